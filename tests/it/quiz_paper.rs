//! Sheets of paper that somebody types in, and what plain lines say at the end.

use std::path::Path;

use crate::quiz::folder;
use crate::support::program::{rolefit, run_command, tiny_bank};
use crate::support::pty::{CTRL_C, Start, Terminal};

/// Answers in plain lines, from the first question of the short version to the prompt at the end.
fn answer_quick(terminal: &mut Terminal, answers: [&str; 12]) {
    for (number, answer) in (1..).zip(answers) {
        terminal.wait_for(&format!("Question {number} of 12"));
        terminal.press(&format!("{answer}\n"));
        if number == 12 {
            terminal.wait_for("That was the last question.");
        } else {
            let next = format!("Question {} of 12", number + 1);
            let screen = terminal.wait_until(&next, |screen| {
                let screen = screen.contents();
                screen.contains(&next) || screen.contains("Enough is answered")
            });
            if !screen.contains(&next) {
                terminal.press("1\n");
            }
        }
    }
}

fn kept(state: &Path) -> usize {
    let kept = std::fs::read_dir(state.join("rolefit/results"));
    kept.map_or(0, Iterator::count)
}

/// A terminal that holds a whole report.
fn high<'a>(state: &'a Path, arguments: &'a [&'a str]) -> Start<'a> {
    let mut start = Start::new(state, arguments);
    start.rows = 80;
    start
}

#[test]
fn plain_lines_end_with_reasons_firmness_and_caveats_in_words() {
    let state = folder();
    let mut terminal = high(state.path(), &["--plain", "--quick"]).run();
    answer_quick(&mut terminal, ["5"; 12]);
    terminal.press_for("\n", "The whole report: rolefit last");
    assert_eq!(terminal.end(), 0);
    let screen = terminal.contents();
    let (_, end) = screen.rsplit_once("> ").expect("the prompt");
    let flat = end.split_whitespace().collect::<Vec<_>>().join(" ");
    for told in [
        "You do not lean towards either: both draw you.",
        "This is the short version, 12 of 29 questions.",
        "12 answers in a row come from the same key.",
        "Product manager: 5 of 5 statements are yours Product owner:",
        "Towards product manager • I want to choose",
        "If you took it again",
        "you would have to change",
        "One thing to do next",
    ] {
        assert!(flat.contains(told), "{told}: {end}");
    }
    for sign in ['✓', '░', '█', '│'] {
        assert!(!end.contains(sign), "{sign}: {end}");
    }
}

#[test]
fn sheets_of_others_are_neither_kept_nor_compared_nor_timed() {
    let state = folder();
    for name in ["p1", "p2"] {
        let file = state.path().join(format!("{name}.json"));
        let save = file.to_str().expect("UTF-8");
        let arguments = ["--ask-group", "--quick", "--save", save];
        let mut terminal = high(state.path(), &arguments).run();
        terminal.wait_for("Name or number");
        terminal.press_for(&format!("{name}\n"), "Group");
        terminal.press("Berlin\n");
        // All for one role: who answers themselves would be offered to stop.
        let answers = ["5", "5", "1", "1", "1", "1", "5", "5", "5", "1", "1", "5"];
        answer_quick(&mut terminal, answers);
        assert!(!terminal.contents().contains("Enough is answered"));
        terminal.press_for("\n", "The answers: ");
        assert_eq!(terminal.end(), 0);
        let screen = terminal.contents();
        assert!(!screen.contains("Since "), "{screen}");
        assert!(!screen.contains("rolefit last"), "{screen}");
        let sheet = std::fs::read_to_string(&file).expect("the sheet");
        assert!(sheet.contains(&format!("\"id\": \"{name}\"")), "{sheet}");
        assert!(!sheet.contains("pace"), "{sheet}");
    }
    assert_eq!(kept(state.path()), 0);
}

#[test]
fn an_interrupted_sheet_keeps_its_name_and_group_and_says_whose_it_is() {
    let state = folder();
    let arguments = ["--ask-group", "--quick", "--save", "p 7.json"];
    let mut terminal = high(state.path(), &arguments).run();
    terminal.wait_for("Name or number");
    terminal.press_for("p 7\n", "Group");
    terminal.press_for("Berlin\n", "Question 1 of 12");
    terminal.press_for("5\n", "Question 2 of 12");
    terminal.press(CTRL_C);
    assert_eq!(terminal.end(), 130);
    let screen = terminal
        .contents()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(
        screen.contains("This is the sheet of p 7, Berlin."),
        "{screen}"
    );
    assert!(
        screen.contains("rolefit take --resume --save 'p 7.json' --quick --ask-group"),
        "{screen}"
    );
    let mut terminal = high(state.path(), &arguments).run();
    terminal.wait_for("sheet of p 7, Berlin.");
    let screen = terminal.press_for("1\n", "Question 2 of 12");
    assert!(!screen.contains("Name or number"), "{screen}");
    for number in 3..=12 {
        terminal.press_for("4\n", &format!("Question {number} of 12"));
    }
    terminal.press_for("4\n", "That was the last question.");
    terminal.press_for("\n", "The answers: ");
    assert_eq!(terminal.end(), 0);
    let sheet = std::fs::read_to_string(state.path().join("p 7.json")).expect("the sheet");
    assert!(sheet.contains("\"id\": \"p 7\""), "{sheet}");
    assert!(sheet.contains("\"group\": \"Berlin\""), "{sheet}");
    assert_eq!(kept(state.path()), 0);
}

