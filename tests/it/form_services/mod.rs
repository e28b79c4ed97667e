//! Forms for form services: each is taken by the service's own reader, filled in at random, and what the
//! service then exports is read back without a map, exactly.

mod kobotoolbox;

use std::path::Path;

use proptest::prelude::Rng as _;
use proptest::test_runner::{RngAlgorithm, TestRng};
use rolefit::bank::Kind;
use rolefit::{Bank, Length};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::hostile_bank::hostile_bank;
use crate::support::browser::Browser;
use crate::support::program::{rolefit, run, run_bytes, tiny_bank};

/// Seeded numbers, from the property tests' own source.
struct Dice(TestRng);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.0.next_u64() % limit as u64).expect("it is below the limit")
    }
}

/// One person: an id, a group, and per question what is chosen; nothing where it is not answered.
struct Person {
    id: String,
    group: Option<&'static str>,
    answers: Vec<Option<Vec<usize>>>,
}

const GROUPS: [&str; 3] = ["Berlin", "New York", "Remote"];

/// A bank for these tests: its name for `--bank`, and itself.
struct Asked {
    name: String,
    bank: Bank,
    length: Length,
    /// The language of the form; empty for the bank's own.
    language: &'static str,
}

impl Asked {
    fn new(name: &str, length: Length, language: &'static str) -> Asked {
        let text = match name {
            "pm-vs-po" => rolefit::bank::built_in(name)
                .expect("it ships")
                .text
                .to_owned(),
            file => std::fs::read_to_string(file).expect("the bank"),
        };
        let bank = Bank::parse(&text).expect("a sound bank");
        Asked {
            name: name.into(),
            bank,
            length,
            language,
        }
    }

    /// Writes the form, as the program does.
    fn form(&self, format: &str, path: &Path) {
        let mut arguments = vec!["form", "--format", format, "--bank", &self.name, "--output"];
        arguments.push(path.to_str().expect("UTF-8"));
        if format != "csv" {
            arguments.extend(["--groups", "Berlin,New York,Remote"]);
        }
        if self.length == Length::Quick {
            arguments.push("--quick");
        }
        if !self.language.is_empty() {
            arguments.extend(["--language", self.language]);
        }
        let done = run(&arguments, "");
        assert_eq!(done.status, Some(0), "{}", done.err);
    }

