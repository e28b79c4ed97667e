//! The questions of the quiz on a screen: their keys, their help, their sizes.

use std::path::Path;

use crate::support::program::tiny_bank;
use crate::support::pty::{
    BACKSPACE, DOWN, END, ENTER, LEFT, PAGE_DOWN, RIGHT, Start, Terminal, UP,
};
use crate::support::shipped;

pub(crate) fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// The shipped quiz, with its first question on the screen.
pub(crate) fn quiz(state: &Path) -> Terminal {
    let terminal = Start::new(state, &[]).run();
    terminal.wait_for("Question 1 of 29");
    terminal
}

/// Answers the shipped quiz from its first question to the review: the same key for every graded
/// question, and whatever comes first elsewhere.
pub(crate) fn answer_all(terminal: &mut Terminal, key: &str) {
    for number in 1..=29 {
        let screen = terminal.wait_for(&format!("Question {number} of 29"));
        let keys = match () {
            () if screen.contains("leave you with more energy") => "12\r".to_owned(),
            () if screen.contains("In which country") => "4".into(),
            () if screen.contains("How large should") => "1".into(),
            () => key.to_owned(),
        };
        terminal.press(&keys);
    }
    terminal.wait_for("Show the result");
}

#[test]
fn the_pages_show_a_question_as_it_stands_on_the_screen() {
    let state = folder();
    let mut terminal = quiz(state.path());
    for number in 2..=8 {
        terminal.press_for("2", &format!("Question {number} of 29"));
    }
    let screen = terminal.press_for(BACKSPACE, "(your answer)");
    let screen = shown(&screen);
    for page in ["README.md", "docs/quiz.md"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
        let text = std::fs::read_to_string(path).expect("the page");
        let (_, picture) = text.split_once("```text\n").expect("a picture");
        let (picture, _) = picture.split_once("\n```").expect("its end");
        assert_eq!(shown(picture), screen, "{page}");
    }
}

/// The lines of a screen without what depends on the clock and on the terminal's height.
fn shown(screen: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = screen.trim().lines().map(str::trim_end).collect();
    let (first, time_left) = lines[0].rsplit_once(" · ").expect("three parts");
    assert!(time_left.ends_with(" left"), "{time_left}");
    lines[0] = first;
    lines.dedup();
    lines
}

#[test]
fn the_first_question_is_there_at_once_with_title_and_intro() {
    let state = folder();
    let terminal = quiz(state.path());
    insta::assert_snapshot!(terminal.contents());
    assert!(
        terminal
            .cursor_row()
            .contains("I want to choose which problems a product should")
    );
    assert!(!terminal.screen(vt100::Screen::hide_cursor));
}

#[test]
fn a_pair_shows_which_key_leans_where_and_a_digit_goes_on_at_once() {
    let state = folder();
    let mut terminal = quiz(state.path());
    terminal.press_for("4", "Question 2 of 29");
    insta::assert_snapshot!(terminal.contents());
    terminal.press_for("2", "Question 3 of 29");
}

#[test]
fn arrows_and_letters_move_along_the_scale_and_enter_takes() {
    let state = folder();
    let mut terminal = quiz(state.path());
    terminal.press_for(ENTER, "Nothing is selected yet.");
    terminal.press_for(&format!("{RIGHT}{RIGHT}{RIGHT}{LEFT}"), "▸ 2  Disagree");
    assert!(
        terminal.cursor_row().contains("2  Disagree"),
        "the cursor is there too"
    );
    terminal.press_for("lll", "▸ 5  Strongly agree");
    terminal.press_for("hj", "▸ 5  Strongly agree");
    terminal.press_for("kk", "▸ 3  Neither");
    terminal.press_for(&format!("{UP}{DOWN}{DOWN}"), "▸ 4  Agree");
    terminal.press_for(ENTER, "Question 2 of 29");
    terminal.press_for("9", "The answers are 1 to 5.");
}

#[test]
fn one_goes_back_across_sections_with_the_former_answer_shown() {
    let state = folder();
    let mut terminal = quiz(state.path());
    terminal.press_for("4444444", "Question 8 of 29");
    terminal.press_for(BACKSPACE, "▸ 4  Agree (your answer)");
    terminal.press_for(&format!("{LEFT}{LEFT}{LEFT}{LEFT}"), "Question 6 of 29");
    let screen = terminal.wait_for("Rather the second (your answer)");
    assert!(screen.contains("Direction 6/6"), "{screen}");
    terminal.press_for(ENTER, "Question 7 of 29");
    terminal.press_for(&BACKSPACE.repeat(9), "This is the first question.");
}

