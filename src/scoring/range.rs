//! The exact range of points that the answered questions could have given, rules included
//! (docs/scoring.md, 2).
//!
//! Questions that no rule names add up one by one. Questions that rules tie together are tried in
//! every combination (`groups`), but answers that no rule can tell apart are tried as one class.

use std::collections::HashMap;

use crate::bank::condition::Condition;
use crate::bank::{Bank, Kind, Question, RuleGroup, own_range, subset_range};
use crate::scoring::groups::Combinations;
use crate::scoring::points::{Points, Ranges};
use crate::sheet::answers::{Answers, Pick};

/// Masks of answered questions that are remembered before the memory is started afresh, so that a
/// stream of sheets needs constant memory.
const REMEMBERED: usize = 1 << 16;

/// The ranges of the parts of a bank, worked out when they are first needed. The bank is not held: every
/// call is made with the one that the table was made for.
#[derive(Clone, Debug)]
pub struct RangeTable {
    /// What each question's own options can give.
    own: Vec<Ranges>,
    /// Per group and question of the group, its classes of answers.
    classes: Vec<Vec<Vec<AnswerClass>>>,
    remembered: HashMap<(usize, u128), Ranges>,
    unanswered: Answers,
}

/// Answers to one question that no rule can tell apart.
#[derive(Clone, Debug)]
struct AnswerClass {
    representative: Pick,
    awards: Ranges,
}

impl RangeTable {
    /// A table for a bank.
    #[must_use]
    pub fn new(bank: &Bank) -> RangeTable {
        RangeTable {
            own: bank.questions.iter().map(own_range).collect(),
            classes: bank
                .groups
                .iter()
                .map(|group| group_classes(bank, group))
                .collect(),
            remembered: HashMap::new(),
            unanswered: Answers::new(bank),
        }
    }

    /// What a question's own options can give.
    #[must_use]
    pub fn own(&self, question: usize) -> Ranges {
        self.own[question]
    }

    /// The exact range of a group with these of its questions answered.
    #[must_use]
    pub fn group(
        &mut self,
        bank: &Bank,
        group: usize,
        is_answered: &dyn Fn(usize) -> bool,
    ) -> Ranges {
        let questions = &bank.groups[group].questions;
        // Only questions with a single possible answer could make a group larger than the mask.
        if questions.len() > 128 {
            return self.enumerate(bank, group, is_answered);
        }
        let mask = questions
            .iter()
            .enumerate()
            .fold(0, |mask, (bit, &question)| {
                mask | u128::from(is_answered(question)) << bit
            });
        if let Some(ranges) = self.remembered.get(&(group, mask)) {
            return *ranges;
        }
        let ranges = self.enumerate(bank, group, is_answered);
        if self.remembered.len() >= REMEMBERED {
            self.remembered.clear();
        }
        self.remembered.insert((group, mask), ranges);
        ranges
    }

    fn enumerate(&self, bank: &Bank, group: usize, is_answered: &dyn Fn(usize) -> bool) -> Ranges {
        let members = &bank.groups[group];
        let questions = members.questions.iter().zip(&self.classes[group]);
        let (mut varied, mut awards) = (Vec::new(), Vec::new());
        for (&question, classes) in questions.filter(|(question, _)| is_answered(**question)) {
            let picks = classes.iter().map(|class| class.representative.clone());
            varied.push((question, picks.collect()));
            awards.push(classes.as_slice());
        }
        let combinations = Combinations::new(bank, members, &self.unanswered, &varied);
        let mut found: Option<Ranges> = None;
        let add = |sum: &Ranges, at: usize, class: usize| {
            let mut sum = *sum;
            sum += awards[at][class].awards;
            sum
        };
        combinations.fold(Ranges::default(), &add, &mut |own, fired| {
            let (lo, hi) = (own.lo + *fired, own.hi + *fired);
            found = Some(match found {
                None => Ranges { lo, hi },
                Some(found) => Ranges {
                    lo: found.lo.min(lo),
                    hi: found.hi.max(hi),
                },
            });
        });
        found.unwrap_or_default()
    }
}

fn group_classes(bank: &Bank, group: &RuleGroup) -> Vec<Vec<AnswerClass>> {
    let mut tests: HashMap<usize, Vec<&Condition>> = HashMap::new();
    for &rule in &group.rules {
        collect_tests(&bank.rules[rule].when, &mut tests);
    }
    group
        .questions
        .iter()
        .map(|&question| {
            let tests = tests.get(&question).map_or(&[][..], Vec::as_slice);
            let asked = &bank.questions[question];
            match asked.kind {
                Kind::Multi { max } => subset_classes(asked, max, tests),
                Kind::Scale | Kind::Pair { .. } | Kind::Choice => option_classes(asked, tests),
            }
        })
        .collect()
}

