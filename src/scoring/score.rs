//! From answers to an outcome: points, ranges, fits, evidence, margin (docs/scoring.md, 1 to 5).

use crate::bank::{Bank, Length, Margins, Outcome};
use crate::scoring::points::{MAX_ROLES, Points, Ranges, Tenths};
use crate::scoring::sums::{SumTable, Weight};
use crate::sheet::answers::Answers;

impl Outcome {
    /// The outcome's id: the role's, `close` or `insufficient`; empty for a role that the bank does not
    /// have.
    #[must_use]
    pub fn id(self, bank: &Bank) -> &str {
        match self {
            Outcome::Role(role) => bank.roles.get(role).map_or("", |role| &role.id),
            Outcome::Close => "close",
            Outcome::Insufficient => "insufficient",
        }
    }
}

/// How surely a recommended role is first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strength {
    /// The margin reaches the bank's clear margin.
    Clear,
    /// It reaches the close margin alone.
    Lean,
}

impl Strength {
    /// Its name in data: `clear` or `lean`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Strength::Clear => "clear",
            Strength::Lean => "lean",
        }
    }
}

/// A scored sheet: everything but its explanation. It holds no heap memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// The raw points per role.
    pub points: Points,
    /// What it rests on, whatever the answers are.
    pub basis: Basis,
    /// How the roles stand.
    pub ranking: Ranking,
    /// What it comes to.
    pub outcome: Outcome,
}

/// What an outcome rests on that depends on which questions are answered, and not on how: it stays
/// while answers change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// What is attainable with the same questions answered.
    pub ranges: Ranges,
    /// How much of what was asked is answered, in percent, 0 to 100.
    pub evidence: u32,
    /// The same for each role alone, in bank order; entries past the last role are 0.
    pub role_evidence: [u32; MAX_ROLES],
    /// Whether each role takes part in the decision, in bank order (point 5).
    pub ranked: [bool; MAX_ROLES],
    /// Whether enough is answered for an outcome: in all, and for two roles at least.
    pub is_enough: bool,
    /// The margins of the version that was asked.
    pub margins: Margins,
}

impl Basis {
    /// The basis of a sheet with this evidence (points 4 and 5).
    #[must_use]
    pub(crate) fn new(
        bank: &Bank,
        length: Length,
        ranges: Ranges,
        evidence: u32,
        role_evidence: [u32; MAX_ROLES],
    ) -> Basis {
        let needed = bank.decision.min_evidence;
        let roles = bank.roles.len();
        let mut ranked = [false; MAX_ROLES];
        for role in 0..roles {
            ranked[role] = role_evidence[role] >= needed;
        }
        let two = ranked.iter().filter(|ranked| **ranked).count() >= 2;
        if !two {
            ranked[..roles].fill(true);
        }
        Basis {
            ranges,
            evidence,
            role_evidence,
            ranked,
            is_enough: two && evidence >= needed,
            margins: bank.decision.margins(length),
        }
    }

    /// The margin, in tenths, that makes a role the outcome: without any, none is preferred.
    #[must_use]
    pub fn needed_margin(&self) -> i64 {
        self.margins.close.max(1)
    }

    /// Where the roles stand with these points.
    #[must_use]
    pub fn ranking(&self, bank: &Bank, points: &Points) -> Ranking {
        let mut fits = [Tenths(0); MAX_ROLES];
        let (mut first, mut second) = (None, None);
        for role in 0..bank.roles.len() {
            let fit = self.ranges.fit(role, points[role]);
            fits[role] = fit;
            let is_behind = |other: Option<usize>| other.is_some_and(|other| fits[other] >= fit);
            if !self.ranked[role] || is_behind(second) {
                continue;
            }
            if is_behind(first) {
                second = Some(role);
            } else {
                (first, second) = (Some(role), first);
            }
        }
        // Two roles at least are ranked.
        let (first, second) = (first.unwrap_or(0), second.unwrap_or(1));
        Ranking {
            fits,
            first,
            second,
            margin: Tenths(fits[first].0 - fits[second].0),
        }
    }

    /// The outcome of a ranking (docs/scoring.md, 5).
    #[must_use]
    pub fn decide(&self, ranking: &Ranking) -> Outcome {
        if !self.is_enough {
            Outcome::Insufficient
        } else if ranking.margin.0 < self.needed_margin() {
            Outcome::Close
        } else {
            Outcome::Role(ranking.first)
        }
    }

    /// The outcome with these points (docs/scoring.md, 5).
    #[must_use]
    pub fn outcome(&self, bank: &Bank, points: &Points) -> Outcome {
        self.decide(&self.ranking(bank, points))
    }
}

/// The fits and the order that they put the ranked roles in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// The fit per role, 0.0 to 100.0, in bank order; entries past the last role are 0.
    pub fits: [Tenths; MAX_ROLES],
    /// The first role in order of fit (ties: bank order).
    pub first: usize,
    /// The second role in order of fit.
    pub second: usize,
    /// Best fit minus second-best fit, 0.0 to 100.0.
    pub margin: Tenths,
}

