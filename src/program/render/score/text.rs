//! The report for a reader at a terminal: at most 80 columns, readable at 40.

use console::{Style, measure_text_width};
use rolefit::{Assessment, Bank, Sheet};

use super::content::{self, Certainty, Content, Dimension, Fit, Reasons};
use crate::render::terminal::Layout;
use crate::render::text_page::Page;
use crate::render::words;

/// How many columns a figure with its sign takes: `-100.0`.
const FIGURE: usize = 6;

/// The whole report, ending with a line break.
pub(crate) fn report(
    bank: &Bank,
    sheet: &Sheet,
    assessment: &Assessment,
    layout: Layout,
) -> String {
    let content = Content::new(bank, sheet, assessment);
    let mut page = Page::new(layout);
    recommendation(&mut page, &content);
    if !content.fits.is_empty() {
        fits(&mut page, &content.fits, layout);
    }
    for text in &content.missing {
        page.paragraph(text);
    }
    page.paragraph(&content.basis);
    for text in &content.notes {
        page.paragraph(text);
    }
    for list in &content.reasons {
        reasons(&mut page, list);
    }
    if !content.sum.is_empty() {
        page.paragraph(&content.sum);
    }
    if let Some(certainty) = &content.certainty {
        self::certainty(&mut page, certainty);
    }
    dimensions(&mut page, &content.dimensions, &content.fits);
    advice(&mut page, &content.advice);
    next_steps(&mut page, &content.next_steps);
    page.paragraph(words::PURPOSE);
    page.finish()
}

fn recommendation(page: &mut Page, content: &Content) {
    page.heading(&content.recommendation);
    if !content.summary.is_empty() {
        page.text(&content.summary, "", "");
    }
}

fn fits(page: &mut Page, fits: &[Fit], layout: Layout) {
    page.blank();
    let widths = fits.iter().map(|fit| measure_text_width(&fit.role));
    let widest = widths.max().unwrap_or(0);
    // On a narrow screen the names take a line of their own.
    let stacked = widest + 2 + 10 + 1 + FIGURE + 2 > layout.width;
    let taken = if stacked {
        2 + 1 + FIGURE
    } else {
        2 + widest + 2 + 1 + FIGURE
    };
    let bar_width = (layout.width - taken).min(40);
    for (place, Fit { role, fit }) in fits.iter().enumerate() {
        let bar = bar(fit.0, bar_width, place == 0, layout);
        if stacked {
            page.text(role, "  ", "  ");
            page.line(format!("  {bar} {fit:>FIGURE$}"));
        } else {
            let padding = " ".repeat(widest - measure_text_width(role));
            page.line(format!("  {role}{padding}  {bar} {fit:>FIGURE$}"));
        }
    }
}

fn bar(tenths: i64, width: usize, first: bool, layout: Layout) -> String {
    let tenths = usize::try_from(tenths).unwrap_or(0);
    let full = (tenths * width + 500) / 1000;
    let style = if first {
        Style::new().green()
    } else {
        Style::new().cyan()
    };
    let filled = layout.paint(style, &"█".repeat(full));
    format!("{filled}{}", "░".repeat(width - full))
}

fn reasons(page: &mut Page, list: &Reasons) {
    page.heading(&list.heading);
    if list.reasons.is_empty() {
        page.line(format!("  {}", content::NO_REASON));
    }
    let indent = " ".repeat(2 + FIGURE + 2);
    for reason in &list.reasons {
        let lean = words::signed(reason.lean);
        page.text(&reason.cause, &format!("  {lean:>FIGURE$}  "), &indent);
        if let Some(answer) = &reason.answer {
            page.text(&format!("→ {answer}"), &indent, &format!("{indent}  "));
        }
    }
}

fn certainty(page: &mut Page, certainty: &Certainty) {
    page.heading(content::CERTAINTY);
    page.text(&certainty.stability, "  ", "  ");
    for change in &certainty.changes {
        page.text(&change.intro, "  ", "  ");
        for answer in &change.answers {
            page.text(answer, "  • ", "    ");
        }
    }
}

fn dimensions(page: &mut Page, dimensions: &[Dimension], fits: &[Fit]) {
    if dimensions.is_empty() {
        return;
    }
    page.heading(content::DIMENSIONS);
    for dimension in dimensions {
        let figures = fits.iter().zip(&dimension.points);
        let figures: Vec<String> = figures
            .map(|(fit, points)| format!("{} {points}", fit.role))
            .collect();
        let line = format!("{}: {}", dimension.name, figures.join(", "));
        page.text(&line, "  ", "    ");
    }
}

fn advice(page: &mut Page, advice: &[String]) {
    if advice.is_empty() {
        return;
    }
    page.heading(content::ADVICE);
    for text in advice {
        page.text(text, "  • ", "    ");
    }
}

fn next_steps(page: &mut Page, steps: &[String]) {
    if steps.is_empty() {
        return;
    }
    page.heading(content::NEXT_STEPS);
    for (index, step) in steps.iter().enumerate() {
        page.text(step, &format!("  {}. ", index + 1), "     ");
    }
}
