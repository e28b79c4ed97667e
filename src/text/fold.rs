//! What does not matter when two texts are held against each other.

use std::borrow::Cow;

/// A text without what typing and word processors make of it: case, blanks at its ends, the variants of
/// quotes, dashes and blanks. Two texts of one folding are the same answer.
#[must_use]
pub fn folded(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let is_usual = |byte: u8| matches!(byte, b' '..=b'~') && byte != b'`';
    if text.bytes().all(is_usual) {
        return match text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            true => Cow::Owned(text.to_ascii_lowercase()),
            false => Cow::Borrowed(text),
        };
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2039}' | '\u{203a}' | '`' | '\u{b4}' => {
                folded.push('\'');
            }
            '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{ab}' | '\u{bb}' => folded.push('"'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => {
                folded.push('-')
            }
            ascii if ascii.is_ascii_graphic() => folded.push(ascii.to_ascii_lowercase()),
            blank if blank.is_whitespace() => folded.push(' '),
            other => folded.extend(other.to_lowercase()),
        }
    }
    Cow::Owned(folded)
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn case_blanks_quotes_and_dashes_do_not_matter() {
        for (one, other) in [
            (" Don’t know\u{a0}yet ", "don't know yet"),
            ("“Large” – over\u{202f}500", "\"large\" - over 500"),
            ("ÜBER", "über"),
            ("a\tb", "a b"),
            ("don`t know", "Don`t know"),
        ] {
            assert_eq!(folded(one), folded(other));
        }
        assert_ne!(folded("a b"), folded("ab"));
    }
}
