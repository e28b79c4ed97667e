//! An output is written whole or not at all, and a kill leaves the old file or the new one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::*;
use crate::support::program::run_command;

#[test]
fn outputs_are_written_whole_and_replace_what_was_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = folder.path().join("out");
    for writer in writers() {
        let expected = content(&writer);
        for _ in ["new", "old"] {
            let done = run_command(&mut writer.to(&output), "");
            assert_eq!(done.status, Some(0), "{:?}: {}", writer.arguments, done.err);
            assert_eq!(done.out, "");
            assert_eq!(fs::read_to_string(&output).expect("written"), expected);
        }
        assert_eq!(names(folder.path()), ["out"]);
        fs::remove_file(&output).expect("removed");
    }
}

#[test]
fn an_output_that_cannot_be_is_refused_by_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let inner = folder.path().join("folder");
    fs::create_dir(&inner).expect("a folder");
    for writer in writers() {
        assert_refused(&writer, &inner);
        assert_refused(&writer, &folder.path().join("missing/out"));
        assert_refused(&writer, &inner.join("."));
        if cfg!(target_os = "linux") {
            assert_refused(&writer, Path::new("/dev/full"));
            assert_refused(&writer, Path::new("/proc/no-such-file"));
        }
    }
    assert_eq!(names(folder.path()), ["folder"]);
    assert_eq!(names(&inner), [""; 0]);
}

#[cfg(unix)]
#[test]
fn a_full_disk_and_a_read_only_folder_leave_the_old_file() {
    let folder = tempfile::tempdir().expect("a folder");
    for kind in ["full", "read-only"] {
        for writer in writers() {
            let output = folder.path().join("out");
            let Some((out, err)) = on_a_small_disk(&writer, &output, &output, kind) else {
                return;
            };
            let arguments = &writer.arguments;
            assert_eq!(out, "status 1\nout\nold", "{kind}: {arguments:?}: {err}");
            assert!(err.contains(&*output.to_string_lossy()), "{kind}: {err}");
        }
        for writer in beginners() {
            let (output, other) = (folder.path().join("new"), folder.path().join("other"));
            let Some((out, err)) = on_a_small_disk(&writer, &output, &other, kind) else {
                return;
            };
            let arguments = &writer.arguments;
            assert_eq!(out, "status 1\nother\nold", "{kind}: {arguments:?}: {err}");
            assert!(err.contains(&*output.to_string_lossy()), "{kind}: {err}");
        }
    }
}

/// Runs a command that writes to a disk that one old file fills, or that is read-only. Gives its status, the
/// names on the disk and the old file, and what it told; nothing where no disk can be mounted.
#[cfg(unix)]
fn on_a_small_disk(
    writer: &Writer,
    output: &Path,
    old: &Path,
    kind: &str,
) -> Option<(String, String)> {
    // The mounts are seen by this shell alone and vanish with it.
    let script = r#"
        folder=$1; output=$2; old=$3; kind=$4; shift 4
        mount -t tmpfs -o size=4k none "$folder" || { echo "no mount" >&2; exit 77; }
        printf old > "$old"
        if [ "$kind" = read-only ]; then mount -o remount,ro "$folder"; fi
        "$@" --output "$output"
        echo "status $?"; ls -A "$folder"; cat "$old"
    "#;
    let mut command = Command::new("unshare");
    command
        .args(["--mount", "sh", "-c", script, "sh"])
        .arg(output.parent().expect("a folder"))
        .args([output, old])
        .arg(kind)
        .arg(env!("CARGO_BIN_EXE_rolefit"))
        .args(&writer.arguments)
        .env("XDG_STATE_HOME", state());
    let Ok(found) = command.stdin(Stdio::null()).output() else {
        skip("there is no unshare");
        return None;
    };
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (out, err) = (text(&found.stdout), text(&found.stderr));
    if err.contains("no mount") || err.contains("unshare") {
        skip(&format!("a file system cannot be mounted: {err}"));
        return None;
    }
    Some((out, err))
}

#[test]
fn what_is_begun_is_written_whole_and_never_over_something() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = folder.path().join("out");
    for writer in beginners() {
        let whole = run_command(&mut writer.to(Path::new("-")), "").out;
        let done = run_command(&mut writer.to(&output), "");
        assert_eq!(done.status, Some(0), "{:?}: {}", writer.arguments, done.err);
        assert_eq!(fs::read_to_string(&output).expect("written"), whole);
        fs::write(&output, "old").expect("written");
        assert_refused(&writer, &output);
        assert_eq!(fs::read_to_string(&output).expect("kept"), "old");
        fs::remove_file(&output).expect("removed");
        assert_refused(&writer, folder.path());
        assert_refused(&writer, &folder.path().join("missing/out"));
        if cfg!(target_os = "linux") {
            assert_refused(&writer, Path::new("/proc/no-such-file"));
        }
        assert_eq!(names(folder.path()), [""; 0]);
    }
}

