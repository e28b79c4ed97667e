//! How sure an outcome is: how often the same sheet would come to it again (docs/scoring.md, 7).

use crate::bank::Bank;
use crate::bank::Outcome;
use crate::explain::retest::{Retests, can_move};
use crate::probability::chance::Chance;
use crate::probability::differences::Differences;
use crate::probability::distribution::Distribution;
pub use crate::probability::sampling::Sampled;
use crate::probability::two_roles::Shares;
use crate::scoring::points::Tenths;
use crate::scoring::score::{Basis, Score};
use crate::sheet::answers::Answers;

/// The probability that the outcome stays the same when the quiz is taken again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stability {
    /// In percent, 0.0 to 100.0.
    pub percent: Tenths,
    /// Set where the figure is an estimate, because the exact one would need too many states.
    pub sampled: Option<Sampled>,
}

/// The stability of a sheet's score; `None` where it cannot be said: the outcome is `insufficient`, no
/// graded question is answered, or the bank says that no answer moves.
///
/// Ranges and evidence depend on which questions are answered, not on how, so they stay as they are.
///
/// ```
/// use rolefit::{Answers, Bank, Length, Scorer, bank};
/// use rolefit::explain::stability::stability;
///
/// let bank = Bank::parse(bank::built_in("pm-vs-po").expect("it ships").text)?;
/// let mut scorer = Scorer::new(&bank);
/// let answers = Answers::new(&bank);
/// let score = scorer.score(&answers, Length::Full);
/// assert_eq!(stability(&bank, &answers, &score), None);
/// # Ok::<(), rolefit::Problems>(())
/// ```
#[must_use]
pub fn stability(bank: &Bank, answers: &Answers, score: &Score) -> Option<Stability> {
    stability_with(&mut Retests::new(bank), bank, answers, score)
}

/// The same for sheets of a stream.
pub(crate) fn stability_with(
    retests: &mut Retests,
    bank: &Bank,
    answers: &Answers,
    score: &Score,
) -> Option<Stability> {
    if score.outcome == Outcome::Insufficient || !can_move(bank, answers) {
        return None;
    }
    let parts = retests.parts(bank, answers);
    let same = match between_two(bank, &parts, score) {
        Some(probability) => Chance {
            probability,
            sampled: None,
        },
        None => Chance::of(&parts, |points| {
            score.basis.outcome(bank, points) == score.outcome
        }),
    };
    Some(Stability {
        percent: same.percent(),
        sampled: same.sampled,
    })
}

/// The probability of the outcome where two roles take part: then their points alone matter.
fn between_two(bank: &Bank, parts: &[&Distribution], score: &Score) -> Option<f64> {
    let basis = &score.basis;
    let mut ranked = (0..bank.roles.len()).filter(|&role| basis.ranked[role]);
    let (Some(first), Some(second), None) = (ranked.next(), ranked.next(), ranked.next()) else {
        return None;
    };
    let roles = (first, second);
    let margin = |x: i32, y: i32| basis.ranges.fit(first, x).0 - basis.ranges.fit(second, y).0;
    let needed = basis.needed_margin();
    let shares = by_difference(parts, roles, basis).or_else(|| {
        let first_wins = |x, y| margin(x, y) >= needed;
        let second_wins = |x, y| -margin(x, y) >= needed;
        Shares::new(parts, roles, first_wins, second_wins)
    })?;
    Some(match score.outcome {
        Outcome::Role(role) if role == first => shares.first,
        Outcome::Role(_) => shares.second,
        Outcome::Close | Outcome::Insufficient => 1.0 - shares.first - shares.second,
    })
}

/// The shares of two roles to which a point is worth the same, as far as the difference of their points
/// decides: nothing where it does not.
fn by_difference(parts: &[&Distribution], roles: (usize, usize), basis: &Basis) -> Option<Shares> {
    let (first, second) = roles;
    let width = basis.ranges.width(first);
    if width == 0 || width != basis.ranges.width(second) {
        return None;
    }
    let lo = basis.ranges.lo;
    let apart = i64::from(lo[first]) - i64::from(lo[second]);
    let needed = basis.needed_margin();
    let mut shares = Shares {
        first: 0.0,
        second: 0.0,
    };
    for (difference, chance) in Differences::new(parts, roles)?.iter() {
        // Either fit is rounded to tenths: so the margin is the exact one rounded up or down.
        let exact = 1000 * (difference - apart);
        let (down, up) = (exact.div_euclid(width), -(-exact).div_euclid(width));
        if down >= needed {
            shares.first += chance;
        } else if up <= -needed {
            shares.second += chance;
        } else if up >= needed || down <= -needed {
            return None;
        }
    }
    Some(shares)
}
