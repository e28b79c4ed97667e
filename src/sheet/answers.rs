//! One person's answers, flat, so that a buffer can be used again for the next sheet.

use std::sync::Arc;

pub use super::pick::{AnswerError, Pick};
use crate::bank::{Bank, Kind};
use crate::scoring::points::Points;

/// The slot of a question that is not answered; option index `i` stands in slot `i + 1`.
const UNANSWERED: u32 = 0;

/// The answers to the questions of one bank. Unanswered is a value of its own.
///
/// The bank is not held: every call must be made with questions of the bank that the answers were made
/// for. What no question of it allows cannot be set.
///
/// ```
/// use rolefit::{Answers, Bank, Pick, bank};
///
/// let bank = Bank::parse(bank::built_in("pm-vs-po").expect("it ships").text)?;
/// let mut answers = Answers::new(&bank);
/// let energy = bank.question("energy").expect("it is asked");
/// answers.set(energy, &Pick::Many(vec![0, 2]))?;
/// assert_eq!(answers.answered().collect::<Vec<_>>(), [energy]);
/// answers.unset(energy)?;
/// assert_eq!(answers, Answers::new(&bank));
/// assert!(answers.set(energy, &Pick::One(0)).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Answers {
    /// The slot per question; 1 for an answered `multi`, whose options stand in `bits`.
    slots: Vec<u32>,
    /// Where a `multi` question's words begin in `bits`.
    starts: Vec<u32>,
    bits: Vec<u64>,
    /// What each question allows.
    limits: Arc<[Limit]>,
}

/// What a question allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Limit {
    options: usize,
    /// The most options of a `multi` answer.
    most: Option<usize>,
}

impl Clone for Answers {
    fn clone(&self) -> Answers {
        Answers {
            slots: self.slots.clone(),
            starts: self.starts.clone(),
            bits: self.bits.clone(),
            limits: Arc::clone(&self.limits),
        }
    }

    /// Without an allocation where both are answers to one bank.
    fn clone_from(&mut self, other: &Answers) {
        self.slots.clone_from(&other.slots);
        self.bits.clone_from(&other.bits);
        if !Arc::ptr_eq(&self.limits, &other.limits) {
            self.starts.clone_from(&other.starts);
            self.limits = Arc::clone(&other.limits);
        }
    }
}

impl Answers {
    /// Nothing answered.
    #[must_use]
    pub fn new(bank: &Bank) -> Answers {
        let mut starts = Vec::with_capacity(bank.questions.len() + 1);
        let mut words = 0;
        for question in &bank.questions {
            starts.push(words);
            if question.kind.is_multi() {
                #[allow(clippy::cast_possible_truncation)] // a bank has at most 4 MiB
                {
                    words += question.options.len().div_ceil(64) as u32;
                }
            }
        }
        starts.push(words);
        let limits = bank.questions.iter().map(|question| Limit {
            options: question.options.len(),
            most: match question.kind {
                Kind::Multi { max } => Some(max),
                Kind::Scale | Kind::Pair { .. } | Kind::Choice => None,
            },
        });
        Answers {
            limits: limits.collect(),
            slots: vec![UNANSWERED; bank.questions.len()],
            starts,
            bits: vec![0; words as usize],
        }
    }

    /// Forgets every answer.
    pub fn clear(&mut self) {
        self.slots.fill(UNANSWERED);
        self.bits.fill(0);
    }

    /// Forgets the answer to one question.
    ///
    /// # Errors
    /// Where there is no such question.
    pub fn unset(&mut self, question: usize) -> Result<(), AnswerError> {
        self.limit(question)?;
        self.take_back(question);
        Ok(())
    }

    /// Answers a question; an earlier answer is replaced.
    ///
    /// # Errors
    /// Where there is no such question or option, where the question is answered in another way, and
    /// where more options are chosen than it allows, or one of them twice. The answers are then as they
    /// were before.
    pub fn set(&mut self, question: usize, pick: &Pick) -> Result<(), AnswerError> {
        match pick {
            Pick::One(option) => self.set_option(question, *option),
            Pick::Many(options) => {
                let limit = self.limit(question)?;
                let most = limit.most.ok_or(AnswerError::OtherKind)?;
                if options.iter().any(|&option| option >= limit.options) {
                    return Err(AnswerError::NoSuchOption);
                }
                // A public value need not be sorted, as one that was read is.
                if !options.is_sorted_by(|one, next| one < next) {
                    let mut sorted = options.clone();
                    sorted.sort_unstable();
                    if sorted.windows(2).any(|pair| pair[0] == pair[1]) {
                        return Err(AnswerError::ChosenTwice);
                    }
                }
                if options.len() > most {
                    return Err(AnswerError::TooMany { most });
                }
                self.put(question, pick);
                Ok(())
            }
        }
    }

