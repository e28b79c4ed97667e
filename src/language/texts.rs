//! How a language puts texts into a sentence: lists, and names that begin with a capital where they
//! stand alone.

use super::Language;

impl Language {
    /// Texts as a list within a sentence: `a, b and c`.
    ///
    /// ```
    /// use rolefit::language::Language;
    /// let names = ["a", "b", "c"].map(str::to_owned);
    /// assert_eq!(Language::English.listed(&names), "a, b and c");
    /// ```
    #[must_use]
    pub fn listed(self, texts: &[String]) -> String {
        let catalog = self.catalog();
        match texts {
            [] => String::new(),
            [one] => one.clone(),
            [others @ .., last] => catalog.with(
                "list",
                &[
                    ("others", (&others.join(", ")).into()),
                    ("last", last.into()),
                ],
            ),
        }
    }

    /// A name in this language as it stands within a sentence: in English without the capital that it
    /// has alone, unless its first word has more of them.
    ///
    /// ```
    /// use rolefit::language::Language;
    /// assert_eq!(Language::English.within("Product owner"), "product owner");
    /// assert_eq!(Language::English.within("UX designer"), "UX designer");
    /// assert_eq!(Language::English.within("Role A"), "role A");
    /// assert_eq!(Language::German.within("Bäckerei"), "Bäckerei");
    /// ```
    #[must_use]
    pub fn within(self, name: &str) -> String {
        match self {
            Language::English => {
                let word = name.split(' ').next().unwrap_or_default();
                let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
                let mut letters = name.chars();
                match letters.next() {
                    Some(first) if capitals == 1 && word.chars().count() > 1 => {
                        first.to_lowercase().chain(letters).collect()
                    }
                    _ => name.to_owned(),
                }
            }
            // Nouns have their capital in German; in the others names stay as adverts write them.
            Language::German | Language::Spanish | Language::French => name.to_owned(),
        }
    }
}
