//! For which roles the questions and rules of a dimension speak.

use crate::bank::Bank;
use crate::scoring::points::Points;

/// The roles to which an option or rule of each dimension gives points above 0, in the bank's order of
/// dimensions. A dimension for one role only can be answered for that role or not at all.
pub(super) fn dimensions(bank: &Bank) -> Vec<Vec<usize>> {
    let mut speaks = vec![vec![false; bank.roles.len()]; bank.dimensions.len()];
    let mut give = |dimension: Option<usize>, award: &Points| {
        if let Some(dimension) = dimension {
            for (role, speaks) in speaks[dimension].iter_mut().enumerate() {
                *speaks |= award[role] > 0;
            }
        }
    };
    for question in &bank.questions {
        for option in &question.options {
            give(question.dimension, &option.award);
        }
    }
    for rule in &bank.rules {
        give(rule.dimension, &rule.award);
    }
    let roles = |speaks: Vec<bool>| (0..speaks.len()).filter(|&role| speaks[role]).collect();
    speaks.into_iter().map(roles).collect()
}
