//! What a way of answering looks like (docs/scoring.md, 10). Only patterns can be claimed from
//! one sheet, and a note never changes a score.
//!
//! The longest run of one answer is the usual sign (Meade and Craig, "Identifying careless responses in
//! survey data", Psychological Methods 17, 2012); under two seconds a question nobody has read it
//! (Bowling and others, "Response times as an indicator of data quality", Organizational Research
//! Methods, 2022).

use crate::bank::Bank;
use crate::scoring::points::Tenths;
use crate::sheet::answers::Answers;

/// From how long a run of one number on it is noted.
const RUN: usize = 9;
/// From how many answers on a pattern is looked for.
const FEWEST: usize = 10;
/// The periods that are looked for.
const PERIODS: std::ops::RangeInclusive<usize> = 2..=4;
/// Below how many tenths of a second a graded question answers are noted as fast.
const FAST: i64 = 20;

/// Something about a way of answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// One option number stands so many times in a row.
    SameKey {
        /// The longest run.
        length: usize,
    },
    /// The option numbers come again after so many answers.
    Pattern {
        /// After how many: 2, 3 or 4.
        period: usize,
    },
    /// A graded question was answered in less than two seconds, in the median.
    Fast {
        /// The median.
        seconds: Tenths,
    },
}

impl Note {
    /// The name of its kind in data: `same-key`, `pattern` or `fast`.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Note::SameKey { .. } => "same-key",
            Note::Pattern { .. } => "pattern",
            Note::Fast { .. } => "fast",
        }
    }
}

/// The notes on option numbers in the order of their questions, and on the median seconds a graded
/// question, where they were measured.
///
/// ```
/// use rolefit::explain::notes::{Note, notes};
///
/// let by_turns = [5, 1, 5, 1, 5, 1, 5, 1, 5, 1];
/// assert_eq!(notes(&by_turns, None), [Note::Pattern { period: 2 }]);
/// assert_eq!(notes(&[5; 9], None), [Note::SameKey { length: 9 }]);
/// assert_eq!(notes(&[4, 2, 5, 1], None), []);
/// ```
#[must_use]
pub fn notes(numbers: &[usize], pace: Option<Tenths>) -> Vec<Note> {
    let length = longest_run(numbers);
    let way = if length >= RUN {
        Some(Note::SameKey { length })
    } else {
        PERIODS
            .into_iter()
            .find(|&period| repeats(numbers, period))
            .map(|period| Note::Pattern { period })
    };
    way.into_iter().chain(fast(pace)).collect()
}

/// The note on the median seconds a graded question, where they were measured.
pub(crate) fn fast(pace: Option<Tenths>) -> Option<Note> {
    let seconds = pace.filter(|pace| pace.0 < FAST)?;
    Some(Note::Fast { seconds })
}

/// Puts the numbers of the answered `scale` and `pair` answers, in bank order, in the place of what
/// `numbers` holds.
pub fn graded_numbers(bank: &Bank, answers: &Answers, numbers: &mut Vec<usize>) {
    numbers.clear();
    let chosen = bank.graded.iter().map(|&index| answers.option(index));
    numbers.extend(chosen.flatten().map(|option| option + 1));
}

fn longest_run(numbers: &[usize]) -> usize {
    let pairs = numbers.windows(2);
    let (_, longest) = pairs.fold((1, 1), |(run, longest), pair| {
        // Without a branch, since nothing tells beforehand whether a number comes again.
        let run = run * usize::from(pair[0] == pair[1]) + 1;
        (run, longest.max(run))
    });
    longest.min(numbers.len())
}

/// Whether at least 90 % of the numbers that have one so many before them equal it. That so many numbers are all
/// alike is out of the question: it is a run.
fn repeats(numbers: &[usize], period: usize) -> bool {
    if numbers.len() < FEWEST {
        return false;
    }
    let most = (numbers.len() - period) / 10;
    let mut pairs = numbers.iter().zip(&numbers[period..]);
    // Most numbers show after a few that they have no pattern.
    pairs
        .by_ref()
        .filter(|(before, now)| before != now)
        .nth(most)
        .is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_noted_from_nine_on_and_hides_a_pattern() {
        assert_eq!(notes(&[3; 8], None), []);
        assert_eq!(notes(&[3; 9], None), [Note::SameKey { length: 9 }]);
        let mut numbers = vec![1, 5, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5];
        numbers.extend([5; 11]);
        assert_eq!(notes(&numbers, None), [Note::SameKey { length: 12 }]);
    }

    #[test]
    fn a_pattern_may_slip_once_in_ten_and_has_the_smallest_period() {
        let turns = |count: usize, keys: &[usize]| -> Vec<usize> {
            keys.iter().copied().cycle().take(count).collect()
        };
        assert_eq!(notes(&turns(9, &[1, 5]), None), []);
        assert_eq!(
            notes(&turns(10, &[1, 5]), None),
            [Note::Pattern { period: 2 }]
        );
        assert_eq!(
            notes(&turns(11, &[1, 5, 5]), None),
            [Note::Pattern { period: 3 }]
        );
        assert_eq!(
            notes(&turns(10, &[1, 1, 5, 5]), None),
            [Note::Pattern { period: 4 }]
        );
        assert_eq!(notes(&turns(30, &[1, 2, 3, 4, 5]), None), []);
        // A slip in the middle breaks two of the pairs, one at the end a single one.
        let mut slipped = turns(12, &[1, 5]);
        slipped[11] = 1;
        assert_eq!(notes(&slipped, None), [Note::Pattern { period: 2 }]);
        slipped[10] = 5;
        assert_eq!(notes(&slipped, None), []);
    }

    #[test]
    fn less_than_two_seconds_is_fast() {
        assert_eq!(notes(&[], Some(Tenths(20))), []);
        let seconds = Tenths(19);
        assert_eq!(notes(&[1, 2], Some(seconds)), [Note::Fast { seconds }]);
    }
}
