//! Whether "nearly all" may be said of groups in a row whose counts are held back.
//!
//! "Nearly all" means all or all but one, and which of the two must stay open. A reader knows the total
//! of each answer, at most how many people of each group answered, and what is said of each group. So
//! the words may be said where, for each group of which they are said, some way to share out the total
//! fits them all in which they mean "all", and another in which they mean "all but one". As this depends
//! on nothing but what the reader knows, whether the words are said tells nothing either.

use super::rows::{Cells, Verdict};

/// The most answers of a row for which this is worked out; with more, nothing is said.
const MOST_ANSWERS: usize = 12;

/// What a reader knows of how a set of people answered.
#[derive(Clone, Copy)]
enum Known {
    /// How many they are.
    Free,
    /// That neither all nor all but one gave the same answer.
    Mixed,
    /// That all, or all but one, gave this answer.
    NearlyAll(usize),
    /// That all gave this answer.
    All(usize),
    /// That all but one gave this answer.
    AllButOne(usize),
}

/// The most people, of `people` of whom this is known, who can have given one of these answers (the
/// bits of `answers`).
fn most(people: u64, known: Known, answers: usize) -> u64 {
    let has = |answer: usize| answers >> answer & 1 == 1;
    if answers == 0 {
        return 0;
    }
    match known {
        Known::Free => people,
        Known::Mixed => people.min(
            people
                .saturating_sub(2)
                .saturating_mul(u64::from(answers.count_ones())),
        ),
        Known::NearlyAll(answer) if has(answer) => people,
        Known::NearlyAll(_) => 1,
        Known::All(answer) => {
            if has(answer) {
                people
            } else {
                0
            }
        }
        Known::AllButOne(answer) if has(answer) => {
            if answers.count_ones() > 1 {
                people
            } else {
                people.saturating_sub(1)
            }
        }
        Known::AllButOne(_) => 1,
    }
}

/// Whether "nearly all" may be said, given what each group is on its own.
pub(super) fn may_be_said(
    whole: &Cells,
    groups: &[Cells],
    own: &[Verdict],
    remainder: Option<&Cells>,
) -> bool {
    let answers = whole.counts.len();
    if answers > MOST_ANSWERS {
        return false;
    }
    let known = own.iter().map(|verdict| match verdict {
        Verdict::NearlyAll(answer) => Known::NearlyAll(*answer),
        Verdict::Shown => Known::Mixed,
        Verdict::NotAsked | Verdict::Held(_) => Known::Free,
    });
    let size = |cells: &Cells| cells.counts.iter().sum::<u64>();
    let sets: Vec<(u64, Known)> = groups
        .iter()
        .map(size)
        .zip(known)
        .chain(remainder.map(|cells| (size(cells), Known::Free)))
        .collect();
    // Per set of answers what the total has, and what the groups together can have at most.
    let subsets: Vec<usize> = (0..1 << answers).collect();
    let total = |subset: usize| -> u64 {
        let of = (0..answers).filter(|answer| subset >> answer & 1 == 1);
        of.map(|answer| whole.counts[answer]).sum()
    };
    let bounds: Vec<(u64, u64)> = subsets
        .iter()
        .map(|&subset| {
            let can = sets
                .iter()
                .map(|&(people, known)| most(people, known, subset));
            (total(subset), can.sum())
        })
        .collect();
    // The counts that one group can have are the bases of a polymatroid, and so are sums of them: the
    // total can be shared out where no set of answers has more than the groups can have of it (J. Edmonds,
    // "Submodular functions, matroids, and certain polyhedra", 1970).
    let fits = |people: u64, said: Known, meant: Known| {
        subsets.iter().zip(&bounds).all(|(&subset, &(has, can))| {
            has <= can - most(people, said, subset) + most(people, meant, subset)
        })
    };
    sets.iter().all(|&(people, said)| match said {
        Known::NearlyAll(answer) => {
            fits(people, said, Known::All(answer)) && fits(people, said, Known::AllButOne(answer))
        }
        _ => true,
    })
}
