//! `rolefit bank check`: every problem of a bank in one go, each at its place.

mod files;

use crate::support::program::{run, tiny_bank};

fn check(text: &str) -> crate::support::program::Run {
    run(&["bank", "check", "-"], text)
}

fn tiny() -> String {
    std::fs::read_to_string(tiny_bank()).expect("the example is there")
}

/// The tiny bank with one part of its text replaced.
fn with(from: &str, to: &str) -> String {
    let text = tiny();
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

#[test]
fn a_sound_bank_passes() {
    let done = check(&tiny());
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert_eq!(
        done.out,
        "tiny 1.0.0: 2 roles, 5 questions, 2 rules, 1 piece of advice, no problem found\n"
    );
}

#[test]
fn all_problems_are_told_in_the_order_of_the_file() {
    let text = r#"{
  "format": "rolefit-bank/1", "id": "Bad Id", "version": "1", "title": "T",
  "roles": [{"id": "pm", "name": "PM"}, {"id": "po", "name": "PO", "nam": 1}],
  "scales": {"ok": ["a", "b", "c"]},
  "questions": [
    {"id": "q1", "kind": "scale", "scale": "okk", "text": "x"},
    {"id": "q2", "kind": "scale", "scale": "ok", "text": "x", "award": {"pm": [1, 2], "po": [1, 2.5, 3000]}}
  ],
  "rules": [{"id": "r", "when": {"question": "q9", "is": 1}, "award": {"pm": 1}, "because": "b"}],
  "decision": {"close_margin": 10.55},
  "id": "again"
}"#;
    let done = check(text);
    assert_eq!(done.status, Some(1));
    let places: Vec<&str> = done
        .err
        .lines()
        .filter_map(|line| line.strip_prefix("  --> standard input:"))
        .collect();
    assert_eq!(
        places,
        [
            "2:37", "3:68", "6:44", "7:79", "7:97", "7:102", "9:46", "10:32", "11:3"
        ]
    );
    assert!(
        done.err
            .contains("error: question \"q1\": unknown scale \"okk\""),
        "{}",
        done.err
    );
    assert!(
        done.err.contains("help: did you mean \"name\"?"),
        "{}",
        done.err
    );
}

/// Twenty-eight problems of as many kinds, told in one go, each with its place and its help.
#[test]
fn problems_of_every_kind_are_told_together() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/many_problems");
    let mut command = crate::support::program::rolefit();
    command
        .current_dir(folder)
        .args(["bank", "check", "bank.json"]);
    let done = crate::support::program::run_command(&mut command, "");
    assert_eq!((done.status, &*done.out), (Some(1), ""));
    assert_eq!(done.err, include_str!("../many_problems/expected.txt"));
    assert_eq!(done.err.matches("error: ").count(), 28);
}

