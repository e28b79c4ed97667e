//! `rolefit completions`: shell completions that know banks, questions and answers.
//!
//! The script that a shell loads asks this program for candidates, so they are never stale.

use std::ffi::OsStr;

use clap::{Args, CommandFactory, ValueEnum};
use clap_complete::CompletionCandidate;
use clap_complete::engine::{PathCompleter, ValueCompleter};
use clap_complete::env::{Bash, CompleteEnv, Elvish, EnvCompleter, Fish, Powershell, Zsh};
use rolefit::Bank;
use rolefit::bank::BUILT_IN;

use super::{Arguments, Global};
use crate::cli::failure::Failure;
use crate::cli::files::{open_bank, write_result};
use crate::render::terminal::visible::Medium;

/// The environment variable through which the script asks for candidates.
const VARIABLE: &str = "ROLEFIT_COMPLETE";

#[derive(Debug, Args)]
pub(crate) struct CompletionsArguments {
    /// The shell
    shell: Shell,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
    Elvish,
}

/// Answers a shell that asks for candidates, and ends the program; returns at once where none asks.
pub(crate) fn answer_shell() {
    if std::env::var_os(VARIABLE).is_some() {
        CompleteEnv::with_factory(Arguments::command)
            .var(VARIABLE)
            .complete();
    }
}

pub(crate) fn run(arguments: &CompletionsArguments, global: &Global) -> Result<(), Failure> {
    let shell: &dyn EnvCompleter = match arguments.shell {
        Shell::Bash => &Bash,
        Shell::Zsh => &Zsh,
        Shell::Fish => &Fish,
        Shell::Powershell => &Powershell,
        Shell::Elvish => &Elvish,
    };
    let mut script = Vec::new();
    shell
        .write_registration(VARIABLE, "rolefit", "rolefit", "rolefit", &mut script)
        .map_err(|error| Failure::bug("cannot write the script", &error))?;
    write_result(
        global.output.as_deref(),
        Medium::Source,
        &String::from_utf8_lossy(&script),
    )
}

/// Candidates for a bank: the built-in ones and files.
pub(crate) fn banks(current: &OsStr) -> Vec<CompletionCandidate> {
    let typed = current.to_string_lossy();
    let built_in = BUILT_IN
        .iter()
        .filter(|bank| bank.name.starts_with(&*typed));
    let mut candidates: Vec<CompletionCandidate> = built_in
        .map(|bank| CompletionCandidate::new(bank.name).help(Some("built in".into())))
        .collect();
    candidates.extend(PathCompleter::file().complete(current));
    candidates
}

/// Candidates for `QUESTION=ANSWER` of the default bank: first the question, then its options.
pub(crate) fn answers(current: &OsStr) -> Vec<CompletionCandidate> {
    let Ok(bank) = open_bank(None, None) else {
        return Vec::new();
    };
    let typed = current.to_string_lossy();
    match typed.split_once('=') {
        None => bank
            .questions()
            .iter()
            .filter(|question| question.id.starts_with(&*typed))
            .map(|question| {
                CompletionCandidate::new(format!("{}=", question.id))
                    .help(Some(question.text.clone().into()))
            })
            .collect(),
        Some((id, answer)) => options(&bank, id, answer),
    }
}

fn options(bank: &Bank, id: &str, typed: &str) -> Vec<CompletionCandidate> {
    let Some(question) = bank.question(id) else {
        return Vec::new();
    };
    let options = bank.questions()[question]
        .options
        .iter()
        .enumerate()
        .map(|(index, option)| {
            let value = if option.id.is_empty() {
                (index + 1).to_string()
            } else {
                option.id.clone()
            };
            (value, option.label.clone())
        });
    options
        .filter(|(value, _)| value.starts_with(typed))
        .map(|(value, label)| {
            CompletionCandidate::new(format!("{id}={value}")).help(Some(label.into()))
        })
        .collect()
}
