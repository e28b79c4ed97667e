//! What a cohort's report says of reliability: how consistently the questionnaire measured.

use schemars::JsonSchema;
use serde::Serialize;

use super::hundredths::Hundredths;
use super::report::Figures;
use crate::scoring::points::Tenths;

/// How consistently a scale measured in this cohort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ScaleReliability {
    /// The role whose points the scale adds up.
    pub role: String,
    /// The role whose points it takes away, in a bank of two roles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<String>,
    /// Whether it is the scale of the short version.
    pub short: bool,
    /// How many questions it has.
    pub items: u64,
    /// How many sheets answered all of them; `null` where they are some but fewer than `min_group`.
    pub sheets: Option<u64>,
    /// The figures; `null` for fewer than 10 such sheets (or than `min_group`), or where they do not
    /// vary.
    pub figures: Option<ReliabilityFigures>,
}

/// The reliability of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReliabilityFigures {
    /// Cronbach's alpha.
    pub alpha: Hundredths,
    /// Its 95 % interval (Feldt).
    pub interval: [Hundredths; 2],
    /// The standard deviation of the score between people, in points.
    pub deviation: Tenths,
    /// The standard error of measurement, in points.
    pub error: Tenths,
    /// The items in bank order.
    pub items: Vec<ItemRest>,
}

impl ReliabilityFigures {
    /// Whether the questions go together far enough for results to be talked of, not single questions alone.
    #[must_use]
    pub fn bears_results(&self) -> bool {
        self.alpha >= LEAST_ALPHA
    }
}

impl Figures {
    /// Whether results can be talked of: not where the questions of a scale do not pull together.
    #[must_use]
    pub fn bears_results(&self) -> bool {
        let mut scales = self.reliability.iter();
        scales.all(|scale| {
            scale
                .figures
                .as_ref()
                .is_none_or(ReliabilityFigures::bears_results)
        })
    }
}

/// Below it questions do not pull together.
const LEAST_ALPHA: Hundredths = Hundredths(50);

/// How an item goes with the rest of its scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ItemRest {
    /// The question's id.
    pub question: String,
    /// The corrected item-rest correlation; `null` where nothing varies.
    pub correlation: Option<Hundredths>,
}

/// How many of those who answered agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Agreement {
    /// All, or all but one in a group.
    NearlyAll,
    /// Two thirds of them at least.
    TwoThirds,
    /// More than half of them.
    OverHalf,
}

/// What people agree on in a graded question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Agreed {
    /// The option of this number, from 1.
    Option(usize),
    /// An answer below the middle.
    LowSide,
    /// An answer above the middle.
    HighSide,
}