#[test]
fn each_rule_of_the_format_is_held() {
    for (from, to, word) in [
        ("rolefit-bank/1", "rolefit-bank/9", "unknown format"),
        ("\"title\"", "\"titel\"", "did you mean \"title\"?"),
        (
            "\"id\": \"po\", \"name\"",
            "\"id\": \"close\", \"name\"",
            "which is an outcome",
        ),
        (
            "\"kind\": \"scale\"",
            "\"kind\": \"scales\"",
            "did you mean \"scale\"?",
        ),
        (
            "\"dimension\": \"focus\"",
            "\"dimension\": \"focsu\"",
            "did you mean \"focus\"?",
        ),
        (
            "[-2, -1, 0, 1, 2]",
            "[-2, -1, 0, 1]",
            "has 4 numbers, the scale 5 labels",
        ),
        (
            "[-2, -1, 0, 1, 2]",
            "[-2, -1, 0, 1, 1001]",
            "from -1000 to 1000",
        ),
        ("\"max\": 2", "\"max\": 0", "from 1 to 3"),
        ("\"at_most\": 2", "\"at_most\": 6", "from 1 to 5"),
        (
            "\"is\": \"large\"",
            "\"is\": \"larg\"",
            "did you mean \"large\"?",
        ),
        (
            "\"is\": \"large\"",
            "\"includes\": \"large\"",
            "does not fit",
        ),
        (
            "{\"not\":",
            "{\"outcome\": [\"pm\"], \"not\":",
            "a rule cannot test the outcome",
        ),
        (
            "\"outcome\": [\"close\"",
            "\"outcome\": [\"closed\"",
            "did you mean \"close\"?",
        ),
        (
            "\"close_margin\": 10.0",
            "\"close_margin\": 10.05",
            "at most 1 decimal",
        ),
        (
            "\"close_margin\": 10.0",
            "\"close_margin\": 10.00000001",
            "at most 1 decimal",
        ),
        (
            "\"retest\": [0.44, 0.2]",
            "\"retest\": [1.5]",
            "from 0 to 1",
        ),
        (
            "\"retest\": [0.44, 0.2]",
            "\"retest\": [0.0005]",
            "at most 3 decimals",
        ),
        (
            "\"retest\": [0.44, 0.2]",
            "\"retest\": [0.3, 0.3, 0.401]",
            "add up to 1.001",
        ),
        (
            "\"retest\": [0.44, 0.2]",
            "\"retest\": [0.1, 0.1, 0.1, 0.1]",
            "three at most",
        ),
        (
            "\"retest\": [0.44, 0.2]",
            "\"retest_shift\": 0.3",
            "write \"retest\": [0.44, 0.2] instead",
        ),
        (
            "\"clear_margin\": 20.0",
            "\"clear_margin\": 9.9",
            "\"clear_margin\" is below",
        ),
        (
            "\"close_margin\": 15.0, \"clear_margin\": 30.0",
            "\"close_margin\": 20.1",
            "\"clear_margin\" is below",
        ),
        (
            "\"close_margin\": 15.0",
            "\"min_evidence\": 1",
            "unknown key \"min_evidence\"",
        ),
        (
            "\"criterion\": \"pm\"",
            "\"criterion\": \"po\"",
            "does not rise with the answer",
        ),
        (
            "\"criterion\": \"pm\"",
            "\"criterion\": \"pn\"",
            "unknown role \"pn\"",
        ),
        (
            "\"id\": \"horizon\",",
            "\"id\": \"horizon\", \"criterion\": \"pm\",",
            "a pair question cannot be a criterion",
        ),
        (
            "{\"not\":",
            "{\"criteria\": \"pm\", \"at_least\": 1, \"not\":",
            "a rule cannot test how many criteria",
        ),
        (
            "{\"outcome\": [\"close\", \"pm\"]}",
            "{\"criteria\": \"pm\", \"at_least\": 2}",
            "from 0 to 1",
        ),
        (
            "{\"outcome\": [\"close\", \"pm\"]}",
            "{\"criteria\": \"pm\"}",
            "none of the known shapes",
        ),
        (
            "\"quick\": [\"set-direction\"",
            "\"quick\": [\"set-directions\"",
            "did you mean \"set-direction\"?",
        ),
        ("\"id\": \"horizon\"", "\"id\": \"company\"", "stands twice"),
        ("\"left\": \"Years\", ", "", "\"left\" is missing"),
        (
            "\"because\": ",
            "\"because\": 1, \"source\": ",
            "must be a text",
        ),
    ] {
        let done = check(&with(from, to));
        assert_eq!(done.status, Some(1), "{to}: {}", done.out);
        assert!(done.err.contains(word), "{to}: {}", done.err);
        assert!(
            done.err.contains("  --> standard input:"),
            "{to}: {}",
            done.err
        );
    }
}

#[test]
fn a_group_with_too_many_combinations_is_refused_with_its_questions_named() {
    let question = |number: usize| {
        format!(
            r#"{{"id": "q{number}", "kind": "scale", "scale": "ok", "text": "x", "award": {{"a": [0, 1, 2, 3, 4], "b": [4, 3, 2, 1, 0]}}}}"#
        )
    };
    let test = |number: usize| format!(r#"{{"question": "q{number}", "at_least": 3}}"#);
    let bank = |count: usize| {
        let questions: Vec<String> = (0..count).map(question).collect();
        let tests: Vec<String> = (0..count).map(test).collect();
        format!(
            r#"{{"format": "rolefit-bank/1", "id": "b", "version": "1", "title": "T",
            "roles": [{{"id": "a", "name": "A"}}, {{"id": "b", "name": "B"}}],
            "scales": {{"ok": ["1", "2", "3", "4", "5"]}}, "questions": [{}],
            "rules": [{{"id": "r", "when": {{"all": [{}]}}, "award": {{"a": 1}}, "because": "b"}}]}}"#,
            questions.join(","),
            tests.join(",")
        )
    };
    // 5^8 = 390,625 and 5^9 = 1,953,125 combinations.
    assert_eq!(check(&bank(8)).status, Some(0));
    let done = check(&bank(9));
    assert_eq!(done.status, Some(1));
    assert!(
        done.err.contains("\"q0\", \"q1\", ") && done.err.contains("over 1000000 combinations"),
        "{}",
        done.err
    );
}

#[test]
fn hostile_text_in_a_bank_never_reaches_the_terminal_raw() {
    let done = check(&with(
        "\"kind\": \"scale\"",
        "\"kind\": \"\\u001b[2J\\u202e\"",
    ));
    assert_eq!(done.status, Some(1));
    assert!(
        !done.err.contains('\u{1b}') && !done.err.contains('\u{202e}'),
        "{}",
        done.err
    );
    assert!(done.err.contains("\\u{1b}[2J"), "{}", done.err);
}
