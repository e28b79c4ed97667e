//! A comparison for a reader at a terminal: at most 80 columns, readable at 40.

use console::measure_text_width;
use rolefit::explain::compare::{Change, Comparison};
use rolefit::explain::reasons::Cause;
use rolefit::{Bank, Outcome, Pick, Score, Tenths};

use crate::render::terminal::Layout;
use crate::render::terminal::visible::visible;
use crate::render::text_page::Page;
use crate::render::words::{self, signed};

/// How many columns a figure with its sign takes: `-100.0`.
const FIGURE: usize = 6;

/// The whole report.
pub(crate) fn report(bank: &Bank, comparison: &Comparison, layout: Layout) -> String {
    let mut page = Page::new(layout);
    verdict(&mut page, bank, comparison);
    fits(&mut page, bank, comparison);
    changes(&mut page, bank, comparison);
    page.paragraph(words::PURPOSE);
    page.finish()
}

fn verdict(page: &mut Page, bank: &Bank, comparison: &Comparison) {
    let standing = &comparison.before.standing;
    let (first, second) = (
        &bank.roles()[standing.first].name,
        &bank.roles()[standing.second].name,
    );
    page.heading(match comparison.is_change() {
        Some(true) => "This is a change, more than retest noise.",
        Some(false) => "This is within what retest noise does.",
        None => "Whether this is more than retest noise is not measured.",
    });
    let [before, after] = comparison.margins;
    page.text(
        &format!(
            "The margin of {first} over {second} was {before} and is now {after}: a move of {}.",
            signed(comparison.moved())
        ),
        "",
        "",
    );
    page.paragraph(&match &comparison.chance {
        Some(chance) => {
            let estimated = match chance.sampled {
                Some(sampled) => format!(
                    " (estimated from {} draws, standard error {})",
                    sampled.draws, sampled.standard_error
                ),
                None => String::new(),
            };
            let percent = match chance.percent() {
                Tenths(991..) => "more than 99".into(),
                percent => percent.to_string(),
            };
            format!(
                "Had the first answers only wobbled as answers do when a quiz is taken again, \
                 {percent} of 100 retakes would move it at least that far{estimated}; under 5.0 it \
                 is called a change."
            )
        }
        None => "None of the first answers is known to move by chance when a quiz is taken again."
            .into(),
    });
    if !comparison.same_questions {
        page.paragraph(
            "The two sheets answer different questions, so each sheet's fits rest on a range of their own.",
        );
    }
}

fn fits(page: &mut Page, bank: &Bank, comparison: &Comparison) {
    page.heading("Fit then, now, and the move");
    let scores = [&comparison.before, &comparison.after];
    let order = comparison.before.order(bank);
    let name = |role: usize| visible(&bank.roles()[role].name).into_owned();
    let widths = order.iter().map(|&role| measure_text_width(&name(role)));
    let widest = widths.max().unwrap_or(0);
    // On a narrow screen the names take a line of their own.
    let stacked = 2 + widest + 3 * (2 + FIGURE) > page.width();
    for role in order {
        let [before, after] = scores.map(|score| score.standing.fits[role]);
        let moved = signed(Tenths(after.0 - before.0));
        let figures = format!("  {before:>FIGURE$}  {after:>FIGURE$}  {moved:>FIGURE$}");
        let name = name(role);
        if stacked {
            page.text(&name, "  ", "  ");
            page.line(format!("  {figures}"));
        } else {
            let padding = " ".repeat(widest - measure_text_width(&name));
            page.line(format!("  {name}{padding}{figures}"));
        }
    }
    let [before, after] = scores.map(|score| outcome(bank, score));
    page.paragraph(&if before == after {
        format!("The outcome is the same: {after}.")
    } else {
        format!("The outcome was {before} and is now {after}.")
    });
}

fn outcome(bank: &Bank, score: &Score) -> String {
    match score.outcome {
        Outcome::Role(role) => bank.roles()[role].name.clone(),
        Outcome::Close => "close, with no role preferred".into(),
        Outcome::Insufficient => "too little answered to say".into(),
    }
}

fn changes(page: &mut Page, bank: &Bank, comparison: &Comparison) {
    let first = &bank.roles()[comparison.before.standing.first].name;
    page.heading("What changed");
    if comparison.changes.is_empty() {
        page.line("  (nothing)".into());
        return;
    }
    page.text(
        &format!("Each with how far it moved the margin; above 0 towards {first}."),
        "  ",
        "  ",
    );
    let indent = " ".repeat(2 + FIGURE + 2);
    for change in &comparison.changes {
        let lean = signed(change.lean);
        page.text(
            words::cause(bank, change.cause),
            &format!("  {lean:>FIGURE$}  "),
            &indent,
        );
        page.text(&from_to(bank, change), &indent, &format!("{indent}  "));
    }
    if comparison.rest.0 != 0 {
        let why = if comparison.same_questions {
            "from rounding"
        } else {
            "from rounding and from the ranges of other questions"
        };
        let rest = signed(comparison.rest);
        page.text(why, &format!("  {rest:>FIGURE$}  "), &indent);
    }
}

fn from_to(bank: &Bank, change: &Change) -> String {
    match change.cause {
        Cause::Question(question) => {
            let answer = |pick: &Option<Pick>| match pick {
                Some(pick) => words::answer(bank, question, pick),
                None => "not answered".into(),
            };
            format!("{} → {}", answer(&change.before), answer(&change.after))
        }
        Cause::Rule(_) if change.holds_now => "applies now, did not before".into(),
        Cause::Rule(_) => "applied before, no longer does".into(),
    }
}
