//! What a cohort's report says in words, whatever the format, in the language of the bank's texts.

use std::fmt::Display;

use rolefit::bank::Kind;
use rolefit::cohort::RefusalReason;
use rolefit::cohort::report::{CohortReport, Figures, OutcomeCount, SheetOption};
use rolefit::{Bank, Tenths};

use crate::render::terminal::visible::visible;
pub(super) use crate::render::words::{catalog, language};

pub(super) fn shown(text: &str) -> String {
    visible(text).into_owned()
}

/// A sentence without variables.
pub(super) fn text(bank: &Bank, id: &str) -> String {
    catalog(bank).text(id)
}

/// A figure as the language writes it.
pub(super) fn number(bank: &Bank, figure: impl Display) -> String {
    let mark = language(bank).decimal_mark().to_string();
    figure.to_string().replace('.', &mark)
}

/// A share in percent: whole ones, for the counts that it is of can be off by a person or so a group.
pub(super) fn percent(bank: &Bank, share: Tenths) -> String {
    catalog(bank).with("percent", &[("figure", whole(share).into())])
}

/// A figure without its decimal, rounded half up.
pub(super) fn whole(figure: Tenths) -> u64 {
    u64::try_from((figure.0 + 5) / 10).unwrap_or(0)
}

/// Whose figures are told: what nearly all are alike in is, of several groups, so in each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    OneGroup,
    SeveralGroups,
}

impl Whose {
    /// Everybody.
    pub(super) fn everybody(figures: &Figures) -> Whose {
        match figures.masked_groups {
            0 | 1 => Whose::OneGroup,
            _ => Whose::SeveralGroups,
        }
    }

    /// Of two sentences the one that holds.
    pub(super) fn of<'a>(self, one_group: &'a str, several: &'a str) -> &'a str {
        match self {
            Whose::OneGroup => one_group,
            Whose::SeveralGroups => several,
        }
    }
}

/// The quiz, and its version.
pub(super) fn quiz(bank: &Bank) -> String {
    shown(&format!(
        "{} ({} {})",
        bank.title(),
        bank.id(),
        bank.version()
    ))
}

/// How many sheets there are.
pub(super) fn heading(bank: &Bank, report: &CohortReport) -> String {
    catalog(bank).with("cohort-heading", &[("count", report.sheets.into())])
}

/// How many sheets were refused, and why; empty where none was.
pub(super) fn refused(bank: &Bank, report: &CohortReport) -> String {
    let catalog = catalog(bank);
    let refused = &report.refused;
    if refused.sheets == Some(0) {
        return String::new();
    }
    let reasons = refused.reasons.iter().map(|refused| {
        let reason = catalog.text(reason_id(refused.reason));
        match refused.sheets {
            Some(sheets) => catalog.with(
                "cohort-refused-counted",
                &[("count", sheets.into()), ("reason", (&reason).into())],
            ),
            None => reason,
        }
    });
    let reasons = reasons.collect::<Vec<_>>().join(", ");
    match refused.sheets {
        Some(sheets) => catalog.with(
            "cohort-refused",
            &[("count", sheets.into()), ("reasons", (&reasons).into())],
        ),
        None => catalog.with(
            "cohort-refused-few",
            &[
                ("min", report.min_group.into()),
                ("reasons", (&reasons).into()),
            ],
        ),
    }
}

/// The sentence for a reason to refuse a sheet.
fn reason_id(reason: RefusalReason) -> &'static str {
    match reason {
        RefusalReason::NotASheet => "cohort-refused-not-a-sheet",
        RefusalReason::OtherBank => "cohort-refused-other-bank",
        RefusalReason::UnknownQuestion => "cohort-refused-unknown-question",
        RefusalReason::UnknownAnswer => "cohort-refused-unknown-answer",
        RefusalReason::NotInShortVersion => "cohort-refused-not-in-short-version",
        RefusalReason::TooLarge => "cohort-refused-too-large",
        RefusalReason::SameId => "cohort-refused-same-id",
    }
}

/// A text behind what it belongs to.
pub(super) fn labelled(bank: &Bank, label: &str, text: &str) -> String {
    language(bank).labelled(label, text)
}

/// How each table was read.
pub(super) fn tables(bank: &Bank, report: &CohortReport) -> Vec<String> {
    let read = |how: &String| {
        let how = shown(how);
        catalog(bank).with("cohort-table-read", &[("how", (&how).into())])
    };
    report.tables.iter().map(read).collect()
}

/// That there are too few sheets for figures.
pub(super) fn too_few(bank: &Bank, report: &CohortReport) -> String {
    catalog(bank).with("cohort-too-few", &[("min", report.min_group.into())])
}