#[test]
fn skipping_is_told_in_the_review_and_takes_an_answer_away() {
    let state = folder();
    let mut terminal = quiz(state.path());
    terminal.press_for("4s", "Question 3 of 29");
    terminal.press_for(&format!("{BACKSPACE}{BACKSPACE}"), "(your answer)");
    terminal.press_for("s", "Question 2 of 29");
    terminal.press_for("q2\r", "0 of 29 questions answered, 2 skipped, 27 to come.");
}

#[test]
fn help_tells_what_helps_and_why_it_is_asked() {
    let state = folder();
    let mut terminal = quiz(state.path());
    terminal.press_for("?", "Why it is asked");
    insta::assert_snapshot!(terminal.contents());
    terminal.press_for(ENTER, "Question 1 of 29");
}

#[test]
fn several_are_chosen_by_digit_or_space() {
    let state = folder();
    let bank = tiny_bank();
    let mut terminal = Start::new(state.path(), &["--bank", &bank]).run();
    terminal.wait_for("Question 1 of");
    let screen = (1..20).find_map(|_| {
        let screen = terminal.contents();
        match screen.contains("chosen.") {
            true => Some(screen),
            false => {
                let number: usize = screen
                    .split("Question ")
                    .nth(1)
                    .and_then(|rest| rest.split(' ').next()?.parse().ok())
                    .expect("a number");
                terminal.press_for("s", &format!("Question {} of", number + 1));
                None
            }
        }
    });
    assert!(screen.is_some(), "{}", terminal.contents());
    terminal.press_for(ENTER, "Nothing is chosen. Enter again: none of them.");
    terminal.press_for("1", "▸ 1  [x]");
    terminal.press_for(&format!("{DOWN} "), "▸ 2  [x]");
    terminal.press_for("3", "2 at most: take one away first.");
    insta::assert_snapshot!(terminal.contents());
    terminal.press_for("1", "▸ 1  [ ]");
}

#[test]
fn every_question_can_be_answered_at_40_by_15() {
    let state = folder();
    let mut start = Start::new(state.path(), &[]);
    (start.rows, start.columns) = (15, 40);
    let mut terminal = start.run();
    let bank = rolefit::Bank::parse(shipped::text());
    for (place, question) in bank.expect("sound").questions().iter().enumerate() {
        let screen = terminal.wait_for(&format!("Question {} of 29", place + 1));
        let flat = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(&question.text), "{screen}");
        assert!(screen.contains("q menu"), "{screen}");
        if let rolefit::bank::Kind::Pair { left, right } = &question.kind {
            assert!(
                flat.contains(left.as_str()) && flat.contains(right.as_str()),
                "{screen}"
            );
        }
        let last = &question.options.last().expect("an option").label;
        let screen = terminal.press_for(END, "▸");
        let row = terminal.wait_until("the last option", |screen| {
            let (row, _) = screen.cursor_position();
            let row = screen.rows(0, 40).nth(usize::from(row)).unwrap_or_default();
            row.contains(last.split(' ').next().expect("a word"))
        });
        assert!(row.contains("q menu"), "{screen}");
        if place == 1 {
            insta::assert_snapshot!("pair_at_40_by_15", terminal.contents());
        }
        match question.kind {
            rolefit::bank::Kind::Multi { .. } => terminal.press(" \r"),
            _ => terminal.press(ENTER),
        }
    }
    terminal.wait_for("Show the result");
    terminal.press_for(ENTER, "what it means");
    insta::assert_snapshot!("result_at_40_by_15", terminal.contents());
}

#[test]
fn long_lists_page() {
    let state = folder();
    let options: Vec<String> = (1..=60)
        .map(|number| {
            let role = ["pm", "po"][number % 2];
            format!(
                r#"{{"id": "o{number}", "label": "Option number {number}", "award": {{"{role}": 1}}}}"#
            )
        })
        .collect();
    let bank = format!(
        r#"{{"format": "rolefit-bank/1", "id": "long", "version": "1", "title": "Long",
        "roles": [{{"id": "pm", "name": "P"}}, {{"id": "po", "name": "Q"}}],
        "questions": [{{"id": "q", "kind": "choice", "text": "Which one?", "options": [{}]}}]}}"#,
        options.join(",")
    );
    let path = state.path().join("long.json");
    std::fs::write(&path, bank).expect("written");
    let mut start = Start::new(state.path(), &["--bank", "long.json"]);
    (start.rows, start.columns) = (15, 40);
    let mut terminal = start.run();
    terminal.wait_for("more below");
    terminal.press_for(&format!("{DOWN}{PAGE_DOWN}{PAGE_DOWN}"), "▸ 1");
    assert!(
        terminal.contents().contains("Which one?"),
        "{}",
        terminal.contents()
    );
    terminal.press_for("47", "▸ 47  Option number 47");
    insta::assert_snapshot!(terminal.contents());
    terminal.press_for(ENTER, "→ Option number 47");
}
