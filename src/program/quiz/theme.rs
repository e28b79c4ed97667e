//! How things look: the one place for colours and marks. Without colour nothing is lost.

use console::Style;
use dialoguer::theme::{SimpleTheme, Theme as _};
use rolefit::language::Language;

/// The looks of the quiz.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Theme {
    /// Whether colour may be used.
    pub(crate) color: bool,
    /// The language of the quiz's own sentences.
    pub(crate) language: Language,
}

impl Theme {
    fn paint(self, style: Style, text: &str) -> String {
        style.force_styling(self.color).apply_to(text).to_string()
    }

    /// What is asked, and headings.
    pub(crate) fn strong(self, text: &str) -> String {
        self.paint(Style::new().bold(), text)
    }

    /// What may be overlooked.
    pub(crate) fn faint(self, text: &str) -> String {
        self.paint(Style::new().dim(), text)
    }

    /// The line one stands on.
    pub(crate) fn selected(self, text: &str) -> String {
        self.paint(Style::new().cyan().bold(), text)
    }

    /// What has just happened, or cannot be done.
    pub(crate) fn notice(self, text: &str) -> String {
        self.paint(Style::new().yellow(), text)
    }

    /// A bar that is filled to `part` of `whole`.
    pub(crate) fn bar(self, part: usize, whole: usize, width: usize) -> String {
        let full = (part * width).checked_div(whole).unwrap_or(0).min(width);
        let filled = self.paint(Style::new().green(), &"█".repeat(full));
        format!("{filled}{}", "░".repeat(width - full))
    }

    /// The label before a field to write in.
    pub(crate) fn label(text: &str) -> String {
        let mut label = String::new();
        // Writing to a string cannot fail.
        let _ = SimpleTheme.format_input_prompt(&mut label, text, None);
        label
    }

    /// The mark before an item of a list; as wide for every item.
    pub(crate) fn mark(is_selected: bool) -> &'static str {
        match is_selected {
            true => "▸ ",
            false => "  ",
        }
    }
}
