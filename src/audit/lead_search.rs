//! The largest lead of a role by branch and bound, where all states of points would be too many.
//!
//! Every weighting of the other roles turns the lead into one sum, whose most is found part by part, and
//! no lead is larger than that. Weightings with a low bound are looked for by the subgradient method
//! (Held, Wolfe and Crowder, "Validation of subgradient optimization", Mathematical Programming 6, 1974).

use crate::explain::change::pareto::ParetoFront;
use crate::probability::distribution::Distribution;
use crate::scoring::points::Points;

use super::race::Race;

/// The choices that the search looks at before it gives up proving its best lead.
const MOST_STEPS: u32 = 300_000;
/// The weightings that bound the search.
const KEPT: usize = 6;
/// How often weights are shifted in search of a lower bound.
const ROUNDS: u32 = 80;
/// What sums of floats may be off by, in tenths: far less than this.
const SLACK: f64 = 1e-6;

/// Weights of the rivals, with the most that can still be gained from every part on.
struct RivalWeights {
    weights: Vec<f64>,
    start: f64,
    /// By part, the most that it and those after it can gain; one more entry, 0, at the end.
    rest: Vec<f64>,
}

impl RivalWeights {
    fn bound(&self) -> f64 {
        self.start + self.rest[0]
    }
}

/// A depth-first search for the largest lead.
pub(super) struct LeadSearch<'a> {
    race: &'a Race<'a>,
    /// Per part, its possible points with their gain by each weighting, the most promising first.
    parts: Vec<Vec<(Points, Vec<f64>)>>,
    weightings: Vec<RivalWeights>,
    best: i64,
    steps: u32,
}

impl LeadSearch<'_> {
    /// The largest lead found, and what no lead is larger than.
    pub(super) fn run(race: &Race<'_>, parts: &[Distribution]) -> (i64, i64) {
        let mut parts: Vec<Vec<Points>> = parts.iter().map(|part| worthwhile(race, part)).collect();
        let (weightings, best) = weightings(race, &parts);
        let Some(hardest) = weightings.first() else {
            return (best, 1000);
        };
        let bound = upper(hardest.bound());
        let weights = hardest.weights.clone();
        // The parts that can move most are decided first.
        parts.sort_by_cached_key(|part| {
            let gains = part.iter().map(|points| race.gain(points, &weights));
            let (least, most) = gains.fold((f64::MAX, f64::MIN), |(a, b), g| (a.min(g), b.max(g)));
            #[allow(clippy::cast_possible_truncation)] // −2000 to 2000
            std::cmp::Reverse(((most - least) * 1e6) as i64)
        });
        let weightings = weightings
            .into_iter()
            .map(|weighting| weigh(race, &parts, weighting.weights).0)
            .collect::<Vec<_>>();
        let parts = parts.into_iter().map(|part| {
            let mut choices: Vec<(Points, Vec<f64>)> = part
                .into_iter()
                .map(|points| {
                    let gains = weightings.iter().map(|by| race.gain(&points, &by.weights));
                    (points, gains.collect())
                })
                .collect();
            choices.sort_by(|a, b| b.1[0].total_cmp(&a.1[0]));
            choices
        });
        let mut search = LeadSearch {
            race,
            parts: parts.collect(),
            best,
            steps: 0,
            weightings,
        };
        let start: Vec<f64> = search.weightings.iter().map(|by| by.start).collect();
        search.from(0, Points::ZERO, &start);
        if search.steps < MOST_STEPS {
            (search.best, search.best)
        } else {
            (search.best, bound.max(search.best))
        }
    }

    fn from(&mut self, level: usize, points: Points, leads: &[f64]) {
        if level == self.parts.len() {
            self.best = self.best.max(self.race.lead(&points));
            return;
        }
        for choice in 0..self.parts[level].len() {
            self.steps += 1;
            if self.steps >= MOST_STEPS {
                return;
            }
            let (own, gains) = &self.parts[level][choice];
            let next: Vec<f64> = leads
                .iter()
                .zip(gains)
                .map(|(lead, gain)| lead + gain)
                .collect();
            let most = |by: usize| upper(next[by] + self.weightings[by].rest[level + 1]);
            if most(0) <= self.best {
                // Choices stand in the order of what the first weighting gives them.
                return;
            }
            if (1..self.weightings.len()).all(|by| most(by) > self.best) {
                let points = points + *own;
                self.from(level + 1, points, &next);
            }
        }
    }
}

