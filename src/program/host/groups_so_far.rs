//! What may be said of a room's groups while it collects: their sizes are no answers.

use std::collections::BTreeMap;

use rolefit::cohort::{folded_group, shown_groups};

/// The groups of a room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct GroupsSoFar {
    /// How many groups with a name a report would show.
    pub(super) shown: usize,
    /// How many people are in groups below the minimum or in none, where they are too few for a group of their
    /// own and there are groups.
    pub(super) small: u64,
    /// How many people the group has that is large enough and held back with those.
    pub(super) held: Option<u64>,
    /// Groups that are one but for case, blanks or accents, where together they are enough to be named.
    pub(super) alike: Vec<Vec<String>>,
}

impl GroupsSoFar {
    /// The groups that the sheets name; people without a group are one that has no name.
    pub(super) fn new<'a>(
        named: impl Iterator<Item = Option<&'a str>>,
        min_group: u64,
    ) -> GroupsSoFar {
        let mut sizes: BTreeMap<Option<&str>, u64> = BTreeMap::new();
        for group in named {
            let group = group.map(str::trim).filter(|group| !group.is_empty());
            *sizes.entry(group).or_default() += 1;
        }
        let each: Vec<u64> = sizes.values().copied().collect();
        let shown = shown_groups(&each, min_group);
        let groups = || sizes.iter().zip(&shown);
        let named = || groups().filter(|((group, _), _)| group.is_some());
        let small = each.iter().filter(|size| **size < min_group).sum();
        // The remainder rule takes one along at most: with it the hidden ones are enough.
        let mut held = named().filter(|((_, size), shown)| **size >= min_group && !**shown);
        let mut spellings: BTreeMap<String, (u64, Vec<&str>)> = BTreeMap::new();
        for (group, size) in &sizes {
            if let Some(group) = group {
                let (people, names) = spellings.entry(folded_group(group)).or_default();
                *people += size;
                names.push(group);
            }
        }
        let alike = spellings.into_values();
        let alike = alike.filter(|(people, names)| names.len() > 1 && *people >= min_group);
        GroupsSoFar {
            shown: named().filter(|(_, shown)| **shown).count(),
            small: if named().next().is_some() { small } else { 0 },
            held: held.next().map(|((_, size), _)| *size),
            alike: alike
                .map(|(_, names)| names.into_iter().map(str::to_owned).collect())
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(sizes: &[(&str, usize)]) -> GroupsSoFar {
        let people = sizes
            .iter()
            .flat_map(|&(name, size)| std::iter::repeat_n(name, size));
        let people = people.map(|name| Some(name).filter(|name| !name.is_empty()));
        GroupsSoFar::new(people, 5)
    }

    #[test]
    fn a_group_that_is_held_back_is_told_by_numbers() {
        let found = groups(&[("Berlin", 12), ("Leeds", 9), ("x", 3), ("", 1)]);
        assert_eq!((found.shown, found.small, found.held), (1, 4, Some(9)));
        // Enough by themselves.
        let found = groups(&[("Berlin", 12), ("Leeds", 9), ("x", 4), ("y", 2)]);
        assert_eq!((found.shown, found.small, found.held), (2, 6, None));
        let found = groups(&[("", 9)]);
        assert_eq!((found.shown, found.small, found.held), (0, 0, None));
    }

    #[test]
    fn spellings_are_named_where_together_they_are_enough() {
        let found = groups(&[
            ("Berlin", 4),
            ("berlin", 1),
            (" BERLIN ", 1),
            ("Jo", 2),
            ("jo", 2),
        ]);
        assert_eq!(found.alike, [["BERLIN", "Berlin", "berlin"]]);
        assert!(groups(&[("Berlin", 9), ("Leeds", 9)]).alike.is_empty());
    }
}
