//! The command line: one file a command, each a short table of contents.

mod audit;
mod bank;
mod batch;
mod check;
mod cohort;
mod compare;
mod completions;
mod convert;
pub(crate) mod failure;
pub(crate) mod files;
mod form;
mod help;
mod host;
pub(crate) mod identity;
pub(crate) mod interrupt;
mod last;
mod man;
mod score;
pub(crate) mod streams;
mod tables;
mod take;
mod translate;
mod whole_file;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::LazyLock;

use clap::{Args, Parser, Subcommand};
use clap_complete::engine::ArgValueCompleter;
use rolefit::bank::BUILT_IN;
use rolefit::sheet::Versions;
use rolefit::{Bank, Length};

use crate::cli::failure::Failure;
use crate::render::terminal::Color;
use crate::render::terminal::visible::visible;

/// The program's version with those of its banks.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let banks = BUILT_IN.map(|bank| format!("bank {} {}", bank.name, bank.version));
    format!("{} ({})", env!("CARGO_PKG_VERSION"), banks.join(", "))
});

/// Find out which role fits you: a questionnaire with exact scores and reasons one can argue with
#[derive(Debug, Parser)]
#[command(name = "rolefit", version = VERSION.as_str(), max_term_width = 100)]
struct Arguments {
    #[command(flatten)]
    global: Global,
    /// Without a subcommand the quiz is taken, so its options stand here too.
    #[command(flatten)]
    take: take::TakeArguments,
    #[command(subcommand)]
    command: Option<Command>,
}

/// Options of every command.
#[derive(Clone, Debug, Args)]
pub(crate) struct Global {
    /// The bank: a built-in one's name, or a file
    #[arg(long, global = true, value_name = "NAME|FILE", add = ArgValueCompleter::new(completions::banks))]
    pub(crate) bank: Option<String>,
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value_t)]
    pub(crate) color: Color,
    /// Write the result to this file, whole or not at all
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Take the quiz; the same as no subcommand
    Take(take::TakeArguments),
    /// Show the result of the last finished quiz again
    Last(last::LastArguments),
    /// Score one sheet and explain the result
    Score(score::ScoreArguments),
    /// Score a stream of sheets, JSONL or CSV, to a stream of results
    Batch(batch::BatchArguments),
    /// Read many sheets to one report for a workshop, in which nobody is singled out
    Cohort(cohort::CohortArguments),
    /// Tell what moved between two sheets of one person, and whether it is more than noise
    Compare(compare::CompareArguments),
    /// Read any table or export to sheets, and tell how it was read
    Convert(convert::ConvertArguments),
    /// Write the questionnaire as a form to hand out
    Form(form::FormArguments),
    /// Open a room: one page that many fill in, one that the facilitator sees
    Host(host::HostArguments),
    /// List, print, check and audit banks
    #[command(subcommand)]
    Bank(bank::BankCommand),
    /// Print a shell's completions
    Completions(completions::CompletionsArguments),
    /// Print the manual page
    Man,
}

/// Which versions of a bank the sheets may be of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Args)]
pub(crate) struct VersionArguments {
    /// Read sheets of another major version of the bank too, though their answers may mean something
    /// else
    #[arg(long)]
    any_version: bool,
}

impl VersionArguments {
    pub(crate) fn of(self) -> Versions {
        match self.any_version {
            true => Versions::Any,
            false => Versions::SameMajor,
        }
    }
}

/// The length that `--quick` asks for, of a bank that has it.
fn length(bank: &Bank, quick: bool) -> Result<Length, Failure> {
    if quick && bank.quick().is_none() {
        let what = format!("bank \"{}\" has no short version", bank.id());
        return Err(Failure::usage(what, "leave --quick out"));
    }
    Ok(if quick { Length::Quick } else { Length::Full })
}

/// Runs the command that the arguments name; without one, the quiz.
pub(crate) fn run() -> ExitCode {
    completions::answer_shell();
    let done = match help::arguments() {
        Ok(arguments) => dispatch(&arguments),
        Err(shown) => shown,
    };
    match done {
        Ok(status) => ExitCode::from(status),
        Err(failure) => {
            report(&failure);
            ExitCode::from(failure.status)
        }
    }
}

fn dispatch(arguments: &Arguments) -> Result<u8, Failure> {
    let global = &arguments.global;
    if arguments.command.is_some() && arguments.take != take::TakeArguments::default() {
        return Err(Failure::usage(
            "an option of the quiz stands before another command",
            "write it after the command",
        ));
    }
    let done = |()| 0;
    match &arguments.command {
        None => take::run(&arguments.take, global).map(done),
        Some(Command::Take(arguments)) => take::run(arguments, global).map(done),
        Some(Command::Last(arguments)) => last::run(arguments, global).map(done),
        Some(Command::Score(arguments)) => score::run(arguments, global).map(done),
        Some(Command::Batch(arguments)) => batch::run(arguments, global),
        Some(Command::Cohort(arguments)) => cohort::run(arguments, global),
        Some(Command::Convert(arguments)) => convert::run(arguments, global),
        Some(Command::Form(arguments)) => form::run(arguments, global).map(done),
        Some(Command::Host(arguments)) => host::run(arguments, global).map(done),
        Some(Command::Compare(arguments)) => compare::run(arguments, global).map(done),
        Some(Command::Bank(command)) => bank::run(command, global).map(done),
        Some(Command::Completions(arguments)) => completions::run(arguments, global).map(done),
        Some(Command::Man) => man::run(global).map(done),
    }
}

/// Tells something on standard error.
pub(crate) fn tell(text: &str) {
    streams::error(&format!("{}\n", visible(text)));
}

/// Tells what went wrong; where nobody can be told, the exit status still says it.
pub(crate) fn report(failure: &Failure) {
    streams::error(&failure.to_string());
}
