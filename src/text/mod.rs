//! Text from strangers: what in it cannot be seen, and how to make it visible.
//!
//! One rule for screens, reports and names: what steers a terminal, reorders what a reader sees, or
//! takes no ink (so that two names look alike and are two) is shown as `\u{…}`. A joiner or variation
//! selector is left alone where it shapes what stands beside it, as in emoji and in scripts that join
//! their letters.

mod fold;

pub use fold::folded;

use std::borrow::Cow;
use std::fmt::Write as _;

/// The text on one line with everything [`hidden`] in it shown as `\u{…}`; line breaks and tabs become
/// blanks.
///
/// ```
/// use rolefit::text::visible;
/// assert_eq!(visible("Ber\u{ad}lin"), "Ber\\u{ad}lin");
/// assert_eq!(visible("Grüße, 日本 👩\u{200d}💻"), "Grüße, 日本 👩\u{200d}💻");
/// ```
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    replaced(text, |character, shown| match character {
        '\n' | '\t' => shown.push(' '),
        _ => escape(character, shown),
    })
}

/// The text with each character that is [`hidden`] in it written anew by `write`.
pub fn replaced(text: &str, mut write: impl FnMut(char, &mut String)) -> Cow<'_, str> {
    let mut shown = String::new();
    let mut done = 0;
    for (at, character) in hidden(text) {
        shown.push_str(&text[done..at]);
        write(character, &mut shown);
        done = at + character.len_utf8();
    }
    match done {
        0 => Cow::Borrowed(text),
        _ => {
            shown.push_str(&text[done..]);
            Cow::Owned(shown)
        }
    }
}

/// Writes a character as `\u{…}`, its code point in hexadecimal digits.
pub fn escape(character: char, shown: &mut String) {
    // Writing to a string does not fail.
    let _ = write!(shown, "\\u{{{:x}}}", u32::from(character));
}

/// The characters of a text that a reader cannot see, or that change what a reader sees, and the byte
/// offsets at which they stand: controls (line breaks and tabs too), line and paragraph separators,
/// bidirectional controls, and all that takes no ink but blanks.
pub fn hidden(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    let mut rest = if is_plain { "" } else { text }.char_indices();
    let mut before = None;
    std::iter::from_fn(move || {
        while let Some((at, character)) = rest.next() {
            let after = || rest.clone().next().map(|(_, next)| next);
            let shapes = match character {
                '\u{200c}' | '\u{200d}' => joins(before, character, after()),
                '\u{fe00}'..='\u{fe0f}' => selects(before, character, after()),
                '\u{180b}'..='\u{180d}' | '\u{180f}' => {
                    before.is_some_and(|letter| matches!(letter, '\u{1820}'..='\u{18aa}'))
                }
                _ => false,
            };
            before = Some(character);
            if is_inkless(character) && !shapes {
                return Some((at, character));
            }
        }
        None
    })
}

/// Whether a joiner shapes the characters beside it: two emoji into one, or letters that are written
/// joined.
fn joins(before: Option<char>, joiner: char, after: Option<char>) -> bool {
    let (Some(before), Some(after)) = (before, after) else {
        return false;
    };
    let is_emoji = joiner == '\u{200d}'
        && (is_pictograph(before) || before == '\u{fe0f}')
        && is_pictograph(after);
    is_emoji || is_joined_letter(before) && is_joined_letter(after)
}

/// Whether a variation selector shapes what stands before it: a symbol as emoji or as text, a keycap.
fn selects(before: Option<char>, selector: char, after: Option<char>) -> bool {
    matches!(selector, '\u{fe0e}' | '\u{fe0f}')
        && before.is_some_and(|before| {
            is_pictograph(before)
                || matches!(before, '0'..='9' | '#' | '*') && after == Some('\u{20e3}')
        })
}

/// Letters of the scripts that use joiners: Arabic, Syriac, N'Ko, those of India and South-East Asia,
/// Mongolian.
fn is_joined_letter(character: char) -> bool {
    matches!(character, '\u{620}'..='\u{109f}' | '\u{1780}'..='\u{18aa}' | '\u{a840}'..='\u{abff}')
        && !is_inkless(character)
}

fn is_pictograph(character: char) -> bool {
    matches!(
        character,
        '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}'
            | '\u{2190}'..='\u{27bf}' | '\u{2900}'..='\u{2bff}' | '\u{3030}' | '\u{303d}'
            | '\u{3297}' | '\u{3299}' | '\u{1f000}'..='\u{1faff}'
    )
}

/// Controls (general category Cc), separators of lines and paragraphs, the code points that Unicode
/// calls default ignorable (DerivedCoreProperties.txt; reserved ones among them, so the list is
/// stable), interlinear annotation marks, and the blank Braille pattern. Blanks are blanks.
fn is_inkless(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{2028}' | '\u{2029}' | '\u{2800}' | '\u{fff9}'..='\u{fffb}'
                // Default_Ignorable_Code_Point
                | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
                | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_steer_a_terminal_is_shown_and_the_rest_left_alone() {
        for text in [
            "",
            "plain",
            "Grüße, 日本 👩\u{200d}💻",
            "❤\u{fe0f} 1\u{fe0f}\u{20e3} ☎\u{fe0e}",
            "می\u{200c}خواهم क\u{94d}\u{200d}ष",
            "no\u{a0}break, thin\u{202f}blank",
        ] {
            assert_eq!(visible(text), text);
        }
        assert_eq!(
            visible("a\u{1b}[2Jb\u{9b}c\u{7f}"),
            "a\\u{1b}[2Jb\\u{9b}c\\u{7f}"
        );
        assert_eq!(visible("\u{202e}abc\u{2066}"), "\\u{202e}abc\\u{2066}");
        assert_eq!(visible("one\ntwo\tthree\r"), "one two three\\u{d}");
    }

    #[test]
    fn names_that_differ_by_what_is_not_seen_look_different() {
        let inkless = "\u{ad}\u{34f}\u{115f}\u{1160}\u{17b4}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\u{2060}\u{2800}\u{3164}\u{fe0f}\u{feff}\u{ffa0}\u{e0020}\u{e0100}";
        for character in inkless.chars() {
            for name in [
                format!("Ber{character}lin"),
                format!("{character}Berlin"),
                format!("1{character}"),
                format!("日{character}本"),
                format!("مع{character}"),
            ] {
                let expected =
                    name.replace(character, &format!("\\u{{{:x}}}", u32::from(character)));
                assert_eq!(visible(&name), expected);
            }
        }
    }

    #[test]
    fn the_list_is_that_of_an_independent_table() {
        let table = regex::Regex::new(r"[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}]")
            .expect("a class");
        let more = |character| matches!(character, '\u{2800}' | '\u{fff9}'..='\u{fffb}');
        for character in '\0'..=char::MAX {
            assert_eq!(
                is_inkless(character),
                more(character) || table.is_match(character.encode_utf8(&mut [0; 4])),
                "{character:?}"
            );
        }
    }
}
