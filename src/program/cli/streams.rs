//! The standard streams, and whether they were open when the program began.
//!
//! Rust's runtime opens `/dev/null` in the place of a standard stream that is closed, before `main`: what
//! is written is lost without an error, what is read is empty. So this is looked at before it does.

use std::io::{self, Read, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::cli::failure::Failure;
use crate::render::terminal::hint::Hint;
use crate::render::terminal::visible::Medium;

static INPUT_CLOSED: AtomicBool = AtomicBool::new(false);
static OUTPUT_CLOSED: AtomicBool = AtomicBool::new(false);

#[cfg(unix)]
#[ctor::ctor]
fn look() {
    use rustix::io::{Errno, fcntl_getfd};
    use rustix::stdio::{stdin, stdout};
    let is_closed = |found| matches!(found, Err(Errno::BADF));
    INPUT_CLOSED.store(is_closed(fcntl_getfd(stdin())), Ordering::Relaxed);
    OUTPUT_CLOSED.store(is_closed(fcntl_getfd(stdout())), Ordering::Relaxed);
}

/// Standard input.
///
/// # Errors
/// It was closed when the program began.
pub(crate) fn input() -> io::Result<impl Read + Send> {
    match INPUT_CLOSED.load(Ordering::Relaxed) {
        true => Err(closed()),
        false => Ok(io::stdin()),
    }
}

/// Writes to standard output.
///
/// # Errors
/// It was closed when the program began, or cannot be written to.
pub(crate) fn output(content: &[u8]) -> io::Result<()> {
    if OUTPUT_CLOSED.load(Ordering::Relaxed) {
        return Err(closed());
    }
    let mut out = io::stdout().lock();
    out.write_all(content)?;
    out.flush()
}

/// Writes to standard error, made visible. Nobody is left to be told that it cannot be written to.
pub(crate) fn error(text: &str) {
    error_as(Medium::Lines, text);
}

/// The same for text with styles.
pub(crate) fn error_as(medium: Medium, text: &str) {
    let text = medium.gate(text, true);
    let _ = io::stderr().write_all(text.as_bytes());
}

fn closed() -> io::Error {
    io::Error::other("it is closed")
}

/// Tells something on standard error.
pub(crate) fn tell(text: &str) {
    error(&Hint::of_command(text).told());
}

/// Tells what went wrong; where nobody can be told, the exit status still says it.
pub(crate) fn report(failure: &Failure) {
    let text = failure.to_string();
    // A place stays whole, to be opened from the terminal.
    let told = text.lines().map(|line| match line.starts_with("  --> ") {
        true => format!("{line}\n"),
        false => Hint::of_command(line).told(),
    });
    error(&told.collect::<String>());
}
