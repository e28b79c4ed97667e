//! Where somebody stands in a quiz: pure state, shared by the screen and the plain mode.

use rolefit::bank::{Dimension, Question};
use rolefit::sheet::draft::Draft;
use rolefit::{Answers, Bank, Length, Pick, Sheet, Tenths};

use super::paper_sheet::PaperSheet;

/// One sitting. Places count the questions that are asked, from 0; the place after the last one is the
/// review.
#[derive(Clone, Debug)]
pub(crate) struct Session<'b> {
    bank: &'b Bank,
    length: Length,
    /// The questions asked, as indices of the bank, in the order in which they are asked.
    asked: Vec<usize>,
    answers: Answers,
    skipped: Vec<bool>,
    at: usize,
    /// A question that is visited to change its answer, before going on where one was.
    detour: Option<usize>,
    pub(crate) paper: PaperSheet,
}

/// The run of questions on one dimension that a place stands in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SectionPlace<'b> {
    /// What it is about.
    pub(crate) dimension: &'b Dimension,
    /// The place within it, from 1.
    pub(crate) number: usize,
    /// How many questions it has.
    pub(crate) count: usize,
}

impl<'b> Session<'b> {
    /// A sitting with nothing answered.
    pub(crate) fn new(bank: &'b Bank, length: Length) -> Session<'b> {
        let asked = bank.asked(length);
        Session {
            bank,
            length,
            answers: Answers::new(bank),
            skipped: vec![false; asked.len()],
            asked,
            at: 0,
            detour: None,
            paper: PaperSheet::default(),
        }
    }

    /// A sitting that goes on where a draft ends.
    pub(crate) fn resume(bank: &'b Bank, draft: Draft) -> Session<'b> {
        let mut session = Session::new(bank, draft.length);
        session.answers = draft.answers;
        session.paper = PaperSheet {
            id: draft.id,
            group: draft.group,
        };
        let is_done = |question: &usize| {
            session.answers.is_answered(*question) || draft.skipped.contains(question)
        };
        // Only the rest after the short version leaves a question open before others that are done.
        if let (Some(quick), Some(at)) = (bank.quick(), draft.at)
            && !is_done(&at)
            && quick.iter().all(is_done)
            && quick.iter().any(|&question| question > at)
        {
            session.asked = quick_first(bank, quick);
        }
        for (place, question) in session.asked.iter().enumerate() {
            session.skipped[place] = draft.skipped.contains(question);
        }
        let at = draft
            .at
            .and_then(|question| session.asked.iter().position(|&asked| asked == question));
        session.at = at.unwrap_or(session.asked.len());
        session
    }

    pub(crate) fn bank(&self) -> &'b Bank {
        self.bank
    }

    pub(crate) fn length(&self) -> Length {
        self.length
    }

    /// How many questions are asked.
    pub(crate) fn count(&self) -> usize {
        self.asked.len()
    }

    /// The place of the question that is shown; the count of questions at the review.
    pub(crate) fn place(&self) -> usize {
        self.detour.unwrap_or(self.at)
    }

    /// Whether every question has been asked.
    pub(crate) fn is_at_review(&self) -> bool {
        self.place() == self.count()
    }

    /// Whether a question is visited to change its answer.
    pub(crate) fn is_detour(&self) -> bool {
        self.detour.is_some()
    }

    /// The bank's index of the question at a place.
    pub(crate) fn index(&self, place: usize) -> usize {
        self.asked[place]
    }

    /// The question at a place.
    pub(crate) fn question(&self, place: usize) -> &'b Question {
        &self.bank.questions()[self.asked[place]]
    }

    /// The answer at a place.
    pub(crate) fn answer_at(&self, place: usize) -> Option<Pick> {
        self.answers.get(self.bank, self.asked[place])
    }

    /// Whether the question at a place has been skipped.
    pub(crate) fn is_skipped(&self, place: usize) -> bool {
        self.skipped[place]
    }

    /// How many questions are answered.
    pub(crate) fn answered(&self) -> usize {
        self.answers.answered().count()
    }

    /// How many questions are skipped.
    pub(crate) fn skipped(&self) -> usize {
        self.skipped.iter().filter(|skipped| **skipped).count()
    }

    /// How many questions are neither answered nor skipped.
    pub(crate) fn open(&self) -> usize {
        (0..self.count())
            .filter(|&place| !self.is_done(place))
            .count()
    }

    /// The questions that are neither answered nor skipped, as indices of the bank.
    pub(crate) fn to_come(&self) -> Vec<usize> {
        let places = (0..self.count()).filter(|&place| !self.is_done(place));
        places.map(|place| self.asked[place]).collect()
    }

