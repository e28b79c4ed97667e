//! Stability: how often the same sheet would come to the same outcome again.

use rolefit::explain::stability::stability;
use rolefit::{Bank, Length, Scorer, sheet};
use serde_json::Value;

use crate::support::program::example;

fn read(name: &str) -> String {
    std::fs::read_to_string(example(name)).expect("the example is there")
}

#[test]
fn the_worked_example_agrees() {
    let bank = Bank::parse(&read("tiny-bank.json")).expect("a bank");
    let mut scorer = Scorer::new(&bank);
    for (line, expected) in read("sheets.jsonl")
        .lines()
        .zip(read("expected.jsonl").lines())
    {
        let sheet = sheet::parse(line, &bank).expect("a sheet");
        let expected: Value = serde_json::from_str(expected).expect("JSON");
        let score = scorer.score(&sheet.answers, sheet.length);
        let found = stability(&bank, &sheet.answers, &score);
        assert!(found.is_none_or(|found| found.sampled.is_none()));
        let shown = found.map(|found| serde_json::to_value(found.percent).expect("a number"));
        assert_eq!(
            shown.unwrap_or(Value::Null),
            expected["stability"],
            "{line}"
        );
    }
}

#[test]
fn nothing_is_said_where_no_answer_is_known_to_move() {
    let text = read("tiny-bank.json");
    let full = read("sheets.jsonl");
    let full = full.lines().next().expect("a sheet");
    for (from, to) in [
        ("\"retest\": [0.44, 0.2]", "\"retest\": []"),
        ("\"retest\": [0.44, 0.2]", "\"retest\": [0, 0.0, 0]"),
        ("\"min_evidence\": 60", "\"min_evidence\": 0"),
    ] {
        let bank = Bank::parse(&text.replace(from, to)).expect("a bank");
        let sheet = match from.contains("retest") {
            true => full,
            // Choices alone.
            false => r#"{"answers": {"company": "large", "energy": ["interviews"]}}"#,
        };
        let sheet = sheet::parse(sheet, &bank).expect("a sheet");
        let score = Scorer::new(&bank).score(&sheet.answers, Length::Full);
        assert!(score.basis.is_enough, "{to}");
        assert_eq!(stability(&bank, &sheet.answers, &score), None, "{to}");
    }
}
