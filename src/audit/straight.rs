//! What becomes of people who answer by habit instead of by the questions.

use crate::bank::Outcome;
use std::collections::HashMap;

use crate::bank::own_range;
use crate::bank::{Bank, Length};
use crate::explain::reasons::Cause;
use crate::scoring::points::{Points, Ranges};
use crate::scoring::score::{Score, Scorer};
use crate::sheet::answers::Answers;

use super::keys::{PressedKeys, choose};

/// A way to answer without reading.
///
/// A key is an option's number from 1, and taken as the quiz takes it: one that a question does not have
/// is refused there, so that the question stays unanswered, and is pressed again at the next. At a
/// `multi` question a key chooses that one option. The highest key is the number of grades of the
/// longest scale that is asked (of the longest list of options, where there is none), 9 at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Always the lowest grade, which is key 1.
    Lowest,
    /// Each scale's middle grade (the lower of two); elsewhere the middle key.
    Middle,
    /// Each scale's highest grade; elsewhere the highest key.
    Highest,
    /// Any other key throughout.
    Key(usize),
    /// Key 1 and the highest key by turns, key 1 first.
    LowestHighest,
    /// The highest key and key 1 by turns, the highest first.
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
    /// Its score, every question asked being answered that the pattern can answer.
    pub score: Score,
    /// Where the outcome is a role, what tilts it: the answers and rules in favour of the first role
    /// that no others of the same kind make up for as far in favour of the second, the most first.
    pub tilt: Vec<Cause>,
}

/// Every pattern for a version of the bank, in the order lowest, middle, highest, other keys, turns.
pub(super) fn straight_liners(
    scorer: &mut Scorer<'_>,
    length: Length,
    keys: PressedKeys<'_>,
) -> Vec<StraightLiner> {
    let bank = scorer.bank();
    let mut score = |pattern| {
        let mut answers = Answers::new(bank);
        play(keys, pattern, &mut answers);
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
    patterns(keys).into_iter().map(&mut score).collect()
}

/// The patterns that differ from each other at the questions asked.
fn patterns(keys: PressedKeys<'_>) -> Vec<Pattern> {
    let highest = keys.highest();
    let graded = keys.asked.iter().map(|&asked| &keys.bank.questions[asked]);
    let graded = graded.filter(|question| question.kind.is_graded());
    // Where all scales are as long, the middle and the highest grade are keys like any other.
    let is_key = |key: usize, grade: fn(usize) -> usize| {
        let mut graded = graded.clone();
        graded.all(|question| grade(question.options.len()) == key)
    };
    let is_named = |key: usize| {
        (key == middle_of(highest) && is_key(key, middle_of))
            || (key == highest && is_key(key, std::convert::identity))
    };
    let mut patterns = vec![Pattern::Lowest];
    if middle_of(highest) > 1 {
        patterns.push(Pattern::Middle);
    }
    patterns.push(Pattern::Highest);
    let others = (2..=highest).filter(|&key| !is_named(key));
    patterns.extend(others.map(Pattern::Key));
    patterns.extend([Pattern::LowestHighest, Pattern::HighestLowest]);
    patterns
}

/// The middle of 1 to `last`, the lower of two.
fn middle_of(last: usize) -> usize {
    last.div_ceil(2)
}

fn play(keys: PressedKeys<'_>, pattern: Pattern, answers: &mut Answers) {
    let highest = keys.highest();
    match pattern {
        Pattern::Lowest => keys.press(&[1], answers),
        Pattern::Key(key) => keys.press(&[key], answers),
        Pattern::LowestHighest => keys.press(&[1, highest], answers),
        Pattern::HighestLowest => keys.press(&[highest, 1], answers),
        Pattern::Middle => grade(keys, middle_of(highest), middle_of, answers),
        Pattern::Highest => grade(keys, highest, std::convert::identity, answers),
    }
}

/// Gives every graded question a grade of its own scale, and every other one the same key.
fn grade(keys: PressedKeys<'_>, key: usize, grade: fn(usize) -> usize, answers: &mut Answers) {
    keys.press(&[key], answers);
    for &question in keys.asked {
        let asked = &keys.bank.questions[question];
        if asked.kind.is_graded() {
            answers.put(
                question,
                &choose(&asked.kind, grade(asked.options.len()) - 1),
            );
        }
    }
}

/// What is left for the first role after answers that cancel each other out, kind by kind, are struck.
///
/// A fit is 50 plus how far the points of every answer and rule are above the middle of what they could
/// be, over the width of the role's range; so that distance is what counts, also for a rule that does
/// not fire.
fn tilt(bank: &Bank, answers: &Answers, score: &Score) -> Vec<Cause> {
    let (first, second) = (score.ranking.first, score.ranking.second);
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
    let mut counts: HashMap<(&str, i32), usize> = HashMap::new();
    for &(kind, pull, _) in &pulls {
        *counts.entry((kind, pull)).or_default() += 1;
    }
    let count = |kind: &str, pull: i32| counts.get(&(kind, pull)).copied().unwrap_or_default();
    let mut left: Vec<(i32, Cause)> = pulls
        .iter()
        .filter(|&&(kind, pull, _)| pull > 0 && count(kind, pull) > count(kind, -pull))
        .map(|&(_, pull, cause)| (pull, cause))
        .collect();
    left.sort_by_key(|(pull, _)| std::cmp::Reverse(*pull));
    left.into_iter().map(|(_, cause)| cause).collect()
}
