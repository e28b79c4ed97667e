//! What strangers wrote never steers a terminal or hides from its reader, and is no formula in a
//! spreadsheet.

use std::fs;

use rolefit::text::hidden;

use crate::support::program::{rolefit, run, run_command, tiny_bank};
use crate::support::pty::Start;

/// Steers a terminal in every way that a text could: C0, C1, OSC, bidirectional, invisible.
const HOSTILE: &str =
    "x\u{1b}]0;owned\u{7}\u{1b}[2J\u{1b}[8m\u{9b}31m\u{7f}\u{202e}\u{ad}\u{200b}\u{3164}\u{2800}y";

/// Asserts that nothing but the program's own styles and cursor steps reaches a reader.
fn assert_visible(shown: &str, what: &str) {
    let mut plain = String::new();
    let mut rest = shown;
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        let style = after
            .split_once('m')
            .and_then(|(style, _)| style.strip_prefix('['));
        let is_style = style.is_some_and(|style| {
            style
                .split(';')
                .all(|number| matches!(number, "0" | "1" | "2" | "4" | "31" | "32" | "33" | "36"))
        });
        assert!(is_style, "{what}: {after:?} in {shown:?}");
        rest = &after[1..];
    }
    plain.push_str(rest);
    let found: Vec<char> = hidden(&plain)
        .map(|(_, character)| character)
        .filter(|character| !matches!(character, '\n' | '\r'))
        .collect();
    assert!(found.is_empty(), "{what}: {found:?} in {shown:?}");
}

/// A bank and a sheet with the hostile text wherever text may stand.
fn hostile_files(folder: &std::path::Path) -> (String, String) {
    let text = fs::read_to_string(tiny_bank()).expect("a bank");
    let mut bank: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    for key in ["version", "title", "intro"] {
        bank[key] = HOSTILE.into();
    }
    bank["roles"][0]["name"] = HOSTILE.into();
    bank["questions"][0]["text"] = HOSTILE.into();
    bank["questions"][0]["source"] = HOSTILE.into();
    let sheet = serde_json::json!({
        "id": HOSTILE, "group": HOSTILE,
        "answers": {"set-direction": 4, "horizon": 2, "daily-team": 2, "company": "startup"}
    });
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    fs::write(path("bank.json"), bank.to_string()).expect("written");
    fs::write(path("sheet.json"), sheet.to_string()).expect("written");
    (path("bank.json"), path("sheet.json"))
}

#[cfg(unix)]
#[test]
fn nothing_hidden_reaches_a_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let (bank, sheet) = hostile_files(folder.path());
    let refused = folder.path().join("refused.jsonl");
    let line = serde_json::json!({"id": HOSTILE, "answers": {HOSTILE: HOSTILE}}).to_string();
    fs::write(&refused, line).expect("written");
    let refused = refused.to_string_lossy().into_owned();
    let missing = format!("no{HOSTILE}");
    let commands: Vec<Vec<&str>> = vec![
        vec!["bank", "check", &bank],
        vec!["bank", "show", &bank],
        vec!["bank", "audit", &bank],
        vec!["bank", "audit", &bank, "--format", "json"],
        vec!["score", &sheet, "--bank", &bank],
        vec!["score", &sheet, "--bank", &bank, "--color", "always"],
        vec!["score", &sheet, "--bank", &bank, "--format", "json"],
        vec!["score", &sheet, "--bank", &bank, "--format", "markdown"],
        vec!["score", &sheet, "--bank", &bank, "--format", "html"],
        vec!["score", &refused, "--bank", &bank],
        vec!["compare", &sheet, &sheet, "--bank", &bank],
        vec![
            "compare", &sheet, &sheet, "--bank", &bank, "--format", "json",
        ],
        vec![
            "compare", &sheet, &sheet, "--bank", &bank, "--format", "markdown",
        ],
        vec!["last", &missing],
        vec!["batch", &sheet, "--bank", &bank],
        vec!["batch", &sheet, "--bank", &bank, "--format", "csv"],
        vec!["batch", &sheet, "--bank", &bank, "--full"],
        vec!["batch", &refused, "--bank", &bank],
        vec!["batch", &refused, "--bank", &bank, "--format", "csv"],
        vec!["batch", &refused, "--bank", &bank, "--fail-fast"],
        vec!["cohort", &sheet, "--bank", &bank],
        vec![
            "cohort",
            &sheet,
            "--bank",
            &bank,
            "--partial",
            "--by",
            "group",
        ],
        vec!["form", "--bank", &bank, "--format", "markdown"],
        vec!["form", "--bank", &bank],
        vec![&missing],
        vec!["score", &missing],
        vec!["score", "--format", &missing],
        vec!["score", "--answer", &missing],
        vec!["--bank", &missing],
        vec!["bank", "new", &missing],
        vec!["bank", "list", "--output", "/no\u{1b}[2J/x"],
    ];
    for command in commands {
        let what = format!("{command:?}");
        let start = Start::new(folder.path(), &command);
        let mut terminal = start.run();
        terminal.end();
        assert_visible(&terminal.bytes(), &what);
        // The screen has something to say of it.
        assert!(!terminal.bytes().is_empty(), "{what}");
    }
}

