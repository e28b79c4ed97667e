//! Exact distributions of points: which points per role come out how often, when answers vary
//! independently of each other.
//!
//! The sum of independent parts is built one part at a time. States stand in lexicographic order, which
//! adding a constant keeps, so adding a part is one merge of shifted copies: no hashing, and one fixed
//! order of summation, so that the same bytes come out everywhere.

use std::borrow::Borrow;
use std::ops::Add;

use super::dense;
use super::packing::{pack, unpack, unpack_narrow};
use crate::scoring::points::{MAX_ROLES, Points};

/// The most distinct points that a distribution may have (docs/scoring.md, 12).
pub const MAX_STATES: usize = 2_000_000;

/// The most states that are looked at on the way to a sum: a third of a second's worth. A sum that takes more
/// counts as too large, or a thousand questions would take minutes.
pub const MAX_VISITS: u64 = 20_000_000;

/// The most states of parts that were condensed into one: a table that fits a processor's cache.
const CONDENSED: usize = 1 << 9;

/// How many sorted lists are merged in one go; more are merged in rounds.
const MERGED_AT_ONCE: usize = 8;

/// Points per role with their probabilities: sorted, each once.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    states: Vec<(Points, f64)>,
}

/// A distribution would need over [`MAX_STATES`] states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyStates;

impl Distribution {
    /// These points for certain.
    #[must_use]
    pub fn certain(points: Points) -> Distribution {
        Distribution {
            states: vec![(points, 1.0)],
        }
    }

    /// The distribution of alternatives of which exactly one comes true, each with its probability, in
    /// any order; equal points are added up in the order given.
    #[must_use]
    pub fn of(mut ways: Vec<(Points, f64)>) -> Distribution {
        ways.sort_by_key(|&(points, _)| points);
        ways.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        ways.shrink_to_fit();
        Distribution { states: ways }
    }

    /// The distribution of the sum of independent parts.
    ///
    /// # Errors
    /// [`TooManyStates`] where the sum takes over [`MAX_STATES`] distinct values, or where adding the
    /// parts up looks at over [`MAX_VISITS`] of them.
    pub fn sum(parts: &[impl Borrow<Distribution>]) -> Result<Distribution, TooManyStates> {
        Distribution::sum_within(parts, MAX_VISITS)
    }

    /// Fewer parts with the same sum: neighbours are added up as long as they have few states.
    #[must_use]
    pub fn condense(parts: &[impl Borrow<Distribution>]) -> Vec<Distribution> {
        let mut condensed: Vec<Distribution> = Vec::new();
        for part in parts.iter().map(Borrow::borrow) {
            let together = condensed.last().and_then(|last| {
                let states = last.states.len() * part.states.len();
                // Most of them coincide where points are small.
                let fits = states <= 4 * CONDENSED;
                let sum = fits.then(|| Distribution::sum(&[last.clone(), part.clone()]));
                sum?.ok().filter(|sum| sum.states.len() <= CONDENSED)
            });
            match (condensed.last_mut(), together) {
                (Some(last), Some(together)) => *last = together,
                _ => condensed.push(part.clone()),
            }
        }
        condensed
    }

    /// The same, given up where adding the parts up, in this order, looks at over `most` states.
    ///
    /// # Errors
    /// [`TooManyStates`] also where it is given up.
    pub fn sum_within(
        parts: &[impl Borrow<Distribution>],
        most: u64,
    ) -> Result<Distribution, TooManyStates> {
        let mut states = Vec::new();
        Distribution::each_of_sum(parts, most, |points, p| states.push((points, p)))?;
        Ok(Distribution { states })
    }

    /// Visits the states of that sum in their order, where nobody needs to keep them.
    ///
    /// # Errors
    /// Before any is visited, as [`Distribution::sum_within`].
    pub(crate) fn each_of_sum(
        parts: &[impl Borrow<Distribution>],
        most: u64,
        mut visit: impl FnMut(Points, f64),
    ) -> Result<(), TooManyStates> {
        let (lowest, sizes) = bounds(parts);
        // States are merged as single numbers where these can hold every point between the bounds:
        // one comparison instead of one a role.
        let cells = sizes
            .iter()
            .try_fold(1u128, |cells, &size| cells.checked_mul(size));
        match cells {
            Some(cells) if Distribution::is_dense(parts, cells, most) => {
                // No larger than the table.
                #[allow(clippy::cast_possible_truncation)]
                let pack = |points: &Points, lowest: &Points| pack(points, lowest, &sizes) as usize;
                let packed = parts.iter().map(Borrow::borrow).map(|part| {
                    let lowest = part.lowest();
                    let states = part.states.iter();
                    states.map(move |(points, p)| (pack(points, &lowest), *p))
                });
                #[allow(clippy::cast_possible_truncation)] // as above
                for (key, p) in dense::sum(packed, cells as usize) {
                    visit(unpack_narrow(key, &lowest, &sizes), p);
                }
            }
            Some(cells) if cells <= u128::from(u64::MAX) => {
                // Every place value divides into `cells`, which fits.
                #[allow(clippy::cast_possible_truncation)]
                let pack = |points: &Points, lowest: &Points| pack(points, lowest, &sizes) as u64;
                for (key, p) in convolve(parts, most, pack)? {
                    visit(unpack_narrow(key, &lowest, &sizes), p);
                }
            }
            Some(_) => {
                let pack = |points: &Points, lowest: &Points| pack(points, lowest, &sizes);
                for (key, p) in convolve(parts, most, pack)? {
                    visit(unpack(key, &lowest, &sizes), p);
                }
            }
            None => {
                for (points, p) in convolve(parts, most, |points, _| *points)? {
                    visit(points, p);
                }
            }
        }
        Ok(())
    }

