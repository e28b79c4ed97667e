//! What the units from some level on can still gain within a budget: bounds that cut the search short.
//!
//! Every weighting of the rivals turns the goal into one linear condition, and with one condition the
//! most that can be gained within a budget is found exactly, unit by unit (a knapsack). A few
//! weightings that are hard to fulfil are looked for by the subgradient method: rivals that the best
//! choices for a weighting leave unbeaten get more weight (Held, Wolfe and Crowder, "Validation of
//! subgradient optimization", Mathematical Programming 6, 1974).

use std::rc::Rc;

use super::budget::{Budget, Solution};
use super::goal::{Goal, WEIGHT};
use super::levels::Levels;
use super::table::{BudgetLayout, GainTable};
use super::units::Units;
use crate::scoring::points::Points;

/// The weightings that are kept.
const KEPT: usize = 8;
/// How often weights are shifted in search of a harder weighting.
const ROUNDS: u32 = 24;

/// The bounds of one budget.
pub(super) struct Bounds {
    pub(super) budget: Budget,
    pub(super) levels: Rc<Levels>,
    tables: Vec<Rc<GainTable>>,
    /// The cheapest solution that was met on the way.
    pub(super) met: Option<Solution>,
}

impl Bounds {
    /// The bounds of a budget, or nothing where they show that no choices within it reach the goal.
    /// `hints` are weights that were hard to fulfil before; they are brought up to date. One weighting
    /// at least is looked at, however little effort is left.
    pub(super) fn find(
        goal: &Goal<'_>,
        (units, levels): (&Units<'_>, &Rc<Levels>),
        budget: Budget,
        hints: &mut Vec<Vec<i64>>,
    ) -> Option<Bounds> {
        let rivals = goal.rivals();
        let even = goal.even();
        let mut bounds = Bounds {
            budget,
            levels: Rc::clone(levels),
            tables: Vec::new(),
            met: None,
        };
        let effort = &units.effort;
        let choices: usize = units.all.iter().map(|unit| unit.choices.len()).sum();
        let cells = BudgetLayout::of(budget).size() * levels.len();
        let before = std::mem::take(hints);
        // Adds the table of some weights and gives what its best choices lack of each rival.
        let mut add = |weights: Vec<i64>| -> Option<Vec<i64>> {
            effort.spend((choices + cells) as u64);
            let weighting = goal.weighting(&weights);
            let table = GainTable::new((weights, weighting), (units, levels), budget);
            if table.surplus < 0 {
                *hints = vec![table.weights];
                return None;
            }
            let signed = bounds.meet(&table, goal, units);
            bounds.keep(table);
            Some(goal.surplus(signed).map(|surplus| -surplus).collect())
        };
        if rivals == 1 {
            add(even)?;
        } else {
            // Weights that were hard to fulfil within another budget are near those of this one.
            let (mut weights, mut pace, rounds) = match before.first() {
                Some(hint) => (hint.clone(), WEIGHT / 8, ROUNDS / 3),
                None => (even, WEIGHT / 2, ROUNDS),
            };
            let is_first = before.is_empty();
            for hint in before {
                add(hint)?;
            }
            for rival in (0..rivals).filter(|_| is_first) {
                if rival > 0 && effort.is_spent() {
                    break;
                }
                let mut alone = vec![0; rivals];
                alone[rival] = WEIGHT;
                add(alone)?;
            }
            for _ in 0..rounds {
                if effort.is_spent() {
                    break;
                }
                let lacks = add(weights.clone())?;
                weights = shift(weights, &lacks, pace);
                pace = (pace * 7 / 8).max(1);
            }
        }
        let hardest = bounds.tables.iter().take(2);
        *hints = hardest.map(|table| table.weights.clone()).collect();
        if let Some(table) = bounds.tables.first().filter(|_| rivals > 1) {
            Rc::make_mut(&mut bounds.levels).sort(units, &table.weighting);
        }
        Some(bounds)
    }

    /// The signed points of the best choices of a table, which are kept where they reach the goal.
    fn meet(&mut self, table: &GainTable, goal: &Goal<'_>, units: &Units<'_>) -> Points {
        let (signed, solution) = table.trace((units, &self.levels), self.budget);
        if goal.is_reached(signed) {
            self.met = Some(match self.met.take() {
                Some(before) if before <= solution => before,
                _ => solution,
            });
        }
        signed
    }

    /// Keeps a table unless there is one of the same weights, or harder ones enough.
    fn keep(&mut self, table: GainTable) {
        let mut tables = self.tables.iter();
        if tables.all(|other| other.weights != table.weights) {
            let harder = |other: &Rc<GainTable>| other.surplus <= table.surplus;
            let at = self.tables.partition_point(harder);
            self.tables.insert(at, Rc::new(table));
            self.tables.truncate(KEPT);
        }
    }

    /// The same bounds for fewer steps, which the tables hold already.
    pub(super) fn narrowed(&self, goal: &Goal<'_>, units: &Units<'_>, steps: usize) -> Bounds {
        let mut narrowed = Bounds {
            budget: Budget {
                steps: Some(steps),
                ..self.budget
            },
            levels: Rc::clone(&self.levels),
            tables: self.tables.clone(),
            met: None,
        };
        for table in &self.tables {
            narrowed.meet(table, goal, units);
        }
        narrowed
    }

    /// The same bounds with the units in the order of their first questions.
    pub(super) fn in_bank_order(mut self, units: &Units<'_>) -> Bounds {
        if !self.levels.is_in_bank_order(units) {
            Rc::make_mut(&mut self.levels).set_in_bank_order(units);
            for table in &mut self.tables {
                Rc::make_mut(table).fill((units, &self.levels), self.budget);
            }
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
