//! The worked example (docs/scoring.md): six sheets on a tiny bank, checked by hand.

use serde_json::{Value, json};

use crate::support::program::{example, run, tiny_bank};

fn lines(name: &str) -> Vec<String> {
    let text = std::fs::read_to_string(example(name)).expect("the example is there");
    text.lines().map(str::to_owned).collect()
}

/// The leans with four decimals become what is shown: tenths, which differ by less than one.
fn assert_near(shown: &Value, exact: &Value) {
    let (shown, exact) = (
        shown.as_f64().expect("a number"),
        exact.as_f64().expect("a number"),
    );
    assert!(
        (shown - exact).abs() < 0.1,
        "{shown} is not {exact} in tenths"
    );
}

/// How far a changed answer moves: grades by their distance, all others by 1.
fn steps(change: &Value) -> u64 {
    match (change["from"].as_u64(), change["to"].as_u64()) {
        (Some(from), Some(to)) => from.abs_diff(to),
        _ => 1,
    }
}

/// A change as the expected results tell it: how many questions, how many steps, which questions.
fn summary(change: &Value) -> Value {
    let Some(changes) = change.as_array() else {
        return Value::Null;
    };
    let ids: Vec<&Value> = changes.iter().map(|change| &change["question"]).collect();
    let steps: u64 = changes.iter().map(steps).sum();
    json!({"questions": changes.len(), "steps": steps, "ids": ids})
}

#[test]
fn all_six_sheets_agree_with_the_expected_results_in_every_field() {
    let expected = lines("expected.jsonl");
    assert_eq!(expected.len(), 6);
    for (sheet, expected) in lines("sheets.jsonl").iter().zip(expected) {
        let done = run(
            &["score", "-", "--bank", &tiny_bank(), "--format", "json"],
            sheet,
        );
        assert_eq!(done.status, Some(0), "{}", done.err);
        let result: Value = serde_json::from_str(&done.out).expect("JSON");
        let expected: Value = serde_json::from_str(&expected).expect("JSON");
        for (field, wanted) in expected.as_object().expect("an object") {
            let found = &result[field];
            match field.as_str() {
                "reasons" => {
                    let reasons = found.as_array().expect("a list");
                    let wanted = wanted.as_array().expect("a list");
                    assert_eq!(reasons.len(), wanted.len(), "{sheet}");
                    for (reason, wanted) in reasons.iter().zip(wanted) {
                        for field in ["question", "rule", "points"] {
                            assert_eq!(reason.get(field), wanted.get(field), "{field} of {sheet}");
                        }
                        assert_near(&reason["lean"], &wanted["lean"]);
                    }
                }
                "change" => {
                    for (goal, wanted) in wanted.as_object().expect("an object") {
                        assert_eq!(summary(&found[goal]), *wanted, "{goal} of {sheet}");
                    }
                }
                _ => assert_eq!(found, wanted, "{field} of {sheet}"),
            }
        }
    }
}

#[test]
fn leans_and_baseline_add_up_to_the_margin_shown() {
    for sheet in lines("sheets.jsonl") {
        let done = run(
            &["score", "-", "--bank", &tiny_bank(), "--format", "json"],
            &sheet,
        );
        let result: Value = serde_json::from_str(&done.out).expect("JSON");
        let tenths = |value: &Value| {
            let tenths = value.as_f64().expect("a number") * 10.0;
            assert!(
                (tenths - tenths.round()).abs() < 1e-6,
                "{value} has one decimal"
            );
            tenths.round()
        };
        let leans: f64 = result["reasons"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|r| tenths(&r["lean"]))
            .sum();
        assert_eq!(
            leans + tenths(&result["baseline"]),
            tenths(&result["margin"]),
            "{sheet}"
        );
    }
}
