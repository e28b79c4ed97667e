//! Text as UTF-8 whatever it is written in: UTF-8, UTF-16 with a mark, Windows-1252; rows end by line
//! feeds.

use std::io::{self, Read};

use encoding_rs::{Decoder, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How much is read and decoded at once, in bytes.
const CHUNK: usize = 64 << 10;

/// What a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// UTF-8, or nothing but ASCII.
    Utf8,
    /// UTF-16, as Excel writes "Unicode text".
    Utf16,
    /// Windows-1252, as Excel writes CSV in western Europe and America.
    Windows1252,
}

impl Encoding {
    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16 => "UTF-16",
            Encoding::Windows1252 => "Windows-1252",
        }
    }
}

enum State {
    /// Only ASCII so far: what it is written in is not decided.
    Ascii,
    /// As it is.
    Utf8,
    Decode(Decoder),
}

/// Reads a text as UTF-8. A mark at its beginning is left out.
pub(crate) struct TextReader {
    inner: Box<dyn Read + Send>,
    state: State,
    encoding: Encoding,
    /// Whether rows end by carriage returns alone, as on a Mac long ago.
    old_mac: Option<bool>,
    decoded: Vec<u8>,
    taken: usize,
    at_end: bool,
}

impl TextReader {
    /// A reader of what begins with `head`, a few bytes at least, and goes on with `inner`. Where
    /// `is_json`, bytes that are no UTF-8 stay as they are.
    pub(crate) fn new(head: &[u8], inner: Box<dyn Read + Send>, is_json: bool) -> TextReader {
        let (state, encoding, mark) = match head {
            [0xff, 0xfe, ..] => (
                State::Decode(UTF_16LE.new_decoder_without_bom_handling()),
                Encoding::Utf16,
                2,
            ),
            [0xfe, 0xff, ..] => (
                State::Decode(UTF_16BE.new_decoder_without_bom_handling()),
                Encoding::Utf16,
                2,
            ),
            [0xef, 0xbb, 0xbf, ..] => (State::Utf8, Encoding::Utf8, 3),
            _ if is_json => (State::Utf8, Encoding::Utf8, 0),
            _ => (State::Ascii, Encoding::Utf8, 0),
        };
        let head = io::Cursor::new(head[mark..].to_vec());
        TextReader {
            inner: Box::new(head.chain(inner)),
            state,
            encoding,
            old_mac: None,
            decoded: Vec::new(),
            taken: 0,
            at_end: false,
        }
    }

    /// What the text is written in, as far as it has been read.
    pub(crate) fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Decides at the first bytes that are no ASCII.
    fn decide(&mut self, fresh: &[u8]) {
        if !matches!(self.state, State::Ascii) || fresh.is_ascii() {
            return;
        }
        if is_utf8(fresh) {
            self.state = State::Utf8;
        } else {
            self.state = State::Decode(WINDOWS_1252.new_decoder_without_bom_handling());
            self.encoding = Encoding::Windows1252;
        }
    }

    /// Decodes what was read last, and a little more where its line ends are not clear yet.
    fn decode_more(&mut self, fresh: &[u8]) -> io::Result<()> {
        self.at_end = fresh.is_empty();
        let mut decoded = self.decode(fresh);
        while self.is_open(&decoded) && !self.at_end {
            let mut raw = [0; 2];
            let got = self.inner.read(&mut raw)?;
            self.at_end = got == 0;
            decoded.extend(self.decode(&raw[..got]));
        }
        self.line_ends(&mut decoded);
        self.decoded = decoded;
        self.taken = 0;
        Ok(())
    }

    fn decode(&mut self, fresh: &[u8]) -> Vec<u8> {
        let State::Decode(decoder) = &mut self.state else {
            return Vec::new();
        };
        let most = decoder.max_utf8_buffer_length(fresh.len());
        let mut decoded = vec![0; most.unwrap_or(fresh.len() * 3 + 16)];
        let (_, _, written, _) = decoder.decode_to_utf8(fresh, &mut decoded, fresh.is_empty());
        decoded.truncate(written);
        decoded
    }

