//! Random small banks and sheets, the same for the same seed, small enough for brute force.

use serde_json::{Map, Value, json};

use super::draws::Draws;

/// A random bank.
pub(crate) fn bank(seed: u64) -> Value {
    let draws = &mut Draws::new(seed);
    let roles: Vec<String> = (0..draws.between(2, 4))
        .map(|role| format!("role-{role}"))
        .collect();
    let mut scales = Map::new();
    for scale in 0..2 {
        let labels: Vec<String> = (0..draws.between(2, 4))
            .map(|label| format!("label {label}"))
            .collect();
        scales.insert(format!("scale-{scale}"), json!(labels));
    }
    // The product of the ways to answer stays small enough to try them all.
    let mut questions = Vec::new();
    let mut ways = 1;
    for index in 0..draws.between(1, 5) {
        let question = question(draws, index, &roles, &scales, &mut ways);
        questions.push(question);
        if ways > 150 {
            break;
        }
    }
    let rules: Vec<Value> = (0..draws.between(0, 4))
        .map(|rule| {
            let mut item = json!({
                "id": format!("rule-{rule}"), "because": "because",
                "when": condition(draws, &questions, None, 3),
                "award": award(draws, &roles),
            });
            if draws.one_in(2) {
                item["dimension"] = json!("dimension-1");
            }
            item
        })
        .collect();
    let advice: Vec<Value> = (0..draws.between(0, 3))
        .map(|advice| {
            json!({
                "id": format!("advice-{advice}"), "text": "text",
                "when": condition(draws, &questions, Some(&roles), 2),
            })
        })
        .collect();
    // A role to which no answer makes a difference is refused: one more question moves those.
    let still: Map<String, Value> = roles
        .iter()
        .filter(|role| !questions.iter().chain(&rules).any(|item| moves(item, role)))
        .map(|role| {
            let grades = scales["scale-0"].as_array().map_or(0, Vec::len);
            (role.clone(), json!((0..grades).collect::<Vec<_>>()))
        })
        .collect();
    if !still.is_empty() {
        questions.push(json!({
            "id": "question-last", "kind": "scale", "scale": "scale-0", "text": "text", "award": still,
        }));
    }
    let mut bank = json!({
        "format": "rolefit-bank/1", "id": "random", "version": "1", "title": "Random",
        "roles": roles.iter().map(|role| json!({"id": role, "name": role})).collect::<Vec<_>>(),
        "dimensions": [{"id": "dimension-0", "name": "Zero"}, {"id": "dimension-1", "name": "One"}],
        "scales": scales, "questions": questions, "rules": rules, "advice": advice,
    });
    if draws.one_in(3) {
        let quick: Vec<&Value> = questions
            .iter()
            .filter(|_| draws.one_in(2))
            .map(|question| &question["id"])
            .collect();
        if !quick.is_empty() {
            bank["quick"] = json!(quick);
        }
    }
    if !draws.one_in(4) {
        let mut decision = Map::new();
        if !draws.one_in(4) {
            let tenths = if draws.one_in(6) {
                0
            } else {
                draws.between(1, 400)
            };
            decision.insert("close_margin".into(), json!(tenths as f64 / 10.0));
            if draws.one_in(2) {
                let clear = draws.between(tenths, 1000) as f64 / 10.0;
                decision.insert("clear_margin".into(), json!(clear));
            }
        }
        if draws.one_in(3) {
            let close = draws.between(0, 400);
            let clear = draws.between(close, 1000) as f64 / 10.0;
            let mut quick = json!({"close_margin": close as f64 / 10.0});
            let full_is_below = decision
                .get("clear_margin")
                .is_some_and(|clear| clear.as_f64().expect("a number") < close as f64 / 10.0);
            if full_is_below || draws.one_in(2) {
                quick["clear_margin"] = json!(clear);
            }
            decision.insert("quick".into(), quick);
        }
        if !draws.one_in(3) {
            decision.insert("min_evidence".into(), json!(draws.between(0, 60)));
        }
        if !draws.one_in(3) {
            let mut left = 1000;
            let retest: Vec<f64> = (0..draws.between(0, 3))
                .map(|_| {
                    let chance = match draws.one_in(5) {
                        true => left,
                        false => draws.between(0, left),
                    };
                    left -= chance;
                    chance as f64 / 1000.0
                })
                .collect();
            decision.insert("retest".into(), json!(retest));
        }
        bank["decision"] = Value::Object(decision);
    }
    bank
}

