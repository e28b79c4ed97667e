//! What counts have to fulfil that come from a file.

use crate::diagnostics::problem::{Problem, ProblemKind};

pub(super) fn contradiction(what: &str) -> Problem {
    Problem::new(
        ProblemKind::Contradiction,
        format!("the figures contradict each other: {what}"),
        "make the summary again from the sheets",
    )
}

pub(super) fn at_most(count: u64, limit: u64, what: &str) -> Result<(), Problem> {
    if count > limit {
        return Err(contradiction(&format!("there are too many {what}")));
    }
    Ok(())
}

/// The sum of counts, where it is `total`.
pub(super) fn add_up(counts: &[u64], total: u64, what: &str) -> Result<(), Problem> {
    let sum = counts
        .iter()
        .try_fold(0u64, |sum, &count| sum.checked_add(count));
    if sum != Some(total) {
        return Err(contradiction(&format!("{what} do not add up")));
    }
    Ok(())
}

/// Counts by their places; each place once, in order, so that the same counts have one spelling.
pub(super) fn dense(pairs: &[[u64; 2]], len: usize, what: &str) -> Result<Vec<u64>, Problem> {
    let mut counts = vec![0; len];
    let mut next = 0;
    for &[place, count] in pairs {
        let index = usize::try_from(place).unwrap_or(usize::MAX);
        if index < next || index >= len || count == 0 {
            return Err(contradiction(&format!("{what} are not in order")));
        }
        counts[index] = count;
        next = index + 1;
    }
    Ok(counts)
}
