//! The result, what can be done with it, and answers that are changed under it.

use clap::ValueEnum;
use rolefit::audit::at_random;
use rolefit::explain::compare::{Comparison, compare};
use rolefit::report::Content;
use rolefit::{Assessment, Length, Outcome, Pick, Score, Scorer, Sheet};

use super::state::{Effect, Flow, Shown, View};
use crate::quiz::items::ResultItem;
use crate::quiz::keys::Press;
use crate::quiz::list::ListFocus;
use crate::quiz::live_result::Moving;
use crate::render::ReportFormat;
use crate::render::score::short;
use crate::render::words;

impl Flow<'_> {
    /// Shows where the result stands with the answers as they are now.
    pub(super) fn let_move(&mut self) {
        let bank = self.session.bank();
        let scorer = self.scorer.get_or_insert_with(|| Scorer::new(bank));
        self.moving = Some(Moving::new(scorer, &self.session.sheet(None)));
    }

    /// Moves the answer that one stands on along its options.
    pub(super) fn shift(&mut self, right: bool) -> Effect {
        let Some(place) = self.list.focus.and_then(|focus| focus.checked_sub(1)) else {
            return Effect::Draw;
        };
        let question = self.session.question(place);
        if question.kind.is_multi() {
            self.notice = words::catalog(self.session.bank()).text("change-several");
            return Effect::Draw;
        }
        let last = question.options.len() - 1;
        let to = match self.session.answer_at(place) {
            Some(Pick::One(option)) if right => (option + 1).min(last),
            Some(Pick::One(option)) => option.saturating_sub(1),
            _ => last / 2,
        };
        let was = self.as_it_is(place);
        if was.pick == Some(Pick::One(to)) {
            return Effect::Draw;
        }
        self.changed.push(was);
        self.session.put(place, Some(&Pick::One(to)), false);
        self.let_move();
        Effect::Save
    }

    /// Takes the last change back.
    pub(super) fn undo(&mut self) -> Effect {
        let Some(was) = self.changed.pop() else {
            self.notice = words::catalog(self.session.bank()).text("change-nothing-to-undo");
            return Effect::Draw;
        };
        self.session
            .put(was.place, was.pick.as_ref(), was.was_skipped);
        self.list = ListFocus::on(was.place + 1);
        self.let_move();
        Effect::Save
    }

    /// Scores the answers and shows what they come to.
    pub(super) fn show_result(&mut self) {
        let sheet = self.session.sheet(self.pace.seconds());
        let last = self.result.take();
        self.result = match last {
            Some(last) if last.sheet == sheet => Some(Shown {
                before: None,
                ..last
            }),
            last => {
                let assessment = self.session.bank().assess(&sheet);
                let content = self.content(&sheet, &assessment);
                let before = last.map(|last| in_words(&last.content, &content));
                Some(Shown {
                    sheet,
                    assessment,
                    content,
                    before,
                })
            }
        };
        self.moving = None;
        self.view = View::Result;
        self.list = ListFocus::on(0);
    }

    fn content(&mut self, sheet: &Sheet, assessment: &Assessment) -> Content {
        let bank = self.session.bank();
        let random = match self.random.take() {
            Some((length, random)) if length == sheet.length => random,
            _ => at_random(bank, sheet.length),
        };
        let content = Content::new(words::language(bank), bank, sheet, assessment, || {
            random.clone()
        });
        self.random = Some((sheet.length, random));
        content
    }

    pub(super) fn on_result(&mut self, press: Press) -> Effect {
        match press {
            Press::Help => return self.open(View::Help),
            Press::Menu => return self.open(View::Menu),
            Press::Back => return self.change(0),
            _ => {}
        }
        // On a low screen the items stand side by side.
        let press = match press {
            Press::Left => Press::Up,
            Press::Right => Press::Down,
            other => other,
        };
        let items = self.result_items();
        let Some(item) = self.choose(press, items.len()) else {
            return Effect::Draw;
        };
        match items[item] {
            ResultItem::All => self.open(View::All),
            ResultItem::Change => self.change(1),
            ResultItem::Rest => {
                self.session.go_on_with_the_rest();
                self.ask_on()
            }
            ResultItem::Skipped => {
                self.session.go_on_with_the_skipped();
                self.ask_on()
            }
            ResultItem::Compare => {
                self.compared = self.comparison();
                self.open(View::Compare)
            }
            ResultItem::Save => self.open(View::Formats),
            ResultItem::Finish => Effect::Finish,
        }
    }

    /// Goes on asking: there is no result any more.
    fn ask_on(&mut self) -> Effect {
        self.result = None;
        self.changed.clear();
        self.show_place();
        Effect::Save
    }

    /// Shows the answers, to change one.
    fn change(&mut self, focus: usize) -> Effect {
        self.view = View::Review;
        self.list = ListFocus::on(focus);
        self.let_move();
        Effect::Draw
    }

    /// What can be done with the result that is shown.
    pub(crate) fn result_items(&self) -> Vec<ResultItem> {
        let mut items = vec![ResultItem::All, ResultItem::Change];
        let says = |score: &Score| score.outcome != Outcome::Insufficient;
        let shown = self.result.as_ref();
        let says_something = shown.is_some_and(|shown| says(&shown.assessment.score));
        if self.session.open() > 0 {
            items.push(ResultItem::Rest);
        } else if !says_something && self.session.skipped() > 0 {
            items.push(ResultItem::Skipped);
        } else if self.session.length() == Length::Quick {
            items.push(ResultItem::Rest);
        }
        if self.earlier.is_some() && says_something {
            items.push(ResultItem::Compare);
        }
        items.extend([ResultItem::Save, ResultItem::Finish]);
        items
    }

    /// The result held against the last time.
    fn comparison(&mut self) -> Option<Comparison> {
        let (earlier, shown) = (self.earlier.as_ref()?, self.result.as_ref()?);
        let bank = self.session.bank();
        let scorer = self.scorer.get_or_insert_with(|| Scorer::new(bank));
        Some(compare(scorer, &earlier.sheet, &shown.sheet))
    }

    pub(super) fn on_formats(&mut self, press: Press) -> Effect {
        if matches!(press, Press::Menu | Press::Back | Press::Left) {
            return self.close();
        }
        let formats = ReportFormat::value_variants();
        let Some(item) = self.choose(press, formats.len() + 1) else {
            return Effect::Draw;
        };
        self.close();
        let save = |item: &ResultItem| *item == ResultItem::Save;
        self.list = ListFocus::on(self.result_items().iter().position(save).unwrap_or(0));
        match formats.get(item) {
            Some(format) => Effect::SaveReport(*format),
            None => Effect::SaveAnswers,
        }
    }
}

/// What a result was, as far as it is another one now.
fn in_words(was: &Content, now: &Content) -> String {
    let standing = was.standing.as_ref().map(short::standing_in_words);
    match standing {
        Some(standing) if was.sentence == now.sentence => standing,
        Some(standing) => format!("{} {standing}", was.sentence),
        None => was.sentence.clone(),
    }
}
