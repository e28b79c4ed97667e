//! Conditions as bitwise operations: negation in front of tests alone, each test a mask.

use std::collections::HashMap;

use super::masks::{LANES, Mask, NONE};
use crate::bank::condition::Condition;
use crate::sheet::answers::{Answers, Pick};

/// A condition that is true or not: negation stands in front of tests alone.
pub(super) enum Formula {
    Constant(bool),
    Test { atom: usize, negated: bool },
    All(Vec<Formula>),
    Any(Vec<Formula>),
    AtLeast(usize, Vec<Formula>),
}

/// A test of one of the questions that vary.
pub(super) enum Atom {
    /// The question changes from block to block: whether its ways pass, and its place among them.
    Outer(usize, Vec<bool>),
    /// The question changes within a block: the combinations that pass, in chunks.
    Inner(Vec<Mask>),
}

/// Turns conditions into nodes.
pub(super) struct Compiler<'a> {
    pub(super) answers: &'a Answers,
    pub(super) varied: &'a [(usize, Vec<Pick>)],
    /// Where a question stands among those that vary.
    pub(super) place: HashMap<usize, usize>,
    /// The first of the inner questions.
    pub(super) inner: usize,
    pub(super) block: usize,
    pub(super) atoms: Vec<Atom>,
    pub(super) known: HashMap<(usize, Vec<u64>), usize>,
}

impl Compiler<'_> {
    /// Where the condition is true, or false where `negated`.
    pub(super) fn compile(&mut self, condition: &Condition, negated: bool) -> Formula {
        match condition {
            Condition::Between { question, .. }
            | Condition::In { question, .. }
            | Condition::Includes { question, .. } => match self.place.get(question) {
                Some(&place) => Formula::Test {
                    atom: self.atom(place, condition),
                    negated,
                },
                None => {
                    let holds = condition.holds(self.answers, None);
                    Formula::Constant(holds == Some(!negated))
                }
            },
            Condition::Not(condition) => self.compile(condition, !negated),
            Condition::All(of) => self.join(of, negated, !negated),
            Condition::Any(of) => self.join(of, negated, negated),
            Condition::Count { at_least, of } => {
                // Fewer than n of k are possible where more than k − n are false.
                let least = if negated {
                    (of.len() + 1).saturating_sub(*at_least)
                } else {
                    *at_least
                };
                self.count(of, negated, least)
            }
            // Of advice alone: unknown to a rule.
            Condition::Outcome(_) | Condition::Criteria { .. } => Formula::Constant(false),
        }
    }

    /// All of the conditions, or any of them.
    pub(super) fn join(&mut self, of: &[Condition], negated: bool, all: bool) -> Formula {
        let mut nodes = Vec::new();
        for condition in of {
            match self.compile(condition, negated) {
                Formula::Constant(holds) if holds == all => {}
                Formula::Constant(holds) => return Formula::Constant(holds),
                node => nodes.push(node),
            }
        }
        match (nodes.len(), all) {
            (0, _) => Formula::Constant(all),
            (1, _) => nodes.swap_remove(0),
            (_, true) => Formula::All(nodes),
            (_, false) => Formula::Any(nodes),
        }
    }

    pub(super) fn count(&mut self, of: &[Condition], negated: bool, mut least: usize) -> Formula {
        let mut nodes = Vec::new();
        for condition in of {
            match self.compile(condition, negated) {
                Formula::Constant(true) => least = least.saturating_sub(1),
                Formula::Constant(false) => {}
                node => nodes.push(node),
            }
        }
        if least == 0 || least > nodes.len() {
            return Formula::Constant(least == 0);
        }
        Formula::AtLeast(least, nodes)
    }

    /// The atom of a test; tests that the same answers pass share one.
    pub(super) fn atom(&mut self, place: usize, test: &Condition) -> usize {
        let ways = &self.varied[place].1;
        let passes: Vec<bool> = ways.iter().map(|way| passes(test, way)).collect();
        let mut key = vec![0u64; passes.len().div_ceil(64)];
        for (at, &passes) in passes.iter().enumerate() {
            key[at / 64] |= u64::from(passes) << (at % 64);
        }
        if let Some(&atom) = self.known.get(&(place, key.clone())) {
            return atom;
        }
        self.known.insert((place, key), self.atoms.len());
        let atom = if place < self.inner {
            Atom::Outer(place, passes)
        } else {
            let after = self.varied[place + 1..].iter();
            let stride: usize = after.map(|(_, ways)| ways.len()).product();
            let mut masks = vec![NONE; self.block.div_ceil(LANES)];
            for lane in 0..self.block {
                let holds = passes[lane / stride % passes.len()];
                masks[lane / LANES][lane % LANES / 64] |= u64::from(holds) << (lane % 64);
            }
            Atom::Inner(masks)
        };
        self.atoms.push(atom);
        self.atoms.len() - 1
    }
}

/// Whether an answer passes a test of its question.
fn passes(test: &Condition, way: &Pick) -> bool {
    match (test, way) {
        (Condition::Includes { option, .. }, Pick::Many(options)) => options.contains(option),
        (Condition::Between { .. } | Condition::In { .. }, Pick::One(option)) => {
            test.admits(*option)
        }
        // Tests of other kinds of questions, and what is no test.
        (Condition::Includes { .. }, Pick::One(_))
        | (Condition::Between { .. } | Condition::In { .. }, Pick::Many(_))
        | (
            Condition::All(_)
            | Condition::Any(_)
            | Condition::Not(_)
            | Condition::Count { .. }
            | Condition::Outcome(_)
            | Condition::Criteria { .. },
            _,
        ) => false,
    }
}
