//! The room: what participants, the facilitator and strangers get from `rolefit host`, over real
//! connections on this machine's loopback.

mod refusals;
mod settings;
mod strain;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

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
    // But for the links to the other languages, which a file has no use for.
    let (before, rest) = report.body.split_once("<nav class").expect("links");
    let (links, after) = rest.split_once("</nav>\n").expect("their end");
    assert_eq!(format!("{before}{after}"), written.out);
    assert!(links.contains("<a href=\"?language=de\""), "{links}");
    let asked = format!("{}report", room.facilitate);
    let german = room.request("GET", &asked, "Accept-Language: de-AT\r\n", b"");
    let german = german.expect("an answer").body;
    let written = [
        "cohort",
        path,
        "--by",
        "group",
        "--format",
        "html",
        "--language",
        "de",
    ];
    let written = run(&written, "").out;
    let (before, rest) = german.split_once("<nav class").expect("links");
    let (_, after) = rest.split_once("</nav>\n").expect("their end");
    assert_eq!(format!("{before}{after}"), written);
    let french = room.get(&format!("{asked}?language=fr")).body;
    assert!(french.contains("<html lang=\"fr\">"), "{french}");
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
    let status = room.status();
    assert_eq!(status["groups"], 1);
    // Why a group of five is not shown is told by numbers alone.
    assert_eq!((&status["small"], &status["held"]), (&json!(1), &json!(5)));
    assert_eq!(status["alike"], json!([]));
    // Five more, whose group is spelt otherwise.
    for number in 15..20 {
        let group = if number < 17 { "leeds" } else { "Berlin" };
        room.send(&id(number), &sheet(Some(group)))
            .expect("an answer");
    }
    let status = room.status();
    assert_eq!(status["alike"], json!([["Leeds", "leeds"]]));
    // Sent again with one spelling, they are one.
    for number in 15..17 {
        room.send(&id(number), &sheet(Some("Leeds")))
            .expect("an answer");
    }
    for number in 17..20 {
        room.send(&id(number), &sheet(Some("Berlin")))
            .expect("an answer");
    }
    assert_eq!(room.status()["alike"], json!([]));
}

#[test]
fn the_facilitators_page_speaks_the_browsers_language_too() {
    let folder = TempDir::new().expect("a folder");
    let room = Room::open(folder.path(), &[]);
    let page = |query: &str, wish: &str| {
        let path = format!("{}{query}", room.facilitate);
        let wish = format!("Accept-Language: {wish}\r\n");
        room.request("GET", &path, &wish, b"").expect("an answer")
    };
    for (query, wish, language) in [
        ("", "de-AT, en;q=0.5", "de"),
        ("", "it", "en"),
        ("?language=es", "de", "es"),
    ] {
        let found = page(query, wish).body;
        let html = format!("<html lang=\"{language}\">");
        assert!(found.contains(&html), "{query} {wish}: {found}");
        assert!(found.contains("hreflang=\"fr\""), "{found}");
    }
    assert_eq!(room.close().status, 303);
    let to = page("?language=es", "de").headers["location"].clone();
    assert!(to.ends_with("/report?language=es"), "{to}");
    drop(room);
    // With --language in that one alone.
    let other = TempDir::new().expect("a folder");
    let room = Room::open(other.path(), &["--language", "fr"]);
    let found = room.get(&room.facilitate).body;
    assert!(
        found.contains("<html lang=\"fr\">") && !found.contains("hreflang"),
        "{found}"
    );
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
    let room = Room::open(&sheets, &["--min-group", "3", "--groups", "Berlin,Leeds"]);
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
