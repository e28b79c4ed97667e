//! Ctrl-C and polite kills: something is put in order, then the program ends with 130.

use std::io::IsTerminal;
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use crate::cli::failure::Failure;
use crate::cli::streams;

/// The exit status of an interrupted command.
pub(crate) const INTERRUPTED: u8 = 130;

/// What an interruption waits for somebody who writes, at the most.
const PATIENCE: Duration = Duration::from_secs(2);

/// Ends the program on an interruption, from a thread of its own: `clean_up` runs first, and what it
/// gives is told on standard error. The first handler of a run stays the only one.
///
/// # Errors
/// The system does not let signals be handled.
pub(crate) fn on_interrupt(
    clean_up: impl Fn() -> Option<String> + Send + 'static,
) -> Result<(), Failure> {
    // The terminal has echoed the key behind whatever stood there: what is told begins a line of its own.
    let on_a_line_of_its_own = move || {
        let told = clean_up();
        match std::io::stderr().is_terminal() {
            true => Some(format!("\n{}", told.unwrap_or_default())),
            false => told,
        }
    };
    match ctrlc::set_handler(move || end(&on_a_line_of_its_own)) {
        // Whoever began the outermost work has said already how it ends.
        Ok(()) | Err(ctrlc::Error::MultipleHandlers) => Ok(()),
        Err(error) => Err(Failure::bug("cannot listen to Ctrl-C", &error)),
    }
}

/// Ends the program as an interruption does. Neither a disk that hangs nor a standard error that nobody
/// reads keeps it.
pub(crate) fn end(clean_up: &dyn Fn() -> Option<String>) -> ! {
    std::thread::spawn(|| {
        std::thread::sleep(PATIENCE + PATIENCE / 2);
        std::process::exit(INTERRUPTED.into());
    });
    if let Some(told) = clean_up() {
        streams::error(&told);
    }
    std::process::exit(INTERRUPTED.into())
}

/// The lock, if it can be had soon: who holds it may be waiting for a reader that never reads.
pub(crate) fn lock_soon<T>(mutex: &Mutex<T>) -> Option<MutexGuard<'_, T>> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match mutex.try_lock() {
            Ok(guard) => return Some(guard),
            Err(TryLockError::Poisoned(poisoned)) => {
                return Some(PoisonError::into_inner(poisoned));
            }
            Err(TryLockError::WouldBlock) if Instant::now() >= deadline => return None,
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(5)),
        }
    }
}
