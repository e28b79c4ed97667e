//! How much work a search may be: counted in steps, so that every machine gives up at the same place.

use std::cell::Cell;

/// The steps of all searches on one sheet: about a quarter of a second. A step is about a choice looked
/// at, or a cell of a table of bounds filled.
pub(super) const STEPS: u64 = 20_000_000;

/// A budget of steps.
#[derive(Debug)]
pub(super) struct Effort(Cell<u64>);

impl Effort {
    pub(super) fn new(steps: u64) -> Effort {
        Effort(Cell::new(steps))
    }

    /// Counts so many steps; whether the budget has not ended.
    pub(super) fn spend(&self, steps: u64) -> bool {
        self.0.set(self.0.get().saturating_sub(steps));
        self.0.get() > 0
    }

    /// How many steps are left.
    pub(super) fn left(&self) -> u64 {
        self.0.get()
    }

    /// Whether the budget has ended.
    pub(super) fn is_spent(&self) -> bool {
        self.0.get() == 0
    }
}
