//! The keyboard while the quiz has the terminal: a thread that reads, so that Ctrl-C is heard while
//! the quiz is busy.

use std::sync::mpsc::Receiver;

use super::decoder::TerminalInput;
use super::interruption::InterruptionWatch;

/// What is heard; nothing more comes when the terminal is gone.
pub(super) type Heard = Receiver<TerminalInput>;

/// Listens to the keyboard from now on. Ctrl-C ends the quiz.
pub(super) fn listen(watch: InterruptionWatch) -> Heard {
    let (found, heard) = std::sync::mpsc::channel();
    std::thread::spawn(move || system::read(&watch, &found));
    heard
}

#[cfg(unix)]
mod system {
    use std::io::stdin;
    use std::sync::mpsc::Sender;
    use std::time::{Duration, Instant};

    use console::Key;
    use rustix::io::Errno;

    use crate::quiz::decoder::{Decoder, TerminalInput};
    use crate::quiz::interruption::InterruptionWatch;
    use crate::quiz::terminal_modes::{is_ready, is_taken};

    /// How often it is looked whether the terminal is the quiz's.
    const LOOK: Duration = Duration::from_millis(100);
    /// How long Ctrl-C may go unheard.
    const BUSY: Duration = Duration::from_millis(500);
    /// How long is slept while the shell has the terminal.
    const SILENCE: Duration = Duration::from_millis(30);

    pub(super) fn read(watch: &InterruptionWatch, found: &Sender<TerminalInput>) {
        let mut decoder = Decoder::default();
        let mut bytes = [0; 1 << 10];
        let mut last = Instant::now();
        loop {
            let left = decoder
                .patience()
                .map(|patience| patience.saturating_sub(last.elapsed()));
            let is_ready = is_ready(left.map_or(LOOK, |left| left.min(LOOK)));
            if !is_taken() {
                decoder = Decoder::default();
                std::thread::sleep(SILENCE);
                continue;
            }
            let inputs: Vec<TerminalInput> = match is_ready {
                Ok(false) if left.is_some_and(|left| left <= LOOK) => {
                    decoder.quiet().into_iter().collect()
                }
                Ok(false) | Err(Errno::INTR) => continue,
                Ok(true) => match rustix::io::read(stdin(), &mut bytes) {
                    Err(Errno::INTR | Errno::AGAIN) => continue,
                    Ok(0) | Err(_) => return,
                    Ok(count) => {
                        let read = bytes[..count].iter();
                        read.filter_map(|&byte| decoder.feed(byte)).collect()
                    }
                },
                Err(_) => return,
            };
            last = Instant::now();
            for input in inputs {
                let is_end = input == TerminalInput::Key(Key::CtrlC);
                if found.send(input).is_err() {
                    return;
                }
                // Whoever is busy does not hear it: then the quiz ends from here.
                if is_end {
                    std::thread::sleep(BUSY);
                    watch.end();
                }
            }
        }
    }
}

/// Elsewhere the console tells keys one by one, not as sequences.
#[cfg(not(unix))]
mod system {
    use std::sync::mpsc::Sender;

    use console::{Key, Term};

    use crate::quiz::decoder::TerminalInput;
    use crate::quiz::interruption::InterruptionWatch;

    pub(super) fn read(watch: &InterruptionWatch, found: &Sender<TerminalInput>) {
        let term = Term::stderr();
        loop {
            match term.read_key() {
                Ok(Key::CtrlC) => watch.end(),
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => watch.end(),
                Err(_) => return,
                Ok(key) if found.send(TerminalInput::Key(key)).is_err() => return,
                Ok(_) => {}
            }
        }
    }
}
