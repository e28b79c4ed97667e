//! A comparison for a reader at a terminal: at most 80 columns, readable at 40.

use rolefit::explain::compare::Comparison;
use rolefit::report::compared::Compared;
use rolefit::{Bank, Sheet};

use crate::render::score::text::{BarAndFigure, between, on_one_scale};
use crate::render::terminal::Layout;
use crate::render::text_page::TextPage;
use crate::render::words;

/// The whole report on two sheets, the earlier first, each with what tells which it is.
pub(crate) fn report(
    bank: &Bank,
    sheets: [&Sheet; 2],
    called: [Option<&str>; 2],
    comparison: &Comparison,
    layout: Layout,
) -> String {
    let compared = Compared::new(words::language(bank), bank, sheets, comparison);
    let mut page = TextPage::new(layout);
    page.heading(&compared.sentence);
    if let Some(place) = &compared.place {
        page.paragraph(place);
    }
    for (moment, called) in compared.moments.iter().zip(called) {
        match called {
            Some(called) => page.heading(&format!("{} ({called})", moment.heading)),
            None => page.heading(&moment.heading),
        }
        page.text(&moment.sentence, "  ", "  ");
        between(&mut page, &compared.sides, &moment.balance, layout);
    }
    if let Some(text) = &compared.chance {
        page.paragraph(text);
    }
    if let Some(text) = &compared.different_questions {
        page.paragraph(text);
    }
    page.heading(&compared.heading);
    page.text(&compared.about, "  ", "  ");
    for change in &compared.changes {
        let figures = BarAndFigure {
            bar: change.bar,
            figure: &change.figure,
        };
        on_one_scale(&mut page, figures, &change.cause, &change.from_to, layout);
    }
    if let Some(text) = &compared.unmoved {
        page.text(text, "  ", "  ");
    }
    page.paragraph(&compared.purpose);
    page.finish()
}
