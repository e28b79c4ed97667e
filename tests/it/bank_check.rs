//! `rolefit bank check`: every problem of a bank in one go, each at its place.

use std::path::Path;

use rolefit::bank::{BUILT_IN, built_in, starter};
use serde_json::Value;

use crate::support::program::{Run, rolefit, run, run_command, tiny_bank};

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
    assert_eq!(done.err, include_str!("many_problems/expected.txt"));
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

/// Runs the program in a folder.
fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    run_command(rolefit().current_dir(folder).args(arguments), "")
}

/// A folder with a sound bank `weigh.json`, one with two doubts, and one that is refused.
fn three_banks() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let sound = starter("weigh");
    let doubtful = sound.replacen("\"scales\": {", "\"scales\": {\"x\": [\"a\", \"A\"], ", 1);
    let broken = sound.replacen("\"kind\": \"pair\"", "\"kind\": \"pare\"", 1);
    for (name, text) in [
        ("weigh.json", &sound),
        ("doubtful.json", &doubtful),
        ("broken.json", &broken),
    ] {
        std::fs::write(folder.path().join(name), text).expect("written");
    }
    folder
}

#[test]
fn doubts_are_warnings_and_strict_refuses_them() {
    let folder = three_banks();
    let done = run_in(folder.path(), &["bank", "check", "doubtful.json"]);
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert!(done.out.ends_with(", 2 warnings\n"), "{}", done.out);
    assert!(done.err.starts_with("warning: "), "{}", done.err);
    assert!(
        done.err
            .contains("warning: no question uses the scale \"x\"\n  --> doubtful.json:"),
        "{}",
        done.err
    );
    let strict = run_in(
        folder.path(),
        &["bank", "check", "doubtful.json", "--strict"],
    );
    assert_eq!((strict.status, &*strict.out), (Some(1), ""));
    assert_eq!(strict.err, done.err.replace("warning: ", "error: "));
    let sound = run_in(folder.path(), &["bank", "check", "weigh.json", "--strict"]);
    assert_eq!((sound.status, &*sound.err), (Some(0), ""));
}

#[test]
fn several_files_are_checked_and_each_is_told() {
    let folder = three_banks();
    let files = ["weigh.json", "broken.json", "missing", "doubtful.json"];
    let done = run_in(folder.path(), &[&["bank", "check"][..], &files].concat());
    assert_eq!(done.status, Some(1));
    let lines: Vec<&str> = done.out.lines().collect();
    assert_eq!(lines.len(), 2, "{}", done.out);
    assert!(
        lines[0].starts_with("weigh.json: weigh 0.1.0: "),
        "{}",
        done.out
    );
    assert!(lines[1].starts_with("doubtful.json: "), "{}", done.out);
    for told in [
        "  --> broken.json:",
        "there is no bank \"missing\"",
        "warning: ",
    ] {
        assert!(done.err.contains(told), "{told}: {}", done.err);
    }
    let json = [&["bank", "check", "--format", "json"][..], &files].concat();
    let json = run_in(folder.path(), &json);
    assert_eq!(json.status, Some(1));
    let document: Value = serde_json::from_str(&json.out).expect("JSON");
    let files = document["files"].as_array().expect("a list");
    let passes: Vec<(&str, bool, usize, usize)> = files
        .iter()
        .map(|file| {
            let count = |list: &str| file[list].as_array().expect("a list").len();
            (
                file["file"].as_str().expect("a name"),
                file["passes"].as_bool().expect("a truth"),
                count("errors"),
                count("warnings"),
            )
        })
        .collect();
    assert_eq!(
        passes,
        [
            ("weigh.json", true, 0, 0),
            ("broken.json", false, 1, 0),
            ("missing", false, 1, 0),
            ("doubtful.json", true, 0, 2)
        ]
    );
    let error = &files[1]["errors"][0];
    assert_eq!(error["kind"], "unknown-name", "{error}");
    assert!(
        error["line"].is_u64() && error["column"].is_u64(),
        "{error}"
    );
}