/// The points of a part without those that others outdo for every role.
fn worthwhile(race: &Race<'_>, part: &Distribution) -> Vec<Points> {
    #[allow(clippy::cast_precision_loss)] // 1 to 7
    let even = vec![1.0 / race.rivals.len() as f64; race.rivals.len()];
    let mut points: Vec<Points> = part.states().iter().map(|&(points, _)| points).collect();
    points.sort_by(|a, b| race.gain(b, &even).total_cmp(&race.gain(a, &even)));
    let mut front = ParetoFront::default();
    points.retain(|points| front.admits(race.signed(*points)));
    points
}

/// The largest lead, in whole tenths, of fits whose exact lead is no larger than this: each of two
/// fits is rounded by at most half a tenth, and not both of them the whole way.
fn upper(exact: f64) -> i64 {
    #[allow(clippy::cast_possible_truncation)] // −2000 to 2000
    let whole = (exact + SLACK).ceil() as i64;
    whole
}

/// A few weightings with low bounds, the lowest first, and the largest lead met on the way.
fn weightings(race: &Race<'_>, parts: &[Vec<Points>]) -> (Vec<RivalWeights>, i64) {
    let rivals = race.rivals.len();
    #[allow(clippy::cast_precision_loss)] // 1 to 7
    let mut weights = vec![1.0 / rivals as f64; rivals];
    let mut kept: Vec<RivalWeights> = Vec::new();
    let mut best = i64::MIN;
    let mut pace = 0.5;
    for _ in 0..ROUNDS {
        let (weighting, chosen) = weigh(race, parts, weights.clone());
        let points = sum_of(parts, &chosen);
        best = best.max(improve(race, parts, chosen));
        let at = kept.partition_point(|other| other.bound() <= weighting.bound());
        kept.insert(at, weighting);
        kept.truncate(KEPT);
        // More weight to the rivals that stand best against these points.
        let lead = |rival: usize| {
            let mut alone = vec![0.0; rivals];
            alone[rival] = 1.0;
            race.start(&alone) + race.gain(&points, &alone)
        };
        let leads: Vec<f64> = (0..rivals).map(lead).collect();
        #[allow(clippy::cast_precision_loss)] // 1 to 7
        let mean = leads.iter().sum::<f64>() / rivals as f64;
        let most = leads
            .iter()
            .map(|lead| (lead - mean).abs())
            .fold(0.0, f64::max);
        if most == 0.0 {
            break;
        }
        for (weight, lead) in weights.iter_mut().zip(&leads) {
            *weight = (*weight - pace * (lead - mean) / most).max(0.0);
        }
        let sum: f64 = weights.iter().sum();
        weights.iter_mut().for_each(|weight| *weight /= sum);
        pace *= 0.95;
    }
    (kept, best)
}

/// The bounds of some weights, and the choices that reach the first of them.
fn weigh(race: &Race<'_>, parts: &[Vec<Points>], weights: Vec<f64>) -> (RivalWeights, Vec<usize>) {
    let mut rest = vec![0.0; parts.len() + 1];
    let mut chosen = vec![0; parts.len()];
    for (level, part) in parts.iter().enumerate().rev() {
        let gains = part.iter().map(|points| race.gain(points, &weights));
        let best = gains.enumerate().max_by(|a, b| a.1.total_cmp(&b.1));
        rest[level] = rest[level + 1];
        if let Some((choice, gain)) = best {
            rest[level] += gain;
            chosen[level] = choice;
        }
    }
    let start = race.start(&weights);
    let weighting = RivalWeights {
        weights,
        start,
        rest,
    };
    (weighting, chosen)
}

fn sum_of(parts: &[Vec<Points>], chosen: &[usize]) -> Points {
    let points = parts.iter().zip(chosen).map(|(part, &choice)| part[choice]);
    points.fold(Points::ZERO, |sum, points| sum + points)
}

/// Changes one choice after the other for a larger lead, as long as that helps; gives the lead.
fn improve(race: &Race<'_>, parts: &[Vec<Points>], mut chosen: Vec<usize>) -> i64 {
    let mut sum = sum_of(parts, &chosen);
    let mut lead = race.lead(&sum);
    loop {
        let before = lead;
        for (part, choice) in parts.iter().zip(&mut chosen) {
            let rest = sum - part[*choice];
            for (other, &points) in part.iter().enumerate() {
                let found = race.lead(&(rest + points));
                if found > lead {
                    (lead, *choice, sum) = (found, other, rest + points);
                }
            }
        }
        if lead == before {
            return lead;
        }
    }
}
