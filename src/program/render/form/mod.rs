//! The questionnaire to hand out: to fill in with a browser or a pen, or to paste into a document.

pub(crate) mod html;
mod markdown;
mod questionnaire;

use clap::ValueEnum;
use rolefit::{Bank, Length};

use crate::cli::failure::Failure;
use crate::render::terminal::visible::Medium;
use questionnaire::Questionnaire;

pub(crate) use questionnaire::FormOptions;

/// The formats of a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A page to fill in with a browser, or to print; it asks nobody for anything
    #[default]
    Html,
    /// For a document
    Markdown,
}

impl Format {
    /// What a terminal is to take it for.
    pub(crate) fn medium(self) -> Medium {
        match self {
            Format::Html => Medium::Page,
            Format::Markdown => Medium::Source,
        }
    }

    /// The form of a bank, long or short, in this format.
    pub(crate) fn render(
        self,
        bank: &Bank,
        length: Length,
        options: &FormOptions,
    ) -> Result<String, Failure> {
        let questionnaire = Questionnaire::new(bank, length, options);
        match self {
            Format::Html => html::form(&questionnaire),
            Format::Markdown => markdown::form(&questionnaire),
        }
    }
}
