//! The legends around a table's headers, held against the bank before a number is read.

use std::collections::BTreeMap;

use smol_str::SmolStr;

use super::fold::fold;
use super::legends::{LegendCount, StepNames, THE_QUESTION, names_zero, numbers};
use super::names::Named;
use super::naming::column_name;
use super::options::{Options, quoted};
use super::plan::{PlanError, PlannedColumn, TableRow};
use super::plan_cells::{NUMBERS_FROM_ZERO, number};
use super::planner::Planner;
use super::rows::is_tick;
use rolefit::bank::Kind;

impl Planner<'_> {
    /// Whether a row below the headers is a legend of the columns: over half of the scales have theirs there, and
    /// the row answers nothing and names nobody.
    pub(super) fn is_legend_row(
        &self,
        cells: &[SmolStr],
        columns: &[PlannedColumn],
        options: &[Options],
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
            let answers = match step {
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
                *has_legend |= StepNames::of(asked).is_legend(&cell);
                *labels +=
                    usize::from(step.is_some() && step_label(&options[question], &cell).is_some());
            }
        }
        let is_told = |(question, (has_legend, labels)): &(&usize, &(bool, usize))| {
            *has_legend || *labels == self.bank.questions()[**question].options.len()
        };
        2 * scales.iter().filter(is_told).count() > scales.len()
    }

    /// The texts above the headers and in columns of their own, without those that count as one of the table's scales does: they are about that
    /// one.
    fn titles(&self, above: &[TableRow], columns: &[PlannedColumn], header_row: u64) -> Vec<Title> {
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
        for row in above {
            let is_alone = row.filled().nth(1).is_none();
            titles.extend(row.filled().map(|(index, cell)| Title {
                row: row.number,
                column: (!is_alone).then_some(index),
                text: fold(cell),
            }));
        }
        // A legend in a column of its own, which no question is.
        let ignored = columns.iter().filter(|column| column.named.is_none());
        titles.extend(ignored.map(|column| Title {
            row: header_row,
            column: None,
            text: column.folded.clone(),
        }));
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
    pub(super) fn other_numbers(
        &self,
        [above, below, sheets]: [&[TableRow]; 3],
        columns: &[PlannedColumn],
        options: &[Options],
        row: u64,
    ) -> Option<PlanError> {
        let titles = self.titles(above, columns, row);
        let in_cells = self.graded_by_number(columns);
        for (index, question) in in_cells.chain(self.steps_by_number(columns)) {
            let asked = &self.bank.questions()[question];
            let is_number =
                |cell: &SmolStr| number(cell).is_some() || options[question].is_number(cell);
            let is_step = matches!(columns[index].named, Some(Named::Option(..)));
            let mut cells = sheets.iter().filter_map(|row| row.cells.get(index));
            let by_number = is_step || cells.any(is_number);
            let header = &columns[index].header;
            let steps = StepNames::of(asked);
            let otherwise = |text: &str| {
                let mut around = text.to_owned();
                for wording in asked.wordings() {
                    around = around.replace(&fold(&wording.text), &THE_QUESTION.to_string());
                }
                let count = match (by_number, &asked.kind) {
                    (true, _) => steps.count(&around),
                    // "Clearly the first" is the first of the sides as they stand there.
                    (false, Kind::Pair { .. }) => steps.order(&around),
                    (false, Kind::Scale | Kind::Choice | Kind::Multi { .. }) => {
                        LegendCount::Nothing
                    }
                };
                match count {
                    LegendCount::Otherwise(what) => Some(what),
                    LegendCount::Nothing | LegendCount::Alike => None,
                }
            };
            let in_column = |row: u64, text: &str| {
                otherwise(&fold(text)).map(|what| (row, column_name(index, text), what))
            };
            let found = in_column(row, header)
                .or_else(|| {
                    let mut cells = below
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
                        let what = otherwise(&format!("{THE_QUESTION}{}", title.text))?;
                        Some((title.row, quoted(&title.text), what))
                    })
                });
            if let Some((row, place, what)) = found {
                let help = if is_step {
                    "export the labels of the steps, or say with --map which step each column is"
                } else if names_zero(&place) || names_zero(&what) {
                    NUMBERS_FROM_ZERO
                } else {
                    "export the labels of the answers, or say with --map what each number stands for: \
                     {\"words\": {\"*\": {\"1\": 5, \"2\": 4, …}}}"
                };
                return Some(PlanError {
                    what: format!("{place} says that {what}"),
                    row,
                    column: Some(index),
                    help: help.into(),
                });
            }
        }
        None
    }
}

/// A text above the headers, folded.
struct Title {
    row: u64,
    /// The column that it is about, where others stand beside it.
    column: Option<usize>,
    text: String,
}

impl Title {
    fn is_about(&self, column: usize) -> bool {
        self.column.is_none_or(|about| about == column)
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
