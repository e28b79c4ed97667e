//! How a stream ends early: at a first error, a reader that goes away, a full disk, Ctrl-C.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use super::*;
use crate::support::program::{rolefit, run, run_command};

#[test]
fn fail_fast_stops_at_the_first_and_leaves_no_file() {
    let input = format!("{GOOD}\n{{\"answers\":{{\"focus\":7}}}}\n{GOOD}\n");
    let (folder, path) = file("sheets.jsonl", input);
    let done = run(&["batch", &path, "--fail-fast"], "");
    assert_eq!((done.status, done.out.lines().count()), (Some(1), 2));
    assert!(
        done.err.contains("error: the sheet: question \"focus\"")
            && done.err.contains("sheets.jsonl:2:"),
        "{}",
        done.err
    );
    let output = folder.path().join("results.jsonl");
    let done = run(
        &[
            "batch",
            &path,
            "--fail-fast",
            "--output",
            output.to_str().expect("UTF-8"),
        ],
        "",
    );
    assert_eq!(done.status, Some(1));
    assert!(!output.exists());
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let (_folder, path) = file("sheets.jsonl", format!("{GOOD}\n").repeat(200_000));
    let mut bash = Command::new("bash");
    bash.args([
        "-c",
        "\"$0\" batch \"$1\" --quiet | head -n 1; echo ${PIPESTATUS[0]}",
    ]);
    bash.args([env!("CARGO_BIN_EXE_rolefit"), &path]);
    let done = run_command(&mut bash, "");
    assert_eq!(done.out.lines().count(), 2, "{}", done.out);
    assert_eq!(
        (done.out.lines().last(), done.err.as_str()),
        (Some("0"), "")
    );
}

#[test]
fn a_full_disk_is_told_with_the_name_of_the_output() {
    if !Path::new("/dev/full").exists() {
        return skip("there is no /dev/full");
    }
    let done = run(&["batch", "-", "--output", "/dev/full"], GOOD);
    assert_eq!(done.status, Some(1));
    assert!(
        done.err.starts_with("error: cannot write the output") && done.err.contains("/dev/full"),
        "{}",
        done.err
    );
    let mut bash = Command::new("bash");
    bash.args([
        "-c",
        "\"$0\" batch - > /dev/full",
        env!("CARGO_BIN_EXE_rolefit"),
    ]);
    let done = run_command(&mut bash, GOOD);
    assert!(done.err.contains("standard output"), "{}", done.err);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_with_a_count_and_without_half_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = folder.path().join("results.jsonl");
    let mut child = rolefit()
        .args(["batch", "-", "--output"])
        .arg(&output)
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin
        .write_all(format!("{GOOD}\n{GOOD}\n").as_bytes())
        .expect("written");
    // The unfinished file, which may have no name, has lines in it once both were read.
    let written = |entry: fs::DirEntry| {
        let leads_here = fs::read_link(entry.path()).is_ok_and(|to| to.starts_with(folder.path()));
        leads_here && fs::metadata(entry.path()).is_ok_and(|found| found.len() > 0)
    };
    let open_files = format!("/proc/{}/fd", child.id());
    let waited = std::time::Instant::now();
    loop {
        let is_written = match fs::read_dir(&open_files) {
            Ok(mut entries) => entries.any(|entry| entry.is_ok_and(written)),
            // Elsewhere there is nothing to look at, and the lines are there in time.
            Err(_) => waited.elapsed().as_secs() >= 1,
        };
        if is_written {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
        assert!(waited.elapsed().as_secs() < 60, "nothing is written");
    }
    let killed = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(killed.expect("kill runs").success());
    let done = child.wait_with_output().expect("it ends");
    drop(stdin);
    assert_eq!(done.status.code(), Some(130));
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(
        told.starts_with("interrupted: 2 sheets scored")
            || told.starts_with("interrupted: 1 sheet scored"),
        "{told}"
    );
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[allow(clippy::print_stderr)] // a test that is skipped says so
fn skip(why: &str) {
    eprintln!("skipped: {why}");
}
