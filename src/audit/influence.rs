//! How far each question can move the margin.

use crate::bank::{Bank, Kind};
use crate::scoring::points::{Points, Ranges};

use super::parts::GroupPoints;

/// What one question can do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Influence {
    /// The question.
    pub question: usize,
    /// Its share of what all questions can move, 0 to 1.
    pub share: f64,
    /// How far it can move the margin, in points of fit, 0 or more.
    ///
    /// Between two roles that is the furthest that first fit minus second fit can move when this
    /// answer alone changes, whatever the others are, rules included; with more roles it is the mean
    /// over all pairs of roles.
    pub width: f64,
}

/// The influence of every question asked, the most first (ties: bank order).
pub(super) fn influence(
    bank: &Bank,
    asked: &[usize],
    ranges: &Ranges,
    groups: &[GroupPoints],
) -> Vec<Influence> {
    let pairs = Pair::all(bank.roles.len(), ranges);
    let mut widths = vec![0.0; bank.questions.len()];
    for &question in asked {
        if bank.group_of[question].is_none() {
            let spans = pairs
                .iter()
                .map(|pair| pair.percent(own_span(bank, question, pair)));
            widths[question] = spans.sum::<f64>();
        }
    }
    for group in groups {
        for pair in &pairs {
            let leans: Vec<i64> = group
                .points
                .iter()
                .map(|points| pair.lean(points))
                .collect();
            let mut stride = group.points.len();
            for (&question, &ways) in group.questions.iter().zip(&group.ways) {
                stride /= ways;
                widths[question] += pair.percent(span_in_group(&leans, ways, stride));
            }
        }
    }
    #[allow(clippy::cast_precision_loss)] // 1 to 28
    let count = pairs.len() as f64;
    let total: f64 = asked.iter().map(|&question| widths[question]).sum();
    let mut influence: Vec<Influence> = asked
        .iter()
        .map(|&question| Influence {
            question,
            share: if total > 0.0 {
                widths[question] / total
            } else {
                0.0
            },
            width: widths[question] / count,
        })
        .collect();
    influence.sort_by(|a, b| b.width.total_cmp(&a.width));
    influence
}

/// Two roles, with the weights that make a lean of their points a whole number.
struct Pair {
    roles: (usize, usize),
    weights: (i64, i64),
    /// The percent of fit that a lean of 1 is.
    unit: f64,
}

impl Pair {
    fn all(roles: usize, ranges: &Ranges) -> Vec<Pair> {
        let firsts =
            (0..roles).flat_map(|first| (first + 1..roles).map(move |other| (first, other)));
        firsts.map(|roles| Pair::new(roles, ranges)).collect()
    }

    fn new(roles: (usize, usize), ranges: &Ranges) -> Pair {
        let (one, other) = (ranges.width(roles.0), ranges.width(roles.1));
        // a/A − b/B is (a·B − b·A)/(A·B); a role without width has no part in it.
        let weights = match (one, other) {
            (0, 0) => (0, 0),
            (0, _) => (0, 1),
            (_, 0) => (1, 0),
            _ => (other, one),
        };
        #[allow(clippy::cast_precision_loss)] // far below 2^53
        let unit = 100.0 / (one.max(1) as f64 * other.max(1) as f64);
        Pair {
            roles,
            weights,
            unit,
        }
    }

    fn lean(&self, points: &Points) -> i64 {
        i64::from(points[self.roles.0]) * self.weights.0
            - i64::from(points[self.roles.1]) * self.weights.1
    }

    fn percent(&self, lean: i64) -> f64 {
        #[allow(clippy::cast_precision_loss)] // far below 2^53
        let lean = lean as f64;
        lean * self.unit
    }
}

/// The most minus the least that the options of a question can lean.
fn own_span(bank: &Bank, question: usize, pair: &Pair) -> i64 {
    let asked = &bank.questions[question];
    let mut leans: Vec<i64> = asked
        .options
        .iter()
        .map(|option| pair.lean(&option.award))
        .collect();
    leans.sort_unstable();
    match asked.kind {
        Kind::Multi { max } => {
            let most: i64 = leans.iter().rev().take(max).filter(|&&lean| lean > 0).sum();
            let least: i64 = leans.iter().take(max).filter(|&&lean| lean < 0).sum();
            most - least
        }
        Kind::Scale | Kind::Pair { .. } | Kind::Choice => {
            leans.last().unwrap_or(&0) - leans.first().unwrap_or(&0)
        }
    }
}

/// The furthest that a lean moves when one question's answer changes and the others do not: its
/// answers stand `stride` apart.
fn span_in_group(leans: &[i64], ways: usize, stride: usize) -> i64 {
    let mut widest = 0;
    for block in leans.chunks_exact(ways * stride) {
        for rest in 0..stride {
            let answers = block[rest..].iter().step_by(stride);
            let (mut least, mut most) = (i64::MAX, i64::MIN);
            for &lean in answers {
                (least, most) = (least.min(lean), most.max(lean));
            }
            widest = widest.max(most - least);
        }
    }
    widest
}
