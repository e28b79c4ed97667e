//! How many of a role's criteria are met (docs/scoring.md, 9).

use crate::bank::Bank;
use crate::sheet::Sheet;

/// The criteria of one role among the questions asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleCriteria {
    /// The role.
    pub role: usize,
    /// How many are answered above the middle of their scale.
    pub met: usize,
    /// How many are answered.
    pub answered: usize,
    /// How many are asked; never 0.
    pub asked: usize,
}

/// The criteria of every role that has any among the questions asked, in the bank's order of roles.
///
/// ```
/// use rolefit::explain::criteria::criteria;
/// use rolefit::{Bank, sheet};
///
/// let bank = Bank::parse(r#"{
///     "format": "rolefit-bank/1", "id": "b", "version": "1", "title": "t",
///     "roles": [{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}],
///     "scales": {"agree": ["no", "both", "yes"]},
///     "questions": [{"id": "q", "kind": "scale", "scale": "agree", "text": "t", "criterion": "y",
///                    "award": {"x": [1, 0, 0], "y": [0, 1, 2]}}]
/// }"#)?;
/// let sheet = sheet::parse(r#"{"answers": {"q": 3}}"#, &bank).map_err(|error| error.problems)?;
/// let found = criteria(&bank, &sheet);
/// assert_eq!((found[0].role, found[0].met, found[0].asked), (1, 1, 1));
/// # Ok::<(), rolefit::Problems>(())
/// ```
#[must_use]
pub fn criteria(bank: &Bank, sheet: &Sheet) -> Vec<RoleCriteria> {
    let none = |role| RoleCriteria {
        role,
        met: 0,
        answered: 0,
        asked: 0,
    };
    let mut found: Vec<RoleCriteria> = (0..bank.roles.len()).map(none).collect();
    for (question, asked) in bank.questions.iter().enumerate() {
        let Some(role) = asked.criterion else {
            continue;
        };
        if !bank.asks(sheet.length, question) {
            continue;
        }
        let answer = sheet.answers.option(question);
        let of_role = &mut found[role];
        of_role.asked += 1;
        of_role.answered += usize::from(answer.is_some());
        of_role.met += usize::from(answer.is_some_and(|option| option >= asked.met_from()));
    }
    found.retain(|of_role| of_role.asked > 0);
    found
}
