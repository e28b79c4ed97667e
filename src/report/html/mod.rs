//! The report as a page to keep, to show or to print on two sheets of paper.

use askama::Template;

use super::bar::Bar;
use super::content::{Content, ReportSection};
use super::page::drawing::Drawing;
use super::page::{Inline, Page, STYLE};
use super::reasons::ReasonInWords;
use super::standing::{Balance, RoleFit, Standing};
use crate::language::Value;

/// The style of this page alone.
pub const REPORT_STYLE: Inline = Inline {
    text: include_str!("report.css"),
    hash: "sha256-nmDrip7RjSXv6OG6X/dxNciFwIQBWWhLFOPcWuPIKQQ=",
};

#[derive(Template)]
#[template(path = "html/report.html", config = "src/report/askama.toml")]
struct HtmlReport<'a> {
    page: Page<'a>,
    content: &'a Content,
}

impl HtmlReport<'_> {
    fn balance(&self, balance: &Balance) -> Drawing {
        balance.bar.drawing(balance.told.clone())
    }

    fn fit(&self, fit: &RoleFit) -> Drawing {
        let values = [
            ("role", Value::Text(&fit.role)),
            ("figure", Value::Text(&fit.figure)),
        ];
        let label = self.content.language.catalog().with("bar-fit", &values);
        fit.bar.drawing(label)
    }

    fn reason(&self, reason: &ReasonInWords) -> Drawing {
        let side = match reason.bar {
            Bar::Balance(thousandths) if thousandths < 0 => &self.content.sides[0],
            _ => &self.content.sides[1],
        };
        let values = [
            ("figure", Value::Text(&reason.figure)),
            ("role", Value::Text(side)),
        ];
        let label = self
            .content
            .language
            .catalog()
            .with("reason-figure", &values);
        reason.bar.drawing(label)
    }
}

/// The whole page, ending with a line break.
///
/// # Errors
/// Only where the template itself is at fault.
pub fn page(content: &Content) -> askama::Result<String> {
    let tag = content.language.tag();
    super::page::render(&HtmlReport {
        page: Page::new(tag, &content.title, &[&STYLE, &REPORT_STYLE]),
        content,
    })
}
