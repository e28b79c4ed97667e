//! Sentences that the screen and the plain mode share.

use rolefit::explain::compare::Comparison;
use rolefit::language::Value;
use rolefit::{Bank, Tenths};

use super::session::Session;
use crate::render::terminal::visible::visible;
use crate::render::words;

/// The help on the question that is shown: what helps to understand it, and why it is asked.
pub(crate) fn help(session: &Session<'_>) -> Vec<String> {
    let place = session.place();
    let question = session.question(place);
    let mut paragraphs = vec![question.text.clone()];
    if !question.help.is_empty() {
        paragraphs.push(question.help.clone());
    }
    paragraphs.push(match session.section(place) {
        Some(section) if section.dimension.about.is_empty() => {
            format!("Why it is asked: it is about {}.", section.dimension.name)
        }
        Some(section) => format!(
            "Why it is asked: it is about {} ({}).",
            section.dimension.name, section.dimension.about
        ),
        None if session.bank().is_context(session.index(place)) => {
            "Why it is asked: for advice alone; it gives no points.".into()
        }
        None => "Why it is asked: its answer gives points.".into(),
    });
    paragraphs
}

/// So many answers, in words.
pub(crate) fn answers(count: usize) -> String {
    match count {
        1 => "1 answer".into(),
        count => format!("{count} answers"),
    }
}

/// How many questions are answered, skipped, still to come.
pub(crate) fn tally(session: &Session<'_>) -> String {
    let (answered, open) = (session.answered(), session.open());
    let skipped = session.count() - answered - open;
    let mut text = format!("{answered} of {} questions answered", session.count());
    if skipped > 0 {
        text += &format!(", {skipped} skipped");
    }
    if open > 0 {
        text += &format!(", {open} to come");
    }
    text + "."
}

/// The answer at a place in words, or that there is none.
pub(crate) fn answer_at(session: &Session<'_>, place: usize) -> String {
    match session.answer_at(place) {
        Some(pick) => words::answer(session.bank(), session.index(place), &pick),
        None if session.is_skipped(place) => "(skipped)".into(),
        None => "(to come)".into(),
    }
}

/// What has moved since an earlier day, and whether that is more than chance.
pub(crate) fn since(bank: &Bank, day: &str, compared: &Comparison) -> String {
    let catalog = words::catalog(bank);
    let moved = compared.moved();
    if moved.0 == 0 {
        return catalog.with("since-same", &[("day", Value::Text(day))]);
    }
    let standing = &compared.before.standing;
    let towards = match moved.0 > 0 {
        true => standing.first,
        false => standing.second,
    };
    let role = visible(&bank.roles()[towards].name);
    let change = match compared.is_change() {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    };
    let values = [
        ("day", Value::Text(day)),
        ("change", Value::Text(change)),
        ("figure", Tenths(moved.0.abs()).into()),
        ("role", Value::Text(&role)),
    ];
    catalog.with("since-moved", &values)
}
