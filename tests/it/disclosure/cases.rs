//! Cohorts in which the figures of an earlier version gave people away, and the program itself.

use std::fmt::Write as _;

use rolefit::{Bank, Length, sheet};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::banks::{banks, cohort};
use super::neighbours::{attack, neighbours};
use super::{Person, answers, is_multi, populations};
use crate::support::draws::Draws;
use crate::support::program::run;

fn shipped() -> String {
    let built_in = rolefit::bank::built_in("pm-vs-po").expect("it ships");
    built_in.text.to_owned()
}

/// The shipped bank with those questions as its short version that the sheets answer.
fn with_short_version(sheets: &str) -> String {
    let mut bank: Value = serde_json::from_str(&shipped()).expect("JSON");
    let first = sheets.lines().next().expect("a sheet");
    let first: Value = serde_json::from_str(first).expect("JSON");
    let answered = first["answers"].as_object().expect("answers");
    bank["quick"] = answered.keys().cloned().collect();
    bank.to_string()
}

/// The cases: a name, a bank, the sheets.
fn cases() -> Vec<(&'static str, String, &'static str)> {
    let alpha = |name, sheets| (name, with_short_version(sheets), sheets);
    vec![
        (
            "mean fits",
            include_str!("cases/ten-bank.json").into(),
            include_str!("cases/fits-ten.jsonl"),
        ),
        (
            "a rule alone",
            include_str!("cases/rule-only-bank.json").into(),
            include_str!("cases/rule-only.jsonl"),
        ),
        (
            "several answers, all groups shown",
            shipped(),
            include_str!("cases/multi-answered.jsonl"),
        ),
        (
            "several answers, a hidden group",
            shipped(),
            include_str!("cases/multi-answered-hidden.jsonl"),
        ),
        alpha(
            "alpha, all alike",
            include_str!("cases/reli-pm-vs-po-quick-all.jsonl"),
        ),
        alpha(
            "alpha, one differs",
            include_str!("cases/reli-pm-vs-po-quick-one.jsonl"),
        ),
        alpha(
            "alpha, the answer itself",
            include_str!("cases/reli-pm-vs-po-quick-exact.jsonl"),
        ),
    ]
}

fn people(bank: &Bank, sheets: &str) -> Vec<Person> {
    let sheets: Vec<_> = sheets
        .lines()
        .map(|line| sheet::parse(line, bank).expect("a sheet"))
        .collect();
    let mut groups: Vec<_> = sheets.iter().map(|sheet| sheet.group.clone()).collect();
    groups.sort();
    groups.dedup();
    let person = |sheet: &rolefit::Sheet| {
        let answer = |question: usize| {
            let given = sheet.answers.is_answered(question);
            given.then(|| match is_multi(bank, question) {
                true => sheet.answers.included(question).collect(),
                false => sheet.answers.option(question).into_iter().collect(),
            })
        };
        let group = groups.iter().position(|group| *group == sheet.group);
        Person {
            group: group.expect("it is one of them"),
            length: sheet.length,
            pace: sheet.pace,
            answers: (0..bank.questions().len()).map(answer).collect(),
        }
    };
    sheets.iter().map(person).collect()
}

/// The sheets of people as the program reads them.
fn lines(bank: &Bank, people: &[Person]) -> String {
    let mut text = String::new();
    for person in people {
        let sheet = answers(bank, person);
        let given = (0..bank.questions().len()).filter(|&question| sheet.is_answered(question));
        let given = given.map(|question| {
            let asked = &bank.questions()[question];
            let id = |option: usize| asked.options[option].id.clone();
            let answer = match asked.kind.name() {
                "multi" => json!(sheet.included(question).map(id).collect::<Vec<_>>()),
                "choice" => json!(id(sheet.option(question).expect("answered"))),
                _ => json!(sheet.option(question).expect("answered") + 1),
            };
            (asked.id.clone(), answer)
        });
        let given: serde_json::Map<String, Value> = given.collect();
        let length = match person.length {
            Length::Quick => "quick",
            Length::Full => "full",
        };
        let line =
            json!({"group": format!("g{}", person.group), "length": length, "answers": given});
        writeln!(text, "{line}").expect("memory");
    }
    text
}

/// Every format of the program, without and with `--by`.
fn outputs(bank_file: &str, bank: &Bank, people: &[Person]) -> Vec<String> {
    let sheets = lines(bank, people);
    let mut outputs = Vec::new();
    for format in ["text", "json", "csv", "html"] {
        for by in [&[][..], &["--by", "group"]] {
            let arguments = ["--bank", bank_file, "cohort", "-", "--format", format];
            let done = run(&[&arguments, by].concat(), &sheets);
            assert_eq!((done.status, done.err.as_str()), (Some(0), ""));
            outputs.push(done.out);
        }
    }
    outputs
}

/// Looks for the first protected answers of a cohort, and has the program write both reports.
fn attack_program(name: &str, text: &str, people: &[Person], most: usize) -> usize {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("bank.json");
    std::fs::write(&path, text).expect("the file is written");
    let path = path.to_string_lossy();
    let bank = Bank::parse(text).expect("it is sound");
    let (mut draws, mut compared) = (Draws::new(7), 0);
    let mut expected = None;
    for population in populations(people, 5) {
        for question in 0..bank.questions().len() {
            let found = neighbours(&bank, people, &population, question, 5, &mut draws);
            let differs = |(person, answer): &(usize, Vec<usize>)| {
                people[*person].answers[question].as_ref() != Some(answer)
            };
            let Some((person, answer)) = found.into_iter().find(differs) else {
                continue;
            };
            if compared == most {
                return compared;
            }
            let mut changed = people.to_vec();
            changed[person].answers[question] = Some(answer);
            let expected = expected.get_or_insert_with(|| outputs(&path, &bank, people));
            let found = outputs(&path, &bank, &changed);
            assert!(found == *expected, "{name}: question {question}");
            compared += 1;
        }
    }
    compared
}

#[test]
fn the_cases_in_which_people_were_given_away_give_nobody_away() {
    let (mut draws, mut compared, mut written) = (Draws::new(3), 0, 0);
    for (name, text, sheets) in cases() {
        let bank = Bank::parse(&text).expect("it is sound");
        let people = people(&bank, sheets);
        for min_group in [3, 5] {
            compared += attack(name, &bank, &people, min_group, &mut draws);
        }
        written += attack_program(name, &text, &people, 1);
    }
    crate::support::program::say!(
        "{compared} pairs of the cases, {written} of them in every format of the program"
    );
    assert!(compared > 50 && written >= 5, "{compared} {written}");
}

#[test]
fn every_format_of_the_program_is_the_same_where_a_protected_answer_differs() {
    let mut draws = Draws::new(5);
    let (_, bank, length) = banks().remove(0);
    let people = cohort(&bank, length, 30, &mut draws);
    let compared = attack_program("shipped", &shipped(), &people, 3 * super::thorough());
    crate::support::program::say!("{compared} pairs in every format of the program");
    assert!(compared > 0);
}
