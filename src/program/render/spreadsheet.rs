//! Cells that a spreadsheet will not execute (OWASP, "CSV Injection").
//!
//! A text that begins with a character that spreadsheets take for a formula's gets a `'` before it. To
//! read such a cell back, take one leading `'` away: a text that begins with `'` itself gets one too, so
//! no text is lost.

use std::borrow::Cow;

/// The text as a cell that is only text.
pub(crate) fn safe_cell(text: &str) -> Cow<'_, str> {
    let risky = text.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n',
        '\'', // full-width forms that some programs fold
        '＝', '＋', '－', '＠',
    ]);
    if risky {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::safe_cell;

    #[test]
    fn formulas_become_text_and_can_be_read_back() {
        for text in [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''", "＝1",
        ] {
            let cell = safe_cell(text);
            assert!(cell.starts_with('\''), "{cell}");
            assert_eq!(cell.strip_prefix('\''), Some(text));
        }
        for text in ["", "p1", "a=b", "Zürich"] {
            assert_eq!(safe_cell(text), text);
        }
    }
}
