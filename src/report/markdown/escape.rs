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
pub struct Markdown;

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

#[cfg(test)]
mod tests {
    use askama::filters::Escaper;

    use super::Markdown;

    fn escaped(text: &str) -> String {
        let mut out = String::new();
        let done = Markdown.write_escaped_str(&mut out, text);
        assert!(done.is_ok());
        out
    }

    #[test]
    fn what_means_nothing_in_markdown_stays_as_it_is() {
        for text in [
            "Disagree",
            "1.0.0 is a version, 3 of 4 (75 %) a share",
            "Well-known: “Grüße”, e.g. 日本!",
        ] {
            assert_eq!(escaped(text), text);
        }
    }

    #[test]
    fn what_would_begin_a_block_is_escaped_at_the_beginning_alone() {
        assert_eq!(escaped("# a # b"), "\\# a # b");
        assert_eq!(escaped("    - a - b"), "\\- a - b");
        assert_eq!(escaped("12. a 12. b"), "12\\. a 12. b");
        assert_eq!(escaped("1) a"), "1\\) a");
        assert_eq!(escaped("a\n# b"), "a # b");
    }

    #[test]
    fn nothing_becomes_a_link_a_cell_or_html() {
        assert_eq!(escaped("[a](b) <c> | d"), "\\[a\\](b) \\<c\\> \\| d");
        assert_eq!(
            escaped("http://a www.b c@d"),
            "http\\://a www\\.b c@<!-- -->d"
        );
    }
}
