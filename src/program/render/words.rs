//! The sentences that every written report shares: recommendation, evidence, answers in words.

use rolefit::bank::{Kind, Length};
use rolefit::explain::notes::Note;
use rolefit::scoring::score::Strength;
use rolefit::{Assessment, Bank, Outcome, Pick, Score, Sheet, Tenths};

/// What every report ends with.
pub(crate) const PURPOSE: &str =
    "For exploring a career, by and for the person who answered; not for selecting applicants.";

/// The recommendation in one plain sentence.
pub(crate) fn recommendation(bank: &Bank, score: &Score) -> String {
    let name = |role: usize| bank.roles()[role].name.clone();
    let fit = |role: usize| score.standing.fits[role].to_string();
    let (first, second) = (score.standing.first, score.standing.second);
    let needed = bank.decision().min_evidence;
    match score.outcome {
        Outcome::Role(_) => format!(
            "Your answers fit {} better than {}: {} against {} of 100.",
            name(first),
            name(second),
            fit(first),
            fit(second),
        ),
        Outcome::Close => {
            let close = close_roles(bank, score);
            format!(
                "Your answers fit {} about equally well: {} of 100.",
                listed(&close.iter().copied().map(name).collect::<Vec<_>>()),
                listed(&close.iter().copied().map(fit).collect::<Vec<_>>()),
            )
        }
        Outcome::Insufficient if score.basis.evidence < needed => format!(
            "Too little is answered to recommend a role: {} % of what counts, where {needed} % are needed.",
            score.basis.evidence,
        ),
        Outcome::Insufficient => format!(
            "Too little is answered to compare roles: for two of them {needed} % of what counts is needed."
        ),
    }
}

/// The roles that are too near to the first one to prefer it, the first among them.
fn close_roles(bank: &Bank, score: &Score) -> Vec<usize> {
    let fit = |role: usize| score.standing.fits[role].0;
    let best = fit(score.standing.first);
    let mut close = score.order(bank);
    close
        .retain(|&role| score.basis.ranked[role] && best - fit(role) < score.basis.needed_margin());
    close
}

