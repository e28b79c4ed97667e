//! How the quiz is left: by its menu, Ctrl-C, a kill, or a terminal that is closed or resized.

use crate::quiz::{folder, quiz};
use crate::support::program::tiny_bank;
use crate::support::pty::{CTRL_C, ENTER, ESCAPE, Start, Terminal};

#[test]
fn the_menu_leaves_and_discards() {
    let state = folder();
    let mut terminal = quiz(state.path());
    terminal.press_for("44", "Question 3 of 29");
    terminal.press_for(ESCAPE, "2 of 29 questions answered.");
    insta::assert_snapshot!(terminal.contents());
    terminal.press_for(ESCAPE, "Question 3 of 29");
    terminal.press_for("q3\r", "2 answers saved. Go on with: rolefit take --resume");
    assert_eq!(terminal.end(), 0);
    let mut terminal = Start::new(state.path(), &["--resume"]).run();
    terminal.wait_for("Question 3 of 29");
    terminal.press_for("q4\r", "Discard 2 answers for good?");
    terminal.press_for("2\r", "The answers are discarded.");
    assert_eq!(terminal.end(), 0);
    assert!(!state.path().join("rolefit/pm-vs-po.json").exists());
}

#[test]
fn ctrl_c_gives_the_terminal_back_and_says_how_to_go_on() {
    let state = folder();
    for (keys, shown, told) in [
        ("", "Question 1 of 29", "Nothing is answered yet."),
        (
            "4",
            "Question 2 of 29",
            "1 answer saved. Go on with: rolefit take --resume",
        ),
        // The answer from before is still there: nothing has replaced it.
        (
            "q",
            "3  Leave",
            "Nothing is answered yet; your draft is as it was. Go on with it:\nrolefit take --resume",
        ),
    ] {
        let mut terminal = Start::new(state.path(), &["--fresh"]).run();
        terminal.wait_for("Question 1 of 29");
        terminal.press_for(keys, shown);
        terminal.press(CTRL_C);
        assert_eq!(terminal.end(), 130);
        let screen = terminal.contents();
        assert!(screen.contains(told), "{screen}");
        assert!(
            !terminal.screen(vt100::Screen::hide_cursor),
            "the cursor is visible"
        );
        assert!(!terminal.screen(vt100::Screen::alternate_screen));
        assert!(
            terminal
                .bytes()
                .contains("\u{1b}[0m\u{1b}[?2004l\u{1b}[?25h")
        );
    }
}

#[test]
fn polite_kills_and_a_closed_terminal_end_the_quiz_too() {
    let state = folder();
    for signal in ["TERM", "HUP"] {
        let mut terminal = Start::new(state.path(), &["--fresh"]).run();
        terminal.wait_for("Question 1 of 29");
        terminal.press_for("4", "Question 2 of 29");
        terminal.signal(signal);
        assert_eq!(terminal.end(), 130, "{signal}");
        assert!(!terminal.screen(vt100::Screen::alternate_screen));
    }
    let mut terminal = Start::new(state.path(), &["--fresh"]).run();
    terminal.wait_for("Question 1 of 29");
    terminal.press_for("4", "Question 2 of 29");
    terminal.close();
    assert_eq!(terminal.end(), 130);
    assert!(state.path().join("rolefit/pm-vs-po.json").exists());
}

/// Goes from the result to the prompt for the answers' file.
fn save_answers(terminal: &mut Terminal) {
    let screen = terminal.contents();
    let save = screen.lines().find(|line| line.ends_with("  Save"));
    let number = save.and_then(|line| line.split_whitespace().find(|word| word.len() == 1));
    let number = number.expect("it can be saved");
    terminal.press_for(&format!("{number}\r"), "The answers alone");
    terminal.press_for("5\r", "rolefit-answers.json");
}

#[test]
fn the_cursor_comes_back_when_a_file_name_is_interrupted() {
    let state = folder();
    let bank = tiny_bank();
    let mut terminal = Start::new(state.path(), &["--bank", &bank]).run();
    terminal.wait_for("Question 1 of");
    terminal.press_for("ssssssssssss", "Show the result");
    terminal.press_for(ENTER, "▸ 1  All of it");
    save_answers(&mut terminal);
    terminal.press(CTRL_C);
    assert_eq!(terminal.end(), 130);
    assert!(!terminal.screen(vt100::Screen::hide_cursor));
    assert!(!terminal.screen(vt100::Screen::alternate_screen));
}

#[test]
fn a_resized_screen_is_drawn_again() {
    let state = folder();
    let terminal = quiz(state.path());
    terminal.resize(15, 40);
    terminal.wait_until("the narrow screen", |screen| {
        let rows: Vec<String> = screen.rows(0, 40).collect();
        rows.last().is_some_and(|last| last.contains("menu"))
    });
    terminal.resize(50, 200);
    let screen = terminal.wait_until("the wide screen", |screen| {
        let rows: Vec<String> = screen.rows(0, 200).collect();
        rows.last().is_some_and(|last| last.contains("menu"))
    });
    assert!(
        screen
            .lines()
            .all(|line| line.trim_end().chars().count() <= 100),
        "{screen}"
    );
}
