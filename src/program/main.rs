//! The program `rolefit`: arguments in, exit status out.

mod cli;
mod host;
mod quiz;
mod render;
mod stream;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
