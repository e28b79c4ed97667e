//! How far each role can get ahead of all others.
//!
//! Where the distribution of all roles' points is known, its states are looked through; where it is too
//! large, a search takes its place.

use crate::bank::Bank;
use crate::probability::distribution::Distribution;
use crate::scoring::points::Tenths;
use crate::scoring::score::Basis;

use super::lead_search::LeadSearch;
use super::parts::PointParts;
use super::race::Race;

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
    basis: &Basis,
    parts: &PointParts,
    joint: Option<&Distribution>,
) -> Vec<Reach> {
    let race = |role| Race::new(bank, basis, role);
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
            .map(|role| LeadSearch::run(&race(role), parts))
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
            needed: (basis.is_enough && basis.ranked[role])
                .then_some(Tenths(basis.needed_margin())),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::Length;
    use crate::scoring::points::{MAX_ROLES, Points, Ranges};

    /// A bank of so many roles; nothing else in it matters here.
    fn bank(roles: usize) -> Bank {
        let role = |role| format!(r#"{{"id": "r{role}", "name": "n"}}"#);
        let award = |role| format!(r#""r{role}": 1"#);
        let awards: Vec<String> = (0..roles).map(award).collect();
        let roles: Vec<String> = (0..roles).map(role).collect();
        let text = format!(
            r#"{{"format": "rolefit-bank/1", "id": "b", "version": "1", "title": "t", "roles": [{}],
                "questions": [{{"id": "q", "kind": "choice", "text": "t", "options": [
                    {{"id": "a", "label": "a", "award": {{{}}}}}, {{"id": "b", "label": "b"}}]}}]}}"#,
            roles.join(", "),
            awards.join(", ")
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

    /// The basis of a sheet on which everything is answered.
    fn basis(bank: &Bank, ranges: Ranges) -> Basis {
        Basis::new(bank, Length::Full, ranges, 100, [100; MAX_ROLES])
    }

    #[test]
    fn the_search_finds_the_largest_lead_of_all_states() {
        let mut state = 1;
        for case in 0..300 {
            let roles = 2 + case % 7;
            let bank = bank(roles);
            let (parts, ranges) = random_parts(&mut state, roles, 1 + case % 6);
            let states = Distribution::sum(&parts).expect("few");
            let basis = basis(&bank, ranges);
            let exact = PointParts::Exact(parts);
            let by_states = reach(&bank, &basis, &exact, Some(&states));
            let by_search = reach(&bank, &basis, &exact, None);
            assert_eq!(by_search, by_states, "case {case}");
        }
    }

    #[test]
    fn a_search_that_is_given_up_gives_both_bounds() {
        let bank = bank(8);
        let (parts, ranges) = random_parts(&mut 5, 8, 60);
        let basis = basis(&bank, ranges);
        for reach in reach(&bank, &basis, &PointParts::Exact(parts), None) {
            assert!(reach.lead <= reach.at_most, "{reach:?}");
            // Even then they are near each other: less than one question's worth.
            assert!(reach.at_most.0 - reach.lead.0 < 40, "{reach:?}");
        }
    }
}
