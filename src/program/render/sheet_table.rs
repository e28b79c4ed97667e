//! Sheets as a table in the program's own form: a column a question by its id, options by number and id.

use rolefit::{Bank, Length, Pick, Sheet};

use crate::cli::failure::Failure;
use crate::render::spreadsheet::safe_cell;

/// The row of headers for sheets of this length.
pub(crate) fn headers(bank: &Bank, length: Length) -> Result<Vec<u8>, Failure> {
    let ids = bank
        .asked(length)
        .into_iter()
        .map(|question| bank.questions()[question].id.as_str());
    // A table that asks the short version alone is known by its questions.
    let length = (length == Length::Full && bank.quick().is_some()).then_some("length");
    row_of(["id", "group"].into_iter().chain(length).chain(ids))
}

/// A sheet's row under the headers of the whole bank.
pub(crate) fn row(bank: &Bank, sheet: &Sheet) -> Result<Vec<u8>, Failure> {
    let text = |text: &Option<String>| safe_cell(text.as_deref().unwrap_or_default()).into_owned();
    let mut cells = vec![text(&sheet.id), text(&sheet.group)];
    if bank.quick().is_some() {
        cells.push(if sheet.length == Length::Quick {
            "quick".into()
        } else {
            String::new()
        });
    }
    for (index, question) in bank.questions().iter().enumerate() {
        let name = |option: usize| match question.options[option].id.as_str() {
            "" => (option + 1).to_string(),
            id => id.to_owned(),
        };
        cells.push(match sheet.answers.get(bank, index) {
            None => String::new(),
            Some(Pick::One(option)) => name(option),
            Some(Pick::Many(options)) if options.is_empty() => "[]".into(),
            Some(Pick::Many(options)) => options
                .into_iter()
                .map(name)
                .collect::<Vec<String>>()
                .join(";"),
        });
    }
    row_of(cells.iter().map(String::as_str))
}

fn row_of<'c>(cells: impl Iterator<Item = &'c str>) -> Result<Vec<u8>, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let written = writer
        .write_record(cells)
        .map_err(|error| error.to_string());
    written
        .and_then(|()| writer.into_inner().map_err(|error| error.to_string()))
        .map_err(|error| Failure::bug("cannot write the row", &error))
}