    /// People who answer at random; the first answers nothing but one question, so that no question of the
    /// form is without an answer in the whole export.
    fn people(&self, count: usize, has_none: bool) -> Vec<Person> {
        let mut dice = Dice(TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        let asked = self.bank.asked(self.length);
        let mut person = |number: usize| Person {
            id: format!("p{number}"),
            group: Some(GROUPS[dice.below(3)]).filter(|_| !number.is_multiple_of(4)),
            answers: asked
                .iter()
                .map(|&question| {
                    let question = &self.bank.questions()[question];
                    if number > 0 && dice.below(8) == 0 {
                        return None;
                    }
                    Some(match question.kind {
                        Kind::Multi { max } => {
                            let mut all: Vec<usize> = (0..question.options.len()).collect();
                            let least = usize::from(!has_none);
                            let count = least + dice.below(max + 1 - least);
                            let mut chosen: Vec<usize> = (0..count)
                                .map(|_| all.swap_remove(dice.below(all.len())))
                                .collect();
                            chosen.sort_unstable();
                            chosen
                        }
                        _ => vec![dice.below(question.options.len())],
                    })
                })
                .collect(),
        };
        (0..count).map(&mut person).collect()
    }

    /// The sheet that the program is to read of a person.
    fn sheet(&self, person: &Person) -> Value {
        let mut answers = Map::new();
        for (&question, chosen) in self.bank.asked(self.length).iter().zip(&person.answers) {
            let question = &self.bank.questions()[question];
            let name = |option: &usize| match question.options[*option].id.as_str() {
                "" => json!(option + 1),
                id => json!(id),
            };
            let Some(chosen) = chosen else { continue };
            let answer = match question.kind {
                Kind::Multi { .. } => chosen.iter().map(name).collect(),
                _ => name(&chosen[0]),
            };
            answers.insert(question.id.clone(), answer);
        }
        let mut sheet = json!({"id": person.id, "answers": answers});
        if let Some(group) = person.group {
            sheet["group"] = json!(group);
        }
        if self.length == Length::Quick {
            sheet["length"] = json!("quick");
        }
        sheet
    }

    /// Holds what is read of an export against the people who answered.
    fn assert_read_back(&self, export: &[u8], people: &[Person]) {
        let mut command = rolefit();
        command.args(["convert", "-", "--bank", &self.name]);
        let done = run_bytes(&mut command, export);
        assert_eq!(done.status, Some(0), "{}", done.err);
        let read: Vec<Value> = done
            .out
            .lines()
            .map(|line| {
                let mut sheet: Value = serde_json::from_str(line).expect("a sheet");
                let sheet = sheet.as_object_mut().expect("an object");
                for key in ["format", "bank", "version"] {
                    sheet.remove(key);
                }
                Value::Object(sheet.clone())
            })
            .collect();
        assert_eq!(read.len(), people.len(), "{}", done.err);
        for (read, person) in read.iter().zip(people) {
            assert_eq!(*read, self.sheet(person), "{}", done.err);
        }
    }
}

/// The banks whose forms are made: the shipped one in both lengths and all languages, one of every kind of question, and one
/// whose texts try everything.
fn banks(folder: &TempDir) -> Vec<Asked> {
    let hostile = folder.path().join("hostile.json");
    std::fs::write(&hostile, hostile_bank()).expect("the bank is written");
    vec![
        Asked::new("pm-vs-po", Length::Full, "en"),
        Asked::new("pm-vs-po", Length::Full, "de"),
        Asked::new("pm-vs-po", Length::Full, "fr"),
        Asked::new("pm-vs-po", Length::Quick, "es"),
        Asked::new(&tiny_bank(), Length::Full, ""),
        Asked::new(hostile.to_str().expect("UTF-8"), Length::Full, ""),
    ]
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

#[test]
fn what_surveyjs_gives_is_read_back_exactly() {
    let Some(browser) = Browser::find() else {
        return;
    };
    let folder = folder();
    for asked in banks(&folder) {
        let survey = folder.path().join("survey.json");
        asked.form("surveyjs", &survey);
        let people = asked.people(40, true);
        let ids: Vec<&str> = asked.ids();
        let filled: Vec<Value> = people
            .iter()
            .map(|person| {
                let answers = ids.iter().zip(&person.answers);
                let mut filled: Map<String, Value> = answers
                    .map(|(id, chosen)| ((*id).to_owned(), json!(chosen)))
                    .collect();
                filled.insert("id".into(), json!(person.id));
                filled.insert(
                    "group".into(),
                    json!(person.group.map(|group| {
                        GROUPS
                            .iter()
                            .position(|known| *known == group)
                            .map(|place| [place])
                    })),
                );
                Value::Object(filled)
            })
            .collect();
        let done = browser.run(
            "surveyjs.mjs",
            folder.path(),
            &json!({"survey": survey, "people": filled}),
        );
        assert_eq!(done.status, Some(0), "{}", done.err);
        asked.assert_read_back(done.out.as_bytes(), &people);
        // One by one too, and as a list.
        let list = format!("[{}]", done.out.trim().replace('\n', ","));
        asked.assert_read_back(list.as_bytes(), &people);
    }
}

#[test]
fn what_google_forms_gives_is_read_back_exactly() {
    let Some(browser) = Browser::find() else {
        return;
    };
    let folder = folder();
    for asked in banks(&folder) {
        let script = folder.path().join("script.js");
        asked.form("apps-script", &script);
        let people = asked.people(40, true);
        let rows: Vec<Vec<Value>> = people
            .iter()
            .map(|person| {
                let answers = person.answers.iter().map(|chosen| json!(chosen));
                let group = person.group.map(|group| {
                    GROUPS
                        .iter()
                        .position(|known| *known == group)
                        .map(|place| [place])
                });
                answers.chain([json!(person.id), json!(group)]).collect()
            })
            .collect();
        let done = browser.run(
            "apps_script.mjs",
            folder.path(),
            &json!({"script": script, "people": rows}),
        );
        assert_eq!(done.status, Some(0), "{}", done.err);
        asked.assert_read_back(done.out.as_bytes(), &people);
    }
}

impl Asked {
    fn ids(&self) -> Vec<&str> {
        let asked = self.bank.asked(self.length).into_iter();
        asked
            .map(|question| self.bank.questions()[question].id.as_str())
            .collect()
    }
}

#[test]
fn an_export_made_from_the_table_of_questions_is_read_back_exactly() {
    let folder = folder();
    for asked in banks(&folder) {
        let file = folder.path().join("questions.csv");
        asked.form("csv", &file);
        let text = std::fs::read_to_string(&file).expect("the table");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let questions: Vec<csv::StringRecord> =
            reader.records().map(|row| row.expect("a row")).collect();
        let people = asked.people(40, false);
        for header in [1, 3] {
            let mut writer = csv::Writer::from_writer(Vec::new());
            let heads = ["ID", "Group"]
                .into_iter()
                .chain(questions.iter().map(|row| &row[header]));
            writer.write_record(heads).expect("a row");
            for person in &people {
                let answers = questions.iter().zip(&person.answers).map(|(row, chosen)| {
                    let labels: Vec<&str> = chosen
                        .iter()
                        .flatten()
                        .map(|&option| &row[6 + option])
                        .collect();
                    labels.join(";")
                });
                let cells = [
                    person.id.clone(),
                    person.group.unwrap_or_default().to_owned(),
                ];
                writer
                    .write_record(cells.into_iter().chain(answers))
                    .expect("a row");
            }
            asked.assert_read_back(&writer.into_inner().expect("text"), &people);
        }
    }
}

#[test]
fn what_a_format_cannot_do_is_wrong_usage() {
    for (arguments, error) in [
        (
            &["--format", "surveyjs", "--no-result"][..],
            "this format shows no result",
        ),
        (
            &["--format", "csv", "--no-name"],
            "this format asks for no name",
        ),
    ] {
        let done = run(&[&["form"], arguments].concat(), "");
        assert_eq!(done.status, Some(2), "{arguments:?}");
        assert!(
            done.err.starts_with(&format!("error: {error}\n")),
            "{}",
            done.err
        );
    }
    for format in ["surveyjs", "apps-script"] {
        let done = run(&["form", "--format", format, "--no-name"], "");
        assert_eq!(done.status, Some(0), "{}", done.err);
        assert!(!done.out.contains("find your answers again"), "{format}");
    }
}

/// The same bank gives the same bytes, whenever it is asked.
#[test]
fn a_workbook_is_the_same_each_time() {
    let make = || {
        let mut command = rolefit();
        command.args(["form", "--format", "xlsform"]);
        command.output().expect("it runs").stdout
    };
    let first = make();
    assert!(first.starts_with(b"PK"));
    assert_eq!(first, make());
}
