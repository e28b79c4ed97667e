//! The comparison of two sheets: one comparison in, one format out.

pub(crate) mod json;
pub(crate) mod text;

use clap::ValueEnum;
use rolefit::explain::compare::Comparison;
use rolefit::report::compared::Compared;
use rolefit::report::markdown;
use rolefit::{Bank, Sheet};

use crate::cli::failure::Failure;
use crate::render::terminal::Layout;
use crate::render::terminal::visible::Medium;
use crate::render::words;

/// The formats of a comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ComparisonFormat {
    /// For a reader at a terminal
    #[default]
    Text,
    /// One line of JSON: rolefit-comparison/1
    Json,
    /// For a document
    Markdown,
}

impl ComparisonFormat {
    /// What a terminal is to take it for.
    pub(crate) fn medium(self) -> Medium {
        match self {
            ComparisonFormat::Text => Medium::Report,
            ComparisonFormat::Json => Medium::Json,
            ComparisonFormat::Markdown => Medium::Source,
        }
    }

    /// Two sheets, the earlier first, each with what tells which it is, in this format. Only text looks at
    /// the layout.
    pub(crate) fn render(
        self,
        bank: &Bank,
        sheets: [&Sheet; 2],
        called: [Option<&str>; 2],
        comparison: &Comparison,
        layout: Layout,
    ) -> Result<String, Failure> {
        match self {
            ComparisonFormat::Text => Ok(text::report(bank, sheets, called, comparison, layout)),
            ComparisonFormat::Json => json::report(bank, sheets, comparison),
            ComparisonFormat::Markdown => {
                let compared = Compared::new(words::language(bank), bank, sheets, comparison);
                markdown::comparison(&compared, called)
                    .map_err(|error| Failure::bug("cannot write the comparison", &error))
            }
        }
    }
}
