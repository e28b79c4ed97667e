//! What a report holds back, and why, in words.

use rolefit::Bank;
use rolefit::cohort::report::{CohortReport, Figures};

use super::words;

/// What is held back, and why, in three sentences, and a fourth where groups are hidden.
pub(super) fn sentences(bank: &Bank, report: &CohortReport, figures: &Figures) -> Vec<String> {
    let catalog = words::catalog(bank);
    let min = ("min", report.min_group.into());
    let mut told = vec![
        catalog.with("cohort-promise", &[min]),
        catalog.with("cohort-masked", &[min]),
        catalog.text("cohort-differences"),
    ];
    let hidden = figures.groups.as_ref().map(|groups| groups.held_back);
    if let Some(hidden) = hidden.filter(|hidden| hidden.groups != Some(0)) {
        let sheets = ("sheets", hidden.sheets.into());
        told.push(match hidden.groups {
            Some(groups) => {
                let groups = ("groups", groups.into());
                catalog.with("cohort-hidden", &[min, groups, sheets])
            }
            None => catalog.with("cohort-few-hidden", &[min, sheets]),
        });
    }
    told
}
