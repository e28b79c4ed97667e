//! From answers to an outcome: points, ranges, fits, evidence, margin (contract, section 4, points 1 to 5).

use crate::bank::{Bank, Length};
use crate::scoring::points::{MAX_ROLES, Points, Ranges, Tenths};
use crate::scoring::sums::SumTable;
use crate::sheet::answers::Answers;

/// What a sheet comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// This role, by its index, is recommended.
    Role(usize),
    /// The first two roles are too near to each other to prefer one.
    Close,
    /// Too little was answered to say anything.
    Insufficient,
}

impl Outcome {
    /// The outcome's id: the role's, `close` or `insufficient`.
    #[must_use]
    pub fn id(self, bank: &Bank) -> &str {
        match self {
            Outcome::Role(role) => &bank.roles[role].id,
            Outcome::Close => "close",
            Outcome::Insufficient => "insufficient",
        }
    }
}

/// A scored sheet: everything but its explanation. It holds no heap memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// The raw points per role.
    pub points: Points,
    /// What was attainable with the same questions answered.
    pub ranges: Ranges,
    /// The standing of the roles.
    pub standing: Standing,
    /// How much of what was asked the sheet rests on, in percent, 0 to 100.
    pub evidence: u32,
    /// What it comes to.
    pub outcome: Outcome,
}

/// The fits and the order that they put the roles in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The fit per role, 0.0 to 100.0, in bank order; entries past the last role are 0.
    pub fits: [Tenths; MAX_ROLES],
    /// The first role in order of fit (ties: bank order).
    pub first: usize,
    /// The second role in order of fit.
    pub second: usize,
    /// Best fit minus second-best fit, 0.0 to 100.0.
    pub margin: Tenths,
}

impl Standing {
    /// Places points on their ranges and finds the first two roles.
    #[must_use]
    pub fn of(bank: &Bank, points: &Points, ranges: &Ranges) -> Standing {
        let mut fits = [Tenths(0); MAX_ROLES];
        for role in 0..bank.roles.len() {
            fits[role] = ranges.fit(role, points[role]);
        }
        let (mut first, mut second) = if fits[1] > fits[0] { (1, 0) } else { (0, 1) };
        for role in 2..bank.roles.len() {
            if fits[role] > fits[first] {
                (first, second) = (role, first);
            } else if fits[role] > fits[second] {
                second = role;
            }
        }
        Standing {
            fits,
            first,
            second,
            margin: Tenths(fits[first].0 - fits[second].0),
        }
    }

    /// The outcome of a sheet with enough evidence: a role, or `close` (point 5).
    #[must_use]
    pub fn decide(&self, bank: &Bank) -> Outcome {
        if self.margin.0 < bank.decision.full.close || self.margin.0 == 0 {
            Outcome::Close
        } else {
            Outcome::Role(self.first)
        }
    }
}

impl Score {
    /// The roles in order of fit (ties: bank order).
    #[must_use]
    pub fn order(&self, bank: &Bank) -> Vec<usize> {
        let mut order: Vec<usize> = (0..bank.roles.len()).collect();
        order.sort_by_key(|&role| std::cmp::Reverse(self.standing.fits[role]));
        order
    }
}

/// Scores the sheets of one bank. Make one for a bank and use it for every sheet; a thread of its own
/// wants a scorer of its own.
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
/// assert!(score.evidence > 80);
/// assert!(score.points[0] >= score.ranges.lo[0] && score.points[0] <= score.ranges.hi[0]);
/// # Ok::<(), rolefit::Problems>(())
/// ```
#[derive(Clone, Debug)]
pub struct Scorer<'b> {
    bank: &'b Bank,
    sums: SumTable<'b>,
    /// The total weight of the questions asked, full and quick.
    asked: [u64; 2],
}

impl<'b> Scorer<'b> {
    /// A scorer for a bank.
    #[must_use]
    pub fn new(bank: &'b Bank) -> Scorer<'b> {
        let weight = |length| {
            bank.asked(length)
                .iter()
                .map(|&question| u64::from(bank.questions[question].weight))
                .sum()
        };
        Scorer {
            bank,
            sums: SumTable::new(bank),
            asked: [weight(Length::Full), weight(Length::Quick)],
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
        self.sums.of(answers).ranges
    }

    /// Scores a sheet.
    #[must_use]
    pub fn score(&mut self, answers: &Answers, length: Length) -> Score {
        let sums = self.sums.of(answers);
        // How much of what was asked is answered, rounded down (point 4).
        let asked = self.asked[usize::from(length == Length::Quick)];
        #[allow(clippy::cast_possible_truncation)] // 0 to 100
        let evidence = (sums.weight * 100)
            .checked_div(asked)
            .map_or(0, |percent| percent as u32);
        self.conclude(sums.points, sums.ranges, evidence)
    }

    /// The last step of scoring: from sums to an outcome.
    #[must_use]
    pub(crate) fn conclude(&self, points: Points, ranges: Ranges, evidence: u32) -> Score {
        let standing = Standing::of(self.bank, &points, &ranges);
        let outcome = if evidence < self.bank.decision.min_evidence {
            Outcome::Insufficient
        } else {
            standing.decide(self.bank)
        };
        Score {
            points,
            ranges,
            standing,
            evidence,
            outcome,
        }
    }
}
