//! Whether the goal can be reached within a budget at all.

use std::collections::HashSet;

use crate::scoring::points::Points;

use super::bounds::{Bounds, Budget};
use super::goal::Goal;
use super::units::Units;

/// The dead ends that are remembered.
const REMEMBERED: usize = 1 << 20;

/// A depth-first search for any choices that reach the goal within the budget of the bounds.
pub(super) struct Descent<'a> {
    goal: &'a Goal<'a>,
    units: &'a Units<'a>,
    bounds: &'a Bounds,
    dead_ends: HashSet<(usize, Budget, Points)>,
}

impl Descent<'_> {
    /// The changes and steps of the first solution found.
    pub(super) fn run(
        goal: &Goal<'_>,
        units: &Units<'_>,
        bounds: &Bounds,
    ) -> Option<(usize, usize)> {
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
