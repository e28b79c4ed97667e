//! The quiz on a screen, without the screen: which view is shown, and what a key does there.

use std::time::Duration;

use clap::ValueEnum;
use rolefit::{Assessment, Score, Scorer, Sheet, assess};

use super::items::{DISCARD, MENU, MenuItem, RESULT, ResultItem};
use super::keys::Press;
use super::list::List;
use super::pace::Pace;
use super::selection::{Given, Selection};
use super::session::Session;
use crate::render::Format;

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// The question that the session stands at.
    Question,
    /// What helps with the view before.
    Help,
    /// Go on, review, save and leave, discard.
    Menu,
    /// Whether the answers shall really be discarded.
    Discard,
    /// All answers.
    Review,
    /// The result, and what to do with it.
    Result,
    /// The whole report.
    Reasons,
    /// The formats to save a report in.
    Formats,
}

/// What the program is to do after a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Nothing but to draw.
    Draw,
    /// To save the draft before anything is drawn.
    Save,
    /// To save and leave.
    Leave,
    /// To discard the answers and leave.
    Discard,
    /// To print the report and end.
    Finish,
    SaveReport(Format),
    SaveAnswers,
    /// To give the terminal back to the shell for a while.
    Suspend,
}

/// A result, and the one before the last change of an answer.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub(crate) sheet: Sheet,
    pub(crate) assessment: Assessment,
    pub(crate) before: Option<Score>,
}

/// The state of everything that is on the screen.
#[derive(Debug)]
pub(crate) struct Flow<'b> {
    pub(crate) session: Session<'b>,
    pub(crate) view: View,
    /// Where menu and help lead back to.
    pub(crate) under: View,
    pub(crate) selection: Selection,
    pub(crate) list: List,
    /// The first line of a text that scrolls.
    pub(crate) scroll: usize,
    /// How many items of a list the last frame had room for.
    pub(crate) page: usize,
    pub(crate) result: Option<Shown>,
    /// What has just happened, or cannot be done.
    pub(crate) notice: String,
    pub(crate) pace: Pace,
    scorer: Option<Scorer<'b>>,
}

impl<'b> Flow<'b> {
    /// The flow of a session, from the question where it stands, or the review.
    pub(crate) fn new(session: Session<'b>, notice: String) -> Flow<'b> {
        let mut flow = Flow {
            selection: Selection::default(),
            session,
            view: View::Question,
            under: View::Question,
            list: List::default(),
            scroll: 0,
            page: 1,
            result: None,
            notice,
            pace: Pace::default(),
            scorer: None,
        };
        flow.show_place();
        flow
    }

    /// Takes a key that came this long after the view was shown.
    pub(crate) fn press(&mut self, press: Press, after: Duration) -> Effect {
        self.notice.clear();
        if press == Press::Suspend {
            return Effect::Suspend;
        }
        match self.view {
            View::Question => self.on_question(press, after),
            View::Help | View::Reasons => self.on_text(press),
            View::Menu => self.on_menu(press),
            View::Discard => self.on_discard(press),
            View::Review => self.on_review(press),
            View::Result => self.on_result(press),
            View::Formats => self.on_formats(press),
        }
    }

    fn on_question(&mut self, press: Press, after: Duration) -> Effect {
        let place = self.session.place();
        let was_detour = self.session.is_detour();
        match press {
            Press::Help => return self.open(View::Help),
            Press::Menu => return self.open(View::Menu),
            Press::Skip => self.session.skip(),
            _ => {
                let question = self.session.question(place);
                match self.selection.press(press, question, self.page) {
                    Given::Answer(pick) => {
                        if self.session.answer_at(place).is_none() {
                            self.pace.note(after);
                        }
                        self.session.answer(&pick);
                    }
                    Given::Back => return self.go_back(was_detour),
                    Given::Refused(why) => {
                        self.notice = why;
                        return Effect::Draw;
                    }
                    Given::Moved | Given::Nothing => return Effect::Draw,
                }
            }
        }
        match was_detour {
            true => self.after_detour(place),
            false => self.show_place(),
        }
        Effect::Save
    }

    fn go_back(&mut self, was_detour: bool) -> Effect {
        let place = self.session.place();
        if !self.session.back() {
            self.notice = "This is the first question.".into();
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
            self.list = List::on(0);
            return;
        }
        let place = self.session.place();
        let former = self.session.answer_at(place);
        self.selection = Selection::new(self.session.question(place), former.as_ref());
        self.view = View::Question;
    }

    /// After a visited question: the result where there is one already, so that it is seen to move, else
    /// the review.
    fn after_detour(&mut self, place: usize) {
        if self.result.is_some() {
            self.show_result();
        } else {
            self.view = View::Review;
            self.list = List::on(place + 1);
        }
    }

    fn open(&mut self, view: View) -> Effect {
        self.under = self.view;
        self.view = view;
        self.scroll = 0;
        self.list = List::on(0);
        Effect::Draw
    }

    /// Leads back from menu and help.
    fn close(&mut self) -> Effect {
        self.view = self.under;
        self.list = List::on(0);
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
            Press::Other | Press::Digit(_) | Press::Skip | Press::Right => {}
            _ => return self.close(),
        }
        Effect::Draw
    }

