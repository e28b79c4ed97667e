//! `rolefit take`, and `rolefit` alone: the quiz.

use std::fmt::Write as _;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::Args;
use rolefit::sheet::Versions;
use rolefit::{Bank, Length, Scorer, assess};

use super::{Global, tell};
use crate::cli::failure::Failure;
use crate::cli::files::{STDIN, open_bank, write_personal};
use crate::cli::identity;
use crate::quiz::{self, End, Finished, Manner, Wish};
use crate::render::Format;
use crate::render::terminal::visible::{Medium, visible};
use crate::render::terminal::{Color, Layout};

#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub(crate) struct TakeArguments {
    /// Take the short version
    #[arg(long)]
    quick: bool,
    /// Go on with the draft of an earlier sitting, without asking
    #[arg(long, conflicts_with = "fresh")]
    resume: bool,
    /// Start afresh, without asking; the first answer replaces a draft
    #[arg(long)]
    fresh: bool,
    /// Go on with a draft of another major version of the bank too, though its answers may mean something
    /// else
    #[arg(long)]
    any_version: bool,
    /// Remove the drafts of every bank, or of the one that --bank names, and end
    #[arg(long, conflicts_with_all = ["quick", "resume", "fresh", "any_version", "plain", "save"])]
    forget: bool,
    /// Ask in plain lines and read one answer a line
    #[arg(long)]
    plain: bool,
    /// Write the answers to this file too; `rolefit score` reads it
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// The format of the report
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(arguments: &TakeArguments, global: &Global) -> Result<(), Failure> {
    if arguments.forget {
        return forget(global);
    }
    if global.bank.as_deref() == Some(STDIN) {
        return Err(Failure::usage(
            "the bank is to come from standard input, where the answers are read",
            "give the bank as a file",
        ));
    }
    if let (Some(save), Some(output)) = (&arguments.save, &global.output)
        && identity::is_same(save, output)
    {
        return Err(Failure::usage(
            "--save and --output name the same file",
            "give the answers and the report a file each",
        ));
    }
    let bank = open_bank(global.bank.as_deref(), None)?;
    check_places(arguments, global)?;
    let manner = manner(arguments, global);
    match quiz::take(&bank, length(arguments, &bank)?, &manner)? {
        End::Left(told) if told.is_empty() => {}
        End::Left(told) => tell(&told),
        End::Unsaved(failure) => return Err(failure),
        End::Finished(finished) => {
            write(arguments, global, &bank, &finished, &manner)?;
            finished.forget();
        }
    }
    Ok(())
}

/// Refuses what could not be written after the last question, before the first one.
fn check_places(arguments: &TakeArguments, global: &Global) -> Result<(), Failure> {
    let output = global
        .output
        .as_deref()
        .filter(|path| path.as_os_str() != STDIN);
    for (flag, path) in [("--output", output), ("--save", arguments.save.as_deref())] {
        let Some(path) = path.filter(|path| path.as_os_str() != STDIN) else {
            continue;
        };
        if let Err(why) = quiz::check_place(path) {
            let what = format!(
                "nothing can be written there: {}",
                why.trim_end_matches('.')
            );
            let help = format!("choose another file for {flag}");
            return Err(Failure::refused_at(what, path.to_string_lossy(), help));
        }
    }
    let is_screen = output.is_none() && std::io::stdout().is_terminal();
    if arguments.format == Format::Html && is_screen {
        return Err(Failure::usage(
            "a page of HTML is for a browser, not for a terminal",
            "write it to a file: rolefit take --format html --output report.html",
        ));
    }
    Ok(())
}

fn length(arguments: &TakeArguments, bank: &Bank) -> Result<Length, Failure> {
    match (arguments.quick, &bank.quick()) {
        (false, _) => Ok(Length::Full),
        (true, Some(_)) => Ok(Length::Quick),
        (true, None) => {
            let what = format!("bank \"{}\" has no short version", bank.id());
            Err(Failure::usage(what, "leave --quick out"))
        }
    }
}

fn manner(arguments: &TakeArguments, global: &Global) -> Manner {
    let mut resume = "rolefit take --resume".to_owned();
    if let Some(bank) = &global.bank {
        let is_plain = bank
            .chars()
            .all(|c| c.is_alphanumeric() || "-_./".contains(c));
        let quoted = match is_plain {
            true => bank.clone(),
            false => format!("'{}'", visible(bank).replace('\'', r"'\''")),
        };
        let _ = write!(resume, " --bank {quoted}");
    }
    if arguments.quick {
        resume += " --quick";
    }
    Manner {
        wish: match (arguments.resume, arguments.fresh) {
            (true, _) => Wish::Resume,
            (_, true) => Wish::Fresh,
            _ => Wish::Ask,
        },
        versions: match arguments.any_version {
            true => Versions::Any,
            false => Versions::SameMajor,
        },
        plain: arguments.plain,
        color: global.color,
        resume,
    }
}

/// Writes the answers where that is wished, then the report.
fn write(
    arguments: &TakeArguments,
    global: &Global,
    bank: &Bank,
    finished: &Finished,
    manner: &Manner,
) -> Result<(), Failure> {
    let sheet = &finished.sheet;
    if let Some(path) = &arguments.save {
        let text = quiz::sheet_text(bank, sheet)?;
        write_personal(Some(path), Medium::Json, &text)?;
        tell_saved("answers", path);
    }
    let assessment = assess(&mut Scorer::new(bank), sheet);
    // In plain mode nothing but text is written, the report too.
    let color = match (manner.is_plain(), global.color) {
        (true, Color::Auto) => Color::Never,
        (_, color) => color,
    };
    let layout = Layout::for_output(color, global.output.is_some());
    let content = arguments.format.render(bank, sheet, &assessment, layout)?;
    let content = match (arguments.format, global.output.is_some()) {
        (Format::Text, false) => quiz::shown(&content),
        _ => content.as_str().into(),
    };
    let medium = arguments.format.medium();
    write_personal(global.output.as_deref(), medium, &content)?;
    if let Some(path) = &global.output {
        tell_saved("report", path);
    }
    Ok(())
}

/// Tells where something is now, in full.
fn tell_saved(what: &str, path: &Path) {
    if path.as_os_str() != STDIN {
        let path = quiz::full_path(path);
        tell(&format!("The {what}: {}", path.display()));
    }
}

fn forget(global: &Global) -> Result<(), Failure> {
    let bank = match &global.bank {
        Some(name) => Some(open_bank(Some(name), None)?.id().to_owned()),
        None => None,
    };
    let help = "check the folder and its permissions";
    let forgotten = quiz::forget(bank.as_deref())
        .map_err(|error| Failure::refused(format!("cannot remove the drafts: {error}"), help))?;
    let mut told = String::new();
    for path in &forgotten.removed {
        let _ = writeln!(told, "removed {}", visible(&path.to_string_lossy()));
    }
    let stay = forgotten.busy.len() + forgotten.failed.len();
    if forgotten.removed.is_empty() && stay == 0 {
        told += "there is no draft\n";
    }
    write_personal(global.output.as_deref(), Medium::Lines, &told)?;
    let busy = forgotten.busy.iter().map(|name| {
        let what = format!("a quiz is running with the draft {name}");
        (what, "end it first".to_owned())
    });
    let failed = forgotten.failed.iter().map(|error| {
        let what = format!("cannot remove a draft: {error}");
        (what, help.to_owned())
    });
    match stay {
        0 => Ok(()),
        _ => Err(Failure::of_findings(busy.chain(failed))),
    }
}
