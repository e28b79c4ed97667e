//! What the menus offer.

/// The items of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MenuItem {
    GoOn,
    Review,
    Leave,
    Discard,
}

pub(crate) const MENU: [MenuItem; 4] = [
    MenuItem::GoOn,
    MenuItem::Review,
    MenuItem::Leave,
    MenuItem::Discard,
];

/// What can be done with a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ResultItem {
    Reasons,
    Change,
    SaveReport,
    SaveAnswers,
    Finish,
}

pub(crate) const RESULT: [ResultItem; 5] = [
    ResultItem::Reasons,
    ResultItem::Change,
    ResultItem::SaveReport,
    ResultItem::SaveAnswers,
    ResultItem::Finish,
];

/// The question whether to discard: to keep the answers comes first.
pub(crate) const DISCARD: usize = 2;
