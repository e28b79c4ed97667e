//! Reasons in words, for one role and for the other, all on one scale.

use crate::bank::Bank;
use crate::bank::Outcome;
use crate::explain::assessment::Assessment;
use crate::explain::reasons::{Cause, Reason as Scored};
use crate::language::{Language, Value};
use crate::scoring::points::Tenths;
use crate::scoring::score::Score;
use crate::sheet::Sheet;

use super::answers::{cause, given};
use super::bar::Bar;
use super::standing::Sides;
use super::verdict::in_sentence;

/// What draws somebody to one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonList {
    /// To which role.
    pub heading: String,
    /// The reasons, strongest first; may be empty.
    pub reasons: Vec<ReasonInWords>,
}

/// A reason in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonInWords {
    /// The question, or why the rule is there.
    pub cause: String,
    /// The answer, where an answer is the reason.
    pub answer: Option<String>,
    /// How far it moves the result, of 100: never below 0, for the list says where to.
    pub figure: String,
    /// The same between the two roles, measured by the most that one answer to these questions can do.
    pub bar: Bar,
}

/// All reasons: for the first role, then for the second.
pub(super) fn all(
    language: Language,
    bank: &Bank,
    sheet: &Sheet,
    assessment: &Assessment,
) -> [ReasonList; 2] {
    let score = &assessment.score;
    let (first, second) = (score.ranking.first, score.ranking.second);
    let sides = Sides::new(score);
    let most = most(bank, sheet, score);
    // A lean that rounds to 0.0 belongs where its points are.
    let is_for_second = |reason: &Scored| {
        reason.lean.0 < 0 || reason.lean.0 == 0 && reason.points[second] > reason.points[first]
    };
    let strongest = assessment.explanation.strongest_first();
    let (for_second, for_first): (Vec<_>, Vec<_>) = strongest.into_iter().partition(is_for_second);
    let in_words = |reason: Scored| ReasonInWords {
        cause: cause(bank, reason.cause),
        answer: given(language, bank, sheet, reason.cause),
        figure: language.catalog().tenths(Tenths(reason.lean.0.abs())),
        bar: Bar::balance(sides.to_right(reason.lean), most),
    };
    [(first, for_first), (second, for_second)].map(|(role, reasons)| {
        let name = in_sentence(bank, role);
        let values = [("role", Value::Text(&name))];
        ReasonList {
            heading: language.catalog().with("reasons-for", &values),
            reasons: reasons.into_iter().map(in_words).collect(),
        }
    })
}

/// The strongest of all reasons: three and one where a role came out, else two and two.
pub(super) fn strongest(all: &[ReasonList; 2], score: &Score) -> [ReasonList; 2] {
    let counts = match score.outcome {
        Outcome::Role(_) => [3, 1],
        Outcome::Close | Outcome::Insufficient => [2, 2],
    };
    [0, 1].map(|list| ReasonList {
        heading: all[list].heading.clone(),
        reasons: all[list]
            .reasons
            .iter()
            .take(counts[list])
            .cloned()
            .collect(),
    })
}

/// How the reasons make up the margin.
pub(super) fn sum(language: Language, bank: &Bank, assessment: &Assessment) -> String {
    let standing = &assessment.score.ranking;
    let baseline = assessment.explanation.baseline;
    let towards = match baseline.0 < 0 {
        true => standing.second,
        false => standing.first,
    };
    let [first, second, towards] =
        [standing.first, standing.second, towards].map(|role| in_sentence(bank, role));
    let values = [
        ("first", Value::Text(&first)),
        ("second", Value::Text(&second)),
        ("margin", standing.margin.into()),
        ("rest", Tenths(baseline.0.abs()).into()),
        ("role", Value::Text(&towards)),
    ];
    let id = match baseline.0.abs() {
        0 => "reasons-sum",
        // So little may come from rounding alone.
        1 => "reasons-sum-and-rounding",
        _ => "reasons-sum-and-rest",
    };
    language.catalog().with(id, &values)
}

/// The most, in tenths, that one answer to the questions answered can move the result from the middle,
/// or one rule: what a full bar of a reason stands for. It stays while answers change.
pub(super) fn most(bank: &Bank, sheet: &Sheet, score: &Score) -> i64 {
    let answered = sheet.answers.answered().map(Cause::Question);
    let rules = (0..bank.rules().len()).map(Cause::Rule);
    let most = answered.chain(rules).map(|cause| reach(bank, score, cause));
    most.max().unwrap_or(0).max(1)
}

/// How far, in tenths, an answer to a question or a rule can move the result from the middle.
pub(super) fn reach(bank: &Bank, score: &Score, cause: Cause) -> i64 {
    let roles = [score.ranking.first, score.ranking.second];
    let shares = roles.map(|role| {
        let doubled = match cause {
            Cause::Question(question) => bank.questions()[question].own.width(role),
            Cause::Rule(rule) => 2 * i64::from(bank.rules()[rule].award[role]).abs(),
        };
        match score.basis.ranges.width(role) {
            0 => 0,
            width => 500 * doubled / width,
        }
    });
    shares.iter().sum()
}
