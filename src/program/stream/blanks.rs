//! Tables with blanks behind their separators: `"a", "b"`. A quote behind a blank opens no cell to those who read
//! CSV by the letter; here the blanks are taken out before the rows are cut.

use memchr::memmem;

/// Takes out the blanks at the beginning of cells, in bytes that come piece by piece.
#[derive(Clone, Debug)]
pub(super) struct Blanks {
    separator: u8,
    state: CellState,
}

/// Where in a cell the next byte stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CellState {
    /// At its beginning, or behind the blanks there.
    Beginning { behind_blank: bool },
    /// In its text, where a quote is a sign like others.
    Within,
    /// Between its quotes.
    Quoted { behind_blank: bool },
    /// Behind a quote that closes it, or is the first of two.
    Closed { behind_blank: bool },
}

/// What the cells of a table's beginning look like.
#[derive(Debug, Default)]
struct Openings {
    /// Whether a quote stands behind blanks at the beginning of a cell.
    behind_blanks: bool,
    /// Whether one opens a cell right behind its separator.
    bare: bool,
    /// Whether something follows a quote that was thought to close its cell.
    broken: bool,
    /// Whether the first row shows a quote behind blanks, and none that is not closed.
    in_first_row: bool,
    /// How many rows have ended.
    rows: usize,
}

impl Blanks {
    /// The rule for a table that begins with these bytes, where all that quotes show in it is that blanks stand
    /// behind each separator. Where only some cells are so, the quotes may be signs of a text: nothing is decided.
    pub(super) fn of(beginning: &[u8], separator: u8) -> Option<Blanks> {
        let mut with_blank = [b" \"".as_slice(), b"\t\""].into_iter();
        if !with_blank.any(|pair| memmem::find(beginning, pair).is_some()) {
            return None;
        }
        let mut blanks = Blanks {
            separator,
            state: CellState::Beginning {
                behind_blank: false,
            },
        };
        let unread = blanks.clone();
        let mut openings = Openings::default();
        let mut is_row_begun = false;
        for &byte in beginning {
            let before = blanks.state;
            blanks.step(byte);
            openings.note(before, blanks.state, is_row_begun);
            match byte {
                b'\n' | b'\r' if !matches!(blanks.state, CellState::Quoted { .. }) => {
                    openings.in_first_row |=
                        openings.rows == 0 && openings.behind_blanks && !openings.broken;
                    openings.rows += usize::from(is_row_begun);
                    is_row_begun = false;
                }
                _ => is_row_begun |= byte == separator,
            }
        }
        // Headers that are so say it of the table: a quote that is not closed below is then a slip, to be told.
        let is_clear = !openings.broken || openings.in_first_row;
        (openings.behind_blanks && !openings.bare && is_clear).then_some(unread)
    }

    /// Takes the blanks out of the next piece; how long it is then.
    pub(super) fn take_out(&mut self, piece: &mut [u8]) -> usize {
        let mut kept = 0;
        for at in 0..piece.len() {
            let byte = piece[at];
            if self.step(byte) {
                piece[kept] = byte;
                kept += 1;
            }
        }
        kept
    }

    /// Goes on by one byte; whether it stays.
    fn step(&mut self, byte: u8) -> bool {
        let ends = byte == self.separator || matches!(byte, b'\n' | b'\r');
        let begins = CellState::Beginning {
            behind_blank: false,
        };
        let is_blank = byte == b' ' || (byte == b'\t' && byte != self.separator);
        let (state, stays) = match self.state {
            CellState::Beginning { .. } if is_blank => {
                (CellState::Beginning { behind_blank: true }, false)
            }
            CellState::Beginning { behind_blank } if byte == b'"' => {
                (CellState::Quoted { behind_blank }, true)
            }
            CellState::Quoted { behind_blank } if byte == b'"' => {
                (CellState::Closed { behind_blank }, true)
            }
            CellState::Closed { behind_blank } if byte == b'"' => {
                (CellState::Quoted { behind_blank }, true)
            }
            CellState::Quoted { behind_blank } => (CellState::Quoted { behind_blank }, true),
            CellState::Beginning { .. } | CellState::Within | CellState::Closed { .. } if ends => {
                (begins, true)
            }
            CellState::Beginning { .. } | CellState::Within | CellState::Closed { .. } => {
                (CellState::Within, true)
            }
        };
        self.state = state;
        stays
    }
}

impl Openings {
    /// Notes one byte by what came before and after it. The first cell of a row has no separator in front.
    fn note(&mut self, before: CellState, after: CellState, is_row_begun: bool) {
        match (before, after) {
            (CellState::Beginning { behind_blank }, CellState::Quoted { .. }) => {
                self.behind_blanks |= behind_blank;
                self.bare |= !behind_blank && is_row_begun && !self.broken;
            }
            (CellState::Closed { .. }, CellState::Within) => self.broken = true,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(text: &str, separator: u8) -> Option<String> {
        let mut blanks = Blanks::of(text.as_bytes(), separator)?;
        let mut slowly = blanks.clone();
        let mut whole = text.as_bytes().to_vec();
        let kept = blanks.take_out(&mut whole);
        whole.truncate(kept);
        let bytes = text.bytes().flat_map(|byte| {
            let mut one = [byte];
            let kept = slowly.take_out(&mut one);
            one[..kept].to_vec()
        });
        assert_eq!(bytes.collect::<Vec<_>>(), whole, "{text}");
        Some(String::from_utf8(whole).expect("UTF-8"))
    }

    #[test]
    fn blanks_behind_separators_are_taken_out() {
        for (text, plain) in [
            ("\"a\", \"b\"\n1, \"c, d\"\n", "\"a\",\"b\"\n1,\"c, d\"\n"),
            (
                "a, \"b \"\"c\"\", \n \"\" \n  d\", e\n",
                "a,\"b \"\"c\"\", \n \"\" \n  d\",e\n",
            ),
            ("  \"a\",\t\"b\"\r\n", "\"a\",\"b\"\r\n"),
        ] {
            assert_eq!(without(text, b',').as_deref(), Some(plain));
        }
        assert_eq!(
            without("\"a\"\t  \"b\"\n", b'\t').as_deref(),
            Some("\"a\"\t\"b\"\n")
        );
    }

    #[test]
    fn a_table_where_quotes_may_be_signs_is_left_as_it_is() {
        for text in [
            "a, b\n",
            "\"a, \"\"b\"\"\"\n",
            "a b \"c\", d\n",
            "\"a\", \"b\",\"c\"\n",
            "a, \"b\" c, d\n",
            "a, \"b\" , d\n",
            "a,\" \"\n",
        ] {
            assert_eq!(without(text, b','), None, "{text}");
        }
    }
}
