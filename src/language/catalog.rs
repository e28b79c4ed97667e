//! One language's sentences, read once and shared by all threads.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::Language;
use crate::scoring::points::Tenths;

/// What stands in a sentence's place for a variable.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// A text, as it is. Text of others must have been made safe to show.
    Text(&'a str),
    /// A whole number, by which the sentence may choose its plural.
    Count(u64),
    /// A figure with one decimal, written as the language does.
    Tenths(Tenths),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Value<'a> {
        Value::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Value<'a> {
        Value::Text(text)
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Value<'static> {
        Value::Count(count as u64)
    }
}

impl From<u32> for Value<'_> {
    fn from(count: u32) -> Value<'static> {
        Value::Count(count.into())
    }
}

impl From<u64> for Value<'_> {
    fn from(count: u64) -> Value<'static> {
        Value::Count(count)
    }
}

impl From<Tenths> for Value<'_> {
    fn from(tenths: Tenths) -> Value<'static> {
        Value::Tenths(tenths)
    }
}

/// The sentences of one language. What it does not have is said in English.
pub struct Catalog {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Catalog {
    /// The catalogue of a language, read when it is first asked for.
    #[must_use]
    pub fn of(language: Language) -> &'static Catalog {
        static CATALOGS: [OnceLock<Catalog>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        CATALOGS[language as usize].get_or_init(|| Catalog::read(language))
    }

    /// The language that it speaks.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence without variables.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A sentence with its variables. An id that no catalogue has is shown as it is: a test holds that
    /// there is none.
    ///
    /// ```
    /// use rolefit::language::Language;
    ///
    /// let english = Language::English.catalog();
    /// let sentence = english.with("questions-open", &[("count", 2u64.into())]);
    /// assert_eq!(sentence, "2 questions are open.");
    /// ```
    #[must_use]
    pub fn with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for &(name, value) in values {
            arguments.set(Cow::Borrowed(name), self.fluent(value));
        }
        self.format(id, &arguments)
            .or_else(|| Catalog::of(Language::English).format(id, &arguments))
            .unwrap_or_else(|| id.to_owned())
    }

    /// A figure with one decimal, as the language writes it: `12.3`, `12,3`.
    #[must_use]
    pub fn tenths(&self, tenths: Tenths) -> String {
        super::numbers::tenths(self.language, tenths)
    }

