//! Masking: a pure step between what was counted and every figure of a report (docs/workshop.md).
//!
//! What is computed from protected data is protected: a [`Masked`] cohort is made from masked sheets alone,
//! and figures are made from nothing but a masked cohort. So no figure, nor any number of them together,
//! can tell what was masked.
//!
//! The populations are those that a report with the least minimum would show: its groups, and the hidden
//! ones together. They cover everyone and are the finest that any report shows, so that reports with
//! another minimum, or without groups, are made from the same masked sheets. In each of them the one
//! answer that stands alone becomes that of all others. Answers that are too few are taken out for each
//! minimum from the least up to the report's, so that two reports differ by no fewer people than the
//! smaller minimum. Unions of masked populations have no answer that stands alone, so the order of
//! columns and populations makes no difference.

use std::collections::BTreeMap;

use super::alike::Alike;
use super::count_layout::CountLayout;
use super::group_counts::{CountingBuffer, GroupCounts};
use super::groups;
use super::kept_sheets::LEAST_MIN_GROUP;
use super::kept_sheets::{self, KeptSheets, Whole};
use super::scale_sums::ScaleSums;
use super::summary::Summary;
use crate::bank::Kind;
use crate::scoring::score::Scorer;
use crate::sheet::answers::Answers;

/// A cohort after masking: what reports are made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masked {
    /// Everyone.
    pub(super) whole: GroupCounts,
    /// The groups that are shown, by name, those without a name last.
    pub(super) shown: Vec<MaskedGroup>,
    /// How many groups are hidden.
    pub(super) hidden: u64,
    /// Per scale of the layout its sums, over everyone.
    pub(super) scales: Vec<ScaleSums>,
    /// In how many of the finest populations answers are alike.
    pub(super) alike: Alike,
    /// How many finest populations there are.
    pub(super) populations: u64,
    /// The fewest people of whom there are figures.
    pub(super) min_group: u64,
}

/// A group after masking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MaskedGroup {
    /// Its name.
    pub(super) name: Option<String>,
    /// Its counts.
    pub(super) part: GroupCounts,
    /// Where its answers are alike, or those of the finest population to which it belongs.
    pub(super) alike: Alike,
}

/// What is masked in the answer to one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct MaskedAnswer {
    /// Whether the answer is taken out.
    taken_out: bool,
    /// The option that it becomes.
    option: Option<usize>,
    /// The options of a `multi` answer that are changed into the other.
    flipped: Vec<usize>,
}

/// Per group and whole sheet, of which there may be several alike, what is masked in it.
type Edits = BTreeMap<(usize, Whole), BTreeMap<usize, MaskedAnswer>>;

/// A group of the summary.
type Counted<'a> = (Option<&'a str>, &'a GroupCounts, &'a KeptSheets);

impl Masked {
    /// Masks a summary for a report with this minimum, which is held within the limits.
    #[must_use]
    pub fn new(layout: &CountLayout<'_>, summary: &Summary, min_group: u64) -> Masked {
        let min_group = min_group.clamp(LEAST_MIN_GROUP, kept_sheets::MOST_MIN_GROUP);
        let counted = summary.in_order();
        let sizes: Vec<u64> = counted.iter().map(|(_, part, _)| part.sheets()).collect();
        let levels = LEAST_MIN_GROUP..=min_group;
        let levels: Vec<Vec<Vec<usize>>> = levels
            .clone()
            .map(|least| populations(&groups::shown(&sizes, least)))
            .collect();
        let mut masking = Masking {
            layout,
            counted: &counted,
            edits: Edits::new(),
        };
        for question in 0..layout.bank.questions.len() {
            masking.question(question, &levels);
        }
        let edits = masking.edits;
        let (mut parts, scales) = apply(layout, summary, &counted, edits);
        for population in levels.first().into_iter().flatten() {
            mask_rows(layout, &mut parts, population);
            mask_full(layout, &mut parts, population);
        }
        let mut whole = GroupCounts::new(layout);
        for part in &parts {
            // Sums that leave their type have been refused when they were merged.
            let _ = whole.merge(part);
        }
        let finest: &[Vec<usize>] = levels.first().map_or(&[], Vec::as_slice);
        let mut alike = Alike::new(layout);
        for population in finest {
            alike.add(layout, &parts, population);
        }
        let group = |(place, name): (usize, Option<String>)| {
            let mut alike = Alike::new(layout);
            for population in finest.iter().filter(|groups| groups.contains(&place)) {
                alike.add(layout, &parts, population);
            }
            MaskedGroup {
                name,
                part: parts[place].clone(),
                alike,
            }
        };
        let is_shown = groups::shown(&sizes, min_group);
        let hidden = is_shown.iter().filter(|shown| !**shown).count() as u64;
        let named = counted.iter().map(|(name, ..)| name.map(str::to_owned));
        let shown = named.enumerate().filter(|(place, _)| is_shown[*place]);
        let shown = shown.map(group).collect();
        Masked {
            whole,
            shown,
            hidden,
            scales,
            alike,
            populations: finest.len() as u64,
            min_group,
        }
    }
}

