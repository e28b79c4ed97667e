//! The interactive quiz: on a screen, or in plain lines. What is pure (session, selection, flow,
//! screens) knows no terminal; the terminal, the drafts and the interruptions stand around it.

mod decoder;
mod draw;
mod edit;
mod ending;
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
mod manner;
mod modes;
mod moving;
mod pace;
mod phrases;
mod plain;
mod saving;
mod screen;
mod screened;
mod selection;
mod session;
mod stage;
mod store;
mod terminal;
mod theme;
mod window;

use rolefit::{Bank, Length};

pub(crate) use ending::{End, Finished};
pub(crate) use keeper::Wish;
pub(crate) use manner::Manner;
pub(crate) use phrases::since;
pub(crate) use saving::{check_place, full_path};
pub(crate) use store::forget;

use crate::cli::failure::Failure;
use interruption::Watch;

/// Takes the quiz.
pub(crate) fn take(bank: &Bank, length: Length, manner: &Manner) -> Result<End, Failure> {
    let watch = Watch::start();
    let earlier = kept::earlier(bank);
    match manner.is_plain() {
        true => plain::take(bank, length, manner, &watch, earlier),
        false => screened::take(bank, length, manner, &watch, earlier),
    }
}
