//! What a cohort's report says in words, whatever the format.

use rolefit::Bank;
use rolefit::bank::Kind;
use rolefit::cohort::report::{
    CohortReport, Difference, Figures, Group, HeldBack, Nearly, OptionName, OutcomeCount,
    Population, Question,
};

use crate::render::terminal::visible::visible;
pub(super) use crate::render::words::{catalog, language};

pub(super) const OUTCOMES: &str = "Outcomes";
pub(super) const FITS: &str = "How well the roles fit";
pub(super) const DIMENSIONS: &str = "By dimension";
pub(super) const GROUPS: &str = "By group";
pub(super) const QUESTIONS: &str = "Every question";
pub(super) const SPLITS: &str = "What splits the room most";
pub(super) const DIFFERENCES: &str = "Where groups differ most";
pub(super) const RELIABILITY: &str = "Is the questionnaire working in this room?";
pub(super) const TOPICS: &str = "To talk about";
pub(super) const PRIVACY: &str = "What is held back";

pub(super) const READ_OUTCOMES: &str = "In brackets the 95 % interval of a share (Wilson): were these people a sample of many like them, the share among the many would lie there.";
pub(super) const READ_FITS: &str =
    "Fits go from 0 to 100. Each bar of the histogram counts people in a step of ten.";
pub(super) const READ_DIMENSIONS: &str = "Mean fit within each dimension, 0 to 100, rules aside.";
pub(super) const READ_SPLITS: &str = "0 is all alike, 100 one half at either end.";

/// What a cohort's report ends with.
pub(super) const PURPOSE: &str = "For talking about work, with and by the people who answered; not for selecting or assessing anybody.";

