//! `rolefit bank`: list, print and check banks.

use std::fmt::Write as _;

use clap::Subcommand;
use rolefit::Bank;
use rolefit::bank::BUILT_IN;

use super::Global;
use crate::failure::Failure;
use crate::files::{open_bank, write_result};
use crate::report;
use crate::terminal::Layout;

#[derive(Debug, Subcommand)]
pub(crate) enum BankCommand {
    /// List the built-in banks
    List,
    /// Print a bank's questions, rules and advice
    Show(BankName),
    /// Check a bank file: every problem, with its place
    Check(BankName),
}

#[derive(Debug, clap::Args)]
pub(crate) struct BankName {
    /// The bank: a built-in one's name, or a file
    #[arg(value_name = "BANK")]
    bank: Option<String>,
}

impl BankName {
    /// The bank that is named here, or by `--bank`, or the default.
    pub(crate) fn open(&self, global: &Global) -> Result<Bank, Failure> {
        open_bank(self.bank.as_deref().or(global.bank.as_deref()), None)
    }
}

pub(crate) fn run(command: &BankCommand, global: &Global) -> Result<(), Failure> {
    let layout = Layout::for_output(global.color, global.output.is_some());
    let content = match command {
        BankCommand::List => list()?,
        BankCommand::Show(name) => report::bank::show(&name.open(global)?, layout),
        BankCommand::Check(name) => summary(&name.open(global)?),
    };
    write_result(global.output.as_deref(), content.as_bytes())
}

fn list() -> Result<String, Failure> {
    let mut content = String::new();
    for built_in in BUILT_IN {
        let bank = open_bank(Some(built_in.name), None)?;
        let _ = writeln!(content, "{}  {}  {}", bank.id, bank.version, bank.title);
    }
    Ok(content)
}

fn summary(bank: &Bank) -> String {
    format!(
        "{} {}: {} roles, {} questions, {} rules, {} pieces of advice, no problem found\n",
        bank.id,
        bank.version,
        bank.roles.len(),
        bank.questions.len(),
        bank.rules.len(),
        bank.advice.len()
    )
}
