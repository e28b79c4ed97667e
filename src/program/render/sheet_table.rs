//! Sheets as a table in the program's own form: a column a question by its id, options by number and id.

use rolefit::{Bank, Length, Pick, Sheet};

use crate::cli::failure::Failure;
use crate::render::spreadsheet::safe_cell;

/// What some sheets say beside their answers: a column each, where any says it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Beside {
    version: bool,
    pace: bool,
}

impl Beside {
    /// What any of these sheets says.
    fn any_of(bank: &Bank, sheets: &[Sheet]) -> Beside {
        // A question of that name has the header for itself.
        let is_free = |header: &str| bank.question(header).is_none();
        Beside {
            version: is_free("version") && sheets.iter().any(|sheet| sheet.version.is_some()),
            pace: is_free("pace") && sheets.iter().any(|sheet| sheet.pace.is_some()),
        }
    }

    fn headers(self) -> impl Iterator<Item = &'static str> {
        let version = self.version.then_some("version");
        version.into_iter().chain(self.pace.then_some("pace"))
    }
}

/// Sheets as a whole table, its headers first.
pub(crate) fn table(bank: &Bank, sheets: &[Sheet]) -> Result<Vec<u8>, Failure> {
    let beside = Beside::any_of(bank, sheets);
    let mut table = headers(bank, Length::Full, beside)?;
    for sheet in sheets {
        table.extend(row(bank, sheet, beside)?);
    }
    Ok(table)
}

/// The headers of an empty table for sheets of this length.
pub(crate) fn template(bank: &Bank, length: Length) -> Result<Vec<u8>, Failure> {
    headers(bank, length, Beside::default())
}

fn headers(bank: &Bank, length: Length, beside: Beside) -> Result<Vec<u8>, Failure> {
    let ids = bank
        .asked(length)
        .into_iter()
        .map(|question| bank.questions()[question].id.as_str());
    // A table that asks the short version alone is known by its questions.
    let length = (length == Length::Full && bank.quick().is_some()).then_some("length");
    let mut head: Vec<&str> = ["id", "group"].into_iter().chain(length).collect();
    head.extend(beside.headers());
    row_of(head.into_iter().chain(ids))
}

/// A sheet's row under the headers of the whole bank.
fn row(bank: &Bank, sheet: &Sheet, beside: Beside) -> Result<Vec<u8>, Failure> {
    let text = |text: &Option<String>| safe_cell(text.as_deref().unwrap_or_default()).into_owned();
    let mut cells = vec![text(&sheet.id), text(&sheet.group)];
    if bank.quick().is_some() {
        cells.push(if sheet.length == Length::Quick {
            "quick".into()
        } else {
            String::new()
        });
    }
    if beside.version {
        cells.push(text(&sheet.version));
    }
    if beside.pace {
        cells.push(sheet.pace.map_or_else(String::new, |pace| pace.to_string()));
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
