//! What becomes of a file when writing it fails: the old file or the new one, never a mixture; an error
//! that names the path; no temporary file left behind.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::program::{example, rolefit, run_command, tiny_bank};

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
        personal("compare", &[&sheet, &sheet]),
        personal("batch --quiet", &[&sheet]),
        personal("batch --quiet --full", &[&sheet]),
        personal("batch --quiet --format csv", &[&sheet]),
        personal("cohort --partial", &[&sheet]),
        public("form --format html"),
        public("form --format markdown"),
        public("bank list"),
        public("bank show"),
        public("bank check"),
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

/// One sheet of the worked example, in a file that stays.
fn sheet() -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faults-sheet.json");
    if !path.exists() {
        let sheets = fs::read_to_string(example("sheets.jsonl")).expect("the example");
        let own = path.with_extension(format!(
            "{}-{:?}",
            std::process::id(),
            std::thread::current().id()
        ));
        fs::write(&own, sheets.lines().next().expect("a sheet")).expect("written");
        fs::rename(&own, &path).expect("renamed");
    }
    path.to_string_lossy().into_owned()
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
    // The mounts are seen by this shell alone and vanish with it.
    let script = r#"
        folder=$1; kind=$2; shift 2
        mount -t tmpfs -o size=4k none "$folder" || { echo "no mount" >&2; exit 77; }
        printf old > "$folder/out"
        if [ "$kind" = read-only ]; then mount -o remount,ro "$folder"; fi
        "$@" --output "$folder/out"
        echo "status $?"; ls -A "$folder"; cat "$folder/out"
    "#;
    for kind in ["full", "read-only"] {
        for writer in writers() {
            let mut command = Command::new("unshare");
            command
                .args(["--mount", "sh", "-c", script, "sh"])
                .arg(folder.path())
                .arg(kind)
                .arg(env!("CARGO_BIN_EXE_rolefit"))
                .args(&writer.arguments);
            let Ok(found) = command.stdin(Stdio::null()).output() else {
                skip("there is no unshare");
                return;
            };
            let (out, err) = (
                String::from_utf8_lossy(&found.stdout),
                String::from_utf8_lossy(&found.stderr),
            );
            if err.contains("no mount") || err.contains("unshare") {
                skip(&format!("a file system cannot be mounted: {err}"));
                return;
            }
            assert_eq!(
                out, "status 1\nout\nold",
                "{kind}: {:?}: {err}",
                writer.arguments
            );
            let path = folder.path().join("out");
            assert!(err.contains(&*path.to_string_lossy()), "{kind}: {err}");
        }
    }
}

#[allow(clippy::print_stderr)] // a test that does not run says so
fn skip(why: &str) {
    eprintln!("SKIPPED: {why}");
}

