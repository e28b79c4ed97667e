//! What a sheet's points are made of when everything asked is answered: independent parts, one a
//! question that no rule names, one a group of questions that rules tie together.

use crate::bank::{Bank, Kind, RuleGroup};
use crate::probability::chance::Chance;
use crate::probability::distribution::Distribution;
use crate::probability::sampling::{AliasTable, DRAWS, PointSource, Sampled, draw_from};
use crate::scoring::groups::Combinations;
use crate::scoring::points::Points;
use crate::scoring::range::each_subset;
use crate::sheet::answers::{Answers, Pick};

use super::subsets::{Subsets, exact};

/// The independent parts of the points of a random sheet.
pub(crate) enum PointParts {
    /// All of them as distributions.
    Exact(Vec<Distribution>),
    /// Some have too many values, so that they can only be drawn from.
    Drawn(Vec<Box<dyn PointSource>>),
}

impl PointParts {
    /// The parts of a sheet that answers these questions: every answer equally likely, for `multi`
    /// every allowed subset.
    pub(crate) fn new(bank: &Bank, asked: &[usize], groups: &[GroupPoints]) -> PointParts {
        let mut exact_parts = Vec::new();
        let mut drawn: Vec<Box<dyn PointSource>> = Vec::new();
        for &question in asked {
            if bank.group_of[question].is_some() {
                continue;
            }
            let awards: Vec<Points> = bank.questions[question]
                .options
                .iter()
                .map(|option| option.award)
                .collect();
            match bank.questions[question].kind {
                // Without a limit every option is a coin of its own.
                Kind::Multi { max } if max >= awards.len() => {
                    let coin = |award| Distribution::of(vec![(Points::ZERO, 0.5), (award, 0.5)]);
                    exact_parts.extend(awards.into_iter().map(coin));
                }
                Kind::Multi { max } => match exact(&awards, max) {
                    Some(part) => exact_parts.push(part),
                    None => drawn.push(Box::new(Subsets::new(&awards, max))),
                },
                Kind::Scale | Kind::Pair { .. } | Kind::Choice => exact_parts.push(evenly(&awards)),
            }
        }
        exact_parts.extend(groups.iter().map(|group| evenly(&group.points)));
        if drawn.is_empty() {
            return PointParts::Exact(exact_parts);
        }
        for part in &Distribution::condense(&exact_parts) {
            drawn.push(Box::new(AliasTable::of(part)));
        }
        PointParts::Drawn(drawn)
    }

    /// The distributions, where all of them are exact.
    pub(crate) fn exact(&self) -> Option<&[Distribution]> {
        match self {
            PointParts::Exact(parts) => Some(parts),
            PointParts::Drawn(_) => None,
        }
    }

    /// The distribution of the sum, where it can be had at a fair price.
    pub(crate) fn joint(&self) -> Option<Distribution> {
        sum(self.exact()?.to_vec())
    }

    /// Visits the states of that distribution without keeping them; whether it could be had.
    pub(crate) fn each_of_joint(&self, visit: &mut dyn FnMut(&Points, f64)) -> bool {
        let parts = self.exact().map(<[Distribution]>::to_vec);
        let done = parts.map(|parts| {
            let parts = widest_first(parts);
            Distribution::each_of_sum(&parts, MOST_WORK, |points, p| visit(&points, p))
        });
        matches!(done, Some(Ok(())))
    }

    /// The probability that `holds` is true of the sum.
    pub(crate) fn chance(&self, mut holds: impl FnMut(&Points) -> bool) -> Chance {
        if let Some(exact) = self.exact() {
            return Chance::of(exact, holds);
        }
        let mut held = 0u32;
        self.draw(|points| held += u32::from(holds(points)));
        let probability = f64::from(held) / f64::from(DRAWS);
        Chance {
            probability,
            sampled: Some(Sampled::of(probability)),
        }
    }

    /// Draws seeded random sheets.
    pub(crate) fn draw(&self, visit: impl FnMut(&Points)) {
        match self {
            PointParts::Exact(parts) => crate::probability::sampling::draw(parts, visit),
            PointParts::Drawn(sources) => {
                let sources: Vec<&dyn PointSource> = sources.iter().map(AsRef::as_ref).collect();
                draw_from(&sources, visit);
            }
        }
    }
}

