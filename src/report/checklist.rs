//! The criteria of a role as a list that one can tick off.

use crate::bank::Bank;
use crate::explain::criteria::RoleCriteria;
use crate::language::{Language, Value};
use crate::sheet::Sheet;

use super::answers::shown;
use super::verdict::in_sentence;

/// The criteria of one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// What the statements are conditions of.
    pub heading: String,
    /// The role, and how many are met, in a line of its own.
    pub in_short: String,
    /// How many are met, in words.
    pub count: String,
    /// The statements in bank order, each with its mark.
    pub statements: Vec<(Mark, String)>,
}

/// Whether a criterion is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is answered above the middle of its scale.
    Met,
    /// It is answered otherwise.
    NotMet,
    /// It is not answered.
    Open,
}

impl Mark {
    /// The sign of one column that shows it.
    #[must_use]
    pub fn sign(self) -> char {
        match self {
            Mark::Met => '✓',
            Mark::NotMet => '·',
            Mark::Open => ' ',
        }
    }

    /// The mark in words, for readers that do not see the sign.
    #[must_use]
    pub fn told(self, language: Language) -> String {
        language.catalog().text(match self {
            Mark::Met => "mark-met",
            Mark::NotMet => "mark-not-met",
            Mark::Open => "mark-open",
        })
    }
}

/// The checklists of the roles that have criteria, in bank order.
pub(super) fn checklists(
    language: Language,
    bank: &Bank,
    sheet: &Sheet,
    criteria: &[RoleCriteria],
) -> Vec<Checklist> {
    let catalog = language.catalog();
    let checklist = |of_role: &RoleCriteria| {
        let name = in_sentence(bank, of_role.role);
        let counts = [
            ("met", of_role.met.into()),
            ("asked", of_role.asked.into()),
            ("open", (of_role.asked - of_role.answered).into()),
        ];
        let role = shown(&bank.roles()[of_role.role].name);
        let in_short = [&[("role", Value::Text(&role))], &counts[..]].concat();
        Checklist {
            in_short: catalog.with("checklist-short", &in_short),
            heading: catalog.with("checklist-of", &[("role", Value::Text(&name))]),
            count: catalog.with("checklist-count", &counts),
            statements: statements(bank, sheet, of_role.role),
        }
    };
    criteria.iter().map(checklist).collect()
}

fn statements(bank: &Bank, sheet: &Sheet, role: usize) -> Vec<(Mark, String)> {
    let asked = bank.asked(sheet.length).into_iter();
    let of_role = asked.filter(|&question| bank.questions()[question].criterion == Some(role));
    let marked = of_role.map(|index| {
        let question = &bank.questions()[index];
        let mark = match sheet.answers.option(index) {
            Some(option) if option >= question.met_from() => Mark::Met,
            Some(_) => Mark::NotMet,
            None => Mark::Open,
        };
        (mark, shown(&question.text))
    });
    marked.collect()
}
