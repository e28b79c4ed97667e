//! What a sheet's points could be if the quiz were taken again: every graded answer may move some steps
//! (contract, section 4, point 7).

use crate::bank::{Bank, Group};
use crate::probability::distribution::Distribution;
use crate::scoring::groups::Combinations;
use crate::scoring::points::Points;
use crate::sheet::answers::{Answers, Pick};

/// The independent parts that the points of a retest add up from: one for what does not move, one a
/// question that moves by itself, one a group of questions that rules tie together.
///
/// Every answered `scale` and `pair` answer moves by exactly j steps with the chance `retest[j − 1]`,
/// half of it down and half of it up; steps past the end stop at the end; everything else stays.
#[must_use]
pub fn retest(bank: &Bank, answers: &Answers) -> Vec<Distribution> {
    let mut fixed = Points::ZERO;
    let mut parts = vec![Distribution::certain(fixed)];
    for question in answers.answered() {
        if bank.group_of[question].is_some() {
            continue;
        }
        let options = &bank.questions[question].options;
        match steps(bank, answers, question).as_slice() {
            [] | [_] => fixed += answers.award(bank, question),
            steps => {
                let ways = steps.iter().map(|&(option, p)| (options[option].award, p));
                parts.push(Distribution::of(ways.collect()));
            }
        }
    }
    parts[0] = Distribution::certain(fixed);
    let groups = bank.groups.iter();
    parts.extend(groups.map(|group| retest_group(bank, group, answers)));
    parts
}

/// Whether any answer of a sheet can move when the quiz is taken again: where none can, nothing is
/// known of how sure its outcome is.
#[must_use]
pub fn can_move(bank: &Bank, answers: &Answers) -> bool {
    let mut answered = answers.answered();
    bank.decision.answers_move()
        && answered.any(|question| bank.questions[question].kind.is_graded())
}

/// The options that an answer has after a retest, with their probabilities; empty where it is
/// unanswered or does not move.
fn steps(bank: &Bank, answers: &Answers, question: usize) -> Vec<(usize, f64)> {
    let asked = &bank.questions[question];
    let Some(option) = answers.option(question).filter(|_| asked.kind.is_graded()) else {
        return Vec::new();
    };
    let last = asked.options.len() - 1;
    // In parts of two thousand, so that what stops at an end is added up exactly.
    let mut parts = vec![0; asked.options.len()];
    let moves: u32 = bank.decision.retest.iter().sum();
    parts[option] = 2000 - 2 * moves;
    for (distance, chance) in (1..).zip(bank.decision.retest) {
        parts[option.saturating_sub(distance)] += chance;
        parts[(option + distance).min(last)] += chance;
    }
    let possible = parts.into_iter().enumerate().filter(|(_, part)| *part > 0);
    possible
        .map(|(option, part)| (option, f64::from(part) / 2000.0))
        .collect()
}

/// A group's points after a retest: every combination of its questions' steps with the rules that fire
/// then. There are never more combinations than the group has ways to be answered.
fn retest_group(bank: &Bank, group: &Group, answers: &Answers) -> Distribution {
    let mut fixed = Points::ZERO;
    let mut moving = Vec::new();
    for &question in &group.questions {
        let steps = steps(bank, answers, question);
        if steps.len() > 1 {
            moving.push((question, steps));
        } else {
            fixed += answers.award(bank, question);
        }
    }
    let varied: Vec<(usize, Vec<Pick>)> = moving
        .iter()
        .map(|(question, steps)| {
            let picks = steps.iter().map(|&(option, _)| Pick::One(option));
            (*question, picks.collect())
        })
        .collect();
    let add = |(points, probability): &(Points, f64), at: usize, step: usize| {
        let (question, steps) = &moving[at];
        let (option, chance) = steps[step];
        let award = bank.questions[*question].options[option].award;
        (*points + award, probability * chance)
    };
    let mut ways = Vec::new();
    Combinations::new(bank, group, answers, &varied).fold(
        (fixed, 1.0),
        &add,
        &mut |(points, probability), fired| ways.push((*points + *fired, *probability)),
    );
    Distribution::of(ways)
}
