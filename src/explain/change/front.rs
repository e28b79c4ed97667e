//! Leaving out what something cheaper does at least as well.

use std::collections::HashSet;

use crate::scoring::points::Points;

/// So many merits are compared in full; beyond them only equal ones are found.
const COMPARED: usize = 256;

/// The merits of what has been seen so far, cheapest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Front {
    compared: Vec<Points>,
    others: HashSet<Points>,
}

impl Front {
    /// Whether a merit is better in some entry than everything before it. To leave out what is not is
    /// safe as long as merits come in the order of what they cost.
    pub(crate) fn admits(&mut self, merit: Points) -> bool {
        if self.compared.iter().any(|before| covers(before, &merit)) {
            return false;
        }
        if self.compared.len() < COMPARED {
            self.compared.push(merit);
            return true;
        }
        self.others.insert(merit)
    }
}

/// Whether a merit is as good as another in every entry.
fn covers(merit: &Points, other: &Points) -> bool {
    let mut worse = false;
    for (a, b) in merit.0.iter().zip(&other.0) {
        worse |= a < b;
    }
    !worse
}
