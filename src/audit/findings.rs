//! What makes a bank unfit to be trusted: what `--strict` refuses.

use crate::bank::Outcome;
use crate::bank::{Bank, Length};
use crate::explain::notes::Note;
use crate::explain::reasons::Cause;
use crate::scoring::points::Tenths;

use super::{Pattern, Periodic, Version};

/// The random probabilities of two roles may differ by this much.
pub const MOST_APART: f64 = 0.05;
/// One question may have this share of the influence.
pub const MOST_INFLUENCE: f64 = 0.15;
/// This share of the periodic patterns of keys may get a role.
pub const MOST_PERIODIC: f64 = 0.10;
/// Keeps what is exactly at a limit from passing it through the last binary digits.
const SLACK: f64 = 1e-9;

/// One thing that makes a bank unfair or useless, with the culprit.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// No answers make this role the outcome.
    RoleOutOfReach {
        /// In this version.
        length: Length,
        /// The role.
        role: usize,
        /// The furthest that it gets ahead of the others.
        lead: Tenths,
        /// The lead that it would need; nothing where nothing asked is evidence.
        needed: Option<Tenths>,
    },
    /// A way to press keys without reading gives an outcome that is not `close`.
    StraightLiner {
        /// In this version.
        length: Length,
        /// The way.
        pattern: Pattern,
        /// What it gives.
        outcome: Outcome,
        /// By what margin.
        margin: Tenths,
        /// What tilts it, the most first.
        tilt: Vec<Cause>,
    },
    /// Too many rhythms of keys, pressed without reading, get a role.
    Periodic {
        /// In this version.
        length: Length,
        /// What becomes of them.
        periodic: Periodic,
    },
    /// Whoever answers wholly for one role is noted as somebody who does not read.
    Noted {
        /// In this version.
        length: Length,
        /// The role.
        role: usize,
        /// What is noted.
        note: Note,
    },
    /// Random answers give one role far more often than another.
    Unequal {
        /// In this version.
        length: Length,
        /// The role that comes out most often, with its probability.
        most: (usize, f64),
        /// The role that comes out least often, with its probability.
        least: (usize, f64),
    },
    /// One question decides too much.
    TooInfluential {
        /// The question.
        question: usize,
        /// Its share of the influence, 0 to 1.
        share: f64,
    },
    /// No answers make this rule fire.
    DeadRule {
        /// The rule.
        rule: usize,
    },
    /// A question that is not context cannot move the margin.
    NoEffect {
        /// The question.
        question: usize,
    },
}

/// Everything that is found, roles first.
pub(super) fn findings(bank: &Bank, full: &Version, quick: Option<&Version>) -> Vec<Finding> {
    let versions = || [Some(full), quick].into_iter().flatten();
    let mut findings = Vec::new();
    for version in versions() {
        let out = version.reach.iter().filter(|reach| reach.is_out_of_reach());
        findings.extend(out.map(|reach| Finding::RoleOutOfReach {
            length: version.length,
            role: reach.role,
            lead: reach.lead,
            needed: reach.needed,
        }));
    }
    for version in versions() {
        let straight = version.straight_liners.iter();
        let tilted = straight.filter(|straight| straight.score.outcome != Outcome::Close);
        findings.extend(tilted.map(|straight| Finding::StraightLiner {
            length: version.length,
            pattern: straight.pattern,
            outcome: straight.score.outcome,
            margin: straight.score.ranking.margin,
            tilt: straight.tilt.clone(),
        }));
    }
    for version in versions() {
        let often = version.periodic.iter();
        let often = often.filter(|periodic| periodic.share() > MOST_PERIODIC + SLACK);
        findings.extend(often.map(|periodic| Finding::Periodic {
            length: version.length,
            periodic: periodic.clone(),
        }));
    }
    for version in versions() {
        let wholly = version.wholly_for.iter();
        findings.extend(wholly.filter_map(|wholly| {
            Some(Finding::Noted {
                length: version.length,
                role: wholly.role,
                note: wholly.note?,
            })
        }));
    }
    findings.extend(versions().filter_map(|version| unequal(bank, version)));
    for influence in &full.influence {
        let question = influence.question;
        if influence.share > MOST_INFLUENCE + SLACK {
            let share = influence.share;
            findings.push(Finding::TooInfluential { question, share });
        }
    }
    for firing in &full.rules {
        if firing.odds.is_some_and(|odds| !odds.can_fire) {
            findings.push(Finding::DeadRule { rule: firing.rule });
        }
    }
    for influence in &full.influence {
        let question = influence.question;
        if influence.width == 0.0 && !bank.is_context(question) {
            findings.push(Finding::NoEffect { question });
        }
    }
    findings
}

/// The two roles that random answers give most and least often, where they are too far apart.
fn unequal(bank: &Bank, version: &Version) -> Option<Finding> {
    let roles = (0..bank.roles.len()).map(|role| {
        let outcome = Outcome::Role(role);
        (role, version.random.probability(outcome))
    });
    let most = roles.clone().reduce(|a, b| if b.1 > a.1 { b } else { a })?;
    let least = roles.reduce(|a, b| if b.1 < a.1 { b } else { a })?;
    (most.1 - least.1 > MOST_APART + SLACK).then_some(Finding::Unequal {
        length: version.length,
        most,
        least,
    })
}