#[test]
fn a_reader_that_goes_away_ends_the_writing_quietly() {
    for writer in writers() {
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
        assert_eq!(
            (done.status.code(), &*err),
            (Some(0), ""),
            "{:?}",
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
        let done = done.expect("the program ends");
        let err = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(1), "{:?}: {err}", writer.arguments);
        assert!(err.contains("standard output"), "{err}");
        let done = writer
            .to(Path::new("/dev/full"))
            .stdin(Stdio::null())
            .stderr(full())
            .output();
        assert_eq!(done.expect("the program ends").status.code(), Some(1));
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
mod permissions {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        let found = fs::metadata(path).expect("a file").permissions();
        found.mode() & 0o777
    }

    /// Runs a writer under a umask.
    fn run_under(umask: &str, writer: &Writer, output: &Path) {
        let mut command = Command::new("sh");
        command
            .args(["-c", &format!("umask {umask}; exec \"$@\""), "sh"])
            .arg(env!("CARGO_BIN_EXE_rolefit"))
            .args(&writer.arguments)
            .arg("--output")
            .arg(output);
        let done = run_command(&mut command, "");
        assert_eq!(done.status, Some(0), "{:?}: {}", writer.arguments, done.err);
    }

    #[test]
    fn a_new_file_follows_the_umask_or_is_its_owners_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        for writer in writers() {
            for (umask, expected) in [("022", 0o644), ("027", 0o640), ("000", 0o666)] {
                let output = folder.path().join("out");
                run_under(umask, &writer, &output);
                let expected = if writer.is_personal { 0o600 } else { expected };
                assert_eq!(mode(&output), expected, "{:?} {umask}", writer.arguments);
                fs::remove_file(output).expect("removed");
            }
        }
    }

    #[test]
    fn a_file_keeps_its_permissions() {
        let folder = tempfile::tempdir().expect("a folder");
        let output = folder.path().join("out");
        for writer in writers() {
            for kept in [0o604, 0o640] {
                fs::write(&output, "old").expect("written");
                fs::set_permissions(&output, fs::Permissions::from_mode(kept)).expect("set");
                run_under("077", &writer, &output);
                assert_eq!(mode(&output), kept, "{:?}", writer.arguments);
                assert_ne!(fs::read_to_string(&output).expect("written"), "old");
            }
        }
    }

    #[test]
    fn a_link_stays_and_its_file_is_replaced() {
        let folder = tempfile::tempdir().expect("a folder");
        let elsewhere = tempfile::tempdir().expect("a folder");
        let (link, file) = (folder.path().join("link"), elsewhere.path().join("file"));
        symlink(&file, &link).expect("a link");
        for writer in writers() {
            assert_refused(&writer, &link);
            assert!(!file.exists(), "a link that leads nowhere is not followed");
            fs::write(&file, "old").expect("written");
            run_under("022", &writer, &link);
            assert!(link.is_symlink());
            assert_eq!(
                fs::read_to_string(&file).expect("written"),
                content(&writer)
            );
            fs::remove_file(&file).expect("removed");
            assert_eq!(names(folder.path()), ["link"]);
            assert_eq!(names(elsewhere.path()), [""; 0]);
        }
    }

    #[test]
    fn somebody_elses_link_in_a_shared_folder_is_not_followed() {
        let protected = fs::read_to_string("/proc/sys/fs/protected_symlinks");
        if !protected.is_ok_and(|value| value.trim() == "1") {
            skip("the kernel does not protect links in shared folders");
            return;
        }
        let folder = tempfile::tempdir().expect("a folder");
        let shared = folder.path().join("shared");
        fs::create_dir(&shared).expect("a folder");
        fs::set_permissions(&shared, fs::Permissions::from_mode(0o1777)).expect("set");
        let (link, file) = (shared.join("link"), folder.path().join("file"));
        symlink(&file, &link).expect("a link");
        if std::os::unix::fs::lchown(&link, Some(65_534), Some(65_534)).is_err() {
            skip("this user cannot give a link away");
            return;
        }
        fs::write(&file, "old").expect("written");
        // The folder's owner must be another than the link's; it is the one who runs this.
        for writer in writers() {
            assert_refused(&writer, &link);
            assert_eq!(fs::read_to_string(&file).expect("kept"), "old");
        }
    }

    #[test]
    fn a_new_bank_takes_no_name_that_is_taken() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("demo.json");
        let new = |output: &Path| {
            let mut command = rolefit();
            command
                .args(["bank", "new", "demo", "--output"])
                .arg(output);
            run_command(&mut command, "")
        };
        symlink(folder.path().join("nowhere"), &path).expect("a link");
        for taken in [&*path, folder.path(), Path::new("/dev/full")] {
            let done = new(taken);
            assert_eq!(done.status, Some(1), "{taken:?}: {}", done.err);
            assert!(done.err.contains(&*taken.to_string_lossy()), "{}", done.err);
        }
        assert_eq!(names(folder.path()), ["demo.json"]);
        fs::remove_file(&path).expect("removed");
        assert_eq!(new(&path).status, Some(0));
        assert_eq!(names(folder.path()), ["demo.json"]);
        assert_eq!(
            new(&folder.path().join("missing/demo.json")).status,
            Some(1)
        );
    }
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

