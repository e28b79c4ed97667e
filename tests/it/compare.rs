//! `rolefit compare`: what moved between two sheets, and whether it is more than noise.

use std::path::PathBuf;

use proptest::prelude::*;
use rolefit::explain::compare::compare;
use rolefit::{Answers, Bank, Length, Pick, Scorer, Sheet};
use serde_json::{Value, json};

use crate::support::program::{Run, example, participants, rolefit, run, run_command, tiny_bank};

fn tiny() -> Bank {
    let text = std::fs::read_to_string(tiny_bank()).expect("the example is there");
    Bank::parse(&text).expect("a bank")
}

/// Runs `rolefit compare` on two sheets of the worked example's bank.
fn compared(before: &Value, after: &Value, format: &str) -> Run {
    let folder = tempfile::tempdir().expect("a folder");
    let path: PathBuf = folder.path().join("before.json");
    std::fs::write(&path, before.to_string()).expect("written");
    let path = path.to_string_lossy();
    let bank = tiny_bank();
    let arguments = ["compare", &path, "-", "--bank", &bank, "--format", format];
    run(&arguments, &after.to_string())
}

fn example_sheets() -> Vec<Value> {
    let text = std::fs::read_to_string(example("sheets.jsonl")).expect("the example is there");
    let sheets = text.lines().map(serde_json::from_str);
    sheets.collect::<Result<_, _>>().expect("JSON")
}

#[test]
fn a_large_move_is_a_change_and_adds_up() {
    let sheets = example_sheets();
    let done = compared(&sheets[0], &sheets[1], "json");
    assert_eq!(done.status, Some(0), "{}", done.err);
    let found: Value = serde_json::from_str(&done.out).expect("JSON");
    assert_eq!(found["between"], json!(["pm", "po"]));
    assert_eq!(
        found["margin"],
        json!({"before": 65.9, "after": 6.8, "move": -59.1})
    );
    assert_eq!(found["is_change"], true);
    let rule = json!({"rule": "no-team", "fires": false, "lean": -12.5});
    assert_eq!(found["changes"][4], rule);
    let leans = found["changes"].as_array().expect("a list").iter();
    let leans: f64 = leans
        .map(|change| change["lean"].as_f64().expect("a number"))
        .sum();
    let rest = found["rest"].as_f64().expect("a number");
    assert!((leans + rest + 59.1).abs() < 1e-9);
}

#[test]
fn it_says_which_was_first_and_notes_where_the_second_is_older() {
    let state = tempfile::tempdir().expect("a folder");
    let folder = state.path().join("rolefit/results");
    std::fs::create_dir_all(&folder).expect("made");
    let people = std::fs::read_to_string(participants()).expect("they ship");
    for (stamp, sheet) in ["2026-11-20T12-15-00.123Z", "2026-11-26T12-40-00.123Z"]
        .iter()
        .zip(people.lines())
    {
        let path = folder.join(format!("{stamp}.pm-vs-po.json"));
        std::fs::write(path, sheet).expect("written");
    }
    let other = state.path().join("paper.json");
    std::fs::write(&other, people.lines().next().expect("one")).expect("written");
    let compared = |before: &str, after: &str| {
        let mut command = rolefit();
        command.args(["compare", before, after]);
        command.env("XDG_STATE_HOME", state.path()).env("TZ", "UTC");
        let done = run_command(&mut command, "");
        assert_eq!(done.status, Some(0), "{}", done.err);
        (done.out, done.err)
    };
    let (out, err) = compared("2", "1");
    assert!(
        out.contains("\nBefore (20 November 2026, 12:15 UTC)\n"),
        "{out}"
    );
    assert!(
        out.contains("\nNow (26 November 2026, 12:40 UTC)\n"),
        "{out}"
    );
    assert_eq!(err, "");
    let (out, err) = compared("1", "2");
    assert!(
        out.contains("\nBefore (26 November 2026, 12:40 UTC)\n"),
        "{out}"
    );
    assert_eq!(
        err,
        "note: the second sheet (20 November 2026, 12:15 UTC) is older than the first \
         (26 November 2026, 12:40 UTC); the earlier one comes first\n"
    );
    // A sheet says no time: its file has a name.
    let (out, err) = compared(other.to_str().expect("UTF-8"), "1");
    assert!(out.contains("\nBefore (paper.json)\n"), "{out}");
    assert_eq!(err, "");
}