impl Score {
    /// The roles in order: ranked before unranked, then by fit (ties: bank order).
    #[must_use]
    pub fn order(&self, bank: &Bank) -> Vec<usize> {
        let mut order: Vec<usize> = (0..bank.roles.len()).collect();
        let place = |role: usize| {
            (
                !self.basis.ranked[role],
                std::cmp::Reverse(self.ranking.fits[role]),
            )
        };
        order.sort_by_key(|&role| place(role));
        order
    }

    /// How surely the recommended role is first, where one is recommended.
    #[must_use]
    pub fn strength(&self) -> Option<Strength> {
        match self.outcome {
            Outcome::Role(_) if self.ranking.margin.0 >= self.basis.margins.clear => {
                Some(Strength::Clear)
            }
            Outcome::Role(_) => Some(Strength::Lean),
            Outcome::Close | Outcome::Insufficient => None,
        }
    }
}

/// Scores the sheets of one bank without a lock: for streams of them. Make one for a bank and use it for
/// every sheet; a thread of its own wants a scorer of its own. For a sheet now and then there is
/// [`Bank::score`].
///
/// ```
/// use rolefit::{Answers, Bank, Length, Outcome, Scorer, bank};
///
/// let bank = Bank::parse(bank::built_in("pm-vs-po").expect("it ships").text)?;
/// let mut scorer = Scorer::new(&bank);
/// let mut answers = Answers::new(&bank);
/// for (index, question) in bank.questions().iter().enumerate() {
///     if question.most() == 1 {
///         answers.set_option(index, 0)?;
///     }
/// }
/// let score = scorer.score(&answers, Length::Full);
/// let (points, ranges) = (score.points[0], score.basis.ranges);
/// assert!(score.basis.evidence > 80);
/// assert!(points >= ranges.lo[0] && points <= ranges.hi[0]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Scorer<'b> {
    bank: &'b Bank,
    tables: Tables,
}

impl<'b> Scorer<'b> {
    /// A scorer for a bank.
    #[must_use]
    pub fn new(bank: &'b Bank) -> Scorer<'b> {
        Scorer {
            bank,
            tables: Tables::new(bank),
        }
    }

    /// The bank that the sheets belong to.
    #[must_use]
    pub fn bank(&self) -> &'b Bank {
        self.bank
    }

    /// The exact lowest and highest points per role over every way to answer the questions that this
    /// sheet answered (point 2).
    #[must_use]
    pub fn ranges(&mut self, answers: &Answers) -> Ranges {
        self.tables.sums.add_up(self.bank, answers).ranges
    }

    /// Scores a sheet.
    #[must_use]
    pub fn score(&mut self, answers: &Answers, length: Length) -> Score {
        self.tables.score(self.bank, answers, length)
    }
}

/// What scoring looks up instead of working it out; it belongs to one bank and grows while it is used.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    sums: SumTable,
    /// What the questions asked can move, full and quick.
    asked: [Weight; 2],
}

impl Tables {
    pub(super) fn new(bank: &Bank) -> Tables {
        let weight = |length| {
            let mut sum = Weight::default();
            for question in bank.asked(length) {
                sum += Weight::new(&bank.questions[question]);
            }
            sum
        };
        Tables {
            sums: SumTable::new(bank),
            asked: [weight(Length::Full), weight(Length::Quick)],
        }
    }

    /// Scores a sheet of the bank that these tables belong to.
    pub(super) fn score(&mut self, bank: &Bank, answers: &Answers, length: Length) -> Score {
        let sums = self.sums.add_up(bank, answers);
        let asked = &self.asked[usize::from(length == Length::Quick)];
        let mut role_evidence = [0; MAX_ROLES];
        for (role, evidence) in role_evidence.iter_mut().enumerate().take(bank.roles.len()) {
            if sums.ranges.width(role) > 0 {
                let widths = [sums.weight.widths[role], asked.widths[role]];
                let [answered, asked] = widths.map(|width| u64::from(width.unsigned_abs()));
                *evidence = percent(answered, asked).unwrap_or(100);
            }
        }
        let evidence = percent(sums.weight.largest, asked.largest).unwrap_or(0);
        let basis = Basis::new(bank, length, sums.ranges, evidence, role_evidence);
        conclude(bank, sums.points, basis)
    }
}

/// The last step of scoring: from points to an outcome.
#[must_use]
pub(crate) fn conclude(bank: &Bank, points: Points, basis: Basis) -> Score {
    let ranking = basis.ranking(bank, &points);
    Score {
        points,
        basis,
        ranking,
        outcome: basis.decide(&ranking),
    }
}

/// How much of what was asked is answered, in percent, rounded down (point 4).
fn percent(answered: u64, asked: u64) -> Option<u32> {
    let percent = (answered * 100).checked_div(asked)?;
    u32::try_from(percent).ok()
}
