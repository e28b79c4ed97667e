//! `rolefit compare`: what moved between two sheets of one person.

use std::path::Path;

use clap::Args;
use rolefit::explain::compare::compare;
use rolefit::sheet::Versions;
use rolefit::{Bank, Scorer, Sheet, sheet};

use super::arguments::Global;
use super::last::kept_result;
use crate::cli::failure::Failure;
use crate::cli::files::{MAX_SHEET_BYTES, STDIN, read_text, shown, write_personal};
use crate::render::comparison;
use crate::render::terminal::Layout;
use crate::render::text_or_json::TextOrJson;

#[derive(Debug, Args)]
pub(crate) struct CompareArguments {
    /// The earlier sheet: a JSON file, `-` for standard input, or a number of `last --list`
    before: String,
    /// The later sheet: a JSON file, `-` for standard input, or a number of `last --list`
    after: String,
    #[command(flatten)]
    versions: super::arguments::VersionArguments,
    /// The format of the report
    #[arg(long, default_value = "text", value_parser = TextOrJson::parser(
        "For a reader at a terminal",
        "One line of JSON: rolefit-comparison/1",
    ))]
    format: TextOrJson,
}

pub(crate) fn run(arguments: &CompareArguments, global: &Global) -> Result<(), Failure> {
    let files = [&arguments.before, &arguments.after];
    if files.iter().all(|file| *file == STDIN) {
        return Err(Failure::usage(
            "both sheets are to come from standard input",
            "give one of them as a file",
        ));
    }
    let [before_file, after_file] = files.map(|file| file_of(file, global));
    let (before_file, after_file) = (before_file?, after_file?);
    let files = [&before_file, &after_file];
    let [before, after] = files.map(|file| read_text(file, MAX_SHEET_BYTES, "sheet"));
    let (before, after) = (before?, after?);
    let named = sheet::named_bank(&before).or_else(|| sheet::named_bank(&after));
    let bank = global.open_bank(named.as_deref())?;
    let versions = arguments.versions.of();
    let before = parse(&before_file, &before, &bank, versions)?;
    let after = parse(&after_file, &after, &bank, versions)?;
    let comparison = compare(&mut Scorer::new(&bank), &before, &after);
    let content = match arguments.format {
        TextOrJson::Text => {
            let layout = Layout::for_output(global.color, global.output.is_some());
            comparison::text::report(&bank, [&before, &after], &comparison, layout)
        }
        TextOrJson::Json => comparison::json::report(&bank, [&before, &after], &comparison)?,
    };
    write_personal(
        global.output.as_deref(),
        arguments.format.medium(),
        &content,
    )
}

/// The file of a sheet: where no file has a number's name, it is that of a kept result.
fn file_of(named: &str, global: &Global) -> Result<String, Failure> {
    let Ok(number) = named.parse() else {
        return Ok(named.to_owned());
    };
    if Path::new(named).exists() {
        return Ok(named.to_owned());
    }
    let bank = match &global.bank {
        Some(_) => Some(global.open_bank(None)?),
        None => None,
    };
    let kept = kept_result(bank.as_ref(), number)?;
    Ok(kept.path.to_string_lossy().into_owned())
}

fn parse(file: &str, text: &str, bank: &Bank, versions: Versions) -> Result<Sheet, Failure> {
    sheet::parse_of(text, bank, versions)
        .map_err(|error| Failure::of_problems(shown(file), &error.problems))
}
