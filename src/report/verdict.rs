//! What came out, in one sentence.

use crate::bank::Bank;
use crate::bank::Outcome;
use crate::explain::criteria::{RoleCriteria, criteria};
use crate::explain::stability::Stability;
use crate::language::{Language, Value};
use crate::scoring::points::Tenths;
use crate::scoring::score::{Score, Strength};
use crate::sheet::Sheet;

use super::answers::shown;

/// A role that would come out again less often than this has come out by little more than chance.
const BARELY: Tenths = Tenths(600);

/// What came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// This role, by its index, with this strength.
    Role(usize, Strength),
    /// The first roles are too near to each other: these, in order of fit.
    Close(CloseCall, Vec<usize>),
    /// Too little is answered.
    Insufficient,
}

/// How roles that are close to each other draw somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CloseCall {
    /// Of every one's criteria at least four of five are met.
    Both,
    /// Of every one's criteria at most one of five is met.
    Neither,
    /// Anything else, or there are no criteria.
    Undecided,
}

impl Verdict {
    /// The verdict of a score; the criteria tell the kinds of close apart.
    #[must_use]
    pub fn new(bank: &Bank, score: &Score, criteria: &[RoleCriteria]) -> Verdict {
        match (score.outcome, score.strength()) {
            (Outcome::Insufficient, _) => Verdict::Insufficient,
            (Outcome::Role(role), Some(strength)) => Verdict::Role(role, strength),
            (Outcome::Role(role), None) => Verdict::Role(role, Strength::Lean),
            (Outcome::Close, _) => {
                let roles = close_roles(bank, score);
                Verdict::Close(CloseCall::new(&roles, criteria), roles)
            }
        }
    }

    /// The verdict of a sheet with its score.
    #[must_use]
    pub fn of_sheet(bank: &Bank, sheet: &Sheet, score: &Score) -> Verdict {
        Verdict::new(bank, score, &criteria(bank, sheet))
    }

    /// Whether another verdict says the same of the same roles, however strongly it does.
    #[must_use]
    pub fn says_the_same(&self, other: &Verdict) -> bool {
        match (self, other) {
            (Verdict::Role(one, _), Verdict::Role(another, _)) => one == another,
            (Verdict::Close(one, roles), Verdict::Close(another, others)) => {
                let is_among = |role| others.contains(role);
                one == another && roles.len() == others.len() && roles.iter().all(is_among)
            }
            (Verdict::Insufficient, Verdict::Insufficient) => true,
            _ => false,
        }
    }

    /// The same in a few words, to stand within a sentence.
    #[must_use]
    pub fn in_short(&self, language: Language, bank: &Bank) -> String {
        let catalog = language.catalog();
        match self {
            Verdict::Insufficient => catalog.text("brief-insufficient"),
            Verdict::Role(role, _) => {
                let name = in_sentence(bank, *role);
                catalog.with("brief-role", &[("role", Value::Text(&name))])
            }
            Verdict::Close(alike, _) if bank.roles().len() == 2 => catalog.text(match alike {
                CloseCall::Both => "brief-both",
                CloseCall::Neither => "brief-neither",
                CloseCall::Undecided => "brief-undecided",
            }),
            Verdict::Close(alike, roles) => {
                let names: Vec<String> =
                    roles.iter().map(|&role| in_sentence(bank, role)).collect();
                let id = match alike {
                    CloseCall::Both => "brief-both-of",
                    CloseCall::Neither => "brief-neither-of",
                    CloseCall::Undecided => "brief-undecided-of",
                };
                catalog.with(id, &[("roles", Value::Text(&language.listed(&names)))])
            }
        }
    }

    /// The sentence that says it. `stability` is how often it would come out again, where that can be said:
    /// what is as good as a toss of a coin is not told as if it were sure.
    #[must_use]
    pub fn sentence(
        &self,
        language: Language,
        bank: &Bank,
        stability: Option<&Stability>,
    ) -> String {
        let catalog = language.catalog();
        let name = |role: usize| in_sentence(bank, role);
        match self {
            Verdict::Insufficient => catalog.text("result-insufficient"),
            Verdict::Role(role, strength) => {
                let is_barely = stability.is_some_and(|again| again.percent < BARELY);
                let id = match strength {
                    _ if is_barely => "result-barely",
                    Strength::Clear => "result-clear",
                    Strength::Lean => "result-lean",
                };
                catalog.with(id, &[("role", Value::Text(&name(*role)))])
            }
            // Where there are no others, they need no names.
            Verdict::Close(alike, _) if bank.roles().len() == 2 => catalog.text(match alike {
                CloseCall::Both => "result-both",
                CloseCall::Neither => "result-neither",
                CloseCall::Undecided => "result-undecided",
            }),
            Verdict::Close(alike, roles) => {
                let names: Vec<String> = roles.iter().map(|&role| name(role)).collect();
                let id = match alike {
                    CloseCall::Both => "result-both-of",
                    CloseCall::Neither => "result-neither-of",
                    CloseCall::Undecided => "result-undecided-of",
                };
                let values = [
                    ("count", names.len().into()),
                    ("roles", Value::Text(&language.listed(&names))),
                ];
                catalog.with(id, &values)
            }
        }
    }
}

