//! What would change the outcome: the fewest answers that would have to be others, exactly
//! (contract, section 4, point 8).
//!
//! Only answered questions change and they stay answered, so ranges and evidence stay what they are,
//! and the goal is a matter of points: the more for the target and the less for every other role,
//! the nearer. Answers and rules fall into units that change independently (`units`, `variants`).
//! Bounds on what a budget of changes and steps can gain (`bounds`) narrow the search (`search`).

mod bounds;
mod descent;
mod earliest;
mod effort;
pub(crate) mod front;
mod goal;
mod greedy;
mod least;
mod search;
mod subsets;
mod units;
mod variants;

use crate::scoring::score::{Outcome, Score, Scorer};
use crate::sheet::answers::{Answers, Pick};

use effort::Effort;
use goal::Goal;
use units::Units;

/// One answer that would have to be another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question, by its index.
    pub question: usize,
    /// The answer that was given.
    pub from: Pick,
    /// The answer instead of it.
    pub to: Pick,
}

/// What is known of the smallest change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Smallest {
    /// The change, in bank order; `None` where no change was found.
    pub changes: Option<Vec<Change>>,
    /// Whether it is the smallest, or whether there is none; otherwise the search ended at its budget
    /// of counted steps, and this is the best found.
    pub proven: bool,
}

/// The smallest change of answers that makes the target the outcome, in bank order: the fewest
/// questions, then the fewest steps in total (a graded answer moves by its distance, another choice
/// counts 1), then the earliest questions, then the fewest options of `multi` questions toggled.
///
/// The target is the second role where the outcome is a role, and the first where it is `close`.
/// `None` where the outcome is `insufficient` or no change of answers reaches the target. `score` is
/// what the scorer makes of the answers. Where the exact answer is too much work, the best found.
///
/// ```
/// use rolefit::explain::change::smallest_change;
/// use rolefit::{Answers, Bank, Length, Scorer, bank};
///
/// let bank = Bank::parse(bank::built_in("pm-vs-po").expect("it ships").text)?;
/// let mut scorer = Scorer::new(&bank);
/// let mut answers = Answers::new(&bank);
/// for (index, question) in bank.questions().iter().enumerate() {
///     if question.most() == 1 {
///         answers.set_option(index, 0)?;
///     }
/// }
/// let score = scorer.score(&answers, Length::Full);
/// let smallest = smallest_change(&mut scorer, &answers, &score);
/// assert!(smallest.proven);
/// let changes = smallest.changes.expect("it can be changed");
/// for change in &changes {
///     answers.set(change.question, &change.to)?;
/// }
/// let other = scorer.score(&answers, Length::Full);
/// assert_ne!(other.outcome, score.outcome);
/// # Ok::<(), rolefit::Problems>(())
/// ```
#[must_use]
pub fn smallest_change(scorer: &mut Scorer<'_>, answers: &Answers, score: &Score) -> Smallest {
    let target = match score.outcome {
        Outcome::Role(_) => score.standing.second,
        Outcome::Close => score.standing.first,
        Outcome::Insufficient => {
            return Smallest {
                changes: None,
                proven: true,
            };
        }
    };
    let goal = Goal::new(scorer.bank(), score, target);
    let mut units = Units::new(&goal, answers, Effort::new(effort::STEPS));
    let found = search::cheapest(&goal, &mut units);
    let changes = found.plan.map(|plan| {
        let mut changes: Vec<Change> = plan
            .into_iter()
            .flat_map(|(unit, choice)| units.all[unit].changes(choice))
            .map(|(question, from, to)| Change { question, from, to })
            .collect();
        changes.sort_by_key(|change| change.question);
        changes
    });
    Smallest {
        changes,
        proven: found.proven,
    }
}

#[cfg(test)]
mod tests;
