//! Only whole, plain keys are keys. Whatever else a terminal sends changes nothing: not a byte of the
//! screen, not a byte of the draft.

use std::path::Path;
use std::time::Duration;

use crate::support::pty::{BACKSPACE, CTRL_C, ENTER, ESCAPE, Start, Terminal};

/// Longer than the quiz waits for the rest of a sequence.
const SILENCE: Duration = Duration::from_millis(1500);

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// What xterm sends for keys with modifiers: shift is 2, alt 3, control 5, their sums up to 16.
fn xterm() -> Vec<Vec<u8>> {
    let mut sequences = Vec::new();
    for modifier in 2..=16 {
        for letter in "ABCDEFHPQRS".chars() {
            sequences.push(format!("\x1b[1;{modifier}{letter}"));
        }
        for number in [1, 2, 3, 4, 5, 6, 15, 17, 18, 19, 20, 21, 23, 24] {
            sequences.push(format!("\x1b[{number};{modifier}~"));
        }
        // As older ones do.
        for letter in "PQRSABCDHF".chars() {
            sequences.push(format!("\x1bO{modifier}{letter}"));
        }
    }
    for letter in "PQRS".chars() {
        sequences.push(format!("\x1bO{letter}"));
    }
    for number in [2, 15, 17, 18, 19, 20, 21, 23, 24] {
        sequences.push(format!("\x1b[{number}~"));
    }
    sequences.push("\x1b[Z".into());
    sequences.push("\x1b[E".into());
    sequences.into_iter().map(String::into_bytes).collect()
}

/// What rxvt sends: an own end for each modifier, and a second ESC for Alt.
fn rxvt() -> Vec<Vec<u8>> {
    let mut sequences = Vec::new();
    for number in [
        1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31,
        32, 33, 34,
    ] {
        for end in ["$", "^", "@"] {
            sequences.push(format!("\x1b[{number}{end}"));
            sequences.push(format!("\x1b\x1b[{number}{end}"));
        }
        sequences.push(format!("\x1b\x1b[{number}~"));
    }
    for number in 11..=14 {
        sequences.push(format!("\x1b[{number}~"));
    }
    for letter in "abcd".chars() {
        sequences.push(format!("\x1b[{letter}"));
        sequences.push(format!("\x1bO{letter}"));
        sequences.push(format!("\x1b\x1b[{}", letter.to_ascii_uppercase()));
        sequences.push(format!("\x1b\x1bO{}", letter.to_ascii_uppercase()));
    }
    sequences.into_iter().map(String::into_bytes).collect()
}

/// What the Linux console and screen and tmux send where it is not what xterm sends.
fn linux_and_tmux() -> Vec<Vec<u8>> {
    let mut sequences = Vec::new();
    for letter in "ABCDE".chars() {
        sequences.push(format!("\x1b[[{letter}"));
    }
    for number in [25, 26, 28, 29, 31, 32, 33, 34] {
        sequences.push(format!("\x1b[{number}~"));
    }
    // Alt and a key; extended keys.
    for key in [
        "1", "5", "s", "q", "?", " ", "\r", "\x7f", "h", "j", "k", "l", "é",
    ] {
        sequences.push(format!("\x1b{key}"));
    }
    for modifier in 2..=8 {
        for code in [9, 13, 49, 53, 115, 113] {
            sequences.push(format!("\x1b[27;{modifier};{code}~"));
        }
    }
    sequences.into_iter().map(String::into_bytes).collect()
}

/// The keyboard protocol of kitty, with modifiers, events, alternate keys and text.
fn kitty() -> Vec<Vec<u8>> {
    let mut sequences = Vec::new();
    let codes = [9, 13, 27, 32, 49, 53, 57, 63, 104, 113, 115, 127];
    for code in codes.into_iter().chain((57344..=57454).step_by(5)) {
        sequences.push(format!("\x1b[{code}u"));
        for modifier in [2, 3, 5, 8, 9, 65, 129] {
            sequences.push(format!("\x1b[{code};{modifier}u"));
        }
        sequences.push(format!("\x1b[{code};1:3u"));
        sequences.push(format!("\x1b[{code}:{code}:{code};2:2;{code}:{code}u"));
    }
    for letter in "ABCDEFHPQS".chars() {
        sequences.push(format!("\x1b[1;1:3{letter}"));
        sequences.push(format!("\x1b[1;129{letter}"));
    }
    sequences.push("\x1b[?31u".into());
    sequences.into_iter().map(String::into_bytes).collect()
}

