//! Running the real program.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// What a run of the program gave.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The command for the program, with no terminal and an English, colourless environment.
pub(crate) fn rolefit() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rolefit"));
    command
        .env_remove("NO_COLOR")
        .env_remove("COLUMNS")
        .env("TERM", "xterm-256color");
    command
}

/// Runs the program with these arguments and this standard input.
pub(crate) fn run(arguments: &[&str], input: &str) -> Run {
    run_command(rolefit().args(arguments), input)
}

/// Runs a command with this standard input.
pub(crate) fn run_command(command: &mut Command, input: &str) -> Run {
    run_bytes(command, input.as_bytes())
}

/// Runs a command with this standard input, which need not be text.
pub(crate) fn run_bytes(command: &mut Command, input: &[u8]) -> Run {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_owned();
    // A program may end before it has read everything.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let Output {
        status,
        stdout,
        stderr,
    } = child.wait_with_output().expect("the program ends");
    writer.join().expect("the writer ends");
    Run {
        status: status.code(),
        out: String::from_utf8(stdout).expect("UTF-8 output"),
        err: String::from_utf8(stderr).expect("UTF-8 errors"),
    }
}

/// A file of the worked example (docs/scoring.md).
pub(crate) fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("examples/worked")
        .join(name)
}

/// The worked example's bank.
pub(crate) fn tiny_bank() -> String {
    example("tiny-bank.json").to_string_lossy().into_owned()
}

/// The made-up participants of the README's workshop.
pub(crate) fn participants() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/participants.jsonl")
}

/// Says something past the test's captured output: figures that a run is there to show.
macro_rules! say {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), $($words)*);
    }};
}
pub(crate) use say;
