//! What the menus offer.

/// The items of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MenuItem {
    GoOn,
    Review,
    /// Show the result though questions are still to come.
    ResultNow,
    /// End with the result, which is kept.
    Finish,
    Leave,
    Discard,
}

/// What can be done with a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ResultItem {
    /// Read the whole report.
    All,
    Change,
    /// Go on with the questions that are open, or beyond the short version.
    Rest,
    /// Answer what was skipped, where too little is answered for a result.
    Skipped,
    /// Hold it against the last time.
    Compare,
    Save,
    Finish,
}

/// The question whether to discard: to keep the answers comes first.
pub(crate) const DISCARD: usize = 2;

/// The offer to show the result early: to go on comes first.
pub(crate) const ENOUGH: usize = 2;
