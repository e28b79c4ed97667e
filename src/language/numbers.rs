//! How a language writes numbers.

use super::Language;
use crate::scoring::points::Tenths;

/// A figure with one decimal.
pub(super) fn tenths(language: Language, tenths: Tenths) -> String {
    let text = tenths.to_string();
    match language.decimal_mark() {
        '.' => text,
        mark => text.replace('.', &mark.to_string()),
    }
}

impl Language {
    /// What stands between the whole and its parts.
    #[must_use]
    pub fn decimal_mark(self) -> char {
        match self {
            Language::English => '.',
        }
    }
}
