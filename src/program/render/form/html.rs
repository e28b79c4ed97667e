//! The form as a page.

use askama::Template;

use super::languages::Choosable;
use super::questionnaire::{AnswerWay, Questionnaire};
use crate::cli::failure::Failure;
use rolefit::language::Catalog;
use rolefit::report::html::REPORT_STYLE;

use crate::render::page::{Inline, Page, STYLE};

/// The style of this page alone.
pub(crate) const FORM_STYLE: Inline = Inline {
    text: include_str!("form.css"),
    hash: "sha256-5cQwNxJKOHJCKvFEJjEEznA2IRtH2xR0UfBTPxlWVc4=",
};

/// What makes the page answer: it keeps the answers and writes the sheet. It reads the questions from
/// the page, so that it is the same for every bank.
pub(crate) const FORM_SCRIPT: Inline = Inline {
    text: include_str!("form.js"),
    hash: "sha256-PP9vETOzT0ZuNI2p9NAJgE2zZEaYFYYoPPVKl3du6kA=",
};

/// What sends the sheet to the room that the page came from.
pub(crate) const SEND_SCRIPT: Inline = Inline {
    text: include_str!("send.js"),
    hash: "sha256-tKgWxw/mRsCiks9cqUGcw63GT/HUjYFay2dzRjFSNio=",
};

/// What lets one choose the page's language.
pub(crate) const LANGUAGES_SCRIPT: Inline = Inline {
    text: include_str!("languages.js"),
    hash: "sha256-Z/XZ8hCGOZDLhOIdTBk0im4x67KH0q/oRaklgtLXCEc=",
};

/// What shows one's own result in the page.
pub(crate) const RESULT_SCRIPT: Inline = Inline {
    text: include_str!("result.js"),
    hash: "sha256-okhB/ENcz4gHqDqg4UDGUIWACqNQTuZUAymIwTYS8XA=",
};

#[derive(Template)]
#[template(
    path = "form/form.html",
    config = "src/program/render/page/askama.toml"
)]
struct HtmlForm<'a> {
    page: Page<'a>,
    form: &'a Questionnaire,
    say: &'static Catalog,
    spoken: &'static str,
    /// What the scripts say.
    words: String,
    /// Whether the page itself has several languages.
    chooses: bool,
    /// The others of them.
    choosable: &'a [Choosable],
}

/// The page in one language.
pub(super) fn form(form: &Questionnaire) -> Result<String, Failure> {
    page(form, false, &[])
}

/// The page in several languages, the first of which stands there before anybody chooses.
pub(super) fn form_in_languages(
    form: &Questionnaire,
    others: Vec<Questionnaire>,
) -> Result<String, Failure> {
    if others.is_empty() {
        return page(form, false, &[]);
    }
    let own = page(form, true, &[])?;
    let choosable = others.into_iter().map(|other| {
        let page = page(&other, true, &[])?;
        Choosable::new(other, &page, &own)
    });
    let choosable: Vec<Choosable> = choosable.collect::<Result<_, Failure>>()?;
    page(form, true, &choosable)
}

fn page(form: &Questionnaire, chooses: bool, choosable: &[Choosable]) -> Result<String, Failure> {
    let styles: &[&Inline] = match form.result {
        Some(_) => &[&STYLE, &FORM_STYLE, &REPORT_STYLE],
        None => &[&STYLE, &FORM_STYLE],
    };
    let mut page = Page::new(&form.language, &form.title, styles);
    if chooses {
        page.scripts.push(&LANGUAGES_SCRIPT);
    }
    page.scripts.push(&FORM_SCRIPT);
    if form.result.is_some() {
        page.scripts.push(&RESULT_SCRIPT);
        page.runs_wasm = true;
    }
    if form.options.room {
        page.scripts.push(&SEND_SCRIPT);
        page.connects = true;
    }
    crate::render::page::render(&HtmlForm {
        page,
        form,
        say: form.catalog(),
        spoken: form.spoken.tag(),
        words: form.script_words()?,
        chooses,
        choosable,
    })
}
