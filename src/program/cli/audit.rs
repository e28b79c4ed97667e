//! `rolefit bank audit`: exact figures on a bank, for somebody who is to trust it.

use clap::Args;
use rolefit::audit::{audit, remarks};

use super::arguments::BankArgument;
use super::arguments::Global;
use crate::cli::failure::Failure;
use crate::cli::files::write_result;
use crate::render::audit::{Translated, json, text, told};
use crate::render::terminal::Layout;
use crate::render::text_or_json::TextOrJson;

#[derive(Debug, Args)]
pub(crate) struct AuditArguments {
    #[command(flatten)]
    name: BankArgument,
    /// The format of the report
    #[arg(long, default_value = "text", value_parser = TextOrJson::parser(
        "For a reader at a terminal",
        "One line of JSON: rolefit-audit/1",
    ))]
    format: TextOrJson,
    /// Exit with status 1 where the bank is not fit to be trusted, with an error for each finding
    #[arg(long)]
    strict: bool,
}

pub(crate) fn run(arguments: &AuditArguments, global: &Global) -> Result<(), Failure> {
    let banks = arguments.name.read(global)?;
    let bank = banks.bank(global.language.as_deref())?;
    let audit = audit(&bank);
    // Points are the bank's in every language: its words alone are looked at in each.
    let mut translations = Vec::new();
    for tag in banks.languages()? {
        if tag != bank.language() {
            let bank = banks.bank(Some(&tag))?;
            let remarks = remarks(&bank);
            translations.push(Translated { bank, remarks });
        }
    }
    let content = match arguments.format {
        TextOrJson::Text => {
            let layout = Layout::for_output(global.color, global.output.is_some());
            text::report(&bank, &audit, &translations, layout)
        }
        TextOrJson::Json => json::report(&bank, &audit, &translations)?,
    };
    write_result(
        global.output.as_deref(),
        arguments.format.medium(),
        &content,
    )?;
    if arguments.strict && !audit.findings.is_empty() {
        let findings = audit.findings.iter();
        let told = findings.map(|finding| told::finding(&bank, finding));
        return Err(Failure::of_findings(told));
    }
    Ok(())
}
