//! `rolefit form`: the questionnaire to hand out.

use clap::Args;

use super::Global;
use crate::cli::failure::Failure;
use crate::cli::files::{open_bank, write_result};
use crate::render::form::Format;
use crate::render::terminal::visible::Medium;

#[derive(Debug, Args)]
pub(crate) struct FormArguments {
    /// The format of the form
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The short version alone
    #[arg(long)]
    quick: bool,
}

pub(crate) fn run(arguments: &FormArguments, global: &Global) -> Result<(), Failure> {
    let bank = open_bank(global.bank.as_deref(), None)?;
    let length = super::length(&bank, arguments.quick)?;
    let content = arguments.format.render(&bank, length)?;
    write_result(global.output.as_deref(), Medium::Source, &content)
}
