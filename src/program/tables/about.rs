//! Columns that are no question's and say something of one all the same: labels beside its numbers, options that the
//! bank does not have.

use rolefit::{Answers, Bank, Pick, ProblemKind};

use super::fold::{fold, skeleton};
use super::legend_numbers::number;
use super::names::Named;
use super::naming::{column_name, json, letters};
use super::options::{Options, quoted};
use super::plan::{About, PlanError, PlannedColumn, Split, TablePlan, TableRow};
use super::planner::Planner;
use super::words::{MISSING, NONE, NOT_CHOSEN};

/// What stands beside the name of a question in the header of its labels.
const OF_LABELS: [&str; 22] = [
    "label",
    "labels",
    "labelled",
    "lab",
    "text",
    "txt",
    "value",
    "values",
    "answer",
    "factor",
    "string",
    "str",
    "desc",
    "description",
    "name",
    "valuelabel",
    "labelof",
    "antwort",
    "bezeichnung",
    "etiqueta",
    "libellé",
    "texto",
];

/// Headers of columns that say how a response came about.
const STATUS: [&str; 4] = [
    "status",
    "response type",
    "distribution channel",
    "distributionchannel",
];
/// What they say of responses that are nobody's.
const NOBODYS: [&str; 7] = [
    "survey preview",
    "survey test",
    "preview",
    "test",
    "spam",
    "live preview",
    "scan preview",
];
/// Headers of columns that say how many people a row stands for.
const COUNTS: [&str; 11] = [
    "n",
    "count",
    "freq",
    "frequency",
    "weight",
    "anzahl",
    "häufigkeit",
    "gewicht",
    "effectif",
    "nombre",
    "frecuencia",
];

impl Planner<'_> {
    /// Marks columns that say how a response came about.
    pub(super) fn mark_status(&self, columns: &mut [PlannedColumn]) {
        for column in columns.iter_mut() {
            let is_settled = self.wishes.map.columns.contains_key(&column.folded);
            if column.named.is_none() && !is_settled && STATUS.contains(&column.folded.as_str()) {
                column.about = Some(About::Status);
            }
        }
    }

    /// A column by which each row stands for several people.
    pub(super) fn counted_rows(
        &self,
        sheets: &[TableRow],
        columns: &[PlannedColumn],
    ) -> Option<PlanError> {
        let is_count = |&index: &usize| {
            let column = &columns[index];
            column.named.is_none()
                && COUNTS.contains(&column.folded.as_str())
                && !self.wishes.map.columns.contains_key(&column.folded)
        };
        let cells = |index: usize| {
            let cells = sheets.iter().filter_map(move |row| row.cells.get(index));
            cells.filter(|cell| !cell.trim().is_empty())
        };
        let counts_people = |&index: &usize| {
            let numbers: Option<Vec<usize>> = cells(index).map(|cell| number(cell)).collect();
            numbers.is_some_and(|numbers| {
                // The rows may be numbered.
                let is_counted_on = numbers.windows(2).all(|pair| pair[1] == pair[0] + 1);
                numbers.iter().any(|number| *number > 1) && !is_counted_on
            })
        };
        let index = (0..columns.len()).filter(is_count).find(counts_people)?;
        let header = &columns[index].header;
        Some(PlanError {
            what: format!(
                "{} seems to say how many people each row stands for",
                column_name(index, header)
            ),
            row: sheets.first().map_or(1, |row| row.number),
            column: Some(index),
            help: format!(
                "write a row for each person; where it says something else, ignore it with --map: {{\"columns\": {{{}: null}}}}",
                json(header)
            ),
        })
    }

    /// Marks columns headed by a question with something more, which hold the labels of what its own column has as
    /// numbers: `focus_label`.
    pub(super) fn mark_labels(
        &self,
        sheets: &[TableRow],
        columns: &mut [PlannedColumn],
        options: &[Options],
    ) {
        let cells = |index: usize| {
            let cells = sheets.iter().filter_map(move |row| row.cells.get(index));
            cells.filter(|cell| !cell.trim().is_empty())
        };
        let by_number = |&(index, column): &(usize, &PlannedColumn)| {
            matches!(column.named, Some(Named::Question(_)))
                && cells(index).next().is_some()
                && cells(index).all(|cell| number(cell).is_some())
        };
        let numbered: Vec<usize> = columns
            .iter()
            .enumerate()
            .filter(by_number)
            .map(|(index, _)| index)
            .collect();
        for index in 0..columns.len() {
            let column = &columns[index];
            if column.named.is_some() || self.wishes.map.columns.contains_key(&column.folded) {
                continue;
            }
            let header = skeleton(&column.folded);
            let is_of = |&of: &usize| {
                let name = skeleton(&columns[of].folded);
                let rest = header
                    .strip_prefix(&name)
                    .or_else(|| header.strip_suffix(&name));
                rest.is_some_and(|rest| OF_LABELS.contains(&rest))
            };
            // The longest: "focus" may end the name of another question.
            let of = numbered.iter().copied().filter(is_of);
            let of = of.max_by_key(|&of| columns[of].folded.len());
            let Some(Named::Question(question)) = of.and_then(|of| columns[of].named) else {
                continue;
            };
            let is_label = |cell: &str| {
                number(cell).is_none() && matches!(options[question].read(cell), Ok(Some(_)))
            };
            if cells(index).next().is_some() && cells(index).all(|cell| is_label(cell)) {
                columns[index].about = Some(About::Labels(question));
            }
        }
    }

    /// Marks columns beside those of a question's options, headed as they are, for what is none of them.
    pub(super) fn mark_other_options(&self, columns: &mut [PlannedColumn], split: &[Split]) {
        for split in split {
            let asked = &self.bank.questions()[split.question];
            if !asked.kind.is_multi() {
                continue;
            }
            // What stands around the options in the headers.
            let around = |column: &PlannedColumn| {
                let Some(Named::Option(question, option)) = column.named else {
                    return None;
                };
                let option = asked
                    .options
                    .get(option)
                    .filter(|_| question == split.question)?;
                let names = option.labels().chain([option.id.as_str()]).map(fold);
                let found = names.filter_map(|name| {
                    let (before, after) = column.folded.rsplit_once(&name)?;
                    Some((before.to_owned(), after.to_owned()))
                });
                found.min_by_key(|(before, _)| before.len())
            };
            let Some((before, after)) = columns.iter().find_map(around) else {
                continue;
            };
            // Without brackets or a joint whatever else is headed by the question would be one.
            if before.is_empty() || before.ends_with(char::is_alphanumeric) {
                continue;
            }
            for column in columns.iter_mut() {
                let other = column.folded.strip_prefix(&before);
                let other = other.and_then(|rest| rest.strip_suffix(&after));
                let is_settled = self.wishes.map.columns.contains_key(&column.folded);
                if let Some(other) = other.filter(|_| column.named.is_none() && !is_settled) {
                    let none = NONE.contains(&other.trim());
                    let is_code = after.is_empty() && before.ends_with('_');
                    column.about = match none {
                        true => Some(About::NoOption(split.question)),
                        false if is_code => None,
                        false => Some(About::OtherOption(split.question)),
                    };
                }
            }
        }
    }
}

