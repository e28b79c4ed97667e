//! The report and the comparison of two sheets as Markdown, to keep in a document.

mod escape;

use askama::Template;

use super::compared::{Compared, Moment};
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

#[derive(Template)]
#[template(path = "markdown/comparison.md", config = "src/report/askama.toml")]
struct MarkdownComparison<'a> {
    compared: &'a Compared,
    moments: [(&'a Moment, Option<&'a str>); 2],
}

/// The whole comparison, ending with a line break; `called` is what tells which sheet is which, safe to show.
///
/// # Errors
/// Only where the template itself is at fault.
pub fn comparison(compared: &Compared, called: [Option<&str>; 2]) -> askama::Result<String> {
    let [before, after] = &compared.moments;
    super::page::render(&MarkdownComparison {
        compared,
        moments: [(before, called[0]), (after, called[1])],
    })
}