#[test]
fn a_name_without_its_ending_is_known_where_the_file_is_there() {
    let folder = three_banks();
    for arguments in [
        &["bank", "check", "weigh"][..],
        &["bank", "show", "weigh"],
        &["score", "--answer", "x=1", "--bank", "weigh"],
    ] {
        let done = run_in(folder.path(), arguments);
        assert_eq!(done.status, Some(1), "{}", done.out);
        assert_eq!(
            done.err,
            "error: there is no bank \"weigh\"\nhelp: did you mean the file weigh.json?\n"
        );
    }
}

#[test]
fn a_new_bank_is_told_and_never_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let done = run_in(folder.path(), &["bank", "new", "demo"]);
    assert_eq!((done.status, &*done.out), (Some(0), ""));
    assert_eq!(
        done.err,
        "wrote demo.json: a bank to begin with; check it with: rolefit bank check demo.json\n"
    );
    let again = run_in(folder.path(), &["bank", "new", "demo"]);
    assert_eq!(again.status, Some(1), "{}", again.err);
}

#[test]
fn a_translation_is_held_against_its_bank() {
    let folder = tempfile::tempdir().expect("a folder");
    let name = BUILT_IN[0].name;
    let done = run_in(folder.path(), &["bank", "translate", name, "de"]);
    assert_eq!((done.status, &*done.out), (Some(0), ""), "{}", done.err);
    let file = format!("{name}.de.json");
    assert!(
        done.err.starts_with(&format!("wrote {file}: ")),
        "{}",
        done.err
    );
    let check = || run_in(folder.path(), &["bank", "check", &file]);
    let untouched = check();
    assert_eq!(untouched.status, Some(0), "{}", untouched.err);
    assert!(
        untouched
            .err
            .contains("questions.own-the-why.text stands as it is in the bank\n"),
        "{}",
        untouched.err
    );
    let path = folder.path().join(&file);
    let text = std::fs::read_to_string(&path).expect("it is written");
    let mut texts: Value = serde_json::from_str(&text).expect("JSON");
    let questions = texts["questions"].as_object_mut().expect("questions");
    questions.remove("focus");
    questions["company"]["options"]["gone"] = "Weg".into();
    std::fs::write(&path, texts.to_string()).expect("written");
    let done = check();
    assert_eq!((done.status, &*done.out), (Some(1), ""), "{}", done.err);
    for told in [
        "error: questions.focus.text is missing\n",
        "error: questions.company.options.gone is left over: the bank has no such text\n",
    ] {
        assert!(done.err.contains(told), "{told}: {}", done.err);
    }
    // Two options may share no label across languages.
    let mut texts: Value = serde_json::from_str(&text).expect("JSON");
    let bank = built_in(name).expect("it ships").bank().expect("sound");
    let company = bank.question("company").expect("asked");
    let options = &bank.questions()[company].options;
    texts["questions"]["company"]["options"][&options[0].id] = options[1].label.clone().into();
    std::fs::write(&path, texts.to_string()).expect("written");
    let done = check();
    assert_eq!(done.status, Some(1), "{}", done.err);
    assert!(
        done.err.contains("and means option 2 already"),
        "{}",
        done.err
    );
}

#[test]
fn a_translation_of_a_bank_of_ones_own_needs_that_bank() {
    let folder = three_banks();
    let done = run_in(folder.path(), &["bank", "translate", "weigh.json", "pt-BR"]);
    assert_eq!(done.status, Some(0), "{}", done.err);
    let alone = run_in(folder.path(), &["bank", "check", "weigh.pt-BR.json"]);
    assert_eq!(alone.status, Some(1), "{}", alone.err);
    assert!(
        alone
            .err
            .contains("help: give the bank's file: --bank FILE"),
        "{}",
        alone.err
    );
    let with = ["bank", "check", "weigh.pt-BR.json", "--bank", "weigh.json"];
    let done = run_in(folder.path(), &with);
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert!(
        done.out.starts_with("weigh 0.1.0, pt-BR: every text, "),
        "{}",
        done.out
    );
    for (language, status) in [("en", 1), ("d e", 2), ("", 2)] {
        let done = run_in(
            folder.path(),
            &["bank", "translate", "weigh.json", language],
        );
        assert_eq!(done.status, Some(status), "{language}: {}", done.err);
    }
}
