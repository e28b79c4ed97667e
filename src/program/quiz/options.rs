//! The options of a quiz: what the command line asks for.

use std::io::IsTerminal;
use std::path::PathBuf;

use console::Term;
use rolefit::sheet::Versions;

use super::beginning::StartMode;
use super::draft::ResumeCommands;
use crate::render::terminal::Color;

/// How a quiz is taken.
pub(crate) struct QuizOptions {
    /// What to do with a draft.
    pub(crate) start: StartMode,
    /// Of which versions of the bank a draft may be.
    pub(crate) versions: Versions,
    /// Whether to ask in plain lines.
    pub(crate) plain: bool,
    /// Whether it is asked first whose sheet it is, and of which group.
    pub(crate) asks_group: bool,
    pub(crate) color: Color,
    /// Whether a result is kept.
    pub(crate) keeps: bool,
    pub(crate) resume: ResumeCommands,
    /// Where the answers are to be written too.
    pub(crate) save: Option<PathBuf>,
    /// The command that shows a kept result again.
    pub(crate) last: String,
}

impl QuizOptions {
    /// Which drafts are taken up.
    pub(super) fn taking_up(&self) -> (StartMode, Versions) {
        (self.start, self.versions)
    }

    /// Whether questions are asked in plain lines: on request, and where there is no full terminal.
    pub(crate) fn is_plain(&self) -> bool {
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        self.plain || dumb || !std::io::stdin().is_terminal() || !Term::stderr().is_term()
    }
}
