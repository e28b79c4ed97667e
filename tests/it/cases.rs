//! Banks and sheets that went wrong once, each with its exact outcome.
//!
//! A folder of cases has a file `expected.txt`: after a comment that says why a case is there (`# …`), a
//! command (`$ rolefit …`), what it writes on standard output and standard error, and its exit status
//! (`[1]`).

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::support::program::{Run, rolefit, run_command};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/it")
        .join(name)
}

fn run(folder: &Path, command: &str) -> Run {
    let mut words = command.split(' ');
    assert_eq!(words.next(), Some("rolefit"), "{command}");
    run_command(rolefit().current_dir(folder).args(words), "")
}

/// Holds every case of a folder, and that each of its files is in one.
fn check(name: &str, own_tests: &[&str]) {
    let folder = folder(name);
    let expected = std::fs::read_to_string(folder.join("expected.txt")).expect("the outcomes");
    let mut found = String::new();
    for line in expected.lines() {
        if line.starts_with("# ") {
            let _ = writeln!(found, "{line}");
        }
        if let Some(command) = line.strip_prefix("$ ") {
            let done = run(&folder, command);
            let status = done
                .status
                .map_or("killed".into(), |status| status.to_string());
            let _ = write!(found, "{line}\n{}{}[{status}]\n\n", done.out, done.err);
        }
    }
    assert_eq!(found.trim_end(), expected.trim_end(), "{name}/expected.txt");
    let files = std::fs::read_dir(&folder).expect("a folder");
    let files: BTreeSet<String> = files
        .map(|file| {
            file.expect("a file")
                .file_name()
                .into_string()
                .expect("a name")
        })
        .filter(|file| file != "expected.txt")
        .collect();
    for file in files {
        let has_own = own_tests.contains(&file.as_str());
        assert!(
            has_own || expected.contains(&file),
            "{name}/{file} is in no case"
        );
    }
}

#[test]
fn banks_are_refused_or_doubted_with_the_words_expected() {
    check("bank_cases", &[]);
}

#[test]
fn sheets_come_out_as_expected() {
    check("sheet_cases", &[SENT_TWICE, THREE]);
}

const SENT_TWICE: &str = "11b-three-people-two-sent-twice.jsonl";
const THREE: &str = "11c-three-people.jsonl";

/// Three people are no group of five, however often they send.
#[test]
fn who_sends_twice_fills_no_group() {
    let report = |file: &str, by: &[&str]| {
        let command = [&["cohort", file, "--format", "csv"], by]
            .concat()
            .join(" ");
        let done = run(&folder("sheet_cases"), &format!("rolefit {command}"));
        assert!(
            !done.out.contains("Berlin") && !done.out.is_empty(),
            "{}",
            done.out
        );
        let is_told = |line: &&str| !line.contains("refused") && !line.contains("same-id");
        let lines: Vec<String> = done
            .out
            .lines()
            .filter(is_told)
            .map(str::to_owned)
            .collect();
        (done.status, lines)
    };
    for by in [&[][..], &["--by", "group"]] {
        let (twice, once) = (report(SENT_TWICE, by), report(THREE, by));
        assert_eq!((twice.0, once.0), (Some(1), Some(0)));
        assert_eq!(twice.1, once.1);
    }
}
