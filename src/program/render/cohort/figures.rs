//! The figures of a cohort in words: of groups, questions, outcomes and fits.

use rolefit::cohort::report::{
    Difference, FitDistribution, GroupFigures, HeldBack, Nearly, Population, QuestionCounts,
};
use rolefit::{Bank, Tenths};

use super::words::{
    capitalised, catalog, label, labelled, language, number, option, outcome, question, role_name,
    share, shown, text,
};

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
