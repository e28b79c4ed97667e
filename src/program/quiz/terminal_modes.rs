//! Whose the terminal is: the quiz takes it, with modes of its own, and gives it back as it was found.

use std::sync::atomic::{AtomicBool, Ordering};

use console::Term;

#[cfg(unix)]
pub(super) use system::is_ready;
pub(super) use system::{are_lost, quiet, stop};
use system::{discard, restore};

/// A page of its own, pastes marked as such, the cursor shown.
pub(super) const ENTER: &str = "\u{1b}[?1049h\u{1b}[?2004h\u{1b}[?25h\u{1b}[2J";
/// Colours reset, pastes as before, the cursor shown, the page before.
const LEAVE: &str = "\u{1b}[0m\u{1b}[?2004l\u{1b}[?25h\u{1b}[?1049l";

/// Whether the quiz has the terminal.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Whether the quiz has the terminal, and what is typed is meant for it.
pub(super) fn is_taken() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

/// Takes the terminal: every key comes as it is typed, and is meant for the quiz.
pub(super) fn take() {
    quiet();
    TAKEN.store(true, Ordering::SeqCst);
}

/// Gives the terminal back as it was found, where the quiz has it.
pub(crate) fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = Term::stderr().write_str(LEAVE);
        discard();
        restore();
    }
}

/// A message about a bug is to be read, and a shell to be usable after it.
pub(super) fn give_back_on_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        before(panic);
    }));
}

/// The modes of a Unix terminal.
#[cfg(unix)]
mod system {
    use std::io::stdin;
    use std::sync::OnceLock;
    use std::time::{Duration, Instant};

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;
    use rustix::process::{Signal, kill_current_process_group};
    use rustix::termios::{
        LocalModes, OptionalActions, OutputModes, QueueSelector, Termios, tcflush, tcgetattr,
        tcgetpgrp, tcsetattr,
    };

    /// What is on its way when the quiz ends is waited for so long after the last of it.
    const SILENCE: Duration = Duration::from_millis(30);
    /// And not longer than this.
    const LONGEST: Duration = Duration::from_secs(1);

    static FOUND: OnceLock<Termios> = OnceLock::new();

    /// Every key comes as it is typed, unseen, and means nothing to the system.
    pub(in crate::quiz) fn quiet() {
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
    pub(in crate::quiz) fn are_lost() -> bool {
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
    pub(in crate::quiz) fn stop() {
        let _ = kill_current_process_group(Signal::TSTP);
    }

    /// Whether something is typed, waiting for it so long at most.
    pub(in crate::quiz) fn is_ready(within: Duration) -> Result<bool, Errno> {
        let timeout = Timespec::try_from(within).map_err(|_| Errno::INVAL)?;
        let stdin = stdin();
        let mut asked = [PollFd::new(&stdin, PollFlags::IN)];
        poll(&mut asked, Some(&timeout)).map(|ready| ready > 0)
    }

    /// Throws away what is typed, pasted or reported and not read: it is not meant for the shell.
    pub(super) fn discard() {
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

/// Elsewhere the console's own calls do all there is to do.
#[cfg(not(unix))]
mod system {
    pub(in crate::quiz) fn quiet() {}
    pub(in crate::quiz) fn are_lost() -> bool {
        false
    }
    pub(super) fn restore() {}
    pub(in crate::quiz) fn stop() {}
    pub(super) fn discard() {}
}