/// The tests of single questions within a condition, by question.
pub(crate) fn collect_tests<'c>(
    condition: &'c Condition,
    tests: &mut HashMap<usize, Vec<&'c Condition>>,
) {
    match condition {
        Condition::Between { question, .. }
        | Condition::In { question, .. }
        | Condition::Includes { question, .. } => {
            tests.entry(*question).or_default().push(condition)
        }
        Condition::All(of) | Condition::Any(of) | Condition::Count { of, .. } => {
            for condition in of {
                collect_tests(condition, tests);
            }
        }
        Condition::Not(condition) => collect_tests(condition, tests),
        Condition::Outcome(_) | Condition::Criteria { .. } => {}
    }
}

fn option_classes(question: &Question, tests: &[&Condition]) -> Vec<AnswerClass> {
    let mut classes: Vec<AnswerClass> = Vec::new();
    let mut class_of = HashMap::new();
    for (index, option) in question.options.iter().enumerate() {
        let awards = Ranges {
            lo: option.award,
            hi: option.award,
        };
        let next = classes.len();
        let class = *class_of.entry(verdicts(tests, index)).or_insert(next);
        if class == next {
            classes.push(AnswerClass {
                representative: Pick::One(index),
                awards,
            });
        } else {
            let class = &mut classes[class].awards;
            class.lo = class.lo.min(option.award);
            class.hi = class.hi.max(option.award);
        }
    }
    classes
}

/// What every test says of an option, a bit each: options that all tests say the same of are of one
/// class.
pub(crate) fn verdicts(tests: &[&Condition], option: usize) -> Vec<u64> {
    let mut verdicts = vec![0; tests.len().div_ceil(64)];
    for (index, test) in tests.iter().enumerate() {
        verdicts[index / 64] |= u64::from(test.admits(option)) << (index % 64);
    }
    verdicts
}

/// The options of a `multi` question that tests ask for, sorted, each once.
pub(crate) fn tested_options(tests: &[&Condition]) -> Vec<usize> {
    let mut tested: Vec<usize> = tests
        .iter()
        .filter_map(|test| match test {
            Condition::Includes { option, .. } => Some(*option),
            Condition::Between { .. }
            | Condition::In { .. }
            | Condition::All(_)
            | Condition::Any(_)
            | Condition::Not(_)
            | Condition::Count { .. }
            | Condition::Outcome(_)
            | Condition::Criteria { .. } => None,
        })
        .collect();
    tested.sort_unstable();
    tested.dedup();
    tested
}

fn subset_classes(question: &Question, max: usize, tests: &[&Condition]) -> Vec<AnswerClass> {
    let tested = tested_options(tests);
    let untested: Vec<Points> = (0..question.options.len())
        .filter(|option| tested.binary_search(option).is_err())
        .map(|option| question.options[option].award)
        .collect();
    // What the options that no rule looks at can add, by how many places are left for them.
    let rest: Vec<Ranges> = (0..=max)
        .map(|places| subset_range(untested.iter().copied(), places, untested.len()))
        .collect();
    let mut classes = Vec::new();
    each_subset(tested.len(), max, &mut |chosen| {
        let options: Vec<usize> = chosen.iter().map(|&index| tested[index]).collect();
        let own = options.iter().fold(Points::ZERO, |sum, &option| {
            sum + question.options[option].award
        });
        let mut awards = rest[max - options.len()];
        awards += Ranges { lo: own, hi: own };
        classes.push(AnswerClass {
            representative: Pick::Many(options),
            awards,
        });
    });
    classes
}

/// Calls `visit` with every subset of `0..len` of at most `max` members, each sorted, the empty one first.
pub fn each_subset(len: usize, max: usize, visit: &mut dyn FnMut(&[usize])) {
    fn grow(
        from: usize,
        len: usize,
        max: usize,
        chosen: &mut Vec<usize>,
        visit: &mut dyn FnMut(&[usize]),
    ) {
        visit(chosen);
        if chosen.len() == max {
            return;
        }
        for next in from..len {
            chosen.push(next);
            grow(next + 1, len, max, chosen, visit);
            chosen.pop();
        }
    }
    grow(0, len, max, &mut Vec::new(), visit);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subsets_come_each_once_and_within_the_limit() {
        let mut seen = Vec::new();
        each_subset(3, 2, &mut |subset| seen.push(subset.to_vec()));
        let expected: [&[usize]; 7] = [&[], &[0], &[0, 1], &[0, 2], &[1], &[1, 2], &[2]];
        assert_eq!(seen, expected);
    }
}
