//! The quiz on a screen: keys in, frames out, and what the flow asks for in between.

use std::path::Path;
use std::time::Instant;

use clap::ValueEnum;
use console::Term;
use dialoguer::{Confirm, Input};
use rolefit::document::SheetDocument;
use rolefit::{Bank, Length, Sheet};

use super::flow::{Effect, Flow, Shown, View};
use super::interruption::Watch;
use super::keeper::{Ask, Beginning, begin};
use super::keys::Press;
use super::list::List;
use super::terminal::{Event, Terminal};
use super::theme::Theme;
use super::{End, Finished, Manner, draw};
use crate::cli::failure::Failure;
use crate::cli::files::write_personal;
use crate::render::Format;
use crate::render::terminal::Layout;

/// Takes the quiz on the screen.
pub(super) fn take(
    bank: &Bank,
    length: Length,
    manner: &Manner,
    watch: &Watch,
) -> Result<End, Failure> {
    let theme = Theme {
        color: manner.color.enabled(true),
    };
    let mut stage = Stage {
        terminal: Terminal::take(watch.clone()),
        theme,
    };
    let resume = manner.resume.clone();
    let begun = begin(bank, length, manner.wish, resume, watch, &mut stage)?;
    match begun {
        Some(beginning) => stage.play(beginning),
        None => Ok(End::Left(String::new())),
    }
}

struct Stage {
    terminal: Terminal,
    theme: Theme,
}

impl Stage {
    fn play(&mut self, beginning: Beginning<'_>) -> Result<End, Failure> {
        let Beginning {
            keeper,
            session,
            notice,
        } = beginning;
        let mut flow = Flow::new(session, notice);
        keeper.watch(&flow.session);
        let mut shown = Instant::now();
        loop {
            let press = self.next_press(&mut flow, keeper.keeps());
            let place = flow.session.place();
            let effect = flow.press(press, shown.elapsed());
            if flow.session.place() != place {
                shown = Instant::now();
            }
            match effect {
                Effect::Draw => {}
                Effect::Save => {
                    if let Err(error) = keeper.save(&flow.session) {
                        flow.notice = format!("The answer could not be saved: {error}.");
                    }
                }
                Effect::Leave => return Ok(End::Left(keeper.leave(&flow.session))),
                Effect::Discard => {
                    let told = match keeper.remove() {
                        Ok(()) => "The answers are discarded.".into(),
                        Err(error) => format!("The draft could not be removed: {error}."),
                    };
                    return Ok(End::Left(told));
                }
                Effect::Finish => {
                    let sheet = flow.session.sheet();
                    return Ok(End::Finished(Finished { sheet, keeper }));
                }
                Effect::SaveReport(format) => {
                    flow.notice = self.save_report(format, &flow);
                }
                Effect::SaveAnswers => {
                    flow.notice = self.save_answers(&flow);
                }
                Effect::Suspend => self.terminal.suspend(),
            }
        }
    }

    /// Draws the flow and waits for a key; draws again when the size changes.
    fn next_press(&mut self, flow: &mut Flow<'_>, keeps: bool) -> Press {
        loop {
            let frame = draw::draw(flow, self.terminal.size(), self.theme, keeps);
            flow.page = frame.page;
            if matches!(flow.view, View::Help | View::Reasons) {
                flow.scroll = frame.first;
            }
            self.terminal.show(&frame);
            if let Some(press) = self.press() {
                return press;
            }
        }
    }

    /// The next key; `None` where the screen is to be drawn again first.
    fn press(&mut self) -> Option<Press> {
        loop {
            match self.terminal.next() {
                Event::Press(press) => return Some(press),
                Event::Resized => return None,
                Event::Quiet => {}
            }
        }
    }

    fn save_report(&mut self, format: Format, flow: &Flow<'_>) -> String {
        let Some(Shown {
            sheet, assessment, ..
        }) = &flow.result
        else {
            return String::new();
        };
        let name = format.to_possible_value();
        let ending = match name.as_ref().map_or("txt", |value| value.get_name()) {
            "text" => "txt",
            "markdown" => "md",
            other => other,
        };
        let layout = Layout {
            width: 80,
            color: false,
        };
        let content = format.render(flow.session.bank(), sheet, assessment, layout);
        match content {
            Ok(content) => self.save_as("report", &format!("rolefit-report.{ending}"), &content),
            Err(failure) => failure.to_string(),
        }
    }

