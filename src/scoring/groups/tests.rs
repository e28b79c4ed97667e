//! Every combination at once against one after the other.

use super::*;

/// A bank of graded questions and a `multi` one whose rules use every kind of condition.
fn bank() -> Bank {
    let questions: Vec<String> = (0..5)
        .map(|at| {
            format!(
                r#"{{"id": "q{at}", "kind": "scale", "scale": "s", "text": "t",
                    "award": {{"a": [0, 1, 2, 3, 4], "b": [1, 0, 0, 0, 0]}}}}"#
            )
        })
        .collect();
    let test = |question: usize, least: usize| {
        format!(r#"{{"question": "q{question}", "at_least": {least}}}"#)
    };
    let includes = |option: &str| format!(r#"{{"question": "m", "includes": "{option}"}}"#);
    let conditions = [
        format!(
            r#"{{"count": {{"at_least": 3, "of": [{}, {}, {}, {}, {}]}}}}"#,
            test(0, 2),
            test(1, 4),
            test(2, 3),
            test(3, 5),
            includes("x")
        ),
        format!(
            r#"{{"not": {{"count": {{"at_least": 2, "of": [{}, {}, {{"not": {}}}]}}}}}}"#,
            test(1, 3),
            test(4, 2),
            includes("y")
        ),
        format!(
            r#"{{"not": {{"any": [{}, {{"all": [{}, {}]}}]}}}}"#,
            test(0, 5),
            test(3, 2),
            includes("z")
        ),
        format!(
            r#"{{"all": [{}, {{"not": {}}}, {{"any": [{}, {}]}}]}}"#,
            test(2, 2),
            test(4, 5),
            includes("x"),
            test(1, 2)
        ),
    ];
    let rules: Vec<String> = conditions
        .iter()
        .enumerate()
        .map(|(at, when)| {
            format!(r#"{{"id": "r{at}", "when": {when}, "award": {{"a": {}, "b": -{at}}}, "because": "b"}}"#, 1 << at)
        })
        .collect();
    let text = format!(
        r#"{{"format": "rolefit-bank/1", "id": "b", "version": "1", "title": "t",
            "roles": [{{"id": "a", "name": "A"}}, {{"id": "b", "name": "B"}}],
            "scales": {{"s": ["a", "b", "c", "d", "e"]}},
            "questions": [{}, {{"id": "m", "kind": "multi", "max": 2, "text": "t", "options": [
                {{"id": "x", "label": "x", "award": {{"b": 1}}}}, {{"id": "y", "label": "y"}}, {{"id": "z", "label": "z"}}]}}],
            "rules": [{}]}}"#,
        questions.join(", "),
        rules.join(", ")
    );
    Bank::parse(&text).expect("a bank")
}

#[test]
fn every_combination_gets_the_points_that_its_rules_give_one_by_one() {
    let bank = bank();
    let group = &bank.groups[0];
    assert_eq!(group.questions.len(), 6);
    let many = [
        vec![],
        vec![0],
        vec![0, 1],
        vec![0, 2],
        vec![1],
        vec![1, 2],
        vec![2],
    ];
    // Some questions vary, some are answered, the others are not.
    for varied in 0u32..64 {
        for answered in [0u32, 0b10_1101, 63] {
            let mut answers = Answers::new(&bank);
            let mut ways = Vec::new();
            for &question in &group.questions {
                let all: Vec<Pick> = if question == 5 {
                    many.iter().cloned().map(Pick::Many).collect()
                } else {
                    (0..5).map(Pick::One).collect()
                };
                if varied >> question & 1 == 1 {
                    ways.push((question, all));
                } else if answered >> question & 1 == 1 {
                    answers.put(question, &all[3]);
                }
            }
            if varied == 63 && answered != 63 {
                continue;
            }
            let found = Combinations::new(&bank, group, &answers, &ways).points();
            let all: usize = ways.iter().map(|(_, ways)| ways.len()).product();
            assert_eq!(found.len(), all);
            for (number, found) in found.iter().enumerate() {
                let mut rest = number;
                for (question, ways) in ways.iter().rev() {
                    answers.put(*question, &ways[rest % ways.len()]);
                    rest /= ways.len();
                }
                let fired = group.rules.iter().map(|&rule| &bank.rules[rule]);
                let fired = fired.filter(|rule| rule.when.holds(&answers, None) == Some(true));
                let points = fired.fold(Points::ZERO, |sum, rule| sum + rule.award);
                assert_eq!(*found, points, "combination {number} of {varied:b}");
            }
        }
    }
}
