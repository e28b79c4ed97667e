use super::*;
use crate::bank::Outcome;
use crate::bank::{Bank, Kind, Length};
use crate::scoring::range::each_subset;
use crate::scoring::score::Scorer;

/// SplitMix64 (Steele, Lea and Flood, 2014): the same cases on every machine.
struct Draws(u64);

impl Draws {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).expect("below the limit")
    }

    fn award(&mut self, most: i64) -> i64 {
        let width = usize::try_from(2 * most + 1).expect("positive");
        i64::try_from(self.below(width)).expect("small") - most
    }
}

/// A small bank: every kind of question and condition, awards of up to `most`.
fn random_bank(draws: &mut Draws) -> Bank {
    let roles = 2 + draws.below(3);
    let most = [1, 2, 3, 50, 1000][draws.below(5)];
    let object = |draws: &mut Draws, entry: &mut dyn FnMut(&mut Draws) -> String| {
        let mut entries = Vec::new();
        for role in 0..roles {
            if draws.below(4) > 0 {
                entries.push(format!("\"r{role}\": {}", entry(draws)));
            }
        }
        format!("{{{}}}", entries.join(", "))
    };
    let mut questions = Vec::new();
    type Test = Box<dyn Fn(&mut Draws) -> String>;
    let mut tests: Vec<Test> = Vec::new();
    for question in 0..2 + draws.below(4) {
        let id = format!("\"id\": \"q{question}\", \"text\": \"t\"");
        let options = 2 + draws.below(3);
        let graded = draws.below(2) == 0;
        if graded {
            let award = object(draws, &mut |draws| {
                let list: Vec<String> = (0..options)
                    .map(|_| draws.award(most).to_string())
                    .collect();
                format!("[{}]", list.join(", "))
            });
            let sides =
                ["\"scale\"", "\"pair\", \"left\": \"l\", \"right\": \"r\""][draws.below(2)];
            questions.push(format!(
                "{{{id}, \"kind\": {sides}, \"scale\": \"s{options}\", \"award\": {award}}}"
            ));
            tests.push(Box::new(move |draws| {
                let bound = ["at_least", "at_most"][draws.below(2)];
                let grade = 1 + draws.below(options);
                format!("{{\"question\": \"q{question}\", \"{bound}\": {grade}}}")
            }));
            continue;
        }
        let multi = draws.below(2) == 0;
        let listed: Vec<String> = (0..options)
            .map(|option| {
                let award = object(draws, &mut |draws| draws.award(most).to_string());
                format!("{{\"id\": \"o{option}\", \"label\": \"l\", \"award\": {award}}}")
            })
            .collect();
        let kind = if multi {
            format!("\"multi\", \"max\": {}", 1 + draws.below(options))
        } else {
            "\"choice\"".into()
        };
        questions.push(format!(
            "{{{id}, \"kind\": {kind}, \"options\": [{}]}}",
            listed.join(", ")
        ));
        tests.push(Box::new(move |draws| {
            let test = if multi { "includes" } else { "is" };
            let option = draws.below(options);
            format!("{{\"question\": \"q{question}\", \"{test}\": \"o{option}\"}}")
        }));
    }
    let rules: Vec<String> = (0..draws.below(5))
        .map(|rule| {
            let parts: Vec<String> = (0..1 + draws.below(3))
                .map(|_| {
                    let test = draws.below(tests.len());
                    let test = tests[test](draws);
                    match draws.below(4) {
                        0 => format!("{{\"not\": {test}}}"),
                        _ => test,
                    }
                })
                .collect();
            let parts = parts.join(", ");
            let when = match draws.below(3) {
                0 => format!("{{\"all\": [{parts}]}}"),
                1 => format!("{{\"any\": [{parts}]}}"),
                _ => format!("{{\"count\": {{\"at_least\": 2, \"of\": [{parts}]}}}}"),
            };
            let award = object(draws, &mut |draws| draws.award(most).to_string());
            format!(
                "{{\"id\": \"x{rule}\", \"when\": {when}, \"award\": {award}, \"because\": \"b\"}}"
            )
        })
        .collect();
    let named: Vec<String> = (0..roles)
        .map(|role| format!("{{\"id\": \"r{role}\", \"name\": \"n\"}}"))
        .collect();
    let text = format!(
        r#"{{"format": "rolefit-bank/1", "id": "b", "version": "1", "title": "t", "roles": [{}],
            "scales": {{"s2": ["a", "b"], "s3": ["a", "b", "c"], "s4": ["a", "b", "c", "d"]}},
            "questions": [{}], "rules": [{}],
            "decision": {{"close_margin": {}, "min_evidence": 0}}}}"#,
        named.join(", "),
        questions.join(", "),
        rules.join(", "),
        ["0.0", "0.1", "5.0", "10.0", "33.3"][draws.below(5)],
    );
    match Bank::parse(&text) {
        Ok(bank) => bank,
        // By chance a role is given the same points whatever is answered.
        Err(problems) if problems.0[0].what.contains("differing points") => random_bank(draws),
        Err(problems) => panic!("{problems:?}\n{text}"),
    }
}

