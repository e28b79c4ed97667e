//! Random answers to a `multi` question: every allowed subset of its options equally likely.

use std::collections::BTreeMap;

use crate::probability::distribution::Distribution;
use crate::probability::sampling::{PointSource, SplitMix64, index_at};
use crate::scoring::points::Points;

/// The most options of a question with a limit whose subsets are added up exactly: their numbers stay
/// well within what a float can hold.
const MAX_OPTIONS: usize = 64;

/// The states that are looked at while the subsets of one question are added up: a second's worth.
const MOST_WORK: usize = 2_000_000;

/// A random subset of at most so many options, to draw from.
pub(super) struct Subsets {
    awards: Vec<Points>,
    /// The probability of this size or any smaller one.
    sizes_up_to: Vec<f64>,
}

impl Subsets {
    pub(super) fn new(awards: &[Points], max: usize) -> Subsets {
        let mut below = 0.0;
        let sizes = size_chances(awards.len(), max).into_iter();
        Subsets {
            awards: awards.to_vec(),
            sizes_up_to: sizes
                .map(|chance| {
                    below += chance;
                    below
                })
                .collect(),
        }
    }
}

impl PointSource for Subsets {
    fn add_draws(&self, generator: &mut SplitMix64, sums: &mut [Points]) {
        for sum in sums {
            let mut wanted = index_at(&self.sizes_up_to, generator.unit());
            for (index, award) in self.awards.iter().enumerate() {
                if wanted == 0 {
                    break;
                }
                #[allow(clippy::cast_precision_loss)] // a bank has at most 4 MiB
                let share = wanted as f64 / (self.awards.len() - index) as f64;
                if generator.unit() < share {
                    *sum += *award;
                    wanted -= 1;
                }
            }
        }
    }
}

/// How likely each size is, from 0 to `max`, when every subset of at most `max` of so many options is
/// equally likely: in the proportions of the binomial coefficients.
pub(super) fn size_chances(options: usize, max: usize) -> Vec<f64> {
    let max = max.min(options);
    // Counted from the most frequent size, so that nothing overflows; what underflows is negligible.
    let peak = max.min(options / 2);
    let mut chances = vec![1.0; max + 1];
    #[allow(clippy::cast_precision_loss)] // a bank has at most 4 MiB
    let ratio = |above: usize, below: usize| above as f64 / below as f64;
    for size in (0..peak).rev() {
        chances[size] = chances[size + 1] * ratio(size + 1, options - size);
    }
    for size in peak + 1..=max {
        chances[size] = chances[size - 1] * ratio(options - size + 1, size);
    }
    let total: f64 = chances.iter().sum();
    chances.iter().map(|chance| chance / total).collect()
}

/// The points of a random subset of at most `max` options; nothing where they are too many.
pub(super) fn exact(awards: &[Points], max: usize) -> Option<Distribution> {
    if awards.len() > MAX_OPTIONS {
        return None;
    }
    // By size: points, and in how many ways they come about.
    let mut sizes = vec![BTreeMap::new(); max.min(awards.len()) + 1];
    sizes[0].insert(Points::ZERO, 1.0);
    let mut work = 0;
    for &award in awards {
        for size in (1..sizes.len()).rev() {
            let (smaller, here) = sizes.split_at_mut(size);
            for (&points, ways) in &smaller[size - 1] {
                *here[0].entry(points + award).or_insert(0.0) += ways;
            }
        }
        work += sizes.iter().map(BTreeMap::len).sum::<usize>();
        if work > MOST_WORK {
            return None;
        }
    }
    let total: f64 = sizes.iter().flat_map(BTreeMap::values).sum();
    let ways = sizes.into_iter().flatten();
    let ways = ways.map(|(points, ways)| (points, ways / total));
    Some(Distribution::of(ways.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::range::each_subset;

    #[test]
    fn sizes_come_in_the_proportions_of_their_subsets() {
        for (found, sevenths) in size_chances(3, 2).iter().zip([1.0, 3.0, 3.0]) {
            assert!((found - sevenths / 7.0).abs() < 1e-12);
        }
        let many = size_chances(100_000, 100_000);
        assert!((many.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        assert!((many[50_000] - 0.002_523).abs() < 1e-6);
    }

    #[test]
    fn exact_subsets_are_those_that_are_counted_one_by_one() {
        let awards: Vec<Points> = [3, -1, 2, 3, 0].map(entry).to_vec();
        for max in 1..=5 {
            let mut ways = Vec::new();
            each_subset(5, max, &mut |subset| {
                let sum = subset.iter().map(|&option| awards[option]);
                ways.push((sum.fold(Points::ZERO, |a, b| a + b), 1.0));
            });
            let total = ways.len() as f64;
            let counted = Distribution::of(ways);
            let found = exact(&awards, max).expect("few");
            assert_eq!(found.states().len(), counted.states().len());
            for (found, counted) in found.states().iter().zip(counted.states()) {
                assert_eq!(found.0, counted.0);
                assert!((found.1 - counted.1 / total).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn drawn_subsets_come_as_often_as_they_should() {
        let awards: Vec<Points> = [1, 10, 100].map(entry).to_vec();
        let subsets = Subsets::new(&awards, 2);
        let mut tally = BTreeMap::new();
        crate::probability::sampling::draw_from(&[&subsets], |points| {
            *tally.entry(points[0]).or_insert(0) += 1;
        });
        let sums: Vec<i32> = tally.keys().copied().collect();
        assert_eq!(sums, [0, 1, 10, 11, 100, 101, 110]);
        // A seventh of 100,000 within five standard errors.
        assert!(
            tally
                .values()
                .all(|times| (13_730..=14_840).contains(times)),
            "{tally:?}"
        );
    }

    fn entry(value: i32) -> Points {
        let mut points = Points::ZERO;
        points[0] = value;
        points
    }
}