    fn fluent<'a>(&self, value: Value<'a>) -> FluentValue<'a> {
        match value {
            Value::Text(text) => text.into(),
            Value::Count(count) => count.into(),
            Value::Tenths(tenths) => self.tenths(tenths).into(),
        }
    }

    fn format(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(message.value()?, Some(arguments), &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        Some(text.into_owned())
    }

    fn read(language: Language) -> Catalog {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Marks around every variable would show up in terminals and tables.
        bundle.set_use_isolating(false);
        for text in language.files() {
            // What cannot be read of a file is left out; a test holds that there is nothing of it.
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Catalog { language, bundle }
    }
}

/// The files of the language of a tag: what reports say stands in the library, the rest is the program's.
macro_rules! files {
    ($tag:literal) => {
        &[
            include_str!(concat!($tag, "/report.ftl")),
            #[cfg(feature = "cli")]
            include_str!(concat!($tag, "/quiz.ftl")),
            #[cfg(feature = "cli")]
            include_str!(concat!($tag, "/form.ftl")),
            #[cfg(feature = "cli")]
            include_str!(concat!($tag, "/room.ftl")),
            #[cfg(feature = "cli")]
            include_str!(concat!($tag, "/cohort.ftl")),
        ]
    };
}

impl Language {
    /// The texts of its files.
    pub(super) fn files(self) -> &'static [&'static str] {
        match self {
            Language::English => files!("en"),
            Language::German => files!("de"),
            Language::Spanish => files!("es"),
            Language::French => files!("fr"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
    use fluent_syntax::parser::parse;

    use super::*;

    /// Every sentence of a language with the variables that it uses.
    fn sentences(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let mut sentences = BTreeMap::new();
        for text in language.files() {
            let resource = parse(*text).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
            for entry in resource.body {
                let Entry::Message(message) = entry else {
                    continue;
                };
                let mut variables = BTreeSet::new();
                let pattern = message.value.expect("a sentence");
                pattern_variables(&pattern, &mut variables);
                let earlier = sentences.insert(message.id.name.to_owned(), variables);
                assert!(earlier.is_none(), "{} stands twice", message.id.name);
            }
        }
        sentences
    }

    fn pattern_variables(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable { expression } => {
                    expression_variables(expression, variables);
                }
            }
        }
    }

    fn expression_variables(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(inline) => inline_variables(inline, variables),
            Expression::Select { selector, variants } => {
                inline_variables(selector, variables);
                for variant in variants {
                    pattern_variables(&variant.value, variables);
                }
            }
        }
    }

    fn inline_variables(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                variables.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => {
                expression_variables(expression, variables);
            }
            _ => {}
        }
    }

    #[test]
    fn every_language_has_every_sentence_with_the_same_variables() {
        let english = sentences(Language::English);
        assert!(!english.is_empty());
        for language in Language::ALL {
            let other = sentences(language);
            let names = |sentences: &BTreeMap<String, _>| -> Vec<String> {
                sentences.keys().cloned().collect()
            };
            assert_eq!(names(&other), names(&english), "{language}");
            for (id, variables) in &english {
                assert_eq!(&other[id], variables, "{language}: {id}");
            }
        }
    }

    #[test]
    fn plurals_follow_the_language() {
        let english = Language::English.catalog();
        let open = |count: u64| english.with("questions-open", &[("count", count.into())]);
        assert_eq!(open(1), "One question is open.");
        assert_eq!(open(7), "7 questions are open.");
        assert_eq!(open(0), "All questions are answered.");
        let sentences = [0, 1, 2].map(|count: u64| {
            [Language::German, Language::Spanish, Language::French].map(|language| {
                language
                    .catalog()
                    .with("questions-open", &[("count", count.into())])
            })
        });
        let expected = [
            [
                "Alle Fragen sind beantwortet.",
                "Has respondido a todas las preguntas.",
                "Vous avez répondu à toutes les questions.",
            ],
            [
                "Eine Frage ist offen.",
                "Queda una pregunta abierta.",
                "Une question reste ouverte.",
            ],
            [
                "2 Fragen sind offen.",
                "Quedan 2 preguntas abiertas.",
                "2 questions restent ouvertes.",
            ],
        ];
        assert_eq!(sentences, expected);
    }

    /// Words that a language writes as English does.
    const SAME: [(Language, &str); 9] = [
        (Language::German, "form-name"),
        (Language::German, "key-enter"),
        (Language::German, "key-escape"),
        (Language::Spanish, "key-escape"),
        (Language::French, "form-question"),
        (Language::French, "does-menu"),
        (Language::French, "does-sections"),
        (Language::French, "quiz-second"),
        (Language::French, "quiz-menu"),
    ];

    #[test]
    fn nothing_is_left_in_english_and_blanks_and_quotes_are_the_languages_own() {
        for (id, variables) in sentences(Language::English) {
            let values: Vec<(&str, Value<'_>)> = variables
                .iter()
                .map(|name| (name.as_str(), "…".into()))
                .collect();
            let english = Language::English.catalog().with(&id, &values);
            for language in Language::ALL.into_iter().skip(1) {
                let own = language.catalog().with(&id, &values);
                let has_words = english.contains(|letter: char| letter.is_ascii_alphabetic());
                let is_same = SAME.contains(&(language, id.as_str()));
                assert_eq!(own == english && has_words, is_same, "{language}: {id}");
                assert!(!own.contains(" %"), "{language}: {own}");
                let foreign: &[&str] = match language {
                    Language::English | Language::German => &["”", "«"],
                    Language::Spanish => &["“", "”", "« "],
                    Language::French => &["“", "”", " ?", " !", " ;", " :", " »", "« ", "'"],
                };
                assert!(!foreign.iter().any(|mark| own.contains(mark)), "{own}");
            }
        }
    }
}
