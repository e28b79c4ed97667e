//! The command line: one file a command, each a short table of contents.

mod bank;
mod batch;
mod compare;
mod completions;
mod man;
mod score;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::LazyLock;

use clap::{Args, Parser, Subcommand};
use clap_complete::engine::ArgValueCompleter;
use rolefit::bank::BUILT_IN;

use crate::failure::Failure;
use crate::terminal::Color;
use crate::terminal::visible::visible;

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
    #[command(subcommand)]
    command: Command,
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
    /// Score one sheet and explain the result
    Score(score::ScoreArguments),
    /// Score a stream of sheets, JSONL or CSV, to a stream of results
    Batch(batch::BatchArguments),
    /// Tell what moved between two sheets of one person, and whether it is more than noise
    Compare(compare::CompareArguments),
    /// List, print, check and audit banks
    #[command(subcommand)]
    Bank(bank::BankCommand),
    /// Print a shell's completions
    Completions(completions::CompletionsArguments),
    /// Print the manual page
    Man,
}

/// Runs the command that the arguments name.
pub(crate) fn run() -> ExitCode {
    completions::answer_shell();
    let arguments = Arguments::parse();
    let global = &arguments.global;
    let done = |()| 0;
    let status = match &arguments.command {
        Command::Score(arguments) => score::run(arguments, global).map(done),
        Command::Batch(arguments) => batch::run(arguments, global),
        Command::Compare(arguments) => compare::run(arguments, global).map(done),
        Command::Bank(command) => bank::run(command, global).map(done),
        Command::Completions(arguments) => completions::run(arguments, global).map(done),
        Command::Man => man::run(global).map(done),
    };
    match status {
        Ok(status) => ExitCode::from(status),
        Err(failure) => {
            report(&failure);
            ExitCode::from(failure.status)
        }
    }
}

/// Tells something on standard error.
pub(crate) fn tell(text: &str) {
    // Nobody is left to be told that standard error is closed.
    let _ = writeln!(std::io::stderr(), "{}", visible(text));
}

/// Tells what went wrong; where nobody can be told, the exit status still says it.
fn report(failure: &Failure) {
    let _ = write!(std::io::stderr(), "{failure}");
}
