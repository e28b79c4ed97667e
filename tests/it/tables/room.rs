//! One room of four, whose table is written as many programs write it.

use rolefit::Bank;
use rolefit::bank::Question;
use serde_json::{Map, Value, json};

use crate::support::program::{Run, run};

pub(super) const BANK: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/it/tables/cases/bank.json"
);
/// What each of the four chose, from 0, for every question but the last with several options.
pub(super) const CHOICES: [usize; 4] = [2, 3, 0, 1];
/// What each of them chose of the question with several options.
pub(super) const SEVERAL: [&[usize]; 4] = [&[0, 3], &[1], &[], &[2, 4]];

pub(super) fn bank() -> Bank {
    Bank::parse(include_str!("cases/bank.json")).expect("it is sound")
}

/// A table of headers and rows, to be changed before it is written.
pub(super) struct Table {
    pub(super) bank: Bank,
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

/// The column of the question with several options, and of the first that is graded.
pub(super) const LEADING: usize = 2;

impl Table {
    /// Texts over labels, a time and a group in front; of several options one cell.
    pub(super) fn new() -> Table {
        let bank = bank();
        let mut head = vec!["Timestamp".to_owned(), "Group".to_owned()];
        head.extend(
            bank.questions()
                .iter()
                .map(|question| question.text.clone()),
        );
        let rows = (0..4).map(|person| {
            let mut row = vec![format!("11/20/2026 10:0{person}:11"), "Berlin".to_owned()];
            row.extend(
                bank.questions()
                    .iter()
                    .map(|question| cell(question, person)),
            );
            row
        });
        Table {
            rows: rows.collect(),
            head,
            bank,
        }
    }

    pub(super) fn column(&self, id: &str) -> usize {
        LEADING + self.bank.question(id).expect("asked")
    }

    /// Changes every cell of the graded questions.
    pub(super) fn graded(&mut self, change: impl Fn(usize, &str) -> String) {
        for (row, choice) in self.rows.iter_mut().zip(CHOICES) {
            for (index, question) in self.bank.questions().iter().enumerate() {
                if question.kind.is_graded() {
                    let cell = &mut row[LEADING + index];
                    *cell = change(choice + 1, cell);
                }
            }
        }
    }

    /// One column an option for the question with several: its headers, and what stands where an option is
    /// chosen and where it is not.
    pub(super) fn split(
        &mut self,
        header: impl Fn(usize, &str) -> String,
        cell: impl Fn(usize, &str, bool) -> String,
    ) {
        let at = self.column("energy");
        let question = &self.bank.questions()[at - LEADING];
        let options = || question.options.iter().enumerate();
        let headers: Vec<String> = options()
            .map(|(index, option)| header(index, &option.label))
            .collect();
        self.head.splice(at..=at, headers);
        for (person, row) in self.rows.iter_mut().enumerate() {
            let cells: Vec<String> = options()
                .map(|(index, option)| cell(index, &option.label, SEVERAL[person].contains(&index)))
                .collect();
            row.splice(at..=at, cells);
        }
    }

    pub(super) fn text(&self) -> String {
        let quoted = |row: &Vec<String>| {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
                .collect();
            cells.join(",") + "\n"
        };
        std::iter::once(&self.head)
            .chain(&self.rows)
            .map(quoted)
            .collect()
    }
}

pub(super) fn cell(question: &Question, person: usize) -> String {
    if question.kind.name() == "multi" {
        let labels: Vec<&str> = SEVERAL[person]
            .iter()
            .map(|&option| question.options[option].label.as_str())
            .collect();
        return labels.join(", ");
    }
    question.options[CHOICES[person]].label.clone()
}

pub(super) fn convert(text: &str) -> Run {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("export.csv");
    std::fs::write(&path, text).expect("written");
    run(
        &["convert", "--bank", BANK, path.to_str().expect("UTF-8")],
        "",
    )
}

/// What the four answered. That nothing of several was chosen may look like no answer.
pub(super) fn expected(bank: &Bank) -> Vec<Map<String, Value>> {
    let person = |person: usize| {
        let mut answers = Map::new();
        for question in bank.questions() {
            let value = match question.kind.name() {
                "multi" => json!(
                    SEVERAL[person]
                        .iter()
                        .map(|&option| &question.options[option].id)
                        .collect::<Vec<_>>()
                ),
                _ if question.kind.is_graded() => json!(CHOICES[person] + 1),
                _ => json!(question.options[CHOICES[person]].id),
            };
            if value != json!([]) {
                answers.insert(question.id.clone(), value);
            }
        }
        answers
    };
    (0..4).map(person).collect()
}

/// Reads a table that holds what the four answered.
pub(super) fn read(what: &str, table: &Table) {
    read_text(what, &table.text());
}

/// The answers of sheets in lines, without empty lists.
pub(super) fn answered(lines: &str) -> Vec<Map<String, Value>> {
    let answers = |line: &str| {
        let sheet: Value = serde_json::from_str(line).expect("JSON");
        let mut answers = sheet["answers"].as_object().expect("answers").clone();
        answers.retain(|_, value| *value != json!([]));
        answers
    };
    lines.lines().map(answers).collect()
}

/// Reads a text that holds what the four answered; what is said of it.
pub(super) fn read_text(what: &str, text: &str) -> String {
    let done = convert(text);
    assert_eq!(done.status, Some(0), "{what}: {}", done.err);
    assert_eq!(answered(&done.out), expected(&bank()), "{what}");
    done.err
}

/// Refuses the whole table, or of all rows those that nobody answered.
pub(super) fn refused(what: &str, text: &str, sheets: usize, why: &str) {
    let done = convert(text);
    assert_eq!(done.status, Some(1), "{what}");
    assert_eq!(done.out.lines().count(), sheets, "{what}: {}", done.err);
    assert!(done.err.contains(why), "{what}: {}", done.err);
}
