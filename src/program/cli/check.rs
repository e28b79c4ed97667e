//! `rolefit bank check`: every problem of banks and translations, and what they hold and hardly mean.

use std::fmt::Write as _;

use clap::Args;
use rolefit::bank::translation::{FORMAT as TEXTS, Translation};
use rolefit::bank::{BUILT_IN, built_in};
use rolefit::diagnostics::problem::{Problem, ProblemKind};
use rolefit::{Bank, Problems};
use schemars::JsonSchema;
use serde::Serialize;

use super::arguments::Global;
use crate::cli::banks::BankText;
use crate::cli::failure::{Failure, warnings};
use crate::cli::files::write_result;
use crate::cli::streams;
use crate::render::terminal::visible::Medium;
use crate::render::text_or_json::TextOrJson;

#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    /// Banks (a built-in one's name, or a file) and translations, each of which is held against the
    /// built-in bank that it names, or against --bank
    #[arg(value_name = "FILE")]
    files: Vec<String>,
    /// Refuse what is only doubtful too
    #[arg(long)]
    strict: bool,
    /// The format of the outcome
    #[arg(long, default_value = "text", value_parser = TextOrJson::parser(
        "A line for each file that passes",
        "One line of JSON: rolefit-check/1",
    ))]
    format: TextOrJson,
}

/// What a check of files came to: `rolefit-check/1`.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CheckDocument {
    /// `rolefit-check/1`.
    format: &'static str,
    /// The files, in the order in which they were named.
    files: Vec<CheckedFile>,
}

/// A file that was checked.
#[derive(Debug, Serialize, JsonSchema)]
struct CheckedFile {
    /// Its name.
    file: String,
    /// Whether it passes.
    passes: bool,
    /// What is wrong with it, in the file's order.
    errors: Vec<CheckedProblem>,
    /// What it may hold and hardly means.
    warnings: Vec<CheckedProblem>,
    /// What it is, in a line, where it passes.
    #[serde(skip)]
    summary: String,
}

/// Something that was found in a file.
#[derive(Debug, Serialize, JsonSchema)]
struct CheckedProblem {
    /// What kind of thing it is.
    kind: ProblemKind,
    /// What it is.
    what: String,
    /// The line, from 1, where there is a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    /// The column in characters, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    /// What to do.
    help: String,
}

/// A sound file, with what it may hold and hardly means.
struct Sound {
    summary: String,
    doubts: Vec<Problem>,
}

pub(crate) fn run(arguments: &CheckArguments, global: &Global) -> Result<(), Failure> {
    let mut checked = Vec::new();
    let mut failure: Option<Failure> = None;
    let mut fail = |more: Failure| {
        failure = Some(match failure.take() {
            Some(failure) => failure.and(more),
            None => more,
        });
    };
    let names = match (&arguments.files[..], &global.bank) {
        ([], Some(bank)) => std::slice::from_ref(bank),
        (files, _) => files,
    };
    let default = [BUILT_IN[0].name.to_owned()];
    for name in if names.is_empty() {
        &default[..]
    } else {
        names
    } {
        let file = match BankText::read(name) {
            Ok(file) => file,
            Err(unreadable) => {
                checked.push(CheckedFile::unread(name, &unreadable));
                fail(unreadable);
                continue;
            }
        };
        let (sound, errors) = match check(&file.text, global) {
            Ok(sound) if arguments.strict && !sound.doubts.is_empty() => {
                (None, Problems(sound.doubts))
            }
            Ok(sound) => (Some(sound), Problems(Vec::new())),
            Err(WhyRefused::Of(problems)) => (None, problems),
            Err(WhyRefused::Elsewhere(why)) => {
                checked.push(CheckedFile::unread(name, &why));
                fail(why);
                continue;
            }
        };
        if !errors.0.is_empty() {
            fail(Failure::of_problems(&file.place, &errors));
        }
        let doubts = sound.as_ref().map_or(&[][..], |sound| &sound.doubts);
        streams::error(&warnings(&file.place, doubts));
        checked.push(CheckedFile {
            file: name.clone(),
            passes: sound.is_some(),
            errors: errors.0.iter().map(CheckedProblem::of).collect(),
            warnings: doubts.iter().map(CheckedProblem::of).collect(),
            summary: sound.map_or_else(String::new, |sound| sound.summary),
        });
    }
    let (content, medium) = match arguments.format {
        TextOrJson::Text => (lines(&checked), Medium::Lines),
        TextOrJson::Json => (json(checked)?, Medium::Json),
    };
    write_result(global.output.as_deref(), medium, &content)?;
    failure.map_or(Ok(()), Err)
}

/// Why a file is refused: for what it holds, or because what it is held against cannot be had.
enum WhyRefused {
    Of(Problems),
    Elsewhere(Failure),
}

impl From<Problems> for WhyRefused {
    fn from(problems: Problems) -> WhyRefused {
        WhyRefused::Of(problems)
    }
}

