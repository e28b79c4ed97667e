//! What a report holds back, and why, in words.

use rolefit::cohort::report::{CohortReport, Figures, Groups};

use super::words::count;

/// What is held back, and why, in sentences.
pub(super) fn sentences(report: &CohortReport, figures: &Figures) -> Vec<String> {
    let min = report.min_group;
    let mut told = vec![format!(
        "Nobody's id is in this report, and no figure is of fewer than {min} people. Figures of fewer than {} are in whole points and without quartiles.",
        4 * min
    )];
    let whole = &figures.whole;
    let alike = whole
        .questions
        .iter()
        .filter(|question| question.held_back.is_some())
        .count();
    if alike > 0 {
        told.push(format!(
            "{}: nearly all answered alike, or fewer than {min} answered.",
            count(
                alike as u64,
                "question shows no counts",
                "questions show no counts"
            )
        ));
    }
    if whole.outcomes.held_back.is_some() || whole.fits.iter().any(|fit| fit.held_back.is_some()) {
        told.push("Outcomes or fits of the room are held back: nearly all are alike.".into());
    }
    if let Some(groups) = &figures.groups {
        told.extend(held_back_groups(groups, min));
    }
    told.push("Compare no two reports of which one has a few sheets more: the difference would be those people's.".into());
    told
}

fn held_back_groups(groups: &Groups, min: u64) -> Vec<String> {
    let mut told = Vec::new();
    let hidden = groups.held_back;
    if hidden.groups > 0 {
        told.push(format!(
            "{} with {} together: fewer than {min} each, or the next smallest beside them, so that the total minus the groups shown is nobody's.",
            count(hidden.groups, "group is held back", "groups are held back"),
            count(hidden.sheets, "sheet", "sheets"),
        ));
    }
    let rows = groups.shown.first().map_or(0, |first| {
        let held = |question: &usize| {
            groups.shown.iter().any(|group| {
                let found = &group.figures.questions[*question];
                found.held_back.is_some()
                    || found
                        .options
                        .iter()
                        .any(|option| option.held_back.is_some())
            })
        };
        (0..first.figures.questions.len()).filter(held).count()
    });
    if rows > 0 {
        told.push(format!(
            "By group, {}: in some group nearly all answered alike, or fewer than {min} answered, and the others would give it away.",
            count(rows as u64, "question is held back in part or whole", "questions are held back in part or whole")
        ));
    }
    told
}
