//! Whether somebody who answers wholly for one role is taken for somebody who does not read.

use crate::bank::{Bank, Length};
use crate::explain::notes::{Note, graded_numbers, notes};
use crate::sheet::answers::Answers;

/// Somebody who gives every graded question the answer that is best for one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhollyFor {
    /// The role.
    pub role: usize,
    /// What is noted of such answers, which it should not be.
    pub note: Option<Note>,
}

/// For each role, in bank order.
pub(super) fn wholly_for(bank: &Bank, length: Length) -> Vec<WhollyFor> {
    let mut answers = Answers::new(bank);
    let mut numbers = Vec::new();
    let mut note = |role: usize| {
        answers.clear();
        for question in bank.asked(length) {
            if let Some(option) = best(bank, question, role) {
                answers.put_option(question, option);
            }
        }
        graded_numbers(bank, &answers, &mut numbers);
        notes(&numbers, None).first().copied()
    };
    let roles = 0..bank.roles.len();
    roles
        .map(|role| WhollyFor {
            role,
            note: note(role),
        })
        .collect()
}

/// The option of a graded question that gives a role the most, and of several such the one that gives
/// the others the least in all; nothing where all options are alike to it.
fn best(bank: &Bank, question: usize, role: usize) -> Option<usize> {
    let question = &bank.questions[question];
    if !question.kind.is_graded() {
        return None;
    }
    let worth = |option: usize| {
        let award = question.options[option].award;
        let all: i32 = (0..bank.roles.len()).map(|role| award[role]).sum();
        (award[role], award[role] - all)
    };
    let options = || 0..question.options.len();
    // The first of the best, not the last as `max_by_key` has it.
    let best = options().rev().max_by_key(|&option| worth(option))?;
    options()
        .any(|option| worth(option) != worth(best))
        .then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten statements, of which these speak for the second role.
    fn bank(second: &[usize]) -> Bank {
        let statement = |at: usize| {
            let (role, other) = if second.contains(&at) {
                ("b", "a")
            } else {
                ("a", "b")
            };
            format!(
                r#"{{"id": "q{at}", "kind": "scale", "scale": "s", "text": "t{at}", "award": {{"{role}": [0, 1, 2], "{other}": [1, 0, 0]}}}}"#
            )
        };
        let statements: Vec<String> = (0..10).map(statement).collect();
        let text = format!(
            r#"{{"format": "rolefit-bank/1", "id": "w", "version": "1", "title": "W", "roles": [{{"id": "a", "name": "A"}}, {{"id": "b", "name": "B"}}], "scales": {{"s": ["x", "y", "z"]}}, "questions": [{}], "quick": ["q0", "q1"]}}"#,
            statements.join(",")
        );
        Bank::parse(&text).expect("it is sound")
    }

    #[test]
    fn a_run_of_statements_for_one_role_is_noted_and_a_mixed_order_is_not() {
        let bank_of = |second: &[usize]| wholly_for(&bank(second), Length::Full);
        let length = 9;
        assert_eq!(
            bank_of(&[9])
                .iter()
                .map(|found| found.note)
                .collect::<Vec<_>>(),
            [Some(Note::SameKey { length }); 2]
        );
        assert_eq!(
            bank_of(&[1, 3, 5, 7, 9])[0].note,
            Some(Note::Pattern { period: 2 })
        );
        assert!(
            bank_of(&[0, 1, 4, 6, 7])
                .iter()
                .all(|found| found.note.is_none())
        );
        assert!(
            wholly_for(&bank(&[9]), Length::Quick)
                .iter()
                .all(|found| found.note.is_none())
        );
    }
}
