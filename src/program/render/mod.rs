//! Reports: one result in, one format out.

pub(crate) mod audit;
pub(crate) mod bank;
pub(crate) mod cohort;
pub(crate) mod comparison;
pub(crate) mod fields;
pub(crate) mod form;
pub(crate) mod page;
pub(crate) mod room;
pub(crate) mod score;
pub(crate) mod sheet;
pub(crate) mod sheet_table;
pub(crate) mod spreadsheet;
pub(crate) mod terminal;
pub(crate) mod text_or_json;
pub(crate) mod text_page;
pub(crate) mod words;
pub(crate) mod workbook;

use clap::ValueEnum;
use rolefit::report::{Content, html, markdown};
use rolefit::{Assessment, Bank, Sheet};

use crate::cli::failure::Failure;
use crate::render::terminal::Layout;
use crate::render::terminal::visible::Medium;

/// What is said about an assessed sheet.
pub(crate) fn content(bank: &Bank, sheet: &Sheet, assessment: &Assessment) -> Content {
    let random = || rolefit::audit::at_random(bank, sheet.length);
    Content::new(words::language(bank), bank, sheet, assessment, random)
}

/// The formats of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
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

impl ReportFormat {
    /// What a terminal is to take it for.
    pub(crate) fn medium(self) -> Medium {
        match self {
            ReportFormat::Text => Medium::Report,
            ReportFormat::Json => Medium::Json,
            ReportFormat::Markdown => Medium::Source,
            ReportFormat::Html => Medium::Page,
        }
    }

    /// How the name of a file in this format ends.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            ReportFormat::Text => "txt",
            ReportFormat::Json => "json",
            ReportFormat::Markdown => "md",
            ReportFormat::Html => "html",
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
            ReportFormat::Text => Ok(score::text::report(
                &content(bank, sheet, assessment),
                layout,
            )),
            ReportFormat::Json => score::json::report(bank, sheet, assessment),
            ReportFormat::Markdown => {
                page::written(markdown::text(&content(bank, sheet, assessment)))
            }
            ReportFormat::Html => page::written(html::page(&content(bank, sheet, assessment))),
        }
    }
}
