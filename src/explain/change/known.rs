//! Units of earlier sheets of the same bank: most sheets have most of theirs in common.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::sheet::answers::Answers;

use super::effort::Effort;
use super::goal::Goal;
use super::unit::Unit;

/// How many choices and variants are remembered before all are forgotten: some twenty megabytes.
const MOST: usize = 1 << 18;

/// Units that have been looked at wholly.
#[derive(Clone, Debug, Default)]
pub(crate) struct KnownUnits {
    units: FxHashMap<Box<[u64]>, Known>,
    size: usize,
}

/// What a unit depends on: the roles of the goal, how many `multi` questions share the limits, and the
/// answers to its questions. One is used for all units of a sheet.
pub(super) struct UnitKey {
    words: Vec<u64>,
}

/// How many words stand for the goal.
const GOAL: usize = 2;

#[derive(Clone, Debug)]
struct Known {
    unit: Arc<Unit>,
    /// The steps that looking at it takes.
    steps: u64,
}

impl UnitKey {
    pub(super) fn new(goal: &Goal<'_>, multi: usize) -> UnitKey {
        let mut words = Vec::with_capacity(GOAL + 2 * goal.bank.questions.len());
        words.extend([goal.roles(), multi as u64]);
        UnitKey { words }
    }

    /// The key of a unit of these questions.
    pub(super) fn of(&mut self, questions: &[usize], answers: &Answers) -> &[u64] {
        self.words.truncate(GOAL);
        for &question in questions {
            self.words.push(question as u64);
            answers.write_key(question, &mut self.words);
        }
        &self.words
    }
}

impl KnownUnits {
    /// Forgets everything where it has become too much.
    pub(super) fn make_room(&mut self) {
        if self.size > MOST {
            *self = KnownUnits::default();
        }
    }

    /// A unit that is known; its steps are counted.
    pub(super) fn get(&self, key: &[u64], effort: &Effort) -> Option<Arc<Unit>> {
        let known = self.units.get(key)?;
        effort.spend(known.steps);
        Some(Arc::clone(&known.unit))
    }

    pub(super) fn put(&mut self, key: Box<[u64]>, unit: &Arc<Unit>, steps: u64) {
        self.size += unit.size() + 1;
        let unit = Arc::clone(unit);
        self.units.insert(key, Known { unit, steps });
    }
}
