//! Everything that is said about one sheet, in one value: what every report is made from.

use crate::explain::{Explanation, explain};
use crate::score::{Score, Scorer};
use crate::sheet::Sheet;

/// A sheet's score with its explanation.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The score.
    pub score: Score,
    /// Why it is what it is.
    pub explanation: Explanation,
}

/// Scores and explains a sheet.
#[must_use]
pub fn assess(scorer: &mut Scorer<'_>, sheet: &Sheet) -> Assessment {
    let score = scorer.score(&sheet.answers, sheet.length);
    Assessment {
        score,
        explanation: explain(scorer.bank(), &sheet.answers, &score),
    }
}
