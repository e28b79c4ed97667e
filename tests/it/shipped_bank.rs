//! The bank that ships: what its participants were promised, each promise held by a test.

use rolefit::bank::Kind;
use rolefit::{Answers, Assessor, Bank, Length, Outcome, Pick, Points, Scorer, Sheet};

use crate::support::shipped;

/// The option that a key gives to a question: the same key, first to last.
fn by_key(bank: &Bank, question: usize, key: usize) -> Pick {
    let last = bank.questions()[question].options.len() - 1;
    match bank.questions()[question].kind {
        Kind::Multi { .. } => Pick::Many(vec![key.min(last)]),
        _ => Pick::One(key.min(last)),
    }
}

fn margin_of(bank: &Bank, length: Length, key: impl Fn(usize) -> usize) -> (Outcome, i64) {
    let mut answers = Answers::new(bank);
    for (place, question) in bank.asked(length).into_iter().enumerate() {
        answers
            .set(question, &by_key(bank, question, key(place)))
            .expect("it is offered");
    }
    let score = Scorer::new(bank).score(&answers, length);
    (score.outcome, score.ranking.margin.0)
}

#[test]
fn it_asks_what_the_article_names() {
    let bank = shipped::bank();
    let count = |wanted: &str| {
        bank.questions()
            .iter()
            .filter(|question| question.kind.name() == wanted)
            .count()
    };
    assert_eq!(
        (
            count("scale"),
            count("pair"),
            count("multi"),
            count("choice")
        ),
        (10, 15, 1, 3)
    );
    let source = |part: &str| {
        bank.questions()
            .iter()
            .filter(|question| question.source.contains(part))
            .count()
    };
    assert_eq!(source("consider product management"), 5);
    assert_eq!(source("consider product ownership"), 5);
    assert_eq!(source("Key differences, table"), 5);
    assert_eq!(source("Responsibilities, table"), 5);
    assert_eq!(source("Skills and competencies, table"), 5);
    assert!(
        bank.questions()
            .iter()
            .all(|question| !question.source.is_empty() && !question.help.is_empty())
    );
    assert!(bank.rules().len() >= 8);
    assert!(bank.rules().iter().all(|rule| !rule.source.is_empty()));
    let context = ["work-today", "country"].map(|id| bank.question(id).expect("it is asked"));
    assert!(context.iter().all(|&question| bank.is_context(question)));
    let company = bank.question("company").expect("it is asked");
    assert_eq!(bank.questions()[company].weight, 0);
}

#[test]
fn the_short_version_is_the_ten_criteria_and_two_pairs() {
    let bank = shipped::bank();
    let quick = bank.asked(Length::Quick);
    let criteria = quick
        .iter()
        .filter(|&&question| bank.questions()[question].kind == Kind::Scale)
        .count();
    assert_eq!((quick.len(), criteria), (12, 10));
    let pairs: Vec<usize> = quick
        .into_iter()
        .filter(|&question| matches!(bank.questions()[question].kind, Kind::Pair { .. }))
        .collect();
    let left = |question: &usize| bank.questions()[*question].options[0].award[0] > 0;
    assert_ne!(left(&pairs[0]), left(&pairs[1]), "one on either side");
    let decision = bank.decision();
    assert!(decision.quick.close > decision.full.close, "it needs more");
}

#[test]
fn every_statement_is_a_criterion_of_the_role_that_it_speaks_for() {
    let bank = shipped::bank();
    let of = |role: usize| {
        let questions = bank.questions().iter();
        questions
            .filter(|question| question.criterion == Some(role))
            .count()
    };
    assert_eq!((of(0), of(1)), (5, 5));
}

#[test]
fn context_comes_last_and_gives_no_points() {
    let bank = shipped::bank();
    let context: Vec<&str> = bank.questions()[bank.questions().len() - 3..]
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    assert_eq!(context, ["work-today", "company", "country"]);
    for question in 0..bank.questions().len() {
        let is_last = question + 3 >= bank.questions().len();
        assert_eq!(bank.is_context(question), is_last);
    }
}

#[test]
fn no_rule_fires_where_everything_is_answered_in_the_middle() {
    let bank = shipped::bank();
    let mut answers = Answers::new(&bank);
    for question in 0..bank.questions().len() {
        answers
            .set(question, &by_key(&bank, question, 2))
            .expect("it is offered");
    }
    for rule in bank.rules() {
        assert_ne!(rule.when.holds(&answers, None), Some(true), "{}", rule.id);
    }
}

#[test]
fn a_rhythm_of_keys_gets_no_role_in_the_whole_bank_and_hardly_one_in_the_short_version() {
    let bank = shipped::bank();
    let audit = rolefit::audit::audit(&bank);
    for periodic in &audit.full.periodic {
        assert_eq!(periodic.with_role, 0, "{periodic:?}");
        let widest = periodic.widest.as_ref().expect("they answer");
        assert!(widest.margin.0 <= 150, "{periodic:?}");
    }
    // Twelve questions cannot be mixed as well: docs/figures.md says why.
    for periodic in &audit.quick.expect("there is a short version").periodic {
        assert!(periodic.share() <= 0.10, "{periodic:?}");
        let widest = periodic.widest.as_ref().expect("they answer");
        assert!(widest.margin.0 <= 250, "{periodic:?}");
    }
}

