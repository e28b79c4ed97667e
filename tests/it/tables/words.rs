//! What is said of tables: how they were read, and what is wrong with them.

use std::path::Path;

use serde_json::Value;

use crate::support::program::{Run, run};

const BANK: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/it/tables/cases/bank.json"
);
const PLAIN: &str = include_str!("cases/00_plain_ids.csv");

fn convert(folder: &Path, name: &str, content: &[u8], more: &[&str]) -> Run {
    let path = folder.join(name);
    std::fs::write(&path, content).expect("written");
    let path = path.to_str().expect("UTF-8").to_owned();
    let mut arguments = vec!["convert", "--bank", BANK, &path];
    arguments.extend(more);
    run(&arguments, "")
}

#[test]
fn a_question_without_a_column_is_refused_unless_it_is_accepted() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = PLAIN.replacen(",focus,", ",fokus,", 1);
    let refused = convert(folder.path(), "t.csv", table.as_bytes(), &[]);
    assert_eq!((refused.status, refused.out.as_str()), (Some(1), ""));
    assert!(
        refused
            .err
            .contains("1 question that counts has no column: \"focus\""),
        "{}",
        refused.err
    );
    assert!(refused.err.contains("\"fokus\""), "{}", refused.err);
    let accepted = convert(
        folder.path(),
        "t.csv",
        table.as_bytes(),
        &["--allow-missing"],
    );
    assert_eq!(accepted.status, Some(0), "{}", accepted.err);
    assert!(accepted.err.contains("28 of 29 questions have a column; without a column: \"focus\"; 1 column ignored: \"fokus\""), "{}", accepted.err);
    let map = folder.path().join("map.json");
    std::fs::write(&map, r#"{"columns": {"Fokus": "focus"}}"#).expect("written");
    let mapped = convert(
        folder.path(),
        "t.csv",
        table.as_bytes(),
        &["--map", map.to_str().expect("UTF-8")],
    );
    assert_eq!(mapped.status, Some(0), "{}", mapped.err);
    let plain = convert(folder.path(), "t.csv", PLAIN.as_bytes(), &[]);
    assert_eq!(mapped.out, plain.out);
}

#[test]
fn the_questions_of_the_short_version_are_the_short_version() {
    let folder = tempfile::tempdir().expect("a folder");
    let template = run(&["convert", "--bank", BANK, "--template", "--quick"], "");
    let cells = template.out.trim_end().matches(',').count();
    let table = format!("{}{}\n", template.out, "p1,,3,3,3,3,3,3,3,small,3,3,3");
    assert_eq!(cells, 12, "{}", template.out);
    let read = convert(folder.path(), "t.csv", table.as_bytes(), &[]);
    assert_eq!(read.status, Some(0), "{}", read.err);
    assert!(
        read.err.contains("those of the short version"),
        "{}",
        read.err
    );
    let sheet: Value = serde_json::from_str(&read.out).expect("JSON");
    assert_eq!(sheet["length"], "quick");
}

#[test]
fn a_quote_that_nothing_closes_is_told_at_the_line_where_it_opens() {
    let folder = tempfile::tempdir().expect("a folder");
    for broken in [
        PLAIN.replacen("p3,Berlin", "p3,\"Berlin", 1),
        PLAIN
            .replacen("p3,Berlin", "p3,\"Berlin", 1)
            .replacen("p5,Berlin", "p5,\"Berlin\"", 1),
    ] {
        let refused = convert(folder.path(), "t.csv", broken.as_bytes(), &[]);
        assert_eq!((refused.status, refused.out.as_str()), (Some(1), ""));
        assert!(
            refused
                .err
                .contains("a quote that opens here is not closed"),
            "{}",
            refused.err
        );
        assert!(refused.err.contains("t.csv:4\n"), "{}", refused.err);
    }
}

