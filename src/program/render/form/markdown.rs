//! The form as Markdown: a list of boxes to tick.

use askama::Template;
use rolefit::language::Catalog;

use super::questionnaire::Questionnaire;
use crate::cli::failure::Failure;

#[derive(Template)]
#[template(path = "form/form.md", config = "src/program/render/page/askama.toml")]
struct MarkdownForm<'a> {
    form: &'a Questionnaire,
    say: &'static Catalog,
}

pub(super) fn form(form: &Questionnaire) -> Result<String, Failure> {
    crate::render::page::render(&MarkdownForm {
        form,
        say: form.catalog(),
    })
}