#[test]
fn no_question_names_a_role_and_texts_are_short() {
    let bank = shipped::bank();
    for question in bank.questions() {
        let mut texts = vec![&question.text, &question.help];
        texts.extend(question.options.iter().map(|option| &option.label));
        if let Kind::Pair { left, right } = &question.kind {
            texts.extend([left, right]);
            assert!(left.len() <= 60 && right.len() <= 60, "{}", question.id);
            assert!(
                left.len().abs_diff(right.len()) <= 6,
                "{}: one side is longer",
                question.id
            );
        }
        for text in texts {
            let lower = text.to_lowercase();
            for name in [
                "product manager",
                "product owner",
                "product management",
                "product ownership",
            ] {
                assert!(!lower.contains(name), "{}: {text}", question.id);
            }
        }
        assert!(
            question.text.len() <= 70,
            "{}: {}",
            question.id,
            question.text
        );
        assert!(
            question.text.split_whitespace().count() <= 20,
            "{}",
            question.id
        );
    }
}

#[test]
fn statements_and_pairs_are_mirrored() {
    let bank = shipped::bank();
    let awards = |question: usize| -> Vec<Points> {
        bank.questions()[question]
            .options
            .iter()
            .map(|option| option.award)
            .collect()
    };
    let swapped = |awards: &[Points]| -> Vec<Points> {
        let swap = |award: &Points| {
            let mut points = *award;
            points.0.swap(0, 1);
            points
        };
        awards.iter().map(swap).collect()
    };
    for (kind, for_pm) in [("scale", 5), ("pair", 8)] {
        let all: Vec<usize> = (0..bank.questions().len())
            .filter(|&question| bank.questions()[question].kind.name() == kind)
            .collect();
        // The first statement speaks for product management, and the first pair has it on the left.
        let first = awards(all[0]);
        let same = all
            .iter()
            .filter(|&&question| awards(question) == first)
            .count();
        let mirrored = all
            .iter()
            .filter(|&&question| awards(question) == swapped(&first))
            .count();
        // Fifteen pairs cannot be halved: eight have product management on the left, seven on the right.
        assert_eq!((same, mirrored), (for_pm, all.len() - for_pm), "{kind}");
    }
}

#[test]
fn sides_come_in_mixed_order() {
    let bank = shipped::bank();
    let sides: Vec<bool> = bank
        .questions()
        .iter()
        .filter(|question| matches!(question.kind, Kind::Pair { .. }))
        .map(|question| question.options[0].award[0] > 0)
        .collect();
    assert!(
        sides
            .windows(3)
            .all(|run| run.iter().any(|side| *side != run[0])),
        "{sides:?}"
    );
}

#[test]
fn both_roles_can_get_the_same() {
    let bank = shipped::bank();
    for length in [Length::Full, Length::Quick] {
        let mut answers = Answers::new(&bank);
        for question in bank.asked(length) {
            answers
                .set(question, &by_key(&bank, question, 0))
                .expect("it is offered");
        }
        let ranges = Scorer::new(&bank).ranges(&answers);
        assert_eq!(
            (ranges.lo[0], ranges.hi[0]),
            (ranges.lo[1], ranges.hi[1]),
            "{length:?}"
        );
        assert!(ranges.width(0) > 0);
    }
}

#[test]
fn whoever_presses_one_key_throughout_is_told_that_it_is_close() {
    let bank = shipped::bank();
    for length in [Length::Full, Length::Quick] {
        for key in 0..9 {
            let (outcome, margin) = margin_of(&bank, length, |_| key);
            assert_eq!(
                outcome,
                Outcome::Close,
                "key {} gives a margin of {margin} tenths",
                key + 1
            );
        }
        for (even, odd) in [(0, 4), (4, 0)] {
            let (outcome, _) = margin_of(
                &bank,
                length,
                |place| if place % 2 == 0 { even } else { odd },
            );
            assert_eq!(outcome, Outcome::Close, "alternating, {length:?}");
        }
    }
}

#[test]
fn the_ten_criteria_are_the_heart_of_it() {
    let bank = shipped::bank();
    let swing = |awards: &[Points]| {
        let gaps = awards.iter().map(|award| award[0] - award[1]);
        gaps.clone().max().unwrap_or(0) - gaps.min().unwrap_or(0)
    };
    let (mut criteria, mut questions) = (0, 0);
    for question in bank.questions() {
        let mut swing = swing(
            &question
                .options
                .iter()
                .map(|option| option.award)
                .collect::<Vec<_>>(),
        );
        if let Kind::Multi { max } = question.kind {
            // The best three of the one role against the best three of the other.
            swing *= i32::try_from(max).expect("small");
        }
        questions += swing;
        criteria += if question.kind == Kind::Scale {
            swing
        } else {
            0
        };
    }
    let rules: i32 = bank
        .rules()
        .iter()
        .map(|rule| (rule.award[0] - rule.award[1]).abs())
        .sum();
    for total in [questions, questions + rules] {
        let share = f64::from(criteria) / f64::from(total);
        assert!((0.40..=0.50).contains(&share), "{share}");
    }
}

