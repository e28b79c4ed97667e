//! How often each of two roles wins, without working out the whole distribution of their points.
//!
//! A state of two roles is a total x + y and a position x on it. Of one total, more points for the first role are
//! fewer for the second: the first wins from some position on, and the second before some other. So of
//! parts that hardly change the total nothing is needed but the probability of every position, total by
//! total, added up from below; the other parts are added up as usual, and each of their states then looks
//! up its share.

use std::borrow::Borrow;

use super::distribution::{Distribution, MAX_VISITS, bounds};
use crate::scoring::points::Points;

/// How many totals the parts that are kept as rows may have.
const MOST_ROWS: i64 = 12;
/// The most totals, and the most positions, that there may be in all.
const MOST_SPAN: i64 = 1 << 12;

/// The probabilities that the one role wins, and that the other does; what is left is neither's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shares {
    pub(crate) first: f64,
    pub(crate) second: f64,
}

impl Shares {
    /// The shares of the sum of these independent parts. `first_wins` and `second_wins` are asked about the
    /// points of the two roles: more points for a role, or fewer for the other, never take its win away.
    ///
    /// Nothing where there are too many points for this way; where it answers, [`Distribution::sum`] would, too.
    pub(crate) fn new(
        parts: &[impl Borrow<Distribution>],
        roles: (usize, usize),
        first_wins: impl Fn(i32, i32) -> bool,
        second_wins: impl Fn(i32, i32) -> bool,
    ) -> Option<Shares> {
        let (_, sizes) = bounds(parts);
        let cells = sizes
            .iter()
            .try_fold(1, |all: u128, &size| all.checked_mul(size))?;
        let ways: usize = parts.iter().map(|part| part.borrow().states().len()).sum();
        if cells.checked_mul(ways as u128)? > u128::from(MAX_VISITS) {
            return None;
        }
        let mut parts: Vec<PartSpans<'_>> = parts
            .iter()
            .map(|part| PartSpans::new(part.borrow(), roles))
            .collect();
        let totals = Span::sum(parts.iter().map(|part| part.totals));
        let positions = Span::sum(parts.iter().map(|part| part.positions));
        if totals.size() > MOST_SPAN || positions.size() > MOST_SPAN {
            return None;
        }
        parts.sort_by_key(|part| part.totals.size());
        let mut rows = 0;
        let narrow = parts.iter().take_while(|part| {
            rows += part.totals.size() - 1;
            rows < MOST_ROWS
        });
        let (narrow, wide) = parts.split_at(narrow.count());
        let rows = PositionRows::new(narrow);
        let wide: Vec<&Distribution> = wide.iter().map(|part| part.distribution).collect();
        let wide = Distribution::sum(&wide).ok()?;

        // From which position on the first role wins, and before which the second: by total.
        let first_from = turns(totals, positions, first_wins);
        let second_until = turns(totals, positions, |x, y| !second_wins(x, y));
        let mut shares = Shares {
            first: 0.0,
            second: 0.0,
        };
        for (points, probability) in wide.states() {
            let (total, position) = coordinates(points, roles);
            for (row, below) in (total + rows.totals.low - totals.low..).zip(rows.all()) {
                let at = |turn: &[i64]| {
                    let place = usize::try_from(row).ok().and_then(|row| turn.get(row));
                    let place = place.map_or(0, |turn| turn - position - rows.positions.low);
                    usize::try_from(place.clamp(0, rows.positions.size())).unwrap_or_default()
                };
                let all = below[below.len() - 1];
                shares.first += probability * (all - below[at(&first_from)]);
                shares.second += probability * below[at(&second_until)];
            }
        }
        Some(shares)
    }
}

/// The total of two roles' points, and the first one's.
fn coordinates(points: &Points, (first, second): (usize, usize)) -> (i64, i64) {
    let (x, y) = (i64::from(points[first]), i64::from(points[second]));
    (x + y, x)
}

/// Whole numbers from one to another, both included.
#[derive(Clone, Copy, Debug)]
struct Span {
    low: i64,
    high: i64,
}

impl Span {
    fn of(numbers: impl Iterator<Item = i64> + Clone) -> Span {
        Span {
            low: numbers.clone().min().unwrap_or(0),
            high: numbers.max().unwrap_or(0),
        }
    }

    fn sum(spans: impl Iterator<Item = Span>) -> Span {
        spans.fold(Span { low: 0, high: 0 }, |sum, span| Span {
            low: sum.low + span.low,
            high: sum.high + span.high,
        })
    }

    fn size(self) -> i64 {
        self.high - self.low + 1
    }
}

/// A part with what it changes of the total and of the position.
struct PartSpans<'d> {
    distribution: &'d Distribution,
    roles: (usize, usize),
    totals: Span,
    positions: Span,
}

