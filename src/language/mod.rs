//! The program's own sentences, in every language that it speaks, and how each language writes
//! numbers, lists and quotes.
//!
//! A language is a folder `src/language/TAG` (Project Fluent's format, a file a subject) and an entry of
//! [`Language`]. The library holds what reports say; the program adds the quiz, the form, rooms and cohorts.
//! A sentence is always whole in its file: nothing is put together from pieces here. Texts of a bank
//! come from the bank and its translations.

mod catalog;
mod numbers;
mod texts;

pub use catalog::{Catalog, Value};

use std::fmt;

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English: what every other one falls back to.
    #[default]
    English,
    /// German.
    German,
    /// Spanish.
    Spanish,
    /// French.
    French,
}

impl Language {
    /// All of them, English first.
    pub const ALL: [Language; 4] = [
        Language::English,
        Language::German,
        Language::Spanish,
        Language::French,
    ];

    /// The language's tag (BCP 47).
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::German => "de",
            Language::Spanish => "es",
            Language::French => "fr",
        }
    }

    /// The language's own name for itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::German => "Deutsch",
            Language::Spanish => "español",
            Language::French => "français",
        }
    }

    /// The language of a tag or of a locale's name: `de`, `de-AT`, `de_DE.UTF-8`; `None` where it is not
    /// spoken.
    ///
    /// ```
    /// use rolefit::language::Language;
    ///
    /// assert_eq!(Language::from_tag("en_GB.UTF-8"), Some(Language::English));
    /// assert_eq!(Language::from_tag("de-AT"), Some(Language::German));
    /// assert_eq!(Language::from_tag("tlh"), None);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Language::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// Its catalogue of sentences.
    #[must_use]
    pub fn catalog(self) -> &'static Catalog {
        Catalog::of(self)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
