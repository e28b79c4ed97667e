//! The real program in a pseudo-terminal, with a model of what its screen shows.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Nothing takes this long unless it hangs.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a frame ends with.
const FRAME_END: &[u8] = b"\x1b[?2026l";

pub(crate) const LEFT: &str = "\u{1b}[D";
pub(crate) const RIGHT: &str = "\u{1b}[C";
pub(crate) const UP: &str = "\u{1b}[A";
pub(crate) const DOWN: &str = "\u{1b}[B";
pub(crate) const PAGE_DOWN: &str = "\u{1b}[6~";
pub(crate) const END: &str = "\u{1b}[F";
pub(crate) const ENTER: &str = "\r";
pub(crate) const BACKSPACE: &str = "\u{7f}";
pub(crate) const ESCAPE: &str = "\u{1b}";
pub(crate) const CTRL_C: &str = "\u{3}";
pub(crate) const CTRL_D: &str = "\u{4}";

/// What has come from the program.
struct Seen {
    screen: vt100::Parser,
    bytes: Vec<u8>,
    /// How many frames have come whole.
    frames: usize,
    is_over: bool,
    is_closing: bool,
}

impl Seen {
    /// Whether the last frame has come whole.
    fn is_whole(&self) -> bool {
        let last = |marker: &[u8]| self.bytes.windows(8).rposition(|bytes| bytes == marker);
        last(b"\x1b[?2026h") <= last(FRAME_END)
    }
}

/// A program in a terminal.
pub(crate) struct Terminal {
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
}

/// How a program is started in a terminal.
pub(crate) struct Start<'a> {
    pub(crate) rows: u16,
    pub(crate) columns: u16,
    /// Where its drafts lie.
    pub(crate) state: &'a Path,
    pub(crate) arguments: &'a [&'a str],
    pub(crate) variables: &'a [(&'a str, &'a str)],
    /// A script of the shell that runs the program as `"$@"`; none to run the program itself.
    pub(crate) script: Option<&'a str>,
}

impl Start<'_> {
    /// A terminal of 24 rows and 80 columns.
    pub(crate) fn new<'a>(state: &'a Path, arguments: &'a [&'a str]) -> Start<'a> {
        Start {
            rows: 24,
            columns: 80,
            state,
            arguments,
            variables: &[],
            script: None,
        }
    }

    pub(crate) fn run(&self) -> Terminal {
        let size = size(self.rows, self.columns);
        let pair = native_pty_system()
            .openpty(size)
            .expect("a pseudo-terminal");
        let program = env!("CARGO_BIN_EXE_rolefit");
        let mut command = match self.script {
            None => CommandBuilder::new(program),
            Some(script) => {
                let mut shell = CommandBuilder::new("bash");
                shell.args(["--norc", "-c", script, "bash", program]);
                shell
            }
        };
        command.args(self.arguments);
        for name in ["NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG"] {
            command.env_remove(name);
        }
        command.env("TERM", "xterm-256color");
        command.env("XDG_STATE_HOME", self.state);
        command.cwd(self.state);
        for (name, value) in self.variables {
            command.env(name, value);
        }
        let child = pair
            .slave
            .spawn_command(command)
            .expect("the program starts");
        drop(pair.slave);
        let seen = Arc::new((
            Mutex::new(Seen {
                screen: vt100::Parser::new(cells(self.rows), cells(self.columns), 0),
                bytes: Vec::new(),
                frames: 0,
                is_over: false,
                is_closing: false,
            }),
            Condvar::new(),
        ));
        let mut output = pair.master.try_clone_reader().expect("its output");
        let reader = Arc::clone(&seen);
        std::thread::spawn(move || {
            let mut buffer = [0; 1 << 16];
            loop {
                let read = output.read(&mut buffer).unwrap_or(0);
                let mut seen = reader.0.lock().expect("not poisoned");
                seen.screen.process(&buffer[..read]);
                let seen_before = seen.bytes.len().saturating_sub(FRAME_END.len() - 1);
                seen.bytes.extend_from_slice(&buffer[..read]);
                let ends = seen.bytes[seen_before..].windows(FRAME_END.len());
                seen.frames += ends.filter(|bytes| bytes == &FRAME_END).count();
                seen.is_over = read == 0 || seen.is_closing;
                reader.1.notify_all();
                if seen.is_over {
                    break;
                }
            }
        });
        Terminal {
            keys: Some(pair.master.take_writer().expect("its input")),
            master: Some(pair.master),
            child,
            seen,
        }
    }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a size")
}

