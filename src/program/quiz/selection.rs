//! What is selected on the question that is shown, before it becomes an answer.

use rolefit::Pick;
use rolefit::bank::Question;
use rolefit::sheet::check_count;

use super::keys::Press;
use super::list::ListFocus;

/// The most options that are answered by one digit.
const DIGITS: usize = 9;

/// What is selected on a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Selection {
    /// The option one stands on; none before the first move, so that nothing is taken by accident.
    pub(crate) list: ListFocus,
    /// For `multi`: the options chosen.
    pub(crate) chosen: Vec<bool>,
    /// "None of them" has been asked for once.
    none_meant: bool,
}

/// What a key came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum KeyOutcome {
    /// This is the answer.
    Answer(Pick),
    /// It moved, or chose an option.
    Moved,
    /// It goes back to the question before.
    Back,
    /// It cannot be done, and why.
    Refused(KeyRefusal),
    /// It is no key of a question.
    Nothing,
}

/// Why a key cannot do what it is meant to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyRefusal {
    /// There are only so many answers.
    AnswersAre(usize),
    /// Nothing is selected yet.
    NothingSelected,
    /// So many are chosen already, which is the most.
    AtMost(usize),
    /// Nothing is chosen: the same key again means none of them.
    NoneAgain,
}

impl Selection {
    /// The selection on a question with this former answer.
    pub(crate) fn new(question: &Question, former: Option<&Pick>) -> Selection {
        let mut chosen = vec![false; question.options.len()];
        let list = match former {
            Some(Pick::One(option)) => ListFocus::on(*option),
            Some(Pick::Many(options)) => {
                options.iter().for_each(|&option| chosen[option] = true);
                options
                    .first()
                    .map_or(ListFocus::default(), |&first| ListFocus::on(first))
            }
            None => ListFocus::default(),
        };
        Selection {
            list,
            chosen,
            none_meant: matches!(former, Some(Pick::Many(_))),
        }
    }

    /// Takes a key; `page` is how many options fit on the screen.
    pub(crate) fn press(&mut self, press: Press, question: &Question, page: usize) -> KeyOutcome {
        let is_multi = question.kind.is_multi();
        let count = question.options.len();
        match press {
            Press::Back => return KeyOutcome::Back,
            Press::Left if !question.kind.is_graded() => return KeyOutcome::Back,
            Press::Left if self.list.focus.is_none_or(|focus| focus == 0) => {
                return KeyOutcome::Back;
            }
            Press::Digit(digit) if count <= DIGITS => {
                if digit == 0 || digit > count {
                    return KeyOutcome::Refused(KeyRefusal::AnswersAre(count));
                }
                self.list = ListFocus::on(digit - 1);
                return match is_multi {
                    true => self.toggle(question),
                    false => KeyOutcome::Answer(Pick::One(digit - 1)),
                };
            }
            Press::Space if is_multi => return self.toggle(question),
            Press::Enter if is_multi => return self.take_chosen(),
            Press::Enter => {
                return match self.list.focus {
                    Some(option) => KeyOutcome::Answer(Pick::One(option)),
                    None => KeyOutcome::Refused(KeyRefusal::NothingSelected),
                };
            }
            _ => {}
        }
        let along = match press {
            Press::Left => Press::Up,
            Press::Right => Press::Down,
            other => other,
        };
        match self.list.press(along, count, page) {
            true => KeyOutcome::Moved,
            false => KeyOutcome::Nothing,
        }
    }

    fn toggle(&mut self, question: &Question) -> KeyOutcome {
        let Some(option) = self.list.focus else {
            return KeyOutcome::Refused(KeyRefusal::NothingSelected);
        };
        self.chosen[option] = !self.chosen[option];
        let chosen = self.chosen.iter().filter(|&&chosen| chosen).count();
        if check_count(question, chosen).is_err() {
            self.chosen[option] = false;
            return KeyOutcome::Refused(KeyRefusal::AtMost(question.most()));
        }
        KeyOutcome::Moved
    }

    fn take_chosen(&mut self) -> KeyOutcome {
        let chosen: Vec<usize> = (0..self.chosen.len())
            .filter(|&option| self.chosen[option])
            .collect();
        if chosen.is_empty() && !self.none_meant {
            self.none_meant = true;
            return KeyOutcome::Refused(KeyRefusal::NoneAgain);
        }
        KeyOutcome::Answer(Pick::Many(chosen))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rolefit::{Bank, bank::built_in};

    fn question(id: &str) -> Question {
        let bank = Bank::parse(built_in("pm-vs-po").expect("it ships").text).expect("sound");
        bank.questions()[bank.question(id).expect("it is asked")].clone()
    }

    #[test]
    fn a_digit_answers_at_once_and_enter_takes_what_arrows_reach() {
        let question = question("focus");
        let mut selection = Selection::new(&question, None);
        assert_eq!(
            selection.press(Press::Digit(4), &question, 9),
            KeyOutcome::Answer(Pick::One(3))
        );
        let mut selection = Selection::new(&question, None);
        assert!(matches!(
            selection.press(Press::Enter, &question, 9),
            KeyOutcome::Refused(_)
        ));
        for press in [Press::Right, Press::Right, Press::Right, Press::Left] {
            assert_eq!(selection.press(press, &question, 9), KeyOutcome::Moved);
        }
        assert_eq!(
            selection.press(Press::Enter, &question, 9),
            KeyOutcome::Answer(Pick::One(1))
        );
        assert!(matches!(
            selection.press(Press::Digit(6), &question, 9),
            KeyOutcome::Refused(_)
        ));
    }

    #[test]
    fn left_at_the_start_goes_back() {
        let question = question("focus");
        let mut selection = Selection::new(&question, None);
        assert_eq!(selection.press(Press::Left, &question, 9), KeyOutcome::Back);
        let mut selection = Selection::new(&question, Some(&Pick::One(1)));
        assert_eq!(
            selection.press(Press::Left, &question, 9),
            KeyOutcome::Moved
        );
        assert_eq!(selection.press(Press::Left, &question, 9), KeyOutcome::Back);
    }

    #[test]
    fn several_are_chosen_up_to_the_most_and_none_needs_a_second_enter() {
        let question = question("energy");
        let mut selection = Selection::new(&question, None);
        assert!(matches!(
            selection.press(Press::Enter, &question, 9),
            KeyOutcome::Refused(_)
        ));
        assert_eq!(
            selection.press(Press::Enter, &question, 9),
            KeyOutcome::Answer(Pick::Many(vec![]))
        );
        for digit in [5, 1, 8] {
            assert_eq!(
                selection.press(Press::Digit(digit), &question, 9),
                KeyOutcome::Moved
            );
        }
        assert!(matches!(
            selection.press(Press::Digit(2), &question, 9),
            KeyOutcome::Refused(_)
        ));
        selection.press(Press::Digit(5), &question, 9);
        selection.press(Press::Up, &question, 9);
        selection.press(Press::Space, &question, 9);
        assert_eq!(
            selection.press(Press::Enter, &question, 9),
            KeyOutcome::Answer(Pick::Many(vec![0, 3, 7]))
        );
    }
}
