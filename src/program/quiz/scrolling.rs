//! Scrolling: what of a list or of a long text is in sight, and how the rest is told.

use rolefit::language::Language;

/// How many items are out of sight, in words where there is room for them.
pub(super) fn hidden(
    language: Language,
    shown: (usize, usize),
    count: usize,
    width: usize,
) -> String {
    let (above, below) = (shown.0, count - shown.0 - shown.1);
    let id = match (above, below) {
        (_, 0) => "quiz-more-above",
        (0, _) => "quiz-more-below",
        _ => "quiz-more-both",
    };
    let values = [("above", above.into()), ("below", below.into())];
    let line = format!("  … {}", language.catalog().with(id, &values));
    match console::measure_text_width(&line) <= width {
        true => line,
        false => format!("  … ↑ {above}  ↓ {below}"),
    }
}

/// The first item that is shown, and how many are, so that the selected one is in sight.
pub(super) fn window(items: &[Vec<String>], focus: usize, room: usize) -> (usize, usize) {
    let height = |index: usize| items[index].len();
    let all: usize = items.iter().map(Vec::len).sum();
    if all <= room || items.is_empty() {
        return (0, items.len());
    }
    // One row tells which part of the list is shown.
    let room = room.saturating_sub(1);
    let focus = focus.min(items.len() - 1);
    let (mut first, mut end) = (focus, focus + 1);
    let mut used = height(focus);
    loop {
        let above = first
            .checked_sub(1)
            .filter(|&index| used + height(index) <= room);
        let below = Some(end).filter(|&index| index < items.len() && used + height(index) <= room);
        // The selected item is kept in the middle.
        match (above, below) {
            (Some(above), below) if below.is_none() || focus - first < end - focus => {
                first = above;
                used += height(above);
            }
            (_, Some(below)) => {
                end = below + 1;
                used += height(below);
            }
            _ => return (first, end - first),
        }
    }
}

/// The first line of a text that is shown, and how many are.
pub(super) fn scrolled(count: usize, scroll: usize, room: usize) -> (usize, usize) {
    if count <= room {
        return (0, count);
    }
    let room = room.saturating_sub(1);
    (scroll.min(count - room), room)
}
