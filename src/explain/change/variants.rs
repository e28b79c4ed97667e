//! The other answers to one question that are worth a thought.

use std::collections::HashMap;

use crate::bank::Kind;
use crate::bank::condition::Condition;
use crate::scoring::points::Points;
use crate::scoring::range::{each_subset, verdicts};
use crate::sheet::answers::{Answers, Pick};

use super::front::Front;
use super::goal::Goal;

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
    pub(super) merit: Points,
}

/// The answers to an answered question, the given one first, without those that a cheaper one of the
/// same class outdoes. `tests` are what rules ask about the question.
pub(super) fn variants(
    goal: &Goal<'_>,
    answers: &Answers,
    question: usize,
    tests: &[&Condition],
) -> Vec<Variant> {
    let bank = goal.bank;
    let asked = &bank.questions[question];
    let given = goal.merit(answers.award(bank, question));
    let mut all = match asked.kind {
        Kind::Multi { max } => of_multi(goal, answers, question, max, tests),
        _ => {
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
                        merit: goal.merit(asked.options[option].award) - given,
                    }
                })
                .collect()
        }
    };
    all.sort_by_key(|variant| (variant.is_changed, variant.steps, variant.toggles));
    let classes = all.iter().map(|variant| variant.class + 1).max();
    let mut fronts = vec![Front::default(); classes.unwrap_or_default()];
    all.retain(|variant| fronts[variant.class].admits(variant.merit));
    all
}

/// Some of the options of a `multi` question.
#[derive(Clone, Debug)]
struct Subset {
    toggles: u32,
    merit: Points,
    options: Vec<usize>,
}

fn of_multi(
    goal: &Goal<'_>,
    answers: &Answers,
    question: usize,
    max: usize,
    tests: &[&Condition],
) -> Vec<Variant> {
    let options = &goal.bank.questions[question].options;
    let is_tested = |option: usize| {
        let names = |test: &&Condition| matches!(test, Condition::Includes { option: named, .. } if *named == option);
        tests.iter().any(names)
    };
    let (tested, free): (Vec<usize>, Vec<usize>) =
        (0..options.len()).partition(|&option| is_tested(option));
    let given = goal.merit(answers.award(goal.bank, question));
    let toggled =
        |option: usize, chosen: bool| u32::from(answers.includes(question, option) != chosen);
    let rest = subsets(goal, question, max, &free, &toggled);
    let mut all = Vec::new();
    let mut class = 0;
    each_subset(tested.len(), max.min(tested.len()), &mut |chosen| {
        let mut own = Points::ZERO - given;
        let mut toggles = 0;
        for (index, &option) in tested.iter().enumerate() {
            let is_chosen = chosen.contains(&index);
            toggles += toggled(option, is_chosen);
            if is_chosen {
                own += goal.merit(options[option].award);
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
                merit: own + subset.merit,
            });
        }
        class += 1;
    });
    all
}

/// By size, the subsets of these options of at most `max` members, without those that another of the
/// same size outdoes with no more options toggled.
fn subsets(
    goal: &Goal<'_>,
    question: usize,
    max: usize,
    free: &[usize],
    toggled: &dyn Fn(usize, bool) -> u32,
) -> Vec<Vec<Subset>> {
    let mut sizes = vec![Vec::new(); max.min(free.len()) + 1];
    sizes[0].push(Subset {
        toggles: 0,
        merit: Points::ZERO,
        options: Vec::new(),
    });
    for &option in free {
        let award = goal.merit(goal.bank.questions[question].options[option].award);
        for size in (0..sizes.len()).rev() {
            let with = size.checked_sub(1).map_or(Vec::new(), |less| {
                let mut with = sizes[less].clone();
                for subset in &mut with {
                    subset.toggles += toggled(option, true);
                    subset.merit += award;
                    subset.options.push(option);
                }
                with
            });
            for subset in &mut sizes[size] {
                subset.toggles += toggled(option, false);
            }
            sizes[size].extend(with);
            sizes[size].sort_by_key(|subset| subset.toggles);
            let mut front = Front::default();
            sizes[size].retain(|subset| front.admits(subset.merit));
        }
    }
    sizes
}

fn count(steps: usize) -> u32 {
    u32::try_from(steps).unwrap_or(u32::MAX)
}