    /// Whether a table of so many values is filled well enough to take less work than merging.
    fn is_dense(parts: &[impl Borrow<Distribution>], values: u128, most: u64) -> bool {
        let lens = parts.iter().map(|part| part.borrow().states.len() as u128);
        let ways = lens.clone().fold(1, u128::saturating_mul);
        let visits = values.saturating_mul(lens.sum());
        values <= dense::MOST && values / 4 < ways && visits <= u128::from(most)
    }

    /// The points with their probabilities, in lexicographic order. A probability may have vanished
    /// below what a float can hold; the points are possible all the same.
    #[must_use]
    pub fn states(&self) -> &[(Points, f64)] {
        &self.states
    }

    /// The probability of the points that `holds` is true of.
    #[must_use]
    pub fn probability(&self, mut holds: impl FnMut(&Points) -> bool) -> f64 {
        self.states
            .iter()
            .filter(|(points, _)| holds(points))
            .map(|(_, probability)| probability)
            .sum()
    }

    /// The distribution of `change` of the points.
    #[must_use]
    pub fn map(&self, change: impl Fn(Points) -> Points) -> Distribution {
        let ways = self.states.iter().map(|&(points, p)| (change(points), p));
        Distribution::of(ways.collect())
    }

    /// The entrywise lowest of its points.
    pub(super) fn lowest(&self) -> Points {
        let points = self.states.iter().map(|&(points, _)| points);
        points.reduce(Points::min).unwrap_or_default()
    }

    /// The entrywise highest of its points.
    pub(super) fn highest(&self) -> Points {
        let points = self.states.iter().map(|&(points, _)| points);
        points.reduce(Points::max).unwrap_or_default()
    }
}

/// The lowest points of a sum, and how many values lie between the bounds per role, both included.
pub(super) fn bounds(parts: &[impl Borrow<Distribution>]) -> (Points, [u128; MAX_ROLES]) {
    let (mut lowest, mut sizes) = (Points::ZERO, [1u128; MAX_ROLES]);
    for part in parts {
        let (lo, hi) = (part.borrow().lowest(), part.borrow().highest());
        lowest += lo;
        for (role, size) in sizes.iter_mut().enumerate() {
            *size += u128::from(hi[role].abs_diff(lo[role]));
        }
    }
    (lowest, sizes)
}

/// Adds the parts up one by one; `pack` makes a key from points and the part's lowest points.
fn convolve<K: Copy + Ord + Add<Output = K>>(
    parts: &[impl Borrow<Distribution>],
    most: u64,
    pack: impl Fn(&Points, &Points) -> K,
) -> Result<Vec<(K, f64)>, TooManyStates> {
    let mut states = vec![(pack(&Points::ZERO, &Points::ZERO), 1.0)];
    let mut looked_at: u64 = 0;
    for part in parts.iter().map(Borrow::borrow) {
        looked_at += states.len() as u64 * part.states.len() as u64;
        if looked_at > most {
            return Err(TooManyStates);
        }
        let lowest = part.lowest();
        let shifted = part.states.iter().map(|(points, probability)| Shifted {
            states: &states,
            by: pack(points, &lowest),
            probability: *probability,
        });
        states = merge(&shifted.collect::<Vec<_>>())?;
    }
    Ok(states)
}

/// A sorted list moved by a constant and scaled by a probability, without being copied.
struct Shifted<'a, K> {
    states: &'a [(K, f64)],
    by: K,
    probability: f64,
}

