//! How often a rhythm of keys gets a role: every pattern of up to four keys, over and over.

use crate::bank::Length;
use crate::bank::Outcome;
use crate::scoring::points::Tenths;
use crate::scoring::score::Scorer;
use crate::sheet::answers::Answers;

use super::keys::PressedKeys;

/// The most keys of a pattern.
const LONGEST: u32 = 4;
/// The most answers that are pressed for one figure; patterns are shorter in a bank beyond it.
const MOST_PRESSES: usize = 10_000_000;

/// What becomes of everybody who presses a few keys over and over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Periodic {
    /// Whether the questions that are not graded are answered too, or skipped.
    pub ungraded: bool,
    /// The most keys of a pattern, 1 to 4: shorter ones only in a bank of very many questions.
    pub longest: usize,
    /// How many different patterns there are.
    pub patterns: usize,
    /// How many of them get a role.
    pub with_role: usize,
    /// The one with the largest margin; nothing where none answers enough.
    pub widest: Option<Widest>,
}

/// The pattern with the largest margin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Widest {
    /// Its keys, from 1.
    pub keys: Vec<usize>,
    /// What it gets.
    pub outcome: Outcome,
    /// By what margin.
    pub margin: Tenths,
}

impl Periodic {
    /// The share of patterns that get a role, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        #[allow(clippy::cast_precision_loss)] // a few thousand
        let share = self.with_role as f64 / self.patterns as f64;
        share
    }
}

/// Plays every pattern of the keys that graded questions have.
pub(super) fn periodic(scorer: &mut Scorer<'_>, length: Length, keys: PressedKeys<'_>) -> Periodic {
    let highest = keys.highest();
    let longest = longest(highest, keys.asked.len() + keys.bank.rules.len());
    let mut found = Periodic {
        ungraded: keys.ungraded,
        longest,
        patterns: 0,
        with_role: 0,
        widest: None,
    };
    let mut answers = Answers::new(keys.bank);
    for count in 1..=longest {
        let mut pattern = vec![1; count];
        loop {
            if is_its_own(&pattern) {
                keys.press(&pattern, &mut answers);
                let score = scorer.score(&answers, length);
                found.add(&pattern, score.outcome, score.ranking.margin);
            }
            if !advance(&mut pattern, highest) {
                break;
            }
        }
    }
    found
}

impl Periodic {
    fn add(&mut self, keys: &[usize], outcome: Outcome, margin: Tenths) {
        self.patterns += 1;
        self.with_role += usize::from(matches!(outcome, Outcome::Role(_)));
        let widest = self.widest.as_ref().map_or(Tenths(-1), |best| best.margin);
        if outcome != Outcome::Insufficient && margin > widest {
            self.widest = Some(Widest {
                keys: keys.to_vec(),
                outcome,
                margin,
            });
        }
    }
}

/// How long patterns may be, so that no more answers are pressed than may be.
fn longest(keys: usize, size: usize) -> usize {
    let presses = |count: &u32| keys.pow(*count).saturating_mul(size);
    let longest = (2..=LONGEST)
        .rev()
        .find(|count| presses(count) <= MOST_PRESSES);
    longest.unwrap_or(1) as usize
}

/// Whether a pattern is not a shorter one over and over.
fn is_its_own(pattern: &[usize]) -> bool {
    let repeats =
        |period: &usize| (*period..pattern.len()).all(|at| pattern[at] == pattern[at - period]);
    let mut shorter = (1..pattern.len()).filter(|period| pattern.len().is_multiple_of(*period));
    !shorter.any(|period| repeats(&period))
}

/// The next pattern of as many keys; false after the last one.
fn advance(pattern: &mut [usize], highest: usize) -> bool {
    for key in pattern.iter_mut().rev() {
        if *key < highest {
            *key += 1;
            return true;
        }
        *key = 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_played_once() {
        for (highest, expected) in [(1, 1), (2, 2 + 2 + 6 + 12), (5, 5 + 20 + 120 + 600)] {
            let mut count = 0;
            for length in 1..=4 {
                let mut pattern = vec![1; length];
                loop {
                    count += usize::from(is_its_own(&pattern));
                    if !advance(&mut pattern, highest) {
                        break;
                    }
                }
            }
            assert_eq!(count, expected, "{highest} keys");
        }
    }

    #[test]
    fn patterns_are_shorter_where_there_are_very_many_questions() {
        assert_eq!(longest(5, 29), 4);
        assert_eq!(longest(9, 10_000), 3);
        assert_eq!(longest(9, 2_000_000), 1);
    }
}
