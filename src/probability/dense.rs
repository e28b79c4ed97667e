//! Adding up distributions in a table of every value, where there are few: no comparing, no merging.

/// A value that cannot be: a probability that has vanished below what a float can hold is a zero without the sign,
/// and adding any that is possible takes the sign away.
const IMPOSSIBLE: f64 = -0.0;

/// The most values of a table, which then fits a processor's second cache.
pub(super) const MOST: u128 = 1 << 15;

/// The sum of independent parts, each its values in their order with their probabilities, the values counted from the
/// lowest: where the table has room for all of them, nothing is moved.
pub(super) fn sum<P>(
    parts: impl Iterator<Item = P>,
    size: usize,
) -> impl Iterator<Item = (u64, f64)>
where
    P: DoubleEndedIterator<Item = (usize, f64)> + Clone,
{
    let (mut sum, mut next) = (Vec::with_capacity(size), Vec::with_capacity(size));
    sum.push(1.0);
    for part in parts {
        let highest = part.clone().next_back().map_or(0, |(value, _)| value);
        next.clear();
        next.resize(sum.len() + highest, IMPOSSIBLE);
        for (value, probability) in part {
            for (to, from) in next[value..value + sum.len()].iter_mut().zip(&sum) {
                *to += from * probability;
            }
        }
        std::mem::swap(&mut sum, &mut next);
    }
    let is_possible = |probability: &f64| probability.to_bits() != IMPOSSIBLE.to_bits();
    (0..)
        .zip(sum)
        .filter(move |(_, probability)| is_possible(probability))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_vanished_is_possible_and_what_lies_between_is_not() {
        let rare = vec![(0, 1.0), (2, 1e-200)];
        let parts = [&rare, &rare].into_iter().map(|part| part.iter().copied());
        let found: Vec<(u64, f64)> = sum(parts, 5).collect();
        assert_eq!(found, [(0, 1.0), (2, 2e-200), (4, 0.0)]);
        assert!(found[2].1.is_sign_positive());
    }
}