/// Merges sorted lists into one, equal keys added up in the lists' order.
fn merge<K: Copy + Ord + Add<Output = K>>(
    lists: &[Shifted<'_, K>],
) -> Result<Vec<(K, f64)>, TooManyStates> {
    if lists.len() <= MERGED_AT_ONCE {
        return merge_few(lists);
    }
    // Rounds of a few lists each: as good as a heap, and equal keys melt into one early.
    let half = lists.len() / 2;
    let (left, right) = (merge(&lists[..half])?, merge(&lists[half..])?);
    merge_pair(&left, &right)
}

fn merge_pair<K: Copy + Ord>(
    left: &[(K, f64)],
    right: &[(K, f64)],
) -> Result<Vec<(K, f64)>, TooManyStates> {
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut l, mut r) = (0, 0);
    while l < left.len() || r < right.len() {
        let state = match (left.get(l), right.get(r)) {
            (Some(a), Some(b)) if a.0 == b.0 => {
                (l, r) = (l + 1, r + 1);
                (a.0, a.1 + b.1)
            }
            (Some(a), Some(b)) if b.0 < a.0 => {
                r += 1;
                *b
            }
            (Some(a), _) => {
                l += 1;
                *a
            }
            (None, Some(b)) => {
                r += 1;
                *b
            }
            (None, None) => break,
        };
        if merged.len() == MAX_STATES {
            return Err(TooManyStates);
        }
        merged.push(state);
    }
    Ok(merged)
}

fn merge_few<K: Copy + Ord + Add<Output = K>>(
    lists: &[Shifted<'_, K>],
) -> Result<Vec<(K, f64)>, TooManyStates> {
    struct MergeCursor<'a, K> {
        key: K,
        rest: &'a [(K, f64)],
        by: K,
        probability: f64,
    }
    let mut cursors: Vec<MergeCursor<'_, K>> = lists
        .iter()
        .filter_map(|list| {
            let (first, _) = list.states.first()?;
            Some(MergeCursor {
                key: *first + list.by,
                rest: list.states,
                by: list.by,
                probability: list.probability,
            })
        })
        .collect();
    // No more than all of them; to let the list grow costs more than room that is not needed.
    let all: usize = cursors.iter().map(|cursor| cursor.rest.len()).sum();
    let mut merged = Vec::with_capacity(all.min(MAX_STATES));
    while let Some(key) = cursors.iter().map(|cursor| cursor.key).min() {
        let mut probability = 0.0;
        let mut ended = false;
        for cursor in cursors.iter_mut().filter(|cursor| cursor.key == key) {
            probability += cursor.rest[0].1 * cursor.probability;
            cursor.rest = &cursor.rest[1..];
            match cursor.rest.first() {
                Some(next) => cursor.key = next.0 + cursor.by,
                None => ended = true,
            }
        }
        if merged.len() == MAX_STATES {
            return Err(TooManyStates);
        }
        merged.push((key, probability));
        if ended {
            cursors.retain(|cursor| !cursor.rest.is_empty());
        }
    }
    Ok(merged)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(entries: &[i32]) -> Points {
        let mut points = Points::ZERO;
        points.0[..entries.len()].copy_from_slice(entries);
        points
    }

    #[test]
    fn two_coins_make_three_states() {
        let coin = Distribution::of(vec![(points(&[1]), 0.5), (points(&[-1]), 0.5)]);
        let sum = Distribution::sum(&[coin.clone(), coin]).expect("it is small");
        let expected = [
            (points(&[-2]), 0.25),
            (points(&[0]), 0.5),
            (points(&[2]), 0.25),
        ];
        assert_eq!(sum.states(), expected);
    }

    #[test]
    fn nothing_to_add_up_is_no_points_for_certain() {
        let none: [Distribution; 0] = [];
        let sum = Distribution::sum(&none).expect("it is small");
        assert_eq!(sum, Distribution::certain(Points::ZERO));
    }

    #[test]
    fn a_sum_is_the_same_however_wide_its_keys_are() {
        // The wide constant pushes the same states into the wider kinds of keys.
        let part = |scale: i32| {
            let ways = (0..20).map(|way: i32| {
                let entries: Vec<i32> = (0..8)
                    .map(|role| (way * (role + 3) % 7 - 3) * scale)
                    .collect();
                (points(&entries), 0.05)
            });
            Distribution::of(ways.collect())
        };
        let sums = [1, 100, 1 << 20].map(|scale| {
            let parts = vec![part(scale); 3];
            let (_, sizes) = bounds(&parts);
            let bits: f64 = sizes.iter().map(|&size| (size as f64).log2()).sum();
            let sum = Distribution::sum(&parts).expect("it is small");
            let back = sum.map(|points| Points(points.0.map(|entry| entry / scale)));
            (bits, back)
        });
        assert!(sums[0].0 < 64.0 && sums[1].0 > 64.0 && sums[1].0 < 128.0 && sums[2].0 > 128.0);
        assert_eq!(sums[0].1, sums[1].1);
        assert_eq!(sums[0].1, sums[2].1);
    }

    #[test]
    fn too_many_states_are_refused() {
        let digit = |place: u32| {
            let ways = (0..10).map(|digit| (points(&[digit * 10i32.pow(place)]), 0.1));
            Distribution::of(ways.collect())
        };
        let parts: Vec<Distribution> = (0..7).map(digit).collect();
        assert_eq!(Distribution::sum(&parts), Err(TooManyStates));
        let sum = Distribution::sum(&parts[..6]).expect("a million states fit");
        assert_eq!(sum.states().len(), 1_000_000);
    }
}