#[test]
fn paper_stands_beside_ones_own_draft_and_is_kept_in_a_file_of_its_own() {
    let state = folder();
    // One's own draft is no paper's.
    let mut own = high(state.path(), &["--plain", "--quick"]).run();
    own.wait_for("Question 1 of 12");
    own.press_for("2\n", "Question 2 of 12");
    own.press_for("leave\n", "1 answer saved.");
    assert_eq!(own.end(), 0);
    let paper = ["--ask-group", "--quick", "--save", "p 8.json"];
    let mut terminal = high(state.path(), &paper).run();
    terminal.wait_for("Name or number");
    terminal.press_for("p 8\n", "Group");
    terminal.press_for("\n", "Question 1 of 12");
    terminal.press_for("5\n", "Question 2 of 12");
    terminal.press(CTRL_C);
    assert_eq!(terminal.end(), 130);
    // Nor is paper one's own.
    let mut own = high(state.path(), &["--plain", "--quick"]).run();
    let offer = own.wait_for("Go on with question 2 of 12");
    assert!(!offer.contains("p 8"), "{offer}");
    own.press(CTRL_C);
    own.end();
    // What would be kept nowhere, or in the place of another sheet, is refused.
    let told = |arguments: &[&str]| {
        let mut command = rolefit();
        command
            .env("XDG_STATE_HOME", state.path())
            .current_dir(state.path());
        command.args(arguments);
        run_command(&mut command, "")
    };
    let unkept = told(&["take", "--ask-group"]);
    assert_eq!(unkept.status, Some(2), "{}", unkept.err);
    assert!(unkept.err.contains("--save p1.json"), "{}", unkept.err);
    std::fs::write(state.path().join("p 8.json"), "{}").expect("written");
    let taken = told(&["take", "--ask-group", "--save", "p 8.json"]);
    assert_eq!(taken.status, Some(1), "{}", taken.err);
    assert!(
        taken.err.contains("another person's sheet"),
        "{}",
        taken.err
    );
}

#[test]
fn zero_is_none_of_several() {
    let state = folder();
    let save = state.path().join("sheet.json");
    let bank = tiny_bank();
    let mut command = rolefit();
    command.env("XDG_STATE_HOME", state.path());
    command.args(["--bank", &bank, "--save", save.to_str().expect("UTF-8")]);
    let done = run_command(&mut command, "4\n2\n4\n1\n0\n");
    assert_eq!(done.status, Some(0), "{}", done.err);
    let sheet = std::fs::read_to_string(save).expect("the sheet");
    assert!(sheet.contains("\"energy\": []"), "{sheet}");
}

#[test]
fn resuming_without_a_draft_says_so_and_names_the_one_of_the_other_length() {
    let state = folder();
    for (first, then, told) in [
        (
            &["--quick", "--plain", "--no-keep"][..],
            &["--resume", "--plain", "--no-keep"][..],
            "A draft of the short version is kept: rolefit take --resume --quick --plain --no-keep goes on with it.",
        ),
        (
            &["--plain", "--fresh"],
            &["--resume", "--quick", "--plain"],
            "A draft of the whole quiz is kept: rolefit take --resume --plain goes on with it.",
        ),
    ] {
        let mut terminal = Start::new(state.path(), first).run();
        terminal.wait_for("Question 1 of");
        terminal.press_for("4\n", "Question 2 of");
        terminal.press_for("leave\n", "1 answer saved.");
        assert_eq!(terminal.end(), 0);
        let terminal = high(state.path(), then).run();
        let screen = terminal.wait_for("Question 1 of");
        let flat = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        let none = "There is no draft to resume: this is the first question.";
        assert!(flat.contains(none), "{screen}");
        assert!(flat.contains(told), "{screen}");
        drop(terminal);
        let drafts = std::fs::read_dir(state.path().join("rolefit")).expect("it");
        for draft in drafts {
            let _ = std::fs::remove_file(draft.expect("it").path());
        }
    }
}
