//! Sentences that the screen and the plain mode share.

use rolefit::bank::Kind;
use rolefit::explain::compare::Comparison;
use rolefit::language::{Language, Value};
use rolefit::report::compared::changed_standing;
use rolefit::report::verdict::{Verdict, in_sentence};
use rolefit::{Bank, Sheet, Tenths};

use super::selection::KeyRefusal;
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
    let catalog = words::catalog(session.bank());
    let why = match session.section(place) {
        Some(section) => {
            let id = match section.dimension.about.is_empty() {
                true => "quiz-why-dimension",
                false => "quiz-why-dimension-about",
            };
            let dimension = &section.dimension;
            let values = [
                ("name", (&dimension.name).into()),
                ("about", (&dimension.about).into()),
            ];
            catalog.with(id, &values)
        }
        None if !session.bank().is_context(session.index(place)) => catalog.text("quiz-why-points"),
        None if question.help.is_empty() => catalog.text("quiz-why-advice"),
        // Its own help says what it is for.
        None => return paragraphs,
    };
    paragraphs.push(why);
    paragraphs
}

/// Whose sheet of paper is typed in, where it says so.
pub(crate) fn whose(session: &Session<'_>) -> Option<String> {
    let who = session.paper.whose()?;
    let values = [("who", Value::Text(&visible(&who)))];
    Some(words::catalog(session.bank()).with("quiz-whose", &values))
}

/// How many questions are answered, skipped, still to come.
pub(crate) fn tally(session: &Session<'_>) -> String {
    let (answered, open) = (session.answered(), session.open());
    let skipped = session.count() - answered - open;
    let id = match (skipped, open) {
        (0, 0) => "quiz-tally",
        (_, 0) => "quiz-tally-skipped",
        (0, _) => "quiz-tally-open",
        _ => "quiz-tally-skipped-open",
    };
    let values = [
        ("answered", answered.into()),
        ("count", session.count().into()),
        ("skipped", skipped.into()),
        ("open", open.into()),
    ];
    words::catalog(session.bank()).with(id, &values)
}

/// How long the rest takes, in minutes, where that is known.
pub(crate) fn time_left(language: Language, minutes: Option<u64>) -> Option<String> {
    let catalog = language.catalog();
    Some(match minutes? {
        0 => catalog.text("quiz-left-under"),
        minutes => catalog.with("quiz-left", &[("minutes", minutes.into())]),
    })
}

/// An answer could not be written into the draft.
pub(crate) fn not_saved(bank: &Bank, error: &std::io::Error) -> String {
    let catalog = words::catalog(bank);
    let error = words::system_error(catalog, error);
    catalog.with("quiz-not-saved", &[("error", (&error).into())])
}

/// What is typed is no answer to the question that the session stands at.
pub(crate) fn no_answer(session: &Session<'_>, line: &str) -> String {
    /// More of a line than this says no more.
    const SHOWN: usize = 40;
    let question = session.question(session.place());
    let line = visible(line.trim());
    let line = console::truncate_str(&line, SHOWN, "…");
    let (id, most) = match question.kind {
        Kind::Multi { max } => ("plain-wrong-several", max),
        Kind::Scale | Kind::Pair { .. } | Kind::Choice => ("plain-wrong", 1),
    };
    let values = [
        ("answer", Value::Text(&line)),
        ("count", question.options.len().into()),
        ("most", most.into()),
    ];
    words::catalog(session.bank()).with(id, &values)
}

/// Why a key cannot do what it is meant to.
pub(crate) fn refused(bank: &Bank, why: KeyRefusal) -> String {
    let catalog = words::catalog(bank);
    match why {
        KeyRefusal::AnswersAre(count) => {
            catalog.with("quiz-answers-are", &[("count", count.into())])
        }
        KeyRefusal::NothingSelected => catalog.text("quiz-nothing-selected"),
        KeyRefusal::AtMost(most) => catalog.with("quiz-at-most", &[("most", most.into())]),
        KeyRefusal::NoneAgain => catalog.text("quiz-none-again"),
    }
}

/// The answer at a place in words, or that there is none.
pub(crate) fn answer_at(session: &Session<'_>, place: usize) -> String {
    match session.answer_at(place) {
        Some(pick) => words::answer(session.bank(), session.index(place), &pick),
        None if session.is_skipped(place) => words::catalog(session.bank()).text("quiz-skipped"),
        None => words::catalog(session.bank()).text("quiz-to-come"),
    }
}

/// What has changed since an earlier day: what came out, and the place on the bar with whether it moved by
/// more than chance.
pub(crate) fn since(bank: &Bank, day: &str, sheets: [&Sheet; 2], compared: &Comparison) -> String {
    let catalog = words::catalog(bank);
    let scores = [&compared.before, &compared.after];
    let verdicts = [0, 1].map(|at| Verdict::of_sheet(bank, sheets[at], scores[at]));
    let changed = changed_standing(words::language(bank), bank, &verdicts);
    let standing = changed.map(|[from, to]| {
        let values = [
            ("day", day.into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
        ];
        catalog.with("since-standing", &values)
    });
    let ids = match standing {
        Some(_) => ["on-bar-same", "on-bar-moved"],
        None => ["since-same", "since-moved"],
    };
    let moved = moved_on_bar(bank, day, ids, compared);
    standing
        .into_iter()
        .chain([moved])
        .collect::<Vec<_>>()
        .join(" ")
}

/// How far the place on the bar moved, by the sentences for not at all and for a move.
fn moved_on_bar(bank: &Bank, day: &str, [same, other]: [&str; 2], compared: &Comparison) -> String {
    let catalog = words::catalog(bank);
    let moved = compared.moved();
    if moved.0 == 0 {
        return catalog.with(same, &[("day", Value::Text(day))]);
    }
    let standing = &compared.before.ranking;
    let towards = match moved.0 > 0 {
        true => standing.first,
        false => standing.second,
    };
    let role = in_sentence(bank, towards);
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
    let moved = catalog.with(other, &values);
    match compared.same_questions {
        true => moved,
        false => format!("{moved} {}", catalog.text("compare-other-questions")),
    }
}
