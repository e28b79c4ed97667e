//! The shape of an audit in JSON: `rolefit-audit/1`.

use rolefit::Tenths;
use rolefit::bank::BankName;
use rolefit::explain::result::{NoteResult, SampledResult};
use schemars::JsonSchema;
use serde::Serialize;

use crate::render::fields::ByRole;

/// The whole report; its type is what its schema is made from.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "rolefit-audit/1", deny_unknown_fields)]
pub(crate) struct AuditDocument<'a> {
    pub(super) format: &'static str,
    pub(super) bank: BankName<'a>,
    pub(super) full: VersionResult<'a>,
    pub(super) quick: Option<VersionResult<'a>>,
    pub(super) rules: Vec<RuleResult<'a>>,
    pub(super) dimensions: Vec<AuditedDimension<'a>>,
    pub(super) words: Vec<RemarkResult<'a>>,
    /// The words in the bank's other languages.
    pub(super) translations: Vec<TranslatedResult<'a>>,
    pub(super) findings: Vec<FindingResult<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct VersionResult<'a> {
    pub(super) questions: usize,
    pub(super) random: RandomResult<'a>,
    pub(super) straight_liners: Vec<StraightResult<'a>>,
    pub(super) periodic: Vec<PeriodicResult<'a>>,
    pub(super) wholly_for: Vec<WhollyForResult<'a>>,
    pub(super) roles: Vec<AuditedRole<'a>>,
    pub(super) influence: Vec<InfluenceResult<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct RandomResult<'a> {
    pub(super) outcomes: Vec<OutcomeResult<'a>>,
    pub(super) fit: ByRole<'a, MomentsResult>,
    pub(super) margin: MomentsResult,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct OutcomeResult<'a> {
    pub(super) outcome: &'a str,
    pub(super) probability: Tenths,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sampled: Option<SampledResult>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct MomentsResult {
    pub(super) mean: Tenths,
    pub(super) deviation: Tenths,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sampled: Option<SampledResult>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct StraightResult<'a> {
    pub(super) pattern: String,
    pub(super) outcome: &'a str,
    pub(super) margin: Tenths,
    pub(super) fit: ByRole<'a, Tenths>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct PeriodicResult<'a> {
    pub(super) ungraded: bool,
    pub(super) longest: usize,
    pub(super) patterns: usize,
    pub(super) with_role: usize,
    pub(super) share: Tenths,
    /// `null` where no pattern answers enough.
    pub(super) widest: Option<WidestResult<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct WidestResult<'a> {
    pub(super) keys: &'a [usize],
    pub(super) outcome: &'a str,
    pub(super) margin: Tenths,
}

/// What is noted of somebody who answers wholly for one role.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct WhollyForResult<'a> {
    pub(super) role: &'a str,
    /// `null` where nothing is, as it should be.
    pub(super) note: Option<NoteResult>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct AuditedRole<'a> {
    pub(super) role: &'a str,
    pub(super) lowest: i32,
    pub(super) highest: i32,
    /// `null` where it could not be decided.
    pub(super) reached: Option<bool>,
    pub(super) largest_lead: Tenths,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) at_most: Option<Tenths>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct InfluenceResult<'a> {
    pub(super) question: &'a str,
    pub(super) context: bool,
    pub(super) share: Tenths,
    pub(super) width: Tenths,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct RuleResult<'a> {
    pub(super) rule: &'a str,
    /// These three are `null` where there are too many combinations to try.
    pub(super) can_fire: Option<bool>,
    pub(super) always_fires: Option<bool>,
    pub(super) probability: Option<Tenths>,
    pub(super) moves: Option<MoveResult<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct MoveResult<'a> {
    pub(super) towards: &'a str,
    pub(super) from: &'a str,
    pub(super) by: Tenths,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct AuditedDimension<'a> {
    pub(super) dimension: &'a str,
    pub(super) speaks_for: Vec<&'a str>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct RemarkResult<'a> {
    pub(super) question: &'a str,
    pub(super) kind: &'static str,
    pub(super) text: &'a str,
    pub(super) what: String,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct TranslatedResult<'a> {
    /// As a BCP 47 tag.
    pub(super) language: &'a str,
    pub(super) words: Vec<RemarkResult<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct FindingResult<'a> {
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) length: Option<&'static str>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) roles: Vec<&'a str>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) questions: Vec<&'a str>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) rules: Vec<&'a str>,
    pub(super) what: String,
    pub(super) help: String,
}
