//! The quiz on a screen, without the screen: which view is shown, and what a key does there.

mod outcome;
mod state;

use std::time::Duration;

use rolefit::Outcome;

use state::EarlierAnswer;
pub(crate) use state::{Effect, Flow, Shown, View};

use crate::quiz::enough::Enough;
use crate::quiz::items::{DISCARD, ENOUGH, MenuItem};
use crate::quiz::keys::Press;
use crate::quiz::list::ListFocus;
use crate::quiz::pace::Pace;
use crate::quiz::phrases;
use crate::quiz::selection::{KeyOutcome, Selection};
use crate::quiz::session::Session;
use crate::render::words;

impl<'b> Flow<'b> {
    /// The flow of a session, from the question where it stands, or the review.
    pub(crate) fn new(session: Session<'b>, keeps: bool, notice: String) -> Flow<'b> {
        let mut flow = Flow {
            selection: Selection::default(),
            enough: Enough::new(&session),
            shows_early: false,
            session,
            keeps,
            view: View::Question,
            under: View::Question,
            list: ListFocus::default(),
            scroll: 0,
            page: 1,
            result: None,
            moving: None,
            changed: Vec::new(),
            sections: Vec::new(),
            random: None,
            notice,
            pace: Pace::default(),
            earlier: None,
            compared: None,
            scorer: None,
        };
        flow.show_place();
        flow
    }

    /// Takes a key; `after` is how long the question that is shown has been looked at.
    pub(crate) fn press(&mut self, press: Press, after: Duration) -> Effect {
        self.notice.clear();
        if press == Press::Suspend {
            return Effect::Suspend;
        }
        match self.view {
            View::Question => self.on_question(press, after),
            View::Help | View::All | View::Compare => self.on_text(press),
            View::Menu => self.on_menu(press),
            View::Discard => self.on_discard(press),
            View::Enough => self.on_enough(press),
            View::Review => self.on_review(press),
            View::Result => self.on_result(press),
            View::Formats => self.on_formats(press),
        }
    }

    fn on_question(&mut self, press: Press, after: Duration) -> Effect {
        let place = self.session.place();
        let was_detour = self.session.is_detour();
        let was = self.as_it_is(place);
        match press {
            Press::Help => return self.open(View::Help),
            Press::Menu => return self.open(View::Menu),
            Press::Skip => self.session.skip(),
            _ => {
                let question = self.session.question(place);
                match self.selection.press(press, question, self.page) {
                    KeyOutcome::Answer(pick) => {
                        if self.session.answer_at(place).is_none() {
                            self.pace.note(after, question.kind.is_graded());
                        }
                        self.session.answer(&pick);
                    }
                    KeyOutcome::Back => return self.go_back(was_detour),
                    KeyOutcome::Refused(why) => {
                        self.notice = phrases::refused(self.session.bank(), why);
                        return Effect::Draw;
                    }
                    KeyOutcome::Moved | KeyOutcome::Nothing => return Effect::Draw,
                }
            }
        }
        match was_detour {
            true => {
                // The same answer again is no change that could be taken back.
                if self.result.is_some() && self.as_it_is(place) != was {
                    self.changed.push(was);
                }
                self.after_detour(place);
            }
            false => self.go_on_asking(),
        }
        Effect::Save
    }

    fn as_it_is(&self, place: usize) -> EarlierAnswer {
        let is_question = place < self.session.count();
        EarlierAnswer {
            place,
            pick: is_question.then(|| self.session.answer_at(place)).flatten(),
            was_skipped: is_question && self.session.is_skipped(place),
        }
    }

    /// Shows what comes next: where enough is answered, the offer to stop.
    fn go_on_asking(&mut self) {
        self.show_place();
        if self.enough.is_due(&self.session) {
            self.open(View::Enough);
        }
    }

    fn go_back(&mut self, was_detour: bool) -> Effect {
        let place = self.session.place();
        if !self.session.back() {
            self.notice = words::catalog(self.session.bank()).text("quiz-this-is-first");
        }
        match was_detour {
            true => self.after_detour(place),
            false => self.show_place(),
        }
        Effect::Draw
    }

    /// Shows what the session stands at: a question, or the review.
    fn show_place(&mut self) {
        if self.session.is_at_review() {
            self.view = View::Review;
            self.list = ListFocus::on(0);
            return;
        }
        let place = self.session.place();
        let former = self.session.answer_at(place);
        self.selection = Selection::new(self.session.question(place), former.as_ref());
        self.view = View::Question;
    }

    /// After a visited question: the list of answers, where one was; with the result over it where there
    /// is one already, so that it is seen to move.
    fn after_detour(&mut self, place: usize) {
        self.view = View::Review;
        self.list = ListFocus::on(place + 1);
        if self.result.is_some() {
            self.let_move();
        }
    }

    fn open(&mut self, view: View) -> Effect {
        if view == View::Menu {
            self.shows_early = self.result.is_none() && self.enough.is_there(&self.session);
        }
        self.under = self.view;
        self.view = view;
        self.scroll = 0;
        self.list = ListFocus::on(0);
        Effect::Draw
    }

    /// Leads back from menu and help.
    fn close(&mut self) -> Effect {
        self.view = self.under;
        self.list = ListFocus::on(0);
        Effect::Draw
    }

    fn on_text(&mut self, press: Press) -> Effect {
        let page = self.page.max(2) - 1;
        match press {
            Press::Up => self.scroll = self.scroll.saturating_sub(1),
            Press::Down => self.scroll += 1,
            Press::PageUp => self.scroll = self.scroll.saturating_sub(page),
            Press::PageDown | Press::Space => self.scroll += page,
            Press::First => self.scroll = 0,
            // The frame stops at the last line.
            Press::Last => self.scroll = usize::MAX / 2,
            Press::Digit(digit) => {
                let start = digit.checked_sub(1).and_then(|at| self.sections.get(at));
                self.scroll = start.copied().unwrap_or(self.scroll);
            }
            Press::Other | Press::Skip | Press::Right | Press::Undo => {}
            _ => return self.close(),
        }
        Effect::Draw
    }

    /// Moves along the list of a menu, or tells which item Enter takes. A digit leads to an item and
    /// takes none: it may be meant for a question.
    fn choose(&mut self, press: Press, count: usize) -> Option<usize> {
        self.list.press(press, count, self.page);
        self.list.focus.filter(|_| press == Press::Enter)
    }

    /// Whether every question was asked and there is a result, which was shown: whoever leaves has
    /// finished.
    pub(crate) fn is_finished(&self) -> bool {
        let says = |shown: &Shown| shown.assessment.score.outcome != Outcome::Insufficient;
        self.result.as_ref().is_some_and(says) && self.session.open() == 0
    }

    /// What the menu offers, what can be lost last: nothing is discarded where nothing is answered, and
    /// who has finished needs to leave only where that saves the answers.
    pub(crate) fn menu_items(&self) -> Vec<MenuItem> {
        let is_finished = self.is_finished();
        [
            (MenuItem::GoOn, true),
            (MenuItem::Review, true),
            (MenuItem::ResultNow, self.shows_early),
            (MenuItem::Finish, is_finished),
            (MenuItem::Leave, !is_finished || self.keeps),
            (MenuItem::Discard, self.session.answered() > 0),
        ]
        .into_iter()
        .filter_map(|(item, is_offered)| is_offered.then_some(item))
        .collect()
    }

    fn on_menu(&mut self, press: Press) -> Effect {
        if matches!(press, Press::Menu | Press::Back | Press::Left) {
            return self.close();
        }
        let items = self.menu_items();
        let Some(item) = self.choose(press, items.len()) else {
            return Effect::Draw;
        };
        match items[item] {
            MenuItem::GoOn => return self.close(),
            MenuItem::Review => {
                if self.session.is_detour() {
                    self.session.back();
                }
                self.view = View::Review;
                self.list = ListFocus::on(0);
            }
            MenuItem::ResultNow => self.show_result(),
            MenuItem::Finish => return Effect::Finish,
            MenuItem::Leave => return Effect::Leave,
            MenuItem::Discard => {
                self.view = View::Discard;
                self.list = ListFocus::on(0);
            }
        }
        Effect::Draw
    }

    fn on_discard(&mut self, press: Press) -> Effect {
        if matches!(press, Press::Menu | Press::Back | Press::Left) {
            return self.close();
        }
        match self.choose(press, DISCARD) {
            Some(0) => self.close(),
            Some(_) => Effect::Discard,
            None => Effect::Draw,
        }
    }

    fn on_enough(&mut self, press: Press) -> Effect {
        if matches!(press, Press::Menu | Press::Back | Press::Left) {
            return self.close();
        }
        match self.choose(press, ENOUGH) {
            Some(0) => return self.close(),
            Some(_) => self.show_result(),
            None => {}
        }
        Effect::Draw
    }

    /// The first item leads on; the others are the questions.
    fn on_review(&mut self, press: Press) -> Effect {
        let count = self.session.count();
        let is_known = self.result.is_some();
        match press {
            Press::Help => return self.open(View::Help),
            Press::Left | Press::Right if is_known => return self.shift(press == Press::Right),
            Press::Undo if is_known => return self.undo(),
            Press::Back | Press::Menu if is_known => {
                self.show_result();
                return Effect::Draw;
            }
            Press::Menu => return self.open(View::Menu),
            Press::Back | Press::Left => {
                if self.session.is_at_review() {
                    self.session.back();
                }
                self.show_place();
                return Effect::Draw;
            }
            Press::Digit(_) => {
                if self.list.press(press, count, self.page) {
                    self.list.focus = self.list.focus.map(|focus| focus + 1);
                }
                return Effect::Draw;
            }
            Press::Enter => {}
            _ => {
                self.list.press(press, count + 1, self.page);
                return Effect::Draw;
            }
        }
        match self.list.focus {
            Some(0) | None if is_known || self.session.is_at_review() => self.show_result(),
            Some(0) | None => self.show_place(),
            Some(item) => {
                self.session.visit(item - 1);
                self.show_place();
            }
        }
        Effect::Draw
    }
}
