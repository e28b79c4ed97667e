//! What the rules of a group give for every way to answer its questions: the one place that tries
//! combinations of answers.
//!
//! Combinations are tried many at a time, a bit each: a test is a mask over them, and conditions are
//! bitwise operations on masks. Only the truth of a condition counts, for a rule fires only when true;
//! so conditions are brought into negation normal form first, in which what is unknown is simply not
//! true.

use std::collections::HashMap;

use crate::bank::condition::Condition;
use crate::bank::{Bank, Group};
use crate::scoring::points::Points;
use crate::sheet::answers::{Answers, Pick};

const WORDS: usize = 4;
/// How many combinations are tried at a time.
const LANES: usize = 64 * WORDS;

/// A bit for each of [`LANES`] combinations.
type Mask = [u64; WORDS];
const NONE: Mask = [0; WORDS];
const ALL: Mask = [u64::MAX; WORDS];

/// The ways to answer some questions of a group, all others being answered as they are.
///
/// A combination has a number: the ways of its questions as digits, the last question's as the lowest.
pub(crate) struct Combinations<'b> {
    rules: Vec<(Node, &'b Points)>,
    atoms: Vec<Atom>,
    /// Per question in how many ways it is answered.
    ways: Vec<usize>,
    /// How many of the questions stay the same within a block.
    outer: usize,
    /// How many combinations of the inner questions there are: a block.
    block: usize,
}

/// A condition that is true or not: negation stands in front of tests alone.
enum Node {
    Constant(bool),
    Test { atom: usize, negated: bool },
    All(Vec<Node>),
    Any(Vec<Node>),
    AtLeast(usize, Vec<Node>),
}

/// A test of one of the questions that vary.
enum Atom {
    /// The question changes from block to block: whether its ways pass, and its place among them.
    Outer(usize, Vec<bool>),
    /// The question changes within a block: the combinations that pass, in chunks.
    Inner(Vec<Mask>),
}

