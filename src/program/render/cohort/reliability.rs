//! Whether the questionnaire works in a room, in words: each figure with how to read it.

use rolefit::Bank;
use rolefit::cohort::Hundredths;
use rolefit::cohort::reliability::FEWEST_SHEETS;
use rolefit::cohort::report::{Figures, ReliabilityFigures, ScaleReliability};

use super::words::{catalog, number, question, role_name};

/// The scale that a reliability is about.
pub(super) fn scale(bank: &Bank, scale: &ScaleReliability) -> String {
    let role = role_name(bank, &scale.role);
    let against = scale
        .against
        .as_ref()
        .map(|against| role_name(bank, against));
    let id = match (against.is_some(), scale.short, scale.sheets.is_some()) {
        (true, false, true) => "cohort-scale-between",
        (true, false, false) => "cohort-scale-between-few",
        (true, true, true) => "cohort-scale-between-short",
        (true, true, false) => "cohort-scale-between-short-few",
        (false, false, true) => "cohort-scale-of",
        (false, false, false) => "cohort-scale-of-few",
        (false, true, true) => "cohort-scale-of-short",
        (false, true, false) => "cohort-scale-of-short-few",
    };
    catalog(bank).with(
        id,
        &[
            ("against", (&against.unwrap_or_default()).into()),
            ("role", (&role).into()),
            ("items", scale.items.into()),
            ("sheets", scale.sheets.unwrap_or_default().into()),
        ],
    )
}

/// That the outcomes are nothing to talk about, where they are not.
pub(super) fn warning(bank: &Bank, figures: &Figures) -> Option<String> {
    (!figures.bears_results()).then(|| catalog(bank).text("cohort-outcomes-none"))
}

/// The figures of a reliability, each with how to read it.
pub(super) fn figures(bank: &Bank, scale: &ScaleReliability) -> Vec<String> {
    let catalog = catalog(bank);
    let Some(figures) = &scale.figures else {
        let is_few = scale.sheets.is_none_or(|sheets| sheets < FEWEST_SHEETS);
        return vec![match is_few {
            true => catalog.with(
                "cohort-reliability-few",
                &[("needed", FEWEST_SHEETS.into())],
            ),
            false => catalog.text("cohort-reliability-none"),
        }];
    };
    let [low, high] = figures.interval.map(|bound| number(bank, bound));
    let alpha = number(bank, figures.alpha);
    let [error, deviation, apart] = [
        figures.error,
        figures.deviation,
        // √2 · 1.96 standard errors: the 95 % bound of the difference of two scores.
        rolefit::Tenths((figures.error.0 * 277 + 50) / 100),
    ];
    let mut told = vec![
        catalog.with(
            alpha_id(figures),
            &[
                ("alpha", (&alpha).into()),
                ("low", (&low).into()),
                ("high", (&high).into()),
            ],
        ),
        catalog.with(
            "cohort-error",
            &[
                ("error", error.into()),
                ("deviation", deviation.into()),
                ("apart", apart.into()),
            ],
        ),
    ];
    let known = figures
        .items
        .iter()
        .filter_map(|item| Some((item.correlation?, &item.question)));
    let mut known: Vec<_> = known.collect();
    known.sort();
    if let (Some((low, _)), Some((high, _))) = (known.first(), known.last()) {
        let least = Hundredths(20);
        let weak = known
            .iter()
            .take_while(|(correlation, _)| *correlation < least)
            .take(3);
        let weak: Vec<String> = weak
            .map(|(correlation, id)| {
                let (asked, figure) = (question(bank, id), number(bank, correlation));
                let values = [
                    ("question", (&asked).into()),
                    ("correlation", (&figure).into()),
                ];
                catalog.with("cohort-item", &values)
            })
            .collect();
        let listed = weak.join(", ");
        let [low, high, least] = [*low, *high, least].map(|figure| number(bank, figure));
        let values = [
            ("low", (&low).into()),
            ("high", (&high).into()),
            ("least", (&least).into()),
            ("weak", (&listed).into()),
        ];
        let id = if weak.is_empty() {
            "cohort-items"
        } else {
            "cohort-items-weak"
        };
        told.push(catalog.with(id, &values));
    }
    told
}

/// The sentence on an alpha, with what it means.
fn alpha_id(figures: &ReliabilityFigures) -> &'static str {
    match figures.alpha.0 {
        _ if !figures.bears_results() => "cohort-alpha-none",
        80.. => "cohort-alpha-high",
        70..80 => "cohort-alpha-good",
        _ => "cohort-alpha-loose",
    }
}
