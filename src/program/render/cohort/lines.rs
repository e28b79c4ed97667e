//! Lines of a name, a bar and figures.

use rolefit::cohort::report::{OutcomeCount, Population};
use rolefit::{Bank, Tenths};

use super::bars::{self, StackedBar};
use super::words;

/// A name with a bar and figures.
pub(super) struct Line {
    pub(super) name: String,
    pub(super) bar: Option<StackedBar>,
    pub(super) number: String,
    pub(super) note: String,
}

pub(super) fn bar_line(
    name: String,
    share: Tenths,
    paint: &'static str,
    number: String,
    note: String,
) -> Line {
    let label = format!("{name}: {number}");
    Line {
        name,
        bar: Some(StackedBar::share(label, share, paint)),
        number,
        note,
    }
}

/// The outcomes with their shares and how sure these are.
pub(super) fn outcomes(bank: &Bank, population: &Population) -> Vec<Line> {
    outcome_lines(bank, population, |count| words::share(bank, count))
}

/// The outcomes in the colours of their roles, each with a note.
pub(super) fn outcome_lines(
    bank: &Bank,
    population: &Population,
    note: impl Fn(&OutcomeCount) -> String,
) -> Vec<Line> {
    let counts = population.outcomes.counts.iter();
    counts
        .map(|count| {
            bar_line(
                words::outcome(bank, &count.outcome),
                count.share,
                bars::outcome(bank, &count.outcome),
                count.sheets.to_string(),
                note(count),
            )
        })
        .collect()
}
