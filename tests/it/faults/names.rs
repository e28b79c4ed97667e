//! Which file is meant: inputs that are outputs, names that are no text, marks before a text.

use std::fs;
use std::path::Path;

use super::*;
use crate::support::program::{run_command, tiny_bank};

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
