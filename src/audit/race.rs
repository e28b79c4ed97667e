//! One role against the others that take part in the decision.

use crate::bank::Bank;
use crate::scoring::points::{Points, Ranges};
use crate::scoring::score::Basis;

/// One role against all others that take part in the decision.
pub(super) struct Race<'a> {
    ranges: &'a Ranges,
    role: usize,
    pub(super) rivals: Vec<usize>,
}

impl<'a> Race<'a> {
    pub(super) fn new(bank: &Bank, basis: &'a Basis, role: usize) -> Race<'a> {
        Race {
            ranges: &basis.ranges,
            role,
            rivals: (0..bank.roles.len())
                .filter(|&other| other != role && basis.ranked[other])
                .collect(),
        }
    }

    /// The points, signed so that more is better for the role in every entry: the rivals' are negated.
    pub(super) fn signed(&self, points: Points) -> Points {
        let mut signed = Points::ZERO;
        signed[self.role] = points[self.role];
        for &rival in &self.rivals {
            signed[rival] = -points[rival];
        }
        signed
    }

    /// The lead that points give, in tenths.
    pub(super) fn lead(&self, points: &Points) -> i64 {
        let fit = |role: usize| self.ranges.fit(role, points[role]).0;
        let best = self.rivals.iter().map(|&rival| fit(rival)).max();
        fit(self.role) - best.unwrap_or_default()
    }

    /// The tenths of fit that points are on a role's range, not rounded and not counted from its
    /// lowest.
    fn tenths(&self, role: usize, points: i64) -> f64 {
        #[allow(clippy::cast_precision_loss)] // far below 2^53
        match self.ranges.width(role) {
            0 => 0.0,
            width => 1000.0 * points as f64 / width as f64,
        }
    }

    /// The gain of points on a weighted mean of the rivals.
    pub(super) fn gain(&self, points: &Points, weights: &[f64]) -> f64 {
        let own = self.tenths(self.role, i64::from(points[self.role]));
        let theirs = self.rivals.iter().zip(weights);
        let theirs = theirs.map(|(&rival, w)| w * self.tenths(rival, i64::from(points[rival])));
        own - theirs.sum::<f64>()
    }

    /// The weighted lead of no points at all.
    pub(super) fn start(&self, weights: &[f64]) -> f64 {
        let fit = |role: usize| match self.ranges.width(role) {
            0 => 500.0,
            _ => -self.tenths(role, i64::from(self.ranges.lo[role])),
        };
        let theirs = self.rivals.iter().zip(weights);
        fit(self.role) - theirs.map(|(&rival, w)| w * fit(rival)).sum::<f64>()
    }
}
