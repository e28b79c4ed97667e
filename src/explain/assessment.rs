//! Everything that is said about one sheet, in one value: what every report is made from.

use crate::explain::change::{Smallest, smallest_change};
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
    /// How often it would be the same again.
    pub stability: Stability,
    /// The smallest change of answers that would change the outcome.
    pub change: Smallest,
}

/// Scores and explains a sheet.
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
    Assessment {
        score,
        explanation: explain(scorer.bank(), &sheet.answers, &score),
        stability: stability(scorer, &sheet.answers, &score),
        change: smallest_change(scorer, &sheet.answers, &score),
    }
}
