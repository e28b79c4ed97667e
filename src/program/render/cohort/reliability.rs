//! Whether the questionnaire works in a room, in words: each figure with how to read it.

use rolefit::Bank;
use rolefit::cohort::reliability::FEWEST_SHEETS;
use rolefit::cohort::report::ScaleReliability;

use super::words::{count, question, role_name};

/// The scale that a reliability is about.
pub(super) fn scale(bank: &Bank, scale: &ScaleReliability) -> String {
    let name = match &scale.against {
        Some(against) => format!(
            "The role scale, from {} to {}",
            role_name(bank, against),
            role_name(bank, &scale.role)
        ),
        None => format!("The scale of {}", role_name(bank, &scale.role)),
    };
    let short = if scale.short {
        " of the short version"
    } else {
        ""
    };
    format!(
        "{name}{short}: {}, {}.",
        count(scale.items, "question", "questions"),
        scale.sheets.map_or_else(
            || "too few complete sheets".into(),
            |sheets| count(sheets, "complete sheet", "complete sheets")
        )
    )
}

/// The figures of a reliability, each with how to read it.
pub(super) fn figures(bank: &Bank, scale: &ScaleReliability) -> Vec<String> {
    let Some(figures) = &scale.figures else {
        return vec![
            if scale.sheets.is_none_or(|sheets| sheets < FEWEST_SHEETS) {
                format!("Too few sheets: it takes {FEWEST_SHEETS} complete ones.")
            } else {
                "Nothing can be said: too few complete sheets, or no difference between them."
                    .into()
            },
        ];
    };
    let [low, high] = figures.interval;
    let mut told = vec![
        format!(
            "Cronbach's alpha {}, 95 % interval {low} to {high} (Feldt). {}",
            figures.alpha,
            read_alpha(figures.alpha.0)
        ),
        format!(
            "Standard error of measurement {} points, where people differ by {} (standard deviation). Two people whose scores are closer than about {} points cannot be told apart.",
            figures.error,
            figures.deviation,
            // √2 · 1.96 standard errors: the 95 % bound of the difference of two scores.
            rolefit::Tenths((figures.error.0 * 277 + 50) / 100)
        ),
    ];
    let known = figures
        .items
        .iter()
        .filter_map(|item| Some((item.correlation?, &item.question)));
    let mut known: Vec<_> = known.collect();
    known.sort();
    if let (Some((low, _)), Some((high, _))) = (known.first(), known.last()) {
        let mut text = format!(
            "Item-rest correlations {low} to {high}: how far each question goes with all the others. From 0.20 on it pulls its weight."
        );
        let weak: Vec<String> = known
            .iter()
            .take_while(|(correlation, _)| correlation.0 < 20)
            .take(3)
            .map(|(correlation, id)| format!("“{}” ({correlation})", question(bank, id)))
            .collect();
        if !weak.is_empty() {
            text += &format!(" Lowest here: {}.", weak.join(", "));
        }
        told.push(text);
    }
    told
}

fn read_alpha(hundredths: i64) -> &'static str {
    match hundredths {
        80.. => "The questions pull together well: a person's result can be relied on.",
        70..80 => "The questions pull together: enough to talk about a person's result.",
        50..70 => {
            "The questions pull together loosely: the room's figures hold, a single result is a hint."
        }
        _ => {
            "The questions do not pull together here: talk about single questions, not about results."
        }
    }
}
