//! `rolefit cohort`: many sheets to one report for a workshop.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use rolefit::Bank;
use rolefit::cohort::disclosure::{MIN_GROUP, disclose};
use rolefit::cohort::{
    CountLayout, LEAST_MIN_GROUP, MAX_GROUPS, MOST_MIN_GROUP, Masked, RefusalReason, Summary,
    partial,
};
use rolefit::sheet::{OtherDocument, Versions, other_document};

use super::arguments::{Global, VersionArguments};
use super::batch::{jobs, named_or_stdin};
use super::streams::tell;
use super::tables::TableArguments;
use crate::cli::failure::{Failure, REFUSED};
use crate::cli::files::{is_stdin, read_text, shown, write_personal, write_result};
use crate::host::is_collecting;
use crate::render::cohort::CohortFormat;
use crate::render::form::FormLanguage;
use crate::render::terminal::Layout;
use crate::render::terminal::visible::Medium;
use crate::stream::aggregate::{Aggregate, Aggregation, aggregate, refused_kinds, refused_summary};
use crate::stream::{Duplicates, InputFormat, inputs, sheet_files};
use crate::tables::Wishes;

#[derive(Debug, Args)]
pub(crate) struct CohortArguments {
    /// Files of sheets, or folders of them; `-` is standard input, and so is no file
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The format of the input; without it, its content tells
    #[arg(long, value_enum, value_name = "FORMAT")]
    input: Option<InputFormat>,
    /// Show figures by group too
    #[arg(long, value_enum)]
    by: Option<By>,
    /// The fewest people of whom figures are shown: 3 to 50
    #[arg(long, value_name = "N", default_value_t = MIN_GROUP,
          value_parser = clap::value_parser!(u64).range(LEAST_MIN_GROUP..=MOST_MIN_GROUP))]
    min_group: u64,
    /// The format of the report
    #[arg(long, value_enum, default_value_t)]
    format: CohortFormat,
    /// Write a summary that can be merged, instead of a report. It holds every count of every group, also of groups
    /// of one person, and whole sheets without their ids: of some sixty people or fewer nearly every one. Keep it as
    /// safe as the sheets
    #[arg(long, conflicts_with = "format")]
    partial: bool,
    /// The files are summaries that --partial wrote, or folders of them: add them up
    #[arg(long, conflicts_with_all = ["input", "strict", "map", "id_column", "group_column", "allow_missing", "jobs", "duplicates"])]
    merge: bool,
    #[command(flatten)]
    versions: VersionArguments,
    #[command(flatten)]
    tables: TableArguments,
    /// Which of several sheets with one id counts
    #[arg(long, value_enum, default_value_t)]
    duplicates: Duplicates,
    /// How many threads work; all cores without it
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// Show no progress
    #[arg(long, short)]
    quiet: bool,
}

/// By what figures are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum By {
    /// By the group that the sheets name
    Group,
}

