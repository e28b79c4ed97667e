//! A result as one line of JSON.

use rolefit::explain::result::ResultDocument;
use rolefit::{Assessment, Bank, Sheet};

use crate::cli::failure::Failure;
use crate::render::fields;

/// The line `rolefit-result/1`, with its line break.
pub(crate) fn report(
    bank: &Bank,
    sheet: &Sheet,
    assessment: &Assessment,
) -> Result<String, Failure> {
    fields::line(&ResultDocument::new(bank, sheet, assessment, None))
}
