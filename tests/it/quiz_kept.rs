//! Leaving once the result was shown: it is kept, whichever way one leaves, once a sitting.

use std::path::Path;

use crate::quiz::folder;
use crate::quiz_result::Person;
use crate::support::program::{Run, rolefit, run_command};
use crate::support::pty::{CTRL_C, ENTER, RIGHT, Start, Terminal};

fn last(state: &Path, arguments: &[&str]) -> Run {
    let mut command = rolefit();
    command.env("XDG_STATE_HOME", state).current_dir(state);
    run_command(command.arg("last").args(arguments), "")
}

fn count_of_kept(state: &Path) -> usize {
    let kept = std::fs::read_dir(state.join("rolefit/results"));
    kept.map_or(0, Iterator::count)
}

fn has_draft(state: &Path) -> bool {
    state.join("rolefit/pm-vs-po.quick.json").exists()
}

/// The short version up to its result.
fn at_result(state: &Path, arguments: &[&str]) -> Terminal {
    let arguments = [&["--quick"], arguments].concat();
    let mut terminal = Start::new(state, &arguments).run();
    Person::Lean.take(&mut terminal, true);
    terminal
}

#[test]
fn whoever_finishes_by_the_menu_or_by_ctrl_c_finds_the_result_again() {
    for (keys, status) in [("q3\r", 0), (CTRL_C, 130)] {
        let state = folder();
        let save = state.path().join("mine.json");
        let mut terminal = at_result(state.path(), &["--save", save.to_str().expect("UTF-8")]);
        let menu = terminal.press_for("q", "3  Finish");
        assert!(menu.contains("4  Leave and go on later"), "{menu}");
        terminal.press_for("\u{1b}", "q menu");
        terminal.press(keys);
        assert_eq!(terminal.end(), status);
        let screen = terminal.contents();
        assert!(
            screen.contains("The whole report: rolefit last"),
            "{screen}"
        );
        let shown = last(state.path(), &[]);
        assert!(
            shown.out.starts_with("You lean clearly towards"),
            "{}",
            shown.out
        );
        assert!(!has_draft(state.path()));
        let sheet = std::fs::read_to_string(save).expect("the answers");
        assert!(sheet.contains("\"own-the-why\": "), "{sheet}");
    }
}

#[test]
fn the_hour_of_a_result_says_where_it_is_that_of_universal_time() {
    let state = folder();
    let mut terminal = at_result(state.path(), &[]);
    terminal.press("5\r");
    assert_eq!(terminal.end(), 0);
    for (zone, is_universal) in [("UTC", true), ("No/Where", true), ("CET-1", false)] {
        let mut command = rolefit();
        command.env("XDG_STATE_HOME", state.path()).env("TZ", zone);
        let listed = run_command(command.args(["last", "--list"]), "");
        let says = listed.out.contains(" UTC  pm-vs-po");
        assert_eq!(says, is_universal, "{zone}: {}", listed.out);
    }
}

#[test]
fn a_closed_terminal_keeps_the_result_as_it_was_changed_last() {
    let state = folder();
    let mut terminal = at_result(state.path(), &[]);
    terminal.press_for("2\r", "▸  1");
    terminal.press_for(RIGHT, "Before the change: ");
    terminal.press_for(RIGHT, "→ Neither");
    terminal.signal("HUP");
    assert_eq!(terminal.end(), 130);
    assert_eq!(count_of_kept(state.path()), 1);
    let kept = std::fs::read_dir(state.path().join("rolefit/results"));
    let kept = kept.expect("the folder").next().expect("a file");
    let sheet = std::fs::read_to_string(kept.expect("it").path()).expect("it");
    assert!(sheet.contains("\"own-the-why\": 3"), "{sheet}");
}

#[test]
fn a_sitting_that_goes_on_later_keeps_its_result_once() {
    let state = folder();
    let mut terminal = at_result(state.path(), &[]);
    terminal.press_for("q4\r", "12 answers saved. Go on with:");
    assert_eq!(terminal.end(), 0);
    let screen = terminal.contents();
    assert!(
        screen.contains("The result is kept. The whole report: rolefit last"),
        "{screen}"
    );
    assert!(has_draft(state.path()));
    assert_eq!(count_of_kept(state.path()), 1);
    let mut terminal = Start::new(state.path(), &["--quick", "--resume"]).run();
    terminal.wait_for("Show the result");
    let result = terminal.press_for(ENTER, "what it means");
    assert!(
        !result.contains("Compare"),
        "nothing to compare with: {result}"
    );
    terminal.press("5\r");
    assert_eq!(terminal.end(), 0);
    assert_eq!(count_of_kept(state.path()), 1);
    assert!(!has_draft(state.path()));
}

#[test]
fn who_wants_nothing_kept_has_a_draft_all_the_same() {
    let state = folder();
    let mut terminal = at_result(state.path(), &["--no-keep"]);
    terminal.press(CTRL_C);
    assert_eq!(terminal.end(), 130);
    assert_eq!(count_of_kept(state.path()), 0);
    assert!(has_draft(state.path()));
    let screen = terminal.contents().replace('\n', " ");
    assert!(screen.contains("--no-keep"), "{screen}");
}

#[test]
fn where_all_is_skipped_what_is_open_is_offered() {
    let state = folder();
    let mut terminal = Start::new(state.path(), &["--quick"]).run();
    terminal.wait_for("Question 1 of 12");
    terminal.press_for(&"s".repeat(12), "Show the result");
    let result = terminal.press_for(ENTER, "what it means");
    assert!(
        result.contains("3  Answer the 12 questions that were skipped"),
        "{result}"
    );
    assert!(!result.contains("17 questions"), "{result}");
    terminal.press_for("3\r", "Question 1 of 12");
    terminal.press_for("4", "Question 2 of 12");
}

#[test]
fn the_same_answer_again_is_no_change_to_take_back() {
    let state = folder();
    let mut terminal = at_result(state.path(), &[]);
    terminal.press_for("2\r", "▸  1");
    terminal.press_for(ENTER, "to change");
    terminal.press_for(ENTER, "Back to the result");
    terminal.press_for("u", "There is no change to take back.");
}

#[test]
fn at_a_terminal_last_says_what_weighs_most_and_how_to_see_all() {
    let state = folder();
    let mut terminal = at_result(state.path(), &[]);
    terminal.press_for("q", "3  Finish");
    terminal.press("3\r");
    assert_eq!(terminal.end(), 0);
    let shown = |arguments: &[&str]| {
        let mut start = Start::new(state.path(), arguments);
        start.rows = 200;
        let mut terminal = start.run();
        assert_eq!(terminal.end(), 0);
        terminal.contents()
    };
    let short = shown(&["last"]);
    let lines: Vec<&str> = short.trim().lines().map(str::trim_end).collect();
    assert!(lines[0].starts_with("You lean "), "{short}");
    assert!(short.contains("If you took it again"), "{short}");
    assert_eq!(
        lines.last(),
        Some(&"The whole report: rolefit last --format text"),
        "{short}"
    );
    // Asked for, and for a pipe, it is whole.
    assert!(shown(&["last", "--format", "text"]).contains("not for selecting applicants"));
    let piped = last(state.path(), &[]).out;
    assert_eq!(piped, last(state.path(), &["--format", "text"]).out);
    assert!(piped.contains("Next steps"), "{piped}");
}
