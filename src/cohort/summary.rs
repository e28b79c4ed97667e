//! A summary of sheets that adds up: constant memory, and the same in whatever order it was made.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::count_layout::CountLayout;
use super::group_counts::{CountingBuffer, GroupCounts};
use super::kept_sheets::{KeptSheets, NumberHash};
use super::refusal::{RefusalCounts, RefusalReason};
use super::scale_sums::ScaleSums;
use crate::bank::Length;
use crate::explain::notes::fast;
use crate::scoring::points::Tenths;
use crate::scoring::score::Score;
use crate::sheet::answers::Answers;

/// The most groups that a cohort may have: a summary needs memory for each.
pub const MAX_GROUPS: usize = 1000;

/// The longest name of a group that is kept, in bytes; what is longer is cut off.
pub const MAX_GROUP_BYTES: usize = 200;

/// Why sheets cannot be added to a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SummaryError {
    /// A count would leave its type.
    Overflow,
    /// A summary has been merged already.
    Twice,
}

impl fmt::Display for SummaryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SummaryError::Overflow => f.write_str("the counts are too large to add up"),
            SummaryError::Twice => f.write_str("the same summary is merged twice"),
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

/// A group's name without what is easily written in another way: case, blanks and accents.
#[must_use]
pub fn folded_group(name: &str) -> String {
    name.nfkd()
        .filter(|character| !is_combining_mark(*character) && !character.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The counts of a cohort, by group, and the few whole sheets that masking may need. No id is in it.
#[derive(Clone, Debug)]
pub struct Summary {
    /// Whether there were more groups than can be told apart: all are one then.
    pub(super) is_crowded: bool,
    /// The counts of each group, in no order.
    pub(super) parts: Vec<GroupCounts>,
    /// What is kept of each group, in the same order.
    pub(super) kept: Vec<KeptSheets>,
    /// A sum of hashes of all sheets added, and what summaries were merged, each by its own sum.
    made_from: u64,
    pub(super) merged: BTreeSet<u64>,
    /// Per name of a group its place among them.
    places: HashMap<String, usize>,
    /// The place of the sheets without a group, which are a group of their own.
    unnamed: Option<usize>,
    /// Per scale of the layout its sums, over all groups.
    pub(super) scales: Vec<ScaleSums>,
    /// The sheets that were refused.
    pub refused: RefusalCounts,
    scores: Vec<i64>,
    room: CountingBuffer,
    /// The cells of the last sheet, in a list that is used again.
    cells: Vec<usize>,
}

impl Summary {
    /// A summary of no sheets yet.
    #[must_use]
    pub fn new(layout: &CountLayout<'_>) -> Summary {
        Summary {
            is_crowded: false,
            parts: Vec::new(),
            kept: Vec::new(),
            made_from: 0,
            merged: BTreeSet::new(),
            places: HashMap::new(),
            unnamed: None,
            scales: layout.scales.iter().map(ScaleSums::new).collect(),
            refused: RefusalCounts::default(),
            scores: Vec::new(),
            room: CountingBuffer::default(),
            cells: Vec::new(),
        }
    }

    /// Whether the sheets are told apart by group: not where there are more than [`MAX_GROUPS`].
    #[must_use]
    pub fn tells_groups_apart(&self) -> bool {
        !self.is_crowded
    }

    /// Adds a scored sheet, with its pace where that was measured. A blank group is none. Only a group's first sheets take memory.
    pub fn add(
        &mut self,
        layout: &CountLayout<'_>,
        group: Option<&str>,
        length: Length,
        pace: Option<Tenths>,
        answers: &Answers,
        score: &Score,
    ) {
        let group = kept_name(group.unwrap_or(""));
        for (scale, sums) in layout.scales.iter().zip(&mut self.scales) {
            if scale.length == length {
                sums.add(layout, scale, answers, &mut self.scores);
            }
        }
        let place = self.place(layout, group);
        self.parts[place].add(layout, length, answers, score, &mut self.room);
        self.parts[place].add_pace(pace);
        let hash = self.kept[place].add(layout, length, answers, &mut self.cells);
        let named = match group {
            "" => 0,
            _ => NumberHash::of(group.bytes().map(u32::from)),
        };
        self.made_from = self.made_from.wrapping_add(NumberHash::of([
            hash as u32,
            (hash >> 32) as u32,
            named as u32,
            u32::from(fast(pace).is_some()),
        ]));
    }

    /// Counts a refused sheet.
    pub fn refuse(&mut self, reason: RefusalReason) {
        self.refused.add(reason, 1);
    }

    /// The place of a group, by its name; of the sheets without a group, by an empty one.
    fn place(&mut self, layout: &CountLayout<'_>, group: &str) -> usize {
        // Sheets without a group are not looked up by name.
        let place = match group {
            "" => self.unnamed,
            _ if self.is_crowded => self.unnamed,
            _ => self.places.get(group).copied(),
        };
        place.unwrap_or_else(|| {
            self.put(
                layout,
                group,
                GroupCounts::new(layout),
                KeptSheets::default(),
            )
        })
    }

    /// Puts the counts of a group that is not there yet, and gives their place. One group too many makes
    /// all of them one, and the same whatever the order in which they came.
    pub(super) fn put(
        &mut self,
        layout: &CountLayout<'_>,
        group: &str,
        part: GroupCounts,
        kept: KeptSheets,
    ) -> usize {
        let place = self.parts.len();
        self.parts.push(part);
        self.kept.push(kept);
        if place == MAX_GROUPS {
            self.crowd(layout);
            return 0;
        }
        if group.is_empty() || self.is_crowded {
            self.unnamed = Some(place);
        } else {
            self.places.insert(group.to_owned(), place);
        }
        place
    }

    /// Makes all groups one.
    fn crowd(&mut self, layout: &CountLayout<'_>) {
        self.is_crowded = true;
        self.places.clear();
        self.unnamed = None;
        let parts = std::mem::take(&mut self.parts);
        let all = parts.into_iter().zip(std::mem::take(&mut self.kept));
        for (part, kept) in all {
            let place = self.place(layout, "");
            // Counts of sheets that were added one by one do not leave their types.
            let _ = self.parts[place].merge(&part);
            self.kept[place].merge(layout, &kept);
        }
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
    /// Counts that leave their types, or a summary that has been merged already. What was there may have
    /// been added to by then.
    pub fn merge(&mut self, layout: &CountLayout<'_>, other: &Summary) -> Result<(), SummaryError> {
        let (mine, others) = (self.sources(), other.sources());
        if !mine.is_disjoint(&others) {
            return Err(SummaryError::Twice);
        }
        self.merged = &mine | &others;
        self.made_from = 0;
        self.absorb(layout, other)
    }

    /// Adds the sheets of another summary of one run, which are no other's.
    ///
    /// # Errors
    /// Counts that leave their types.
    pub fn join(&mut self, layout: &CountLayout<'_>, other: &Summary) -> Result<(), SummaryError> {
        self.made_from = self.made_from.wrapping_add(other.made_from);
        self.absorb(layout, other)
    }

    fn absorb(&mut self, layout: &CountLayout<'_>, other: &Summary) -> Result<(), SummaryError> {
        if other.is_crowded && !self.is_crowded {
            self.crowd(layout);
        }
        for (group, part, kept) in other.in_order() {
            let place = self.place(layout, group.unwrap_or_default());
            self.parts[place]
                .merge(part)
                .ok_or(SummaryError::Overflow)?;
            self.kept[place].merge(layout, kept);
        }
        for (sums, more) in self.scales.iter_mut().zip(&other.scales) {
            sums.merge(more).ok_or(SummaryError::Overflow)?;
        }
        self.refused
            .merge(&other.refused)
            .ok_or(SummaryError::Overflow)
    }

    /// What the summary was made from: its own sheets as one number, or the summaries merged to it.
    pub(super) fn sources(&self) -> BTreeSet<u64> {
        let mut sources = self.merged.clone();
        if self.made_from != 0 {
            sources.insert(self.made_from);
        }
        sources
    }

    /// How many sheets were added.
    #[must_use]
    pub fn sheets(&self) -> u64 {
        self.parts.iter().map(GroupCounts::sheets).sum()
    }

    /// Whether no sheet names a group.
    #[must_use]
    pub fn names_no_group(&self) -> bool {
        !self.is_crowded && self.places.is_empty()
    }

    /// The groups whose names differ in case, blanks or accents alone, each set with the numbers of its
    /// sheets, in the order of their names: somebody may have meant one group.
    #[must_use]
    pub fn look_alike_groups(&self) -> Vec<Vec<(&str, u64)>> {
        let mut alike: BTreeMap<String, Vec<(&str, u64)>> = BTreeMap::new();
        for (name, part, _) in self.in_order() {
            if let Some(name) = name {
                let same = alike.entry(folded_group(name)).or_default();
                same.push((name, part.sheets()));
            }
        }
        alike.into_values().filter(|same| same.len() > 1).collect()
    }

    /// The groups in the order of their names, sheets without a group last.
    pub(super) fn in_order(&self) -> Vec<(Option<&str>, &GroupCounts, &KeptSheets)> {
        let of = |name, place: usize| (name, &self.parts[place], &self.kept[place]);
        let named = self.places.iter();
        let named = named.map(|(name, &place)| of(Some(name.as_str()), place));
        let unnamed = self.unnamed.map(|place| of(None, place));
        let mut parts: Vec<_> = named.chain(unnamed).collect();
        parts.sort_by_key(|(name, ..)| (name.is_none(), *name));
        parts
    }
}
