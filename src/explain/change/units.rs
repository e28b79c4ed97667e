//! What can be changed by itself: a question that no rule names, or all that a group of rules ties
//! together.

use std::collections::HashMap;

use crate::bank::Rule;
use crate::bank::condition::Condition;
use crate::scoring::points::Points;
use crate::scoring::range::collect_tests;
use crate::sheet::answers::{Answers, Pick};

use super::front::Front;
use super::goal::Goal;
use super::variants::{Variant, variants};

/// Up to so many combinations of answers all told, every one is looked at right away.
const AT_ONCE: u64 = 20_000;

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
    pub(super) merit: Points,
    /// Which variant of each question, the last question's as the lowest digit.
    code: u64,
}

/// Questions that change independently of all others, and the choices that they leave.
#[derive(Debug)]
pub(super) struct Unit<'b> {
    pub(super) questions: Vec<usize>,
    variants: Vec<Vec<Variant>>,
    /// By question, the rules that are settled once it and those before it are answered, each with
    /// whether it fires now.
    rules: Vec<Vec<(&'b Rule, bool)>>,
    /// Cheapest first, without those that a cheaper one outdoes; the first changes nothing.
    pub(super) choices: Vec<Choice>,
    front: Front,
    /// Choices of more changes have not been looked at.
    explored: usize,
}

/// Everything that can be changed.
pub(super) struct Units<'b> {
    pub(super) all: Vec<Unit<'b>>,
    scratch: Answers,
}

impl<'b> Units<'b> {
    pub(super) fn new(goal: &Goal<'b>, answers: &Answers) -> Units<'b> {
        let bank = goal.bank;
        let mut all = Vec::new();
        for question in answers.answered() {
            if bank.group_of[question].is_none() {
                let variants = variants(goal, answers, question, &[]);
                all.push(Unit::new(vec![question], vec![variants], vec![Vec::new()]));
            }
        }
        for group in &bank.groups {
            let questions: Vec<usize> = group
                .questions
                .iter()
                .copied()
                .filter(|&question| answers.is_answered(question))
                .collect();
            let mut tests: HashMap<usize, Vec<&Condition>> = HashMap::new();
            let mut rules = vec![Vec::new(); questions.len()];
            for rule in group.rules.iter().map(|&rule| &bank.rules[rule]) {
                collect_tests(&rule.when, &mut tests);
                let mut last = None;
                rule.when.each_question(&mut |question| {
                    last = last.max(questions.binary_search(&question).ok());
                });
                // A rule on unanswered questions alone stays what it is.
                if let Some(last) = last {
                    rules[last].push((rule, rule.when.holds(answers, None) == Some(true)));
                }
            }
            if !questions.is_empty() {
                let variants = questions
                    .iter()
                    .map(|&question| {
                        let tests = tests.get(&question).map_or(&[][..], Vec::as_slice);
                        variants(goal, answers, question, tests)
                    })
                    .collect();
                all.push(Unit::new(questions, variants, rules));
            }
        }
        all.retain(|unit| unit.combinations() > 1);
        let mut units = Units {
            all,
            scratch: answers.clone(),
        };
        let combinations = units.all.iter().map(Unit::combinations);
        if combinations.fold(0, u64::saturating_add) <= AT_ONCE {
            units.explore(goal, usize::MAX);
        }
        units
    }

    /// Looks at the choices of up to so many changes.
    pub(super) fn explore(&mut self, goal: &Goal<'_>, changes: usize) {
        for unit in &mut self.all {
            while unit.explored < changes.min(unit.questions.len()) {
                unit.explored += 1;
                unit.explore(goal, &mut self.scratch);
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

impl<'b> Unit<'b> {
    fn new(
        questions: Vec<usize>,
        variants: Vec<Vec<Variant>>,
        rules: Vec<Vec<(&'b Rule, bool)>>,
    ) -> Unit<'b> {
        let mut front = Front::default();
        front.admits(Points::ZERO);
        Unit {
            questions,
            variants,
            rules,
            choices: vec![Choice {
                changes: 0,
                steps: 0,
                set: 0,
                toggles: 0,
                merit: Points::ZERO,
                code: 0,
            }],
            front,
            explored: 0,
        }
    }

    /// In how many ways the questions can be answered, as far as it makes a difference.
    fn combinations(&self) -> u64 {
        self.variants.iter().fold(1, |ways, variants| {
            ways.saturating_mul(variants.len() as u64)
        })
    }

    /// Adds the choices of exactly `explored` changes; `scratch` holds the given answers.
    fn explore(&mut self, goal: &Goal<'_>, scratch: &mut Answers) {
        let mut found = Vec::new();
        let nothing = self.choices[0].clone();
        self.vary(goal, scratch, 0, self.explored, nothing, &mut found);
        found.sort_by_key(Choice::cost);
        for choice in found {
            if self.front.admits(choice.merit) {
                self.choices.push(choice);
            }
        }
    }

    fn vary(
        &self,
        goal: &Goal<'_>,
        scratch: &mut Answers,
        depth: usize,
        left: usize,
        so_far: Choice,
        found: &mut Vec<Choice>,
    ) {
        if depth == self.questions.len() {
            found.push(so_far);
            return;
        }
        let (question, variants) = (self.questions[depth], &self.variants[depth]);
        let after = self.questions.len() - depth - 1;
        for (index, variant) in variants.iter().enumerate() {
            let changed = usize::from(variant.is_changed);
            if changed > left || left - changed > after {
                continue;
            }
            scratch.set(question, &variant.pick);
            let mut next = so_far.clone();
            next.changes += changed;
            next.steps += variant.steps as usize;
            next.set |= u32::from(variant.is_changed) << (31 - depth);
            next.toggles += variant.toggles;
            next.merit += variant.merit;
            next.code = next.code * variants.len() as u64 + index as u64;
            for (rule, fires_now) in &self.rules[depth] {
                let fires = rule.when.holds(scratch, None) == Some(true);
                if fires && !fires_now {
                    next.merit += goal.merit(rule.award);
                } else if !fires && *fires_now {
                    next.merit -= goal.merit(rule.award);
                }
            }
            self.vary(goal, scratch, depth + 1, left - changed, next, found);
        }
        scratch.set(question, &variants[0].pick);
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
