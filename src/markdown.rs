//! Text made safe to stand in Markdown: it reads as it is, and can be no link, no HTML, no table cell's
//! end, no heading. Templates ending in `.md` escape by this.

use std::fmt::{self, Write};

use askama::filters::Escaper;

/// What means something in CommonMark, in GitHub's extensions, or to the templates of site generators.
const SPECIAL: [char; 14] = [
    '\\', '`', '*', '_', '[', ']', '<', '>', '&', '|', '~', '$', '{', '^',
];

/// Escapes for Markdown.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Markdown;

impl Escaper for Markdown {
    fn write_escaped_str<W: Write>(&self, mut out: W, text: &str) -> fmt::Result {
        // Blanks at the beginning could make a block of code, a break within could begin a block.
        let text = text.trim_start();
        let mut characters = text.chars().peekable();
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let mut position = 0;
        while let Some(character) = characters.next() {
            let next = characters.peek().copied();
            // A list, a heading or a rule begins with one of these.
            let begins = position == 0 && matches!(character, '#' | '+' | '-' | '=' | ':')
                || position > 0
                    && position == digits
                    && matches!(character, '.' | ')')
                    && next.is_none_or(char::is_whitespace);
            // `http://…` and `www.…` become links of their own.
            let links = character == ':' && next == Some('/')
                || character == '.' && www_ends(text, position);
            if begins || links || SPECIAL.contains(&character) {
                out.write_char('\\')?;
            }
            match character {
                '\n' | '\r' => out.write_char(' ')?,
                // No escape keeps GitHub from making this an address or a mention; a comment does.
                '@' => out.write_str("@<!-- -->")?,
                _ => out.write_char(character)?,
            }
            position += character.len_utf8();
        }
        Ok(())
    }
}

/// Whether `www` stands just before this byte.
fn www_ends(text: &str, position: usize) -> bool {
    let before = text.as_bytes()[..position].last_chunk();
    before.is_some_and(|chunk: &[u8; 3]| chunk.eq_ignore_ascii_case(b"www"))
}
