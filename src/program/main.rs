//! The program `rolefit`: arguments in, exit status out.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types
)] // only the library has to be pure

mod cli;
mod host;
mod quiz;
mod render;
mod stream;
mod tables;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
