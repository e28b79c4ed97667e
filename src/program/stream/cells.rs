//! The cells of rows as most tables have them, without a copy: quoted as a whole or not at all.

use memchr::{memchr, memchr3};

/// What a row is.
pub(super) enum RowKind {
    /// It is read; it ends before this place.
    Read(usize),
    /// It has quotes that are to be taken out of its cells, or carriage returns that end rows.
    Unusual,
}

/// Finds the cells of the row at the beginning of `bytes`, which are the last rows of a block.
pub(super) fn row<'r>(bytes: &'r [u8], separator: u8, cells: &mut Vec<&'r [u8]>) -> RowKind {
    cells.clear();
    let mut at = 0;
    loop {
        let end = if bytes.get(at) == Some(&b'"') {
            at += 1;
            let Some(length) = memchr(b'"', &bytes[at..]) else {
                return RowKind::Unusual;
            };
            cells.push(&bytes[at..at + length]);
            at + length + 1
        } else {
            let length = memchr3(separator, b'\n', b'\r', &bytes[at..]);
            let length = length.unwrap_or(bytes.len() - at);
            cells.push(&bytes[at..at + length]);
            at + length
        };
        match (bytes.get(end), bytes.get(end + 1)) {
            (Some(&byte), _) if byte == separator => at = end + 1,
            (Some(b'\n'), _) => return RowKind::Read(end + 1),
            (Some(b'\r'), Some(b'\n')) => return RowKind::Read(end + 2),
            (None, _) => return RowKind::Read(end),
            _ => return RowKind::Unusual,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn cells_are_those_of_the_csv_crate(text in r#"[ab,;"\n\r]{0,30}"#) {
            let mut reader = csv::ReaderBuilder::new();
            let reader = reader.has_headers(false).flexible(true);
            let mut reader = reader.from_reader(text.as_bytes());
            let mut records = reader.byte_records().map(|record| record.expect("from memory"));
            let (mut rest, mut cells) = (text.as_bytes(), Vec::new());
            while !rest.is_empty() {
                let RowKind::Read(end) = row(rest, b',', &mut cells) else {
                    return Ok(());
                };
                // The crate passes over blank lines.
                if end > 0 && !rest[..end].trim_ascii().is_empty() || rest[..end].contains(&b'"') {
                    let record = records.next().expect("a record");
                    prop_assert_eq!(record.iter().collect::<Vec<_>>(), cells.clone());
                }
                rest = &rest[end..];
            }
            prop_assert!(records.next().is_none());
        }
    }
}
