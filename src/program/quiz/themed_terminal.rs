//! The terminal with its theme, and the next key on it: what a quiz on a screen plays on.

use super::decoder::TerminalInput;
use super::keys::Press;
use super::terminal::{Event, Terminal};
use super::theme::Theme;

/// The terminal, and how things look on it.
pub(super) struct ThemedTerminal {
    pub(super) terminal: Terminal,
    pub(super) theme: Theme,
}

impl ThemedTerminal {
    /// The next key, where it is no text that is pasted; `None` where the screen is to be drawn again
    /// first.
    pub(super) fn press(&mut self) -> Option<Press> {
        loop {
            match self.input()? {
                TerminalInput::Key(key) => return Some(Press::from(key)),
                TerminalInput::Paste(_) => {}
            }
        }
    }

    /// The next key or paste; `None` where the screen is to be drawn again first.
    pub(super) fn input(&mut self) -> Option<TerminalInput> {
        loop {
            match self.terminal.next() {
                Event::Input(input) => return Some(input),
                Event::Resized => return None,
                Event::Quiet => {}
            }
        }
    }
}