/// Mouse reports of three kinds, focus, and the replies to questions that nobody asked.
fn reports() -> Vec<Vec<u8>> {
    let mut sequences: Vec<Vec<u8>> = Vec::new();
    for button in [0, 1, 2, 3, 4, 16, 32, 35, 64, 65] {
        for (column, row) in [(1, 1), (17, 5), (80, 24), (200, 50)] {
            sequences.push(format!("\x1b[<{button};{column};{row}M").into_bytes());
            sequences.push(format!("\x1b[<{button};{column};{row}m").into_bytes());
            sequences.push(format!("\x1b[{};{column};{row}M", button + 32).into_bytes());
            let mut old = b"\x1b[M".to_vec();
            old.extend([button + 32, column + 32, row + 32]);
            sequences.push(old);
        }
    }
    for text in [
        "\x1b[I",
        "\x1b[O",
        "\x1b[1;1R",
        "\x1b[24;80R",
        "\x1b[?24;80R",
        "\x1b[0n",
        "\x1b[?62;1;2;4;6;9;15;22;29c",
        "\x1b[>0;276;0c",
        "\x1b[>41;354;0c",
        "\x1b[?2026;2$y",
        "\x1b[4;1$y",
        "\x1b[8;24;80t",
        "\x1b[4;600;800t",
        "\x1b[?997;1n",
        "\x1b[201~",
        "\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
        "\x1b]11;rgb:1212/3434/5656\x07",
        "\x1b]4;1;rgb:1111/2222/3333\x1b\\",
        "\x1b]52;c;MTIzNDVxMw==\x07",
        "\x1b]lrole 1 2 3 q3\x1b\\",
        "\x1bP1$r0;1;4m\x1b\\",
        "\x1bP>|XTerm(380)\x1b\\",
        "\x1bP1+r544e=787465726d\x1b\\",
        "\x1bP!|00000000\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b^1 2 3\x1b\\",
        "\x1bX1 2 3\x1b\\",
        "\u{9b}1;2A",
    ] {
        sequences.push(text.into());
    }
    sequences.push(b"\x9b1;2A".to_vec());
    sequences.push(b"\x8fP".to_vec());
    sequences.push(b"\x9d11;rgb:1212/3434/5656\x9c".to_vec());
    sequences.push(b"\x901$r0m\x9c".to_vec());
    sequences
}

fn families() -> [(&'static str, Vec<Vec<u8>>); 5] {
    [
        ("xterm", xterm()),
        ("rxvt", rxvt()),
        ("linux, tmux", linux_and_tmux()),
        ("kitty", kitty()),
        ("reports", reports()),
    ]
}

/// A view, and a key that shows something there and one that takes it back.
struct Probe<'a> {
    key: &'a str,
    shows: &'a str,
    back: &'a str,
}

const HELP: Probe<'_> = Probe {
    key: "?",
    shows: "Help",
    back: ENTER,
};

type Look = (String, (u16, u16), usize);

fn look(terminal: &Terminal) -> Look {
    let (contents, cursor) =
        terminal.screen(|screen| (screen.contents(), screen.cursor_position()));
    let frames = terminal.bytes().matches("\u{1b}[?2026h").count();
    (contents, cursor, frames)
}

/// Whether these bytes have done nothing: the next key draws the very next frame, and what it shows
/// can be taken back to what was there before.
fn nothing_happens(
    terminal: &mut Terminal,
    probe: &Probe<'_>,
    what: &str,
    send: &dyn Fn(&mut Terminal),
) {
    let (contents, cursor, frames) = look(terminal);
    send(terminal);
    let screen = terminal.press_for(probe.key, probe.shows);
    assert_eq!(
        look(terminal).2,
        frames + 1,
        "{what} did something:\n{screen}"
    );
    terminal.press(probe.back);
    terminal.wait_until(what, |screen| {
        screen.contents() == contents && screen.cursor_position() == cursor
    });
    assert_eq!(look(terminal).2, frames + 2, "{what} did something");
}

