//! How figures of a report are to be read, in words.

use rolefit::cohort::report::{Figures, MOST_OFF};
use rolefit::{Bank, Tenths};

use super::words::{catalog, text};

/// What stands below the outcomes: what percents are of, and what undecided means where it is told.
pub(super) fn outcomes(bank: &Bank, figures: &Figures) -> Vec<String> {
    let outcomes = &figures.whole.outcomes;
    let is_undecided = outcomes.nearly_all.as_deref() == Some("close");
    match (outcomes.counts.is_empty(), is_undecided) {
        (true, false) => Vec::new(),
        (true, true) => undecided(bank, figures).into_iter().collect(),
        (false, _) => {
            let percents = text(bank, "cohort-read-outcomes");
            std::iter::once(percents)
                .chain(undecided(bank, figures))
                .collect()
        }
    }
}

/// What undecided means; nothing where only two equal fits are.
fn undecided(bank: &Bank, figures: &Figures) -> Option<String> {
    let decision = bank.decision();
    let (full, quick) = (decision.full.close, decision.quick.close);
    let short = figures.completeness.short;
    let (margin, other) = match short {
        0 => (full, full),
        all if all == figures.whole.sheets => (quick, quick),
        _ => (full, quick),
    };
    let values = [
        ("margin", Tenths(margin).into()),
        ("short", Tenths(other).into()),
    ];
    let id = match margin == other {
        true => "cohort-read-close",
        false => "cohort-read-close-short",
    };
    (margin > 0 && other > 0).then(|| catalog(bank).with(id, &values))
}

/// What stands below the fits: their scale, and how far they may be off.
pub(super) fn fits(bank: &Bank, figures: &Figures) -> Vec<String> {
    let off_by = figures.whole.fits.iter().map(|fit| fit.off_by).max();
    let off_by = off_by.filter(|&points| points > 0).map(|points| {
        let values = [("points", points.into())];
        catalog(bank).with("cohort-read-fits-off", &values)
    });
    std::iter::once(text(bank, "cohort-read-fits"))
        .chain(off_by)
        .collect()
}

/// What stands below the dimensions.
pub(super) fn dimensions(bank: &Bank) -> String {
    catalog(bank).with("cohort-read-dimensions", &[("points", MOST_OFF.into())])
}
