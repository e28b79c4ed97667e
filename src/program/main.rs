//! The program `rolefit`: arguments in, exit status out.

mod batch;
mod cli;
mod failure;
mod files;
mod form;
mod gathering;
mod html;
mod interrupt;
mod markdown;
mod quiz;
mod report;
mod spreadsheet;
mod stream;
mod terminal;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
