//! The form as Markdown: a list of boxes to tick.

use askama::Template;

use super::questionnaire::Questionnaire;
use crate::failure::Failure;
use crate::report::words;

#[derive(Template)]
#[template(path = "form/form.md", config = "src/program/html/askama.toml")]
struct Form<'a> {
    form: &'a Questionnaire,
}

pub(super) fn form(form: &Questionnaire) -> Result<String, Failure> {
    crate::html::render(&Form { form })
}
