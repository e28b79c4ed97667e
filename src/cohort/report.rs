//! What may be told of a cohort: `rolefit-cohort/1`, the only thing that reports are made from.
//!
//! It is made by [`disclose`](super::disclosure::disclose) alone, which holds back whatever could
//! single out people; so no format of a report can give more away than another.

use schemars::JsonSchema;
use serde::Serialize;

pub use super::held_back::{HeldBack, MOST_OFF};
use super::hundredths::Hundredths;
use super::refusal::RefusalReason;
pub use super::reliability_report::{
    Agreed, Agreement, ItemRest, ReliabilityFigures, ScaleReliability,
};
use crate::bank::BankName;
use crate::scoring::points::Tenths;

/// The format's name.
pub const FORMAT: &str = "rolefit-cohort/1";

/// A cohort as it may be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "rolefit-cohort/1", deny_unknown_fields)]
pub struct CohortReport {
    /// The format's name: `rolefit-cohort/1`.
    pub format: &'static str,
    /// The bank that the sheets were scored on.
    pub bank: BankName<'static>,
    /// The fewest people of whom figures are told.
    pub min_group: u64,
    /// How many sheets were read and scored.
    pub sheets: u64,
    /// The sheets that were refused.
    pub refused: RefusedSheets,
    /// How each table among the inputs was read, in words; left out where none was.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub tables: Vec<String>,
    /// The figures; `null` where there are fewer sheets than `min_group`.
    pub figures: Option<Figures>,
}

/// The sheets that were refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RefusedSheets {
    /// How many; `null` where they are some but fewer than `min_group`.
    pub sheets: Option<u64>,
    /// The kinds of reasons, each with its sheets.
    pub reasons: Vec<RefusedReason>,
}

/// One kind of reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RefusedReason {
    /// The kind.
    pub reason: RefusalReason,
    /// How many sheets; `null` for all kinds where one of them has fewer than `min_group`.
    pub sheets: Option<u64>,
}

/// All figures of a cohort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Figures {
    /// How complete the sheets are.
    pub completeness: Completeness,
    /// How many sheets have a note on the way of answering.
    pub notes: Notes,
    /// The figures of all sheets together.
    pub whole: Population,
    /// The figures by group, where they are wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Groups>,
    /// The graded questions that split the room most, the most divided first.
    pub splits: Vec<DividedQuestion>,
    /// Where the groups that are shown differ most, the largest difference first.
    pub differences: Vec<Difference>,
    /// How consistently the questionnaire measured: one entry a scale.
    pub reliability: Vec<ScaleReliability>,
    /// What to talk about.
    pub topics: Vec<Topic>,
    /// How many groups were masked each for itself (the hidden ones together): where there are several, what
    /// nearly all are alike in is so in each. It is for words; data say it in their descriptions.
    #[serde(skip)]
    pub masked_groups: u64,
    /// Per question how many people answered it who are in groups that are not shown. It is for words, too: data
    /// have it as what everybody's answers have more than those of the groups together.
    #[serde(skip)]
    pub hidden_answers: Vec<u64>,
}

/// How complete the sheets are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Completeness {
    /// How many sheets are of the short version.
    pub short: u64,
    /// How many sheets answer everything that they were asked.
    pub complete: u64,
    /// How many answers were given, of all that were asked for, in whole percent, rounded down.
    pub answered: Tenths,
    /// The mean evidence in percent.
    pub evidence: Tenths,
}

/// How many sheets have a note on the way of answering, by its kind. 0 also means one in a group, and all
/// of them also means all but one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Notes {
    /// One number stands nine times or more in a row.
    pub same_key: u64,
    /// The numbers come again in a pattern.
    pub pattern: u64,
    /// A question was answered in less than two seconds, in the median.
    pub fast: u64,
}

/// The figures of a set of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Population {
    /// How many sheets.
    pub sheets: u64,
    /// What the sheets come to.
    pub outcomes: Outcomes,
    /// How well each role fits, in bank order.
    pub fits: Vec<FitDistribution>,
    /// How well each role fits within each dimension, in bank order.
    pub dimensions: Vec<DimensionMeans>,
    /// The answers to each question, in bank order.
    pub questions: Vec<QuestionCounts>,
}

/// How many sheets come to which outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Outcomes {
    /// Why they are held back, where they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held_back: Option<HeldBack>,
    /// The outcome of nearly all (all, or all but one in a group), where that is why they are held back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearly_all: Option<String>,
    /// Every outcome: the roles in bank order, `close`, `insufficient`; none where they are held back.
    pub counts: Vec<OutcomeCount>,
}

/// One outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OutcomeCount {
    /// A role's id, `close` or `insufficient`.
    pub outcome: String,
    /// How many sheets.
    pub sheets: u64,
    /// Their share in percent.
    pub share: Tenths,
    /// The share's 95 % interval (Wilson), in percent.
    pub interval: [Tenths; 2],
}

/// How well a role fits the people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct FitDistribution {
    /// The role's id.
    pub role: String,
    /// The mean fit, 0.0 to 100.0; in whole points for fewer than four times `min_group` people.
    pub mean: Tenths,
    /// By how many points masking may have moved the mean, at most, rules aside: for each question that nearly
    /// all of a group answered alike, and each option that nearly all or nearly nobody of it chose, by one answer.
    pub off_by: u64,
    /// The standard deviation, from 10 people on; in whole points like the mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deviation: Option<Tenths>,
    /// The three quartiles in whole points, from four times `min_group` people on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quartiles: Option<[Tenths; 3]>,
    /// How many people in each of ten bars: 0.0 to 9.9, and so on, and 90.0 to 100.0; none
    /// where nearly all are in one.
    pub histogram: Vec<u64>,
}

