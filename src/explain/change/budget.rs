//! How much may change, and what does.

/// How much may change; `None` is no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Budget {
    pub(super) changes: Option<usize>,
    pub(super) steps: Option<usize>,
}

/// Choices that reach the goal, with what they cost: each unit that changes with its choice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Solution {
    pub(super) changes: usize,
    pub(super) steps: usize,
    pub(super) plan: Vec<(usize, usize)>,
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
