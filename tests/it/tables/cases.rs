//! Every case in `cases/`, through the program.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::program::{Run, run};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/tables/cases")
}

/// The answers of sheets a line each, without empty lists: in a table they are no answers.
fn answers(lines: &str) -> Vec<BTreeMap<String, Value>> {
    let sheet = |line: &str| {
        let sheet: Value = serde_json::from_str(line).expect("JSON");
        let answers = sheet["answers"].as_object().expect("answers").clone();
        answers
            .into_iter()
            .filter(|(_, answer)| *answer != Value::Array(Vec::new()))
            .collect()
    };
    lines.lines().map(sheet).collect()
}

fn convert(name: &str) -> Run {
    let folder = folder();
    let bank = folder.join("bank.json");
    let file = folder.join(name);
    run(
        &[
            "convert",
            "--bank",
            bank.to_str().expect("UTF-8"),
            file.to_str().expect("UTF-8"),
        ],
        "",
    )
}

#[test]
fn every_case_is_read_right_or_refused() {
    let text = |name| std::fs::read_to_string(folder().join(name)).expect("it is there");
    let truth = answers(&text("truth.jsonl"));
    let expected: BTreeMap<String, String> =
        serde_json::from_str(&text("expected.json")).expect("JSON");
    assert!(expected.len() > 50);
    for (name, expected) in expected {
        let done = convert(&name);
        let right = answers(&done.out) == truth;
        let holds = match expected.as_str() {
            "read" => done.status == Some(0) && right,
            "refuse" => done.status == Some(1) && done.out.is_empty(),
            "either" => done.status == Some(1) || done.status == Some(0) && right,
            "rows" => done.status == Some(1) && right,
            other => panic!("unknown expectation {other}"),
        };
        assert!(holds, "{name}: {:?}\n{}", done.status, done.err);
    }
}

#[test]
fn batch_and_cohort_read_what_convert_reads() {
    let folder = folder();
    let path = |name: &str| folder.join(name).to_str().expect("UTF-8").to_owned();
    let batch = |name: &str| {
        let done = run(
            &[
                "batch",
                "--bank",
                &path("bank.json"),
                "--format",
                "csv",
                &path(name),
            ],
            "",
        );
        assert_eq!(done.status, Some(0), "{name}: {}", done.err);
        // Ids and groups are not in every export.
        let figures = |line: &str| line.splitn(3, ',').last().expect("figures").to_owned();
        done.out.lines().map(figures).collect::<Vec<String>>()
    };
    let plain = batch("00_plain_ids.csv");
    for name in [
        "m1_msforms.xlsx",
        "s1_surveymonkey_expanded.csv",
        "m4_msforms_unicode_text_utf16.txt",
    ] {
        assert_eq!(batch(name), plain, "{name}");
        let cohort = run(
            &[
                "cohort",
                "--bank",
                &path("bank.json"),
                "--format",
                "json",
                &path(name),
            ],
            "",
        );
        assert_eq!(cohort.status, Some(0), "{name}: {}", cohort.err);
        assert!(
            cohort.err.contains("29 of 29 questions have a column"),
            "{}",
            cohort.err
        );
    }
}
