//! `rolefit form`: the questionnaire to hand out.

use clap::Args;
use rolefit::Length;

use super::arguments::Global;
use crate::cli::banks::BankInLanguages;
use crate::cli::failure::Failure;
use crate::cli::files::write_bytes;
use crate::render::form::{self, FormFormat, FormLanguage, FormOptions, InLanguage};

#[derive(Debug, Args)]
pub(crate) struct FormArguments {
    /// The format of the form
    #[arg(long, value_enum, default_value_t)]
    format: FormFormat,
    /// The short version alone
    #[arg(long)]
    quick: bool,
    /// The groups to choose from, joined by commas; without it, the group is free text
    #[arg(long, value_name = "A,B,C", value_delimiter = ',')]
    groups: Vec<String>,
    /// Ask for no name
    #[arg(long)]
    no_name: bool,
    /// Show nobody a result in the page; it is smaller then
    #[arg(long)]
    no_result: bool,
}

pub(crate) fn run(arguments: &FormArguments, global: &Global) -> Result<(), Failure> {
    let banks = BankInLanguages::read(global.bank.as_deref(), None)?;
    let bank = banks.bank(global.language.as_deref())?;
    let length = super::arguments::length(&bank, arguments.quick)?;
    let is_page = arguments.format == FormFormat::Html;
    if arguments.no_result && !is_page {
        let help = "leave --no-result out: only the page shows a result";
        return Err(Failure::usage("this format shows no result", help));
    }
    if arguments.no_name && arguments.format == FormFormat::Csv {
        let help = "leave --no-name out: the table has no question for the name";
        return Err(Failure::usage("this format asks for no name", help));
    }
    let options = FormOptions {
        name: !arguments.no_name,
        groups: super::groups::named(&arguments.groups)?,
        ..FormOptions::default()
    };
    let content = match is_page {
        true => page(arguments, global, &banks, length, options)?.into_bytes(),
        false => arguments.format.render(&bank, length, &options)?,
    };
    write_bytes(
        global.output.as_deref(),
        arguments.format.medium(),
        &content,
    )
}

/// The page, with the bank's languages to choose from; with `--language` in that one alone.
fn page(
    arguments: &FormArguments,
    global: &Global,
    banks: &BankInLanguages,
    length: Length,
    options: FormOptions,
) -> Result<String, Failure> {
    let wanted = global.language.as_deref();
    let mut others = Vec::new();
    if wanted.is_none() {
        let known = banks.languages()?;
        for (place, tag) in known.iter().enumerate().skip(1) {
            // Of two files in one language the first counts, as everywhere.
            if !known[..place].contains(tag) {
                others.push(tag.clone());
            }
        }
    }
    let in_language = |tag: Option<&str>| -> Result<InLanguage, Failure> {
        Ok(InLanguage {
            bank: banks.bank(tag)?,
            text: match arguments.no_result {
                true => None,
                false => Some(banks.text(tag)?.into_owned()),
            },
        })
    };
    let own = in_language(wanted)?;
    let others = others.iter().map(|tag| in_language(Some(tag)));
    let others = others.collect::<Result<Vec<InLanguage>, Failure>>()?;
    let all = std::iter::once(&own).chain(&others);
    let languages = match others.is_empty() {
        true => Vec::new(),
        false => all
            .map(|one| FormLanguage::new(one.bank.language()))
            .collect(),
    };
    let options = FormOptions {
        languages,
        ..options
    };
    form::page_in_languages(&own, &others, length, &options)
}
