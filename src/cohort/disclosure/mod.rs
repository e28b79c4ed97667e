//! From a masked cohort to a report.
//!
//! Who is protected from whom: from readers of any reports of one cohort, with and without `--by` and with
//! different minimums, who know the sizes of the groups, add, subtract and combine the figures, and may
//! know their own answers. What they can find out is about at least `min_group` people, and never which
//! of two things "nearly all" means: all, or all but one in a group.
//!
//! It holds by construction. A report is a function of a [`Masked`] cohort and of the refused sheets; see
//! there what is masked. What is left to decide here is what to show:
//!
//! 1. A cohort below the minimum shows no figures.
//! 2. Groups below it show none, nor their names; the remainder rule hides the next smallest groups
//!    until the hidden ones together reach the minimum. Sheets without a group are one more group.
//! 3. A row of which all people are alike says so and shows no counts.
//! 4. Below four times the minimum figures are coarse: means in whole points and no quartiles. Extremes
//!    are never shown.
//!
//! What this cannot protect from: two reports of which one has a few sheets more.

mod population;

#[cfg(test)]
mod attack;

use super::alike::Alike;
use super::count_layout::CountLayout;
use super::group_counts::GroupCounts;
use super::masking::Masked;
use super::refusal::RefusalCounts;
use super::report::{
    CohortReport, Completeness, FORMAT, Figures, GroupFigures, Groups, HeldBackGroups, Notes,
    RefusedReason, RefusedSheets,
};
use super::statistics::float;
use super::topics;
use crate::bank::BankName;
use crate::scoring::points::{Tenths, rounded};

/// The fewest people of whom figures are told where nothing else is said.
pub const MIN_GROUP: u64 = 5;

/// The report of a masked cohort and of the sheets that were refused, with figures by group where that is
/// wanted.
#[must_use]
pub fn disclose(
    layout: &CountLayout<'_>,
    masked: &Masked,
    refused: &RefusalCounts,
    by_group: bool,
) -> CohortReport {
    let sheets = masked.whole.sheets();
    CohortReport {
        format: FORMAT,
        bank: BankName::new(layout.bank).into_owned(),
        min_group: masked.min_group,
        sheets,
        refused: refused_sheets(refused, masked.min_group),
        tables: Vec::new(),
        figures: (sheets >= masked.min_group).then(|| figures(layout, masked, by_group)),
    }
}

/// A number, unless it is of some but fewer than the minimum.
fn not_few(number: u64, min_group: u64) -> Option<u64> {
    (number == 0 || number >= min_group).then_some(number)
}

/// The refused sheets: no number below the minimum, nor one that the others would give.
fn refused_sheets(refused: &RefusalCounts, min_group: u64) -> RefusedSheets {
    let may_count = refused.kinds().all(|(_, sheets)| sheets >= min_group);
    RefusedSheets {
        sheets: not_few(refused.sheets(), min_group),
        reasons: refused
            .kinds()
            .map(|(reason, sheets)| RefusedReason {
                reason,
                sheets: may_count.then_some(sheets),
            })
            .collect(),
    }
}

fn figures(layout: &CountLayout<'_>, masked: &Masked, by_group: bool) -> Figures {
    let min_group = masked.min_group;
    let told = |part: &GroupCounts, alike: &Alike| population::told(layout, part, alike, min_group);
    let shown: u64 = masked.shown.iter().map(|group| group.part.sheets()).sum();
    let groups = by_group.then(|| Groups {
        shown: masked
            .shown
            .iter()
            .map(|group| GroupFigures {
                group: group.name.clone(),
                figures: told(&group.part, &group.alike),
            })
            .collect(),
        held_back: HeldBackGroups {
            groups: not_few(masked.hidden, min_group),
            sheets: masked.whole.sheets() - shown,
        },
    });
    let whole = told(&masked.whole, &masked.alike);
    let splits = topics::splits(&whole);
    let differences = groups.as_ref().map_or_else(Vec::new, |groups| {
        topics::differences(layout.bank, &groups.shown)
    });
    let reliability = population::reliability(layout, &masked.scales, min_group);
    let [same_key, pattern, fast] = masked.whole.notes.map(|[_, with]| with);
    Figures {
        completeness: completeness(layout, &masked.whole),
        notes: Notes {
            same_key,
            pattern,
            fast,
        },
        topics: topics::topics(&whole, &differences, &reliability, &masked.alike.questions),
        whole,
        groups,
        splits,
        differences,
        reliability,
        masked_groups: masked.populations,
        hidden_answers: hidden_answers(masked),
    }
}

/// Per question how many people of groups that are not shown answered it.
fn hidden_answers(masked: &Masked) -> Vec<u64> {
    let mut hidden = masked.whole.answered.clone();
    for group in &masked.shown {
        for (hidden, shown) in hidden.iter_mut().zip(&group.part.answered) {
            *hidden = hidden.saturating_sub(*shown);
        }
    }
    hidden
}

fn completeness(layout: &CountLayout<'_>, whole: &GroupCounts) -> Completeness {
    let questions = 0..layout.bank.questions.len();
    let asked: u128 = questions
        .map(|question| u128::from(whole.asked(layout, question)))
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
        complete: whole.complete[0],
        // Down, so that 100 means all.
        answered: Tenths(rounded((answered * 100.0).floor() * 10.0).0),
        evidence: Tenths(rounded(evidence).0 * 10),
    }
}
