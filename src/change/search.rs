//! The search for the cheapest choices that reach the goal.

use std::cmp::Reverse;
use std::collections::HashSet;

use crate::points::Points;

use super::bounds::{Bounds, Budget};
use super::front::Front;
use super::goal::Goal;
use super::units::Units;

/// The cells that a table of bounds may have; beyond them steps are not counted in it.
const CELLS: usize = 1 << 22;
/// The dead ends that are remembered.
const REMEMBERED: usize = 1 << 20;

/// A choice for every unit that changes: the unit and its choice.
pub(super) type Plan = Vec<(usize, usize)>;

/// The cheapest choices that reach the goal: the fewest changes, then the fewest steps, then the
/// earliest questions, then the fewest options toggled. Nothing where no choices reach it.
pub(super) fn cheapest(goal: &Goal<'_>, units: &mut Units<'_>) -> Option<Plan> {
    let mut hints = Vec::new();
    let unlimited = Budget {
        changes: None,
        steps: None,
    };
    if units.is_explored() {
        Bounds::find(goal, units, unlimited, &mut hints)?;
    }
    for changes in 1..=units.most_changes() {
        units.explore(goal, changes);
        let budget = Budget {
            changes: Some(changes),
            ..unlimited
        };
        let Some(bounds) = Bounds::find(goal, units, budget, &mut hints) else {
            continue;
        };
        let met = bounds.met.or_else(|| Descent::run(goal, units, &bounds));
        if let Some((_, steps)) = met {
            let bounds = fewest_steps(goal, units, bounds, steps, &mut hints);
            return earliest(goal, units, &bounds);
        }
    }
    None
}

/// The bounds of the fewest steps with which the goal can be reached; with `known` steps it can.
fn fewest_steps(
    goal: &Goal<'_>,
    units: &Units<'_>,
    bounds: Bounds,
    known: usize,
    hints: &mut Vec<Vec<i64>>,
) -> Bounds {
    let rows = (units.all.len() + 1) * (bounds.budget.changes.unwrap_or(0) + 1);
    if rows.saturating_mul(known + 1) > CELLS {
        return bounds;
    }
    let mut within = |steps| {
        let budget = Budget {
            steps: Some(steps),
            ..bounds.budget
        };
        Bounds::find(goal, units, budget, hints)
    };
    let Some(widest) = within(known) else {
        return bounds;
    };
    let fewest = widest.met.map_or(known, |(_, steps)| steps);
    for steps in widest.least_steps()..fewest {
        if let Some(found) = within(steps)
            && (found.met.is_some() || Descent::run(goal, units, &found).is_some())
        {
            return found;
        }
    }
    if fewest == known {
        return widest;
    }
    within(fewest).unwrap_or(widest)
}

/// A depth-first search for any choices that reach the goal within the budget of the bounds.
struct Descent<'a> {
    goal: &'a Goal<'a>,
    units: &'a Units<'a>,
    bounds: &'a Bounds,
    dead_ends: HashSet<(usize, Budget, Points)>,
}

impl Descent<'_> {
    /// The changes and steps of the first solution found.
    fn run(goal: &Goal<'_>, units: &Units<'_>, bounds: &Bounds) -> Option<(usize, usize)> {
        let mut descent = Descent {
            goal,
            units,
            bounds,
            dead_ends: HashSet::new(),
        };
        descent.from(0, bounds.budget, Points::ZERO, (0, 0))
    }

    fn from(
        &mut self,
        first: usize,
        left: Budget,
        merit: Points,
        cost: (usize, usize),
    ) -> Option<(usize, usize)> {
        if self.goal.is_reached(merit) {
            return Some(cost);
        }
        if self.dead_ends.contains(&(first, left, merit)) {
            return None;
        }
        let bounds = self.bounds;
        for (level, next) in bounds.levels.iter().enumerate().skip(first) {
            if !bounds.allow(level, left, merit) {
                break;
            }
            let choices = &self.units.all[next.unit].choices;
            for bucket in &next.buckets {
                let Some(after) = left.after(bucket.changes, bucket.steps) else {
                    continue;
                };
                for choice in bucket.choices.iter().map(|&choice| &choices[choice]) {
                    let merit = merit + choice.merit;
                    if !bounds.allow_in_order(level + 1, after, merit) {
                        break;
                    }
                    if !bounds.allow(level + 1, after, merit) {
                        continue;
                    }
                    let cost = (cost.0 + choice.changes, cost.1 + choice.steps);
                    if let Some(found) = self.from(level + 1, after, merit, cost) {
                        return Some(found);
                    }
                }
            }
        }
        if self.dead_ends.len() < REMEMBERED {
            self.dead_ends.insert((first, left, merit));
        }
        None
    }
}

