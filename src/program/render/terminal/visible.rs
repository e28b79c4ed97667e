//! Text from banks, sheets and files made safe to show: what could steer a terminal, or reorder what
//! a reader sees, is shown as an escape instead.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The text with every control character and every bidirectional control shown as `\u{…}`; line breaks
/// and tabs become blanks.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if !text
        .chars()
        .any(|character| character.is_whitespace() && character != ' ' || is_unsafe(character))
    {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '\n' | '\t' => shown.push(' '),
            _ if is_unsafe(character) => {
                let _ = write!(shown, "\\u{{{:x}}}", u32::from(character));
            }
            _ => shown.push(character),
        }
    }
    Cow::Owned(shown)
}

/// C0 and C1 controls, delete, line and paragraph separators, bidirectional marks, embeddings,
/// overrides and isolates, and invisible characters that hide text (zero width, tags).
fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn what_could_steer_a_terminal_is_shown_and_the_rest_left_alone() {
        assert_eq!(
            visible("Grüße, 日本 👩\u{200d}💻"),
            "Grüße, 日本 👩\u{200d}💻"
        );
        assert_eq!(
            visible("a\u{1b}[2Jb\u{9b}c\u{7f}"),
            "a\\u{1b}[2Jb\\u{9b}c\\u{7f}"
        );
        assert_eq!(visible("\u{202e}abc\u{2066}"), "\\u{202e}abc\\u{2066}");
        assert_eq!(visible("one\ntwo\tthree\r"), "one two three\\u{d}");
    }
}
