//! `batch` gives what `score` gives, whatever the form of the sheets.

use rolefit::bank::Kind;
use rolefit::{Bank, Scorer, sheet};
use serde_json::{Value, json};

use super::*;
use crate::support::draws::Draws;
use crate::support::program::run;
use crate::support::shipped;

/// A sheet in one of the many ways to write it; about one in four is wrong somewhere.
fn random_sheet(draws: &mut Draws, bank: &Bank, number: usize) -> String {
    let blank = [" ", "", "\t"][draws.below(3)];
    let quick = draws.one_in(10);
    let mut answers = Vec::new();
    for (index, question) in bank.questions().iter().enumerate() {
        if draws.one_in(5) || quick && !bank.asks(rolefit::Length::Quick, index) {
            continue;
        }
        let wrong = draws.one_in(150);
        let option = |draws: &mut Draws| {
            let option = draws.below(question.options.len());
            let id = &question.options[option].id;
            if id.is_empty() || draws.one_in(2) {
                (option + 1).to_string()
            } else {
                format!("\"{id}\"")
            }
        };
        let answer = match question.kind {
            _ if wrong => [
                "99",
                "0",
                "1.0",
                "\"nothing\"",
                "true",
                "[1,1]",
                "1e0",
                "{}",
            ][draws.below(8)]
            .to_owned(),
            _ if draws.one_in(40) => "null".to_owned(),
            Kind::Multi { max } => {
                let chosen = draws.below(max + 1);
                let first = draws.below(question.options.len() - max);
                let chosen: Vec<String> = (first + 1..=first + chosen)
                    .map(|option| option.to_string())
                    .collect();
                format!("[{}]", chosen.join(&format!(",{blank}")))
            }
            _ => option(draws),
        };
        let key = if draws.one_in(100) {
            question.id.replacen('o', "\\u006f", 1)
        } else {
            question.id.clone()
        };
        answers.push(format!("\"{key}\":{blank}{answer}"));
    }
    if draws.one_in(3) {
        answers.reverse();
    }
    if draws.one_in(60) {
        answers.push("\"focus\":1".into());
    }
    if draws.one_in(60) {
        answers.push("\"nobody-asks\":1".into());
    }
    let mut members = vec![format!(
        "\"answers\":{blank}{{{}}}",
        answers.join(&format!("{blank},{blank}"))
    )];
    if !draws.one_in(8) {
        let id = ["p", "=1+", "Zoë ", "q\\\"", "\\u00fc"][draws.below(5)];
        members.push(format!("\"id\":\"{id}{number}\""));
    }
    if draws.one_in(2) {
        members.push(format!(
            "{blank}\"group\" :\"{}\"",
            ["Berlin", "Leeds, UK"][draws.below(2)]
        ));
    }
    if quick {
        members.push("\"length\":\"quick\"".into());
    }
    if draws.one_in(3) {
        members.reverse();
    }
    let end = if draws.one_in(60) { "" } else { "}" };
    format!("{blank}{{{}{end}", members.join(","))
}

/// What `score` says of a sheet, as the line that `batch` should write.
fn expected(scorer: &mut Scorer<'_>, line: usize, text: &str) -> Value {
    let bank = scorer.bank();
    let sheet = match sheet::parse(text, bank) {
        Ok(sheet) => sheet,
        Err(error) => {
            let mut refused = json!({"line": line, "error": error.problems.0[0].what});
            if let Some(id) = error.id {
                refused["id"] = id.into();
            }
            return refused;
        }
    };
    let score = scorer.score(&sheet.answers, sheet.length);
    let fits: serde_json::Map<String, Value> = (bank.roles().iter().zip(score.ranking.fits))
        .map(|(role, fit)| {
            (
                role.id.clone(),
                serde_json::to_value(fit).expect("a number"),
            )
        })
        .collect();
    let mut found = json!({
        "outcome": score.outcome.id(bank), "margin": score.ranking.margin,
        "evidence": score.basis.evidence, "fit": fits,
    });
    match &sheet.id {
        Some(id) => found["id"] = id.as_str().into(),
        None => found["line"] = line.into(),
    }
    if let Some(group) = &sheet.group {
        found["group"] = group.as_str().into();
    }
    found
}

