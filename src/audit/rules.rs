//! When rules fire, and what they do.

use std::collections::HashMap;

use crate::bank::condition::Condition;
use crate::bank::{Bank, Kind, MAX_COMBINATIONS, MAX_STEPS, STEPS_OF_A_RULE, count_subsets};
use crate::explain::compare::lean;
use crate::scoring::groups::Combinations;
use crate::scoring::points::{Points, Ranges, Tenths, rounded};
use crate::scoring::range::{collect_tests, each_subset, tested_options, verdicts};
use crate::sheet::answers::{Answers, Pick};

use super::subsets::size_chances;

/// The steps of trying rules out, as [`MAX_STEPS`] counts them: what the rules of a bank may take that
/// give points, and as much again for those that give none.
const MOST_STEPS: u64 = 2 * MAX_STEPS;

/// What one rule does when every question is answered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Firing {
    /// The rule.
    pub rule: usize,
    /// How often it fires. Nothing where the rule gives no points and names so many questions that
    /// trying it out would take too long.
    pub odds: Option<Odds>,
    /// The pair of roles between which it moves the margin furthest, the one that it favours first,
    /// and how far; nothing where it moves no margin.
    pub moves: Option<(usize, usize, Tenths)>,
}

/// How often a rule fires.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Odds {
    /// Whether some answers make it fire.
    pub can_fire: bool,
    /// Whether all answers make it fire.
    pub always_fires: bool,
    /// How likely it fires when every answer is equally likely, 0 to 1.
    pub probability: f64,
}

/// What every rule does, in bank order.
pub(super) fn rules(bank: &Bank, ranges: &Ranges) -> Vec<Firing> {
    let mut left = MOST_STEPS;
    let firing = |(rule, of): (usize, &crate::bank::Rule)| Firing {
        rule,
        odds: odds(bank, &of.when, &mut left),
        moves: moves(bank, ranges, rule),
    };
    bank.rules.iter().enumerate().map(firing).collect()
}

fn moves(bank: &Bank, ranges: &Ranges, rule: usize) -> Option<(usize, usize, Tenths)> {
    let roles = 0..bank.roles.len();
    let pairs = roles
        .clone()
        .flat_map(|one| roles.clone().map(move |other| (one, other)));
    let leans = pairs.map(|pair| (pair, lean(&bank.rules[rule].award, ranges, pair)));
    // The first of equals in bank order.
    let most = leans.reduce(|best, next| if next.1 > best.1 { next } else { best });
    most.filter(|(_, lean)| *lean > 0.0)
        .map(|((one, other), lean)| (one, other, rounded(lean)))
}

/// Answers to one question that the condition cannot tell apart, and how likely they are.
struct WeightedClass {
    representative: Pick,
    probability: f64,
}

/// How often a condition over answers holds when all questions are answered; nothing where there are
/// too many combinations, or not so many steps left.
fn odds(bank: &Bank, when: &Condition, left: &mut u64) -> Option<Odds> {
    let mut tests = HashMap::new();
    collect_tests(when, &mut tests);
    // What tells the options of a question apart.
    let options = |(question, tests): (&usize, &Vec<&Condition>)| {
        (bank.questions[*question].options.len() * tests.len()) as u64
    };
    *left = left.checked_sub(tests.iter().map(options).sum())?;
    let mut questions: Vec<usize> = tests.keys().copied().collect();
    questions.sort_unstable();
    let mut classes = Vec::new();
    let mut combinations: u64 = 1;
    for question in questions {
        let of_question = classes_of(bank, question, &tests[&question])?;
        combinations = combinations.saturating_mul(of_question.len() as u64);
        classes.push((question, of_question));
    }
    if combinations > MAX_COMBINATIONS {
        return None;
    }
    let steps = combinations * (STEPS_OF_A_RULE + when.size());
    *left = left.checked_sub(steps)?;
    let mut odds = Odds {
        can_fire: false,
        always_fires: true,
        probability: 0.0,
    };
    let picks = |classes: &[WeightedClass]| {
        classes
            .iter()
            .map(|class| class.representative.clone())
            .collect()
    };
    let varied: Vec<(usize, Vec<Pick>)> = classes
        .iter()
        .map(|(question, classes)| (*question, picks(classes)))
        .collect();
    let mut mark = Points::ZERO;
    mark[0] = 1;
    let multiply = |sum: &f64, at: usize, class: usize| sum * classes[at].1[class].probability;
    Combinations::of_conditions([(when, &mark)].into_iter(), &Answers::new(bank), &varied).fold(
        1.0,
        &multiply,
        &mut |probability, fired| {
            let fires = *fired == mark;
            odds.can_fire |= fires;
            odds.always_fires &= fires;
            odds.probability += if fires { *probability } else { 0.0 };
        },
    );
    Some(odds)
}

fn classes_of(bank: &Bank, question: usize, tests: &[&Condition]) -> Option<Vec<WeightedClass>> {
    let asked = &bank.questions[question];
    let count = asked.options.len();
    if let Kind::Multi { max } = asked.kind {
        return of_multi(count, max, tests);
    }
    #[allow(clippy::cast_precision_loss)] // a bank has at most 4 MiB
    let each = 1.0 / count as f64;
    let mut classes: Vec<WeightedClass> = Vec::new();
    let mut class_of = HashMap::new();
    for option in 0..count {
        let next = classes.len();
        let class = *class_of.entry(verdicts(tests, option)).or_insert(next);
        if class == next {
            classes.push(WeightedClass {
                representative: Pick::One(option),
                probability: 0.0,
            });
        }
        classes[class].probability += each;
    }
    Some(classes)
}

/// The subsets of the options that are tested, each with the probability that a random allowed subset
/// of all options has just these of them; nothing where they are too many.
fn of_multi(count: usize, max: usize, tests: &[&Condition]) -> Option<Vec<WeightedClass>> {
    let tested = tested_options(tests);
    if count_subsets(tested.len() as u64, max as u64) > MAX_COMBINATIONS {
        return None;
    }
    let sizes = size_chances(count, max);
    // Given the size of the subset: so many options of it are drawn without being put back.
    #[allow(clippy::cast_precision_loss)] // a bank has at most 4 MiB
    let chance = |chosen: usize| -> f64 {
        let given = |size: usize| -> f64 {
            let factor = |place: usize| {
                let favourable = if place < chosen {
                    size.saturating_sub(place)
                } else {
                    (count - size).saturating_sub(place - chosen)
                };
                favourable as f64 / (count - place) as f64
            };
            (0..tested.len()).map(factor).product()
        };
        let sized = sizes.iter().enumerate();
        sized.map(|(size, chance)| chance * given(size)).sum()
    };
    let by_chosen: Vec<f64> = (0..=tested.len().min(max)).map(chance).collect();
    let mut classes = Vec::new();
    each_subset(tested.len(), max.min(tested.len()), &mut |chosen| {
        classes.push(WeightedClass {
            representative: Pick::Many(chosen.iter().map(|&index| tested[index]).collect()),
            probability: by_chosen[chosen.len()],
        });
    });
    Some(classes)
}
