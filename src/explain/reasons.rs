//! Why a score is what it is: reasons whose leans add up to the margin shown (docs/scoring.md, 6), points by
//! dimension, and advice.

use crate::bank::{Bank, Question};
use crate::scoring::points::{Points, Tenths};
use crate::scoring::score::Score;
use crate::sheet::Sheet;

/// What gave points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
    /// The answer to this question.
    Question(usize),
    /// This rule, which fired.
    Rule(usize),
}

/// One answer or rule with the points that it gave and the lean that it caused.
///
/// The lean of an answer is 100·(m(first)/width(first) − m(second)/width(second)), where m is how far
/// its award is from the middle of what the question's own options can give; a rule's m is its award.
/// So a lean stays when a constant is added to all awards of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What gave the points.
    pub cause: Cause,
    /// The points per role.
    pub points: Points,
    /// How far it moves the margin, in percent of fit: above 0 towards the first role, below 0
    /// towards the second.
    pub lean: Tenths,
}

/// A score's explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What moves the margin: answers in bank order, then rules in bank order. A lean is never exactly
    /// 0, but may be 0.0 when it is rounded.
    pub reasons: Vec<Reason>,
    /// What is left of the margin beside the reasons; with their leans it adds up to the margin.
    pub baseline: Tenths,
    /// Of each dimension of which something was asked, by its index, the points per role.
    pub dimensions: Vec<(usize, Points)>,
    /// The advice that holds, as indices in bank order.
    pub advice: Vec<usize>,
}

impl Explanation {
    /// The reasons, strongest first, ties in bank order.
    #[must_use]
    pub fn strongest_first(&self) -> Vec<Reason> {
        let mut reasons = self.reasons.clone();
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.lean.0.abs()));
        reasons
    }
}

/// Explains the score of a sheet.
#[must_use]
pub fn explain(bank: &Bank, sheet: &Sheet, score: &Score) -> Explanation {
    let leans = Leans::new(score);
    let answers = &sheet.answers;
    let most = bank.questions.len() + bank.rules.len();
    let mut reasons = Vec::with_capacity(most);
    // Exact leans, as parts of a common denominator.
    let mut parts = Vec::with_capacity(most);
    let mut dimensions = vec![Points::ZERO; bank.dimensions.len()];
    let mut give = |cause, points: Points, doubled: Points, dimension: Option<usize>| {
        if let Some(dimension) = dimension {
            dimensions[dimension] += points;
        }
        let part = leans.part(&doubled);
        if part != 0 {
            parts.push(part);
            reasons.push(Reason {
                cause,
                points,
                lean: Tenths(0),
            });
        }
    };
    for question in answers.answered() {
        let asked = &bank.questions[question];
        let points = answers.award(bank, question);
        let doubled = twice_from_middle(points, asked);
        give(Cause::Question(question), points, doubled, asked.dimension);
    }
    for (index, rule) in bank.rules.iter().enumerate() {
        if rule.when.holds(answers, None) == Some(true) {
            let (points, doubled) = (rule.award, rule.award + rule.award);
            give(Cause::Rule(index), points, doubled, rule.dimension);
        }
    }
    let mut was_asked = vec![false; bank.dimensions.len()];
    for question in bank.asked(sheet.length) {
        if let Some(dimension) = bank.questions[question].dimension {
            was_asked[dimension] = true;
        }
    }
    let dimensions = dimensions.into_iter().enumerate();
    let dimensions = dimensions.filter(|(dimension, _)| was_asked[*dimension]);
    let outcome = Some(score.outcome);
    let holds = |advice: &usize| bank.advice[*advice].when.holds(answers, outcome) == Some(true);
    Explanation {
        baseline: leans.share_out(&parts, &mut reasons),
        reasons,
        dimensions: dimensions.collect(),
        advice: (0..bank.advice.len()).filter(holds).collect(),
    }
}

/// Twice the distance of points from the middle of what the question's own options can give: whole
/// numbers, as the middle itself may not be.
pub(crate) fn twice_from_middle(points: Points, question: &Question) -> Points {
    points + points - question.own.lo - question.own.hi
}