/// Whether answers to a question, or a rule, can give a role differing points.
fn moves(item: &Value, role: &str) -> bool {
    let points: Vec<i64> = match (&item["award"][role], item["options"].as_array()) {
        (Value::Array(grades), _) => grades.iter().filter_map(Value::as_i64).collect(),
        (_, Some(options)) => {
            let of = |option: &Value| option["award"][role].as_i64().unwrap_or(0);
            let mut points: Vec<i64> = options.iter().map(of).collect();
            if item["kind"] == "multi" {
                points.push(0);
            }
            points
        }
        (rule, None) => vec![0, rule.as_i64().unwrap_or(0)],
    };
    points.iter().any(|&one| one != points[0])
}

fn points(draws: &mut Draws) -> i64 {
    match draws.between(0, 19) {
        0 => draws.between(-1000, 1000),
        1..=6 => 0,
        _ => draws.between(-3, 3),
    }
}

fn award(draws: &mut Draws, roles: &[String]) -> Value {
    let mut given = serde_json::Map::new();
    for role in roles {
        if draws.one_in(2) {
            given.insert(role.clone(), json!(points(draws)));
        }
    }
    Value::Object(given)
}

fn question(
    draws: &mut Draws,
    index: i64,
    roles: &[String],
    scales: &Map<String, Value>,
    ways: &mut u64,
) -> Value {
    let mut question = json!({"id": format!("question-{index}"), "text": "text"});
    if draws.one_in(2) {
        question["dimension"] = json!(format!("dimension-{}", draws.between(0, 1)));
    }
    let kind = draws.between(0, 3);
    if kind < 2 {
        let scale = format!("scale-{}", draws.between(0, 1));
        let length = scales[&scale].as_array().expect("labels").len();
        *ways *= length as u64;
        question["kind"] = json!(["scale", "pair"][usize::try_from(kind).expect("small")]);
        question["scale"] = json!(scale);
        if kind == 1 {
            question["left"] = json!("left");
            question["right"] = json!("right");
        }
        let mut award = Map::new();
        for role in roles {
            if !draws.one_in(4) {
                award.insert(
                    role.clone(),
                    json!((0..length).map(|_| points(draws)).collect::<Vec<_>>()),
                );
            }
        }
        if kind == 0 && draws.one_in(2) {
            let role = &roles[draws.below(roles.len())];
            let mut rising: Vec<i64> = (0..length).map(|_| points(draws)).collect();
            rising.sort_unstable();
            if rising[0] == rising[length - 1] {
                rising[length - 1] += 1;
            }
            award.insert(role.clone(), json!(rising));
            question["criterion"] = json!(role);
        }
        question["award"] = Value::Object(award);
        return question;
    }
    let count = draws.between(2, 4);
    let options: Vec<Value> = (0..count)
        .map(|option| {
            let mut item = json!({"id": format!("option-{option}"), "label": "label"});
            if !draws.one_in(4) {
                item["award"] = award(draws, roles);
            }
            item
        })
        .collect();
    question["options"] = json!(options);
    question["kind"] = json!(["choice", "multi"][usize::try_from(kind - 2).expect("small")]);
    *ways *= if kind == 2 { count as u64 } else { 1 << count };
    if kind == 3 && !draws.one_in(3) {
        question["max"] = json!(draws.between(1, count));
    }
    question
}