pub(crate) fn run(arguments: &CohortArguments, global: &Global) -> Result<u8, Failure> {
    let mut left = 0;
    let (bank, gathered) = if arguments.merge {
        merged(arguments, global, &mut left)?
    } else {
        let bank = global.open_bank(None)?;
        let gathered = gathered(arguments, &bank, &mut left)?;
        (bank, gathered)
    };
    let Aggregate { summary, tables } = gathered;
    let count_layout = CountLayout::new(&bank);
    if arguments.by.is_some() && !summary.tells_groups_apart() {
        return Err(Failure::refused(
            format!("there are more than {MAX_GROUPS} groups"),
            "leave --by out, or write groups, not names, in \"group\"",
        ));
    }
    let content = if arguments.partial {
        partial::write(&count_layout, &summary).map_err(|error| {
            let what = format!("cannot write the summary: {error}");
            Failure::refused(what, "report this as a bug")
        })?
    } else {
        let layout = Layout::for_output(global.color, global.output.is_some());
        let masked = Masked::new(&count_layout, &summary, arguments.min_group);
        let mut report = disclose(
            &count_layout,
            &masked,
            &summary.refused,
            arguments.by.is_some(),
        );
        report.tables = tables;
        arguments.format.render(&bank, &report, layout)?
    };
    // A summary counts small groups too; the report holds them back.
    let write = if arguments.partial {
        write_personal
    } else {
        write_result
    };
    let medium = match arguments.partial {
        true => Medium::Json,
        false => arguments.format.medium(),
    };
    write(global.output.as_deref(), medium, &content)?;
    if arguments.by.is_some() && summary.names_no_group() {
        tell(
            "no sheet names a group, so there is nothing to tell apart: sheets need \"group\", a table --group-column",
        );
    }
    for alike in summary.look_alike_groups() {
        tell(&look_alike(&alike, arguments.min_group));
    }
    // Sheets that were refused when a summary was made have been told of then.
    if arguments.merge || summary.refused.sheets() == 0 {
        return Ok(if left > 0 { REFUSED } else { 0 });
    }
    tell(&refused_summary(&summary));
    Ok(REFUSED)
}

/// The summary of the sheets that are named; `left` counts what was found beside them and not read.
fn gathered(
    arguments: &CohortArguments,
    bank: &Bank,
    left: &mut usize,
) -> Result<Aggregate, Failure> {
    let named = named_or_stdin(&arguments.files)?;
    for folder in named.iter().filter(|folder| is_collecting(folder)) {
        tell(&format!(
            "warning: the room {} still collects: two reports of which one has a sheet more tell what that one says",
            folder.display()
        ));
    }
    let paths = sheet_files(&named, left)?;
    let gathered = aggregate(Aggregation {
        bank,
        inputs: inputs(&paths, arguments.input)?,
        versions: arguments.versions.of(),
        wishes: arguments.tables.wishes(bank)?,
        duplicates: arguments.duplicates,
        jobs: jobs(arguments.jobs),
        quiet: arguments.quiet,
    })?;
    let summary = &gathered.summary;
    let is_no_sheet = |(reason, _)| reason == RefusalReason::NotASheet;
    let others: Vec<(&PathBuf, OtherDocument)> = match summary.refused.kinds().any(is_no_sheet) {
        true => {
            let named = paths.iter().map(|path| Some((path, named_other(path)?)));
            named.flatten().collect()
        }
        false => Vec::new(),
    };
    if summary.sheets() == 0 && summary.refused.sheets() > 0 {
        return Err(none_read(summary, &others));
    }
    for (path, other) in others {
        tell(&format!(
            "warning: {} is no sheet but {}: {}",
            shown(path),
            other.what,
            other.help
        ));
    }
    Ok(gathered)
}

/// That there is nothing to report on: every sheet was refused. A report of nobody would hide that.
fn none_read(summary: &Summary, others: &[(&PathBuf, OtherDocument)]) -> Failure {
    /// More files of the same kind tell no more.
    const TOLD: usize = 3;
    let told = others.iter().take(TOLD).map(|(path, other)| {
        let what = format!("this is {}, not answers", other.what);
        Failure::refused_at(what, shown(path), other.help)
    });
    let all = Failure::refused(
        format!("no sheet could be read: {}", refused_kinds(summary)),
        "`rolefit batch` tells what is wrong with each",
    );
    // Where each refused sheet is told of by itself, there is no more to say.
    match told.reduce(Failure::and) {
        Some(told) if others.len() <= TOLD && others.len() as u64 == summary.refused.sheets() => {
            told
        }
        Some(told) => all.and(told),
        None => all,
    }
}

