//! What is known of the screen: colour, width, and how to show text that came from others.

pub(crate) mod hint;
pub(crate) mod signs;
pub(crate) mod visible;
pub(crate) mod wrap;

use console::{Style, Term};

/// The widest that text is set, in columns: longer lines are hard to read.
const WIDEST: usize = 80;
/// The narrowest screen that is catered for.
const NARROWEST: usize = 40;

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless NO_COLOR is set or TERM is dumb
    #[default]
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

impl Color {
    /// Whether to colour what goes to a terminal or to somewhere else.
    pub(crate) fn enabled(self, is_terminal: bool) -> bool {
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        match self {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => is_terminal && !no_color && !dumb,
        }
    }
}

/// How a report is to be set: its width, and whether it may use colour.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Layout {
    /// The columns to fill at most, 40 to 80.
    pub(crate) width: usize,
    /// Whether colour may be used.
    pub(crate) color: bool,
}

impl Layout {
    /// The layout for what goes to standard output, or to a file.
    pub(crate) fn for_output(color: Color, to_file: bool) -> Layout {
        let term = Term::stdout();
        let is_terminal = term.is_term() && !to_file;
        let width = if is_terminal {
            usize::from(term.size().1)
        } else {
            WIDEST
        };
        Layout {
            width: width.clamp(NARROWEST, WIDEST),
            color: color.enabled(is_terminal),
        }
    }

    /// The layout for what is said on standard error, where no colour gets through.
    pub(crate) fn for_errors() -> Layout {
        Layout {
            width: usize::from(Term::stderr().size().1).clamp(NARROWEST, WIDEST),
            color: false,
        }
    }

    /// A text in a style, where colour may be used.
    pub(crate) fn paint(&self, style: Style, text: &str) -> String {
        style.force_styling(self.color).apply_to(text).to_string()
    }

    /// A heading.
    pub(crate) fn heading(&self, text: &str) -> String {
        self.paint(Style::new().bold(), text)
    }
}
