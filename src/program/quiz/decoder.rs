//! Bytes that a terminal sends, to whole keys. What is no plain key (a key with modifiers, a report, a
//! reply, a sequence that is never finished) is taken in whole and gives nothing.
//!
//! The readers of `console` and `crossterm` hand the rest of a sequence that they do not know on as
//! letters and digits, which are answers here (crossterm issue 834), and take an ESC at the end of a
//! read for the key. The grammar is that of ECMA-48, section 5.4, and what terminals make of it:
//! <https://invisible-island.net/xterm/ctlseqs/ctlseqs.html>.

use std::time::Duration;

use console::Key;

/// How long an ESC waits for the rest of a sequence before it is the key.
const ESCAPE_PATIENCE: Duration = Duration::from_millis(200);
/// How long the rest of a sequence is waited for.
const SEQUENCE_PATIENCE: Duration = Duration::from_secs(1);
/// How long the rest of a paste is waited for.
const PASTE_PATIENCE: Duration = Duration::from_secs(2);
/// The longest parameters that any sequence has that means something here.
const PARAMETERS: usize = 16;
/// What ends a paste.
const PASTE_END: &[u8] = b"\x1b[201~";
/// The most of a paste that is kept, in bytes: a path is shorter.
const PASTE: usize = 1 << 14;

const ESC: u8 = 0x1b;
const CTRL_C: u8 = 0x03;

/// What somebody did at the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TerminalInput {
    Key(Key),
    /// A text that was pasted as one.
    Paste(String),
}

/// What came before an ESC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    Nothing,
    /// Another ESC: some terminals send Alt so.
    Escape,
    /// A text that the ESC ends.
    Text,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum DecoderState {
    #[default]
    Ground,
    Escape(Before),
    /// An ESC was taken for the key, and what follows may yet be the rest of its sequence.
    Late,
    Csi {
        is_key: bool,
        parameters: Vec<u8>,
    },
    Ss3 {
        is_key: bool,
    },
    /// The text of an OSC, DCS, SOS, PM or APC; one that a C1 control began ends with one too.
    Text {
        is_c1: bool,
    },
    /// Bytes that belong to a sequence after its end: the three of an X10 mouse report, the letter of a
    /// function key on the Linux console. With UTF-8 coordinates (mode 1005) one of them may be two.
    Trailing {
        left: u8,
        is_lead: bool,
    },
    /// The bytes of a character beyond ASCII.
    Character {
        bytes: Vec<u8>,
        is_key: bool,
    },
    Paste(Vec<u8>),
}

/// Takes bytes, gives keys.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    state: DecoderState,
}

impl Decoder {
    /// Takes a byte, which may complete a key.
    pub(crate) fn feed(&mut self, byte: u8) -> Option<TerminalInput> {
        let state = std::mem::take(&mut self.state);
        if let DecoderState::Paste(text) = state {
            return self.paste(text, byte);
        }
        // Ctrl-C is never part of a sequence.
        if byte == CTRL_C {
            return Some(TerminalInput::Key(Key::CtrlC));
        }
        match (state, byte) {
            (DecoderState::Ground, ESC) | (DecoderState::Late, ESC) => {
                self.go(DecoderState::Escape(Before::Nothing))
            }
            (DecoderState::Text { .. }, ESC) => self.go(DecoderState::Escape(Before::Text)),
            (DecoderState::Escape(before), ESC) => self.go(DecoderState::Escape(match before {
                Before::Text => Before::Nothing,
                _ => Before::Escape,
            })),
            // A sequence that is cut off by the next one.
            (_, ESC) => self.go(DecoderState::Escape(Before::Nothing)),
            (DecoderState::Ground, _) => self.ground(byte),
            (DecoderState::Late, b'[' | b'O' | b']' | b'P' | b'X' | b'^' | b'_') => {
                self.escaped(byte, false)
            }
            (DecoderState::Late, _) => self.ground(byte),
            (DecoderState::Escape(before), _) => self.escaped(byte, before != Before::Escape),
            (DecoderState::Csi { is_key, parameters }, _) => self.csi(is_key, parameters, byte),
            (DecoderState::Ss3 { .. }, 0x20..=0x3f) => self.go(DecoderState::Ss3 { is_key: false }),
            (DecoderState::Ss3 { is_key }, _) => self.finish(is_key, ss3_key(byte)),
            (DecoderState::Text { is_c1 }, _) => match byte {
                0x07 => None,
                0x9c if is_c1 => None,
                _ => self.go(DecoderState::Text { is_c1 }),
            },
            (DecoderState::Trailing { left, is_lead }, _) => self.trailing(left, is_lead, byte),
            (DecoderState::Character { mut bytes, is_key }, 0x80..=0xbf) => {
                bytes.push(byte);
                self.character(bytes, is_key)
            }
            (DecoderState::Character { .. }, _) => self.ground(byte),
            (DecoderState::Paste(_), _) => None,
        }
    }

    /// How long to wait for the next byte; `None` where nothing is unfinished.
    pub(crate) fn patience(&self) -> Option<Duration> {
        match self.state {
            DecoderState::Ground => None,
            DecoderState::Escape(_) => Some(ESCAPE_PATIENCE),
            DecoderState::Paste(_) => Some(PASTE_PATIENCE),
            _ => Some(SEQUENCE_PATIENCE),
        }
    }

    /// Nothing came for as long as the patience lasts: what is unfinished stays so.
    pub(crate) fn quiet(&mut self) -> Option<TerminalInput> {
        match std::mem::take(&mut self.state) {
            DecoderState::Escape(Before::Nothing) => {
                self.state = DecoderState::Late;
                Some(TerminalInput::Key(Key::Escape))
            }
            DecoderState::Escape(Before::Text) => self.go(DecoderState::Late),
            _ => None,
        }
    }

