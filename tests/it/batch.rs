//! `rolefit batch`: a stream of sheets to a stream of results, nothing lost and nothing guessed.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rolefit::bank::Kind;
use rolefit::{Bank, Scorer, sheet};
use serde_json::{Value, json};

use crate::support::draws::Draws;
use crate::support::program::{rolefit, run, run_command};
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

/// A sheet in one of the many ways to write it; about one in four is wrong somewhere.
fn random_sheet(draws: &mut Draws, bank: &Bank, number: usize) -> String {
    let blank = [" ", "", "\t"][draws.below(3)];
    let quick = draws.one_in(10);
    let mut answers = Vec::new();
    for (index, question) in bank.questions().iter().enumerate() {
        if draws.one_in(5) || quick && !bank.asks(rolefit::Length::Quick, index) {
            continue;
        }
        let wrong = draws.one_in(150);
        let option = |draws: &mut Draws| {
            let option = draws.below(question.options.len());
            let id = &question.options[option].id;
            if id.is_empty() || draws.one_in(2) {
                (option + 1).to_string()
            } else {
                format!("\"{id}\"")
            }
        };
        let answer = match question.kind {
            _ if wrong => [
                "99",
                "0",
                "1.0",
                "\"nothing\"",
                "true",
                "[1,1]",
                "1e0",
                "{}",
            ][draws.below(8)]
            .to_owned(),
            _ if draws.one_in(40) => "null".to_owned(),
            Kind::Multi { max } => {
                let chosen = draws.below(max + 1);
                let first = draws.below(question.options.len() - max);
                let chosen: Vec<String> = (first + 1..=first + chosen)
                    .map(|option| option.to_string())
                    .collect();
                format!("[{}]", chosen.join(&format!(",{blank}")))
            }
            _ => option(draws),
        };
        let key = if draws.one_in(100) {
            question.id.replacen('o', "\\u006f", 1)
        } else {
            question.id.clone()
        };
        answers.push(format!("\"{key}\":{blank}{answer}"));
    }
    if draws.one_in(3) {
        answers.reverse();
    }
    if draws.one_in(60) {
        answers.push("\"focus\":1".into());
    }
    if draws.one_in(60) {
        answers.push("\"nobody-asks\":1".into());
    }
    let mut members = vec![format!(
        "\"answers\":{blank}{{{}}}",
        answers.join(&format!("{blank},{blank}"))
    )];
    if !draws.one_in(8) {
        let id = ["p", "=1+", "Zoë ", "q\\\"", "\\u00fc"][draws.below(5)];
        members.push(format!("\"id\":\"{id}{number}\""));
    }
    if draws.one_in(2) {
        members.push(format!(
            "{blank}\"group\" :\"{}\"",
            ["Berlin", "Leeds, UK"][draws.below(2)]
        ));
    }
    if quick {
        members.push("\"length\":\"quick\"".into());
    }
    if draws.one_in(3) {
        members.reverse();
    }
    let end = if draws.one_in(60) { "" } else { "}" };
    format!("{blank}{{{}{end}", members.join(","))
}

/// What `score` says of a sheet, as the line that `batch` should write.
fn expected(scorer: &mut Scorer<'_>, line: usize, text: &str) -> Value {
    let bank = scorer.bank();
    let sheet = match sheet::parse(text, bank) {
        Ok(sheet) => sheet,
        Err(error) => {
            let mut refused = json!({"line": line, "error": error.problems.0[0].what});
            if let Some(id) = error.id {
                refused["id"] = id.into();
            }
            return refused;
        }
    };
    let score = scorer.score(&sheet.answers, sheet.length);
    let fits: serde_json::Map<String, Value> = (bank.roles().iter().zip(score.standing.fits))
        .map(|(role, fit)| {
            (
                role.id.clone(),
                serde_json::to_value(fit).expect("a number"),
            )
        })
        .collect();
    let mut found = json!({
        "outcome": score.outcome.id(bank), "margin": score.standing.margin,
        "evidence": score.basis.evidence, "fit": fits,
    });
    match &sheet.id {
        Some(id) => found["id"] = id.as_str().into(),
        None => found["line"] = line.into(),
    }
    if let Some(group) = &sheet.group {
        found["group"] = group.as_str().into();
    }
    found
}

