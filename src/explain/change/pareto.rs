//! Leaving out what something cheaper does at least as well.

use std::collections::HashSet;

use crate::scoring::points::Points;

/// So many signed points are compared in full; beyond them only equal ones are found.
const COMPARED: usize = 256;

/// The signed points of what has been seen so far, cheapest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct ParetoFront {
    compared: Vec<Points>,
    others: HashSet<Points>,
}

impl ParetoFront {
    /// Whether signed points are better in some entry than everything before it. To leave out what is not is
    /// safe as long as signed points come in the order of what they cost.
    pub(crate) fn admits(&mut self, signed: Points) -> bool {
        if self.compared.iter().any(|before| covers(before, &signed)) {
            return false;
        }
        if self.compared.len() < COMPARED {
            self.compared.push(signed);
            return true;
        }
        self.others.insert(signed)
    }
}

/// Whether signed points are as good as another in every entry.
fn covers(signed: &Points, other: &Points) -> bool {
    let mut worse = false;
    for (a, b) in signed.0.iter().zip(&other.0) {
        worse |= a < b;
    }
    !worse
}
