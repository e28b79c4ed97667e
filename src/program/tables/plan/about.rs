//! Columns that are no question's and say something of one all the same: labels beside its numbers, options that the
//! bank does not have.

use rolefit::{Answers, Bank, Pick, ProblemKind};

use crate::tables::fold::{fold, skeleton};
use crate::tables::legends::numbers::number;
use crate::tables::names::Named;
use crate::tables::naming::{column_name, json, letters};
use crate::tables::options::{Options, Wrong, quoted};
use crate::tables::plan::columns::filled_in;
use crate::tables::plan::planner::Planner;
use crate::tables::plan::table_plan::{
    About, PlanError, PlannedColumn, Split, TablePlan, TableRow,
};
use crate::tables::words::{MISSING, NONE, NOT_CHOSEN};

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

/// What forms call an option that is none of theirs, without blanks.
const OTHER: [&str; 14] = [
    "others",
    "other",
    "somethingelse",
    "anderes",
    "andere",
    "etwasanderes",
    "sonstiges",
    "sonstige",
    "otros",
    "otro",
    "otra",
    "autres",
    "autre",
    "autrechose",
];
/// What may stand behind that.
const SPECIFY: [&str; 12] = [
    "please", "pls", "specify", "namely", "text", "option", "comment", "bitte", "und", "especifi",
    "préci", "veuillez",
];

impl Planner<'_> {
    /// Marks columns that say how a response came about.
    pub(in crate::tables) fn mark_status(&self, columns: &mut [PlannedColumn]) {
        for column in columns.iter_mut() {
            let is_settled = self.is_mapped(&column.folded);
            if column.named.is_none() && !is_settled && STATUS.contains(&column.folded.as_str()) {
                column.about = Some(About::Status);
            }
        }
    }

    /// A column by which each row stands for several people.
    pub(in crate::tables) fn counted_rows(
        &self,
        sheets: &[TableRow],
        columns: &[PlannedColumn],
    ) -> Option<PlanError> {
        let is_count = |&index: &usize| {
            let column = &columns[index];
            column.named.is_none()
                && COUNTS.contains(&column.folded.as_str())
                && !self.is_mapped(&column.folded)
        };
        let cells = |index| filled_in(sheets, index);
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
    pub(in crate::tables) fn mark_labels(
        &self,
        sheets: &[TableRow],
        columns: &mut [PlannedColumn],
        options: &[Options],
    ) {
        let cells = |index| filled_in(sheets, index);
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
            if column.named.is_some() || self.is_mapped(&column.folded) {
                continue;
            }
            let header = skeleton(&column.folded);
            let is_of = |&of: &usize| {
                let name = skeleton(&columns[of].folded);
                let rest = header
                    .strip_prefix(&name)
                    .or_else(|| header.strip_suffix(&name));
                rest.is_some_and(|rest| !rest.is_empty())
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

    /// Marks the column of "other" by the question in front of it, whatever stands between, or alone behind the last
    /// option.
    fn mark_others_by_name(&self, columns: &mut [PlannedColumn], split: &Split) {
        let asked = &self.bank.questions()[split.question];
        let is_option = |column: &PlannedColumn| match column.named {
            Some(Named::Option(question, _)) => question == split.question,
            _ => false,
        };
        let Some(last) = columns.iter().rposition(is_option) else {
            return;
        };
        let mut names: Vec<String> = asked
            .wordings()
            .map(|wording| skeleton(&fold(&wording.text)))
            .collect();
        names.push(skeleton(&asked.id));
        for (index, column) in columns.iter_mut().enumerate() {
            let header = skeleton(&column.folded);
            let behind = names
                .iter()
                .find_map(|name| header.strip_prefix(name.as_str()));
            let is_next = index == last + 1 && is_other(&header);
            let is_free = column.named.is_none() && !self.is_mapped(&column.folded);
            if is_free && (is_next || behind.is_some_and(is_other)) {
                column.about = Some(About::OtherOption(split.question));
            }
        }
    }

    /// Marks columns beside those of a question's options, headed as they are, for what is none of them.
    pub(in crate::tables) fn mark_other_options(
        &self,
        columns: &mut [PlannedColumn],
        split: &[Split],
    ) {
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
            self.mark_others_by_name(columns, split);
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
                let is_settled = self.is_mapped(&column.folded);
                if let Some(other) = other.filter(|_| column.named.is_none() && !is_settled) {
                    let none = NONE.contains(&other.trim());
                    let is_code = after.is_empty() && before.ends_with('_');
                    column.about = match none {
                        true => Some(About::NoOption(split.question)),
                        false if is_code => column.about,
                        false => Some(About::OtherOption(split.question)),
                    };
                }
            }
        }
    }
}