#[test]
fn batch_and_score_agree_on_20_000_random_sheets() {
    let bank = shipped::bank();
    let mut draws = Draws::new(7);
    let sheets: Vec<String> = (0..20_000)
        .map(|number| random_sheet(&mut draws, &bank, number))
        .collect();
    let (_folder, path) = file("sheets.jsonl", sheets.join("\n"));
    let done = run(&["batch", &path, "--jobs", "3"], "");
    let found = lines(&done.out);
    assert_eq!(found.len(), sheets.len());
    let mut scorer = Scorer::new(&bank);
    let mut refused = 0;
    for (index, (text, found)) in sheets.iter().zip(&found).enumerate() {
        let expected = expected(&mut scorer, index + 1, text);
        let Some(error) = expected.get("error").and_then(Value::as_str) else {
            assert_eq!(*found, expected, "{text}");
            continue;
        };
        refused += 1;
        // The same words, with the place in the file.
        assert!(
            found["error"].as_str().expect("a text").starts_with(error),
            "{found} {error}"
        );
        assert_eq!(found.get("id"), expected.get("id"), "{text}");
        assert_eq!(found["line"], expected["line"]);
    }
    assert!((2_000..10_000).contains(&refused), "{refused} are refused");
    assert_eq!(
        done.err,
        format!(
            "{} sheets scored, {refused} refused\n",
            sheets.len() - refused
        )
    );
    assert_eq!(done.status, Some(1));
    let alone = run(&["batch", &path, "--jobs", "1"], "");
    assert!(
        alone.out == done.out,
        "the same bytes for every number of jobs"
    );
}

#[test]
fn whole_results_are_those_of_score_byte_for_byte() {
    let bank = shipped::bank();
    let mut draws = Draws::new(8);
    let sheets: Vec<String> = (0..120)
        .map(|number| random_sheet(&mut draws, &bank, number))
        .collect();
    let done = run(&["batch", "-", "--full", "-q"], &sheets.join("\n"));
    let mut compared = 0;
    for (sheet, line) in sheets.iter().zip(done.out.lines()).take(60) {
        let scored = run(&["score", "-", "--format", "json"], sheet);
        let found: Value = serde_json::from_str(line).expect("JSON");
        if found.get("error").is_some() {
            assert_eq!(scored.status, Some(1), "{sheet}");
        } else if found.get("line").is_none() {
            assert_eq!(scored.out.trim_end(), line);
            compared += 1;
        }
    }
    assert!(compared > 20, "{compared}");
}

#[test]
fn a_table_gives_what_the_same_sheets_give_as_json() {
    let bank = shipped::bank();
    let mut draws = Draws::new(9);
    let ids: Vec<&str> = bank
        .questions()
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    let mut table = format!("id,group,{}\r\n", ids.join(","));
    let mut json = String::new();
    for number in 0..500 {
        let text = random_sheet(&mut draws, &bank, number);
        let Ok(sheet) = sheet::parse(&text, &bank) else {
            continue;
        };
        let (Some(id), rolefit::Length::Full) = (&sheet.id, sheet.length) else {
            continue;
        };
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        table += &format!(
            "{},{}",
            quoted(id),
            quoted(sheet.group.as_deref().unwrap_or_default())
        );
        for (index, question) in bank.questions().iter().enumerate() {
            table.push(',');
            let label = |option: usize| {
                let option = &question.options[option];
                if draws_label(number, index) {
                    quoted(&option.label)
                } else {
                    option.id.clone()
                }
            };
            table += &match sheet.answers.get(&bank, index) {
                None => String::new(),
                Some(rolefit::Pick::Many(options)) if options.is_empty() => "[]".into(),
                Some(rolefit::Pick::Many(options)) => {
                    let ids: Vec<&str> = options
                        .iter()
                        .map(|&option| question.options[option].id.as_str())
                        .collect();
                    ids.join(";")
                }
                Some(rolefit::Pick::One(option)) if question.kind.is_graded() => {
                    if draws_label(number, index) {
                        quoted(&question.options[option].label)
                    } else {
                        (option + 1).to_string()
                    }
                }
                Some(rolefit::Pick::One(option)) => label(option),
            };
        }
        table += "\r\n";
        json += &(text + "\n");
    }
    let from_table = run(&["batch", "-", "--input", "csv"], &table);
    assert_eq!(
        from_table.status,
        Some(0),
        "{}{}",
        from_table.err,
        from_table.out
    );
    assert_eq!(from_table.out, run(&["batch", "-"], &json).out);
    assert!(from_table.out.lines().count() > 200);
}

