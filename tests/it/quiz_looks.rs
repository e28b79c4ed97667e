//! How the quiz looks where there is no colour, nothing but ASCII, or text from strangers.

use crate::quiz::{folder, quiz};
use crate::support::pty::{DOWN, ENTER, Start};

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
