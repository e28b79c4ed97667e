//! Reading the settings of the decision.

use super::fields::{Fields, decimal};
use super::model::{Decision, Margins};
use crate::diagnostics::collector::Collector;
use crate::diagnostics::json::quote;

pub(super) fn read_decision(bank: &Fields<'_, '_>, notes: &Collector<'_>) -> Decision {
    let mut decision = Decision::default();
    let keys = [
        "close_margin",
        "clear_margin",
        "min_evidence",
        "retest",
        "quick",
        FORMER,
    ];
    let Some(fields) = bank
        .get("decision")
        .and_then(|node| Fields::open(node, "decision", &keys, notes))
    else {
        return decision;
    };
    decision.full = read_margins(&fields, GivenMargins::default(), notes).over(decision.full);
    decision.quick = decision.full;
    if let Some(node) = fields.get("quick") {
        let keys = ["close_margin", "clear_margin"];
        if let Some(quick) = Fields::open(node, "decision: \"quick\"", &keys, notes) {
            let full = GivenMargins::of(&fields);
            decision.quick = read_margins(&quick, full, notes).over(Decision::default().full);
        }
    }
    let percent = fields
        .whole("min_evidence", 0, 100)
        .and_then(|percent| u32::try_from(percent).ok());
    decision.min_evidence = percent.unwrap_or(decision.min_evidence);
    if fields.has("retest") {
        decision.retest = read_retest(&fields, notes).unwrap_or(decision.retest);
    }
    if let Some(node) = fields.get(FORMER) {
        notes.add(
            node.start,
            format!("decision: {} is no longer used", quote(FORMER)),
            "write \"retest\": [0.44, 0.2] instead: the chances that an answer moves by one and by two steps",
        );
    }
    decision
}

/// What `retest` replaces.
const FORMER: &str = "retest_shift";

/// The margins that a bank gives, in tenths.
#[derive(Clone, Copy, Default)]
struct GivenMargins {
    close: Option<i64>,
    clear: Option<i64>,
}

impl GivenMargins {
    fn of(fields: &Fields<'_, '_>) -> GivenMargins {
        GivenMargins {
            close: fields.decimal("close_margin", 1, 1000),
            clear: fields.decimal("clear_margin", 1, 1000),
        }
    }

    /// The margins, those that are not given from `others`; one that is not given is never below
    /// `close`.
    fn over(self, others: Margins) -> Margins {
        let close = self.close.unwrap_or(others.close);
        Margins {
            close,
            clear: self.clear.unwrap_or(others.clear).max(close),
        }
    }
}

/// Reads margins; what these fields leave out is as in `others`.
fn read_margins(
    fields: &Fields<'_, '_>,
    others: GivenMargins,
    notes: &Collector<'_>,
) -> GivenMargins {
    let own = GivenMargins::of(fields);
    let given = GivenMargins {
        close: own.close.or(others.close),
        clear: own.clear.or(others.clear),
    };
    let close = given.close.unwrap_or(Decision::default().full.close);
    if given.clear.is_some_and(|clear| clear < close) {
        let at = fields
            .get("clear_margin")
            .or_else(|| fields.get("close_margin"));
        notes.add(
            at.map_or(fields.start, |node| node.start),
            format!(
                "{}: \"clear_margin\" is below \"close_margin\"",
                fields.name
            ),
            "a clear outcome needs at least as much as one that is not close",
        );
    }
    given
}

/// The chances of one, two, three steps in thousandths.
fn read_retest(fields: &Fields<'_, '_>, notes: &Collector<'_>) -> Option<[u32; 3]> {
    let items = fields.optional_list("retest")?;
    let start = fields.get("retest").map_or(fields.start, |node| node.start);
    let mut retest = [0; 3];
    if items.len() > retest.len() {
        notes.add(
            start,
            format!("decision: \"retest\" has {} chances", items.len()),
            "write three at most: that an answer moves by one, two, three steps",
        );
        return None;
    }
    for (item, chance) in items.iter().zip(&mut retest) {
        let found = decimal(item, "decision: a chance of \"retest\"", 3, 1000, notes);
        *chance = found.and_then(|chance| u32::try_from(chance).ok())?;
    }
    let sum: u32 = retest.iter().sum();
    if sum > 1000 {
        notes.add(
            start,
            format!(
                "decision: the chances of \"retest\" add up to {}, more than 1",
                f64::from(sum) / 1000.0
            ),
            "what is left of 1 is the chance that an answer stays",
        );
    }
    Some(retest)
}
