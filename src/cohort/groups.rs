//! Which groups are shown: the minimum and the remainder rule.

/// Which of the groups with these sizes are shown, given the fewest people of whom figures are told.
///
/// A group below the minimum is hidden. As long as the hidden groups together have fewer people than
/// the minimum, the next smallest group is hidden too (ties: the later one): otherwise the total minus
/// the groups that are shown would be the figures of a few people.
#[must_use]
pub fn shown(sizes: &[u64], min_group: u64) -> Vec<bool> {
    let mut shown: Vec<bool> = sizes.iter().map(|&size| size >= min_group).collect();
    loop {
        let hidden = sizes.iter().zip(&shown).filter(|(_, shown)| !**shown);
        let hidden: u64 = hidden.map(|(size, _)| size).sum();
        if hidden == 0 || hidden >= min_group {
            return shown;
        }
        let next = (0..sizes.len())
            .rev()
            .filter(|&group| shown[group])
            .min_by_key(|&group| sizes[group]);
        match next {
            Some(group) => shown[group] = false,
            None => return shown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn small_groups_are_hidden() {
        assert_eq!(shown(&[5, 4, 12, 3], 5), [true, false, true, false]);
        assert_eq!(shown(&[5, 6], 5), [true, true]);
    }

    #[test]
    fn a_hidden_remainder_below_the_minimum_takes_the_next_smallest_group_along() {
        assert_eq!(shown(&[9, 4, 7, 12], 5), [true, false, false, true]);
        assert_eq!(
            shown(&[9, 1, 1, 1, 1, 7], 5),
            [true, false, false, false, false, false]
        );
        assert_eq!(shown(&[8, 8, 2], 5), [true, false, false]);
        assert_eq!(shown(&[8, 2], 5), [false, false]);
    }
}
