//! `rolefit score`: one sheet to a full report.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;
use rolefit::diagnostics::problem::nearest;
use rolefit::sheet::{self, Sheet};
use rolefit::{Answers, Bank, Length};

use super::arguments::Global;
use super::candidates::answers;
use crate::cli::failure::Failure;
use crate::cli::files::{self, MAX_SHEET_BYTES, read_text, write_personal};
use crate::render::ReportFormat;
use crate::render::terminal::Layout;

#[derive(Debug, Args)]
pub(crate) struct ScoreArguments {
    /// The sheet, a JSON file; `-` is standard input
    #[arg(value_name = "FILE", required_unless_present = "answers")]
    file: Option<String>,
    /// One answer: the question's id, then the option's id, number or label; `;` joins several, an
    /// empty answer removes the file's
    #[arg(long = "answer", value_name = "QUESTION=ANSWER", add = ArgValueCompleter::new(answers))]
    answers: Vec<String>,
    /// The sheet is one of the short version
    #[arg(long)]
    quick: bool,
    #[command(flatten)]
    versions: super::arguments::VersionArguments,
    /// The format of the report
    #[arg(long, value_enum, default_value_t)]
    format: ReportFormat,
}

pub(crate) fn run(arguments: &ScoreArguments, global: &Global) -> Result<(), Failure> {
    let text = match &arguments.file {
        Some(file) => Some((file.as_str(), read_text(file, MAX_SHEET_BYTES, "sheet")?)),
        None => None,
    };
    let text = text.as_ref().map(|(file, text)| (*file, text.as_str()));
    let named = text.and_then(|(_, text)| sheet::named_bank(text));
    let banks = global.banks(named.as_deref())?;
    // Few sheets write labels of another language, and reading those takes as long as the rest of the bank.
    if let Some(bank) = banks.built_in_alone(global.language.as_deref())?
        && let Ok(sheet) = read_sheet(arguments, text, &bank)
    {
        return write_report(&bank, &sheet, arguments.format, global);
    }
    let bank = banks.bank(global.language.as_deref())?;
    let sheet = read_sheet(arguments, text, &bank)?;
    write_report(&bank, &sheet, arguments.format, global)
}

/// Writes the report of a sheet.
pub(super) fn write_report(
    bank: &Bank,
    sheet: &Sheet,
    format: ReportFormat,
    global: &Global,
) -> Result<(), Failure> {
    let assessment = bank.assess(sheet);
    let layout = Layout::for_output(global.color, global.output.is_some());
    let content = format.render(bank, sheet, &assessment, layout)?;
    write_personal(global.output.as_deref(), format.medium(), &content)
}

/// The sheet of the file, or an empty one, with the single answers laid over it.
fn read_sheet(
    arguments: &ScoreArguments,
    text: Option<(&str, &str)>,
    bank: &Bank,
) -> Result<Sheet, Failure> {
    let mut sheet = match text {
        Some((file, text)) => sheet::parse_of(text, bank, arguments.versions.of())
            .map_err(|error| Failure::of_problems(files::shown(file), &error.problems))?,
        None => Sheet::new(Length::Full, Answers::new(bank)),
    };
    if arguments.quick {
        sheet.length = super::arguments::length(bank, true)?;
    }
    for answer in &arguments.answers {
        lay_over(&mut sheet, answer, bank)?;
    }
    let outside = |question: &usize| !bank.asks(sheet.length, *question);
    if let Some(question) = sheet.answers.answered().find(outside) {
        let what = format!(
            "question \"{}\" is not in the short version",
            bank.questions()[question].id
        );
        return Err(Failure::refused(
            what,
            "leave its answer out, or leave --quick out",
        ));
    }
    Ok(sheet)
}

fn lay_over(sheet: &mut Sheet, answer: &str, bank: &Bank) -> Result<(), Failure> {
    let Some((id, value)) = answer.split_once('=') else {
        return Err(Failure::usage(
            format!("--answer {answer} has no ="),
            "write --answer QUESTION=ANSWER",
        ));
    };
    let Some(question) = bank.question(id.trim()) else {
        let ids = bank.questions().iter().map(|question| question.id.as_str());
        let help = match nearest(id, ids) {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => "`rolefit bank show` lists the questions".into(),
        };
        return Err(Failure::refused(
            format!("--answer: unknown question \"{id}\""),
            help,
        ));
    };
    let laid = match sheet::answer_from_text(&bank.questions()[question], value) {
        Ok(Some(pick)) => sheet.answers.set(question, &pick),
        Ok(None) => sheet.answers.unset(question),
        Err(wrong) => {
            return Err(Failure::refused(
                format!("--answer: question \"{id}\": {}", wrong.what),
                wrong.help,
            ));
        }
    };
    laid.map_err(|error| Failure::bug("cannot answer the question", &error))
}
