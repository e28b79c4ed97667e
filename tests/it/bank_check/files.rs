//! Several files at once, new banks, and doubts.

use std::path::Path;

use rolefit::bank::{BUILT_IN, built_in, starter};
use serde_json::Value;

use crate::support::program::{Run, rolefit, run_command};

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