/// A bank so large that printing it takes a while.
fn large_bank(folder: &Path) -> PathBuf {
    let question = |number: usize| {
        format!(
            r#"{{"id": "q{number}", "kind": "choice", "text": "{}", "options": [{{"id": "a", "label": "A", "award": {{"a": 1}}}}, {{"id": "b", "label": "B", "award": {{"b": 1}}}}]}}"#,
            "Which of the two is it? ".repeat(40)
        )
    };
    let questions: Vec<String> = (0..600).map(question).collect();
    let text = format!(
        r#"{{"format": "rolefit-bank/1", "id": "large", "version": "1", "title": "T",
            "roles": [{{"id": "a", "name": "A"}}, {{"id": "b", "name": "B"}}], "questions": [{}]}}"#,
        questions.join(",")
    );
    let path = folder.join("large.json");
    fs::write(&path, text).expect("written");
    path
}

#[test]
fn killed_at_any_moment_the_file_is_the_old_or_the_new_one() {
    let banks = tempfile::tempdir().expect("a folder");
    let bank = large_bank(banks.path());
    let mut writers = writers();
    writers.push(writer("bank show", false, &[&bank.to_string_lossy()]));
    let whole: Vec<String> = writers.iter().map(content).collect();
    let folder = tempfile::tempdir().expect("a folder");
    let output = folder.path().join("out");
    let takes: Vec<Duration> = writers
        .iter()
        .map(|writer| {
            let started = Instant::now();
            run_command(&mut writer.to(&output), "");
            started.elapsed()
        })
        .collect();
    let (mut old, mut new, mut left, mut draws) = (0, 0, 0, 7u64);
    for round in 0..100 {
        // Every other kill is of the large output.
        let at = if round % 2 == 0 {
            writers.len() - 1
        } else {
            round / 2 % writers.len()
        };
        fs::write(&output, "old").expect("written");
        let mut child = writers[at]
            .to(&output)
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        draws = draws
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let part = (draws >> 40) as f64 / (1u64 << 24) as f64;
        if round % 4 == 0 {
            // Until it writes or is done, then a moment more.
            let begun = Instant::now();
            while names(folder.path()).len() < 2 && begun.elapsed() < takes[at] {}
            std::thread::sleep(Duration::from_micros((part * 3_000.0) as u64));
        } else {
            std::thread::sleep(takes[at].mul_f64(part));
        }
        child.kill().expect("killed");
        child.wait().expect("ended");
        let found = fs::read_to_string(&output).expect("a file");
        match found {
            _ if found == "old" => old += 1,
            _ if found == whole[at] => new += 1,
            _ => panic!(
                "{:?} left a mixture of {} bytes",
                writers[at].arguments,
                found.len()
            ),
        }
        // Nobody can tidy up after a kill. Where files need no name until they are whole, only a kill
        // between the last two steps leaves one, and it says whose it is.
        for name in names(folder.path()) {
            assert!(name == "out" || name.starts_with(".rolefit-"), "{name}");
            if name != "out" {
                left += 1;
                fs::remove_file(folder.path().join(name)).expect("removed");
            }
        }
    }
    if cfg!(target_os = "linux") {
        assert!(left < 10, "{left} of 100 kills left a file");
    }
    assert!(old > 0, "no kill came before the end ({new} after)");
}

#[cfg(unix)]
#[test]
fn what_a_kill_left_goes_at_the_next_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    let old = std::time::SystemTime::now() - Duration::from_secs(3600);
    let hold = |name: &str| {
        let file = fs::File::create(path(name)).expect("created");
        file.set_modified(old).expect("set");
        file
    };
    drop(hold(".rolefit-unfinished-abc"));
    drop(hold(".other"));
    let held = hold(".rolefit-unfinished-held");
    held.lock().expect("locked");
    fs::write(path(".rolefit-unfinished-young"), "").expect("written");
    let made = Command::new("mkfifo")
        .arg(path(".rolefit-unfinished-pipe"))
        .status();
    assert!(made.expect("mkfifo runs").success());
    let done = run_command(
        rolefit()
            .args(["bank", "list", "--output"])
            .arg(path("out")),
        "",
    );
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert_eq!(
        names(folder.path()),
        [
            ".other",
            ".rolefit-unfinished-held",
            ".rolefit-unfinished-pipe",
            ".rolefit-unfinished-young",
            "out"
        ]
    );
}