#[test]
fn an_output_never_replaces_what_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let (bank, sheet) = (path("bank.json"), path("sheet.json"));
    fs::copy(tiny_bank(), &bank).expect("copied");
    fs::copy(self::sheet(), &sheet).expect("copied");
    let partial = path("partial.json");
    let made = run_command(
        rolefit().args([
            "cohort",
            &sheet,
            "--bank",
            &bank,
            "--partial",
            "--output",
            &partial,
        ]),
        "",
    );
    assert_eq!(made.status, Some(0), "{}", made.err);
    let mut names = vec![String::new()];
    fs::hard_link(&sheet, path("hard")).expect("a link");
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path(), folder.path().join("here")).expect("a link");
    names.extend([path("hard"), path("./sheet.json")]);
    if cfg!(unix) {
        names.push(path("here/sheet.json"));
    }
    names[0].clone_from(&sheet);
    let all = &*folder.path().to_string_lossy();
    let mut runs: Vec<(Vec<&str>, &str)> = Vec::new();
    for name in &names {
        for command in ["score", "batch", "cohort"] {
            runs.push((vec![command, &sheet, "--bank", &bank], name));
        }
        runs.push((
            vec!["compare", &self_sheet(), &sheet, "--bank", &bank],
            name,
        ));
        runs.push((vec!["cohort", all, "--bank", &bank], name));
        runs.push((vec!["cohort", &sheet, "--partial", "--bank", &bank], name));
    }
    runs.push((
        vec!["cohort", "--merge", &partial, "--bank", &bank],
        &partial,
    ));
    for command in ["show", "check", "audit"] {
        runs.push((vec!["bank", command, &bank], &bank));
    }
    runs.push((vec!["form", "--bank", &bank], &bank));
    runs.push((vec!["score", &sheet, "--bank", &bank], &bank));
    let before = [&bank, &sheet, &partial].map(|path| fs::read(path).expect("a file"));
    for (arguments, output) in runs {
        let done = run_command(rolefit().args(&arguments).args(["--output", output]), "");
        assert_eq!(done.status, Some(1), "{arguments:?} {output}: {}", done.err);
        assert!(
            done.err
                .contains("error: the output is a file that this command reads"),
            "{arguments:?}: {}",
            done.err
        );
        let after = [&bank, &sheet, &partial].map(|path| fs::read(path).expect("a file"));
        assert!(before == after, "{arguments:?}");
    }
    // What standard input comes from is read too.
    let done = rolefit()
        .args(["batch", "--bank", &bank, "--output", &sheet])
        .stdin(fs::File::open(&sheet).expect("a file"))
        .output()
        .expect("it runs");
    assert_eq!(done.status.code(), Some(1));
    // The quiz has two outputs.
    let both = path("both");
    let done = run_command(
        rolefit().args(["take", "--plain", "--save", &both, "--output", &both]),
        "",
    );
    assert_eq!(done.status, Some(2), "{}", done.err);
    assert!(!Path::new(&both).exists());
}

fn self_sheet() -> &'static str {
    static SHEET: std::sync::LazyLock<String> = std::sync::LazyLock::new(sheet);
    &SHEET
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

#[cfg(unix)]
#[test]
fn a_closed_stream_is_an_error_and_so_is_a_full_one() {
    let run_shell = |redirection: &str, arguments: &[String]| {
        let mut command = Command::new("sh");
        command
            .args(["-c", &format!("\"$@\" {redirection}"), "sh"])
            .arg(env!("CARGO_BIN_EXE_rolefit"))
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

#[cfg(target_os = "linux")]
#[test]
fn names_of_files_need_not_be_text() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.json");
    fs::copy(sheet(), folder.path().join(name)).expect("copied");
    let other = fs::read_to_string(sheet())
        .expect("a sheet")
        .replace("\"p1\"", "\"p2\"");
    fs::write(folder.path().join("other.json"), other).expect("written");
    let bank = tiny_bank();
    let mut command = rolefit();
    command
        .args(["cohort", "--bank", &bank, "--format", "json"])
        .arg(folder.path());
    let done = run_command(&mut command, "");
    assert!(
        done.out.contains("\"sheets\":2"),
        "{}{}",
        done.out,
        done.err
    );
    let mut command = rolefit();
    command
        .args(["batch", "--bank", &bank])
        .arg(folder.path().join(name));
    command
        .arg("--output")
        .arg(folder.path().join(std::ffi::OsStr::from_bytes(b"\xff")));
    assert_eq!(run_command(&mut command, "").status, Some(0));
}

#[test]
fn a_byte_order_mark_may_stand_where_one_file_was_put_behind_another() {
    let sheet = fs::read_to_string(sheet()).expect("a sheet");
    let bank = tiny_bank();
    let other = sheet.replace("\"p1\"", "\"p2\"");
    let twice = format!("\u{feff}{sheet}\n\u{feff}{other}\n");
    let done = run_command(rolefit().args(["batch", "--bank", &bank]), &twice);
    assert_eq!(done.status, Some(0), "{}", done.err);
    let lines: Vec<&str> = done.out.lines().collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0].replace("\"p1\"", "\"p2\""), lines[1]);
}

#[test]
fn messages_name_no_file_that_the_user_did_not_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = folder.path().join("missing/out");
    for writer in writers() {
        for place in [&*missing, Path::new("/proc/no-such-file")] {
            let done = run_command(&mut writer.to(place), "");
            assert!(!done.err.contains(".rolefit-"), "{}", done.err);
        }
    }
}
