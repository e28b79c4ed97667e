//! Sheets as files of their own.

use rolefit::document::SheetDocument;
use rolefit::{Bank, Sheet};

use crate::cli::failure::Failure;

/// A sheet as the text of a file.
pub(crate) fn text(bank: &Bank, sheet: &Sheet) -> Result<String, Failure> {
    match serde_json::to_string_pretty(&SheetDocument::of(bank, sheet)) {
        Ok(text) => Ok(text + "\n"),
        Err(error) => Err(Failure::bug("cannot write the answers", &error)),
    }
}
