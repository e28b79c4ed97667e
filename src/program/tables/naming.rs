//! What columns and lists of names are called in messages.

use crate::tables::options::quoted;

/// A column as spreadsheets call it, with its header.
pub(super) fn column_name(column: usize, header: &str) -> String {
    format!("column {} {}", letters(column), quoted(header.trim()))
}

/// The letters of a column: A to Z, AA and on.
pub(crate) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        #[allow(clippy::cast_possible_truncation)] // below 26
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// How many of many texts are listed.
const MOST: usize = 8;

/// The first few of many texts, and how many there are beside them.
pub(super) fn shortened(texts: &[&str]) -> Vec<String> {
    let mut shown: Vec<String> = texts
        .iter()
        .take(MOST)
        .map(|&text| text.to_owned())
        .collect();
    if texts.len() > MOST {
        shown.push(format!("+ {}", texts.len() - MOST));
    }
    shown
}

/// Texts in quotes, the first few of many.
pub(crate) fn list<'t>(texts: impl ExactSizeIterator<Item = &'t str>) -> String {
    let count = texts.len();
    let mut list: Vec<String> = texts.take(MOST).map(quoted).collect();
    if count > MOST {
        list.push(format!("{} more", count - MOST));
    }
    list.join(", ")
}

/// A number with its noun.
pub(crate) fn counted(count: usize, one: &str, more: &str) -> String {
    if count == 1 {
        format!("1 {one}")
    } else {
        format!("{count} {more}")
    }
}

pub(super) fn json(text: &str) -> String {
    serde_json::to_string(text.trim()).unwrap_or_default()
}
