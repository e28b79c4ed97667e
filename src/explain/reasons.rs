//! Why a score is what it is: reasons whose leans add up to the margin shown (contract, section 4,
//! point 6), points by dimension, and advice.

use crate::bank::Bank;
use crate::scoring::points::{Points, Tenths};
use crate::scoring::score::Score;
use crate::sheet::answers::Answers;

/// What gave points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
    /// The answer to this question.
    Question(usize),
    /// This rule, which fired.
    Rule(usize),
}

/// One answer or rule with the points that it gave and the lean that it caused.
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
    /// What gives points to the first or second role: answers in bank order, then rules in bank order.
    pub reasons: Vec<Reason>,
    /// What the two fits differ by before any reason; with the leans it adds up to the margin.
    pub baseline: Tenths,
    /// The points per role within each dimension, in the bank's order of dimensions.
    pub dimensions: Vec<Points>,
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

/// Explains a score of these answers.
#[must_use]
pub fn explain(bank: &Bank, answers: &Answers, score: &Score) -> Explanation {
    let (first, second) = (score.standing.first, score.standing.second);
    let mut reasons = Vec::new();
    let mut dimensions = vec![Points::ZERO; bank.dimensions.len()];
    let mut give = |cause, points: Points, dimension: Option<usize>| {
        if let Some(dimension) = dimension {
            dimensions[dimension] += points;
        }
        if points[first] != 0 || points[second] != 0 {
            reasons.push(Reason {
                cause,
                points,
                lean: Tenths(0),
            });
        }
    };
    for question in answers.answered() {
        let points = answers.award(bank, question);
        give(
            Cause::Question(question),
            points,
            bank.questions[question].dimension,
        );
    }
    for (index, rule) in bank.rules.iter().enumerate() {
        if rule.when.holds(answers, None) == Some(true) {
            give(Cause::Rule(index), rule.award, rule.dimension);
        }
    }
    let baseline = lean(score, &mut reasons);
    let outcome = Some(score.outcome);
    let holds = |advice: &usize| bank.advice[*advice].when.holds(answers, outcome) == Some(true);
    let advice = (0..bank.advice.len()).filter(holds).collect();
    Explanation {
        reasons,
        baseline,
        dimensions,
        advice,
    }
}

/// Fills in the leans and gives the baseline: exact fractions, each rounded down to tenths, and the
/// tenths left over one each to the largest remainders.
fn lean(score: &Score, reasons: &mut [Reason]) -> Tenths {
    let (first, second) = (score.standing.first, score.standing.second);
    let width = |role| i128::from(score.ranges.width(role));
    // A role without width takes no part: its fit is the constant 50.0.
    let (wide_first, wide_second) = (width(first).max(1), width(second).max(1));
    let denominator = wide_first * wide_second;
    let tenths = |role: usize, points: i32, other_width: i128| match width(role) {
        0 => 0,
        _ => 1000 * i128::from(points) * other_width,
    };
    let start = |role: usize, other_width: i128| match width(role) {
        0 => 500 * denominator,
        _ => -1000 * i128::from(score.ranges.lo[role]) * other_width,
    };
    let mut parts = Vec::with_capacity(reasons.len() + 1);
    parts.push(start(first, wide_second) - start(second, wide_first));
    parts.extend(reasons.iter().map(|reason| {
        tenths(first, reason.points[first], wide_second)
            - tenths(second, reason.points[second], wide_first)
    }));
    let shares = share_out(&parts, denominator, i128::from(score.standing.margin.0));
    for (reason, share) in reasons.iter_mut().zip(&shares[1..]) {
        reason.lean = Tenths(*share);
    }
    Tenths(shares[0])
}

/// Rounds every part (over a common denominator) down, then gives the units missing from the total
/// one each to the largest remainders, ties in list order.
///
/// The total differs by less than 1 from the sum of the parts, since each of two fits was rounded by
/// at most a half; so there are never fewer than 0 nor more units left than parts.
fn share_out(parts: &[i128], denominator: i128, total: i128) -> Vec<i64> {
    let mut shares: Vec<i128> = parts
        .iter()
        .map(|part| part.div_euclid(denominator))
        .collect();
    let left = usize::try_from(total - shares.iter().sum::<i128>()).unwrap_or(0);
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|&part| std::cmp::Reverse(parts[part].rem_euclid(denominator)));
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
