//! The questionnaire to hand out: to fill in with a browser or a pen, to paste into a document, or to put
//! into a form service.

mod apps_script;
pub(crate) mod html;
mod languages;
mod markdown;
mod question_table;
mod questionnaire;
mod service;
mod surveyjs;
mod xlsform;

use clap::ValueEnum;
use rolefit::{Bank, Length};

use crate::cli::failure::Failure;
use crate::render::terminal::visible::Medium;
use questionnaire::Questionnaire;

pub(crate) use languages::InLanguage;
pub(crate) use questionnaire::{FormLanguage, FormOptions};

/// The formats of a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormFormat {
    /// A page to fill in with a browser, or to print; it asks nobody for anything
    #[default]
    Html,
    /// For a document
    Markdown,
    /// The JSON of a survey, for SurveyJS
    Surveyjs,
    /// A workbook for KoboToolbox, ODK and others
    Xlsform,
    /// A script that builds the form in Google Forms
    AppsScript,
    /// A table, a row a question
    Csv,
}

impl FormFormat {
    /// What a terminal is to take it for.
    pub(crate) fn medium(self) -> Medium {
        match self {
            FormFormat::Html => Medium::Page,
            FormFormat::Markdown | FormFormat::AppsScript | FormFormat::Csv => Medium::Source,
            FormFormat::Surveyjs => Medium::Json,
            FormFormat::Xlsform => Medium::Workbook,
        }
    }

    /// The form of a bank, long or short, in this format.
    pub(crate) fn render(
        self,
        bank: &Bank,
        length: Length,
        options: &FormOptions,
    ) -> Result<Vec<u8>, Failure> {
        let form = Questionnaire::new(bank, length, options);
        let text = match self {
            FormFormat::Html => html::form(&form)?,
            FormFormat::Markdown => markdown::form(&form)?,
            FormFormat::Surveyjs => surveyjs::form(&form)?,
            FormFormat::AppsScript => apps_script::form(&form)?,
            FormFormat::Csv => question_table::form(&form),
            FormFormat::Xlsform => return xlsform::form(&form),
        };
        Ok(text.into_bytes())
    }
}

/// The page of a form in several languages, in the first of which it is until somebody chooses another.
pub(crate) fn page_in_languages(
    own: &InLanguage,
    others: &[InLanguage],
    length: Length,
    options: &FormOptions,
) -> Result<String, Failure> {
    let form = |language: &InLanguage| language.form(length, options);
    html::form_in_languages(&form(own), others.iter().map(form).collect())
}

/// The page of a form that a room serves.
pub(crate) fn page(bank: &Bank, length: Length, options: &FormOptions) -> Result<String, Failure> {
    html::form(&Questionnaire::new(bank, length, options))
}
