//! The terminal while the quiz has it: its modes, its keys, its size, and what is written to it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use console::{Key, Term};

use super::decoder::Input;
use super::interruption::Watch;
use super::keyboard::{self, Heard};
use super::screen::{Frame, Size};
use super::signs;

/// How often the size is looked at while no key comes.
const LOOK: Duration = Duration::from_millis(100);
/// A page of its own, pastes marked as such, the cursor shown.
const ENTER: &str = "\u{1b}[?1049h\u{1b}[?2004h\u{1b}[?25h\u{1b}[2J";
/// Colours reset, pastes as before, the cursor shown, the page before.
const LEAVE: &str = "\u{1b}[0m\u{1b}[?2004l\u{1b}[?25h\u{1b}[?1049l";

/// Whether the quiz has the terminal.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Whether the quiz has the terminal, and what is typed is meant for it.
pub(super) fn is_taken() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

/// What happened at the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    Input(Input),
    /// The screen is to be drawn again.
    Resized,
    /// Nothing, for as long as it was waited.
    Quiet,
}

/// The terminal. It is given back when this is dropped, and by [`give_back`].
pub(crate) struct Terminal {
    term: Term,
    watch: Watch,
    size: Size,
    heard: Heard,
}

impl Terminal {
    /// Takes the terminal.
    pub(crate) fn take(watch: Watch) -> Terminal {
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
        modes::quiet();
        TAKEN.store(true, Ordering::SeqCst);
        self.write(ENTER);
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
            Ok(Input::Key(Key::CtrlC)) => self.watch.end(),
            Ok(input) => Event::Input(input),
            Err(RecvTimeoutError::Disconnected) => self.watch.end(),
            Err(RecvTimeoutError::Timeout) => {
                if self.term.size_checked().is_none() && !self.term.features().is_attended() {
                    self.watch.end();
                }
                // Whoever stopped the quiz from outside, the shell has had the terminal since.
                if modes::are_lost() {
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
        modes::stop();
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

/// Gives the terminal back as it was found, where the quiz has it.
pub(crate) fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = Term::stderr().write_str(LEAVE);
        keyboard::discard();
        modes::restore();
    }
}

/// A message about a bug is to be read, and a shell to be usable after it.
fn give_back_on_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        before(panic);
    }));
}

/// The modes of a Unix terminal.
#[cfg(unix)]
mod modes {
    use std::io::stdin;
    use std::sync::OnceLock;

    use rustix::process::{Signal, kill_current_process_group};
    use rustix::termios::{
        LocalModes, OptionalActions, OutputModes, Termios, tcgetattr, tcgetpgrp, tcsetattr,
    };

    static FOUND: OnceLock<Termios> = OnceLock::new();

    /// Every key comes as it is typed, unseen, and means nothing to the system.
    pub(super) fn quiet() {
        let Ok(found) = tcgetattr(stdin()) else {
            return;
        };
        let mut quiet = FOUND.get_or_init(|| found).clone();
        let output = quiet.output_modes;
        quiet.make_raw();
        // A line that is written still ends at the left.
        quiet.output_modes = output | OutputModes::OPOST;
        let _ = tcsetattr(stdin(), OptionalActions::Drain, &quiet);
    }

    /// Whether somebody else has set the modes since, while the quiz is in the foreground.
    pub(super) fn are_lost() -> bool {
        let is_ours = tcgetpgrp(stdin()).is_ok_and(|group| group == rustix::process::getpgrp());
        let is_quiet = |modes: Termios| !modes.local_modes.contains(LocalModes::ICANON);
        is_ours && !tcgetattr(stdin()).map_or(true, is_quiet)
    }

    /// Restores the modes that were found; what is unread is not left to the shell.
    pub(super) fn restore() {
        if let Some(found) = FOUND.get() {
            let _ = tcsetattr(stdin(), OptionalActions::Flush, found);
        }
    }

    /// Stops this process, and what runs with it, as Ctrl-Z does.
    pub(super) fn stop() {
        let _ = kill_current_process_group(Signal::TSTP);
    }
}

/// Elsewhere the console's own calls do all there is to do.
#[cfg(not(unix))]
mod modes {
    pub(super) fn quiet() {}
    pub(super) fn are_lost() -> bool {
        false
    }
    pub(super) fn restore() {}
    pub(super) fn stop() {}
}
