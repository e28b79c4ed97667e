//! Rows that stand where others belong: answers above the headers or on a page without questions, headers below
//! sheets.

use std::collections::HashSet;

use smol_str::SmolStr;

use crate::tables::fold::fold;
use crate::tables::names::Named;
use crate::tables::options::Options;
use crate::tables::plan::table_plan::{PlannedColumn, TablePlan, TableRow};

/// How the cells of a row repeat the headers of its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeadersAgain {
    /// As they are.
    Same,
    /// In another order, so that the rows below it are of another table.
    Otherwise,
}

impl TablePlan {
    /// Whether a row answers most questions of the table, each with an option.
    pub(crate) fn answers(&self, row: &TableRow) -> bool {
        answers(&row.cells, &self.columns, &self.options)
    }

    /// Whether a row without known headers above it looks like somebody's: over half of what it holds are labels of a
    /// graded question.
    pub(crate) fn holds_labels(&self, row: &TableRow) -> bool {
        let is_graded = |column: &PlannedColumn| match column.named {
            Some(Named::Question(question)) => {
                Some(&self.options[question]).filter(|asked| asked.is_graded())
            }
            _ => None,
        };
        let graded: Vec<&Options> = self.columns.iter().filter_map(is_graded).collect();
        let is_label = |cell: &SmolStr| {
            let text = fold(cell);
            text.contains(char::is_alphabetic)
                && graded.iter().any(|options| options.one(&text).len() == 1)
        };
        let labels = row.filled().filter(|(_, cell)| is_label(cell)).count();
        labels > 2 && 2 * labels > row.filled().count()
    }

    /// Whether over half of the cells over questions are headers of questions.
    pub(crate) fn headers_again<'r>(
        &self,
        cells: impl Iterator<Item = &'r [u8]>,
    ) -> Option<HeadersAgain> {
        let is_asked = |column: &PlannedColumn| {
            matches!(column.named, Some(Named::Question(_) | Named::Option(..)))
        };
        let headers = self.columns.iter().map(|column| column.folded.as_str());
        let headers: HashSet<&str> = headers.collect();
        let asked = self
            .columns
            .iter()
            .filter(|column| is_asked(column))
            .count();
        let (mut own, mut other, mut elsewhere) = (0, 0, 0);
        for (cell, column) in cells.zip(&self.columns) {
            let cell = fold(&String::from_utf8_lossy(cell));
            let is_own = cell == column.folded;
            let is_other = !is_own && !cell.is_empty() && headers.contains(cell.as_str());
            match is_asked(column) {
                true => {
                    own += usize::from(is_own);
                    other += usize::from(is_other);
                }
                false => elsewhere += usize::from(is_other),
            }
        }
        let repeats = 2 * (own + other) > asked;
        repeats.then_some(match other + elsewhere {
            0 => HeadersAgain::Same,
            _ => HeadersAgain::Otherwise,
        })
    }
}

/// Whether a row holds answers, in over half of the columns that are questions, and nothing else in these.
pub(super) fn answers(cells: &[SmolStr], columns: &[PlannedColumn], options: &[Options]) -> bool {
    let mut asked = 0;
    let mut filled = Vec::new();
    for (index, column) in columns.iter().enumerate() {
        if let Some(Named::Question(question)) = column.named {
            asked += 1;
            let cell = cells.get(index).filter(|cell| !cell.trim().is_empty());
            filled.extend(cell.map(|cell| (question, cell)));
        }
    }
    let is_answer =
        |&(question, cell): &(usize, &SmolStr)| matches!(options[question].read(cell), Ok(Some(_)));
    2 * filled.len() > asked && filled.len() > 1 && filled.iter().all(is_answer)
}
