//! How far each role can get ahead of all others.
//!
//! Where the distribution of all roles' points is known, its states are looked through. Where it is too
//! large, a branch-and-bound search takes its place: every weighting of the other roles turns the lead
//! into one sum, whose most is found part by part, and no lead is larger than that. Weightings with a
//! low bound are looked for by the subgradient method (Held, Wolfe and Crowder, "Validation of
//! subgradient optimization", Mathematical Programming 6, 1974).

use crate::bank::Bank;
use crate::distribution::Distribution;
use crate::points::{Points, Ranges, Tenths};

use super::parts::Parts;

/// The choices that the search looks at before it gives up proving its best lead.
const MOST_STEPS: u32 = 300_000;
/// The weightings that bound the search.
const KEPT: usize = 6;
const ROUNDS: u32 = 80;
/// What sums of floats may be off by, in tenths: far less than this.
const SLACK: f64 = 1e-6;

/// The largest lead of a role: its fit minus the best fit of the others, as shown; where it is the
/// outcome, this is the margin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The role.
    pub role: usize,
    /// A lead that some answers reach; −100.0 to 100.0.
    pub lead: Tenths,
    /// No answers reach a larger lead than this. The same as `lead`, except where the search of a
    /// bank with too many possible points was given up.
    pub at_most: Tenths,
    /// The lead that makes a role the outcome; nothing where no role can be, because nothing asked
    /// is evidence.
    pub needed: Option<Tenths>,
}

impl Reach {
    /// Whether the largest lead is known exactly.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.lead == self.at_most
    }

    /// Whether some answers make the role the outcome.
    #[must_use]
    pub fn is_reached(&self) -> bool {
        self.needed.is_some_and(|needed| self.lead >= needed)
    }

    /// Whether it is proved that no answers make the role the outcome.
    #[must_use]
    pub fn is_out_of_reach(&self) -> bool {
        self.needed.is_none_or(|needed| self.at_most < needed)
    }
}

/// The largest lead of every role, in bank order.
pub(super) fn reach(
    bank: &Bank,
    ranges: &Ranges,
    evidence: u32,
    parts: &Parts,
    joint: Option<&Distribution>,
) -> Vec<Reach> {
    let needed = (evidence >= bank.decision.min_evidence)
        .then_some(Tenths(bank.decision.close_margin.max(1)));
    let race = |role| Race::new(bank, ranges, role);
    let found: Vec<(i64, i64)> = match (joint, parts.exact()) {
        (Some(joint), _) => (0..bank.roles.len())
            .map(|role| {
                let race = race(role);
                let leads = joint.states().iter().map(|(points, _)| race.lead(points));
                let lead = leads.max().unwrap_or_default();
                (lead, lead)
            })
            .collect(),
        (None, Some(parts)) => (0..bank.roles.len())
            .map(|role| Search::run(&race(role), parts))
            .collect(),
        (None, None) => {
            let races: Vec<Race<'_>> = (0..bank.roles.len()).map(race).collect();
            let mut best = vec![(-1000, 1000); races.len()];
            parts.draw(|points| {
                for (race, best) in races.iter().zip(&mut best) {
                    best.0 = best.0.max(race.lead(points));
                }
            });
            best
        }
    };
    let reach = found.into_iter().enumerate();
    reach
        .map(|(role, (lead, at_most))| Reach {
            role,
            lead: Tenths(lead),
            at_most: Tenths(at_most),
            needed,
        })
        .collect()
}

/// One role against all others.
struct Race<'a> {
    ranges: &'a Ranges,
    role: usize,
    rivals: Vec<usize>,
}

impl<'a> Race<'a> {
    fn new(bank: &Bank, ranges: &'a Ranges, role: usize) -> Race<'a> {
        Race {
            ranges,
            role,
            rivals: (0..bank.roles.len())
                .filter(|&other| other != role)
                .collect(),
        }
    }

    /// The lead that points give, in tenths.
    fn lead(&self, points: &Points) -> i64 {
        let fit = |role: usize| self.ranges.fit(role, points[role]).0;
        let best = self.rivals.iter().map(|&rival| fit(rival)).max();
        fit(self.role) - best.unwrap_or_default()
    }

    /// The tenths of fit that points are on a role's range, not rounded and not counted from its
    /// lowest.
    fn tenths(&self, role: usize, points: i64) -> f64 {
        #[allow(clippy::cast_precision_loss)] // far below 2^53
        match self.ranges.width(role) {
            0 => 0.0,
            width => 1000.0 * points as f64 / width as f64,
        }
    }

    /// The gain of points on a weighted mean of the rivals.
    fn gain(&self, points: &Points, weights: &[f64]) -> f64 {
        let own = self.tenths(self.role, i64::from(points[self.role]));
        let theirs = self.rivals.iter().zip(weights);
        let theirs = theirs.map(|(&rival, w)| w * self.tenths(rival, i64::from(points[rival])));
        own - theirs.sum::<f64>()
    }

    /// The weighted lead of no points at all.
    fn start(&self, weights: &[f64]) -> f64 {
        let fit = |role: usize| match self.ranges.width(role) {
            0 => 500.0,
            _ => -self.tenths(role, i64::from(self.ranges.lo[role])),
        };
        let theirs = self.rivals.iter().zip(weights);
        fit(self.role) - theirs.map(|(&rival, w)| w * fit(rival)).sum::<f64>()
    }
}

/// Weights of the rivals, with the most that can still be gained from every part on.
struct Weighting {
    weights: Vec<f64>,
    start: f64,
    /// By part, the most that it and those after it can gain; one more entry, 0, at the end.
    rest: Vec<f64>,
}

impl Weighting {
    fn bound(&self) -> f64 {
        self.start + self.rest[0]
    }
}

/// A depth-first search for the largest lead.
struct Search<'a> {
    race: &'a Race<'a>,
    /// Per part, its possible points with their gain by each weighting, the most promising first.
    parts: Vec<Vec<(Points, Vec<f64>)>>,
    weightings: Vec<Weighting>,
    best: i64,
    steps: u32,
}