#[test]
fn the_same_sheet_has_not_moved() {
    let sheets = example_sheets();
    let done = compared(&sheets[1], &sheets[1], "json");
    let found: Value = serde_json::from_str(&done.out).expect("JSON");
    assert_eq!(found["changes"], json!([]));
    assert_eq!(found["probability"], 100.0);
    assert_eq!(found["is_change"], false);
    let text = compared(&sheets[1], &sheets[1], "text").out;
    assert!(
        text.starts_with("Your place on the bar has not moved.\n"),
        "{text}"
    );
    assert!(text.contains("What changed\n  Nothing.\n"), "{text}");
    assert!(!text.contains("times of 100"), "{text}");
}

#[test]
fn in_text_and_markdown_the_largest_change_comes_first() {
    let sheets = example_sheets();
    let text = compared(&sheets[0], &sheets[1], "text").out;
    let markdown = compared(&sheets[0], &sheets[1], "markdown");
    assert_eq!(markdown.status, Some(0), "{}", markdown.err);
    let figures = |report: &str, begin: &str| -> Vec<f64> {
        let (_, changes) = report.split_once("What changed").expect("a heading");
        let lines = changes.lines().filter_map(|line| line.strip_prefix(begin));
        let figure = |line: &str| line.split_whitespace().find_map(|word| word.parse().ok());
        let is_bar = |line: &&str| line.contains('│');
        lines.filter(is_bar).filter_map(figure).collect()
    };
    let in_markdown = figures(&markdown.out, "- `");
    assert_eq!(in_markdown.len(), 5, "{}", markdown.out);
    assert!(
        in_markdown.is_sorted_by(|one, next| one >= next),
        "{in_markdown:?}"
    );
    let in_text = figures(&text, "  ");
    assert_eq!(in_text, in_markdown, "{text}");
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for line in markdown.out.lines().filter(|line| line.ends_with('.')) {
        let line = line.trim_start_matches(['#', ' ']);
        assert!(words.contains(line), "{line}: {text}");
    }
}

#[test]
fn a_question_answered_on_one_sheet_alone_is_a_change_of_answer() {
    let sheets = example_sheets();
    let done = compared(&sheets[5], &sheets[0], "json");
    let found: Value = serde_json::from_str(&done.out).expect("JSON");
    assert_eq!(found["same_questions"], false);
    let company = found["changes"].as_array().expect("a list").iter();
    let company: Vec<&Value> = company
        .filter(|change| change["question"] == "company")
        .collect();
    assert_eq!(company.len(), 1);
    assert_eq!(company[0]["from"], Value::Null);
    assert_eq!(company[0]["to"], "startup");
}

/// Runs `rolefit compare` on two sheets of the default bank.
fn compared_of_the_shipped(before: &Value, after: &Value) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("before.json");
    std::fs::write(&path, before.to_string()).expect("written");
    let done = run(
        &["compare", &path.to_string_lossy(), "-"],
        &after.to_string(),
    );
    assert_eq!(done.status, Some(0), "{}", done.err);
    done.out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everybody in the middle but for the criteria, of both roles alike.
fn of_criteria(answer: u8) -> Value {
    let bank = crate::support::shipped::bank();
    let graded = bank.questions().iter();
    let graded = graded.filter(|question| question.kind.is_graded());
    let answers = graded.map(|question| {
        let answer = question.criterion.map_or(3, |_| answer);
        (question.id.clone(), json!(answer))
    });
    json!({"answers": answers.collect::<serde_json::Map<_, _>>()})
}

#[test]
fn what_came_out_can_change_although_the_place_on_the_bar_does_not() {
    let text = compared_of_the_shipped(&of_criteria(4), &of_criteria(2));
    let told = "What came out has changed: from “both draw you” to “yes to little of either role”. \
                Your place on the bar has not moved.";
    assert!(text.starts_with(told), "{text}");
}

