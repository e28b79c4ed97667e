//! `rolefit bank audit`: the shipped bank's figures, and banks made unfair on purpose.

use serde_json::{Value, json};

use crate::support::program::{Run, run};

fn shipped() -> Value {
    serde_json::from_str(include_str!("../../questions/pm-vs-po.json")).expect("JSON")
}

/// A small, fair bank to spoil.
fn starter() -> Value {
    let done = run(&["bank", "new", "demo", "--output", "-"], "");
    serde_json::from_str(&done.out).expect("JSON")
}

fn strict(bank: &Value) -> Run {
    run(&["bank", "audit", "-", "--strict"], &bank.to_string())
}

fn question<'b>(bank: &'b mut Value, id: &str) -> &'b mut Value {
    let questions = bank["questions"].as_array_mut().expect("a list");
    let found = questions.iter_mut().find(|question| question["id"] == id);
    found.expect("it is asked")
}

/// The errors of a spoiled bank, which must fail and still give the report.
fn errors(bank: &Value) -> Vec<String> {
    let done = strict(bank);
    assert_eq!(done.status, Some(1), "{}", done.err);
    assert!(done.out.contains("against trusting it:"), "{}", done.out);
    let errors = done
        .err
        .lines()
        .filter_map(|line| line.strip_prefix("error: "));
    let errors: Vec<String> = errors.map(str::to_owned).collect();
    let helps = done.err.lines().filter(|line| line.starts_with("help: "));
    assert_eq!(helps.count(), errors.len(), "{}", done.err);
    errors
}

#[test]
fn the_shipped_bank_and_the_starter_are_fair() {
    for bank in [shipped(), starter()] {
        let done = strict(&bank);
        assert_eq!(
            (done.status, done.err.as_str()),
            (Some(0), ""),
            "{}",
            done.out
        );
        assert_eq!(
            run(&["bank", "check", "-"], &bank.to_string()).status,
            Some(0)
        );
    }
}

#[test]
fn random_answers_give_both_roles_of_the_shipped_bank_as_often_within_a_point() {
    let done = run(&["bank", "audit", "--format", "json"], "");
    let found: Value = serde_json::from_str(&done.out).expect("JSON");
    for version in ["full", "quick"] {
        let outcomes = found[version]["random"]["outcomes"]
            .as_array()
            .expect("a list");
        let of = |id: &str| {
            let outcome = outcomes.iter().find(|outcome| outcome["outcome"] == id);
            outcome.expect("it is there")["probability"]
                .as_f64()
                .expect("a number")
        };
        assert!(
            (of("pm") - of("po")).abs() <= 1.0,
            "{version}: {outcomes:?}"
        );
        assert!(of("pm") > 20.0, "{version}: {outcomes:?}");
    }
}

#[test]
fn the_shipped_banks_audit_is_as_reviewed() {
    insta::assert_snapshot!("audit_of_the_shipped_bank", run(&["bank", "audit"], "").out);
    let done = run(&["bank", "audit", "pm-vs-po", "--format", "json"], "");
    let document: Value = serde_json::from_str(&done.out).expect("JSON");
    let pretty = serde_json::to_string_pretty(&document).expect("JSON");
    insta::assert_snapshot!("audit_of_the_shipped_bank_as_json", pretty);
}

#[test]
fn a_question_with_three_times_the_points_is_caught() {
    let tripled = |mut bank: Value, id: &str| {
        let award = question(&mut bank, id)["award"]
            .as_object_mut()
            .expect("awards");
        for points in award
            .values_mut()
            .flat_map(|list| list.as_array_mut().expect("a list"))
        {
            *points = json!(3 * points.as_i64().expect("whole"));
        }
        errors(&bank)
    };
    let found = tripled(starter(), "good-day");
    assert!(
        found.contains(&"question \"good-day\" has 27.3 % of the influence, over 15.0 %".into()),
        "{found:?}"
    );
    // In the whole shipped bank one statement is little; it tips people who do not read.
    let found = tripled(shipped(), "stand-out");
    assert!(
        found
            .iter()
            .any(|error| error.starts_with("answering ") && error.contains("tilted by stand-out")),
        "{found:?}"
    );
}

