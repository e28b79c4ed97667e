//! Sheets in a table, one row a sheet, as form services export them: what a row's cells answer. How a
//! file is cut into rows and cells is the caller's business.

use std::collections::HashMap;

use super::SheetError;
use super::answer::answer_from_text;
use super::columns::{Column, Columns};
use super::json::pace_from_text;
use super::usual::Head;
use super::version::Versions;
use crate::bank::{Bank, Kind, Length};
use crate::diagnostics::json::quote;
use crate::diagnostics::problem::{Problem, ProblemKind, Problems};
use crate::sheet::answers::{Answers, Pick};

/// How many texts of cells are remembered per column, so that a table needs constant memory.
const REMEMBERED: usize = 4096;
/// How many of them, the first, are looked through before the others are looked up: most columns have
/// no more, and comparing a few short texts is faster than hashing one.
const AT_HAND: usize = 8;
/// The longest text of a cell that is remembered, in bytes.
const LONGEST_REMEMBERED: usize = 256;

/// What texts of cells stand for.
#[derive(Clone, Debug, Default)]
struct Remembered {
    at_hand: Vec<(Box<[u8]>, Option<Pick>)>,
    others: HashMap<Box<[u8]>, Option<Pick>>,
}

impl Remembered {
    #[inline]
    fn get(&self, cell: &[u8]) -> Option<&Option<Pick>> {
        let found = self.at_hand.iter().find(|(text, _)| **text == *cell);
        match found {
            Some((_, pick)) => Some(pick),
            None if self.others.is_empty() => None,
            None => self.others.get(cell),
        }
    }

    fn insert(&mut self, cell: &[u8], pick: Option<Pick>) {
        if cell.len() > LONGEST_REMEMBERED || self.others.len() >= REMEMBERED {
            return;
        }
        if self.at_hand.len() < AT_HAND {
            self.at_hand.push((cell.into(), pick));
        } else {
            self.others.insert(cell.into(), pick);
        }
    }
}

/// Reads rows against a bank; a thread of its own wants a reader of its own.
#[derive(Clone, Debug)]
pub struct RowReader<'b> {
    bank: &'b Bank,
    versions: Versions,
    /// Per question the option number that a single digit stands for, 0 for none.
    digits: Vec<[u32; 10]>,
    /// Per question what cells that were seen before stand for.
    remembered: Vec<Remembered>,
}

impl<'b> RowReader<'b> {
    /// A reader for the sheets of a bank.
    #[must_use]
    pub fn new(bank: &'b Bank) -> RowReader<'b> {
        RowReader::of(bank, Versions::default())
    }

    /// A reader for the sheets of these versions of a bank.
    #[must_use]
    pub fn of(bank: &'b Bank, versions: Versions) -> RowReader<'b> {
        let digits = bank.questions.iter().map(|question| {
            let graded_or_choice = !matches!(question.kind, Kind::Multi { .. });
            std::array::from_fn(
                |digit| match answer_from_text(question, &digit.to_string()) {
                    Ok(Some(Pick::One(option))) if graded_or_choice => {
                        u32::try_from(option + 1).unwrap_or(0)
                    }
                    _ => 0,
                },
            )
        });
        RowReader {
            bank,
            versions,
            digits: digits.collect(),
            remembered: vec![Remembered::default(); bank.questions.len()],
        }
    }

    /// Reads a row into `answers`, which are cleared first and were made for the same bank. Cells past
    /// the last column must be blank.
    ///
    /// # Errors
    /// Every problem of the row, with the sheet's id where it has one. The answers are then of no use.
    pub fn read<'r>(
        &mut self,
        columns: &Columns,
        cells: impl IntoIterator<Item = &'r [u8]>,
        answers: &mut Answers,
    ) -> Result<Head<'r>, SheetError> {
        answers.clear();
        let mut row = Row {
            head: Head::default(),
            problems: Vec::new(),
        };
        let mut count = 0;
        for (index, cell) in cells.into_iter().enumerate() {
            match columns.columns.get(index) {
                Some(Column::Question(question)) => {
                    count = index + 1;
                    match *cell {
                        [] => {}
                        [digit @ b'0'..=b'9']
                            if self.digits[*question][usize::from(digit - b'0')] > 0 =>
                        {
                            let number = self.digits[*question][usize::from(digit - b'0')];
                            answers.put_option(*question, number as usize - 1);
                        }
                        _ => self.answer(*question, cell, answers, &mut row),
                    }
                }
                Some(column) => {
                    row.other(*column, cell, self.bank, self.versions);
                    count = index + 1;
                }
                None if !cell.trim_ascii().is_empty() => count = index + 1,
                None => {}
            }
        }
        if count != columns.columns.len() {
            let what = format!(
                "the row has {count} cells, its header {}",
                columns.columns.len()
            );
            row.note(
                ProblemKind::Syntax,
                what,
                "put cells with a comma, a quote or a line break in double quotes".into(),
            );
        }
        if row.head.length == Length::Quick {
            for question in answers
                .answered()
                .filter(|&asked| !self.bank.asks(Length::Quick, asked))
            {
                let key = quote(&self.bank.questions[question].id);
                row.note(
                    ProblemKind::NotInShortVersion,
                    format!("question {key} is not in the short version"),
                    "leave it out, or leave \"length\" out".into(),
                );
            }
        }
        if row.problems.is_empty() {
            return Ok(row.head);
        }
        let name = match row.head.id {
            Some(id) => format!("sheet {}", quote(id)),
            None => "the sheet".into(),
        };
        let problems = row
            .problems
            .into_iter()
            .map(|(kind, what, help)| Problem::new(kind, format!("{name}: {what}"), help));
        Err(SheetError {
            id: row.head.id.map(str::to_owned),
            problems: Problems(problems.collect()),
        })
    }

