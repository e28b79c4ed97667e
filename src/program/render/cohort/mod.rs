//! The report of a cohort: one report in, one format out. Formats see only what may be told.

mod bars;
mod csv;
mod discussion;
mod figures;
mod html;
mod lines;
mod privacy;
mod questions;
mod reading;
mod reliability;
mod slides;
mod text;
mod words;

#[cfg(test)]
pub(crate) use html::{COHORT_SCRIPT, COHORT_STYLE, SLIDES_STYLE};

use clap::ValueEnum;
use rolefit::Bank;
use rolefit::cohort::CohortReport;

use crate::cli::failure::Failure;
use crate::render::fields::line;
use crate::render::form::FormLanguage;
use crate::render::terminal::Layout;
use crate::render::terminal::visible::Medium;

/// The formats of a cohort's report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum CohortFormat {
    /// For a reader at a terminal
    #[default]
    Text,
    /// One line of JSON: rolefit-cohort/1
    Json,
    /// A table with a figure a row
    Csv,
    /// A page for a browser, to project or print
    Html,
}

impl CohortFormat {
    /// What a terminal is to take it for.
    pub(crate) fn medium(self) -> Medium {
        match self {
            CohortFormat::Text => Medium::Report,
            CohortFormat::Json => Medium::Json,
            CohortFormat::Csv => Medium::Source,
            CohortFormat::Html => Medium::Page,
        }
    }

    /// The report in this format. Only text looks at the layout.
    pub(crate) fn render(
        self,
        bank: &Bank,
        report: &CohortReport,
        layout: Layout,
    ) -> Result<String, Failure> {
        match self {
            CohortFormat::Text => Ok(text::report(bank, report, layout)),
            CohortFormat::Json => line(report),
            CohortFormat::Csv => csv::report(report),
            CohortFormat::Html => html::report(bank, report, &[]),
        }
    }
}

/// The page of a report that a room shows in several languages, with links to the others.
pub(crate) fn page(
    bank: &Bank,
    report: &CohortReport,
    others: &[FormLanguage],
) -> Result<String, Failure> {
    html::report(bank, report, others)
}