    /// Answers a `scale`, `pair` or `choice` question.
    ///
    /// # Errors
    /// Where there is no such question or option, and where the question is a `multi`.
    pub fn set_option(&mut self, question: usize, option: usize) -> Result<(), AnswerError> {
        let limit = self.limit(question)?;
        if limit.most.is_some() {
            return Err(AnswerError::OtherKind);
        }
        if option >= limit.options {
            return Err(AnswerError::NoSuchOption);
        }
        self.put_option(question, option);
        Ok(())
    }

    fn limit(&self, question: usize) -> Result<Limit, AnswerError> {
        let limit = self.limits.get(question).copied();
        limit.ok_or(AnswerError::NoSuchQuestion)
    }

    /// Forgets the answer to one question, which is there.
    pub(crate) fn take_back(&mut self, question: usize) {
        self.slots[question] = UNANSWERED;
        self.words_mut(question).fill(0);
    }

    /// Answers a question by a pick that is known to be one of its own.
    pub(crate) fn put(&mut self, question: usize, pick: &Pick) {
        match pick {
            Pick::One(option) => self.put_option(question, *option),
            Pick::Many(options) => {
                self.put_none(question);
                for &option in options {
                    self.include(question, option);
                }
            }
        }
    }

    /// Answers a `scale`, `pair` or `choice` question by an option that is known to be there.
    #[allow(clippy::cast_possible_truncation)] // a bank has at most 4 MiB
    pub(crate) fn put_option(&mut self, question: usize, option: usize) {
        self.slots[question] = option as u32 + 1;
    }

    /// Answers a `multi` question with "none of them"; [`Answers::include`] then adds options.
    pub(crate) fn put_none(&mut self, question: usize) {
        self.slots[question] = 1;
        self.words_mut(question).fill(0);
    }

    /// Adds an option to the answer of a `multi` question; `false` where it was there already.
    pub(crate) fn include(&mut self, question: usize, option: usize) -> bool {
        let word = self.starts[question] as usize + option / 64;
        let bit = 1 << (option % 64);
        let fresh = self.bits[word] & bit == 0;
        self.bits[word] |= bit;
        fresh
    }

    /// Changes whether the answer to a `multi` question includes an option.
    pub(crate) fn flip(&mut self, question: usize, option: usize) {
        let word = self.starts[question] as usize + option / 64;
        self.bits[word] ^= 1 << (option % 64);
    }

    /// Whether the question is answered.
    #[must_use]
    pub fn is_answered(&self, question: usize) -> bool {
        self.slot(question) != UNANSWERED
    }

    /// The option index of a `scale`, `pair` or `choice` answer.
    #[must_use]
    pub fn option(&self, question: usize) -> Option<usize> {
        (self.slot(question) as usize).checked_sub(1)
    }

    /// Whether the answer to a `multi` question includes an option.
    #[must_use]
    pub fn includes(&self, question: usize, option: usize) -> bool {
        let words = self.words(question);
        words
            .get(option / 64)
            .is_some_and(|word| word >> (option % 64) & 1 == 1)
    }

