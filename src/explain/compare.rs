//! What moved between two sheets of one person, and whether it is more than retest noise.

use crate::bank::Bank;
use crate::explain::reasons::{Cause, twice_from_middle};
use crate::explain::retest::{Retests, can_move};
use crate::probability::chance::Chance;
use crate::probability::distribution::Distribution;
use crate::scoring::points::{Points, Ranges, Tenths, rounded};
use crate::scoring::score::{Score, Scorer};
use crate::sheet::Sheet;
use crate::sheet::answers::{Answers, Pick};

/// Below this probability a move is called a change.
const CHANGE_BELOW: f64 = 0.05;

/// Two sheets of one person on one bank, held against each other.
///
/// Margins and leans are those between BEFORE's first two roles, in that order: above 0 is towards
/// BEFORE's first role, also where AFTER's first role is another.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The score of BEFORE.
    pub before: Score,
    /// The score of AFTER.
    pub after: Score,
    /// The fits of BEFORE's first two roles, first minus second, then and now: −100.0 to 100.0.
    pub margins: [Tenths; 2],
    /// What changed: answers in bank order, then rules that fire now or no longer, in bank order.
    pub changes: Vec<ChangedReason>,
    /// The part of the move that no change above accounts for: rounding, and the other ranges that
    /// come with answering other questions.
    pub rest: Tenths,
    /// The probability that BEFORE, answered again, moves at least as far by chance; `None` where no
    /// answer of BEFORE is known to move, so that it cannot be said.
    pub chance: Option<Chance>,
    /// Whether the sheets answer the same questions, of those that count; where they do not, each sheet's fits
    /// rest on a range of their own.
    pub same_questions: bool,
}

/// An answer or rule that differs between the two sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedReason {
    /// The question or rule.
    pub cause: Cause,
    /// The answer of BEFORE; `None` where it is unanswered, and for a rule.
    pub before: Option<Pick>,
    /// The answer of AFTER; `None` where it is unanswered, and for a rule.
    pub after: Option<Pick>,
    /// Whether it counts in AFTER: the question is answered, the rule fires.
    pub holds_now: bool,
    /// The lean that it has in AFTER minus the lean that it had in BEFORE, each on its own sheet's
    /// range, as [`Reason`](crate::explain::reasons::Reason) says; 0 for what is unanswered or did not
    /// fire. Half up to tenths.
    pub lean: Tenths,
}

impl Comparison {
    /// How far the margin moved: above 0 towards BEFORE's first role.
    #[must_use]
    pub fn moved(&self) -> Tenths {
        Tenths(self.margins[1].0 - self.margins[0].0)
    }

    /// Whether the move is more than retest noise: one at least as far has a probability under 5 %.
    /// `None` where that cannot be said.
    #[must_use]
    pub fn is_change(&self) -> Option<bool> {
        // The slack keeps an exact 5 % from passing for less through the last binary digits.
        let chance = self.chance?;
        Some(chance.probability < CHANGE_BELOW - 1e-12)
    }
}

/// Compares two sheets of one bank.
///
/// ```
/// use rolefit::explain::compare::compare;
/// use rolefit::{Bank, Scorer, bank, sheet};
///
/// let bank = Bank::parse(bank::built_in("pm-vs-po").expect("it ships").text)?;
/// let sheet = |text| sheet::parse(text, &bank).map_err(|error| error.problems);
/// let before = sheet(r#"{"answers": {"focus": 1, "horizon": 2}}"#)?;
/// let after = sheet(r#"{"answers": {"focus": 1, "horizon": 3}}"#)?;
/// let comparison = compare(&mut Scorer::new(&bank), &before, &after);
/// assert_eq!(comparison.changes.len(), 1);
/// assert_eq!(comparison.is_change(), Some(false), "a step of one answer is noise");
/// # Ok::<(), rolefit::Problems>(())
/// ```
#[must_use]
pub fn compare(scorer: &mut Scorer<'_>, before: &Sheet, after: &Sheet) -> Comparison {
    let bank = scorer.bank();
    let was = scorer.score(&before.answers, before.length);
    let is = scorer.score(&after.answers, after.length);
    let pair = (was.ranking.first, was.ranking.second);
    let margins = [
        signed_margin(&was.points, &was.basis.ranges, pair),
        signed_margin(&is.points, &is.basis.ranges, pair),
    ];
    let moved = margins[1].0 - margins[0].0;
    let sides = [
        (&before.answers, &was.basis.ranges),
        (&after.answers, &is.basis.ranges),
    ];
    let changes = changes(bank, sides, pair);
    let told: i64 = changes.iter().map(|change| change.lean.0).sum();
    Comparison {
        before: was,
        after: is,
        margins,
        changes,
        rest: Tenths(moved - told),
        chance: can_move(bank, &before.answers)
            .then(|| chance_of_moving(bank, &before.answers, &was, moved)),
        same_questions: counted(bank, before).eq(counted(bank, after)),
    }
}