/// Texts as a list within a sentence: `a, b and c`.
fn listed(texts: &[String]) -> String {
    match texts {
        [] => String::new(),
        [one] => one.clone(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    }
}

/// How the outcome follows from the margin.
pub(crate) fn decision(score: &Score) -> String {
    let margin = score.standing.margin;
    let needed = Tenths(score.basis.needed_margin());
    let clear = Tenths(score.basis.margins.clear);
    match (score.outcome, score.strength()) {
        (Outcome::Close, _) => {
            format!("The margin is {margin}; it takes {needed} to prefer one role.")
        }
        (_, Some(Strength::Lean)) => format!(
            "The margin is {margin}; from {needed} on one role is preferred, from {clear} on clearly."
        ),
        (_, Some(Strength::Clear)) => {
            format!("The margin is {margin}; from {clear} on one role is clearly preferred.")
        }
        (_, None) => String::new(),
    }
}

/// What is missing of the roles that do not take part in the decision, a sentence each; where nothing
/// can be said at all, what is missing of every role that lacks something, and how to go on.
pub(crate) fn missing(bank: &Bank, sheet: &Sheet, score: &Score) -> Vec<String> {
    let needed = bank.decision().min_evidence;
    let lacks = |role: &usize| score.basis.role_evidence[*role] < needed;
    let is_insufficient = score.outcome == Outcome::Insufficient;
    let mut told: Vec<String> = (0..bank.roles().len())
        .filter(lacks)
        .map(|role| {
            let name = &bank.roles()[role].name;
            let share = match score.basis.role_evidence[role] {
                0 => "nothing of what counts for it is answered".into(),
                percent => format!("{percent} % of what counts for it is answered"),
            };
            match is_insufficient {
                true => format!("{name}: {share}, where {needed} % are needed."),
                false => {
                    format!("{name} is not compared: {share}, where {needed} % are needed.")
                }
            }
        })
        .collect();
    if is_insufficient {
        told.push(how_to_go_on(bank, sheet));
    }
    told
}

/// How somebody who answered too little goes on.
fn how_to_go_on(bank: &Bank, sheet: &Sheet) -> String {
    const SHOWN: usize = 3;
    let mut open = bank.asked(sheet.length);
    open.retain(|&question| {
        !sheet.answers.is_answered(question) && bank.questions()[question].weight > 0
    });
    if open.is_empty() {
        return "No open question would tell more.".into();
    }
    open.sort_by_key(|&question| std::cmp::Reverse(bank.questions()[question].weight));
    let shown = open.iter().take(SHOWN);
    let shown: Vec<String> = shown
        .map(|&question| format!("“{}”", bank.questions()[question].text))
        .collect();
    match open.len().saturating_sub(SHOWN) {
        0 => format!("To go on, answer what is still open: {}", listed(&shown)),
        more => format!(
            "To go on, answer what is still open, such as {} ({more} more).",
            listed(&shown)
        ),
    }
}

/// What the way of answering looks like, a sentence each; empty where there is nothing to note.
pub(crate) fn notes(assessment: &Assessment) -> Vec<String> {
    let mut told: Vec<String> = assessment
        .notes
        .iter()
        .map(|note| match note {
            Note::SameKey { length } => {
                format!("{length} graded answers in a row have the same number.")
            }
            Note::Pattern { period } => {
                format!("The graded answers repeat after every {period} questions.")
            }
            Note::Fast { seconds } => format!(
                "A graded question was answered in {seconds} seconds in the median, too fast to read it."
            ),
        })
        .collect();
    if !told.is_empty() {
        told.push(
            "This does not change the figures; if it was not meant so, answer again at ease."
                .into(),
        );
    }
    told
}

/// How much of the quiz a score rests on.
pub(crate) fn evidence(bank: &Bank, sheet: &Sheet, score: &Score) -> String {
    let asked = bank.asked(sheet.length).len();
    let answered = sheet.answers.answered().count();
    let length = match sheet.length {
        Length::Full => "",
        Length::Quick => " of the short version",
    };
    format!(
        "It rests on {answered} of {asked} questions{length}: {} % of what counts.",
        score.basis.evidence
    )
}

/// How many of 100 retakes a probability stands for, in whole ones, half up: never all of them, as
/// nobody is that sure.
pub(crate) fn of_100(percent: Tenths) -> String {
    match percent.0 {
        991.. => "more than 99".into(),
        tenths => ((tenths + 5) / 10).to_string(),
    }
}

/// How sure the outcome is, in one plain sentence.
pub(crate) fn stability(assessment: &Assessment) -> String {
    let Some(stability) = &assessment.stability else {
        return "How often retakes would end the same is not measured: none of these answers is known to move by chance.".into();
    };
    let percent = stability.percent;
    let mut figures = Vec::new();
    if percent.0 <= 990 {
        figures.push(format!("{percent} %"));
    }
    if let Some(sampled) = stability.sampled {
        figures.push(format!(
            "estimated from {} draws, standard error {}",
            sampled.draws, sampled.standard_error
        ));
    }
    let figures = match figures.is_empty() {
        true => String::new(),
        false => format!(" ({})", figures.join(", ")),
    };
    format!(
        "Out of 100 retakes with ordinary wobble, {} would end the same{figures}.",
        of_100(percent)
    )
}

/// An answer in words.
pub(crate) fn answer(bank: &Bank, question: usize, pick: &Pick) -> String {
    let asked = &bank.questions()[question];
    match (pick, &asked.kind) {
        (Pick::One(option), Kind::Pair { left, right }) => {
            let label = &asked.options[*option].label;
            // The middle of an odd scale is neither side.
            let (low, high) = (*option, asked.options.len() - 1 - option);
            match low.cmp(&high) {
                std::cmp::Ordering::Less => format!("{label}: {left}"),
                std::cmp::Ordering::Equal => format!("{label}: {left} / {right}"),
                std::cmp::Ordering::Greater => format!("{label}: {right}"),
            }
        }
        (Pick::One(option), _) => asked.options[*option].label.clone(),
        (Pick::Many(options), _) if options.is_empty() => "None of them".into(),
        (Pick::Many(options), _) => {
            let labels: Vec<&str> = options
                .iter()
                .map(|&option| asked.options[option].label.as_str())
                .collect();
            labels.join("; ")
        }
    }
}

/// The points of every role that gets or loses some: `pm +2, po -1`.
pub(crate) fn signed_points(bank: &Bank, points: &rolefit::Points) -> String {
    let roles = bank
        .roles()
        .iter()
        .enumerate()
        .filter(|(index, _)| points[*index] != 0);
    let shown: Vec<String> = roles
        .map(|(index, role)| format!("{} {:+}", role.id, points[index]))
        .collect();
    shown.join(", ")
}
