//! The room: what participants, the facilitator and strangers get from `rolefit host`, over real
//! connections on this machine's loopback.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::browser::Browser;
use crate::support::program::{rolefit, run};

/// A room that runs, and ends with the test.
struct Room {
    process: Child,
    /// `127.0.0.1:PORT`.
    host: String,
    /// The path of the participants' page, with a slash at its end.
    join: String,
    /// The path of the facilitator's page.
    facilitate: String,
}

/// An answer of the server.
#[derive(Debug)]
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: String,
}

impl Room {
    fn open(folder: &Path, more: &[&str]) -> Room {
        let mut command = rolefit();
        command
            .arg("host")
            .arg(folder)
            .args(["--listen", "127.0.0.1:0"])
            .args(more);
        Room::of(&mut command).expect("it opens")
    }

    /// The room that a command opens; none where it ends without one.
    fn of(command: &mut Command) -> Option<Room> {
        let mut process = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let lines = BufReader::new(process.stdout.take().expect("a pipe")).lines();
        let mut addresses = Vec::new();
        for line in lines {
            let line = line.expect("text");
            if let Some(at) = line.find("http://") {
                let address = line[at + "http://".len()..].split_whitespace().next();
                addresses.push(address.expect("an address").to_owned());
            }
            if addresses.len() == 2 {
                break;
            }
        }
        let split = |address: &String| {
            let (host, path) = address.split_once('/').expect("a path");
            (host.to_owned(), format!("/{path}"))
        };
        let [join, facilitate] = &addresses[..] else {
            let _ = process.wait();
            return None;
        };
        let (host, join) = split(join);
        let (_, facilitate) = split(facilitate);
        Some(Room {
            process,
            host,
            join,
            facilitate,
        })
    }

    /// Sends a request as it stands and reads the answer to its end.
    fn raw(&self, request: &[u8]) -> Option<Answer> {
        let mut stream = TcpStream::connect(&self.host).ok()?;
        stream
            .set_read_timeout(Some(Duration::from_secs(30)))
            .ok()?;
        // A server may answer, and close, before it has read everything.
        let _ = stream.write_all(request);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let text = String::from_utf8(answer).ok()?;
        let (head, body) = text.split_once("\r\n\r\n")?;
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Some(Answer {
            status,
            headers: headers.collect(),
            body: body.to_owned(),
        })
    }

    fn request(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> Option<Answer> {
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{headers}Content-Length: {}\r\n\r\n",
            self.host,
            body.len()
        )
        .into_bytes();
        request.extend_from_slice(body);
        self.raw(&request)
    }

    fn get(&self, path: &str) -> Answer {
        self.request("GET", path, "", b"").expect("an answer")
    }

    fn own(&self) -> String {
        format!(
            "Origin: http://{}\r\nContent-Type: application/json\r\n",
            self.host
        )
    }

    fn send(&self, id: &str, sheet: &Value) -> Option<Answer> {
        let path = format!("{}sheets/{id}", self.join);
        self.request("PUT", &path, &self.own(), sheet.to_string().as_bytes())
    }

    fn status(&self) -> Value {
        let answer = self.get(&format!("{}status", self.facilitate));
        serde_json::from_str(&answer.body).expect("JSON")
    }

    fn close(&self) -> Answer {
        let path = format!("{}close", self.facilitate);
        self.request("POST", &path, &self.own(), b"")
            .expect("an answer")
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The id that the page of a participant makes up.
fn id(number: usize) -> String {
    let letters = "abcdefghjkmnpqrstuvwxyz23456789".as_bytes();
    let mut id = String::from("participantparticipant");
    let mut rest = number;
    for _ in 0..6 {
        id.push(char::from(letters[rest % letters.len()]));
        rest /= letters.len();
    }
    id.replace('i', "j").replace('l', "m").replace('o', "p")
}

fn participants() -> Vec<Value> {
    let text =
        std::fs::read_to_string(crate::support::program::participants()).expect("the participants");
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).expect("a sheet"))
        .collect()
}

fn sheets_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = names
        .map(|name| name.into_string().expect("UTF-8"))
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    names
}

