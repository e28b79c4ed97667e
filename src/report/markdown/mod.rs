//! The report as Markdown, to keep in a document.

mod escape;

use askama::Template;

use super::content::{Content, ReportSection};
use super::standing::Standing;

pub use escape::Markdown;

/// How many characters the bar of a whole result takes, of one role's fit, and of a reason.
const RESULT: usize = 41;
const FIT: usize = 20;
const REASON: usize = 11;
/// How many the bar of a dimension takes.
const DIMENSION: usize = 21;

#[derive(Template)]
#[template(path = "markdown/report.md", config = "src/report/askama.toml")]
struct MarkdownReport<'a> {
    content: &'a Content,
}

/// The whole report, ending with a line break.
///
/// # Errors
/// Only where the template itself is at fault.
pub fn text(content: &Content) -> askama::Result<String> {
    super::page::render(&MarkdownReport { content })
}
