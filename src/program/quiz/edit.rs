//! A line that is edited, as shells and forms let one.

use console::{Key, measure_text_width};

use crate::render::terminal::visible::visible;

/// The longest line, in characters: paths are shorter.
const LONGEST: usize = 4096;

/// A line and the place in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LineEditor {
    text: Vec<char>,
    /// The character that the cursor stands before.
    at: usize,
}

impl LineEditor {
    /// A line that holds a text already, with the cursor behind it.
    pub(crate) fn new(text: &str) -> LineEditor {
        let mut edit = LineEditor::default();
        edit.insert(text);
        edit
    }

    pub(crate) fn text(&self) -> String {
        self.text.iter().collect()
    }

    /// Inserts a text where the cursor stands; what cannot be seen is left out.
    pub(crate) fn insert(&mut self, text: &str) {
        for character in text.chars().filter(|&character| is_seen(character)) {
            if self.text.len() < LONGEST {
                self.text.insert(self.at, character);
                self.at += 1;
            }
        }
    }

    /// Takes a key; says whether it was one that edits.
    pub(crate) fn press(&mut self, key: &Key) -> bool {
        let from = self.at;
        match key {
            Key::ArrowLeft | Key::Char('\u{2}') => self.at = self.before(),
            Key::ArrowRight | Key::Char('\u{6}') => self.at = self.after(),
            Key::Home | Key::Char('\u{1}') => self.at = 0,
            Key::End | Key::Char('\u{5}') => self.at = self.text.len(),
            Key::Backspace => {
                self.at = self.before();
                self.text.drain(self.at..from);
            }
            Key::Del | Key::Char('\u{4}') => drop(self.text.drain(from..self.after())),
            Key::Char('\u{15}') => {
                self.text.drain(..from);
                self.at = 0;
            }
            Key::Char('\u{b}') => self.text.truncate(from),
            Key::Char('\u{17}') => {
                self.at = self.word();
                self.text.drain(self.at..from);
            }
            Key::Char(character) if is_seen(*character) => self.insert(&character.to_string()),
            _ => return false,
        }
        true
    }

    /// The text that a field so many columns wide shows, and the column of the cursor in it.
    pub(crate) fn window(&self, width: usize) -> (String, usize) {
        let columns = |text: &[char]| measure_text_width(&text.iter().collect::<String>());
        // The last column is the cursor's, where it stands behind the text.
        let width = width.max(2) - 1;
        let mut first = 0;
        while columns(&self.text[first..self.at]) > width {
            first += 1;
            while first < self.at && is_joined(self.text[first]) {
                first += 1;
            }
        }
        let mut end = self.text.len();
        while end > self.at && columns(&self.text[first..end]) > width {
            end -= 1;
        }
        let shown: String = self.text[first..end].iter().collect();
        (shown, columns(&self.text[first..self.at]))
    }

    /// The place before the character on the left, with all that is joined to it.
    fn before(&self) -> usize {
        let mut at = self.at.saturating_sub(1);
        while at > 0 && is_joined(self.text[at]) {
            at -= 1;
        }
        at
    }

    fn after(&self) -> usize {
        let mut at = (self.at + 1).min(self.text.len());
        while at < self.text.len() && is_joined(self.text[at]) {
            at += 1;
        }
        at
    }

    /// The begin of the word on the left: a part of a path counts as one.
    fn word(&self) -> usize {
        let is_between = |character: &char| character.is_whitespace() || *character == '/';
        let left = &self.text[..self.at];
        let end = left.iter().rposition(|character| !is_between(character));
        let begin = end.and_then(|end| left[..end].iter().rposition(is_between));
        begin.map_or(0, |begin| begin + 1)
    }
}

/// Whether a character takes no column of its own: accents that combine, and the like.
fn is_joined(character: char) -> bool {
    measure_text_width(character.encode_utf8(&mut [0; 4])) == 0
}

fn is_seen(character: char) -> bool {
    let mut buffer = [0; 4];
    let text: &str = character.encode_utf8(&mut buffer);
    visible(text) == text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edited(text: &str, keys: &[Key]) -> (String, usize) {
        let mut edit = LineEditor::new(text);
        for key in keys {
            assert!(edit.press(key), "{key:?} edits");
        }
        let column = edit.window(80).1;
        (edit.text(), column)
    }

    #[test]
    fn one_moves_and_deletes_over_wide_and_joined_characters_as_one() {
        use Key::{ArrowLeft, ArrowRight, Backspace, Del, End, Home};
        assert_eq!(edited("a日b", &[ArrowLeft, ArrowLeft]), ("a日b".into(), 1));
        assert_eq!(edited("a日b", &[ArrowLeft, Backspace]), ("ab".into(), 1));
        assert_eq!(edited("ae\u{301}b", &[ArrowLeft, ArrowLeft]).1, 1);
        assert_eq!(edited("ae\u{301}b", &[ArrowLeft, Backspace]).0, "ab");
        assert_eq!(edited("ae\u{301}b", &[Home, ArrowRight, Del]).0, "ab");
        assert_eq!(edited("abc", &[Home, Del, End, Key::Char('d')]).0, "bcd");
        assert_eq!(edited("", &[Backspace, Del, ArrowLeft, ArrowRight]).0, "");
    }

    #[test]
    fn control_keys_work_as_in_a_shell() {
        let ctrl = |letter: char| Key::Char(char::from(letter as u8 - b'a' + 1));
        let word = edited("~/notes/my report.txt", &[ctrl('w')]);
        assert_eq!(word.0, "~/notes/my ");
        assert_eq!(edited("~/notes/ ", &[ctrl('w')]).0, "~/");
        assert_eq!(edited("abc", &[Key::ArrowLeft, ctrl('u')]), ("c".into(), 0));
        assert_eq!(edited("abc", &[Key::ArrowLeft, ctrl('k')]).0, "ab");
        assert_eq!(edited("abc", &[ctrl('a')]).1, 0);
        assert_eq!(edited("abc", &[ctrl('a'), ctrl('e')]).1, 3);
        assert!(!LineEditor::new("abc").press(&ctrl('g')));
    }

    #[test]
    fn what_is_pasted_is_one_line_that_can_be_seen() {
        let mut edit = LineEditor::new("ad");
        edit.press(&Key::ArrowLeft);
        edit.insert("b\r\n\u{1b}[A\u{202e}c");
        assert_eq!(edit.text(), "ab[Acd");
    }

    #[test]
    fn a_narrow_field_shows_where_the_cursor_stands() {
        let mut edit = LineEditor::new("0123456789");
        assert_eq!(edit.window(6), ("56789".into(), 5));
        edit.press(&Key::Home);
        assert_eq!(edit.window(6), ("01234".into(), 0));
        let wide = LineEditor::new("日日日日日");
        assert_eq!(wide.window(6), ("日日".into(), 4));
    }
}
