//! The form as a page.

use askama::Template;

use super::questionnaire::{Answer, Questionnaire};
use crate::cli::failure::Failure;
use rolefit::language::Catalog;
use rolefit::report::html::REPORT_STYLE;

use crate::render::page::{Inline, Page, STYLE};

/// The style of this page alone.
pub(crate) const FORM_STYLE: Inline = Inline {
    text: include_str!("form.css"),
    hash: "sha256-fdMhTD0+EjZMkCxMyIzvGo/D7NtFPeiDE/7zKCUPy8U=",
};

/// What makes the page answer: it keeps the answers and writes the sheet. It reads the questions from
/// the page, so that it is the same for every bank.
pub(crate) const FORM_SCRIPT: Inline = Inline {
    text: include_str!("form.js"),
    hash: "sha256-lZuyR1UxpX6mJ4ZRVJwHdm+T2TMqDtbOVQZdmPls0Dc=",
};

/// What sends the sheet to the room that the page came from.
pub(crate) const SEND_SCRIPT: Inline = Inline {
    text: include_str!("send.js"),
    hash: "sha256-lGBMjyETXCWo2wkc/ibGFyCvI5OZWETOIQfKie0HNz8=",
};

/// What shows one's own result in the page.
pub(crate) const RESULT_SCRIPT: Inline = Inline {
    text: include_str!("result.js"),
    hash: "sha256-NlJrMhg8aDyrxH3HHiSwREiy99YgfNppNsZ+1Mg+d6o=",
};

#[derive(Template)]
#[template(
    path = "form/form.html",
    config = "src/program/render/page/askama.toml"
)]
struct Form<'a> {
    page: Page<'a>,
    form: &'a Questionnaire,
    say: &'static Catalog,
    spoken: &'static str,
    /// What the scripts say.
    words: String,
}

pub(super) fn form(form: &Questionnaire) -> Result<String, Failure> {
    let styles: &[&Inline] = match form.result {
        Some(_) => &[&STYLE, &FORM_STYLE, &REPORT_STYLE],
        None => &[&STYLE, &FORM_STYLE],
    };
    let mut page = Page::new(&form.language, &form.title, styles);
    page.scripts = vec![&FORM_SCRIPT];
    if form.result.is_some() {
        page.scripts.push(&RESULT_SCRIPT);
        page.runs_wasm = true;
    }
    if form.options.room {
        page.scripts.push(&SEND_SCRIPT);
        page.connects = true;
    }
    crate::render::page::render(&Form {
        page,
        form,
        say: form.catalog(),
        spoken: form.spoken.tag(),
        words: form.script_words()?,
    })
}
