//! A result as one line of JSON.

use rolefit::result::ResultDocument;
use rolefit::{Assessment, Bank, Sheet};

use crate::failure::Failure;

/// The line `rolefit-result/1`, with its line break.
pub(crate) fn report(
    bank: &Bank,
    sheet: &Sheet,
    assessment: &Assessment,
) -> Result<String, Failure> {
    let document = ResultDocument::new(bank, sheet, assessment, None);
    let mut line = serde_json::to_string(&document).map_err(|error| {
        Failure::refused(
            format!("cannot write the result: {error}"),
            "report this as a bug",
        )
    })?;
    line.push('\n');
    Ok(line)
}
