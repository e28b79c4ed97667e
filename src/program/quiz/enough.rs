//! When enough is answered: the offer to show the result before every question is asked.

use rolefit::Scorer;
use rolefit::explain::settled::settled;

use super::session::Session;
use crate::render::words;

/// From which probability on it is said that the outcome would hardly change any more.
const SURE: f64 = 0.95;
/// Fewer questions that count are answered sooner than an offer to leave them out is read.
const WORTH_IT: usize = 4;

/// Makes the offer, once in a sitting.
pub(crate) struct Enough<'b> {
    scorer: Scorer<'b>,
    is_offered: bool,
}

impl<'b> Enough<'b> {
    /// No offer was made yet.
    pub(crate) fn new(session: &Session<'b>) -> Enough<'b> {
        Enough {
            scorer: Scorer::new(session.bank()),
            is_offered: false,
        }
    }

    /// Whether the offer is to be made now: between two dimensions, while questions that count are
    /// still to come and would hardly change the outcome.
    pub(crate) fn is_due(&mut self, session: &Session<'_>) -> bool {
        if self.is_offered || !session.is_between_sections() {
            return false;
        }
        let open = session.to_come();
        let counts = |&question: &usize| !session.bank().is_context(question);
        if open.iter().filter(|question| counts(question)).count() < WORTH_IT {
            return false;
        }
        self.is_offered = self.is_settled(session, &open);
        self.is_offered
    }

    /// Whether enough is answered while questions are still to come: then the menu has the result,
    /// whether or not the offer was made.
    pub(crate) fn is_there(&mut self, session: &Session<'_>) -> bool {
        let open = session.to_come();
        !open.is_empty() && self.is_settled(session, &open)
    }

    fn is_settled(&mut self, session: &Session<'_>, open: &[usize]) -> bool {
        let chance = settled(&mut self.scorer, &session.sheet(None), open);
        // The slack keeps an exact 95 % from passing for less through the last binary digits.
        chance.is_some_and(|chance| chance.probability >= SURE - 1e-12)
    }
}

/// What the offer says: a heading, a sentence, and the two ways to go on.
pub(crate) fn offer(session: &Session<'_>) -> (String, String, [String; 2]) {
    let open = session.to_come().len();
    let catalog = words::catalog(session.bank());
    let values = [("count", open.into())];
    (
        catalog.text("enough-heading"),
        catalog.with("enough-why", &values),
        [
            catalog.with("enough-go-on", &values),
            catalog.text("enough-show"),
        ],
    )
}

#[cfg(test)]
mod tests {
    use rolefit::bank::Kind;

    use super::*;
    use rolefit::bank::built_in;
    use rolefit::{Bank, Length, Pick};

    /// Where the offer comes to somebody who agrees with what speaks for product management alone.
    fn offered_at(length: Length, of_one_mind: bool) -> Option<usize> {
        let bank = Bank::parse(built_in("pm-vs-po").expect("it ships").text).expect("sound");
        let manager = bank.role("pm").expect("a role");
        let mut session = Session::new(&bank, length);
        let mut enough = Enough::new(&session);
        while !session.is_at_review() {
            let question = session.question(session.place());
            let best = |option: &usize| {
                let award = question.options[*option].award;
                award[manager] - award[1 - manager]
            };
            let option = match of_one_mind {
                true => (0..question.options.len()).max_by_key(best),
                false => Some(question.options.len() / 2),
            };
            let option = option.expect("it has options");
            let pick = match question.kind {
                Kind::Multi { .. } => Pick::Many(vec![option]),
                Kind::Scale | Kind::Pair { .. } | Kind::Choice => Pick::One(option),
            };
            session.answer(&pick);
            if enough.is_due(&session) {
                assert!(!enough.is_due(&session), "once");
                return Some(session.answered());
            }
        }
        None
    }

    #[test]
    fn who_is_of_one_mind_is_offered_to_stop_and_who_is_torn_is_not_early() {
        let sure = offered_at(Length::Full, true).expect("it is offered");
        assert!((10..24).contains(&sure), "after {sure}");
        assert!(offered_at(Length::Full, false).is_none_or(|torn| torn > sure));
    }
}
