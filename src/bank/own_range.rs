//! What the options of one question can give by themselves, rules aside.

use super::question::{Kind, Question};
use crate::scoring::points::{Points, Ranges};

/// What a question's own options can give, rules aside.
#[must_use]
pub fn own_range(question: &Question) -> Ranges {
    match question.kind {
        Kind::Multi { max } => subset_range(
            question.options.iter().map(|option| option.award),
            max,
            question.options.len(),
        ),
        Kind::Scale | Kind::Pair { .. } | Kind::Choice => {
            let mut awards = question.options.iter().map(|option| option.award);
            let first = awards.next().unwrap_or(Points::ZERO);
            awards.fold(
                Ranges {
                    lo: first,
                    hi: first,
                },
                |ranges, award| Ranges {
                    lo: ranges.lo.min(award),
                    hi: ranges.hi.max(award),
                },
            )
        }
    }
}

/// The least and the most that at most `max` of these awards can add up to, per role.
pub(crate) fn subset_range(
    awards: impl Iterator<Item = Points> + Clone,
    max: usize,
    len: usize,
) -> Ranges {
    let mut ranges = Ranges::default();
    let mut column: Vec<i32> = Vec::with_capacity(len);
    for role in 0..ranges.lo.0.len() {
        column.clear();
        column.extend(awards.clone().map(|award| award[role]));
        column.sort_unstable();
        ranges.lo[role] = column.iter().take(max).filter(|&&award| award < 0).sum();
        ranges.hi[role] = column
            .iter()
            .rev()
            .take(max)
            .filter(|&&award| award > 0)
            .sum();
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subset_takes_the_best_awards_that_fit_and_no_worse_than_none() {
        let awards = [3, -1, 2, 4].map(|award| {
            let mut points = Points::ZERO;
            points[0] = award;
            points
        });
        let ranges = subset_range(awards.iter().copied(), 2, 4);
        assert_eq!((ranges.lo[0], ranges.hi[0]), (-1, 7));
    }
}
