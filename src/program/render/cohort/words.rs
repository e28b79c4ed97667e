//! What a cohort's report says in words, whatever the format, in the language of the bank's texts.

use std::fmt::Display;

use rolefit::bank::Kind;
use rolefit::cohort::RefusalReason;
use rolefit::cohort::report::{
    CohortReport, Difference, Figures, FitDistribution, GroupFigures, HeldBack, Nearly,
    OutcomeCount, Population, QuestionCounts, SheetOption,
};
use rolefit::{Bank, Tenths};

pub(super) use crate::render::words::{catalog, language};

use crate::render::terminal::visible::visible;

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

/// A share in percent.
pub(super) fn percent(bank: &Bank, share: Tenths) -> String {
    catalog(bank).with("percent", &[("figure", share.into())])
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
    let whole = |percent: Tenths| u64::try_from(percent.0 / 10).unwrap_or(0);
    // One row among others: what all are alike in, or all but one, is not counted.
    let id = match complete.complete {
        0 => "cohort-complete-nearly-none",
        all if all == report.sheets => "cohort-complete-nearly-all",
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
        all if all == report.sheets => catalog.text("cohort-short-nearly-all"),
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
            ("share", outcome.share.into()),
            ("low", low.into()),
            ("high", high.into()),
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

/// A group's name with its size.
pub(super) fn group_heading(bank: &Bank, group: &GroupFigures) -> String {
    let name = group_name(bank, group.group.as_deref());
    catalog(bank).with(
        "cohort-group",
        &[
            ("count", group.figures.sheets.into()),
            ("group", (&name).into()),
        ],
    )
}

/// What is said of a group besides its outcomes: fits, and questions that nearly all answered alike.
pub(super) fn group(bank: &Bank, group: &GroupFigures) -> Vec<String> {
    let fits = group.figures.fits.iter().map(|fit| {
        let role = role_name(bank, &fit.role);
        labelled(bank, &role, &self::fit(bank, fit))
    });
    let alike = group.figures.questions.iter().filter_map(|found| {
        let answer = option(bank, &found.question, found.nearly_all.as_ref()?);
        let asked = question(bank, &found.question);
        let values = [("question", (&asked).into()), ("answer", (&answer).into())];
        Some(catalog(bank).with("cohort-question-alike", &values))
    });
    fits.chain(alike).collect()
}

/// A group's name.
pub(super) fn group_name(bank: &Bank, name: Option<&str>) -> String {
    name.map_or_else(|| text(bank, "cohort-no-group"), shown)
}

/// Why figures are held back.
pub(super) fn held_back(bank: &Bank, why: HeldBack) -> String {
    text(
        bank,
        match why {
            HeldBack::NearlyAll => "cohort-held-nearly-all",
            HeldBack::FewAnswers => "cohort-held-few",
        },
    )
}

/// What stands for the answers to a question that are held back.
pub(super) fn no_answers(bank: &Bank, question: &QuestionCounts) -> Option<String> {
    match (&question.nearly_all, question.held_back) {
        (Some(option), _) => {
            let answer = self::option(bank, &question.question, option);
            Some(catalog(bank).with("cohort-nearly-all-alike", &[("answer", (&answer).into())]))
        }
        (None, Some(why)) => Some(capitalised(&held_back(bank, why))),
        (None, None) => None,
    }
}

pub(super) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters
        .next()
        .map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}

/// What stands for the count of an option that is held back.
pub(super) fn nearly(bank: &Bank, nearly: Option<Nearly>) -> String {
    text(
        bank,
        match nearly {
            Some(Nearly::All) => "cohort-nearly-all",
            Some(Nearly::Nobody) => "cohort-nearly-nobody",
            None => "cohort-held-back",
        },
    )
}

/// How many people gave each answer to a graded question, with mean and deviation where they are told.
pub(super) fn people(bank: &Bank, question: &QuestionCounts) -> String {
    let counts = counts(question);
    let counts = ("counts", (&counts).into());
    let Some((mean, deviation)) = question.mean.zip(question.deviation) else {
        return catalog(bank).with("cohort-people", &[counts]);
    };
    let [mean, deviation] = [mean, deviation].map(|figure| number(bank, figure));
    let values = [
        counts,
        ("mean", (&mean).into()),
        ("deviation", (&deviation).into()),
    ];
    catalog(bank).with("cohort-people-spread", &values)
}

/// How many people gave each answer to a graded question, in order.
pub(super) fn counts(question: &QuestionCounts) -> String {
    let counts = question.options.iter().filter_map(|option| option.people);
    let counts: Vec<String> = counts.map(|people| people.to_string()).collect();
    counts.join(" · ")
}

/// The mean and the deviation of a graded question.
pub(super) fn spread(bank: &Bank, question: &QuestionCounts) -> Option<String> {
    let [mean, deviation] =
        [question.mean?, question.deviation?].map(|figure| number(bank, figure));
    let values = [("mean", (&mean).into()), ("deviation", (&deviation).into())];
    Some(catalog(bank).with("cohort-spread", &values))
}

/// A difference between groups, in words.
pub(super) fn difference(bank: &Bank, difference: &Difference) -> String {
    let lowest = group_name(bank, difference.lowest.as_deref());
    let highest = group_name(bank, difference.highest.as_deref());
    let apart = number(bank, difference.difference);
    let (id, option, [low, high]) = match &difference.option {
        None => {
            let figures = [difference.low, difference.high].map(|mean| number(bank, mean));
            ("cohort-difference-mean", String::new(), figures)
        }
        Some(option) => {
            // Shares have one decimal.
            let shares = [difference.low, difference.high];
            let figures = shares.map(|share| number(bank, Tenths(share.0 / 10)));
            let option = label(bank, &difference.question, option);
            ("cohort-difference-share", option, figures)
        }
    };
    catalog(bank).with(
        id,
        &[
            ("option", (&option).into()),
            ("lowest", (&lowest).into()),
            ("low", (&low).into()),
            ("highest", (&highest).into()),
            ("high", (&high).into()),
            ("difference", (&apart).into()),
        ],
    )
}

/// The outcomes of a group on one line.
pub(super) fn outcomes(bank: &Bank, population: &Population) -> String {
    let catalog = catalog(bank);
    let outcomes = &population.outcomes;
    if let Some(nearly_all) = &outcomes.nearly_all {
        let outcome = outcome(bank, nearly_all);
        return catalog.with(
            "cohort-outcome-nearly-all",
            &[("outcome", (&outcome).into())],
        );
    }
    if let Some(why) = outcomes.held_back {
        return held_back(bank, why);
    }
    let counts = outcomes.counts.iter().filter(|count| count.sheets > 0);
    let counts: Vec<String> = counts
        .map(|count| {
            let (name, share) = (outcome(bank, &count.outcome), share(bank, count));
            let values = [
                ("outcome", (&name).into()),
                ("count", count.sheets.into()),
                ("share", (&share).into()),
            ];
            catalog.with("cohort-outcome-count", &values)
        })
        .collect();
    language(bank).joined(&counts)
}

/// A fit's figures on one line.
pub(super) fn fit(bank: &Bank, fit: &FitDistribution) -> String {
    // Without quartiles figures are in whole points.
    let figure = |tenths: Tenths| match fit.quartiles {
        Some(_) => number(bank, tenths),
        None => (tenths.0 / 10).to_string(),
    };
    let mean = figure(fit.mean);
    let deviation = fit.deviation.map(figure);
    let quartiles = fit
        .quartiles
        .map(|quartiles| quartiles.map(|tenths| (tenths.0 / 10).to_string()));
    let catalog = catalog(bank);
    let mean = ("mean", (&mean).into());
    match (&deviation, &quartiles) {
        (Some(deviation), Some([first, middle, third])) => catalog.with(
            "cohort-fit-quartiles",
            &[
                mean,
                ("deviation", deviation.into()),
                ("first", first.into()),
                ("middle", middle.into()),
                ("third", third.into()),
            ],
        ),
        (Some(deviation), None) => catalog.with(
            "cohort-fit-spread",
            &[mean, ("deviation", deviation.into())],
        ),
        _ => catalog.with("cohort-fit-mean", &[mean]),
    }
}