#[test]
fn a_pair_with_the_points_of_its_sides_swapped_is_caught() {
    let swapped = |mut bank: Value, ids: &[&str]| {
        for id in ids {
            let award = question(&mut bank, id)["award"]
                .as_object_mut()
                .expect("awards");
            for points in award.values_mut() {
                points.as_array_mut().expect("a list").reverse();
            }
        }
        errors(&bank)
    };
    let found = swapped(starter(), &["proud-of"]);
    let tilted = "answering always the lowest, the first option gives maker with a margin of 23.5, \
                  not close; tilted by good-day, slow-hour, proud-of";
    assert!(found.contains(&tilted.into()), "{found:?}");
    // It takes three of fifteen pairs to tip the shipped bank.
    let found = swapped(shipped(), &["horizon", "leadership", "stakeholders"]);
    assert!(
        found
            .iter()
            .any(|error| error.contains(" gives p") && error.contains("leadership")),
        "{found:?}"
    );
}

#[test]
fn a_rhythm_of_keys_that_gets_a_role_is_caught() {
    // The same kinds of question in a row, as a bank is written at first.
    let mut bank = starter();
    let order = [
        "build-by-hand",
        "show-others",
        "long-stretches",
        "answer-questions",
        "good-day",
        "first-step",
        "slow-hour",
        "proud-of",
        "team",
    ];
    let questions = order.map(|id| question(&mut bank, id).clone());
    bank["questions"] = json!(questions);
    let found = errors(&bank);
    let often = |error: &&String| error.contains("patterns of up to 4 keys over and over (");
    let often: Vec<&String> = found.iter().filter(often).collect();
    // With the last question answered and skipped, and in the short version, which has only the others.
    assert_eq!(often.len(), 3, "{found:?}");
    assert!(often[1].contains("with what is not graded skipped, give a role, over 10.0 %"));
    assert!(often[2].contains("give a role in the short version, over 10.0 %"));
    let done = run(
        &["bank", "audit", "-", "--format", "json"],
        &bank.to_string(),
    );
    let audit: Value = serde_json::from_str(&done.out).expect("JSON");
    let periodic = &audit["full"]["periodic"][0];
    assert_eq!(periodic["patterns"], 5 + 20 + 120 + 600);
    let share = periodic["with_role"].as_f64().expect("a number") / 7.45;
    assert!((periodic["share"].as_f64().expect("a number") - share).abs() <= 0.05);
    assert_eq!(audit["quick"]["periodic"].as_array().map(Vec::len), Some(1));
}

#[test]
fn whoever_answers_wholly_for_one_role_and_is_noted_is_caught() {
    // Nine statements of one role in a row: who is for it presses one key nine times.
    let mut bank = shipped();
    for id in ["focus", "key-question", "horizon", "leadership", "scope"] {
        let question = question(&mut bank, id);
        let award = question["award"].as_object_mut().expect("awards");
        if award["pm"][0] == 2 {
            for points in award.values_mut() {
                points.as_array_mut().expect("a list").reverse();
            }
        }
    }
    let first = [
        "own-the-why",
        "stand-out",
        "varied-days",
        "missing-facts",
        "influence-company",
        "focus",
        "key-question",
        "horizon",
        "leadership",
        "scope",
    ];
    let questions = bank["questions"].as_array_mut().expect("a list");
    questions.sort_by_key(|question| {
        let id = question["id"].as_str().expect("a text");
        first
            .iter()
            .position(|first| *first == id)
            .unwrap_or(first.len())
    });
    let found = errors(&bank);
    for role in ["pm", "po"] {
        let noted = format!("answering wholly for \"{role}\" is noted as one key ");
        let noted =
            |error: &String| error.starts_with(&noted) && error.ends_with(" times in a row");
        assert!(found.iter().any(noted), "{found:?}");
    }
}

#[test]
fn a_key_that_a_question_does_not_have_is_pressed_again_at_the_next() {
    // Keys 5 and 1 by turns: the choice in between refuses the 5, and the next statement gets it. With
    // the 5 taken for the last option, all would be even.
    let statement = |id: &str, role: &str| json!({"id": id, "kind": "scale", "scale": "s", "text": id, "award": {role: [0, 1, 2, 3, 4]}});
    let bank = json!({
        "format": "rolefit-bank/1", "id": "steps", "version": "1", "title": "Steps",
        "roles": [{"id": "a", "name": "Alpha"}, {"id": "b", "name": "Beta"}],
        "scales": {"s": ["v", "w", "x", "y", "z"]},
        "questions": [
            statement("one", "a"), statement("two", "b"),
            {"id": "between", "kind": "choice", "text": "Which?", "options": [{"id": "c", "label": "C"}, {"id": "d", "label": "D"}]},
            statement("three", "a"), statement("four", "b"),
        ],
    });
    let done = run(
        &["bank", "audit", "-", "--format", "json"],
        &bank.to_string(),
    );
    let audit: Value = serde_json::from_str(&done.out).expect("JSON");
    let straight = audit["full"]["straight_liners"].as_array().expect("a list");
    let turns = |id: &str| {
        let found = straight.iter().find(|straight| straight["pattern"] == id);
        found.expect("it is played")["fit"].clone()
    };
    assert_eq!(turns("highest-lowest"), json!({"a": 100.0, "b": 0.0}));
    // Key 1 is one that it has, so here it takes part in the turns.
    assert_eq!(turns("lowest-highest"), json!({"a": 50.0, "b": 50.0}));
}

