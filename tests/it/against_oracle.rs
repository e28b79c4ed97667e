//! The arithmetic, held against the slow, obvious scorer on random banks and sheets.

use proptest::prelude::*;
use rolefit::explain::compare::compare;
use rolefit::explain::reasons::Cause;
use rolefit::{Bank, Scorer, assess, sheet};
use serde_json::Value;

use crate::oracle::Oracle;
use crate::program::example;
use crate::random_bank;

/// Holds everything that is said of a sheet against the oracle.
fn check(bank_json: &Value, sheet_json: &Value) {
    let bank = Bank::parse(&bank_json.to_string())
        .unwrap_or_else(|problems| panic!("{problems}\n{bank_json}"));
    let sheet = sheet::parse(&sheet_json.to_string(), &bank)
        .unwrap_or_else(|error| panic!("{error}\n{bank_json}\n{sheet_json}"));
    let oracle = Oracle::new(bank_json);
    let expected = oracle.score(sheet_json);
    let found = assess(&mut Scorer::new(&bank), &sheet);
    let score = &found.score;
    let context = format!("\n{bank_json}\n{sheet_json}\n{expected:?}\n{found:?}");
    assert_eq!(
        score.outcome.id(&bank),
        expected.outcome,
        "outcome{context}"
    );
    assert_eq!(
        i128::from(score.standing.margin.0),
        expected.margin,
        "margin{context}"
    );
    assert_eq!(
        i128::from(score.evidence),
        expected.evidence,
        "evidence{context}"
    );
    let roles: Vec<_> = score
        .order(&bank)
        .into_iter()
        .map(|role| {
            (
                role,
                i128::from(score.standing.fits[role].0),
                i128::from(score.points[role]),
                i128::from(score.ranges.lo[role]),
                i128::from(score.ranges.hi[role]),
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
    let dimensions: Vec<Vec<i128>> = found
        .explanation
        .dimensions
        .iter()
        .map(|points| {
            (0..bank.roles().len())
                .map(|role| i128::from(points[role]))
                .collect()
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
    // In tenths of a percent, half up.
    let (same, all) = oracle.stability(sheet_json);
    assert_eq!(
        i128::from(found.stability.percent.0),
        (2 * 1000 * same + all).div_euclid(2 * all),
        "stability{context}"
    );
    assert!(found.change.proven, "change{context}");
    let change = found.change.changes.as_ref().map(|changes| {
        let steps = changes
            .iter()
            .map(|change| match (&change.from, &change.to) {
                (rolefit::Pick::One(from), rolefit::Pick::One(to))
                    if bank.questions()[change.question].kind.is_graded() =>
                {
                    from.abs_diff(*to)
                }
                _ => 1,
            });
        (
            changes.len(),
            steps.sum::<usize>(),
            changes
                .iter()
                .map(|change| change.question)
                .collect::<Vec<_>>(),
        )
    });
    assert_eq!(change, oracle.change(sheet_json), "change{context}");
    if let Some(changes) = &found.change.changes {
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
        assert_ne!(
            Scorer::new(&bank)
                .score(&changed.answers, changed.length)
                .outcome,
            score.outcome,
            "{context}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_500))]

    #[test]
    fn random_sheets_of_random_banks_score_as_the_contract_says(bank in any::<u64>(), sheet in any::<u64>()) {
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
        let (moved, (as_far, all)) = Oracle::new(&json).comparison(&sheets[0], &sheets[1]);
        assert_eq!(i128::from(found.moved().0), moved, "{json}\n{sheets:?}");
        assert_eq!(found.chance.sampled, None);
        // Whole numbers far below 2^53 each; their quotient is the probability.
        let expected = as_far as f64 / all as f64;
        assert!((found.chance.probability - expected).abs() < 1e-9, "{json}\n{sheets:?}");
        assert_eq!(found.is_change(), 20 * as_far < all, "{json}\n{sheets:?}");
    }
}

#[test]
fn the_worked_example_scores_as_the_contract_says() {
    let read = |name| std::fs::read_to_string(example(name)).expect("the example is there");
    let bank: Value = serde_json::from_str(&read("tiny-bank.json")).expect("JSON");
    for sheet in read("sheets.jsonl").lines() {
        check(&bank, &serde_json::from_str(sheet).expect("JSON"));
    }
}