fn size(rows: u16, columns: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

impl Terminal {
    /// Presses keys.
    pub(crate) fn press(&mut self, keys: &str) {
        self.send(keys.as_bytes());
    }

    /// Sends bytes, as a terminal does.
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        let input = self.keys.as_mut().expect("the terminal is open");
        // A program that has just been killed reads no more.
        let _ = input.write_all(bytes).and_then(|()| input.flush());
    }

    /// Presses keys and waits until the screen shows a text.
    pub(crate) fn press_for(&mut self, keys: &str, text: &str) -> String {
        self.press(keys);
        self.wait_for(text)
    }

    /// Presses a key and waits until the screen has been drawn anew.
    pub(crate) fn press_and_see(&mut self, key: &str) -> String {
        let before = self.frames();
        self.press(key);
        let deadline = Instant::now() + PATIENCE;
        while self.frames() <= before {
            assert!(Instant::now() < deadline, "{key:?} draws nothing");
            std::thread::sleep(Duration::from_millis(1));
        }
        self.contents()
    }

    /// How many frames have come whole.
    fn frames(&self) -> usize {
        self.seen.0.lock().expect("not poisoned").frames
    }

    /// Waits until the screen shows a text, and gives the screen.
    pub(crate) fn wait_for(&self, text: &str) -> String {
        self.wait_until(text, |screen| screen.contents().contains(text))
    }

    /// Waits until something holds of the screen, and gives the screen.
    pub(crate) fn wait_until(&self, what: &str, holds: impl Fn(&vt100::Screen) -> bool) -> String {
        let deadline = Instant::now() + PATIENCE;
        let mut seen = self.seen.0.lock().expect("not poisoned");
        loop {
            if seen.is_whole() && holds(seen.screen.screen()) {
                return seen.screen.screen().contents();
            }
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero() && !seen.is_over,
                "waiting for {what:?}, the screen shows:\n{}",
                seen.screen.screen().contents()
            );
            seen = self
                .seen
                .1
                .wait_timeout(seen, left)
                .expect("not poisoned")
                .0;
        }
    }

    /// What the screen shows.
    pub(crate) fn contents(&self) -> String {
        self.screen(vt100::Screen::contents)
    }

    /// Looks at the screen.
    pub(crate) fn screen<T>(&self, look: impl FnOnce(&vt100::Screen) -> T) -> T {
        look(self.seen.0.lock().expect("not poisoned").screen.screen())
    }

    /// The text of the row where the cursor stands.
    pub(crate) fn cursor_row(&self) -> String {
        self.screen(|screen| {
            let (row, _) = screen.cursor_position();
            let (_, columns) = screen.size();
            screen
                .rows(0, columns.get())
                .nth(usize::from(row))
                .unwrap_or_default()
        })
    }

    /// Every byte that came.
    pub(crate) fn bytes(&self) -> String {
        let seen = self.seen.0.lock().expect("not poisoned");
        String::from_utf8_lossy(&seen.bytes).into_owned()
    }

    /// Makes the terminal another size.
    pub(crate) fn resize(&self, rows: u16, columns: u16) {
        let mut seen = self.seen.0.lock().expect("not poisoned");
        seen.screen
            .screen_mut()
            .set_size(cells(rows), cells(columns));
        drop(seen);
        let master = self.master.as_ref().expect("the terminal is open");
        master.resize(size(rows, columns)).expect("resized");
    }

    /// Sends a signal to the program.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.process_id().expect("it runs").to_string();
        let kill = std::process::Command::new("kill")
            .args(["-s", name, &id])
            .status();
        assert!(kill.expect("kill runs").success());
    }

    /// Closes the terminal, as when a window is closed or a line drops.
    pub(crate) fn close(&mut self) {
        // The reading thread holds the terminal open until something is drawn.
        self.seen.0.lock().expect("not poisoned").is_closing = true;
        self.press("?");
        let seen = self.seen.0.lock().expect("not poisoned");
        let over = self.seen.1.wait_while(seen, |seen| !seen.is_over);
        drop(over);
        self.keys = None;
        self.master = None;
    }

    /// Waits until the program ends; gives its exit status.
    pub(crate) fn end(&mut self) -> u32 {
        let deadline = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("it can be waited for") {
                break status.exit_code();
            }
            assert!(
                Instant::now() < deadline,
                "still running:\n{}",
                self.contents()
            );
            std::thread::sleep(Duration::from_millis(5));
        };
        // Its last words may still be on their way.
        let mut seen = self.seen.0.lock().expect("not poisoned");
        while !seen.is_over && Instant::now() < deadline && self.master.is_some() {
            seen = self
                .seen
                .1
                .wait_timeout(seen, PATIENCE)
                .expect("not poisoned")
                .0;
        }
        status
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if let Ok(None) = self.child.try_wait() {
            let _ = self.child.kill();
        }
    }
}
