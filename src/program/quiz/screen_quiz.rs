//! The quiz on a screen, from its first question to its end: keys in, frames out, and what the flow asks for in
//! between.

use rolefit::{Bank, Length};

use super::beginning::{Ask, Beginning, begin};
use super::decoder::TerminalInput;
use super::ending::{End, Finished};
use super::flow::{Effect, Flow, Shown, View};
use super::interruption::InterruptionWatch;
use super::kept_results::{KeptBefore, UnfinishedResult};
use super::keys::Press;
use super::list::ListFocus;
use super::options::QuizOptions;
use super::pace::Stopwatch;
use super::phrases;
use super::terminal::{Event, Terminal};
use super::theme::Theme;
use super::themed_terminal::ThemedTerminal;
use super::{draw, save_as};
use crate::cli::failure::Failure;
use crate::render::terminal::Layout;
use crate::render::terminal::hint::Hint;
use crate::render::{ReportFormat, sheet, words};

/// Takes the quiz on the screen.
pub(super) fn take(
    bank: &Bank,
    length: Length,
    options: &QuizOptions,
    watch: &InterruptionWatch,
) -> Result<End, Failure> {
    let theme = Theme {
        color: options.color.enabled(true),
        language: words::language(bank),
    };
    let mut stage = ThemedTerminal {
        terminal: Terminal::take(watch.clone()),
        theme,
    };
    let (start, resume) = (options.taking_up(), &options.resume);
    match begin(bank, (length, false), start, resume, watch, &mut stage)? {
        Some(beginning) => stage.play(beginning, options),
        None => Ok(End::Left(Vec::new())),
    }
}

impl ThemedTerminal {
    fn play(&mut self, beginning: Beginning<'_>, options: &QuizOptions) -> Result<End, Failure> {
        let Beginning {
            keeper,
            session,
            is_resumed,
            notice,
        } = beginning;
        let kept = KeptBefore::new(&session, is_resumed);
        let is_of_other = session.paper.whose().is_some();
        let keeps_result = options.keeps && !is_of_other;
        let mut flow = Flow::new(session, keeper.keeps(), notice);
        flow.earlier.clone_from(&kept.earlier);
        keeper.watch(&flow.session);
        let mut stopwatch = Stopwatch::start();
        loop {
            let press = self.next_press(&mut flow);
            let place = flow.session.place();
            let after = stopwatch.look(flow.view == View::Question);
            let effect = flow.press(press, after);
            if flow.session.place() != place {
                stopwatch = Stopwatch::start();
            }
            match effect {
                Effect::Draw => {}
                Effect::Save => {
                    if let Err(error) = keeper.save(&flow.session) {
                        flow.notice = phrases::not_saved(flow.session.bank(), &error);
                    }
                }
                Effect::Leave => {
                    let result = keeps_result
                        .then(|| result(&flow, &kept, options))
                        .flatten();
                    let told = result.map(|result| keep_now(&flow, &result));
                    let end = End::left(keeper.leave(&flow.session));
                    return Ok(match end {
                        End::Left(hints) => End::Left(hints.into_iter().chain(told).collect()),
                        end => end,
                    });
                }
                Effect::Discard => {
                    let told = match keeper.remove(flow.session.bank()) {
                        Ok(()) => self.theme.language.catalog().text("quiz-discarded"),
                        Err(error) => {
                            let catalog = self.theme.language.catalog();
                            let error = words::system_error(catalog, &error);
                            catalog.with("quiz-not-removed", &[("error", (&error).into())])
                        }
                    };
                    return Ok(End::Left(vec![Hint::plain(&told)]));
                }
                Effect::Finish => {
                    let finished = Finished {
                        sheet: flow.session.sheet(flow.pace.seconds()),
                        kept,
                        is_of_other,
                        is_typed: true,
                        was_shown: true,
                        keeper,
                    };
                    return Ok(End::Finished(Box::new(finished)));
                }
                Effect::SaveReport(format) => {
                    flow.notice = self.save_report(format, &flow);
                }
                Effect::SaveAnswers => {
                    flow.notice = self.save_answers(&flow);
                }
                Effect::Suspend => self.terminal.suspend(),
            }
            // Whoever is interrupted from now on has finished.
            if keeps_result && let Some(result) = result(&flow, &kept, options) {
                keeper.watch_result(&flow.session, result);
            }
            stopwatch.go_on();
        }
    }

