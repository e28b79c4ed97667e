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
    /// let names = ["Diseño", "Ingeniería"].map(str::to_owned);
    /// assert_eq!(Language::Spanish.listed(&names), "Diseño e Ingeniería");
    /// ```
    #[must_use]
    pub fn listed(self, texts: &[String]) -> String {
        let catalog = self.catalog();
        match texts {
            [] => String::new(),
            [one] => one.clone(),
            [others @ .., last] => catalog.with(
                match self {
                    Language::Spanish if begins_like_i(last) => "list-before-i",
                    _ => "list",
                },
                &[
                    ("others", (&others.join(", ")).into()),
                    ("last", last.into()),
                ],
            ),
        }
    }

    /// A text behind what it belongs to: `Name: text`.
    ///
    /// ```
    /// use rolefit::language::Language;
    /// assert_eq!(Language::English.labelled("First", "this"), "First: this");
    /// assert_eq!(Language::French.labelled("Premier", "ceci"), "Premier\u{a0}: ceci");
    /// ```
    #[must_use]
    pub fn labelled(self, label: &str, text: &str) -> String {
        let values = [("label", label.into()), ("text", text.into())];
        self.catalog().with("labelled", &values)
    }

    /// A day: `26 November 2026`.
    ///
    /// ```
    /// use rolefit::language::Language;
    /// assert_eq!(Language::English.day(2026, 11, 26), "26 November 2026");
    /// assert_eq!(Language::Spanish.day(2026, 11, 26), "26 de noviembre de 2026");
    /// ```
    #[must_use]
    pub fn day(self, year: i16, month: u8, day: u8) -> String {
        let (year, day) = (year.to_string(), day.to_string());
        let values = [
            ("day", (&day).into()),
            ("month", u64::from(month).into()),
            ("year", (&year).into()),
        ];
        self.catalog().with("day", &values)
    }

    /// Texts that may hold commas, one after the other: `a; b, c; d`.
    #[must_use]
    pub fn joined(self, texts: &[String]) -> String {
        texts.join(&self.catalog().text("between-texts"))
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

/// Whether a Spanish word begins with the sound of *i*, before which *y* becomes *e*.
fn begins_like_i(word: &str) -> bool {
    let word = word.to_lowercase();
    let mut letters = word.strip_prefix('h').unwrap_or(&word).chars();
    let is_i = matches!(letters.next(), Some('i' | 'í'));
    // In hielo and ion it glides into the next vowel.
    is_i && !matches!(
        letters.next(),
        Some('a' | 'e' | 'o' | 'u' | 'á' | 'é' | 'ó' | 'ú')
    )
}
