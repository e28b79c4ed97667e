//! What a shell offers while an argument is typed: banks, questions and their answers.

use std::ffi::OsStr;

use clap_complete::CompletionCandidate;
use clap_complete::engine::{PathCompleter, ValueCompleter};
use rolefit::Bank;
use rolefit::bank::BUILT_IN;

use crate::cli::banks::open_bank;

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
