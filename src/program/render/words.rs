//! The sentences that every written report shares: recommendation, evidence, answers in words.

use rolefit::bank::{Kind, Length};
use rolefit::explain::reasons::Cause;
use rolefit::{Assessment, Bank, Outcome, Pick, Score, Sheet};

/// What every report ends with.
pub(crate) const PURPOSE: &str =
    "For exploring a career, by and for the person who answered; not for selecting applicants.";

/// The language of rolefit's own sentences, as a BCP 47 tag.
pub(crate) const LANGUAGE: &str = "en";

/// The recommendation in one plain sentence.
pub(crate) fn recommendation(bank: &Bank, score: &Score) -> String {
    let first = &bank.roles()[score.standing.first].name;
    let second = &bank.roles()[score.standing.second].name;
    match score.outcome {
        Outcome::Role(_) => format!(
            "Your answers fit {first} better than {second}: {} against {} of 100.",
            score.standing.fits[score.standing.first], score.standing.fits[score.standing.second],
        ),
        Outcome::Close => format!(
            "Your answers fit {first} and {second} about equally well: {} and {} of 100.",
            score.standing.fits[score.standing.first], score.standing.fits[score.standing.second],
        ),
        Outcome::Insufficient => format!(
            "Too little is answered to recommend a role: {} % of what counts, where {} % are needed.",
            score.evidence,
            bank.decision().min_evidence,
        ),
    }
}

/// How the outcome follows from the margin.
pub(crate) fn decision(bank: &Bank, score: &Score) -> String {
    let margin = score.standing.margin;
    let needed = rolefit::Tenths(bank.decision().full.close);
    match score.outcome {
        Outcome::Role(_) => {
            format!("The margin is {margin}; from {needed} on one role is preferred.")
        }
        Outcome::Close => format!("The margin is {margin}; it takes {needed} to prefer one role."),
        Outcome::Insufficient => "The figures below only show where the few answers point.".into(),
    }
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
        score.evidence
    )
}

/// How sure the outcome is, in one plain sentence.
pub(crate) fn stability(assessment: &Assessment) -> String {
    let percent = assessment.stability.percent;
    // Whole retakes for the sentence, half up; the figure itself stands behind.
    let retakes = (percent.0 + 5) / 10;
    let sampled = match assessment.stability.sampled {
        Some(sampled) => format!(
            ", estimated from {} draws, standard error {}",
            sampled.draws, sampled.standard_error
        ),
        None => String::new(),
    };
    format!(
        "Out of 100 retakes with ordinary wobble, {retakes} would end the same ({percent} %{sampled})."
    )
}

/// What would change the outcome: a sentence that introduces the changes, and the changes.
pub(crate) fn change(bank: &Bank, assessment: &Assessment) -> (String, Vec<String>) {
    let score = &assessment.score;
    let target = match score.outcome {
        Outcome::Role(_) => score.standing.second,
        Outcome::Close => score.standing.first,
        Outcome::Insufficient => {
            return (
                "More answers would change this, not other ones.".into(),
                Vec::new(),
            );
        }
    };
    let target = &bank.roles()[target].name;
    let Some(changes) = &assessment.change.changes else {
        return (
            format!("No change of answers could make it {target}."),
            Vec::new(),
        );
    };
    let intro = match changes.len() {
        1 => format!("It would be {target} if you had answered one question differently:"),
        count => format!("It would be {target} if you had answered {count} questions differently:"),
    };
    let told = changes.iter().map(|change| {
        format!(
            "{} “{}” instead of “{}”",
            bank.questions()[change.question].text,
            answer(bank, change.question, &change.to),
            answer(bank, change.question, &change.from),
        )
    });
    (intro, told.collect())
}

/// The question or rule behind a reason, in short.
pub(crate) fn cause(bank: &Bank, cause: Cause) -> &str {
    match cause {
        Cause::Question(question) => &bank.questions()[question].text,
        Cause::Rule(rule) => &bank.rules()[rule].because,
    }
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

/// The answer behind a reason in words, where it is an answer.
pub(crate) fn given(bank: &Bank, sheet: &Sheet, cause: Cause) -> Option<String> {
    match cause {
        Cause::Question(question) => sheet
            .answers
            .get(bank, question)
            .map(|pick| answer(bank, question, &pick)),
        Cause::Rule(_) => None,
    }
}

/// A lean with its sign.
pub(crate) fn signed(lean: rolefit::Tenths) -> String {
    if lean.0 > 0 {
        format!("+{lean}")
    } else {
        lean.to_string()
    }
}

/// Headings and text of the two lists of reasons: for the first role, and against it.
pub(crate) fn reason_headings(bank: &Bank, score: &Score) -> [String; 2] {
    let first = &bank.roles()[score.standing.first].name;
    let second = &bank.roles()[score.standing.second].name;
    match score.outcome {
        Outcome::Role(_) => [
            format!("Reasons for {first}"),
            format!("What speaks against it, for {second}"),
        ],
        _ => [
            format!("What speaks for {first}"),
            format!("What speaks for {second}"),
        ],
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
