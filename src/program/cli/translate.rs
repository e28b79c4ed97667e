//! `rolefit bank translate`: a bank's own texts, to be written anew in another language.

use clap::Args;
use rolefit::Bank;
use rolefit::bank::translation::Translation;

use super::arguments::Global;
use super::begun::write_begun;
use crate::cli::banks::BankText;
use crate::cli::failure::Failure;

#[derive(Debug, Args)]
pub(crate) struct TranslateArguments {
    /// The bank: a built-in one's name, or a file
    bank: String,
    /// The language to translate to, as a BCP 47 tag: de, pt-BR
    language: String,
}

pub(crate) fn run(arguments: &TranslateArguments, global: &Global) -> Result<(), Failure> {
    let language = &arguments.language;
    if !is_tag(language) {
        return Err(Failure::usage(
            format!("\"{language}\" is not a language's tag"),
            "write a BCP 47 tag, such as de or pt-BR",
        ));
    }
    let own = BankText::read(&arguments.bank)?;
    let refused = |problems| Failure::of_problems(&own.place, &problems);
    let bank = Bank::parse(&own.text).map_err(refused)?;
    if bank.language().eq_ignore_ascii_case(language) {
        return Err(Failure::refused(
            format!("the bank \"{}\" is in \"{language}\" itself", bank.id()),
            "name the language to translate to",
        ));
    }
    let texts = Translation::skeleton(&own.text, language).map_err(refused)?;
    let content = serde_json::to_string_pretty(&texts)
        .map_err(|error| Failure::bug("cannot write the texts", &error))?;
    let path = global
        .output
        .clone()
        .unwrap_or_else(|| format!("{}.{language}.json", bank.id()).into());
    write_begun(
        &path,
        &(content + "\n"),
        "the bank's own texts, to be written anew",
    )
}

/// Whether a text has the shape of a BCP 47 tag: a language of 2 to 8 letters, then parts of up to 8
/// letters and digits.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=8).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}
