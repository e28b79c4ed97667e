//! A probability over points: exact where the distribution is small enough, else estimated and marked.

use std::borrow::Borrow;

use crate::probability::distribution::Distribution;
use crate::probability::sampling::{DRAWS, Sampled, draw};
use crate::scoring::points::{Points, Tenths, rounded};

/// The probability of something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// The probability, 0 to 1.
    pub probability: f64,
    /// Set where it is an estimate.
    pub sampled: Option<Sampled>,
}

impl Chance {
    /// The probability that `holds` is true of the sum of these independent parts.
    #[must_use]
    pub fn of(
        parts: &[impl Borrow<Distribution>],
        mut holds: impl FnMut(&Points) -> bool,
    ) -> Chance {
        if let Ok(sum) = Distribution::sum(parts) {
            return Chance {
                probability: sum.probability(holds),
                sampled: None,
            };
        }
        let mut held = 0u32;
        draw(parts, |points| held += u32::from(holds(points)));
        let probability = f64::from(held) / f64::from(DRAWS);
        Chance {
            probability,
            sampled: Some(Sampled::of(probability)),
        }
    }

    /// In percent with one decimal, half up.
    #[must_use]
    pub fn percent(&self) -> Tenths {
        percent(self.probability)
    }
}

/// A probability in percent with one decimal, half up.
#[must_use]
pub fn percent(probability: f64) -> Tenths {
    Tenths(rounded(probability * 1000.0).0.clamp(0, 1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_rounded_half_up_whatever_the_binary_fraction_is() {
        assert_eq!(percent(0.7225), Tenths(723));
        assert_eq!(percent(0.722_499), Tenths(722));
        assert_eq!(percent(1.0 - 1e-17), Tenths(1000));
        assert_eq!(percent(0.0005), Tenths(1));
        assert_eq!(percent(0.0), Tenths(0));
    }
}
