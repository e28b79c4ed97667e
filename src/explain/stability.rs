//! How sure an outcome is: how often the same sheet would come to it again (contract, section 4, point 7).

use crate::bank::Bank;
use crate::bank::Outcome;
use crate::explain::retest::{can_move, retest};
use crate::probability::chance::Chance;
pub use crate::probability::sampling::Sampled;
use crate::scoring::points::Tenths;
use crate::scoring::score::Score;
use crate::sheet::answers::Answers;

/// The probability that the outcome stays the same when the quiz is taken again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stability {
    /// In percent, 0.0 to 100.0.
    pub percent: Tenths,
    /// Set where the figure is an estimate, because the exact one would need too many states.
    pub sampled: Option<Sampled>,
}

/// The stability of a sheet's score; `None` where it cannot be said: the outcome is `insufficient`, no
/// graded question is answered, or the bank says that no answer moves.
///
/// Ranges and evidence depend on which questions are answered, not on how, so they stay as they are.
///
/// ```
/// use rolefit::{Answers, Bank, Length, Scorer, bank};
/// use rolefit::explain::stability::stability;
///
/// let bank = Bank::parse(bank::built_in("pm-vs-po").expect("it ships").text)?;
/// let mut scorer = Scorer::new(&bank);
/// let answers = Answers::new(&bank);
/// let score = scorer.score(&answers, Length::Full);
/// assert_eq!(stability(&bank, &answers, &score), None);
/// # Ok::<(), rolefit::Problems>(())
/// ```
#[must_use]
pub fn stability(bank: &Bank, answers: &Answers, score: &Score) -> Option<Stability> {
    if score.outcome == Outcome::Insufficient || !can_move(bank, answers) {
        return None;
    }
    let same = Chance::of(&retest(bank, answers), |points| {
        score.basis.outcome(bank, points) == score.outcome
    });
    Some(Stability {
        percent: same.percent(),
        sampled: same.sampled,
    })
}
