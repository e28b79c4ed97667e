//! An audit as one line of JSON: `rolefit-audit/1`.

use rolefit::Bank;
use rolefit::audit::{
    Audit, Finding, Firing, Matter, Moments, Periodic, Reach, Remark, StraightLiner, Version,
    WhollyFor,
};
use rolefit::bank::{BankName, Length};
use rolefit::explain::reasons::Cause;
use rolefit::explain::result::{NoteResult, SampledResult};
use rolefit::probability::chance::percent;
use rolefit::scoring::points::rounded;

use super::document::{
    AuditDocument, AuditedDimension, AuditedRole, FindingResult, InfluenceResult, MomentsResult,
    MoveResult, OutcomeResult, PeriodicResult, RandomResult, RemarkResult, RuleResult,
    StraightResult, TranslatedResult, VersionResult, WhollyForResult, WidestResult,
};
use super::{Translated, told};
use crate::cli::failure::Failure;
use crate::render::fields::{ByRole, line};

/// The line, with its line break.
pub(crate) fn report(
    bank: &Bank,
    audit: &Audit,
    translations: &[Translated],
) -> Result<String, Failure> {
    let dimensions = bank.dimensions().iter().zip(&audit.dimensions);
    line(&AuditDocument {
        format: "rolefit-audit/1",
        bank: BankName::new(bank),
        full: version(bank, &audit.full),
        quick: audit.quick.as_ref().map(|quick| version(bank, quick)),
        rules: audit
            .full
            .rules
            .iter()
            .map(|firing| rule(bank, firing))
            .collect(),
        dimensions: dimensions
            .map(|(dimension, roles)| AuditedDimension {
                dimension: &dimension.id,
                speaks_for: roles
                    .iter()
                    .map(|&role| bank.roles()[role].id.as_str())
                    .collect(),
            })
            .collect(),
        words: words(bank, &audit.remarks),
        translations: translations
            .iter()
            .map(|Translated { bank, remarks }| TranslatedResult {
                language: bank.language(),
                words: words(bank, remarks),
            })
            .collect(),
        findings: audit
            .findings
            .iter()
            .map(|found| finding(bank, found))
            .collect(),
    })
}

fn version<'a>(bank: &'a Bank, version: &'a Version) -> VersionResult<'a> {
    let random = &version.random;
    let outcomes = random
        .outcomes
        .iter()
        .map(|(outcome, chance)| OutcomeResult {
            outcome: outcome.id(bank),
            probability: chance.percent(),
            sampled: chance.sampled.map(SampledResult::new),
        });
    VersionResult {
        questions: version.questions,
        random: RandomResult {
            outcomes: outcomes.collect(),
            fit: ByRole::new(bank, |role| moments(&random.fits[role])),
            margin: moments(&random.margin),
        },
        straight_liners: version
            .straight_liners
            .iter()
            .map(|found| straight(bank, found))
            .collect(),
        periodic: version
            .periodic
            .iter()
            .map(|found| periodic(bank, found))
            .collect(),
        wholly_for: version
            .wholly_for
            .iter()
            .map(|found| wholly_for(bank, *found))
            .collect(),
        roles: version
            .reach
            .iter()
            .map(|reach| role(bank, version, reach))
            .collect(),
        influence: version
            .influence
            .iter()
            .map(|influence| InfluenceResult {
                question: &bank.questions()[influence.question].id,
                context: bank.is_context(influence.question),
                share: percent(influence.share),
                width: rounded(influence.width * 10.0),
            })
            .collect(),
    }
}

fn moments(moments: &Moments) -> MomentsResult {
    MomentsResult {
        mean: rounded(moments.mean * 10.0),
        deviation: rounded(moments.deviation * 10.0),
        sampled: moments.sampled.map(SampledResult::new),
    }
}

fn straight<'a>(bank: &'a Bank, straight: &StraightLiner) -> StraightResult<'a> {
    let score = &straight.score;
    StraightResult {
        pattern: straight.pattern.id(),
        outcome: score.outcome.id(bank),
        margin: score.ranking.margin,
        fit: ByRole::new(bank, |role| score.ranking.fits[role]),
    }
}

fn periodic<'a>(bank: &'a Bank, periodic: &'a Periodic) -> PeriodicResult<'a> {
    PeriodicResult {
        ungraded: periodic.ungraded,
        longest: periodic.longest,
        patterns: periodic.patterns,
        with_role: periodic.with_role,
        share: percent(periodic.share()),
        widest: periodic.widest.as_ref().map(|widest| WidestResult {
            keys: &widest.keys,
            outcome: widest.outcome.id(bank),
            margin: widest.margin,
        }),
    }
}

