//! The legends around a table's headers, held against the bank before a number is read.

use std::collections::BTreeMap;

use smol_str::SmolStr;

use crate::tables::figures::is_time;
use crate::tables::fold::fold;
use crate::tables::legends::numbers::{THE_QUESTION, names_zero, number, numbers};
use crate::tables::legends::pieces::{MOST_PIECES, Title, pieces};
use crate::tables::legends::step_names::{LegendCount, StepNames};
use crate::tables::names::Named;
use crate::tables::naming::column_name;
use crate::tables::options::{Options, quoted};
use crate::tables::plan::columns::{RowsAround, filled_in};
use crate::tables::plan::first_cells::{map_help, numbers_from_zero_help};
use crate::tables::plan::planner::Planner;
use crate::tables::plan::table_plan::{HEAD_ROWS, PlanError, PlannedColumn, TablePlan, TableRow};
use crate::tables::rows::is_tick;
use rolefit::bank::Kind;

impl Planner<'_> {
    /// Where another page of a workbook says of the numbers of a table something else than the bank.
    pub(crate) fn other_numbers_elsewhere(
        &self,
        plan: &TablePlan,
        sheets: &[TableRow],
        elsewhere: &[TableRow],
    ) -> Option<PlanError> {
        let around = RowsAround {
            above: &[],
            below: &[],
            sheets: &sheets[..sheets.len().min(HEAD_ROWS)],
            elsewhere: &elsewhere[..elsewhere.len().min(HEAD_ROWS)],
        };
        self.other_numbers(&around, &plan.columns, &plan.options, plan.header_row)
    }

    /// Whether a row below the headers is a legend of the columns: over half of the scales have theirs there, and
    /// the row answers nothing and names nobody.
    pub(in crate::tables) fn is_legend_row(
        &self,
        cells: &[SmolStr],
        columns: &[PlannedColumn],
        options: &[Options],
        sheets: &[TableRow],
    ) -> bool {
        // Of each scale whether it has a legend, and how many of its columns have the label of a step.
        let mut scales: BTreeMap<usize, (bool, usize)> = BTreeMap::new();
        for (index, column) in columns.iter().enumerate() {
            let cell = fold(cells.get(index).map_or("", |cell| cell.trim()));
            let (question, step) = match column.named {
                Some(Named::Question(question)) => (question, None),
                Some(Named::Option(question, option)) => (question, Some(option)),
                Some(_) if !cell.is_empty() => return false,
                Some(_) | None => continue,
            };
            let asked = &self.bank.questions()[question];
            // One end with its number, above numbers alone: "5 = Strongly agree".
            let are_numbers = || {
                let filled = filled_in(sheets, index);
                // A legend may have a row for either end.
                2 * filled.clone().filter(|cell| number(cell).is_some()).count() > filled.count()
            };
            let is_end = step.is_none()
                && asked.kind.is_graded()
                && numbers(&cell).len() == 1
                && StepNames::of(asked).is_one_answer(&cell)
                && are_numbers();
            let answers = match step {
                None if is_end => false,
                None => matches!(options[question].read(&cell), Ok(Some(_))),
                Some(_)
                    if step_label(&options[question], &cell).is_some()
                        && !options[question].has_marks_as_labels =>
                {
                    !asked.kind.is_graded()
                }
                Some(option) => !cell.is_empty() && is_tick(&options[question], option, &cell),
            };
            if answers {
                return false;
            }
            if asked.kind.is_graded() {
                let (has_legend, labels) = scales.entry(question).or_default();
                *has_legend |= is_end || StepNames::of(asked).is_legend(&cell);
                *labels +=
                    usize::from(step.is_some() && step_label(&options[question], &cell).is_some());
            }
        }
        let is_told = |(question, (has_legend, labels)): &(&usize, &(bool, usize))| {
            *has_legend || *labels == self.bank.questions()[**question].options.len()
        };
        2 * scales.iter().filter(is_told).count() > scales.len()
    }

    /// The texts above the headers and in columns of their own, without those that count as one of the table's scales
    /// does: they are about that one.
    fn titles(
        &self,
        around: &RowsAround<'_>,
        columns: &[PlannedColumn],
        header_row: u64,
    ) -> Vec<Title> {
        let graded: Vec<StepNames<'_>> = columns
            .iter()
            .filter_map(|column| match column.named {
                Some(Named::Question(question) | Named::Option(question, _)) => Some(question),
                _ => None,
            })
            .map(|question| &self.bank.questions()[question])
            .filter(|asked| asked.kind.is_graded())
            .map(StepNames::of)
            .collect();
        let mut titles = Vec::new();
        let above = around.above.iter().map(|row| (row, true));
        let elsewhere = around.elsewhere.iter().map(|row| (row, false));
        for (row, is_above) in above.chain(elsewhere) {
            let filled: Vec<String> = row.filled().map(|(_, cell)| fold(cell)).collect();
            let is_alone = filled.len() == 1;
            titles.extend(row.filled().zip(&filled).map(|((index, _), text)| Title {
                row: row.number,
                is_apart: !is_above,
                column: (is_above && !is_alone).then_some(index),
                text: text.clone(),
            }));
            // A legend that its own commas have cut in pieces.
            // What has a time is somebody's answers.
            let is_somebodys = filled.iter().any(|text| is_time(text.as_bytes()));
            if !is_alone && filled.len() <= MOST_PIECES && (is_above || !is_somebodys) {
                titles.push(Title {
                    row: row.number,
                    is_apart: !is_above,
                    column: None,
                    text: filled.join("; "),
                });
            }
        }
        // A legend in a column of its own, which no question is.
        let is_ignored =
            |column: &PlannedColumn| column.named.is_none() && !self.is_mapped(&column.folded);
        let ignored = columns.iter().filter(|column| is_ignored(column));
        titles.extend(ignored.map(|column| Title {
            row: header_row,
            is_apart: true,
            column: None,
            text: column.folded.clone(),
        }));
        titles.extend(pieces(around, columns, is_ignored, &graded));
        titles.retain(|title| {
            // One number is most often a count: "12 people".
            numbers(&title.text).len() != 1
                && (title.column.is_some()
                    || !graded
                        .iter()
                        .any(|steps| steps.count(&title.text) == LegendCount::Alike))
        });
        titles
    }

    /// Where the table says of its numbers something else than the bank. Rows above may be about any column, those
    /// below about their own.
    pub(in crate::tables) fn other_numbers(
        &self,
        around: &RowsAround<'_>,
        columns: &[PlannedColumn],
        options: &[Options],
        row: u64,
    ) -> Option<PlanError> {
        let titles = self.titles(around, columns, row);
        let in_cells = self.graded_by_number(columns);
        for (index, question) in in_cells.chain(self.steps_by_number(columns)) {
            let asked = &self.bank.questions()[question];
            let is_number =
                |cell: &SmolStr| number(cell).is_some() || options[question].is_number(cell);
            let is_step = matches!(columns[index].named, Some(Named::Option(..)));
            let mut cells = around.sheets.iter().filter_map(|row| row.cells.get(index));
            let by_number = is_step || cells.any(is_number);
            let header = &columns[index].header;
            let steps = StepNames::of(asked);
            let said = |count: LegendCount| match count {
                LegendCount::Otherwise(what) => Some(what),
                LegendCount::Nothing | LegendCount::Alike => None,
            };
            let otherwise = |text: &str| {
                let mut around = text.to_owned();
                for wording in asked.wordings() {
                    around = around.replace(&fold(&wording.text), &THE_QUESTION.to_string());
                }
                said(match (by_number, &asked.kind) {
                    (true, _) => steps.count(&around),
                    // "Clearly the first" is the first of the sides as they stand there.
                    (false, Kind::Pair { .. }) => steps.order(&around),
                    (false, Kind::Scale | Kind::Choice | Kind::Multi { .. }) => {
                        LegendCount::Nothing
                    }
                })
            };
            let in_column = |row: u64, text: &str| {
                otherwise(&fold(text)).map(|what| (row, column_name(index, text), what))
            };
            let mut is_apart = false;
            let found = in_column(row, header)
                .or_else(|| {
                    let mut cells = around
                        .below
                        .iter()
                        .filter_map(|row| Some((row.number, row.cells.get(index)?)));
                    cells.find_map(|(row, cell)| {
                        let other = other_step(&options[question], columns[index].named, cell);
                        let other = other.map(|what| (row, column_name(index, cell), what));
                        other.or_else(|| in_column(row, cell))
                    })
                })
                .or_else(|| {
                    let mut titles = titles.iter().filter(|title| title.is_about(index));
                    titles.find_map(|title| {
                        // Nothing stands in front of a range that is all of a title.
                        let what = match title.is_apart {
                            true => said(steps.count_alone(&title.text)).filter(|_| by_number)?,
                            false => otherwise(&format!("{THE_QUESTION}{}", title.text))?,
                        };
                        is_apart = title.is_apart;
                        Some((title.row, quoted(&title.text), what))
                    })
                });
            if let Some((row, place, what)) = found {
                let help = if is_apart {
                    "export the labels of the answers; where that is about something else, take it out".into()
                } else if is_step {
                    "export the labels of the steps, or say with --map which step each column is"
                        .into()
                } else if names_zero(&place) || names_zero(&what) {
                    numbers_from_zero_help(asked)
                } else if steps.is_turned(&what) {
                    let last = asked.options.len();
                    map_help(asked, &format!("{{\"1\": {last}, \"2\": {}, …}}", last - 1))
                } else {
                    map_help(asked, "{\"1\": …, \"2\": …}")
                };
                return Some(PlanError {
                    what: format!("{place} says that {what}"),
                    row,
                    column: Some(index),
                    help,
                });
            }
        }
        None
    }
}

/// The step whose label a folded text is.
fn step_label(options: &Options, folded: &str) -> Option<usize> {
    match options.one(folded)[..] {
        [step] if folded.contains(char::is_alphabetic) => Some(step),
        _ => None,
    }
}

/// What the label below the number of a step says, where it is another step's.
fn other_step(options: &Options, named: Option<Named>, cell: &str) -> Option<String> {
    let Some(Named::Option(_, step)) = named else {
        return None;
    };
    let other = step_label(options, &fold(cell)).filter(|other| *other != step)?;
    let (number, there) = (step + 1, other + 1);
    Some(format!(
        "{number} is {}, in the bank that is {there}",
        quoted(cell.trim())
    ))
}
