//! What would change the outcome: the fewest answers that would have to be others, exactly
//! (docs/scoring.md, 8).
//!
//! Only answered questions change and they stay answered, so ranges and evidence stay what they are,
//! and every goal is a matter of points: the more for one role and the less for its rivals, the
//! nearer. Another outcome than a role is reached when any other role catches up with it, so the
//! nearest change is the cheapest of some goals. Answers and rules fall into units that change independently (`units`, `variants`).
//! Bounds on what a budget of changes and steps can gain (`bounds`) narrow the search (`search`).

mod bounds;
mod budget;
mod descent;
mod earliest;
mod effort;
mod goal;
mod greedy;
mod known;
mod least;
mod levels;
pub(crate) mod pareto;
mod search;
mod subsets;
mod table;
mod unit;
mod units;
mod variants;

use crate::bank::Outcome;
use std::collections::BTreeSet;
use std::rc::Rc;

use crate::bank::Bank;
use crate::scoring::score::Score;
use crate::sheet::answers::{Answers, Pick};

use effort::Effort;
use goal::Goal;
pub(crate) use known::KnownUnits;
use levels::Levels;
use units::Units;

/// One answer that would have to be another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerChange {
    /// The question, by its index.
    pub question: usize,
    /// The answer that was given.
    pub from: Pick,
    /// The answer instead of it.
    pub to: Pick,
}

/// The smallest changes of answers that make the outcome another one, each in bank order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// For any other outcome; `None` where no change makes it another one.
    pub nearest: Option<Vec<AnswerChange>>,
    /// For one role: the second where the outcome is a role, the first where it is `close`.
    pub other_role: Option<Vec<AnswerChange>>,
    /// Whether these are the smallest, or whether there are none; otherwise a search ended at its budget
    /// of counted steps, and these are the best found.
    pub proven: bool,
}

/// What would change the outcome. Of all changes the smallest is the one of the fewest questions, then
/// of the fewest steps in total (a graded answer moves by its distance, another choice counts 1), then
/// of the earliest questions, then of the fewest options of `multi` questions toggled.
///
/// There is none where the outcome is `insufficient`. `score` is what the scorer makes of the answers.
///
/// ```
/// use rolefit::explain::change::smallest_changes;
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
/// let changes = smallest_changes(&bank, &answers, &score);
/// for change in &changes.nearest.expect("it can be changed") {
///     answers.set(change.question, &change.to)?;
/// }
/// let other = scorer.score(&answers, Length::Full);
/// assert_ne!(other.outcome, score.outcome);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn smallest_changes(bank: &Bank, answers: &Answers, score: &Score) -> Changes {
    smallest_with(&mut KnownUnits::default(), bank, answers, score)
}

/// The same for sheets of a stream.
pub(crate) fn smallest_with(
    known: &mut KnownUnits,
    bank: &Bank,
    answers: &Answers,
    score: &Score,
) -> Changes {
    smallest_within(effort::STEPS, known, bank, answers, score)
}

/// The same within so many steps.
fn smallest_within(
    steps: u64,
    known: &mut KnownUnits,
    bank: &Bank,
    answers: &Answers,
    score: &Score,
) -> Changes {
    let mut search = SheetSearch {
        answers,
        known,
        left: steps,
        proven: true,
        last: None,
    };
    let ranked = score.order(bank).into_iter();
    let ranked = ranked.filter(|&role| score.basis.ranked[role]);
    let role = |target: usize| Goal::role(bank, score, target);
    // The goal of the other role, and those that make the outcome another one besides.
    let (other, goals): (Goal<'_>, Vec<Goal<'_>>) = match score.outcome {
        Outcome::Insufficient => {
            return Changes {
                nearest: None,
                other_role: None,
                proven: true,
            };
        }
        Outcome::Close => {
            let first = score.ranking.first;
            let others = ranked.filter(|&target| target != first);
            (role(first), others.map(role).collect())
        }
        Outcome::Role(leader) => {
            let others = ranked.filter(|&role| role != leader);
            let catch_up = |role| Goal::catch_up(bank, score, leader, role);
            (role(score.ranking.second), others.map(catch_up).collect())
        }
    };
    let goals_left = goals.len();
    let other_role = search.smallest(&other, goals_left);
    let mut found = vec![other_role.clone()];
    for (done, goal) in goals.iter().enumerate() {
        found.push(search.smallest(goal, goals_left - done - 1));
    }
    Changes {
        nearest: cheapest(bank, found.into_iter().flatten()),
        other_role,
        proven: search.proven,
    }
}

