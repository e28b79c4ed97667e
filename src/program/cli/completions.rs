//! `rolefit completions`: shell completions that know banks, questions and answers.
//!
//! The script that a shell loads asks this program for candidates, so they are never stale.

use clap::{Args, CommandFactory, ValueEnum};
use clap_complete::env::{Bash, CompleteEnv, Elvish, EnvCompleter, Fish, Powershell, Zsh};

use super::Arguments;
use super::arguments::Global;
use crate::cli::failure::Failure;
use crate::cli::files::write_result;
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
