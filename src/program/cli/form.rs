//! `rolefit form`: the questionnaire to hand out.

use clap::Args;

use super::arguments::Global;
use crate::cli::banks::BankInLanguages;
use crate::cli::failure::Failure;
use crate::cli::files::write_bytes;
use crate::render::form::{FormFormat, FormOptions};

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

/// The text of the bank that a form asks, in its language.
pub(crate) fn bank_text(global: &Global) -> Result<String, Failure> {
    let bank = BankInLanguages::read(global.bank.as_deref(), None)?;
    Ok(bank.text(global.language.as_deref())?.into_owned())
}

pub(crate) fn run(arguments: &FormArguments, global: &Global) -> Result<(), Failure> {
    let bank = global.open_bank(None)?;
    let length = super::arguments::length(&bank, arguments.quick)?;
    let is_page = arguments.format == FormFormat::Html;
    if arguments.no_result && !is_page {
        let help = "leave --no-result out: only the page shows a result";
        return Err(Failure::usage("this format shows no result", help));
    }
    let asks_person = !matches!(arguments.format, FormFormat::Markdown | FormFormat::Csv);
    if (arguments.no_name || !arguments.groups.is_empty()) && !asks_person {
        let help = "leave --no-name and --groups out, or choose another format";
        return Err(Failure::usage(
            "this format has no fields for name and group",
            help,
        ));
    }
    let options = FormOptions {
        name: !arguments.no_name,
        groups: arguments.groups.clone(),
        result_of: match arguments.no_result || !is_page {
            true => None,
            false => Some(bank_text(global)?),
        },
        ..FormOptions::default()
    };
    let content = arguments.format.render(&bank, length, &options)?;
    write_bytes(
        global.output.as_deref(),
        arguments.format.medium(),
        &content,
    )
}
