//! The answers of the quiz once they are given: reviewed, changed, saved.

use crate::quiz::{answer_all, folder, quiz};
use crate::support::program::run;
use crate::support::pty::{BACKSPACE, DOWN, END, ENTER, ESCAPE, RIGHT, Terminal};

#[test]
fn an_answer_changed_in_the_review_and_after_the_result_moves_the_result() {
    let state = folder();
    let mut terminal = quiz(state.path());
    answer_all(&mut terminal, "3");
    insta::assert_snapshot!("review", terminal.contents());
    terminal.press_for("12", "▸ 12");
    terminal.press_for(ENTER, "Question 12 of 29 · Time and pace 6/6 · to change");
    terminal.press_for("5", "→ Strongly agree");
    terminal.press_for("\u{1b}[H", "▸ Show the result");
    terminal.press_for(ENTER, "All of it");
    insta::assert_snapshot!("result", without_pace(&terminal));
    terminal.press_for("2\r", "Back to the result");
    terminal.press_for("1", "▸  1");
    terminal.press_for(ENTER, "to change");
    let screen = terminal.press_for("5", "Before the change: ");
    assert!(
        screen.contains("▸  1"),
        "the list stays where one was: {screen}"
    );
    terminal.press_for(&format!("{DOWN}{DOWN}"), "▸  3");
    terminal.press_for(RIGHT, "→ Agree (2.2");
    insta::assert_snapshot!("changing_answers", terminal.contents());
    terminal.press_for(BACKSPACE, "All of it");
    insta::assert_snapshot!("result_moved", without_pace(&terminal));
    terminal.press_for("2\ru", "▸  3");
    terminal.press_for("u", "▸  1");
    terminal.press_for("u", "There is no change to take back.");
}

/// The screen without the time that a test takes, however quick.
fn without_pace(terminal: &Terminal) -> String {
    let screen = terminal.contents();
    let (before, rest) = screen
        .split_once("You answered in about ")
        .expect("nobody reads so fast");
    let (_, rest) = rest.split_once(" seconds").expect("a note");
    format!("{before}You answered in about 0.N seconds{rest}")
}

#[test]
fn all_reasons_scroll_and_report_and_answers_are_saved() {
    let state = folder();
    let mut terminal = quiz(state.path());
    answer_all(&mut terminal, "4");
    terminal.press_for(ENTER, "All of it");
    terminal.press_for("1\r", " more below");
    terminal.press_for("5", "5  All that weighs");
    terminal.press_for(END, "It is for exploring a career");
    terminal.press_for("q", "2  Change an answer");
    terminal.press_for("3\r", "The report as JSON");
    terminal.press_for("2\r", "rolefit-report.json");
    terminal.press_for(ENTER, "rolefit-report.json.");
    terminal.press_for("3\r", "The report as JSON");
    terminal.press_for("2\r", "rolefit-report.json");
    terminal.press_for(ENTER, "Replace it?");
    terminal.press_for(ENTER, "rolefit-report.json (it exists)");
    terminal.press_for(ENTER, "Replace it?");
    terminal.press_for(ESCAPE, "Saves as");
    terminal.press_for(ESCAPE, "Nothing is saved.");
    terminal.press_for("3\r", "The report as JSON");
    terminal.press_for("5\r", "rolefit-answers.json");
    terminal.press_for(ENTER, "rolefit-answers.json.");
    terminal.press("4\r");
    assert_eq!(terminal.end(), 0);
    let screen = terminal.contents();
    assert!(
        screen.contains("The whole report: rolefit last"),
        "{screen}"
    );
    assert!(screen.trim().lines().count() <= 10, "{screen}");
    assert!(!terminal.screen(vt100::Screen::alternate_screen));
    let report = std::fs::read_to_string(state.path().join("rolefit-report.json")).expect("it");
    let sheet = state.path().join("rolefit-answers.json");
    let scored = run(
        &["score", sheet.to_str().expect("UTF-8"), "--format", "json"],
        "",
    );
    assert_eq!(scored.out, report);
    let drafts = std::fs::read_dir(state.path().join("rolefit")).expect("the folder");
    let drafts: Vec<_> = drafts
        .map(|file| file.expect("a file").file_name())
        .collect();
    assert!(
        drafts.len() == 2 && drafts.contains(&"pm-vs-po.lock".into()),
        "finishing removes the draft: {drafts:?}"
    );
}
