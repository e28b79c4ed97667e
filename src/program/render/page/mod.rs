//! What all pages share: the frame of a page, its style, its Content-Security-Policy, its drawings.
//!
//! A page is one file that asks nobody for anything. Its policy allows the styles and the script that
//! are written here, by their hashes, and nothing else; so whatever text of a bank stands in a page
//! can do no more than be read, even where an escape were forgotten.

pub(crate) mod drawing;

use std::borrow::Cow;

use askama::Template;

use crate::cli::failure::Failure;
use crate::render::terminal::visible::visible;

/// The program's version, as pages name it.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The style of every page.
pub(crate) const STYLE: Inline = Inline {
    text: include_str!("page.css"),
    hash: "sha256-fWe0ZE0YY+5JPa/QvphTk1PLCJLFddrH2cUDLIZ7HZQ=",
};

/// A style or a script that stands in a page, with the hash by which the page's policy allows it.
#[derive(Debug)]
pub(crate) struct Inline {
    /// The style or script.
    pub(crate) text: &'static str,
    /// `sha256-` and the text's SHA-256 in base64. A test says the right one.
    pub(crate) hash: &'static str,
}

/// What the frame `base.html` needs of every page.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    /// The language of the page's texts, as a BCP 47 tag.
    pub(crate) language: &'a str,
    /// The title of the window, and of a printed page.
    pub(crate) title: Cow<'a, str>,
    /// The styles, `STYLE` first.
    pub(crate) styles: &'static [&'static Inline],
    /// The scripts, in the order in which they run.
    pub(crate) scripts: Vec<&'static Inline>,
    /// Whether the scripts may ask the server that the page came from.
    pub(crate) connects: bool,
}

impl<'a> Page<'a> {
    /// A page without scripts; language and title may come from others.
    pub(crate) fn new(
        tag: &'a str,
        title: &'a str,
        styles: &'static [&'static Inline],
    ) -> Page<'a> {
        Page {
            language: language(tag),
            title: visible(title),
            styles,
            scripts: Vec::new(),
            connects: false,
        }
    }

    /// The page's Content-Security-Policy: its own styles and scripts, and nothing else.
    pub(crate) fn policy(&self) -> String {
        let mut policy = String::from("default-src 'none'; style-src");
        for style in self.styles {
            policy.push_str(&format!(" '{}'", style.hash));
        }
        if !self.scripts.is_empty() {
            policy.push_str("; script-src");
        }
        for script in &self.scripts {
            policy.push_str(&format!(" '{}'", script.hash));
        }
        if self.connects {
            policy.push_str("; connect-src 'self'");
        }
        policy.push_str("; base-uri 'none'; form-action 'none'");
        policy
    }
}

/// The Content-Security-Policy that a page of ours names in its head, for a server to send as well.
pub(crate) fn policy_of(page: &str) -> &str {
    const BEFORE: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    let rest = page.split_once(BEFORE).map(|(_, rest)| rest);
    let policy = rest.and_then(|rest| rest.split_once('"'));
    policy.map_or("default-src 'none'", |(policy, _)| policy)
}

/// A language tag if it has the form of one; else that of a bank that names no language.
pub(crate) fn language(tag: &str) -> &str {
    let fits = |part: &str| {
        (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
    };
    let first = tag.split('-').next().unwrap_or_default();
    let is_tag = tag.split('-').all(fits)
        && (2..=3).contains(&first.len())
        && first.chars().all(|c| c.is_ascii_alphabetic());
    if is_tag { tag } else { "en" }
}

/// A filled-in template, ending with a line break.
pub(crate) fn render(template: &impl Template) -> Result<String, Failure> {
    let page = template.render();
    page.map(|page| page + "\n")
        .map_err(|error| Failure::bug("cannot write the page", &error))
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use sha2::{Digest, Sha256};

    /// Every style and script of every page.
    const INLINE: [&super::Inline; 8] = [
        &super::STYLE,
        &crate::render::form::html::FORM_STYLE,
        &crate::render::form::html::FORM_SCRIPT,
        &crate::render::form::html::SEND_SCRIPT,
        &crate::render::score::html::REPORT_STYLE,
        &crate::render::cohort::COHORT_STYLE,
        &crate::render::room::ROOM_STYLE,
        &crate::render::room::ROOM_SCRIPT,
    ];

    #[test]
    fn every_hash_is_that_of_its_text() {
        let mut wrong = String::new();
        for inline in INLINE {
            let hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(inline.text)));
            if inline.hash != hash {
                let head = inline.text.lines().next().unwrap_or_default();
                wrong += &format!("{} has now the hash\n{hash}\n", head);
            }
        }
        assert!(wrong.is_empty(), "{wrong}");
    }
}
