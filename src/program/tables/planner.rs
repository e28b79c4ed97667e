//! Deciding what a table means: which row holds the headers, and which column is which question.

use std::collections::HashSet;

use rolefit::Bank;
use smol_str::{SmolStr, format_smolstr};

use super::figures::{
    TextEnds, ends, is_figures, is_figures_of, is_figures_or_name, is_time, may_be_figures,
};
use super::fold::fold;
use super::names::{Named, Names, Unnamed, is_filler};
use super::options::Options;
use super::plan::{
    HEADER_ROWS, PlanError, PlannedColumn, TablePlan, TableRow, Wishes, split, strict,
};
use super::words::SECOND_HEADER;

/// How many headers are cut off at least where a program does that.
const CUT_OFF: usize = 3;

/// Reads the meaning of tables for one bank.
pub(crate) struct Planner<'b> {
    pub(super) bank: &'b Bank,
    pub(super) names: Names<'b>,
    pub(super) wishes: &'b Wishes,
}

/// Headers as they may be read, and how many columns that names.
pub(super) struct Candidate {
    pub(super) row: usize,
    /// Whether the row below holds the options of questions with several columns.
    pub(super) two_rows: bool,
    pub(super) headers: Vec<SmolStr>,
    pub(super) named: Vec<Result<Option<Named>, Unnamed>>,
    pub(super) known: usize,
}