#[test]
fn a_rule_that_can_never_fire_is_caught() {
    let mut bank = shipped();
    let rules = bank["rules"].as_array_mut().expect("a list");
    let rule = rules.iter_mut().find(|rule| rule["id"] == "long-view");
    rule.expect("it is there")["when"]["count"]["at_least"] = json!(5);
    let found = errors(&bank);
    let dead = "rule \"long-view\" can never fire: no answers fulfil it";
    assert!(found.contains(&dead.into()), "{found:?}");
}

#[test]
fn a_role_out_of_reach_is_caught() {
    let mut bank = starter();
    bank["decision"]["close_margin"] = json!(100.0);
    bank["decision"]["clear_margin"] = json!(100.0);
    // Whoever leans to the maker here gives the guide something too, so the one cannot have all and
    // the other nothing.
    question(&mut bank, "good-day")["award"]["guide"] = json!([1, 0, 0, 1, 2]);
    let found = errors(&bank);
    assert_eq!(
        found[0],
        "role \"maker\" cannot be the outcome: the largest lead is 94.1, and 100.0 is needed"
    );
    assert!(
        !found
            .iter()
            .any(|error| error.starts_with("role \"guide\"")),
        "{found:?}"
    );
}

#[test]
fn a_question_without_effect_is_caught() {
    let mut bank = shipped();
    question(&mut bank, "focus")["award"] = json!({});
    let rules = bank["rules"].as_array_mut().expect("a list");
    // Named in a rule, so it is no context; but the rule can never fire.
    rules.retain(|rule| rule["id"] != "long-view" && rule["id"] != "near-view");
    rules.push(json!({
        "id": "both-ends", "because": "It cannot be.", "award": {"pm": 1},
        "when": {"all": [{"question": "focus", "is": 1}, {"question": "focus", "is": 5}]},
    }));
    assert_eq!(
        errors(&bank),
        [
            "rule \"both-ends\" can never fire: no answers fulfil it",
            "question \"focus\" has no effect: no answer to it moves the margin"
        ]
    );
}

#[test]
fn roles_that_random_answers_do_not_treat_alike_are_caught() {
    let mut bank = starter();
    // Points that take a sure touch to get.
    question(&mut bank, "build-by-hand")["award"]["maker"] = json!([-2, -2, -2, -2, 2]);
    question(&mut bank, "long-stretches")["award"]["maker"] = json!([-2, -2, -2, -2, 2]);
    let found = errors(&bank);
    assert!(
        found.iter().any(
            |error| error.starts_with("at random \"guide\" comes out in ")
                && error.contains(" % and \"maker\" in ")
        ),
        "{found:?}"
    );
}

#[test]
fn words_that_are_hard_to_answer_are_remarked_on_and_not_refused() {
    let mut bank = starter();
    question(&mut bank, "build-by-hand")["text"] = json!("I like to build and to mend things.");
    question(&mut bank, "show-others")["text"] =
        json!("I never mind showing a maker how it is done.");
    question(&mut bank, "slow-hour")["right"] = json!(
        "Look how the others get on, \
        whether they have what they need, who could do with a hand"
    );
    question(&mut bank, "first-step")["left"] = json!("The  people you brought along");
    question(&mut bank, "team")["options"][1]["label"] = json!("fewer than ten people");
    let done = strict(&bank);
    assert_eq!(done.status, Some(0), "{}", done.err);
    let (_, words) = done
        .out
        .split_once("Words to look at again\n")
        .expect("the heading");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for remark in [
        "- build-by-hand: “I like to build and to mend things.”: two ideas in one: it has \"and\"",
        "they need, who could do with a hand”: two ideas in one: it has a comma",
        "it has \"never\": say what is, without exception or denial",
        "it names the role Maker: ask about the work",
        "columns, 60 fit on a narrow screen",
        "characters longer than the other; 6 may be",
        "- proud-of: “The people you brought along”: the same text stands in first-step",
        "- team: “fewer than ten people”: the same option stands twice",
    ] {
        assert!(words.contains(remark), "{remark}\n{words}");
    }
}

