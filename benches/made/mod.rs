//! Banks of any size to measure with.

use rolefit::Bank;
use serde_json::json;

/// A bank of graded questions like the one that ships: half of them scales, half of them pairs, with
/// a rule on every tenth and the two questions after it.
pub(crate) fn bank(questions: usize, roles: usize) -> Bank {
    with_rules(questions, roles, questions / 10)
}

/// The same with so many rules, two fewer than questions at most, each on three questions in a row.
pub(crate) fn with_rules(questions: usize, roles: usize, rules: usize) -> Bank {
    let role = |role: usize| json!({"id": format!("r{role}"), "name": format!("Role {role}")});
    let question = |number: usize| {
        let points = [[-2, -1, 0, 1, 2], [2, 1, 0, 0, 0], [0, 0, 0, 1, 2]];
        let award: serde_json::Map<String, serde_json::Value> = (0..roles)
            .map(|role| {
                let kind = (number + role * (1 + number / roles)) % points.len();
                (format!("r{role}"), json!(points[kind]))
            })
            .collect();
        let mut question = json!({
            "id": format!("q{number}"), "kind": "scale", "scale": "grades",
            "text": format!("Statement {number}"), "award": award,
        });
        if number % 2 == 1 {
            question["kind"] = json!("pair");
            question["left"] = json!("One way");
            question["right"] = json!("The other way");
        }
        question
    };
    let rule = |at: usize| {
        json!({
            "id": format!("rule{at}"), "because": "They go together.", "award": {"r0": 2, "r1": -1},
            "when": {"all": [{"question": format!("q{at}"), "at_least": 4},
                {"any": [{"question": format!("q{}", at + 1), "at_least": 4},
                    {"question": format!("q{}", at + 2), "at_most": 2}]}]},
        })
    };
    let step = (questions / rules.max(1)).clamp(1, 10);
    let text = json!({
        "format": "rolefit-bank/1", "id": "bench", "version": "1", "title": "Bench",
        "scales": {"grades": ["1", "2", "3", "4", "5"]},
        "roles": (0..roles).map(role).collect::<Vec<_>>(),
        "questions": (0..questions).map(question).collect::<Vec<_>>(),
        "rules": (0..rules).map(|each| rule(each * step)).collect::<Vec<_>>(),
    });
    Bank::parse(&text.to_string()).expect("a bank")
}
