//! How a screen is laid out from parts, so that the important ones fit on any size.
//!
//! From top to bottom: parts, a list that scrolls, parts, and the foot on the last rows. Where there is
//! too little room the parts of the highest ranks go first and the list shows a window around the
//! selected item, then the keys go, then the longest part is cut. What the cursor rests on, such as a
//! question, stays longest.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use rolefit::language::Language;

use super::scrolling::{hidden, scrolled, window};

/// The widest that text is set, in columns: longer lines are hard to read.
const WIDEST: usize = 100;
/// Asks a terminal that can to show what follows at once, when it is whole; others know to ignore it.
const WHOLE: &str = "\u{1b}[?2026h";
const SHOWN: &str = "\u{1b}[?2026l";
/// The rows that a list is left with, if it needs them, before parts are cut.
const LEAST_LIST: usize = 5;

/// The size of the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) rows: usize,
    pub(crate) columns: usize,
}

impl Size {
    /// How many columns text may fill. The last column stays free: a character there makes terminals
    /// disagree on where the cursor is.
    pub(crate) fn text_width(self) -> usize {
        self.columns.saturating_sub(1).clamp(16, WIDEST)
    }
}

/// What stands on the screen, and where the cursor does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    lines: Vec<String>,
    /// Row and column, from 0.
    cursor: (usize, usize),
    /// How many items of the list are shown.
    pub(crate) page: usize,
    /// The first item that is shown.
    pub(crate) first: usize,
    /// The first lines of the sections of a text that scrolls, where it has any.
    pub(crate) sections: Vec<usize>,
    /// The lowest rank of a part that found no room.
    pub(crate) left_out: Option<u8>,
}

impl Frame {
    /// What to write to the terminal: every row over the one that stands there, without clearing first,
    /// so that nothing flickers.
    pub(crate) fn paint(&self) -> String {
        let mut text = format!("{WHOLE}\u{1b}[H");
        for (row, line) in self.lines.iter().enumerate() {
            if row > 0 {
                text.push_str("\r\n");
            }
            text.push_str(line);
            text.push_str("\u{1b}[K");
        }
        let (row, column) = self.cursor;
        let _ = write!(text, "\u{1b}[J\u{1b}[{};{}H{SHOWN}", row + 1, column + 1);
        text
    }
}

/// Lines that stand or go together.
#[derive(Debug)]
struct Passage {
    /// 0 stays; the highest rank goes first.
    rank: u8,
    /// Without the parts of this rank it says nothing.
    needs: u8,
    lines: Vec<String>,
    /// The column where the cursor rests in the first line, where no item is selected.
    anchor: Option<usize>,
}

/// A screen under construction.
#[derive(Debug)]
pub(crate) struct Screen {
    size: Size,
    language: Language,
    above: Vec<Passage>,
    items: Vec<Vec<String>>,
    focus: Option<usize>,
    /// The column in which the cursor stands in the selected item.
    column: usize,
    /// Where the list is a text that scrolls: the first line to show.
    scroll: Option<usize>,
    below: Vec<Passage>,
    notice: Vec<String>,
    foot: Vec<String>,
    keys: Vec<String>,
    has_list: bool,
}

impl Screen {
    /// An empty screen.
    pub(crate) fn new(size: Size, language: Language) -> Screen {
        Screen {
            size,
            language,
            above: Vec::new(),
            items: Vec::new(),
            focus: None,
            column: 0,
            scroll: None,
            below: Vec::new(),
            notice: Vec::new(),
            foot: Vec::new(),
            keys: Vec::new(),
            has_list: false,
        }
    }

    /// Adds lines above the list, or below it where the list stands already. Of lower rank is what is
    /// kept longer; 0 is kept always.
    pub(crate) fn part(&mut self, rank: u8, lines: Vec<String>) {
        self.part_of(0, rank, lines);
    }

    /// Adds lines that say nothing without those of a lower rank.
    pub(crate) fn part_of(&mut self, needs: u8, rank: u8, lines: Vec<String>) {
        let parts = match self.has_list {
            true => &mut self.below,
            false => &mut self.above,
        };
        parts.push(Passage {
            rank,
            needs,
            lines,
            anchor: None,
        });
    }

    /// Adds an empty line of a rank.
    pub(crate) fn gap(&mut self, rank: u8) {
        self.part(rank, vec![String::new()]);
    }