    /// Moves along the list of a menu, or tells which item is taken: by Enter, or by its number.
    fn choose(&mut self, press: Press, count: usize) -> Option<usize> {
        let moved = self.list.press(press, count, self.page);
        let taken = match press {
            Press::Enter => true,
            Press::Digit(_) => moved,
            _ => false,
        };
        self.list.focus.filter(|_| taken)
    }

    fn on_menu(&mut self, press: Press) -> Effect {
        if matches!(press, Press::Menu | Press::Back | Press::Left) {
            return self.close();
        }
        let Some(item) = self.choose(press, MENU.len()) else {
            return Effect::Draw;
        };
        match MENU[item] {
            MenuItem::GoOn => return self.close(),
            MenuItem::Review => {
                if self.session.is_detour() {
                    self.session.back();
                }
                self.view = View::Review;
                self.list = List::on(0);
            }
            MenuItem::Leave => return Effect::Leave,
            MenuItem::Discard => {
                self.view = View::Discard;
                self.list = List::on(0);
            }
        }
        Effect::Draw
    }

    fn on_discard(&mut self, press: Press) -> Effect {
        if matches!(press, Press::Menu | Press::Back | Press::Left) {
            return self.close();
        }
        // A digit alone never discards: it may be meant for a question.
        match (self.choose(press, DISCARD), press) {
            (Some(0), Press::Enter) => self.close(),
            (Some(_), Press::Enter) => Effect::Discard,
            _ => Effect::Draw,
        }
    }

    /// The first item leads on; the others are the questions.
    fn on_review(&mut self, press: Press) -> Effect {
        let count = self.session.count();
        match press {
            Press::Help => return self.open(View::Help),
            Press::Menu => return self.open(View::Menu),
            Press::Back | Press::Left => {
                if self.result.is_some() {
                    self.show_result();
                } else {
                    if self.session.is_at_review() {
                        self.session.back();
                    }
                    self.show_place();
                }
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
            Some(0) | None if self.session.is_at_review() => self.show_result(),
            Some(0) | None => self.show_place(),
            Some(item) => {
                self.session.visit(item - 1);
                self.show_place();
            }
        }
        Effect::Draw
    }

    /// Scores the answers and shows what they come to.
    fn show_result(&mut self) {
        let sheet = self.session.sheet();
        let scorer = self
            .scorer
            .get_or_insert_with(|| Scorer::new(self.session.bank()));
        let before = match self.result.take() {
            Some(last) if last.sheet == sheet => {
                self.result = Some(last);
                None
            }
            last => Some(last.map(|last| last.assessment.score)),
        };
        if let Some(before) = before {
            self.result = Some(Shown {
                assessment: assess(scorer, &sheet),
                sheet,
                before,
            });
        }
        self.view = View::Result;
        self.list = List::on(0);
    }

    fn on_result(&mut self, press: Press) -> Effect {
        match press {
            Press::Help => return self.open(View::Help),
            Press::Menu => return self.open(View::Menu),
            Press::Back | Press::Left => {
                self.view = View::Review;
                self.list = List::on(0);
                return Effect::Draw;
            }
            _ => {}
        }
        let Some(item) = self.choose(press, RESULT.len()) else {
            return Effect::Draw;
        };
        match RESULT[item] {
            ResultItem::Reasons => self.open(View::Reasons),
            ResultItem::Change => {
                self.view = View::Review;
                self.list = List::on(1);
                Effect::Draw
            }
            ResultItem::SaveReport => self.open(View::Formats),
            ResultItem::SaveAnswers => Effect::SaveAnswers,
            ResultItem::Finish => Effect::Finish,
        }
    }

    fn on_formats(&mut self, press: Press) -> Effect {
        if matches!(press, Press::Menu | Press::Back | Press::Left) {
            return self.close();
        }
        let formats = Format::value_variants();
        match self.choose(press, formats.len()) {
            Some(item) => {
                self.close();
                self.list = List::on(2);
                Effect::SaveReport(formats[item])
            }
            None => Effect::Draw,
        }
    }
}