fn check(text: &str, global: &Global) -> Result<Sound, WhyRefused> {
    if is_translation(text) {
        return translation(text, global);
    }
    let (bank, doubts) = Bank::check(text)?;
    let summary = summary(&bank, doubts.len());
    Ok(Sound { summary, doubts })
}

/// Whether a file is a translation, however broken.
fn is_translation(text: &str) -> bool {
    let family = TEXTS.split('/').next().unwrap_or(TEXTS);
    match serde_json::from_str::<serde_json::Value>(text) {
        Ok(value) => value["format"]
            .as_str()
            .is_some_and(|format| format.starts_with(family)),
        Err(_) => text.contains(&format!("\"{TEXTS}\"")),
    }
}

fn translation(text: &str, global: &Global) -> Result<Sound, WhyRefused> {
    let texts = Translation::parse(text).map_err(Problems::from)?;
    let own = match (&global.bank, built_in(&texts.bank)) {
        (Some(name), _) => BankText::read(name).map_err(WhyRefused::Elsewhere)?,
        (None, Some(bank)) => BankText::built_in(bank),
        (None, None) => {
            let what = format!(
                "there is no built-in bank {:?} to hold it against",
                texts.bank
            );
            let help = "give the bank's file: --bank FILE";
            return Err(Problems::from(Problem::new(ProblemKind::OtherBank, what, help)).into());
        }
    };
    let of_bank = |problems| WhyRefused::Elsewhere(Failure::of_problems(&own.place, &problems));
    let (mut bank, known) = Bank::check(&own.text).map_err(of_bank)?;
    // Where it is whole, what it makes of the bank is held to all that banks are held to.
    let (translated, found) = Bank::check(&texts.apply(&own.text)?).map_err(without_places)?;
    bank.add_language(&translated)?;
    let is_new = |doubt: &Problem| known.iter().all(|known| known.what != doubt.what);
    let mut doubts: Vec<Problem> = found
        .into_iter()
        .filter(is_new)
        .map(without_place)
        .collect();
    let untouched = texts.untouched(&own.text).map_err(of_bank)?;
    doubts.extend(untouched.iter().map(|path| {
        let what = format!("{path} stands as it is in the bank");
        Problem::new(ProblemKind::Doubtful, what, "translate it")
    }));
    let summary = format!(
        "{} {}, {}: every text, {}\n",
        bank.id(),
        bank.version(),
        texts.language,
        verdict(doubts.len())
    );
    Ok(Sound { summary, doubts })
}

/// The places of a translated bank are in no file that anybody has.
fn without_place(problem: Problem) -> Problem {
    Problem {
        place: None,
        ..problem
    }
}

fn without_places(problems: Problems) -> Problems {
    Problems(problems.0.into_iter().map(without_place).collect())
}

fn summary(bank: &Bank, doubts: usize) -> String {
    let parts = [
        counted(bank.roles().len(), "role", "roles"),
        counted(bank.questions().len(), "question", "questions"),
        counted(bank.rules().len(), "rule", "rules"),
        counted(bank.advice().len(), "piece of advice", "pieces of advice"),
    ];
    format!(
        "{} {}: {}, {}\n",
        bank.id(),
        bank.version(),
        parts.join(", "),
        verdict(doubts)
    )
}

fn verdict(doubts: usize) -> String {
    match doubts {
        0 => "no problem found".into(),
        _ => counted(doubts, "warning", "warnings"),
    }
}

fn counted(count: usize, one: &str, more: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {more}"),
    }
}

/// A line for each file that passes; its name stands before it where there are several.
fn lines(files: &[CheckedFile]) -> String {
    let mut content = String::new();
    for file in files.iter().filter(|file| file.passes) {
        if files.len() > 1 {
            let _ = write!(content, "{}: ", file.file);
        }
        content += &file.summary;
    }
    content
}

fn json(files: Vec<CheckedFile>) -> Result<String, Failure> {
    let document = CheckDocument {
        format: "rolefit-check/1",
        files,
    };
    let text = serde_json::to_string(&document)
        .map_err(|error| Failure::bug("cannot write the outcome", &error))?;
    Ok(text + "\n")
}

impl CheckedFile {
    /// A file that was not checked, because it or what it is held against cannot be had.
    fn unread(name: &str, why: &Failure) -> CheckedFile {
        let errors = why.told().map(|(what, help)| CheckedProblem {
            kind: ProblemKind::Unreadable,
            what: what.to_owned(),
            line: None,
            column: None,
            help: help.to_owned(),
        });
        CheckedFile {
            file: name.to_owned(),
            passes: false,
            errors: errors.collect(),
            warnings: Vec::new(),
            summary: String::new(),
        }
    }
}

impl CheckedProblem {
    fn of(problem: &Problem) -> CheckedProblem {
        CheckedProblem {
            kind: problem.kind,
            what: problem.what.clone(),
            line: problem.place.map(|place| place.line),
            column: problem.place.map(|place| place.column),
            help: problem.help.clone(),
        }
    }
}
