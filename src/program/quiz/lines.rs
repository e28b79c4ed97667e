//! Lines in and out: what the plain mode is spoken in. No escape sequence is written.

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::time::Duration;

use console::Term;
use rolefit::Bank;
use rolefit::language::Catalog;

use super::beginning::Ask;
use crate::cli::failure::Failure;
use crate::render::terminal::signs;
use crate::render::terminal::wrap::wrap;
use crate::render::words;

/// The longest line that is read, in bytes.
const LONGEST: u64 = 1 << 16;

/// Lines in and out.
pub(super) struct Lines {
    /// Whether somebody types them.
    pub(super) is_terminal: bool,
    pub(super) width: usize,
    catalog: &'static Catalog,
}

impl Lines {
    /// Standard input and standard error.
    pub(super) fn new(bank: &Bank) -> Lines {
        let (_, columns) = Term::stderr().size();
        continued::watch();
        Lines {
            is_terminal: io::stdin().is_terminal(),
            width: usize::from(columns).saturating_sub(1).clamp(39, 80),
            catalog: words::catalog(bank),
        }
    }

    /// Writes a text as it is.
    pub(super) fn write(&self, text: &str) -> Result<(), Failure> {
        let mut out = io::stderr().lock();
        out.write_all(signs::shown(text).as_bytes())
            .and_then(|()| out.flush())
            .map_err(|error| Failure::refused(format!("cannot ask: {error}"), ""))
    }

    /// Says a paragraph, where there is anything to say.
    pub(super) fn say(&self, text: &str) -> Result<(), Failure> {
        match text {
            "" => Ok(()),
            text => self.write(&(wrap(text, self.width, "", "").join("\n") + "\n")),
        }
    }

    /// Says a text beside what stands in front of it.
    pub(super) fn item(&self, text: &str, first: &str) -> Result<(), Failure> {
        let rest = " ".repeat(console::measure_text_width(first));
        self.write(&(wrap(text, self.width, first, &rest).join("\n") + "\n"))
    }

    /// Reads a line; `None` at the end of the input.
    pub(super) fn read(&self, prompt: &str) -> Result<Option<String>, Failure> {
        self.write(prompt)?;
        if self.is_terminal {
            while !continued::wait_for_line() {
                self.write(prompt)?;
            }
        }
        let mut line = Vec::new();
        let read = io::stdin()
            .lock()
            .take(LONGEST)
            .read_until(b'\n', &mut line);
        // What is not typed leaves the prompt's line open.
        if !self.is_terminal || line.is_empty() {
            self.write("\n")?;
        }
        match read {
            Ok(0) => Ok(None),
            Ok(_) => Ok(Some(String::from_utf8_lossy(&line).into_owned())),
            Err(error) => Err(Failure::refused(
                format!("cannot read an answer: {error}"),
                "",
            )),
        }
    }
}

/// A quiz that was stopped, by Ctrl-Z, and goes on.
#[cfg(unix)]
mod continued {
    use std::io::stdin;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::{Arc, OnceLock};

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use signal_hook::consts::SIGCONT;

    /// How often it is looked whether the quiz was stopped.
    const LOOK: Timespec = Timespec {
        tv_sec: 0,
        tv_nsec: 100_000_000,
    };

    /// Whether the quiz was stopped and goes on, since this was looked at last.
    static CONTINUED: OnceLock<Arc<AtomicBool>> = OnceLock::new();

    /// Watches for a stop from now on.
    pub(super) fn watch() -> &'static AtomicBool {
        CONTINUED.get_or_init(|| {
            let flag = Arc::new(AtomicBool::new(false));
            // Without it the prompt is not repeated; that is all.
            let _ = signal_hook::flag::register(SIGCONT, Arc::clone(&flag));
            flag
        })
    }

    /// Waits until a line can be read; `false` where the quiz was stopped in between, and what it asks
    /// is out of sight.
    pub(super) fn wait_for_line() -> bool {
        let was_stopped = watch();
        let stdin = stdin();
        loop {
            let mut asked = [PollFd::new(&stdin, PollFlags::IN)];
            let ready = poll(&mut asked, Some(&LOOK));
            if was_stopped.swap(false, Ordering::SeqCst) {
                return false;
            }
            match ready {
                Ok(0) | Err(rustix::io::Errno::INTR) => {}
                Ok(_) | Err(_) => return true,
            }
        }
    }
}

#[cfg(not(unix))]
mod continued {
    pub(super) fn watch() {}

    pub(super) fn wait_for_line() -> bool {
        true
    }
}

impl Ask for Lines {
    fn choose(
        &mut self,
        title: &str,
        text: &str,
        items: &[&str],
    ) -> Result<Option<usize>, Failure> {
        if !self.is_terminal {
            return Ok(Some(0));
        }
        self.say(title)?;
        self.say(text)?;
        let leave = self.catalog.text("quiz-leave");
        let items = [items, &[leave.as_str()]].concat();
        for (index, item) in items.iter().enumerate() {
            self.item(item, &format!("  {}  ", index + 1))?;
        }
        loop {
            let Some(line) = self.read(&self.catalog.text("quiz-number"))? else {
                return Ok(None);
            };
            match line.trim().parse::<usize>() {
                Ok(number) if number == items.len() => return Ok(None),
                Ok(number @ 1..) if number < items.len() => return Ok(Some(number - 1)),
                _ => {
                    let values = [("count", items.len().into())];
                    self.say(&self.catalog.with("quiz-number-wrong", &values))?;
                }
            }
        }
    }

    fn wait(&mut self, text: &str, ready: &mut dyn FnMut() -> bool) -> Result<bool, Failure> {
        let values = [("text", text.into())];
        self.say(&self.catalog.with("quiz-leaves-too", &values))?;
        while !ready() {
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(true)
    }
}
