//! What a written report says, in its order, whatever the format: every text safe to show, every
//! decision taken, so that a format has only to set it.

use rolefit::bank::Length;
use rolefit::explain::reasons;
use rolefit::{Assessment, Bank, Outcome, Sheet, Tenths};

use crate::render::terminal::visible::visible;
use crate::render::words::{self, ChangeText};

/// The heading over stability and the smallest change.
pub(crate) const CERTAINTY: &str = "How sure this is, and what would change it";
/// The heading over the points by dimension.
pub(crate) const DIMENSIONS: &str = "Points by dimension";
/// The heading over the advice.
pub(crate) const ADVICE: &str = "Advice";
/// The heading over the next steps.
pub(crate) const NEXT_STEPS: &str = "Next steps";
/// What stands where a list of reasons is empty.
pub(crate) const NO_REASON: &str = "(nothing)";

/// A written report's content, in its order.
#[derive(Debug)]
pub(crate) struct Content {
    /// The quiz, and its version.
    pub(crate) quiz: String,
    /// Whose sheet it is, where the sheet says so: id, group.
    pub(crate) whose: String,
    /// The recommendation, in one sentence.
    pub(crate) recommendation: String,
    /// What the recommended role is; may be empty.
    pub(crate) summary: String,
    /// The roles that take part in the decision, in order of fit; none where too little is answered.
    pub(crate) fits: Vec<Fit>,
    /// What is missing of the other roles, or of an outcome.
    pub(crate) missing: Vec<String>,
    /// How the outcome follows, and what it rests on.
    pub(crate) basis: String,
    /// What the way of answering looks like; may be empty.
    pub(crate) notes: Vec<String>,
    /// The reasons for the first role, then those against it, each strongest first; none where too
    /// little is answered.
    pub(crate) reasons: Vec<Reasons>,
    /// What the leans add up to; empty where there are no reasons.
    pub(crate) sum: String,
    /// How sure the outcome is, where there is one.
    pub(crate) certainty: Option<Certainty>,
    /// The points by dimension; empty for a bank without dimensions.
    pub(crate) dimensions: Vec<Dimension>,
    /// The advice that holds.
    pub(crate) advice: Vec<String>,
    /// What to do next.
    pub(crate) next_steps: Vec<String>,
}

/// How sure an outcome is.
#[derive(Debug)]
pub(crate) struct Certainty {
    /// How often it would be the same again.
    pub(crate) stability: String,
    /// What would change it, the nearest change first.
    pub(crate) changes: Vec<ChangeText>,
}

/// A role with its fit.
#[derive(Debug)]
pub(crate) struct Fit {
    pub(crate) role: String,
    pub(crate) fit: Tenths,
}

/// Reasons under their heading.
#[derive(Debug)]
pub(crate) struct Reasons {
    pub(crate) heading: String,
    pub(crate) reasons: Vec<Reason>,
}

/// A reason in words.
#[derive(Debug)]
pub(crate) struct Reason {
    pub(crate) lean: Tenths,
    /// The question, or why the rule is there.
    pub(crate) cause: String,
    /// The answer, where an answer is the reason.
    pub(crate) answer: Option<String>,
}

/// A dimension with the points of every role, in order of fit.
#[derive(Debug)]
pub(crate) struct Dimension {
    pub(crate) name: String,
    pub(crate) points: Vec<i32>,
}

