//! What stands against a plan: columns that name two questions, questions without a column.

use crate::tables::fold::{fold, skeleton};
use crate::tables::names::Named;
use crate::tables::naming::{column_name, counted, json, list};
use crate::tables::plan::planner::Planner;
use crate::tables::plan::table_plan::{PlanError, PlannedColumn, Split, TableRow};
use rolefit::Length;
use smol_str::SmolStr;
use std::collections::{HashMap, HashSet};

/// How many questions are headed by their texts for one by its id, at least, so that this one is doubtful.
const MOSTLY_TEXTS: usize = 8;

impl Planner<'_> {
    pub(in crate::tables) fn several(
        &self,
        column: usize,
        header: &str,
        questions: &[usize],
        row: u64,
    ) -> PlanError {
        let ids: Vec<String> = questions
            .iter()
            .take(3)
            .map(|&question| format!("\"{}\"", self.bank.questions()[question].id))
            .collect();
        PlanError {
            what: format!(
                "{} may be the question {}",
                column_name(column, header),
                ids.join(" or ")
            ),
            row,
            column: Some(column),
            help: format!(
                "say which with --map: {{\"columns\": {{{}: {}}}}}",
                json(header),
                ids[0]
            ),
        }
    }

    /// The columns that the user names.
    pub(in crate::tables) fn wished(
        &self,
        rows: &[TableRow],
        columns: &mut [PlannedColumn],
        row: u64,
        errors: &mut Vec<PlanError>,
    ) {
        for (wish, named, option) in [
            (&self.wishes.id_column, Named::Id, "--id-column"),
            (&self.wishes.group_column, Named::Group, "--group-column"),
        ] {
            let Some(wish) = wish else {
                continue;
            };
            let same = |column: &&mut PlannedColumn| column.folded == fold(wish);
            let headers: Vec<String> = columns.iter().map(|column| column.header.clone()).collect();
            let found: Vec<&mut PlannedColumn> = columns.iter_mut().filter(same).collect();
            if found.len() != 1 {
                let elsewhere = || {
                    let is_it = |cell: &SmolStr| fold(cell) == fold(wish);
                    let mut others = rows.iter().filter(|other| other.number != row);
                    let other = others.find(|other| other.cells.iter().any(is_it));
                    other.map(|other| other.number)
                };
                let near = rolefit::diagnostics::problem::nearest(
                    wish,
                    headers.iter().map(String::as_str),
                );
                errors.push(PlanError {
                    what: format!(
                        "{} columns are called \"{wish}\", which {option} names",
                        found.len()
                    ),
                    row,
                    column: None,
                    help: match (elsewhere(), near) {
                        (Some(other), _) if found.is_empty() => format!(
                            "it stands in row {other}, and the headers in row {row}: put all headers into one row"
                        ),
                        (_, Some(near)) if near != wish => format!("did you mean \"{near}\"?"),
                        (_, Some(_)) => "give each of them a header of its own".into(),
                        (_, None) => "name a column by its header".into(),
                    },
                });
                continue;
            }
            for column in columns.iter_mut() {
                if column.folded == fold(wish) {
                    column.named = Some(named);
                } else if column.named == Some(named) {
                    column.named = None;
                }
            }
        }
        for (header, _) in self.wishes.map.columns.values() {
            if !columns.iter().any(|column| column.folded == fold(header)) {
                errors.push(PlanError {
                    what: format!(
                        "the map names the column \"{header}\", which the table does not have"
                    ),
                    row,
                    column: None,
                    help: "write the header as it stands in the table".into(),
                });
            }
        }
    }

    /// Two columns for one thing, unless one joins what the others split.
    pub(in crate::tables) fn check_twice(
        &self,
        columns: &[PlannedColumn],
        split: &[Split],
        row: u64,
        errors: &mut Vec<PlanError>,
    ) {
        let numbered = self.numbered_options(columns, row, errors);
        let mut held: HashMap<Named, usize> = HashMap::new();
        for (index, column) in columns.iter().enumerate() {
            let Some(named) = column.named else {
                continue;
            };
            if matches!(named, Named::Question(question) if numbered.contains(&question)) {
                continue;
            }
            let Some(first) = held.insert(named, index) else {
                continue;
            };
            let what = match named {
                Named::Id => "ids".into(),
                Named::Group => "groups".into(),
                Named::Length => "lengths".into(),
                Named::Version => "versions".into(),
                Named::Pace => "paces".into(),
                Named::Question(question) => {
                    format!("question \"{}\"", self.bank.questions()[question].id)
                }
                Named::Option(question, option) => {
                    let asked = &self.bank.questions()[question];
                    format!("option {} of question \"{}\"", option + 1, asked.id)
                }
            };
            errors.push(PlanError {
                what: format!(
                    "two columns are for {what}: {} and {}",
                    column_name(first, &columns[first].header),
                    column_name(index, &column.header)
                ),
                row,
                column: Some(index),
                help: match columns[first].header == column.header {
                    true => "take one out, or give each its own header: the question with its option behind it".into(),
                    false => "take one out, or say with --map that one is to be ignored".into(),
                },
            });
        }
        for split in split {
            let asked = &self.bank.questions()[split.question];
            if let Some(joined) = split.joined.filter(|_| asked.kind.is_graded()) {
                errors.push(PlanError {
                    what: format!(
                        "question \"{}\" has columns of options beside its own",
                        asked.id
                    ),
                    row,
                    column: Some(joined),
                    help: "take them out".into(),
                });
            }
        }
    }

    /// A question with one column an option needs one for each.
    pub(in crate::tables) fn check_options(
        &self,
        split: &[Split],
        row: u64,
        errors: &mut Vec<PlanError>,
    ) {
        for split in split.iter().filter(|split| split.joined.is_none()) {
            let asked = &self.bank.questions()[split.question];
            let is_graded = asked.kind.is_graded();
            let lacks: Vec<&str> = (0..asked.options.len())
                .filter(|option| !split.options.contains(option))
                .map(|option| asked.options[option].label.as_str())
                .collect();
            // Who chose a step that has no column would look like one who chose none.
            if !lacks.is_empty() && (is_graded || !self.wishes.allow_missing) {
                let (each, help) = match is_graded {
                    true => (
                        "a step",
                        "export a column for each step, or one that is headed by the question alone",
                    ),
                    false => (
                        "an option",
                        "export all columns, or accept it with --allow-missing",
                    ),
                };
                errors.push(PlanError {
                    what: format!(
                        "question \"{}\" has one column {each}, but none for {}",
                        asked.id,
                        list(lacks.iter().copied())
                    ),
                    row,
                    column: None,
                    help: help.into(),
                });
            }
        }
    }

    /// The columns that name a question by its id alone, each with it, where most others are headed by what they ask.
    fn bare_ids(&self, columns: &[PlannedColumn]) -> Vec<(usize, usize)> {
        let asked = columns.iter().enumerate().filter_map(|(index, column)| {
            let Some(Named::Question(question)) = column.named else {
                return None;
            };
            let is_wished = self.is_mapped(&column.folded);
            (!is_wished).then_some((index, question))
        });
        let is_by_id = |&(index, question): &(usize, usize)| {
            let header = skeleton(&columns[index].folded);
            let id = skeleton(&self.bank.questions()[question].id);
            header.ends_with(&id) && header.len() < id.len() + 16
        };
        let (by_id, by_text): (Vec<_>, Vec<_>) = asked.partition(is_by_id);
        let are_few = by_text.len() >= MOSTLY_TEXTS * by_id.len().max(1);
        by_id.into_iter().filter(|_| are_few).collect()
    }

    /// Takes such columns for fields of the form where the question has a column of its own: `Company`.
    pub(in crate::tables) fn leave_fields(&self, columns: &mut [PlannedColumn]) {
        for (index, question) in self.bare_ids(columns) {
            let is_own = |(other, column): (usize, &PlannedColumn)| {
                other != index && column.named == Some(Named::Question(question))
            };
            let is_id = columns[index].header == self.bank.questions()[question].id;
            if !is_id && columns.iter().enumerate().any(is_own) {
                columns[index].named = None;
            }
        }
    }

    /// Such columns may be questions or fields of the form.
    pub(in crate::tables) fn check_bare_ids(
        &self,
        columns: &[PlannedColumn],
        row: u64,
        errors: &mut Vec<PlanError>,
    ) {
        let by_id = self.bare_ids(columns);
        for (index, question) in by_id {
            let header = &columns[index].header;
            let id = json(&self.bank.questions()[question].id);
            errors.push(PlanError {
                what: format!(
                    "{} may be the question {id} or a field of the form: the other questions are headed by their texts",
                    column_name(index, header)
                ),
                row,
                column: Some(index),
                help: format!(
                    "say which with --map: {{\"columns\": {{{}: {id}}}}}, or null in place of {id}",
                    json(header)
                ),
            });
        }
    }

    /// Columns without a header that follow a question would be its options.
    pub(in crate::tables) fn mark_blank(&self, columns: &mut [PlannedColumn]) {
        let mut after = None;
        for column in columns {
            match column.named {
                Some(Named::Question(question)) => after = Some(question),
                None if column.header.is_empty() || self.is_filler(&column.header) => {
                    column.beside = after;
                }
                _ => after = None,
            }
        }
    }

    /// The version that the table asks, and the questions of it that have no column.
    pub(in crate::tables) fn missing(
        &self,
        columns: &[PlannedColumn],
        row: u64,
        errors: &mut Vec<PlanError>,
    ) -> (Length, Vec<usize>) {
        let has: HashSet<usize> = columns
            .iter()
            .filter_map(|column| match column.named {
                Some(Named::Question(question) | Named::Option(question, _)) => Some(question),
                _ => None,
            })
            .collect();
        let lacking = |length| -> Vec<usize> {
            self.bank
                .asked(length)
                .into_iter()
                .filter(|question| !has.contains(question))
                .collect()
        };
        let quick = self.bank.quick();
        if quick
            .is_some_and(|quick| quick.len() == has.len() && quick.iter().all(|q| has.contains(q)))
            && has.len() < self.bank.questions().len()
        {
            return (Length::Quick, Vec::new());
        }
        let missing = lacking(Length::Full);
        let says_length = columns
            .iter()
            .any(|column| column.named == Some(Named::Length));
        let may_be_quick = says_length && quick.is_some() && lacking(Length::Quick).is_empty();
        let counts: Vec<&str> = missing
            .iter()
            .filter(|&&question| !self.bank.is_context(question))
            .map(|&question| self.bank.questions()[question].id.as_str())
            .collect();
        if !counts.is_empty() && !self.wishes.allow_missing && !may_be_quick {
            let none = has.is_empty();
            let unknown: Vec<&str> = columns
                .iter()
                .filter(|column| column.named.is_none() && !column.header.is_empty())
                .map(|column| column.header.as_str())
                .collect();
            let hint = match unknown[..] {
                [] => String::new(),
                _ => format!(
                    "; columns that are no question: {}",
                    list(unknown.iter().copied())
                ),
            };
            errors.push(PlanError {
                what: format!(
                    "{} {} no column: {}{hint}",
                    counted(counts.len(), "question that counts", "questions that count"),
                    if counts.len() == 1 { "has" } else { "have" },
                    list(counts.iter().copied())
                ),
                row,
                column: None,
                help: if none {
                    "let the first row hold the ids or the texts of the questions".into()
                } else {
                    "say with --map which columns they are, or accept it with --allow-missing"
                        .into()
                },
            });
        }
        (Length::Full, missing)
    }
}
