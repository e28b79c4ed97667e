//! The terminal while the quiz has it: its modes, its keys, its size, and what is written to it.

use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use console::{Key, Term};

use super::decoder::TerminalInput;
use super::interruption::InterruptionWatch;
use super::keyboard::{self, Heard};
use super::screen_layout::{Frame, Size};
use super::terminal_modes::{self, give_back, give_back_on_panic};
use crate::render::terminal::signs;

/// How often the size is looked at while no key comes.
const LOOK: Duration = Duration::from_millis(100);

/// What happened at the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    Input(TerminalInput),
    /// The screen is to be drawn again.
    Resized,
    /// Nothing, for as long as it was waited.
    Quiet,
}

/// The terminal. It is given back when this is dropped, and by [`give_back`].
pub(crate) struct Terminal {
    term: Term,
    watch: InterruptionWatch,
    size: Size,
    heard: Heard,
}

impl Terminal {
    /// Takes the terminal.
    pub(crate) fn take(watch: InterruptionWatch) -> Terminal {
        let term = Term::stderr();
        give_back_on_panic();
        let mut terminal = Terminal {
            size: size_of(&term),
            term,
            heard: keyboard::listen(watch.clone()),
            watch,
        };
        terminal.enter();
        terminal
    }

    pub(crate) fn size(&self) -> Size {
        self.size
    }

    fn enter(&mut self) {
        terminal_modes::take();
        self.write(terminal_modes::ENTER);
    }

    /// Writes a text in one go. A terminal that cannot be written to any more ends the quiz.
    fn write(&self, text: &str) {
        let written = self.watch.undisturbed(|| self.term.write_str(text));
        if written.is_err() {
            self.watch.end();
        }
    }

    /// Shows a frame.
    pub(crate) fn show(&self, frame: &Frame) {
        self.write(&signs::shown(&frame.paint()));
    }

    /// Waits for a key, a change of size, or for as long as a look at the size takes.
    pub(crate) fn next(&mut self) -> Event {
        match self.heard.recv_timeout(LOOK) {
            Ok(TerminalInput::Key(Key::CtrlC)) => self.watch.end(),
            Ok(input) => Event::Input(input),
            Err(RecvTimeoutError::Disconnected) => self.watch.end(),
            Err(RecvTimeoutError::Timeout) => {
                if self.term.size_checked().is_none() && !self.term.features().is_attended() {
                    self.watch.end();
                }
                // Whoever stopped the quiz from outside, the shell has had the terminal since.
                if terminal_modes::are_lost() {
                    self.enter();
                    return Event::Resized;
                }
                let size = size_of(&self.term);
                match std::mem::replace(&mut self.size, size) == size {
                    true => Event::Quiet,
                    false => Event::Resized,
                }
            }
        }
    }

    /// Gives the terminal back to the shell until the quiz is taken up again.
    pub(crate) fn suspend(&mut self) {
        self.watch.undisturbed(give_back);
        terminal_modes::stop();
        self.enter();
        self.size = size_of(&self.term);
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.watch.undisturbed(give_back);
    }
}

fn size_of(term: &Term) -> Size {
    let (rows, columns) = term.size();
    Size {
        rows: usize::from(rows).max(1),
        columns: usize::from(columns).max(1),
    }
}
