//! Units of earlier sheets of the same bank: most sheets have most of theirs in common.

use std::collections::HashMap;
use std::sync::Arc;

use crate::sheet::answers::Answers;

use super::effort::Effort;
use super::goal::Goal;
use super::unit::Unit;

/// How many choices and variants are remembered before all are forgotten: some twenty megabytes.
const MOST: usize = 1 << 18;

/// Units that have been looked at wholly.
#[derive(Clone, Debug, Default)]
pub(crate) struct KnownUnits {
    units: HashMap<Key, Known>,
    size: usize,
}

/// What a unit depends on: the roles of the goal, how many `multi` questions share the limits, and the
/// answers to its questions.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key(Vec<u64>);

#[derive(Clone, Debug)]
struct Known {
    unit: Arc<Unit>,
    /// The steps that looking at it takes.
    steps: u64,
}

impl Key {
    pub(super) fn new(goal: &Goal<'_>, multi: usize) -> Key {
        Key(vec![goal.roles(), multi as u64])
    }

    pub(super) fn add(&mut self, question: usize, answers: &Answers) {
        self.0.push(question as u64);
        answers.write_key(question, &mut self.0);
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
    pub(super) fn get(&self, key: &Key, effort: &Effort) -> Option<Arc<Unit>> {
        let known = self.units.get(key)?;
        effort.spend(known.steps);
        Some(Arc::clone(&known.unit))
    }

    pub(super) fn put(&mut self, key: Key, unit: &Arc<Unit>, steps: u64) {
        self.size += unit.size() + 1;
        let unit = Arc::clone(unit);
        self.units.insert(key, Known { unit, steps });
    }
}
