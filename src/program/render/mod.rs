//! Reports: one result in, one format out.

pub(crate) mod audit;
pub(crate) mod bank;
pub(crate) mod cohort;
pub(crate) mod comparison;
pub(crate) mod fields;
pub(crate) mod form;
pub(crate) mod markdown;
pub(crate) mod page;
pub(crate) mod room;
pub(crate) mod score;
pub(crate) mod spreadsheet;
pub(crate) mod terminal;
pub(crate) mod text_page;
pub(crate) mod words;

use clap::ValueEnum;
use rolefit::{Assessment, Bank, Sheet};

use crate::cli::failure::Failure;
use crate::render::terminal::Layout;
use crate::render::terminal::visible::Medium;

/// The formats of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For a reader at a terminal
    #[default]
    Text,
    /// One line of JSON: rolefit-result/1
    Json,
    /// For a document
    Markdown,
    /// A page for a browser, to keep, show or print
    Html,
}

impl Format {
    /// What a terminal is to take it for.
    pub(crate) fn medium(self) -> Medium {
        match self {
            Format::Text => Medium::Report,
            Format::Json => Medium::Json,
            Format::Markdown | Format::Html => Medium::Source,
        }
    }

    /// The report of an assessed sheet in this format. Only text looks at the layout.
    pub(crate) fn render(
        self,
        bank: &Bank,
        sheet: &Sheet,
        assessment: &Assessment,
        layout: Layout,
    ) -> Result<String, Failure> {
        match self {
            Format::Text => Ok(score::text::report(bank, sheet, assessment, layout)),
            Format::Json => score::json::report(bank, sheet, assessment),
            Format::Markdown => score::markdown::report(bank, sheet, assessment),
            Format::Html => score::html::report(bank, sheet, assessment),
        }
    }
}
