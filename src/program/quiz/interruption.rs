//! Ctrl-C and polite kills: the terminal is given back, the answers are safe, and how to go on is told.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::terminal_modes::give_back;
use crate::cli::interrupt::{self, lock_soon, on_interrupt};
use crate::render::terminal::hint::Hint;

/// What is done at last, and what it says.
pub(crate) type Parting = Box<dyn FnMut() -> Hint + Send>;

/// The watch for interruptions; clones share it. While it is held nothing interrupts, so that a save,
/// or a frame, is whole.
#[derive(Clone, Default)]
pub(crate) struct InterruptionWatch {
    parting: Arc<Mutex<Option<Parting>>>,
}

impl InterruptionWatch {
    /// Starts to watch.
    pub(crate) fn start() -> InterruptionWatch {
        let watch = InterruptionWatch::default();
        let watched = watch.clone();
        // Without a handler the quiz runs on: every answer is saved all the same.
        let _ = on_interrupt(move || watched.part());
        watch
    }

    /// Does what must not be torn.
    pub(crate) fn undisturbed<T>(&self, work: impl FnOnce() -> T) -> T {
        let _held = self.hold();
        work()
    }

    /// Sets what is done and said when an interruption comes.
    pub(crate) fn set_parting(&self, parting: Parting) {
        *self.hold() = Some(parting);
    }

    fn hold(&self) -> MutexGuard<'_, Option<Parting>> {
        self.parting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives the terminal back, and says what is to be said.
    fn part(&self) -> Option<String> {
        let mut held = lock_soon(&self.parting);
        give_back();
        let told = held.as_mut()?.as_mut().map(|parting| parting().told());
        // Nothing is drawn or saved any more.
        if let Some(held) = held {
            std::mem::forget(held);
        }
        told
    }

    /// Ends the program as an interruption does: Ctrl-C was read as a key, or the terminal is gone.
    pub(crate) fn end(&self) -> ! {
        interrupt::end(&|| self.part())
    }
}