#[test]
fn batch_and_score_agree_on_20_000_random_sheets() {
    let bank = shipped::bank();
    let mut draws = Draws::new(7);
    let sheets: Vec<String> = (0..20_000)
        .map(|number| random_sheet(&mut draws, &bank, number))
        .collect();
    let (_folder, path) = file("sheets.jsonl", sheets.join("\n"));
    let done = run(&["batch", &path, "--jobs", "3"], "");
    let found = lines(&done.out);
    assert_eq!(found.len(), sheets.len());
    let mut scorer = Scorer::new(&bank);
    let mut refused = 0;
    for (index, (text, found)) in sheets.iter().zip(&found).enumerate() {
        let expected = expected(&mut scorer, index + 1, text);
        let Some(error) = expected.get("error").and_then(Value::as_str) else {
            assert_eq!(*found, expected, "{text}");
            continue;
        };
        refused += 1;
        // The same words, with the place in the file.
        assert!(
            found["error"].as_str().expect("a text").starts_with(error),
            "{found} {error}"
        );
        assert_eq!(found.get("id"), expected.get("id"), "{text}");
        assert_eq!(found["line"], expected["line"]);
    }
    assert!((2_000..10_000).contains(&refused), "{refused} are refused");
    assert_eq!(
        done.err,
        format!(
            "{} sheets scored, {refused} refused\n",
            sheets.len() - refused
        )
    );
    assert_eq!(done.status, Some(1));
    let alone = run(&["batch", &path, "--jobs", "1"], "");
    assert!(
        alone.out == done.out,
        "the same bytes for every number of jobs"
    );
}

#[test]
fn whole_results_are_those_of_score_byte_for_byte() {
    let bank = shipped::bank();
    let mut draws = Draws::new(8);
    let sheets: Vec<String> = (0..120)
        .map(|number| random_sheet(&mut draws, &bank, number))
        .collect();
    let done = run(&["batch", "-", "--full", "-q"], &sheets.join("\n"));
    let mut compared = 0;
    for (sheet, line) in sheets.iter().zip(done.out.lines()).take(60) {
        let scored = run(&["score", "-", "--format", "json"], sheet);
        let found: Value = serde_json::from_str(line).expect("JSON");
        if found.get("error").is_some() {
            assert_eq!(scored.status, Some(1), "{sheet}");
        } else if found.get("line").is_none() {
            assert_eq!(scored.out.trim_end(), line);
            compared += 1;
        }
    }
    assert!(compared > 20, "{compared}");
}

#[test]
fn a_table_gives_what_the_same_sheets_give_as_json() {
    let bank = shipped::bank();
    let mut draws = Draws::new(9);
    let ids: Vec<&str> = bank
        .questions()
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    let mut table = format!("id,group,{}\r\n", ids.join(","));
    let mut json = String::new();
    for number in 0..500 {
        let text = random_sheet(&mut draws, &bank, number);
        let Ok(sheet) = sheet::parse(&text, &bank) else {
            continue;
        };
        let (Some(id), rolefit::Length::Full) = (&sheet.id, sheet.length) else {
            continue;
        };
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        table += &format!(
            "{},{}",
            quoted(id),
            quoted(sheet.group.as_deref().unwrap_or_default())
        );
        for (index, question) in bank.questions().iter().enumerate() {
            table.push(',');
            let label = |option: usize| {
                let option = &question.options[option];
                if draws_label(number, index) {
                    quoted(&option.label)
                } else {
                    option.id.clone()
                }
            };
            table += &match sheet.answers.get(&bank, index) {
                None => String::new(),
                Some(rolefit::Pick::Many(options)) if options.is_empty() => "[]".into(),
                Some(rolefit::Pick::Many(options)) => {
                    let ids: Vec<&str> = options
                        .iter()
                        .map(|&option| question.options[option].id.as_str())
                        .collect();
                    ids.join(";")
                }
                Some(rolefit::Pick::One(option)) if question.kind.is_graded() => {
                    if draws_label(number, index) {
                        quoted(&question.options[option].label)
                    } else {
                        (option + 1).to_string()
                    }
                }
                Some(rolefit::Pick::One(option)) => label(option),
            };
        }
        table += "\r\n";
        json += &(text + "\n");
    }
    let from_table = run(&["batch", "-", "--input", "csv"], &table);
    assert_eq!(
        from_table.status,
        Some(0),
        "{}{}",
        from_table.err,
        from_table.out
    );
    assert_eq!(from_table.out, run(&["batch", "-"], &json).out);
    assert!(from_table.out.lines().count() > 200);
}

fn draws_label(number: usize, question: usize) -> bool {
    (number + question).is_multiple_of(3)
}
