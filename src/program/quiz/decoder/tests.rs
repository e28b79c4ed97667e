use proptest::prelude::*;

use super::*;

/// Everything that these bytes give, and then so long a silence that nothing is unfinished.
fn decode(bytes: &[u8]) -> Vec<TerminalInput> {
    let mut decoder = Decoder::default();
    let mut inputs: Vec<TerminalInput> = bytes
        .iter()
        .filter_map(|&byte| decoder.feed(byte))
        .collect();
    while decoder.patience().is_some() {
        inputs.extend(decoder.quiet());
    }
    inputs
}

fn keys(keys: &[Key]) -> Vec<TerminalInput> {
    keys.iter().cloned().map(TerminalInput::Key).collect()
}

#[test]
fn plain_keys_are_keys_in_either_cursor_mode() {
    assert_eq!(
        decode(b"4\r\x7f\t q\x1b[A\x1bOB\x1b[H\x1b[4~\x1b[3~\x1b[5~\x1b[6~"),
        keys(&[
            Key::Char('4'),
            Key::Enter,
            Key::Backspace,
            Key::Tab,
            Key::Char(' '),
            Key::Char('q'),
            Key::ArrowUp,
            Key::ArrowDown,
            Key::Home,
            Key::End,
            Key::Del,
            Key::PageUp,
            Key::PageDown,
        ])
    );
    assert_eq!(
        decode("é日👩".as_bytes()),
        keys(&[Key::Char('é'), Key::Char('日'), Key::Char('👩')])
    );
}

#[test]
fn an_escape_is_the_key_only_when_nothing_follows() {
    assert_eq!(decode(b"\x1b"), keys(&[Key::Escape]));
    assert_eq!(decode(b"\x1b\x1b"), [], "Alt and Esc");
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(ESC), None);
    assert_eq!(decoder.quiet(), Some(TerminalInput::Key(Key::Escape)));
    let late: Vec<TerminalInput> = b"[1;2A".iter().filter_map(|&b| decoder.feed(b)).collect();
    assert_eq!(late, [], "what comes late is no key either");
    assert_eq!(decoder.feed(b'4'), Some(TerminalInput::Key(Key::Char('4'))));
}

#[test]
fn what_has_modifiers_or_reports_something_gives_nothing() {
    let sequences: [&[u8]; 21] = [
        b"\x1b[1;2A",
        b"\x1b[a",
        b"\x1bOa",
        b"\x1bO5P",
        b"\x1b\x1b[A",
        b"\x1b[[A",
        b"\x1b[23$",
        b"\x1b[23^",
        b"\x1b[13;2u",
        b"\x1b[57399;1:3u",
        b"\x1b[M !!",
        b"\x1b[M\x20\xc2\xa05",
        b"\x1b[<0;12;3M",
        b"\x1b[32;12;3M",
        b"\x1b[I",
        b"\x1b[24;80R",
        b"\x1b[?2026;2$y",
        b"\x1b]11;rgb:1212/3434/5656\x1b\\",
        b"\x1b]10;rgb:1212/3434/5656\x07",
        b"\x1bP1$r0m\x1b\\",
        b"\x9d4;1;rgb:11/22/33\x9c",
    ];
    for sequence in sequences {
        let mut then = sequence.to_vec();
        then.push(b'4');
        assert_eq!(decode(&then), keys(&[Key::Char('4')]), "{sequence:?}");
    }
}

#[test]
fn a_paste_is_one_text_and_ctrl_c_gets_through_everything_else() {
    assert_eq!(
        decode(b"\x1b[200~1\r\x1b[A\x03q3\x1b[201~5"),
        [
            TerminalInput::Paste("1\r\u{1b}[A\u{3}q3".into()),
            TerminalInput::Key(Key::Char('5'))
        ]
    );
    assert_eq!(decode(b"\x1b[200~1\rq3"), [], "its end never came");
    for unfinished in [&b"\x1b"[..], b"\x1b[1;", b"\x1b]11;", b"\x1bP", b"\x1b[M "] {
        let bytes = [unfinished, b"\x03"].concat();
        assert_eq!(decode(&bytes), keys(&[Key::CtrlC]), "{unfinished:?}");
    }
}

proptest! {
    #[test]
    fn no_sequence_gives_a_letter_wherever_it_ends(
        introducer in prop::sample::select(vec![
            &b"\x1b["[..], b"\x1bO", b"\x1b]", b"\x1bP", b"\x1b_", b"\x1b^", b"\x1bX", b"\x9b", b"\xc2\x9b",
        ]),
        parameters in "[0-9;:?<=>]{0,40}",
    ) {
        let bytes = [introducer, parameters.as_bytes()].concat();
        prop_assert_eq!(decode(&bytes), []);
    }

    #[test]
    fn any_bytes_are_survived_and_silence_ends_everything(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        decode(&bytes);
    }
}
