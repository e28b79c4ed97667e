//! The result as data: `rolefit-result/1` (docs/formats.md).

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::{Serialize, Serializer};

use crate::bank::{Bank, BankName};
use crate::explain::assessment::Assessment;
use crate::explain::change::AnswerChange;
use crate::explain::notes::Note;
use crate::explain::reasons::{Cause, Reason};
use crate::probability::sampling::Sampled;
use crate::scoring::points::{Points, Tenths};
use crate::scoring::score::{Score, Strength};
use crate::sheet::Sheet;
use crate::sheet::answers::Pick;

/// The format's name.
pub const FORMAT: &str = "rolefit-result/1";

/// A result document; its fields stand in the format's order.
#[derive(Debug, serde::Serialize, JsonSchema)]
#[schemars(title = "rolefit-result/1", deny_unknown_fields)]
pub struct ResultDocument<'a> {
    /// The format's name: `rolefit-result/1`.
    pub format: &'static str,
    /// The bank that the sheet was scored on.
    pub bank: BankName<'a>,
    /// Whose sheet it is, where the sheet says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// The line of a sheet without an id, in `batch`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// The group, where the sheet says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<&'a str>,
    /// A role's id, `close` or `insufficient`.
    pub outcome: &'a str,
    /// How surely the recommended role is first; `null` where none is recommended.
    pub strength: Option<StrengthResult>,
    /// Best fit minus second-best fit.
    pub margin: Tenths,
    /// How much of what was asked is answered, in percent.
    pub evidence: u32,
    /// The roles in order: those with enough evidence before the others, then by fit.
    pub roles: Vec<RoleResult<'a>>,
    /// The criteria of each role that has any among the questions asked, in bank order.
    pub criteria: Vec<CriteriaResult<'a>>,
    /// What moved the margin: answers in bank order, then rules.
    pub reasons: Vec<ReasonResult<'a>>,
    /// What is left of the margin; with the leans it adds up to it.
    pub baseline: Tenths,
    /// The points per role within each dimension of which something was asked.
    pub dimensions: Vec<DimensionResult<'a>>,
    /// The probability, in percent, that the outcome stays the same when the quiz is taken again;
    /// `null` where it cannot be said.
    pub stability: Option<Tenths>,
    /// Set where the stability is an estimate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stability_sampled: Option<SampledResult>,
    /// The smallest changes of answers that would change the outcome.
    pub change: ChangesResult<'a>,
    /// What the way of answering looks like.
    pub notes: Vec<NoteResult>,
    /// The ids of the advice that holds.
    pub advice: Vec<&'a str>,
}

/// How one role stands.
#[derive(Debug, serde::Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RoleResult<'a> {
    /// The role's id.
    pub id: &'a str,
    /// Its points placed on its range, 0.0 to 100.0.
    pub fit: Tenths,
    /// How much of what could move it is answered, in percent.
    pub evidence: u32,
    /// Its raw points.
    pub points: i32,
    /// The least attainable with the same questions answered.
    pub lowest: i32,
    /// The most.
    pub highest: i32,
}

/// How surely a recommended role is first.
#[derive(Debug, serde::Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum StrengthResult {
    /// The margin reaches the bank's clear margin.
    Clear,
    /// It reaches the close margin alone.
    Lean,
}

/// How many criteria of one role are met.
#[derive(Debug, serde::Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CriteriaResult<'a> {
    /// The role's id.
    pub role: &'a str,
    /// How many are met.
    pub met: usize,
    /// How many are answered.
    pub answered: usize,
    /// How many were asked.
    pub asked: usize,
}

/// A note as it stands in documents.
#[derive(Debug, serde::Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub enum NoteResult {
    /// One option number stands so many times in a row.
    SameKey {
        /// The longest run.
        length: usize,
    },
    /// The option numbers come again after so many answers.
    Pattern {
        /// After how many: 2, 3 or 4.
        period: usize,
    },
    /// A graded question was answered in less than two seconds, in the median.
    Fast {
        /// The median.
        seconds: Tenths,
    },
}

/// The smallest changes of answers that would change the outcome.
#[derive(Debug, serde::Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChangesResult<'a> {
    /// For any other outcome; `null` where there is none.
    pub nearest: Option<Vec<ChangeResult<'a>>>,
    /// For the second role, where a role is the outcome, and for the first, where it is `close`.
    pub other_role: Option<Vec<ChangeResult<'a>>>,
    /// `false` where the search ended at its budget: these are the best found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proven: Option<bool>,
}

/// What one answer or rule does to the margin.
#[derive(Debug, serde::Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReasonResult<'a> {
    /// The question's id, where the reason is an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<&'a str>,
    /// The rule's id, where it is a rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'a str>,
    /// The answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerResult<'a>>,
    /// The points that it gave, by role.
    pub points: RolePoints<'a>,
    /// How far it moves the margin towards the first role, in points of fit.
    pub lean: Tenths,
}

