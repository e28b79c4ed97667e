//! How sure an outcome is: how often the same sheet would come to it again (contract, section 4, point 7).

use crate::answers::Answers;
use crate::distribution::Distribution;
use crate::points::Tenths;
use crate::retest::retake;
pub use crate::sampling::Sampled;
use crate::sampling::{DRAWS, draw};
use crate::score::{Outcome, Score, Scorer, Standing};

/// The probability that the outcome stays the same when the quiz is taken again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stability {
    /// In percent, 0.0 to 100.0.
    pub percent: Tenths,
    /// Set where the figure is an estimate, because the exact one would need too many states.
    pub sampled: Option<Sampled>,
}

/// The stability of a sheet's score.
///
/// Ranges and evidence depend on which questions are answered, not on how, so they stay as they are,
/// and `insufficient` stays `insufficient`.
#[must_use]
pub fn stability(scorer: &mut Scorer<'_>, answers: &Answers, score: &Score) -> Stability {
    if score.outcome == Outcome::Insufficient {
        return Stability {
            percent: Tenths(1000),
            sampled: None,
        };
    }
    let bank = scorer.bank();
    let parts = retake(bank, answers);
    let (probability, sampled) = probability(&parts, |points| {
        Standing::of(bank, points, &score.ranges).decide(bank) == score.outcome
    });
    Stability {
        percent: percent(probability),
        sampled,
    }
}

/// The probability that `holds` is true of the sum of these parts: exact where it has few enough
/// states, else estimated and marked.
pub(crate) fn probability(
    parts: &[Distribution],
    mut holds: impl FnMut(&crate::points::Points) -> bool,
) -> (f64, Option<Sampled>) {
    if let Ok(sum) = Distribution::sum(parts) {
        return (sum.probability(holds), None);
    }
    let mut held = 0u32;
    draw(parts, |points| held += u32::from(holds(points)));
    let estimate = f64::from(held) / f64::from(DRAWS);
    (estimate, Some(Sampled::of(estimate)))
}

/// A probability in percent with one decimal, half up. Exact ties are what a few binary fractions make
/// of a decimal, a hair above or below; the nudge, far below the decimal shown, sends all of them up.
#[must_use]
pub fn percent(probability: f64) -> Tenths {
    #[allow(clippy::cast_possible_truncation)] // 0 to 1000
    let tenths = (probability * 1000.0 + 0.5 + 1e-9).floor() as i64;
    Tenths(tenths.clamp(0, 1000))
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
