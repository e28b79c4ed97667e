//! Everything that can be changed, part by part.

use std::collections::HashMap;
use std::sync::Arc;

use crate::bank::Bank;
use crate::bank::condition::Condition;
use crate::scoring::range::collect_tests;
use crate::sheet::answers::Answers;

use super::effort::Effort;
use super::goal::Goal;
use super::known::{KnownUnits, UnitKey};
use super::unit::Unit;
use super::variants::{Variants, variants};

/// Up to so many combinations of answers all told, every one is looked at right away.
const AT_ONCE: u64 = 20_000;
/// Of `multi` questions with too many answers, so many are looked at in all.
const SOME: usize = 20_000;
/// The options that the answers looked at to one such question may name in all.
const NAMED: usize = 2_000_000;

/// Everything that can be changed.
pub(super) struct Units<'a> {
    pub(super) all: Vec<Arc<Unit>>,
    answers: &'a Answers,
    pub(super) effort: Effort,
    /// The steps that it took to look at all of them; nothing where that is done bit by bit.
    steps: Option<u64>,
}

/// What may be a unit: a question that no rule names, or a group of rules.
#[derive(Clone, Copy)]
enum UnitOrigin {
    Question(usize),
    Group(usize),
}

impl<'a> Units<'a> {
    /// What can be changed of a sheet's answers. Units that `known` has are not looked at again, but their
    /// steps are counted: the same sheet comes to the same end whatever came before it.
    pub(super) fn new(
        goal: &Goal<'_>,
        answers: &'a Answers,
        effort: Effort,
        known: &mut KnownUnits,
    ) -> Units<'a> {
        let left = effort.left();
        Units::with(goal, answers, effort, known)
            .unwrap_or_else(|| Units::alone(goal, answers, Effort::new(left)))
    }

    /// With units of earlier sheets; nothing where that would not come to the same: where the effort ends, or
    /// where there is too much to be looked at right away.
    fn with(
        goal: &Goal<'_>,
        answers: &'a Answers,
        effort: Effort,
        known: &mut KnownUnits,
    ) -> Option<Units<'a>> {
        known.make_room();
        let share = effort.left();
        let multi = multi_answered(goal.bank, answers);
        let mut all = Vec::with_capacity(goal.bank.questions.len());
        let mut fresh = Vec::new();
        let mut key = UnitKey::new(goal, multi);
        for place in places(goal.bank, answers) {
            let key = match &place {
                UnitOrigin::Question(question) => key.of(std::slice::from_ref(question), answers),
                UnitOrigin::Group(group) => key.of(&goal.bank.groups[*group].questions, answers),
            };
            match known.get(key, &effort) {
                Some(unit) => all.push(unit),
                None => {
                    let before = effort.left();
                    let unit = unit(goal, answers, place, multi, &effort);
                    fresh.push((all.len(), Box::from(key), before - effort.left()));
                    all.push(Arc::new(unit));
                }
            }
        }
        if combinations(&all) > AT_ONCE {
            return None;
        }
        for (at, key, variants) in fresh {
            let before = effort.left();
            if let Some(unit) = Arc::get_mut(&mut all[at]) {
                unit.explore_to(usize::MAX, goal, answers, &effort);
                unit.settle();
            }
            if effort.is_spent() {
                return None;
            }
            known.put(key, &all[at], variants + before - effort.left());
        }
        all.retain(|unit| unit.combinations() > 1);
        (!effort.is_spent()).then(|| Units {
            all,
            answers,
            steps: Some(share - effort.left()),
            effort,
        })
    }

    /// The same for another goal of the same roles, with an effort of its own; nothing where they would have to
    /// be looked at anew.
    pub(super) fn again(self, share: u64) -> Option<Units<'a>> {
        let steps = self.steps.filter(|&steps| steps < share)?;
        Some(Units {
            effort: Effort::new(share - steps),
            ..self
        })
    }

    /// From nothing.
    fn alone(goal: &Goal<'_>, answers: &'a Answers, effort: Effort) -> Units<'a> {
        let multi = multi_answered(goal.bank, answers);
        let places = places(goal.bank, answers);
        let units = places.map(|place| Arc::new(unit(goal, answers, place, multi, &effort)));
        let mut all: Vec<Arc<Unit>> = units.collect();
        all.retain(|unit| unit.combinations() > 1);
        let mut units = Units {
            all,
            answers,
            effort,
            steps: None,
        };
        if combinations(&units.all) <= AT_ONCE {
            units.explore(goal, usize::MAX);
        }
        units
    }

    /// Looks at the choices of up to so many changes, as far as the effort goes.
    pub(super) fn explore(&mut self, goal: &Goal<'_>, changes: usize) {
        for unit in &mut self.all {
            if !unit.is_explored() {
                Arc::make_mut(unit).explore_to(changes, goal, self.answers, &self.effort);
            }
        }
    }

    /// Whether every choice has been looked at.
    pub(super) fn is_explored(&self) -> bool {
        self.all.iter().all(|unit| unit.is_explored())
    }

    /// How many answers could change at once.
    pub(super) fn most_changes(&self) -> usize {
        self.all.iter().map(|unit| unit.questions.len()).sum()
    }
}

/// What may be a unit of a sheet, in the order in which the search knows them.
fn places<'a>(bank: &'a Bank, answers: &'a Answers) -> impl Iterator<Item = UnitOrigin> + 'a {
    let questions = answers.answered();
    let alone = questions.filter(|&question| bank.group_of[question].is_none());
    let groups = (0..bank.groups.len()).map(UnitOrigin::Group);
    alone.map(UnitOrigin::Question).chain(groups)
}

/// A unit of which nothing has been looked at.
fn unit(
    goal: &Goal<'_>,
    answers: &Answers,
    place: UnitOrigin,
    multi: usize,
    effort: &Effort,
) -> Unit {
    let bank = goal.bank;
    let limits = |question| (some_answers(bank, question, multi), effort);
    let group = match place {
        UnitOrigin::Question(question) => {
            let variants = variants(goal, answers, question, &[], limits(question));
            return Unit::new(vec![(question, variants)], None);
        }
        UnitOrigin::Group(group) => group,
    };
    let mut tests: HashMap<usize, Vec<&Condition>> = HashMap::new();
    for &rule in &bank.groups[group].rules {
        collect_tests(&bank.rules[rule].when, &mut tests);
    }
    let answered = bank.groups[group].questions.iter().copied();
    let answered = answered.filter(|&question| answers.is_answered(question));
    let variants = answered.map(|question| {
        let tests = tests.get(&question).map_or(&[][..], Vec::as_slice);
        (
            question,
            variants(goal, answers, question, tests, limits(question)),
        )
    });
    // What cannot be another answer need not be looked at.
    let variants: Vec<(usize, Variants)> = variants
        .filter(|(_, variants)| variants.all.len() > 1)
        .collect();
    Unit::new(variants, Some(group))
}

fn combinations(units: &[Arc<Unit>]) -> u64 {
    let changing = units.iter().map(|unit| unit.combinations());
    let changing = changing.filter(|combinations| *combinations > 1);
    changing.fold(0, u64::saturating_add)
}

/// How many `multi` questions a sheet answers.
fn multi_answered(bank: &Bank, answers: &Answers) -> usize {
    let is_multi = |&question: &usize| bank.questions[question].kind.is_multi();
    answers.answered().filter(is_multi).count()
}

/// Of how many answers to a `multi` question one looks at where there are too many.
fn some_answers(bank: &Bank, question: usize, multi: usize) -> usize {
    let each = SOME / multi.max(1);
    each.min(NAMED / bank.questions[question].options.len().max(1))
}
