//! The quiz on a screen: every key, every view, every size.

use std::path::Path;

use crate::support::program::{run, tiny_bank};
use crate::support::pty::{
    BACKSPACE, DOWN, END, ENTER, ESCAPE, LEFT, PAGE_DOWN, RIGHT, Start, Terminal, UP,
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

/// A bank that holds this text everywhere a text may stand.
fn bank_full_of(text: &str) -> String {
    let text = serde_json::to_string(text).expect("JSON");
    let text = &text[1..text.len() - 1];
    format!(
        r#"{{"format": "rolefit-bank/1", "id": "hostile", "version": "1 {text}", "title": "T {text}", "intro": "I {text}",
        "roles": [{{"id": "a", "name": "A {text}", "summary": "S {text}", "next_steps": ["N {text}"]}}, {{"id": "b", "name": "B {text}"}}],
        "dimensions": [{{"id": "d", "name": "D {text}", "about": "About {text}"}}],
        "scales": {{"s": ["Low {text}", "High {text}"]}},
        "questions": [
         {{"id": "q1", "kind": "pair", "scale": "s", "dimension": "d", "text": "Pair {text}", "left": "L {text}", "right": "R {text}", "help": "H {text}", "source": "Src {text}", "award": {{"a": [1, 0], "b": [0, 1]}}}},
         {{"id": "q2", "kind": "multi", "text": "Multi {text}", "options": [{{"id": "x", "label": "X {text}", "award": {{"a": 1}}}}, {{"id": "y", "label": "Y {text}"}}]}}],
        "rules": [{{"id": "r", "when": {{"question": "q1", "is": 1}}, "award": {{"a": 1}}, "because": "Because {text}"}}],
        "advice": [{{"id": "v", "when": {{"question": "q1", "at_least": 1}}, "text": "Advice {text}"}}]}}"#
    )
    .replace(r#""is": 1"#, r#""at_most": 1"#)
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
        .split_once("You took ")
        .expect("nobody reads so fast");
    let (_, rest) = rest.split_once(" seconds").expect("a note");
    format!("{before}You took 0.N seconds{rest}")
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
    assert!(screen.contains("See it again: rolefit last"), "{screen}");
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

#[test]
fn without_colour_no_colour_is_sent_and_nothing_is_lost() {
    let state = folder();
    for (arguments, variables) in [
        (&["--color", "never"][..], &[][..]),
        (&[][..], &[("NO_COLOR", "1")][..]),
    ] {
        let mut start = Start::new(state.path(), arguments);
        start.variables = variables;
        let mut terminal = start.run();
        terminal.wait_for("Question 1 of 29");
        terminal.press_for(DOWN, "▸ 1  Strongly disagree");
        let bytes = terminal.bytes();
        assert!(
            !bytes.contains("\u{1b}[1m") && !bytes.contains("\u{1b}[3"),
            "{bytes:?}"
        );
    }
    let terminal = quiz(state.path());
    assert!(terminal.bytes().contains("\u{1b}[1m"));
}

#[test]
fn where_the_locale_is_c_the_quiz_draws_with_ascii() {
    let state = folder();
    let mut start = Start::new(state.path(), &[]);
    start.variables = &[("LC_ALL", "C")];
    let mut terminal = start.run();
    terminal.wait_for("Question 1 of 29 - Direction 1/6");
    let screen = terminal.press_for("4j", "> 1  Clearly the first");
    assert!(screen.contains("First *-------o"), "{screen}");
    terminal.press_for("q2\r", "> Agree");
    let bytes = terminal.bytes();
    assert!(bytes.is_ascii(), "{bytes:?}");
}

#[test]
fn text_from_others_never_steers_the_terminal() {
    let texts = [
        "\u{1}\u{7}\u{8}\u{b}\u{c}\u{e}\u{1b}\u{7f}",
        "\u{1b}[2J\u{1b}[31m\u{1b}c",
        "\u{9b}2J\u{90}q\u{9d}0;x\u{9c}",
        "\u{1b}]8;;http://evil.example\u{7}click\u{1b}]8;;\u{7}",
        "\u{1b}]52;c;ZXZpbA==\u{7}",
        "\u{202e}gnp.exe\u{202c}\u{2066}x\u{2069}\u{200f}",
        "a\u{200b}b\u{2060}c\u{feff}d\u{ad}e",
        "e\u{301}\u{302}\u{303} Z͑ͫ̓a̵l̴g̷o",
        "\r\n\u{85}\u{2028}\u{2029}line",
        "\u{e0041}\u{e007f}tag",
    ];
    for text in texts {
        let state = folder();
        let path = state.path().join("hostile.json");
        std::fs::write(&path, bank_full_of(text)).expect("written");
        let mut terminal = Start::new(
            state.path(),
            &["--bank", "hostile.json", "--color", "never"],
        )
        .run();
        terminal.wait_for("Question 1 of 2");
        terminal.press_for("?", "Why it is asked");
        terminal.press_for(ENTER, "Question 1 of 2");
        terminal.press_for("1", "Question 2 of 2");
        terminal.press_for("12\r", "Show the result");
        terminal.press_for(ENTER, "All of it");
        terminal.press_for("1\r", "rrows scroll");
        terminal.press_for("q", "2  Change an answer");
        terminal.press("4\r");
        assert_eq!(terminal.end(), 0);
        let plain = crate::support::program::run_command(
            crate::support::program::rolefit()
                .current_dir(state.path())
                .args(["take", "--bank", "hostile.json"]),
            "help\nreview\n\n1\nnone\n",
        );
        assert_eq!(plain.status, Some(0), "{}", plain.err);
        let both = plain.out + &plain.err;
        assert!(!both.contains('\u{1b}'), "{both:?}");
        for bytes in [both, without_own_sequences(&terminal.bytes())] {
            let steers = |character: &char| {
                character.is_control() && !"\r\n".contains(*character)
                    || "\u{202e}\u{2066}\u{200b}\u{200f}\u{2060}\u{feff}\u{e0041}\u{2028}"
                        .contains(*character)
            };
            assert_eq!(bytes.chars().find(steers), None, "{text:?}: {bytes:?}");
        }
    }
}

/// What came from the program without the sequences that it sends itself.
fn without_own_sequences(bytes: &str) -> String {
    let mut rest = String::new();
    for (index, part) in bytes.split('\u{1b}').enumerate() {
        let own = |part: &str| {
            let end = part.find(|c: char| c.is_ascii_alphabetic())?;
            let sequence = &part[..=end];
            let known = [
                "[?2026h", "[?2026l", "[?1049h", "[?1049l", "[?2004h", "[?2004l", "[?25h", "[2J",
                "[0m", "[H", "[K", "[J",
            ];
            let is_move = sequence.starts_with('[')
                && sequence.ends_with('H')
                && sequence[1..end]
                    .chars()
                    .all(|c| c.is_ascii_digit() || c == ';');
            (known.contains(&sequence) || is_move).then(|| part[end + 1..].to_owned())
        };
        match own(part) {
            Some(text) if index > 0 => rest.push_str(&text),
            _ if index == 0 => rest.push_str(part),
            _ => {
                rest.push('\u{1b}');
                rest.push_str(part);
            }
        }
    }
    rest
}
