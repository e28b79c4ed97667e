//! What comes out of other answers: of all in which a retake may waver, and of the nearest that change
//! the outcome.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Answer, Fraction, Oracle};

impl Oracle<'_> {
    /// Point 7, in units of 1/2000 to the power of the number of graded answers; nothing where it
    /// cannot be said.
    pub(crate) fn stability(&self, sheet: &Value) -> Option<Fraction> {
        let answers = self.answers(sheet);
        let basis = self.basis(&answers, Oracle::quick(sheet));
        let (before, _, _) = self.outcome(&answers, &basis);
        if before == "insufficient" || !self.moves(&answers) {
            return None;
        }
        let mut same = 0;
        let all = self.every_retake(&answers, &mut |again, weight| {
            if self.outcome(again, &basis).0 == before {
                same += weight;
            }
        });
        Some((same, all))
    }

    /// Whether some answer can move.
    fn moves(&self, answers: &BTreeMap<usize, Answer>) -> bool {
        let mut answered = answers.keys();
        self.retest().iter().any(|chance| *chance > 0)
            && answered.any(|&question| self.graded(question))
    }

    /// The chances of a move by one, two, three steps, in thousandths.
    fn retest(&self) -> Vec<i128> {
        #[allow(clippy::cast_possible_truncation)]
        self.bank["decision"]["retest"]
            .as_array()
            .map_or(vec![440, 200], |chances| {
                let thousandths = |chance: &Value| chance.as_f64().expect("a number") * 1000.0;
                let whole = |chance| thousandths(chance).round() as i128;
                chances.iter().map(whole).collect()
            })
    }

    /// Calls `visit` with every way in which graded answers can move by some steps, and its weight;
    /// gives the sum of the weights.
    fn every_retake(
        &self,
        answers: &BTreeMap<usize, Answer>,
        visit: &mut dyn FnMut(&BTreeMap<usize, Answer>, i128),
    ) -> i128 {
        let retest = self.retest();
        let graded: Vec<usize> = answers
            .keys()
            .copied()
            .filter(|&question| self.graded(question))
            .collect();
        let moves = 2 * retest.len() + 1;
        for wobble in 0..moves.pow(u32::try_from(graded.len()).expect("few")) {
            let (mut rest, mut weight, mut again) = (wobble, 1, answers.clone());
            for &question in &graded {
                let answer = again.get_mut(&question).expect("answered");
                match (rest % moves).checked_sub(1) {
                    None => weight *= 2000 - 2 * retest.iter().sum::<i128>(),
                    Some(way) => {
                        weight *= retest[way / 2];
                        for _ in 0..=way / 2 {
                            answer[0] = match way % 2 {
                                0 => answer[0].saturating_sub(1),
                                _ => (answer[0] + 1).min(self.option_count(question) - 1),
                            };
                        }
                    }
                }
                rest /= moves;
            }
            if weight > 0 {
                visit(&again, weight);
            }
        }
        2000i128.pow(u32::try_from(graded.len()).expect("few"))
    }

    /// The move of the margin between the first two roles of one sheet to another, and the weight of
    /// the retakes of the first that move it at least as far, of all their weight; nothing where no
    /// answer moves.
    pub(crate) fn comparison(&self, before: &Value, after: &Value) -> (i128, Option<Fraction>) {
        let answers = self.answers(before);
        let basis = self.basis(&answers, Oracle::quick(before));
        let ranges = &basis.ranges;
        let (_, order, _) = self.outcome(&answers, &basis);
        let margin = |answers: &BTreeMap<usize, Answer>, ranges: &[(i128, i128)]| {
            let fits = self.fits(&self.points(answers), ranges);
            fits[order[0]] - fits[order[1]]
        };
        let was = margin(&answers, ranges);
        let later = self.answers(after);
        let moved = margin(&later, &self.ranges(&later)) - was;
        if !self.moves(&answers) {
            return (moved, None);
        }
        let mut as_far = 0;
        let all = self.every_retake(&answers, &mut |again, weight| {
            if (margin(again, ranges) - was).abs() >= moved.abs() {
                as_far += weight;
            }
        });
        (moved, Some((as_far, all)))
    }

    /// Point 8, the nearest change and the one to the other role: how many questions, how many steps,
    /// which questions.
    pub(crate) fn changes(&self, sheet: &Value) -> [Option<Cost>; 2] {
        let answers = self.answers(sheet);
        let basis = self.basis(&answers, Oracle::quick(sheet));
        let (outcome, order, _) = self.outcome(&answers, &basis);
        let target = match outcome.as_str() {
            "insufficient" => return [None, None],
            "close" => self.roles[order[0]],
            _ => self.roles[order[1]],
        };
        let mut best = [None, None];
        self.every_way(&answers, &mut |way| {
            let changed: Vec<usize> = answers
                .keys()
                .copied()
                .filter(|question| way[question] != answers[question])
                .collect();
            let steps = changed.iter().map(|&question| match self.graded(question) {
                true => way[&question][0].abs_diff(answers[&question][0]),
                false => 1,
            });
            let cost = (changed.len(), steps.sum(), changed);
            let then = self.outcome(way, &basis).0;
            for (best, reached) in best.iter_mut().zip([then != outcome, then == target]) {
                if reached && best.as_ref().is_none_or(|best| cost < *best) {
                    *best = Some(cost.clone());
                }
            }
        });
        best
    }
}

/// How many questions change, by how many steps, and which.
pub(crate) type Cost = (usize, usize, Vec<usize>);
