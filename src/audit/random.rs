//! What comes out when everybody answers at random.

use crate::bank::Bank;
use crate::bank::Outcome;
use crate::probability::chance::Chance;
use crate::probability::distribution::Distribution;
use crate::probability::sampling::{DRAWS, Sampled};
use crate::scoring::points::{Points, Ranges};
use crate::scoring::score::{Basis, conclude};

use super::parts::{PointParts, sum};

/// Every question asked is answered, every answer to it equally likely; for a `multi` question every
/// allowed subset of its options.
#[derive(Clone, Debug, PartialEq)]
pub struct Random {
    /// How likely each outcome is: the roles in bank order, `close`, `insufficient`.
    pub outcomes: Vec<(Outcome, Chance)>,
    /// The fit of each role, in bank order.
    pub fits: Vec<Moments>,
    /// The margin: best fit minus second-best fit, as shown, so never below 0.
    pub margin: Moments,
}

/// Mean and spread of a figure that is shown in tenths, before these two are rounded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moments {
    /// The mean, 0 to 100.
    pub mean: f64,
    /// The standard deviation, 0 to 50.
    pub deviation: f64,
    /// Set where they are estimates; the standard error is that of the mean.
    pub sampled: Option<Sampled>,
}

impl Random {
    /// The probability of an outcome, 0 to 1.
    #[must_use]
    pub fn probability(&self, outcome: Outcome) -> f64 {
        let found = self.outcomes.iter().find(|(known, _)| *known == outcome);
        found.map_or(0.0, |(_, chance)| chance.probability)
    }
}

/// Works out the figures; `each_of_joint` visits the states of the distribution of the points of all roles,
/// and says whether it is small enough to be known.
pub(super) fn random(
    bank: &Bank,
    basis: &Basis,
    parts: &PointParts,
    each_of_joint: impl FnOnce(&mut dyn FnMut(&Points, f64)) -> bool,
) -> Random {
    let known = (0..bank.roles.len()).map(Outcome::Role);
    let known = known.chain([Outcome::Close, Outcome::Insufficient]);
    let mut outcomes: Vec<(Outcome, f64)> = known.map(|outcome| (outcome, 0.0)).collect();
    let mut fits = vec![TenthsHistogram::new(); bank.roles.len()];
    let mut margin = TenthsHistogram::new();
    let mut add = |points: &Points, probability: f64| {
        let score = conclude(bank, *points, *basis);
        for (outcome, sum) in &mut outcomes {
            *sum += if *outcome == score.outcome {
                probability
            } else {
                0.0
            };
        }
        margin.add(score.ranking.margin.0, probability);
        for (role, fit) in fits.iter_mut().enumerate() {
            fit.add(score.ranking.fits[role].0, probability);
        }
    };
    let is_sampled = !each_of_joint(&mut add);
    if is_sampled {
        parts.draw(|points| add(points, 1.0 / f64::from(DRAWS)));
    }
    let chance = |probability: f64| Chance {
        probability,
        sampled: is_sampled.then(|| Sampled::of(probability)),
    };
    let fits = fits.iter().enumerate().map(|(role, drawn)| {
        let alone = is_sampled.then(|| of_one_role(&basis.ranges, parts, role));
        match alone.flatten() {
            Some(exact) => exact.moments(false),
            None => drawn.moments(is_sampled),
        }
    });
    Random {
        fits: fits.collect(),
        margin: margin.moments(is_sampled),
        outcomes: outcomes
            .into_iter()
            .map(|(outcome, probability)| (outcome, chance(probability)))
            .collect(),
    }
}

/// The fit of one role alone, which has far fewer values than all roles together.
fn of_one_role(ranges: &Ranges, parts: &PointParts, role: usize) -> Option<TenthsHistogram> {
    let alone = |points: Points| {
        let mut kept = Points::ZERO;
        kept[role] = points[role];
        kept
    };
    let parts: Vec<Distribution> = parts.exact()?.iter().map(|part| part.map(alone)).collect();
    let sum = sum(parts)?;
    let mut tally = TenthsHistogram::new();
    for (points, probability) in sum.states() {
        tally.add(ranges.fit(role, points[role]).0, *probability);
    }
    Some(tally)
}

/// How often each number of tenths comes out, 0 to 1000.
#[derive(Clone)]
struct TenthsHistogram(Vec<f64>);

impl TenthsHistogram {
    fn new() -> TenthsHistogram {
        TenthsHistogram(vec![0.0; 1001])
    }

    fn add(&mut self, tenths: i64, probability: f64) {
        if let Some(sum) = usize::try_from(tenths)
            .ok()
            .and_then(|at| self.0.get_mut(at))
        {
            *sum += probability;
        }
    }

    fn moments(&self, is_sampled: bool) -> Moments {
        #[allow(clippy::cast_precision_loss)] // 0 to 1000
        let values = || {
            self.0
                .iter()
                .enumerate()
                .map(|(at, p)| (at as f64 / 10.0, p))
        };
        let total: f64 = self.0.iter().sum();
        let mean = values().map(|(value, p)| value * p).sum::<f64>() / total;
        let squares = values().map(|(value, p)| (value - mean) * (value - mean) * p);
        let deviation = (squares.sum::<f64>() / total).sqrt();
        Moments {
            mean,
            deviation,
            sampled: is_sampled.then(|| Sampled::of_mean(deviation)),
        }
    }
}