#[test]
fn forty_people_send_and_the_report_is_that_of_the_folder() {
    let folder = TempDir::new().expect("a folder");
    let room = Room::open(folder.path(), &[]);
    let page = room.get(&room.join);
    assert_eq!(page.status, 200);
    assert!(page.body.contains("<form id=\"sheet\""), "{}", page.body);
    for (number, sheet) in participants().iter().enumerate() {
        let answer = room.send(&id(number), sheet).expect("an answer");
        assert_eq!(answer.status, 200, "{answer:?}");
        assert!(answer.body.contains("\"replaced\":false"), "{answer:?}");
    }
    // One sends again: it is still forty.
    let again = room.send(&id(3), &participants()[4]).expect("an answer");
    assert!(again.body.contains("\"replaced\":true"), "{again:?}");
    assert_eq!(room.status()["sheets"], 40);
    let early = room.get(&format!("{}report", room.facilitate));
    assert_eq!(early.status, 303, "no report while the room collects");

    assert_eq!(room.close().status, 303);
    assert_eq!(room.status()["closed"], true);
    let late = room.send(&id(99), &participants()[0]).expect("an answer");
    assert_eq!(late.status, 410, "{late:?}");
    let report = room.get(&format!("{}report", room.facilitate));
    assert_eq!(report.status, 200);
    let path = folder.path().to_str().expect("UTF-8");
    let written = run(&["cohort", path, "--by", "group", "--format", "html"], "");
    assert_eq!(written.status, Some(0), "{}", written.err);
    assert_eq!(report.body, written.out);
    assert_eq!(sheets_in(folder.path()).len(), 40);
}

#[test]
fn a_room_that_was_left_goes_on_at_the_same_addresses() {
    let folder = TempDir::new().expect("a folder");
    let first = Room::open(folder.path(), &[]);
    first.send(&id(1), &participants()[0]).expect("an answer");
    let (join, facilitate) = (first.join.clone(), first.facilitate.clone());
    drop(first);
    let second = Room::open(folder.path(), &[]);
    assert_eq!((&second.join, &second.facilitate), (&join, &facilitate));
    assert_eq!(second.status()["sheets"], 1);
    let again = second.send(&id(1), &participants()[1]).expect("an answer");
    assert!(again.body.contains("\"replaced\":true"), "{again:?}");
}

#[test]
fn a_report_on_a_room_that_still_collects_comes_with_a_warning() {
    let folder = TempDir::new().expect("a folder");
    let room = Room::open(folder.path(), &[]);
    room.send(&id(1), &participants()[0]).expect("an answer");
    let path = folder.path().to_str().expect("UTF-8");
    let open = run(&["cohort", path], "");
    assert!(open.err.contains("still collects"), "{}", open.err);
    assert_eq!(room.close().status, 303);
    let closed = run(&["cohort", path], "");
    assert!(!closed.err.contains("still collects"), "{}", closed.err);
    drop(room);
    let other = run(&["host", path, "--quick", "--listen", "127.0.0.1:0"], "");
    assert_eq!(other.status, Some(1));
    assert!(
        other.err.contains("open it without --quick"),
        "{}",
        other.err
    );
}

#[test]
fn the_groups_that_are_counted_are_those_that_the_report_would_show() {
    let folder = TempDir::new().expect("a folder");
    let room = Room::open(folder.path(), &[]);
    let sheet = |group: Option<&str>| {
        let mut sheet = participants()[0].clone();
        match group {
            Some(group) => sheet["group"] = group.into(),
            None => drop(sheet.as_object_mut().expect("a sheet").remove("group")),
        }
        sheet
    };
    // Nine of one group, five of another, and one of none: the five would be told by subtraction.
    let groups = [(Some("Berlin"), 9), (Some("Leeds"), 5), (None, 1)];
    let all = groups
        .iter()
        .flat_map(|&(group, count)| std::iter::repeat_n(group, count));
    for (number, group) in all.enumerate() {
        room.send(&id(number), &sheet(group)).expect("an answer");
    }
    assert_eq!(room.status()["groups"], 1);
}