pub(super) fn shown(text: &str) -> String {
    visible(text).into_owned()
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

/// A number of things.
pub(super) fn count(number: u64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// How many sheets there are.
pub(super) fn heading(report: &CohortReport) -> String {
    count(report.sheets, "sheet", "sheets")
}

/// How many sheets were refused, and why; empty where none was.
pub(super) fn refused(report: &CohortReport) -> String {
    let refused = &report.refused;
    if refused.sheets == Some(0) {
        return String::new();
    }
    let reasons: Vec<String> = refused
        .reasons
        .iter()
        .map(|refused| match refused.sheets {
            Some(sheets) => format!("{sheets} {}", refused.reason.words()),
            None => refused.reason.words().to_owned(),
        })
        .collect();
    let sheets = match refused.sheets {
        Some(sheets) => count(sheets, "more sheet was", "more sheets were"),
        None => format!("Fewer than {} more sheets were", report.min_group),
    };
    format!("{sheets} refused: {}.", reasons.join(", "))
}

/// That there are too few sheets for figures.
pub(super) fn too_few(report: &CohortReport) -> String {
    format!(
        "Figures are shown from {} sheets on, so that nobody is singled out.",
        report.min_group
    )
}

/// How complete the sheets are.
pub(super) fn completeness(report: &CohortReport, figures: &Figures) -> String {
    let complete = figures.completeness;
    // One row among others: what all are alike in, or all but one, is not counted.
    let of = |sheets: u64| match sheets {
        0 => "Nearly none".into(),
        sheets if sheets == report.sheets => "Nearly all".into(),
        sheets => format!("{sheets} of {}", report.sheets),
    };
    let whole = |percent: rolefit::Tenths| percent.0 / 10;
    let short = match complete.short {
        0 => String::new(),
        short => format!(" {} are of the short version.", of(short)),
    };
    format!(
        "{} answer everything that they were asked; {} % of all answers are there. A result rests on {} % of what counts, on average.{short}",
        of(complete.complete),
        whole(complete.answered),
        whole(complete.evidence)
    )
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
        "close" => "Both alike (close)".into(),
        "insufficient" => "Too little answered".into(),
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
pub(super) fn share(outcome: &OutcomeCount) -> String {
    let [low, high] = outcome.interval;
    format!("{} % ({low} to {high})", outcome.share)
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
pub(super) fn option(bank: &Bank, id: &str, option: &OptionName) -> String {
    let Some(question) = bank.question(id) else {
        return String::new();
    };
    let index = match option {
        OptionName::Number(number) => number - 1,
        OptionName::Id(id) => bank.questions()[question].option(id).unwrap_or(0),
    };
    shown(&crate::render::words::answer(
        bank,
        question,
        &rolefit::Pick::One(index),
    ))
    .trim()
    .to_owned()
}

/// An option's label alone.
pub(super) fn label(bank: &Bank, id: &str, option: &OptionName) -> String {
    let Some(question) = bank
        .question(id)
        .map(|question| &bank.questions()[question])
    else {
        return String::new();
    };
    let found = match option {
        OptionName::Number(number) => question.options.get(number - 1),
        OptionName::Id(id) => question.options.iter().find(|option| option.id == *id),
    };
    found.map_or_else(String::new, |option| shown(&option.label))
}

pub(super) const NO_GROUP: &str = "No group is large enough to be shown.";

/// A group's name with its size.
pub(super) fn group_heading(group: &Group) -> String {
    let sheets = count(group.figures.sheets, "sheet", "sheets");
    format!("{}, {sheets}", group_name(group.group.as_deref()))
}

/// What is said of a group besides its outcomes: fits, and questions that nearly all answered alike.
pub(super) fn group(bank: &Bank, group: &Group) -> Vec<String> {
    let fits = group.figures.fits.iter().map(|fit| {
        let role = role_name(bank, &fit.role);
        format!("{role}: {}", self::fit(fit))
    });
    let alike = group.figures.questions.iter().filter_map(|found| {
        found.nearly_all.as_ref()?;
        let text = question(bank, &found.question);
        Some(format!("“{text}” {}", no_answers(bank, found)?))
    });
    fits.chain(alike).collect()
}

/// A group's name.
fn group_name(name: Option<&str>) -> String {
    name.map_or_else(|| "(no group)".into(), shown)
}

/// Why figures are held back.
pub(super) fn held_back(why: HeldBack) -> &'static str {
    match why {
        HeldBack::NearlyAll => "nearly all are alike",
        HeldBack::FewAnswers => "not asked, or too few answered",
    }
}

/// What stands for the answers to a question that are held back.
pub(super) fn no_answers(bank: &Bank, question: &Question) -> Option<String> {
    match (&question.nearly_all, question.held_back) {
        (Some(option), _) => Some(format!(
            "Nearly all alike: {}",
            self::option(bank, &question.question, option)
        )),
        (None, Some(why)) => Some(capitalised(held_back(why))),
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
pub(super) fn nearly(nearly: Option<Nearly>) -> &'static str {
    match nearly {
        Some(Nearly::All) => "nearly all",
        Some(Nearly::Nobody) => "nearly nobody",
        None => "held back",
    }
}

/// The mean and the deviation of a graded question.
pub(super) fn spread(question: &Question) -> Option<String> {
    Some(format!(
        "mean {}, deviation {}",
        question.mean?, question.deviation?
    ))
}

/// A difference between groups, in words.
pub(super) fn difference(bank: &Bank, difference: &Difference) -> String {
    let (lowest, highest) = (difference.lowest.as_deref(), difference.highest.as_deref());
    let (lowest, highest) = (group_name(lowest), group_name(highest));
    let Some(option) = &difference.option else {
        return format!(
            "{lowest} {}, {highest} {} ({} % of the scale)",
            difference.low, difference.high, difference.difference
        );
    };
    // Shares have one decimal.
    let [low, high] = [difference.low, difference.high].map(|share| rolefit::Tenths(share.0 / 10));
    format!(
        "“{}”: {lowest} {low} %, {highest} {high} % ({} percentage points)",
        label(bank, &difference.question, option),
        difference.difference
    )
}

/// The outcomes of a group on one line.
pub(super) fn outcomes(bank: &Bank, population: &Population) -> String {
    let outcomes = &population.outcomes;
    if let Some(nearly_all) = &outcomes.nearly_all {
        return format!("nearly all {}", outcome(bank, nearly_all));
    }
    if let Some(why) = outcomes.held_back {
        return held_back(why).into();
    }
    let counts = outcomes.counts.iter().filter(|count| count.sheets > 0);
    let counts: Vec<String> = counts
        .map(|count| {
            format!(
                "{} {}, {}",
                outcome(bank, &count.outcome),
                count.sheets,
                share(count)
            )
        })
        .collect();
    counts.join("; ")
}

/// A fit's figures on one line.
pub(super) fn fit(fit: &rolefit::cohort::report::Fit) -> String {
    // Without quartiles figures are in whole points.
    let figure = |tenths: rolefit::Tenths| match fit.quartiles {
        Some(_) => tenths.to_string(),
        None => (tenths.0 / 10).to_string(),
    };
    let mut parts = Vec::new();
    parts.push(format!("mean {}", figure(fit.mean)));
    if let Some(deviation) = fit.deviation {
        parts.push(format!("deviation {}", figure(deviation)));
    }
    if let Some([first, middle, third]) = fit.quartiles {
        let [first, middle, third] = [first, middle, third].map(|tenths| tenths.0 / 10);
        parts.push(format!("quartiles {first}, {middle}, {third}"));
    }
    parts.join(", ")
}
