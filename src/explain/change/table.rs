//! The most that one linear condition can gain within a budget: a knapsack, unit by unit.

use super::budget::{Budget, Solution};
use super::goal::Weighting;
use super::levels::{EqualCost, Levels};
use super::units::Units;
use crate::scoring::points::Points;

/// The most that one weighting can still gain, by level and budget.
#[derive(Clone)]
pub(super) struct GainTable {
    pub(super) weights: Vec<i64>,
    pub(super) weighting: Weighting,
    shape: BudgetLayout,
    bests: Bests,
    cells: Vec<i64>,
    /// By how much the best choices exceed the need; negative where nothing fulfils it.
    pub(super) surplus: i64,
}

/// How budgets are laid out in a table.
#[derive(Clone, Copy)]
pub(super) struct BudgetLayout {
    changes: usize,
    steps: usize,
}

/// The best choice of a unit at one cost.
#[derive(Clone, Copy)]
struct Best {
    changes: usize,
    steps: usize,
    value: i64,
    choice: usize,
}

/// The best choices of every level by what they cost, without those that a cheaper one outdoes.
#[derive(Clone, Default)]
struct Bests {
    all: Vec<Best>,
    /// Where those of each level end.
    ends: Vec<usize>,
}

impl BudgetLayout {
    pub(super) fn of(budget: Budget) -> BudgetLayout {
        BudgetLayout {
            changes: budget.changes.map_or(1, |changes| changes + 1),
            steps: budget.steps.map_or(1, |steps| steps + 1),
        }
    }

    pub(super) fn size(self) -> usize {
        self.changes * self.steps
    }

    fn at(self, level: usize, left: Budget) -> usize {
        let (changes, steps) = (left.changes.unwrap_or(0), left.steps.unwrap_or(0));
        (level * self.changes + changes) * self.steps + steps
    }
}

impl Bests {
    /// As far as the budget has room for them.
    fn new(levels: &Levels, units: &Units<'_>, weighting: &Weighting, budget: Budget) -> Bests {
        let mut bests = Bests {
            all: Vec::with_capacity(levels.buckets()),
            ends: Vec::with_capacity(levels.len()),
        };
        for (unit, buckets) in levels.iter() {
            let choices = &units.all[unit].choices;
            let from = bests.all.len();
            for bucket in buckets {
                if budget.after(bucket.changes, bucket.steps).is_none() {
                    continue;
                }
                let best = levels
                    .choices(bucket)
                    .iter()
                    .map(|&choice| (weighting.value(choices[choice].signed), choice))
                    .max_by_key(|(value, _)| *value);
                if let Some((value, choice)) = best.filter(|(value, _)| *value > 0) {
                    bests.add(from, Best::new(bucket, budget, value, choice));
                }
            }
            bests.ends.push(bests.all.len());
        }
        bests
    }

    /// Adds one to a level that begins at `from`, unless another one outdoes it.
    fn add(&mut self, from: usize, best: Best) {
        let outdone = |other: &Best| {
            other.changes <= best.changes && other.steps <= best.steps && other.value >= best.value
        };
        if !self.all[from..].iter().any(outdone) {
            self.all.push(best);
        }
    }

    fn of(&self, level: usize) -> &[Best] {
        let from = level.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[from..self.ends[level]]
    }
}

impl Best {
    fn new(bucket: &EqualCost, budget: Budget, value: i64, choice: usize) -> Best {
        Best {
            changes: budget.changes.map_or(0, |_| bucket.changes),
            steps: budget.steps.map_or(0, |_| bucket.steps),
            value,
            choice,
        }
    }
}

impl GainTable {
    pub(super) fn new(
        (weights, weighting): (Vec<i64>, Weighting),
        (units, levels): (&Units<'_>, &Levels),
        budget: Budget,
    ) -> GainTable {
        let shape = BudgetLayout::of(budget);
        let mut table = GainTable {
            weights,
            weighting,
            shape,
            bests: Bests::default(),
            cells: vec![0; shape.size() * (levels.len() + 1)],
            surplus: 0,
        };
        table.fill((units, levels), budget);
        table.surplus = table.cells[shape.at(0, budget)] - table.weighting.need;
        table
    }

    /// Works out the cells for the levels as they stand, from the last to the first.
    pub(super) fn fill(&mut self, (units, levels): (&Units<'_>, &Levels), budget: Budget) {
        self.bests = Bests::new(levels, units, &self.weighting, budget);
        let (shape, size) = (self.shape, self.shape.size());
        for level in (0..levels.len()).rev() {
            let (before, after) = self.cells.split_at_mut((level + 1) * size);
            let (here, after) = (&mut before[level * size..], &after[..size]);
            here.copy_from_slice(after);
            for best in self.bests.of(level) {
                for changes in best.changes..shape.changes {
                    let to = changes * shape.steps + best.steps;
                    let from = (changes - best.changes) * shape.steps;
                    let width = shape.steps - best.steps;
                    let rests = &after[from..from + width];
                    for (cell, rest) in here[to..to + width].iter_mut().zip(rests) {
                        *cell = (*cell).max(rest + best.value);
                    }
                }
            }
        }
    }

    /// Whether signed points can still fulfil the weighting, with what is left of the budget for the units
    /// from `level` on.
    pub(super) fn allows(&self, level: usize, left: Budget, signed: Points) -> bool {
        self.weighting.value(signed) + self.cells[self.shape.at(level, left)] >= self.weighting.need
    }

    /// The choices behind the best that a budget can gain, and their signed points.
    pub(super) fn trace(
        &self,
        (units, levels): (&Units<'_>, &Levels),
        budget: Budget,
    ) -> (Points, Solution) {
        let mut signed = Points::ZERO;
        let mut solution = Solution {
            changes: 0,
            steps: 0,
            plan: Vec::with_capacity(levels.len()),
        };
        let mut left = budget;
        for (level, (unit, _)) in levels.iter().enumerate() {
            let value = self.cells[self.shape.at(level, left)];
            if self.cells[self.shape.at(level + 1, left)] == value {
                continue;
            }
            let taken = self.bests.of(level).iter().find_map(|best| {
                let after = left.after(best.changes, best.steps)?;
                let rest = self.cells[self.shape.at(level + 1, after)];
                (rest + best.value == value).then_some((best.choice, after))
            });
            if let Some((index, after)) = taken {
                let choice = &units.all[unit].choices[index];
                signed += choice.signed;
                solution.changes += choice.changes;
                solution.steps += choice.steps;
                solution.plan.push((unit, index));
                left = after;
            }
        }
        (signed, solution)
    }
}
