//! A good change where the best one is too much work to find.

use crate::scoring::points::Points;

use super::goal::{Goal, PARTS, Weighting};
use super::units::Units;

/// The choices that are looked at before this is given up, too.
const MOST: usize = 20_000_000;

/// Choices that reach the goal, each unit that changes with the index of its choice: always the one
/// that brings the target furthest for a change, and at the end without those that are not needed.
pub(super) fn greedy(goal: &Goal<'_>, units: &Units<'_>) -> Option<Vec<(usize, usize)>> {
    let alone = (0..goal.rivals()).map(|rival| {
        let weights: Vec<i64> = (0..goal.rivals())
            .map(|at| i64::from(at == rival))
            .collect();
        goal.weighting(&weights)
    });
    let rivals: Vec<Weighting> = alone.collect();
    let each: usize = units.all.iter().map(|unit| unit.choices.len()).sum();
    let mut left = MOST / rivals.len();
    let mut open: Vec<usize> = (0..units.all.len()).collect();
    let (mut plan, mut signed) = (Vec::new(), Points::ZERO);
    while !goal.is_reached(signed) {
        left = left.checked_sub(each)?;
        // What is lacking to beat each rival for certain, whatever is rounded.
        let lacks: Vec<i64> = rivals
            .iter()
            .map(|rival| (rival.need + 2 * PARTS - rival.value(signed)).max(0))
            .collect();
        let mut best: Option<(i64, usize, usize)> = None;
        for (at, &unit) in open.iter().enumerate() {
            for (index, choice) in units.all[unit].choices.iter().enumerate().skip(1) {
                // Less than nothing where it loses more on one rival than it gains on the others.
                let gains = rivals.iter().zip(&lacks);
                let gain = gains.map(|(rival, lack)| {
                    let gain = rival.value(choice.signed);
                    gain.min(*lack)
                });
                let changes = i64::try_from(choice.changes.max(1)).unwrap_or(i64::MAX);
                let gain = gain.sum::<i64>() / changes;
                if gain > 0 && best.is_none_or(|(most, ..)| gain > most) {
                    best = Some((gain, at, index));
                }
            }
        }
        let (_, at, index) = best?;
        let unit = open.remove(at);
        signed += units.all[unit].choices[index].signed;
        plan.push((unit, index));
    }
    for at in (0..plan.len()).rev() {
        let (unit, index): (usize, usize) = plan[at];
        let without = signed - units.all[unit].choices[index].signed;
        if goal.is_reached(without) {
            signed = without;
            plan.remove(at);
        }
    }
    Some(plan)
}
