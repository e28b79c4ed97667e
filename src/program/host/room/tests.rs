use super::*;

const ID: &str = "abcdefghjkmnpqrstuvwx";

fn bank() -> Bank {
    Bank::parse(rolefit::bank::built_in("pm-vs-po").expect("it ships").text).expect("sound")
}

fn settings() -> RoomSettings {
    RoomSettings {
        groups: Vec::new(),
        min_group: 2,
    }
}

fn room(folder: &Path, most: usize) -> Room {
    Room::open(folder, bank(), Length::Full, most, &settings()).expect("a room")
}

#[test]
fn a_sheet_is_kept_under_the_rooms_id_and_replaced_by_a_later_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let room = room(folder.path(), 2);
    let sheet = br#"{"id": "Jane Doe", "group": "Berlin", "answers": {"own-the-why": 5}}"#;
    assert_eq!(room.receive(ID, sheet), Receipt::Received);
    assert_eq!(room.receive(ID, sheet), Receipt::Replaced);
    let text = std::fs::read_to_string(folder.path().join(format!("{ID}.json")));
    let text = text.expect("it is on the disk");
    assert!(!text.contains("Jane"), "{text}");
    assert!(text.contains(ID), "{text}");
    assert_eq!(room.status().sheets, 1);
    // One sheet alone does not tell which group it names.
    assert_eq!(room.status().groups.shown, 0);
    let other = ID.replace('a', "b");
    assert_eq!(room.receive(&other, sheet), Receipt::Received);
    assert_eq!(room.status().groups.shown, 1);
}

#[test]
fn what_is_no_sheet_is_refused_and_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let room = room(folder.path(), 2);
    for id in ["", "../../../../etc/passwd", "ABCDEFGHJKMNPQRSTUVWX", "abc"] {
        assert_eq!(room.receive(id, b"{}"), Receipt::WrongId, "{id}");
    }
    for body in [
        &b"\xff"[..],
        b"{",
        b"[]",
        br#"{"bank": "other", "answers": {}}"#,
        br#"{"answers": {"own-the-why": 77}}"#,
        br#"{"length": "quick", "answers": {}}"#,
    ] {
        let receipt = room.receive(ID, body);
        assert!(matches!(receipt, Receipt::NotASheet(_)), "{receipt:?}");
    }
    assert_eq!(room.status().sheets, 0);
    let visible = std::fs::read_dir(folder.path()).expect("a folder");
    let visible = visible.filter(|entry| {
        let name = entry.as_ref().expect("an entry").file_name();
        !name.to_string_lossy().starts_with('.')
    });
    assert_eq!(visible.count(), 0);
}

#[test]
fn a_full_and_a_closed_room_take_nothing_new() {
    let folder = tempfile::tempdir().expect("a folder");
    let room = room(folder.path(), 1);
    let sheet = br#"{"answers": {"own-the-why": 5}}"#;
    let other = ID.replace('a', "b");
    assert_eq!(room.receive(ID, sheet), Receipt::Received);
    assert_eq!(room.receive(&other, sheet), Receipt::Full);
    assert_eq!(room.receive(ID, sheet), Receipt::Replaced);
    room.close().expect("it closes");
    assert_eq!(room.receive(ID, sheet), Receipt::Closed);
}

#[test]
fn a_room_goes_on_where_it_was_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = room(folder.path(), 5);
    first.receive(ID, br#"{"answers": {}}"#);
    let busy = Room::open(folder.path(), bank(), Length::Full, 5, &settings());
    assert!(busy.is_err(), "two programs on one folder");
    let (code, token) = (first.code(), first.token());
    first.close().expect("it closes");
    drop(first);
    let quick = Room::open(folder.path(), bank(), Length::Quick, 5, &settings());
    assert!(quick.is_err(), "another length");
    let again = room(folder.path(), 5);
    assert_eq!((again.code(), again.token()), (code, token));
    assert_eq!(again.status().sheets, 1);
    assert!(again.is_closed());
}
