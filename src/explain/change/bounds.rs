//! What the units from some level on can still gain within a budget: bounds that cut the search short.
//!
//! Every weighting of the rivals turns the goal into one linear condition, and with one condition the
//! most that can be gained within a budget is found exactly, unit by unit (a knapsack). A few
//! weightings that are hard to fulfil are looked for by the subgradient method: rivals that the best
//! choices for a weighting leave unbeaten get more weight (Held, Wolfe and Crowder, "Validation of
//! subgradient optimization", Mathematical Programming 6, 1974).

use std::rc::Rc;

use super::goal::{Goal, Weighting};
use super::unit::Choice;
use super::units::Units;
use crate::scoring::points::Points;

/// The sum of the weights of a weighting.
const WEIGHT: i64 = 1 << 10;
/// The weightings that are kept.
const KEPT: usize = 8;
/// How often weights are shifted in search of a harder weighting.
const ROUNDS: u32 = 24;

/// How much may change; `None` is no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Budget {
    pub(super) changes: Option<usize>,
    pub(super) steps: Option<usize>,
}

impl Budget {
    /// What is left after a choice, where it can be afforded.
    pub(super) fn after(self, changes: usize, steps: usize) -> Option<Budget> {
        let left = |limit: Option<usize>, cost| match limit {
            None => Some(None),
            Some(limit) => limit.checked_sub(cost).map(Some),
        };
        Some(Budget {
            changes: left(self.changes, changes)?,
            steps: left(self.steps, steps)?,
        })
    }
}

/// One unit in the order in which the search decides them.
#[derive(Clone)]
pub(super) struct Level {
    pub(super) unit: usize,
    pub(super) buckets: Vec<Bucket>,
}

/// The choices of one unit that cost the same, the most promising first.
#[derive(Clone)]
pub(super) struct Bucket {
    pub(super) changes: usize,
    pub(super) steps: usize,
    pub(super) choices: Vec<usize>,
}

/// The bounds of one budget.
pub(super) struct Bounds {
    pub(super) budget: Budget,
    pub(super) levels: Vec<Rc<Level>>,
    tables: Vec<Table>,
    /// The cheapest solution that was met on the way.
    pub(super) met: Option<Solution>,
}

/// Choices that reach the goal, with what they cost: each unit that changes with its choice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Solution {
    pub(super) changes: usize,
    pub(super) steps: usize,
    pub(super) plan: Vec<(usize, usize)>,
}

/// The most that one weighting can still gain, by level and budget.
struct Table {
    weights: Vec<i64>,
    weighting: Weighting,
    shape: Shape,
    cells: Vec<i64>,
    /// By how much the best choices exceed the need; negative where nothing fulfils it.
    surplus: i64,
}

