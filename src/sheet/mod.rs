//! Sheets: one person's answers, read against a bank and refused with clear words.

mod answer;
pub mod answers;
pub mod draft;
mod json;
mod other;
mod pick;
mod usual;
mod version;

pub use answer::{answer_from_text, check_count};
pub use json::{named_bank, pace_from_text, parse, parse_of};
pub use other::{OtherDocument, other_document};
pub use usual::{SheetHead, UsualReader};
pub use version::Versions;

use std::fmt;

use crate::bank::Length;
use crate::diagnostics::problem::Problems;
use crate::scoring::points::Tenths;
use crate::sheet::answers::Answers;

/// One person's answers to one bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Whose sheet it is, if it says so.
    pub id: Option<String>,
    /// The group that the person belongs to, if it says so.
    pub group: Option<String>,
    /// The version of the bank that was answered, if it says so.
    pub version: Option<String>,
    /// The median time of a graded answer in seconds, rounded down to tenths, if it was measured.
    pub pace: Option<Tenths>,
    /// Which questions were asked.
    pub length: Length,
    /// The answers.
    pub answers: Answers,
}

impl Sheet {
    /// A sheet of which nothing but the answers is known.
    #[must_use]
    pub fn new(length: Length, answers: Answers) -> Sheet {
        Sheet {
            id: None,
            group: None,
            version: None,
            pace: None,
            length,
            answers,
        }
    }
}

/// Why a sheet is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetError {
    /// Whose sheet it is, where that could be read.
    pub id: Option<String>,
    /// Everything that is wrong with it, in its order.
    pub problems: Problems,
}

impl fmt::Display for SheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problems.fmt(f)
    }
}

impl std::error::Error for SheetError {}

/// The name of the format.
pub(crate) const FORMAT: &str = "rolefit-answers/1";
