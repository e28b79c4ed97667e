//! Only whole, plain keys are keys. Whatever else a terminal sends changes nothing: not a byte of the
//! screen, not a byte of the draft.

use std::path::Path;
use std::time::Duration;

use crate::support::pty::{BACKSPACE, CTRL_C, ENTER, ESCAPE, Start, Terminal};
use crate::support::sequences::families;

/// Longer than the quiz waits for the rest of a sequence.
const SILENCE: Duration = Duration::from_millis(1500);

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
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