/// The searches for one sheet, which share a budget of counted steps.
struct SheetSearch<'a> {
    answers: &'a Answers,
    known: &'a mut KnownUnits,
    left: u64,
    /// Whether everything found so far is proven.
    proven: bool,
    /// What the last goal had to choose from, and its roles.
    last: Option<(u64, Units<'a>, Rc<Levels>)>,
}

impl<'a> SheetSearch<'a> {
    /// The smallest change that reaches a goal; so many more goals have to share what is left.
    fn smallest(&mut self, goal: &Goal<'_>, more_goals: usize) -> Option<Vec<AnswerChange>> {
        let share = self.left / (more_goals as u64 + 1);
        let (mut units, mut levels) = self.choices_for(goal, share);
        let found = search::cheapest(goal, &mut units, &mut levels);
        self.left -= share - units.effort.left();
        self.proven &= found.proven;
        let plan = found.plan.map(|plan| {
            let plan = plan.into_iter();
            let changes = plan.flat_map(|(unit, choice)| units.all[unit].changes(choice));
            let changes = changes.map(|(question, from, to)| AnswerChange { question, from, to });
            let mut changes: Vec<AnswerChange> = changes.collect();
            changes.sort_by_key(|change| change.question);
            changes
        });
        self.last = Some((goal.roles(), units, levels));
        plan
    }

    /// What there is to choose from: the same as for the last goal where that was of the same roles.
    fn choices_for(&mut self, goal: &Goal<'_>, share: u64) -> (Units<'a>, Rc<Levels>) {
        let last = self
            .last
            .take()
            .filter(|(roles, ..)| *roles == goal.roles());
        let again = last.and_then(|(_, units, levels)| Some((units.again(share)?, levels)));
        again.unwrap_or_else(|| {
            let units = Units::new(goal, self.answers, Effort::new(share), self.known);
            let levels = Rc::new(Levels::arrange(goal, &units));
            (units, levels)
        })
    }
}

/// The first of the smallest of some changes.
fn cheapest(
    bank: &Bank,
    changes: impl Iterator<Item = Vec<AnswerChange>>,
) -> Option<Vec<AnswerChange>> {
    changes.min_by_key(|changes| {
        let steps: usize = changes.iter().map(|change| change.steps(bank)).sum();
        let questions: Vec<usize> = changes.iter().map(|change| change.question).collect();
        let toggles: usize = changes.iter().map(AnswerChange::toggles).sum();
        (changes.len(), steps, questions, toggles)
    })
}

impl AnswerChange {
    /// How far a graded answer moves; 1 for another choice.
    #[must_use]
    pub fn steps(&self, bank: &Bank) -> usize {
        match (&self.from, &self.to) {
            (Pick::One(from), Pick::One(to)) if bank.questions[self.question].kind.is_graded() => {
                from.abs_diff(*to)
            }
            _ => 1,
        }
    }

    /// How many options of a `multi` answer come or go.
    fn toggles(&self) -> usize {
        match (&self.from, &self.to) {
            (Pick::Many(from), Pick::Many(to)) => {
                let [from, to]: [BTreeSet<&usize>; 2] = [from, to].map(|of| of.iter().collect());
                from.symmetric_difference(&to).count()
            }
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests;
