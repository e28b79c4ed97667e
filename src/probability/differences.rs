//! How far one role's points are ahead of another's: the distribution of one number, where the points of
//! both would be one of two.

use std::borrow::Borrow;

use super::distribution::Distribution;
use crate::scoring::points::Points;

/// The most differences that there may be.
const MOST: usize = 1 << 12;

/// The probabilities of every difference of two roles' points from the lowest one on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Differences {
    low: i64,
    chances: Vec<f64>,
}

impl Differences {
    /// The first role's points less the second's, of the sum of these independent parts. Nothing where there
    /// are too many differences for this way.
    pub(crate) fn new(
        parts: &[impl Borrow<Distribution>],
        (first, second): (usize, usize),
    ) -> Option<Differences> {
        let mut sum = Differences {
            low: 0,
            chances: vec![1.0],
        };
        let (mut ways, mut next) = (Vec::new(), Vec::new());
        for part in parts.iter().map(Borrow::borrow) {
            let difference = |(points, chance): &(Points, f64)| {
                let difference = i64::from(points[first]) - i64::from(points[second]);
                (difference, *chance)
            };
            let differences = part.states().iter().map(difference);
            let low = differences
                .clone()
                .map(|(difference, _)| difference)
                .min()?;
            // What comes to the same difference is one way.
            ways.clear();
            for (difference, chance) in differences {
                let at = usize::try_from(difference - low)
                    .ok()
                    .filter(|&at| at < MOST)?;
                if ways.len() <= at {
                    ways.resize(at + 1, 0.0);
                }
                ways[at] += chance;
            }
            let width = sum.chances.len();
            next.clear();
            next.resize(width + ways.len() - 1, 0.0);
            if next.len() > MOST {
                return None;
            }
            for (at, way) in ways.iter().enumerate().filter(|(_, way)| **way > 0.0) {
                for (to, from) in next[at..at + width].iter_mut().zip(&sum.chances) {
                    *to += from * way;
                }
            }
            sum.low += low;
            std::mem::swap(&mut sum.chances, &mut next);
        }
        Some(sum)
    }

    /// Every difference that is possible, with its probability.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (i64, f64)> {
        let all = (self.low..).zip(self.chances.iter().copied());
        all.filter(|(_, chance)| *chance > 0.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::probability::two_roles::tests::part;

    proptest! {
        #[test]
        fn differences_are_those_of_the_whole_distribution(
            parts in proptest::collection::vec(part(), 0..7),
        ) {
            let whole = Distribution::sum(&parts).expect("they are few");
            let found = Differences::new(&parts, (0, 2)).expect("they are few");
            for (difference, chance) in found.iter() {
                let same = whole.probability(|points| i64::from(points[0] - points[2]) == difference);
                prop_assert!((chance - same).abs() < 1e-12);
            }
            let all: f64 = found.iter().map(|(_, chance)| chance).sum();
            prop_assert!((all - 1.0).abs() < 1e-12);
        }
    }
}
