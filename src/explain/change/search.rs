//! The search for the cheapest choices that reach the goal.

use super::bounds::{Bounds, Budget};
use super::descent::Descent;
use super::earliest::earliest;
use super::goal::Goal;
use super::least::least_changes;
use super::units::Units;

/// The cells that a table of bounds may have; beyond them steps are not counted in it.
const CELLS: usize = 1 << 22;

/// The cheapest choices that reach the goal: the fewest changes, then the fewest steps, then the
/// earliest questions, then the fewest options toggled. Each unit that changes comes with the index of
/// its choice; nothing where no choices reach the goal.
pub(super) fn cheapest(goal: &Goal<'_>, units: &mut Units<'_>) -> Option<Vec<(usize, usize)>> {
    let mut hints = Vec::new();
    let unlimited = Budget {
        changes: None,
        steps: None,
    };
    let mut least = 1;
    if units.is_explored() {
        Bounds::find(goal, units, unlimited, &mut hints)?;
        least = least_changes(goal, units);
    }
    for changes in least..=units.most_changes() {
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
            return earliest(goal, units, &bounds.in_bank_order(units));
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
