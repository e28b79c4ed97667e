//! The report as Markdown, to keep in a document.

use askama::Template;
use rolefit::{Assessment, Bank, Sheet, Tenths};

use super::content::{self, Content};
use crate::cli::failure::Failure;
use crate::render::words;

/// How many characters a full bar of a fit takes, and of a lean.
const FIT_BAR: i64 = 20;
const LEAN_BAR: i64 = 10;

#[derive(Template)]
#[template(
    path = "score/markdown/report.md",
    config = "src/program/render/page/askama.toml"
)]
struct Report {
    content: Content,
    /// What a full bar of a lean stands for.
    strongest: i64,
}

impl Report {
    fn fit_bar(&self, fit: Tenths) -> String {
        bar(fit.0, 1000, FIT_BAR)
    }

    /// The figure and the bar of a lean, all of one width.
    fn lean(&self, lean: Tenths) -> String {
        let bar = bar(lean.0.abs(), self.strongest, LEAN_BAR);
        format!("{:>5} {bar}", words::signed(lean))
    }
}

/// The whole report, ending with a line break.
pub(crate) fn report(
    bank: &Bank,
    sheet: &Sheet,
    assessment: &Assessment,
) -> Result<String, Failure> {
    let content = Content::new(bank, sheet, assessment);
    let strongest = content.strongest_lean();
    crate::render::page::render(&Report { content, strongest })
}

/// A bar of `width` characters; `full` fills it.
fn bar(length: i64, full: i64, width: i64) -> String {
    let full = full.max(1);
    let filled = (length.clamp(0, full) * width * 2 + full) / (full * 2);
    let times = |text: &str, count: i64| text.repeat(usize::try_from(count).unwrap_or(0));
    times("█", filled) + &times("░", width - filled)
}
