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
/// The characters that an option that counts may be longer than every other of its question.
const CONSPICUOUS: usize = 12;
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
    /// An option that counts is longer than every other one by so many characters, which gives it away.
    GivesAway {
        /// By so many characters.
        by: usize,
    },
    /// What speaks for one role is said at greater length than what speaks for another: this is the longest
    /// of its criteria.
    Heavier {
        /// The role whose criteria are longer.
        role: usize,
        /// The role whose criteria are shorter.
        than: usize,
        /// By so many characters on average, rounded up.
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
        conspicuous(bank, index, &mut note);
        repeated(&bank.questions[index], index, &mut seen, &mut note);
    }
    remarks.extend(heavier(bank));
    remarks
}

/// The one option of a question that counts whose length gives it away.
fn conspicuous(bank: &Bank, index: usize, note: &mut dyn FnMut(&str, Matter)) {
    let mut labels: Vec<(usize, &str)> = labels(&bank.questions[index])
        .map(|label| (label.chars().count(), label))
        .collect();
    labels.sort_by_key(|(length, _)| *length);
    if let [.., (next, _), (longest, label)] = labels[..]
        && longest - next > CONSPICUOUS
        && !bank.is_context(index)
    {
        let by = longest - next;
        note(label, Matter::GivesAway { by });
    }
}

/// The longest criterion of the role whose criteria are the longest on average, where those of another
/// are shorter by more than the eye passes over.
fn heavier(bank: &Bank) -> Option<Remark> {
    let lengths = |role: usize| {
        let questions = bank.questions.iter().enumerate();
        let criteria = questions.filter(move |(_, question)| question.criterion == Some(role));
        criteria.map(|(index, question)| (question.text.chars().count(), index))
    };
    let roles = (0..bank.roles.len()).filter_map(|role| {
        let count = lengths(role).count();
        let sum: usize = lengths(role).map(|(length, _)| length).sum();
        (count > 0).then_some((role, sum, count))
    });
    // Averages are compared as fractions, so that they are exact.
    let by_average = |one: &(usize, usize, usize), other: &(usize, usize, usize)| {
        (one.1 * other.2).cmp(&(other.1 * one.2))
    };
    let (role, long, of) = roles.clone().max_by(by_average)?;
    let (than, short, among) = roles.min_by(by_average)?;
    let apart = long * among - short * of;
    let (_, question) = lengths(role).max()?;
    (apart > UNEVEN * of * among).then(|| Remark {
        question,
        text: bank.questions[question].text.clone(),
        matter: Matter::Heavier {
            role,
            than,
            by: apart.div_ceil(of * among),
        },
    })
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
        Kind::Scale | Kind::Choice | Kind::Multi { .. } => Vec::new(),
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

/// The words of a language that join two ideas, or deny and leave no exception.
struct Telling {
    joints: &'static [(&'static str, &'static str)],
    /// Between two things stands one idea.
    between: &'static str,
    absolutes: &'static [&'static str],
    /// Whether a comma joins ideas: elsewhere it belongs to the grammar of one.
    commas: bool,
}

/// Those of the languages that have them listed here.
fn telling(language: &str) -> Option<Telling> {
    Some(match language.split('-').next()? {
        "en" => Telling {
            joints: &[("and", "\"and\"")],
            between: "between",
            absolutes: &["not", "no", "cannot", "nothing", "never", "always", "n't"],
            commas: true,
        },
        "de" => Telling {
            joints: &[("und", "\"und\"")],
            between: "zwischen",
            absolutes: &[
                "nicht", "nichts", "nie", "niemals", "immer", "kein", "keine", "keinen", "keinem",
                "keiner", "keines",
            ],
            commas: false,
        },
        "es" => Telling {
            joints: &[("y", "\"y\""), ("e", "\"e\"")],
            between: "entre",
            absolutes: &[
                "no", "nada", "nunca", "jamás", "siempre", "ningún", "ninguno", "ninguna", "nadie",
            ],
            commas: false,
        },
        "fr" => Telling {
            joints: &[("et", "\"et\"")],
            between: "entre",
            absolutes: &[
                "ne", "n'", "pas", "rien", "jamais", "toujours", "aucun", "aucune",
            ],
            commas: false,
        },
        _ => return None,
    })
}

/// What statements say: the text of a `scale` question and the sides of a pair. In a language whose telling
/// words are not listed, only the number of words and the names of roles are looked at.
fn statements(bank: &Bank, index: usize, note: &mut dyn FnMut(&str, Matter)) {
    let question = &bank.questions[index];
    let telling = telling(&bank.language);
    let mut statements = sides(question);
    if question.kind == Kind::Scale {
        statements.push(&question.text);
    }
    for statement in &statements {
        let words = words_of(statement);
        if words.len() > WORDS {
            note(statement, Matter::Wordy { words: words.len() });
        }
        let Some(telling) = &telling else { continue };
        if let Some(joint) = joint(statement, &words, telling) {
            note(statement, Matter::TwoClaims(joint));
        }
        if let Some(word) = words.iter().find(|word| telling.is_absolute(word)) {
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
fn joint(statement: &str, words: &[String], telling: &Telling) -> Option<&'static str> {
    let has = |mark: char| {
        let mut ends = statement.split_inclusive(char::is_whitespace);
        ends.any(|run| run.trim_end().ends_with(mark))
    };
    let is_between = words.iter().any(|word| word == telling.between);
    let joints = telling.joints.iter();
    let mut joints =
        joints.filter(|(joint, _)| !is_between && words.iter().any(|word| word == joint));
    if let Some((_, joint)) = joints.next() {
        Some(joint)
    } else if telling.commas && has(',') {
        Some("a comma")
    } else {
        has(';').then_some("a semicolon")
    }
}

impl Telling {
    /// Whether a word is one that denies or leaves no exception, or is shortened with one.
    fn is_absolute(&self, word: &str) -> bool {
        self.absolutes
            .iter()
            .any(|absolute| match absolute.split_once('\'') {
                None => word == *absolute,
                Some((_, "")) => word.starts_with(absolute),
                Some(_) => word.ends_with(absolute),
            })
    }
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
