//! `rolefit batch`: a stream of sheets to a stream of results, nothing lost and nothing guessed.

mod against_score;
mod ends;

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::program::run;
use crate::support::shipped;

/// The text of a question of the shipped bank.
fn question_text(id: &str) -> String {
    let bank = shipped::bank();
    bank.questions()[bank.question(id).expect("asked")]
        .text
        .clone()
}

/// A file of this content in a folder of its own.
fn file(name: &str, content: impl AsRef<[u8]>) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, content).expect("written");
    let path = path.to_str().expect("UTF-8").to_owned();
    (folder, path)
}

fn lines(text: &str) -> Vec<Value> {
    text.lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

const GOOD: &str = r#"{"id":"p1","answers":{"focus":1}}"#;
const MORE: &str = r#"{"id":"p2","answers":{"focus":1}}"#;

#[test]
fn no_sheet_is_told_and_a_workbook_that_is_not_whole_in_plain_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let batch = |name: &str, content: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, content).expect("written");
        let path = path.to_string_lossy().into_owned();
        let done = run(&["batch", &path], "");
        (done.status, done.out, done.err.replace(&path, name))
    };
    for empty in ["", " \n", "[]"] {
        let told = "0 sheets scored, 0 refused\n";
        let done = batch("empty.json", empty.as_bytes());
        assert_eq!(done, (Some(0), String::new(), told.into()), "{empty:?}");
    }
    let (status, out, err) = batch("half.xlsx", b"PK\x03\x04the rest is missing");
    assert_eq!((status, out.as_str()), (Some(1), ""));
    assert_eq!(
        err,
        "error: the file is no sound zip or spreadsheet: it is not whole, or damaged\n  --> half.xlsx\n\
         help: download or export it again, or save it as CSV\n"
    );
}

#[test]
fn blank_lines_line_endings_marks_and_a_missing_last_line_break_do_no_harm() {
    for (input, sheets) in [
        ("".to_owned(), 0),
        ("\n \n\t\r\n".to_owned(), 0),
        (GOOD.to_owned(), 1),
        (format!("{GOOD}\r\n\r\n{MORE}\r\n"), 2),
        (format!("\u{feff}{GOOD}\n\n{MORE}"), 2),
    ] {
        let done = run(&["batch", "-"], &input);
        assert_eq!(
            (done.status, done.out.lines().count()),
            (Some(0), sheets),
            "{input:?} {}",
            done.err
        );
        let word = if sheets == 1 { "sheet" } else { "sheets" };
        assert_eq!(done.err, format!("{sheets} {word} scored, 0 refused\n"));
    }
    let empty = run(&["batch", "-", "--input", "csv", "--format", "csv"], "");
    assert_eq!(
        (empty.status, empty.out.as_str()),
        (
            Some(0),
            "id,group,outcome,margin,evidence,fit_pm,fit_po,notes,error\n"
        )
    );
}

#[test]
fn what_cannot_be_read_is_refused_in_its_place() {
    let long = format!("{{\"id\":\"{}\",\"answers\":{{}}}}", "x".repeat(1 << 20));
    let mut input = format!("{GOOD}\n").into_bytes();
    input.extend(b"{\"id\":\"\xff\",\"answers\":{}}\n");
    input.extend(format!("{long}\n{long}{long}{long}\nnot JSON\n{MORE}").into_bytes());
    let (_folder, path) = file("sheets.jsonl", input);
    let done = run(&["batch", &path], "");
    assert_eq!(
        (done.status, done.err.as_str()),
        (Some(1), "2 sheets scored, 4 refused\n")
    );
    let found = lines(&done.out);
    let refused: Vec<(u64, &str)> = found[1..5]
        .iter()
        .map(|line| {
            (
                line["line"].as_u64().expect("a line"),
                line["error"].as_str().expect("why"),
            )
        })
        .collect();
    for ((line, error), (number, what)) in refused.iter().zip([
        (2, "not UTF-8"),
        (3, "longer than 1 MiB"),
        (4, "longer than 1 MiB"),
        (5, "not JSON"),
    ]) {
        assert_eq!(*line, number);
        assert!(error.contains(what), "{error}");
        assert!(error.contains(&format!("line {number}")), "{error}");
    }
    assert_eq!(
        (&found[0]["id"], &found[5]["id"]),
        (&json!("p1"), &json!("p2"))
    );
}

