//! What can be changed by itself: a question that no rule names, or all that a group of rules ties
//! together.

use std::collections::HashMap;

use crate::bank::condition::Condition;
use crate::bank::{Bank, Group, Kind};
use crate::scoring::groups::Combinations;
use crate::scoring::points::Points;
use crate::scoring::range::collect_tests;
use crate::sheet::answers::{Answers, Pick};

use super::effort::Effort;
use super::goal::Goal;
use super::pareto::ParetoFront;
use super::variants::{Variant, Variants, variants};

/// Up to so many combinations of answers all told, every one is looked at right away.
const AT_ONCE: u64 = 20_000;
/// The steps of looking at one combination; a search has room for some hundred thousands of them.
const STEPS: u64 = 60;
/// Of `multi` questions with too many answers, so many are looked at in all.
const SOME: usize = 20_000;
/// The options that the answers looked at to one such question may name in all.
const NAMED: usize = 2_000_000;

/// One way to answer the questions of a unit.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// How many answers change.
    pub(super) changes: usize,
    /// By how many steps in total.
    pub(super) steps: usize,
    /// Which questions change: the first of the unit is the highest bit, so that of two choices with
    /// as many changes the larger set has the earlier questions.
    pub(super) set: u32,
    /// How many options of `multi` questions come or go.
    pub(super) toggles: u32,
    /// What it gives more than the answers that were given, rules included.
    pub(super) signed: Points,
    /// Which variant of each question, the last question's as the lowest digit.
    code: u64,
}

/// Questions that change independently of all others, and the choices that they leave.
#[derive(Debug)]
pub(super) struct Unit<'b> {
    pub(super) questions: Vec<usize>,
    variants: Vec<Vec<Variant>>,
    /// The rules on these questions.
    group: Option<&'b Group>,
    /// Per combination of variants, what the rules that fire give more than those that fire now;
    /// worked out when it is first needed, empty without rules.
    fired: Option<Vec<Points>>,
    /// Cheapest first, without those that a cheaper one outdoes; the first changes nothing.
    pub(super) choices: Vec<Choice>,
    front: ParetoFront,
    /// Choices of more changes have not been looked at.
    explored: usize,
    /// Where not all answers are looked at: those to `multi` questions with so many options toggled are.
    pub(super) complete: Option<u32>,
}

/// Everything that can be changed.
pub(super) struct Units<'b> {
    pub(super) all: Vec<Unit<'b>>,
    answers: &'b Answers,
    pub(super) effort: Effort,
}

impl<'b> Units<'b> {
    pub(super) fn new(goal: &Goal<'b>, answers: &'b Answers, effort: Effort) -> Units<'b> {
        let bank = goal.bank;
        let some = some_answers(bank, answers);
        let mut all = Vec::new();
        for question in answers.answered() {
            if bank.group_of[question].is_none() {
                let limits = (some(question), &effort);
                let variants = variants(goal, answers, question, &[], limits);
                all.push(Unit::new(vec![(question, variants)], None));
            }
        }
        for group in &bank.groups {
            let mut tests: HashMap<usize, Vec<&Condition>> = HashMap::new();
            for &rule in &group.rules {
                collect_tests(&bank.rules[rule].when, &mut tests);
            }
            let answered = group.questions.iter().copied();
            let answered = answered.filter(|&question| answers.is_answered(question));
            let variants = answered.map(|question| {
                let tests = tests.get(&question).map_or(&[][..], Vec::as_slice);
                let limits = (some(question), &effort);
                (question, variants(goal, answers, question, tests, limits))
            });
            // What cannot be another answer need not be looked at.
            let variants = variants.filter(|(_, variants)| variants.all.len() > 1);
            all.push(Unit::new(variants.collect(), Some(group)));
        }
        all.retain(|unit| unit.combinations() > 1);
        let mut units = Units {
            all,
            answers,
            effort,
        };
        let combinations = units.all.iter().map(Unit::combinations);
        if combinations.fold(0, u64::saturating_add) <= AT_ONCE {
            units.explore(goal, usize::MAX);
        }
        units
    }

    /// Looks at the choices of up to so many changes, as far as the effort goes.
    pub(super) fn explore(&mut self, goal: &Goal<'b>, changes: usize) {
        for unit in &mut self.all {
            while unit.explored < changes.min(unit.questions.len()) && !self.effort.is_spent() {
                unit.explored += 1;
                unit.explore(goal, self.answers, &self.effort);
            }
        }
    }

    /// Whether every choice has been looked at.
    pub(super) fn is_explored(&self) -> bool {
        self.all
            .iter()
            .all(|unit| unit.explored == unit.questions.len())
    }

    /// How many answers could change at once.
    pub(super) fn most_changes(&self) -> usize {
        self.all.iter().map(|unit| unit.questions.len()).sum()
    }
}