#[test]
fn an_answer_that_is_none_is_told_with_its_column_and_alike_ones_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let header = "\"I want to answer for what is built, down to the reason why.\"";
    let mut table = PLAIN.replacen("own-the-why", header, 1);
    for row in ["p1,Berlin,3", "p3,Berlin,3", "p8,Berlin,3"] {
        table = table.replacen(row, &row.replace(",3", ",Agreee"), 1);
    }
    let refused = convert(folder.path(), "t.csv", table.as_bytes(), &[]);
    assert_eq!(refused.status, Some(1));
    assert_eq!(refused.out.lines().count(), 5);
    let told = "error: sheet \"p1\": question \"own-the-why\": \"Agreee\" is not an answer (column C \"I want to answer for what is built, down to the reason why.\") (and 2 more like it)";
    assert!(refused.err.contains(told), "{}", refused.err);
    assert!(refused.err.contains("t.csv:2:"), "{}", refused.err);
    assert!(
        refused.err.contains("did you mean \"Agree\"?"),
        "{}",
        refused.err
    );
    assert_eq!(refused.err.matches("error:").count(), 1, "{}", refused.err);
}

#[test]
fn the_reading_is_a_document_and_the_sheets_can_be_a_table_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let csv = convert(
        folder.path(),
        "t.csv",
        PLAIN.as_bytes(),
        &["--format", "csv"],
    );
    assert_eq!(csv.status, Some(0), "{}", csv.err);
    let again = convert(
        folder.path(),
        "t2.csv",
        csv.out.as_bytes(),
        &["--format", "csv"],
    );
    assert_eq!(again.out, csv.out);
    let reading = convert(
        folder.path(),
        "t.csv",
        PLAIN.as_bytes(),
        &["--format", "json"],
    );
    let document: Value = serde_json::from_str(&reading.out).expect("JSON");
    let schema = run(&["bank", "schema", "reading"], "");
    let schema: Value = serde_json::from_str(&schema.out).expect("JSON");
    assert!(jsonschema::is_valid(&schema, &document), "{document}");
    assert_eq!(
        document["files"][0]["columns"][2]["question"],
        "own-the-why"
    );
    assert_eq!(document["sheets"], 8);
    let map: Value = serde_json::from_str(&run(&["bank", "schema", "map"], "").out).expect("JSON");
    let valid = serde_json::json!({"columns": {"a": "focus", "b": null, "c": {"question": "energy", "option": 1}}, "words": {"*": {"A1": 1, "k. A.": null}, "energy": {"keins": []}}});
    assert!(jsonschema::is_valid(&map, &valid));
    assert!(!jsonschema::is_valid(
        &map,
        &serde_json::json!({"column": {}})
    ));
}

#[test]
fn ids_and_groups_may_stand_under_other_headers() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = PLAIN.replacen("id,group,", "Respondent,Team,", 1);
    let more = ["--id-column", "respondent", "--group-column", "Team"];
    let read = convert(folder.path(), "t.csv", table.as_bytes(), &more);
    let plain = convert(folder.path(), "p.csv", PLAIN.as_bytes(), &[]);
    assert_eq!(read.out, plain.out, "{}", read.err);
    let wrong = convert(
        folder.path(),
        "t.csv",
        table.as_bytes(),
        &["--id-column", "respondents"],
    );
    assert_eq!(wrong.status, Some(1));
    assert!(
        wrong.err.contains("did you mean \"Respondent\"?"),
        "{}",
        wrong.err
    );
    for (table, told) in [
        (
            "Name,Q1,Q2\nx,own-the-why,focus\nAnn,4,2\n",
            "it stands in row 1, and the headers in row 2",
        ),
        (
            "Name,Name,own-the-why\nAnn,B,2\n",
            "give each of them a header of its own",
        ),
    ] {
        let more = ["--id-column", "Name", "--allow-missing"];
        let wrong = convert(folder.path(), "t.csv", table.as_bytes(), &more);
        assert_eq!(wrong.status, Some(1));
        assert!(wrong.err.contains(told), "{}", wrong.err);
    }
}

#[test]
fn ids_that_stand_twice_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = "id,own-the-why\nAnn,4\nBob,2\nAnn,5\n,1\n,1\n";
    let done = convert(
        folder.path(),
        "t.csv",
        table.as_bytes(),
        &["--allow-missing"],
    );
    assert_eq!((done.status, done.out.lines().count()), (Some(0), 5));
    let told =
        "1 sheet has an id that stands before: \"Ann\"; batch and cohort count a person once";
    assert!(done.err.contains(told), "{}", done.err);
}

#[test]
fn what_is_no_table_is_told_as_what_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, content, told) in [
        ("a.csv", &b"%PDF-1.7\n"[..], "the file is a PDF"),
        (
            "a.xlsx",
            b"PK\x03\x04nonsense",
            "no sound zip or spreadsheet",
        ),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel"),
        ("a.xls", b"<html><table><tr><td>focus", "web page"),
        ("a.csv", b"a,b\0c\n", "zero bytes"),
    ] {
        let refused = convert(folder.path(), name, content, &[]);
        assert_eq!(refused.status, Some(1), "{name}");
        assert!(refused.err.contains(told), "{}", refused.err);
    }
}