fn picks(bank: &Bank, question: usize) -> Vec<Pick> {
    let asked = &bank.questions[question];
    match asked.kind {
        Kind::Multi { max } => {
            let mut picks = Vec::new();
            each_subset(asked.options.len(), max, &mut |options| {
                picks.push(Pick::Many(options.to_vec()));
            });
            picks
        }
        _ => (0..asked.options.len()).map(Pick::One).collect(),
    }
}

fn random_answers(bank: &Bank, draws: &mut Draws) -> Answers {
    let mut answers = Answers::new(bank);
    for question in 0..bank.questions.len() {
        if draws.below(6) > 0 {
            let picks = picks(bank, question);
            answers.put(question, &picks[draws.below(picks.len())]);
        }
    }
    answers
}

/// What a change costs: questions, steps, which questions, options toggled.
type Cost = (usize, usize, Vec<usize>, usize);

fn cost(bank: &Bank, changes: &[AnswerChange]) -> Cost {
    let steps = changes.iter().map(|change| change.steps(bank)).sum();
    let toggles = changes.iter().map(AnswerChange::toggles).sum();
    let questions = changes.iter().map(|change| change.question).collect();
    (changes.len(), steps, questions, toggles)
}

/// The cost of the smallest change by trying every way to answer.
fn slow_smallest(
    scorer: &mut Scorer<'_>,
    answers: &Answers,
    wanted: &dyn Fn(Outcome) -> bool,
) -> Option<Cost> {
    let bank = scorer.bank();
    let answered: Vec<usize> = answers.answered().collect();
    let mut sheets = vec![answers.clone()];
    for &question in &answered {
        let picks = picks(bank, question);
        sheets = sheets
            .into_iter()
            .flat_map(|sheet| {
                picks.iter().map(move |pick| {
                    let mut sheet = sheet.clone();
                    sheet.put(question, pick);
                    sheet
                })
            })
            .collect();
    }
    let reaching = sheets
        .iter()
        .filter(|sheet| wanted(scorer.score(sheet, Length::Full).outcome));
    reaching
        .map(|sheet| {
            let changes: Vec<AnswerChange> = answered
                .iter()
                .filter_map(|&question| {
                    let (from, to) = (answers.get(bank, question)?, sheet.get(bank, question)?);
                    (from != to).then_some(AnswerChange { question, from, to })
                })
                .collect();
            cost(bank, &changes)
        })
        .min()
}

#[test]
fn the_smallest_change_is_the_one_found_by_trying_everything() {
    let mut draws = Draws(1);
    let (mut found, mut unreachable) = (0, 0);
    for case in 0..3000 {
        let bank = random_bank(&mut draws);
        let mut scorer = Scorer::new(&bank);
        let answers = random_answers(&bank, &mut draws);
        let score = scorer.score(&answers, Length::Full);
        let target = match score.outcome {
            Outcome::Role(_) => Outcome::Role(score.ranking.second),
            _ => Outcome::Role(score.ranking.first),
        };
        let changes = smallest_changes(&bank, &answers, &score);
        assert!(changes.proven, "case {case}");
        let is_target = |outcome| outcome == target;
        let is_other = |outcome| outcome != score.outcome;
        let goals: [(_, &dyn Fn(Outcome) -> bool); 2] = [
            (changes.other_role, &is_target),
            (changes.nearest, &is_other),
        ];
        for (changes, wanted) in goals {
            let slow = match score.outcome {
                Outcome::Insufficient => None,
                _ => slow_smallest(&mut scorer, &answers, wanted),
            };
            let fast = changes.as_ref().map(|changes| cost(&bank, changes));
            assert_eq!(fast, slow, "case {case}: {bank:?} {answers:?}");
            let Some(changes) = changes else {
                unreachable += 1;
                continue;
            };
            found += 1;
            let mut changed = answers.clone();
            for change in &changes {
                assert_eq!(
                    answers.get(&bank, change.question).as_ref(),
                    Some(&change.from)
                );
                changed.put(change.question, &change.to);
            }
            let outcome = scorer.score(&changed, Length::Full).outcome;
            assert!(wanted(outcome), "case {case}");
        }
    }
    assert!(found > 1000 && unreachable > 100, "{found} {unreachable}");
}

