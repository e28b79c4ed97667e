//! The shape of a bank file: `rolefit-bank/1`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::ConditionDocument;
use super::id_schema;

/// A rolefit bank: roles, dimensions, questions, rules, advice, decision settings.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "rolefit-bank/1")]
pub struct BankDocument {
    /// The JSON Schema that an editor checks the file against.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The format's name.
    pub format: BankFormat,
    /// The bank's id, as sheets name it.
    #[schemars(schema_with = "id_schema")]
    pub id: String,
    /// The bank's version.
    #[schemars(length(min = 1))]
    pub version: String,
    /// The language of the texts, a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// What the quiz is called.
    #[schemars(length(min = 1))]
    pub title: String,
    /// What a participant reads first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intro: Option<String>,
    /// What the bank can recommend; ties are broken in this order.
    #[schemars(length(min = 2, max = 8))]
    pub roles: Vec<RoleDocument>,
    /// What questions are about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dimensions: Vec<DimensionDocument>,
    /// The labels of each scale, lowest first: 2 to 9 of them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(extend("propertyNames" = { "pattern": "^[a-z0-9][a-z0-9-]{0,63}$" }))]
    pub scales: BTreeMap<String, Labels>,
    /// The questions, in the order in which they are asked.
    #[schemars(length(min = 1, max = 10000))]
    pub questions: Vec<QuestionDocument>,
    /// Points for combinations of answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<RuleDocument>,
    /// Texts for combinations of answers and outcome.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<AdviceDocument>,
    /// The questions of the short version.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    pub quick: Option<Vec<String>>,
    /// The settings of the decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionDocument>,
}

/// The name of the bank format.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub enum BankFormat {
    /// Version 1.
    #[serde(rename = "rolefit-bank/1")]
    V1,
}

/// The labels of a scale, lowest first.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Labels(#[schemars(length(min = 2, max = 9))] pub Vec<String>);

/// Something the bank can recommend.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleDocument {
    /// The role's id; not `close` or `insufficient`, which are outcomes.
    #[schemars(schema_with = "id_schema")]
    pub id: String,
    /// The name that a reader sees.
    #[schemars(length(min = 1))]
    pub name: String,
    /// What the role is, in a sentence or two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What somebody to whom the role is recommended could do next.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub next_steps: Vec<String>,
}

/// What a question is about.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DimensionDocument {
    /// The dimension's id.
    #[schemars(schema_with = "id_schema")]
    pub id: String,
    /// The name that a reader sees.
    #[schemars(length(min = 1))]
    pub name: String,
    /// What it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
}

