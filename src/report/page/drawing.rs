//! Bars and charts as inline SVG that says in words what it shows.

use askama::Template;
use askama::filters::HtmlSafe;

/// The height of a bar, in the units of its drawing; the page's style decides how tall it stands.
const BAR_HEIGHT: u32 = 10;

/// The full width of a bar, in the units of its drawing: positions are thousandths.
pub const FULL: u32 = 1000;

/// A drawing made of rectangles. `{{ drawing }}` in a template writes it.
#[derive(Debug, Template)]
#[template(
    path = "page/drawing.svg.html",
    escape = "html",
    config = "src/report/askama.toml"
)]
pub struct Drawing {
    /// The class that gives it its size: `bar` (thin, stretched to the full width) or `chart` (keeps
    /// its proportions).
    class: &'static str,
    width: u32,
    height: u32,
    /// What it shows, in words.
    label: String,
    rectangles: Vec<Rectangle>,
}

/// The template escapes whatever text it holds.
impl HtmlSafe for Drawing {}

/// A painted rectangle, in the units of its drawing, from the left and the top.
#[derive(Clone, Copy, Debug)]
pub struct Rectangle {
    /// Its left edge.
    pub x: u32,
    /// Its upper edge.
    pub y: u32,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Its paint.
    pub paint: Paint,
    /// How strong the paint is, in percent.
    pub strength: u32,
}

/// A paint; the page's style knows its colour in light, dark and print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// What a bar lies on.
    Track,
    /// The first role, or the one side.
    First,
    /// The second role, or the other side.
    Second,
    /// Neither side.
    Middle,
    /// A line to measure by.
    Axis,
}

impl Paint {
    fn class(self) -> &'static str {
        match self {
            Paint::Track => "track",
            Paint::First => "first",
            Paint::Second => "second",
            Paint::Middle => "middle",
            Paint::Axis => "axis",
        }
    }
}

impl Drawing {
    /// A bar on a track that is `FULL` wide, with these pieces on it.
    #[must_use]
    pub fn bar(label: String, pieces: &[Piece]) -> Drawing {
        let track = Piece::new(0, FULL, Paint::Track);
        let pieces = std::iter::once(&track).chain(pieces);
        Drawing {
            class: "bar",
            width: FULL,
            height: BAR_HEIGHT,
            label,
            rectangles: pieces.map(|piece| piece.rectangle()).collect(),
        }
    }

    /// A drawing of any rectangles, which keeps its proportions.
    #[must_use]
    pub fn chart(label: String, width: u32, height: u32, rectangles: Vec<Rectangle>) -> Drawing {
        Drawing {
            class: "chart",
            width,
            height,
            label,
            rectangles,
        }
    }
}

/// A piece of a bar, in thousandths of its width.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// Where it begins.
    pub start: u32,
    /// How long it is.
    pub length: u32,
    /// Its paint.
    pub paint: Paint,
    /// How strong the paint is, in percent.
    pub strength: u32,
}

impl Piece {
    /// A piece in full strength.
    #[must_use]
    pub fn new(start: u32, length: u32, paint: Paint) -> Piece {
        Piece {
            start,
            length,
            paint,
            strength: 100,
        }
    }

    fn rectangle(&self) -> Rectangle {
        Rectangle {
            x: self.start,
            y: 0,
            width: self.length,
            height: BAR_HEIGHT,
            paint: self.paint,
            strength: self.strength,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Drawing, Paint, Piece};

    #[test]
    fn a_drawing_escapes_its_words() {
        let drawing = Drawing::bar("\"><script>".into(), &[Piece::new(0, 500, Paint::First)]);
        assert_eq!(
            drawing.to_string(),
            "<svg class=\"drawing bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" role=\"img\" \
             aria-label=\"&#34;&#62;&#60;script&#62;\">\
             <rect class=\"track\" x=\"0\" y=\"0\" width=\"1000\" height=\"10\"/>\
             <rect class=\"first\" x=\"0\" y=\"0\" width=\"500\" height=\"10\"/></svg>"
        );
    }
}
