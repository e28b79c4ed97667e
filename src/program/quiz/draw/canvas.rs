//! What there is to draw on: the size of the terminal, its theme, and text wrapped to fit.

use console::{Alignment, measure_text_width, pad_str};
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
        let rest = " ".repeat(measure_text_width(&first));
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

    /// Numbered items in as many columns as there is room for: their lines, and the line and the column
    /// of the selected one.
    pub(super) fn packed(
        self,
        texts: &[&str],
        focus: Option<usize>,
    ) -> (Vec<Vec<String>>, (usize, usize)) {
        let entry = |index: usize| {
            let mark = Theme::mark(focus == Some(index));
            format!("{mark}{} {}", index + 1, texts[index])
        };
        let entries: Vec<String> = (0..texts.len()).map(entry).collect();
        let widths = |columns: usize| -> Vec<usize> {
            let of = |column| entries.iter().skip(column).step_by(columns);
            let widest = |column| of(column).map(|entry| measure_text_width(entry)).max();
            // A blank before the next column's mark.
            let width = |column| widest(column).unwrap_or(0) + usize::from(column + 1 < columns);
            (0..columns).map(width).collect()
        };
        let fits = |columns: &usize| widths(*columns).iter().sum::<usize>() <= self.width;
        let Some(columns) = (2..=entries.len()).rev().find(fits) else {
            return (self.items(texts, focus), (focus.unwrap_or(0), 0));
        };
        let widths = widths(columns);
        let painted = |(index, entry): (usize, &String)| {
            let is_last = (index + 1) % columns == 0 || index + 1 == entries.len();
            let width = if is_last { 0 } else { widths[index % columns] };
            let padded = pad_str(entry, width, Alignment::Left, None);
            match focus == Some(index) {
                true => self.theme.selected(&padded),
                false => padded.into_owned(),
            }
        };
        let cells: Vec<String> = entries.iter().enumerate().map(painted).collect();
        let lines = cells.chunks(columns).map(|cells| vec![cells.concat()]);
        let at = focus.unwrap_or(0);
        let column = widths[..at % columns].iter().sum();
        (lines.collect(), (at / columns, column))
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
                    if measure_text_width(line) + 2 + measure_text_width(&entry) <= self.width =>
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
