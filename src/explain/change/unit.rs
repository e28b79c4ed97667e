//! What can be changed by itself: a question that no rule names, or all that a group of rules ties
//! together.

use crate::scoring::groups::Combinations;
use crate::scoring::points::Points;
use crate::sheet::answers::{Answers, Pick};

use super::effort::Effort;
use super::goal::Goal;
use super::pareto::ParetoFront;
use super::variants::{Variant, Variants};

/// The steps of looking at one combination; a search has room for some hundred thousands of them.
const STEPS: u64 = 60;

/// One way to answer the questions of a unit.
#[derive(Clone, Debug)]
pub(super) struct UnitChoice {
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
#[derive(Clone, Debug)]
pub(super) struct Unit {
    pub(super) questions: Vec<usize>,
    variants: Vec<Vec<Variant>>,
    /// The group of rules on these questions, by its index.
    group: Option<usize>,
    /// Per combination of variants, what the rules that fire give more than those that fire now;
    /// worked out when it is first needed, empty without rules.
    fired: Option<Vec<Points>>,
    /// Cheapest first, without those that a cheaper one outdoes; the first changes nothing.
    pub(super) choices: Vec<UnitChoice>,
    front: ParetoFront,
    /// Choices of more changes have not been looked at.
    pub(super) explored: usize,
    /// Where not all answers are looked at: those to `multi` questions with so many options toggled are.
    pub(super) complete: Option<u32>,
}

impl Unit {
    pub(super) fn new(of_questions: Vec<(usize, Variants)>, group: Option<usize>) -> Unit {
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
            choices: vec![UnitChoice {
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
    pub(super) fn combinations(&self) -> u64 {
        self.variants.iter().fold(1, |ways, variants| {
            ways.saturating_mul(variants.len() as u64)
        })
    }

    /// Looks at the choices of up to so many changes, as far as the effort goes.
    pub(super) fn explore_to(
        &mut self,
        changes: usize,
        goal: &Goal<'_>,
        answers: &Answers,
        effort: &Effort,
    ) {
        while self.explored < changes.min(self.questions.len()) && !effort.is_spent() {
            self.explored += 1;
            self.explore(goal, answers, effort);
        }
    }

    /// Whether every choice has been looked at.
    pub(super) fn is_explored(&self) -> bool {
        self.explored == self.questions.len()
    }

    /// How much of the memory it takes up: choices and variants.
    pub(super) fn size(&self) -> usize {
        self.choices.len() + self.variants.iter().map(Vec::len).sum::<usize>()
    }

    /// Forgets what is not needed where every choice has been looked at.
    pub(super) fn settle(&mut self) {
        self.fired = None;
        self.front = ParetoFront::default();
    }

    /// Adds the choices of exactly `explored` changes.
    fn explore(&mut self, goal: &Goal<'_>, answers: &Answers, effort: &Effort) {
        if self.fired.is_none() {
            self.fired = Some(self.fire(goal, answers));
        }
        let mut found = Vec::new();
        let nothing = self.choices[0].clone();
        self.vary(effort, 0, self.explored, nothing, &mut found);
        found.sort_by_key(UnitChoice::cost);
        for choice in found {
            if self.front.admits(choice.signed) {
                self.choices.push(choice);
            }
        }
    }

    /// What the rules give more than now, for every combination of variants.
    fn fire(&self, goal: &Goal<'_>, answers: &Answers) -> Vec<Points> {
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
        let mut fired =
            Combinations::new(goal.bank, &goal.bank.groups[group], answers, &varied).points();
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
        so_far: UnitChoice,
        found: &mut Vec<UnitChoice>,
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
    pub(super) fn changed(&self, choice: &UnitChoice) -> impl Iterator<Item = usize> + '_ {
        let set = choice.set;
        let is_changed = move |depth: &usize| set >> (31 - depth) & 1 == 1;
        (0..self.questions.len())
            .filter(is_changed)
            .map(|depth| self.questions[depth])
    }
}

impl UnitChoice {
    fn cost(&self) -> (usize, usize, std::cmp::Reverse<u32>, u32) {
        let set = std::cmp::Reverse(self.set);
        (self.changes, self.steps, set, self.toggles)
    }
}
