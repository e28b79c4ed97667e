//! The units in the order in which the search decides them, each with its choices by what they cost.

use std::cmp::Reverse;
use std::ops::Range;

use super::goal::{Goal, Weighting};
use super::unit::UnitChoice;
use super::units::Units;

/// The units with their choices. Everything stands in three lists, since this is made for every sheet.
#[derive(Clone)]
pub(super) struct Levels {
    levels: Vec<Level>,
    buckets: Vec<EqualCost>,
    choices: Vec<usize>,
}

/// One unit with its buckets, the most promising first.
#[derive(Clone)]
struct Level {
    unit: usize,
    buckets: Range<usize>,
}

/// The choices of one unit that cost the same, the most promising first.
#[derive(Clone)]
pub(super) struct EqualCost {
    pub(super) changes: usize,
    pub(super) steps: usize,
    choices: Range<usize>,
}

impl Levels {
    /// All units with their choices as far as they have been looked at.
    ///
    /// With one rival there is one weighting, so what stands here is sorted by it for good, and the bounds are as
    /// sharp in any order: units stand in bank order, in which the search ends. With more, those with the most to
    /// gain by the even weighting come first.
    pub(super) fn arrange(goal: &Goal<'_>, units: &Units<'_>) -> Levels {
        let choices = units.all.iter().map(|unit| unit.choices.len()).sum();
        let mut arranged = Levels {
            levels: Vec::with_capacity(units.all.len()),
            buckets: Vec::with_capacity(choices),
            choices: Vec::with_capacity(choices),
        };
        for (index, unit) in units.all.iter().enumerate() {
            let from = arranged.buckets.len();
            for (at, choice) in unit.choices.iter().enumerate().skip(1) {
                let next = arranged.choices.len();
                arranged.choices.push(at);
                match arranged.buckets[from..].last_mut() {
                    Some(bucket) if bucket.costs(choice) => bucket.choices.end = next + 1,
                    _ => arranged.buckets.push(EqualCost {
                        changes: choice.changes,
                        steps: choice.steps,
                        choices: next..next + 1,
                    }),
                }
            }
            arranged.levels.push(Level {
                unit: index,
                buckets: from..arranged.buckets.len(),
            });
        }
        let weighting = goal.weighting(&goal.even());
        if goal.rivals() == 1 {
            arranged.sort(units, &weighting);
            arranged.set_in_bank_order(units);
        } else {
            let most = |level: &Level| {
                let choices = units.all[level.unit].choices.iter().skip(1);
                let values = choices.map(|choice| weighting.value(choice.signed));
                Reverse(values.max().unwrap_or(0).max(0))
            };
            arranged.levels.sort_by_cached_key(most);
        }
        arranged
    }

    /// Sorts the choices of every unit by a weighting, the most promising first.
    pub(super) fn sort(&mut self, units: &Units<'_>, weighting: &Weighting) {
        let mut values = Vec::new();
        for level in &self.levels {
            let choices = &units.all[level.unit].choices;
            let each = choices.iter().map(|choice| weighting.value(choice.signed));
            values.clear();
            values.extend(each);
            let buckets = &mut self.buckets[level.buckets.clone()];
            for bucket in &*buckets {
                self.choices[bucket.choices.clone()].sort_by_key(|&at| Reverse(values[at]));
            }
            let best = |bucket: &EqualCost| values[self.choices[bucket.choices.start]];
            buckets.sort_by_key(|bucket| Reverse(best(bucket)));
        }
    }

    /// Whether the units stand in the order of their first questions.
    pub(super) fn is_in_bank_order(&self, units: &Units<'_>) -> bool {
        let first = |level: &Level| units.all[level.unit].questions[0];
        self.levels.is_sorted_by_key(first)
    }

    /// Puts the units in the order of their first questions.
    pub(super) fn set_in_bank_order(&mut self, units: &Units<'_>) {
        self.levels
            .sort_by_key(|level| units.all[level.unit].questions[0]);
    }

    /// How many units there are.
    pub(super) fn len(&self) -> usize {
        self.levels.len()
    }

    /// The unit of a level with its buckets, where there is such a level.
    pub(super) fn get(&self, level: usize) -> Option<(usize, &[EqualCost])> {
        self.levels.get(level).map(|level| self.unit_of(level))
    }

    /// How many buckets all of them have.
    pub(super) fn buckets(&self) -> usize {
        self.buckets.len()
    }

    /// Each unit with its buckets.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, &[EqualCost])> {
        self.levels.iter().map(|level| self.unit_of(level))
    }

    fn unit_of(&self, level: &Level) -> (usize, &[EqualCost]) {
        (level.unit, &self.buckets[level.buckets.clone()])
    }

    /// A bucket's choices.
    pub(super) fn choices(&self, bucket: &EqualCost) -> &[usize] {
        &self.choices[bucket.choices.clone()]
    }
}

impl EqualCost {
    fn costs(&self, choice: &UnitChoice) -> bool {
        (self.changes, self.steps) == (choice.changes, choice.steps)
    }
}
