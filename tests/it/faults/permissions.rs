//! Who may read and write what is written.

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
        .env("XDG_STATE_HOME", state())
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
