//! Ctrl-C and polite kills: the terminal is given back, the answers are safe, and how to go on is told.

use std::io::Write;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use super::terminal;
use crate::failure::INTERRUPTED;

/// How often, and how long each time, an interruption waits for what must not be torn.
const PATIENCE: (u32, Duration) = (150, Duration::from_millis(10));

/// What to say to somebody who is interrupted. While it is held, nothing interrupts: so a save, or a
/// frame, is whole.
pub(crate) type Parting = Box<dyn FnMut() -> String + Send>;

/// The watch for interruptions; clones share it.
#[derive(Clone, Default)]
pub(crate) struct Watch {
    parting: Arc<Mutex<Option<Parting>>>,
}

impl Watch {
    /// Starts to watch.
    pub(crate) fn start() -> Watch {
        let watch = Watch::default();
        let watched = watch.clone();
        // Without a handler the quiz runs on; every answer is saved all the same.
        let _ = ctrlc::set_handler(move || watched.part());
        watch
    }

    /// Does what must not be torn.
    pub(crate) fn undisturbed<T>(&self, work: impl FnOnce() -> T) -> T {
        let _held = self.hold();
        work()
    }

    /// Sets what is said, and done, when an interruption comes.
    pub(crate) fn set_parting(&self, parting: Parting) {
        *self.hold() = Some(parting);
    }

    fn hold(&self) -> MutexGuard<'_, Option<Parting>> {
        self.parting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the program.
    fn part(&self) -> ! {
        let mut held = None;
        for _ in 0..PATIENCE.0 {
            match self.parting.try_lock() {
                Ok(guard) => held = Some(guard),
                Err(TryLockError::Poisoned(poisoned)) => held = Some(poisoned.into_inner()),
                Err(TryLockError::WouldBlock) => std::thread::sleep(PATIENCE.1),
            }
            if held.is_some() {
                break;
            }
        }
        terminal::give_back();
        if let Some(mut parting) = held
            && let Some(parting) = parting.as_mut()
        {
            let _ = writeln!(std::io::stderr(), "{}", parting());
        }
        std::process::exit(i32::from(INTERRUPTED))
    }

    /// Waits for an interruption that has been announced, such as a Ctrl-C that was read as a key; ends
    /// the program as one where it does not come.
    pub(crate) fn wait(&self) -> ! {
        std::thread::sleep(Duration::from_secs(2));
        self.part()
    }

    /// Ends the program as if interrupted: the terminal is gone.
    pub(crate) fn terminal_gone(&self) -> ! {
        self.part()
    }
}
