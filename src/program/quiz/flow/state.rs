//! What the flow of the quiz holds: which view is shown, the answers, and what is known of the result.

use rolefit::audit::Random;
use rolefit::explain::compare::Comparison;
use rolefit::report::Content;
use rolefit::{Assessment, Length, Pick, Scorer, Sheet};

use crate::quiz::enough::Enough;
use crate::quiz::kept_results::Earlier;
use crate::quiz::list::ListFocus;
use crate::quiz::live_result::Moving;
use crate::quiz::pace::Pace;
use crate::quiz::selection::Selection;
use crate::quiz::session::Session;
use crate::render::ReportFormat;

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
    /// Whether to show the result before every question is asked.
    Enough,
    /// The result, and what to do with it.
    Result,
    /// The whole report.
    All,
    /// The result held against the last time.
    Compare,
    /// What to save: a report in one of its formats, or the answers.
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
    SaveReport(ReportFormat),
    SaveAnswers,
    /// To give the terminal back to the shell for a while.
    Suspend,
}

/// A result, and what it was before the last change of an answer.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub(crate) sheet: Sheet,
    pub(crate) assessment: Assessment,
    pub(crate) content: Content,
    /// In words.
    pub(crate) before: Option<String>,
}

/// An answer as it was before it was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EarlierAnswer {
    pub(super) place: usize,
    pub(super) pick: Option<Pick>,
    pub(super) was_skipped: bool,
}

/// The state of everything that is on the screen.
pub(crate) struct Flow<'b> {
    pub(crate) session: Session<'b>,
    /// Whether leaving saves the answers, to go on with them.
    pub(crate) keeps: bool,
    pub(crate) view: View,
    /// Where menu and help lead back to.
    pub(crate) under: View,
    pub(crate) selection: Selection,
    pub(crate) list: ListFocus,
    /// The first line of a text that scrolls.
    pub(crate) scroll: usize,
    /// How many items of a list the last frame had room for.
    pub(crate) page: usize,
    pub(crate) result: Option<Shown>,
    /// The result while answers are changed.
    pub(crate) moving: Option<Moving>,
    /// The changes that can be undone, the last one at the end.
    pub(super) changed: Vec<EarlierAnswer>,
    /// The first lines of the sections of the text that is shown, which digits lead to.
    pub(crate) sections: Vec<usize>,
    /// What answering at random gives, for the length that was asked.
    pub(super) random: Option<(Length, Random)>,
    /// What has just happened, or cannot be done.
    pub(crate) notice: String,
    pub(crate) pace: Pace,
    /// The last time that this quiz was taken.
    pub(crate) earlier: Option<Earlier>,
    /// The result held against it.
    pub(crate) compared: Option<Comparison>,
    pub(super) enough: Enough<'b>,
    /// Whether the menu that is open offers the result before every question is asked.
    pub(super) shows_early: bool,
    pub(super) scorer: Option<Scorer<'b>>,
}
