//! The result as data: `rolefit-result/1` (contract, section 6).

use serde::ser::{Serialize, Serializer};

use crate::answers::Pick;
use crate::assessment::Assessment;
use crate::bank::Bank;
use crate::explain::Cause;
use crate::points::{Points, Tenths};
use crate::sheet::Sheet;

/// The format's name.
pub const FORMAT: &str = "rolefit-result/1";

/// A result document; its fields stand in the contract's order.
#[derive(Debug, serde::Serialize)]
pub struct ResultDocument<'a> {
    format: &'static str,
    bank: BankName<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    outcome: &'a str,
    margin: Tenths,
    evidence: u32,
    roles: Vec<RoleResult<'a>>,
    reasons: Vec<ReasonResult<'a>>,
    baseline: Tenths,
    dimensions: Vec<DimensionResult<'a>>,
    advice: Vec<&'a str>,
}

#[derive(Debug, serde::Serialize)]
struct BankName<'a> {
    id: &'a str,
    version: &'a str,
}

#[derive(Debug, serde::Serialize)]
struct RoleResult<'a> {
    id: &'a str,
    fit: Tenths,
    points: i32,
    lowest: i32,
    highest: i32,
}

#[derive(Debug, serde::Serialize)]
struct ReasonResult<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<AnswerResult<'a>>,
    points: RolePoints<'a>,
    lean: Tenths,
}

#[derive(Debug, serde::Serialize)]
struct DimensionResult<'a> {
    id: &'a str,
    roles: RolePoints<'a>,
}

/// An answer as a sheet would give it: a grade's number, an option's id, or a list of ids.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
pub enum AnswerResult<'a> {
    /// The number of a `scale` or `pair` answer, from 1.
    Number(usize),
    /// The id of a `choice` answer.
    Id(&'a str),
    /// The ids of a `multi` answer.
    Ids(Vec<&'a str>),
}

impl<'a> AnswerResult<'a> {
    /// The answer to a question as a sheet would give it.
    #[must_use]
    pub fn new(bank: &'a Bank, question: usize, pick: &Pick) -> AnswerResult<'a> {
        let asked = &bank.questions[question];
        match pick {
            Pick::One(option) if asked.kind.is_graded() => AnswerResult::Number(option + 1),
            Pick::One(option) => AnswerResult::Id(&asked.options[*option].id),
            Pick::Many(options) => AnswerResult::Ids(
                options
                    .iter()
                    .map(|&option| asked.options[option].id.as_str())
                    .collect(),
            ),
        }
    }
}

/// Points by role id, in bank order.
#[derive(Debug)]
struct RolePoints<'a> {
    bank: &'a Bank,
    points: Points,
}

impl Serialize for RolePoints<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let roles = self.bank.roles.iter().enumerate();
        serializer.collect_map(roles.map(|(index, role)| (&role.id, self.points[index])))
    }
}

impl<'a> ResultDocument<'a> {
    /// The document of an assessed sheet. A sheet without an id is told by its `line`, where there is one.
    #[must_use]
    pub fn new(
        bank: &'a Bank,
        sheet: &'a Sheet,
        assessment: &'a Assessment,
        line: Option<u64>,
    ) -> Self {
        let score = &assessment.score;
        let explanation = &assessment.explanation;
        let role = |role: usize| RoleResult {
            id: &bank.roles[role].id,
            fit: score.standing.fits[role],
            points: score.points[role],
            lowest: score.ranges.lo[role],
            highest: score.ranges.hi[role],
        };
        let reasons = explanation.reasons.iter().map(|reason| {
            let (question, rule, answer) = match reason.cause {
                Cause::Question(question) => {
                    let pick = sheet.answers.get(bank, question);
                    let answer = pick.map(|pick| AnswerResult::new(bank, question, &pick));
                    (Some(bank.questions[question].id.as_str()), None, answer)
                }
                Cause::Rule(rule) => (None, Some(bank.rules[rule].id.as_str()), None),
            };
            ReasonResult {
                question,
                rule,
                answer,
                points: RolePoints {
                    bank,
                    points: reason.points,
                },
                lean: reason.lean,
            }
        });
        let dimensions = bank.dimensions.iter().zip(&explanation.dimensions);
        ResultDocument {
            format: FORMAT,
            bank: BankName {
                id: &bank.id,
                version: &bank.version,
            },
            id: sheet.id.as_deref(),
            line: line.filter(|_| sheet.id.is_none()),
            group: sheet.group.as_deref(),
            outcome: score.outcome.id(bank),
            margin: score.standing.margin,
            evidence: score.evidence,
            roles: score.order(bank).into_iter().map(role).collect(),
            reasons: reasons.collect(),
            baseline: explanation.baseline,
            dimensions: dimensions
                .map(|(dimension, points)| DimensionResult {
                    id: &dimension.id,
                    roles: RolePoints {
                        bank,
                        points: *points,
                    },
                })
                .collect(),
            advice: explanation
                .advice
                .iter()
                .map(|&advice| bank.advice[advice].id.as_str())
                .collect(),
        }
    }
}
