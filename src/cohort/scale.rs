//! The scales whose reliability is watched: their items, and how answers become scores.
//!
//! The score of an item is what one question's own answer says for a role. Where a bank has two roles
//! there is one scale, the role scale: the points for the first role minus those for the second.
//! With more roles there is one scale a role: the points for it. Rules belong to several questions at
//! once and are left out.

use crate::bank::{Bank, Kind, Length};
use crate::scoring::points::Points;

/// A scale: which questions are its items, and how their points become a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Which sheets it is for: those of the whole bank or of the short version.
    pub length: Length,
    /// The role whose points it adds up.
    pub role: usize,
    /// The role whose points it takes away, in a bank of two roles.
    pub against: Option<usize>,
    /// Its items: the questions whose answer can move the score, in bank order.
    pub items: Vec<usize>,
    /// Per option of all questions, in a flat list, its score.
    pub(super) scores: Vec<i64>,
}

impl Scale {
    /// The scales of a bank for sheets of a length.
    pub(super) fn all(bank: &Bank, length: Length) -> Vec<Scale> {
        let two = bank.roles.len() == 2;
        let roles = if two { 1 } else { bank.roles.len() };
        (0..roles)
            .map(|role| {
                let mut scale = Scale {
                    length,
                    role,
                    against: two.then_some(1),
                    items: Vec::new(),
                    scores: Vec::new(),
                };
                let options = bank.questions.iter().flat_map(|question| &question.options);
                scale.scores = options.map(|option| scale.score(option.award)).collect();
                let asked = bank.asked(length).into_iter();
                scale.items = asked.filter(|&item| scale.moves(bank, item)).collect();
                scale
            })
            .collect()
    }

    /// Whether a question's answer can move the score.
    fn moves(&self, bank: &Bank, question: usize) -> bool {
        let asked = &bank.questions[question];
        let mut scores = asked.options.iter().map(|option| self.score(option.award));
        match asked.kind {
            Kind::Multi { .. } => scores.any(|score| score != 0),
            Kind::Scale | Kind::Pair { .. } | Kind::Choice => {
                let first = scores.next();
                scores.any(|score| Some(score) != first)
            }
        }
    }

    /// The score of an item that gives these points.
    #[must_use]
    pub fn score(&self, points: Points) -> i64 {
        let against = self.against.map_or(0, |role| i64::from(points[role]));
        i64::from(points[self.role]) - against
    }
}
