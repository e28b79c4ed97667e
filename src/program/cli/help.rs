//! The arguments as clap reads them, and what it writes in their place: help and the version.

use std::io::{self, IsTerminal as _};

use clap::builder::Styles;
use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches};
use rolefit::text::hidden;

use super::{Arguments, usage};
use crate::cli::failure::Failure;
use crate::cli::files::write_result;
use crate::cli::streams;
use crate::render::terminal::Color;
use crate::render::terminal::visible::Medium;

/// Reads the arguments; or writes what was asked for instead, or what is wrong, and gives the exit
/// status.
pub(super) fn arguments() -> Result<Arguments, Result<u8, Failure>> {
    let mut command = Arguments::command();
    let is_hostile =
        std::env::args_os().any(|argument| hidden(&argument.to_string_lossy()).next().is_some());
    if is_hostile {
        // Then no escape sequence in a message is clap's own.
        command = command.styles(Styles::plain());
    }
    let matches = command.try_get_matches_from_mut(std::env::args_os());
    matches
        .and_then(|mut matches| Arguments::from_arg_matches_mut(&mut matches))
        .map_err(|error| {
            let error = error.format(&mut command);
            match error.use_stderr() && !is_help(error.kind()) {
                true => Err(usage::failure(&error, &command)),
                false => show(&error, is_hostile),
            }
        })
}

/// Whether the help itself is shown, in the place of an error.
fn is_help(kind: ErrorKind) -> bool {
    kind == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
}

fn show(error: &clap::Error, is_hostile: bool) -> Result<u8, Failure> {
    let is_screen = match error.use_stderr() {
        true => io::stderr().is_terminal(),
        false => io::stdout().is_terminal(),
    };
    let text = error.render();
    // Without colour clap takes escape sequences out, those in an argument too, which are to be seen.
    let text = match is_hostile || Color::Auto.enabled(is_screen) {
        true => text.ansi().to_string(),
        false => text.to_string(),
    };
    let medium = if is_hostile {
        Medium::Lines
    } else {
        Medium::Report
    };
    if error.use_stderr() {
        streams::error_as(medium, &text);
        return Ok(u8::try_from(error.exit_code()).unwrap_or(crate::cli::failure::USAGE));
    }
    write_result(None, medium, &text).map(|()| 0)
}
