//! `rolefit bank`: list, print, check and audit banks.

use std::fmt::Write as _;

use clap::{Subcommand, ValueEnum};
use rolefit::bank::translation::Translation;
use rolefit::bank::{BUILT_IN, is_id, starter};
use rolefit::cohort::CohortReport;
use rolefit::cohort::partial::PartialDocument;
use rolefit::document::{self, SheetDocument};
use rolefit::explain::result::ResultDocument;
use rolefit::sheet::draft::DraftDocument;

use super::arguments::{BankArgument, Global};
use super::begun::write_begun;
use super::{audit, check, translate};
use crate::cli::banks::open_bank;
use crate::cli::failure::Failure;
use crate::cli::files::write_result;
use crate::render;
use crate::render::audit::AuditDocument;
use crate::render::comparison::json::ComparisonDocument;
use crate::render::terminal::Layout;
use crate::render::terminal::visible::Medium;
use crate::tables::{MapDocument, ReadingDocument};

#[derive(Debug, Subcommand)]
pub(crate) enum BankCommand {
    /// List the built-in banks
    List,
    /// Print a bank's questions, rules and advice
    Show(BankArgument),
    /// Check banks and translations: every problem, with its place
    Check(check::CheckArguments),
    /// Audit a bank's balance: what random answers give, what each question and rule can do
    Audit(audit::AuditArguments),
    /// Print the JSON Schema of a format
    Schema {
        /// The format
        format: SchemaOf,
    },
    /// Write a small, balanced bank to begin with: NAME.json, or the --output file
    New {
        /// The new bank's id
        name: String,
    },
    /// Write the texts of a bank to translate: BANK.LANGUAGE.json, or the --output file
    Translate(translate::TranslateArguments),
}

/// The formats that have a schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum SchemaOf {
    /// Bank files
    Bank,
    /// Translations of a bank
    Texts,
    /// Sheets
    Answers,
    /// Results of `score` and `batch --full`
    Result,
    /// Reports of `cohort`
    Cohort,
    /// Outcomes of `bank check --format json`
    Check,
    /// What --map reads: what columns and words of a table stand for
    Map,
    /// How tables were read, as `convert --format json` tells it
    Reading,
    /// Reports of `bank audit`
    Audit,
    /// Two sheets of one person held against each other, as `compare --format json` tells it
    Comparison,
    /// Summaries of `cohort --partial`
    Partial,
    /// Drafts of a quiz that is not finished
    Draft,
}

pub(crate) fn run(command: &BankCommand, global: &Global) -> Result<(), Failure> {
    let layout = Layout::for_output(global.color, global.output.is_some());
    let content = match command {
        BankCommand::List => list()?,
        BankCommand::Show(name) => render::bank::show(&name.open(global)?, layout),
        BankCommand::Check(arguments) => return check::run(arguments, global),
        BankCommand::Audit(arguments) => return audit::run(arguments, global),
        BankCommand::Schema { format } => schema(*format)?,
        BankCommand::New { name } => return new(name, global),
        BankCommand::Translate(arguments) => return translate::run(arguments, global),
    };
    let medium = match command {
        BankCommand::Schema { .. } => Medium::Json,
        BankCommand::List => Medium::Lines,
        _ => Medium::Report,
    };
    write_result(global.output.as_deref(), medium, &content)
}

fn list() -> Result<String, Failure> {
    let mut content = String::new();
    for built_in in BUILT_IN {
        let bank = open_bank(Some(built_in.name), None)?;
        let _ = writeln!(
            content,
            "{}  {}  {}",
            bank.id(),
            bank.version(),
            bank.title()
        );
    }
    Ok(content)
}

fn schema(format: SchemaOf) -> Result<String, Failure> {
    let schema = match format {
        SchemaOf::Bank => document::bank_schema(),
        SchemaOf::Texts => document::schema::<Translation>(),
        SchemaOf::Answers => document::schema::<SheetDocument>(),
        SchemaOf::Result => document::schema::<ResultDocument<'static>>(),
        SchemaOf::Cohort => document::schema::<CohortReport>(),
        SchemaOf::Check => document::schema::<check::CheckDocument>(),
        SchemaOf::Map => document::schema::<MapDocument>(),
        SchemaOf::Reading => document::schema::<ReadingDocument>(),
        SchemaOf::Audit => document::schema::<AuditDocument<'static>>(),
        SchemaOf::Comparison => document::schema::<ComparisonDocument<'static>>(),
        SchemaOf::Partial => document::schema::<PartialDocument>(),
        SchemaOf::Draft => document::schema::<DraftDocument>(),
    };
    let text = serde_json::to_string_pretty(&schema)
        .map_err(|error| Failure::bug("cannot write the schema", &error))?;
    Ok(text + "\n")
}

/// Writes a starter bank.
fn new(name: &str, global: &Global) -> Result<(), Failure> {
    if !is_id(name) {
        let help = "use a-z, 0-9 and -, beginning with a letter or digit, 64 at most";
        return Err(Failure::usage(
            format!("\"{name}\" is not a bank's id"),
            help,
        ));
    }
    let path = global
        .output
        .clone()
        .unwrap_or_else(|| format!("{name}.json").into());
    let content = starter(name);
    write_begun(&path, &content, "a bank to begin with")
}
