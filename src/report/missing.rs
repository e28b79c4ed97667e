//! What is missing: of roles that are not compared, or of any result at all, and how to go on.

use crate::bank::Bank;
use crate::bank::Outcome;
use crate::language::{Language, Value};
use crate::scoring::score::Score;
use crate::sheet::Sheet;

use super::answers::shown;
use super::verdict::in_sentence;

/// How many open questions are named.
const NAMED: usize = 3;

/// What is missing, a sentence each; empty where nothing is.
pub(super) fn missing(language: Language, bank: &Bank, score: &Score) -> Vec<String> {
    let catalog = language.catalog();
    let needed = bank.decision().min_evidence;
    let is_insufficient = score.outcome == Outcome::Insufficient;
    if is_insufficient && score.basis.evidence < needed {
        let values = [
            ("percent", score.basis.evidence.into()),
            ("needed", needed.into()),
        ];
        return vec![catalog.with("missing-in-all", &values)];
    }
    let mut told = Vec::new();
    let lacks = |role: &usize| score.basis.role_evidence[*role] < needed;
    for role in (0..bank.roles().len()).filter(lacks) {
        let share = score.basis.role_evidence[role];
        let id = match (is_insufficient, share) {
            (true, 0) => "missing-all-of-role",
            (true, _) => "missing-of-role",
            (false, 0) => "not-compared-at-all",
            (false, _) => "not-compared",
        };
        let name = in_sentence(bank, role);
        let values = [
            ("role", Value::Text(&name)),
            ("percent", share.into()),
            ("needed", needed.into()),
        ];
        told.push(catalog.with(id, &values));
    }
    told
}

/// How somebody who answered too little goes on: what to do, and the open questions that count most.
pub(super) fn go_on(language: Language, bank: &Bank, sheet: &Sheet) -> (String, Vec<String>) {
    let mut open = bank.asked(sheet.length);
    open.retain(|&question| {
        !sheet.answers.is_answered(question) && bank.questions()[question].weight > 0
    });
    let catalog = language.catalog();
    if open.is_empty() {
        return (catalog.text("go-on-nowhere"), Vec::new());
    }
    open.sort_by_key(|&question| std::cmp::Reverse(bank.questions()[question].weight));
    let named = open.iter().take(NAMED);
    let named = named.map(|&question| shown(&bank.questions()[question].text));
    let count = [("count", open.len().into())];
    (catalog.with("go-on", &count), named.collect())
}
