//! What the first rows of cells say against a plan: numbers that begin at 0, options in a column that is
//! ignored.

use super::fold::fold;
use super::legend_numbers::number;
use super::names::Named;
use super::naming::{column_name, json};
use super::options::Options;
use super::plan::{PlanError, PlannedColumn, TableRow};
use super::planner::Planner;

/// What to do about numbers that begin at 0.
pub(super) const NUMBERS_FROM_ZERO: &str = "export the labels of the answers, or say with --map what each number stands for: \
     {\"words\": {\"*\": {\"0\": 1, \"1\": 2, …}}}";

impl Planner<'_> {
    /// The columns of graded questions whose numbers the map leaves alone, with their questions.
    pub(super) fn graded_by_number(
        &self,
        columns: &[PlannedColumn],
    ) -> impl Iterator<Item = (usize, usize)> {
        let questions = self.bank.questions();
        let graded = columns
            .iter()
            .enumerate()
            .filter_map(move |(index, column)| match column.named {
                Some(Named::Question(question)) if questions[question].kind.is_graded() => {
                    Some((index, question))
                }
                _ => None,
            });
        graded.filter(|(_, question)| {
            let words = self.wishes.map.words(*question);
            !words.keys().any(|word| number(word).is_some())
        })
    }

    /// Graded answers are numbered from 1. A table that holds 0 and nowhere the highest number seems to count
    /// from 0, and then every number in it means something else.
    pub(super) fn numbers_from_zero(
        &self,
        rows: &[TableRow],
        columns: &[PlannedColumn],
    ) -> Option<PlanError> {
        let mut zero = None;
        for (index, question) in self.graded_by_number(columns) {
            let asked = &self.bank.questions()[question];
            for row in rows {
                match row.cells.get(index).and_then(|cell| number(cell)) {
                    Some(0) => zero = zero.or(Some((row.number, index))),
                    Some(number) if number == asked.options.len() => return None,
                    _ => {}
                }
            }
        }
        let (row, index) = zero?;
        let header = &columns[index].header;
        Some(PlanError {
            what: format!(
                "{} holds 0: the numbers of this table seem to begin at 0, those of the bank begin at 1",
                column_name(index, header)
            ),
            row,
            column: Some(index),
            help: NUMBERS_FROM_ZERO.into(),
        })
    }

    /// Columns beside a question with several options that hold its options under a header of their own.
    pub(super) fn stray_options(
        &self,
        rows: &[TableRow],
        columns: &[PlannedColumn],
        options: &[Options],
    ) -> Vec<PlanError> {
        let mut beside = None;
        let mut errors = Vec::new();
        for (index, column) in columns.iter().enumerate() {
            match column.named {
                Some(Named::Question(question) | Named::Option(question, _)) => {
                    beside = options[question].is_multi().then_some(question);
                }
                Some(_) => beside = None,
                None => {}
            }
            let is_settled = self.is_mapped(&column.folded);
            let (Some(question), None, false, false) =
                (beside, column.named, column.beside.is_some(), is_settled)
            else {
                continue;
            };
            let cells = rows
                .iter()
                .filter_map(|row| Some((row.number, row.cells.get(index)?)));
            let mut filled = cells.filter(|(_, cell)| !cell.trim().is_empty()).peekable();
            let Some(&(row, _)) = filled.peek() else {
                continue;
            };
            let is_label = |cell: &str| {
                let folded = fold(cell);
                number(&folded).is_none() && options[question].one(&folded).len() == 1
            };
            if filled.all(|(_, cell)| is_label(cell)) {
                let id = &self.bank.questions()[question].id;
                errors.push(PlanError {
                    what: format!(
                        "{} holds options of the question \"{id}\" beside it, under a header that is none",
                        column_name(index, &column.header)
                    ),
                    row,
                    column: Some(index),
                    help: format!(
                        "export one column an option with the option in its header, or say with --map: \
                         {{\"columns\": {{{}: null}}}} ignores it",
                        json(&column.header)
                    ),
                });
            }
        }
        errors
    }
}