fn draws_label(number: usize, question: usize) -> bool {
    (number + question).is_multiple_of(3)
}

const GOOD: &str = r#"{"id":"p1","answers":{"focus":1}}"#;
const MORE: &str = r#"{"id":"p2","answers":{"focus":1}}"#;

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
fn fail_fast_stops_at_the_first_and_leaves_no_file() {
    let input = format!("{GOOD}\n{{\"answers\":{{\"focus\":7}}}}\n{GOOD}\n");
    let (folder, path) = file("sheets.jsonl", input);
    let done = run(&["batch", &path, "--fail-fast"], "");
    assert_eq!((done.status, done.out.lines().count()), (Some(1), 2));
    assert!(
        done.err.contains("error: the sheet: question \"focus\"")
            && done.err.contains("sheets.jsonl:2:"),
        "{}",
        done.err
    );
    let output = folder.path().join("results.jsonl");
    let done = run(
        &[
            "batch",
            &path,
            "--fail-fast",
            "--output",
            output.to_str().expect("UTF-8"),
        ],
        "",
    );
    assert_eq!(done.status, Some(1));
    assert!(!output.exists());
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
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

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let (_folder, path) = file("sheets.jsonl", format!("{GOOD}\n").repeat(200_000));
    let mut bash = Command::new("bash");
    bash.args([
        "-c",
        "\"$0\" batch \"$1\" --quiet | head -n 1; echo ${PIPESTATUS[0]}",
    ]);
    bash.args([env!("CARGO_BIN_EXE_rolefit"), &path]);
    let done = run_command(&mut bash, "");
    assert_eq!(done.out.lines().count(), 2, "{}", done.out);
    assert_eq!(
        (done.out.lines().last(), done.err.as_str()),
        (Some("0"), "")
    );
}

#[test]
fn a_full_disk_is_told_with_the_name_of_the_output() {
    if !Path::new("/dev/full").exists() {
        return skip("there is no /dev/full");
    }
    let done = run(&["batch", "-", "--output", "/dev/full"], GOOD);
    assert_eq!(done.status, Some(1));
    assert!(
        done.err.starts_with("error: cannot write the output") && done.err.contains("/dev/full"),
        "{}",
        done.err
    );
    let mut bash = Command::new("bash");
    bash.args([
        "-c",
        "\"$0\" batch - > /dev/full",
        env!("CARGO_BIN_EXE_rolefit"),
    ]);
    let done = run_command(&mut bash, GOOD);
    assert!(done.err.contains("standard output"), "{}", done.err);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_with_a_count_and_without_half_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = folder.path().join("results.jsonl");
    let mut child = rolefit()
        .args(["batch", "-", "--output"])
        .arg(&output)
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin
        .write_all(format!("{GOOD}\n{GOOD}\n").as_bytes())
        .expect("written");
    // The unfinished file, which may have no name, has lines in it once both were read.
    let written = |entry: fs::DirEntry| {
        let leads_here = fs::read_link(entry.path()).is_ok_and(|to| to.starts_with(folder.path()));
        leads_here && fs::metadata(entry.path()).is_ok_and(|found| found.len() > 0)
    };
    let open_files = format!("/proc/{}/fd", child.id());
    let waited = std::time::Instant::now();
    loop {
        let is_written = match fs::read_dir(&open_files) {
            Ok(mut entries) => entries.any(|entry| entry.is_ok_and(written)),
            // Elsewhere there is nothing to look at, and the lines are there in time.
            Err(_) => waited.elapsed().as_secs() >= 1,
        };
        if is_written {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
        assert!(waited.elapsed().as_secs() < 60, "nothing is written");
    }
    let killed = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(killed.expect("kill runs").success());
    let done = child.wait_with_output().expect("it ends");
    drop(stdin);
    assert_eq!(done.status.code(), Some(130));
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(
        told.starts_with("interrupted: 2 sheets scored")
            || told.starts_with("interrupted: 1 sheet scored"),
        "{told}"
    );
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[allow(clippy::print_stderr)] // a test that is skipped says so
fn skip(why: &str) {
    eprintln!("skipped: {why}");
}
