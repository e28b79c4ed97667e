//! Cells that a spreadsheet will not execute (OWASP, "CSV Injection").
//!
//! A text that begins with a character that spreadsheets take for a formula's gets a `'` before it, and
//! so does what stands behind a `;`, a tab or a line break in it: a spreadsheet may split there, whatever
//! quotes stand around the cell. To read such a cell back, take away the `'` that stands at its
//! beginning and behind each of these: one that was there before got another, so no text is lost.

use std::borrow::Cow;

/// Where a spreadsheet may begin another cell, other than at the comma that is written.
const SPLITS: [char; 4] = [';', '\t', '\r', '\n'];

/// The text as a cell that is only text.
pub(crate) fn safe_cell(text: &str) -> Cow<'_, str> {
    let is_risky = is_formula(text) || text.split(SPLITS).skip(1).any(is_formula);
    if !is_risky {
        return Cow::Borrowed(text);
    }
    let mut cell = String::with_capacity(text.len() + 8);
    for part in text.split_inclusive(SPLITS) {
        if is_formula(part) {
            cell.push('\'');
        }
        cell.push_str(part);
    }
    Cow::Owned(cell)
}

/// Whether a spreadsheet could take what begins here for a formula, or for one that was made text.
fn is_formula(text: &str) -> bool {
    // A quote that does not stand at a cell's beginning is dropped by some.
    text.trim_start_matches('"').starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n',
        '\'', // full-width forms that some programs fold
        '＝', '＋', '－', '＠',
    ])
}

/// Writes a row of cells with its line break. A cell is quoted where another separator than the comma
/// stands in it, too.
pub(crate) fn row<'c>(out: &mut Vec<u8>, cells: impl IntoIterator<Item = &'c str>) {
    for (index, text) in cells.into_iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        cell(out, text);
    }
    out.push(b'\n');
}

/// Writes one cell.
pub(crate) fn cell(out: &mut Vec<u8>, text: &str) {
    if text
        .bytes()
        .any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r' | b';' | b'\t'))
    {
        out.push(b'"');
        out.extend_from_slice(text.replace('"', "\"\"").as_bytes());
        out.push(b'"');
    } else {
        out.extend_from_slice(text.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text_and_can_be_read_back() {
        for text in [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''", "＝1", "\"=1", "a;=1;b",
            "a\t@b", ";;=1", "a;'b", "a;\"\"=1", "\n\n=", "a\r\n=1",
        ] {
            let cell = safe_cell(text);
            assert!(
                cell.split(SPLITS)
                    .all(|part| part.is_empty() || part.starts_with('\'') || !is_formula(part)),
                "{cell}"
            );
            let mut back = String::new();
            for part in cell.split_inclusive(SPLITS) {
                back.push_str(part.strip_prefix('\'').unwrap_or(part));
            }
            assert_eq!(back, text);
        }
        for text in ["", "p1", "a=b", "Zürich", "a;b", "a; b\tc"] {
            assert_eq!(safe_cell(text), text);
        }
    }

    #[test]
    fn rows_are_read_back_by_a_csv_reader() {
        let cells = ["a", "", "b;c", "d\te", "f,g", "\"h\"", "i\nj", "k\r", " l "];
        let mut out = Vec::new();
        row(&mut out, cells);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(&*out);
        let read = reader.records().next().expect("a row").expect("CSV");
        assert_eq!(read.iter().collect::<Vec<_>>(), cells);
        let text = String::from_utf8(out).expect("UTF-8");
        assert!(text.starts_with("a,,\"b;c\",\"d\te\","), "{text}");
    }
}
