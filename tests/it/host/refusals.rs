//! What a room refuses, and what it keeps to itself.

use serde_json::json;
use tempfile::TempDir;

use super::*;

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
