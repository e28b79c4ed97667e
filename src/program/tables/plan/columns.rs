//! The rows and columns of a table with what they hold: its headers, what is around them.

use smol_str::SmolStr;

use crate::tables::names::{Named, Unnamed};

/// A row of a table with its place: the line of a text, the row of a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TableRow {
    /// Counted from 1.
    pub(crate) number: u64,
    pub(crate) cells: Vec<SmolStr>,
}

impl TableRow {
    /// Whether nothing stands in it.
    pub(crate) fn is_blank(&self) -> bool {
        self.filled().next().is_none()
    }

    /// What stands in a column, trimmed.
    pub(in crate::tables) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// The cells that hold something, each with its column.
    pub(crate) fn filled(&self) -> impl Iterator<Item = (usize, &SmolStr)> + Clone {
        let cells = self.cells.iter().enumerate();
        cells.filter(|(_, cell)| !cell.trim().is_empty())
    }
}

/// The cells of a column that hold something.
pub(in crate::tables) fn filled_in(
    rows: &[TableRow],
    column: usize,
) -> impl Iterator<Item = &SmolStr> + Clone {
    let cells = rows.iter().filter_map(move |row| row.cells.get(column));
    cells.filter(|cell| !cell.trim().is_empty())
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedColumn {
    /// Its header as it stands in the table.
    pub(crate) header: String,
    /// The same without what does not matter.
    pub(in crate::tables) folded: String,
    /// What it holds; nothing where it is ignored.
    pub(crate) named: Option<Named>,
    /// The question that a column without a header follows: its options may stand there, and would be lost.
    pub(crate) beside: Option<usize>,
    /// What it says of a question without being its column.
    pub(in crate::tables) about: Option<About>,
}

/// What a column that is ignored says of the answers all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tables) enum About {
    /// The labels of answers that another column has as numbers.
    Labels(usize),
    /// That none of its options is chosen.
    NoOption(usize),
    /// An option that the bank does not have.
    OtherOption(usize),
    /// Whether the author tried the form, or nobody filled it in.
    Status,
}

/// Headers as they may be read, and how many columns that names.
pub(in crate::tables) struct Candidate {
    pub(in crate::tables) row: usize,
    /// Whether the row below holds the options of questions with several columns.
    pub(in crate::tables) two_rows: bool,
    pub(in crate::tables) headers: Vec<SmolStr>,
    pub(in crate::tables) named: Vec<Result<Option<Named>, Unnamed>>,
    pub(in crate::tables) known: usize,
}

/// The rows around a table's headers.
pub(in crate::tables) struct RowsAround<'r> {
    pub(in crate::tables) above: &'r [TableRow],
    /// Below the headers, and no sheets.
    pub(in crate::tables) below: &'r [TableRow],
    /// The first sheets.
    pub(in crate::tables) sheets: &'r [TableRow],
    /// On another page of the workbook.
    pub(in crate::tables) elsewhere: &'r [TableRow],
}
