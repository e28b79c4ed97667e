//! A room under strain: many people, slow clients, a full disk, a kill.

use std::io::Write;
use std::net::TcpStream;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use super::*;

#[test]
fn slow_and_silent_clients_keep_nobody_out() {
    let folder = TempDir::new().expect("a folder");
    let room = Room::open(folder.path(), &[]);
    let mut silent = Vec::new();
    for number in 0..200 {
        let mut stream = TcpStream::connect(&room.host).expect("a connection");
        if number % 2 == 0 {
            let _ = stream.write_all(b"PUT / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Le");
        }
        silent.push(stream);
    }
    let answer = room.send(&id(1), &participants()[0]).expect("an answer");
    assert_eq!(answer.status, 200);
    drop(silent);
}

#[test]
fn five_hundred_people_open_the_page_and_send_at_once() {
    const PEOPLE: usize = 500;
    let folder = TempDir::new().expect("a folder");
    let room = Room::open(folder.path(), &[]);
    let sheets = participants();
    let next = AtomicUsize::new(0);
    let mut times = Vec::new();
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..32)
            .map(|_| {
                scope.spawn(|| {
                    let mut times = Vec::new();
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= PEOPLE {
                            return times;
                        }
                        assert_eq!(room.get(&room.join).status, 200);
                        let start = Instant::now();
                        let sent = room.send(&id(number), &sheets[number % sheets.len()]);
                        times.push(start.elapsed());
                        assert_eq!(sent.expect("an answer").status, 200);
                    }
                })
            })
            .collect();
        for worker in workers {
            times.extend(worker.join().expect("no panic"));
        }
    });
    times.sort();
    // Shown, not held: how fast this machine is is no property of the program.
    let _ = writeln!(
        std::io::stderr(),
        "p50 {:?}, p99 {:?}",
        times[PEOPLE / 2],
        times[PEOPLE * 99 / 100]
    );
    assert_eq!(room.status()["sheets"], PEOPLE);
    assert_eq!(sheets_in(folder.path()).len(), PEOPLE);
}

/// The folder is a file system of its own that this room alone sees, and that is soon full.
#[cfg(target_os = "linux")]
#[test]
#[allow(clippy::print_stderr)] // a test that does not run says so
fn on_a_full_disk_the_sender_is_told_and_nothing_half_is_left() {
    let folder = TempDir::new().expect("a folder");
    let script =
        r#"mount -t tmpfs -o size=64k none "$1" && exec "$2" host "$1" --listen 127.0.0.1:0"#;
    let mut command = Command::new("unshare");
    command
        .args(["--mount", "sh", "-c", script, "sh"])
        .arg(folder.path())
        .arg(env!("CARGO_BIN_EXE_rolefit"));
    let Some(room) = Room::of(&mut command) else {
        eprintln!("SKIPPED: a file system cannot be mounted here");
        return;
    };
    let mut kept = Vec::new();
    let mut lost = 0;
    for number in 0..40 {
        let sheet = &participants()[number % participants().len()];
        match room.send(&id(number), sheet).expect("an answer").status {
            200 => kept.push(format!("{}.json", id(number))),
            507 => lost += 1,
            other => panic!("status {other}"),
        }
    }
    assert!(
        kept.len() > 5 && lost > 5,
        "{} kept, {lost} lost",
        kept.len()
    );
    // Sending again what is kept replaces it or leaves it as it was.
    let again = room.send(&id(0), &participants()[1]).expect("an answer");
    assert!([200, 507].contains(&again.status), "{again:?}");
    assert_eq!(room.status()["sheets"], kept.len());
    let inside = format!(
        "/proc/{}/root{}",
        room.process.id(),
        folder.path().display()
    );
    let mut found = sheets_in(Path::new(&inside));
    found.sort();
    kept.sort();
    assert_eq!(found, kept);
    for name in &found {
        let text = std::fs::read_to_string(Path::new(&inside).join(name)).expect("a sheet");
        serde_json::from_str::<Value>(&text).expect("nothing half is left");
    }
}

#[test]
fn every_sheet_that_was_acknowledged_outlives_a_kill() {
    let rounds = std::env::var("ROLEFIT_KILLS").ok();
    let rounds: u64 = rounds.and_then(|rounds| rounds.parse().ok()).unwrap_or(8);
    let sheets = participants();
    for round in 0..rounds {
        let folder = TempDir::new().expect("a folder");
        let mut room = Room::open(folder.path(), &[]);
        let done = AtomicBool::new(false);
        let pid = room.process.id().to_string();
        let acknowledged = std::thread::scope(|scope| {
            let (room, done, sheets) = (&room, &done, &sheets);
            let senders: Vec<_> = (0..4)
                .map(|sender| {
                    scope.spawn(move || {
                        let mut acknowledged = Vec::new();
                        for number in 0.. {
                            if done.load(Ordering::Relaxed) {
                                break;
                            }
                            let id = id(sender * 10_000 + number);
                            let answer = room.send(&id, &sheets[number % sheets.len()]);
                            if answer.is_some_and(|answer| answer.status == 200) {
                                acknowledged.push(id);
                            }
                        }
                        acknowledged
                    })
                })
                .collect();
            std::thread::sleep(Duration::from_millis(40 + round * 37 % 200));
            let killed = Command::new("kill").args(["-9", &pid]).status();
            assert!(killed.expect("kill runs").success());
            done.store(true, Ordering::Relaxed);
            let senders = senders.into_iter();
            senders
                .flat_map(|sender| sender.join().expect("no panic"))
                .collect::<Vec<_>>()
        });
        let _ = room.process.wait();
        for id in &acknowledged {
            let text = std::fs::read_to_string(folder.path().join(format!("{id}.json")));
            let sheet: Value = serde_json::from_str(&text.expect("it is there")).expect("whole");
            assert_eq!(sheet["id"], id.as_str());
        }
        for name in sheets_in(folder.path()) {
            let text = std::fs::read_to_string(folder.path().join(&name)).expect("a sheet");
            serde_json::from_str::<Value>(&text).expect("nothing half is left");
        }
    }
}
