//! The rows around a table's headers: what is above and below them, and what looks like headers too.

use std::collections::HashSet;

use smol_str::SmolStr;

use crate::tables::look_alikes::answers;
use crate::tables::names::{Named, Unnamed};
use crate::tables::naming::{column_name, json};
use crate::tables::options::{Options, is_code, quoted};
use crate::tables::plan::columns::Candidate;
use crate::tables::plan::kinds::are_kinds;
use crate::tables::plan::planner::Planner;
use crate::tables::plan::table_plan::{LeftOut, PlanError, PlannedColumn, TableRow};

/// Up to which column the questions of a table with a row an answer are looked for.
const LONG_COLUMNS: usize = 8;

impl Planner<'_> {
    /// The rows around the headers that are no sheets.
    pub(in crate::tables) fn below(
        &self,
        rows: &[TableRow],
        found: &Candidate,
        columns: &[PlannedColumn],
        options: &[Options],
    ) -> (usize, Vec<LeftOut>, Vec<PlanError>) {
        let mut left_out = Vec::new();
        let mut errors = Vec::new();
        for row in &rows[..found.row] {
            if answers(&row.cells, columns, options) {
                errors.push(PlanError {
                    what: format!(
                        "row {} answers the questions that row {} names, and stands above it",
                        row.number, rows[found.row].number
                    ),
                    row: row.number,
                    column: None,
                    help: "put the row of headers first".into(),
                });
                break;
            }
            if !row.is_blank() {
                left_out.push(LeftOut {
                    row: row.number,
                    why: "above the headers",
                });
            }
        }
        let mut head = found.row + 1;
        if found.two_rows {
            left_out.push(LeftOut {
                row: rows[head].number,
                why: "a second row of headers",
            });
            head += 1;
        }
        while let Some(row) = rows.get(head) {
            let repeats = self.repeats(&row.cells, columns, options);
            let why = if is_import_ids(&row.cells) {
                "import ids"
            } else if are_kinds(&row.cells, columns, options) {
                "kinds of answers"
            } else if repeats.is_none() && are_codes(&row.cells, columns, options) {
                "codes of the columns"
            } else if self.is_legend_row(&row.cells, columns, options, &rows[head + 1..]) {
                "a legend"
            } else if let Some(agrees) = repeats {
                if let Err(column) = agrees {
                    errors.push(PlanError {
                        what: format!(
                            "{} is one question by its first header, another by {} below it",
                            column_name(column, &columns[column].header),
                            quoted(&row.cells[column])
                        ),
                        row: row.number,
                        column: Some(column),
                        help: "keep one row of headers".into(),
                    });
                }
                "headers once more"
            } else {
                break;
            };
            left_out.push(LeftOut {
                row: row.number,
                why,
            });
            head += 1;
        }
        (head, left_out, errors)
    }

    /// Whether a row names questions too: then whether it agrees, else the column where it does not. A
    /// sheet answers with options; questions stand in headers alone.
    pub(in crate::tables) fn repeats(
        &self,
        cells: &[SmolStr],
        columns: &[PlannedColumn],
        options: &[Options],
    ) -> Option<Result<(), usize>> {
        let (mut asked, mut same, mut other) = (0, 0, Vec::new());
        for (index, (cell, column)) in cells.iter().zip(columns).enumerate() {
            let Some(Named::Question(question)) = column.named else {
                continue;
            };
            asked += 1;
            if options[question].read(cell).is_ok() {
                continue;
            }
            match self.names.named(cell) {
                Ok(Named::Question(named)) if named == question => same += 1,
                Ok(Named::Question(_)) => other.push(index),
                _ => {}
            }
        }
        if 2 * (same + other.len()) <= asked {
            return None;
        }
        Some(other.first().map_or(Ok(()), |column| Err(*column)))
    }

    /// Headers further up, with rows in between that would be lost.
    pub(in crate::tables) fn other_headers(
        &self,
        rows: &[TableRow],
        found: &Candidate,
    ) -> Option<PlanError> {
        let above = rows[..found.row.saturating_sub(1)].iter();
        let other = above
            .rev()
            .find(|row| self.candidate(0, &row.cells, false).known > 1)?;
        Some(PlanError {
            what: format!(
                "rows {} and {} both name questions",
                other.number, rows[found.row].number
            ),
            row: rows[found.row].number,
            column: None,
            help: "put each table into a file of its own".into(),
        })
    }

    /// How many different questions the first cells of the rows name.
    pub(in crate::tables) fn turned(&self, rows: &[TableRow]) -> usize {
        self.named_in(rows, 0)
    }

    /// How many different questions the cells of a column name.
    pub(in crate::tables) fn named_in(&self, rows: &[TableRow], column: usize) -> usize {
        let cells = rows.iter().filter_map(|row| row.cells.get(column).cloned());
        let named = self
            .candidate(0, &cells.collect::<Vec<SmolStr>>(), false)
            .named;
        let is_question = |named: &&Result<Option<Named>, Unnamed>| {
            matches!(
                named,
                Ok(Some(Named::Question(_))) | Err(Unnamed::Several(_))
            )
        };
        // A team may be called like one, and stand in many rows.
        let distinct: HashSet<_> = named.iter().filter(is_question).collect();
        distinct.len()
    }

    /// The column that names the questions of a table with a row an answer, where no row names several.
    pub(in crate::tables) fn long(&self, rows: &[TableRow]) -> Option<PlanError> {
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        // Such tables are narrow.
        let column =
            (1..width.min(LONG_COLUMNS)).find(|&column| self.named_in(rows, column) > 1)?;
        let header = rows.first().and_then(|row| row.cells.get(column));
        Some(PlanError {
            what: format!(
                "the table has a row an answer instead of a row a sheet: {} names the questions",
                column_name(column, header.map_or("", |header| header.as_str()))
            ),
            row: rows.first().map_or(1, |row| row.number),
            column: Some(column),
            help: "pivot it in a spreadsheet: a row a person, a column a question".into(),
        })
    }

    /// No row names a question.
    pub(in crate::tables) fn no_question(&self, rows: &[TableRow]) -> PlanError {
        let row = rows.first().map_or(1, |row| row.number);
        if self.turned(rows) > 1 {
            return PlanError {
                what: "the table is turned: it has a row a question instead of a row a sheet"
                    .into(),
                row,
                column: None,
                help: "turn it in a spreadsheet (copy, then paste special, transpose)".into(),
            };
        }
        let headers = rows.first().map_or(&[][..], |row| &row.cells);
        if 2 * headers.iter().filter(|cell| is_code(cell)).count() > headers.len()
            && headers.len() > 2
        {
            let code = headers
                .iter()
                .find(|cell| is_code(cell))
                .map_or("", |code| code.as_str());
            return PlanError {
                what: format!(
                    "the headers are codes, as {}: which questions they are does not stand there",
                    quoted(code)
                ),
                row,
                column: None,
                help: format!(
                    "export the texts of the questions, or say with --map which each is: {{\"columns\": {{{}: \"{}\", …}}}}",
                    json(code),
                    self.bank.questions().first().map_or("", |asked| &asked.id)
                ),
            };
        }
        PlanError {
            what: "no column is a question".into(),
            row,
            column: None,
            help: format!(
                "let the first row hold the ids or the exact texts of the questions of bank \"{}\"",
                self.bank.id()
            ),
        }
    }
}

/// Whether a row holds a code for every column that is a question, each its own and no answer, and names nobody.
fn are_codes(cells: &[SmolStr], columns: &[PlannedColumn], options: &[Options]) -> bool {
    let mut codes = HashSet::new();
    let mut asked = 0;
    for (index, column) in columns.iter().enumerate() {
        let cell = cells.get(index).map_or("", |cell| cell.trim());
        match column.named {
            Some(Named::Question(question)) => {
                asked += 1;
                let is_code = cell.len() > 1
                    && cell
                        .bytes()
                        .all(|byte| byte.is_ascii_alphanumeric() || b"_-.[]".contains(&byte))
                    && options[question].read(cell).is_err();
                if !is_code || !codes.insert(cell) {
                    return false;
                }
            }
            Some(Named::Option(..)) => asked += usize::from(codes.insert(cell)),
            Some(_) if !cell.is_empty() => return false,
            Some(_) | None => {}
        }
    }
    asked > 2 && codes.len() == asked
}

/// The import ids of Qualtrics: JSON in every cell.
fn is_import_ids(cells: &[SmolStr]) -> bool {
    let mut filled = cells
        .iter()
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .peekable();
    filled.peek().is_some() && filled.all(|cell| cell.starts_with("{\"ImportId\""))
}