#[test]
fn the_report_fits_a_narrow_screen_and_shows_hostile_texts_harmlessly() {
    let mut bank = starter();
    bank["title"] = json!("A \u{1b}[2Jtitle");
    question(&mut bank, "team")["text"] =
        json!("Twice \u{202e}and\u{1b}[31m? Twice and twice and twice and twice and over-long");
    let done = run(&["bank", "audit", "-"], &bank.to_string());
    assert!(
        !done.out.contains('\u{1b}') && !done.out.contains('\u{202e}'),
        "{}",
        done.out
    );
    assert!(
        done.out.lines().all(|line| line.chars().count() <= 80),
        "{}",
        done.out
    );
}

/// The shipped bank with a translation beside it that is spoiled.
fn translated(folder: &std::path::Path, spoil: impl Fn(&mut Value)) -> String {
    let bank = folder.join("bank.json");
    std::fs::write(&bank, shipped().to_string()).expect("written");
    let german = include_str!("../../questions/pm-vs-po.de.json");
    let mut german: Value = serde_json::from_str(german).expect("JSON");
    spoil(&mut german);
    std::fs::write(folder.join("bank.de.json"), german.to_string()).expect("written");
    bank.to_str().expect("UTF-8").to_owned()
}

#[test]
fn the_words_of_a_translation_are_held_to_what_the_banks_own_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let bank = translated(folder.path(), |german| {
        let questions = &mut german["questions"];
        questions["horizon"]["left"] = "Jahre".into();
        questions["daily-with-team"]["text"] = "Ich bin gern dabei und helfe gern.".into();
        questions["stand-out"]["text"] = "Ich lasse nie eine Chance liegen, über die ich am Markt etwas mehr lernen kann als andere.".into();
        questions["energy"]["options"]["customer-visits"] =
            "Leute, die etwas kaufen, lange nach allem befragen".into();
    });
    let text = run(&["bank", "audit", &bank], "").out;
    let (_, words) = text
        .split_once("Words to look at again in its other languages\n")
        .expect("the section");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for remark in [
        "- de: daily-with-team: “Ich bin gern dabei und helfe gern.”: two ideas in one: it has \"und\"",
        "- de: stand-out: “Ich lasse nie eine Chance",
        "it has \"nie\": say what is, without exception or denial",
        "characters longer than the other; 6 may be",
        "columns, 34 fit on a narrow screen",
        "characters longer than every other option, which gives it away",
        "als andere.”: the criteria for Product Manager are",
        "longer than those for Product Owner on average; 6 may be, and this one is the longest",
    ] {
        assert!(words.contains(remark), "{remark}\n{words}");
    }
    let json = run(&["bank", "audit", &bank, "--format", "json"], "").out;
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["words"], json!([]));
    assert_eq!(json["translations"][0]["language"], "de");
    let kinds = json["translations"][0]["words"].as_array().expect("a list");
    let of = |kind: &str| kinds.iter().filter(|word| word["kind"] == kind).count();
    for kind in [
        "two-claims",
        "absolute",
        "uneven",
        "wide",
        "gives-away",
        "heavier",
    ] {
        assert!(of(kind) > 0, "{kind}: {kinds:#?}");
    }
    // A writer may overrule a remark, in another language too.
    let done = run(&["bank", "audit", &bank, "--strict"], "");
    assert_eq!(done.status, Some(0), "{}", done.err);
}

#[test]
fn a_translation_as_even_as_the_bank_is_told_to_be() {
    let folder = tempfile::tempdir().expect("a folder");
    let bank = translated(folder.path(), |_| {});
    let text = run(&["bank", "audit", &bank], "").out;
    let told = "Words to look at again in its other languages\n  de: (none)\n";
    assert!(text.ends_with(told), "{text}");
    // Whichever language it is read in, the others are looked at.
    let german = run(&["bank", "audit", &bank, "--language", "de"], "").out;
    assert!(german.ends_with(&told.replace("de:", "en:")), "{german}");
}
