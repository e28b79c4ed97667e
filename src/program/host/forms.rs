//! The room's form in each of the bank's languages, and which of them a browser gets.

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

/// The form in one language at least, each with its tag; the first is for whoever wishes none of them.
#[derive(Clone, Debug)]
pub(crate) struct Forms {
    first: PolicedPage,
    others: Vec<(String, PolicedPage)>,
}

impl Forms {
    /// A form for whoever wishes none of the others, and the languages to choose from.
    pub(crate) fn new(first: String, others: Vec<(String, String)>) -> Forms {
        Forms {
            first: PolicedPage::new(first),
            others: others
                .into_iter()
                .map(|(tag, html)| (tag, PolicedPage::new(html)))
                .collect(),
        }
    }

    /// The page for an address's query (`language=de`) and a browser's `Accept-Language`.
    pub(super) fn page(&self, query: &str, wish: &str) -> &PolicedPage {
        let asked = query
            .split('&')
            .find_map(|pair| pair.strip_prefix("language="));
        let found = match asked {
            Some(tag) => self.in_language(tag),
            None => wishes(wish)
                .into_iter()
                .find_map(|tag| self.in_language(tag)),
        };
        found.unwrap_or(&self.first)
    }

    fn in_language(&self, tag: &str) -> Option<&PolicedPage> {
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
        found.map(|(_, page)| page)
    }
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
        let forms = Forms::new("in en".into(), ["en", "de", "fr"].map(page).to_vec());
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
            assert_eq!(forms.page(query, wish).html, expected, "{query} {wish}");
        }
    }
}