/// Whether a skeleton is of what forms call the option that is none of theirs: `Other (please specify)`.
fn is_other(text: &str) -> bool {
    let rest = OTHER.iter().find_map(|word| text.strip_prefix(word));
    rest.is_some_and(|rest| rest.is_empty() || SPECIFY.iter().any(|word| rest.starts_with(word)))
}

/// Holds what such a column says against the answers of its row; what is wrong, where it contradicts them.
pub(in crate::tables) fn check(
    bank: &Bank,
    plan: &TablePlan,
    (index, about): (usize, About),
    cell: &str,
    answers: &mut Answers,
) -> Result<(), Wrong> {
    let header = &plan.columns[index].header;
    let column = || column_name(index, header);
    let wrong = |kind, what, help: String| Err(Wrong { kind, what, help });
    let folded = fold(cell);
    let is_chosen = !folded.is_empty()
        && !NOT_CHOSEN.contains(&folded.as_str())
        && !MISSING.contains(&folded.as_str());
    let id = |question: usize| json(&bank.questions()[question].id);
    match about {
        About::Status if NOBODYS.contains(&folded.as_str()) => wrong(
            ProblemKind::Shape,
            format!(
                "the row is nobody's: {} says {}",
                column(),
                quoted(cell.trim())
            ),
            "take the row out of the table".into(),
        ),
        About::Labels(question) => {
            let said = plan.options[question].read(cell).ok().flatten();
            if said.is_none() || answers.get(bank, question) == said {
                return Ok(());
            }
            let mut columns = plan.columns.iter();
            let own = columns.position(|column| column.named == Some(Named::Question(question)));
            wrong(
                ProblemKind::Contradiction,
                format!(
                    "question {}: {} says {}, column {} something else",
                    id(question),
                    column(),
                    quoted(cell.trim()),
                    own.map_or_else(String::new, letters)
                ),
                "take the column that is wrong out of the table, or say with --map what each number stands for".into(),
            )
        }
        About::NoOption(question) if is_chosen => {
            if matches!(answers.get(bank, question), Some(Pick::Many(chosen)) if !chosen.is_empty())
            {
                return wrong(
                    ProblemKind::Contradiction,
                    format!(
                        "question {}: {} is chosen beside options",
                        id(question),
                        column()
                    ),
                    "correct the row".into(),
                );
            }
            let set = answers.set(question, &Pick::Many(Vec::new()));
            set.map_err(|error| Wrong {
                kind: ProblemKind::UnknownAnswer,
                what: error.to_string(),
                help: "correct the row".into(),
            })
        }
        About::OtherOption(question) if is_chosen => wrong(
            ProblemKind::UnknownAnswer,
            format!(
                "question {}: {} has {}, an option that the bank does not have",
                id(question),
                column(),
                quoted(cell.trim())
            ),
            format!(
                "take it out of the row, or ignore the column with --map: {{\"columns\": {{{}: null}}}}",
                json(header)
            ),
        ),
        About::NoOption(_) | About::OtherOption(_) | About::Status => Ok(()),
    }
}