impl Search<'_> {
    /// The largest lead found, and what no lead is larger than.
    fn run(race: &Race<'_>, parts: &[Distribution]) -> (i64, i64) {
        let points =
            |part: &Distribution| part.states().iter().map(|&(points, _)| points).collect();
        let mut parts: Vec<Vec<Points>> = parts.iter().map(points).collect();
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
        let mut search = Search {
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

/// The largest lead, in whole tenths, of fits whose exact lead is no larger than this: each of two
/// fits is rounded by at most half a tenth, and not both of them the whole way.
fn upper(exact: f64) -> i64 {
    #[allow(clippy::cast_possible_truncation)] // −2000 to 2000
    let whole = (exact + SLACK).ceil() as i64;
    whole
}

/// A few weightings with low bounds, the lowest first, and the largest lead met on the way.
fn weightings(race: &Race<'_>, parts: &[Vec<Points>]) -> (Vec<Weighting>, i64) {
    let rivals = race.rivals.len();
    #[allow(clippy::cast_precision_loss)] // 1 to 7
    let mut weights = vec![1.0 / rivals as f64; rivals];
    let mut kept: Vec<Weighting> = Vec::new();
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
fn weigh(race: &Race<'_>, parts: &[Vec<Points>], weights: Vec<f64>) -> (Weighting, Vec<usize>) {
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
    let weighting = Weighting {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A bank of so many roles; nothing else in it matters here.
    fn bank(roles: usize) -> Bank {
        let role = |role| format!(r#"{{"id": "r{role}", "name": "n"}}"#);
        let roles: Vec<String> = (0..roles).map(role).collect();
        let text = format!(
            r#"{{"format": "rolefit-bank/1", "id": "b", "version": "1", "title": "t", "roles": [{}],
                "questions": [{{"id": "q", "kind": "choice", "text": "t", "options": [
                    {{"id": "a", "label": "a"}}, {{"id": "b", "label": "b"}}]}}]}}"#,
            roles.join(", ")
        );
        Bank::parse(&text).expect("a bank")
    }

    /// Random parts of a few points each, and the ranges of their sums.
    fn random_parts(state: &mut u64, roles: usize, count: usize) -> (Vec<Distribution>, Ranges) {
        let mut below = |limit: u64| {
            *state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (*state >> 33) % limit
        };
        let mut ranges = Ranges::default();
        let mut parts = Vec::new();
        for _ in 0..count {
            let most = [1, 3, 40][usize::try_from(below(3)).expect("small")];
            let mut ways = Vec::new();
            for _ in 0..2 + below(3) {
                let mut points = Points::ZERO;
                for role in 0..roles {
                    let award = i64::try_from(below(2 * most + 1)).expect("small");
                    let award = award - i64::try_from(most).expect("small");
                    points[role] = i32::try_from(award).expect("small");
                }
                ways.push((points, 0.1));
            }
            let all = || ways.iter().map(|&(points, _)| points);
            ranges += Ranges {
                lo: all().reduce(Points::min).expect("some"),
                hi: all().reduce(Points::max).expect("some"),
            };
            parts.push(Distribution::of(ways));
        }
        (parts, ranges)
    }

    #[test]
    fn the_search_finds_the_largest_lead_of_all_states() {
        let mut state = 1;
        for case in 0..300 {
            let roles = 2 + case % 7;
            let bank = bank(roles);
            let (parts, ranges) = random_parts(&mut state, roles, 1 + case % 6);
            let states = Distribution::sum(&parts).expect("few");
            let by_states = reach(
                &bank,
                &ranges,
                100,
                &Parts::Exact(parts.clone()),
                Some(&states),
            );
            let by_search = reach(&bank, &ranges, 100, &Parts::Exact(parts), None);
            assert_eq!(by_search, by_states, "case {case}");
        }
    }

    #[test]
    fn a_search_that_is_given_up_gives_both_bounds() {
        let bank = bank(8);
        let (parts, ranges) = random_parts(&mut 5, 8, 60);
        for reach in reach(&bank, &ranges, 100, &Parts::Exact(parts), None) {
            assert!(reach.lead <= reach.at_most, "{reach:?}");
            // Even then they are near each other: less than one question's worth.
            assert!(reach.at_most.0 - reach.lead.0 < 40, "{reach:?}");
        }
    }
}