/// Of how many answers to a `multi` question one looks at where there are too many.
fn some_answers<'a>(bank: &'a Bank, answers: &Answers) -> impl Fn(usize) -> usize + 'a {
    let is_multi = |&question: &usize| matches!(bank.questions[question].kind, Kind::Multi { .. });
    let each = SOME / answers.answered().filter(is_multi).count().max(1);
    move |question| each.min(NAMED / bank.questions[question].options.len().max(1))
}

impl<'b> Unit<'b> {
    fn new(of_questions: Vec<(usize, Variants)>, group: Option<&'b Group>) -> Unit<'b> {
        let mut front = ParetoFront::default();
        front.admits(Points::ZERO);
        let complete = of_questions
            .iter()
            .filter_map(|(_, variants)| variants.complete);
        let complete = complete.min();
        let (questions, variants) = of_questions
            .into_iter()
            .map(|(question, variants)| (question, variants.all))
            .unzip();
        Unit {
            questions,
            variants,
            group,
            fired: None,
            choices: vec![Choice {
                changes: 0,
                steps: 0,
                set: 0,
                toggles: 0,
                signed: Points::ZERO,
                code: 0,
            }],
            front,
            explored: 0,
            complete,
        }
    }

    /// In how many ways the questions can be answered, as far as it makes a difference.
    fn combinations(&self) -> u64 {
        self.variants.iter().fold(1, |ways, variants| {
            ways.saturating_mul(variants.len() as u64)
        })
    }

    /// Adds the choices of exactly `explored` changes.
    fn explore(&mut self, goal: &Goal<'b>, answers: &Answers, effort: &Effort) {
        if self.fired.is_none() {
            self.fired = Some(self.fire(goal, answers));
        }
        let mut found = Vec::new();
        let nothing = self.choices[0].clone();
        self.vary(effort, 0, self.explored, nothing, &mut found);
        found.sort_by_key(Choice::cost);
        for choice in found {
            if self.front.admits(choice.signed) {
                self.choices.push(choice);
            }
        }
    }

    /// What the rules give more than now, for every combination of variants.
    fn fire(&self, goal: &Goal<'b>, answers: &Answers) -> Vec<Points> {
        let Some(group) = self.group else {
            return Vec::new();
        };
        let varied = self.questions.iter().zip(&self.variants);
        let varied: Vec<(usize, Vec<Pick>)> = varied
            .map(|(&question, variants)| {
                let picks = variants.iter().map(|variant| variant.pick.clone());
                (question, picks.collect())
            })
            .collect();
        let mut fired = Combinations::new(goal.bank, group, answers, &varied).points();
        // The given answers are the first variants.
        let now = goal.signed(fired[0]);
        for points in &mut fired {
            *points = goal.signed(*points) - now;
        }
        fired
    }

    fn vary(
        &self,
        effort: &Effort,
        depth: usize,
        left: usize,
        so_far: Choice,
        found: &mut Vec<Choice>,
    ) {
        if depth == self.questions.len() {
            if effort.spend(STEPS) {
                let code = usize::try_from(so_far.code).unwrap_or(usize::MAX);
                let fired = self.fired.as_ref().and_then(|fired| fired.get(code));
                let mut choice = so_far;
                choice.signed += fired.copied().unwrap_or_default();
                found.push(choice);
            }
            return;
        }
        let variants = &self.variants[depth];
        let after = self.questions.len() - depth - 1;
        for (index, variant) in variants.iter().enumerate() {
            let changed = usize::from(variant.is_changed);
            if changed > left || left - changed > after {
                continue;
            }
            if effort.is_spent() {
                return;
            }
            let mut next = so_far.clone();
            next.changes += changed;
            next.steps += variant.steps as usize;
            next.set |= u32::from(variant.is_changed) << (31 - depth);
            next.toggles += variant.toggles;
            next.signed += variant.signed;
            next.code = next.code * variants.len() as u64 + index as u64;
            self.vary(effort, depth + 1, left - changed, next, found);
        }
    }

    /// The questions that a choice changes, each with its answers before and after.
    pub(super) fn changes(&self, choice: usize) -> Vec<(usize, Pick, Pick)> {
        let mut code = self.choices[choice].code;
        let mut changes = Vec::new();
        for (&question, variants) in self.questions.iter().zip(&self.variants).rev() {
            let ways = variants.len() as u64;
            let variant = usize::try_from(code % ways).map_or(&variants[0], |at| &variants[at]);
            code /= ways;
            if variant.is_changed {
                changes.push((question, variants[0].pick.clone(), variant.pick.clone()));
            }
        }
        changes
    }

    /// Which questions a choice changes.
    pub(super) fn changed(&self, choice: &Choice) -> impl Iterator<Item = usize> + '_ {
        let set = choice.set;
        let is_changed = move |depth: &usize| set >> (31 - depth) & 1 == 1;
        (0..self.questions.len())
            .filter(is_changed)
            .map(|depth| self.questions[depth])
    }
}

impl Choice {
    fn cost(&self) -> (usize, usize, std::cmp::Reverse<u32>, u32) {
        let set = std::cmp::Reverse(self.set);
        (self.changes, self.steps, set, self.toggles)
    }
}
