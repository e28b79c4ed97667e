//! The interactive quiz: on a screen, or in plain lines. What is pure (session, selection, flow,
//! screens) knows no terminal; the terminal, the drafts and the interruptions stand around it.

mod decoder;
mod draw;
mod edit;
mod enough;
mod flow;
mod interruption;
mod items;
mod keeper;
pub(crate) mod kept;
mod keyboard;
mod keys;
mod lines;
mod list;
mod moving;
mod pace;
mod phrases;
mod plain;
mod saving;
mod screen;
mod screened;
mod selection;
mod session;
mod signs;
mod store;
mod terminal;
mod theme;

use std::io::IsTerminal;

use console::Term;
use rolefit::sheet::Versions;
use rolefit::{Bank, Length, Sheet};

pub(crate) use keeper::Wish;
pub(crate) use phrases::since;
pub(crate) use saving::{check_place, full_path};
pub(crate) use screened::sheet_text;
pub(crate) use signs::shown;
pub(crate) use store::forget;

use crate::cli::failure::Failure;
use crate::render::terminal::Color;
use interruption::Watch;
use keeper::Keeper;
use kept::Earlier;

/// How a quiz is taken.
pub(crate) struct Manner {
    /// What to do with a draft.
    pub(crate) wish: Wish,
    /// Of which versions of the bank a draft may be.
    pub(crate) versions: Versions,
    /// Whether to ask in plain lines.
    pub(crate) plain: bool,
    pub(crate) color: Color,
    /// The command that takes the quiz up again.
    pub(crate) resume: String,
    /// The command that shows a kept result again.
    pub(crate) last: String,
}

/// How a quiz ended.
pub(crate) enum End {
    /// Every question was asked. The draft is there until [`Finished::forget`].
    Finished(Box<Finished>),
    /// Somebody left; this is to be said.
    Left(String),
    /// Somebody left, and the answers could not be saved.
    Unsaved(Failure),
}

/// A finished quiz.
pub(crate) struct Finished {
    pub(crate) sheet: Sheet,
    /// The last time that this quiz was taken.
    pub(crate) earlier: Option<Earlier>,
    /// Whether somebody typed the answers; otherwise they came from a file or a script.
    pub(crate) is_typed: bool,
    /// Whether the result was shown on the screen.
    pub(crate) was_shown: bool,
    keeper: Keeper,
}

impl Finished {
    /// Removes the draft: everything that was wanted of the answers is done.
    pub(crate) fn forget(&self) {
        // A draft that cannot be removed is offered again; that is harm enough.
        let _ = self.keeper.remove();
    }
}

impl Manner {
    /// Which drafts are taken up.
    fn taking_up(&self) -> (Wish, Versions) {
        (self.wish, self.versions)
    }

    /// Whether questions are asked in plain lines: on request, and where there is no full terminal.
    pub(crate) fn is_plain(&self) -> bool {
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        self.plain || dumb || !std::io::stdin().is_terminal() || !Term::stderr().is_term()
    }
}

/// Takes the quiz.
pub(crate) fn take(bank: &Bank, length: Length, manner: &Manner) -> Result<End, Failure> {
    let watch = Watch::start();
    let earlier = kept::earlier(bank);
    match manner.is_plain() {
        true => plain::take(bank, length, manner, &watch, earlier),
        false => screened::take(bank, length, manner, &watch, earlier),
    }
}
