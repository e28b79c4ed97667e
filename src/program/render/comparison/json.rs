//! A comparison as one line of JSON: `rolefit-comparison/1`.

use rolefit::bank::BankName;
use rolefit::explain::compare::{ChangedReason, Comparison};
use rolefit::explain::reasons::Cause;
use rolefit::explain::result::{AnswerResult, SampledResult};
use rolefit::{Bank, Pick, Score, Sheet, Tenths};
use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::failure::Failure;
use crate::render::fields::{ByRole, line};

/// Two sheets of one person held against each other.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "rolefit-comparison/1", deny_unknown_fields)]
pub(crate) struct ComparisonDocument<'a> {
    format: &'static str,
    bank: BankName<'a>,
    before: ComparedSheet<'a>,
    after: ComparedSheet<'a>,
    between: [&'a str; 2],
    margin: ComparedMargin,
    changes: Vec<ComparedAnswer<'a>>,
    rest: Tenths,
    same_questions: bool,
    probability: Option<Tenths>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sampled: Option<SampledResult>,
    is_change: Option<bool>,
}

#[derive(Serialize, JsonSchema)]
struct ComparedSheet<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    outcome: &'a str,
    margin: Tenths,
    evidence: u32,
    fit: ByRole<'a, Tenths>,
}

#[derive(Serialize, JsonSchema)]
struct ComparedMargin {
    before: Tenths,
    after: Tenths,
    r#move: Tenths,
}

#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
enum ComparedAnswer<'a> {
    Question {
        question: &'a str,
        from: Option<AnswerResult<'a>>,
        to: Option<AnswerResult<'a>>,
        lean: Tenths,
    },
    Rule {
        rule: &'a str,
        fires: bool,
        lean: Tenths,
    },
}

/// The line, with its line break.
pub(crate) fn report(
    bank: &Bank,
    sheets: [&Sheet; 2],
    comparison: &Comparison,
) -> Result<String, Failure> {
    let standing = &comparison.before.ranking;
    let id = |role: usize| bank.roles()[role].id.as_str();
    let [before, after] = comparison.margins;
    line(&ComparisonDocument {
        format: "rolefit-comparison/1",
        bank: BankName::new(bank),
        before: side(bank, sheets[0], &comparison.before),
        after: side(bank, sheets[1], &comparison.after),
        between: [id(standing.first), id(standing.second)],
        margin: ComparedMargin {
            before,
            after,
            r#move: comparison.moved(),
        },
        changes: comparison
            .changes
            .iter()
            .map(|changed| change(bank, changed))
            .collect(),
        rest: comparison.rest,
        same_questions: comparison.same_questions,
        probability: comparison.chance.map(|chance| chance.percent()),
        sampled: comparison
            .chance
            .and_then(|chance| chance.sampled)
            .map(SampledResult::new),
        is_change: comparison.is_change(),
    })
}

fn side<'a>(bank: &'a Bank, sheet: &'a Sheet, score: &Score) -> ComparedSheet<'a> {
    ComparedSheet {
        id: sheet.id.as_deref(),
        outcome: score.outcome.id(bank),
        margin: score.ranking.margin,
        evidence: score.basis.evidence,
        fit: ByRole::new(bank, |role| score.ranking.fits[role]),
    }
}

fn change<'a>(bank: &'a Bank, change: &ChangedReason) -> ComparedAnswer<'a> {
    match change.cause {
        Cause::Question(question) => {
            let answer = |pick: &Option<Pick>| {
                let pick = pick.as_ref()?;
                Some(AnswerResult::new(bank, question, pick))
            };
            ComparedAnswer::Question {
                question: &bank.questions()[question].id,
                from: answer(&change.before),
                to: answer(&change.after),
                lean: change.lean,
            }
        }
        Cause::Rule(rule) => ComparedAnswer::Rule {
            rule: &bank.rules()[rule].id,
            fires: change.holds_now,
            lean: change.lean,
        },
    }
}
