//! Everything that is said about one sheet, in one value: what every report is made from.

use crate::bank::Bank;
use crate::explain::change::{Changes, KnownUnits, smallest_with};
use crate::explain::criteria::{RoleCriteria, criteria};
use crate::explain::notes::{Note, graded_numbers, notes};
use crate::explain::reasons::{Explanation, explain};
use crate::explain::retest::Retests;
use crate::explain::stability::{Stability, stability_with};
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
        assessment(self, sheet, self.score(sheet), &mut Memory::new(self))
    }
}

/// Scores and explains the sheets of a stream: what one sheet has in common with those before it is not
/// worked out again. A thread of its own wants an assessor of its own.
///
/// ```
/// use rolefit::{Assessor, Bank, bank, sheet};
///
/// let bank = Bank::parse(bank::built_in("pm-vs-po").expect("it ships").text)?;
/// let text = r#"{"answers": {"own-the-why": 5}}"#;
/// let sheet = sheet::parse(text, &bank).map_err(|error| error.problems)?;
/// let assessment = Assessor::new(&bank).assess(&sheet);
/// // Baseline and leans add up to the margin, to the tenth.
/// let explanation = &assessment.explanation;
/// let leans: i64 = explanation.reasons.iter().map(|reason| reason.lean.0).sum();
/// assert_eq!(explanation.baseline.0 + leans, assessment.score.ranking.margin.0);
/// # Ok::<(), rolefit::Problems>(())
/// ```
#[derive(Clone, Debug)]
pub struct Assessor<'b> {
    scorer: Scorer<'b>,
    memory: Memory,
}

impl<'b> Assessor<'b> {
    /// An assessor for a bank.
    #[must_use]
    pub fn new(bank: &'b Bank) -> Assessor<'b> {
        Assessor {
            scorer: Scorer::new(bank),
            memory: Memory::new(bank),
        }
    }

    /// What it scores with.
    pub fn scorer(&mut self) -> &mut Scorer<'b> {
        &mut self.scorer
    }

    /// Scores and explains a sheet.
    #[must_use]
    pub fn assess(&mut self, sheet: &Sheet) -> Assessment {
        let score = self.scorer.score(&sheet.answers, sheet.length);
        assessment(self.scorer.bank(), sheet, score, &mut self.memory)
    }
}

/// What explaining one sheet leaves for the next ones of the same bank.
#[derive(Clone, Debug)]
struct Memory {
    retests: Retests,
    units: KnownUnits,
}

impl Memory {
    fn new(bank: &Bank) -> Memory {
        Memory {
            retests: Retests::new(bank),
            units: KnownUnits::default(),
        }
    }
}

fn assessment(bank: &Bank, sheet: &Sheet, score: Score, memory: &mut Memory) -> Assessment {
    let mut numbers = Vec::new();
    graded_numbers(bank, &sheet.answers, &mut numbers);
    Assessment {
        score,
        explanation: explain(bank, sheet, &score),
        stability: stability_with(&mut memory.retests, bank, &sheet.answers, &score),
        change: smallest_with(&mut memory.units, bank, &sheet.answers, &score),
        criteria: criteria(bank, sheet),
        notes: notes(&numbers, sheet.pace),
    }
}
