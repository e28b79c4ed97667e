//! The form as Markdown: a list of boxes to tick.

use askama::Template;

use super::questionnaire::Questionnaire;
use crate::cli::failure::Failure;
use crate::render::words;

#[derive(Template)]
#[template(path = "form/form.md", config = "src/program/render/page/askama.toml")]
struct Form<'a> {
    form: &'a Questionnaire,
}

pub(super) fn form(form: &Questionnaire) -> Result<String, Failure> {
    crate::render::page::render(&Form { form })
}