/// How complete the sheets are.
pub(super) fn completeness(bank: &Bank, report: &CohortReport, figures: &Figures) -> String {
    let catalog = catalog(bank);
    let complete = figures.completeness;
    let whose = Whose::everybody(figures);
    // One row among others: what all are alike in, or all but one, is not counted.
    let id = match complete.complete {
        0 => whose.of(
            "cohort-complete-nearly-none",
            "cohort-complete-nearly-none-each",
        ),
        all if all == report.sheets => whose.of(
            "cohort-complete-nearly-all",
            "cohort-complete-nearly-all-each",
        ),
        _ => "cohort-complete",
    };
    let told = catalog.with(
        id,
        &[
            ("complete", complete.complete.into()),
            ("sheets", report.sheets.into()),
            ("answered", whole(complete.answered).into()),
            ("evidence", whole(complete.evidence).into()),
        ],
    );
    let short = match complete.short {
        0 => return told,
        all if all == report.sheets => {
            catalog.text(whose.of("cohort-short-nearly-all", "cohort-short-nearly-all-each"))
        }
        short => catalog.with(
            "cohort-short",
            &[("short", short.into()), ("sheets", report.sheets.into())],
        ),
    };
    format!("{told} {short}")
}

/// How many sheets have notes, a sentence each kind and what they mean; empty where there are none.
pub(super) fn notes(bank: &Bank, figures: &Figures) -> String {
    let notes = figures.notes;
    let kinds = [
        ("cohort-same-key", notes.same_key),
        ("cohort-pattern", notes.pattern),
        ("cohort-fast", notes.fast),
    ];
    let catalog = catalog(bank);
    let mut told: Vec<String> = kinds
        .into_iter()
        .filter(|(_, sheets)| *sheets > 0)
        .map(|(id, sheets)| catalog.with(id, &[("count", sheets.into())]))
        .collect();
    if !told.is_empty() {
        told.push(catalog.text("cohort-notes-meaning"));
    }
    told.join(" ")
}

/// An outcome's name.
pub(super) fn outcome(bank: &Bank, id: &str) -> String {
    match id {
        "close" => text(bank, "cohort-close"),
        "insufficient" => text(bank, "cohort-insufficient"),
        role => role_name(bank, role),
    }
}

/// A role's name.
pub(super) fn role_name(bank: &Bank, id: &str) -> String {
    bank.role(id)
        .map_or_else(String::new, |role| shown(&bank.roles()[role].name))
}

/// A dimension's name.
pub(super) fn dimension_name(bank: &Bank, id: &str) -> String {
    let dimension = bank
        .dimensions()
        .iter()
        .find(|dimension| dimension.id == id);
    dimension.map_or_else(String::new, |dimension| shown(&dimension.name))
}

/// A share with its interval.
pub(super) fn share(bank: &Bank, outcome: &OutcomeCount) -> String {
    let [low, high] = outcome.interval;
    catalog(bank).with(
        "cohort-share",
        &[
            ("share", whole(outcome.share).into()),
            ("low", whole(low).into()),
            ("high", whole(high).into()),
        ],
    )
}

/// A question's text.
pub(super) fn question(bank: &Bank, id: &str) -> String {
    let question = bank.question(id);
    question.map_or_else(String::new, |question| {
        shown(&bank.questions()[question].text)
    })
}

/// What the two ends of a graded question stand for.
pub(super) fn ends(bank: &Bank, id: &str) -> Option<[String; 2]> {
    let question = &bank.questions()[bank.question(id)?];
    match &question.kind {
        Kind::Scale => Some([
            shown(&question.options.first()?.label),
            shown(&question.options.last()?.label),
        ]),
        Kind::Pair { left, right } => Some([shown(left), shown(right)]),
        Kind::Choice | Kind::Multi { .. } => None,
    }
}

/// Whether a question is a choice between two statements.
pub(super) fn is_pair(bank: &Bank, id: &str) -> bool {
    let question = bank.question(id);
    question.is_some_and(|question| matches!(bank.questions()[question].kind, Kind::Pair { .. }))
}

/// An option in words; that of a pair names the side that it stands for.
pub(super) fn option(bank: &Bank, id: &str, option: &SheetOption) -> String {
    let Some(question) = bank.question(id) else {
        return String::new();
    };
    let index = match option {
        SheetOption::Number(number) => number - 1,
        SheetOption::Id(id) => bank.questions()[question].option(id).unwrap_or(0),
    };
    crate::render::words::answer(bank, question, &rolefit::Pick::One(index))
        .trim()
        .to_owned()
}

/// An option's label alone.
pub(super) fn label(bank: &Bank, id: &str, option: &SheetOption) -> String {
    let Some(question) = bank
        .question(id)
        .map(|question| &bank.questions()[question])
    else {
        return String::new();
    };
    let found = match option {
        SheetOption::Number(number) => question.options.get(number - 1),
        SheetOption::Id(id) => question.options.iter().find(|option| option.id == *id),
    };
    found.map_or_else(String::new, |option| shown(&option.label))
}

pub(super) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters
        .next()
        .map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}
