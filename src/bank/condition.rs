//! Conditions over answers and outcome, in Kleene's three-valued logic.

use crate::scoring::score::Outcome;
use crate::sheet::answers::Answers;

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
    /// Whether the condition holds: `None` is unknown, because a question is unanswered or because
    /// the outcome is asked for and not given.
    #[must_use]
    pub fn holds(&self, answers: &Answers, outcome: Option<Outcome>) -> Option<bool> {
        match self {
            Condition::Between { question, .. } | Condition::In { question, .. } => {
                answers.option(*question).map(|option| self.admits(option))
            }
            Condition::Includes { question, option } => answers
                .is_answered(*question)
                .then(|| answers.includes(*question, *option)),
            Condition::All(conditions) => {
                let mut all = Some(true);
                for condition in conditions {
                    match condition.holds(answers, outcome) {
                        Some(true) => {}
                        Some(false) => return Some(false),
                        None => all = None,
                    }
                }
                all
            }
            Condition::Any(conditions) => {
                let mut any = Some(false);
                for condition in conditions {
                    match condition.holds(answers, outcome) {
                        Some(true) => return Some(true),
                        Some(false) => {}
                        None => any = None,
                    }
                }
                any
            }
            Condition::Not(condition) => condition.holds(answers, outcome).map(|holds| !holds),
            Condition::Count { at_least, of } => {
                let (mut hold, mut could) = (0, 0);
                for condition in of {
                    match condition.holds(answers, outcome) {
                        Some(true) => {
                            hold += 1;
                            could += 1;
                        }
                        Some(false) => {}
                        None => could += 1,
                    }
                }
                if hold >= *at_least {
                    Some(true)
                } else if could < *at_least {
                    Some(false)
                } else {
                    None
                }
            }
            Condition::Outcome(outcomes) => outcome.map(|outcome| outcomes.contains(&outcome)),
            Condition::Criteria { of, low, high } => {
                let is_met = |&&(question, from): &&(usize, usize)| {
                    answers
                        .option(question)
                        .is_some_and(|option| option >= from)
                };
                let met = of.iter().filter(is_met).count();
                Some((*low..=*high).contains(&met))
            }
        }
    }

    /// Whether a test of a question with one answer holds for this option; `false` of all others.
    pub(crate) fn admits(&self, option: usize) -> bool {
        match self {
            Condition::Between { low, high, .. } => (*low..=*high).contains(&option),
            Condition::In { options, .. } => options.binary_search(&option).is_ok(),
            _ => false,
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
            _ => 0,
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
