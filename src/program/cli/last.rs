//! `rolefit last`: the results of finished quizzes again.

use std::fmt::Write as _;
use std::io;

use clap::Args;
use rolefit::bank::built_in;
use rolefit::explain::stability::stability;
use rolefit::report::verdict::Verdict;
use rolefit::sheet::Versions;
use rolefit::{Bank, Scorer, Sheet};

use super::arguments::Global;
use super::score::write_report;
use crate::cli::banks::BankInLanguages;
use crate::cli::failure::Failure;
use crate::cli::files::write_personal;
use crate::quiz::kept_results::{self, KeptResult};
use crate::render::score::short;
use crate::render::terminal::Layout;
use crate::render::terminal::hint::quoted;
use crate::render::terminal::signs;
use crate::render::terminal::visible::{Medium, visible};
use crate::render::terminal::wrap::wrap;
use crate::render::words;
use crate::render::{ReportFormat, content};

#[derive(Debug, Args)]
pub(crate) struct LastArguments {
    /// Which one, counted as --list does: 1 is the latest
    #[arg(default_value_t = 1, value_name = "NUMBER")]
    number: usize,
    /// List all results that are kept, the latest first
    #[arg(long, conflicts_with_all = ["format", "forget", "number"])]
    list: bool,
    /// Remove all results that are kept, or those of the bank that --bank names
    #[arg(long, conflicts_with_all = ["format", "number"])]
    forget: bool,
    #[command(flatten)]
    versions: super::arguments::VersionArguments,
    /// Write the whole report in this format; otherwise a terminal gets what weighs most, and anything
    /// else the report as text
    #[arg(long, value_enum)]
    format: Option<ReportFormat>,
}

pub(crate) fn run(arguments: &LastArguments, global: &Global) -> Result<(), Failure> {
    let bank = match &global.bank {
        Some(name) => {
            Some(BankInLanguages::read(Some(name), None)?.bank(global.language.as_deref())?)
        }
        None => None,
    };
    if arguments.forget {
        return forget(bank.as_ref(), global);
    }
    let kept = kept_results::list(bank.as_ref().map(Bank::id)).map_err(unreadable)?;
    if arguments.list {
        return list(&kept, bank.as_ref(), arguments, global);
    }
    let wanted = &numbered(kept, arguments.number)?;
    let bank = match bank {
        Some(bank) => bank,
        None => open_of(wanted, global)?,
    };
    let sheet = wanted.read(&bank, arguments.versions.of())?;
    if arguments.format.is_none() && global.is_screen() {
        return in_short(&bank, &sheet, arguments, global);
    }
    let format = arguments.format.unwrap_or_default();
    write_report(&bank, &sheet, format, global)
}

/// What weighs most of a result, and the command that shows all of it: the whole report is longer than a
/// screen, which would show its end alone.
fn in_short(
    bank: &Bank,
    sheet: &Sheet,
    arguments: &LastArguments,
    global: &Global,
) -> Result<(), Failure> {
    let content = content(bank, sheet, &bank.assess(sheet));
    let mut command = whole_report(arguments.number, global);
    if arguments.versions.of() == Versions::Any {
        command += " --any-version";
    }
    let told = [short::see_again(bank, &command)];
    let layout = Layout::for_output(global.color, false);
    let lines = short::in_plain_lines(&content, None, &told, layout);
    let text = lines.join("\n") + "\n";
    write_personal(None, Medium::Report, &signs::shown(&text))
}

/// The command that shows the whole report of a kept result at a terminal too.
pub(super) fn whole_report(number: usize, global: &Global) -> String {
    let mut command = "rolefit last".to_owned();
    // Writing to a string cannot fail.
    if number > 1 {
        let _ = write!(command, " {number}");
    }
    command += " --format text";
    if let Some(bank) = &global.bank {
        let _ = write!(command, " --bank {}", quoted(bank));
    }
    if let Some(language) = &global.language {
        let _ = write!(command, " --language {}", quoted(language));
    }
    command
}

/// The kept result that `last --list` gives this number.
pub(super) fn kept_result(bank: Option<&Bank>, number: usize) -> Result<KeptResult, Failure> {
    numbered(
        kept_results::list(bank.map(Bank::id)).map_err(unreadable)?,
        number,
    )
}

fn numbered(mut kept: Vec<KeptResult>, number: usize) -> Result<KeptResult, Failure> {
    match number.checked_sub(1) {
        Some(at) if at < kept.len() => Ok(kept.swap_remove(at)),
        _ => Err(match kept.len() {
            0 => Failure::refused("no result is kept", "take the quiz first: rolefit"),
            count => Failure::refused(
                format!("there is no result {number}"),
                format!("they are 1 to {count}: rolefit last --list"),
            ),
        }),
    }
}

/// The bank of a kept result, where it is a built-in one.
fn open_of(kept: &KeptResult, global: &Global) -> Result<Bank, Failure> {
    if built_in(&kept.bank).is_none() {
        return Err(Failure::refused(
            format!(
                "this result is of the bank \"{}\", which is not built in",
                kept.bank
            ),
            "give its file: rolefit last --bank FILE",
        ));
    }
    BankInLanguages::read(Some(&kept.bank), None)?.bank(global.language.as_deref())
}

/// A result a paragraph: when, of which quiz, what came out.
fn list(
    kept: &[KeptResult],
    bank: Option<&Bank>,
    arguments: &LastArguments,
    global: &Global,
) -> Result<(), Failure> {
    // Whatever reads it from a pipe counts on a line each.
    let width = match global.is_screen() {
        true => Layout::for_output(global.color, false).width,
        false => usize::MAX,
    };
    let mut text = String::new();
    for (number, kept) in (1..).zip(kept) {
        let opened = match bank {
            Some(_) => None,
            None => open_of(kept, global).ok(),
        };
        let bank = bank.or(opened.as_ref());
        let language = bank.map(words::language).unwrap_or_default();
        let told = bank.map(|bank| {
            let sheet = kept.read(bank, arguments.versions.of())?;
            let score = Scorer::new(bank).score(&sheet.answers, sheet.length);
            let verdict = Verdict::of_sheet(bank, &sheet, &score);
            let again = stability(bank, &sheet.answers, &score);
            Ok::<String, Failure>(verdict.sentence(words::language(bank), bank, again.as_ref()))
        });
        let told = match told {
            Some(Ok(told)) => told,
            Some(Err(_)) => "of another version of the bank; --any-version reads it".into(),
            None => "give the bank's file with --bank to read it".into(),
        };
        let (day, hour) = (kept.day(language), kept.hour());
        let line = format!("{day}, {hour}  {}: {told}", kept.bank);
        for line in wrap(&line, width, &format!("{number:>3}  "), "     ") {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{line}");
        }
    }
    if kept.is_empty() {
        text += "no result is kept\n";
    }
    write_personal(global.output.as_deref(), Medium::Lines, &text)
}

fn forget(bank: Option<&Bank>, global: &Global) -> Result<(), Failure> {
    let removed = kept_results::forget(bank.map(Bank::id)).map_err(|error| {
        let what = format!("cannot remove the results: {error}");
        Failure::refused(what, "check the folder and its permissions")
    })?;
    let mut told = String::new();
    for path in &removed {
        let _ = writeln!(told, "removed {}", visible(&path.to_string_lossy()));
    }
    if removed.is_empty() {
        told += "no result is kept\n";
    }
    write_personal(global.output.as_deref(), Medium::Lines, &told)
}

fn unreadable(error: io::Error) -> Failure {
    let what = format!("cannot read the kept results: {error}");
    Failure::refused(what, "check the folder and its permissions")
}
