//! What the first sheets of a table have in common beside their answers: by it rows are known that are nobody's.

use std::collections::HashSet;

use super::columns::{PlannedColumn, TableRow};
use super::figures::{
    TextEnds, ends, is_figures, is_figures_of, is_figures_or_name, is_time, may_be_figures,
};
use super::fold::fold;
use super::legend_numbers::number;
use super::names::Named;
use super::options::Options;

/// What the first sheets have in common.
#[derive(Clone, Debug)]
pub(super) struct Usual {
    /// Whether most answer with labels, and with no number.
    pub(super) has_labels: bool,
    /// Whether most begin with a time: figures alone behind another text there are nobody's.
    pub(super) begins_with_times: bool,
    /// The columns that are no question and that nearly all of them fill.
    pub(super) filled: Vec<usize>,
    /// Whether they have ids, none of which is a number.
    pub(super) ids_are_words: bool,
    /// How many empty cells every one of them has beyond the last column.
    pub(super) beyond: usize,
    /// The labels of the steps of scales, folded.
    steps: HashSet<String>,
    /// How long these are: a bit a length.
    lengths: u64,
}

impl Usual {
    pub(super) fn new(
        sheets: &[TableRow],
        columns: &[PlannedColumn],
        options: &[Options],
    ) -> Usual {
        let is_asked = |column: &PlannedColumn| {
            matches!(column.named, Some(Named::Question(_) | Named::Option(..)))
        };
        let holds = |row: &TableRow, column: usize| {
            row.cells
                .get(column)
                .is_some_and(|cell| !cell.trim().is_empty())
        };
        let asked = columns.iter().filter(|column| is_asked(column)).count();
        // What answers one question of many may be no sheet.
        let answers = |row: &&TableRow| {
            let answers = |column: &usize| is_asked(&columns[*column]) && holds(row, *column);
            let count = (0..columns.len()).filter(answers).count();
            count > 1 || count == asked
        };
        let answered: Vec<&TableRow> = sheets.iter().filter(answers).collect();
        // One of a few may be figures, or of somebody who left something out.
        let most = answered.len() - answered.len().min((answered.len() / 8).max(1));
        let is_usual = |&column: &usize| {
            !is_asked(&columns[column])
                && answered.iter().filter(|row| holds(row, column)).count() >= most
        };
        let filled = (0..columns.len()).filter(is_usual);
        let filled = filled.filter(|_| answered.len() > 2).collect();
        let id = columns
            .iter()
            .position(|column| column.named == Some(Named::Id));
        let ids = answered.iter().filter_map(|row| row.cells.get(id?));
        let mut ids = ids.filter(|id| !id.trim().is_empty()).peekable();
        let graded = options.iter().filter(|options| options.is_graded());
        let mut steps: HashSet<String> = graded.flat_map(Options::step_labels).collect();
        // Where several rows begin with the same label, they answer something.
        let mut begin = sheets.iter().filter_map(|row| {
            let mut filled = row.filled();
            let (column, cell) = filled.next()?;
            let is_name = columns.get(column).is_some_and(|column| !is_asked(column));
            Some(fold(cell)).filter(|cell| is_name && steps.contains(cell))
        });
        let mut seen = HashSet::new();
        if begin.any(|label| !seen.insert(label)) {
            steps.clear();
        }
        Usual {
            has_labels: are_labels(sheets, columns, options),
            begins_with_times: begin_with_times(sheets, columns),
            filled,
            beyond: answered
                .iter()
                .map(|row| row.cells.len().saturating_sub(columns.len()))
                .min()
                .unwrap_or_default(),
            ids_are_words: ids.peek().is_some() && ids.all(|id| number(id).is_none()),
            lengths: steps
                .iter()
                .fold(0, |lengths, step| lengths | bit(step.len())),
            steps,
        }
    }

    /// Whether a cell is the label of a step of some scale.
    pub(super) fn is_step(&self, cell: &[u8]) -> bool {
        let cell = cell.trim_ascii();
        // Most cells that begin a row are shorter.
        (!cell.is_ascii() || self.lengths & bit(cell.len()) != 0)
            && std::str::from_utf8(cell).is_ok_and(|cell| self.steps.contains(&fold(cell)))
    }
}

/// The bit of a length; all that are longer share one.
fn bit(length: usize) -> u64 {
    1 << length.min(63)
}

/// Whether most of these rows answer with labels, and with no number.
fn are_labels(rows: &[TableRow], columns: &[PlannedColumn], options: &[Options]) -> bool {
    let is_label = |row: &TableRow| -> Option<bool> {
        let graded = columns.iter().enumerate().filter(|(_, column)| {
            matches!(column.named, Some(Named::Question(question)) if options[question].is_graded())
        });
        let cells = graded.filter_map(|(index, _)| row.cells.get(index));
        let mut filled = cells.filter(|cell| !cell.trim().is_empty()).peekable();
        filled.peek()?;
        Some(filled.all(|cell| number(cell).is_none()))
    };
    let rows = || rows.iter().filter_map(is_label);
    2 * rows().filter(|is_label| *is_label).count() > rows().count()
}

/// Whether most rows begin with a time beside their answers.
fn begin_with_times(sheets: &[TableRow], columns: &[PlannedColumn]) -> bool {
    let first = |row: &TableRow| {
        let cells = || row.cells.iter().map(|cell| cell.as_bytes().trim_ascii());
        let at = cells().position(|cell| !cell.is_empty())?;
        let is_asked = matches!(columns.get(at)?.named, Some(Named::Question(_)));
        let cell = cells().nth(at).filter(|_| !is_asked)?;
        // What may stand before figures says nothing of the others.
        let is_of = |ends: TextEnds| is_figures_of(&ends, true) || may_be_figures(&ends);
        let may_be = is_figures(cell) || is_figures_or_name(cell) || ends(cell).is_some_and(is_of);
        (!may_be).then(|| is_time(cell))
    };
    let firsts = || sheets.iter().filter_map(first);
    2 * firsts().filter(|is_time| *is_time).count() > firsts().count()
}