/// How well the roles fit within a dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DimensionMeans {
    /// The dimension's id.
    pub dimension: String,
    /// Why the figures are held back, where they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held_back: Option<HeldBack>,
    /// The roles that its questions give points to, in bank order; none where they are held back.
    pub roles: Vec<RoleMean>,
}

/// A role's mean within a dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RoleMean {
    /// The role's id.
    pub role: String,
    /// The mean, over the people who answered something of it, of the points placed on their range,
    /// rules aside: 0.0 to 100.0; in whole points for fewer than four times `min_group` people.
    pub mean: Tenths,
}

/// The answers to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct QuestionCounts {
    /// The question's id.
    pub question: String,
    /// Why the answers are held back, where they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held_back: Option<HeldBack>,
    /// The answer of nearly all (all who answered, or all but one in a group), where that is why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearly_all: Option<SheetOption>,
    /// How many people answered it; left out where its answers are held back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<u64>,
    /// Its options in order; none where they are held back, or nobody was asked.
    pub options: Vec<OptionCount>,
    /// How many people chose none of the options, for `multi`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub none: Option<NoneCount>,
    /// The mean of the numbers answered, for `scale` and `pair`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<Hundredths>,
    /// Their standard deviation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deviation: Option<Hundredths>,
    /// How divided the answers are, in percent: their variance as a share of the largest possible
    /// one. 0.0 where all answer alike, 100.0 where one half stands at either end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub divided: Option<Tenths>,
}

/// An option as a sheet would name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum SheetOption {
    /// The number of a `scale` or `pair` option, from 1.
    Number(usize),
    /// The id of a `choice` or `multi` option.
    Id(String),
}

/// How many people chose an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OptionCount {
    /// The option.
    pub option: SheetOption,
    /// How many people; left out where it is held back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<u64>,
    /// Their share of those who answered, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<Tenths>,
    /// Whether nearly all or nearly nobody chose it, in a `multi` question, where that is why the count is
    /// held back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearly: Option<Nearly>,
}

/// How many people chose none of the options of a `multi` question: they answered it all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct NoneCount {
    /// How many people; left out where it is held back: where nearly nobody did, or where nearly nobody chose
    /// any option. Whoever chose only what nobody else of a group chose counts here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<u64>,
    /// Their share of those who answered, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<Tenths>,
    /// `nobody` where nearly nobody chose none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearly: Option<Nearly>,
    /// Whether some of these people may have chosen options: such as nobody else of their group chose. Left out
    /// where not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub or_rare: bool,
}

/// The ends of a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Nearly {
    /// All, or all but one in a group.
    All,
    /// None, or one in a group.
    Nobody,
}

/// The figures by group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Groups {
    /// The groups that are shown, by name; those without a name last.
    pub shown: Vec<GroupFigures>,
    /// The groups that are held back, together.
    pub held_back: HeldBackGroups,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct GroupFigures {
    /// Its name; `null` for the sheets without a group.
    pub group: Option<String>,
    /// Its figures.
    pub figures: Population,
}

/// Groups whose figures are held back; not even their names are told, for a name may be a person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct HeldBackGroups {
    /// How many groups; `null` where they are some but fewer than `min_group`.
    pub groups: Option<u64>,
    /// How many sheets they have together: 0, or at least `min_group`, unless no group is shown.
    pub sheets: u64,
}

/// A question that splits the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DividedQuestion {
    /// The question's id.
    pub question: String,
    /// How divided the answers are, in percent.
    pub divided: Tenths,
}

/// A question on which groups differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Difference {
    /// The question's id.
    pub question: String,
    /// The option whose share differs, for `choice` and `multi`; for graded questions it is the mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub option: Option<SheetOption>,
    /// The difference in percent: of the scale's length for a mean, in percentage points for a share.
    pub difference: Tenths,
    /// The group with the lowest figure (`null`: the sheets without a group).
    pub lowest: Option<String>,
    /// The lowest mean, or share in percent.
    pub low: Hundredths,
    /// The group with the highest figure.
    pub highest: Option<String>,
    /// The highest mean, or share in percent.
    pub high: Hundredths,
}

/// Something to talk about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "topic", rename_all = "kebab-case")]
pub enum Topic {
    /// The question that splits the room most: a quarter at least stands on either side of its middle.
    MostDivided {
        /// The question's id.
        question: String,
        /// How many people gave an answer below the middle.
        low: u64,
        /// How many gave the middle one, where there is one.
        middle: u64,
        /// How many gave an answer above the middle.
        high: u64,
    },
    /// The question on which the room agrees most, where more than half agree.
    StrongestConsensus {
        /// The question's id.
        question: String,
        /// How many agree.
        agree: Agreement,
        /// On what.
        on: Agreed,
    },
    /// The question on which groups differ most: the first of the differences.
    LargestDifference {
        /// The question's id.
        question: String,
    },
    /// The item that goes least with the others: it may mean something else to this room.
    OddItem {
        /// The question's id.
        question: String,
    },
}

impl Topic {
    /// The id of the question that it is about.
    #[must_use]
    pub fn question(&self) -> &str {
        match self {
            Topic::MostDivided { question, .. }
            | Topic::StrongestConsensus { question, .. }
            | Topic::LargestDifference { question }
            | Topic::OddItem { question } => question,
        }
    }
}
