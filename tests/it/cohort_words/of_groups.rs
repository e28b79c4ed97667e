//! What is said of groups: how they differ, who is hidden, and what masking of many small ones does.

use serde_json::{Value, json};

use super::{TEN, energy_options, people, report, shipped};

#[test]
fn what_masking_took_much_of_is_called_what_it_is_and_has_no_mean() {
    let options = energy_options();
    // In each group two people chose only what nobody else did, and nobody chose none.
    let sheets = people(&TEN, 6, |place, group, answers| {
        let own = usize::from(group.as_bytes()[0]) % 5;
        answers["energy"] = match place {
            0 | 1 => json!([options[2 + (own + place) % 6]]),
            _ => json!([options[0], options[1]]),
        };
    });
    for (format, said) in [
        ("text", "None of them, or only what few chose"),
        ("html", "None of them, or only what few chose"),
        (
            "text",
            "Energy: left out, for masking may have moved it by more than 5 points",
        ),
        (
            "html",
            "left out, for masking may have moved it by more than 5 points",
        ),
        ("csv", "question,all,,energy,,none_or_rare,yes"),
        ("csv", "dimension,all,,energy,,held_back,masked"),
        (
            "json",
            "\"dimension\":\"energy\",\"held_back\":\"masked\",\"roles\":[]",
        ),
        (
            "text",
            "can be off by a person for each question, or option, in each group",
        ),
        ("text", "Masking may have moved these means by up to"),
    ] {
        let told = report(&sheets, format, "en");
        assert!(told.contains(said), "{format}: {said}: {told}");
    }
    let csv = report(&sheets, "csv", "en");
    assert!(!csv.contains("dimension,all,,energy,pm,mean"), "{csv}");
    // Other dimensions rest on more than what few chose.
    assert!(csv.contains("dimension,all,,direction,pm,mean"), "{csv}");
}

#[test]
fn a_difference_names_the_groups_and_the_side_that_each_leans_to() {
    let sheets = people(&["Berlin", "Leeds"], 6, |place, group, answers| {
        let low = 1 + place % 2;
        answers["delivery"] = json!(if group == "Berlin" { low } else { 6 - low });
    });
    let bank = shipped();
    let place = bank.question("delivery").expect("a question");
    let rolefit::bank::Kind::Pair { left, right } = &bank.questions()[place].kind else {
        panic!("a pair");
    };
    for format in ["text", "html"] {
        let told = report(&sheets, format, "en");
        let said = format!(
            "Berlin leans to “{left}”, Leeds to “{right}” (means 1.50 and 4.50 on a scale from 1 to 5)"
        );
        assert!(told.contains(&said), "{format}: {told}");
    }
    // Near the middle nobody leans, and a statement is answered with its labels.
    let told = |id: &str, answer: fn(usize, &str) -> usize| {
        let sheets = people(&["Berlin", "Leeds"], 6, |place, group, answers| {
            for (_, other) in answers.as_object_mut().expect("answers") {
                *other = json!(null);
            }
            answers[id] = json!(answer(place, group));
        });
        report(&sheets, "text", "en")
    };
    for (id, answer, said) in [
        (
            "delivery",
            (|place, group| {
                if group == "Leeds" {
                    4 + place % 2
                } else {
                    2 + place % 3
                }
            }) as fn(usize, &str) -> usize,
            format!("Leeds is nearer to “{right}” than Berlin (means 4.50 and 3.00 on"),
        ),
        (
            "own-the-why",
            |place, group| {
                if group == "Leeds" {
                    1 + place % 2
                } else {
                    2 + place % 2
                }
            },
            "On average Leeds is closest to “Disagree”, Berlin to “Neither” (means 1.50 and 2.50"
                .into(),
        ),
        (
            "own-the-why",
            |place, group| {
                if group == "Leeds" {
                    2 + (place + 1) % 3 / 2
                } else {
                    2 + place % 2 * 2
                }
            },
            "On average Leeds is closest to “Disagree”, Berlin to “Neither” (means".into(),
        ),
        (
            "own-the-why",
            |place, group| {
                if group == "Leeds" {
                    3 + place % 2
                } else {
                    4 + place % 2
                }
            },
            "Leeds is closest to “Agree”, Berlin to “Strongly agree” (means 3.50 and 4.50".into(),
        ),
        (
            "own-the-why",
            |place, group| {
                if group == "Leeds" {
                    2 + place % 3 % 2
                } else {
                    1 + place % 4
                }
            },
            "On average both are closest to “Disagree”, and Leeds is nearer to “Strongly agree” than Berlin (means 2.33 and 2.17".into(),
        ),
    ] {
        let told = told(id, answer);
        assert!(told.contains(&said), "{id}: {said}: {told}");
    }
}

#[test]
fn people_of_hidden_groups_are_told_of_those_who_answered() {
    let sheets = people(&["a", "b", "c", "d"], 10, |place, group, answers| {
        // Of the hidden ones some leave it out.
        if group > "b" && place % 5 == 0 {
            answers["stand-out"] = json!(null);
        }
        answers["own-the-why"] = json!(1 + place % 5);
    });
    let hidden = |line: &str| {
        let mut sheet: Value = serde_json::from_str(line).expect("a sheet");
        let group = sheet["group"].as_str().expect("a group").to_owned();
        let place = sheet["id"].as_str().and_then(|id| id.split('-').nth(1));
        let place: usize = place.expect("a place").parse().expect("a number");
        if matches!(group.as_str(), "c" | "d") {
            sheet["group"] = json!(format!("{group}{}", place / 2));
        }
        format!("{sheet}\n")
    };
    let sheets: String = sheets.lines().map(hidden).collect();
    let page = report(&sheets, "html", "en");
    assert!(
        page.contains("40 people answered. 20 of them are in groups too small to be shown"),
        "{page}"
    );
    assert!(
        page.contains("36 people are counted here. 16 of them are in groups too small to be shown"),
        "{page}"
    );
}