/// Sends every sequence whole, cut in two, and cut off by another one.
fn all_do_nothing(terminal: &mut Terminal, probe: &Probe<'_>) {
    for (family, sequences) in families() {
        nothing_happens(terminal, probe, family, &|terminal| {
            for sequence in &sequences {
                terminal.send(sequence);
            }
        });
        nothing_happens(
            terminal,
            probe,
            &format!("{family}, cut in two"),
            &|terminal| {
                for (index, sequence) in sequences.iter().enumerate() {
                    let (begin, rest) = sequence.split_at(1 + index % (sequence.len() - 1));
                    terminal.send(begin);
                    std::thread::sleep(Duration::from_millis(2));
                    terminal.send(rest);
                }
            },
        );
        nothing_happens(
            terminal,
            probe,
            &format!("{family}, cut off"),
            &|terminal| {
                for sequence in sequences.iter().filter(|sequence| sequence.len() > 2) {
                    for end in 2..sequence.len() {
                        // An ESC that stands last would make what follows another sequence.
                        if sequence[end - 1] != 0x1b {
                            terminal.send(&[&sequence[..end], b"\x1b[I"].concat());
                        }
                    }
                }
            },
        );
    }
}

fn draft(state: &Path) -> Option<Vec<u8>> {
    std::fs::read(state.join("rolefit/pm-vs-po.quick.json")).ok()
}

fn quiz(state: &Path) -> Terminal {
    let mut terminal = Start::new(state, &["--quick"]).run();
    terminal.wait_for("Question 1 of 12");
    terminal.press_for("4", "Question 2 of 12");
    terminal
}

#[test]
fn on_a_question_help_menu_and_review_nothing_but_plain_keys_does_anything() {
    let state = folder();
    let mut terminal = quiz(state.path());
    let before = draft(state.path()).expect("a draft");
    all_do_nothing(&mut terminal, &HELP);
    terminal.press_for("?", "Why it is asked");
    let scroll = Probe {
        key: "q",
        shows: "Question 2 of 12",
        back: "?",
    };
    all_do_nothing(&mut terminal, &scroll);
    terminal.press_for("q", "Question 2 of 12");
    terminal.press_for("q", "Save and leave");
    let down = Probe {
        key: "j",
        shows: "▸ 2",
        back: "k",
    };
    all_do_nothing(&mut terminal, &down);
    terminal.press_for("2\r", "Your answers");
    all_do_nothing(&mut terminal, &HELP);
    assert_eq!(draft(state.path()), Some(before));
}

#[test]
fn on_the_result_and_where_it_is_saved_nothing_but_plain_keys_does_anything() {
    let state = folder();
    let mut terminal = quiz(state.path());
    terminal.press_for("sssssssssss", "Show the result");
    terminal.press_for(ENTER, "All of it");
    let before = draft(state.path()).expect("a draft");
    all_do_nothing(&mut terminal, &HELP);
    terminal.press_for("4\r", "The answers alone");
    terminal.press_for("5\r", "rolefit-answers.json");
    let typed = Probe {
        key: "x",
        shows: "rolefit-answers.jsonx",
        back: BACKSPACE,
    };
    all_do_nothing(&mut terminal, &typed);
    terminal.press_for(ESCAPE, "Nothing is saved.");
    assert!(!state.path().join("rolefit-answers.json").exists());
    assert_eq!(draft(state.path()), Some(before));
    drop(terminal);
    let mut terminal = Start::new(state.path(), &["--quick"]).run();
    terminal.wait_for("Go on where you were?");
    let down = Probe {
        key: "j",
        shows: "▸ 2",
        back: "k",
    };
    all_do_nothing(&mut terminal, &down);
}

#[test]
fn a_sequence_that_is_never_finished_is_forgotten_and_the_next_key_works() {
    let state = folder();
    let mut terminal = quiz(state.path());
    let before = draft(state.path());
    for unfinished in [
        &b"\x1b["[..],
        b"\x1b[1;",
        b"\x1bO",
        b"\x1b]11;rgb:1212",
        b"\x1bP1$r0m\x1b",
        b"\x1b[M 1",
        b"\x1b\x1b",
        b"\xf0\x9f",
        b"\x1b[200~12345\rq3\r",
    ] {
        let what = format!("{:?}", String::from_utf8_lossy(unfinished));
        nothing_happens(&mut terminal, &HELP, &what, &|terminal| {
            terminal.send(unfinished);
            std::thread::sleep(SILENCE + SILENCE / 2);
        });
    }
    assert_eq!(draft(state.path()), before);
    terminal.press_for("2", "Question 3 of 12");
}

