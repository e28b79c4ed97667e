//! One person's answers, flat, so that a buffer can be used again for the next sheet.

use crate::bank::{Bank, Kind};
use crate::scoring::points::Points;

/// The slot of a question that is not answered; option index `i` stands in slot `i + 1`.
const UNANSWERED: u32 = 0;

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Pick {
    /// The option index of a `scale`, `pair` or `choice` answer.
    One(usize),
    /// The option indices of a `multi` answer, sorted; empty for "none of them".
    Many(Vec<usize>),
}

/// The answers to the questions of one bank. Unanswered is a value of its own.
///
/// The bank is not held: every call must be made with questions and options of the bank that the
/// answers were made for.
///
/// ```
/// use rolefit::{Answers, Bank, Pick, bank};
///
/// let bank = Bank::parse(bank::built_in("pm-vs-po").expect("it ships").text)?;
/// let mut answers = Answers::new(&bank);
/// let energy = bank.question("energy").expect("it is asked");
/// answers.set(energy, &Pick::Many(vec![0, 2]));
/// assert_eq!(answers.answered().collect::<Vec<_>>(), [energy]);
/// answers.unset(energy);
/// assert_eq!(answers, Answers::new(&bank));
/// # Ok::<(), rolefit::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// The slot per question; 1 for an answered `multi`, whose options stand in `bits`.
    slots: Vec<u32>,
    /// Where a `multi` question's words begin in `bits`.
    starts: Vec<u32>,
    bits: Vec<u64>,
}

impl Answers {
    /// Nothing answered.
    #[must_use]
    pub fn new(bank: &Bank) -> Answers {
        let mut starts = Vec::with_capacity(bank.questions.len() + 1);
        let mut words = 0;
        for question in &bank.questions {
            starts.push(words);
            if matches!(question.kind, Kind::Multi { .. }) {
                #[allow(clippy::cast_possible_truncation)] // a bank has at most 4 MiB
                {
                    words += question.options.len().div_ceil(64) as u32;
                }
            }
        }
        starts.push(words);
        Answers {
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
    pub fn unset(&mut self, question: usize) {
        self.slots[question] = UNANSWERED;
        self.words_mut(question).fill(0);
    }

    /// Answers a question; an earlier answer is replaced.
    pub fn set(&mut self, question: usize, pick: &Pick) {
        match pick {
            Pick::One(option) => self.set_option(question, *option),
            Pick::Many(options) => {
                self.set_none(question);
                for &option in options {
                    self.include(question, option);
                }
            }
        }
    }

    /// Answers a `scale`, `pair` or `choice` question.
    #[allow(clippy::cast_possible_truncation)] // a bank has at most 4 MiB
    pub fn set_option(&mut self, question: usize, option: usize) {
        self.slots[question] = option as u32 + 1;
    }

    /// Answers a `multi` question with "none of them"; [`Answers::include`] then adds options.
    pub fn set_none(&mut self, question: usize) {
        self.slots[question] = 1;
        self.words_mut(question).fill(0);
    }

    /// Adds an option to the answer of a `multi` question; `false` where it was there already.
    pub fn include(&mut self, question: usize, option: usize) -> bool {
        let word = self.starts[question] as usize + option / 64;
        let bit = 1 << (option % 64);
        let fresh = self.bits[word] & bit == 0;
        self.bits[word] |= bit;
        fresh
    }

    /// Whether the question is answered.
    #[must_use]
    pub fn is_answered(&self, question: usize) -> bool {
        self.slots[question] != UNANSWERED
    }

    /// The option index of a `scale`, `pair` or `choice` answer.
    #[must_use]
    pub fn option(&self, question: usize) -> Option<usize> {
        (self.slots[question] as usize).checked_sub(1)
    }

    /// Whether the answer to a `multi` question includes an option.
    #[must_use]
    pub fn includes(&self, question: usize, option: usize) -> bool {
        let word = self.starts[question] as usize + option / 64;
        self.bits[word] >> (option % 64) & 1 == 1
    }

    /// The options that the answer to a `multi` question includes, in order.
    pub fn included(&self, question: usize) -> impl Iterator<Item = usize> + '_ {
        let words = &self.bits[self.starts[question] as usize..self.starts[question + 1] as usize];
        words.iter().enumerate().flat_map(|(index, &word)| {
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
        match bank.questions[question].kind {
            Kind::Multi { .. } => Some(Pick::Many(self.included(question).collect())),
            _ => self.option(question).map(Pick::One),
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
            _ => options[option].award,
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
        for (question, &slot) in (0..).zip(&self.slots) {
            if slot == UNANSWERED {
                continue;
            }
            packed.push(question);
            let question = question as usize;
            if self.starts[question] == self.starts[question + 1] {
                packed.push(slot - 1);
                continue;
            }
            let count = packed.len();
            packed.push(0);
            #[allow(clippy::cast_possible_truncation)] // a bank has at most 4 MiB
            packed.extend(self.included(question).map(|option| option as u32));
            #[allow(clippy::cast_possible_truncation)] // as above
            {
                packed[count] = (packed.len() - count - 1) as u32;
            }
        }
    }

    /// Takes the answers over from what [`Answers::pack`] wrote of answers to the same bank.
    pub fn unpack(&mut self, packed: &[u32]) {
        self.clear();
        let mut rest = packed.iter().map(|&number| number as usize);
        while let (Some(question), Some(number)) = (rest.next(), rest.next()) {
            if self.starts[question] == self.starts[question + 1] {
                self.set_option(question, number);
            } else {
                self.set_none(question);
                for option in rest.by_ref().take(number) {
                    self.include(question, option);
                }
            }
        }
    }

    fn words_mut(&mut self, question: usize) -> &mut [u64] {
        &mut self.bits[self.starts[question] as usize..self.starts[question + 1] as usize]
    }
}