    fn save_answers(&mut self, flow: &Flow<'_>) -> String {
        match sheet_text(flow.session.bank(), &flow.session.sheet()) {
            Ok(content) => self.save_as("answers", "rolefit-answers.json", &content),
            Err(failure) => failure.to_string(),
        }
    }

    /// Asks for a name, and before a file is replaced; says what came of it.
    fn save_as(&mut self, what: &str, name: &str, content: &str) -> String {
        let (size, theme) = (self.terminal.size(), self.theme);
        let title = format!("Save the {what}");
        let text = "The name of the file; Enter saves. Empty it to save nothing.";
        let frame = draw::prompt(&title, text, size, theme);
        let asked = self.terminal.lend(&frame, |term: &Term| {
            let name: String = Input::new()
                .with_prompt("File")
                .with_initial_text(name)
                .allow_empty(true)
                .interact_text_on(term)?;
            // Standard output is no place to save to.
            let name = match name.trim() {
                "-" => "./-".to_owned(),
                name => name.to_owned(),
            };
            let is_wanted = name.is_empty()
                || !Path::new(&name).exists()
                || Confirm::new()
                    .with_prompt("It exists. Replace it?")
                    .default(false)
                    .interact_on(term)?;
            Ok::<_, dialoguer::Error>(is_wanted.then_some(name).filter(|name| !name.is_empty()))
        });
        match asked {
            // Ctrl-C ends the quiz; whatever else failed, the result is still on the screen.
            Err(dialoguer::Error::IO(error)) if error.kind() == std::io::ErrorKind::Interrupted => {
                self.terminal.interrupted()
            }
            Err(error) => format!("Nothing is saved: {error}."),
            Ok(None) => "Nothing is saved.".into(),
            Ok(Some(name)) => match write_personal(Some(Path::new(&name)), content.as_bytes()) {
                Ok(()) => format!("Saved as {name}."),
                Err(failure) => format!("Nothing is saved. {failure}"),
            },
        }
    }
}

/// A sheet as the text of a file.
pub(crate) fn sheet_text(bank: &Bank, sheet: &Sheet) -> Result<String, Failure> {
    match serde_json::to_string_pretty(&SheetDocument::of(bank, sheet)) {
        Ok(text) => Ok(text + "\n"),
        Err(error) => Err(Failure::bug("cannot write the answers", &error)),
    }
}

impl Ask for Stage {
    fn choose(
        &mut self,
        title: &str,
        text: &str,
        items: &[&str],
    ) -> Result<Option<usize>, Failure> {
        let mut items = items.to_vec();
        items.push("Leave");
        let mut list = List::on(0);
        loop {
            let size = self.terminal.size();
            self.terminal.show(&draw::choice(
                title, text, &items, list.focus, size, self.theme,
            ));
            let Some(press) = self.press() else {
                continue;
            };
            let moved = list.press(press, items.len(), items.len());
            match press {
                Press::Menu => return Ok(None),
                Press::Suspend => self.terminal.suspend(),
                Press::Enter => return Ok(list.focus.filter(|&item| item + 1 < items.len())),
                Press::Digit(_) if moved => {
                    return Ok(list.focus.filter(|&item| item + 1 < items.len()));
                }
                _ => {}
            }
        }
    }

    fn wait(&mut self, text: &str, ready: &mut dyn FnMut() -> bool) -> Result<bool, Failure> {
        loop {
            let size = self.terminal.size();
            let items = ["Do not wait"];
            self.terminal
                .show(&draw::choice(text, "", &items, Some(0), size, self.theme));
            loop {
                if ready() {
                    return Ok(true);
                }
                match self.terminal.next() {
                    Event::Press(Press::Enter | Press::Menu) => return Ok(false),
                    Event::Resized => break,
                    _ => {}
                }
            }
        }
    }
}