impl<'b> Planner<'b> {
    pub(crate) fn new(bank: &'b Bank, wishes: &'b Wishes) -> Planner<'b> {
        Planner {
            bank,
            names: Names::new(bank),
            wishes,
        }
    }

    /// The name of the table of a workbook that the user wants read.
    pub(crate) fn table(&self) -> Option<&str> {
        self.wishes.map.table.as_deref()
    }

    /// How many columns name a question in the row that names most: what tells one separator from another.
    pub(crate) fn known(&self, rows: &[TableRow]) -> usize {
        self.headers(rows).map_or(0, |found| found.known)
    }

    /// The same of a table of sheets; none where it is turned, as a summary beside the answers is.
    pub(crate) fn known_of_sheets(&self, rows: &[TableRow]) -> usize {
        let known = self.known(rows);
        if self.is_turned(rows, known) {
            0
        } else {
            known
        }
    }

    /// Whether a table has a row a question: its first column names more of them than any row.
    fn is_turned(&self, rows: &[TableRow], known: usize) -> bool {
        self.turned(rows) > known.max(1)
    }

    /// Whether headers name questions, and none but such as take several answers.
    pub(crate) fn asks_several_alone(&self, headers: &TableRow) -> bool {
        let named = headers.cells.iter().map(|header| self.named(header));
        let questions: Vec<Named> = named
            .filter_map(|named| named.ok().flatten())
            .filter(|named| matches!(named, Named::Question(_) | Named::Option(..)))
            .collect();
        let is_multi = |named: &Named| matches!(named, Named::Question(question) if self.bank.questions()[*question].kind.is_multi());
        !questions.is_empty() && questions.iter().all(is_multi)
    }

    /// The meaning of a table that begins with these rows.
    pub(crate) fn plan(&self, rows: &[TableRow]) -> Result<TablePlan, Vec<PlanError>> {
        let Some(found) = self.headers(rows) else {
            return Err(vec![self.no_question(rows)]);
        };
        if found.known == 1
            && let Some(error) = self.long(rows)
        {
            return Err(vec![error]);
        }
        if self.is_turned(rows, found.known) {
            return Err(vec![self.no_question(rows)]);
        }
        let at = rows[found.row].number;
        let mut errors = Vec::new();
        errors.extend(self.other_headers(rows, &found));
        let mut columns = self.columns(&found, at, &mut errors);
        self.steps(&mut columns);
        self.wished(&mut columns, at, &mut errors);
        let split = split(&columns);
        self.check_twice(&columns, &split, at, &mut errors);
        self.check_options(&split, at, &mut errors);
        self.check_bare_ids(&columns, at, &mut errors);
        self.mark_blank(&mut columns);
        let (length, missing) = self.missing(&columns, at, &mut errors);
        if self.wishes.strict {
            errors.extend(strict(&columns, at));
        }
        let questions = self.bank.questions().iter().enumerate();
        let options: Vec<Options> = questions
            .map(|(index, question)| Options::new(question, self.wishes.map.words(index)))
            .collect();
        let (head, left_out, contradictions) = self.below(rows, &found, &columns, &options);
        errors.extend(contradictions);
        let sheets = &rows[head.min(rows.len())..];
        let parts = [&rows[..found.row], &rows[found.row + 1..head], sheets];
        match self.other_numbers(parts, &columns, &options, at) {
            Some(error) => errors.push(error),
            None => errors.extend(self.numbers_from_zero(sheets, &columns)),
        }
        errors.extend(self.stray_options(sheets, &columns, &options));
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(TablePlan {
            header_row: at,
            head,
            left_out,
            has_labels: Self::are_labels(sheets, &columns, &options),
            begins_with_times: begin_with_times(sheets, &columns),
            length,
            missing,
            columns,
            options,
            split,
        })
    }

    /// The row of headers, or the two rows, that name most columns; the first of them.
    pub(super) fn headers(&self, rows: &[TableRow]) -> Option<Candidate> {
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
                if rank(&candidate) > best.as_ref().map_or((0, 0), rank) {
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
        let goes_on = |(column, cell): (usize, &SmolStr)| match is_blank(column) {
            true => names_somebody(cell),
            false => self.named(cell) == found.named[column] && found.named[column] != Ok(None),
        };
        let below = rows.get(found.row + 1).filter(|row| {
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
    pub(super) fn is_filler(&self, header: &str) -> bool {
        is_filler(header)
            && self.named(header) == Ok(None)
            && !self.wishes.map.columns.contains_key(&fold(header))
    }

    pub(super) fn candidate(&self, row: usize, headers: &[SmolStr], two_rows: bool) -> Candidate {
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
            let is_free = named[column] == Ok(None)
                && !self
                    .wishes
                    .map
                    .columns
                    .contains_key(&fold(&headers[column]));
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
    pub(super) fn named_options(named: &[Result<Option<Named>, Unnamed>]) -> Vec<(usize, usize)> {
        let option = |named: &Result<Option<Named>, Unnamed>| match named {
            Ok(Some(Named::Option(question, option))) => Some((*question, *option)),
            _ => None,
        };
        named.iter().filter_map(option).collect()
    }

    pub(super) fn named(&self, header: &str) -> Result<Option<Named>, Unnamed> {
        if let Some((_, named)) = self.wishes.map.columns.get(&fold(header)) {
            return Ok(*named);
        }
        match self.names.named(header) {
            Ok(named) => Ok(Some(named)),
            Err(Unnamed::Unknown) => Ok(None),
            Err(several) => Err(several),
        }
    }

    pub(super) fn columns(
        &self,
        found: &Candidate,
        row: u64,
        errors: &mut Vec<PlanError>,
    ) -> Vec<PlannedColumn> {
        let each = found.headers.iter().zip(&found.named).enumerate();
        each.map(|(column, (header, named))| {
            let named = named.as_ref().copied().unwrap_or_else(|unnamed| {
                if let Unnamed::Several(questions) = unnamed {
                    errors.push(self.several(column, header, questions, row));
                }
                None
            });
            PlannedColumn {
                header: header.trim().to_owned(),
                folded: fold(header),
                named,
                beside: None,
            }
        })
        .collect()
    }
}

/// Whether most rows begin with a time beside their answers.
fn begin_with_times(sheets: &[TableRow], columns: &[PlannedColumn]) -> bool {
    let first = |row: &TableRow| {
        let cells = || row.cells.iter().map(|cell| cell.as_bytes().trim_ascii());
        let at = cells().position(|cell| !cell.is_empty())?;
        let is_asked = matches!(columns.get(at)?.named, Some(Named::Question(_)));
        let cell = cells().nth(at).filter(|_| !is_asked)?;
        // What may stand before figures says nothing of the others.
        let is_of = |ends: TextEnds| is_figures_of(&ends, true) || may_be_figures(&ends);
        let may_be = is_figures(cell) || is_figures_or_name(cell) || ends(cell).is_some_and(is_of);
        (!may_be).then(|| is_time(cell))
    };
    let firsts = || sheets.iter().filter_map(first);
    2 * firsts().filter(|is_time| *is_time).count() > firsts().count()
}

/// How many cells say no more than that answers stand below.
fn second_headers(cells: &[SmolStr]) -> usize {
    let is_word = |cell: &&SmolStr| SECOND_HEADER.contains(&fold(cell).as_str());
    cells.iter().filter(is_word).count()
}
