//! The usual slips in JSON that is written by hand, found where they stand and not where a parser
//! stumbles over them.

/// What may stand next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// A value, in a list or for a key.
    Value,
    Key,
    Colon,
    /// A comma, or the bracket that closes.
    Comma,
}

/// The offset of the first slip of a text, what it is, and what to do.
pub(super) fn first(text: &str) -> Option<(usize, &'static str, &'static str)> {
    let bytes = text.as_bytes();
    let mut open: Vec<u8> = Vec::new();
    let mut wanted = Wanted::Value;
    // Where the last token begins and ends, and whether it was a comma.
    let (mut comma, mut end) = (None, 0);
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte.is_ascii_whitespace() {
            at += 1;
            continue;
        }
        if byte == b'#' || (byte == b'/' && matches!(bytes.get(at + 1), Some(b'/' | b'*'))) {
            let help = "take it out; notes on a question go into its \"source\"";
            return Some((at, "a comment, which JSON does not have", help));
        }
        let character = text[at..].chars().next()?;
        if "'`\u{b4}\u{2018}\u{2019}\u{201a}\u{201c}\u{201d}\u{201e}\u{ab}\u{bb}"
            .contains(character)
        {
            let what = match character {
                '\'' | '`' | '\u{b4}' => "a single quote",
                _ => "a typographic quote",
            };
            return Some((at, what, "put texts in straight double quotes: \"…\""));
        }
        match byte {
            b'}' | b']' => {
                if let Some(comma) = comma {
                    let what = "a comma after the last entry";
                    return Some((comma, what, "take it out"));
                }
                open.pop();
                wanted = Wanted::Comma;
                at += 1;
            }
            b',' => {
                if wanted != Wanted::Comma {
                    return None;
                }
                comma = Some(at);
                at += 1;
                end = at;
                wanted = match open.last() {
                    Some(b'{') => Wanted::Key,
                    _ => Wanted::Value,
                };
                continue;
            }
            b':' => {
                if wanted != Wanted::Colon {
                    return None;
                }
                wanted = Wanted::Value;
                at += 1;
            }
            _ => {
                match wanted {
                    Wanted::Comma if open.is_empty() => return None,
                    Wanted::Comma => {
                        return Some((end, "a comma is missing", "put one between two entries"));
                    }
                    Wanted::Colon => {
                        return Some((end, "a colon is missing", "put one after the key"));
                    }
                    Wanted::Key if byte != b'"' => {
                        return Some((at, "a key without quotes", "put it in double quotes"));
                    }
                    _ => {}
                }
                at = match byte {
                    b'"' => after_string(bytes, at)?,
                    b'{' | b'[' => at + 1,
                    _ => after_word(bytes, at)?,
                };
                wanted = match (byte, wanted) {
                    (b'{', _) => Wanted::Key,
                    (b'[', _) => Wanted::Value,
                    (_, Wanted::Key) => Wanted::Colon,
                    _ => Wanted::Comma,
                };
                if matches!(byte, b'{' | b'[') {
                    open.push(byte);
                }
            }
        }
        comma = None;
        end = at;
    }
    None
}

/// The offset after the string that begins at an offset; `None` where it does not end on its line.
fn after_string(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            b'\n' => return None,
            _ => at += 1,
        }
    }
}

/// The offset after a number, `true`, `false` or `null`; `None` where it is none of them.
fn after_word(bytes: &[u8], start: usize) -> Option<usize> {
    let rest = &bytes[start..];
    let is_part = |byte: &&u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
    let length = rest.iter().take_while(is_part).count();
    (length > 0).then_some(start + length)
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn a_slip_is_found_where_it_stands() {
        for (text, at, what) in [
            ("{\"a\": [1, 2,\n ]}", 11, "a comma after the last entry"),
            ("{\"a\": 1,}", 7, "a comma after the last entry"),
            (
                "{\"a\": 1 // one\n}",
                8,
                "a comment, which JSON does not have",
            ),
            ("# one\n{}", 0, "a comment, which JSON does not have"),
            ("{'a': 1}", 1, "a single quote"),
            ("{\"a\": “b”}", 6, "a typographic quote"),
            ("{\"a\": 1\n \"b\": 2}", 7, "a comma is missing"),
            ("[{}\n {}]", 3, "a comma is missing"),
            ("{\"a\" 1}", 4, "a colon is missing"),
            ("{a: 1}", 1, "a key without quotes"),
        ] {
            let found = first(text).map(|(at, what, _)| (at, what));
            assert_eq!(found, Some((at, what)), "{text}");
        }
        for sound in [
            "",
            "{}",
            "[1, -2.5e3, true, {\"a\": \"it's // # \\\" “x”\"}]",
            "{\"a\": [[], {}]}",
        ] {
            assert_eq!(first(sound), None, "{sound}");
        }
    }
}
