//! How long the search for the smallest change takes, by the size of the bank.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types
)] // only the library has to be pure
#![allow(missing_docs)] // divan's macros make undocumented items

use std::fmt::Write as _;

use divan::{Bencher, black_box};
use rolefit::explain::change::smallest_changes;
use rolefit::{Answers, Bank, Length, Scorer};

fn main() {
    divan::main();
}

/// A bank of so many graded questions with two rules for every three of them, and all answers at the
/// low end.
fn bank(questions: usize, roles: usize) -> Bank {
    // A small linear congruential generator: awards of −2 to 2, the same in every run.
    let mut state: u64 = 1;
    let mut award = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) as i64 % 5 - 2
    };
    let mut text = String::from(
        r#"{"format": "rolefit-bank/1", "id": "bench", "version": "1", "title": "t",
            "scales": {"s": ["a", "b", "c", "d", "e"]}, "roles": ["#,
    );
    let list = |items: Vec<String>| items.join(", ");
    let named = |role| format!(r#"{{"id": "r{role}", "name": "n"}}"#);
    text += &list((0..roles).map(named).collect());
    text += r#"], "questions": ["#;
    let mut awards = |role: usize, count: usize| {
        let numbers: Vec<String> = (0..count).map(|_| award().to_string()).collect();
        match count {
            1 => format!(r#""r{role}": {}"#, numbers[0]),
            _ => format!(r#""r{role}": [{}]"#, numbers.join(", ")),
        }
    };
    for question in 0..questions {
        let separator = if question > 0 { ", " } else { "" };
        let award = list((0..roles).map(|role| awards(role, 5)).collect());
        let _ = write!(
            text,
            r#"{separator}{{"id": "q{question}", "kind": "scale", "scale": "s", "text": "t", "award": {{{award}}}}}"#
        );
    }
    text += r#"], "rules": ["#;
    for rule in 0..questions * 2 / 3 {
        let separator = if rule > 0 { ", " } else { "" };
        let first = rule / 2 * 3;
        let award = list((0..roles).map(|role| awards(role, 1)).collect());
        let second = first + 1 + rule % 2;
        let _ = write!(
            text,
            r#"{separator}{{"id": "x{rule}", "because": "b", "award": {{{award}}}, "when": {{"all": [
                {{"question": "q{first}", "at_least": 4}}, {{"question": "q{second}", "at_most": 2}}]}}}}"#
        );
    }
    text += "]}";
    Bank::parse(&text).expect("the bank is made to be valid")
}

fn search(bencher: Bencher<'_, '_>, questions: usize, roles: usize) {
    let bank = bank(questions, roles);
    let mut scorer = Scorer::new(&bank);
    let mut answers = Answers::new(&bank);
    for question in 0..questions {
        answers.set_option(question, 0).expect("it is offered");
    }
    let score = scorer.score(&answers, Length::Full);
    bencher.bench_local(|| smallest_changes(&bank, black_box(&answers), &score));
}

#[divan::bench(args = [15, 30, 60, 120])]
fn two_roles(bencher: Bencher<'_, '_>, questions: usize) {
    search(bencher, questions, 2);
}

#[divan::bench(args = [15, 30, 60])]
fn eight_roles(bencher: Bencher<'_, '_>, questions: usize) {
    search(bencher, questions, 8);
}