/// A random condition on these questions; `roles` are given where the outcome may be tested.
fn condition(draws: &mut Draws, questions: &[Value], roles: Option<&[String]>, depth: u8) -> Value {
    let nested = |draws: &mut Draws| -> Vec<Value> {
        (0..draws.between(0, 3))
            .map(|_| condition(draws, questions, roles, depth - 1))
            .collect()
    };
    if depth > 0 {
        match draws.between(0, 7) {
            0 | 1 => return json!({"all": nested(draws)}),
            2 => return json!({"any": nested(draws)}),
            3 => return json!({"not": condition(draws, questions, roles, depth - 1)}),
            4 => {
                let of = nested(draws);
                let most = i64::try_from(of.len()).expect("few") + 1;
                return json!({"count": {"at_least": draws.between(0, most), "of": of}});
            }
            5 => {
                if let Some(roles) = roles {
                    let criteria = questions
                        .iter()
                        .filter_map(|question| question["criterion"].as_str());
                    let criteria: Vec<&str> = criteria.collect();
                    if !criteria.is_empty() && draws.one_in(2) {
                        let role = criteria[draws.below(criteria.len())];
                        let count = criteria.iter().filter(|other| **other == role).count();
                        let number = draws.between(0, i64::try_from(count).expect("few"));
                        let bound = ["at_least", "at_most"][draws.below(2)];
                        return json!({"criteria": role, bound: number});
                    }
                    let known: Vec<&str> = roles
                        .iter()
                        .map(String::as_str)
                        .chain(["close", "insufficient"])
                        .collect();
                    return json!({"outcome": known.iter().filter(|_| draws.one_in(2)).collect::<Vec<_>>()});
                }
            }
            _ => {}
        }
    }
    let question = &questions[draws.below(questions.len())];
    let id = &question["id"];
    if let Some(options) = question["options"].as_array() {
        let mut option = || {
            let index = draws.below(options.len());
            if draws.one_in(3) {
                json!(index + 1)
            } else {
                options[index]["id"].clone()
            }
        };
        let (one, two) = (option(), option());
        return match (question["kind"] == "multi", draws.one_in(2)) {
            (true, _) => json!({"question": id, "includes": one}),
            (false, true) => json!({"question": id, "is": one}),
            (false, false) => json!({"question": id, "in": [one, two]}),
        };
    }
    // Every scale has two labels at least.
    let (one, two) = (draws.between(1, 2), draws.between(1, 2));
    match draws.between(0, 4) {
        0 => json!({"question": id, "at_least": one}),
        1 => json!({"question": id, "at_most": one}),
        2 => json!({"question": id, "is": one}),
        3 => json!({"question": id, "in": [one, two]}),
        _ => json!({"question": id, "at_least": one.min(two), "at_most": one.max(two)}),
    }
}

/// A random sheet of a bank.
pub(crate) fn sheet(bank: &Value, seed: u64) -> Value {
    let draws = &mut Draws::new(seed);
    let mut sheet = json!({"answers": {}});
    if draws.one_in(2) {
        sheet["id"] = json!(format!("person \"{seed}\""));
    }
    if draws.one_in(3) {
        sheet["group"] = json!("group");
    }
    let quick = bank["quick"].as_array().filter(|_| draws.one_in(2));
    if quick.is_some() {
        sheet["length"] = json!("quick");
    }
    for question in bank["questions"].as_array().expect("questions") {
        let left_out = quick.is_some_and(|quick| !quick.contains(&question["id"]));
        if left_out || draws.one_in(5) {
            if draws.one_in(4) {
                sheet["answers"][question["id"].as_str().expect("an id")] = Value::Null;
            }
            continue;
        }
        let answer = match question["options"].as_array() {
            None => {
                let scale = question["scale"].as_str().expect("a scale");
                let length = bank["scales"][scale].as_array().expect("labels").len();
                json!(draws.below(length) + 1)
            }
            Some(options) => {
                let mut option = |index: usize| {
                    if draws.one_in(3) {
                        json!(index + 1)
                    } else {
                        options[index]["id"].clone()
                    }
                };
                if question["kind"] == "choice" {
                    let index = usize::try_from(seed % options.len() as u64).expect("small");
                    option(index)
                } else {
                    let max = question["max"].as_u64().unwrap_or(options.len() as u64);
                    let mut chosen = Vec::new();
                    for index in (0..options.len()).rev() {
                        if (chosen.len() as u64) < max && (seed >> index) & 1 == 1 {
                            chosen.push(option(index));
                        }
                    }
                    json!(chosen)
                }
            }
        };
        sheet["answers"][question["id"].as_str().expect("an id")] = answer;
    }
    sheet
}