/// How budgets are laid out in a table.
#[derive(Clone, Copy)]
struct Shape {
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

impl Bounds {
    /// The bounds of a budget, or nothing where they show that no choices within it reach the goal.
    /// `hints` are weights that were hard to fulfil before; they are brought up to date. One weighting
    /// at least is looked at, however little effort is left.
    ///
    /// `levels` are all units as [`arrange`] has them.
    pub(super) fn find(
        goal: &Goal<'_>,
        (units, levels): (&Units<'_>, &[Rc<Level>]),
        budget: Budget,
        hints: &mut Vec<Vec<i64>>,
    ) -> Option<Bounds> {
        let rivals = goal.rivals();
        let even = even(rivals);
        let mut levels = levels.to_vec();
        let mut tables: Vec<Table> = Vec::new();
        let mut met: Option<Solution> = None;
        let effort = &units.effort;
        let choices: usize = units.all.iter().map(|unit| unit.choices.len()).sum();
        let cells = Shape::of(budget).size() * levels.len();
        let before = std::mem::take(hints);
        // Adds the table of some weights and gives what its best choices lack of each rival.
        let mut add = |weights: Vec<i64>, levels: &[Rc<Level>]| -> Option<Vec<i64>> {
            effort.spend((choices + cells) as u64);
            let weighting = goal.weighting(&weights);
            let bests: Vec<Vec<Best>> = levels
                .iter()
                .map(|level| bests(level, units, &weighting, budget))
                .collect();
            let table = Table::build(weights, weighting, &bests, budget);
            if table.surplus < 0 {
                *hints = vec![table.weights];
                return None;
            }
            let (signed, solution) = table.trace(&bests, levels, units, budget);
            if goal.is_reached(signed) {
                met = Some(match met.take() {
                    Some(before) if before <= solution => before,
                    _ => solution,
                });
            }
            if tables.iter().all(|other| other.weights != table.weights) {
                let at = tables.partition_point(|other| other.surplus <= table.surplus);
                tables.insert(at, table);
                tables.truncate(KEPT);
            }
            Some(goal.surplus(signed).map(|surplus| -surplus).collect())
        };
        if rivals == 1 {
            add(even, &levels)?;
        } else {
            // Weights that were hard to fulfil within another budget are near those of this one.
            let (mut weights, mut pace, rounds) = match before.first() {
                Some(hint) => (hint.clone(), WEIGHT / 8, ROUNDS / 3),
                None => (even, WEIGHT / 2, ROUNDS),
            };
            let is_first = before.is_empty();
            for hint in before {
                add(hint, &levels)?;
            }
            for rival in (0..rivals).filter(|_| is_first) {
                if rival > 0 && effort.is_spent() {
                    break;
                }
                let mut alone = vec![0; rivals];
                alone[rival] = WEIGHT;
                add(alone, &levels)?;
            }
            for _ in 0..rounds {
                if effort.is_spent() {
                    break;
                }
                let lacks = add(weights.clone(), &levels)?;
                weights = shift(weights, &lacks, pace);
                pace = (pace * 7 / 8).max(1);
            }
        }
        *hints = tables
            .iter()
            .take(2)
            .map(|table| table.weights.clone())
            .collect();
        if let Some(table) = tables.first() {
            // With one rival there is one weighting, by which they are in order already.
            for level in levels.iter_mut().filter(|_| rivals > 1) {
                Rc::make_mut(level).sort(units, &table.weighting);
            }
        }
        Some(Bounds {
            budget,
            levels,
            tables,
            met,
        })
    }

    /// The same bounds with the units in the order of their first questions.
    pub(super) fn in_bank_order(mut self, units: &Units<'_>) -> Bounds {
        self.levels
            .sort_by_key(|level| units.all[level.unit].questions[0]);
        for table in &mut self.tables {
            let bests: Vec<Vec<Best>> = self
                .levels
                .iter()
                .map(|level| bests(level, units, &table.weighting, self.budget))
                .collect();
            table.fill(&bests);
        }
        self
    }

    /// How many tables of bounds are kept for a goal.
    pub(super) fn most_tables(goal: &Goal<'_>) -> usize {
        if goal.rivals() == 1 { 1 } else { KEPT }
    }

    /// How many tables of bounds there are.
    pub(super) fn tables(&self) -> usize {
        self.tables.len()
    }

    /// Whether signed points can still lead to the goal, with what is left of the budget for the units
    /// from `level` on.
    pub(super) fn allow(&self, level: usize, left: Budget, signed: Points) -> bool {
        self.tables
            .iter()
            .all(|table| table.allows(level, left, signed))
    }

    /// The same by the hardest weighting alone, by which the choices of a bucket are sorted: where one
    /// fails, so do those after it.
    pub(super) fn allow_in_order(&self, level: usize, left: Budget, signed: Points) -> bool {
        self.tables
            .first()
            .is_none_or(|table| table.allows(level, left, signed))
    }

    /// The fewest steps with which the bounds leave the goal possible.
    pub(super) fn least_steps(&self) -> usize {
        let most = self.budget.steps.unwrap_or_default();
        let possible = |&steps: &usize| {
            let left = Budget {
                steps: Some(steps),
                ..self.budget
            };
            self.allow(0, left, Points::ZERO)
        };
        (0..most).find(possible).unwrap_or(most)
    }
}

/// The same weight for each rival.
fn even(rivals: usize) -> Vec<i64> {
    vec![WEIGHT / rivals as i64; rivals]
}

/// The units, those with the most to gain by the even weighting first, each with its choices by cost.
pub(super) fn arrange(goal: &Goal<'_>, units: &Units<'_>) -> Vec<Rc<Level>> {
    let weighting = &goal.weighting(&even(goal.rivals()));
    let mut levels: Vec<(i64, Level)> = units
        .all
        .iter()
        .enumerate()
        .map(|(index, unit)| {
            let mut buckets: Vec<Bucket> = Vec::new();
            let mut most = 0;
            for (at, choice) in unit.choices.iter().enumerate().skip(1) {
                most = most.max(weighting.value(choice.signed));
                match buckets.last_mut() {
                    Some(bucket) if bucket.costs(choice) => bucket.choices.push(at),
                    _ => buckets.push(Bucket {
                        changes: choice.changes,
                        steps: choice.steps,
                        choices: vec![at],
                    }),
                }
            }
            let mut level = Level {
                unit: index,
                buckets,
            };
            if goal.rivals() == 1 {
                level.sort(units, weighting);
            }
            (most, level)
        })
        .collect();
    levels.sort_by_key(|(most, _)| std::cmp::Reverse(*most));
    levels
        .into_iter()
        .map(|(_, level)| Rc::new(level))
        .collect()
}

impl Level {
    fn sort(&mut self, units: &Units<'_>, weighting: &Weighting) {
        let choices = &units.all[self.unit].choices;
        let value = |at: &usize| std::cmp::Reverse(weighting.value(choices[*at].signed));
        for bucket in &mut self.buckets {
            bucket.choices.sort_by_cached_key(value);
        }
        self.buckets
            .sort_by_cached_key(|bucket| bucket.choices.first().map(value));
    }
}

impl Bucket {
    fn costs(&self, choice: &Choice) -> bool {
        (self.changes, self.steps) == (choice.changes, choice.steps)
    }
}

/// The best choices of a unit by what they cost, as far as the budget has room for it.
fn bests(level: &Level, units: &Units<'_>, weighting: &Weighting, budget: Budget) -> Vec<Best> {
    let choices = &units.all[level.unit].choices;
    let mut bests: Vec<Best> = Vec::new();
    for bucket in &level.buckets {
        if budget.after(bucket.changes, bucket.steps).is_none() {
            continue;
        }
        let best = bucket
            .choices
            .iter()
            .map(|&choice| (weighting.value(choices[choice].signed), choice))
            .max_by_key(|(value, _)| *value);
        let Some((value, choice)) = best else {
            continue;
        };
        let best = Best {
            changes: budget.changes.map_or(0, |_| bucket.changes),
            steps: budget.steps.map_or(0, |_| bucket.steps),
            value,
            choice,
        };
        let outdone = |other: &Best| {
            other.changes <= best.changes && other.steps <= best.steps && other.value >= value
        };
        if value > 0 && !bests.iter().any(outdone) {
            bests.push(best);
        }
    }
    bests
}

impl Shape {
    fn of(budget: Budget) -> Shape {
        Shape {
            changes: budget.changes.map_or(1, |changes| changes + 1),
            steps: budget.steps.map_or(1, |steps| steps + 1),
        }
    }

