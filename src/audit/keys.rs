//! Pressing keys without reading, as the quiz takes them.

use crate::bank::{Bank, Kind};
use crate::sheet::answers::{Answers, Pick};

/// The questions that keys are pressed at, in their order.
#[derive(Clone, Copy)]
pub(super) struct PressedKeys<'a> {
    pub(super) bank: &'a Bank,
    pub(super) asked: &'a [usize],
    /// Whether `choice` and `multi` questions are played too, or skipped.
    pub(super) ungraded: bool,
}

impl PressedKeys<'_> {
    /// Answers by pressing the keys of `pattern` in turn, over and over. A key that a question does not
    /// have is refused there, so that the question stays unanswered and the next one gets the same key.
    pub(super) fn press(&self, pattern: &[usize], answers: &mut Answers) {
        answers.clear();
        let mut pressed = 0;
        for &question in self.asked {
            let asked = &self.bank.questions[question];
            let key = pattern[pressed % pattern.len()];
            if (asked.kind.is_graded() || self.ungraded) && key <= asked.options.len() {
                answers.put(question, &choose(&asked.kind, key - 1));
                pressed += 1;
            }
        }
    }

    /// The highest key that is of use at the graded questions (at any, where none is graded), 1 to 9.
    pub(super) fn highest(&self) -> usize {
        let longest = |graded: bool| {
            let questions = self.asked.iter().map(|&asked| &self.bank.questions[asked]);
            let questions = questions.filter(|question| !graded || question.kind.is_graded());
            questions.map(|question| question.options.len()).max()
        };
        longest(true).or(longest(false)).unwrap_or(1).min(9)
    }
}

/// What choosing one option is; at a `multi` question it is that option alone.
pub(super) fn choose(kind: &Kind, option: usize) -> Pick {
    match kind {
        Kind::Multi { .. } => Pick::Many(vec![option]),
        Kind::Scale | Kind::Pair { .. } | Kind::Choice => Pick::One(option),
    }
}