    fn answer(&mut self, question: usize, cell: &[u8], answers: &mut Answers, row: &mut Row<'_>) {
        let cell = cell.trim_ascii();
        match self.remembered[question].get(cell) {
            Some(Some(Pick::One(option))) => return answers.put_option(question, *option),
            Some(Some(pick)) => return answers.put(question, pick),
            Some(None) => return,
            None => {}
        }
        let asked = &self.bank.questions[question];
        let wrong = |what: &str| format!("question {}: {what}", quote(&asked.id));
        let Ok(text) = std::str::from_utf8(cell) else {
            row.note(ProblemKind::Syntax, wrong(NOT_UTF8), SAVE_AS_UTF8.into());
            return;
        };
        match answer_from_text(asked, text) {
            Ok(pick) => {
                if let Some(pick) = &pick {
                    answers.put(question, pick);
                }
                self.remembered[question].insert(cell, pick);
            }
            Err(problem) => row.note(problem.kind, wrong(&problem.what), problem.help),
        }
    }
}

const NOT_UTF8: &str = "the cell is not UTF-8 text";
const SAVE_AS_UTF8: &str = "save the file as UTF-8";

/// What is known of a row so far.
struct Row<'r> {
    head: Head<'r>,
    problems: Vec<(ProblemKind, String, String)>,
}

impl<'r> Row<'r> {
    fn note(&mut self, kind: ProblemKind, what: String, help: String) {
        self.problems.push((kind, what, help));
    }

    fn refuse(&mut self, problem: Problem) {
        self.note(problem.kind, problem.what, problem.help);
    }

