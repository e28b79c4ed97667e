//! What there is to draw on: the size of the terminal, its theme, and text wrapped to fit.

use rolefit::language::Value;

use crate::quiz::screen_layout::{Screen, Size};
use crate::quiz::theme::Theme;
use crate::render::terminal::wrap::wrap;

/// What there is to draw on, and how.
#[derive(Clone, Copy)]
pub(super) struct Canvas {
    pub(super) size: Size,
    pub(super) theme: Theme,
    /// The columns that text may fill.
    pub(super) width: usize,
}

impl Canvas {
    pub(super) fn new(size: Size, theme: Theme) -> Canvas {
        Canvas {
            size,
            theme,
            width: size.text_width(),
        }
    }

    /// An empty screen.
    pub(super) fn screen(self) -> Screen {
        Screen::new(self.size, self.theme.language)
    }

    /// A sentence of the quiz's own.
    pub(super) fn say(self, id: &str) -> String {
        self.theme.language.catalog().text(id)
    }

    /// The same with its variables.
    pub(super) fn say_with(self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.theme.language.catalog().with(id, values)
    }

    /// What stands before a text that a label belongs to.
    pub(super) fn labelled(self, id: &str) -> String {
        self.theme.language.labelled(&self.say(id), "")
    }

    pub(super) fn text(self, text: &str) -> Vec<String> {
        wrap(text, self.width, "", "")
    }

    pub(super) fn strong(self, text: &str) -> Vec<String> {
        let lines = self.text(text);
        lines.iter().map(|line| self.theme.strong(line)).collect()
    }

    pub(super) fn faint(self, text: &str) -> Vec<String> {
        let lines = self.text(text);
        lines.iter().map(|line| self.theme.faint(line)).collect()
    }

    /// An item of a list: the mark, a prefix such as its number, and the text wrapped beside it.
    pub(super) fn item(self, is_selected: bool, prefix: &str, text: &str) -> Vec<String> {
        self.indented("", is_selected, prefix, text)
    }

    pub(super) fn indented(
        self,
        indent: &str,
        is_selected: bool,
        prefix: &str,
        text: &str,
    ) -> Vec<String> {
        let first = format!("{indent}{}{prefix}", Theme::mark(is_selected));
        let rest = " ".repeat(console::measure_text_width(&first));
        let lines = wrap(text, self.width, &first, &rest);
        match is_selected {
            true => lines.iter().map(|line| self.theme.selected(line)).collect(),
            false => lines,
        }
    }

    /// Numbered items.
    pub(super) fn items(self, texts: &[&str], focus: Option<usize>) -> Vec<Vec<String>> {
        let items = texts.iter().enumerate();
        items
            .map(|(index, text)| self.item(focus == Some(index), &format!("{}  ", index + 1), text))
            .collect()
    }

    /// What just happened, where anything did.
    pub(super) fn notice(self, notice: &str) -> Vec<String> {
        if notice.is_empty() {
            return Vec::new();
        }
        let lines = self.text(notice);
        lines.iter().map(|line| self.theme.notice(line)).collect()
    }

    /// The key line: what works now, wrapped between the keys. Keys that have a name, and what they do, are
    /// sentences by their ids.
    pub(super) fn keys(self, keys: &[(&str, &str)]) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for (key, does) in keys {
            let key = match key.starts_with("key-") {
                true => self.say(key),
                false => (*key).to_owned(),
            };
            let entry = format!("{key} {}", self.say(does));
            match lines.last_mut() {
                Some(line)
                    if console::measure_text_width(line)
                        + 2
                        + console::measure_text_width(&entry)
                        <= self.width =>
                {
                    line.push_str("  ");
                    line.push_str(&entry);
                }
                _ => lines.push(entry),
            }
        }
        lines.iter().map(|line| self.theme.faint(line)).collect()
    }
}
