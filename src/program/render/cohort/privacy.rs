//! What a report holds back, and why, in words.

use rolefit::cohort::report::{CohortReport, Figures};

use super::words::count;

/// What is held back, and why, in three sentences, and a fourth where groups are hidden.
pub(super) fn sentences(report: &CohortReport, figures: &Figures) -> Vec<String> {
    let min = report.min_group;
    let mut told = vec![
        format!(
            "Every figure is about a group of at least {min} people and nobody's id is here; a count inside a group may be small."
        ),
        format!(
            "An answer that stands alone in its group is counted as the others', and what fewer than {min} answered is left out, before anything is worked out: “nearly all” means all, or all but one in a group."
        ),
        "Compare no two reports of which one has a few sheets more: the difference would be those people's.".into(),
    ];
    let hidden = figures.groups.as_ref().map(|groups| groups.held_back);
    if let Some(hidden) = hidden.filter(|hidden| hidden.groups != Some(0)) {
        let groups = match hidden.groups {
            Some(groups) => count(groups, "group", "groups"),
            None => format!("Fewer than {min} groups"),
        };
        told.push(format!(
            "{groups} with {} together are not shown: fewer than {min} each, or the next smallest beside them, so that the total minus the groups shown is nobody's.",
            count(hidden.sheets, "sheet", "sheets"),
        ));
    }
    told
}
