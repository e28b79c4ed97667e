//! The cheapest choices within a budget, down to the last tie.

use std::cmp::Reverse;
use std::rc::Rc;

use crate::scoring::points::Points;

use super::bounds::Bounds;
use super::budget::Budget;
use super::goal::Goal;
use super::levels::EqualCost;
use super::pareto::ParetoFront;
use super::unit::UnitChoice;
use super::units::Units;

/// The steps of looking at one partial choice.
const STEPS: u64 = 64;

/// Choices for the units of the first levels.
#[derive(Clone)]
struct Partial {
    left: Budget,
    changes: usize,
    steps: usize,
    /// The questions changed, the first as the highest bit: larger is earlier.
    set: Vec<u64>,
    toggles: u32,
    signed: Points,
    chosen: Option<Rc<Chosen>>,
}

/// The choice of a unit that changes, and those before it.
struct Chosen {
    unit: usize,
    choice: usize,
    before: Option<Rc<Chosen>>,
}

/// Partial choices that agree on whether the first questions change.
struct Branch {
    /// So many questions are decided, and so many levels.
    questions: usize,
    levels: usize,
    partials: Vec<Partial>,
}

/// Of all choices within the budget of the bounds the cheapest that reach the goal, each unit that
/// changes with its choice. The levels of the bounds stand in bank order.
///
/// Question by question the partial choices are parted into those that change it and those that do
/// not, and the former are followed first. So the first ones that reach the goal change the earliest
/// questions; they are the cheapest where the budget is no larger than it must be. Where it does not
/// limit steps they are not parted, and the cheapest is known at the end.
///
/// To leave out what a cheaper partial choice outdoes is safe because the order of costs stays when
/// the same further choices are added to both: the earliest question in which they differ stays.
///
/// Nothing where the effort ended.
pub(super) fn earliest(
    goal: &Goal<'_>,
    units: &Units<'_>,
    bounds: &Bounds,
) -> Option<Vec<(usize, usize)>> {
    let mut questions: Vec<usize> = units
        .all
        .iter()
        .flat_map(|unit| unit.questions.iter().copied())
        .collect();
    questions.sort_unstable();
    // Where every change is one step, the fewest changes are the fewest steps.
    let mut choices = units.all.iter().flat_map(|unit| &unit.choices);
    let parted =
        bounds.budget.steps.is_some() || choices.all(|choice| choice.steps == choice.changes);
    let mut open = vec![Branch {
        questions: 0,
        levels: 0,
        partials: vec![Partial {
            left: bounds.budget,
            changes: 0,
            steps: 0,
            set: vec![0; goal.bank.questions.len().div_ceil(64)],
            toggles: 0,
            signed: Points::ZERO,
            chosen: None,
        }],
    }];
    while let Some(mut branch) = open.pop() {
        if units.effort.is_spent() {
            return None;
        }
        let Some(&question) = questions.get(branch.questions) else {
            let mut reached = branch.partials.iter();
            match reached.find(|partial| goal.is_reached(partial.signed)) {
                Some(partial) => return Some(partial.plan()),
                None => continue,
            }
        };
        if let Some((unit, buckets)) = bounds.levels.get(branch.levels)
            && units.all[unit].questions[0] == question
        {
            let next = (branch.levels + 1, unit, buckets);
            extend(units, bounds, next, &mut branch.partials);
            branch.levels += 1;
        }
        branch.questions += 1;
        if branch.partials.len() == 1 {
            open.push(branch);
        } else if parted {
            let (with, without): (Vec<Partial>, Vec<Partial>) = branch
                .partials
                .into_iter()
                .partition(|partial| partial.changes_question(question));
            for partials in [without, with] {
                if !partials.is_empty() {
                    open.push(Branch {
                        partials: cheapest_first(partials),
                        ..branch
                    });
                }
            }
        } else {
            branch.partials = cheapest_first(branch.partials);
            open.push(branch);
        }
    }
    None
}

/// Adds to the partial choices every choice for one more unit, and leaves out what the bounds of the level after
/// it do not allow.
fn extend(
    units: &Units<'_>,
    bounds: &Bounds,
    (level, unit, buckets): (usize, usize, &[EqualCost]),
    partials: &mut Vec<Partial>,
) {
    let choices = &units.all[unit].choices;
    let before = partials.len();
    // A partial choice is copied, with its set, and compared with others.
    let steps = partials
        .first()
        .map_or(0, |partial| STEPS + 2 * partial.set.len() as u64);
    for at in 0..before {
        if !units.effort.spend(steps) {
            return;
        }
        for bucket in buckets {
            let Some(left) = partials[at].left.after(bucket.changes, bucket.steps) else {
                continue;
            };
            for &index in bounds.levels.choices(bucket) {
                let choice = &choices[index];
                let signed = partials[at].signed + choice.signed;
                if !bounds.allow_in_order(level, left, signed) {
                    break;
                }
                if !units.effort.spend(1) {
                    return;
                }
                if bounds.allow(level, left, signed) {
                    units.effort.spend(steps);
                    let changed = units.all[unit].changed(choice);
                    partials.push(partials[at].with(left, choice, changed, (unit, index)));
                }
            }
        }
    }
    let mut at = 0;
    partials.retain(|partial| {
        at += 1;
        at > before || bounds.allow(level, partial.left, partial.signed)
    });
}

/// The partial choices in the order of what they cost, without those that a cheaper one outdoes.
fn cheapest_first(mut partials: Vec<Partial>) -> Vec<Partial> {
    partials.sort_by(|a, b| a.cost().cmp(&b.cost()));
    let mut front = ParetoFront::default();
    partials.retain(|partial| front.admits(partial.signed));
    partials
}

impl Partial {
    fn cost(&self) -> (usize, usize, Reverse<&[u64]>, u32) {
        let set = Reverse(self.set.as_slice());
        (self.changes, self.steps, set, self.toggles)
    }

    fn changes_question(&self, question: usize) -> bool {
        self.set[question / 64] >> (63 - question % 64) & 1 == 1
    }

    fn with(
        &self,
        left: Budget,
        choice: &UnitChoice,
        changed: impl Iterator<Item = usize>,
        (unit, index): (usize, usize),
    ) -> Partial {
        let mut set = self.set.clone();
        for question in changed {
            set[question / 64] |= 1 << (63 - question % 64);
        }
        Partial {
            left,
            changes: self.changes + choice.changes,
            steps: self.steps + choice.steps,
            set,
            toggles: self.toggles + choice.toggles,
            signed: self.signed + choice.signed,
            chosen: Some(Rc::new(Chosen {
                unit,
                choice: index,
                before: self.chosen.clone(),
            })),
        }
    }

    fn plan(&self) -> Vec<(usize, usize)> {
        let chain =
            std::iter::successors(self.chosen.as_deref(), |chosen| chosen.before.as_deref());
        chain.map(|chosen| (chosen.unit, chosen.choice)).collect()
    }
}
