//! `rolefit score`: what is read, what is refused, what is shown.

use crate::support::program::{rolefit, run, run_command, tiny_bank};

fn score(arguments: &[&str], input: &str) -> crate::support::program::Run {
    let bank = tiny_bank();
    let mut all = vec!["score", "--bank", &bank];
    all.extend(arguments);
    run(&all, input)
}

/// Somebody whom the pairs draw to product management, and the criteria to product ownership.
fn torn_between_pairs_and_criteria() -> String {
    let bank = crate::support::shipped::bank();
    let graded = bank.questions().iter();
    let graded = graded.filter(|question| question.kind.is_graded());
    let answers = graded.map(|question| {
        let answer = match question.criterion {
            Some(role) if bank.roles()[role].id == "po" => 4,
            Some(_) => 3,
            None if question.options[0].award[0] > 0 => 1,
            None => 5,
        };
        (question.id.clone(), serde_json::json!(answer))
    });
    let answers: serde_json::Map<String, serde_json::Value> = answers.collect();
    serde_json::json!({"answers": answers}).to_string()
}

#[test]
fn a_misspelt_key_of_the_answers_is_one_error() {
    let done = score(&["-"], r#"{"id": "x", "answres": {"horizon": 4}}"#);
    assert_eq!(done.status, Some(1));
    assert_eq!(
        done.err,
        "error: sheet \"x\": unknown key \"answres\"\n  --> standard input:1:13\nhelp: did you mean \"answers\"?\n"
    );
    // Another unknown key leaves the answers missing.
    let done = score(&["-"], r#"{"grup": "x"}"#);
    assert!(done.err.contains("\"answers\" is missing"), "{}", done.err);
    assert!(done.err.contains("did you mean \"group\"?"), "{}", done.err);
}

#[test]
fn criteria_that_speak_against_the_lean_are_told_beside_it_once_in_every_format() {
    let sheet = torn_between_pairs_and_criteria();
    for format in ["text", "markdown", "html"] {
        let done = run(&["score", "-", "--format", format], &sheet);
        assert_eq!(done.status, Some(0), "{}", done.err);
        let out = done.out.replace('\\', "");
        let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
        let told = "Yet fewer of its own statements are yours (0 of 5) than of those for product owner (5 of 5).";
        assert_eq!(out.matches(told).count(), 1, "{format}: {out}");
        let checklist = out.find("The checklist");
        assert!(out.find(told) < checklist, "{format}: {out}");
        assert!(!out.contains("own work"), "{format}: {out}");
    }
}

#[test]
fn single_answers_make_a_sheet_by_number_id_and_label() {
    let by_number = score(
        &[
            "--answer",
            "set-direction=4",
            "--answer",
            "company=1",
            "--format",
            "json",
        ],
        "",
    );
    let by_word = score(
        &[
            "--answer",
            "set-direction= AGREE ",
            "--answer",
            "company=startup",
            "--format",
            "json",
        ],
        "",
    );
    assert_eq!(by_number.status, Some(0), "{}", by_number.err);
    assert_eq!(by_number.out, by_word.out);
    assert!(
        by_number
            .out
            .contains(r#""question":"set-direction","answer":4"#),
        "{}",
        by_number.out
    );
}

#[test]
fn single_answers_lie_over_those_of_the_file_and_an_empty_one_removes() {
    let sheet = r#"{"answers": {"set-direction": 5, "daily-team": 5}}"#;
    let done = score(
        &[
            "-",
            "--answer",
            "set-direction=1",
            "--answer",
            "daily-team=",
            "--format",
            "json",
        ],
        sheet,
    );
    assert!(
        done.out
            .contains(r#""question":"set-direction","answer":1"#),
        "{}",
        done.out
    );
    assert!(!done.out.contains("daily-team"), "{}", done.out);
}

#[test]
fn every_problem_of_a_sheet_is_told_at_its_place_with_the_nearest_name() {
    let sheet = "{\"id\": \"p9\", \"answers\": {\n \"set-direction\": 7,\n \"compny\": \"large\",\n \"energy\": [\"a\", \"interviews\"]}}";
    let done = score(&["-"], sheet);
    assert_eq!(done.status, Some(1));
    assert_eq!(done.out, "");
    assert_eq!(
        done.err,
        "error: sheet \"p9\": question \"set-direction\": 7 is not an answer\n  --> standard input:2:19\n\
         help: allowed: 1 (Strongly disagree) to 5 (Strongly agree)\n\
         error: sheet \"p9\": unknown question \"compny\"\n  --> standard input:3:2\n\
         help: did you mean \"company\"?\n\
         error: sheet \"p9\": question \"energy\": \"a\" is not an option\n  --> standard input:4:12\n\
         help: allowed: interviews, refinement, reviews, or 1 to 3\n"
    );
}

#[test]
fn what_a_sheet_may_not_do_is_refused() {
    for (sheet, word) in [
        (
            r#"{"answers": {"horizon": 1, "horizon": 2}}"#,
            "stands twice",
        ),
        (
            r#"{"answers": {"energy": ["interviews", "refinement", "reviews"]}}"#,
            "choose 2 at most",
        ),
        (
            r#"{"answers": {"energy": ["interviews", "interviews"]}}"#,
            "chosen twice",
        ),
        (r#"{"answers": {"energy": "interviews"}}"#, "not a list"),
        (r#"{"answers": {"horizon": 1.0}}"#, "not an answer"),
        (r#"{"answers": {"horizon": 0}}"#, "not an answer"),
        (r#"{"answers": {"horizon": [1]}}"#, "not an answer"),
        (
            r#"{"length": "quick", "answers": {"daily-team": 1}}"#,
            "not in the short version",
        ),
        (
            r#"{"bank": "other", "answers": {}}"#,
            "the bank in use is \"tiny\"",
        ),
        (
            r#"{"format": "rolefit-answers/2", "answers": {}}"#,
            "rolefit-answers/1",
        ),
        (r#"{"answer": {}}"#, "did you mean \"answers\"?"),
        (r#"{"answers": {}} {}"#, "not JSON"),
        (r#"[]"#, "must be an object"),
        ("", "not JSON"),
    ] {
        let done = score(&["-"], sheet);
        assert_eq!(done.status, Some(1), "{sheet}: {}", done.out);
        assert!(done.err.contains(word), "{sheet}: {}", done.err);
        assert!(
            done.err.starts_with("error: ") && done.err.contains("\nhelp: "),
            "{}",
            done.err
        );
    }
}

#[test]
fn null_and_absence_are_unanswered_and_an_empty_list_is_an_answer() {
    let done = score(
        &["-", "--format", "json"],
        r#"{"id": null, "answers": {"horizon": null, "energy": []}}"#,
    );
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert!(done.out.contains(r#""evidence":9"#), "{}", done.out);
    assert!(!done.out.contains(r#""id":null"#), "{}", done.out);
}

#[test]
fn a_byte_order_mark_is_left_out() {
    assert_eq!(score(&["-"], "\u{feff}{\"answers\": {}}").status, Some(0));
}

#[test]
fn quick_asks_the_short_version_alone() {
    let done = score(
        &[
            "--quick",
            "--answer",
            "set-direction=2",
            "--answer",
            "horizon=5",
            "--format",
            "json",
        ],
        "",
    );
    assert!(done.out.contains(r#""evidence":100"#), "{}", done.out);
    let done = score(&["--quick", "--answer", "company=large"], "");
    assert_eq!(done.status, Some(1));
    assert!(
        done.err.contains("\"company\" is not in the short version"),
        "{}",
        done.err
    );
}

#[test]
fn wrong_usage_ends_with_two() {
    assert_eq!(run(&["score"], "").status, Some(2));
    assert_eq!(score(&["--answer", "nonsense"], "").status, Some(2));
    assert_eq!(run(&["scroe"], "").status, Some(2));
}

#[test]
fn what_cannot_be_read_is_named() {
    let done = score(&["no/such/sheet.json"], "");
    assert_eq!(done.status, Some(1));
    assert!(
        done.err.contains("  --> no/such/sheet.json\n"),
        "{}",
        done.err
    );
    let done = run(&["score", "--bank", "pm-vs-pp", "--answer", "x=1"], "");
    assert!(done.err.contains("did you mean pm-vs-po?"), "{}", done.err);
}

#[test]
fn the_report_fits_80_columns_and_colour_is_only_added() {
    let answers = [
        "--answer",
        "set-direction=1",
        "--answer",
        "daily-team=5",
        "--answer",
        "company=large",
        "--answer",
        "horizon=5",
    ];
    let plain = score(&answers, "");
    assert!(
        plain.out.lines().all(|line| line.chars().count() <= 80),
        "{}",
        plain.out
    );
    assert!(
        plain
            .out
            .starts_with("You lean clearly towards product owner."),
        "{}",
        plain.out
    );
    assert!(plain.out.contains("not for selecting"), "{}", plain.out);
    assert!(!plain.out.contains('\u{1b}'));
    let bank = tiny_bank();
    let mut coloured = rolefit();
    coloured
        .args(["score", "--bank", &bank, "--color", "always"])
        .args(answers);
    let coloured = run_command(&mut coloured, "");
    assert!(coloured.out.contains('\u{1b}'));
    assert_eq!(console::strip_ansi_codes(&coloured.out), plain.out);
}

#[test]
fn output_is_written_whole_or_not_at_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("result.json");
    let path = path.to_str().expect("UTF-8");
    let done = score(
        &[
            "--answer",
            "horizon=1",
            "--format",
            "json",
            "--output",
            path,
        ],
        "",
    );
    assert_eq!((done.status, done.out.as_str()), (Some(0), ""));
    assert!(
        std::fs::read_to_string(path)
            .expect("written")
            .ends_with("}\n")
    );
    let done = score(
        &["--answer", "horizon=1", "--output", "/no/such/folder/x"],
        "",
    );
    assert_eq!(done.status, Some(1));
    assert!(done.err.contains("/no/such/folder/x"), "{}", done.err);
}
