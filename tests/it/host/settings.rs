//! What a room is begun with: it keeps it, and whoever contradicts is refused.

use super::{Room, id, participants};
use crate::support::program::run;

/// A room that is refused before it opens: what is said.
fn refused(folder: &str, arguments: &[&str]) -> String {
    let begun = ["host", folder, "--listen", "127.0.0.1:0"];
    let done = run(&[&begun[..], arguments].concat(), "");
    assert_ne!(done.status, Some(0), "{}", done.out);
    done.err
}

#[test]
fn a_room_keeps_its_groups_and_its_minimum_over_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let begun = ["--groups", " Berlin,Leeds ,, ", "--min-group", "10"];
    let first = Room::open(folder.path(), &begun);
    for number in 0..6 {
        let mut sheet = participants()[number].clone();
        sheet["group"] = "Berlin".into();
        first.send(&id(number), &sheet).expect("an answer");
    }
    let path = folder.path().to_str().expect("UTF-8");
    // The same folder, whatever the port: another port would not help.
    let open = refused(path, &[]);
    assert!(open.contains("is open already"), "{open}");
    assert!(!open.contains("--listen"), "{open}");
    drop(first);
    for (arguments, said) in [
        (&["--min-group", "5"][..], "begun with --min-group 10"),
        (&["--groups", "Berlin"], "begun with --groups Berlin,Leeds"),
    ] {
        let told = refused(path, arguments);
        assert!(told.contains(said), "{told}");
    }
    let again = Room::open(folder.path(), &[]);
    let form = again.get(&again.join).body;
    let choices = "<option value=\"\">No group</option><option>Berlin</option><option>Leeds</option></select>";
    assert!(form.contains(choices), "{form}");
    assert_eq!(again.close().status, 303);
    let report = again.get(&format!("{}report", again.facilitate)).body;
    assert!(
        report.contains("Figures are shown from 10 sheets on"),
        "{report}"
    );
    drop(again);
    // The same again is no contradiction.
    Room::open(
        folder.path(),
        &["--groups", "Berlin,Leeds", "--min-group", "10"],
    );
}

#[test]
fn what_a_room_cannot_be_begun_with_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("room");
    let path = path.to_str().expect("UTF-8");
    for (arguments, said) in [
        (
            &["--groups", "Berlin,Leeds,Berlin"][..],
            "names \"Berlin\" twice",
        ),
        (
            &["--groups", "Berlin, BERLIN "],
            "\"Berlin\" and \"BERLIN\", which are spelt alike",
        ),
        (&["--groups", ", ,"], "names no group"),
        (
            &["--public", "ftp://example.org"],
            "is no address of a page",
        ),
        (&["--output", "file"], "a room is served"),
    ] {
        let told = refused(path, arguments);
        assert!(told.contains(said), "{told}");
    }
    assert!(!std::path::Path::new(path).exists());
    let help = run(&["host", "--help"], "");
    assert!(!help.out.contains("--output"), "{}", help.out);
    let form = run(&["form", "--groups", "A,a"], "");
    assert_eq!(form.status, Some(2), "{}", form.err);
}

#[test]
fn a_port_that_is_taken_is_told_with_one_that_reaches_no_further() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_str().expect("UTF-8");
    let done = run(&["host", path, "--listen", &address], "");
    assert!(
        done.err.contains("another port: --listen 127.0.0.1:"),
        "{}",
        done.err
    );
    assert!(!done.err.contains("lan"), "{}", done.err);
}
