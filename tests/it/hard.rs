//! Banks that are small to read and were large to score: whatever a check accepts is scored within the
//! memory that every sheet gets, and within counted steps.

use std::fmt::Write;
use std::process::Command;

use serde_json::{Value, json};

use crate::support::program::{Run, run, run_command};

fn case(name: &str) -> String {
    format!("{}/tests/it/hard_cases/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// Scores a sheet with 256 MiB of address space, where the system can limit it.
fn score(bank: &str, sheet: &str) -> Run {
    if !cfg!(target_os = "linux") {
        return run(&["score", "--bank", bank, sheet, "--format", "json"], "");
    }
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -v 262144 && exec \"$0\" \"$@\""]);
    command.arg(env!("CARGO_BIN_EXE_rolefit"));
    command.args(["score", "--bank", bank, sheet, "--format", "json"]);
    run_command(&mut command, "")
}

fn result(bank: &str, sheet: &str) -> Value {
    let done = score(bank, sheet);
    assert_eq!(done.status, Some(0), "{bank}: {}", done.err);
    serde_json::from_str(&done.out).expect("JSON")
}

#[test]
fn questions_of_many_options_are_scored_within_their_memory() {
    let skills = result(&case("skills24-bank.json"), &case("skills24-sheet.json"));
    assert_eq!(skills["outcome"], "frontend");
    // Found before by looking at all sixteen million answers: three options toggled are the fewest.
    let many = result(&case("multi24-bank.json"), &case("multi24-sheet.json"));
    let change = many["change"].to_string();
    let to = r#""to":["o0","o2","o4","o6","o7","o8","o15","o17","o18","o20","o22"]"#;
    assert!(change.contains(to), "{change}");
}

#[test]
fn a_group_just_under_the_limit_is_scored_within_its_memory() {
    let result = result(&case("group-bank.json"), &case("group-sheet.json"));
    // As it was when every test was made one by one.
    assert_eq!(result["margin"], 26.1);
    assert_eq!(result["stability"], 99.0);
    let change = result["change"].to_string();
    assert!(
        change.contains(r#"{"from":2,"question":"g0q5","to":5}"#),
        "{change}"
    );
}

/// A bank of yes/no questions in groups of so many, each group with rules of some tests.
fn grouped(groups: usize, size: usize, rules: usize, tests: usize) -> Value {
    let ids: Vec<String> = (0..groups * size).map(|at| format!("q{at}")).collect();
    let questions = ids.iter().enumerate().map(|(at, id)| {
        json!({"id": id, "kind": "scale", "scale": "s", "text": "t",
            "award": {"a": [0, at % 7], "b": [at % 5, 0]}})
    });
    let rules = (0..groups * rules).map(|rule| {
        let first = rule / rules * size;
        let of = (0..tests.max(size)).map(|test| {
            json!({"question": ids[first + (test * (rule + 1) + test) % size], "at_least": 2})
        });
        // Every question of the group is named.
        let all = (0..size).map(|at| json!({"question": ids[first + at], "at_least": 2}));
        let of: Vec<Value> = of.chain(all).collect();
        let when = json!({"count": {"at_least": tests / 2, "of": of}});
        json!({"id": format!("r{rule}"), "when": when, "award": {"a": rule % 3, "b": 1}, "because": "b"})
    });
    json!({"format": "rolefit-bank/1", "id": "hard", "version": "1", "title": "t",
        "roles": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}], "scales": {"s": ["no", "yes"]},
        "questions": questions.collect::<Vec<_>>(), "rules": rules.collect::<Vec<_>>()})
}

#[test]
fn groups_are_limited_over_the_whole_bank_and_the_one_that_is_too_much_is_named() {
    // 16 groups of 65,536 combinations fit; 23 do not, and the 23rd is named.
    assert!(rolefit::Bank::parse(&grouped(22, 16, 1, 4).to_string()).is_ok());
    let problems = rolefit::Bank::parse(&grouped(23, 16, 1, 4).to_string()).expect_err("too many");
    assert_eq!(problems.0.len(), 1);
    let what = &problems.0[0].what;
    assert!(
        what.contains("over 1500000") && what.contains("\"q352\""),
        "{what}"
    );
    let problems =
        rolefit::Bank::parse(&grouped(4, 16, 60, 300).to_string()).expect_err("too much");
    let what = &problems.0[0].what;
    assert!(
        what.contains("steps to try") && what.contains("over 1200000000"),
        "{what}"
    );
}

#[test]
fn long_banks_are_scored_within_their_memory() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: String| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("it is written");
        path.to_string_lossy().into_owned()
    };
    let sheet = |bank: &Value| {
        let mut answers = serde_json::Map::new();
        for (at, question) in bank["questions"]
            .as_array()
            .expect("a list")
            .iter()
            .enumerate()
        {
            let id = question["id"].as_str().expect("an id").to_owned();
            answers.insert(id, json!(1 + at * 7 % 2));
        }
        json!({ "answers": answers }).to_string()
    };
    // Many questions, and the longest word that a page has to break.
    let mut long = grouped(1, 2, 1, 2);
    for at in 0..1500 {
        let award = json!({"a": [at % 3, 0], "b": [0, at % 4]});
        let mut word = String::new();
        if at == 0 {
            write!(word, "{}", "x".repeat(20_000)).expect("it is written");
        }
        long["questions"].as_array_mut().expect("a list").push(
            json!({"id": format!("p{at}"), "kind": "scale", "scale": "s", "text": format!("t{word}"), "award": award}),
        );
    }
    for (name, bank) in [("long", long), ("grouped", grouped(1, 17, 5, 20))] {
        let answers = write(&format!("{name}.sheet.json"), sheet(&bank));
        let bank = write(&format!("{name}.bank.json"), bank.to_string());
        result(&bank, &answers);
        let page = run(&["form", "--bank", &bank, "--format", "markdown"], "");
        assert_eq!(page.status, Some(0), "{}", page.err);
    }
}