    /// Adds lines that the cursor rests on where no item is selected.
    pub(crate) fn anchor(&mut self, lines: Vec<String>) {
        self.anchor_at(lines, 0);
    }

    /// The same, with the cursor in a column of the first line.
    pub(crate) fn anchor_at(&mut self, lines: Vec<String>, column: usize) {
        self.above.push(Passage {
            rank: 0,
            needs: 0,
            lines,
            anchor: Some(column),
        });
    }

    /// Sets the list: the lines of every item, and the selected one.
    pub(crate) fn list(&mut self, items: Vec<Vec<String>>, focus: Option<usize>) {
        self.items = items;
        self.focus = focus;
        self.has_list = true;
    }

    /// Sets a list of which several items share a line: its lines, and the line and the column of the
    /// selected item.
    pub(crate) fn packed(&mut self, lines: Vec<Vec<String>>, (line, column): (usize, usize)) {
        self.list(lines, Some(line));
        self.column = column;
    }

    /// Sets a text that scrolls in the list's place, from this line on or as near as there is text.
    pub(crate) fn text(&mut self, lines: Vec<String>, scroll: usize) {
        self.list(lines.into_iter().map(|line| vec![line]).collect(), None);
        self.scroll = Some(scroll);
    }

    /// Sets what has just happened, to stand over the foot: in its place where everything else needs the
    /// room, so that a passing word takes nothing away.
    pub(crate) fn notice(&mut self, lines: Vec<String>) {
        self.notice = lines;
    }

    /// Adds lines at the bottom, which always stay.
    pub(crate) fn foot(&mut self, lines: Vec<String>) {
        self.foot.extend(lines);
    }

    /// Sets the key line at the very bottom, which goes where what has to stay needs its room.
    pub(crate) fn keys(&mut self, lines: Vec<String>) {
        self.keys = lines;
    }

    /// Whether what stands so far up to a rank, and so many lines besides, fit.
    pub(crate) fn has_room(&self, rank: u8, besides: usize) -> bool {
        let parts = self.above.iter().chain(&self.below);
        let parts = parts.filter(|part| part.rank <= rank);
        parts.map(|part| part.lines.len()).sum::<usize>() + besides <= self.size.rows
    }

    /// Puts the notice over the foot, or in its place.
    fn place_notice(&mut self, list: usize) {
        let notice = std::mem::take(&mut self.notice);
        if notice.is_empty() {
            return;
        }
        let besides = list + notice.len() + self.foot.len() + self.keys.len();
        if !self.has_room(u8::MAX, besides) {
            self.foot.clear();
            self.keys.clear();
        }
        self.foot.splice(0..0, notice);
    }

    /// Fits everything onto the screen.
    pub(crate) fn frame(mut self) -> Frame {
        let list: usize = self.items.iter().map(Vec::len).sum();
        self.place_notice(list);
        let parts = self.above.iter().chain(&self.below);
        let must = |rank| -> usize {
            let parts = parts.clone().filter(|part| part.rank <= rank);
            parts.map(|part| part.lines.len()).sum()
        };
        let needed = must(1) + list.min(LEAST_LIST) + self.foot.len() + self.keys.len();
        let must = must(0);
        if needed <= self.size.rows {
            self.foot.append(&mut self.keys);
        }
        self.foot.truncate(self.size.rows.saturating_sub(1));
        let room = self.size.rows - self.foot.len();
        // A list that cannot be shown whole anyhow leaves the parts some room.
        let wanted = match must + list <= room {
            true => list,
            false => list.min((room / 2).max(LEAST_LIST)),
        };
        let left_out = self.drop_parts(room.saturating_sub(wanted));
        self.cut_parts(room, list.min(LEAST_LIST));
        let list_room = room.saturating_sub(self.parts_height());
        let shown = match self.scroll {
            Some(scroll) => scrolled(self.items.len(), scroll, list_room),
            None => window(&self.items, self.focus.unwrap_or(0), list_room),
        };
        let mut lines: Vec<String> = Vec::with_capacity(self.size.rows);
        let mut cursor = (0, 0);
        for part in &self.above {
            if let Some(column) = part.anchor.filter(|_| self.focus.is_none()) {
                cursor = (lines.len(), column);
            }
            lines.extend_from_slice(&part.lines);
        }
        let list_end = lines.len() + list_room;
        for (index, item) in self.items.iter().enumerate().skip(shown.0).take(shown.1) {
            if self.focus == Some(index) || self.scroll.is_some() && index == shown.0 {
                cursor = (lines.len(), self.column);
            }
            lines.extend_from_slice(item);
        }
        // The selected item alone may be higher than the room.
        if lines.len() > list_end {
            lines.truncate(list_end);
            if let Some(last) = lines.last_mut().filter(|_| list_room > 0) {
                mark_cut(last, self.size.text_width());
            }
        }
        if shown.1 < self.items.len() && lines.len() < list_end {
            let width = self.size.text_width();
            lines.push(hidden(self.language, shown, self.items.len(), width));
        }
        lines.extend(self.below.into_iter().flat_map(|part| part.lines));
        lines.truncate(room);
        lines.resize(room, String::new());
        lines.append(&mut self.foot);
        cursor.0 = cursor.0.min(self.size.rows.saturating_sub(1));
        Frame {
            lines,
            cursor,
            page: shown.1,
            first: shown.0,
            sections: Vec::new(),
            left_out,
        }
    }

