//! How fair a bank is, in exact figures: for somebody who is to trust it.
//!
//! All figures are about sheets on which everything that is asked is answered: the whole bank, and its
//! short version where it has one. People who press keys without reading answer what has their key.

mod dimensions;
mod findings;
mod influence;
mod keys;
mod lead_search;
pub(crate) mod parts;
mod periodic;
mod race;
mod random;
mod reach;
mod rules;
mod straight;
mod subsets;
mod whole;
mod words;

pub use findings::{Finding, MOST_APART, MOST_INFLUENCE, MOST_PERIODIC};
pub use influence::Influence;
pub use periodic::{Periodic, Widest};
pub use random::{Moments, Random};
pub use reach::Reach;
pub use rules::{Firing, Odds};
pub use straight::{Pattern, StraightLiner};
pub use whole::WhollyFor;
pub use words::{Matter, Remark, remarks};

use crate::bank::{Bank, Length};
use crate::scoring::points::{Points, Ranges};
use crate::scoring::score::{Basis, Scorer};
use crate::sheet::answers::Answers;

use keys::PressedKeys;
use parts::{GroupPoints, PointParts, any_answer};

/// The figures on a bank.
#[derive(Clone, Debug, PartialEq)]
pub struct Audit {
    /// The whole bank.
    pub full: Version,
    /// The short version, where there is one.
    pub quick: Option<Version>,
    /// The roles that each dimension speaks for, in the bank's order of dimensions.
    pub dimensions: Vec<Vec<usize>>,
    /// What to look at again in its words.
    pub remarks: Vec<Remark>,
    /// What makes it unfit to be trusted.
    pub findings: Vec<Finding>,
}

/// The figures on one version of a bank.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Which version.
    pub length: Length,
    /// How many questions it asks.
    pub questions: usize,
    /// The points per role that are attainable.
    pub ranges: Ranges,
    /// What comes out when everybody answers at random.
    pub random: Random,
    /// What becomes of people who do not read.
    pub straight_liners: Vec<StraightLiner>,
    /// What becomes of people who press a few keys over and over: with the questions that are not
    /// graded and, where there are any, without them.
    pub periodic: Vec<Periodic>,
    /// What is noted of people who answer wholly for one role, in bank order.
    pub wholly_for: Vec<WhollyFor>,
    /// How far each role can get, in bank order.
    pub reach: Vec<Reach>,
    /// What each question can do, the most influential first.
    pub influence: Vec<Influence>,
    /// What each rule does in the whole bank, in bank order; empty for the short version.
    pub rules: Vec<Firing>,
}

/// Audits a bank.
#[must_use]
pub fn audit(bank: &Bank) -> Audit {
    let mut scorer = Scorer::new(bank);
    let full = version(&mut scorer, Length::Full);
    let quick = bank
        .quick
        .as_ref()
        .map(|_| version(&mut scorer, Length::Quick));
    Audit {
        dimensions: dimensions::dimensions(bank),
        remarks: words::remarks(bank),
        findings: findings::findings(bank, &full, quick.as_ref()),
        full,
        quick,
    }
}

/// What comes out when everybody answers one version of a bank at random: what a margin is measured by.
#[must_use]
pub fn at_random(bank: &Bank, length: Length) -> Random {
    let asked = bank.asked(length);
    let basis = basis(&mut Scorer::new(bank), length, &asked);
    let groups = bank.groups.iter();
    let groups: Vec<GroupPoints> = groups
        .map(|group| GroupPoints::new(bank, group, &asked))
        .collect();
    let parts = PointParts::new(bank, &asked, &groups);
    random::random(bank, &basis, &parts, |visit| parts.each_of_joint(visit))
}

/// What a sheet rests on that answers all of these questions: it depends on which are answered, not on
/// how.
fn basis(scorer: &mut Scorer<'_>, length: Length, asked: &[usize]) -> Basis {
    let bank = scorer.bank();
    let mut answers = Answers::new(bank);
    for &question in asked {
        answers.put(question, &any_answer(bank, question));
    }
    scorer.score(&answers, length).basis
}

fn version(scorer: &mut Scorer<'_>, length: Length) -> Version {
    let bank = scorer.bank();
    let asked = bank.asked(length);
    let basis = basis(scorer, length, &asked);
    let ranges = basis.ranges;
    let groups = bank.groups.iter();
    let groups: Vec<GroupPoints> = groups
        .map(|group| GroupPoints::new(bank, group, &asked))
        .collect();
    let parts = PointParts::new(bank, &asked, &groups);
    let joint = parts.joint();
    let each_known = |visit: &mut dyn FnMut(&Points, f64)| {
        let states = joint.iter().flat_map(|joint| joint.states());
        states.for_each(|(points, p)| visit(points, *p));
        joint.is_some()
    };
    let keys = |ungraded| PressedKeys {
        bank,
        asked: &asked,
        ungraded,
    };
    let is_ungraded = |&question: &usize| !bank.questions[question].kind.is_graded();
    let ways = if asked.iter().any(is_ungraded) {
        &[true, false][..]
    } else {
        &[true]
    };
    let periodic = ways
        .iter()
        .map(|&ungraded| periodic::periodic(scorer, length, keys(ungraded)));
    let periodic = periodic.collect();
    Version {
        length,
        questions: asked.len(),
        ranges,
        random: random::random(bank, &basis, &parts, each_known),
        straight_liners: straight::straight_liners(scorer, length, keys(true)),
        periodic,
        wholly_for: whole::wholly_for(bank, length),
        reach: reach::reach(bank, &basis, &parts, joint.as_ref()),
        influence: influence::influence(bank, &asked, &ranges, &groups),
        rules: match length {
            Length::Full => rules::rules(bank, &ranges),
            Length::Quick => Vec::new(),
        },
    }
}
