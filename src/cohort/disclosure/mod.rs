//! From a summary, which exposes people, to what may be told of it.
//!
//! Who is protected from whom: from readers of any reports of one cohort, with and without `--by`, who
//! know the sizes of the groups, add, subtract and combine the figures, and may know their own answers.
//! What they can find out is about at least `min_group` people, and never that nearly all of a set of
//! people (all, or all but one) answered in one known way beyond the words "nearly all". In detail:
//!
//! 1. A cohort below the minimum shows no figures.
//! 2. Groups below it show none, nor their names; the remainder rule hides the next smallest groups
//!    until the hidden ones together reach the minimum. Sheets without a group are one more group.
//! 3. Each row of counts (outcomes, bars of a histogram, options; every option of a `multi` question
//!    is a row of its own: chosen or not) is shown by group only where no shown group, nor the hidden
//!    remainder, has nearly all its people alike or too few answers. Else the row is held back for all
//!    groups, and "nearly all" is said where both its meanings remain possible.
//! 4. What could be worked out from other figures goes with them: fits with outcomes, one role's fits
//!    with another's, a dimension with its questions, and outcomes and fits with any question that
//!    carries more than a tenth of all weight.
//! 5. Below four times the minimum figures are coarse: means in whole points and no quartiles, so that
//!    no figure is one person's value. Extremes are never shown.
//!
//! What this cannot protect from: two reports of which one has a few sheets more, or another minimum.

mod decisions;
mod groups;
mod labels;
mod population;
mod rows;

#[cfg(test)]
mod attack;

use super::frame::Frame;
use super::part::Part;
use super::report::{
    BankName, CohortReport, Completeness, FORMAT, Figures, Group, Groups, HeldBackGroups,
    RefusedReason, RefusedSheets,
};
use super::statistics::float;
use super::summary::Summary;
use super::topics;
use crate::scoring::points::{Tenths, rounded};
use decisions::Decisions;
use rows::{Decision, Verdict};

/// The fewest people of whom figures are told where nothing else is said.
pub const MIN_GROUP: u64 = 5;
/// The least that this may be set to.
pub const LEAST_MIN_GROUP: u64 = 3;

/// What may be told of a summary. `min_group` is raised to [`LEAST_MIN_GROUP`] where it is below it.
#[must_use]
pub fn disclose(frame: &Frame<'_>, summary: &Summary, min_group: u64) -> CohortReport {
    let min_group = min_group.max(LEAST_MIN_GROUP);
    let sheets = summary.sheets();
    let reasons = summary.refused.kinds();
    CohortReport {
        format: FORMAT,
        bank: BankName {
            id: frame.bank.id.clone(),
            version: frame.bank.version.clone(),
        },
        min_group,
        sheets,
        refused: RefusedSheets {
            sheets: summary.refused.sheets(),
            reasons: reasons
                .map(|(reason, sheets)| RefusedReason { reason, sheets })
                .collect(),
        },
        figures: (sheets >= min_group).then(|| figures(frame, summary, min_group)),
    }
}

/// A part of the cohort with its name.
type Named<'a> = (Option<&'a str>, &'a Part);

fn figures(frame: &Frame<'_>, summary: &Summary, min_group: u64) -> Figures {
    let parts = summary.in_order();
    let whole = sum(frame, parts.iter().copied());
    let (mut shown, mut hidden): (Vec<Named<'_>>, Vec<Named<'_>>) = (Vec::new(), Vec::new());
    if summary.by_group {
        let sizes: Vec<u64> = parts.iter().map(|(_, part)| part.sheets()).collect();
        for (part, is_shown) in parts.into_iter().zip(groups::shown(&sizes, min_group)) {
            if is_shown { &mut shown } else { &mut hidden }.push(part);
        }
    }
    let remainder = (!hidden.is_empty()).then(|| sum(frame, hidden.iter().copied()));
    let parts: Vec<&Part> = shown.iter().map(|(_, part)| *part).collect();
    let decisions = Decisions::new(frame, &whole, &parts, remainder.as_ref(), min_group);
    let told = |part: &Part, verdict: &dyn Fn(&Decision) -> Verdict| {
        population::told(frame, part, &decisions, min_group, verdict)
    };
    let groups = summary.by_group.then(|| Groups {
        shown: (0..)
            .zip(&shown)
            .map(|(index, (name, part))| Group {
                group: name.map(str::to_owned),
                figures: told(part, &|decision| decision.groups[index]),
            })
            .collect(),
        held_back: HeldBackGroups {
            groups: hidden.len() as u64,
            sheets: remainder.as_ref().map_or(0, Part::sheets),
        },
    });
    let whole_figures = told(&whole, &|decision| decision.whole);
    let splits = topics::splits(&whole_figures);
    let differences = groups.as_ref().map_or_else(Vec::new, |groups| {
        topics::differences(frame.bank, &groups.shown)
    });
    let reliability = population::reliability(frame, summary, &decisions, min_group);
    Figures {
        completeness: completeness(frame, &whole),
        topics: topics::topics(&whole_figures, &splits, &differences, &reliability),
        whole: whole_figures,
        groups,
        splits,
        differences,
        reliability,
    }
}

/// Parts added up. Sums that leave their type stop at what was added; merging has refused them before.
fn sum<'a>(frame: &Frame<'_>, parts: impl Iterator<Item = Named<'a>>) -> Part {
    let mut sum = Part::new(frame);
    for (_, part) in parts {
        if sum.merge(part).is_none() {
            break;
        }
    }
    sum
}

fn completeness(frame: &Frame<'_>, whole: &Part) -> Completeness {
    let questions = 0..frame.bank.questions.len();
    let asked: u128 = questions
        .map(|question| u128::from(whole.asked(frame, question)))
        .sum();
    let answered: u128 = whole.answered.iter().copied().map(u128::from).sum();
    let evidence: u128 = (0..)
        .zip(&whole.evidence)
        .map(|(percent, &sheets): (u128, _)| percent * u128::from(sheets))
        .sum();
    #[allow(clippy::cast_precision_loss)] // far more digits than are shown
    let evidence = evidence as f64 / float(whole.sheets()).max(1.0);
    #[allow(clippy::cast_precision_loss)] // as above
    let answered = answered as f64 / (asked as f64).max(1.0);
    Completeness {
        short: whole.lengths[1],
        complete: whole.complete,
        answered: rounded(answered * 1000.0),
        evidence: Tenths(rounded(evidence).0 * 10),
    }
}