impl Verdict {
    /// That the criteria speak against the lean, where they do: fewer of the role's own are met than of
    /// another's, or few.
    pub(super) fn remark(
        &self,
        language: Language,
        bank: &Bank,
        score: &Score,
        criteria: &[RoleCriteria],
    ) -> Option<String> {
        let Verdict::Role(role, _) = self else {
            return None;
        };
        let own = criteria
            .iter()
            .find(|of_role| of_role.role == *role && of_role.answered > 0)?;
        let is_ahead = |other: &&RoleCriteria| {
            score.basis.ranked[other.role] && other.met * own.asked > own.met * other.asked
        };
        let ahead = criteria.iter().filter(is_ahead);
        let most = ahead.max_by(|one, other| (one.met * other.asked).cmp(&(other.met * one.asked)));
        let counts = [("met", own.met.into()), ("asked", own.asked.into())];
        let catalog = language.catalog();
        match most {
            Some(other) => {
                let name = in_sentence(bank, other.role);
                let of_other = [
                    ("other", Value::Text(&name)),
                    ("other-met", other.met.into()),
                    ("other-asked", other.asked.into()),
                ];
                Some(catalog.with("lean-but-fewer", &[&counts[..], &of_other].concat()))
            }
            None if own.met * 5 <= own.asked => Some(catalog.with("lean-but-few", &counts)),
            None => None,
        }
    }
}

impl CloseCall {
    fn new(roles: &[usize], criteria: &[RoleCriteria]) -> CloseCall {
        let of = |role: &usize| criteria.iter().find(|of_role| of_role.role == *role);
        let all =
            |holds: fn(&RoleCriteria) -> bool| roles.iter().all(|role| of(role).is_some_and(holds));
        if all(|role| role.met * 5 >= role.asked * 4) {
            CloseCall::Both
        } else if all(|role| role.met * 5 <= role.asked && role.answered > 0) {
            CloseCall::Neither
        } else {
            CloseCall::Undecided
        }
    }
}

/// A role's name as it stands within a sentence, safe to show.
#[must_use]
pub fn in_sentence(bank: &Bank, role: usize) -> String {
    let name = shown(&bank.roles()[role].name);
    Language::from_tag(bank.language()).map_or(name.clone(), |language| language.within(&name))
}

/// The roles that are too near to the first one to prefer it, the first among them, in order of fit.
fn close_roles(bank: &Bank, score: &Score) -> Vec<usize> {
    let fit = |role: usize| score.ranking.fits[role].0;
    let best = fit(score.ranking.first);
    let mut close = score.order(bank);
    close
        .retain(|&role| score.basis.ranked[role] && best - fit(role) < score.basis.needed_margin());
    close
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(met: [usize; 2], asked: usize) -> CloseCall {
        let criteria = [0, 1].map(|role| RoleCriteria {
            role,
            met: met[role],
            answered: asked,
            asked,
        });
        CloseCall::new(&[0, 1], &criteria)
    }

    #[test]
    fn four_of_five_is_both_and_one_of_five_is_neither() {
        assert_eq!(alike([4, 5], 5), CloseCall::Both);
        assert_eq!(alike([3, 5], 5), CloseCall::Undecided);
        assert_eq!(alike([1, 0], 5), CloseCall::Neither);
        assert_eq!(alike([2, 0], 5), CloseCall::Undecided);
        assert_eq!(alike([8, 8], 10), CloseCall::Both);
        assert_eq!(alike([0, 0], 4), CloseCall::Neither);
        assert_eq!(alike([1, 1], 4), CloseCall::Undecided);
    }

    #[test]
    fn without_criteria_it_is_undecided() {
        assert_eq!(CloseCall::new(&[0, 1], &[]), CloseCall::Undecided);
    }
}