#[test]
fn rows_of_figures_below_a_table_are_no_sheets() {
    let folder = tempfile::tempdir().expect("a folder");
    let answers = PLAIN.lines().nth(1).expect("a row");
    let rest = answers.split_once(',').expect("an id").1;
    let plain = convert(folder.path(), "t.csv", PLAIN.as_bytes(), &[]);
    for word in ["Median", " COUNT", "Total: 8 responses", "Mittelwert"] {
        let table = format!("{PLAIN}{word},{rest}\n");
        let read = convert(folder.path(), "t.csv", table.as_bytes(), &[]);
        assert_eq!(read.status, Some(1), "{word}: {}", read.err);
        assert_eq!(read.out, plain.out, "{word}");
        assert!(
            read.err.contains("the row holds figures, no answers"),
            "{word}: {}",
            read.err
        );
    }
    // A name is no figure.
    let table = format!("{PLAIN}Max,{rest}\n");
    let read = convert(folder.path(), "t.csv", table.as_bytes(), &[]);
    assert_eq!(read.status, Some(0), "{}", read.err);
}

#[test]
fn a_joined_column_agrees_with_the_options_that_have_a_column() {
    let folder = tempfile::tempdir().expect("a folder");
    let with = |value: &str| -> String {
        let mut lines = PLAIN.lines();
        let header = lines.next().expect("a header");
        let rows = lines.map(|line| format!("{line},{value}\n"));
        format!("{header},work-today/other\n{}", rows.collect::<String>())
    };
    let plain = convert(folder.path(), "t.csv", PLAIN.as_bytes(), &[]);
    for value in ["", "0"] {
        let read = convert(folder.path(), "t.csv", with(value).as_bytes(), &[]);
        assert_eq!(read.status, Some(0), "{}", read.err);
        assert_eq!(read.out, plain.out);
    }
    let read = convert(folder.path(), "t.csv", with("1").as_bytes(), &[]);
    assert_eq!((read.status, read.out.as_str()), (Some(1), ""));
    assert!(read.err.contains("does not agree"), "{}", read.err);
}

#[test]
fn headers_that_nobody_knows_are_told_as_they_stand() {
    let folder = tempfile::tempdir().expect("a folder");
    // The label of an option in a cell is no header, whatever stands between cells.
    let table = "one,two\nx,Studying a market;Interviewing customers\n";
    let read = convert(folder.path(), "t.csv", table.as_bytes(), &[]);
    assert_eq!((read.status, read.out.as_str()), (Some(1), ""));
    assert!(read.err.contains("no column is a question"), "{}", read.err);
}

#[test]
fn a_broken_line_among_objects_is_told_where_it_stands() {
    let folder = tempfile::tempdir().expect("a folder");
    let lines = "{\"focus\": 1}\n{\"focus\": 2},\n{\"focus\": 3}\n";
    let read = convert(folder.path(), "t.jsonl", lines.as_bytes(), &[]);
    assert_eq!((read.status, read.out.as_str()), (Some(1), ""));
    assert!(
        read.err.contains("t.jsonl:2") && read.err.contains("no JSON"),
        "{}",
        read.err
    );
}

#[test]
fn what_sheets_say_beside_their_answers_stays_in_a_table() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut rows = PLAIN.lines();
    let header = format!("{},version,pace\n", rows.next().expect("a header"));
    let ends = ["2.0.0,4.5", "2.1.0,", ",3.0"].into_iter().cycle();
    let rows = rows.zip(ends).map(|(row, end)| format!("{row},{end}\n"));
    let table = format!("{header}{}", rows.collect::<String>());
    let sheets = convert(folder.path(), "t.csv", table.as_bytes(), &["--any-version"]);
    assert_eq!(sheets.status, Some(0), "{}", sheets.err);
    let more = ["--any-version", "--format", "csv"];
    let written = convert(folder.path(), "t.csv", table.as_bytes(), &more);
    let again = convert(
        folder.path(),
        "t2.csv",
        written.out.as_bytes(),
        &["--any-version"],
    );
    assert_eq!(again.out, sheets.out, "{}", again.err);
    assert!(written.out.starts_with("id,group,length,version,pace,"));
    let plain = convert(folder.path(), "t.csv", PLAIN.as_bytes(), &more);
    assert!(!plain.out.contains("version"), "{}", plain.out);
}