/// The files with each folder replaced by those in it. A file that is named twice stays so, to be refused.
fn without_folders(files: Vec<PathBuf>, left: &mut usize) -> Result<Vec<PathBuf>, Failure> {
    let mut all = Vec::new();
    for file in files {
        if is_stdin(&file) || !file.is_dir() {
            all.push(file);
            continue;
        }
        let mut passed_over = 0;
        all.extend(sheet_files(&[file], &mut passed_over)?);
        *left += passed_over;
    }
    Ok(all)
}

/// The document of ours that a file names at its beginning, where that is no sheet.
fn named_other(path: &Path) -> Option<OtherDocument> {
    const HEAD: u64 = 200;
    if is_stdin(path) {
        return None;
    }
    let mut head = Vec::new();
    File::open(path)
        .ok()?
        .take(HEAD)
        .read_to_end(&mut head)
        .ok()?;
    let head = String::from_utf8_lossy(&head);
    let (_, after) = head.split_once("\"format\"")?;
    let format = after.trim_start().strip_prefix(':')?.trim_start();
    other_document(format.strip_prefix('"')?.split('"').next()?)
}

/// The page about the sheets of a room's folder, as `cohort FOLDER --by group --format html` writes it, with
/// links to the languages in which it can be had instead.
pub(crate) fn page_of_folder(
    bank: &Bank,
    others: &[FormLanguage],
    folder: &Path,
    min_group: u64,
) -> Result<String, Failure> {
    let Aggregate { summary, .. } = aggregate(Aggregation {
        bank,
        inputs: inputs(&sheet_files(&[folder.to_owned()], &mut 0)?, None)?,
        versions: Versions::default(),
        wishes: Wishes::default(),
        duplicates: Duplicates::default(),
        jobs: jobs(None),
        quiet: true,
    })?;
    let count_layout = CountLayout::new(bank);
    let masked = Masked::new(&count_layout, &summary, min_group);
    let by_group = summary.tells_groups_apart();
    let report = disclose(&count_layout, &masked, &summary.refused, by_group);
    crate::render::cohort::page(bank, &report, others)
}

/// The summaries that are named, added up, and their bank.
fn merged(
    arguments: &CohortArguments,
    global: &Global,
    left: &mut usize,
) -> Result<(Bank, Aggregate), Failure> {
    let files = named_or_stdin(&arguments.files)?;
    if files.iter().filter(|file| is_stdin(file)).count() > 1 {
        let what = "standard input is named twice";
        return Err(Failure::usage(what, "name - once"));
    }
    let files = without_folders(files, left)?;
    let read = |file: &PathBuf| read_text(file, partial::MAX_BYTES, "summary");
    let first = read(&files[0])?;
    let bank = global.open_bank(partial::named_bank(&first).as_deref())?;
    let count_layout = CountLayout::new(&bank);
    let mut sum = Summary::new(&count_layout);
    let mut text = first;
    for (number, file) in files.iter().enumerate() {
        if number > 0 {
            text = read(file)?;
        }
        let summary = partial::read(&text, &count_layout)
            .map_err(|problem| Failure::of_problems(shown(file), &problem.into()))?;
        let add = |error: rolefit::cohort::SummaryError| {
            Failure::refused_at(error.to_string(), shown(file), "check the summaries")
        };
        sum.merge(&count_layout, &summary).map_err(add)?;
    }
    drop(count_layout);
    let gathered = Aggregate {
        summary: sum,
        tables: Vec::new(),
    };
    Ok((bank, gathered))
}

/// That groups may have been meant to be one; how many sheets a small one has is not told.
fn look_alike(groups: &[(&str, u64)], min_group: u64) -> String {
    let told: Vec<String> = groups
        .iter()
        .map(|(name, sheets)| match sheets {
            sheets if *sheets < min_group => format!("\"{name}\" (fewer than {min_group} sheets)"),
            sheets => format!("\"{name}\" ({sheets} sheets)"),
        })
        .collect();
    format!(
        "warning: these groups differ in case, blanks or accents alone: {}; if they are one, give them one name",
        told.join(", ")
    )
}