impl PartSpans<'_> {
    fn new(distribution: &Distribution, roles: (usize, usize)) -> PartSpans<'_> {
        let states = distribution.states().iter();
        let states = states.map(|(points, _)| coordinates(points, roles));
        PartSpans {
            distribution,
            roles,
            totals: Span::of(states.clone().map(|(total, _)| total)),
            positions: Span::of(states.map(|(_, position)| position)),
        }
    }
}

/// The probabilities of the positions of some totals, added up from below: a row a total.
struct PositionRows {
    totals: Span,
    positions: Span,
    /// Each row begins with nothing and ends with the probability of its total.
    below: Vec<f64>,
}

impl PositionRows {
    fn new(parts: &[PartSpans<'_>]) -> PositionRows {
        let totals = Span::sum(parts.iter().map(|part| part.totals));
        let positions = Span::sum(parts.iter().map(|part| part.positions));
        let size = |span: Span| usize::try_from(span.size()).unwrap_or_default();
        let width = size(positions);
        let mut cells = vec![0.0; size(totals) * width];
        let mut next = cells.clone();
        cells[0] = 1.0;
        let (mut rows, mut filled) = (1, 1);
        for part in parts {
            let (more_rows, more) = (size(part.totals) - 1, size(part.positions) - 1);
            next[..(rows + more_rows) * width].fill(0.0);
            for (points, probability) in part.distribution.states() {
                let (total, position) = coordinates(points, part.roles);
                let down = usize::try_from(total - part.totals.low).unwrap_or_default();
                let right = usize::try_from(position - part.positions.low).unwrap_or_default();
                for row in 0..rows {
                    let from = &cells[row * width..][..filled];
                    let to = &mut next[(row + down) * width + right..][..filled];
                    for (to, from) in to.iter_mut().zip(from) {
                        *to += from * probability;
                    }
                }
            }
            (rows, filled) = (rows + more_rows, filled + more);
            std::mem::swap(&mut cells, &mut next);
        }
        let mut below = Vec::with_capacity(size(totals) * (width + 1));
        for row in cells.chunks(width) {
            let mut sum = 0.0;
            below.push(sum);
            below.extend(row.iter().map(|probability| {
                sum += probability;
                sum
            }));
        }
        PositionRows {
            totals,
            positions,
            below,
        }
    }

    fn all(&self) -> impl Iterator<Item = &[f64]> {
        let width = usize::try_from(self.positions.size()).unwrap_or_default();
        self.below.chunks(width + 1)
    }
}

/// Per total the first position at which something holds; what holds of one position holds of all after it.
///
/// One point more in all and one position more leave the other role's points as they are: from total to
/// total the place moves by one at most, so all of them take one walk.
fn turns(totals: Span, positions: Span, holds: impl Fn(i32, i32) -> bool) -> Vec<i64> {
    let holds = |total: i64, position: i64| match (
        i32::try_from(position),
        i32::try_from(total - position),
    ) {
        (Ok(x), Ok(y)) => holds(x, y),
        _ => false,
    };
    let mut position = positions.low;
    (totals.low..=totals.high)
        .map(|total| {
            while position <= positions.high && !holds(total, position) {
                position += 1;
            }
            position
        })
        .collect()
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::probability::chance::Chance;

    pub(in super::super) fn part() -> impl Strategy<Value = Distribution> {
        let way = (-4..=4i32, -4..=4i32, 1..=9u32);
        proptest::collection::vec(way, 1..6).prop_map(|ways| {
            let all: u32 = ways.iter().map(|(.., weight)| weight).sum();
            let way = |(x, y, weight): (i32, i32, u32)| {
                let mut points = Points::ZERO;
                (points[0], points[2]) = (x, y);
                (points, f64::from(weight) / f64::from(all))
            };
            Distribution::of(ways.into_iter().map(way).collect())
        })
    }

    proptest! {
        #[test]
        fn shares_are_those_of_the_whole_distribution(
            parts in proptest::collection::vec(part(), 0..7),
            (by, slope) in (-3..=3i32, 1..=3i32),
        ) {
            let first_wins = |x: i32, y: i32| x * slope - y >= by;
            let second_wins = |x: i32, y: i32| y - x * slope > 2 - by;
            let found = Shares::new(&parts, (0, 2), first_wins, second_wins).expect("they are few");
            let first = Chance::of(&parts, |points| first_wins(points[0], points[2]));
            let second = Chance::of(&parts, |points| second_wins(points[0], points[2]));
            prop_assert!((found.first - first.probability).abs() < 1e-12);
            prop_assert!((found.second - second.probability).abs() < 1e-12);
        }
    }
}
