//! The banks and the people of the attack.

use rolefit::{Bank, Length, Tenths};

use super::{Person, is_multi};
use crate::support::draws::Draws;
use crate::support::program::run;
use crate::support::shipped;

/// A bank of two roles with these questions, and what comes after them.
pub(super) fn parse(questions: &str) -> Bank {
    let head = r#"{"format": "rolefit-bank/1", "id": "b", "version": "1", "title": "t",
        "roles": [{"id": "pm", "name": "A"}, {"id": "po", "name": "B"}],
        "scales": {"s": ["a", "b", "c", "d", "e"]}, "questions": ["#;
    Bank::parse(&(head.to_owned() + questions)).expect("it is sound")
}

/// The shipped bank, full and short, that which `bank new` makes, and small ones that are hard to protect.
pub(super) fn banks() -> Vec<(&'static str, Bank, Length)> {
    let built_in = shipped::text();
    let shipped = || Bank::parse(built_in).expect("it is sound");
    let new = {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("weigh.json");
        let name = path.to_string_lossy().into_owned();
        let done = run(&["bank", "new", "weigh", "--output", &name], "");
        assert_eq!(done.status, Some(0), "{}", done.err);
        Bank::parse(&std::fs::read_to_string(path).expect("written")).expect("it is sound")
    };
    let ten: Vec<String> = (0..10)
        .map(|question| {
            let (one, other) = if question % 2 == 0 {
                ("pm", "po")
            } else {
                ("po", "pm")
            };
            format!(
                r#"{{"id": "q{question}", "kind": "scale", "scale": "s", "text": "q{question}?",
                "award": {{"{one}": [0, 1, 2, 3, 4], "{other}": [4, 3, 2, 1, 0]}}}}"#
            )
        })
        .collect();
    let choice = |id: &str, points: &str| {
        format!(
            r#"{{"id": "{id}", "kind": "choice", "text": "{id}?", "options": [
            {{"id": "y", "label": "yes"{points}}}, {{"id": "n", "label": "no"}}, {{"id": "m", "label": "maybe"}}]}}"#
        )
    };
    let rules = format!(
        r#"{}, {}], "rules": [
        {{"id": "r", "when": {{"question": "s", "is": "y"}}, "award": {{"pm": 4}}, "because": "so"}},
        {{"id": "t", "when": {{"all": [{{"question": "s", "is": "n"}}, {{"question": "q", "is": "y"}}]}},
          "award": {{"po": 3}}, "because": "so"}}]}}"#,
        choice("s", ""),
        choice("q", r#", "award": {"po": 1}"#)
    );
    let multi = format!(
        r#"{}, {{"id": "likes", "kind": "multi", "max": 2, "text": "l?", "options": [
        {{"id": "a", "label": "A", "award": {{"pm": 2}}}}, {{"id": "b", "label": "B", "award": {{"po": 2}}}},
        {{"id": "c", "label": "C", "award": {{"pm": 1}}}}, {{"id": "d", "label": "D"}}]}}]}}"#,
        ten[..2].join(",")
    );
    vec![
        ("shipped, full", shipped(), Length::Full),
        ("shipped, quick", shipped(), Length::Quick),
        ("bank new", new, Length::Full),
        (
            "ten equal questions",
            parse(&(ten.join(",") + "]}")),
            Length::Full,
        ),
        ("rules only", parse(&rules), Length::Full),
        ("multi with max", parse(&multi), Length::Full),
    ]
}

/// Up to `most` people of whom many are alike, in 1 to 8 groups of 1 to 20.
pub(super) fn cohort(bank: &Bank, length: Length, most: usize, draws: &mut Draws) -> Vec<Person> {
    let mut people = Vec::new();
    let groups = 1 + draws.below(8);
    let fashion = 50 + draws.below(50);
    let common: Vec<usize> = bank
        .questions()
        .iter()
        .map(|question| draws.below(question.options.len()))
        .collect();
    for group in 0..groups {
        for _ in 0..1 + draws.below(20) {
            // Now and then a sheet of the other length.
            let quick =
                bank.quick().is_some() && (length == Length::Quick) != (draws.below(15) == 0);
            let length = if quick { Length::Quick } else { Length::Full };
            let answer = |question: usize| {
                if !bank.asks(length, question) || draws.below(8) == 0 {
                    return None;
                }
                let asked = &bank.questions()[question];
                let follows = draws.below(100) < fashion;
                if is_multi(bank, question) {
                    let most = asked.most().min(asked.options.len());
                    let mut chosen = vec![common[question]];
                    while chosen.len() < most && draws.below(4) > 0 {
                        let option = draws.below(asked.options.len());
                        if !chosen.contains(&option) {
                            chosen.push(option);
                        }
                    }
                    chosen.retain(|_| draws.below(12) > 0);
                    chosen.sort_unstable();
                    return Some(chosen);
                }
                Some(vec![if follows {
                    common[question]
                } else {
                    draws.below(asked.options.len())
                }])
            };
            let answers = (0..bank.questions().len()).map(answer).collect();
            people.push(Person {
                group,
                length,
                pace: [None, Some(Tenths(15)), Some(Tenths(42))][draws.below(3)],
                answers,
            });
        }
    }
    people.truncate(most);
    people
}