/// What an estimate rests on.
#[derive(Debug, serde::Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SampledResult {
    /// How many draws.
    pub draws: u32,
    /// The standard error, in percent.
    pub standard_error: Tenths,
}

/// One answer that would have to be another.
#[derive(Debug, serde::Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChangeResult<'a> {
    /// The question's id.
    pub question: &'a str,
    /// The answer as it is.
    pub from: AnswerResult<'a>,
    /// What it would have to be.
    pub to: AnswerResult<'a>,
}

/// The points within one dimension.
#[derive(Debug, serde::Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DimensionResult<'a> {
    /// The dimension's id.
    pub id: &'a str,
    /// The points, by role.
    pub roles: RolePoints<'a>,
}

/// An answer as a sheet would give it: a grade's number, an option's id, or a list of ids.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, JsonSchema)]
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
pub struct RolePoints<'a> {
    /// The bank whose roles they are.
    pub bank: &'a Bank,
    /// Points in the order of its roles.
    pub points: Points,
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
        let role = |role: usize| RoleResult::new(bank, score, role);
        let reasons = explanation.reasons.iter();
        let reasons = reasons.map(|reason| ReasonResult::new(bank, sheet, reason));
        let criteria = assessment.criteria.iter().map(|of_role| CriteriaResult {
            role: &bank.roles[of_role.role].id,
            met: of_role.met,
            answered: of_role.answered,
            asked: of_role.asked,
        });
        let change = |change: &'a AnswerChange| ChangeResult {
            question: &bank.questions[change.question].id,
            from: AnswerResult::new(bank, change.question, &change.from),
            to: AnswerResult::new(bank, change.question, &change.to),
        };
        let changes = |changes: &'a Option<Vec<AnswerChange>>| {
            let changes = changes.as_ref()?;
            Some(changes.iter().map(change).collect())
        };
        ResultDocument {
            format: FORMAT,
            bank: BankName::new(bank),
            id: sheet.id.as_deref(),
            line: line.filter(|_| sheet.id.is_none()),
            group: sheet.group.as_deref(),
            outcome: score.outcome.id(bank),
            strength: score.strength().map(|strength| match strength {
                Strength::Clear => StrengthResult::Clear,
                Strength::Lean => StrengthResult::Lean,
            }),
            margin: score.ranking.margin,
            evidence: score.basis.evidence,
            roles: score.order(bank).into_iter().map(role).collect(),
            criteria: criteria.collect(),
            reasons: reasons.collect(),
            baseline: explanation.baseline,
            dimensions: explanation
                .dimensions
                .iter()
                .map(|(dimension, points)| DimensionResult {
                    id: &bank.dimensions[*dimension].id,
                    roles: RolePoints {
                        bank,
                        points: *points,
                    },
                })
                .collect(),
            stability: assessment.stability.map(|stability| stability.percent),
            stability_sampled: assessment
                .stability
                .and_then(|stability| stability.sampled)
                .map(SampledResult::new),
            change: ChangesResult {
                nearest: changes(&assessment.change.nearest),
                other_role: changes(&assessment.change.other_role),
                proven: (!assessment.change.proven).then_some(false),
            },
            notes: assessment
                .notes
                .iter()
                .map(|note| NoteResult::of(*note))
                .collect(),
            advice: explanation
                .advice
                .iter()
                .map(|&advice| bank.advice[advice].id.as_str())
                .collect(),
        }
    }
}

impl<'a> RoleResult<'a> {
    fn new(bank: &'a Bank, score: &Score, role: usize) -> RoleResult<'a> {
        RoleResult {
            id: &bank.roles[role].id,
            fit: score.ranking.fits[role],
            evidence: score.basis.role_evidence[role],
            points: score.points[role],
            lowest: score.basis.ranges.lo[role],
            highest: score.basis.ranges.hi[role],
        }
    }
}

impl<'a> ReasonResult<'a> {
    fn new(bank: &'a Bank, sheet: &Sheet, reason: &Reason) -> ReasonResult<'a> {
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
    }
}

impl SampledResult {
    /// What an estimate rests on, in documents.
    #[must_use]
    pub fn new(sampled: Sampled) -> SampledResult {
        SampledResult {
            draws: sampled.draws,
            standard_error: sampled.standard_error,
        }
    }
}

impl NoteResult {
    /// What a note is in documents.
    #[must_use]
    pub fn of(note: Note) -> NoteResult {
        match note {
            Note::SameKey { length } => NoteResult::SameKey { length },
            Note::Pattern { period } => NoteResult::Pattern { period },
            Note::Fast { seconds } => NoteResult::Fast { seconds },
        }
    }
}

impl JsonSchema for RolePoints<'_> {
    fn schema_name() -> Cow<'static, str> {
        "RolePoints".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": { "type": "integer" } })
    }
}
