//! The other answers to one question that are worth a thought.

use std::collections::HashMap;

use crate::bank::Kind;
use crate::bank::condition::Condition;
use crate::scoring::points::Points;
use crate::scoring::range::{each_subset, tested_options, verdicts};
use crate::sheet::answers::{Answers, Pick};

use super::effort::Effort;
use super::goal::Goal;
use super::pareto::ParetoFront;
use super::subsets::{by_size, nearest};

/// One answer to a question, seen from the answer that was given.
#[derive(Clone, Debug)]
pub(super) struct Variant {
    pub(super) pick: Pick,
    /// Answers of one class are the same to every rule.
    class: usize,
    pub(super) is_changed: bool,
    /// How far a graded answer moves; 1 for another choice.
    pub(super) steps: u32,
    /// How many options come or go.
    pub(super) toggles: u32,
    /// What its own options give more than those of the answer that was given.
    pub(super) signed: Points,
}

/// The answers to an answered question, the given one first, without those that a cheaper one of the
/// same class outdoes. `tests` are what rules ask about the question.
///
/// Of a `multi` question with too many answers only some, at most `most`.
pub(super) fn variants(
    goal: &Goal<'_>,
    answers: &Answers,
    question: usize,
    tests: &[&Condition],
    (most, effort): (usize, &Effort),
) -> Variants {
    let bank = goal.bank;
    let asked = &bank.questions[question];
    let given = goal.signed(answers.award(bank, question));
    let mut complete = None;
    let mut all = match asked.kind {
        Kind::Multi { max } => match of_multi(goal, answers, question, max, (tests, effort)) {
            Some(all) => all,
            None => {
                let (some, toggles) = some_of_multi(goal, answers, question, max, most);
                complete = Some(toggles);
                some
            }
        },
        Kind::Scale | Kind::Pair { .. } | Kind::Choice => {
            let from = answers.option(question).unwrap_or_default();
            let mut classes = HashMap::new();
            (0..asked.options.len())
                .map(|option| {
                    let next = classes.len();
                    let is_changed = option != from;
                    let steps = if asked.kind.is_graded() {
                        option.abs_diff(from)
                    } else {
                        usize::from(is_changed)
                    };
                    Variant {
                        pick: Pick::One(option),
                        class: *classes.entry(verdicts(tests, option)).or_insert(next),
                        is_changed,
                        steps: count(steps),
                        toggles: 0,
                        signed: goal.signed(asked.options[option].award) - given,
                    }
                })
                .collect()
        }
    };
    all.sort_by_key(|variant| (variant.is_changed, variant.steps, variant.toggles));
    let classes = all.iter().map(|variant| variant.class + 1).max();
    let classes = classes.unwrap_or_default();
    // Where every answer is a class of its own, none is outdone.
    if classes < all.len() {
        let mut fronts = vec![ParetoFront::default(); classes];
        all.retain(|variant| fronts[variant.class].admits(variant.signed));
    }
    Variants { all, complete }
}

/// The answers to one question that are worth a thought.
pub(super) struct Variants {
    pub(super) all: Vec<Variant>,
    /// Where these are not all: those with so many options toggled are there.
    pub(super) complete: Option<u32>,
}

/// Every answer to a `multi` question that can matter; nothing where they are too many.
fn of_multi(
    goal: &Goal<'_>,
    answers: &Answers,
    question: usize,
    max: usize,
    (tests, effort): (&[&Condition], &Effort),
) -> Option<Vec<Variant>> {
    let options = &goal.bank.questions[question].options;
    let tested = tested_options(tests);
    let free: Vec<usize> = (0..options.len())
        .filter(|option| tested.binary_search(option).is_err())
        .collect();
    let given = goal.signed(answers.award(goal.bank, question));
    let toggled =
        |option: usize, chosen: bool| u32::from(answers.includes(question, option) != chosen);
    let asked = &goal.bank.questions[question];
    let rest = by_size(goal, asked, max, &free, &toggled, effort)?;
    let mut all = Vec::new();
    let mut class = 0;
    each_subset(tested.len(), max.min(tested.len()), &mut |chosen| {
        let mut own = Points::ZERO - given;
        let mut toggles = 0;
        for (index, &option) in tested.iter().enumerate() {
            let is_chosen = chosen.contains(&index);
            toggles += toggled(option, is_chosen);
            if is_chosen {
                own += goal.signed(options[option].award);
            }
        }
        for subset in rest.iter().take(max - chosen.len() + 1).flatten() {
            let mut picked: Vec<usize> = chosen.iter().map(|&index| tested[index]).collect();
            picked.extend(&subset.options);
            picked.sort_unstable();
            let toggles = toggles + subset.toggles;
            all.push(Variant {
                pick: Pick::Many(picked),
                class,
                is_changed: toggles > 0,
                steps: u32::from(toggles > 0),
                toggles,
                signed: own + subset.signed,
            });
        }
        class += 1;
    });
    Some(all)
}

/// Some answers to a `multi` question, the given one among them, and how many toggles are looked at
/// completely.
fn some_of_multi(
    goal: &Goal<'_>,
    answers: &Answers,
    question: usize,
    max: usize,
    most: usize,
) -> (Vec<Variant>, u32) {
    let asked = &goal.bank.questions[question];
    let given: Vec<usize> = answers.included(question).collect();
    let found = nearest(goal, asked, max, &given, most);
    let own = goal.signed(answers.award(goal.bank, question));
    let variant = |(class, options): (usize, Vec<usize>)| {
        let kept = options
            .iter()
            .filter(|option| given.binary_search(option).is_ok());
        let toggles = count(given.len() + options.len() - 2 * kept.count());
        let awards = options.iter().map(|&option| asked.options[option].award);
        let points = awards.fold(Points::ZERO, |sum, award| sum + award);
        Variant {
            // To rules they may all be different.
            class,
            is_changed: toggles > 0,
            steps: u32::from(toggles > 0),
            toggles,
            signed: goal.signed(points) - own,
            pick: Pick::Many(options),
        }
    };
    let all = std::iter::once(given.clone()).chain(found.answers);
    (all.enumerate().map(variant).collect(), found.complete)
}

fn count(steps: usize) -> u32 {
    u32::try_from(steps).unwrap_or(u32::MAX)
}