#[test]
fn strangers_and_slips_are_refused_with_the_right_status_and_nothing_is_lost() {
    let folder = TempDir::new().expect("a folder");
    let room = Room::open(folder.path(), &["--most", "2"]);
    let sheet = participants()[0].to_string();
    room.send(&id(1), &participants()[0]).expect("an answer");
    let own = room.own();
    let put = format!("{}sheets/{}", room.join, id(2));
    let json = "Content-Type: application/json\r\n";
    let evil = format!("Origin: http://evil.example\r\n{json}");
    let null = format!("Origin: null\r\n{json}");
    let plain = format!(
        "Origin: http://{}\r\nContent-Type: text/plain\r\n",
        room.host
    );
    let close = format!("{}close", room.facilitate);
    let cases: Vec<(u16, &str, String, &str, &[u8])> = vec![
        (404, "GET", "/".into(), "", b""),
        (404, "GET", "/aaaaaaaaaaaa/".into(), "", b""),
        (404, "GET", "/f/aaaaaaaaaaaaaaaaaaaaaaaaaa/".into(), "", b""),
        (
            404,
            "GET",
            format!("{}../../etc/passwd", room.join),
            "",
            b"",
        ),
        (
            404,
            "GET",
            format!("{}%2e%2e/room.json", room.join),
            "",
            b"",
        ),
        (404, "GET", format!("{}sheets", room.join), "", b""),
        // Nobody reads a sheet back, not even its sender.
        (
            405,
            "GET",
            format!("{}sheets/{}", room.join, id(1)),
            "",
            b"",
        ),
        (
            405,
            "DELETE",
            format!("{}sheets/{}", room.join, id(1)),
            &own,
            b"",
        ),
        (405, "POST", put.clone(), &own, sheet.as_bytes()),
        (405, "PUT", room.facilitate.clone(), &own, b""),
        (405, "GET", close.clone(), "", b""),
        (403, "POST", close.clone(), "", b""),
        (403, "POST", close, &evil, b""),
        (403, "PUT", put.clone(), json, sheet.as_bytes()),
        (403, "PUT", put.clone(), &evil, sheet.as_bytes()),
        (403, "PUT", put.clone(), &null, sheet.as_bytes()),
        (415, "PUT", put.clone(), &plain, sheet.as_bytes()),
        (422, "PUT", put.clone(), &own, b"{"),
        (422, "PUT", put.clone(), &own, b"\xff\xfe"),
        (
            422,
            "PUT",
            put.clone(),
            &own,
            br#"{"answers": {"no-such": 1}}"#,
        ),
        (
            404,
            "PUT",
            format!("{}sheets/..", room.join),
            &own,
            sheet.as_bytes(),
        ),
        (
            404,
            "PUT",
            format!("{}sheets/a%2fb", room.join),
            &own,
            sheet.as_bytes(),
        ),
        (
            404,
            "PUT",
            format!("{}sheets/short", room.join),
            &own,
            sheet.as_bytes(),
        ),
    ];
    for (status, method, path, headers, body) in cases {
        let answer = room.request(method, &path, headers, body);
        let answer = answer.unwrap_or_else(|| panic!("no answer to {method} {path}"));
        assert_eq!(
            answer.status, status,
            "{method} {path} {headers}: {answer:?}"
        );
    }
    let large = vec![b' '; 300 << 10];
    let answer = room.request("PUT", &put, &own, &large);
    // A server that refuses early may close before all is sent.
    assert!(answer.is_none_or(|answer| answer.status == 413));
    // A name that somebody else's name server points here.
    let rebound = format!(
        "GET {} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        room.join
    );
    assert_eq!(room.raw(rebound.as_bytes()).expect("an answer").status, 421);
    let nameless = format!("GET {} HTTP/1.0\r\n\r\n", room.join);
    assert_eq!(
        room.raw(nameless.as_bytes()).expect("an answer").status,
        421
    );
    assert!(
        room.raw(b"\x16\x03\x01\x02\x00")
            .is_none_or(|answer| answer.status == 400)
    );
    let head = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "a".repeat(100_000));
    assert!(
        room.raw(head.as_bytes())
            .is_none_or(|answer| answer.status == 431)
    );

    // What was there is there, and the second place is still free, the third is not.
    assert_eq!(room.status()["sheets"], 1);
    assert_eq!(
        room.send(&id(2), &participants()[1])
            .expect("an answer")
            .status,
        200
    );
    assert_eq!(
        room.send(&id(3), &participants()[1])
            .expect("an answer")
            .status,
        503
    );
    assert_eq!(sheets_in(folder.path()).len(), 2);
}

