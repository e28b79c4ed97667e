//! The result where there is little room: what came out stays, with its reasons, and the menu and notices
//! give way.

use crate::quiz::folder;
use crate::quiz_result::{Person, screen};
use crate::support::pty::{END, ENTER, ESCAPE, LEFT, RIGHT, Start, Terminal};

/// The short version taken before and taken again, which gives the longest menu, up to its result.
fn again(state: &std::path::Path, person: Person, (rows, columns): (u16, u16)) -> Terminal {
    let mut before = Start::new(state, &["--quick"]).run();
    Person::Clear.take(&mut before, true);
    before.press("5\r");
    before.end();
    let mut start = Start::new(state, &["--quick", "--language", "en"]);
    (start.rows, start.columns) = (rows, columns);
    let mut terminal = start.run();
    person.take(&mut terminal, true);
    terminal
}

#[test]
fn with_the_longest_menu_the_strongest_reason_is_seen() {
    let state = folder();
    let mut terminal = again(state.path(), Person::Lean, (20, 40));
    insta::assert_snapshot!("menu_in_columns_40x20", screen(&terminal));
    terminal.press_for("5", "▸ 5 Save");
    assert!(terminal.screen(|screen| screen.cursor_position().1 > 2));
    terminal.press_for(LEFT, "▸ 4 Compare");
    terminal.press_for(&format!("{RIGHT}{RIGHT}"), "▸ 6 Finish");
    terminal.press_for("?", "The first sentence says where you lean");
    terminal.press_for(END, "3  Answer the other 17 questions");
}

#[test]
fn undecided_shows_a_reason_for_each_side_before_anything_else() {
    for size in [(24, 80), (20, 40)] {
        let state = folder();
        let terminal = again(state.path(), Person::Undecided, size);
        let name = format!("undecided_again_{}x{}", size.1, size.0);
        insta::assert_snapshot!(name, screen(&terminal));
    }
}

#[test]
fn a_notice_takes_no_line_of_the_result() {
    let state = folder();
    let mut terminal = again(state.path(), Person::Lean, (20, 40));
    let before = terminal.contents();
    terminal.press_for("5", "▸ 5 Save");
    terminal.press_for(ENTER, "The report as JSON");
    terminal.press_for(ENTER, "File: ");
    let screen = terminal.press_for(ESCAPE, "Nothing is saved.");
    let result = |screen: &str| -> Vec<String> {
        let lines = screen.lines().take_while(|line| !line.contains(" 1 Read"));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(result(&screen), result(&before));
    assert!(!screen.contains("Enter takes"), "{screen}");
    terminal.press_for(LEFT, "Enter takes");
}

#[test]
fn where_nothing_is_answered_the_menu_offers_nothing_to_discard() {
    let state = folder();
    let mut terminal = crate::quiz::quiz(state.path());
    let menu = terminal.press_for("q", "3  Leave");
    assert!(
        !menu.contains("iscard") && !menu.contains("ave and"),
        "{menu}"
    );
    terminal.press_for("4", "▸ 1  Go on");
    terminal.press_for("3\r", "Nothing is answered yet.");
    assert_eq!(terminal.end(), 0);
}