/// The groups that are shown, each alone, and the hidden ones together, by their places.
fn populations(shown: &[bool]) -> Vec<Vec<usize>> {
    let places = |of: bool| (0..shown.len()).filter(move |&place| shown[place] == of);
    let hidden: Vec<usize> = places(false).collect();
    let mut populations: Vec<Vec<usize>> = places(true).map(|place| vec![place]).collect();
    if !hidden.is_empty() {
        populations.push(hidden);
    }
    populations
}

struct Masking<'a> {
    layout: &'a CountLayout<'a>,
    counted: &'a [Counted<'a>],
    edits: Edits,
}

impl Masking<'_> {
    /// Masks a question: what stands alone in the finest populations, and what is too few in those of
    /// each minimum.
    fn question(&mut self, question: usize, levels: &[Vec<Vec<usize>>]) {
        let mut answered: Vec<u64> = self
            .counted
            .iter()
            .map(|(_, part, _)| part.answered[question])
            .collect();
        for (least, populations) in (LEAST_MIN_GROUP..).zip(levels) {
            for population in populations {
                let people: u64 = population.iter().map(|&group| answered[group]).sum();
                if people > 0 && people < least {
                    self.take_out(question, population, &mut answered);
                } else if people > 0 && least == LEAST_MIN_GROUP {
                    self.align(question, population, people);
                }
            }
        }
    }

    fn take_out(&mut self, question: usize, population: &[usize], answered: &mut [u64]) {
        let cell = self.layout.answered(question);
        for &group in population.iter().filter(|&&group| answered[group] > 0) {
            for whole in self.counted[group].2.of(cell) {
                let edits = self.edits.entry((group, Whole::clone(whole))).or_default();
                edits.entry(question).or_default().taken_out = true;
            }
        }
        for &group in population {
            answered[group] = 0;
        }
    }

    /// Makes the answer that stands alone, of `people` in a population, that of all others.
    fn align(&mut self, question: usize, population: &[usize], people: u64) {
        let layout = self.layout;
        let options = layout.options(question);
        let chose = |option: usize| -> u64 {
            let of = population.iter();
            of.map(|&group| self.counted[group].1.options[options.start + option])
                .sum()
        };
        let counts: Vec<u64> = (0..options.len()).map(chose).collect();
        let is_multi = layout.plans[question].is_multi;
        let common = counts.iter().position(|&count| count + 1 == people);
        for (option, &count) in counts.iter().enumerate() {
            let (cell, becomes) = match (is_multi, common) {
                (false, Some(common)) if count == 1 => {
                    (layout.chosen(question, option), Some(common))
                }
                (true, _) if count == 1 => (layout.chosen(question, option), None),
                (true, _) if count + 1 == people => (layout.not_chosen(question, option), None),
                _ => continue,
            };
            // In one group of the population alone is there anybody in this cell.
            let alone = population.iter().find_map(|&group| {
                let (_, part, kept) = &self.counted[group];
                let count = part.options[options.start + option];
                let there = match cell == layout.not_chosen(question, option) && is_multi {
                    true => part.answered[question].saturating_sub(count),
                    false => count,
                };
                let whole = kept.of(cell).next().filter(|_| there == 1)?;
                Some((group, Whole::clone(whole)))
            });
            if let Some(sheet) = alone {
                let edit = self.edits.entry(sheet).or_default();
                let edit = edit.entry(question).or_default();
                edit.option = becomes;
                if becomes.is_none() {
                    edit.flipped.push(option);
                }
            }
        }
    }
}

