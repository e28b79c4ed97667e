//! Everything that is said about one sheet, in one value: what every report is made from.

use crate::bank::Bank;
use crate::explain::change::{Changes, smallest_changes};
use crate::explain::criteria::{RoleCriteria, criteria};
use crate::explain::notes::{Note, graded_numbers, notes};
use crate::explain::reasons::{Explanation, explain};
use crate::explain::stability::{Stability, stability};
use crate::scoring::score::{Score, Scorer};
use crate::sheet::Sheet;

/// A sheet's score with its explanation.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The score.
    pub score: Score,
    /// Why it is what it is.
    pub explanation: Explanation,
    /// How often it would be the same again, where that can be said.
    pub stability: Option<Stability>,
    /// The smallest changes of answers that would change the outcome.
    pub change: Changes,
    /// The criteria of the roles that have any, in bank order.
    pub criteria: Vec<RoleCriteria>,
    /// What the way of answering looks like.
    pub notes: Vec<Note>,
}

impl Bank {
    /// Scores and explains a sheet. Threads may share the bank.
    ///
    /// ```
    /// use rolefit::{Bank, bank, sheet};
    ///
    /// let bank: Bank = bank::built_in("pm-vs-po").expect("it ships").text.parse()?;
    /// let sheet = sheet::parse(r#"{"answers": {"own-the-why": 5}}"#, &bank)?;
    /// let assessment = bank.assess(&sheet);
    /// assert_eq!(assessment.score, bank.score(&sheet));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn assess(&self, sheet: &Sheet) -> Assessment {
        assessment(self, sheet, self.score(sheet))
    }
}

/// Scores and explains a sheet of a stream, with a scorer of its own.
///
/// ```
/// use rolefit::{Bank, Scorer, assess, bank, sheet};
///
/// let bank = Bank::parse(bank::built_in("pm-vs-po").expect("it ships").text)?;
/// let text = r#"{"answers": {"own-the-why": 5}}"#;
/// let sheet = sheet::parse(text, &bank).map_err(|error| error.problems)?;
/// let assessment = assess(&mut Scorer::new(&bank), &sheet);
/// // Baseline and leans add up to the margin, to the tenth.
/// let explanation = &assessment.explanation;
/// let leans: i64 = explanation.reasons.iter().map(|reason| reason.lean.0).sum();
/// assert_eq!(explanation.baseline.0 + leans, assessment.score.standing.margin.0);
/// # Ok::<(), rolefit::Problems>(())
/// ```
#[must_use]
pub fn assess(scorer: &mut Scorer<'_>, sheet: &Sheet) -> Assessment {
    let score = scorer.score(&sheet.answers, sheet.length);
    assessment(scorer.bank(), sheet, score)
}

fn assessment(bank: &Bank, sheet: &Sheet, score: Score) -> Assessment {
    let mut numbers = Vec::new();
    graded_numbers(bank, &sheet.answers, &mut numbers);
    Assessment {
        score,
        explanation: explain(bank, sheet, &score),
        stability: stability(bank, &sheet.answers, &score),
        change: smallest_changes(bank, &sheet.answers, &score),
        criteria: criteria(bank, sheet),
        notes: notes(&numbers, sheet.pace),
    }
}
