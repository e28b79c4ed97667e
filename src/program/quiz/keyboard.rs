//! The keyboard while the quiz has the terminal: a thread that reads, so that Ctrl-C is heard while
//! the quiz is busy.

use std::sync::mpsc::Receiver;

use super::decoder::Input;
use super::interruption::Watch;

/// What is heard; nothing more comes when the terminal is gone.
pub(super) type Heard = Receiver<Input>;

/// Listens to the keyboard from now on. Ctrl-C ends the quiz.
pub(super) fn listen(watch: Watch) -> Heard {
    let (found, heard) = std::sync::mpsc::channel();
    std::thread::spawn(move || system::read(&watch, &found));
    heard
}

pub(super) use system::discard;

#[cfg(unix)]
mod system {
    use std::io::stdin;
    use std::sync::mpsc::Sender;
    use std::time::{Duration, Instant};

    use console::Key;
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;
    use rustix::termios::{QueueSelector, tcflush};

    use crate::quiz::decoder::{Decoder, Input};
    use crate::quiz::interruption::Watch;
    use crate::quiz::terminal::is_taken;

    /// How often it is looked whether the terminal is the quiz's.
    const LOOK: Duration = Duration::from_millis(100);
    /// How long Ctrl-C may go unheard.
    const BUSY: Duration = Duration::from_millis(500);
    /// What is on its way when the quiz ends is waited for so long after the last of it.
    const SILENCE: Duration = Duration::from_millis(30);
    /// And not longer than this.
    const LONGEST: Duration = Duration::from_secs(1);

    pub(super) fn read(watch: &Watch, found: &Sender<Input>) {
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
            let inputs: Vec<Input> = match is_ready {
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
                let is_end = input == Input::Key(Key::CtrlC);
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

    fn is_ready(within: Duration) -> Result<bool, Errno> {
        let timeout = Timespec::try_from(within).map_err(|_| Errno::INVAL)?;
        let stdin = stdin();
        let mut asked = [PollFd::new(&stdin, PollFlags::IN)];
        poll(&mut asked, Some(&timeout)).map(|ready| ready > 0)
    }

    /// Throws away what is typed, pasted or reported and not read: it is not meant for the shell.
    pub(in crate::quiz) fn discard() {
        let deadline = Instant::now() + LONGEST;
        let mut bytes = [0; 1 << 10];
        let _ = tcflush(stdin(), QueueSelector::IFlush);
        while Instant::now() < deadline && is_ready(SILENCE) == Ok(true) {
            if !matches!(rustix::io::read(stdin(), &mut bytes), Ok(1..)) {
                break;
            }
        }
    }
}

/// Elsewhere the console tells keys one by one, not as sequences.
#[cfg(not(unix))]
mod system {
    use std::sync::mpsc::Sender;

    use console::{Key, Term};

    use crate::quiz::decoder::Input;
    use crate::quiz::interruption::Watch;

    pub(super) fn read(watch: &Watch, found: &Sender<Input>) {
        let term = Term::stderr();
        loop {
            match term.read_key() {
                Ok(Key::CtrlC) => watch.end(),
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => watch.end(),
                Err(_) => return,
                Ok(key) if found.send(Input::Key(key)).is_err() => return,
                Ok(_) => {}
            }
        }
    }

    pub(in crate::quiz) fn discard() {}
}