/// Choices for the units of the first levels.
struct Partial {
    changes: usize,
    steps: usize,
    toggles: u32,
    merit: Points,
    /// The partial choices that it continues, and its choice for the last level.
    from: usize,
    choice: usize,
}

/// Of all choices within the budget of the bounds the cheapest that reach the goal: every unit in
/// turn extends all partial choices that the bounds allow and that none cheaper outdoes.
///
/// To leave the outdone ones out is safe because the order of costs stays when the same further
/// choices are added to both sides: the earliest question in which two sets differ stays the same.
fn earliest(goal: &Goal<'_>, units: &Units<'_>, bounds: &Bounds) -> Option<Plan> {
    let words = goal.bank.questions.len().div_ceil(64);
    let mut partials = vec![Partial {
        changes: 0,
        steps: 0,
        toggles: 0,
        merit: Points::ZERO,
        from: 0,
        choice: 0,
    }];
    // The questions changed, the first as the highest bit: larger is earlier.
    let mut sets = vec![0u64; words];
    let mut history: Vec<Vec<(usize, usize)>> = Vec::new();
    for (level, next) in bounds.levels.iter().enumerate() {
        let unit = &units.all[next.unit];
        let mut grown: Vec<Partial> = Vec::new();
        let mut grown_sets: Vec<u64> = Vec::new();
        for (from, partial) in partials.iter().enumerate() {
            let set = &sets[from * words..(from + 1) * words];
            let Some(left) = bounds.budget.after(partial.changes, partial.steps) else {
                continue;
            };
            if bounds.allow(level + 1, left, partial.merit) {
                grown.push(Partial {
                    from,
                    choice: 0,
                    ..*partial
                });
                grown_sets.extend(set);
            }
            for bucket in &next.buckets {
                let Some(after) = left.after(bucket.changes, bucket.steps) else {
                    continue;
                };
                for &index in &bucket.choices {
                    let choice = &unit.choices[index];
                    let merit = partial.merit + choice.merit;
                    if !bounds.allow_in_order(level + 1, after, merit) {
                        break;
                    }
                    if !bounds.allow(level + 1, after, merit) {
                        continue;
                    }
                    grown.push(Partial {
                        changes: partial.changes + choice.changes,
                        steps: partial.steps + choice.steps,
                        toggles: partial.toggles + choice.toggles,
                        merit,
                        from,
                        choice: index,
                    });
                    let start = grown_sets.len();
                    grown_sets.extend(set);
                    for question in unit.changed(choice) {
                        grown_sets[start + question / 64] |= 1 << (63 - question % 64);
                    }
                }
            }
        }
        let mut order: Vec<usize> = (0..grown.len()).collect();
        order.sort_by_key(|&at| {
            let set = Reverse(&grown_sets[at * words..(at + 1) * words]);
            let partial = &grown[at];
            (partial.changes, partial.steps, set, partial.toggles)
        });
        let mut front = Front::default();
        order.retain(|&at| front.admits(grown[at].merit));
        sets = order
            .iter()
            .flat_map(|&at| &grown_sets[at * words..(at + 1) * words])
            .copied()
            .collect();
        partials = order.iter().map(|&at| Partial { ..grown[at] }).collect();
        history.push(
            partials
                .iter()
                .map(|partial| (partial.from, partial.choice))
                .collect(),
        );
    }
    let mut at = partials
        .iter()
        .position(|partial| goal.is_reached(partial.merit))?;
    let mut plan = Plan::new();
    for (level, steps) in bounds.levels.iter().zip(&history).rev() {
        let (from, choice) = steps[at];
        plan.push((level.unit, choice));
        at = from;
    }
    Some(plan)
}
