//! What several texts of the program share: answers in words, points with their sign.

use std::collections::BTreeMap;
use std::io;

use rolefit::language::{Catalog, Language, Value};
use rolefit::{Bank, Length, Pick};

use crate::cli::failure::Failure;

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

/// How long a question takes most people, in seconds: reading it and answering.
const SECONDS_A_QUESTION: usize = 10;

/// How many questions a version of the quiz asks, and how many minutes that takes.
pub(crate) fn takes(bank: &Bank, length: Length) -> String {
    let [count, minutes] = extent(bank, length);
    let values = [("count", count.into()), ("minutes", minutes.into())];
    catalog(bank).with("quiz-takes", &values)
}

/// The same and, where there is a short version that is not chosen, how to get that.
pub(crate) fn takes_or_short(bank: &Bank, length: Length) -> String {
    if length == Length::Quick || bank.quick().is_none() {
        return takes(bank, length);
    }
    let [count, minutes] = extent(bank, length);
    let [short, short_minutes] = extent(bank, Length::Quick);
    let values = [
        ("count", count.into()),
        ("minutes", minutes.into()),
        ("short", short.into()),
        ("short-minutes", short_minutes.into()),
    ];
    catalog(bank).with("quiz-takes-or-short", &values)
}

/// How many questions, and how many minutes.
fn extent(bank: &Bank, length: Length) -> [usize; 2] {
    let count = bank.asked(length).len();
    [count, ((count * SECONDS_A_QUESTION + 30) / 60).max(1)]
}

/// Sentences for the script of a page, as JSON that is safe within a script: what a sentence has variables
/// for stands in braces by its name. `ids` are without what they all begin with, and stand so in the JSON.
pub(crate) fn for_script(language: Language, begin: &str, ids: &[&str]) -> Result<String, Failure> {
    const NAMES: [(&str, Value<'static>); 11] = [
        ("count", Value::Text("{count}")),
        ("min", Value::Text("{min}")),
        ("done", Value::Text("{done}")),
        ("all", Value::Text("{all}")),
        ("number", Value::Text("{number}")),
        ("file", Value::Text("{file}")),
        ("why", Value::Text("{why}")),
        ("status", Value::Text("{status}")),
        ("time", Value::Text("{time}")),
        ("size", Value::Text("{size}")),
        ("names", Value::Text("{names}")),
    ];
    let mut words: BTreeMap<&str, String> = ids
        .iter()
        .map(|id| {
            (
                *id,
                language.catalog().with(&format!("{begin}{id}"), &NAMES),
            )
        })
        .collect();
    words.insert("language", language.tag().into());
    let words = serde_json::to_string(&words)
        .map_err(|error| Failure::bug("cannot write the words", &error))?;
    Ok(words.replace('<', "\\u003c"))
}

/// Why the system refuses something: in the language's words where many meet it, else in the system's own.
pub(crate) fn system_error(catalog: &Catalog, error: &io::Error) -> String {
    // What says more than its kind is said as it is.
    let is_kind_all = error.get_ref().is_none();
    let known = is_kind_all.then(|| system_refusal(catalog, error.kind()));
    known.flatten().unwrap_or_else(|| error.to_string())
}

/// Why the system refuses something, where many meet it.
pub(crate) fn system_refusal(catalog: &Catalog, kind: io::ErrorKind) -> Option<String> {
    Some(catalog.text(match kind {
        io::ErrorKind::NotFound => "system-not-found",
        io::ErrorKind::PermissionDenied => "system-forbidden",
        io::ErrorKind::StorageFull => "system-full",
        io::ErrorKind::QuotaExceeded => "system-quota",
        io::ErrorKind::ReadOnlyFilesystem => "system-read-only",
        io::ErrorKind::IsADirectory => "system-folder",
        io::ErrorKind::NotADirectory => "system-no-folder",
        io::ErrorKind::AlreadyExists => "system-exists",
        io::ErrorKind::InvalidFilename => "system-name",
        _ => return None,
    }))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_refuses_is_said_in_the_language_unless_more_is_known() {
        let said = |language: Language, error: io::Error| system_error(language.catalog(), &error);
        let missing = || io::Error::from(io::ErrorKind::NotFound);
        assert_eq!(said(Language::English, missing()), "it is not there");
        assert_eq!(said(Language::German, missing()), "es ist nicht da");
        let full = || io::Error::from(io::ErrorKind::StorageFull);
        assert_eq!(said(Language::Spanish, full()), "el disco está lleno");
        let known = io::Error::new(io::ErrorKind::NotFound, "the home folder is not known");
        assert_eq!(
            said(Language::French, known),
            "the home folder is not known"
        );
    }
}
