//! The shape of a sheet: `rolefit-answers/1`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::bank::OptionName;

/// One person's answers.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "rolefit-answers/1")]
pub struct SheetDocument {
    /// The format's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<SheetFormat>,
    /// The id of the bank that the answers are for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<String>,
    /// Whose sheet it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The group that the person belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Which questions were asked; all of them where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub length: Option<SheetLength>,
    /// The answers by question id; `null` is unanswered.
    pub answers: BTreeMap<String, Option<AnswerDocument>>,
}

/// The name of the sheet format.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub enum SheetFormat {
    /// Version 1.
    #[serde(rename = "rolefit-answers/1")]
    V1,
}

/// Which questions were asked.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SheetLength {
    /// All of them.
    Full,
    /// The short version.
    Quick,
}

/// An answer.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum AnswerDocument {
    /// One option.
    One(OptionName),
    /// The options of a `multi` answer; an empty list is "none of them".
    Many(Vec<OptionName>),
}
