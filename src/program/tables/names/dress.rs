//! What a header wears around a name: numbers, marks, the name of a group, a word for a figure.

use crate::tables::fold::fold;
use crate::tables::words::{FILLERS, REMARKS};

/// Whether a header is what a program calls a column without one: `Unnamed: 7`, `Column3`.
pub(in crate::tables) fn is_filler(header: &str) -> bool {
    let folded = fold(header);
    let number = folded.trim_start_matches(|c: char| !c.is_ascii_digit());
    let name = &folded[..folded.len() - number.len()];
    !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && FILLERS.contains(&name)
}

/// The name of a column in a group of questions, or before what it is called to people: `about/id`, `group. Team`.
/// Programs write such names small: "Name/ID" is something else.
pub(super) fn own_name(header: &str) -> Option<&str> {
    let in_group = header.rsplit_once('/').filter(|(group, _)| is_code(group));
    let named = || header.split_once(". ").map(|(name, _)| name);
    in_group.map(|(_, name)| name).or_else(named)
}

/// Whether a text is what programs call things: `about/team_2`.
pub(super) fn is_code(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-' | b'/'))
}

/// Whether a header is of a figure that belongs to a question: its points, the seconds that it took, a mean. Such a word
/// before a slash or a bracket is a group's or a matrix's title.
pub(super) fn is_figure_of(folded: &str) -> bool {
    if folded.starts_with("% ") || is_function(folded) {
        return true;
    }
    let dash = folded.find(" - ");
    let end = [folded.find([':', '_', '.']), dash].into_iter().flatten();
    let remark = end.min().map_or("", |end| folded[..end].trim());
    REMARKS.contains(&remark) || folded.starts_with("(r) ")
}

/// Whether a header is of what was computed from an answer: `avg(focus)`.
fn is_function(folded: &str) -> bool {
    let header = folded.trim();
    let name = header.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '_');
    name.len() < header.len() && name.starts_with('(') && name.ends_with(')')
}

/// Whether a header is of a number turned round or computed, or of another year: `-focus`, `focus^2`, `focus (-)`,
/// `2025: focus`.
pub(super) fn is_other_than(folded: &str) -> bool {
    let header = folded.trim();
    let factor = header.trim_start_matches(|c: char| c.is_ascii_digit() || "-.,".contains(c));
    let is_product = factor.len() < header.len() && factor.starts_with(['*', '×']);
    let is_turned = header.strip_prefix(['-', '!', '~', '¬', '+']);
    is_product
        || is_turned.is_some_and(|rest| rest.starts_with(char::is_alphabetic))
        || header
            .strip_prefix("1/")
            .is_some_and(|rest| rest.starts_with(char::is_alphabetic))
        || header.contains('^')
        || is_of_year(header)
        || NEGATIONS.iter().any(|word| header.starts_with(word))
        || ["(-)", "[-]", "(r)", "[r]"]
            .iter()
            .any(|end| header.ends_with(end))
}

/// What turns a name round.
const NEGATIONS: [&str; 4] = ["no-", "not-", "non-", "anti-"];

/// Whether a header begins with a year, which is no question's number: `2025: focus`.
fn is_of_year(folded: &str) -> bool {
    let rest = folded.trim_start_matches(|c: char| c.is_ascii_digit());
    let year = folded[..folded.len() - rest.len()].parse::<u32>().ok();
    year.is_some_and(|year| (1990..2100).contains(&year)) && rest.starts_with([':', '_', '-', '/'])
}

/// A header without numbering, a required mark, quotes and brackets around all of it.
pub(super) fn without_dress(folded: &str) -> &str {
    let around = |c: char| c.is_whitespace() || "*\"'[]():".contains(c);
    let plain = folded.trim_matches(around);
    let number = plain.strip_prefix('q').unwrap_or(plain);
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(['.', ')', ':']) {
        Some(rest) if rest.len() < number.len() => rest.trim_matches(around),
        _ => plain,
    }
}

/// Whether a text may stand in front of a question's text: nothing, a number, or anything that ends with a
/// mark: a code, a group, the title of a matrix.
pub(super) fn before_text(before: &str) -> bool {
    let trimmed = before.trim_end();
    let Some(last) = trimmed.chars().next_back() else {
        return true;
    };
    let number = trimmed.trim_start_matches(['q', '[', '(', '#']);
    let is_number = number
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'_'));
    !last.is_alphanumeric() || (is_number && trimmed != before)
}

/// Whether a text may stand in front of a question's id: a number, a code or a group, which hold no blanks,
/// or the title of a matrix whose row the id is.
pub(super) fn before_id(before: &str) -> bool {
    let trimmed = before.trim_end();
    if before.is_empty() || trimmed.ends_with('[') {
        return true;
    }
    let word = trimmed.trim_end_matches(['/', '.', '-', '_', ':', ')', '(', '>']);
    word.len() < trimmed.len() && !word.contains(char::is_whitespace)
}
