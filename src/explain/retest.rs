//! What a sheet's points could be if the quiz were taken again: every graded answer may move some steps
//! (docs/scoring.md, 7).

use rustc_hash::FxHashMap;

use crate::bank::{Bank, RuleGroup};
use crate::probability::distribution::Distribution;
use crate::scoring::groups::Combinations;
use crate::scoring::points::Points;
use crate::sheet::answers::{Answers, Pick};

/// What the retests of sheets of one bank have in common: worked out when a sheet first needs it.
#[derive(Clone, Debug)]
pub(crate) struct Retests {
    /// Per graded question that no rule names, and per option, where a retest leads from there.
    moves: Vec<Vec<Distribution>>,
    /// Per group and answers to its questions the same.
    groups: FxHashMap<Box<[u64]>, Distribution>,
    /// How many states these have in all.
    states: usize,
    /// The points that do not move, of the sheet that was asked about last.
    fixed: Distribution,
}

/// How many states of groups are remembered before all are forgotten: some ten megabytes.
const MOST_STATES: usize = 1 << 18;

impl Retests {
    pub(crate) fn new(bank: &Bank) -> Retests {
        let moves = (0..bank.questions.len()).map(|question| {
            let asked = &bank.questions[question];
            if bank.group_of[question].is_some() || !asked.kind.is_graded() {
                return Vec::new();
            }
            let options = 0..asked.options.len();
            let from = options.map(|option| {
                let steps = steps(bank, question, option).into_iter();
                Distribution::of(steps.map(|(to, p)| (asked.options[to].award, p)).collect())
            });
            from.collect()
        });
        Retests {
            moves: moves.collect(),
            groups: FxHashMap::default(),
            states: 0,
            fixed: Distribution::certain(Points::ZERO),
        }
    }

    /// The independent parts that the points of a retest add up from: one for what does not move, one a
    /// question that moves by itself, one a group of questions that rules tie together.
    ///
    /// Every answered `scale` and `pair` answer moves by exactly j steps with the chance `retest[j − 1]`,
    /// half of it down and half of it up; steps past the end stop at the end; everything else stays.
    pub(crate) fn parts(&mut self, bank: &Bank, answers: &Answers) -> Vec<&Distribution> {
        if self.states > MOST_STATES {
            self.groups.clear();
            self.states = 0;
        }
        // The keys of all groups, one after the other.
        let mut keys = Vec::with_capacity(2 * (bank.groups.len() + bank.questions.len()));
        let mut ends = Vec::with_capacity(bank.groups.len());
        for (index, group) in bank.groups.iter().enumerate() {
            let start = keys.len();
            write_key(bank, index, answers, &mut keys);
            ends.push(keys.len());
            if !self.groups.contains_key(&keys[start..]) {
                let part = retest_group(bank, group, answers);
                self.states += part.states().len();
                self.groups.insert(keys[start..].into(), part);
            }
        }
        let mut fixed = Points::ZERO;
        let mut parts = Vec::with_capacity(1 + bank.questions.len() + bank.groups.len());
        for question in answers.answered() {
            let from = answers.option(question);
            match from.and_then(|option| self.moves[question].get(option)) {
                Some(part) => parts.push(part),
                None if bank.group_of[question].is_none() => {
                    fixed += answers.award(bank, question);
                }
                None => {}
            }
        }
        self.fixed = Distribution::certain(fixed);
        let mut start = 0;
        for end in ends {
            parts.extend(self.groups.get(&keys[start..end]));
            start = end;
        }
        parts.insert(0, &self.fixed);
        parts
    }
}

/// A group with the answers to its questions, at the end of other keys.
fn write_key(bank: &Bank, group: usize, answers: &Answers, keys: &mut Vec<u64>) {
    keys.push(group as u64);
    for &question in &bank.groups[group].questions {
        answers.write_key(question, keys);
    }
}

/// Whether any answer of a sheet can move when the quiz is taken again: where none can, nothing is
/// known of how sure its outcome is.
#[must_use]
pub fn can_move(bank: &Bank, answers: &Answers) -> bool {
    let mut answered = answers.answered();
    bank.decision.answers_move()
        && answered.any(|question| bank.questions[question].kind.is_graded())
}

/// The options that a graded answer has after a retest, with their probabilities.
fn steps(bank: &Bank, question: usize, option: usize) -> Vec<(usize, f64)> {
    let asked = &bank.questions[question];
    let last = asked.options.len() - 1;
    // In parts of two thousand, so that what stops at an end is added up exactly.
    let mut parts = vec![0; asked.options.len()];
    let moves: u32 = bank.decision.retest.iter().sum();
    parts[option] = 2000 - 2 * moves;
    for (distance, chance) in (1..).zip(bank.decision.retest) {
        parts[option.saturating_sub(distance)] += chance;
        parts[(option + distance).min(last)] += chance;
    }
    let possible = parts.into_iter().enumerate().filter(|(_, part)| *part > 0);
    possible
        .map(|(option, part)| (option, f64::from(part) / 2000.0))
        .collect()
}

/// A group's points after a retest: every combination of its questions' steps with the rules that fire
/// then. There are never more combinations than the group has ways to be answered.
fn retest_group(bank: &Bank, group: &RuleGroup, answers: &Answers) -> Distribution {
    let mut fixed = Points::ZERO;
    let mut moving = Vec::new();
    for &question in &group.questions {
        let option = answers.option(question);
        let option = option.filter(|_| bank.questions[question].kind.is_graded());
        let steps = option.map_or(Vec::new(), |option| steps(bank, question, option));
        if steps.len() > 1 {
            moving.push((question, steps));
        } else {
            fixed += answers.award(bank, question);
        }
    }
    let varied: Vec<(usize, Vec<Pick>)> = moving
        .iter()
        .map(|(question, steps)| {
            let picks = steps.iter().map(|&(option, _)| Pick::One(option));
            (*question, picks.collect())
        })
        .collect();
    let add = |(points, probability): &(Points, f64), at: usize, step: usize| {
        let (question, steps) = &moving[at];
        let (option, chance) = steps[step];
        let award = bank.questions[*question].options[option].award;
        (*points + award, probability * chance)
    };
    let mut ways = Vec::new();
    Combinations::new(bank, group, answers, &varied).fold(
        (fixed, 1.0),
        &add,
        &mut |(points, probability), fired| ways.push((*points + *fired, *probability)),
    );
    Distribution::of(ways)
}
