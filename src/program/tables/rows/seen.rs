//! What the cells of a row look like together: whether anybody answered it.

use rolefit::ProblemKind;

use super::row::{Row, TAKE_OUT, is_number};
use crate::tables::figures::{
    ends, is_figures, is_figures_of, is_figures_or_name, is_key, is_moment, is_time, may_be_figures,
};
use crate::tables::names::Named;
use crate::tables::naming::counted;
use crate::tables::plan::table_plan::{PlannedColumn, TablePlan};
use crate::tables::plan::usual::Usual;

/// How many words a name has at most.
const MOST_NAMES: usize = 4;

/// What has been seen of a row.
pub(super) struct Seen<'c, 'p> {
    usual: &'p Usual,
    is_first: bool,
    /// The first cell of the row that is no answer.
    first_other: Option<(usize, &'c [u8])>,
    /// The first word of the row where it may be a name or stand before figures.
    first_word: Option<(usize, &'c [u8])>,
    /// The first text of the row where it may be a group or stand before the figures of one.
    figures_of: Option<(usize, &'c [u8])>,
    /// The first text of the row where it stands before figures, unless labels follow.
    figures: Option<(usize, &'c [u8])>,
    /// Whether the first text of the row names a group, where no group stands.
    begins_with_group: bool,
    has_numbers_alone: bool,
    answered: usize,
    /// The question that was answered last.
    last_answered: usize,
    /// How many columns of options say something.
    ticks: usize,
    others: usize,
    /// Whether the row has the time that all others have.
    has_time: bool,
    /// How many cells there are, but for empty ones beyond the last column.
    count: usize,
}

impl<'c, 'p> Seen<'c, 'p> {
    pub(super) fn new(plan: &'p TablePlan) -> Seen<'c, 'p> {
        Seen {
            usual: &plan.usual,
            is_first: true,
            first_other: None,
            first_word: None,
            figures_of: None,
            figures: None,
            begins_with_group: false,
            has_numbers_alone: true,
            answered: 0,
            last_answered: 0,
            ticks: 0,
            others: 0,
            has_time: false,
            count: 0,
        }
    }

    /// A cell beyond the last column.
    pub(super) fn beyond(&mut self, plan: &TablePlan, index: usize, cell: &[u8]) {
        // An empty one is there because another holds a separator, unless all rows have it.
        if !cell.trim_ascii().is_empty() || index >= plan.columns.len() + plan.usual.beyond {
            self.count = index + 1;
        }
    }

    /// A cell of a column.
    #[inline]
    pub(super) fn cell(
        &mut self,
        index: usize,
        column: &PlannedColumn,
        cell: &'c [u8],
        row: &mut Row<'_>,
    ) {
        self.count = index + 1;
        if cell.is_empty() {
            return;
        }
        if self.is_first {
            self.begin(index, column, cell, row);
        }
        if let Some(Named::Question(question)) = column.named {
            self.answered += 1;
            self.last_answered = question;
            self.has_numbers_alone = self.has_numbers_alone && is_number(cell);
        } else {
            self.beside(index, column, cell);
        }
    }

    /// A cell that is no answer, or of one option alone: few are.
    #[inline(never)]
    fn beside(&mut self, index: usize, column: &PlannedColumn, cell: &'c [u8]) {
        if let Some(Named::Option(..)) = column.named {
            self.ticks += 1;
            return;
        }
        self.others += 1;
        if self.usual.time == Some(index) {
            self.has_time = is_moment(cell);
        }
        if self.first_other.is_none() && !cell.trim_ascii().is_empty() {
            self.first_other = Some((index, cell));
        }
    }

    /// What a row may begin with.
    #[inline(never)]
    fn begin(&mut self, index: usize, column: &PlannedColumn, cell: &'c [u8], row: &mut Row<'_>) {
        let text = cell.trim_ascii_start();
        self.is_first = text.is_empty();
        // But for `50%` no word for figures begins with a digit; most times do.
        if text.first().is_some_and(|byte| !byte.is_ascii_digit()) || text.ends_with(b"%") {
            self.first(index, column, cell, row);
        }
    }

    /// The first text of a row.
    fn first(&mut self, index: usize, column: &PlannedColumn, cell: &'c [u8], row: &mut Row<'_>) {
        let is_group = column.named == Some(Named::Group);
        let ends = ends(cell);
        let is_of = || {
            ends.as_ref()
                .is_some_and(|ends| is_figures_of(ends, is_group))
        };
        let is_told = match column.named {
            None => is_of(),
            Some(Named::Id | Named::Group) => is_of(),
            Some(_) => false,
        };
        match column.named {
            None | Some(Named::Id | Named::Group)
                if is_key(cell) && !self.usual.begin_with_figures =>
            {
                row.figures(index, column, cell);
            }
            // Where many rows begin so, that is what the column holds.
            None | Some(Named::Id | Named::Group)
                if is_figures(cell) && !self.usual.begin_with_figures =>
            {
                self.figures = Some((index, cell));
            }
            None | Some(Named::Id | Named::Group) => {
                let may_be = ends.as_ref().is_some_and(may_be_figures);
                self.figures_of = may_be.then_some((index, cell));
            }
            Some(_) => {}
        }
        self.begins_with_group =
            matches!(column.named, None | Some(Named::Id)) && self.usual.is_group(cell);
        let is_name = matches!(column.named, None | Some(Named::Id | Named::Group));
        let may_be = is_told
            || self.usual.has_labels && is_figures_or_name(cell)
            || is_name && self.usual.is_step(cell);
        self.first_word = may_be.then_some((index, cell));
    }

    /// What stands alone in a row without answers.
    pub(super) fn alone(&self) -> Option<&'c [u8]> {
        let is_alone = self.answered + self.ticks == 0 && self.others == 1;
        self.first_other.filter(|_| is_alone).map(|(_, cell)| cell)
    }

    /// Refuses a row that nobody answered, and one of another width.
    pub(super) fn judge(&self, plan: &TablePlan, row: &mut Row<'_>) {
        // Nobody's mean is a label.
        let is_persons = self.usual.has_labels && !self.has_numbers_alone;
        if let Some((index, cell)) = self.figures.filter(|_| !is_persons) {
            row.figures(index, &plan.columns[index], cell);
        }
        // Numbers alone, where the rows before hold labels, are nobody's without a name or a time.
        match (self.first_word, self.has_numbers_alone && self.answered > 1) {
            (Some((index, cell)), true) => row.figures(index, &plan.columns[index], cell),
            (None, true) if self.usual.has_labels && self.others == 0 => row.note(
                ProblemKind::Shape,
                "the row holds numbers alone, the rows before it labels: they seem to be figures"
                    .into(),
                TAKE_OUT.into(),
            ),
            _ => {}
        }
        // A person's row has more beside the answers, where the table has columns for it.
        if let (Some((index, cell)), None) = (self.figures_of, self.first_word)
            && self.has_numbers_alone
            && self.others == 1
            && plan.others() > 1
        {
            row.figures(index, &plan.columns[index], cell);
        }
        if let Some((what, help)) = self.nobodys(plan, row).filter(|_| !row.has_figures) {
            row.note(ProblemKind::Shape, what.into(), help.into());
            return;
        }
        if self.count != plan.columns.len() {
            row.note(
                ProblemKind::Columns,
                format!(
                    "the row has {}, its header {}",
                    counted(self.count, "cell", "cells"),
                    plan.columns.len()
                ),
                "put cells with a comma, a quote or a line break in double quotes".into(),
            );
        }
    }

    /// Why a row seems to be nobody's by what it has beside its answers, and what to do.
    fn nobodys(&self, plan: &TablePlan, row: &Row<'_>) -> Option<(&'static str, &'static str)> {
        let take_out = |what| Some((what, TAKE_OUT));
        let usual = self.usual;
        let has_group = || {
            let group = row.head.group.map(str::as_bytes);
            group.is_some_and(|group| usual.is_group(group))
        };
        if self.begins_with_group && !has_group() {
            let is_alone = self.answered + self.ticks == 0 && self.others == 1;
            if is_alone {
                return take_out(
                    "the row holds the name of a group alone: it seems to be a heading",
                );
            }
            return take_out(
                "the row begins with the name of a group, and belongs to none: it seems to hold figures of that group",
            );
        }
        let begins_with_time = self.first_other.is_some_and(|(_, cell)| {
            // "Exported on 2026-11-20" begins with a word.
            is_time(cell) && cell.trim_ascii_start()[0].is_ascii_digit()
        });
        let has_some_time = || self.first_other.is_some_and(|(_, cell)| is_time(cell));
        let lacks_time = match usual.time {
            Some(_) => !self.has_time,
            None => usual.begins_with_times && !has_some_time(),
        };
        if self.answered + self.ticks == 0 {
            // Who sent a form without an answer has the time of it.
            if self.has_time || usual.begins_with_times && begins_with_time {
                return None;
            }
            if usual.time.is_some() && self.others > 0 || usual.begins_with_times && self.others > 1
            {
                return take_out(
                    "the row answers nothing, and has no time as the others have: it seems to be a note",
                );
            }
            if !self.is_note(row) {
                return None;
            }
            return take_out(
                "the row answers nothing, and holds one other cell: it seems to be a note",
            );
        }
        if lacks_time && self.others < 2 && self.has_numbers_alone {
            return Some((
                "the row has answers, but no time as the others have: it seems to hold figures, or nobody's answers",
                "take the row out of the table, or fill in the time where somebody answered so",
            ));
        }
        let has_number_as_id = usual.ids_are_words
            && self.others == 1
            && self.first_other.is_some_and(|(_, cell)| is_number(cell));
        if has_number_as_id && self.answered == 1 && self.ticks == 0 {
            return take_out(
                "the row has one answer and a number, where the others have a word: it seems to be a legend",
            );
        }
        if self.others > 0 || usual.filled.is_empty() {
            return None;
        }
        let is_several =
            self.answered == 1 && self.ticks == 0 && plan.options[self.last_answered].is_multi();
        if is_several {
            return take_out(
                "the row has one answer of several and nothing else: it seems to go on with the row above",
            );
        }
        // A sheet that this program wrote may have neither id nor group.
        let has_nothing = usual.begins_with_times || usual.filled.len() > 1 && !usual.is_own;
        if !has_nothing {
            return None;
        }
        take_out(
            "the row has answers, and nothing that the others have beside theirs: it seems to be nobody's",
        )
    }

    /// Whether a row that answers nothing says something else than whose it is.
    fn is_note(&self, row: &Row<'_>) -> bool {
        let usual = self.usual;
        // Where all have something there, this one may be a person's too.
        let is_usual = |(column, _): (usize, &[u8])| usual.filled[..] == [column];
        let names_nobody = row.head.id.is_none()
            && row.head.group.is_none()
            && !self.first_other.is_some_and(is_usual);
        // An id alone is a sheet without answers, where it may be an id or a name.
        let is_no_id = |(_, cell): (usize, &[u8])| {
            let cell = cell.trim_ascii();
            let words = cell.split(|&byte| byte == b' ').count();
            let is_marked = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b':' | b'=' | b'*');
            // A word alone heads the rows below it, where no program wrote the table.
            let is_heading = !usual.is_own
                && !cell
                    .iter()
                    .any(|byte| byte.is_ascii_digit() || *byte == b'@');
            words > MOST_NAMES
                || words > 1 && cell.iter().any(is_marked)
                || usual.ids_are_words && is_number(cell)
                || is_heading
        };
        self.others == 1
            && (names_nobody || usual.filled.len() > 1 || self.first_other.is_some_and(is_no_id))
    }
}