#[test]
fn every_answer_carries_the_headers_of_a_strict_page() {
    let folder = TempDir::new().expect("a folder");
    let room = Room::open(folder.path(), &[]);
    let status = format!("{}status", room.facilitate);
    for path in [room.join.as_str(), &room.facilitate, &status, "/nothing"] {
        let answer = room.get(path);
        let header = |name: &str| answer.headers.get(name).map(String::as_str);
        assert_eq!(header("cache-control"), Some("no-store"), "{path}");
        assert_eq!(header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(header("referrer-policy"), Some("no-referrer"), "{path}");
        assert_eq!(header("x-frame-options"), Some("DENY"), "{path}");
        assert_eq!(
            header("cross-origin-opener-policy"),
            Some("same-origin"),
            "{path}"
        );
        let policy = header("content-security-policy").expect("a policy");
        assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        assert!(
            policy.ends_with("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe-inline"), "{path}: {policy}");
        assert_eq!(header("set-cookie"), None, "{path}");
        assert_eq!(header("server"), None, "{path}");
        assert_eq!(header("access-control-allow-origin"), None, "{path}");
    }
}

/// Everything that a room's server answers to whoever knows both addresses, without what is random.
fn everything(room: &Room) -> String {
    let mut seen = String::new();
    for path in [
        room.join.clone(),
        room.facilitate.clone(),
        format!("{}status", room.facilitate),
        format!("{}report", room.facilitate),
        format!("{}sheets/{}", room.join, id(0)),
    ] {
        let answer = room.get(&path);
        seen += &format!("{} {}\n", answer.status, answer.body);
    }
    let (join, facilitate) = (&room.join, &room.facilitate);
    // The time of the last sheet is told; here it is the same for both.
    let mut seen = seen
        .replace(join.as_str(), "/JOIN/")
        .replace(facilitate.as_str(), "/FACILITATE/")
        // A page may break the address before its code.
        .replace(join.trim_matches('/'), "JOIN")
        .replace(&room.host, "HOST");
    while let Some(at) = seen.find("\"last\":") {
        let end = seen[at..].find([',', '}']).expect("JSON") + at;
        seen.replace_range(at..end, "LAST");
    }
    // The QR code draws the address.
    while let Some(at) = seen.find("<path d=\"M") {
        let end = seen[at..].find("/>").expect("an end") + at;
        seen.replace_range(at..end, "<QR");
    }
    seen
}

#[test]
fn while_a_room_collects_nothing_that_it_says_depends_on_what_anybody_answered() {
    let folders = [TempDir::new(), TempDir::new()].map(|folder| folder.expect("a folder"));
    let rooms = [0, 1].map(|room: usize| Room::open(folders[room].path(), &[]));
    assert_eq!(everything(&rooms[0]), everything(&rooms[1]));
    for number in 0..12 {
        // The same groups and ids, and answers of quite other people.
        for (room, offset) in rooms.iter().zip([0, 17]) {
            let mut sheet = participants()[(number + offset) % 40].clone();
            sheet["group"] = json!(format!("group {}", number % 2));
            let sent = room.send(&id(number), &sheet).expect("an answer");
            assert_eq!(sent.status, 200, "{sent:?}");
        }
        assert_eq!(
            everything(&rooms[0]),
            everything(&rooms[1]),
            "after {number}"
        );
    }
}

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

/// Five people in browsers of their own, phones and desktops, each in their language; one loses the
/// connection, one reloads, one sends twice; the facilitator closes and projects.
#[test]
fn five_people_in_real_browsers_and_a_facilitator() {
    let Some(browser) = Browser::find() else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let sheets = folder.path().join("room");
    let room = Room::open(&sheets, &["--min-group", "3"]);
    let plan = json!({
        "join": format!("http://{}{}", room.host, room.join),
        "facilitate": format!("http://{}{}", room.host, room.facilitate),
    });
    let done = browser.run("room.mjs", folder.path(), &plan);
    assert_eq!((done.status, done.err.as_str()), (Some(0), ""));
    // The report is that of the folder.
    let found: Value = serde_json::from_str(&done.out).expect("JSON");
    let sheets = sheets.to_str().expect("UTF-8");
    let report = run(
        &["cohort", sheets, "--min-group", "3", "--format", "json"],
        "",
    );
    let report: Value = serde_json::from_str(&report.out).expect("JSON");
    assert_eq!(report["sheets"], 5);
    let main = found["main"].as_str().expect("a text");
    assert!(main.contains("5 sheets"), "{main}");
    let questions = report["figures"]["whole"]["questions"]
        .as_array()
        .expect("a list");
    let mut held = 0;
    for question in questions {
        let counts = question["options"].as_array().expect("a list").iter();
        let counts: Vec<String> = counts
            .filter_map(|option| option["people"].as_u64())
            .map(|people| people.to_string())
            .collect();
        if question["mean"].is_number() {
            let counts = counts.join(" · ");
            assert!(
                main.contains(&format!("{counts} people, mean {}", question["mean"])),
                "{counts}: {main}"
            );
            held += 1;
        }
    }
    assert!(held > 10, "{held} questions are held against the folder");
}
