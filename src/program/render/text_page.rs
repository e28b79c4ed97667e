//! A page of text that is built from the top: headings, wrapped paragraphs, lines.

use crate::render::terminal::Layout;
use crate::render::terminal::signs::shown;
use crate::render::terminal::wrap::wrap;

/// A page under construction.
pub(crate) struct TextPage {
    layout: Layout,
    lines: Vec<String>,
}

impl TextPage {
    /// An empty page.
    pub(crate) fn new(layout: Layout) -> TextPage {
        TextPage {
            layout,
            lines: Vec::new(),
        }
    }

    /// How many columns a line may take.
    pub(crate) fn width(&self) -> usize {
        self.layout.width
    }

    /// An empty line, except at the top.
    pub(crate) fn blank(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }

    /// A heading with an empty line above it.
    pub(crate) fn heading(&mut self, text: &str) {
        self.blank();
        for line in wrap(text, self.layout.width, "", "") {
            self.lines.push(self.layout.heading(&line));
        }
    }

    /// Text, its first line after `first` and the others after `rest`.
    pub(crate) fn text(&mut self, text: &str, first: &str, rest: &str) {
        let lines = wrap(text, self.layout.width, first, rest);
        self.lines.extend(lines);
    }

    /// A paragraph with an empty line above it.
    pub(crate) fn paragraph(&mut self, text: &str) {
        self.blank();
        self.text(text, "", "");
    }

    /// A line as it is; the caller answers for its width and that it is safe to show.
    pub(crate) fn line(&mut self, line: String) {
        self.lines.push(line);
    }

    /// The page's lines.
    pub(crate) fn into_lines(self) -> Vec<String> {
        self.lines
    }

    /// The page as the locale can show it, ending with a line break.
    pub(crate) fn finish(self) -> String {
        shown(&(self.lines.join("\n") + "\n")).into_owned()
    }
}
