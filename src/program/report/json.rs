//! A result as one line of JSON.

use rolefit::result::ResultDocument;
use rolefit::{Assessment, Bank, Sheet};

use super::fields;
use crate::failure::Failure;

/// The line `rolefit-result/1`, with its line break.
pub(crate) fn report(
    bank: &Bank,
    sheet: &Sheet,
    assessment: &Assessment,
) -> Result<String, Failure> {
    fields::line(&ResultDocument::new(bank, sheet, assessment, None))
}
