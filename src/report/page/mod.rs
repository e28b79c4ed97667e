//! What all pages share: the frame of a page, its style, its Content-Security-Policy, its drawings.
//!
//! A page is one file that asks nobody for anything. Its policy allows the styles and the script that
//! are written here, by their hashes, and nothing else; so whatever text of a bank stands in a page
//! can do no more than be read, even where an escape were forgotten.

pub mod drawing;

use std::borrow::Cow;

use askama::Template;

use crate::text::visible;

/// The style of every page.
pub const STYLE: Inline = Inline {
    text: include_str!("page.css"),
    hash: "sha256-2ZkALYa3ekb2lzplLFebwHZllr25ggD/YytL4R8mvG4=",
};

/// A style or a script that stands in a page, with the hash by which the page's policy allows it.
#[derive(Debug)]
pub struct Inline {
    /// The style or script.
    pub text: &'static str,
    /// `sha256-` and the text's SHA-256 in base64. A test says the right one.
    pub hash: &'static str,
}

/// What the frame `base.html` needs of every page.
#[derive(Debug)]
pub struct Page<'a> {
    /// The language of the page's texts, as a BCP 47 tag.
    pub language: &'a str,
    /// The title of the window, and of a printed page.
    pub title: Cow<'a, str>,
    /// The styles, `STYLE` first.
    pub styles: &'static [&'static Inline],
    /// The scripts, in the order in which they run.
    pub scripts: Vec<&'static Inline>,
    /// Whether the scripts may ask the server that the page came from.
    pub connects: bool,
    /// Whether the scripts run WebAssembly that the page carries.
    pub runs_wasm: bool,
}

impl<'a> Page<'a> {
    /// A page without scripts; language and title may come from others.
    #[must_use]
    pub fn new(tag: &'a str, title: &'a str, styles: &'static [&'static Inline]) -> Page<'a> {
        Page {
            language: language(tag),
            title: visible(title),
            styles,
            scripts: Vec::new(),
            connects: false,
            runs_wasm: false,
        }
    }

    /// The version of rolefit that wrote it.
    #[must_use]
    pub fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    /// The page's Content-Security-Policy: its own styles and scripts, and nothing else.
    #[must_use]
    pub fn policy(&self) -> String {
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
        if self.runs_wasm {
            policy.push_str(" 'wasm-unsafe-eval'");
        }
        if self.connects {
            policy.push_str("; connect-src 'self'");
        }
        policy.push_str("; base-uri 'none'; form-action 'none'");
        policy
    }
}

/// The Content-Security-Policy that a page of ours names in its head, for a server to send as well.
#[must_use]
pub fn policy_of(page: &str) -> &str {
    const BEFORE: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    let rest = page.split_once(BEFORE).map(|(_, rest)| rest);
    let policy = rest.and_then(|rest| rest.split_once('"'));
    policy.map_or("default-src 'none'", |(policy, _)| policy)
}

/// A language tag if it has the form of one; else that of a bank that names no language.
#[must_use]
pub fn language(tag: &str) -> &str {
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
///
/// # Errors
/// Only where the template itself is at fault.
pub fn render(template: &impl Template) -> askama::Result<String> {
    template.render().map(|page| {
        page + "
"
    })
}
