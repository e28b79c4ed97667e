//! What does not tell one text of a table from another: case, blanks of all kinds, typographic quotes and
//! dashes, HTML.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// A text without what does not matter: trimmed, in small letters, blanks, quotes and dashes alike, HTML
/// tags and entities taken for what they show.
pub(super) fn fold(text: &str) -> String {
    if is_plain(text) {
        return text.to_ascii_lowercase();
    }
    let text = without_html(text);
    // As one letter or as a letter and its mark, an ö is an ö.
    let text = text.nfc();
    let mut folded = String::new();
    let mut blank = false;
    for character in text {
        let plain = match character {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => continue,
            '‘' | '’' | '‚' | '‛' | '`' | '´' | '′' => '\'',
            '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
            other if other.is_whitespace() || other == '\u{2800}' => {
                blank = !folded.is_empty();
                continue;
            }
            '０'..='９' => {
                char::from_digit(character as u32 - '０' as u32, 10).unwrap_or(character)
            }
            other => other,
        };
        if std::mem::take(&mut blank) {
            folded.push(' ');
        }
        if plain == '…' {
            folded.push_str("...");
        } else if matches!(plain, 'ß' | 'ẞ') {
            // As capitals write it.
            folded.push_str("ss");
        } else {
            folded.extend(plain.to_lowercase());
        }
    }
    folded
}

/// Whether nothing but the case of a text is to be folded.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_blank = |at: usize| bytes[at] == b' ';
    bytes
        .iter()
        .all(|&byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'<' | b'&' | b'`'))
        && !bytes.windows(2).any(|pair| pair == b"  ")
        && (bytes.is_empty() || !(is_blank(0) || is_blank(bytes.len() - 1)))
}

/// The letters and digits of a folded text alone.
pub(super) fn skeleton(folded: &str) -> String {
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A word of a folded text: where it begins and ends, in bytes. Words are runs of letters and digits.
pub(super) fn words(folded: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, character) in folded.char_indices() {
        match (character.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| (from, folded.len())));
    words
}

/// The text that HTML shows; a text without any is given back as it is.
fn without_html(text: &str) -> Cow<'_, str> {
    if !text.contains(['<', '&']) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        shown.push_str(&rest[..at]);
        rest = &rest[at..];
        let taken = match tag(rest) {
            Some(length) => {
                shown.push(' ');
                length
            }
            None => {
                shown.push('<');
                1
            }
        };
        rest = &rest[taken..];
    }
    shown.push_str(rest);
    Cow::Owned(html_escape::decode_html_entities(&shown).into_owned())
}

/// The tags that editors of forms write into texts; other words between brackets are words, and what is struck out is not
/// said.
const TAGS: [&str; 44] = [
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "br",
    "center",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "label",
    "li",
    "mark",
    "o:p",
    "ol",
    "p",
    "pre",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "tt",
    "u",
    "ul",
];

/// The length of the tag that a text begins with.
fn tag(text: &str) -> Option<usize> {
    let named = text[1..].trim_start_matches('/');
    let end = named.find(|c: char| !(c.is_ascii_alphanumeric() || c == ':'))?;
    let name = named[..end].to_ascii_lowercase();
    TAGS.contains(&name.as_str())
        .then(|| text.find('>'))?
        .map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_matter_is_folded() {
        for text in [
            "A team's  way – of working",
            " a TEAM’s\u{a0}way — of\u{202f}working ",
            "<p>A team&#39;s <b>way</b> &ndash; of working</p>",
        ] {
            assert_eq!(fold(text), "a team's way - of working", "{text}");
        }
        assert_eq!(fold("a < b & c"), "a < b & c");
        assert_eq!(fold("<Agree>"), "<agree>");
        assert_eq!(fold("&#xZZ; &;"), "&#xzz; &;");
        assert_eq!(skeleton("own_the-why"), "ownthewhy");
        assert_eq!(words("q1. a b"), [(0, 2), (4, 5), (6, 7)]);
    }
}
