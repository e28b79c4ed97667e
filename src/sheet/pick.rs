//! An answer to one question, and why one is refused.

use std::fmt;

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Pick {
    /// The option index of a `scale`, `pair` or `choice` answer.
    One(usize),
    /// The option indices of a `multi` answer, sorted; empty for "none of them".
    Many(Vec<usize>),
}

/// Why an answer is none of its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerError {
    /// The bank has no question of this index.
    NoSuchQuestion,
    /// The question has no option of this index.
    NoSuchOption,
    /// One option is given to a `multi` question, or several to another one.
    OtherKind,
    /// An option is chosen twice.
    ChosenTwice,
    /// More options are chosen than the question allows.
    TooMany {
        /// The most that it allows.
        most: usize,
    },
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AnswerError::NoSuchQuestion => f.write_str("there is no such question"),
            AnswerError::NoSuchOption => f.write_str("the question has no such option"),
            AnswerError::OtherKind => f.write_str("the question is answered in another way"),
            AnswerError::ChosenTwice => f.write_str("an option is chosen twice"),
            AnswerError::TooMany { most } => write!(f, "more than {most} options are chosen"),
        }
    }
}

impl std::error::Error for AnswerError {}
