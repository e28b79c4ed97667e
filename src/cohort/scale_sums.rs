//! The sums from which a scale's reliability is worked out.
//!
//! Only sheets that answered every item count (complete cases), so that all sums are over the same
//! people and Cronbach's formula holds as it is published.

use super::count_layout::CountLayout;
use super::scale::Scale;
use crate::sheet::answers::Answers;

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
        layout: &CountLayout<'_>,
        scale: &Scale,
        answers: &Answers,
        scores: &mut Vec<i64>,
    ) {
        scores.clear();
        for &item in &scale.items {
            let Some(option) = answers.option(item) else {
                return;
            };
            let plan = &layout.plans[item];
            scores.push(if plan.is_multi {
                scale.score(answers.award(layout.bank, item))
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
