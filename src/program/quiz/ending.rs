//! How a quiz ended.

use rolefit::{Bank, Sheet};

use super::draft::DraftKeeper;
use super::kept_results::KeptBefore;
use crate::cli::failure::Failure;
use crate::render::terminal::hint::Hint;

/// How a quiz ended.
pub(crate) enum End {
    /// Every question was asked. The draft is there until [`Finished::forget`].
    Finished(Box<Finished>),
    /// Somebody left; this is to be said.
    Left(Vec<Hint>),
    /// Somebody left, and the answers could not be saved.
    Unsaved(Failure),
}

/// A finished quiz.
pub(crate) struct Finished {
    pub(crate) sheet: Sheet,
    /// What was kept when it began.
    pub(crate) kept: KeptBefore,
    /// Whether somebody typed in the sheet of somebody else: nothing of it is kept.
    pub(crate) is_of_other: bool,
    /// Whether somebody typed the answers; otherwise they came from a file or a script.
    pub(crate) is_typed: bool,
    /// Whether the result was shown on the screen.
    pub(crate) was_shown: bool,
    pub(super) keeper: DraftKeeper,
}

impl End {
    /// Somebody left, with what the keeper of the answers says to that.
    pub(super) fn left(said: Result<Hint, Failure>) -> End {
        match said {
            Ok(text) => End::Left(vec![text]),
            Err(failure) => End::Unsaved(failure),
        }
    }
}

impl Finished {
    /// Removes the draft: everything that was wanted of the answers is done.
    pub(crate) fn forget(&self, bank: &Bank) {
        // A draft that cannot be removed is offered again; that is harm enough.
        let _ = self.keeper.remove(bank);
    }
}