    fn parts_height(&self) -> usize {
        let parts = self.above.iter().chain(&self.below);
        parts.map(|part| part.lines.len()).sum()
    }

    /// Keeps what there is room for, the lowest rank first; a rank that does not fit whole goes, and what
    /// comes after it may still fit. Says the lowest rank of what went.
    fn drop_parts(&mut self, room: usize) -> Option<u8> {
        let parts = || self.above.iter().chain(&self.below);
        let height = |rank: u8, kept: &BTreeSet<u8>| -> usize {
            let of_rank = parts().filter(|part| part.rank == rank && kept.contains(&part.needs));
            of_rank.map(|part| part.lines.len()).sum()
        };
        let mut kept = BTreeSet::from([0]);
        let mut left = room.saturating_sub(height(0, &kept));
        for rank in parts().map(|part| part.rank).collect::<BTreeSet<u8>>() {
            let height = height(rank, &kept);
            if height <= left && kept.insert(rank) {
                left -= height;
            }
        }
        let stays = |part: &Passage| kept.contains(&part.rank) && kept.contains(&part.needs);
        let goes = |part: &&Passage| !stays(part) && !part.is_gap() && !part.lines.is_empty();
        let left_out = parts().filter(goes).map(|part| part.rank).min();
        self.above.retain(stays);
        self.below.retain(stays);
        // An empty line stands between two parts, not between what is left of them.
        self.above
            .dedup_by(|next, part| part.is_gap() && next.is_gap());
        left_out
    }

    /// Cuts line by line until the rest fits beside so many lines of the list: the longest part, then
    /// the list, then short parts, and what the cursor rests on at last.
    fn cut_parts(&mut self, room: usize, mut list: usize) {
        while self.parts_height() + list > room {
            let parts = self.above.iter_mut().chain(&mut self.below);
            let longest = parts
                .filter(|part| part.anchor.is_none())
                .max_by_key(|part| part.lines.len());
            let width = self.size.text_width();
            match longest {
                Some(part) if part.lines.len() > 1 => part.cut(width),
                _ if list > 1 => list -= 1,
                Some(part) if !part.lines.is_empty() => part.lines.clear(),
                _ if list > 0 => list = 0,
                _ => {
                    let mut anchors = self.above.iter_mut();
                    match anchors.find(|part| part.anchor.is_some() && part.lines.len() > 1) {
                        Some(part) => part.cut(width),
                        None => return,
                    }
                }
            }
        }
    }
}

impl Passage {
    fn is_gap(&self) -> bool {
        self.lines.len() == 1 && self.lines[0].is_empty()
    }

    /// Takes the last line away, and says so in the one before.
    fn cut(&mut self, width: usize) {
        self.lines.pop();
        if let Some(last) = self.lines.last_mut() {
            mark_cut(last, width);
        }
    }
}

/// Says at the end of a line that what follows is cut.
fn mark_cut(line: &mut String, width: usize) {
    if !line.ends_with('…') {
        let kept = console::measure_text_width(line).min(width - 2);
        *line = format!("{} …", console::truncate_str(line, kept, ""));
    }
}

#[cfg(test)]
mod tests;