#[test]
fn what_is_read_by_people_is_visible_in_a_pipe_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let (bank, sheet) = hostile_files(folder.path());
    for command in [
        vec!["bank", "check", &bank],
        vec!["bank", "show", &bank],
        vec!["score", &sheet, "--bank", &bank],
        vec!["score", &sheet, "--bank", &bank, "--color", "always"],
        vec!["cohort", &sheet, "--bank", &bank],
        vec!["score", HOSTILE],
        vec![HOSTILE],
    ] {
        let done = run(&command, "");
        assert_visible(&done.out, &format!("{command:?}"));
        assert_visible(&done.err, &format!("{command:?}"));
    }
}

#[test]
fn results_in_a_file_or_pipe_keep_their_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let (bank, sheet) = hostile_files(folder.path());
    for format in ["jsonl", "csv"] {
        let done = run(&["batch", &sheet, "--bank", &bank, "--format", format], "");
        assert!(done.out.contains("\u{202e}\u{ad}\u{200b}"), "{}", done.out);
        let output = folder.path().join("out");
        let mut command = rolefit();
        command.args([
            "batch", &sheet, "--bank", &bank, "--format", format, "--output",
        ]);
        run_command(command.arg(&output), "");
        assert_eq!(fs::read_to_string(output).expect("written"), done.out);
    }
}

#[test]
fn a_table_split_at_another_separator_holds_no_formula() {
    let formula = "a;=cmd|' /C calc'!A0;b\t+1\n@x;\"-1";
    let sheet = serde_json::json!({"id": formula, "group": formula, "answers": {}}).to_string();
    let refused = serde_json::json!({"id": formula, "answers": {formula: formula}}).to_string();
    let out = run(
        &["batch", "--format", "csv"],
        &format!("{sheet}\n{refused}\n"),
    )
    .out;
    for separator in [',', ';', '\t'] {
        for line in out.lines().skip(1) {
            // However quotes are taken: a cell may begin at any separator.
            for cell in line.split(separator) {
                let text = cell.trim_start_matches('"');
                assert!(
                    !text.starts_with(['=', '+', '-', '@']),
                    "split at {separator:?}: {cell} in {out}"
                );
            }
        }
    }
    let mut reader = csv::Reader::from_reader(out.as_bytes());
    let record = reader.records().next().expect("a row").expect("CSV");
    let mut back = String::new();
    for part in record[0].split_inclusive([';', '\t', '\n', '\r']) {
        back.push_str(part.strip_prefix('\'').unwrap_or(part));
    }
    assert_eq!(back, formula);
}
