//! The report as a page to keep, to show or to print on two sheets of paper.

use askama::Template;
use rolefit::{Assessment, Bank, Sheet, Tenths};

use super::content::{self, Content, Fit, Reason};
use crate::cli::failure::Failure;
use crate::render::page::drawing::{Drawing, FULL, Paint, Piece};
use crate::render::page::{Inline, Page, STYLE, language};
use crate::render::words;

/// The style of this page alone.
pub(crate) const REPORT_STYLE: Inline = Inline {
    text: include_str!("report.css"),
    hash: "sha256-hXrvOP7+VNrv65TBgaNqiYXDTcoqjNUaqDB+thXRSBc=",
};

#[derive(Template)]
#[template(
    path = "score/html/report.html",
    config = "src/program/render/page/askama.toml"
)]
struct Report<'a> {
    page: Page<'a>,
    /// The language of the bank's texts.
    language: &'a str,
    content: &'a Content,
    /// The bars of the fits, in their order.
    fits: Vec<(&'a Fit, Drawing)>,
    /// What a full bar of a lean stands for.
    strongest: i64,
}

impl Report<'_> {
    /// The bar of a lean: for the first role or against it, measured by the strongest.
    fn lean(&self, reason: &Reason) -> Drawing {
        let length = scaled(reason.lean.0.abs(), self.strongest);
        let paint = if reason.lean.0 < 0 {
            Paint::Second
        } else {
            Paint::First
        };
        let label = format!("Lean {}", words::signed(reason.lean));
        Drawing::bar(label, &[Piece::new(0, length, paint)])
    }
}

/// The whole page.
pub(crate) fn report(
    bank: &Bank,
    sheet: &Sheet,
    assessment: &Assessment,
) -> Result<String, Failure> {
    let content = Content::new(bank, sheet, assessment);
    let report = Report {
        page: Page::new(words::LANGUAGE, bank.title(), &[&STYLE, &REPORT_STYLE]),
        language: language(bank.language()),
        content: &content,
        fits: content.fits.iter().enumerate().map(fit).collect(),
        strongest: content.strongest_lean(),
    };
    crate::render::page::render(&report)
}

fn fit((place, fit): (usize, &Fit)) -> (&Fit, Drawing) {
    let paint = match place {
        0 => Paint::First,
        1 => Paint::Second,
        _ => Paint::Middle,
    };
    let label = format!("{}: {} of 100", fit.role, fit.fit);
    let Tenths(tenths) = fit.fit;
    let length = scaled(tenths, 1000);
    (fit, Drawing::bar(label, &[Piece::new(0, length, paint)]))
}

/// A length in thousandths of a bar; `full` fills it.
fn scaled(length: i64, full: i64) -> u32 {
    let thousandths = length.clamp(0, full) * i64::from(FULL) / full.max(1);
    u32::try_from(thousandths).unwrap_or(FULL)
}
