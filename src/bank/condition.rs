//! Conditions over answers and outcome, as a bank's rules and advice state them; `scoring::evaluate` says
//! when one holds.

use super::outcome::Outcome;

/// A condition that has been checked against its bank: questions and options are indices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The graded answer's option index lies between the two, both included.
    Between {
        /// The question.
        question: usize,
        /// The lowest option index that holds.
        low: usize,
        /// The highest option index that holds.
        high: usize,
    },
    /// The answer is one of these options.
    In {
        /// The question.
        question: usize,
        /// The option indices, sorted.
        options: Vec<usize>,
    },
    /// The answer to a `multi` question includes this option.
    Includes {
        /// The question.
        question: usize,
        /// The option index.
        option: usize,
    },
    /// Every one holds.
    All(Vec<Condition>),
    /// One at least holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// At least so many hold.
    Count {
        /// How many must hold.
        at_least: usize,
        /// Of these.
        of: Vec<Condition>,
    },
    /// The outcome is one of these (in advice alone).
    Outcome(Vec<Outcome>),
    /// So many criteria of one role are met (in advice alone). What is unanswered is not met.
    Criteria {
        /// The role's criteria: each a question and the first of its options that meets it.
        of: Vec<(usize, usize)>,
        /// The fewest that hold.
        low: usize,
        /// The most that hold.
        high: usize,
    },
}

impl Condition {
    /// Whether a test of a question with one answer holds for this option; `false` of every other condition.
    pub(crate) fn admits(&self, option: usize) -> bool {
        match self {
            Condition::Between { low, high, .. } => (*low..=*high).contains(&option),
            Condition::In { options, .. } => options.binary_search(&option).is_ok(),
            Condition::Includes { .. }
            | Condition::All(_)
            | Condition::Any(_)
            | Condition::Not(_)
            | Condition::Count { .. }
            | Condition::Outcome(_)
            | Condition::Criteria { .. } => false,
        }
    }

    /// The tests and operators that it is made of.
    #[must_use]
    pub(crate) fn size(&self) -> u64 {
        1 + match self {
            Condition::All(of) | Condition::Any(of) | Condition::Count { of, .. } => {
                of.iter().map(Condition::size).sum()
            }
            Condition::Not(condition) => condition.size(),
            Condition::Between { .. }
            | Condition::In { .. }
            | Condition::Includes { .. }
            | Condition::Outcome(_)
            | Condition::Criteria { .. } => 0,
        }
    }

    /// Calls `visit` with every question that the condition names, once for each time it is named.
    pub fn each_question(&self, visit: &mut dyn FnMut(usize)) {
        match self {
            Condition::Between { question, .. }
            | Condition::In { question, .. }
            | Condition::Includes { question, .. } => visit(*question),
            Condition::All(of) | Condition::Any(of) | Condition::Count { of, .. } => {
                for condition in of {
                    condition.each_question(visit);
                }
            }
            Condition::Not(condition) => condition.each_question(visit),
            Condition::Criteria { of, .. } => of.iter().for_each(|&(question, _)| visit(question)),
            Condition::Outcome(_) => {}
        }
    }
}
