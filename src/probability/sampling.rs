//! The fallback where an exact distribution would be too large: seeded draws, so that an estimate is
//! the same on every machine.

use std::borrow::Borrow;

use crate::probability::distribution::Distribution;
use crate::scoring::points::{Points, Tenths};

/// How many draws an estimate rests on (docs/scoring.md, 12).
pub const DRAWS: u32 = 100_000;

const SEED: u64 = 0x726f_6c65_6669_7431;

/// Marks a figure as estimated, and says how well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sampled {
    /// How many draws it rests on.
    pub draws: u32,
    /// Its standard error in percentage points, or in points of fit, rounded up.
    pub standard_error: Tenths,
}

impl Sampled {
    /// The mark of a probability (0 to 1) estimated from [`DRAWS`] draws: the standard error of a
    /// proportion, √(p(1 − p)/n).
    #[must_use]
    pub fn of(probability: f64) -> Sampled {
        let variance = (probability * (1.0 - probability)).max(0.0) / f64::from(DRAWS);
        Sampled::with_error(variance.sqrt() * 100.0)
    }

    /// The mark of a mean estimated from [`DRAWS`] draws of this standard deviation: σ/√n.
    #[must_use]
    pub fn of_mean(deviation: f64) -> Sampled {
        Sampled::with_error(deviation / f64::from(DRAWS).sqrt())
    }

    fn with_error(error: f64) -> Sampled {
        #[allow(clippy::cast_possible_truncation)] // 0 to 2
        let tenths = (error * 10.0).ceil() as i64;
        Sampled {
            draws: DRAWS,
            standard_error: Tenths(tenths),
        }
    }
}

/// Something that points can be drawn from.
pub(crate) trait PointSource {
    /// Adds points drawn at random to each of these sums.
    fn add_draws(&self, generator: &mut SplitMix64, sums: &mut [Points]);
}

/// Draws [`DRAWS`] sums of one value from each part.
pub fn draw(parts: &[impl Borrow<Distribution>], visit: impl FnMut(&Points)) {
    let mut generator = SplitMix64(SEED);
    let mut sums = vec![Points::ZERO; DRAWS as usize];
    for part in &Distribution::condense(parts) {
        AliasTable::of(part).add_draws(&mut generator, &mut sums);
    }
    sums.iter().for_each(visit);
}

/// Draws [`DRAWS`] sums of one value from each source, source by source, so that the tables of one
/// source at a time are in use.
pub(crate) fn draw_from(sources: &[&dyn PointSource], visit: impl FnMut(&Points)) {
    let mut generator = SplitMix64(SEED);
    let mut sums = vec![Points::ZERO; DRAWS as usize];
    for source in sources {
        source.add_draws(&mut generator, &mut sums);
    }
    sums.iter().for_each(visit);
}

/// A distribution made ready to be drawn from at the same price whatever its size: every state is the
/// first half of a slot whose second half another state fills (A. J. Walker, "An Efficient Method for
/// Generating Discrete Random Variables with General Distributions", ACM Transactions on Mathematical
/// Software 3, 1977; built as by M. D. Vose, 1991).
pub(crate) struct AliasTable {
    slots: Vec<Slot>,
}

struct Slot {
    /// The share of the slot, 0 to 1, that is its own.
    own: f64,
    points: [Points; 2],
}

impl AliasTable {
    pub(crate) fn of(part: &Distribution) -> AliasTable {
        let states = part.states();
        #[allow(clippy::cast_precision_loss)] // two million at most
        let count = states.len() as f64;
        let total: f64 = states.iter().map(|(_, probability)| probability).sum();
        let mut shares: Vec<f64> = states.iter().map(|(_, p)| p / total * count).collect();
        let mut slots: Vec<Slot> = states
            .iter()
            .map(|&(points, _)| Slot {
                own: 1.0,
                points: [points, points],
            })
            .collect();
        let (mut small, mut large): (Vec<usize>, Vec<usize>) =
            (0..shares.len()).partition(|&at| shares[at] < 1.0);
        while let (Some(less), Some(&more)) = (small.pop(), large.last()) {
            slots[less].own = shares[less];
            slots[less].points[1] = states[more].0;
            shares[more] -= 1.0 - shares[less];
            if shares[more] < 1.0 {
                large.pop();
                small.push(more);
            }
        }
        // What rounding leaves over fills its slot alone.
        AliasTable { slots }
    }
}

impl PointSource for AliasTable {
    fn add_draws(&self, generator: &mut SplitMix64, sums: &mut [Points]) {
        if let [only] = self.slots.as_slice() {
            sums.iter_mut().for_each(|sum| *sum += only.points[0]);
            return;
        }
        #[allow(clippy::cast_precision_loss)] // two million at most
        let count = self.slots.len() as f64;
        for sum in sums {
            let at = generator.unit() * count;
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // below the count
            let slot = (at as usize).min(self.slots.len() - 1);
            #[allow(clippy::cast_precision_loss)]
            let second = at - slot as f64 >= self.slots[slot].own;
            *sum += self.slots[slot].points[usize::from(second)];
        }
    }
}

/// The first index whose cumulated probability is above `at`; the last one where rounding left none.
pub(crate) fn index_at(up_to: &[f64], at: f64) -> usize {
    let last = up_to.len().saturating_sub(1);
    up_to.partition_point(|&up_to| up_to <= at).min(last)
}

/// Sebastiano Vigna's SplitMix64 (<https://prng.di.unimi.it/splitmix64.c>, public domain).
pub(crate) struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Uniform in 0 to 1, 1 excluded.
    pub(crate) fn unit(&mut self) -> f64 {
        #[allow(clippy::cast_precision_loss)] // 53 bits
        let bits = (self.next() >> 11) as f64;
        bits / 9_007_199_254_740_992.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_is_the_published_one() {
        // The reference implementation's first values for the seed 1234567.
        let mut generator = SplitMix64(1_234_567);
        assert_eq!(generator.next(), 6_457_827_717_110_365_317);
        assert_eq!(generator.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn draws_come_as_often_as_they_should() {
        let entry = |value| {
            let mut points = Points::ZERO;
            points[0] = value;
            points
        };
        let part = Distribution::of(vec![(entry(0), 0.2), (entry(1), 0.8)]);
        let mut both = 0;
        draw(&[part.clone(), part], |points| {
            both += i32::from(points[0] == 2);
        });
        // 0.64 within five standard errors.
        assert!((63_240..=64_760).contains(&both), "{both}");
    }
}
