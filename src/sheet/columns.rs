//! Which column of a table is what.

use std::collections::{HashMap, HashSet};

use crate::bank::Bank;
use crate::diagnostics::json::quote;
use crate::diagnostics::problem::{Problem, ProblemKind, Problems};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// Whose sheet it is.
    Id,
    /// The group that the person belongs to.
    Group,
    /// `quick` for a sheet of the short version.
    Length,
    /// The version of the bank that was answered.
    Version,
    /// The median time of a graded answer in seconds.
    Pace,
    /// The answer to this question.
    Question(usize),
    /// Nothing that is known: a timestamp, a mail address.
    Ignored,
}

/// What the columns of a table hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// Per column what it holds.
    pub columns: Vec<Column>,
    /// The headers of the columns that are ignored, in their order.
    pub ignored: Vec<String>,
}

impl Columns {
    /// Reads a table's headers: `id`, `group`, `length`, `version`, `pace`, or a question by its id or its exact text;
    /// blanks around them do not matter.
    ///
    /// # Errors
    /// Two columns for one thing, a text that several questions have, a table without any question.
    pub fn new<'c>(
        headers: impl IntoIterator<Item = &'c str>,
        bank: &Bank,
    ) -> Result<Columns, Problems> {
        let mut found = Columns {
            columns: Vec::new(),
            ignored: Vec::new(),
        };
        let mut problems = Vec::new();
        let texts = texts(bank);
        let mut held = HashSet::new();
        for header in headers.into_iter().map(str::trim) {
            let column = column(header, bank, &texts).unwrap_or_else(|problem| {
                problems.push(problem);
                Column::Ignored
            });
            if column == Column::Ignored {
                if !header.is_empty() {
                    found.ignored.push(header.to_owned());
                }
            } else if !held.insert(column) {
                problems.push(Problem {
                    kind: ProblemKind::Columns,
                    what: format!(
                        "column {} stands for what another column holds",
                        quote(header)
                    ),
                    place: None,
                    help: "keep one of the two".into(),
                });
            }
            found.columns.push(column);
        }
        let asked = found
            .columns
            .iter()
            .any(|column| matches!(column, Column::Question(_)));
        if !asked && problems.is_empty() {
            problems.push(Problem {
                kind: ProblemKind::Columns,
                what: "no column is a question".into(),
                place: None,
                help: format!(
                    "let the first row hold the ids or the exact texts of the questions of bank {}",
                    quote(&bank.id)
                ),
            });
        }
        if problems.is_empty() {
            Ok(found)
        } else {
            Err(Problems(problems))
        }
    }

    /// How many columns are known: what tells one separator of cells from another.
    #[must_use]
    pub fn known(&self) -> usize {
        self.columns
            .iter()
            .filter(|column| **column != Column::Ignored)
            .count()
    }
}

/// The question of every text; `None` where several have it.
fn texts(bank: &Bank) -> HashMap<&str, Option<usize>> {
    let mut texts = HashMap::new();
    for (index, question) in bank.questions.iter().enumerate() {
        texts
            .entry(question.text.trim())
            .and_modify(|found| *found = None)
            .or_insert(Some(index));
    }
    texts
}

fn column(
    header: &str,
    bank: &Bank,
    texts: &HashMap<&str, Option<usize>>,
) -> Result<Column, Problem> {
    match header {
        "" => return Ok(Column::Ignored),
        "id" => return Ok(Column::Id),
        "group" => return Ok(Column::Group),
        "length" => return Ok(Column::Length),
        _ => {}
    }
    if let Some(question) = bank.question(header) {
        return Ok(Column::Question(question));
    }
    match header {
        "version" => return Ok(Column::Version),
        "pace" => return Ok(Column::Pace),
        _ => {}
    }
    match texts.get(header) {
        Some(Some(question)) => Ok(Column::Question(*question)),
        None => Ok(Column::Ignored),
        Some(None) => Err(Problem {
            kind: ProblemKind::Columns,
            what: format!(
                "column {} is the text of more than one question",
                quote(header)
            ),
            place: None,
            help: "name the column by the question's id".into(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::built_in;

    fn columns(headers: &[&str]) -> Result<Columns, Problems> {
        let bank = Bank::parse(built_in("pm-vs-po").expect("it ships").text).expect("it is sound");
        Columns::new(headers.iter().copied(), &bank)
    }

    #[test]
    fn columns_are_known_by_id_and_by_text() {
        let bank = Bank::parse(built_in("pm-vs-po").expect("it ships").text).expect("it is sound");
        let text = bank.questions[1].text.clone();
        let found = columns(&["Timestamp", "id", " own-the-why ", &text, ""]).expect("sound");
        let question = Column::Question;
        assert_eq!(
            found.columns,
            [
                Column::Ignored,
                Column::Id,
                question(0),
                question(1),
                Column::Ignored
            ]
        );
        assert_eq!(found.ignored, ["Timestamp"]);
        let twice = columns(&["focus", &text]).expect_err("twice").to_string();
        assert!(twice.contains("another column"), "{twice}");
        assert!(columns(&["Timestamp"]).is_err());
    }
}
