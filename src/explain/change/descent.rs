//! Whether the goal can be reached within a budget at all.

use std::collections::HashSet;

use crate::scoring::points::Points;

use super::bounds::Bounds;
use super::budget::{Budget, Solution};
use super::goal::Goal;
use super::units::Units;

/// The dead ends that are remembered.
const REMEMBERED: usize = 1 << 18;

/// A depth-first search for any choices that reach the goal within the budget of the bounds.
pub(super) struct Descent<'a> {
    goal: &'a Goal<'a>,
    units: &'a Units<'a>,
    bounds: &'a Bounds,
    dead_ends: HashSet<(usize, Budget, Points)>,
    /// The choices made on the way, each with its unit.
    plan: Vec<(usize, usize)>,
}

impl Descent<'_> {
    /// The first solution found; nothing where there is none, or where the effort ended.
    pub(super) fn run(goal: &Goal<'_>, units: &Units<'_>, bounds: &Bounds) -> Option<Solution> {
        let mut descent = Descent {
            goal,
            units,
            bounds,
            dead_ends: HashSet::new(),
            plan: Vec::new(),
        };
        let (changes, steps) = descent.from(0, bounds.budget, Points::ZERO, (0, 0))?;
        Some(Solution {
            changes,
            steps,
            plan: descent.plan,
        })
    }

    fn from(
        &mut self,
        first: usize,
        left: Budget,
        signed: Points,
        cost: (usize, usize),
    ) -> Option<(usize, usize)> {
        if self.goal.is_reached(signed) {
            return Some(cost);
        }
        if self.dead_ends.contains(&(first, left, signed)) {
            return None;
        }
        let bounds = self.bounds;
        for (level, (unit, buckets)) in bounds.levels.iter().enumerate().skip(first) {
            if !bounds.allow(level, left, signed) {
                break;
            }
            let choices = &self.units.all[unit].choices;
            for bucket in buckets {
                let Some(after) = left.after(bucket.changes, bucket.steps) else {
                    continue;
                };
                for &index in bounds.levels.choices(bucket) {
                    let choice = &choices[index];
                    if !self.units.effort.spend(1 + bounds.tables() as u64) {
                        return None;
                    }
                    let signed = signed + choice.signed;
                    if !bounds.allow_in_order(level + 1, after, signed) {
                        break;
                    }
                    if !bounds.allow(level + 1, after, signed) {
                        continue;
                    }
                    let cost = (cost.0 + choice.changes, cost.1 + choice.steps);
                    self.plan.push((unit, index));
                    if let Some(found) = self.from(level + 1, after, signed, cost) {
                        return Some(found);
                    }
                    self.plan.pop();
                }
            }
        }
        if self.dead_ends.len() < REMEMBERED {
            self.dead_ends.insert((first, left, signed));
        }
        None
    }
}
