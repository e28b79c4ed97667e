//! How sure an outcome is: how often the same sheet would come to it again (contract, section 4, point 7).

use crate::explain::retest::retake;
use crate::probability::chance::Chance;
pub use crate::probability::sampling::Sampled;
use crate::scoring::points::Tenths;
use crate::scoring::score::{Outcome, Score, Scorer, Standing};
use crate::sheet::answers::Answers;

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
///
/// ```
/// use rolefit::{Answers, Bank, Length, Scorer, Tenths, bank};
/// use rolefit::explain::stability::stability;
///
/// let bank = Bank::parse(bank::built_in("pm-vs-po").expect("it ships").text)?;
/// let mut scorer = Scorer::new(&bank);
/// let answers = Answers::new(&bank);
/// let score = scorer.score(&answers, Length::Full);
/// assert_eq!(stability(&mut scorer, &answers, &score).percent, Tenths(1000));
/// # Ok::<(), rolefit::Problems>(())
/// ```
#[must_use]
pub fn stability(scorer: &mut Scorer<'_>, answers: &Answers, score: &Score) -> Stability {
    if score.outcome == Outcome::Insufficient {
        return Stability {
            percent: Tenths(1000),
            sampled: None,
        };
    }
    let bank = scorer.bank();
    let same = Chance::of(&retake(bank, answers), |points| {
        Standing::of(bank, points, &score.ranges).decide(bank) == score.outcome
    });
    Stability {
        percent: same.percent(),
        sampled: same.sampled,
    }
}
