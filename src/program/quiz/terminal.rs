//! The terminal while the quiz has it: its modes, its keys, its size, and what is written to it.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use console::{Key, Term};

use super::interruption::Watch;
use super::keys::Press;
use super::screen::{Frame, Size};

/// How often the size is looked at while no key comes.
const LOOK: Duration = Duration::from_millis(100);
/// A page of its own, with the cursor shown.
const ENTER: &str = "\u{1b}[?1049h\u{1b}[?25h\u{1b}[2J";
/// Colours reset, the cursor shown, the page before.
const LEAVE: &str = "\u{1b}[0m\u{1b}[?25h\u{1b}[?1049l";

/// Whether the quiz has the terminal.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// What happened at the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    Press(Press),
    Resized,
    /// Nothing, for as long as it was waited.
    Quiet,
}

/// The terminal. It is given back when this is dropped, and by [`give_back`].
pub(crate) struct Terminal {
    term: Term,
    watch: Watch,
    size: Size,
    /// Asks the reading thread for one key, so that nothing is read that is meant for others.
    ask: Sender<()>,
    keys: Receiver<io::Result<Key>>,
    is_asked: bool,
}

impl Terminal {
    /// Takes the terminal.
    pub(crate) fn take(watch: Watch) -> Terminal {
        let (ask, asked) = channel::<()>();
        let (found, keys) = channel();
        let term = Term::stderr();
        let reader = term.clone();
        std::thread::spawn(move || {
            while asked.recv().is_ok() {
                if found.send(reader.read_key()).is_err() {
                    break;
                }
            }
        });
        let mut terminal = Terminal {
            size: size_of(&term),
            term,
            watch,
            ask,
            keys,
            is_asked: false,
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
        self.write(&frame.paint());
    }

    /// Waits for a key, a change of size, or for as long as a look at the size takes.
    pub(crate) fn next(&mut self) -> Event {
        if !self.is_asked {
            self.is_asked = self.ask.send(()).is_ok();
        }
        match self.keys.recv_timeout(LOOK) {
            Ok(Ok(key)) => {
                self.is_asked = false;
                Event::Press(Press::from(key))
            }
            // Ctrl-C: the handler is on its way.
            Ok(Err(error)) if error.kind() == io::ErrorKind::Interrupted => self.watch.wait(),
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => self.watch.end(),
            Err(RecvTimeoutError::Timeout) => {
                if self.term.size_checked().is_none() && !self.term.features().is_attended() {
                    self.watch.end();
                }
                let size = size_of(&self.term);
                match std::mem::replace(&mut self.size, size) == size {
                    true => Event::Quiet,
                    false => Event::Resized,
                }
            }
        }
    }

    /// Waits for the interruption that a key announced.
    pub(crate) fn interrupted(&self) -> ! {
        self.watch.wait()
    }

    /// Lends the terminal to a prompt below this frame, on the row where its cursor stands.
    pub(crate) fn lend<T>(&self, frame: &Frame, prompt: impl FnOnce(&Term) -> T) -> T {
        self.show(frame);
        let done = prompt(&self.term);
        self.write("\u{1b}[?25h");
        done
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
        modes::restore();
    }
}

/// The modes of a Unix terminal.
#[cfg(unix)]
mod modes {
    use std::io::stdin;
    use std::sync::OnceLock;

    use rustix::process::{Signal, kill_current_process_group};
    use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

    static FOUND: OnceLock<Termios> = OnceLock::new();

    /// Stops showing what is typed: between two keys that are read, a third may be typed.
    pub(super) fn quiet() {
        let Ok(found) = tcgetattr(stdin()) else {
            return;
        };
        let mut quiet = FOUND.get_or_init(|| found).clone();
        quiet
            .local_modes
            .remove(LocalModes::ECHO | LocalModes::ICANON);
        let _ = tcsetattr(stdin(), OptionalActions::Drain, &quiet);
    }

    /// Restores the modes that were found.
    pub(super) fn restore() {
        if let Some(found) = FOUND.get() {
            let _ = tcsetattr(stdin(), OptionalActions::Now, found);
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
    pub(super) fn restore() {}
    pub(super) fn stop() {}
}
