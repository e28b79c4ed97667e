//! What becomes of a file when writing it fails: the old file or the new one, never a mixture; an error
//! that names the path; no temporary file left behind.

mod names;
#[cfg(unix)]
mod permissions;
mod streams;
mod whole_files;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::program::{example, run_command, tiny_bank};

/// A command that writes a file with `--output`. A new command is one more line in [`writers`].
struct Writer {
    arguments: Vec<String>,
    /// Whether the file holds what one person answered.
    is_personal: bool,
}

fn writers() -> Vec<Writer> {
    let bank = tiny_bank();
    let sheet = sheet();
    let public = |line: &str| writer(line, false, &[]);
    let personal = |line: &str, files: &[&str]| {
        writer(
            &format!("{line} --bank"),
            true,
            &[&[&*bank], files].concat(),
        )
    };
    vec![
        personal("score", &[&sheet]),
        personal("score --format json", &[&sheet]),
        personal("last", &[]),
        personal("last --list", &[]),
        personal("compare", &[&sheet, &sheet]),
        personal("convert", &[&sheet]),
        personal("convert --format csv", &[&sheet]),
        personal("batch --quiet", &[&sheet]),
        personal("batch --quiet --full", &[&sheet]),
        personal("batch --quiet --format csv", &[&sheet]),
        personal("cohort --partial", &[&sheet]),
        public("form --format html"),
        public("form --format markdown"),
        public("bank list"),
        public("bank show"),
        public("bank check"),
        writer("bank audit", false, &[&bank]),
        writer("bank audit --format json", false, &[&bank]),
        public("bank schema bank"),
        public("completions bash"),
        public("man"),
    ]
}

fn writer(line: &str, is_personal: bool, more: &[&str]) -> Writer {
    let words = line.split(' ').chain(more.iter().copied());
    Writer {
        arguments: words.map(str::to_owned).collect(),
        is_personal,
    }
}

/// Commands that write a file for somebody to go on with, and never over one that is there.
fn beginners() -> Vec<Writer> {
    vec![
        writer("bank new demo", false, &[]),
        writer("bank translate", false, &[&tiny_bank(), "de"]),
    ]
}

/// The program, where one result is kept.
fn rolefit() -> Command {
    let mut command = crate::support::program::rolefit();
    command.env("XDG_STATE_HOME", state());
    command
}

/// A folder for a program's state in which the sheet is kept as a result.
fn state() -> PathBuf {
    let state = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faults-state");
    let results = state.join("rolefit/results");
    fs::create_dir_all(&results).expect("a folder");
    keep_sheet(&results.join("2026-11-26T10-00-00.000Z.tiny.json"));
    state
}

/// One sheet of the worked example, in a file that stays.
fn sheet() -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faults-sheet.json");
    keep_sheet(&path);
    path.to_string_lossy().into_owned()
}

fn keep_sheet(path: &Path) {
    if !path.exists() {
        let sheets = fs::read_to_string(example("sheets.jsonl")).expect("the example");
        let own = path.with_extension(format!(
            "{}-{:?}",
            std::process::id(),
            std::thread::current().id()
        ));
        fs::write(&own, sheets.lines().next().expect("a sheet")).expect("written");
        fs::rename(&own, path).expect("renamed");
    }
}

impl Writer {
    fn to(&self, output: &Path) -> Command {
        let mut command = rolefit();
        command.args(&self.arguments).arg("--output").arg(output);
        command
    }
}

/// What the command writes when nothing goes wrong.
fn content(writer: &Writer) -> String {
    let done = run_command(rolefit().args(&writer.arguments), "");
    assert_eq!(done.status, Some(0), "{:?}: {}", writer.arguments, done.err);
    done.out
}

/// The names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = names
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Asserts that the command fails with an error that names the path.
fn assert_refused(writer: &Writer, output: &Path) {
    let done = run_command(&mut writer.to(output), "");
    assert_eq!(done.status, Some(1), "{:?}: {}", writer.arguments, done.err);
    assert!(
        done.err.starts_with("error: ") && done.err.contains(&*output.to_string_lossy()),
        "{:?}: {}",
        writer.arguments,
        done.err
    );
    assert!(done.err.contains("help: "), "{}", done.err);
}

#[allow(clippy::print_stderr)] // a test that does not run says so
fn skip(why: &str) {
    eprintln!("SKIPPED: {why}");
}
