//! Where the quiz saves: what cannot work is said before it costs anything.

use std::path::Path;

use crate::support::program::{Run, rolefit, run_command, tiny_bank};
use crate::support::pty::{ENTER, ESCAPE, LEFT, Start, Terminal};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn take(state: &Path, arguments: &[&str], input: &str) -> Run {
    let mut command = rolefit();
    command.env("XDG_STATE_HOME", state).current_dir(state);
    run_command(command.args(arguments), input)
}

/// The short quiz, all of it skipped, where a file for the answers is asked for.
fn prompt(state: &Path) -> Terminal {
    let mut start = Start::new(state, &["--quick"]);
    let home = state.to_str().expect("UTF-8");
    let variables = [("HOME", home)];
    start.variables = &variables;
    let mut terminal = start.run();
    terminal.wait_for("Question 1 of 12");
    terminal.press_for("4sssssssssss", "Show the result");
    terminal.press_for(ENTER, "4  Save");
    terminal.press_for("4\r", "The answers alone");
    terminal.press_for("5\r", "File: rolefit-answers.json");
    terminal
}

/// A name that the quiz itself reads, and one that the system does not allow.
#[cfg(unix)]
#[test]
fn what_cannot_be_written_is_told_in_the_language_of_the_quiz() {
    let state = folder();
    std::fs::copy(tiny_bank(), state.path().join("bank.json")).expect("copied");
    let arguments = ["--bank", "bank.json", "--save", "bank.json"];
    let mut terminal = Start::new(state.path(), &arguments).run();
    assert_eq!(terminal.end(), 1, "before the first question");
    assert!(terminal.contents().contains("The quiz reads"));

    let arguments = ["--quick", "--language", "de"];
    let mut terminal = Start::new(state.path(), &arguments).run();
    terminal.wait_for("Frage 1 von 12");
    terminal.press_for("4sssssssssss", "Ergebnis zeigen");
    terminal.press_for(ENTER, "4  ");
    terminal.press("4\r");
    terminal.press_for("5\r", "rolefit-answers.json");
    let long = "x".repeat(300);
    terminal.press_for(&format!("\u{15}{long}"), "xxx");
    terminal.press_for(ENTER, "einen solchen Namen lässt das");
}

#[test]
fn a_place_is_refused_in_the_language_of_the_quiz() {
    let state = folder();
    std::fs::write(state.path().join("da"), "x").expect("written");
    let mut terminal = Start::new(state.path(), &["--quick", "--language", "de"]).run();
    terminal.wait_for("Frage 1 von 12");
    terminal.press_for("4sssssssssss", "Ergebnis zeigen");
    terminal.press_for(ENTER, "4  ");
    terminal.press("4\r");
    terminal.press_for("5\r", "rolefit-answers.json");
    terminal.press_for("\u{15}", "Gib den Namen einer Datei an.");
    terminal.press_for("fehlt/x", " gibt es nicht.");
    terminal.press_for("\u{15}da", "/da (gibt es schon)");
    terminal.press_for("/", " ist ein Ordner");
}

#[test]
fn places_are_checked_before_the_first_question() {
    let state = folder();
    std::fs::write(state.path().join("file"), "x").expect("written");
    for (flag, path, why) in [
        ("--save", "missing/answers.json", "There is no folder"),
        ("--output", "missing/report.txt", "There is no folder"),
        ("--save", ".", "is a folder"),
        ("--output", "file/report.txt", "is not a folder"),
    ] {
        let done = take(state.path(), &["--quick", flag, path], "4\n");
        assert_eq!(done.status, Some(1), "{}", done.err);
        assert!(done.err.contains(why), "{}", done.err);
        let place = format!("\n  --> {path}\n");
        assert!(
            done.err.contains(&place),
            "the path as it was given: {}",
            done.err
        );
        assert!(!done.err.contains("Question 1"), "{}", done.err);
    }
}

#[test]
fn a_page_for_a_terminal_is_refused_with_the_command_to_use() {
    let state = folder();
    let mut terminal = Start::new(state.path(), &["--format", "html"]).run();
    assert_eq!(terminal.end(), 2);
    let flat = terminal.contents().replace('\n', "");
    assert!(
        flat.contains("--format html --output report.html"),
        "{flat}"
    );
    let done = take(
        state.path(),
        &["--quick", "--format", "html"],
        &"1\n".repeat(12),
    );
    assert_eq!(done.status, Some(0), "a pipe is no terminal: {}", done.err);
}

#[test]
fn what_is_wrong_with_a_name_is_said_while_it_is_typed_and_what_is_typed_stays() {
    let state = folder();
    std::fs::create_dir(state.path().join("there")).expect("made");
    std::fs::write(state.path().join("old.json"), "old").expect("written");
    let mut terminal = prompt(state.path());
    terminal.press_for("\u{15}", "Write the name of a file.");
    terminal.press_for("there", "is a folder: add the name of a file.");
    terminal.press_for("r/x.json", "There is no folder");
    terminal.press(ENTER);
    terminal.press_for("\u{17}", "File: therer/");
    terminal.press_for("\u{17}~/old.json", "(it exists)");
    let screen = terminal.press_for(ENTER, "Replace it?");
    assert!(screen.contains("Choose another name"), "{screen}");
    terminal.press_for(ESCAPE, "File: ~/old.json");
    terminal.press_for(&format!("{}日", LEFT.repeat(5)), "File: ~/old日.json");
    terminal.press(&format!("{LEFT}\u{4}"));
    terminal.wait_for("File: ~/old.json");
    terminal.press_for("\u{5}2", "File: ~/old.json2");
    let screen = terminal.press_for(ENTER, "Saved as");
    let path = state.path().join("old.json2");
    let flat = screen.replace(['\n', ' '], "");
    assert!(flat.contains(path.to_str().expect("UTF-8")), "{screen}");
    assert!(path.exists());
    let old = std::fs::read_to_string(state.path().join("old.json"));
    assert_eq!(old.expect("it"), "old");
    terminal.press_for("4\r", "The answers alone");
    terminal.press_for("5\r", "rolefit-answers.json");
    terminal.press_for("\u{15}old.json\r", "Replace it?");
    terminal.press_for("2", "▸ 2  Replace it");
    terminal.press_for(ENTER, "Saved as");
    let new = std::fs::read_to_string(state.path().join("old.json"));
    assert_ne!(new.expect("it"), "old");
}
