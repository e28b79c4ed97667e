//! Finding the headers of a table: the row, or the two rows, that name most columns, however a program cut them.

use std::collections::HashSet;

use smol_str::{SmolStr, format_smolstr};

use crate::tables::fold::fold;
use crate::tables::names::{Named, Unnamed, is_filler};
use crate::tables::plan::columns::Candidate;
use crate::tables::plan::planner::Planner;
use crate::tables::plan::table_plan::{HEADER_ROWS, TableRow};
use crate::tables::words::SECOND_HEADER;

/// How many headers are cut off at least where a program does that.
const CUT_OFF: usize = 3;

impl Planner<'_> {
    /// The row of headers, or the two rows, that name most columns; the first of them.
    pub(in crate::tables) fn headers(&self, rows: &[TableRow]) -> Option<Candidate> {
        let mut best: Option<Candidate> = None;
        // Texts below codes may tell which option each column is.
        let rank = |found: &Candidate| (found.known, Self::named_options(&found.named).len());
        for row in 0..rows.len().min(HEADER_ROWS) {
            let candidate = self.candidate(row, &rows[row].cells, false);
            let two = rows
                .get(row + 1)
                .filter(|_| candidate.known > 0)
                .and_then(|below| {
                    self.over_two_rows(&self.own_headers(&rows[row].cells), &below.cells)
                })
                .map(|headers| self.candidate(row, &headers, true));
            // "Response" below every question names no more than the row above, and is a header all the same.
            let is_told = |two: &Candidate| {
                two.known == candidate.known && second_headers(&rows[row + 1].cells) > 1
            };
            let each = match two.as_ref().is_some_and(is_told) {
                true => [two, None],
                false => [Some(candidate), two],
            };
            for candidate in each.into_iter().flatten() {
                if candidate.known > 0 && rank(&candidate) > best.as_ref().map_or((0, 0), rank) {
                    best = Some(candidate);
                }
            }
        }
        best.map(|found| self.with_neighbours(rows, found))
    }

    /// Headers with those that stand in the row above or below over columns that have none: ids and groups beside codes,
    /// questions beside their texts.
    fn with_neighbours(&self, rows: &[TableRow], found: Candidate) -> Candidate {
        let is_blank = |column: usize| {
            let header = found.headers.get(column);
            header.is_none_or(|header| header.trim().is_empty())
        };
        let above = found.row.checked_sub(1).map(|above| &rows[above]);
        // A title above the table stands alone.
        let above = above.filter(|row| row.filled().nth(1).is_some());
        let names_somebody =
            |cell: &str| matches!(self.named(cell), Ok(Some(Named::Id | Named::Group)));
        let is_same = |(column, cell): (usize, &SmolStr)| {
            found.named[column] != Ok(None) && self.named(cell) == found.named[column]
        };
        let below = rows.get(found.row + 1).filter(|row| {
            // Where it names several questions once more, it heads all of its columns.
            let are_headers = row
                .filled()
                .filter(|(column, _)| !is_blank(*column))
                .map(is_same)
                .filter(|is| *is)
                .count()
                > 1;
            let goes_on = |(column, cell): (usize, &SmolStr)| match is_blank(column) {
                true => are_headers || names_somebody(cell),
                false => is_same((column, cell)),
            };
            !found.two_rows
                && row.filled().any(|(column, _)| is_blank(column))
                && row.filled().all(goes_on)
        });
        if above.is_none() && below.is_none() {
            return found;
        }
        let width = below.map_or(0, |row| row.cells.len());
        let mut headers = found.headers.clone();
        headers.resize(headers.len().max(width), SmolStr::default());
        for (column, header) in headers.iter_mut().enumerate() {
            let neighbours = [above, below].into_iter().flatten();
            let other = neighbours
                .filter_map(|row| row.cells.get(column))
                .find(|cell| is_blank(column) && !cell.trim().is_empty());
            if let Some(other) = other {
                header.clone_from(other);
            }
        }
        if headers == found.headers {
            return found;
        }
        self.candidate(found.row, &headers, found.two_rows || below.is_some())
    }

    /// Headers over two rows: a question over the first of its columns, what the columns are below. `None`
    /// where the rows do not look like that.
    fn over_two_rows(&self, above: &[SmolStr], below: &[SmolStr]) -> Option<Vec<SmolStr>> {
        let gaps = above
            .iter()
            .skip(1)
            .zip(below.iter().skip(1))
            .any(|(above, below)| above.trim().is_empty() && !below.trim().is_empty());
        let filled = below.iter().filter(|cell| !cell.trim().is_empty()).count();
        if !gaps && 2 * second_headers(below) <= filled {
            return None;
        }
        let mut over = "";
        let mut headers = Vec::new();
        for (index, first) in above.iter().enumerate() {
            let second = below.get(index).map_or("", |cell| cell.trim());
            if !first.trim().is_empty() {
                over = first.trim();
            }
            let is_plain = second.is_empty() || SECOND_HEADER.contains(&fold(second).as_str());
            let is_alone = above
                .get(index + 1)
                .is_none_or(|next| !next.trim().is_empty());
            if is_alone && !first.trim().is_empty() && !is_plain {
                // An answer below a question: the row is a sheet.
                return None;
            }
            // Behind the last option another question may stand, with nothing above it.
            let is_question = || matches!(self.named(second), Ok(Some(Named::Question(_))));
            headers.push(if first.trim().is_empty() && !is_plain && is_question() {
                second.into()
            } else if !is_plain {
                format_smolstr!("{over} [{second}]")
            } else if first.trim().is_empty() {
                SmolStr::default()
            } else {
                over.into()
            });
        }
        Some(headers)
    }

    /// Headers of their own: without what a program calls a column that has none, and without copies of
    /// the header before, as merged cells leave them.
    fn own_headers(&self, headers: &[SmolStr]) -> Vec<SmolStr> {
        let mut last = "";
        let own = headers.iter().map(|header| {
            let header = header.trim();
            if (!header.is_empty() && header == last) || self.is_filler(header) {
                return SmolStr::default();
            }
            last = header;
            header.into()
        });
        own.collect()
    }

    /// Whether a header is none, but what a program calls a column without one.
    pub(in crate::tables) fn is_filler(&self, header: &str) -> bool {
        is_filler(header) && self.named(header) == Ok(None) && !self.is_mapped(&fold(header))
    }

    pub(in crate::tables) fn candidate(
        &self,
        row: usize,
        headers: &[SmolStr],
        two_rows: bool,
    ) -> Candidate {
        let mut named: Vec<_> = headers.iter().map(|header| self.named(header)).collect();
        self.bare_options(headers, &mut named);
        self.cut_off(headers, &mut named);
        let is_question = |named: &&Result<Option<Named>, Unnamed>| {
            matches!(
                named,
                Ok(Some(Named::Question(_))) | Err(Unnamed::Several(_))
            )
        };
        let questions = named.iter().filter(is_question).count();
        let options = Self::named_options(&named);
        // The label of an option stands in cells too: without a question beside them, options are headers
        // where all of a question are there.
        let is_whole = |question: usize| {
            let named = options.iter().filter(|(of, _)| *of == question).count();
            named == self.bank.questions()[question].options.len()
        };
        let known = if questions > 0 || options.iter().any(|(question, _)| is_whole(*question)) {
            questions + options.len()
        } else {
            0
        };
        Candidate {
            row,
            two_rows,
            headers: headers.to_vec(),
            named,
            known,
        }
    }

    /// Headers that a program has cut off at one length, where they begin a question's text: several that are as long as
    /// none is longer, but for a blank at the end.
    fn cut_off(&self, headers: &[SmolStr], named: &mut [Result<Option<Named>, Unnamed>]) {
        let length = |header: &SmolStr| header.trim_end().chars().count();
        let longest = headers.iter().map(length).max().unwrap_or(0);
        let is_cut =
            |header: &SmolStr| (longest.saturating_sub(1)..=longest).contains(&length(header));
        let cut = (0..headers.len()).filter(|&at| named[at] == Ok(None) && is_cut(&headers[at]));
        let cut: Vec<(usize, usize)> = cut
            .filter_map(|at| Some((at, self.names.cut_off(&headers[at])?)))
            .collect();
        if cut.len() >= CUT_OFF {
            for (at, question) in cut {
                named[at] = Ok(Some(Named::Question(question)));
            }
        }
    }

    /// Columns under the bare ids of a question's options: all of them side by side, or all but one, which is told.
    fn bare_options(&self, headers: &[SmolStr], named: &mut [Result<Option<Named>, Unnamed>]) {
        let bare = |column: usize| {
            let is_free = named[column] == Ok(None) && !self.is_mapped(&fold(&headers[column]));
            is_free.then(|| self.names.bare_option(&headers[column]))?
        };
        let bare: Vec<Option<(usize, usize)>> = (0..headers.len()).map(bare).collect();
        let mut from = 0;
        for run in bare.chunk_by(|one, next| one.map(|(of, _)| of) == next.map(|(of, _)| of)) {
            if let Some((question, _)) = run[0] {
                let all = self.bank.questions()[question].options.len();
                let distinct: HashSet<_> = run.iter().collect();
                if distinct.len() == run.len() && run.len() >= all.saturating_sub(1).max(2) {
                    for (offset, option) in run.iter().enumerate() {
                        named[from + offset] =
                            Ok(option.map(|(of, option)| Named::Option(of, option)));
                    }
                }
            }
            from += run.len();
        }
    }

    /// The options that headers name, each with its question.
    pub(in crate::tables) fn named_options(
        named: &[Result<Option<Named>, Unnamed>],
    ) -> Vec<(usize, usize)> {
        let option = |named: &Result<Option<Named>, Unnamed>| match named {
            Ok(Some(Named::Option(question, option))) => Some((*question, *option)),
            _ => None,
        };
        named.iter().filter_map(option).collect()
    }
}

/// How many cells say no more than that answers stand below.
fn second_headers(cells: &[SmolStr]) -> usize {
    let is_word = |cell: &&SmolStr| SECOND_HEADER.contains(&fold(cell).as_str());
    cells.iter().filter(is_word).count()
}
