//! JSON Schemas: fresh, and true of every example by an independent validator.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::program::{example, participants, run, tiny_bank};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: impl AsRef<Path>) -> Value {
    let text = std::fs::read_to_string(path).expect("the file is there");
    serde_json::from_str(&text).expect("JSON")
}

fn assert_valid(schema: &str, instance: &Value) {
    let schema = read(root(&format!("questions/schema/{schema}.schema.json")));
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    let errors: Vec<String> = validator
        .iter_errors(instance)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:?} in {instance}");
}

#[test]
fn committed_schemas_are_fresh() {
    for name in [
        "bank",
        "texts",
        "answers",
        "result",
        "cohort",
        "check",
        "audit",
        "map",
        "reading",
        "comparison",
        "partial",
        "draft",
    ] {
        let printed = run(&["bank", "schema", name], "");
        assert_eq!(printed.status, Some(0), "{}", printed.err);
        let committed =
            std::fs::read_to_string(root(&format!("questions/schema/{name}.schema.json")));
        assert_eq!(
            committed.expect("committed"),
            printed.out,
            "run: cargo run -- bank schema {name} --output questions/schema/{name}.schema.json"
        );
    }
}

#[test]
fn every_bank_fits_its_schema_and_refers_to_it() {
    let shipped = read(root("questions/pm-vs-po.json"));
    assert_eq!(shipped["$schema"], "schema/bank.schema.json");
    assert_valid("bank", &shipped);
    assert_valid("bank", &read(tiny_bank()));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("new.json");
    let done = run(
        &[
            "bank",
            "new",
            "demo",
            "--output",
            path.to_str().expect("UTF-8"),
        ],
        "",
    );
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert_valid("bank", &read(path));
}

#[test]
fn translations_and_outcomes_of_checks_fit_their_schemas() {
    let texts = ["bank", "translate", &tiny_bank(), "de", "--output", "-"];
    let texts = run(&texts, "");
    assert_eq!(texts.status, Some(0), "{}", texts.err);
    assert_valid("texts", &serde_json::from_str(&texts.out).expect("JSON"));
    let checked = ["bank", "check", "-", "pm-vs-po", "--format", "json"];
    let checked = run(&checked, "{\"format\": 1}");
    assert_eq!(checked.status, Some(1), "{}", checked.err);
    assert_valid("check", &serde_json::from_str(&checked.out).expect("JSON"));
}

#[test]
fn sheets_and_results_fit_their_schemas() {
    let sheets = std::fs::read_to_string(example("sheets.jsonl")).expect("the example is there");
    for sheet in sheets.lines() {
        assert_valid("answers", &serde_json::from_str(sheet).expect("JSON"));
        let done = run(
            &["score", "-", "--bank", &tiny_bank(), "--format", "json"],
            sheet,
        );
        assert_valid("result", &serde_json::from_str(&done.out).expect("JSON"));
    }
}

#[test]
fn cohorts_fit_their_schema() {
    let file = participants().to_string_lossy().into_owned();
    for more in [
        &[][..],
        &["--by", "group"],
        &["--by", "group", "--min-group", "13"],
    ] {
        let done = run(&[&["cohort", &file, "--format", "json"], more].concat(), "");
        assert_valid("cohort", &serde_json::from_str(&done.out).expect("JSON"));
    }
}

#[test]
fn audits_fit_their_schema() {
    for bank in ["pm-vs-po".to_owned(), tiny_bank()] {
        let done = run(&["bank", "audit", &bank, "--format", "json"], "");
        assert_valid("audit", &serde_json::from_str(&done.out).expect("JSON"));
    }
}

#[test]
fn a_schema_refuses_what_the_bank_reader_refuses() {
    let schema = read(root("questions/schema/bank.schema.json"));
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    let sound = std::fs::read_to_string(tiny_bank()).expect("the example is there");
    for (from, to) in [
        ("rolefit-bank/1", "rolefit-bank/2"),
        ("\"title\"", "\"titel\""),
        ("\"kind\": \"scale\"", "\"kind\": \"scales\""),
        ("[-2, -1, 0, 1, 2]", "[-2, -1, 0, 1, 1001]"),
        ("\"at_most\": 2", "\"at_most\": 0"),
        ("\"id\": \"pm\"", "\"id\": \"PM\""),
        ("\"version\": \"1.0.0\"", "\"version\": null"),
        ("\"intro\": \"", "\"intro\": null, \"help\": \""),
    ] {
        let bank: Value = serde_json::from_str(&sound.replacen(from, to, 1)).expect("JSON");
        assert!(!validator.is_valid(&bank), "{to}");
        assert_eq!(
            run(&["bank", "check", "-"], &bank.to_string()).status,
            Some(1),
            "{to}"
        );
    }
}

#[test]
fn comparisons_partials_and_drafts_fit_their_schemas() {
    let json = |text: &str| -> Value { serde_json::from_str(text).expect("JSON") };
    let people = std::fs::read_to_string(participants()).expect("they ship");
    let folder = tempfile::tempdir().expect("a folder");
    let files = [0, 1].map(|number| {
        let path = folder.path().join(format!("{number}.json"));
        let sheet = people.lines().nth(number).expect("a sheet");
        std::fs::write(&path, sheet).expect("written");
        path.to_string_lossy().into_owned()
    });
    let compared = run(&["compare", &files[0], &files[1], "--format", "json"], "");
    assert_valid("comparison", &json(&compared.out));
    let partial = run(&["cohort", "-", "--by", "group", "--partial"], &people);
    assert_valid("partial", &json(&partial.out));
    // A quiz that is left after two answers.
    let mut take = crate::support::program::rolefit();
    take.env("XDG_STATE_HOME", folder.path());
    take.args(["take", "--plain", "--fresh", "--bank", &tiny_bank()]);
    let left = crate::support::program::run_command(&mut take, "4\n2\nleave\n");
    assert_eq!(left.status, Some(0), "{}", left.err);
    let drafts = folder.path().join("rolefit");
    let draft = std::fs::read_dir(drafts)
        .expect("the drafts")
        .find_map(|entry| {
            let path = entry.expect("an entry").path();
            path.extension()
                .is_some_and(|ending| ending == "json")
                .then_some(path)
        });
    let draft = read(draft.expect("a draft"));
    assert_eq!(
        draft["answers"].as_array().map(Vec::len),
        Some(2),
        "{draft}"
    );
    assert_valid("draft", &draft);
}
