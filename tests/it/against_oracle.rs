//! The arithmetic, held against the slow, obvious scorer on random banks and sheets.

use proptest::prelude::*;
use rolefit::explain::compare::compare;
use rolefit::explain::notes::Note;
use rolefit::explain::reasons::{Cause, Reason};
use rolefit::scoring::score::Strength;
use rolefit::{Bank, Scorer, sheet};
use serde_json::Value;

use crate::support::draws::Draws;
use crate::support::oracle::Oracle;
use crate::support::program::example;
use crate::support::random_bank;

/// Holds everything that is said of a sheet against the oracle.
fn check(bank_json: &Value, sheet_json: &Value) {
    let bank = Bank::parse(&bank_json.to_string())
        .unwrap_or_else(|problems| panic!("{problems}\n{bank_json}"));
    let sheet = sheet::parse(&sheet_json.to_string(), &bank)
        .unwrap_or_else(|error| panic!("{error}\n{bank_json}\n{sheet_json}"));
    let oracle = Oracle::new(bank_json);
    let expected = oracle.score(sheet_json);
    let found = bank.assess(&sheet);
    let score = &found.score;
    let context = format!("\n{bank_json}\n{sheet_json}\n{expected:?}\n{found:?}");
    assert_eq!(
        score.outcome.id(&bank),
        expected.outcome,
        "outcome{context}"
    );
    assert_eq!(
        i128::from(score.ranking.margin.0),
        expected.margin,
        "margin{context}"
    );
    assert_eq!(
        i128::from(score.basis.evidence),
        expected.evidence,
        "evidence{context}"
    );
    let roles: Vec<_> = score
        .order(&bank)
        .into_iter()
        .map(|role| {
            (
                role,
                i128::from(score.ranking.fits[role].0),
                i128::from(score.basis.role_evidence[role]),
                i128::from(score.points[role]),
                i128::from(score.basis.ranges.lo[role]),
                i128::from(score.basis.ranges.hi[role]),
            )
        })
        .collect();
    assert_eq!(roles, expected.roles, "roles{context}");
    let reasons: Vec<_> = found
        .explanation
        .reasons
        .iter()
        .map(|reason| {
            let name = match reason.cause {
                Cause::Question(question) => format!("question:{}", bank.questions()[question].id),
                Cause::Rule(rule) => format!("rule:{}", bank.rules()[rule].id),
            };
            let points = (0..bank.roles().len())
                .map(|role| i128::from(reason.points[role]))
                .collect();
            (name, points, i128::from(reason.lean.0))
        })
        .collect();
    assert_eq!(reasons, expected.reasons, "reasons{context}");
    assert_eq!(
        i128::from(found.explanation.baseline.0),
        expected.baseline,
        "baseline{context}"
    );
    let dimensions: Vec<(usize, Vec<i128>)> = found
        .explanation
        .dimensions
        .iter()
        .map(|(dimension, points)| {
            let roles = 0..bank.roles().len();
            let points = roles.map(|role| i128::from(points[role])).collect();
            (*dimension, points)
        })
        .collect();
    assert_eq!(dimensions, expected.dimensions, "dimensions{context}");
    let advice: Vec<&str> = found
        .explanation
        .advice
        .iter()
        .map(|&advice| bank.advice()[advice].id.as_str())
        .collect();
    assert_eq!(advice, expected.advice, "advice{context}");
    assert_eq!(
        score.strength().map(Strength::id),
        expected.strength,
        "strength{context}"
    );
    let criteria: Vec<_> = found
        .criteria
        .iter()
        .map(|of| (of.role, of.met, of.answered, of.asked))
        .collect();
    assert_eq!(criteria, expected.criteria, "criteria{context}");
    let notes: Vec<_> = found
        .notes
        .iter()
        .map(|note| match note {
            Note::SameKey { length } => (note.kind(), *length),
            Note::Pattern { period } => (note.kind(), *period),
            Note::Fast { .. } => panic!("nothing was timed"),
        })
        .collect();
    assert_eq!(notes, expected.notes, "notes{context}");
    // In tenths of a percent, half up.
    let stability = found.stability.map(|stability| stability.percent.0.into());
    let expected_stability = oracle
        .stability(sheet_json)
        .map(|(same, all)| (2 * 1000 * same + all).div_euclid(2 * all));
    assert_eq!(stability, expected_stability, "stability{context}");
    assert!(found.change.proven, "change{context}");
    let changes = [&found.change.nearest, &found.change.other_role];
    for (found, expected) in changes.into_iter().zip(oracle.changes(sheet_json)) {
        let cost = found.as_ref().map(|changes| {
            let steps = changes.iter().map(|change| change.steps(&bank));
            let questions = changes.iter().map(|change| change.question);
            (changes.len(), steps.sum::<usize>(), questions.collect())
        });
        assert_eq!(cost, expected, "change{context}");
        let Some(changes) = found else {
            continue;
        };
        let mut changed = sheet.clone();
        for change in changes {
            assert_eq!(
                sheet.answers.get(&bank, change.question).as_ref(),
                Some(&change.from)
            );
            changed
                .answers
                .set(change.question, &change.to)
                .expect("it is offered");
        }
        let again = Scorer::new(&bank).score(&changed.answers, changed.length);
        assert_ne!(again.outcome, score.outcome, "{context}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn random_sheets_of_random_banks_score_as_the_slow_scorer_says(bank in any::<u64>(), sheet in any::<u64>()) {
        let bank = random_bank::bank(bank);
        check(&bank, &random_bank::sheet(&bank, sheet));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn random_sheets_compare_as_every_retake_says(bank in any::<u64>(), before in any::<u64>(), after in any::<u64>()) {
        let json = random_bank::bank(bank);
        let sheets = [before, after].map(|seed| random_bank::sheet(&json, seed));
        let bank = Bank::parse(&json.to_string()).expect("a bank");
        let [before, after] = sheets.clone().map(|sheet| {
            sheet::parse(&sheet.to_string(), &bank).expect("a sheet")
        });
        let found = compare(&mut Scorer::new(&bank), &before, &after);
        let (moved, chance) = Oracle::new(&json).comparison(&sheets[0], &sheets[1]);
        assert_eq!(i128::from(found.moved().0), moved, "{json}\n{sheets:?}");
        let is_change = chance.map(|(as_far, all)| 20 * as_far < all);
        assert_eq!(found.is_change(), is_change, "{json}\n{sheets:?}");
        if let (Some(found), Some((as_far, all))) = (found.chance, chance) {
            assert_eq!(found.sampled, None);
            // The quotient of two whole numbers is the probability.
            let expected = as_far as f64 / all as f64;
            assert!((found.probability - expected).abs() < 1e-9, "{json}\n{sheets:?}");
        }
    }
}

/// The same bank with a constant added, for each role another one, to what every answer to a question
/// of one answer gives. Questions whose awards would leave their limits stay.
fn shifted(bank: &Value, seed: u64) -> Value {
    let draws = &mut Draws::new(seed);
    let mut bank = bank.clone();
    let roles: Vec<String> = bank["roles"]
        .as_array()
        .expect("roles")
        .iter()
        .map(|role| role["id"].as_str().expect("an id").to_owned())
        .collect();
    let scales = bank["scales"].clone();
    for question in bank["questions"].as_array_mut().expect("questions") {
        for role in &roles {
            let constant = draws.between(-300, 300);
            let mut awards: Vec<i64> = match (&question["kind"], question["options"].as_array()) {
                (kind, Some(options)) if kind == "choice" => options
                    .iter()
                    .map(|option| option["award"][role].as_i64().unwrap_or(0))
                    .collect(),
                (_, Some(_)) => continue,
                (_, None) => {
                    let scale = question["scale"].as_str().expect("a scale");
                    let labels = scales[scale].as_array().expect("labels");
                    (0..labels.len())
                        .map(|at| question["award"][role][at].as_i64().unwrap_or(0))
                        .collect()
                }
            };
            awards.iter_mut().for_each(|award| *award += constant);
            if awards.iter().any(|award| award.abs() > 1000) {
                continue;
            }
            match question.get_mut("options").and_then(Value::as_array_mut) {
                None => question["award"][role] = awards.into(),
                Some(options) => {
                    for (option, award) in options.iter_mut().zip(awards) {
                        option["award"][role] = award.into();
                    }
                }
            }
        }
    }
    bank
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_constant_on_every_award_of_a_question_changes_no_lean_no_fit_and_no_outcome(
        bank in any::<u64>(), sheet in any::<u64>(), constants in any::<u64>(),
    ) {
        let json = random_bank::bank(bank);
        let sheet_json = random_bank::sheet(&json, sheet).to_string();
        let other = shifted(&json, constants);
        let assessed = |json: &Value| {
            let bank = Bank::parse(&json.to_string())
                .unwrap_or_else(|problems| panic!("{problems}\n{json}"));
            let sheet = sheet::parse(&sheet_json, &bank).expect("a sheet");
            bank.assess(&sheet)
        };
        let (before, after) = (assessed(&json), assessed(&other));
        let leans = |reasons: &[Reason]| -> Vec<_> {
            reasons.iter().map(|reason| (reason.cause, reason.lean)).collect()
        };
        prop_assert_eq!(
            leans(&before.explanation.reasons), leans(&after.explanation.reasons),
            "{}\n{}\n{}", json, other, sheet_json
        );
        prop_assert_eq!(before.explanation.baseline, after.explanation.baseline);
        prop_assert_eq!(before.score.ranking, after.score.ranking);
        prop_assert_eq!(before.score.outcome, after.score.outcome);
        prop_assert_eq!(before.score.basis.role_evidence, after.score.basis.role_evidence);
        prop_assert_eq!(before.stability, after.stability);
        prop_assert_eq!(before.change, after.change);
    }
}

#[test]
fn the_worked_example_scores_as_the_slow_scorer_says() {
    let read = |name| std::fs::read_to_string(example(name)).expect("the example is there");
    let bank: Value = serde_json::from_str(&read("tiny-bank.json")).expect("JSON");
    for sheet in read("sheets.jsonl").lines() {
        check(&bank, &serde_json::from_str(sheet).expect("JSON"));
    }
}
