//! The answers to each question, as the report lists them.

use rolefit::Bank;
use rolefit::Tenths;
use rolefit::cohort::report::{Nearly, QuestionCounts};

use super::bars::StackedBar;
use super::lines::{Line, bar_line};
use super::words::Whose;
use super::{figures, words};

/// A question and its answers.
pub(super) struct QuestionView {
    pub(super) text: String,
    pub(super) bar: Option<StackedBar>,
    pub(super) ends: [String; 2],
    pub(super) lines: Vec<Line>,
    pub(super) told: String,
}

pub(super) fn view(bank: &Bank, question: &QuestionCounts, whose: Whose) -> QuestionView {
    let mut view = QuestionView {
        text: words::question(bank, &question.question),
        bar: None,
        ends: Default::default(),
        lines: Vec::new(),
        told: String::new(),
    };
    if let Some(told) = figures::no_answers(bank, question, whose) {
        view.told = told;
    } else if let Some(ends) = words::ends(bank, &question.question) {
        view.ends = ends;
        let bar = StackedBar::scale(in_words(bank, question), &people(question));
        view.bar = Some(bar.uncounted());
        view.told = figures::people(bank, question);
    } else {
        view.lines = lines(bank, question, whose);
        view.told = figures::base(bank, question);
    }
    view
}

/// An option of a question that is not graded, or that none of them was chosen.
pub(super) struct Choice {
    pub(super) name: String,
    /// How many people, and their share.
    pub(super) figures: Option<(u64, Tenths)>,
    pub(super) nearly: Option<Nearly>,
}

/// What people could choose of a question that is not graded.
pub(super) fn choices(bank: &Bank, question: &QuestionCounts) -> Vec<Choice> {
    let options = question.options.iter().map(|option| Choice {
        name: words::label(bank, &question.question, &option.option),
        figures: option.people.zip(option.share),
        nearly: option.nearly,
    });
    let none = question.none.map(|none| Choice {
        name: words::text(
            bank,
            match none.or_rare {
                true => "cohort-none-or-rare",
                false => "answer-none",
            },
        ),
        figures: none.people.zip(none.share),
        nearly: none.nearly,
    });
    options.chain(none).collect()
}

/// How many people chose each option of a question that is not graded.
pub(super) fn lines(bank: &Bank, question: &QuestionCounts, whose: Whose) -> Vec<Line> {
    let line = |choice: Choice| match choice.figures {
        Some((people, share)) => bar_line(
            choice.name,
            share,
            "plain",
            people.to_string(),
            words::percent(bank, share),
        ),
        None => Line {
            name: choice.name,
            bar: None,
            number: String::new(),
            note: figures::nearly(bank, choice.nearly, whose),
        },
    };
    choices(bank, question).into_iter().map(line).collect()
}

/// How many people gave each answer to a graded question.
pub(super) fn people(question: &QuestionCounts) -> Vec<u64> {
    let people = question.options.iter().map(|option| option.people);
    people.map(Option::unwrap_or_default).collect()
}

/// The answers to a graded question in words.
pub(super) fn in_words(bank: &Bank, question: &QuestionCounts) -> String {
    let counts = question.options.iter().filter_map(|option| {
        let label = words::label(bank, &question.question, &option.option);
        Some(words::labelled(bank, &label, &option.people?.to_string()))
    });
    counts.collect::<Vec<_>>().join(", ")
}