/// The questions that a sheet answers and that count.
pub fn counted<'s>(bank: &'s Bank, sheet: &'s Sheet) -> impl Iterator<Item = usize> + 's {
    let answered = sheet.answers.answered();
    answered.filter(|&question| !bank.is_context(question))
}

/// The fit of the pair's first role minus that of its second, as shown.
fn signed_margin(points: &Points, ranges: &Ranges, (first, second): (usize, usize)) -> Tenths {
    Tenths(ranges.fit(first, points[first]).0 - ranges.fit(second, points[second]).0)
}

/// The probability that a retest moves the signed margin by `moved` tenths at least, either way.
fn chance_of_moving(bank: &Bank, answers: &Answers, score: &Score, moved: i64) -> Chance {
    let pair = (score.ranking.first, score.ranking.second);
    // Only the pair's points matter, and there are far fewer of those.
    let of_pair = |points: Points| {
        let mut kept = Points::ZERO;
        kept[pair.0] = points[pair.0];
        kept[pair.1] = points[pair.1];
        kept
    };
    let mut retests = Retests::new(bank);
    let parts = retests.parts(bank, answers).into_iter();
    let parts: Vec<Distribution> = parts.map(|part| part.map(of_pair)).collect();
    Chance::of(&parts, |points| {
        let margin = signed_margin(points, &score.basis.ranges, pair);
        margin.0.abs_diff(score.ranking.margin.0) >= moved.unsigned_abs()
    })
}

/// What differs, with the lean that it moved; a sheet's side is its answers and their ranges.
fn changes(
    bank: &Bank,
    sides: [(&Answers, &Ranges); 2],
    pair: (usize, usize),
) -> Vec<ChangedReason> {
    // Of what is given twice, as in `twice_from_middle`.
    let difference = |doubled: [Points; 2]| {
        let leans = [0, 1].map(|side| lean(&doubled[side], sides[side].1, pair) / 2.0);
        rounded(leans[1] - leans[0])
    };
    let mut changes = Vec::new();
    for question in 0..bank.questions.len() {
        let [before, after] = sides.map(|(answers, _)| answers.get(bank, question));
        if before == after {
            continue;
        }
        changes.push(ChangedReason {
            cause: Cause::Question(question),
            holds_now: after.is_some(),
            lean: difference(sides.map(|(answers, _)| {
                if answers.is_answered(question) {
                    twice_from_middle(answers.award(bank, question), &bank.questions[question])
                } else {
                    Points::ZERO
                }
            })),
            before,
            after,
        });
    }
    for (index, rule) in bank.rules.iter().enumerate() {
        let fired = sides.map(|(answers, _)| rule.when.holds(answers, None) == Some(true));
        if fired[0] == fired[1] || rule.award.is_zero() {
            continue;
        }
        let award = |fired| match fired {
            true => rule.award + rule.award,
            false => Points::ZERO,
        };
        changes.push(ChangedReason {
            cause: Cause::Rule(index),
            before: None,
            after: None,
            holds_now: fired[1],
            lean: difference(fired.map(award)),
        });
    }
    changes
}

/// The lean of an award between two roles, in tenths.
pub(crate) fn lean(award: &Points, ranges: &Ranges, (first, second): (usize, usize)) -> f64 {
    #[allow(clippy::cast_precision_loss)] // far below 2^53
    let share = |role: usize| match ranges.width(role) {
        0 => 0.0,
        width => 1000.0 * f64::from(award[role]) / width as f64,
    };
    share(first) - share(second)
}