impl Content {
    /// What is to be said about an assessed sheet.
    pub(crate) fn new(bank: &Bank, sheet: &Sheet, assessment: &Assessment) -> Content {
        let score = &assessment.score;
        let is_known = score.outcome != Outcome::Insufficient;
        let mut order = score.order(bank);
        order.retain(|&role| is_known && score.basis.ranked[role]);
        let recommended = match score.outcome {
            Outcome::Role(role) => Some(&bank.roles()[role]),
            Outcome::Close | Outcome::Insufficient => None,
        };
        let advice = assessment.explanation.advice.iter();
        Content {
            quiz: quiz(bank, sheet.length),
            whose: whose(sheet),
            recommendation: shown(&words::recommendation(bank, score)),
            summary: recommended.map_or(String::new(), |role| shown(&role.summary)),
            fits: order
                .iter()
                .map(|&role| Fit {
                    role: shown(&bank.roles()[role].name),
                    fit: score.standing.fits[role],
                })
                .collect(),
            missing: words::missing(bank, sheet, score)
                .iter()
                .map(|text| shown(text))
                .collect(),
            basis: format!(
                "{} {}",
                words::decision(score),
                words::evidence(bank, sheet, score)
            )
            .trim()
            .to_owned(),
            notes: words::notes(assessment),
            reasons: match is_known {
                true => reasons(bank, sheet, assessment).into(),
                false => Vec::new(),
            },
            sum: if is_known {
                sum(assessment)
            } else {
                String::new()
            },
            certainty: is_known.then(|| certainty(bank, assessment)),
            dimensions: match is_known {
                true => dimensions(bank, &order, assessment),
                false => Vec::new(),
            },
            advice: advice.map(|&n| shown(&bank.advice()[n].text)).collect(),
            next_steps: recommended.map_or(Vec::new(), |role| {
                role.next_steps.iter().map(|step| shown(step)).collect()
            }),
        }
    }

    /// The strongest lean, without its sign: what drawn leans are measured by.
    pub(crate) fn strongest_lean(&self) -> i64 {
        let reasons = self.reasons.iter().flat_map(|list| &list.reasons);
        reasons.map(|reason| reason.lean.0.abs()).max().unwrap_or(0)
    }
}

fn shown(text: &str) -> String {
    visible(text).into_owned()
}

fn quiz(bank: &Bank, length: Length) -> String {
    let length = match length {
        Length::Full => "",
        Length::Quick => ", short version",
    };
    let title = visible(bank.title());
    let version = visible(bank.version());
    format!("{title} ({} {version}{length})", bank.id())
}

fn whose(sheet: &Sheet) -> String {
    let parts = [&sheet.id, &sheet.group].into_iter().flatten();
    let parts: Vec<_> = parts.map(|part| visible(part)).collect();
    parts.join(", ")
}

fn reasons(bank: &Bank, sheet: &Sheet, assessment: &Assessment) -> [Reasons; 2] {
    let standing = &assessment.score.standing;
    let (first, second) = (standing.first, standing.second);
    // A lean that rounds to 0.0 belongs where its points are.
    let is_against = |reason: &reasons::Reason| {
        reason.lean.0 < 0 || reason.lean.0 == 0 && reason.points[second] > reason.points[first]
    };
    let strongest_first = assessment.explanation.strongest_first();
    let (against, towards): (Vec<_>, Vec<_>) = strongest_first.into_iter().partition(is_against);
    let in_words = |reason: reasons::Reason| Reason {
        lean: reason.lean,
        cause: shown(words::cause(bank, reason.cause)),
        answer: words::given(bank, sheet, reason.cause).map(|answer| shown(&answer)),
    };
    let [towards_heading, against_heading] = words::reason_headings(bank, &assessment.score);
    [(towards_heading, towards), (against_heading, against)].map(|(heading, reasons)| Reasons {
        heading: shown(&heading),
        reasons: reasons.into_iter().map(in_words).collect(),
    })
}

fn certainty(bank: &Bank, assessment: &Assessment) -> Certainty {
    let changes = words::changes(bank, assessment).into_iter();
    Certainty {
        stability: words::stability(assessment),
        changes: changes
            .map(|change| ChangeText {
                intro: shown(&change.intro),
                answers: change.answers.iter().map(|text| shown(text)).collect(),
            })
            .collect(),
    }
}

fn sum(assessment: &Assessment) -> String {
    let margin = assessment.score.standing.margin;
    match assessment.explanation.baseline {
        Tenths(0) => format!("These leans add up to the margin of {margin}."),
        baseline => format!(
            "These leans, and {} that no answer accounts for, add up to the margin of {margin}.",
            words::signed(baseline)
        ),
    }
}

fn dimensions(bank: &Bank, order: &[usize], assessment: &Assessment) -> Vec<Dimension> {
    let points = &assessment.explanation.dimensions;
    points
        .iter()
        .map(|(dimension, points)| Dimension {
            name: shown(&bank.dimensions()[*dimension].name),
            points: order.iter().map(|&role| points[role]).collect(),
        })
        .collect()
}