    fn is_done(&self, place: usize) -> bool {
        self.skipped[place] || self.answers.is_answered(self.asked[place])
    }

    /// How many questions there are that this sitting does not ask: those beyond the short version.
    pub(crate) fn beyond(&self) -> usize {
        self.bank.questions().len() - self.count()
    }

    /// Whether the question that is next is on another dimension than the one before it.
    pub(crate) fn is_between_sections(&self) -> bool {
        let is_between = 0 < self.at && self.at < self.count() && !self.is_detour();
        is_between && self.question(self.at - 1).dimension != self.question(self.at).dimension
    }

    /// Goes on with the first question that is neither answered nor skipped; where there is none, with
    /// those beyond the short version, which follow the others.
    pub(crate) fn go_on_with_the_rest(&mut self) {
        self.detour = None;
        if self.open() == 0 && self.length == Length::Quick {
            self.asked = quick_first(self.bank, &self.asked);
            self.skipped.resize(self.asked.len(), false);
            self.length = Length::Full;
        }
        let first = (0..self.count()).find(|&place| !self.is_done(place));
        self.at = first.unwrap_or(self.count());
    }

    /// Asks the questions that were skipped once more, from the first on.
    pub(crate) fn go_on_with_the_skipped(&mut self) {
        self.skipped.fill(false);
        self.go_on_with_the_rest();
    }

    /// The section of a place, where its question has a dimension.
    pub(crate) fn section(&self, place: usize) -> Option<SectionPlace<'b>> {
        let dimension = self.question(place).dimension?;
        let same = |place: &usize| self.question(*place).dimension == Some(dimension);
        let before = (0..place).rev().take_while(same).count();
        let after = (place..self.count()).take_while(same).count();
        Some(SectionPlace {
            dimension: &self.bank.dimensions()[dimension],
            number: before + 1,
            count: before + after,
        })
    }

    /// Answers the question that is shown and goes on.
    pub(crate) fn answer(&mut self, pick: &Pick) {
        let place = self.place();
        // What the question does not offer leaves it standing, to be answered.
        if self.answers.set(self.asked[place], pick).is_ok() {
            self.skipped[place] = false;
            self.go_on();
        }
    }

    /// Leaves the question that is shown unanswered, a former answer too, and goes on.
    pub(crate) fn skip(&mut self) {
        let place = self.place();
        let _ = self.answers.unset(self.asked[place]);
        self.skipped[place] = true;
        self.go_on();
    }

    /// Puts an answer, or none, in the place of the one at a place, wherever one stands.
    pub(crate) fn put(&mut self, place: usize, pick: Option<&Pick>, is_skipped: bool) {
        let question = self.asked[place];
        let put = match pick {
            Some(pick) => self.answers.set(question, pick),
            None => self.answers.unset(question),
        };
        if put.is_ok() {
            self.skipped[place] = is_skipped;
        }
    }

    /// Goes on and leaves the question that is shown as it is.
    pub(crate) fn go_on(&mut self) {
        if self.detour.take().is_none() {
            self.at += 1;
        }
    }

    /// Goes back to the question before, or from a detour to where it began; `false` at the first.
    pub(crate) fn back(&mut self) -> bool {
        if self.detour.take().is_some() {
            return true;
        }
        let moved = self.at > 0;
        self.at = self.at.saturating_sub(1);
        moved
    }

    /// Visits a question to change its answer, then goes on where one was.
    pub(crate) fn visit(&mut self, place: usize) {
        self.detour = (place < self.count() && place != self.at).then_some(place);
    }

    /// The answers as a sheet, with the median seconds of a graded answer where they are known.
    pub(crate) fn sheet(&self, pace: Option<Tenths>) -> Sheet {
        Sheet {
            id: self.paper.id.clone(),
            group: self.paper.group.clone(),
            version: Some(self.bank.version().to_owned()),
            // That of whoever types in somebody else's sheet says nothing.
            pace: pace.filter(|_| self.paper.whose().is_none()),
            ..Sheet::new(self.length, self.answers.clone())
        }
    }

    /// What a later sitting needs to go on.
    pub(crate) fn draft(&self) -> Draft {
        let skipped = (0..self.count()).filter(|&place| self.skipped[place]);
        let mut skipped: Vec<usize> = skipped.map(|place| self.asked[place]).collect();
        skipped.sort_unstable();
        Draft {
            length: self.length,
            answers: self.answers.clone(),
            skipped,
            at: self.asked.get(self.at).copied(),
            id: self.paper.id.clone(),
            group: self.paper.group.clone(),
        }
    }
}

