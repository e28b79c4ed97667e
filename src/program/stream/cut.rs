//! Where a block can be cut: after a whole line, or after a whole row, whose quoted cells may hold line
//! breaks.

use memchr::{memchr, memchr2, memrchr};

/// Finds the ends of records in bytes that come piece by piece, from the beginning of a record on.
#[derive(Clone, Debug)]
pub(super) enum Ends {
    /// The bytes are one record.
    Never,
    /// A record a line.
    Lines,
    /// A record a row.
    Rows(RowEnds),
}

impl Ends {
    /// Looks at the next piece: the end of the first and of the last record that ends in it, counted
    /// from the piece's beginning.
    pub(super) fn feed(&mut self, piece: &[u8]) -> Option<(usize, usize)> {
        match self {
            Ends::Never => None,
            Ends::Lines => Some((memchr(b'\n', piece)? + 1, memrchr(b'\n', piece)? + 1)),
            Ends::Rows(rows) => rows.feed(piece),
        }
    }
}

/// How far a table has been looked at. A quote opens a quoted cell at the cell's beginning alone, as the
/// `csv` crate has it.
#[derive(Clone, Debug)]
pub(super) struct RowEnds {
    /// What may separate cells.
    separators: [u8; 4],
    before: Option<u8>,
    quoted: bool,
    /// Whether the last byte was a quote in a quoted cell: what follows decides whether it closes it.
    after_quote: bool,
    /// How many bytes came before this piece.
    fed: usize,
    /// Where the last quoted cell begins.
    opened: usize,
    /// Where a cell begins whose closing quote is followed by more of it.
    broken: Option<usize>,
}

impl RowEnds {
    pub(super) fn new(separators: [u8; 4]) -> RowEnds {
        RowEnds {
            separators,
            before: None,
            quoted: false,
            after_quote: false,
            fed: 0,
            opened: 0,
            broken: None,
        }
    }

    /// Where a quote opens a cell that is not closed again in what was looked at, or closed in its
    /// middle: most likely an opening quote that nothing closes.
    pub(super) fn unclosed(&self) -> Option<usize> {
        let open = self.quoted && !self.after_quote;
        self.broken.or(open.then_some(self.opened))
    }

    /// The same where a cell is closed in its middle, which more bytes do not mend.
    pub(super) fn broken(&self) -> Option<usize> {
        self.broken
    }

    pub(super) fn feed(&mut self, piece: &[u8]) -> Option<(usize, usize)> {
        let mut ends = None;
        let mut at = 0;
        while at < piece.len() {
            if std::mem::take(&mut self.after_quote) {
                if piece[at] == b'"' {
                    at += 1;
                    continue;
                }
                self.quoted = false;
                let ends =
                    self.separators.contains(&piece[at]) || matches!(piece[at], b'\n' | b'\r');
                if !ends && self.broken.is_none() {
                    self.broken = Some(self.opened);
                }
                // Most often the next cell is quoted, too.
                if let [separator, b'"', ..] = piece[at..]
                    && self.separators.contains(&separator)
                {
                    self.quoted = true;
                    self.opened = self.fed + at + 1;
                    at += 2;
                }
            }
            let rest = &piece[at..];
            if self.quoted {
                let Some(found) = memchr(b'"', rest) else {
                    break;
                };
                at += found + 1;
                self.after_quote = true;
                continue;
            }
            let Some(found) = memchr2(b'"', b'\n', rest) else {
                break;
            };
            at += found + 1;
            if piece[at - 1] == b'\n' {
                ends = Some((ends.map_or(at, |(first, _)| first), at));
            } else {
                let before = if at > 1 {
                    Some(piece[at - 2])
                } else {
                    self.before
                };
                self.quoted = before.is_none_or(|byte| {
                    self.separators.contains(&byte) || byte == b'\n' || byte == b'\r'
                });
                if self.quoted {
                    self.opened = self.fed + at - 1;
                }
            }
        }
        self.before = piece.last().copied().or(self.before);
        self.fed += piece.len();
        ends
    }
}

impl Ends {
    /// See [`RowEnds::unclosed`].
    pub(super) fn unclosed(&self) -> Option<usize> {
        match self {
            Ends::Rows(rows) => rows.unclosed(),
            _ => None,
        }
    }

    /// See [`RowEnds::broken`].
    pub(super) fn broken(&self) -> Option<usize> {
        match self {
            Ends::Rows(rows) => rows.broken(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_in_quoted_cells_end_no_row() {
        let text = b"a,\"b\n\"\"c\n\",d\ne,5\"\nf,\"g\n";
        let mut whole = RowEnds::new([b','; 4]);
        assert_eq!(whole.feed(text), Some((13, 18)));
        // Byte by byte gives the same.
        let mut rows = RowEnds::new([b','; 4]);
        let ends = (0..text.len()).filter(|&at| rows.feed(&text[at..=at]).is_some());
        assert_eq!(ends.collect::<Vec<_>>(), [12, 17]);
    }

    #[test]
    fn a_quote_that_nothing_closes_is_found_where_it_opens() {
        for (text, at) in [
            ("a,\"b\nc,d\n", Some(2)),
            ("a,\"b\nc,\"d\"\n", Some(2)),
            ("a,\"b\",c\n\"d\ne", Some(8)),
            ("a,\"b \"\" c\",d\n\"e\"", None),
            ("a,5\",d\n", None),
        ] {
            let mut rows = RowEnds::new([b','; 4]);
            rows.feed(text.as_bytes());
            assert_eq!(rows.unclosed(), at, "{text}");
            let mut slowly = RowEnds::new([b','; 4]);
            for byte in text.bytes() {
                let _ = slowly.feed(&[byte]);
            }
            assert_eq!(slowly.unclosed(), at, "{text}");
        }
    }

    #[test]
    fn lines_end_at_line_breaks() {
        assert_eq!(Ends::Lines.feed(b"a\nb\nc"), Some((2, 4)));
        assert_eq!(Ends::Lines.feed(b"c"), None);
    }
}