/// Leans between the first and the second role of a score, exactly.
struct Leans<'s> {
    score: &'s Score,
    /// The common denominator of all of them.
    denominator: i128,
}

impl Leans<'_> {
    fn new(score: &Score) -> Leans<'_> {
        let [first, second] = Leans::widths(score);
        Leans {
            score,
            denominator: first * second,
        }
    }

    /// The widths of the two roles, 1 in the place of 0: a role without width takes no part.
    fn widths(score: &Score) -> [i128; 2] {
        let width = |role| i128::from(score.basis.ranges.width(role)).max(1);
        [score.ranking.first, score.ranking.second].map(width)
    }

    /// The difference of two figures in tenths of fit, each a half of a fraction of its role's width.
    fn difference(&self, doubled: impl Fn(usize) -> i128) -> i128 {
        let [wide_first, wide_second] = Leans::widths(self.score);
        let (first, second) = (self.score.ranking.first, self.score.ranking.second);
        500 * (doubled(first) * wide_second - doubled(second) * wide_first)
    }

    /// The lean of points that are given twice.
    fn part(&self, doubled: &Points) -> i128 {
        self.difference(|role| match self.score.basis.ranges.width(role) {
            0 => 0,
            _ => i128::from(doubled[role]),
        })
    }

    /// The margin before it is rounded.
    fn margin(&self) -> i128 {
        self.difference(|role| match self.score.basis.ranges.width(role) {
            // Its fit is the constant 50.0.
            0 => 1,
            _ => {
                let (points, ranges) = (self.score.points, &self.score.basis.ranges);
                2 * (i128::from(points[role]) - i128::from(ranges.lo[role]))
            }
        })
    }

    /// Gives the reasons their leans in tenths, and gives the baseline.
    fn share_out(&self, parts: &[i128], reasons: &mut [Reason]) -> Tenths {
        let mut all = Vec::with_capacity(parts.len() + 1);
        all.push(self.margin() - parts.iter().sum::<i128>());
        all.extend(parts);
        let total = i128::from(self.score.ranking.margin.0);
        let shares = share_out(&all, self.denominator, total);
        for (reason, share) in reasons.iter_mut().zip(&shares[1..]) {
            reason.lean = Tenths(*share);
        }
        Tenths(shares[0])
    }
}

/// Rounds every part (over a common denominator) down, then gives the units missing from the total
/// one each to the largest remainders, ties in list order.
///
/// The total differs by less than 1 from the sum of the parts, since each of two fits was rounded by
/// at most a half; so there are never fewer than 0 nor more units left than parts.
fn share_out(parts: &[i128], denominator: i128, total: i128) -> Vec<i64> {
    // Most are small enough to be divided as the machine does.
    let share = |&part: &i128| match (i64::try_from(part), i64::try_from(denominator)) {
        (Ok(part), Ok(denominator)) => i128::from(part.div_euclid(denominator)),
        _ => part.div_euclid(denominator),
    };
    let mut shares: Vec<i128> = parts.iter().map(share).collect();
    let left = usize::try_from(total - shares.iter().sum::<i128>()).unwrap_or(0);
    let of_parts = parts.iter().zip(&shares);
    let remainders: Vec<i128> = of_parts
        .map(|(part, share)| part - share * denominator)
        .collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|&part| std::cmp::Reverse(remainders[part]));
    for &part in order.iter().take(left) {
        shares[part] += 1;
    }
    shares
        .into_iter()
        .map(|share| i64::try_from(share).unwrap_or(i64::MAX))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::share_out;

    #[test]
    fn units_left_over_go_to_the_largest_remainders_and_ties_to_the_earlier() {
        // 1/3, 1/3, −1/3 (down to −1, remainder 2/3) and 2/3 add up to 1.
        assert_eq!(share_out(&[1, 1, -1, 2], 3, 1), [0, 0, 0, 1]);
        assert_eq!(share_out(&[1, 1, 1], 3, 1), [1, 0, 0]);
    }

    #[test]
    fn a_total_rounded_up_may_need_a_unit_for_every_part() {
        assert_eq!(share_out(&[5, 0], 10, 1), [1, 0]);
        assert_eq!(share_out(&[9], 10, 1), [1]);
    }
}
