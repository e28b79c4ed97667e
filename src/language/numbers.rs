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
            Language::German | Language::Spanish | Language::French => ',',
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_the_languages_and_the_figure_stays() {
        let written = |figure: i64| {
            Language::ALL.map(|language| tenths(language, Tenths(figure)).replace(',', "."))
        };
        assert_eq!(written(-123), [const { "-12.3" }; Language::ALL.len()]);
        assert_eq!(tenths(Language::German, Tenths(1000)), "100,0");
        assert_eq!(tenths(Language::English, Tenths(5)), "0.5");
        assert_eq!(tenths(Language::French, Tenths(5)), "0,5");
    }
}