    fn size(self) -> usize {
        self.changes * self.steps
    }

    fn at(self, level: usize, left: Budget) -> usize {
        let (changes, steps) = (left.changes.unwrap_or(0), left.steps.unwrap_or(0));
        (level * self.changes + changes) * self.steps + steps
    }
}

impl Table {
    fn build(
        weights: Vec<i64>,
        weighting: Weighting,
        bests: &[Vec<Best>],
        budget: Budget,
    ) -> Table {
        let shape = Shape::of(budget);
        let mut table = Table {
            weights,
            weighting,
            shape,
            cells: vec![0; shape.size() * (bests.len() + 1)],
            surplus: 0,
        };
        table.fill(bests);
        table.surplus = table.cells[shape.at(0, budget)] - table.weighting.need;
        table
    }

    /// Works out the cells, from the last level to the first.
    fn fill(&mut self, bests: &[Vec<Best>]) {
        let (shape, size) = (self.shape, self.shape.size());
        for (level, bests) in bests.iter().enumerate().rev() {
            let (before, after) = self.cells.split_at_mut((level + 1) * size);
            let (here, after) = (&mut before[level * size..], &after[..size]);
            here.copy_from_slice(after);
            for best in bests {
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

    fn allows(&self, level: usize, left: Budget, signed: Points) -> bool {
        self.weighting.value(signed) + self.cells[self.shape.at(level, left)] >= self.weighting.need
    }

    /// The choices behind the best that the whole budget can gain, and their signed points.
    fn trace(
        &self,
        bests: &[Vec<Best>],
        levels: &[Rc<Level>],
        units: &Units<'_>,
        budget: Budget,
    ) -> (Points, Solution) {
        let mut signed = Points::ZERO;
        let mut solution = Solution {
            changes: 0,
            steps: 0,
            plan: Vec::new(),
        };
        let mut left = budget;
        for (level, bests) in bests.iter().enumerate() {
            let value = self.cells[self.shape.at(level, left)];
            if self.cells[self.shape.at(level + 1, left)] == value {
                continue;
            }
            let taken = bests.iter().find_map(|best| {
                let after = left.after(best.changes, best.steps)?;
                let rest = self.cells[self.shape.at(level + 1, after)];
                (rest + best.value == value).then_some((best.choice, after))
            });
            if let Some((index, after)) = taken {
                let unit = levels[level].unit;
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

/// Shifts weights towards the rivals that are left unbeaten; their sum stays about the same.
fn shift(mut weights: Vec<i64>, lacks: &[i64], pace: i64) -> Vec<i64> {
    let most = lacks
        .iter()
        .map(|lack| lack.abs())
        .max()
        .unwrap_or(1)
        .max(1);
    for (weight, lack) in weights.iter_mut().zip(lacks) {
        let by = i128::from(pace) * i128::from(*lack) / i128::from(most);
        *weight = (*weight + i64::try_from(by).unwrap_or_default()).max(0);
    }
    let sum: i64 = weights.iter().sum();
    if sum > 0 {
        for weight in &mut weights {
            *weight = *weight * WEIGHT / sum;
        }
    } else {
        weights.fill(WEIGHT / lacks.len() as i64);
    }
    weights
}
