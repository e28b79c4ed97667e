//! What can be wrong with an input, and where: one clear error that says what to do.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

/// A place in a text: line and column, both from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Place {
    /// The place of a byte offset in a text; past the end is the end.
    #[must_use]
    pub fn of(text: &str, offset: usize) -> Place {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Place {
            line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

/// What kind of thing is wrong: what a program tells problems apart by. Texts are for readers, quote
/// the input, and may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ProblemKind {
    /// It cannot be read at all: there is no such file, or it is not to be opened.
    Unreadable,
    /// The text is not what its format is written in: no UTF-8, no JSON, no table.
    Syntax,
    /// It is not of the format's shape: a key is missing, unknown or twice there, a value is of another
    /// type or outside its limits.
    Shape,
    /// It is too large to be read, or would take too long to work out.
    TooLarge,
    /// It is of another format than the one that is read.
    OtherFormat,
    /// It is for another bank.
    OtherBank,
    /// It is for another version of the bank, in which answers may mean something else.
    OtherVersion,
    /// It names something that the bank does not have.
    UnknownName,
    /// It answers a question that the bank does not have.
    UnknownQuestion,
    /// It answers a question twice.
    RepeatedQuestion,
    /// An answer is none that its question allows.
    UnknownAnswer,
    /// It is of the short version and answers more, or the bank has no short version.
    NotInShortVersion,
    /// Another sheet of the same id counts in its place.
    SameId,
    /// The columns of a table do not fit together or hold no questions.
    Columns,
    /// Its parts contradict each other.
    Contradiction,
    /// It means one thing to the program and may mean another to a reader, or means nothing at all.
    Doubtful,
}

/// One thing that is wrong with an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind of thing is wrong.
    pub kind: ProblemKind,
    /// What is wrong, one line without a full stop.
    pub what: String,
    /// Where, if there is a place.
    pub place: Option<Place>,
    /// What to do.
    pub help: String,
}

impl Problem {
    /// A problem without a place.
    #[must_use]
    pub fn new(kind: ProblemKind, what: impl Into<String>, help: impl Into<String>) -> Problem {
        Problem {
            kind,
            what: what.into(),
            place: None,
            help: help.into(),
        }
    }

    /// The same problem with its place.
    #[must_use]
    pub fn at(self, place: Place) -> Problem {
        Problem {
            place: Some(place),
            ..self
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.what)?;
        if let Some(place) = self.place {
            write!(f, " (line {}, column {})", place.line, place.column)?;
        }
        if !self.help.is_empty() {
            write!(f, "; {}", self.help)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}

/// Everything that is wrong with an input, at least one, in the input's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Problems {
        Problems(vec![problem])
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

/// The known name nearest to one that is not known, where it is near enough to be meant.
#[must_use]
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut work = u64::MAX;
    nearest_within(name, known, &mut work)
}

/// The same while `work` lasts, which goes down with every name that is looked at; `None` where it
/// does not last to the end.
pub(crate) fn nearest_within<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    work: &mut u64,
) -> Option<&'a str> {
    // Hostile input may be long; nothing over this length is a slip of the finger.
    const LONGEST: usize = 200;
    if *work == 0 || name.len() > LONGEST * 4 || name.chars().count() > LONGEST {
        return None;
    }
    let wanted = name.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for candidate in known {
        if candidate.len() > LONGEST * 4 {
            continue;
        }
        let cost = (wanted.len() as u64 + 8) * (candidate.len() as u64 + 8);
        *work = work.saturating_sub(cost);
        if *work == 0 {
            return None;
        }
        let similarity = strsim::jaro_winkler(&wanted, &candidate.to_lowercase());
        if similarity >= 0.75 && best.is_none_or(|(best, _)| similarity > best) {
            best = Some((similarity, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}