/// Holds what such a column says against the answers of its row; the problem, where it contradicts them.
pub(super) fn check(
    bank: &Bank,
    plan: &TablePlan,
    (index, about): (usize, About),
    cell: &str,
    answers: &mut Answers,
) -> Option<(ProblemKind, String, String)> {
    let header = &plan.columns[index].header;
    let folded = fold(cell);
    let is_chosen = !folded.is_empty()
        && !NOT_CHOSEN.contains(&folded.as_str())
        && !MISSING.contains(&folded.as_str());
    let question = match about {
        About::Labels(question) | About::NoOption(question) | About::OtherOption(question) => {
            question
        }
        About::Status => {
            let is_nobodys = NOBODYS.contains(&folded.as_str());
            return is_nobodys.then(|| {
                let what = format!(
                    "the row is nobody's: {} says {}",
                    column_name(index, header),
                    quoted(cell.trim())
                );
                (
                    ProblemKind::Shape,
                    what,
                    "take the row out of the table".into(),
                )
            });
        }
    };
    let id = &bank.questions()[question].id;
    match about {
        About::Labels(_) => {
            let Ok(Some(said)) = plan.options[question].read(cell) else {
                return None;
            };
            let own = plan
                .columns
                .iter()
                .position(|column| column.named == Some(Named::Question(question)));
            (answers.get(bank, question) != Some(said)).then(|| (
                ProblemKind::Contradiction,
                format!(
                    "question \"{id}\": {} says {}, column {} something else",
                    column_name(index, header),
                    quoted(cell.trim()),
                    own.map_or_else(String::new, letters)
                ),
                "take the column that is wrong out of the table, or say with --map what each number stands for".into(),
            ))
        }
        About::NoOption(_) if is_chosen => match answers.get(bank, question) {
            Some(Pick::Many(chosen)) if !chosen.is_empty() => Some((
                ProblemKind::Contradiction,
                format!(
                    "question \"{id}\": {} is chosen beside options",
                    column_name(index, header)
                ),
                "correct the row".into(),
            )),
            _ => {
                let error = answers.set(question, &Pick::Many(Vec::new())).err()?;
                Some((
                    ProblemKind::UnknownAnswer,
                    error.to_string(),
                    "correct the row".into(),
                ))
            }
        },
        About::OtherOption(_) if is_chosen => Some((
            ProblemKind::UnknownAnswer,
            format!(
                "question \"{id}\": {} has {}, an option that the bank does not have",
                column_name(index, header),
                quoted(cell.trim())
            ),
            format!(
                "take it out of the row, or ignore the column with --map: {{\"columns\": {{{}: null}}}}",
                json(header)
            ),
        )),
        About::NoOption(_) | About::OtherOption(_) | About::Status => None,
    }
}
