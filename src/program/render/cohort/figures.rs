//! The figures of a cohort in words: of groups, questions, outcomes and fits.

use rolefit::cohort::report::{
    Difference, FitDistribution, GroupFigures, HeldBack, MOST_OFF, Nearly, Population,
    QuestionCounts, SheetOption,
};
use rolefit::{Bank, Tenths};

use super::words::{
    Whose, capitalised, catalog, ends, is_pair, label, labelled, language, number, option, outcome,
    question, role_name, share, shown, text, whole,
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

/// What is said of a group besides its outcomes: fits, and questions that nearly all answered alike. Of
/// what people are and where they want to work nothing is said by group: in one of five, a person is easily known.
pub(super) fn group(bank: &Bank, group: &GroupFigures) -> Vec<String> {
    let fits = group.figures.fits.iter().map(|fit| {
        let role = role_name(bank, &fit.role);
        labelled(bank, &role, &self::fit(bank, fit))
    });
    let questions = group.figures.questions.iter();
    let alike = questions.filter(|found| !is_context(bank, &found.question));
    let alike = alike.filter_map(|found| {
        let answer = option(bank, &found.question, found.nearly_all.as_ref()?);
        let asked = question(bank, &found.question);
        let values = [("question", (&asked).into()), ("answer", (&answer).into())];
        Some(catalog(bank).with("cohort-question-alike", &values))
    });
    fits.chain(alike).collect()
}

/// Whether a question only steers advice.
pub(super) fn is_context(bank: &Bank, id: &str) -> bool {
    bank.question(id)
        .is_some_and(|question| bank.is_context(question))
}

/// A group's name.
pub(super) fn group_name(bank: &Bank, name: Option<&str>) -> String {
    name.map_or_else(|| text(bank, "cohort-no-group"), shown)
}

/// Why figures are held back.
pub(super) fn held_back(bank: &Bank, why: HeldBack) -> String {
    match why {
        HeldBack::NearlyAll => text(bank, "cohort-held-nearly-all"),
        HeldBack::FewAnswers => text(bank, "cohort-held-few"),
        HeldBack::Masked => {
            catalog(bank).with("cohort-held-masked", &[("points", MOST_OFF.into())])
        }
    }
}

/// What stands for the answers to a question that are held back.
pub(super) fn no_answers(bank: &Bank, question: &QuestionCounts, whose: Whose) -> Option<String> {
    match (&question.nearly_all, question.held_back) {
        (Some(option), _) => {
            let answer = self::option(bank, &question.question, option);
            let id = whose.of("cohort-nearly-all-alike", "cohort-nearly-all-alike-each");
            Some(catalog(bank).with(id, &[("answer", (&answer).into())]))
        }
        (None, Some(why)) => Some(capitalised(&held_back(bank, why))),
        (None, None) => None,
    }
}

/// What stands for the count of an option that is held back.
pub(super) fn nearly(bank: &Bank, nearly: Option<Nearly>, whose: Whose) -> String {
    text(
        bank,
        match nearly {
            Some(Nearly::All) => whose.of("cohort-nearly-all", "cohort-nearly-all-each"),
            Some(Nearly::Nobody) => whose.of("cohort-nearly-nobody", "cohort-nearly-nobody-each"),
            None => "cohort-held-back",
        },
    )
}

/// Of how many people the percents of a question's options are; nothing where there are none.
pub(super) fn base(bank: &Bank, question: &QuestionCounts) -> String {
    let is_shared = question.options.iter().any(|option| option.share.is_some());
    match question.answered.filter(|_| is_shared) {
        None => String::new(),
        Some(people) => catalog(bank).with("cohort-base", &[("count", people.into())]),
    }
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

/// A difference between groups, in words: to which side each leans, or which of them chose an option more
/// often; the figures second.
pub(super) fn difference(bank: &Bank, difference: &Difference) -> String {
    let lowest = group_name(bank, difference.lowest.as_deref());
    let highest = group_name(bank, difference.highest.as_deref());
    let catalog = catalog(bank);
    let groups = [("lowest", (&lowest).into()), ("highest", (&highest).into())];
    if let Some(option) = &difference.option {
        let option = label(bank, &difference.question, option);
        let [low, high] =
            [difference.low, difference.high].map(|share| whole(Tenths(share.0 / 10)));
        let figures = [
            ("option", (&option).into()),
            ("low", low.into()),
            ("high", high.into()),
        ];
        return catalog.with("cohort-difference-share", &[&groups[..], &figures].concat());
    }
    let last = bank
        .question(&difference.question)
        .map_or(0, |question| bank.questions()[question].options.len());
    let ends = ends(bank, &difference.question).unwrap_or_default();
    // Means are in hundredths.
    let nearest = [difference.low, difference.high]
        .map(|mean| usize::try_from((mean.0 + 50) / 100).unwrap_or(0));
    let (id, [left, right], answer) = match is_pair(bank, &difference.question) {
        true => (nearer(difference, last), ends, String::new()),
        false => {
            let [low, high] = nearest.map(|number| {
                let option = SheetOption::Number(number.clamp(1, last.max(1)));
                label(bank, &difference.question, &option)
            });
            match low == high {
                true => ("cohort-difference-label", ends, low),
                false => ("cohort-difference-labels", [low, high], String::new()),
            }
        }
    };
    let [low, high] = [difference.low, difference.high].map(|mean| number(bank, mean));
    let figures = [
        ("left", (&left).into()),
        ("right", (&right).into()),
        ("answer", (&answer).into()),
        ("low", (&low).into()),
        ("high", (&high).into()),
        ("last", last.into()),
    ];
    catalog.with(id, &[&groups[..], &figures].concat())
}

/// The sentence on two groups that differ between the sides of a pair: a group leans to a side where its mean is
/// nearer to an answer on that side than to the middle; else it is only nearer to it than the other group.
fn nearer(difference: &Difference, last: usize) -> &'static str {
    // Twice the distances from the middle of the scale, in hundredths as the means are.
    let middle = i64::try_from((last + 1) * 100).unwrap_or(0);
    let [left, right] = [
        middle - difference.low.0 * 2,
        difference.high.0 * 2 - middle,
    ];
    match () {
        () if left >= 100 && right >= 100 => "cohort-difference-apart",
        () if left > right => "cohort-difference-left",
        () => "cohort-difference-right",
    }
}

/// The outcomes of a group on one line.
pub(super) fn outcomes(bank: &Bank, population: &Population, whose: Whose) -> String {
    let catalog = catalog(bank);
    let outcomes = &population.outcomes;
    if let Some(nearly_all) = &outcomes.nearly_all {
        let outcome = outcome(bank, nearly_all);
        let id = whose.of(
            "cohort-outcome-nearly-all",
            "cohort-outcome-nearly-all-each",
        );
        return catalog.with(id, &[("outcome", (&outcome).into())]);
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
