//! Forms of KoboToolbox and what it gives.

use std::io::Cursor;
use std::path::Path;
use std::process::Command;

use calamine::{Reader, Xlsx};
use serde_json::Value;

use super::*;
use crate::support::program::{run_bytes, tiny_bank};

/// The rows of a sheet of a workbook, as texts.
fn rows(workbook: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(workbook)).expect("a workbook");
    let range = book.worksheet_range(sheet).expect("the sheet");
    range
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect())
        .collect()
}

#[test]
fn pyxform_takes_the_xlsform_without_a_warning() {
    let probe = Command::new("python3")
        .args(["-c", "import pyxform"])
        .output();
    if !probe.is_ok_and(|done| done.status.success()) {
        assert!(
            std::env::var_os("ROLEFIT_REQUIRE_BROWSER").is_none(),
            "pyxform is missing, and ROLEFIT_REQUIRE_BROWSER is set"
        );
        crate::support::program::say!("skipped: pyxform is missing (see .ci/run)");
        return;
    }
    let folder = folder();
    for asked in banks(&folder) {
        let file = folder.path().join("form.xlsx");
        asked.form("xlsform", &file);
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/xlsform.py");
        let mut python = Command::new("python3");
        python.arg(script).arg(&file);
        let done = run_bytes(&mut python, b"");
        assert_eq!((done.status, done.err.as_str()), (Some(0), ""));
        let found: Value = serde_json::from_str(&done.out).expect("JSON");
        let xform = found["xform"].as_str().expect("a text");
        for id in asked.ids() {
            assert!(xform.contains(&format!("{id}\"")), "{id}");
        }
    }
}

/// What KoboToolbox exports of a form: XML values with names as headers, or labels with labels, several
/// choices joined by a blank and each in a column of its own.
fn kobo(workbook: &[u8], people: &[Person], labels: bool) -> String {
    let survey = rows(workbook, "survey");
    let choices = rows(workbook, "choices");
    let mut heads = vec!["start".to_owned(), "end".to_owned()];
    let mut columns: Vec<Vec<String>> =
        vec![vec!["2026-11-26T09:00:00.000+01:00".into()]; people.len()];
    columns
        .iter_mut()
        .for_each(|row| row.push("2026-11-26T09:05:00.000+01:00".into()));
    let mut place = 0;
    for question in survey.iter().skip(1).filter(|row| row[0] != "note") {
        let head = question[if labels { 2 } else { 1 }].clone();
        let (kind, list) = question[0].split_once(' ').unwrap_or((&question[0], ""));
        let options: Vec<&Vec<String>> = choices.iter().filter(|row| row[0] == list).collect();
        let shown = |option: usize| options[option][if labels { 2 } else { 1 }].clone();
        heads.push(head.clone());
        if kind == "select_multiple" {
            heads.extend((0..options.len()).map(|option| format!("{head}/{}", shown(option))));
        }
        let is_person = matches!(question[1].as_str(), "id" | "group");
        for (row, person) in columns.iter_mut().zip(people) {
            let chosen = match question[1].as_str() {
                "id" => {
                    row.push(person.id.clone());
                    continue;
                }
                "group" => person.group.map(|group| {
                    vec![
                        GROUPS
                            .iter()
                            .position(|known| *known == group)
                            .expect("a group"),
                    ]
                }),
                _ => person.answers[place].clone(),
            };
            // "None of them" is the choice after the last.
            let chosen = chosen.map(|chosen| match chosen.is_empty() {
                true => vec![options.len() - 1],
                false => chosen,
            });
            let texts: Vec<String> = chosen
                .iter()
                .flatten()
                .map(|&option| shown(option))
                .collect();
            row.push(texts.join(" "));
            if kind == "select_multiple" {
                row.extend((0..options.len()).map(|option| match &chosen {
                    None => String::new(),
                    Some(chosen) => u8::from(chosen.contains(&option)).to_string(),
                }));
            }
        }
        place += usize::from(!is_person);
    }
    heads.extend(["_id", "_uuid", "_submission_time", "_index"].map(str::to_owned));
    for (number, row) in columns.iter_mut().enumerate() {
        row.extend([
            format!("{}", 7000 + number),
            format!("0a-{number}"),
            "2026-11-26T08:05:01".into(),
            (number + 1).to_string(),
        ]);
    }
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .quote_style(csv::QuoteStyle::Always)
        .from_writer(Vec::new());
    writer.write_record(&heads).expect("a row");
    columns
        .iter()
        .for_each(|row| writer.write_record(row).expect("a row"));
    String::from_utf8(writer.into_inner().expect("text")).expect("UTF-8")
}

#[test]
fn what_kobotoolbox_gives_is_read_back_exactly() {
    let folder = folder();
    for asked in banks(&folder) {
        let file = folder.path().join("form.xlsx");
        asked.form("xlsform", &file);
        let workbook = std::fs::read(&file).expect("the form");
        let mut people = asked.people(40, true);
        // Labels of any characters, joined by blanks, are nobody's to take apart.
        if asked.name == "pm-vs-po" || asked.name == tiny_bank() {
            let labelled = kobo(&workbook, &people, true);
            asked.assert_read_back(labelled.as_bytes(), &people);
        }
        // Names of choices hold no blank.
        people
            .iter_mut()
            .filter(|person| person.group == Some("New York"))
            .for_each(|person| person.group = Some("Remote"));
        let values = kobo(&workbook, &people, false);
        asked.assert_read_back(values.as_bytes(), &people);
    }
}