    fn other(&mut self, column: Column, cell: &'r [u8], bank: &Bank, versions: Versions) {
        if matches!(column, Column::Ignored | Column::Question(_)) {
            return;
        }
        let Ok(text) = std::str::from_utf8(cell) else {
            self.note(ProblemKind::Syntax, NOT_UTF8.into(), SAVE_AS_UTF8.into());
            return;
        };
        let text = Some(text.trim()).filter(|text| !text.is_empty());
        match column {
            Column::Id => self.head.id = text,
            Column::Group => self.head.group = text,
            Column::Version => {
                self.head.version = text;
                let refusal = text.and_then(|text| versions.refusal(bank, text));
                refusal.into_iter().for_each(|found| self.refuse(found));
            }
            Column::Pace => match text.map(pace_from_text).transpose() {
                Ok(pace) => self.head.pace = pace,
                Err(problem) => self.refuse(problem),
            },
            _ => match text.map(str::to_lowercase).as_deref() {
                None | Some("full") => {}
                Some("quick") if bank.quick.is_some() => self.head.length = Length::Quick,
                Some("quick") => self.note(
                    ProblemKind::NotInShortVersion,
                    format!("bank {} has no short version", quote(&bank.id)),
                    "leave \"length\" out".into(),
                ),
                Some(other) => self.note(
                    ProblemKind::Shape,
                    format!("unknown length {}", quote(other)),
                    "allowed: quick, full".into(),
                ),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::built_in;
    use crate::scoring::points::Tenths;

    fn bank() -> Bank {
        Bank::parse(built_in("pm-vs-po").expect("it ships").text).expect("it is sound")
    }

    fn read(headers: &[&str], cells: &[&str]) -> Result<Answers, String> {
        let bank = bank();
        let columns = Columns::new(headers.iter().copied(), &bank).expect("headers");
        let mut answers = Answers::new(&bank);
        let cells = cells.iter().map(|cell| cell.as_bytes());
        let mut reader = RowReader::new(&bank);
        reader
            .read(&columns, cells.clone(), &mut answers)
            .map_err(|error| error.to_string())?;
        // What is remembered must not differ from what was read first.
        let mut again = Answers::new(&bank);
        reader.read(&columns, cells, &mut again).expect("as before");
        assert_eq!(answers, again);
        Ok(answers)
    }

    #[test]
    fn cells_are_known_by_number_id_and_label() {
        let bank = bank();
        let headers = ["own-the-why", "company", "energy"];
        let answers = read(
            &headers,
            &[
                "agree ",
                " A startup, still finding its way",
                "market-study; 2;",
            ],
        );
        let answers = answers.expect("sound");
        let of = |id: &str| answers.get(&bank, bank.question(id).expect("asked"));
        assert_eq!(of("own-the-why"), Some(Pick::One(3)));
        assert_eq!(of("company"), Some(Pick::One(0)));
        assert_eq!(of("energy"), Some(Pick::Many(vec![0, 1])));
        assert_eq!(of("focus"), None);
        let answers = read(&headers, &["4", "", "1"]).expect("sound");
        assert_eq!(answers.get(&bank, 0), Some(Pick::One(3)));
        let energy = bank.question("energy").expect("asked");
        assert_eq!(answers.get(&bank, energy), Some(Pick::Many(vec![0])));
    }

    #[test]
    fn a_row_may_say_its_version_and_its_pace() {
        let bank = bank();
        let headers = ["version", "pace", "focus"];
        let columns = Columns::new(headers, &bank).expect("headers");
        let mut answers = Answers::new(&bank);
        let mut read = |versions, cells: [&'static str; 3]| {
            let cells = cells.iter().map(|cell| cell.as_bytes());
            RowReader::of(&bank, versions)
                .read(&columns, cells, &mut answers)
                .map(|head| (head.version, head.pace))
                .map_err(|error| error.problems.0[0].kind)
        };
        let own = bank.version.as_str();
        for (pace, tenths) in [("3.78", Some(37)), (" 4,0 ", Some(40)), ("", None)] {
            let found = read(Versions::SameMajor, ["2.9", pace, "1"]);
            assert_eq!(found, Ok((Some("2.9"), tenths.map(Tenths))), "{own}");
        }
        let other = ["9.0.0", "", "1"];
        assert_eq!(
            read(Versions::SameMajor, other),
            Err(ProblemKind::OtherVersion)
        );
        assert_eq!(read(Versions::Any, other), Ok((Some("9.0.0"), None)));
        for pace in ["fast", "-1", "1e9", "NaN"] {
            let found = read(Versions::SameMajor, ["", pace, "1"]);
            assert_eq!(found, Err(ProblemKind::Shape), "{pace}");
        }
    }

    #[test]
    fn a_wrong_row_is_refused_with_all_that_is_wrong() {
        let wrong =
            read(&["id", "own-the-why", "company"], &["p1", "6", "starfish"]).expect_err("wrong");
        assert!(
            wrong.contains("sheet \"p1\": question \"own-the-why\": \"6\" is not an answer"),
            "{wrong}"
        );
        assert!(wrong.contains("question \"company\""), "{wrong}");
        let short = read(&["id", "company"], &["p1"]).expect_err("short");
        assert!(short.contains("1 cells, its header 2"), "{short}");
        let long = read(&["company"], &["1", "", "x"]).expect_err("long");
        assert!(long.contains("3 cells, its header 1"), "{long}");
        assert!(read(&["company"], &["1", "", " "]).is_ok());
        let outside = read(&["length", "focus"], &["quick", "1"]).expect_err("outside");
        assert!(outside.contains("not in the short version"), "{outside}");
    }
}