    /// Whether a text that ends here may still turn out to have either kind of line ends: its last byte is
    /// a carriage return, and what follows is not known.
    fn is_open(&self, text: &[u8]) -> bool {
        self.old_mac.is_none() && text.last() == Some(&b'\r') && !text.contains(&b'\n')
    }

    fn line_ends(&mut self, text: &mut [u8]) {
        if self.old_mac.is_none() && text.iter().any(|byte| matches!(byte, b'\r' | b'\n')) {
            self.old_mac = Some(!text.contains(&b'\n'));
        }
        if self.old_mac == Some(true) {
            text.iter_mut()
                .filter(|byte| **byte == b'\r')
                .for_each(|byte| *byte = b'\n');
        }
    }
}

impl Read for TextReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.taken < self.decoded.len() {
                let count = (self.decoded.len() - self.taken).min(buffer.len());
                buffer[..count].copy_from_slice(&self.decoded[self.taken..self.taken + count]);
                self.taken += count;
                return Ok(count);
            }
            if self.at_end {
                return Ok(0);
            }
            if let State::Decode(_) = self.state {
                let mut raw = vec![0; CHUNK];
                let got = self.inner.read(&mut raw)?;
                self.decode_more(&raw[..got])?;
                continue;
            }
            let mut got = self.inner.read(buffer)?;
            if got == 0 {
                self.at_end = true;
                return Ok(0);
            }
            while self.is_open(&buffer[..got]) && got < buffer.len() {
                match self.inner.read(&mut buffer[got..=got])? {
                    0 => break,
                    more => got += more,
                }
            }
            self.decide(&buffer[..got]);
            if let State::Decode(_) = self.state {
                let raw = buffer[..got].to_vec();
                self.decode_more(&raw)?;
                continue;
            }
            self.line_ends(&mut buffer[..got]);
            return Ok(got);
        }
    }
}

/// Whether bytes are UTF-8, cut anywhere at the end. Where a few are not and others are letters of UTF-8,
/// it is UTF-8 with mistakes, which are told where they stand.
fn is_utf8(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    loop {
        match std::str::from_utf8(rest) {
            Ok(_) => return true,
            Err(error) if error.error_len().is_none() => return true,
            Err(error) => {
                let (sound, broken) = rest.split_at(error.valid_up_to());
                if !sound.is_ascii() {
                    return true;
                }
                rest = &broken[error.error_len().unwrap_or(1)..];
                if rest.is_ascii() {
                    return false;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives a few bytes at a time.
    struct Slow(io::Cursor<Vec<u8>>);

    impl Read for Slow {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let most = buffer.len().min(3);
            self.0.read(&mut buffer[..most])
        }
    }

    fn read(bytes: &[u8]) -> (String, Encoding) {
        let (head, rest) = bytes.split_at(bytes.len().min(4));
        let mut reader =
            TextReader::new(head, Box::new(Slow(io::Cursor::new(rest.to_vec()))), false);
        let mut text = String::new();
        reader.read_to_string(&mut text).expect("it is text");
        (text, reader.encoding())
    }

    #[test]
    fn text_is_read_in_every_encoding() {
        let text = "Köln, “Zürich”\nMünchen€";
        assert_eq!(read(text.as_bytes()), (text.into(), Encoding::Utf8));
        let marked = format!("\u{feff}{text}");
        assert_eq!(read(marked.as_bytes()), (text.into(), Encoding::Utf8));
        let units =
            |order: fn(u16) -> [u8; 2]| marked.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        assert_eq!(
            read(&units(u16::to_le_bytes)),
            (text.into(), Encoding::Utf16)
        );
        assert_eq!(
            read(&units(u16::to_be_bytes)),
            (text.into(), Encoding::Utf16)
        );
        let (windows, _, _) = WINDOWS_1252.encode(text);
        assert_eq!(read(&windows), (text.into(), Encoding::Windows1252));
        assert_eq!(read(b"a,b\rc,d\r").0, "a,b\nc,d\n");
        for text in ["a,b\r\nc,d", "ab\r\ncd", "a\r\nb", "abcde\n\"f\rg\"\n"] {
            assert_eq!(read(text.as_bytes()).0, text);
            let wide = format!("\u{feff}{text}");
            let wide: Vec<u8> = wide.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(read(&wide).0, text);
        }
    }
}
