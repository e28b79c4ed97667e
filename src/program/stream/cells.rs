//! The cells of rows as most tables have them, without a copy: quoted as a whole or not at all.

use std::ops::Range;

use memchr::{memchr2, memchr3};

/// Where the cells of a block's rows stand. They are looked for once: where a block is cut is where its last
/// row ends.
#[derive(Debug, Default)]
pub(super) struct CellPlaces {
    /// Per cell where it begins and ends, without the quotes around it.
    places: Vec<(u32, u32)>,
    rows: Vec<RowPlace>,
}

/// Where a row stands.
#[derive(Clone, Debug)]
struct RowPlace {
    /// The line at which it begins, counted from the block's.
    line: u64,
    bytes: Range<usize>,
    /// The end of its cells.
    cells: usize,
}

/// A row of a block.
pub(super) struct UsualRow<'r> {
    /// The line at which it begins, counted from the block's.
    pub(super) line: u64,
    /// How long it is, in bytes.
    pub(super) length: usize,
    bytes: &'r [u8],
    places: &'r [(u32, u32)],
}

impl<'r> UsualRow<'r> {
    pub(super) fn cells(&self) -> impl Iterator<Item = &'r [u8]> + Clone + use<'r> {
        let bytes = self.bytes;
        let places = self.places.iter();
        places.map(|&(start, end)| &bytes[start as usize..end as usize])
    }
}

impl CellPlaces {
    pub(super) fn clear(&mut self) {
        self.places.clear();
        self.rows.clear();
    }

    /// The rows, with the bytes that they were found in.
    pub(super) fn rows<'r>(&'r self, bytes: &'r [u8]) -> impl Iterator<Item = UsualRow<'r>> {
        let mut first = 0;
        self.rows.iter().map(move |row| UsualRow {
            line: row.line,
            length: row.bytes.len(),
            bytes,
            places: &self.places[std::mem::replace(&mut first, row.cells)..row.cells],
        })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Finds the rows at the beginning of `bytes`, up to the first that is unusual or not whole: where they end,
    /// and how many lines they take. `is_whole` says that nothing follows.
    pub(super) fn find(&mut self, bytes: &[u8], separator: u8, is_whole: bool) -> (usize, u64) {
        self.clear();
        let (mut at, mut line) = (0, 0);
        while at < bytes.len() {
            let known = self.places.len();
            let Some((end, lines)) = self.row(bytes, at, separator, is_whole) else {
                self.places.truncate(known);
                break;
            };
            self.rows.push(RowPlace {
                line,
                bytes: at..end,
                cells: self.places.len(),
            });
            line += lines;
            at = end;
        }
        (at, line)
    }

    /// Finds the cells of the row that begins `at`, and gives where it ends, and how many lines it takes. `None` where
    /// it is unusual, with quotes that are to be taken out of its cells or carriage returns that end rows, or is not
    /// whole.
    fn row(
        &mut self,
        bytes: &[u8],
        mut at: usize,
        separator: u8,
        is_whole: bool,
    ) -> Option<(usize, u64)> {
        let mut lines = 0;
        loop {
            let (start, end, next) = if bytes.get(at) == Some(&b'"') {
                let start = at + 1;
                let mut end = start + memchr2(b'"', b'\n', &bytes[start..])?;
                while bytes[end] == b'\n' {
                    lines += 1;
                    end += 1 + memchr2(b'"', b'\n', &bytes[end + 1..])?;
                }
                (start, end, end + 1)
            } else {
                let length = memchr3(separator, b'\n', b'\r', &bytes[at..]);
                let end = length.map_or(bytes.len(), |length| at + length);
                (at, end, end)
            };
            // A block is at most a sheet and a chunk long.
            self.places.push((start as u32, end as u32));
            match (bytes.get(next), bytes.get(next + 1)) {
                (Some(&byte), _) if byte == separator => at = next + 1,
                (Some(b'\n'), _) => return Some((next + 1, lines + 1)),
                (Some(b'\r'), Some(b'\n')) => return Some((next + 2, lines + 1)),
                (None, _) if is_whole => return Some((next, lines)),
                _ => return None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use memchr::memchr_iter;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn cells_are_those_of_the_csv_crate(text in r#"[ab,;"\n\r]{0,30}"#) {
            let mut reader = csv::ReaderBuilder::new();
            let reader = reader.has_headers(false).flexible(true);
            let mut reader = reader.from_reader(text.as_bytes());
            let records: Vec<csv::ByteRecord> =
                reader.byte_records().map(|record| record.expect("from memory")).collect();
            let bytes = text.as_bytes();
            for is_whole in [true, false] {
                let mut found = CellPlaces::default();
                let (end, lines) = found.find(bytes, b',', is_whole);
                prop_assert_eq!(lines, memchr_iter(b'\n', &bytes[..end]).count() as u64);
                let mut records = records.clone().into_iter();
                for row in found.rows(bytes) {
                    let cells: Vec<&[u8]> = row.cells().collect();
                    // The crate passes over blank lines.
                    let quoted = row.places[0].0 > 0 && bytes[row.places[0].0 as usize - 1] == b'"';
                    if cells != [b""] || quoted {
                        let record = records.next().expect("a record");
                        prop_assert_eq!(record.iter().collect::<Vec<_>>(), cells);
                    }
                }
                prop_assert!(end < bytes.len() || records.next().is_none());
                prop_assert!(is_whole || end == 0 || bytes[end - 1] == b'\n');
            }
        }
    }
}
