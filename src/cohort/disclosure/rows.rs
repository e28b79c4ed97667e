//! One row of a breakdown: how often each of several answers was given, in total and by group, and
//! whether these counts may be told.
//!
//! Whoever knows the total and the groups that are shown also knows, by differences, the counts of
//! every union of groups, and of the hidden remainder. Such a union is concentrated on one answer only
//! if each of its groups is. So a row is safe where each shown group and the remainder is; where one
//! is not, the whole row is held back by group, because the total minus the others would be that one.

use super::labels;
use crate::cohort::report::HeldBack;

/// The counts of a set of people, an entry for each answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cells {
    pub(super) counts: Vec<u64>,
    /// Whether any of these people was asked.
    pub(super) asked: bool,
}

/// What may be told of a set of people in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Verdict {
    /// The counts.
    Shown,
    /// That none of them was asked.
    NotAsked,
    /// That nearly all of them gave this answer, no count.
    NearlyAll(usize),
    /// Nothing.
    Held(HeldBack),
}

impl Verdict {
    /// What a set of people on its own allows: at least the minimum of them answered, and neither all
    /// nor all but one alike.
    fn of(cells: &Cells, min_group: u64) -> Verdict {
        let answered: u64 = cells.counts.iter().sum();
        if !cells.asked && answered == 0 {
            return Verdict::NotAsked;
        }
        if answered < min_group {
            return Verdict::Held(HeldBack::FewAnswers);
        }
        let most = cells
            .counts
            .iter()
            .enumerate()
            .max_by_key(|(_, count)| **count);
        match most {
            Some((answer, &count)) if count + 1 >= answered => Verdict::NearlyAll(answer),
            _ => Verdict::Shown,
        }
    }

    fn is_open(self) -> bool {
        matches!(self, Verdict::Shown | Verdict::NotAsked)
    }
}

/// What may be told of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decision {
    /// Of all people together.
    pub(super) whole: Verdict,
    /// Of each shown group.
    pub(super) groups: Vec<Verdict>,
}

impl Decision {
    /// Decides on a row: the whole, the shown groups, and the hidden remainder where there is one.
    pub(super) fn new(
        whole: &Cells,
        groups: &[Cells],
        remainder: Option<&Cells>,
        min_group: u64,
    ) -> Decision {
        let verdict = Verdict::of(whole, min_group);
        let mut own: Vec<Verdict> = groups
            .iter()
            .map(|cells| Verdict::of(cells, min_group))
            .collect();
        let rest_is_open = remainder.is_none_or(|cells| Verdict::of(cells, min_group).is_open());
        if !verdict.is_open() {
            // A label of a group would say more than that of the whole.
            own.fill(Verdict::Held(HeldBack::Difference));
        } else if !rest_is_open || own.iter().any(|verdict| !verdict.is_open()) {
            let may_name = labels::may_be_said(whole, groups, &own, remainder);
            for verdict in &mut own {
                let stays = match verdict {
                    Verdict::NotAsked | Verdict::Held(_) => true,
                    Verdict::NearlyAll(_) => may_name,
                    Verdict::Shown => false,
                };
                if !stays {
                    *verdict = Verdict::Held(HeldBack::Difference);
                }
            }
        }
        Decision {
            whole: verdict,
            groups: own,
        }
    }

    /// Whether the whole may be told.
    pub(super) fn whole_is_open(&self) -> bool {
        self.whole.is_open()
    }

    /// Whether every shown group may be told.
    pub(super) fn groups_are_open(&self) -> bool {
        self.groups.iter().all(|verdict| verdict.is_open())
    }

    /// Holds the groups back, where they are not already.
    pub(super) fn hold_groups(&mut self, why: HeldBack) {
        for verdict in &mut self.groups {
            if *verdict == Verdict::Shown {
                *verdict = Verdict::Held(why);
            }
        }
    }

    /// Holds everything back that is not already.
    pub(super) fn hold_all(&mut self, why: HeldBack) {
        if self.whole == Verdict::Shown {
            self.whole = Verdict::Held(why);
        }
        self.hold_groups(why);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(counts: &[u64]) -> Cells {
        Cells {
            counts: counts.to_vec(),
            asked: true,
        }
    }

    fn decide(groups: &[&[u64]], remainder: Option<&[u64]>) -> Decision {
        let groups: Vec<Cells> = groups.iter().map(|counts| cells(counts)).collect();
        let remainder = remainder.map(cells);
        let mut whole = cells(&vec![0; groups[0].counts.len()]);
        for part in groups.iter().chain(&remainder) {
            for (sum, count) in whole.counts.iter_mut().zip(&part.counts) {
                *sum += count;
            }
        }
        Decision::new(&whole, &groups, remainder.as_ref(), 5)
    }

    const DIFFERENCE: Verdict = Verdict::Held(HeldBack::Difference);

    #[test]
    fn mixed_answers_are_shown() {
        let decision = decide(&[&[3, 2, 0], &[0, 4, 2]], Some(&[2, 0, 3]));
        assert_eq!(decision.whole, Verdict::Shown);
        assert_eq!(decision.groups, [Verdict::Shown; 2]);
    }

    #[test]
    fn all_or_all_but_one_alike_are_nearly_all_and_hold_the_row_back() {
        for alike in [[5, 0, 0], [4, 1, 0]] {
            let decision = decide(&[&alike, &[2, 4, 2]], None);
            assert_eq!(decision.whole, Verdict::Shown);
            assert_eq!(decision.groups, [Verdict::NearlyAll(0), DIFFERENCE]);
        }
    }

    #[test]
    fn a_concentrated_or_small_remainder_holds_the_row_back() {
        let decision = decide(&[&[3, 2], &[3, 4]], Some(&[6, 0]));
        assert_eq!(decision.groups, [DIFFERENCE; 2]);
        let decision = decide(&[&[3, 2], &[3, 4]], Some(&[1, 1]));
        assert_eq!(decision.groups, [DIFFERENCE; 2]);
    }

    #[test]
    fn few_answers_are_told_as_such_and_hold_the_others_back() {
        let decision = decide(&[&[2, 2], &[3, 4]], None);
        let few = Verdict::Held(HeldBack::FewAnswers);
        assert_eq!(decision.groups, [few, DIFFERENCE]);
    }

    #[test]
    fn a_whole_that_is_alike_holds_every_group_back() {
        let decision = decide(&[&[5, 0], &[6, 1]], None);
        assert_eq!(decision.whole, Verdict::NearlyAll(0));
        assert_eq!(decision.groups, [DIFFERENCE; 2]);
    }

    /// Of 9 X and 2 Y in groups of 5 and 6, were the first said to be nearly all X and the second not,
    /// the first would be all X: with a Y of its own, the second would have had but one.
    #[test]
    fn a_label_that_would_give_its_group_away_is_left_out() {
        let decision = decide(&[&[5, 0], &[4, 2]], None);
        assert_eq!(decision.groups, [DIFFERENCE; 2]);
        let decision = decide(&[&[5, 0], &[3, 3]], None);
        assert_eq!(decision.groups, [Verdict::NearlyAll(0), DIFFERENCE]);
    }

    #[test]
    fn people_who_were_not_asked_hold_nothing_back() {
        let whole = cells(&[3, 4]);
        let nobody = Cells {
            counts: vec![0, 0],
            asked: false,
        };
        let decision = Decision::new(&whole, &[whole.clone(), nobody], None, 5);
        assert_eq!(decision.groups, [Verdict::Shown, Verdict::NotAsked]);
    }
}
