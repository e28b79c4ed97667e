//! What several texts of the program share: answers in words, points with their sign.

use rolefit::language::{Catalog, Language};
use rolefit::{Bank, Pick};

/// What every report ends with.
pub(crate) const PURPOSE: &str =
    "For exploring a career, by and for the person who answered; not for selecting applicants.";

/// The language in which the program speaks of a bank: that of the bank's texts, where the program speaks
/// it, else that of the user's locale, else English.
pub(crate) fn language(bank: &Bank) -> Language {
    Language::from_tag(bank.language())
        .or_else(|| {
            let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
            Language::from_tag(&said?)
        })
        .unwrap_or_default()
}

/// The sentences of that language.
pub(crate) fn catalog(bank: &Bank) -> &'static Catalog {
    language(bank).catalog()
}

/// An answer in words.
pub(crate) fn answer(bank: &Bank, question: usize, pick: &Pick) -> String {
    rolefit::report::answers::answer(language(bank), bank, question, pick)
}

/// The points of every role that gets or loses some: `pm +2, po -1`.
pub(crate) fn signed_points(bank: &Bank, points: &rolefit::Points) -> String {
    let roles = bank
        .roles()
        .iter()
        .enumerate()
        .filter(|(index, _)| points[*index] != 0);
    let shown: Vec<String> = roles
        .map(|(index, role)| format!("{} {:+}", role.id, points[index]))
        .collect();
    shown.join(", ")
}
