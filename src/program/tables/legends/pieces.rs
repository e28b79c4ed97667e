//! Legends that stand in pieces, a step a cell or two cells, above a table or where no question is; and whole ones in
//! columns of their own.

use std::collections::HashSet;

use crate::tables::fold::fold;
use crate::tables::legends::numbers::numbers;
use crate::tables::legends::step_names::StepNames;
use crate::tables::plan::columns::{PlannedColumn, RowsAround, TableRow};

/// How many cells a row above the headers has at most that may be the pieces of one legend.
pub(in crate::tables) const MOST_PIECES: usize = 12;

/// How many cells a row below the sheets has at most that holds a legend.
const MOST_BELOW: usize = 3;

/// A text above the headers, folded.
pub(in crate::tables) struct Title {
    pub(in crate::tables) row: u64,
    /// Whether it stands where it may be about something else, so that only the bank's own labels bind it.
    pub(in crate::tables) is_apart: bool,
    /// The column that it is about, where others stand beside it.
    pub(in crate::tables) column: Option<usize>,
    pub(in crate::tables) text: String,
}

impl Title {
    pub(in crate::tables) fn is_about(&self, column: usize) -> bool {
        self.column.is_none_or(|about| about == column)
    }
}

/// The pieces that were found, with the row of the first.
struct Pieces<'s, 'b> {
    graded: &'s [StepNames<'b>],
    first: Option<u64>,
    found: Vec<String>,
}

/// The legends in pieces around a table, and whole ones in columns that are ignored.
pub(in crate::tables) fn pieces(
    around: &RowsAround<'_>,
    columns: &[PlannedColumn],
    is_ignored: impl Fn(&PlannedColumn) -> bool,
    graded: &[StepNames<'_>],
) -> Vec<Title> {
    let mut pieces = Pieces {
        graded,
        first: None,
        found: Vec::new(),
    };
    let mut titles = Vec::new();
    for row in around.above.iter().chain(around.elsewhere) {
        pieces.row(row);
    }
    for at in (0..columns.len()).filter(|&at| is_ignored(&columns[at])) {
        let row = around.sheets.first().map_or(1, |row| row.number);
        pieces.add_all(&[(row, columns[at].folded.clone())]);
        let has_next = columns.get(at + 1).is_some_and(&is_ignored);
        titles.extend(pieces.column(around.sheets, at, has_next));
    }
    // Below the sheets: rows that hold little else.
    for row in around.sheets {
        titles.extend(pieces.below(row));
    }
    titles.extend(pieces.title());
    titles
}

impl Pieces<'_, '_> {
    /// Whether a folded text is one step with its number.
    fn is_piece(&self, text: &str) -> bool {
        has_words(text)
            && numbers(text).len() == 1
            && self.graded.iter().any(|steps| steps.is_one_answer(text))
    }

    /// Whether a folded text is all of a legend.
    fn is_whole(&self, text: &str) -> bool {
        has_words(text)
            && numbers(text).len() > 1
            && self.graded.iter().any(|steps| steps.is_legend(text))
    }

    /// Adds texts where all of them are pieces.
    fn add_all(&mut self, texts: &[(u64, String)]) {
        if !texts.iter().all(|(_, text)| self.is_piece(text)) {
            return;
        }
        for (row, text) in texts {
            if !self.found.contains(text) {
                self.first.get_or_insert(*row);
                self.found.push(text.clone());
            }
        }
    }

    /// What stands in a row that is no sheet.
    fn row(&mut self, row: &TableRow) {
        if row.filled().count() > MOST_PIECES {
            return;
        }
        let texts: Vec<String> = row.cells.iter().map(|cell| fold(cell)).collect();
        let pairs = texts.windows(2);
        let pairs = pairs.filter(|pair| pair.iter().all(|text| !text.is_empty()));
        for text in texts
            .iter()
            .cloned()
            .chain(pairs.map(|pair| pair.join(" = ")))
        {
            self.add_all(&[(row.number, text)]);
        }
    }

    /// What stands in a row among the sheets that is none itself.
    fn below(&mut self, row: &TableRow) -> Option<Title> {
        let texts: Vec<String> = row
            .filled()
            .take(MOST_BELOW + 1)
            .map(|(_, cell)| fold(cell))
            .collect();
        if texts.len() > MOST_BELOW {
            return None;
        }
        if let [only] = &texts[..] {
            self.add_all(&[(row.number, only.clone())]);
        }
        let whole = texts.into_iter().find(|text| self.is_whole(text))?;
        Some(Title {
            row: row.number,
            is_apart: true,
            column: None,
            text: whole,
        })
    }

    /// What stands in a column of sheets, or in it and the next. A whole legend may stand in one cell; pieces are all that
    /// such a column holds, for people write there, too.
    fn column(&mut self, sheets: &[TableRow], at: usize, has_next: bool) -> Option<Title> {
        let text = |row: &TableRow, at: usize| {
            row.cells
                .get(at)
                .map_or_else(String::new, |cell| fold(cell))
        };
        let own = sheets.iter().map(|row| (row.number, text(row, at)));
        let own: Vec<(u64, String)> = own.filter(|(_, text)| !text.is_empty()).collect();
        let distinct: HashSet<&str> = own.iter().map(|(_, text)| text.as_str()).collect();
        let whole = own.iter().find(|(_, text)| self.is_whole(text));
        let title = whole.map(|(row, text)| Title {
            row: *row,
            is_apart: true,
            column: None,
            text: text.clone(),
        });
        if distinct.len() > MOST_PIECES {
            return title;
        }
        self.add_all(&own);
        if has_next {
            let pairs = sheets
                .iter()
                .map(|row| (row.number, text(row, at), text(row, at + 1)));
            let pairs = pairs.filter(|(_, one, next)| !(one.is_empty() && next.is_empty()));
            let pairs: Vec<_> = pairs.collect();
            if pairs
                .iter()
                .all(|(_, one, next)| !one.is_empty() && !next.is_empty())
            {
                let joined = pairs
                    .into_iter()
                    .map(|(row, one, next)| (row, format!("{one} = {next}")));
                self.add_all(&joined.collect::<Vec<_>>());
            }
        }
        title
    }

    /// All pieces as one legend, where they are steps one after the other: counts of answers stand beside labels too, and
    /// go up and down.
    fn title(self) -> Option<Title> {
        let text = self.found.join(", ");
        let count = self.found.len();
        let is_scale = || {
            self.graded
                .iter()
                .any(|steps| steps.counts_on(&text, count))
        };
        let row = self.first.filter(|_| count > 1 && is_scale())?;
        Some(Title {
            row,
            is_apart: false,
            column: None,
            text,
        })
    }
}

/// Whether a text is more than a time or an id, or every cell would be held against every label.
fn has_words(text: &str) -> bool {
    let is_clock = |three: &[u8]| matches!(three, [one, b':', two] if one.is_ascii_digit() && two.is_ascii_digit());
    text.chars().filter(|c| c.is_alphabetic()).count() > 2
        && !text.as_bytes().windows(3).any(is_clock)
}
