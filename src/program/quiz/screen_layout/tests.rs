use super::*;

fn lines(name: &str, count: usize) -> Vec<String> {
    (1..=count)
        .map(|number| format!("{name} {number}"))
        .collect()
}

fn screen(rows: usize, options: usize, focus: Option<usize>) -> Frame {
    let mut screen = Screen::new(Size { rows, columns: 40 }, Language::English);
    screen.part(3, lines("intro", 4));
    screen.gap(2);
    screen.anchor(lines("question", 2));
    screen.list(
        lines("option", options)
            .into_iter()
            .map(|line| vec![line])
            .collect(),
        focus,
    );
    screen.part(0, lines("right", 1));
    screen.foot(lines("keys", 1));
    screen.frame()
}

#[test]
fn what_matters_least_goes_first() {
    let tall = screen(20, 5, None);
    assert_eq!(tall.lines.len(), 20);
    assert_eq!(tall.lines[0], "intro 1");
    assert_eq!(tall.cursor, (5, 0), "the cursor rests on the question");
    let low = screen(10, 5, Some(1));
    assert_eq!(low.lines[..3], ["", "question 1", "question 2"]);
    assert_eq!(low.cursor, (4, 0), "the cursor stands on the second option");
    assert_eq!(low.lines[9], "keys 1");
}

#[test]
fn the_question_stays_longest_and_the_keys_go_first() {
    let frame = |rows| {
        let mut screen = Screen::new(Size { rows, columns: 40 }, Language::English);
        screen.part(1, lines("header", 1));
        screen.anchor(lines("question", 3));
        screen.part(0, lines("first", 2));
        screen.list(
            lines("option", 5)
                .into_iter()
                .map(|line| vec![line])
                .collect(),
            None,
        );
        screen.part(0, lines("second", 2));
        screen.keys(lines("keys", 2));
        screen.frame().lines
    };
    let has = |rows, text: &str| frame(rows).iter().any(|line| line.starts_with(text));
    assert!(has(15, "keys 2"));
    assert!(!has(14, "keys") && has(14, "header"), "{:?}", frame(14));
    assert!(!has(11, "header") && has(11, "option 5"), "{:?}", frame(11));
    for rows in 3..15 {
        assert!(has(rows, "question 3"), "{:?}", frame(rows));
    }
    assert!(has(1, "question 1"));
}

#[test]
fn a_long_list_shows_where_one_stands() {
    let frame = screen(12, 30, Some(20));
    assert!(frame.lines.contains(&"option 21".into()), "{frame:?}");
    assert!(frame.lines.contains(&"right 1".into()), "{frame:?}");
    let told = format!("  … 17 more above, {} below", 13 - frame.page);
    assert!(frame.lines.contains(&told), "{frame:?}");
    assert_eq!(frame.lines[frame.cursor.0], "option 21");
}

#[test]
fn no_size_is_too_small_to_draw() {
    for rows in 1..12 {
        for options in [0, 1, 40] {
            let frame = screen(rows, options, Some(options / 2));
            assert_eq!(frame.lines.len(), rows);
            assert!(frame.cursor.0 < rows);
        }
    }
}

#[test]
fn a_frame_overwrites_and_never_clears_first() {
    let text = screen(3, 0, None).paint();
    assert!(!text.contains("\u{1b}[2J"), "{text:?}");
}
