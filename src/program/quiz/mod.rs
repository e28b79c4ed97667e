//! The interactive quiz: on a screen, or in plain lines. What is pure (session, selection, flow,
//! screens) knows no terminal; the terminal, the drafts and the interruptions stand around it.

mod beginning;
mod decoder;
mod draft;
mod draft_file;
mod draw;
mod edit;
mod ending;
mod enough;
mod flow;
mod interruption;
mod items;
pub(crate) mod kept_results;
mod keyboard;
mod keys;
mod lines;
mod list;
mod live_result;
mod options;
mod pace;
mod paper_sheet;
mod phrases;
mod plain_input;
mod plain_quiz;
mod save_as;
mod screen_layout;
mod screen_quiz;
mod scrolling;
mod selection;
mod session;
mod terminal;
mod terminal_modes;
mod theme;
mod themed_terminal;

use rolefit::{Bank, Length};

pub(crate) use beginning::StartMode;
pub(crate) use draft::ResumeCommands;
pub(crate) use draft_file::forget;
pub(crate) use ending::{End, Finished};
pub(crate) use options::QuizOptions;
pub(crate) use phrases::since;
pub(crate) use save_as::{check_place, full_path};

use crate::cli::failure::Failure;
use interruption::InterruptionWatch;

/// Takes the quiz.
pub(crate) fn take(bank: &Bank, length: Length, options: &QuizOptions) -> Result<End, Failure> {
    let watch = InterruptionWatch::start();
    match options.is_plain() {
        true => plain_quiz::take(bank, length, options, &watch),
        false => screen_quiz::take(bank, length, options, &watch),
    }
}