#[test]
fn nothing_is_sought_for_a_sheet_with_too_little_evidence() {
    let bank = random_bank(&mut Draws(7));
    let mut scorer = Scorer::new(&bank);
    let answers = Answers::new(&bank);
    let score = Score {
        outcome: Outcome::Insufficient,
        ..scorer.score(&answers, Length::Full)
    };
    let none = Changes {
        nearest: None,
        other_role: None,
        proven: true,
    };
    assert_eq!(smallest_changes(&bank, &answers, &score), none);
}

/// Compares what was found with what trying everything gives; whether it is proven. What is not proven
/// is no cheaper, and reaches what is wanted.
fn agrees(scorer: &mut Scorer<'_>, answers: &Answers, steps: u64, context: &str) -> bool {
    let bank = scorer.bank();
    let score = scorer.score(answers, Length::Full);
    let target = match score.outcome {
        Outcome::Role(_) => Outcome::Role(score.ranking.second),
        Outcome::Close => Outcome::Role(score.ranking.first),
        Outcome::Insufficient => return true,
    };
    let changes = smallest_within(steps, &mut KnownUnits::default(), bank, answers, &score);
    let is_target = |outcome| outcome == target;
    let is_other = |outcome| outcome != score.outcome;
    let goals: [(_, &dyn Fn(Outcome) -> bool); 2] = [
        (changes.other_role, &is_target),
        (changes.nearest, &is_other),
    ];
    for (found, wanted) in goals {
        let slow = slow_smallest(scorer, answers, wanted);
        let fast = found.as_ref().map(|changes| cost(bank, changes));
        if changes.proven {
            assert_eq!(fast, slow, "{context}");
        } else if let Some(fast) = fast {
            assert!(slow.is_some_and(|slow| fast >= slow), "{context}");
        }
        let mut changed = answers.clone();
        for change in found.iter().flatten() {
            changed.put(change.question, &change.to);
        }
        if found.is_some() {
            assert!(
                wanted(scorer.score(&changed, Length::Full).outcome),
                "{context}"
            );
        }
    }
    changes.proven
}

#[test]
fn what_is_found_within_few_steps_reaches_its_goal_and_is_the_smallest_where_it_says_so() {
    let mut draws = Draws(2);
    let mut proven = 0;
    for case in 0..1000 {
        let bank = random_bank(&mut draws);
        let mut scorer = Scorer::new(&bank);
        let answers = random_answers(&bank, &mut draws);
        let steps = [10, 300, 2000, 5000, 20_000][case % 5];
        let is_proven = agrees(&mut scorer, &answers, steps, &format!("case {case}"));
        proven += usize::from(is_proven);
    }
    assert!((200..800).contains(&proven), "{proven}");
}

#[test]
fn of_too_many_subsets_the_nearest_is_found_and_known_to_be_it() {
    let mut draws = Draws(3);
    let mut proven = 0;
    for case in 0..2 {
        let options: Vec<String> = (0..13)
            .map(|option| {
                let award: Vec<String> = (0..8)
                    .map(|role| format!("\"r{role}\": {}", draws.award(900)))
                    .collect();
                let award = award.join(", ");
                format!(r#"{{"id": "o{option}", "label": "l", "award": {{{award}}}}}"#)
            })
            .collect();
        let roles: Vec<String> = (0..8)
            .map(|role| format!(r#"{{"id": "r{role}", "name": "n"}}"#))
            .collect();
        let bank = Bank::parse(&format!(
            r#"{{"format": "rolefit-bank/1", "id": "b", "version": "1", "title": "t", "roles": [{}],
                "questions": [{{"id": "q", "kind": "multi", "text": "t", "options": [{}]}}]}}"#,
            roles.join(", "),
            options.join(", ")
        ))
        .expect("a bank");
        let mut scorer = Scorer::new(&bank);
        let mut answers = Answers::new(&bank);
        answers.put(0, &Pick::Many((case..case + 6).collect()));
        let is_proven = agrees(
            &mut scorer,
            &answers,
            effort::STEPS,
            &format!("case {case}"),
        );
        proven += usize::from(is_proven);
    }
    assert!(proven > 0, "{proven}");
}
