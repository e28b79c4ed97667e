//! What the cells of a row look like together: whether anybody answered it.

use rolefit::ProblemKind;

use super::super::figures::{ends, is_figures, is_figures_of, is_figures_or_name, may_be_figures};
use super::super::names::Named;
use super::super::naming::counted;
use super::super::plan::{PlannedColumn, TablePlan};
use super::row::{Row, is_number};

/// What has been seen of a row.
pub(super) struct Seen<'c> {
    is_first: bool,
    /// The first word of the row where it may be a name or stand before figures.
    first_word: Option<(usize, &'c [u8])>,
    /// The first text of the row where it may be a group or stand before the figures of one.
    figures_of: Option<(usize, &'c [u8])>,
    has_numbers_alone: bool,
    /// Whether the rows of people hold labels.
    has_labels: bool,
    /// Whether the rows of people begin with a time.
    begins_with_times: bool,
    answered: usize,
    others: usize,
    /// How many cells there are, but for empty ones beyond the last column.
    count: usize,
}

impl<'c> Seen<'c> {
    pub(super) fn new(plan: &TablePlan) -> Seen<'c> {
        Seen {
            is_first: true,
            first_word: None,
            figures_of: None,
            has_numbers_alone: true,
            has_labels: plan.has_labels,
            begins_with_times: plan.begins_with_times,
            answered: 0,
            others: 0,
            count: 0,
        }
    }

    /// A cell beyond the last column.
    pub(super) fn beyond(&mut self, index: usize, cell: &[u8]) {
        if !cell.trim_ascii().is_empty() {
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
        if self.is_first && !cell.trim_ascii().is_empty() {
            self.is_first = false;
            // No word for figures begins with a digit; most times do.
            if !cell.trim_ascii_start()[0].is_ascii_digit() {
                self.first(index, column, cell, row);
            }
        }
        if let Some(Named::Question(_)) = column.named {
            self.answered += 1;
            self.has_numbers_alone = self.has_numbers_alone && is_number(cell);
        } else {
            self.others += 1;
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
            None => self.begins_with_times || is_of(),
            Some(Named::Id | Named::Group) => is_of(),
            Some(_) => false,
        };
        match column.named {
            None | Some(Named::Id | Named::Group) if is_figures(cell) => {
                row.figures(index, column, cell);
            }
            None | Some(Named::Id | Named::Group) => {
                let may_be = ends.as_ref().is_some_and(may_be_figures);
                self.figures_of = may_be.then_some((index, cell));
            }
            Some(_) => {}
        }
        let may_be = is_told || self.has_labels && is_figures_or_name(cell);
        self.first_word = may_be.then_some((index, cell));
    }

    /// Refuses a row that nobody answered, and one of another width.
    pub(super) fn judge(&self, plan: &TablePlan, row: &mut Row<'_>) {
        // Numbers alone, where the rows before hold labels, are nobody's without a name or a time.
        match (self.first_word, self.has_numbers_alone && self.answered > 1) {
            (Some((index, cell)), true) => row.figures(index, &plan.columns[index], cell),
            (None, true) if self.has_labels && self.others == 0 => row.note(
                ProblemKind::Shape,
                "the row holds numbers alone, the rows before it labels: they seem to be figures"
                    .into(),
                "take the row out of the table".into(),
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
        if self.answered == 0
            && self.others == 1
            && plan.split.is_empty()
            && row.head.id.is_none()
            && row.head.group.is_none()
        {
            row.note(
                ProblemKind::Shape,
                "the row answers nothing, and holds one other cell: it seems to be a note".into(),
                "take the row out of the table".into(),
            );
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
}
