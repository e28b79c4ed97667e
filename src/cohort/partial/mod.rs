//! A summary as a file that adds up: `rolefit-cohort-partial/1`, whole numbers and no ids.
//!
//! It is made for merging, not for showing: it holds every count of every group, also of groups of one
//! person, and the few whole sheets that masking may need. It is as confidential as the sheets.

mod checks;
mod read;
mod read_kept;

pub use read::read;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::cohort::count_layout::CountLayout;
use crate::cohort::group_counts::{DimensionCounts, GroupCounts, NOTES};
use crate::cohort::kept_sheets::KeptSheets;
use crate::cohort::refusal::RefusalReason;
use crate::cohort::scale_sums::ScaleSums;
use crate::cohort::summary::Summary;

/// The format's name.
pub const FORMAT: &str = "rolefit-cohort-partial/1";

/// The largest file of this format that is read, in bytes: 1 GiB.
pub const MAX_BYTES: usize = 1 << 30;

/// A summary of many sheets, to be merged with others.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "rolefit-cohort-partial/1")]
pub struct PartialDocument {
    /// The format's name: `rolefit-cohort-partial/1`.
    format: String,
    /// The bank.
    bank: PartialBank,
    /// What it was made from, in hexadecimal: one number a summary.
    made_from: Vec<String>,
    /// Whether there were too many groups to tell them apart.
    crowded: bool,
    /// How many sheets were refused, by reason.
    refused: BTreeMap<RefusalReason, u64>,
    /// The groups, in order of their names.
    groups: Vec<PartialGroup>,
    /// The scales whose reliability is watched.
    scales: Vec<PartialScale>,
}

/// The bank that the sheets were scored on.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PartialBank {
    id: String,
    version: String,
    /// In hexadecimal.
    fingerprint: String,
}

/// The counts of one group.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PartialGroup {
    /// Empty for the sheets without a group.
    group: String,
    /// How many sheets are of the whole bank.
    full: u64,
    /// How many are of the short version.
    short: u64,
    /// How many answer everything that they were asked.
    complete: u64,
    /// How many sheets have each outcome: every role, `close`, `insufficient`.
    outcomes: Vec<u64>,
    /// How many sheets have a note of one key, of a pattern, of a fast pace.
    notes: [u64; NOTES],
    /// Pairs of a percentage and its sheets.
    evidence: Vec<[u64; 2]>,
    /// Per role pairs of a fit in tenths and its sheets.
    fits: Vec<Vec<[u64; 2]>>,
    /// Per dimension and role the sum in tenths and the bars of the histogram.
    dimensions: Vec<Vec<PartialDimension>>,
    /// Per question.
    questions: Vec<PartialQuestion>,
    /// Whole sheets that masking may need: how many are alike, then 1 for the short version else 0, and
    /// the answers: a question's index and its option's, or how many options and which.
    kept: Vec<(u64, Vec<u32>)>,
}

/// The mean fit within a dimension, as it is summed up.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PartialDimension {
    /// The sum, in tenths.
    sum: u64,
    /// How many sheets stand in each step of ten.
    bars: [u64; 10],
}

/// The answers to one question.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PartialQuestion {
    /// How many answered.
    answered: u64,
    /// How many chose each option.
    options: Vec<u64>,
    /// How many chose none of them, where several can be chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    none: Option<u64>,
}

/// The sums from which a reliability is worked out.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PartialScale {
    /// How many sheets answered every item.
    sheets: u64,
    /// The sum of their totals.
    sum: i128,
    /// The sum of the squares of their totals.
    squares: i128,
    /// Per item the sums of x, x² and x·T.
    items: Vec<[i128; 3]>,
}

/// Writes a summary as one line of JSON, with its line break. The same counts give the same bytes.
///
/// # Errors
/// None that can occur: the writer of JSON has them in its type.
pub fn write(layout: &CountLayout<'_>, summary: &Summary) -> Result<String, serde_json::Error> {
    let groups = summary.in_order();
    let document = PartialDocument {
        format: FORMAT.into(),
        bank: PartialBank {
            id: layout.bank.id.clone(),
            version: layout.bank.version.clone(),
            fingerprint: format!("{:016x}", layout.fingerprint),
        },
        made_from: summary
            .sources()
            .iter()
            .map(|source| format!("{source:016x}"))
            .collect(),
        crowded: summary.is_crowded,
        refused: summary.refused.kinds().collect(),
        groups: groups
            .into_iter()
            .map(|(name, part, kept)| group_document(layout, name.unwrap_or_default(), part, kept))
            .collect(),
        scales: summary.scales.iter().map(scale_document).collect(),
    };
    serde_json::to_string(&document).map(|text| text + "\n")
}

/// The counts that are not 0, each with its place.
fn sparse(counts: &[u64]) -> Vec<[u64; 2]> {
    let counts = (0..).zip(counts.iter().copied());
    counts
        .filter(|(_, count)| *count > 0)
        .map(|(place, count)| [place, count])
        .collect()
}

fn group_document(
    layout: &CountLayout<'_>,
    name: &str,
    part: &GroupCounts,
    kept: &KeptSheets,
) -> PartialGroup {
    let roles = layout.bank.roles.len();
    let dimension = |counts: &DimensionCounts| PartialDimension {
        sum: counts.sum,
        bars: counts.bars,
    };
    let question = |question: usize| PartialQuestion {
        answered: part.answered[question],
        options: part.options[layout.options(question)].to_vec(),
        none: layout.plans[question]
            .is_multi
            .then(|| part.none[question][0]),
    };
    let of_roles = part.dimensions.chunks(roles);
    PartialGroup {
        group: name.into(),
        full: part.lengths[0],
        short: part.lengths[1],
        complete: part.complete[0],
        outcomes: part.outcomes.clone(),
        notes: part.notes.map(|[_, with]| with),
        evidence: sparse(&part.evidence),
        fits: (0..roles).map(|role| sparse(part.fits(role))).collect(),
        dimensions: of_roles
            .map(|counts| counts.iter().map(dimension).collect())
            .collect(),
        questions: (0..layout.bank.questions.len()).map(question).collect(),
        kept: kept
            .all()
            .into_iter()
            .map(|(whole, alike)| (alike, whole.to_vec()))
            .collect(),
    }
}

fn scale_document(sums: &ScaleSums) -> PartialScale {
    let items = sums.items.iter();
    PartialScale {
        sheets: sums.sheets,
        sum: sums.total,
        squares: sums.square,
        items: items
            .map(|item| [item.sum, item.square, item.product])
            .collect(),
    }
}

/// The bank's id that a file of this format names, where it can be read.
#[must_use]
pub fn named_bank(text: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct NamesItsBank {
        bank: BankId,
    }
    #[derive(Deserialize)]
    struct BankId {
        id: String,
    }
    serde_json::from_str::<NamesItsBank>(text)
        .ok()
        .map(|named| named.bank.id)
}