/// The counts of each group and the sums of the scales with the edited sheets in place of the sheets.
fn apply(
    layout: &CountLayout<'_>,
    summary: &Summary,
    counted: &[Counted<'_>],
    edits: Edits,
) -> (Vec<GroupCounts>, Vec<ScaleSums>) {
    let mut parts: Vec<GroupCounts> = counted.iter().map(|(_, part, _)| (*part).clone()).collect();
    let mut scales = summary.scales.clone();
    let mut scorer = Scorer::new(layout.bank);
    let mut answers = Answers::new(layout.bank);
    let (mut scores, mut room) = (Vec::new(), CountingBuffer::default());
    // Alike sheets are edited alike: how many there are is how often they are kept of any cell.
    let all: Vec<_> = counted.iter().map(|(.., kept)| kept.all()).collect();
    let mut current = None;
    let mut changed = [GroupCounts::new(layout), GroupCounts::new(layout)];
    let mut flush = |group: Option<usize>, changed: &mut [GroupCounts; 2]| {
        if let Some(group) = group {
            let [before, after] = changed;
            parts[group].take(before);
            let _ = parts[group].merge(after);
            *changed = [GroupCounts::new(layout), GroupCounts::new(layout)];
        }
    };
    for ((group, whole), edited) in edits {
        if current != Some(group) {
            flush(current, &mut changed);
            current = Some(group);
        }
        for _ in 0..all[group].get(&whole).copied().unwrap_or(0) {
            let length = kept_sheets::open(&whole, &mut answers);
            for (place, changed) in changed.iter_mut().enumerate() {
                if place == 1 {
                    for (&question, edit) in &edited {
                        edit.apply(question, &mut answers);
                    }
                }
                let score = scorer.score(&answers, length);
                changed.add(layout, length, &answers, &score, &mut room);
                for (scale, sums) in layout.scales.iter().zip(&mut scales) {
                    if scale.length == length {
                        let mut one = ScaleSums::new(scale);
                        one.add(layout, scale, &answers, &mut scores);
                        match place {
                            0 => sums.take(&one),
                            _ => {
                                let _ = sums.merge(&one);
                            }
                        }
                    }
                }
            }
        }
    }
    flush(current, &mut changed);
    (parts, scales)
}

impl MaskedAnswer {
    fn apply(&self, question: usize, answers: &mut Answers) {
        if self.taken_out {
            // It is a question of the bank.
            let _ = answers.unset(question);
        } else if let Some(option) = self.option {
            answers.put_option(question, option);
        }
        for &option in self.flipped.iter().filter(|_| !self.taken_out) {
            answers.flip(question, option);
        }
    }
}

/// Masks the rows that are not answers (outcomes, bars of fits, complete sheets, lengths, none chosen) in a
/// population: where all but one are alike, all are. Which of the groups changes is that where the one is.
fn mask_rows(layout: &CountLayout<'_>, parts: &mut [GroupCounts], population: &[usize]) {
    let rows = GroupCounts::rows(layout);
    for row in 0..rows {
        let width = parts[population[0]].row(row).len();
        let counts: Vec<u64> = (0..width)
            .map(|cell| {
                population
                    .iter()
                    .map(|&group| parts[group].row(row)[cell])
                    .sum()
            })
            .collect();
        let people: u64 = counts.iter().sum();
        let Some(common) = counts
            .iter()
            .position(|&count| count + 1 == people && people > 2)
        else {
            continue;
        };
        for &group in population {
            let cells = parts[group].row_mut(row);
            let people = cells.iter().sum();
            cells.fill(0);
            cells[common] = people;
        }
    }
}

/// Lowers counts that tell by themselves which of the two a nearly alike option of a `multi` question is.
///
/// Of the `max` choices that each of `n` people has, those nearly all chose take one each, and one of
/// them has to be free for an option that nearly nobody chose: more choices than that are left for the
/// other options only where it is known which of the two it is. Such counts fall by one, the largest first;
/// one of two people falls to none, for one alone would be known. What cannot be lowered is taken out.
fn mask_full(layout: &CountLayout<'_>, parts: &mut [GroupCounts], population: &[usize]) {
    for question in 0..layout.bank.questions.len() {
        let Kind::Multi { max } = layout.bank.questions[question].kind else {
            continue;
        };
        let people: u64 = population
            .iter()
            .map(|&group| parts[group].answered[question])
            .sum();
        loop {
            let options = layout.options(question);
            let counts = options.map(|option| -> (u64, usize) {
                let of = population.iter();
                (of.map(|&group| parts[group].options[option]).sum(), option)
            });
            let counts: Vec<(u64, usize)> = counts.collect();
            let all = counts
                .iter()
                .filter(|(count, _)| *count == people && people > 0);
            let all = all.count() as u64;
            if all > max as u64 {
                // Everyone leaves out another one: that alone tells "all but one" of each.
                for &group in population {
                    parts[group].answered[question] = 0;
                    let options = layout.options(question);
                    parts[group].options[options].fill(0);
                    parts[group].none[question] = [0; 2];
                    // Nor can a sheet without it be complete.
                    let sheets = parts[group].sheets();
                    parts[group].complete = [0, sheets];
                }
                break;
            }
            let is_open = |count: u64| count > 0 && count < people;
            let open = || counts.iter().filter(|(count, _)| is_open(*count));
            let chosen: u64 = open().map(|(count, _)| count).sum();
            let free = people.saturating_mul((max as u64).saturating_sub(all));
            let free = free.saturating_sub(u64::from(all == 0));
            let has_nearly = open().count() < counts.len();
            // Ties: the last option.
            let Some(&(count, option)) = open().max().filter(|_| has_nearly && chosen > free)
            else {
                break;
            };
            for _ in 0..if count == 2 { 2 } else { 1 } {
                let there = population
                    .iter()
                    .find(|&&group| parts[group].options[option] > 0);
                if let Some(&group) = there {
                    parts[group].options[option] -= 1;
                }
            }
        }
        if max == 1 {
            // Who chose none is what the options leave, also of those that have just been lowered.
            for &group in population {
                let options = &parts[group].options[layout.options(question)];
                let some = options.iter().sum::<u64>();
                let none = parts[group].answered[question].saturating_sub(some);
                parts[group].none[question] = [none, some];
            }
        }
    }
}