/// One question.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum QuestionDocument {
    /// Agreement with a statement on a scale.
    Scale {
        /// The question's id.
        #[schemars(schema_with = "id_schema")]
        id: String,
        /// What is asked.
        #[schemars(length(min = 1))]
        text: String,
        /// The scale's name.
        scale: String,
        /// The id of its dimension.
        #[serde(skip_serializing_if = "Option::is_none")]
        dimension: Option<String>,
        /// What helps to understand it.
        #[serde(skip_serializing_if = "Option::is_none")]
        help: Option<String>,
        /// Where it comes from.
        #[serde(skip_serializing_if = "Option::is_none")]
        source: Option<String>,
        /// The role that the statement speaks for: its award to that role rises with the answer.
        #[serde(skip_serializing_if = "Option::is_none")]
        criterion: Option<String>,
        /// For each role the points of each label.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        award: BTreeMap<String, GradeAwards>,
    },
    /// A graded choice between two statements.
    Pair {
        /// The question's id.
        #[schemars(schema_with = "id_schema")]
        id: String,
        /// What is asked.
        #[schemars(length(min = 1))]
        text: String,
        /// The statement that low numbers stand for.
        #[schemars(length(min = 1))]
        left: String,
        /// The statement that high numbers stand for.
        #[schemars(length(min = 1))]
        right: String,
        /// The scale's name.
        scale: String,
        /// The id of its dimension.
        #[serde(skip_serializing_if = "Option::is_none")]
        dimension: Option<String>,
        /// What helps to understand it.
        #[serde(skip_serializing_if = "Option::is_none")]
        help: Option<String>,
        /// Where it comes from.
        #[serde(skip_serializing_if = "Option::is_none")]
        source: Option<String>,
        /// For each role the points of each label.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        award: BTreeMap<String, GradeAwards>,
    },
    /// One of several.
    Choice {
        /// The question's id.
        #[schemars(schema_with = "id_schema")]
        id: String,
        /// What is asked.
        #[schemars(length(min = 1))]
        text: String,
        /// The possible answers.
        #[schemars(length(min = 2))]
        options: Vec<OptionDocument>,
        /// The id of its dimension.
        #[serde(skip_serializing_if = "Option::is_none")]
        dimension: Option<String>,
        /// What helps to understand it.
        #[serde(skip_serializing_if = "Option::is_none")]
        help: Option<String>,
        /// Where it comes from.
        #[serde(skip_serializing_if = "Option::is_none")]
        source: Option<String>,
    },
    /// Several of several.
    Multi {
        /// The question's id.
        #[schemars(schema_with = "id_schema")]
        id: String,
        /// What is asked.
        #[schemars(length(min = 1))]
        text: String,
        /// The possible answers.
        #[schemars(length(min = 1))]
        options: Vec<OptionDocument>,
        /// The most that may be chosen; all where it is left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schemars(range(min = 1))]
        max: Option<u32>,
        /// The id of its dimension.
        #[serde(skip_serializing_if = "Option::is_none")]
        dimension: Option<String>,
        /// What helps to understand it.
        #[serde(skip_serializing_if = "Option::is_none")]
        help: Option<String>,
        /// Where it comes from.
        #[serde(skip_serializing_if = "Option::is_none")]
        source: Option<String>,
    },
}

/// The points of each label of a scale, lowest label first.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct GradeAwards(#[schemars(length(min = 2, max = 9))] pub Vec<PointsDocument>);

/// Whole points, −1000 to 1000.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct PointsDocument(#[schemars(range(min = -1000, max = 1000))] pub i32);

/// One possible answer.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OptionDocument {
    /// The option's id.
    #[schemars(schema_with = "id_schema")]
    pub id: String,
    /// What a reader sees.
    #[schemars(length(min = 1))]
    pub label: String,
    /// The points per role.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub award: BTreeMap<String, PointsDocument>,
}

/// Points for a combination of answers.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleDocument {
    /// The rule's id.
    #[schemars(schema_with = "id_schema")]
    pub id: String,
    /// When it fires; the outcome cannot be tested here.
    pub when: ConditionDocument,
    /// The points per role.
    pub award: BTreeMap<String, PointsDocument>,
    /// Why, in words for the participant.
    #[schemars(length(min = 1))]
    pub because: String,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The id of the dimension in which its points count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dimension: Option<String>,
}

/// A text for a combination of answers and outcome.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdviceDocument {
    /// The advice's id.
    #[schemars(schema_with = "id_schema")]
    pub id: String,
    /// When it is given.
    pub when: ConditionDocument,
    /// What a reader sees.
    #[schemars(length(min = 1))]
    pub text: String,
}

/// The settings of the decision.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionDocument {
    /// The margin below which the outcome is `close`, at most one decimal; 10.0 where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub close_margin: Option<f64>,
    /// The margin from which on a role is recommended clearly, not below `close_margin`, at most one
    /// decimal; 20.0 where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub clear_margin: Option<f64>,
    /// The evidence, in percent, below which the outcome is `insufficient`; 60 where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 100))]
    pub min_evidence: Option<u32>,
    /// The chances that a graded answer moves by exactly one, two, three steps when the quiz is taken
    /// again, at most three decimals each, together at most 1; 0.44 and 0.2 where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 3), inner(range(min = 0.0, max = 1.0)))]
    pub retest: Option<Vec<f64>>,
    /// The margins of the short version, where they are others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quick: Option<MarginsDocument>,
}

/// The margins of the short version.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarginsDocument {
    /// The margin below which the outcome is `close`, at most one decimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub close_margin: Option<f64>,
    /// The margin from which on a role is recommended clearly, at most one decimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub clear_margin: Option<f64>,
}
