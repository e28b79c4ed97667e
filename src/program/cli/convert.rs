//! `rolefit convert`: any table or export to sheets, telling how it was read.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use rolefit::Bank;
use rolefit::document::SheetDocument;

use super::arguments::{Global, VersionArguments};
use super::batch::named_or_stdin;
use super::streams::tell;
use super::tables::TableArguments;
use crate::cli::banks::open_bank;
use crate::cli::failure::{Failure, REFUSED};
use crate::cli::files::{write_personal, write_result};
use crate::render::sheet_table;
use crate::render::terminal::visible::Medium;
use crate::stream::{
    Block, BlockSource, InputFormat, RecordReader, RefusalSummary, inputs, key, sheet_files,
};
use crate::tables::{ReadingDocument, ReadingFormat, counted, list};

#[derive(Debug, Args)]
pub(crate) struct ConvertArguments {
    /// Tables and exports, or folders of them; `-` is standard input, and so is no file
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The format of the input; without it, its content tells
    #[arg(long, value_enum, value_name = "FORMAT")]
    input: Option<InputFormat>,
    /// What to write
    #[arg(long, value_enum, default_value_t)]
    format: ConvertFormat,
    #[command(flatten)]
    versions: VersionArguments,
    #[command(flatten)]
    tables: TableArguments,
    /// Write an empty table with the headers instead, for a spreadsheet
    #[arg(long, conflicts_with_all = ["files", "input", "format", "map", "id_column", "group_column", "allow_missing", "strict"])]
    template: bool,
    /// With --template: the questions of the short version alone
    #[arg(long, requires = "template")]
    quick: bool,
}

/// What is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum ConvertFormat {
    /// One sheet a line, as JSON
    #[default]
    Jsonl,
    /// One sheet a row: ids of questions, numbers and ids of options
    Csv,
    /// How the tables were read, and no sheets
    Json,
}

pub(crate) fn run(arguments: &ConvertArguments, global: &Global) -> Result<u8, Failure> {
    let bank = open_bank(global.bank.as_deref(), None)?;
    if arguments.template {
        let length = super::arguments::length(&bank, arguments.quick)?;
        let template = sheet_table::template(&bank, length)?;
        let template = String::from_utf8_lossy(&template);
        write_result(global.output.as_deref(), Medium::Source, &template)?;
        return Ok(0);
    }
    let wishes = arguments.tables.wishes(&bank)?;
    let mut left = 0;
    let paths = sheet_files(&named_or_stdin(&arguments.files)?, &mut left)?;
    let mut source = BlockSource::new(&bank, inputs(&paths, arguments.input)?, &wishes);
    let mut records = RecordReader::new(&bank, arguments.versions.of());
    let mut block = Block::default();
    let mut content = Vec::new();
    // A table has the columns that any of its rows fills.
    let mut table = Vec::new();
    let (mut sheets, mut refused) = (0, 0);
    let mut alike = RefusalSummary::default();
    let (mut ids, mut twice) = (HashSet::new(), Vec::new());
    while source.fill(&mut block)? {
        source.notes.drain(..).for_each(|note| tell(&note));
        let mut failed = None;
        let _ = records.each(&block, &mut |_, sheet| {
            match sheet {
                Ok(sheet) => {
                    sheets += 1;
                    let id = sheet.id.filter(|id| !ids.insert(key(id)));
                    twice.extend(id.map(str::to_owned));
                    match arguments.format {
                        ConvertFormat::Json => {}
                        ConvertFormat::Csv => table.push(sheet.to_sheet()),
                        ConvertFormat::Jsonl => {
                            if let Err(failure) = write(&bank, &sheet.to_sheet(), &mut content) {
                                failed = Some(failure);
                                return ControlFlow::Break(());
                            }
                        }
                    }
                }
                Err(refusal) => {
                    refused += 1;
                    alike.add(&refusal);
                }
            }
            ControlFlow::Continue(())
        });
        failed.map_or(Ok(()), Err)?;
        records.ended()?;
    }
    source.notes.drain(..).for_each(|note| tell(&note));
    if arguments.format == ConvertFormat::Json {
        let document = ReadingDocument {
            format: ReadingFormat::V1,
            bank: bank.id().to_owned(),
            files: source
                .readings
                .iter()
                .map(|reading| reading.document(&bank))
                .collect(),
            sheets,
            refused,
        };
        content = serde_json::to_vec_pretty(&document)
            .map_err(|error| Failure::bug("cannot write how it was read", &error))?;
        content.push(b'\n');
        let content = String::from_utf8_lossy(&content);
        write_result(global.output.as_deref(), Medium::Json, &content)?;
    } else {
        let medium = match arguments.format {
            ConvertFormat::Csv => {
                content = sheet_table::table(&bank, &table)?;
                Medium::Source
            }
            _ => Medium::Json,
        };
        let content = String::from_utf8_lossy(&content);
        write_personal(global.output.as_deref(), medium, &content)?;
    }
    alike.tell();
    if !twice.is_empty() {
        tell(&format!(
            "{} an id that stands before: {}; batch and cohort count a person once",
            counted(twice.len(), "sheet has", "sheets have"),
            list(twice.iter().map(String::as_str))
        ));
    }
    tell(&format!(
        "{sheets} {} read, {refused} refused",
        if sheets == 1 { "sheet" } else { "sheets" }
    ));
    Ok(if refused > 0 || left > 0 { REFUSED } else { 0 })
}

fn write(bank: &Bank, sheet: &rolefit::Sheet, content: &mut Vec<u8>) -> Result<(), Failure> {
    serde_json::to_writer(&mut *content, &SheetDocument::of(bank, sheet))
        .map_err(|error| Failure::bug("cannot write the sheet", &error))?;
    content.push(b'\n');
    Ok(())
}