    /// Draws the flow and waits for a key; draws again when the size changes.
    fn next_press(&mut self, flow: &mut Flow<'_>) -> Press {
        loop {
            let frame = draw::draw(flow, self.terminal.size(), self.theme);
            flow.page = frame.page;
            flow.sections.clone_from(&frame.sections);
            if matches!(flow.view, View::Help | View::All | View::Compare) {
                flow.scroll = frame.first;
            }
            self.terminal.show(&frame);
            if let Some(press) = self.press() {
                return press;
            }
        }
    }

    fn save_report(&mut self, format: ReportFormat, flow: &Flow<'_>) -> String {
        let Some(Shown {
            sheet, assessment, ..
        }) = &flow.result
        else {
            return String::new();
        };
        let layout = Layout {
            width: 80,
            color: false,
        };
        let content = format.render(flow.session.bank(), sheet, assessment, layout);
        match content {
            Ok(content) => save_as::save_as(
                self,
                "quiz-save-report",
                &format!("rolefit-report.{}", format.ending()),
                &content,
            ),
            Err(failure) => failure.to_string(),
        }
    }

    fn save_answers(&mut self, flow: &Flow<'_>) -> String {
        match sheet::text(
            flow.session.bank(),
            &flow.session.sheet(flow.pace.seconds()),
        ) {
            Ok(content) => {
                save_as::save_as(self, "quiz-save-answers", "rolefit-answers.json", &content)
            }
            Err(failure) => failure.to_string(),
        }
    }
}

/// The result, where every question was asked and it was shown.
fn result(flow: &Flow<'_>, kept: &KeptBefore, options: &QuizOptions) -> Option<UnfinishedResult> {
    if !flow.is_finished() {
        return None;
    }
    let sheet = flow.session.sheet(flow.pace.seconds());
    let same = kept.same.as_deref();
    let places = [same, options.save.as_deref()];
    UnfinishedResult::new(flow.session.bank(), &sheet, places, &options.last).ok()
}

/// Keeps a result that is left to go on later, and says so.
fn keep_now(flow: &Flow<'_>, result: &UnfinishedResult) -> Hint {
    let catalog = words::catalog(flow.session.bank());
    match result.keep() {
        Ok(()) => {
            let values = [("command", (&result.command).into())];
            Hint::new(&catalog.with("quiz-result-kept", &values), &result.command)
        }
        Err(error) => {
            let error = words::system_error(catalog, &error);
            Hint::plain(&catalog.with("quiz-not-kept", &[("error", (&error).into())]))
        }
    }
}

impl Ask for ThemedTerminal {
    fn choose(
        &mut self,
        title: &str,
        text: &str,
        items: &[&str],
    ) -> Result<Option<usize>, Failure> {
        let mut items = items.to_vec();
        let leave = self.theme.language.catalog().text("quiz-leave");
        items.push(&leave);
        let mut list = ListFocus::on(0);
        loop {
            let size = self.terminal.size();
            self.terminal.show(&draw::choice(
                title,
                text,
                &items,
                list.focus,
                draw::LEAVES,
                size,
                self.theme,
            ));
            let Some(press) = self.press() else {
                continue;
            };
            match press {
                Press::Menu => return Ok(None),
                Press::Suspend => self.terminal.suspend(),
                Press::Enter => return Ok(list.focus.filter(|&item| item + 1 < items.len())),
                press => drop(list.press(press, items.len(), items.len())),
            }
        }
    }

    fn wait(&mut self, text: &str, ready: &mut dyn FnMut() -> bool) -> Result<bool, Failure> {
        loop {
            let size = self.terminal.size();
            let item = self
                .theme
                .language
                .catalog()
                .text("quiz-running-not-waiting");
            self.terminal.show(&draw::choice(
                text,
                "",
                &[&item],
                Some(0),
                draw::LEAVES,
                size,
                self.theme,
            ));
            loop {
                if ready() {
                    return Ok(true);
                }
                match self.terminal.next() {
                    Event::Input(TerminalInput::Key(key)) => match Press::from(key) {
                        Press::Enter | Press::Menu => return Ok(false),
                        _ => {}
                    },
                    Event::Resized => break,
                    _ => {}
                }
            }
        }
    }
}