impl<'b> Combinations<'b> {
    /// The ways to answer these questions, each once, in any order; `answers` holds all other answers.
    pub(crate) fn new(
        bank: &'b Bank,
        group: &Group,
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

    fn truth(&self, node: &Node, digits: &[usize], chunk: usize) -> Mask {
        match node {
            Node::Constant(holds) => splat(*holds),
            Node::Test { atom, negated } => {
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
            Node::All(of) => {
                let mut all = ALL;
                for node in of {
                    all = both(all, self.truth(node, digits, chunk));
                    if all == NONE {
                        break;
                    }
                }
                all
            }
            Node::Any(of) => {
                let mut any = NONE;
                for node in of {
                    any = either(any, self.truth(node, digits, chunk));
                    if any == ALL {
                        break;
                    }
                }
                any
            }
            Node::AtLeast(least, of) => {
                let mut tally = Tally::new(of.len());
                for node in of {
                    tally.add(self.truth(node, digits, chunk));
                }
                tally.at_least(*least)
            }
        }
    }
}

/// How often each combination was counted: binary numbers, a mask a digit, the lowest first.
struct Tally {
    digits: [Mask; usize::BITS as usize],
    used: usize,
}

impl Tally {
    fn new(most: usize) -> Tally {
        Tally {
            digits: [NONE; usize::BITS as usize],
            used: (usize::BITS - most.leading_zeros()) as usize,
        }
    }

    fn add(&mut self, mut carry: Mask) {
        for digit in &mut self.digits[..self.used] {
            let over = both(*digit, carry);
            for (digit, carry) in digit.iter_mut().zip(carry) {
                *digit ^= carry;
            }
            if over == NONE {
                return;
            }
            carry = over;
        }
    }

    /// Where the count is at least so much; `least` has no more digits than the count.
    fn at_least(&self, least: usize) -> Mask {
        let (mut above, mut equal) = (NONE, ALL);
        for (place, digit) in self.digits[..self.used].iter().enumerate().rev() {
            if least >> place & 1 == 1 {
                equal = both(equal, *digit);
            } else {
                above = either(above, both(equal, *digit));
                equal = both(equal, digit.map(|word| !word));
            }
        }
        either(above, equal)
    }
}

fn splat(holds: bool) -> Mask {
    if holds { ALL } else { NONE }
}

fn both(a: Mask, b: Mask) -> Mask {
    std::array::from_fn(|word| a[word] & b[word])
}

fn either(a: Mask, b: Mask) -> Mask {
    std::array::from_fn(|word| a[word] | b[word])
}

/// Turns conditions into nodes.
struct Compiler<'a> {
    answers: &'a Answers,
    varied: &'a [(usize, Vec<Pick>)],
    /// Where a question stands among those that vary.
    place: HashMap<usize, usize>,
    /// The first of the inner questions.
    inner: usize,
    block: usize,
    atoms: Vec<Atom>,
    known: HashMap<(usize, Vec<u64>), usize>,
}

impl Compiler<'_> {
    /// Where the condition is true, or false where `negated`.
    fn compile(&mut self, condition: &Condition, negated: bool) -> Node {
        match condition {
            Condition::Between { question, .. }
            | Condition::In { question, .. }
            | Condition::Includes { question, .. } => match self.place.get(question) {
                Some(&place) => Node::Test {
                    atom: self.atom(place, condition),
                    negated,
                },
                None => {
                    let holds = condition.holds(self.answers, None);
                    Node::Constant(holds == Some(!negated))
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
            _ => Node::Constant(false),
        }
    }

    /// All of the conditions, or any of them.
    fn join(&mut self, of: &[Condition], negated: bool, all: bool) -> Node {
        let mut nodes = Vec::new();
        for condition in of {
            match self.compile(condition, negated) {
                Node::Constant(holds) if holds == all => {}
                Node::Constant(holds) => return Node::Constant(holds),
                node => nodes.push(node),
            }
        }
        match (nodes.len(), all) {
            (0, _) => Node::Constant(all),
            (1, _) => nodes.swap_remove(0),
            (_, true) => Node::All(nodes),
            (_, false) => Node::Any(nodes),
        }
    }

    fn count(&mut self, of: &[Condition], negated: bool, mut least: usize) -> Node {
        let mut nodes = Vec::new();
        for condition in of {
            match self.compile(condition, negated) {
                Node::Constant(true) => least = least.saturating_sub(1),
                Node::Constant(false) => {}
                node => nodes.push(node),
            }
        }
        if least == 0 || least > nodes.len() {
            return Node::Constant(least == 0);
        }
        Node::AtLeast(least, nodes)
    }

    /// The atom of a test; tests that the same answers pass share one.
    fn atom(&mut self, place: usize, test: &Condition) -> usize {
        let ways = &self.varied[place].1;
        let passes: Vec<bool> = ways.iter().map(|way| admits(test, way)).collect();
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
fn admits(test: &Condition, way: &Pick) -> bool {
    match (test, way) {
        (Condition::Includes { option, .. }, Pick::Many(options)) => options.contains(option),
        (_, Pick::One(option)) => test.admits(*option),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A bank of graded questions and a `multi` one whose rules use every kind of condition.
    fn bank() -> Bank {
        let questions: Vec<String> = (0..5)
            .map(|at| {
                format!(
                    r#"{{"id": "q{at}", "kind": "scale", "scale": "s", "text": "t",
                        "award": {{"a": [0, 1, 2, 3, 4], "b": [1, 0, 0, 0, 0]}}}}"#
                )
            })
            .collect();
        let test = |question: usize, least: usize| {
            format!(r#"{{"question": "q{question}", "at_least": {least}}}"#)
        };
        let includes = |option: &str| format!(r#"{{"question": "m", "includes": "{option}"}}"#);
        let conditions = [
            format!(
                r#"{{"count": {{"at_least": 3, "of": [{}, {}, {}, {}, {}]}}}}"#,
                test(0, 2),
                test(1, 4),
                test(2, 3),
                test(3, 5),
                includes("x")
            ),
            format!(
                r#"{{"not": {{"count": {{"at_least": 2, "of": [{}, {}, {{"not": {}}}]}}}}}}"#,
                test(1, 3),
                test(4, 2),
                includes("y")
            ),
            format!(
                r#"{{"not": {{"any": [{}, {{"all": [{}, {}]}}]}}}}"#,
                test(0, 5),
                test(3, 2),
                includes("z")
            ),
            format!(
                r#"{{"all": [{}, {{"not": {}}}, {{"any": [{}, {}]}}]}}"#,
                test(2, 2),
                test(4, 5),
                includes("x"),
                test(1, 2)
            ),
        ];
        let rules: Vec<String> = conditions
            .iter()
            .enumerate()
            .map(|(at, when)| {
                format!(r#"{{"id": "r{at}", "when": {when}, "award": {{"a": {}, "b": -{at}}}, "because": "b"}}"#, 1 << at)
            })
            .collect();
        let text = format!(
            r#"{{"format": "rolefit-bank/1", "id": "b", "version": "1", "title": "t",
                "roles": [{{"id": "a", "name": "A"}}, {{"id": "b", "name": "B"}}],
                "scales": {{"s": ["a", "b", "c", "d", "e"]}},
                "questions": [{}, {{"id": "m", "kind": "multi", "max": 2, "text": "t", "options": [
                    {{"id": "x", "label": "x", "award": {{"b": 1}}}}, {{"id": "y", "label": "y"}}, {{"id": "z", "label": "z"}}]}}],
                "rules": [{}]}}"#,
            questions.join(", "),
            rules.join(", ")
        );
        Bank::parse(&text).expect("a bank")
    }

    #[test]
    fn every_combination_gets_the_points_that_its_rules_give_one_by_one() {
        let bank = bank();
        let group = &bank.groups[0];
        assert_eq!(group.questions.len(), 6);
        let many = [
            vec![],
            vec![0],
            vec![0, 1],
            vec![0, 2],
            vec![1],
            vec![1, 2],
            vec![2],
        ];
        // Some questions vary, some are answered, the others are not.
        for varied in 0u32..64 {
            for answered in [0u32, 0b10_1101, 63] {
                let mut answers = Answers::new(&bank);
                let mut ways = Vec::new();
                for &question in &group.questions {
                    let all: Vec<Pick> = if question == 5 {
                        many.iter().cloned().map(Pick::Many).collect()
                    } else {
                        (0..5).map(Pick::One).collect()
                    };
                    if varied >> question & 1 == 1 {
                        ways.push((question, all));
                    } else if answered >> question & 1 == 1 {
                        answers.put(question, &all[3]);
                    }
                }
                if varied == 63 && answered != 63 {
                    continue;
                }
                let found = Combinations::new(&bank, group, &answers, &ways).points();
                let all: usize = ways.iter().map(|(_, ways)| ways.len()).product();
                assert_eq!(found.len(), all);
                for (number, found) in found.iter().enumerate() {
                    let mut rest = number;
                    for (question, ways) in ways.iter().rev() {
                        answers.put(*question, &ways[rest % ways.len()]);
                        rest /= ways.len();
                    }
                    let fired = group.rules.iter().map(|&rule| &bank.rules[rule]);
                    let fired = fired.filter(|rule| rule.when.holds(&answers, None) == Some(true));
                    let points = fired.fold(Points::ZERO, |sum, rule| sum + rule.award);
                    assert_eq!(*found, points, "combination {number} of {varied:b}");
                }
            }
        }
    }
}
