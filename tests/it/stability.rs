//! Stability: how often the same sheet would come to the same outcome again.

use rolefit::explain::stability::stability;
use rolefit::{Bank, Scorer, sheet};
use serde_json::Value;

use crate::program::example;

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
        let found = stability(&mut scorer, &sheet.answers, &score);
        assert_eq!(found.sampled, None);
        let shown = serde_json::to_value(found.percent).expect("a number");
        assert_eq!(shown, expected["stability"], "{line}");
    }
}
