//! Bars: one number draws one bar, wherever it is drawn.

use super::page::drawing::{Drawing, FULL, Paint, Piece};

/// What a bar shows. Two bars of one value look alike on every page, in every terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// A part of a whole, from the left, in thousandths: 0 to 1000.
    Share(u32),
    /// A distance from the middle, in thousandths of the way to an end: −1000 (left) to 1000 (right).
    Balance(i32),
}

/// What stands at a place of a bar that is made of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing: what the bar lies on.
    Track,
    /// The bar, from the left or on the left side of the middle.
    Left,
    /// The bar on the right side of the middle.
    Right,
    /// The middle.
    Middle,
}

impl Cell {
    /// The character that draws it.
    #[must_use]
    pub fn sign(self) -> char {
        match self {
            Cell::Track => '░',
            Cell::Left | Cell::Right => '█',
            Cell::Middle => '│',
        }
    }
}

impl Bar {
    /// A part of a whole; past its ends it stops there.
    #[must_use]
    pub fn share(part: i64, whole: i64) -> Bar {
        Bar::Share(thousandths(part.max(0), whole).unsigned_abs())
    }

    /// A distance from the middle: above 0 to the right, below 0 to the left. `most` is the way to an
    /// end; past the ends it stops there.
    #[must_use]
    pub fn balance(distance: i64, most: i64) -> Bar {
        Bar::Balance(thousandths(distance, most))
    }

    /// The bar in characters, as runs from the left. A bar with a middle takes an odd number of them,
    /// at most `width`.
    #[must_use]
    pub fn cells(self, width: usize) -> Vec<(Cell, usize)> {
        let runs = match self {
            Bar::Share(thousandths) => {
                let full = filled(thousandths, width);
                vec![(Cell::Left, full), (Cell::Track, width - full)]
            }
            Bar::Balance(thousandths) => {
                let half = width.saturating_sub(1) / 2;
                // However short, it shows its side.
                let least = usize::from(thousandths != 0).min(half);
                let full = filled(thousandths.unsigned_abs(), half).max(least);
                let (left, right) = match thousandths < 0 {
                    true => (full, 0),
                    false => (0, full),
                };
                vec![
                    (Cell::Track, half - left),
                    (Cell::Left, left),
                    (Cell::Middle, 1),
                    (Cell::Right, right),
                    (Cell::Track, half - right),
                ]
            }
        };
        runs.into_iter().filter(|(_, count)| *count > 0).collect()
    }

    /// The bar in characters.
    #[must_use]
    pub fn text(self, width: usize) -> String {
        let runs = self.cells(width).into_iter();
        runs.flat_map(|(cell, count)| std::iter::repeat_n(cell.sign(), count))
            .collect()
    }

    /// The bar on a page; the label says in words what it shows.
    #[must_use]
    pub fn drawing(self, label: String) -> Drawing {
        match self {
            Bar::Share(length) => Drawing::bar(label, &[Piece::new(0, length, Paint::First)]),
            Bar::Balance(thousandths) => {
                let half = FULL / 2;
                let length = thousandths.unsigned_abs() / 2;
                let bar = match thousandths < 0 {
                    true => Piece::new(half - length, length, Paint::First),
                    false => Piece::new(half, length, Paint::Second),
                };
                let middle = Piece::new(half - 2, 4, Paint::Axis);
                Drawing::bar(label, &[bar, middle])
            }
        }
    }
}

/// A part in thousandths of a whole, half away from 0.
fn thousandths(part: i64, whole: i64) -> i32 {
    let whole = whole.max(1);
    let part = part.clamp(-whole, whole);
    let rounded = (part.abs() * 2000 + whole) / (2 * whole) * part.signum();
    i32::try_from(rounded).unwrap_or(0)
}

/// How many of so many characters thousandths fill, half up.
fn filled(thousandths: u32, width: usize) -> usize {
    let thousandths = usize::try_from(thousandths.min(1000)).unwrap_or(0);
    (thousandths * width + 500) / 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_fills_from_the_left() {
        assert_eq!(Bar::share(712, 1000).text(10), "███████░░░");
        assert_eq!(Bar::share(0, 1000).text(4), "░░░░");
        assert_eq!(Bar::share(2000, 1000).text(4), "████");
        assert_eq!(Bar::share(5, 0), Bar::Share(1000), "there is no whole");
    }

    #[test]
    fn a_balance_leaves_the_middle_to_its_side() {
        assert_eq!(Bar::balance(0, 1000).text(9), "░░░░│░░░░");
        assert_eq!(Bar::balance(-500, 1000).text(9), "░░██│░░░░");
        assert_eq!(Bar::balance(1000, 1000).text(9), "░░░░│████");
        assert_eq!(Bar::balance(1000, 1000).text(10), "░░░░│████");
        assert_eq!(Bar::balance(3, 7).text(1), "│");
    }

    #[test]
    fn both_sides_round_alike() {
        for distance in 0..=1000 {
            let Bar::Balance(right) = Bar::balance(distance, 777) else {
                unreachable!("a balance")
            };
            assert_eq!(Bar::balance(-distance, 777), Bar::Balance(-right));
        }
    }
}
