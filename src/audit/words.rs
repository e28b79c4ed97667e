//! Texts that are hard to answer or to show: remarks that a writer may overrule.

use std::collections::HashMap;

use textwrap::core::display_width;

use crate::bank::{Bank, Kind, Question};

/// The columns that a question's text may take: two lines of a 40-column screen.
const QUESTION: usize = 70;
/// The columns that a side of a pair may take: two lines with the key before them.
const SIDE: usize = 60;
/// The columns that an option may take: one line with the key before it.
const OPTION: usize = 34;
/// The characters that one side of a pair may be longer than the other.
const UNEVEN: usize = 6;
/// The words that a statement may have.
const WORDS: usize = 20;

/// Something to look at again in the bank's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The question that it is about.
    pub question: usize,
    /// The text that it is about.
    pub text: String,
    /// What is the matter with it.
    pub matter: Matter,
}

/// What can be the matter with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// It takes more columns than a screen of 40 has room for.
    Wide {
        /// The columns that it takes.
        columns: usize,
        /// The columns that it may take.
        most: usize,
    },
    /// A statement has more words than are read at a glance.
    Wordy {
        /// How many.
        words: usize,
    },
    /// A statement or a side may join two ideas: by this word or mark.
    TwoClaims(&'static str),
    /// A statement denies something or leaves no exception: it has this word.
    Absolute(String),
    /// One side of a pair is longer than the other by more than the eye passes over.
    Uneven {
        /// By so many characters.
        by: usize,
    },
    /// It names a role, so that people answer to the label.
    NamesRole(usize),
    /// The same text stands in this question before.
    Twice {
        /// The earlier question; the same one where an option repeats another.
        earlier: usize,
    },
}

/// The remarks on every question, in bank order.
#[must_use]
pub fn remarks(bank: &Bank) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut seen = HashMap::new();
    for index in 0..bank.questions.len() {
        let mut note = |text: &str, matter: Matter| {
            remarks.push(Remark {
                question: index,
                text: text.to_owned(),
                matter,
            });
        };
        widths(&bank.questions[index], &mut note);
        statements(bank, index, &mut note);
        repeated(&bank.questions[index], index, &mut seen, &mut note);
    }
    remarks
}

/// The options of a question that have labels of their own: those of a scale are the scale's.
fn labels(question: &Question) -> impl Iterator<Item = &str> {
    let own = if question.kind.is_graded() {
        &[][..]
    } else {
        &question.options
    };
    own.iter().map(|option| option.label.as_str())
}

fn sides(question: &Question) -> Vec<&str> {
    match &question.kind {
        Kind::Pair { left, right } => vec![left, right],
        _ => Vec::new(),
    }
}

fn widths(question: &Question, note: &mut dyn FnMut(&str, Matter)) {
    let mut check = |text: &str, most: usize| {
        let columns = display_width(text);
        if columns > most {
            note(text, Matter::Wide { columns, most });
        }
    };
    check(&question.text, QUESTION);
    let sides = sides(question);
    sides.iter().for_each(|side| check(side, SIDE));
    labels(question).for_each(|label| check(label, OPTION));
    if let [left, right] = sides[..] {
        let (one, other) = (left.chars().count(), right.chars().count());
        let by = one.abs_diff(other);
        if by > UNEVEN {
            let longer = if one > other { left } else { right };
            note(longer, Matter::Uneven { by });
        }
    }
}

/// What statements say: the text of a `scale` question and the sides of a pair. The words are English;
/// in another language only the number of words and the names of roles are looked at.
fn statements(bank: &Bank, index: usize, note: &mut dyn FnMut(&str, Matter)) {
    let question = &bank.questions[index];
    let is_english = bank.language.split('-').next() == Some("en");
    let mut statements = sides(question);
    if question.kind == Kind::Scale {
        statements.push(&question.text);
    }
    for statement in &statements {
        let words = words_of(statement);
        if words.len() > WORDS {
            note(statement, Matter::Wordy { words: words.len() });
        }
        if let Some(joint) = joint(statement, &words).filter(|_| is_english) {
            note(statement, Matter::TwoClaims(joint));
        }
        if let Some(word) = words.iter().find(|word| is_english && is_absolute(word)) {
            note(statement, Matter::Absolute(word.clone()));
        }
    }
    let asked = std::iter::once(question.text.as_str()).filter(|text| !statements.contains(text));
    let texts: Vec<&str> = asked
        .chain(statements.iter().copied())
        .chain(labels(question))
        .collect();
    for text in texts {
        let words = words_of(text);
        let names = |role: &usize| {
            let name = words_of(&bank.roles[*role].name);
            !name.is_empty() && words.windows(name.len()).any(|run| run == name)
        };
        if let Some(role) = (0..bank.roles.len()).find(names) {
            note(text, Matter::NamesRole(role));
        }
    }
}

/// The words of a text in lower case; an apostrophe is part of its word.
fn words_of(text: &str) -> Vec<String> {
    text.to_lowercase()
        .replace('’', "'")
        .split(|character: char| !(character.is_alphanumeric() || character == '\''))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What joins two ideas in a statement; a comma within a number joins none.
fn joint(statement: &str, words: &[String]) -> Option<&'static str> {
    let has = |mark: char| {
        let mut ends = statement.split_inclusive(char::is_whitespace);
        ends.any(|run| run.trim_end().ends_with(mark))
    };
    if words.iter().any(|word| word == "and") {
        Some("\"and\"")
    } else if has(',') {
        Some("a comma")
    } else {
        has(';').then_some("a semicolon")
    }
}

fn is_absolute(word: &str) -> bool {
    matches!(
        word,
        "not" | "no" | "cannot" | "nothing" | "never" | "always"
    ) || word.ends_with("n't")
}

/// Texts that stand twice: questions and sides anywhere in the bank, options within their question.
fn repeated(
    question: &Question,
    index: usize,
    seen: &mut HashMap<String, usize>,
    note: &mut dyn FnMut(&str, Matter),
) {
    let plain = |text: &str| {
        text.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase()
    };
    // The question above two sides may be asked again with others.
    let asked = (!matches!(question.kind, Kind::Pair { .. })).then_some(question.text.as_str());
    for text in asked.into_iter().chain(sides(question)) {
        match seen.get(&plain(text)) {
            Some(&earlier) => note(text, Matter::Twice { earlier }),
            None => drop(seen.insert(plain(text), index)),
        }
    }
    let mut own = Vec::new();
    for label in labels(question) {
        if own.contains(&plain(label)) {
            note(label, Matter::Twice { earlier: index });
        }
        own.push(plain(label));
    }
}
