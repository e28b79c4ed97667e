//! What a sheet's answers add up to: points, ranges and weight, looked up instead of worked out.
//!
//! Every command scores through here, so one path serves a single sheet and a hundred million. Answers
//! that no rule names are added up one by one. Answers that rules tie together are added up too, and
//! select besides an entry in their group's table: the points of the rules that fire and the group's
//! exact range. An entry is worked out when a sheet first needs it, by the conditions themselves, and
//! serves every sheet that no rule can tell from that one.

use std::collections::HashMap;
use std::ops::{AddAssign, SubAssign};

use crate::bank::condition::Condition;
use crate::bank::{Bank, Question, RuleGroup};
use crate::scoring::points::{Points, Ranges};
use crate::scoring::range::{RangeTable, collect_tests, tested_options, verdicts};
use crate::sheet::answers::Answers;

/// The most entries that a group's table may have; a larger group is worked out anew for every sheet.
const MOST_ENTRIES: u64 = 1 << 16;
/// The most entries that all tables may have; groups after that have none.
const MOST_ALL_ENTRIES: u64 = 1 << 18;

/// What a sheet's answers add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// The raw points per role (docs/scoring.md, 1).
    pub points: Points,
    /// The exact range per role with the same questions answered (point 2).
    pub ranges: Ranges,
    /// What the answered questions can move.
    pub weight: Weight,
}

/// What questions can move, each by its own options: its weights (docs/scoring.md, 4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// For the role that each question moves most.
    pub largest: u64,
    /// For each role.
    pub widths: Points,
}

impl Weight {
    /// The weight of one question.
    #[must_use]
    pub fn new(question: &Question) -> Weight {
        Weight {
            largest: u64::from(question.weight),
            widths: question.own.hi - question.own.lo,
        }
    }
}

impl AddAssign for Weight {
    fn add_assign(&mut self, other: Weight) {
        self.largest += other.largest;
        self.widths += other.widths;
    }
}

impl SubAssign for Weight {
    fn sub_assign(&mut self, other: Weight) {
        self.largest -= other.largest;
        self.widths -= other.widths;
    }
}

/// Adds sheets of one bank up. The bank is not held: every call is made with the one that the table was
/// made for. It grows up to its tables' sizes while it is used, and no further.
#[derive(Clone, Debug)]
pub struct SumTable {
    ranges: RangeTable,
    /// Per question the index of its first slot: unanswered, then its options in order; a `multi`
    /// question has a slot for answered before its options.
    first: Vec<usize>,
    /// Per slot the points that it gives.
    awards: Vec<Points>,
    /// Per slot what it adds to the index into its group's table.
    strides: Vec<usize>,
    /// Per question its place among `groups`; questions that no rule names share one more place.
    group_of: Vec<usize>,
    /// The `multi` questions.
    multi: Vec<usize>,
    /// Per question what its own options can give where no rule names it, else nothing.
    own: Vec<Ranges>,
    /// What all the questions that no rule names can give.
    all_own: Ranges,
    /// Per question its weight.
    weights: Vec<Weight>,
    all_weight: Weight,
    groups: Vec<ClassTable>,
    /// How many entries the tables may still have.
    entries_left: u64,
    /// Per group, and one more place, the index that a sheet selects; used again for every sheet.
    selected: Vec<usize>,
}

/// What a group's rules come to, by classes of answers.
#[derive(Clone, Debug)]
struct ClassTable {
    /// Empty where the group is too large for a table.
    entries: Vec<Option<(Points, Ranges)>>,
}

impl SumTable {
    /// A table for a bank.
    #[must_use]
    pub fn new(bank: &Bank) -> SumTable {
        let ranges = RangeTable::new(bank);
        let mut first = Vec::with_capacity(bank.questions.len());
        let mut awards = Vec::new();
        for question in &bank.questions {
            first.push(awards.len());
            awards.push(Points::ZERO);
            if question.kind.is_multi() {
                // Answered, whatever is chosen.
                awards.push(Points::ZERO);
            }
            awards.extend(question.options.iter().map(|option| option.award));
        }
        let ungrouped = bank.groups.len();
        let own = (0..bank.questions.len()).map(|question| match bank.group_of[question] {
            Some(_) => Ranges::default(),
            None => ranges.own(question),
        });
        let own: Vec<Ranges> = own.collect();
        let weights: Vec<Weight> = bank.questions.iter().map(Weight::new).collect();
        let mut table = SumTable {
            first,
            strides: vec![0; awards.len()],
            awards,
            group_of: bank
                .group_of
                .iter()
                .map(|group| group.unwrap_or(ungrouped))
                .collect(),
            multi: (0..bank.questions.len())
                .filter(|&question| bank.questions[question].kind.is_multi())
                .collect(),
            all_own: own.iter().fold(Ranges::default(), |mut all, own| {
                all += *own;
                all
            }),
            own,
            all_weight: weights.iter().fold(Weight::default(), |mut all, weight| {
                all += *weight;
                all
            }),
            weights,
            groups: Vec::new(),
            entries_left: MOST_ALL_ENTRIES,
            selected: vec![0; ungrouped + 1],
            ranges,
        };
        for group in &bank.groups {
            let entries = table.tabulate(bank, group);
            table.groups.push(ClassTable { entries });
        }
        table
    }

