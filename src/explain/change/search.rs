//! The search for the cheapest choices that reach the goal.

use std::rc::Rc;

use super::bounds::Bounds;
use super::budget::{Budget, Solution};
use super::descent::Descent;
use super::earliest::earliest;
use super::goal::Goal;
use super::greedy::greedy;
use super::least::least_changes;
use super::levels::Levels;
use super::units::Units;

/// The cells that all tables of bounds may have together: 32 MiB.
const CELLS: usize = 1 << 22;

/// What a search comes to.
pub(super) struct SearchResult {
    /// Each unit that changes with the index of its choice; nothing where no choices reach the goal,
    /// or none were found.
    pub(super) plan: Option<Vec<(usize, usize)>>,
    /// Whether nothing cheaper reaches the goal.
    pub(super) proven: bool,
}

/// The cheapest choices that reach the goal: the fewest changes, then the fewest steps, then the
/// earliest questions, then the fewest options toggled. `levels` are the units as they are arranged.
pub(super) fn cheapest(
    goal: &Goal<'_>,
    units: &mut Units<'_>,
    levels: &mut Rc<Levels>,
) -> SearchResult {
    let mut known = None;
    let found = exactly(goal, units, levels, &mut known);
    match found {
        Some(plan) if !units.effort.is_spent() => SearchResult {
            proven: is_proven(goal, units, plan.as_deref()),
            plan,
        },
        _ => SearchResult {
            plan: known
                .map(|known| known.plan)
                .or_else(|| greedy(goal, units)),
            proven: false,
        },
    }
}

/// The cheapest of the choices looked at; nothing where the effort ended before that was known. The
/// best solution met on the way is kept in `known`.
fn exactly(
    goal: &Goal<'_>,
    units: &mut Units<'_>,
    levels: &mut Rc<Levels>,
    known: &mut Option<Solution>,
) -> Option<Option<Vec<(usize, usize)>>> {
    let mut hints = Vec::new();
    let unlimited = Budget {
        changes: None,
        steps: None,
    };
    let mut least = 1;
    if units.is_explored() {
        if Bounds::find(goal, (units, levels), unlimited, &mut hints).is_none() {
            return Some(None);
        }
        least = least_changes(goal, units);
    }
    for changes in least..=units.most_changes() {
        if !units.is_explored() {
            units.explore(goal, changes);
            *levels = Rc::new(Levels::arrange(goal, units));
        }
        let tables = Bounds::most_tables(goal);
        let cells = (units.all.len() + 1).saturating_mul(changes + 1);
        if units.effort.is_spent() || cells.saturating_mul(tables) > CELLS {
            return None;
        }
        let budget = Budget {
            changes: Some(changes),
            ..unlimited
        };
        let Some(mut bounds) = Bounds::find(goal, (units, levels), budget, &mut hints) else {
            continue;
        };
        let met = bounds.met.take();
        if let Some(met) = met.or_else(|| Descent::run(goal, units, &bounds)) {
            let steps = met.steps;
            *known = Some(met);
            let within = (&*units, &*levels);
            let bounds = fewest_steps(goal, within, bounds, (steps, tables), &mut hints, known);
            let plan = earliest(goal, units, &bounds.in_bank_order(units))?;
            return Some(Some(plan));
        }
    }
    Some(None)
}

/// The bounds of the fewest steps with which the goal can be reached; with the solution known it can.
fn fewest_steps(
    goal: &Goal<'_>,
    (units, levels): (&Units<'_>, &Rc<Levels>),
    bounds: Bounds,
    (known_steps, tables): (usize, usize),
    hints: &mut Vec<Vec<i64>>,
    known: &mut Option<Solution>,
) -> Bounds {
    let rows = (units.all.len() + 1) * (bounds.budget.changes.unwrap_or(0) + 1);
    let cells = rows.saturating_mul(known_steps + 1);
    if cells.saturating_mul(tables) > CELLS {
        return bounds;
    }
    let mut within = |steps| {
        let budget = Budget {
            steps: Some(steps),
            ..bounds.budget
        };
        Bounds::find(goal, (units, levels), budget, hints)
    };
    let Some(mut widest) = within(known_steps) else {
        return bounds;
    };
    let met = widest.met.take();
    let fewest = met.as_ref().map_or(known_steps, |met| met.steps);
    if met.is_some() {
        *known = met;
    }
    let mut fewer = |widest: &Bounds, steps| match goal.rivals() {
        // Nothing else would be found.
        1 => Some(widest.narrowed(goal, units, steps)),
        _ => within(steps),
    };
    for steps in widest.least_steps()..fewest {
        if units.effort.is_spent() {
            return widest;
        }
        if let Some(mut found) = fewer(&widest, steps) {
            let met = found.met.take();
            if let Some(met) = met.or_else(|| Descent::run(goal, units, &found)) {
                *known = Some(met);
                return found;
            }
        }
    }
    if fewest == known_steps {
        return widest;
    }
    fewer(&widest, fewest).unwrap_or(widest)
}

/// Whether the cheapest of the choices looked at is the cheapest of all. Where some `multi` questions
/// have more answers than were looked at, that is known of one change of one step: no earlier question
/// of that kind reaches the goal alone, and fewer options toggled were looked at.
fn is_proven(goal: &Goal<'_>, units: &Units<'_>, plan: Option<&[(usize, usize)]>) -> bool {
    let mut incomplete = units.all.iter().enumerate();
    let mut incomplete = incomplete
        .by_ref()
        .filter(|(_, unit)| unit.complete.is_some())
        .peekable();
    if incomplete.peek().is_none() {
        return true;
    }
    let Some(&[(changed, choice)]) = plan else {
        return false;
    };
    let choice = &units.all[changed].choices[choice];
    if (choice.changes, choice.steps) != (1, 1) {
        return false;
    }
    let first = units.all[changed].questions[0];
    incomplete.all(|(index, unit)| {
        let [question] = unit.questions[..] else {
            return false;
        };
        if index == changed {
            return unit
                .complete
                .is_some_and(|toggles| choice.toggles <= toggles + 1);
        }
        question > first || !may_reach(goal, units, index)
    })
}

/// Whether a unit of one question might reach the goal alone, as far as the even weighting of the
/// rivals, and each of them alone, can tell.
fn may_reach(goal: &Goal<'_>, units: &Units<'_>, unit: usize) -> bool {
    let rivals = goal.rivals();
    let even = vec![1; rivals];
    let alone = (0..rivals).map(|rival| (0..rivals).map(|at| i64::from(at == rival)).collect());
    std::iter::once(even).chain(alone).all(|weights: Vec<i64>| {
        let weighting = goal.weighting(&weights);
        let values = units.all[unit].choices.iter();
        let most = values.map(|choice| weighting.value(choice.signed)).max();
        most.is_some_and(|most| most >= weighting.need)
    })
}
