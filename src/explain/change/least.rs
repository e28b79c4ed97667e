//! How many changes are needed at least: where the search begins.

use super::goal::{Goal, Weighting};
use super::units::Units;

/// A number of changes below which the goal cannot be reached. Every choice must have been looked at.
///
/// Each weighting of the rivals makes the goal one linear condition. A unit gains at most its best gain
/// for a change, rounded up, times its changes; taking the best units first overestimates what so many
/// changes can gain.
pub(super) fn least_changes(goal: &Goal<'_>, units: &Units<'_>) -> usize {
    let rivals = goal.rivals();
    let even = vec![1; rivals];
    // One rival alone is what the even weighting has already.
    let alone = (0..if rivals == 1 { 0 } else { rivals })
        .map(|rival| (0..rivals).map(|other| i64::from(other == rival)).collect());
    std::iter::once(even)
        .chain(alone)
        .map(|weights: Vec<i64>| needed(&goal.weighting(&weights), units))
        .max()
        .unwrap_or(1)
        .max(1)
}

fn needed(weighting: &Weighting, units: &Units<'_>) -> usize {
    let mut gains: Vec<(i64, usize)> = units
        .all
        .iter()
        .map(|unit| {
            let changed = unit
                .choices
                .iter()
                .skip(1)
                .filter(|choice| choice.changes > 0);
            let for_a_change = changed.map(|choice| {
                // Below zero, division rounds up; above, the divisor less one is added.
                let changes = choice.changes as i64;
                (weighting.value(choice.signed) + changes - 1) / changes
            });
            (for_a_change.max().unwrap_or(0), unit.questions.len())
        })
        .filter(|(gain, _)| *gain > 0)
        .collect();
    gains.sort_unstable_by_key(|(gain, _)| std::cmp::Reverse(*gain));
    let (mut lacking, mut changes) = (weighting.need, 0);
    for (gain, questions) in gains {
        if lacking <= 0 {
            break;
        }
        let more = usize::try_from((lacking + gain - 1) / gain)
            .map_or(questions, |more| more.min(questions));
        changes += more;
        lacking -= gain * more as i64;
    }
    changes
}
