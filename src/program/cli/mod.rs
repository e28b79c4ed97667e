//! The command line: one file a command, each a short table of contents.

mod arguments;
mod audit;
mod bank;
pub(crate) mod banks;
mod batch;
mod begun;
mod candidates;
mod check;
mod cohort;
mod compare;
mod completions;
mod convert;
pub(crate) mod failure;
pub(crate) mod files;
mod form;
mod groups;
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
mod usage;
mod whole_file;

use std::process::ExitCode;
use std::sync::LazyLock;

use clap::{Parser, Subcommand};
use rolefit::bank::BUILT_IN;

use crate::cli::arguments::Global;
use crate::cli::failure::Failure;
use crate::cli::streams::report;

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
