//! A summary of sheets that adds up: constant memory, and the same in whatever order it was made.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::frame::Frame;
use super::part::{DimensionSums, Part};
use super::refusal::{Reason, Refused};
use super::scale::ScaleSums;
use crate::bank::Length;
use crate::scoring::score::Score;
use crate::sheet::answers::Answers;

/// The most groups that a cohort may have: a summary needs memory for each.
pub const MAX_GROUPS: usize = 1000;

/// The longest name of a group that is kept, in bytes; what is longer is cut off.
pub const MAX_GROUP_BYTES: usize = 200;

/// Why sheets cannot be added to a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SummaryError {
    /// There are more than [`MAX_GROUPS`] groups.
    TooManyGroups,
    /// A count would leave its type.
    Overflow,
    /// One of the two summaries has groups and the other has none.
    Mixed,
}

impl fmt::Display for SummaryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SummaryError::TooManyGroups => write!(f, "there are more than {MAX_GROUPS} groups"),
            SummaryError::Overflow => f.write_str("the counts are too large to add up"),
            SummaryError::Mixed => f.write_str("only some of the summaries are by group"),
        }
    }
}

impl std::error::Error for SummaryError {}

/// A group's name as it is kept: without blanks around it, and of a bounded length. A sheet is not refused
/// for its group's name: there would be one sheet less than in the report that does not look at groups,
/// and the difference of the two would be one person's answers.
fn kept_name(name: &str) -> &str {
    let name = name.trim();
    let mut end = name.len().min(MAX_GROUP_BYTES);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    name[..end].trim_end()
}

