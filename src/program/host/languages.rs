//! The room's pages in each of the bank's languages, and which of them a browser gets.

use rolefit::Bank;

use crate::render::form::FormLanguage;
use crate::render::page::policy_of;

/// A page of its own with the policy that its browser is told.
#[derive(Clone, Debug)]
pub(crate) struct PolicedPage {
    pub(super) html: String,
    pub(super) policy: String,
}

impl PolicedPage {
    /// One of our pages, which names its policy itself.
    pub(crate) fn new(html: String) -> PolicedPage {
        PolicedPage {
            policy: policy_of(&html).to_owned(),
            html,
        }
    }
}

/// Something in each language that a browser may wish, each with its tag; the first is for whoever wishes none
/// of them.
#[derive(Clone, Debug)]
pub(crate) struct InEachLanguage<T> {
    first: T,
    others: Vec<(String, T)>,
}

impl<T> InEachLanguage<T> {
    /// One for whoever wishes none of the others, and the languages to choose from.
    pub(crate) fn new(first: T, others: Vec<(String, T)>) -> InEachLanguage<T> {
        InEachLanguage { first, others }
    }

    /// Something else in each language, made from this.
    ///
    /// # Errors
    /// It cannot be made in one of them.
    pub(crate) fn try_map<U, E>(
        &self,
        make: impl Fn(&T) -> Result<U, E>,
    ) -> Result<InEachLanguage<U>, E> {
        let others = self.others.iter();
        let others = others.map(|(tag, one)| Ok((tag.clone(), make(one)?)));
        Ok(InEachLanguage {
            first: make(&self.first)?,
            others: others.collect::<Result<_, E>>()?,
        })
    }

    /// Something else in each language, of which this is a part.
    pub(super) fn map<U>(self, make: impl Fn(T) -> U) -> InEachLanguage<U> {
        let others = self.others.into_iter();
        InEachLanguage {
            first: make(self.first),
            others: others.map(|(tag, one)| (tag, make(one))).collect(),
        }
    }

    /// That for an address's query (`language=de`) and a browser's `Accept-Language`.
    pub(super) fn chosen(&self, query: &str, wish: &str) -> &T {
        let found = match language_of(query) {
            Some(tag) => self.in_language(tag),
            None => wishes(wish)
                .into_iter()
                .find_map(|tag| self.in_language(tag)),
        };
        found.unwrap_or(&self.first)
    }

    fn in_language(&self, tag: &str) -> Option<&T> {
        let primary = |tag: &str| {
            tag.split(['-', '_'])
                .next()
                .unwrap_or_default()
                .to_lowercase()
        };
        let exact = self
            .others
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(tag));
        let found = exact.or_else(|| {
            self.others
                .iter()
                .find(|(known, _)| primary(known) == primary(tag))
        });
        found.map(|(_, one)| one)
    }
}

/// The language that an address's query asks for.
fn language_of(query: &str) -> Option<&str> {
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix("language="))
}

/// The query that keeps the language which another one asks for; empty where it asks for none.
pub(super) fn same_language(query: &str) -> String {
    let is_tag = |tag: &&str| {
        let sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        tag.len() <= 35 && tag.bytes().all(sign)
    };
    let tag = language_of(query).filter(is_tag);
    tag.map_or_else(String::new, |tag| format!("?language={tag}"))
}

/// A bank in a language, and the languages to choose instead.
#[derive(Debug)]
pub(crate) struct SpokenBank {
    pub(crate) bank: Bank,
    pub(crate) others: Vec<FormLanguage>,
}

/// The languages of an `Accept-Language` header, the dearest first (RFC 9110, section 12.5.4).
fn wishes(header: &str) -> Vec<&str> {
    let mut wishes: Vec<(u32, &str)> = header
        .split(',')
        .take(50)
        .filter_map(|part| {
            let mut parts = part.split(';').map(str::trim);
            let tag = parts.next().filter(|tag| !tag.is_empty())?;
            let weight = parts
                .find_map(|part| part.strip_prefix("q="))
                .unwrap_or("1");
            let weight: f64 = weight
                .parse()
                .ok()
                .filter(|weight| (0.0..=1.0).contains(weight))?;
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 to 1000
            let weight = (weight * 1000.0) as u32;
            (weight > 0).then_some((weight, tag))
        })
        .collect();
    wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wishes.into_iter().map(|(_, tag)| tag).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_its_language_and_an_address_decides() {
        let page = |tag: &str| (tag.to_owned(), format!("in {tag}"));
        let forms = InEachLanguage::new("in en".to_owned(), ["en", "de", "fr"].map(page).to_vec());
        for (query, wish, expected) in [
            ("", "", "in en"),
            ("", "de-AT,de;q=0.9,en;q=0.8", "in de"),
            ("", "it, fr;q=0.4, de;q=0.5", "in de"),
            ("", "fr;q=0, en;q=0.1", "in en"),
            ("", "it", "in en"),
            ("", ";;,q=,x;q=9", "in en"),
            ("language=fr", "de", "in fr"),
            ("a=b&language=DE-ch", "fr", "in de"),
            ("language=tlh", "de", "in en"),
        ] {
            assert_eq!(forms.chosen(query, wish), expected, "{query} {wish}");
        }
        assert_eq!(same_language("a=b&language=de-CH"), "?language=de-CH");
        assert_eq!(same_language("language=%0d%0a"), "");
        assert_eq!(same_language(""), "");
    }
}