/// The questions of the short version, then the others.
fn quick_first(bank: &Bank, quick: &[usize]) -> Vec<usize> {
    let mut beyond = bank.asked(Length::Full);
    beyond.retain(|question| !quick.contains(question));
    quick.iter().copied().chain(beyond).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rolefit::bank::built_in;

    fn bank() -> Bank {
        Bank::parse(built_in("pm-vs-po").expect("it ships").text).expect("sound")
    }

    #[test]
    fn answers_lead_from_the_first_question_to_the_review() {
        let bank = bank();
        let mut session = Session::new(&bank, Length::Quick);
        assert!(!session.back(), "there is nothing before the first");
        for place in 0..session.count() {
            assert_eq!(session.place(), place);
            session.answer(&Pick::One(1));
        }
        assert!(session.is_at_review());
        assert_eq!((session.answered(), session.open()), (session.count(), 0));
    }

    #[test]
    fn going_back_shows_the_former_answer_and_skipping_takes_it_away() {
        let bank = bank();
        let mut session = Session::new(&bank, Length::Full);
        session.answer(&Pick::One(4));
        assert!(session.back());
        assert_eq!(session.answer_at(session.place()), Some(Pick::One(4)));
        session.skip();
        assert_eq!(session.answer_at(0), None);
        assert!(session.is_skipped(0));
        assert_eq!(session.place(), 1);
    }

    #[test]
    fn a_visit_ends_where_it_began() {
        let bank = bank();
        let mut session = Session::new(&bank, Length::Full);
        for _ in 0..5 {
            session.answer(&Pick::One(0));
        }
        session.visit(1);
        session.answer(&Pick::One(2));
        assert_eq!(session.place(), 5);
        session.visit(2);
        assert!(session.back());
        assert_eq!(session.place(), 5, "back from a visit changes nothing");
        assert_eq!(session.answer_at(1), Some(Pick::One(2)));
    }

    #[test]
    fn a_draft_goes_on_where_it_was_left() {
        let bank = bank();
        let mut session = Session::new(&bank, Length::Full);
        session.answer(&Pick::One(0));
        session.skip();
        session.answer(&Pick::One(3));
        let resumed = Session::resume(&bank, session.draft());
        assert_eq!(resumed.draft(), session.draft());
        assert_eq!(resumed.place(), 3);
        assert!(resumed.is_skipped(1));
    }

    #[test]
    fn the_rest_follows_the_short_version_and_a_draft_of_it_goes_on_there() {
        let bank = bank();
        let mut session = Session::new(&bank, Length::Quick);
        let quick = session.count();
        assert_eq!(session.beyond(), bank.questions().len() - quick);
        session.skip();
        while !session.is_at_review() {
            session.answer(&Pick::One(1));
        }
        session.go_on_with_the_rest();
        assert_eq!(
            (session.place(), session.count()),
            (quick, bank.questions().len())
        );
        assert_eq!(session.length(), Length::Full);
        assert!(session.is_skipped(0), "what was skipped stays skipped");
        session.answer(&Pick::One(2));
        let resumed = Session::resume(&bank, session.draft());
        assert_eq!(resumed.place(), quick + 1);
        assert_eq!(resumed.to_come(), session.to_come());
        assert_eq!(resumed.draft(), session.draft());
    }

    #[test]
    fn an_early_result_leaves_the_rest_to_come() {
        let bank = bank();
        let mut session = Session::new(&bank, Length::Full);
        for _ in 0..6 {
            session.answer(&Pick::One(1));
        }
        assert!(session.is_between_sections());
        let to_come = session.to_come();
        session.visit(2);
        assert!(!session.is_between_sections());
        session.go_on_with_the_rest();
        assert_eq!((session.place(), session.to_come()), (6, to_come));
    }

    #[test]
    fn what_was_skipped_is_asked_once_more() {
        let bank = bank();
        let mut session = Session::new(&bank, Length::Quick);
        session.answer(&Pick::One(1));
        while !session.is_at_review() {
            session.skip();
        }
        let skipped = session.skipped();
        assert_eq!(skipped, session.count() - 1);
        session.go_on_with_the_skipped();
        assert_eq!((session.place(), session.open()), (1, skipped));
        assert_eq!(session.length(), Length::Quick);
    }

    #[test]
    fn sections_are_runs_of_one_dimension() {
        let bank = bank();
        let session = Session::new(&bank, Length::Full);
        let first = session.section(0).expect("it has a dimension");
        assert_eq!((first.number, first.count), (1, 6));
        let second = session.section(7).expect("it has a dimension");
        assert_eq!((second.dimension.id.as_str(), second.number), ("pace", 2));
    }
}
