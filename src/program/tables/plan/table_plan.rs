//! What a table means, decided once, before any row is read: which row holds the headers, which column
//! which question.

use std::collections::BTreeMap;

use rolefit::Length;

use crate::tables::map::Map;
use crate::tables::names::Named;
use crate::tables::naming::list;
use crate::tables::options::Options;
pub(crate) use crate::tables::plan::columns::TableRow;
pub(in crate::tables) use crate::tables::plan::columns::{About, PlannedColumn};
use crate::tables::plan::usual::Usual;

/// How many rows at the beginning of a table are looked at.
pub(crate) const HEAD_ROWS: usize = 40;
/// How many of them may hold the headers.
pub(in crate::tables) const HEADER_ROWS: usize = 15;

/// What the user says beside the table.
#[derive(Debug, Default)]
pub(crate) struct Wishes {
    /// What columns and words stand for.
    pub(crate) map: Map,
    /// The header of the column of ids.
    pub(crate) id_column: Option<String>,
    /// The header of the column of groups.
    pub(crate) group_column: Option<String>,
    /// Whether questions that count may lack a column.
    pub(crate) allow_missing: bool,
    /// Whether columns that are nothing known are refused.
    pub(crate) strict: bool,
}

/// A row at the beginning that holds no sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LeftOut {
    /// Its number.
    pub(crate) row: u64,
    /// What it is.
    pub(crate) why: &'static str,
}

/// What a table means.
#[derive(Clone, Debug)]
pub(crate) struct TablePlan {
    pub(crate) columns: Vec<PlannedColumn>,
    /// The row that holds the headers.
    pub(crate) header_row: u64,
    /// How many rows from the beginning are no sheets, the headers included.
    pub(crate) head: usize,
    /// Those of them that are no headers.
    pub(crate) left_out: Vec<LeftOut>,
    /// What the first sheets have in common.
    pub(in crate::tables) usual: Usual,
    /// Which questions were asked of everybody in the table.
    pub(crate) length: Length,
    /// The questions of that length that have no column.
    pub(crate) missing: Vec<usize>,
    /// How cells of each question are read.
    pub(in crate::tables) options: Vec<Options>,
    /// The questions that have one column an option, with their columns and a joined one beside them.
    pub(in crate::tables) split: Vec<Split>,
}

impl TablePlan {
    /// How many columns are neither questions nor their options.
    pub(in crate::tables) fn others(&self) -> usize {
        let is_asked = |column: &&PlannedColumn| {
            matches!(column.named, Some(Named::Question(_) | Named::Option(..)))
        };
        self.columns.len() - self.columns.iter().filter(is_asked).count()
    }
}

/// A question with one column an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tables) struct Split {
    pub(in crate::tables) question: usize,
    /// The column that joins the options, where there is one too.
    pub(in crate::tables) joined: Option<usize>,
    /// The options that have a column.
    pub(in crate::tables) options: Vec<usize>,
}

/// Why a table is refused: what is wrong, the row where it is, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlanError {
    pub(crate) what: String,
    pub(crate) row: u64,
    /// The column, from 0, where it is one.
    pub(crate) column: Option<usize>,
    pub(crate) help: String,
}

/// The questions that have columns of options.
pub(in crate::tables) fn split(columns: &[PlannedColumn]) -> Vec<Split> {
    let mut split: BTreeMap<usize, Split> = BTreeMap::new();
    for column in columns {
        if let Some(Named::Option(question, option)) = column.named {
            let joined = columns
                .iter()
                .position(|other| other.named == Some(Named::Question(question)));
            let entry = split.entry(question).or_insert(Split {
                question,
                joined,
                options: Vec::new(),
            });
            entry.options.push(option);
        }
    }
    split.into_values().collect()
}

pub(in crate::tables) fn strict(columns: &[PlannedColumn], row: u64) -> Option<PlanError> {
    let ignored = columns
        .iter()
        .filter(|column| column.named.is_none() && !column.header.is_empty());
    let ignored: Vec<&str> = ignored.map(|column| column.header.as_str()).collect();
    (!ignored.is_empty()).then(|| PlanError {
        what: format!(
            "columns that are no question: {}",
            list(ignored.into_iter())
        ),
        row,
        column: None,
        help: "take them out, or leave --strict out".into(),
    })
}
