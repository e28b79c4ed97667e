//! What the rules of a group give for every way to answer its questions: the one place that tries
//! combinations of answers.
//!
//! Combinations are tried many at a time, a bit each: a test is a mask over them, and conditions are
//! bitwise operations on masks. Only the truth of a condition counts, for a rule fires only when true;
//! so conditions are brought into negation normal form first, in which what is unknown is simply not
//! true.

mod compiler;
mod masks;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use crate::bank::condition::Condition;
use crate::bank::{Bank, RuleGroup};
use crate::scoring::points::Points;
use crate::sheet::answers::{Answers, Pick};

use compiler::{Atom, Compiler, Formula};
use masks::{ALL, CombinationCounts, LANES, Mask, NONE, both, either, splat};

/// The ways to answer some questions of a group, all others being answered as they are.
///
/// A combination has a number: the ways of its questions as digits, the last question's as the lowest.
pub(crate) struct Combinations<'b> {
    rules: Vec<(Formula, &'b Points)>,
    atoms: Vec<Atom>,
    /// Per question in how many ways it is answered.
    ways: Vec<usize>,
    /// How many of the questions stay the same within a block.
    outer: usize,
    /// How many combinations of the inner questions there are: a block.
    block: usize,
}

impl<'b> Combinations<'b> {
    /// The ways to answer these questions, each once, in any order; `answers` holds all other answers.
    pub(crate) fn new(
        bank: &'b Bank,
        group: &RuleGroup,
        answers: &Answers,
        varied: &[(usize, Vec<Pick>)],
    ) -> Combinations<'b> {
        let rules = group.rules.iter().map(|&rule| &bank.rules[rule]);
        let rules = rules.map(|rule| (&rule.when, &rule.award));
        Combinations::of_conditions(rules, answers, varied)
    }

    /// The same for conditions that stand in no group, each with the points that it is worth.
    pub(crate) fn of_conditions(
        conditions: impl Iterator<Item = (&'b Condition, &'b Points)>,
        answers: &Answers,
        varied: &[(usize, Vec<Pick>)],
    ) -> Combinations<'b> {
        let (mut inner, mut block) = (varied.len(), 1);
        while inner > 0 && block < LANES {
            inner -= 1;
            block *= varied[inner].1.len();
        }
        let mut compiler = Compiler {
            answers,
            varied,
            place: (0..)
                .zip(varied)
                .map(|(at, (question, _))| (*question, at))
                .collect(),
            inner,
            block,
            atoms: Vec::new(),
            known: HashMap::new(),
        };
        let rules = conditions.map(|(when, award)| (compiler.compile(when, false), award));
        Combinations {
            rules: rules.collect(),
            atoms: compiler.atoms,
            ways: varied.iter().map(|(_, ways)| ways.len()).collect(),
            outer: inner,
            block,
        }
    }

    /// Calls `visit` with the number of a combination and the points of the rules that fire for it and
    /// for those after it, until every combination has come, in order.
    pub(crate) fn each(&self, visit: &mut dyn FnMut(usize, &[Points])) {
        let mut digits = vec![0; self.outer];
        let mut first = 0;
        let mut points = [Points::ZERO; LANES];
        loop {
            for chunk in 0..self.block.div_ceil(LANES) {
                let from = chunk * LANES;
                let points = &mut points[..LANES.min(self.block - from)];
                self.fire(&digits, chunk, points);
                visit(first + from, points);
            }
            first += self.block;
            // The next combination of the outer questions.
            let Some(at) = (0..digits.len()).rfind(|&at| digits[at] + 1 < self.ways[at]) else {
                return;
            };
            digits[at] += 1;
            digits[at + 1..].fill(0);
        }
    }

    /// Calls `visit` with what every combination comes to, in order, and with the points of the rules
    /// that fire for it. `step` adds to what the first questions come to the way of one more: its place
    /// among the questions and its place among the ways.
    pub(crate) fn fold<T: Clone>(
        &self,
        start: T,
        step: &dyn Fn(&T, usize, usize) -> T,
        visit: &mut dyn FnMut(&T, &Points),
    ) {
        let last = self.ways.len();
        let mut digits = vec![0; last];
        let mut sums = vec![start; last + 1];
        let mut from = 0;
        self.each(&mut |_, fired| {
            for fired in fired {
                for at in from..last {
                    sums[at + 1] = step(&sums[at], at, digits[at]);
                }
                visit(&sums[last], fired);
                from = last;
                while from > 0 {
                    from -= 1;
                    digits[from] += 1;
                    if digits[from] < self.ways[from] {
                        break;
                    }
                    digits[from] = 0;
                }
            }
        });
    }

    /// The points of the rules that fire, for every combination.
    pub(crate) fn points(&self) -> Vec<Points> {
        let mut all = Vec::with_capacity(self.ways.iter().product());
        self.each(&mut |_, points| all.extend_from_slice(points));
        all
    }

    fn fire(&self, digits: &[usize], chunk: usize, points: &mut [Points]) {
        let mut always = Points::ZERO;
        points.fill(Points::ZERO);
        for (node, award) in &self.rules {
            let fires = self.truth(node, digits, chunk);
            if fires == ALL {
                always += **award;
                continue;
            }
            for (points, mut word) in points.chunks_mut(64).zip(fires) {
                if points.len() < 64 {
                    word &= (1 << points.len()) - 1;
                }
                while word != 0 {
                    points[word.trailing_zeros() as usize] += **award;
                    word &= word - 1;
                }
            }
        }
        if !always.is_zero() {
            for points in points {
                *points += always;
            }
        }
    }

    fn truth(&self, node: &Formula, digits: &[usize], chunk: usize) -> Mask {
        match node {
            Formula::Constant(holds) => splat(*holds),
            Formula::Test { atom, negated } => {
                let mask = match &self.atoms[*atom] {
                    Atom::Outer(place, passes) => splat(passes[digits[*place]]),
                    Atom::Inner(masks) => masks[chunk],
                };
                if *negated {
                    mask.map(|word| !word)
                } else {
                    mask
                }
            }
            Formula::All(of) => {
                let mut all = ALL;
                for node in of {
                    all = both(all, self.truth(node, digits, chunk));
                    if all == NONE {
                        break;
                    }
                }
                all
            }
            Formula::Any(of) => {
                let mut any = NONE;
                for node in of {
                    any = either(any, self.truth(node, digits, chunk));
                    if any == ALL {
                        break;
                    }
                }
                any
            }
            Formula::AtLeast(least, of) => {
                let mut tally = CombinationCounts::new(of.len());
                for node in of {
                    tally.add(self.truth(node, digits, chunk));
                }
                tally.at_least(*least)
            }
        }
    }
}
