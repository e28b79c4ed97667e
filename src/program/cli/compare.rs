//! `rolefit compare`: what moved between two sheets of one person.

use std::path::Path;

use clap::Args;
use rolefit::explain::compare::compare;
use rolefit::language::Language;
use rolefit::sheet::Versions;
use rolefit::{Bank, Scorer, Sheet, sheet};

use super::arguments::Global;
use super::last::kept_result;
use super::streams::tell;
use crate::cli::failure::Failure;
use crate::cli::files::{MAX_SHEET_BYTES, STDIN, read_text, shown, write_personal};
use crate::quiz::kept_results::KeptResult;
use crate::render::comparison::ComparisonFormat;
use crate::render::terminal::Layout;
use crate::render::terminal::visible::visible;
use crate::render::words;

#[derive(Debug, Args)]
pub(crate) struct CompareArguments {
    /// The earlier sheet: a JSON file, `-` for standard input, or a number of `last --list`
    before: String,
    /// The later sheet: a JSON file, `-` for standard input, or a number of `last --list`
    after: String,
    #[command(flatten)]
    versions: super::arguments::VersionArguments,
    /// The format of the report
    #[arg(long, value_enum, default_value_t)]
    format: ComparisonFormat,
}

pub(crate) fn run(arguments: &CompareArguments, global: &Global) -> Result<(), Failure> {
    let files = [&arguments.before, &arguments.after];
    if files.iter().all(|file| *file == STDIN) {
        return Err(Failure::usage(
            "both sheets are to come from standard input",
            "give one of them as a file",
        ));
    }
    let [before_file, after_file] = files.map(|file| SheetFile::named(file, global));
    let files = [&before_file?, &after_file?];
    let [before, after] = files.map(|file| read_text(&file.path, MAX_SHEET_BYTES, "sheet"));
    let (before, after) = (before?, after?);
    let named = sheet::named_bank(&before).or_else(|| sheet::named_bank(&after));
    let bank = global.open_bank(named.as_deref())?;
    let versions = arguments.versions.of();
    let before = parse(&files[0].path, &before, &bank, versions)?;
    let after = parse(&files[1].path, &after, &bank, versions)?;
    if let [Some(first), Some(second)] = files.map(|file| file.kept.as_ref())
        && second.is_before(first)
    {
        let [first, second] = [first, second].map(|kept| day_and_hour(kept, Language::default()));
        tell(&format!(
            "note: the second sheet ({second}) is older than the first ({first}); the earlier one comes first"
        ));
    }
    let comparison = compare(&mut Scorer::new(&bank), &before, &after);
    let layout = Layout::for_output(global.color, global.output.is_some());
    let called = files.map(|file| file.called(words::language(&bank)));
    let called = called.each_ref().map(Option::as_deref);
    let sheets = [&before, &after];
    let content = arguments
        .format
        .render(&bank, sheets, called, &comparison, layout)?;
    write_personal(
        global.output.as_deref(),
        arguments.format.medium(),
        &content,
    )
}

/// Where a sheet is read, and what is known of it when it is a kept result: a sheet itself says no time.
struct SheetFile {
    path: String,
    kept: Option<KeptResult>,
}

impl SheetFile {
    /// Where no file has a number's name, it is that of a kept result.
    fn named(named: &str, global: &Global) -> Result<SheetFile, Failure> {
        let path = Path::new(named);
        let number = named.parse().ok().filter(|_| !path.exists());
        let Some(number) = number else {
            return Ok(SheetFile {
                path: named.to_owned(),
                kept: KeptResult::at(path),
            });
        };
        let bank = match &global.bank {
            Some(_) => Some(global.open_bank(None)?),
            None => None,
        };
        let kept = kept_result(bank.as_ref(), number)?;
        Ok(SheetFile {
            path: kept.path.to_string_lossy().into_owned(),
            kept: Some(kept),
        })
    }

    /// What tells a reader which of the two it is: when it was finished, else the file's name.
    fn called(&self, language: Language) -> Option<String> {
        if let Some(kept) = &self.kept {
            return Some(day_and_hour(kept, language));
        }
        let name = Path::new(&self.path).file_name()?.to_string_lossy();
        (self.path != STDIN).then(|| visible(&name).into_owned())
    }
}

fn day_and_hour(kept: &KeptResult, language: Language) -> String {
    format!("{}, {}", kept.day(language), kept.hour())
}

fn parse(file: &str, text: &str, bank: &Bank, versions: Versions) -> Result<Sheet, Failure> {
    sheet::parse_of(text, bank, versions)
        .map_err(|error| Failure::of_problems(shown(file), &error.problems))
}