/// A name without what is easily written in another way: case, blanks and accents.
fn folded(name: &str) -> String {
    name.nfkd()
        .filter(|character| !is_combining_mark(*character) && !character.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The counts of a cohort, by group where that is wanted. No id is in it.
#[derive(Clone, Debug)]
pub struct Summary {
    pub(super) by_group: bool,
    /// The counts of each group, in no order.
    pub(super) parts: Vec<Part>,
    /// Per name of a group its place among them.
    places: HashMap<String, usize>,
    /// The place of the sheets without a group, which are a group of their own.
    unnamed: Option<usize>,
    /// Per scale of the frame its sums, over all groups.
    pub(super) scales: Vec<ScaleSums>,
    /// The sheets that were refused.
    pub refused: Refused,
    scores: Vec<i64>,
    sums: Vec<DimensionSums>,
}

impl Summary {
    /// A summary of no sheets yet, with the sheets told apart by group or not.
    #[must_use]
    pub fn new(frame: &Frame<'_>, by_group: bool) -> Summary {
        Summary {
            by_group,
            parts: Vec::new(),
            places: HashMap::new(),
            unnamed: None,
            scales: frame.scales.iter().map(ScaleSums::new).collect(),
            refused: Refused::default(),
            scores: Vec::new(),
            sums: Vec::new(),
        }
    }

    /// Whether the sheets are told apart by group.
    #[must_use]
    pub fn is_by_group(&self) -> bool {
        self.by_group
    }

    /// Adds a scored sheet. A blank group is none. Only a group's first sheet takes memory.
    ///
    /// # Errors
    /// More than [`MAX_GROUPS`] groups.
    pub fn add(
        &mut self,
        frame: &Frame<'_>,
        group: Option<&str>,
        length: Length,
        answers: &Answers,
        score: &Score,
    ) -> Result<(), SummaryError> {
        let group = kept_name(group.filter(|_| self.by_group).unwrap_or(""));
        for (scale, sums) in frame.scales.iter().zip(&mut self.scales) {
            if scale.length == length {
                sums.add(frame, scale, answers, &mut self.scores);
            }
        }
        let mut room = std::mem::take(&mut self.sums);
        self.part(frame, group)?
            .add(frame, length, answers, score, &mut room);
        self.sums = room;
        Ok(())
    }

    /// Counts a refused sheet.
    pub fn refuse(&mut self, reason: Reason) {
        self.refused.add(reason, 1);
    }

    /// The counts of a group, by its name; of the sheets without a group, by an empty one.
    fn part(&mut self, frame: &Frame<'_>, group: &str) -> Result<&mut Part, SummaryError> {
        // The usual case of no groups at all is not looked up by name.
        let place = match group {
            "" => self.unnamed,
            _ => self.places.get(group).copied(),
        };
        let place = match place {
            Some(place) => place,
            None => self.put(group, Part::new(frame))?,
        };
        Ok(&mut self.parts[place])
    }

    /// Puts the counts of a group that is not there yet, and gives their place.
    pub(super) fn put(&mut self, group: &str, part: Part) -> Result<usize, SummaryError> {
        let place = self.parts.len();
        if place == MAX_GROUPS {
            return Err(SummaryError::TooManyGroups);
        }
        if group.is_empty() {
            self.unnamed = Some(place);
        } else {
            self.places.insert(group.to_owned(), place);
        }
        self.parts.push(part);
        Ok(place)
    }

    /// Whether there are counts of a group.
    pub(super) fn has(&self, group: &str) -> bool {
        match group {
            "" => self.unnamed.is_some(),
            _ => self.places.contains_key(group),
        }
    }

    /// Adds the sheets of another summary of the same bank. The result does not depend on the order in
    /// which summaries are merged.
    ///
    /// # Errors
    /// Counts that leave their types, more than [`MAX_GROUPS`] groups, or a summary by group and one
    /// that is not. What was there may have been added to by then.
    pub fn merge(&mut self, frame: &Frame<'_>, other: &Summary) -> Result<(), SummaryError> {
        if self.by_group != other.by_group {
            return Err(SummaryError::Mixed);
        }
        for (group, part) in other.in_order() {
            self.part(frame, group.unwrap_or_default())?
                .merge(part)
                .ok_or(SummaryError::Overflow)?;
        }
        for (sums, more) in self.scales.iter_mut().zip(&other.scales) {
            sums.merge(more).ok_or(SummaryError::Overflow)?;
        }
        self.refused
            .merge(&other.refused)
            .ok_or(SummaryError::Overflow)
    }

    /// The same sheets, no longer told apart by group.
    ///
    /// # Errors
    /// Counts that leave their types.
    pub fn together(mut self, frame: &Frame<'_>) -> Result<Summary, SummaryError> {
        self.by_group = false;
        self.places.clear();
        self.unnamed = None;
        for part in std::mem::take(&mut self.parts) {
            self.part(frame, "")?
                .merge(&part)
                .ok_or(SummaryError::Overflow)?;
        }
        Ok(self)
    }

    /// How many sheets were added.
    #[must_use]
    pub fn sheets(&self) -> u64 {
        self.parts.iter().map(Part::sheets).sum()
    }

    /// The groups whose names differ in case, blanks or accents alone, each set with the numbers of its
    /// sheets, in the order of their names: somebody may have meant one group.
    #[must_use]
    pub fn look_alike_groups(&self) -> Vec<Vec<(&str, u64)>> {
        let mut alike: BTreeMap<String, Vec<(&str, u64)>> = BTreeMap::new();
        for (name, part) in self.in_order() {
            if let Some(name) = name {
                let same = alike.entry(folded(name)).or_default();
                same.push((name, part.sheets()));
            }
        }
        alike.into_values().filter(|same| same.len() > 1).collect()
    }

    /// The groups in the order of their names, sheets without a group last.
    pub(super) fn in_order(&self) -> Vec<(Option<&str>, &Part)> {
        let named = self.places.iter();
        let named = named.map(|(name, &place)| (Some(name.as_str()), &self.parts[place]));
        let unnamed = self.unnamed.map(|place| (None, &self.parts[place]));
        let mut parts: Vec<(Option<&str>, &Part)> = named.chain(unnamed).collect();
        parts.sort_by_key(|(name, _)| (name.is_none(), *name));
        parts
    }
}