#[test]
fn an_export_of_google_forms_is_read_as_it_is() {
    let text = question_text;
    let table = format!(
        "\"Timestamp\",\"Email Address\",\"{}\",\"{}\",\"{}\"\n\"2026/11/24 9:01:02 AM GMT+1\",\"a@b.c\",\"4\",\"A startup, still finding its way\",\"Studying a market;Interviewing customers\"\n",
        text("own-the-why"),
        text("company"),
        text("energy"),
    );
    let (_folder, path) = file("Responses.csv", table);
    let done = run(&["batch", &path, "--allow-missing"], "");
    assert_eq!(done.status, Some(0), "{}{}", done.err, done.out);
    assert_eq!(lines(&done.out)[0]["line"], 2);
    let note = done.err.lines().next().expect("a note");
    assert!(
        note.contains("ignored") && note.contains("Timestamp") && note.contains("Email Address"),
        "{note}"
    );
    let strict = run(&["batch", &path, "--allow-missing", "--strict"], "");
    assert_eq!((strict.status, strict.out.as_str()), (Some(1), ""));
    assert!(
        strict
            .err
            .starts_with("error: columns that are no question")
            && strict.err.contains("Responses.csv:1"),
        "{}",
        strict.err
    );
}

#[test]
fn an_export_of_microsoft_forms_is_read_as_it_is() {
    let text = question_text;
    // Saved by a spreadsheet of a country whose cells are parted by semicolons.
    let table = format!(
        "\u{feff}ID;Start time;Completion time;Email;Name;{};{};{}\r\n1;11/24/26 9:00:00;11/24/26 9:05:00;anonymous;;Agree;More than 500 people;\"Studying a market;Reviewing finished work;\"\r\n",
        text("own-the-why"),
        text("company"),
        text("energy"),
    );
    let done = run(&["batch", "-", "--input", "csv", "--allow-missing"], &table);
    assert_eq!(done.status, Some(0), "{}{}", done.err, done.out);
    assert!(done.err.contains("Start time"), "{}", done.err);
    let same = run(
        &[
            "score",
            "--format",
            "json",
            "--answer",
            "own-the-why=4",
            "--answer",
            "company=large",
            "--answer",
            "energy=market-study;reviewing-work",
        ],
        "",
    );
    let scored: Value = serde_json::from_str(&same.out).expect("JSON");
    assert_eq!(lines(&done.out)[0]["margin"], scored["margin"]);
}

#[test]
fn two_columns_for_one_question_end_it() {
    let bank = shipped::bank();
    let focus = &bank.questions()[bank.question("focus").expect("asked")].text;
    let done = run(
        &["batch", "-", "--input", "csv", "--allow-missing"],
        &format!("focus,{focus}\n1,2\n"),
    );
    assert_eq!((done.status, done.out.as_str()), (Some(1), ""));
    assert!(
        done.err.contains("two columns are for question \"focus\"")
            && done.err.contains("standard input:1:1"),
        "{}",
        done.err
    );
}

#[test]
fn a_table_of_results_is_safe_for_spreadsheets_and_tells_refusals() {
    let input = "{\"id\":\"=1+1\",\"group\":\"a,b\",\"answers\":{\"focus\":1}}\n{\"id\":\"p2\",\"answers\":{\"focus\":9}}\n{\"answers\":{\"nobody\":9}}\n";
    let done = run(&["batch", "-", "--format", "csv"], input);
    let rows: Vec<&str> = done.out.lines().collect();
    assert_eq!(
        rows[0],
        "id,group,outcome,margin,evidence,fit_pm,fit_po,notes,error"
    );
    assert!(
        rows[1].starts_with("'=1+1,\"a,b\",insufficient,"),
        "{}",
        rows[1]
    );
    assert!(
        rows[2].starts_with("p2,,,,,,,,\"sheet \"\"p2\"\": question \"\"focus\"\""),
        "{}",
        rows[2]
    );
    assert!(
        rows[3].starts_with(",,,,,,,,") && rows[3].contains("line 3"),
        "{}",
        rows[3]
    );
    assert_eq!(done.status, Some(1));
    let usage = run(&["batch", "-", "--format", "csv", "--full"], input);
    assert_eq!(usage.status, Some(2), "{}", usage.err);
}

#[test]
fn several_files_come_in_their_order_and_errors_name_theirs() {
    let (folder, first) = file("a.jsonl", GOOD);
    let write = |name: &str, content: &str| -> String {
        let path: PathBuf = folder.path().join(name);
        fs::write(&path, content).expect("written");
        path.to_string_lossy().into_owned()
    };
    let second = write("b.csv", "id,focus\np2,9\np3,2\n");
    let third = write(
        "c.json",
        "{\n  \"id\": \"p4\",\n  \"answers\": {\"focus\": 3}\n}\n",
    );
    let done = run(&["batch", &first, &second, &third, "--allow-missing"], "");
    let found = lines(&done.out);
    let ids: Vec<&Value> = found.iter().map(|line| &line["id"]).collect();
    assert_eq!(ids, ["p1", "p2", "p3", "p4"]);
    assert!(
        found[1]["error"]
            .as_str()
            .expect("why")
            .contains("b.csv: sheet \"p2\""),
        "{}",
        found[1]
    );
    let missing = run(&["batch", &first, "/nowhere/x.jsonl"], "");
    assert_eq!((missing.status, missing.out.as_str()), (Some(1), ""));
    assert!(missing.err.contains("/nowhere/x.jsonl"), "{}", missing.err);
}