    /// Gives the slots of a group's questions their strides; an empty table for the group.
    fn tabulate(&mut self, bank: &Bank, group: &RuleGroup) -> Vec<Option<(Points, Ranges)>> {
        let mut tests: HashMap<usize, Vec<&Condition>> = HashMap::new();
        for &rule in &group.rules {
            collect_tests(&bank.rules[rule].when, &mut tests);
        }
        let mut size = 1u64;
        let mut given = Vec::new();
        for &question in &group.questions {
            let tests = tests.get(&question).map_or(&[][..], Vec::as_slice);
            let classes = Self::classes(&bank.questions[question], tests);
            let stride = size;
            let Some(larger) = size
                .checked_mul(classes.count)
                .filter(|&size| size <= MOST_ENTRIES.min(self.entries_left))
            else {
                return Vec::new();
            };
            size = larger;
            given.push((question, stride, classes.of_slot));
        }
        self.entries_left -= size;
        for (question, stride, of_slot) in given {
            for (slot, class) in of_slot.into_iter().enumerate() {
                // Both are below the size, which fits.
                self.strides[self.first[question] + slot] =
                    usize::try_from(stride * class).unwrap_or(0);
            }
        }
        vec![None; usize::try_from(size).unwrap_or(0)]
    }

    /// The classes of answers to a question that its tests can tell apart, unanswered first.
    fn classes(asked: &Question, tests: &[&Condition]) -> Classes {
        let mut of_slot = vec![0; asked.options.len() + 1];
        if asked.kind.is_multi() {
            // Answered counts 1, and each option that a rule looks at a power of two above.
            of_slot.push(0);
            of_slot[1] = 1;
            let mut count = 2u64;
            for option in tested_options(tests) {
                of_slot[2 + option] = count;
                count = count.saturating_mul(2);
            }
            return Classes { count, of_slot };
        }
        let mut known = HashMap::new();
        for (option, class) in of_slot[1..].iter_mut().enumerate() {
            let next = known.len() as u64 + 1;
            *class = *known.entry(verdicts(tests, option)).or_insert(next);
        }
        Classes {
            count: known.len() as u64 + 1,
            of_slot,
        }
    }

    /// Adds a sheet up.
    #[must_use]
    pub fn add_up(&mut self, bank: &Bank, answers: &Answers) -> Sums {
        let mut sums = Sums {
            points: Points::ZERO,
            ranges: self.all_own,
            weight: self.all_weight,
        };
        self.selected.fill(0);
        let slots = answers.slots();
        for (chunk, slots) in slots.chunks(64).enumerate() {
            let questions = chunk * 64..;
            let mut unanswered = 0u64;
            for (bit, (question, &slot)) in questions.zip(slots).enumerate() {
                let at = self.first[question] + slot as usize;
                sums.points += self.awards[at];
                self.selected[self.group_of[question]] += self.strides[at];
                unanswered |= u64::from(slot == 0) << bit;
            }
            while unanswered != 0 {
                let question = chunk * 64 + unanswered.trailing_zeros() as usize;
                sums.ranges -= self.own[question];
                sums.weight -= self.weights[question];
                unanswered &= unanswered - 1;
            }
        }
        for &question in &self.multi {
            let group = self.group_of[question];
            for option in answers.included(question) {
                let at = self.first[question] + 2 + option;
                sums.points += self.awards[at];
                self.selected[group] += self.strides[at];
            }
        }
        for group in 0..self.groups.len() {
            let (points, ranges) = self.group(bank, group, answers);
            sums.points += points;
            sums.ranges += ranges;
        }
        sums
    }

    /// What a group's rules give and its range.
    #[inline]
    fn group(&mut self, bank: &Bank, group: usize, answers: &Answers) -> (Points, Ranges) {
        match self.groups[group].entries.get(self.selected[group]) {
            Some(Some(entry)) => *entry,
            _ => self.work_out(bank, group, answers),
        }
    }

    #[cold]
    fn work_out(&mut self, bank: &Bank, group: usize, answers: &Answers) -> (Points, Ranges) {
        let fired = bank.groups[group]
            .rules
            .iter()
            .map(|&rule| &bank.rules[rule]);
        let points = fired
            .filter(|rule| rule.when.holds(answers, None) == Some(true))
            .fold(Points::ZERO, |points, rule| points + rule.award);
        let ranges = self
            .ranges
            .group(bank, group, &|question| answers.is_answered(question));
        if let Some(entry) = self.groups[group].entries.get_mut(self.selected[group]) {
            *entry = Some((points, ranges));
        }
        (points, ranges)
    }
}

/// Answers to one question that no rule can tell apart.
struct Classes {
    count: u64,
    /// Per slot its class; those of a `multi` question's options are added up.
    of_slot: Vec<u64>,
}
