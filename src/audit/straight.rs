//! What becomes of people who answer by a pattern instead of by the questions.

use crate::bank::{Bank, Kind, Length};
use crate::explain::reasons::Cause;
use crate::scoring::points::{Points, Ranges};
use crate::scoring::range::own_range;
use crate::scoring::score::{Outcome, Score, Scorer};
use crate::sheet::answers::{Answers, Pick};

/// A way to press keys without reading.
///
/// A key is an option's number from 1, the same for every question, and clipped to the number of its
/// options; at a `multi` question it chooses that one option. The highest key is the number of grades
/// of the longest scale that is asked (of the longest list of options, where there is none), 9 at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Key 1: always the lowest grade, which is always the first option.
    Lowest,
    /// Each scale's middle grade (the lower of two); elsewhere the middle key.
    Middle,
    /// The highest key.
    Highest,
    /// Any other key throughout.
    Key(usize),
    /// Lowest and highest by turns, the first question lowest.
    LowestHighest,
    /// Highest and lowest by turns, the first question highest.
    HighestLowest,
}

impl Pattern {
    /// The pattern's name in data.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Pattern::Lowest => "lowest".into(),
            Pattern::Middle => "middle".into(),
            Pattern::Highest => "highest".into(),
            Pattern::Key(key) => format!("key-{key}"),
            Pattern::LowestHighest => "lowest-highest".into(),
            Pattern::HighestLowest => "highest-lowest".into(),
        }
    }
}

/// What a pattern comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct StraightLiner {
    /// The pattern.
    pub pattern: Pattern,
    /// Its score, every question asked being answered.
    pub score: Score,
    /// Where the outcome is a role, what tilts it: the answers and rules in favour of the first role
    /// that no others of the same kind make up for as far in favour of the second, the most first.
    pub tilt: Vec<Cause>,
}

/// Every pattern for a version of the bank, in the order lowest, middle, highest, other keys, turns.
pub(super) fn straight_liners(
    scorer: &mut Scorer<'_>,
    length: Length,
    asked: &[usize],
) -> Vec<StraightLiner> {
    let bank = scorer.bank();
    let highest = highest_key(bank, asked);
    let graded = asked.iter().map(|&question| &bank.questions[question]);
    let graded = graded.filter(|question| question.kind.is_graded());
    // Where all scales are as long, the middle is a key like any other.
    let is_key = |key: usize| {
        let mut graded = graded.clone();
        graded.all(|question| middle_of(question.options.len()) == key)
    };
    let others = (2..highest).filter(|&key| !(key == middle_of(highest) && is_key(key)));
    let mut patterns = vec![Pattern::Lowest];
    if middle_of(highest) > 1 {
        patterns.push(Pattern::Middle);
    }
    patterns.push(Pattern::Highest);
    patterns.extend(others.map(Pattern::Key));
    patterns.extend([Pattern::LowestHighest, Pattern::HighestLowest]);
    let mut score = |pattern| {
        let mut answers = Answers::new(bank);
        for (place, &question) in asked.iter().enumerate() {
            answers.put(question, &answer(bank, question, pattern, place, highest));
        }
        let score = scorer.score(&answers, length);
        let tilt = match score.outcome {
            Outcome::Role(_) => tilt(bank, &answers, &score),
            _ => Vec::new(),
        };
        StraightLiner {
            pattern,
            score,
            tilt,
        }
    };
    patterns.into_iter().map(&mut score).collect()
}

fn highest_key(bank: &Bank, asked: &[usize]) -> usize {
    let longest = |graded: bool| {
        let questions = asked.iter().map(|&question| &bank.questions[question]);
        let questions = questions.filter(|question| !graded || question.kind.is_graded());
        questions.map(|question| question.options.len()).max()
    };
    longest(true).or(longest(false)).unwrap_or(1).min(9)
}

/// The middle of 1 to `last`, the lower of two.
fn middle_of(last: usize) -> usize {
    last.div_ceil(2)
}

fn answer(bank: &Bank, question: usize, pattern: Pattern, place: usize, highest: usize) -> Pick {
    let asked = &bank.questions[question];
    let turn = |even: usize, odd: usize| if place.is_multiple_of(2) { even } else { odd };
    let key = match pattern {
        Pattern::Lowest => 1,
        Pattern::Middle if asked.kind.is_graded() => middle_of(asked.options.len()),
        Pattern::Middle => middle_of(highest),
        Pattern::Highest => highest,
        Pattern::Key(key) => key,
        Pattern::LowestHighest => turn(1, highest),
        Pattern::HighestLowest => turn(highest, 1),
    };
    let option = key.min(asked.options.len()) - 1;
    match asked.kind {
        Kind::Multi { .. } => Pick::Many(vec![option]),
        _ => Pick::One(option),
    }
}

/// What is left for the first role after answers that cancel each other out, kind by kind, are struck.
///
/// A fit is 50 plus how far the points of every answer and rule are above the middle of what they could
/// be, over the width of the role's range; so that distance is what counts, also for a rule that does
/// not fire.
fn tilt(bank: &Bank, answers: &Answers, score: &Score) -> Vec<Cause> {
    let (first, second) = (score.standing.first, score.standing.second);
    let pull = |points: Points, range: Ranges| {
        let above = |role: usize| 2 * points[role] - range.lo[role] - range.hi[role];
        above(first) - above(second)
    };
    let mut pulls: Vec<(&str, i32, Cause)> = Vec::new();
    for question in answers.answered() {
        let asked = &bank.questions[question];
        let by = pull(answers.award(bank, question), own_range(asked));
        pulls.push((asked.kind.name(), by, Cause::Question(question)));
    }
    for (index, rule) in bank.rules.iter().enumerate() {
        let holds = rule.when.holds(answers, None);
        // A rule on what is not asked cannot fire.
        let Some(fires) = holds else { continue };
        let points = if fires { rule.award } else { Points::ZERO };
        let range = Ranges {
            lo: rule.award.min(Points::ZERO),
            hi: rule.award.max(Points::ZERO),
        };
        pulls.push(("rule", pull(points, range), Cause::Rule(index)));
    }
    let count = |kind: &str, pull: i32| {
        let same = |(of, by, _): &&(&str, i32, Cause)| *of == kind && *by == pull;
        pulls.iter().filter(same).count()
    };
    let mut left: Vec<(i32, Cause)> = pulls
        .iter()
        .filter(|&&(kind, pull, _)| pull > 0 && count(kind, pull) > count(kind, -pull))
        .map(|&(_, pull, cause)| (pull, cause))
        .collect();
    left.sort_by_key(|(pull, _)| std::cmp::Reverse(*pull));
    left.into_iter().map(|(_, cause)| cause).collect()
}