#[test]
fn what_the_short_version_did_not_ask_is_not_called_unanswered() {
    let full = of_criteria(4);
    let bank = crate::support::shipped::bank();
    let quick = bank.quick().expect("it has one");
    let ids = quick.iter().map(|&question| &bank.questions()[question].id);
    let answers = ids.map(|id| (id.clone(), full["answers"][id].clone()));
    let answers: serde_json::Map<String, Value> = answers.collect();
    let short = json!({"length": "quick", "answers": answers});
    let mut incomplete = full.clone();
    let answers = incomplete["answers"].as_object_mut();
    answers.expect("answers").remove("horizon");
    let mut other = full.clone();
    other["answers"]["scope"] = json!(5);
    other["answers"]["horizon"] = json!(1);
    let text = compared_of_the_shipped(&short, &other);
    assert!(text.contains("not asked → Clearly"), "{text}");
    assert!(!text.contains("not answered"), "{text}");
    assert!(
        text.contains(
            "the answers that stayed the same: among more questions each counts for less"
        ),
        "{text}"
    );
    let text = compared_of_the_shipped(&incomplete, &other);
    assert!(text.contains("not answered → Clearly"), "{text}");
    let same = "The two do not answer all the same questions";
    assert!(text.contains(same), "{text}");
    assert!(!text.contains("rounding"), "{text}");
}

#[test]
fn two_sheets_from_standard_input_are_wrong_usage() {
    let done = run(&["compare", "-", "-"], "{}");
    assert_eq!(done.status, Some(2));
    assert!(
        done.err.contains("help: give one of them as a file"),
        "{}",
        done.err
    );
}

/// The probability by trying every move of the three graded questions, of up to two steps.
fn slow_chance(bank: &Bank, before: &Sheet, moved: u64) -> f64 {
    let mut scorer = Scorer::new(bank);
    let score = scorer.score(&before.answers, before.length);
    let (first, second) = (score.ranking.first, score.ranking.second);
    let [one, two, three] = bank
        .decision()
        .retest
        .map(|chance| f64::from(chance) / 1000.0);
    assert_eq!(three, 0.0);
    let moves = [two / 2.0, one / 2.0, 1.0 - one - two, one / 2.0, two / 2.0];
    let mut total = 0.0;
    for wobble in 0..125 {
        let mut answers: Answers = before.answers.clone();
        let mut probability = 1.0;
        for (question, place) in [(0, 1), (1, 5), (2, 25)] {
            let step = wobble / place % 5;
            let Some(option) = before.answers.option(question) else {
                probability *= 1.0 / 5.0;
                continue;
            };
            let to = (option + step).saturating_sub(2).min(4);
            answers.set_option(question, to).expect("it is offered");
            probability *= moves[step];
        }
        let again = scorer.score(&answers, before.length).ranking.fits;
        let margin = again[first].0 - again[second].0;
        if margin.abs_diff(score.ranking.margin.0) >= moved {
            total += probability;
        }
    }
    total
}

fn sheets() -> impl Strategy<Value = Sheet> {
    let answer = |options: usize| prop_oneof![Just(None), (0..options).prop_map(Some)];
    let answers = (answer(5), answer(5), answer(5), answer(2), 0..8usize);
    answers.prop_map(|(direction, horizon, daily, company, energy)| {
        let bank = tiny();
        let mut answers = Answers::new(&bank);
        for (question, option) in [direction, horizon, daily, company].iter().enumerate() {
            if let Some(option) = option {
                answers
                    .set_option(question, *option)
                    .expect("it is offered");
            }
        }
        if energy < 7 {
            let chosen = (0..3).filter(|option| energy >> option & 1 == 1);
            let pick = Pick::Many(chosen.collect());
            answers.set(4, &pick).expect("it is offered");
        }
        Sheet::new(Length::Full, answers)
    })
}

proptest! {
    #[test]
    fn the_probability_is_that_of_every_wobble_tried(before in sheets(), after in sheets()) {
        let bank = tiny();
        let found = compare(&mut Scorer::new(&bank), &before, &after);
        let slow = slow_chance(&bank, &before, found.moved().0.unsigned_abs());
        let Some(chance) = found.chance else {
            prop_assert!((0..3).all(|graded| before.answers.option(graded).is_none()));
            return Ok(());
        };
        prop_assert!((chance.probability - slow).abs() < 1e-9, "{found:?} {slow}");
    }
}
