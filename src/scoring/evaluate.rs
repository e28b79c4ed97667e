//! When a condition holds, in Kleene's three-valued logic (docs/scoring.md, 1).

use crate::bank::Outcome;
use crate::bank::condition::Condition;
use crate::sheet::answers::Answers;

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
}