    /// The options that the answer to a `multi` question includes, in order.
    pub fn included(&self, question: usize) -> impl Iterator<Item = usize> + '_ {
        self.words(question)
            .iter()
            .enumerate()
            .flat_map(|(index, &word)| {
                std::iter::successors((word != 0).then_some(word), |word| {
                    let rest = word & (word - 1);
                    (rest != 0).then_some(rest)
                })
                .map(move |word| index * 64 + word.trailing_zeros() as usize)
            })
    }

    /// The answer to a question of this bank.
    #[must_use]
    pub fn get(&self, bank: &Bank, question: usize) -> Option<Pick> {
        if !self.is_answered(question) {
            return None;
        }
        match bank.questions.get(question)?.kind {
            Kind::Multi { .. } => Some(Pick::Many(self.included(question).collect())),
            Kind::Scale | Kind::Pair { .. } | Kind::Choice => self.option(question).map(Pick::One),
        }
    }

    /// The points that a question's own options give with this answer; zero where it is unanswered.
    #[must_use]
    pub fn award(&self, bank: &Bank, question: usize) -> Points {
        let Some(option) = self.option(question) else {
            return Points::ZERO;
        };
        let options = &bank.questions[question].options;
        match bank.questions[question].kind {
            Kind::Multi { .. } => self
                .included(question)
                .fold(Points::ZERO, |points, option| {
                    points + options[option].award
                }),
            Kind::Scale | Kind::Pair { .. } | Kind::Choice => options[option].award,
        }
    }

    /// The answered questions, in bank order.
    pub fn answered(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.slots.len()).filter(|&question| self.is_answered(question))
    }

    /// Per question 0 where it is unanswered, else its option index plus 1; 1 for an answered `multi`.
    pub(crate) fn slots(&self) -> &[u32] {
        &self.slots
    }

    /// Puts the answers at the end of a list of whole numbers, as short as what was answered: a question's
    /// index, then its option, or for `multi` how many options and which. The same answers give the same
    /// numbers; [`Answers::unpack`] reads them.
    pub fn pack(&self, packed: &mut Vec<u32>) {
        self.each_packed(|number| packed.push(number));
    }

    /// Visits the numbers that [`Answers::pack`] puts into a list.
    pub(crate) fn each_packed(&self, mut visit: impl FnMut(u32)) {
        for (question, &slot) in (0..).zip(&self.slots) {
            if slot == UNANSWERED {
                continue;
            }
            visit(question);
            let question = question as usize;
            let words = self.words(question);
            if words.is_empty() {
                visit(slot - 1);
                continue;
            }
            visit(words.iter().map(|word| word.count_ones()).sum());
            for option in self.included(question) {
                #[allow(clippy::cast_possible_truncation)] // a bank has at most 4 MiB
                visit(option as u32);
            }
        }
    }

    /// Takes the answers over from what [`Answers::pack`] wrote of answers to the same bank. Of anything
    /// else, what a question does not allow is left unanswered.
    pub fn unpack(&mut self, packed: &[u32]) {
        self.clear();
        let mut rest = packed.iter().map(|&number| number as usize);
        while let (Some(question), Some(number)) = (rest.next(), rest.next()) {
            match self.limit(question) {
                Ok(Limit {
                    options,
                    most: None,
                }) if number < options => {
                    self.put_option(question, number);
                }
                Ok(Limit {
                    options,
                    most: Some(most),
                }) if number <= most => {
                    self.put_none(question);
                    for option in rest
                        .by_ref()
                        .take(number)
                        .filter(|&option| option < options)
                    {
                        self.include(question, option);
                    }
                }
                _ => {}
            }
        }
    }

    /// Puts what was answered to one question at the end of a key: equal for equal answers alone.
    pub(crate) fn write_key(&self, question: usize, key: &mut Vec<u64>) {
        key.push(u64::from(self.slot(question)));
        key.extend_from_slice(self.words(question));
    }

    /// The slot of a question; of one that the bank does not have, that of an unanswered one.
    #[inline]
    fn slot(&self, question: usize) -> u32 {
        self.slots.get(question).copied().unwrap_or(UNANSWERED)
    }

    /// The words of bits of a `multi` question; none of any other.
    #[inline]
    fn words(&self, question: usize) -> &[u64] {
        match self.starts.get(question..question + 2) {
            Some(&[start, end]) => &self.bits[start as usize..end as usize],
            _ => &[],
        }
    }

    fn words_mut(&mut self, question: usize) -> &mut [u64] {
        &mut self.bits[self.starts[question] as usize..self.starts[question + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::built_in;

    #[test]
    fn what_a_question_does_not_allow_cannot_be_set() {
        let bank = Bank::parse(built_in("pm-vs-po").expect("it ships").text).expect("it is sound");
        let (focus, energy) = (bank.question("focus"), bank.question("energy"));
        let (focus, energy) = (focus.expect("asked"), energy.expect("asked"));
        let Kind::Multi { max } = bank.questions[energy].kind else {
            panic!("a multi question")
        };
        let options = bank.questions[energy].options.len();
        let wrong = [
            (
                bank.questions.len(),
                Pick::One(0),
                AnswerError::NoSuchQuestion,
            ),
            (usize::MAX, Pick::Many(vec![]), AnswerError::NoSuchQuestion),
            (focus, Pick::One(5), AnswerError::NoSuchOption),
            (focus, Pick::One(usize::MAX), AnswerError::NoSuchOption),
            (focus, Pick::Many(vec![0]), AnswerError::OtherKind),
            (energy, Pick::One(0), AnswerError::OtherKind),
            (energy, Pick::Many(vec![options]), AnswerError::NoSuchOption),
            (energy, Pick::Many(vec![1, 0, 1]), AnswerError::ChosenTwice),
            (
                energy,
                Pick::Many((0..=max).collect()),
                AnswerError::TooMany { most: max },
            ),
        ];
        let mut answers = Answers::new(&bank);
        answers.set(focus, &Pick::One(4)).expect("allowed");
        answers
            .set(energy, &Pick::Many(vec![2, 0]))
            .expect("allowed");
        let before = answers.clone();
        for (question, pick, error) in wrong {
            assert_eq!(answers.set(question, &pick), Err(error), "{pick:?}");
            assert_eq!(answers, before, "nothing changes");
        }
        assert_eq!(answers.get(&bank, energy), Some(Pick::Many(vec![0, 2])));
    }
}
