//! Sentences that end in something to copy: a command, or a path. On a terminal it stands on a line of its own
//! where it does not fit, whole, so that what is copied works.

use std::io::{IsTerminal as _, stderr};

use console::measure_text_width;

use super::Layout;
use super::visible::visible;
use super::wrap::wrap_words;

/// A sentence, and what of it is there to be copied, at its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hint {
    text: String,
    copied: String,
}

impl Hint {
    /// A sentence that may end in something to copy.
    pub(crate) fn new(text: &str, copied: &str) -> Hint {
        let (text, copied) = (visible(text).into_owned(), visible(copied).into_owned());
        match text.ends_with(&copied) {
            true => Hint { text, copied },
            false => Hint {
                text,
                copied: String::new(),
            },
        }
    }

    /// A sentence without anything to copy.
    pub(crate) fn plain(text: &str) -> Hint {
        Hint::new(text, "")
    }

    /// A sentence that may end in a command of the program.
    pub(crate) fn of_command(text: &str) -> Hint {
        let command = text.rfind(": rolefit ").map_or("", |at| &text[at + 2..]);
        Hint::new(text, command)
    }

    /// The same within another sentence, which ends with it.
    pub(crate) fn within(&self, sentence: impl FnOnce(&str) -> String) -> Hint {
        Hint::new(&sentence(&self.text), &self.copied)
    }

    /// On one line.
    pub(crate) fn line(&self) -> &str {
        &self.text
    }

    /// On lines of so many columns, broken at blanks; a word that is longer goes on at the screen's edge.
    pub(crate) fn lines(&self, width: usize) -> Vec<String> {
        if measure_text_width(&self.text) <= width || self.copied.is_empty() {
            return wrap_words(&self.text, width, "", "");
        }
        let before = &self.text[..self.text.len() - self.copied.len()];
        let mut lines = wrap_words(before.trim_end(), width, "", "");
        lines.extend(command_lines(&self.copied, width));
        lines
    }

    /// As standard error is told it, with its line break: on one line where that is no terminal.
    pub(crate) fn told(&self) -> String {
        match stderr().is_terminal() {
            true => self.lines(Layout::for_errors().width).join("\n") + "\n",
            false => format!("{}\n", self.text),
        }
    }
}

/// A word of a command as a shell reads it.
pub(crate) fn quoted(word: &str) -> String {
    let is_plain = word
        .chars()
        .all(|c| c.is_alphanumeric() || "-_./".contains(c));
    match is_plain && !word.is_empty() {
        true => word.to_owned(),
        false => format!("'{}'", visible(word).replace('\'', r"'\''")),
    }
}

/// A command on lines of so many columns, as a shell reads it: broken before its options.
fn command_lines(command: &str, width: usize) -> Vec<String> {
    // What is quoted may hold anything, and other shells go on in other ways.
    let is_whole = measure_text_width(command) <= width || command.contains('\'');
    if is_whole || cfg!(windows) {
        return vec![command.to_owned()];
    }
    let mut lines: Vec<String> = Vec::new();
    for piece in command.replace(" --", "\n--").split('\n') {
        match lines.last_mut() {
            Some(line) if measure_text_width(line) + measure_text_width(piece) + 3 <= width => {
                line.push(' ');
                line.push_str(piece);
            }
            Some(line) => {
                line.push_str(r" \");
                lines.push(format!("  {piece}"));
            }
            None => lines.push(piece.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_be_copied_stays_whole() {
        let command = "rolefit take --resume --bank a/long/way/bank.json --language de";
        let hint = Hint::new(&format!("3 answers saved. Go on with: {command}"), command);
        assert_eq!(hint.lines(100).len(), 1);
        assert_eq!(hint.lines(80), ["3 answers saved. Go on with:", command]);
        #[cfg(unix)]
        assert_eq!(
            hint.lines(40),
            [
                "3 answers saved. Go on with:",
                r"rolefit take --resume \",
                r"  --bank a/long/way/bank.json \",
                "  --language de"
            ]
        );
        let quoted = "rolefit last --bank 'a --b/and a name with blanks.json'";
        let hint = Hint::new(&format!("See it again: {quoted}"), quoted);
        assert_eq!(hint.lines(40), ["See it again:", quoted]);
        let path = "/a/path/that/is/longer/than/forty/columns.json";
        let hint = Hint::new(&format!("The answers: {path}"), path);
        assert_eq!(hint.lines(40), ["The answers:", path]);
    }

    #[test]
    fn words_are_never_broken_and_nothing_steers_the_terminal() {
        let hint = Hint::plain("Interrupted.\nNothing\u{1b}[2J is answered yet, not a word.");
        assert_eq!(
            hint.lines(20),
            [
                "Interrupted.",
                r"Nothing\u{1b}[2J is",
                "answered yet, not a",
                "word."
            ]
        );
        let other = Hint::new("See it again: rolefit last", "rolefit last");
        let within = other.within(|text| format!("Done. {text}"));
        assert_eq!(within.lines(20), ["Done. See it again:", "rolefit last"]);
    }
}
