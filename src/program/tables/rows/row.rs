//! What is known of a row so far, and what tells that nobody answered it.

use rolefit::bank::Question;
use rolefit::sheet::{SheetError, SheetHead};
use rolefit::{Answers, Pick, Problem, ProblemKind, Problems};

use crate::tables::fold::fold;
use crate::tables::naming::{column_name, counted, letters};
use crate::tables::options::{Wrong, quoted};
use crate::tables::plan::table_plan::{PlannedColumn, TablePlan};
use crate::tables::words::MISSING;

/// What to do about a row that is nobody's.
pub(in crate::tables) const TAKE_OUT: &str = "take the row out of the table";

/// What is known of a row so far.
pub(super) struct Row<'r> {
    pub(super) head: SheetHead<'r>,
    pub(super) problems: Vec<Problem>,
    /// Whether it was said that the row holds figures.
    pub(super) has_figures: bool,
}

impl<'r> Row<'r> {
    pub(super) fn note(&mut self, kind: ProblemKind, what: String, help: String) {
        self.problems.push(Problem::new(kind, what, help));
    }

    /// A row that nobody answered.
    pub(super) fn figures(&mut self, index: usize, column: &PlannedColumn, cell: &[u8]) {
        self.has_figures = true;
        self.note(
            ProblemKind::Shape,
            format!(
                "the row holds figures, no answers: it begins with {} ({})",
                shown(cell.trim_ascii()),
                column_name(index, &column.header)
            ),
            TAKE_OUT.into(),
        );
    }

    /// Answers a question with what was read from a cell.
    pub(super) fn set(&mut self, answers: &mut Answers, question: usize, pick: &Pick) {
        // Told apart here already: nearly all are one option, and a table with labels takes 5 % longer otherwise.
        let set = match pick {
            Pick::One(option) => answers.set_option(question, *option),
            Pick::Many(_) => answers.set(question, pick),
        };
        if let Err(error) = set {
            self.note(
                ProblemKind::UnknownAnswer,
                error.to_string(),
                "correct the cell".into(),
            );
        }
    }

    pub(super) fn wrong(
        &mut self,
        question: &Question,
        plan: &TablePlan,
        column: usize,
        wrong: Wrong,
    ) {
        let header = &plan.columns[column].header;
        let place = if *header == question.id {
            format!("column {}", letters(column))
        } else {
            column_name(column, header)
        };
        let what = format!("question \"{}\": {} ({place})", question.id, wrong.what);
        self.note(wrong.kind, what, wrong.help);
    }

    pub(super) fn finish(self) -> Result<SheetHead<'r>, SheetError> {
        if self.problems.is_empty() {
            return Ok(self.head);
        }
        let name = match self.head.id {
            Some(id) => format!("sheet {}", quoted(id)),
            None => "the sheet".into(),
        };
        let named = |problem: Problem| Problem {
            what: format!("{name}: {}", problem.what),
            ..problem
        };
        Err(SheetError {
            id: self.head.id.map(str::to_owned),
            problems: Problems(self.problems.into_iter().map(named).collect()),
        })
    }
}

/// Refuses a cell that holds whole rows: two stray quotes make one of all that stands between them.
pub(super) fn swallowed(index: usize, plan: &TablePlan, cell: &[u8], row: &mut Row<'_>) {
    // Most cells are too short to hold as many separators as a row.
    if cell.len() <= plan.columns.len() {
        return;
    }
    let count = |wanted: u8| cell.iter().filter(|byte| **byte == wanted).count();
    let lines = count(b'\n').max(count(b'\r'));
    let between = lines * (plan.columns.len() - 1);
    if plan.columns.len() > 3
        && lines > 0
        && [b',', b';', b'\t', b'|']
            .into_iter()
            .any(|byte| count(byte) == between)
    {
        row.note(
            ProblemKind::Syntax,
            format!(
                "{} holds {} and as many separators as so many rows: a quote is left open in it",
                column_name(index, &plan.columns[index].header),
                counted(lines, "line break", "line breaks")
            ),
            "close the quote, or write each quote of the text twice".into(),
        );
    }
}

/// Refuses a cell between quotes with a blank in front: by the letter of CSV the quotes are part of a name.
pub(super) fn quoted_behind_blank(index: usize, plan: &TablePlan, cell: &[u8], row: &mut Row<'_>) {
    if cell.first().is_some_and(u8::is_ascii_whitespace)
        && let [b'"', within @ .., b'"'] = cell.trim_ascii()
        && !within.contains(&b'"')
    {
        row.note(
            ProblemKind::Syntax,
            format!(
                "{} holds a blank before a quote: whether the quotes are part of {} does not stand there",
                column_name(index, &plan.columns[index].header),
                quoted(&String::from_utf8_lossy(within))
            ),
            "write no blank before a quote that opens a cell, or one in every row".into(),
        );
    }
}

/// Whether a cell is a plain number.
pub(super) fn is_number(cell: &[u8]) -> bool {
    let cell = cell.trim_ascii();
    cell.iter()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

/// Whether a text stands for nothing: `N/A`, `-`.
pub(super) fn is_nothing(text: &str) -> bool {
    text.len() <= 4 && MISSING.contains(&fold(text).as_str())
}

pub(super) fn shown(cell: &[u8]) -> String {
    quoted(&String::from_utf8_lossy(cell))
}
