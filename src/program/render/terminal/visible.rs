//! The last gate before a screen: whatever a writer left in a text, no character of it steers the
//! terminal or hides from its reader. Only the program's own styles pass.

use std::borrow::Cow;

pub(crate) use rolefit::text::visible;
use rolefit::text::{escape, replaced};

/// What a text is, and so how it is made visible where it goes to a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Medium {
    /// Lines for a reader. They are made visible in files and pipes too: a reader is at the other end.
    Lines,
    /// The same with the program's styles, which pass.
    Report,
    /// JSON documents, where an escape is the same document.
    Json,
    /// A page for a browser, which no terminal gets.
    Page,
    /// A workbook for a spreadsheet, which is no text.
    Workbook,
    /// Any other format: tables, schemas of others, scripts.
    Source,
}

impl Medium {
    /// What is said where this would flood a terminal, and a name for the file that it belongs into.
    pub(crate) fn no_terminal(self) -> Option<(&'static str, &'static str)> {
        match self {
            Medium::Page => Some((
                "a page of HTML is for a browser, not for a terminal",
                "page.html",
            )),
            Medium::Workbook => Some((
                "a workbook is for a spreadsheet, not for a terminal",
                "form.xlsx",
            )),
            _ => None,
        }
    }

    /// The text as it may go to a screen, or to a file or pipe.
    pub(crate) fn gate(self, text: &str, to_screen: bool) -> Cow<'_, str> {
        match self {
            Medium::Lines => lines(text),
            Medium::Report => report(text),
            _ if !to_screen => Cow::Borrowed(text),
            Medium::Json => replaced(text, |character, shown| match character {
                '\n' | '\t' => shown.push(character),
                _ => {
                    for unit in character.encode_utf16(&mut [0; 2]) {
                        shown.push_str(&format!("\\u{unit:04x}"));
                    }
                }
            }),
            Medium::Page | Medium::Workbook | Medium::Source => {
                replaced(text, |character, shown| match character {
                    '\n' | '\t' => shown.push(character),
                    _ => escape(character, shown),
                })
            }
        }
    }
}

/// Lines for a reader: styles and line breaks pass.
fn report(text: &str) -> Cow<'_, str> {
    let Some((first, rest)) = text.split_once('\u{1b}') else {
        return lines(text);
    };
    let mut shown = lines(first).into_owned();
    for piece in rest.split('\u{1b}') {
        match own_style(piece) {
            Some(length) => {
                shown.push('\u{1b}');
                shown.push_str(&piece[..length]);
                shown.push_str(&lines(&piece[length..]));
            }
            None => {
                escape('\u{1b}', &mut shown);
                shown.push_str(&lines(piece));
            }
        }
    }
    Cow::Owned(shown)
}

fn lines(text: &str) -> Cow<'_, str> {
    replaced(text, |character, shown| match character {
        '\n' => shown.push('\n'),
        '\t' => shown.push(' '),
        _ => escape(character, shown),
    })
}

/// The style of what a camera reads, such as a QR code: white on black, whatever the terminal's colours are.
pub(crate) const FOR_CAMERAS: &str = "38;5;231;48;5;16";

/// The length of the style that stands here behind an escape character: off, bold, dim, underlined, a
/// colour that shows on any ground, or that of a QR code.
fn own_style(text: &str) -> Option<usize> {
    let end = text.find('m')?;
    let numbers = text[..end].strip_prefix('[')?;
    let is_own = |number| matches!(number, "0" | "1" | "2" | "4" | "31" | "32" | "33" | "36");
    let is_known = numbers == FOR_CAMERAS || numbers.split(';').all(is_own);
    is_known.then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: &str =
        "a\u{1b}]0;title\u{7}b\u{1b}[8mc\u{9b}2Jd\u{202e}e\u{ad}f\u{1b}[2Jg\u{e0041}\u{1b}";

    #[test]
    fn a_report_keeps_its_styles_and_nothing_else() {
        let styled = "\u{1b}[1mbold\u{1b}[0m\n\u{1b}[36m█\u{1b}[0m";
        assert_eq!(Medium::Report.gate(styled, true), styled);
        assert!(!Medium::Lines.gate(styled, true).contains('\u{1b}'));
        assert_eq!(
            Medium::Report.gate(HOSTILE, false),
            r"a\u{1b}]0;title\u{7}b\u{1b}[8mc\u{9b}2Jd\u{202e}e\u{ad}f\u{1b}[2Jg\u{e0041}\u{1b}"
        );
    }

    #[test]
    fn json_on_a_screen_is_the_same_document() {
        let document = serde_json::to_string(HOSTILE).expect("JSON");
        let shown = Medium::Json.gate(&document, true);
        assert!(shown.is_ascii(), "{shown}");
        assert_eq!(
            serde_json::from_str::<String>(&shown).expect("JSON"),
            HOSTILE
        );
        assert_eq!(Medium::Json.gate(&document, false), document);
    }

    #[test]
    fn a_table_keeps_its_lines() {
        assert_eq!(
            Medium::Source.gate("a;\u{1b}b\n\tc\r\n", true),
            "a;\\u{1b}b\n\tc\\u{d}\n"
        );
        assert_eq!(Medium::Source.gate("a\u{1b}", false), "a\u{1b}");
    }
}
