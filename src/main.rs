//! The program `rolefit`: arguments in, exit status out.

mod cli;
mod failure;
mod files;
mod quiz;
mod report;
mod terminal;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