/// The most states that are looked at while parts are added up: a second's worth. Groups of rules
/// with thousands of different points each would take hours.
const MOST_WORK: u64 = 100_000_000;

/// The distribution of a sum of parts; nothing where it takes too many states, or too much work.
pub(crate) fn sum(parts: Vec<Distribution>) -> Option<Distribution> {
    Distribution::sum_within(&widest_first(parts), MOST_WORK).ok()
}

/// The parts with the most values come first, while the sum still has few.
fn widest_first(mut parts: Vec<Distribution>) -> Vec<Distribution> {
    parts.sort_by_key(|part| std::cmp::Reverse(part.states().len()));
    parts
}

/// These points, each as likely as the others.
fn evenly(points: &[Points]) -> Distribution {
    #[allow(clippy::cast_precision_loss)] // a million at most
    let each = 1.0 / points.len() as f64;
    let ways = points.iter().map(|&points| (points, each));
    Distribution::of(ways.collect())
}

/// The points of a group for every way to answer those of its questions that are asked.
pub(crate) struct GroupPoints {
    /// The questions that are asked.
    pub(crate) questions: Vec<usize>,
    /// In how many ways each can be answered.
    pub(crate) ways: Vec<usize>,
    /// The points, rules included; the last question's answer changes fastest.
    pub(crate) points: Vec<Points>,
}

impl GroupPoints {
    /// Tries every way to answer the questions of a group that are among those asked.
    pub(crate) fn new(bank: &Bank, group: &RuleGroup, asked: &[usize]) -> GroupPoints {
        GroupPoints::beside(bank, group, asked, &Answers::new(bank))
    }

    /// Tries every way to answer those of a group's questions that are open, beside answers that stay.
    pub(crate) fn beside(
        bank: &Bank,
        group: &RuleGroup,
        open: &[usize],
        answers: &Answers,
    ) -> GroupPoints {
        let questions: Vec<usize> = group
            .questions
            .iter()
            .copied()
            .filter(|question| open.binary_search(question).is_ok())
            .collect();
        let picks: Vec<Vec<Pick>> = questions
            .iter()
            .map(|&question| every_answer(bank, question))
            .collect();
        let ways = picks.iter().map(Vec::len).collect();
        let awards: Vec<Vec<Points>> = questions
            .iter()
            .zip(&picks)
            .map(|(&question, picks)| awards(bank, question, picks))
            .collect();
        let varied: Vec<(usize, Vec<Pick>)> = questions.iter().copied().zip(picks).collect();
        let fixed = group.questions.iter();
        let fixed = fixed.filter(|&&question| answers.is_answered(question));
        let fixed = fixed.fold(Points::ZERO, |sum, &question| {
            sum + answers.award(bank, question)
        });
        let add = |sum: &Points, at: usize, way: usize| *sum + awards[at][way];
        let mut points = Vec::new();
        Combinations::new(bank, group, answers, &varied)
            .fold(fixed, &add, &mut |own, fired| points.push(*own + *fired));
        GroupPoints {
            ways,
            questions,
            points,
        }
    }
}

/// The points that a question's own options give for each of these answers.
fn awards(bank: &Bank, question: usize, picks: &[Pick]) -> Vec<Points> {
    let options = &bank.questions[question].options;
    let award = |pick: &Pick| match pick {
        Pick::One(option) => options[*option].award,
        Pick::Many(chosen) => {
            let awards = chosen.iter().map(|&option| options[option].award);
            awards.fold(Points::ZERO, |sum, award| sum + award)
        }
    };
    picks.iter().map(award).collect()
}

/// Every way to answer a question.
fn every_answer(bank: &Bank, question: usize) -> Vec<Pick> {
    let asked = &bank.questions[question];
    let Kind::Multi { max } = asked.kind else {
        return (0..asked.options.len()).map(Pick::One).collect();
    };
    let mut picks = Vec::new();
    each_subset(asked.options.len(), max, &mut |subset| {
        picks.push(Pick::Many(subset.to_vec()));
    });
    picks
}

/// An answer to a question, whichever.
pub(crate) fn any_answer(bank: &Bank, question: usize) -> Pick {
    match bank.questions[question].kind {
        Kind::Multi { .. } => Pick::Many(Vec::new()),
        Kind::Scale | Kind::Pair { .. } | Kind::Choice => Pick::One(0),
    }
}