    fn go(&mut self, state: DecoderState) -> Option<TerminalInput> {
        self.state = state;
        None
    }

    fn finish(&mut self, is_key: bool, key: Option<Key>) -> Option<TerminalInput> {
        key.filter(|_| is_key).map(TerminalInput::Key)
    }

    fn ground(&mut self, byte: u8) -> Option<TerminalInput> {
        match byte {
            b'\r' | b'\n' => Some(TerminalInput::Key(Key::Enter)),
            b'\t' => Some(TerminalInput::Key(Key::Tab)),
            0x08 | 0x7f => Some(TerminalInput::Key(Key::Backspace)),
            0x00..=0x7e => Some(TerminalInput::Key(Key::Char(char::from(byte)))),
            0x80..=0x9f => self.c1(byte),
            0xc2..=0xf4 => self.go(DecoderState::Character {
                bytes: vec![byte],
                is_key: true,
            }),
            _ => None,
        }
    }

    /// A C1 control is ESC and a letter in one.
    fn c1(&mut self, byte: u8) -> Option<TerminalInput> {
        self.escaped(byte - 0x40, true);
        if let DecoderState::Text { is_c1 } = &mut self.state {
            *is_c1 = true;
        }
        None
    }

    /// The byte after an ESC. Alt and a letter come so too, and do nothing.
    fn escaped(&mut self, byte: u8, is_key: bool) -> Option<TerminalInput> {
        match byte {
            b'[' => self.go(DecoderState::Csi {
                is_key,
                parameters: Vec::new(),
            }),
            b'O' => self.go(DecoderState::Ss3 { is_key }),
            b']' | b'P' | b'X' | b'^' | b'_' => self.go(DecoderState::Text { is_c1: false }),
            0xc2..=0xf4 => self.go(DecoderState::Character {
                bytes: vec![byte],
                is_key: false,
            }),
            _ => None,
        }
    }

    fn csi(&mut self, is_key: bool, mut parameters: Vec<u8>, byte: u8) -> Option<TerminalInput> {
        let trailing = |left| DecoderState::Trailing {
            left,
            is_lead: false,
        };
        match byte {
            b'[' if parameters.is_empty() => self.go(trailing(1)),
            b'M' if parameters.is_empty() => self.go(trailing(3)),
            // rxvt ends Shift and a function key with what is no end elsewhere.
            b'$' if !parameters.is_empty() && parameters.iter().all(u8::is_ascii_digit) => None,
            0x20..=0x3f => {
                if parameters.len() < PARAMETERS {
                    parameters.push(byte);
                }
                self.go(DecoderState::Csi { is_key, parameters })
            }
            b'~' if parameters == b"200" => self.go(DecoderState::Paste(Vec::new())),
            0x40..=0x7e => self.finish(is_key, csi_key(&parameters, byte)),
            _ => None,
        }
    }

    fn trailing(&mut self, left: u8, is_lead: bool, byte: u8) -> Option<TerminalInput> {
        let left = match byte {
            0x80..=0xbf if is_lead => left,
            _ if left == 0 => return self.ground(byte),
            _ => left - 1,
        };
        let is_lead = matches!(byte, 0xc2..=0xdf);
        match left == 0 && !is_lead {
            true => None,
            false => self.go(DecoderState::Trailing { left, is_lead }),
        }
    }

    fn character(&mut self, bytes: Vec<u8>, is_key: bool) -> Option<TerminalInput> {
        match std::str::from_utf8(&bytes) {
            Ok(text) => match text.chars().next() {
                Some(control @ '\u{80}'..='\u{9f}') => u8::try_from(u32::from(control))
                    .ok()
                    .and_then(|c1| self.c1(c1)),
                character => self.finish(is_key, character.map(Key::Char)),
            },
            Err(error) if error.error_len().is_none() => {
                self.go(DecoderState::Character { bytes, is_key })
            }
            Err(_) => None,
        }
    }

    fn paste(&mut self, mut text: Vec<u8>, byte: u8) -> Option<TerminalInput> {
        text.push(byte);
        if let Some(whole) = text.strip_suffix(PASTE_END) {
            return Some(TerminalInput::Paste(
                String::from_utf8_lossy(whole).into_owned(),
            ));
        }
        if text.len() > PASTE + PASTE_END.len() {
            // What is too long is kept in part, and its end is waited for.
            text.remove(PASTE);
        }
        self.go(DecoderState::Paste(text))
    }
}

/// The plain keys among the control sequences.
fn csi_key(parameters: &[u8], last: u8) -> Option<Key> {
    Some(match (parameters, last) {
        (b"", b'A') => Key::ArrowUp,
        (b"", b'B') => Key::ArrowDown,
        (b"", b'C') => Key::ArrowRight,
        (b"", b'D') => Key::ArrowLeft,
        (b"", b'H') | (b"1" | b"7", b'~') => Key::Home,
        (b"", b'F') | (b"4" | b"8", b'~') => Key::End,
        (b"3", b'~') => Key::Del,
        (b"5", b'~') => Key::PageUp,
        (b"6", b'~') => Key::PageDown,
        _ => return None,
    })
}

/// The same keys where the terminal is left in application mode.
fn ss3_key(last: u8) -> Option<Key> {
    Some(match last {
        b'A' => Key::ArrowUp,
        b'B' => Key::ArrowDown,
        b'C' => Key::ArrowRight,
        b'D' => Key::ArrowLeft,
        b'H' => Key::Home,
        b'F' => Key::End,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
