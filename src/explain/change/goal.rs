//! When a change of the outcome is reached, exactly and as a linear necessary condition for bounds.

use crate::bank::Bank;
use crate::scoring::points::{MAX_ROLES, Points, Ranges};
use crate::scoring::score::Score;

/// Parts of a tenth of a fit in which gains are counted. Every gain is rounded up to a whole part, so
/// a bound on sums of gains errs on the safe side, by far less than a tenth.
pub(super) const PARTS: i64 = 1 << 28;

/// The sum of the weights of a weighting.
pub(super) const WEIGHT: i64 = 1 << 10;

/// A role that has to be so far ahead of others, from the sheet as it stands.
pub(super) struct Goal<'b> {
    pub(super) bank: &'b Bank,
    target: usize,
    points: Points,
    ranges: Ranges,
    /// By how many tenths of fit the target has to be ahead of every rival; may be below 0.
    ahead: i64,
    /// Parts of fit for one signed point per role, rounded down and rounded up.
    part: [(i64, i64); MAX_ROLES],
    rivals: Vec<Rival>,
}

/// A role that the target has to leave behind.
struct Rival {
    role: usize,
    /// The parts by which the target has to gain on it, at least.
    need: i64,
}

impl<'b> Goal<'b> {
    /// The target as the outcome: far enough ahead of every other role that takes part.
    pub(super) fn role(bank: &'b Bank, score: &Score, target: usize) -> Goal<'b> {
        let others = (0..bank.roles.len()).filter(|&role| role != target);
        let rivals: Vec<usize> = others.filter(|&role| score.basis.ranked[role]).collect();
        Goal::new(bank, score, target, &rivals, score.basis.needed_margin())
    }

    /// The outcome no longer the role that it is, because this one is too near to it or ahead.
    pub(super) fn catch_up(bank: &'b Bank, score: &Score, leader: usize, role: usize) -> Goal<'b> {
        let ahead = 1 - score.basis.needed_margin();
        Goal::new(bank, score, role, &[leader], ahead)
    }

    fn new(bank: &'b Bank, score: &Score, target: usize, rivals: &[usize], ahead: i64) -> Goal<'b> {
        let ranges = score.basis.ranges;
        // The fit as a fraction: points above the lowest over the width, a half without a width.
        let fraction = |role: usize| match ranges.width(role) {
            0 => (1, 2),
            width => (
                i128::from(score.points[role]) - i128::from(ranges.lo[role]),
                i128::from(width),
            ),
        };
        let mut part = [(0, 0); MAX_ROLES];
        for (role, part) in part.iter_mut().enumerate().take(bank.roles.len()) {
            let width = ranges.width(role).max(1);
            *part = (
                (1000 * PARTS).div_euclid(width),
                (1000 * PARTS + width - 1).div_euclid(width),
            );
        }
        // Rounded fits that differ by m tenths come from fits that differ by more than m − 1.
        let apart = i128::from(ahead - 1);
        let (above, width) = fraction(target);
        let rivals = rivals
            .iter()
            .map(|&role| {
                let (other, other_width) = fraction(role);
                let product = width * other_width;
                let lack = apart * product - 1000 * (above * other_width - other * width);
                let need = (i128::from(PARTS) * lack).div_euclid(product) + 1;
                Rival {
                    role,
                    need: i64::try_from(need).unwrap_or(i64::MAX),
                }
            })
            .collect();
        Goal {
            bank,
            target,
            points: score.points,
            ranges,
            ahead,
            part,
            rivals,
        }
    }

    /// The roles that matter, as one number: the target, and a bit for each rival.
    pub(super) fn roles(&self) -> u64 {
        let rivals = self
            .rivals
            .iter()
            .fold(0, |bits, rival| bits | 1 << rival.role);
        rivals << 8 | self.target as u64
    }

    /// Points with signs: those of rivals change theirs, so that more is better in every entry;
    /// roles that do not matter have none.
    pub(super) fn signed(&self, points: Points) -> Points {
        let mut signed = Points::ZERO;
        signed[self.target] = points[self.target];
        for rival in &self.rivals {
            signed[rival.role] = -points[rival.role];
        }
        signed
    }

    /// Whether a sheet with so many more signed points reaches the goal.
    pub(super) fn is_reached(&self, signed: Points) -> bool {
        let points = self.points + self.signed(signed);
        let fit = |role: usize| self.ranges.fit(role, points[role]).0;
        let own = fit(self.target);
        let is_behind = |rival: &Rival| own - fit(rival.role) >= self.ahead;
        self.rivals.iter().all(is_behind)
    }

    /// How many rivals there are: 1 to 7.
    pub(super) fn rivals(&self) -> usize {
        self.rivals.len()
    }

    /// The same weight for each rival.
    pub(super) fn even(&self) -> Vec<i64> {
        vec![WEIGHT / self.rivals() as i64; self.rivals()]
    }

    /// By how many parts signed points are more than each rival needs.
    pub(super) fn surplus(&self, signed: Points) -> impl Iterator<Item = i64> + '_ {
        self.rivals.iter().map(move |rival| {
            let mut weights = [0; MAX_ROLES];
            (weights[rival.role], weights[self.target]) = (1, 1);
            self.weighting_of_roles(weights, rival.need).surplus(signed)
        })
    }

    /// The gains on the rivals added up, each so many times: a condition that all signed points which
    /// reaches the goal fulfils.
    pub(super) fn weighting(&self, weights: &[i64]) -> Weighting {
        let mut of_roles = [0; MAX_ROLES];
        let mut need = 0;
        for (rival, &weight) in self.rivals.iter().zip(weights) {
            of_roles[rival.role] += weight;
            of_roles[self.target] += weight;
            need += weight * rival.need;
        }
        self.weighting_of_roles(of_roles, need)
    }

    fn weighting_of_roles(&self, weights: [i64; MAX_ROLES], need: i64) -> Weighting {
        let mut weighting = Weighting {
            roles: self.bank.roles.len(),
            down: [0; MAX_ROLES],
            up: [0; MAX_ROLES],
            need,
        };
        for (role, weight) in weights.into_iter().enumerate() {
            weighting.down[role] = weight * self.part[role].0;
            weighting.up[role] = weight * self.part[role].1;
        }
        weighting
    }
}

/// A linear condition that is necessary for the goal: `value(signed points) ≥ need`.
#[derive(Clone, Debug)]
pub(super) struct Weighting {
    /// How many roles the bank has; those after them have no points.
    roles: usize,
    down: [i64; MAX_ROLES],
    up: [i64; MAX_ROLES],
    pub(super) need: i64,
}

impl Weighting {
    /// The weighted parts of fit that signed points are worth, rounded up.
    pub(super) fn value(&self, signed: Points) -> i64 {
        let mut value = 0;
        let parts = self.up.iter().zip(&self.down).zip(signed.0);
        for ((up, down), points) in parts.take(self.roles) {
            let points = i64::from(points);
            // A loss is rounded towards zero. Without a branch, since this is the search's inmost sum.
            value += points.max(0) * up + points.min(0) * down;
        }
        value
    }

    fn surplus(&self, signed: Points) -> i64 {
        self.value(signed) - self.need
    }
}
