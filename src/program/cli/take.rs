//! `rolefit take`, and `rolefit` alone: the quiz.

use std::fmt::Write as _;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum as _};
use rolefit::explain::compare::compare;
use rolefit::sheet::Versions;
use rolefit::{Bank, Length, Outcome, Scorer};

use super::arguments::Global;
use super::last::whole_report;
use super::streams;
use crate::cli::banks::open_bank;
use crate::cli::failure::Failure;
use crate::cli::files::{STDIN, write_personal};
use crate::cli::identity;
use crate::quiz::{self, End, Finished, QuizOptions, ResumeCommands, StartMode, kept_results};
use crate::render::score::short;
use crate::render::terminal::hint::{Hint, quoted};
use crate::render::terminal::signs;
use crate::render::terminal::visible::{Medium, visible};
use crate::render::terminal::{Color, Layout};
use crate::render::{ReportFormat, content, words};

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
    #[arg(long, conflicts_with_all = ["quick", "resume", "fresh", "any_version", "plain", "ask_group", "save"])]
    forget: bool,
    /// Ask in plain lines and read one answer a line
    #[arg(long)]
    plain: bool,
    /// Ask for the name or number and the group that stand on a sheet of paper first, in plain lines
    #[arg(long)]
    ask_group: bool,
    /// Write the answers to this file too; `rolefit score` reads it
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Write the whole report in this format; otherwise a terminal gets a summary, and anything else
    /// the report as text
    #[arg(long, value_enum)]
    format: Option<ReportFormat>,
    /// Do not keep the answers for `rolefit last`
    #[arg(long)]
    no_keep: bool,
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
    let bank = global.open_bank(None)?;
    check_paper(arguments)?;
    check_places(arguments, global)?;
    let options = options(arguments, global);
    match quiz::take(&bank, length(arguments, &bank)?, &options)? {
        End::Left(told) => {
            let told = told.iter().filter(|hint| !hint.line().is_empty());
            told.for_each(|hint| streams::error(&hint.told()));
        }
        End::Unsaved(failure) => return Err(failure),
        End::Finished(finished) => {
            finish(arguments, global, &bank, &finished, &options)?;
            finished.forget(&bank);
        }
    }
    Ok(())
}

