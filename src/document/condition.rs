//! How conditions are written.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A condition over answers, and in advice over the outcome.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(untagged, deny_unknown_fields)]
pub enum ConditionDocument {
    /// The answer is this option.
    Is {
        /// The question's id.
        question: String,
        /// The option's id or number.
        is: OptionName,
    },
    /// The answer is one of these options.
    In {
        /// The question's id.
        question: String,
        /// The options' ids or numbers.
        r#in: Vec<OptionName>,
    },
    /// The number of a graded answer is this or more.
    AtLeast {
        /// The question's id.
        question: String,
        /// The lowest number that holds.
        #[schemars(range(min = 1, max = 9))]
        at_least: u8,
        /// The highest number that holds.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schemars(range(min = 1, max = 9))]
        at_most: Option<u8>,
    },
    /// The number of a graded answer is this or less.
    AtMost {
        /// The question's id.
        question: String,
        /// The highest number that holds.
        #[schemars(range(min = 1, max = 9))]
        at_most: u8,
    },
    /// The answer to a `multi` question includes this option.
    Includes {
        /// The question's id.
        question: String,
        /// The option's id or number.
        includes: OptionName,
    },
    /// Every one holds.
    All {
        /// The conditions.
        all: Vec<ConditionDocument>,
    },
    /// One at least holds.
    Any {
        /// The conditions.
        any: Vec<ConditionDocument>,
    },
    /// It does not hold.
    Not {
        /// The condition.
        not: Box<ConditionDocument>,
    },
    /// At least so many hold.
    Count {
        /// How many of which.
        count: CountDocument,
    },
    /// The outcome is one of these: a role's id, `close` or `insufficient`. In advice alone.
    Outcome {
        /// The outcomes.
        outcome: Vec<String>,
    },
    /// So many of a role's criteria are met or more. In advice alone.
    CriteriaAtLeast {
        /// The role's id.
        criteria: String,
        /// The fewest that hold.
        at_least: u32,
        /// The most that hold.
        #[serde(skip_serializing_if = "Option::is_none")]
        at_most: Option<u32>,
    },
    /// So many of a role's criteria are met or fewer. In advice alone.
    CriteriaAtMost {
        /// The role's id.
        criteria: String,
        /// The most that hold.
        at_most: u32,
    },
}

/// How many of which conditions must hold.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountDocument {
    /// How many.
    pub at_least: u32,
    /// Of these.
    pub of: Vec<ConditionDocument>,
}

/// An option by its number, from 1, or by its id.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum OptionName {
    /// The number.
    Number(#[schemars(range(min = 1))] u32),
    /// The id.
    Id(String),
}
