//! Why a figure of a report is held back.

use schemars::JsonSchema;
use serde::Serialize;

/// Why a figure is held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HeldBack {
    /// All of these people, or all but one in a group, are alike in it.
    NearlyAll,
    /// Nobody was asked, or fewer people than `min_group` answered.
    FewAnswers,
    /// A mean that masking may have moved by more than 5 points of 100.
    Masked,
}

/// The most points of 100 by which masking may have moved the mean of a dimension that is told.
pub const MOST_OFF: u64 = 5;