fn wholly_for(bank: &Bank, found: WhollyFor) -> WhollyForResult<'_> {
    WhollyForResult {
        role: &bank.roles()[found.role].id,
        note: found.note.map(NoteResult::of),
    }
}

fn role<'a>(bank: &'a Bank, version: &Version, reach: &Reach) -> AuditedRole<'a> {
    AuditedRole {
        role: &bank.roles()[reach.role].id,
        lowest: version.ranges.lo[reach.role],
        highest: version.ranges.hi[reach.role],
        reached: match (reach.is_reached(), reach.is_out_of_reach()) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        },
        largest_lead: reach.lead,
        at_most: (!reach.is_exact()).then_some(reach.at_most),
    }
}

fn rule<'a>(bank: &'a Bank, firing: &Firing) -> RuleResult<'a> {
    RuleResult {
        rule: &bank.rules()[firing.rule].id,
        can_fire: firing.odds.map(|odds| odds.can_fire),
        always_fires: firing.odds.map(|odds| odds.always_fires),
        probability: firing.odds.map(|odds| percent(odds.probability)),
        moves: firing.moves.map(|(towards, from, by)| MoveResult {
            towards: &bank.roles()[towards].id,
            from: &bank.roles()[from].id,
            by,
        }),
    }
}

fn words<'a>(bank: &'a Bank, remarks: &'a [Remark]) -> Vec<RemarkResult<'a>> {
    remarks.iter().map(|told| remark(bank, told)).collect()
}

fn remark<'a>(bank: &'a Bank, remark: &'a Remark) -> RemarkResult<'a> {
    RemarkResult {
        question: &bank.questions()[remark.question].id,
        kind: match remark.matter {
            Matter::Wide { .. } => "wide",
            Matter::Wordy { .. } => "wordy",
            Matter::TwoClaims(_) => "two-claims",
            Matter::Absolute(_) => "absolute",
            Matter::Uneven { .. } => "uneven",
            Matter::GivesAway { .. } => "gives-away",
            Matter::Heavier { .. } => "heavier",
            Matter::NamesRole(_) => "names-role",
            Matter::Twice { .. } => "twice",
        },
        text: &remark.text,
        what: told::remark(bank, remark),
    }
}

fn finding<'a>(bank: &'a Bank, finding: &Finding) -> FindingResult<'a> {
    let (what, help) = told::finding(bank, finding);
    let mut result = FindingResult {
        kind: "",
        length: None,
        roles: Vec::new(),
        questions: Vec::new(),
        rules: Vec::new(),
        what,
        help,
    };
    let named = |length: &Length| {
        Some(match length {
            Length::Full => "full",
            Length::Quick => "quick",
        })
    };
    match finding {
        Finding::RoleOutOfReach { length, role, .. } => {
            result.kind = "role-out-of-reach";
            result.length = named(length);
            result.roles.push(&bank.roles()[*role].id);
        }
        Finding::StraightLiner { length, tilt, .. } => {
            result.kind = "straight-liner";
            result.length = named(length);
            for cause in tilt {
                match cause {
                    Cause::Question(question) => {
                        result.questions.push(&bank.questions()[*question].id);
                    }
                    Cause::Rule(rule) => result.rules.push(&bank.rules()[*rule].id),
                }
            }
        }
        Finding::Periodic { length, .. } => {
            result.kind = "periodic";
            result.length = named(length);
        }
        Finding::Noted { length, role, .. } => {
            result.kind = "noted";
            result.length = named(length);
            result.roles.push(&bank.roles()[*role].id);
        }
        Finding::Unequal {
            length,
            most,
            least,
        } => {
            result.kind = "unequal";
            result.length = named(length);
            result.roles = vec![&bank.roles()[most.0].id, &bank.roles()[least.0].id];
        }
        Finding::TooInfluential { question, .. } => {
            result.kind = "too-influential";
            result.questions.push(&bank.questions()[*question].id);
        }
        Finding::DeadRule { rule } => {
            result.kind = "dead-rule";
            result.rules.push(&bank.rules()[*rule].id);
        }
        Finding::NoEffect { question } => {
            result.kind = "no-effect";
            result.questions.push(&bank.questions()[*question].id);
        }
    }
    result
}