/// Refuses to type in paper that would be kept nowhere, or in the place of another sheet.
fn check_paper(arguments: &TakeArguments) -> Result<(), Failure> {
    if !arguments.ask_group {
        return Ok(());
    }
    let Some(save) = &arguments.save else {
        return Err(Failure::usage(
            "nothing else keeps the answers of paper that is typed in",
            "name a file for them: rolefit take --ask-group --save p1.json",
        ));
    };
    if save.is_file() {
        return Err(Failure::refused_at(
            "the file is there already, and may be another person's sheet",
            save.to_string_lossy(),
            "give each sheet a file of its own, or remove this one",
        ));
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
    let is_page = |format: ReportFormat| format.medium() == Medium::Page;
    if arguments.format.is_some_and(is_page) && global.is_screen() {
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

fn options(arguments: &TakeArguments, global: &Global) -> QuizOptions {
    QuizOptions {
        start: match (arguments.resume, arguments.fresh) {
            (true, _) => StartMode::Resume,
            (_, true) => StartMode::Fresh,
            _ => StartMode::Ask,
        },
        versions: match arguments.any_version {
            true => Versions::Any,
            false => Versions::SameMajor,
        },
        plain: arguments.plain || arguments.ask_group,
        asks_group: arguments.ask_group,
        keeps: !arguments.no_keep && !arguments.ask_group,
        color: global.color,
        save: arguments.save.clone(),
        resume: ResumeCommands {
            this: resume(arguments, global, arguments.quick),
            other: resume(arguments, global, !arguments.quick),
        },
        last: whole_report(1, global),
    }
}

/// The command that takes the quiz of a length up again, with everything else as it was begun.
fn resume(arguments: &TakeArguments, global: &Global, is_quick: bool) -> String {
    let mut command = "rolefit take --resume".to_owned();
    let path = |path: &Option<PathBuf>| path.as_ref().map(|path| path.display().to_string());
    let name = |format: ReportFormat| {
        let value = format.to_possible_value();
        value.map(|value| value.get_name().to_owned())
    };
    let color = match global.color {
        Color::Auto => None,
        Color::Always => Some("always".to_owned()),
        Color::Never => Some("never".to_owned()),
    };
    for (flag, value) in [
        ("--bank", global.bank.clone()),
        ("--language", global.language.clone()),
        ("--save", path(&arguments.save)),
        ("--format", arguments.format.and_then(name)),
        ("--output", path(&global.output)),
        ("--color", color),
    ] {
        if let Some(value) = value {
            let _ = write!(command, " {flag} {}", quoted(&value));
        }
    }
    for (flag, is_set) in [
        ("--quick", is_quick),
        ("--plain", arguments.plain && !arguments.ask_group),
        ("--ask-group", arguments.ask_group),
        ("--no-keep", arguments.no_keep),
        ("--any-version", arguments.any_version),
    ] {
        if is_set {
            let _ = write!(command, " {flag}");
        }
    }
    command
}

/// Writes the answers and the report where that is wished, keeps the answers, and leaves a summary on
/// the screen.
fn finish(
    arguments: &TakeArguments,
    global: &Global,
    bank: &Bank,
    finished: &Finished,
    options: &QuizOptions,
) -> Result<(), Failure> {
    let sheet = &finished.sheet;
    let mut told = Vec::new();
    if let Some(path) = &arguments.save {
        let text = crate::render::sheet::text(bank, sheet)?;
        write_personal(Some(path), Medium::Json, &text)?;
        told.extend(saved(bank, "quiz-answers-at", path));
    }
    let same = finished.kept.same.as_deref();
    let is_kept = match finished.is_typed && options.keeps && !finished.is_of_other {
        false => false,
        true => match kept_results::keep(bank, sheet, same) {
            Ok(()) => true,
            Err(error) => {
                let catalog = words::catalog(bank);
                let error = words::system_error(catalog, &error);
                let values = [("error", (&error).into())];
                told.push(Hint::plain(&catalog.with("quiz-not-kept", &values)));
                false
            }
        },
    };
    let mut scorer = Scorer::new(bank);
    let assessment = bank.assess(sheet);
    // Where the result was not shown and cannot be had again, it is shown now.
    let is_saved = finished.is_of_other && arguments.save.is_some();
    let is_last_chance = !is_kept && !is_saved && !finished.was_shown;
    let format = match arguments.format {
        None if global.is_screen() && !is_last_chance => None,
        format => Some(format.unwrap_or_default()),
    };
    // In plain mode nothing but text is written, the report too.
    let color = match (options.is_plain(), global.color) {
        (true, Color::Auto) => Color::Never,
        (_, color) => color,
    };
    if let Some(format) = format {
        let layout = Layout::for_output(color, global.output.is_some());
        let report = format.render(bank, sheet, &assessment, layout)?;
        write_personal(global.output.as_deref(), format.medium(), &report)?;
        told.extend(
            global
                .output
                .as_deref()
                .and_then(|path| saved(bank, "quiz-report-at", path)),
        );
    }
    if is_kept {
        told.push(short::see_again(bank, &options.last));
    }
    let is_shown = format.is_some() && global.is_screen();
    if is_shown || !finished.is_typed {
        told.iter().for_each(|hint| streams::error(&hint.told()));
        return Ok(());
    }
    let since = finished.kept.earlier.as_ref().map(|earlier| {
        let compared = compare(&mut scorer, &earlier.sheet, sheet);
        quiz::since(bank, &earlier.day, [&earlier.sheet, sheet], &compared)
    });
    let since = since.filter(|_| assessment.score.outcome != Outcome::Insufficient);
    let content = content(bank, sheet, &assessment);
    let said = match options.is_plain() {
        true => short::in_plain_lines,
        false => short::summary,
    };
    let set = |layout| said(&content, since.as_deref(), &told, layout).join("\n") + "\n";
    if std::io::stdout().is_terminal() {
        let summary = set(Layout::for_output(color, false));
        write_personal(None, Medium::Report, &signs::shown(&summary))?;
    } else {
        streams::error(&signs::shown(&set(Layout::for_errors())));
    }
    Ok(())
}

/// Where something is now, in full.
fn saved(bank: &Bank, id: &str, path: &Path) -> Option<Hint> {
    let is_file = path.as_os_str() != STDIN;
    is_file.then(|| {
        let path = quiz::full_path(path).display().to_string();
        let text = words::catalog(bank).with(id, &[("path", (&path).into())]);
        Hint::new(&text, &path)
    })
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