#[test]
fn points_and_remarks_beside_a_quiz_are_no_answers() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = include_str!("cases/00_plain_texts.csv");
    let plain = convert(folder.path(), "t.csv", table.as_bytes(), &[]);
    let mut rows = csv::ReaderBuilder::new();
    let mut rows = rows.has_headers(false).from_reader(table.as_bytes());
    let mut quiz = csv::Writer::from_writer(Vec::new());
    for (number, row) in rows.records().enumerate() {
        let row = row.expect("CSV");
        let cells = row.iter().enumerate().flat_map(|(column, cell)| {
            let [points, remark] = match number {
                0 => [format!("Points - {cell}"), format!("Feedback - {cell}")],
                _ => ["1".to_owned(), String::new()],
            };
            let beside = (column > 1).then_some([points, remark]);
            std::iter::once(cell.to_owned()).chain(beside.into_iter().flatten())
        });
        quiz.write_record(cells.collect::<Vec<String>>())
            .expect("in memory");
    }
    let quiz = quiz.into_inner().expect("in memory");
    let read = convert(folder.path(), "t.csv", &quiz, &[]);
    assert_eq!(read.status, Some(0), "{}", read.err);
    assert_eq!(read.out, plain.out);
    assert!(
        read.err.contains("columns ignored: \"Points - "),
        "{}",
        read.err
    );
}

#[test]
fn columns_of_options_by_number_are_told_once_with_what_settles_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = PLAIN.replacen(",energy,", ",energy_1,energy_2,energy_3,", 1);
    let refused = convert(folder.path(), "t.csv", table.as_bytes(), &[]);
    assert_eq!((refused.status, refused.out.as_str()), (Some(1), ""));
    assert!(
        refused
            .err
            .contains("question \"energy\" has 3 columns with numbers"),
        "{}",
        refused.err
    );
    assert!(
        refused
            .err
            .contains("{\"columns\": {\"energy_1\": {\"question\": \"energy\", \"option\":"),
        "{}",
        refused.err
    );
    assert!(!refused.err.contains("two columns"), "{}", refused.err);
}

#[test]
fn a_map_of_other_words_leaves_numbers_to_be_checked() {
    let folder = tempfile::tempdir().expect("a folder");
    // Everybody's numbers one less: 0 stands there and 5 nowhere.
    let mut rows = PLAIN.lines().map(|row| row.split(',').collect::<Vec<_>>());
    let head = rows.next().expect("headers");
    let lower = |cell: &str| match cell {
        "1" => "0".to_owned(),
        "2" | "3" | "4" | "5" => (cell.parse::<u8>().expect("a digit") - 1).to_string(),
        other => other.to_owned(),
    };
    let rows: Vec<String> = rows
        .map(|row| row.into_iter().map(lower).collect::<Vec<_>>().join(","))
        .collect();
    let table = format!("{}\n{}\n", head.join(","), rows.join("\n"));
    let map = folder.path().join("map.json");
    let path = map.to_str().expect("UTF-8").to_owned();
    let mapped = |words: &str| {
        std::fs::write(&map, format!(r#"{{"words": {words}}}"#)).expect("written");
        convert(folder.path(), "t.csv", table.as_bytes(), &["--map", &path])
    };
    for words in [
        "{}",
        r#"{"*": {"k. A.": null}}"#,
        r#"{"*": {"k. A.": null}, "focus": {"0": 1, "1": 2, "2": 3, "3": 4, "4": 5}}"#,
    ] {
        let refused = mapped(words);
        assert_eq!(
            (refused.status, refused.out.as_str()),
            (Some(1), ""),
            "{words}"
        );
        assert!(
            refused.err.contains("seem to begin at 0"),
            "{}",
            refused.err
        );
    }
    let all = mapped(r#"{"*": {"0": 1, "1": 2, "2": 3, "3": 4, "4": 5}}"#);
    assert_eq!(all.out.lines().count(), 8, "{}", all.err);
    assert_eq!(
        all.out,
        convert(folder.path(), "t.csv", PLAIN.as_bytes(), &[]).out
    );
}
