//! The sums from which a scale's reliability is worked out.
//!
//! The score of an item is what one question's own answer says for a role. Where a bank has two roles
//! there is one scale, the role scale: the points for the first role minus those for the second.
//! With more roles there is one scale a role: the points for it. Rules belong to several questions at
//! once and are left out. Only sheets that answered every item count (complete cases), so that all
//! sums are over the same people and Cronbach's formula holds as it is published.

use super::frame::Frame;
use crate::bank::{Bank, Kind, Length};
use crate::scoring::points::Points;
use crate::sheet::answers::Answers;

/// A scale: which questions are its items, and how their points become a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Which sheets it is for: those of the whole bank or of the short version.
    pub length: Length,
    /// The role whose points it adds up.
    pub role: usize,
    /// The role whose points it takes away, in a bank of two roles.
    pub against: Option<usize>,
    /// Its items: the questions whose answer can move the score, in bank order.
    pub items: Vec<usize>,
    /// Per option of all questions, in a flat list, its score.
    scores: Vec<i64>,
}

impl Scale {
    /// The scales of a bank for sheets of a length.
    pub(super) fn all(bank: &Bank, length: Length) -> Vec<Scale> {
        let two = bank.roles.len() == 2;
        let roles = if two { 1 } else { bank.roles.len() };
        (0..roles)
            .map(|role| {
                let mut scale = Scale {
                    length,
                    role,
                    against: two.then_some(1),
                    items: Vec::new(),
                    scores: Vec::new(),
                };
                let options = bank.questions.iter().flat_map(|question| &question.options);
                scale.scores = options.map(|option| scale.score(option.award)).collect();
                let asked = bank.asked(length).into_iter();
                scale.items = asked.filter(|&item| scale.moves(bank, item)).collect();
                scale
            })
            .collect()
    }

    /// Whether a question's answer can move the score.
    fn moves(&self, bank: &Bank, question: usize) -> bool {
        let asked = &bank.questions[question];
        let mut scores = asked.options.iter().map(|option| self.score(option.award));
        match asked.kind {
            Kind::Multi { .. } => scores.any(|score| score != 0),
            _ => {
                let first = scores.next();
                scores.any(|score| Some(score) != first)
            }
        }
    }

    /// The score of an item that gives these points.
    #[must_use]
    pub fn score(&self, points: Points) -> i64 {
        let against = self.against.map_or(0, |role| i64::from(points[role]));
        i64::from(points[self.role]) - against
    }
}

/// The sums of a scale over the sheets that answered all its items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScaleSums {
    /// How many sheets.
    pub sheets: u64,
    /// Σ T, where T is a sheet's total over all items.
    pub total: i128,
    /// Σ T².
    pub square: i128,
    /// Per item its sums.
    pub items: Vec<ItemSums>,
}

/// The sums of one item, whose score on a sheet is x.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ItemSums {
    /// Σ x.
    pub sum: i128,
    /// Σ x².
    pub square: i128,
    /// Σ x·T.
    pub product: i128,
}

impl ScaleSums {
    /// No sheets yet.
    pub(super) fn new(scale: &Scale) -> ScaleSums {
        ScaleSums {
            items: vec![ItemSums::default(); scale.items.len()],
            ..ScaleSums::default()
        }
    }

    /// Adds a sheet, where it answered every item. `scores` is room to work in.
    pub(super) fn add(
        &mut self,
        frame: &Frame<'_>,
        scale: &Scale,
        answers: &Answers,
        scores: &mut Vec<i64>,
    ) {
        scores.clear();
        for &item in &scale.items {
            let Some(option) = answers.option(item) else {
                return;
            };
            let plan = &frame.plans[item];
            scores.push(if plan.is_multi {
                scale.score(answers.award(frame.bank, item))
            } else {
                scale.scores[plan.start + option]
            });
        }
        let total: i64 = scores.iter().sum();
        self.sheets += 1;
        self.total += i128::from(total);
        self.square += i128::from(total) * i128::from(total);
        for (sums, &score) in self.items.iter_mut().zip(scores.iter()) {
            sums.sum += i128::from(score);
            sums.square += i128::from(score) * i128::from(score);
            sums.product += i128::from(score) * i128::from(total);
        }
    }

    /// Takes away the sums of sheets that are among those added.
    pub(super) fn take(&mut self, other: &ScaleSums) {
        self.sheets = self.sheets.saturating_sub(other.sheets);
        self.total -= other.total;
        self.square -= other.square;
        for (sums, less) in self.items.iter_mut().zip(&other.items) {
            sums.sum -= less.sum;
            sums.square -= less.square;
            sums.product -= less.product;
        }
    }

    /// Adds the sums of other sheets; `None` where a sum would leave its type.
    pub(super) fn merge(&mut self, other: &ScaleSums) -> Option<()> {
        let add = |sum: &mut i128, more: i128| -> Option<()> {
            *sum = sum.checked_add(more)?;
            Some(())
        };
        self.sheets = self.sheets.checked_add(other.sheets)?;
        add(&mut self.total, other.total)?;
        add(&mut self.square, other.square)?;
        for (sums, more) in self.items.iter_mut().zip(&other.items) {
            add(&mut sums.sum, more.sum)?;
            add(&mut sums.square, more.square)?;
            add(&mut sums.product, more.product)?;
        }
        Some(())
    }
}
