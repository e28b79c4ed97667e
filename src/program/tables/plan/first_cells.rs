//! What the first rows of cells say against a plan: numbers that begin at 0, options and answers in columns that are
//! ignored, a row for each option, groups named once.

use crate::tables::fold::fold;
use crate::tables::legends::numbers::number;
use crate::tables::names::Named;
use crate::tables::naming::{column_name, json, list};
use crate::tables::options::Options;
use crate::tables::plan::columns::filled_in;
use crate::tables::plan::planner::Planner;
use crate::tables::plan::table_plan::{PlanError, PlannedColumn, TableRow};
use rolefit::Pick;
use rolefit::bank::Question;
use smol_str::SmolStr;

/// What to do about numbers of a question that begin at 0.
pub(in crate::tables) fn numbers_from_zero_help(asked: &Question) -> String {
    map_help(asked, "{\"0\": 1, \"1\": 2, …}")
}

/// What to do about the numbers of a question, with an example of what each stands for.
pub(in crate::tables) fn map_help(asked: &Question, example: &str) -> String {
    let kind = asked.kind.name();
    format!(
        "export the labels of the answers, or say with --map what each number stands for: \
         {{\"words\": {{\"{kind}\": {example}}}}} for every question of this kind, or by a question's id"
    )
}

impl Planner<'_> {
    /// The columns of graded questions whose numbers the map leaves alone, with their questions.
    pub(in crate::tables) fn graded_by_number(
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
    pub(in crate::tables) fn numbers_from_zero(
        &self,
        rows: &[TableRow],
        columns: &[PlannedColumn],
    ) -> Option<PlanError> {
        let mut zero = None;
        for (index, question) in self.graded_by_number(columns) {
            let asked = &self.bank.questions()[question];
            for row in rows {
                match row.cells.get(index).and_then(|cell| number(cell)) {
                    Some(0) => zero = zero.or(Some((row.number, index, question))),
                    Some(number) if number == asked.options.len() => return None,
                    _ => {}
                }
            }
        }
        let (row, index, question) = zero?;
        let header = &columns[index].header;
        Some(PlanError {
            what: format!(
                "{} holds 0: the numbers of this table seem to begin at 0, those of the bank begin at 1",
                column_name(index, header)
            ),
            row,
            column: Some(index),
            help: numbers_from_zero_help(&self.bank.questions()[question]),
        })
    }

    /// A table with a row for each of several options that one person chose: rows that came at one moment and differ
    /// in nothing else.
    pub(in crate::tables) fn rows_of_options(
        &self,
        rows: &[TableRow],
        columns: &[PlannedColumn],
        options: &[Options],
        time: Option<usize>,
    ) -> Option<PlanError> {
        let time = time?;
        let several = |column: usize| match columns.get(column)?.named {
            Some(Named::Question(question)) => {
                Some(question).filter(|question| options[*question].is_multi())
            }
            _ => None,
        };
        rows.windows(2).find_map(|pair| {
            let [one, next] = pair else {
                return None;
            };
            let differ = (0..columns.len()).filter(|&column| one.cell(column) != next.cell(column));
            let differ: Vec<usize> = differ.collect();
            let ([column], true) = (&differ[..], !one.cell(time).is_empty()) else {
                return None;
            };
            let question = several(*column)?;
            let is_one = |row: &TableRow| {
                matches!(options[question].read(row.cell(*column)), Ok(Some(Pick::Many(chosen))) if chosen.len() == 1)
            };
            (is_one(one) && is_one(next)).then(|| PlanError {
                what: format!(
                    "rows {} and {} differ in {} alone: the table seems to have a row for each option that somebody chose",
                    one.number,
                    next.number,
                    column_name(*column, &columns[*column].header)
                ),
                row: next.number,
                column: Some(*column),
                help: "export a row for each person, with all options in one cell or a column for each".into(),
            })
        })
    }

    /// A column of groups that says each only where it begins, as lists typed by hand do: the rows below would have none.
    pub(in crate::tables) fn groups_once(
        &self,
        rows: &[TableRow],
        columns: &[PlannedColumn],
    ) -> Option<PlanError> {
        let is_group = |column: &PlannedColumn| column.named == Some(Named::Group);
        let index = columns.iter().position(is_group)?;
        let sheets = rows.iter().filter(|row| row.filled().nth(1).is_some());
        let cells: Vec<&str> = sheets.map(|row| row.cell(index)).collect();
        let groups: Vec<&str> = cells
            .iter()
            .copied()
            .filter(|cell| !cell.is_empty())
            .collect();
        let each_once = |group: &&str| groups.iter().filter(|other| *other == group).count() == 1;
        let is_so = self.wishes.group_column.is_none()
            && cells.first().is_some_and(|first| !first.is_empty())
            && groups.len() > 1
            && cells.len() >= 2 * groups.len()
            && groups.iter().all(each_once);
        is_so.then(|| PlanError {
            what: format!(
                "{} seems to name each group only where it begins: most rows have none",
                column_name(index, &columns[index].header)
            ),
            row: rows.first().map_or(1, |row| row.number),
            column: Some(index),
            help: "fill it in for every row; where the others belong to no group, name the column with --group-column".into(),
        })
    }

    /// A table with the short version's questions whose other columns hold answers too: they are questions under headers
    /// that are none.
    pub(in crate::tables) fn more_than_short(
        &self,
        rows: &[TableRow],
        columns: &[PlannedColumn],
        options: &[Options],
        row: u64,
    ) -> Option<PlanError> {
        let asked = columns.iter().filter_map(|column| match column.named {
            Some(Named::Question(question)) => Some(question),
            _ => None,
        });
        let graded: Vec<usize> = asked
            .filter(|question| options[*question].is_graded())
            .collect();
        let is_label = |cell: &SmolStr| {
            let is_it = |question: &usize| matches!(options[*question].read(cell), Ok(Some(_)));
            number(cell).is_none() && graded.iter().any(is_it)
        };
        let holds_answers = |&index: &usize| {
            let column = &columns[index];
            let mut cells = filled_in(rows, index).peekable();
            column.named.is_none()
                && column.about.is_none()
                && !self.is_mapped(&column.folded)
                && cells.peek().is_some()
                && cells.all(is_label)
        };
        let headers: Vec<&str> = (0..columns.len())
            .filter(holds_answers)
            .map(|index| columns[index].header.as_str())
            .collect();
        (headers.len() > 1).then(|| PlanError {
            what: format!(
                "the questions are those of the short version, and {} more columns hold answers: {}",
                headers.len(),
                list(headers.iter().copied())
            ),
            row,
            column: None,
            help: "say with --map which questions they are, or ignore each with null".into(),
        })
    }

    /// Takes a column of lengths for one of the form's own where it holds other figures: how long an answer took.
    pub(in crate::tables) fn leave_lengths(
        &self,
        rows: &[TableRow],
        columns: &mut [PlannedColumn],
    ) {
        for (index, column) in columns.iter_mut().enumerate() {
            let is_figure = |cell: &SmolStr| cell.contains(|c: char| c.is_ascii_digit());
            let mut cells = filled_in(rows, index).peekable();
            if column.named == Some(Named::Length)
                && !self.is_mapped(&column.folded)
                && cells.peek().is_some()
                && cells.all(is_figure)
            {
                column.named = None;
            }
        }
    }

    /// Columns beside a question with several options that hold its options under a header of their own.
    pub(in crate::tables) fn stray_options(
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
