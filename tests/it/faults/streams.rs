//! Standard output and pipes: readers that go away, streams that are full or closed.

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Stdio};

use super::*;
use crate::support::program::run_command;

/// Commands that write to standard output only when they are told to.
fn to_stdout(writers: Vec<Writer>) -> impl Iterator<Item = Writer> {
    writers.into_iter().map(|mut writer| {
        writer.arguments.extend(["--output".into(), "-".into()]);
        writer
    })
}

#[test]
fn a_reader_that_goes_away_ends_the_writing_quietly() {
    for writer in writers().into_iter().chain(to_stdout(beginners())) {
        let mut child = rolefit()
            .args(&writer.arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        drop(child.stdout.take());
        let done = child.wait_with_output().expect("the program ends");
        let err = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(0), "{:?}", writer.arguments);
        // What it tells beside the result it may tell all the same.
        let told = run_command(rolefit().args(&writer.arguments), "").err;
        assert!(
            err.is_empty() || err == told,
            "{:?}: {err}",
            writer.arguments
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_standard_output_is_an_error_and_a_full_standard_error_no_panic() {
    let full = || {
        Stdio::from(
            fs::File::options()
                .write(true)
                .open("/dev/full")
                .expect("the device"),
        )
    };
    for writer in writers() {
        let done = rolefit()
            .args(&writer.arguments)
            .stdin(Stdio::null())
            .stdout(full())
            .output();
        assert_full(&writer, &done.expect("the program ends"));
        let done = writer
            .to(Path::new("/dev/full"))
            .stdin(Stdio::null())
            .stderr(full())
            .output();
        assert_eq!(done.expect("the program ends").status.code(), Some(1));
    }
    for writer in to_stdout(beginners()) {
        let done = rolefit().args(&writer.arguments).stdout(full()).output();
        assert_full(&writer, &done.expect("the program ends"));
    }
}

/// Asserts that a full standard output was told.
#[cfg(target_os = "linux")]
fn assert_full(writer: &Writer, done: &std::process::Output) {
    let err = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(1), "{:?}: {err}", writer.arguments);
    assert!(err.contains("standard output"), "{err}");
}

#[test]
fn a_pipe_is_written_to_as_it_is() {
    if !cfg!(unix) {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let pipe = folder.path().join("pipe");
    let made = Command::new("mkfifo").arg(&pipe).status();
    if !made.is_ok_and(|status| status.success()) {
        skip("there is no mkfifo");
        return;
    }
    for writer in writers() {
        let expected = content(&writer);
        let mut child = writer
            .to(&pipe)
            .stdin(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut found = String::new();
        let mut reader = fs::File::open(&pipe).expect("the pipe");
        reader.read_to_string(&mut found).expect("UTF-8");
        assert_eq!(found, expected);
        assert!(child.wait().expect("the program ends").success());
    }
    assert_eq!(names(folder.path()), ["pipe"]);
}

#[cfg(unix)]
#[test]
fn a_closed_stream_is_an_error_and_so_is_a_full_one() {
    let run_shell = |redirection: &str, arguments: &[String]| {
        let mut command = Command::new("sh");
        command
            .args(["-c", &format!("\"$@\" {redirection}"), "sh"])
            .arg(env!("CARGO_BIN_EXE_rolefit"))
            .env("XDG_STATE_HOME", state())
            .args(arguments);
        run_command(&mut command, "")
    };
    let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let mut commands: Vec<Vec<String>> = writers()
        .into_iter()
        .map(|writer| writer.arguments)
        .collect();
    for line in [
        "--help",
        "--version",
        "help score",
        "score --help",
        "bank schema result",
        "completions zsh",
    ] {
        commands.push(words(line));
    }
    for arguments in &commands {
        let mut redirections = vec![">&-"];
        if cfg!(target_os = "linux") {
            redirections.push(">/dev/full");
        }
        for redirection in redirections {
            let done = run_shell(redirection, arguments);
            assert_eq!(
                done.status,
                Some(1),
                "{redirection} {arguments:?}: {}",
                done.err
            );
            assert!(
                done.err.starts_with("error: cannot write the output: ")
                    && done.err.contains("--> standard output"),
                "{}",
                done.err
            );
        }
        // Nobody to tell is no reason to fail, and what is thrown away is written.
        assert_eq!(run_shell("2>&- >/dev/null", arguments).status, Some(0));
        assert_eq!(run_shell(">/dev/null <&-", arguments).status, Some(0));
        assert_eq!(run_shell("1<>/dev/null", arguments).status, Some(0));
    }
    for line in [
        "score -",
        "batch",
        "batch -",
        "cohort",
        "bank check -",
        "cohort --merge -",
    ] {
        let done = run_shell("<&-", &words(line));
        assert_eq!(done.status, Some(1), "{line}: {}", done.err);
        assert!(done.err.contains("standard input"), "{line}: {}", done.err);
    }
}
