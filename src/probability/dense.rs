//! Adding up distributions in a table of every value, where there are few: no comparing, no merging.

/// A value that cannot be: a probability that has vanished below what a float can hold is a zero without the sign,
/// and adding any that is possible takes the sign away.
const IMPOSSIBLE: f64 = -0.0;

/// The most values of a table, which then fits a processor's second cache.
pub(super) const MOST: u128 = 1 << 15;

/// The sum of independent parts, each a list of its values with their probabilities, the values counted from the
/// lowest.
pub(super) fn sum(parts: impl Iterator<Item = Vec<(usize, f64)>>) -> Vec<(u64, f64)> {
    let (mut sum, mut next) = (vec![1.0], Vec::new());
    for part in parts {
        let highest = part.iter().map(|(value, _)| *value).max().unwrap_or(0);
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
    let possible = (0..)
        .zip(sum)
        .filter(|(_, probability)| is_possible(probability));
    possible.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_vanished_is_possible_and_what_lies_between_is_not() {
        let rare = vec![(0, 1.0), (2, 1e-200)];
        let found = sum([rare.clone(), rare].into_iter());
        assert_eq!(found, [(0, 1.0), (2, 2e-200), (4, 0.0)]);
        assert!(found[2].1.is_sign_positive());
    }
}