/// Answers for one role throughout, `choice` questions by their option number.
fn answers_for(bank: &Bank, role: usize, choice: usize) -> Answers {
    let mut answers = Answers::new(bank);
    for (index, question) in bank.questions().iter().enumerate() {
        let gap = |option: &usize| {
            let award = question.options[*option].award;
            award[role] - award[1 - role]
        };
        let mut options: Vec<usize> = (0..question.options.len()).collect();
        options.sort_by_key(|option| std::cmp::Reverse(gap(option)));
        let pick = match question.kind {
            Kind::Multi { max } => {
                let mut best = options[..max].to_vec();
                best.sort_unstable();
                Pick::Many(best)
            }
            Kind::Choice => Pick::One(choice % question.options.len()),
            _ => Pick::One(options[0]),
        };
        answers.set(index, &pick).expect("it is offered");
    }
    answers
}

/// Answers that draw to neither role: one option for every statement, the middle for every pair.
fn answers_alike(bank: &Bank, statement: usize, choice: usize) -> Answers {
    let mut answers = Answers::new(bank);
    for (index, question) in bank.questions().iter().enumerate() {
        let pick = match question.kind {
            Kind::Multi { .. } => Pick::Many(Vec::new()),
            Kind::Choice => Pick::One(choice % question.options.len()),
            Kind::Scale => Pick::One(statement),
            Kind::Pair { .. } => Pick::One(2),
        };
        answers.set(index, &pick).expect("it is offered");
    }
    answers
}

/// Yes to two statements of each role, and the middle elsewhere.
fn halves(bank: &Bank) -> Answers {
    let mut answers = answers_alike(bank, 2, 0);
    for role in 0..2 {
        let of = |question: &usize| bank.questions()[*question].criterion == Some(role);
        for question in (0..bank.questions().len()).filter(of).take(2) {
            answers.set(question, &Pick::One(3)).expect("it is offered");
        }
    }
    answers
}

#[test]
fn clear_cases_are_told_clearly_and_each_advice_is_given_to_somebody() {
    let bank = shipped::bank();
    let mut given = vec![false; bank.advice().len()];
    let mut assessor = Assessor::new(&bank);
    let mut assess = |answers: Answers| {
        let sheet = Sheet::new(Length::Full, answers);
        let assessment = assessor.assess(&sheet);
        let advice = &assessment.explanation.advice;
        advice.iter().for_each(|&advice| given[advice] = true);
        assessment
    };
    for choice in 0..7 {
        for role in 0..2 {
            let assessment = assess(answers_for(&bank, role, choice));
            assert_eq!(assessment.score.outcome, Outcome::Role(role));
            assert!(assessment.score.ranking.margin.0 >= 900);
        }
        assert_eq!(assess(halves(&bank)).score.outcome, Outcome::Close);
        // No to all, so so, yes to all.
        for statement in [1, 2, 3] {
            let assessment = assess(answers_alike(&bank, statement, choice));
            assert_eq!(assessment.score.outcome, Outcome::Close);
        }
    }
    // Yes to nothing, and drawn to one side by the pairs alone.
    let mut low = answers_for(&bank, 0, 0);
    for (index, question) in bank.questions().iter().enumerate() {
        if question.kind == Kind::Scale {
            low.set(index, &Pick::One(2)).expect("it is offered");
        }
    }
    assert_eq!(assess(low).score.outcome, Outcome::Role(0));
    let nothing = assess(Answers::new(&bank));
    assert_eq!(nothing.score.outcome, Outcome::Insufficient);
    let missing: Vec<&str> = bank
        .advice()
        .iter()
        .zip(given)
        .filter(|(_, given)| !given)
        .map(|(advice, _)| advice.id.as_str())
        .collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn who_reads_the_advice_is_told_what_fits() {
    let bank = shipped::bank();
    let mut assessor = Assessor::new(&bank);
    let mut told = |answers: Answers| -> Vec<String> {
        let sheet = Sheet::new(Length::Full, answers);
        let advice = assessor.assess(&sheet).explanation.advice;
        let ids = advice
            .iter()
            .map(|&advice| bank.advice()[advice].id.clone());
        ids.filter(|id| id.starts_with("close-") || id.starts_with("from-"))
            .collect()
    };
    let yes = told(answers_alike(&bank, 3, 0));
    assert_eq!(
        yes,
        ["close-both", "close-next-steps", "from-lead-product-close"]
    );
    let no = told(answers_alike(&bank, 1, 1));
    assert_eq!(no, ["close-neither", "from-guide-team-close"]);
    assert_eq!(told(halves(&bank))[0], "close-undecided");
    assert_eq!(told(answers_for(&bank, 1, 2)), ["from-build-po"]);
}
