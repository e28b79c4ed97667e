//! Arguments that several commands share.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::Args;
use clap_complete::engine::ArgValueCompleter;
use rolefit::sheet::Versions;
use rolefit::{Bank, Length};

use super::candidates;
use crate::cli::banks::BankInLanguages;
use crate::cli::failure::Failure;
use crate::cli::files::STDIN;
use crate::render::terminal::Color;

/// Options of every command.
#[derive(Clone, Debug, Args)]
pub(crate) struct Global {
    /// The bank: a built-in one's name, or a file
    #[arg(long, global = true, value_name = "NAME|FILE", add = ArgValueCompleter::new(candidates::banks))]
    pub(crate) bank: Option<String>,
    /// The language of what participants and rooms read: a tag such as de; else the bank's own
    #[arg(long, global = true, value_name = "TAG")]
    pub(crate) language: Option<String>,
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value_t)]
    pub(crate) color: Color,
    /// Write the result to this file, whole or not at all
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

impl Global {
    /// The bank that is asked for, or that a sheet names, in the language that is asked for.
    pub(crate) fn open_bank(&self, sheet_names: Option<&str>) -> Result<Bank, Failure> {
        let banks = self.banks(sheet_names)?;
        banks.bank(self.language.as_deref())
    }

    /// Whether the result would go to a terminal.
    pub(super) fn is_screen(&self) -> bool {
        let output = self.output.as_deref();
        output.is_none_or(|path| path.as_os_str() == STDIN) && std::io::stdout().is_terminal()
    }

    /// That bank with its translations.
    pub(super) fn banks(&self, sheet_names: Option<&str>) -> Result<BankInLanguages, Failure> {
        BankInLanguages::read(self.bank.as_deref(), sheet_names)
    }
}

/// Which versions of a bank the sheets may be of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Args)]
pub(crate) struct VersionArguments {
    /// Read sheets of another major version of the bank too, though their answers may mean something
    /// else
    #[arg(long)]
    any_version: bool,
}

impl VersionArguments {
    pub(crate) fn of(self) -> Versions {
        match self.any_version {
            true => Versions::Any,
            false => Versions::SameMajor,
        }
    }
}

/// The length that `--quick` asks for, of a bank that has it.
pub(super) fn length(bank: &Bank, quick: bool) -> Result<Length, Failure> {
    if quick && bank.quick().is_none() {
        let what = format!("bank \"{}\" has no short version", bank.id());
        return Err(Failure::usage(what, "leave --quick out"));
    }
    Ok(if quick { Length::Quick } else { Length::Full })
}

/// A bank as the argument of a command.
#[derive(Debug, Args)]
pub(crate) struct BankArgument {
    /// The bank: a built-in one's name, or a file
    #[arg(value_name = "BANK")]
    bank: Option<String>,
}

impl BankArgument {
    /// The bank that is named here, or by `--bank`, or the default.
    pub(crate) fn open(&self, global: &Global) -> Result<Bank, Failure> {
        self.read(global)?.bank(global.language.as_deref())
    }

    /// The same in all its languages.
    pub(crate) fn read(&self, global: &Global) -> Result<BankInLanguages, Failure> {
        let name = self.bank.as_deref().or(global.bank.as_deref());
        BankInLanguages::read(name, None)
    }
}
