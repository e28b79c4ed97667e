//! What the column of one option says.

use rolefit::ProblemKind;

use super::row::is_number;
use crate::tables::fold::fold;
use crate::tables::options::{Options, Wrong, quoted};
use crate::tables::plan::table_plan::TablePlan;
use crate::tables::words::{CHOSEN, MISSING, NOT_CHOSEN};

/// What the column of one option says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tick {
    /// The option is chosen.
    Chosen,
    /// It is not chosen.
    Not,
    /// The cell is empty: not chosen, where another column says anything.
    Empty,
    /// The question was not shown.
    Missing,
}

/// What the column of an option says.
pub(super) fn tick(options: &Options, option: usize, cell: &str) -> Result<Tick, Wrong> {
    let folded = fold(cell);
    if folded.is_empty() {
        return Ok(Tick::Empty);
    }
    // As panels write it: "NO TO: " before the option.
    if let Some(label) = folded.strip_prefix("no to: ")
        && options.one(label) == [option]
    {
        return Ok(Tick::Not);
    }
    let named = options.one(&folded);
    let is_word = |words: &[&str]| words.contains(&folded.as_str());
    // Its label, its id, or its own number, which is how some services write that it is chosen. Of a scale from No
    // to Yes the words are marks.
    let is_mark = options.has_marks_as_labels && (is_word(&CHOSEN) || is_word(&NOT_CHOSEN));
    if named == [option] && !is_mark {
        return Ok(Tick::Chosen);
    }
    if named.is_empty() || is_number(folded.as_bytes()) || is_mark {
        if is_word(&CHOSEN) {
            return Ok(Tick::Chosen);
        }
        if is_word(&NOT_CHOSEN) {
            return Ok(Tick::Not);
        }
        if is_word(&MISSING) {
            return Ok(Tick::Missing);
        }
    }
    Err(Wrong {
        kind: ProblemKind::UnknownAnswer,
        what: format!("{} does not say whether the option is chosen", quoted(cell)),
        help: "allowed: yes, 1, true, the option itself; no, 0, false, nothing".into(),
    })
}

/// Whether a cell says anything of an option.
pub(in crate::tables) fn is_tick(options: &Options, option: usize, cell: &str) -> bool {
    tick(options, option, cell).is_ok()
}

/// Whether a cell in a column without a header says something of the question beside it.
pub(super) fn is_lost(plan: &TablePlan, beside: Option<usize>, cell: &[u8]) -> bool {
    let Some(question) = beside.filter(|_| !cell.trim_ascii().is_empty()) else {
        return false;
    };
    let options = &plan.options[question];
    // Of one option alone a mark or an option is an answer, and other words are a remark.
    let folded = fold(&String::from_utf8_lossy(cell));
    options.is_multi() || CHOSEN.contains(&&*folded) || !options.one(&folded).is_empty()
}
