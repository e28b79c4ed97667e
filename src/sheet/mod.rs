//! Sheets: one person's answers, read against a bank and refused with clear words.

mod answer;
pub mod answers;
mod columns;
pub mod draft;
mod json;
mod table;
mod usual;

pub use answer::{answer_from_text, check_count};
pub use columns::{Column, Columns};
pub use json::{named_bank, parse};
pub use table::RowReader;
pub use usual::{Head, UsualReader};

use std::fmt;

use crate::bank::Length;
use crate::diagnostics::problem::Problems;
use crate::sheet::answers::Answers;

/// One person's answers to one bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Whose sheet it is, if it says so.
    pub id: Option<String>,
    /// The group that the person belongs to, if it says so.
    pub group: Option<String>,
    /// Which questions were asked.
    pub length: Length,
    /// The answers.
    pub answers: Answers,
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