#[test]
fn a_paste_answers_nothing_and_fills_a_field() {
    let state = folder();
    let mut terminal = quiz(state.path());
    let before = draft(state.path());
    let paste = "\u{1b}[200~1\r2\n5 q3\r\u{1b}[A?s\u{3}exit\r\u{1b}[201~";
    nothing_happens(&mut terminal, &HELP, "a paste", &|terminal| {
        terminal.press(paste);
        let (begin, rest) = paste.split_at(9);
        terminal.press(begin);
        std::thread::sleep(Duration::from_millis(20));
        terminal.press(rest);
    });
    assert_eq!(draft(state.path()), before);
    terminal.press_for("sssssssssss", "Show the result");
    terminal.press_for(ENTER, "4  Save");
    terminal.press_for("4\r", "The answers alone");
    terminal.press_for("5\r", "File: rolefit-answers.json");
    terminal.press("\u{15}\u{1b}[200~my answers\r.json\r\u{1b}[201~");
    terminal.wait_for("File: my answers");
    assert!(!state.path().join("my answers.json").exists());
    terminal.press("\u{15}");
    terminal.press_for("my.json\r", "Saved as");
    assert!(state.path().join("my.json").exists());
}

/// Runs the quiz in a shell that says whether the terminal has its modes again, and what it was left
/// to read.
const SHELL: &str = r#"
before=$(stty -g)
bash -c 'echo $$ > pid; exec "$@"' bash "$@"
echo "ended with $?"
[ "$(stty -g)" = "$before" ] && echo "the modes are back"
rest=
while IFS= read -r -n 1 -t 0.3 letter; do rest="$rest$letter"; done
echo "left to the shell: [$rest]"
"#;

#[test]
fn every_way_out_gives_the_modes_back_and_leaves_nothing_to_the_shell() {
    let state = folder();
    let answers = state.path().join("pid");
    for (keys, signal, status) in [
        ("q3\r", None, 0),
        (CTRL_C, None, 130),
        ("", Some("TERM"), 130),
        ("", Some("INT"), 130),
        ("", Some("HUP"), 130),
    ] {
        let mut start = Start::new(state.path(), &["--quick", "--fresh"]);
        start.script = Some(SHELL);
        let mut terminal = start.run();
        terminal.wait_for("Question 1 of 12");
        terminal.press_for("4", "Question 2 of 12");
        let typed = "\u{1b}[200~echo pasted\r\u{1b}[201~echo typed\r\u{1b}]11;rgb:12/34/56\u{7}";
        terminal.press(&format!(
            "{keys}{}",
            if keys.is_empty() { "" } else { typed }
        ));
        if let Some(signal) = signal {
            let id = std::fs::read_to_string(&answers).expect("its id");
            let kill = std::process::Command::new("kill")
                .args(["-s", signal, id.trim()])
                .status();
            assert!(kill.expect("kill runs").success());
            terminal.press(typed);
        }
        let screen = terminal.wait_for("left to the shell");
        let told = format!("ended with {status}");
        assert!(screen.contains(&told), "{keys:?} {signal:?}: {screen}");
        assert!(
            screen.contains("the modes are back"),
            "{keys:?} {signal:?}: {screen}"
        );
        assert!(
            screen.contains("left to the shell: []"),
            "{keys:?} {signal:?}: {screen}"
        );
        let bytes = terminal.bytes();
        let (on, off) = (bytes.rfind("\u{1b}[?2004h"), bytes.rfind("\u{1b}[?2004l"));
        assert!(on < off, "pastes are marked no more");
        assert!(!terminal.screen(vt100::Screen::alternate_screen));
    }
}

#[test]
fn a_stopped_quiz_gives_the_terminal_back_and_goes_on_where_it_was() {
    let script = r#"set -m
"$@"
echo "stopped with $?: $(stty -a | grep -o -- '-*icanon')"
read -r line
fg > /dev/null
echo "ended with $?: $(stty -a | grep -o -- '-*icanon')"
"#;
    let state = folder();
    let mut start = Start::new(state.path(), &["--quick"]);
    start.script = Some(script);
    let mut terminal = start.run();
    terminal.wait_for("Question 1 of 12");
    terminal.press_for("4", "Question 2 of 12");
    let screen = terminal.press_for("\u{1a}", "stopped with 148");
    assert!(screen.contains(": icanon"), "{screen}");
    assert!(!terminal.screen(vt100::Screen::alternate_screen));
    terminal.press_for("\r", "Question 2 of 12");
    nothing_happens(&mut terminal, &HELP, "a wheel", &|terminal| {
        terminal.send(b"\x1b[<64;10;10M\x1b[1;2A");
    });
    // Ctrl-\ and Ctrl-S are no keys of the quiz.
    terminal.press_for("\u{1c}\u{13}2", "Question 3 of 12");
    let screen = terminal.press_for("q3\r", "ended with 0");
    assert!(screen.contains(": icanon"), "{screen}");
}
