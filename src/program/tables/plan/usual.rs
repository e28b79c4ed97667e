//! What the first sheets of a table have in common beside their answers: by it rows are known that are nobody's.

use std::collections::{HashMap, HashSet};

use smol_str::SmolStr;

use crate::tables::figures::{
    TextEnds, ends, is_figures, is_figures_of, is_figures_or_name, is_key, is_moment, is_time,
    may_be_figures,
};
use crate::tables::fold::fold;
use crate::tables::legends::numbers::number;
use crate::tables::names::Named;
use crate::tables::options::Options;
use crate::tables::plan::columns::{PlannedColumn, TableRow};

/// What the first sheets have in common.
#[derive(Clone, Debug)]
pub(in crate::tables) struct Usual {
    /// Whether most answer with labels, and with no number.
    pub(in crate::tables) has_labels: bool,
    /// Whether most begin with a time: figures alone behind another text there are nobody's.
    pub(in crate::tables) begins_with_times: bool,
    /// Whether many begin with what stands before figures elsewhere: a column of groups or ratings.
    pub(in crate::tables) begin_with_figures: bool,
    /// The columns that are no question and that nearly all of them fill.
    pub(in crate::tables) filled: Vec<usize>,
    /// The column in which nearly all of them have the time when they came.
    pub(in crate::tables) time: Option<usize>,
    /// Whether the table may be one that this program wrote: it holds nothing but what sheets have.
    pub(in crate::tables) is_own: bool,
    /// Whether they have ids, none of which is a number.
    pub(in crate::tables) ids_are_words: bool,
    /// How many empty cells every one of them has beyond the last column.
    pub(in crate::tables) beyond: usize,
    /// The labels of the steps of scales.
    steps: Words,
    /// The names of groups that several of them belong to.
    groups: Words,
}

/// Texts that may begin a row, folded.
#[derive(Clone, Debug, Default)]
struct Words {
    words: HashSet<String>,
    /// How long these are: a bit a length.
    lengths: u64,
}

impl Words {
    fn new(words: HashSet<String>) -> Words {
        let lengths = words
            .iter()
            .fold(0, |lengths, word| lengths | bit(word.len()));
        Words { words, lengths }
    }

    fn hold(&self, cell: &[u8]) -> bool {
        let cell = cell.trim_ascii();
        // Most cells that begin a row have another length.
        (!cell.is_ascii() || self.lengths & bit(cell.len()) != 0)
            && std::str::from_utf8(cell).is_ok_and(|cell| self.words.contains(&fold(cell)))
    }
}

impl Usual {
    pub(in crate::tables) fn new(
        sheets: &[TableRow],
        columns: &[PlannedColumn],
        options: &[Options],
        is_own: bool,
    ) -> Usual {
        let is_asked = |column: &PlannedColumn| {
            matches!(column.named, Some(Named::Question(_) | Named::Option(..)))
        };
        let holds = |row: &TableRow, column: usize| {
            row.cells
                .get(column)
                .is_some_and(|cell| !cell.trim().is_empty())
        };
        let asked = columns.iter().filter(|column| is_asked(column)).count();
        // What answers one question of many may be no sheet.
        let answers = |row: &&TableRow| {
            let answers = |column: &usize| is_asked(&columns[*column]) && holds(row, *column);
            let count = (0..columns.len()).filter(answers).count();
            count > 1 || count == asked
        };
        let mut answered: Vec<&TableRow> = sheets.iter().filter(answers).collect();
        let time = time(&answered, columns);
        answered.retain(|row| time.is_none_or(|time| is_moment(row.cell(time).as_bytes())));
        // One of a few may be figures, or of somebody who left something out.
        let most = answered.len() - answered.len().min((answered.len() / 8).max(1));
        let is_usual = |&column: &usize| {
            !is_asked(&columns[column])
                && answered.iter().filter(|row| holds(row, column)).count() >= most
        };
        let filled = (0..columns.len()).filter(is_usual);
        let filled: Vec<usize> = filled.filter(|_| answered.len() > 2).collect();
        let id = columns
            .iter()
            .position(|column| column.named == Some(Named::Id));
        let ids = answered.iter().filter_map(|row| row.cells.get(id?));
        let mut ids = ids.filter(|id| !id.trim().is_empty()).peekable();
        let graded = options.iter().filter(|options| options.is_graded());
        let mut steps: HashSet<String> = graded.flat_map(Options::step_labels).collect();
        // Where several rows begin with the same label, they answer something.
        let mut begin = sheets.iter().filter_map(|row| {
            let mut filled = row.filled();
            let (column, cell) = filled.next()?;
            let is_name = columns.get(column).is_some_and(|column| !is_asked(column));
            Some(fold(cell)).filter(|cell| is_name && steps.contains(cell))
        });
        let mut seen = HashSet::new();
        if begin.any(|label| !seen.insert(label)) {
            steps.clear();
        }
        Usual {
            has_labels: are_labels(sheets, columns, options),
            begins_with_times: begin_with_times(sheets, columns),
            begin_with_figures: begin_with_figures(sheets),
            filled,
            time,
            is_own,
            beyond: answered
                .iter()
                .map(|row| row.cells.len().saturating_sub(columns.len()))
                .min()
                .unwrap_or_default(),
            ids_are_words: ids.peek().is_some() && ids.all(|id| number(id).is_none()),
            steps: Words::new(steps),
            groups: Words::new(groups(&answered, columns)),
        }
    }

    /// Whether a cell is the label of a step of some scale.
    pub(in crate::tables) fn is_step(&self, cell: &[u8]) -> bool {
        self.steps.hold(cell)
    }

    /// Whether a cell names a group that several of the first sheets belong to.
    pub(in crate::tables) fn is_group(&self, cell: &[u8]) -> bool {
        self.groups.hold(cell)
    }
}

/// The column in which these sheets have the time when they came: from the first one on, but for few in between; figures
/// stand below.
fn time(answered: &[&TableRow], columns: &[PlannedColumn]) -> Option<usize> {
    let unnamed = (0..columns.len()).filter(|&column| columns[column].named.is_none());
    let mut unnamed = unnamed.filter(|&column| column_has_moments(answered, column));
    unnamed.next()
}

fn column_has_moments(answered: &[&TableRow], column: usize) -> bool {
    let has_moment = |row: &&TableRow| is_moment(row.cell(column).as_bytes());
    let Some(last) = answered.iter().rposition(has_moment) else {
        return false;
    };
    let count = answered.iter().filter(|row| has_moment(row)).count();
    count > 1 && has_moment(&answered[0]) && 3 * count >= 2 * (last + 1)
}

/// The groups that several of these sheets belong to, folded; none where one of their people is called like one.
fn groups(answered: &[&TableRow], columns: &[PlannedColumn]) -> HashSet<String> {
    let place = |named| {
        columns
            .iter()
            .position(|column| column.named == Some(named))
    };
    let Some(group) = place(Named::Group) else {
        return HashSet::new();
    };
    let of = |row: &TableRow| row.cells.get(group).map(|cell| fold(cell));
    let mut counts: HashMap<String, usize> = HashMap::new();
    for group in answered.iter().filter_map(|row| of(row)) {
        *counts.entry(group).or_default() += 1;
    }
    counts.retain(|group, count| !group.is_empty() && *count > 1);
    let is_called_so = |row: &&TableRow| {
        let mut others = row.filled().filter(|(column, _)| *column != group);
        let first = others.next().map(|(_, cell)| fold(cell));
        let is_group = |cell: Option<String>| cell.is_some_and(|cell| counts.contains_key(&cell));
        is_group(first) && is_group(of(row))
    };
    if answered.iter().any(is_called_so) {
        return HashSet::new();
    }
    counts.into_keys().collect()
}

/// The bit of a length; all that are longer share one.
fn bit(length: usize) -> u64 {
    1 << length.min(63)
}

/// Whether most of these rows answer with labels, and with no number.
fn are_labels(rows: &[TableRow], columns: &[PlannedColumn], options: &[Options]) -> bool {
    let is_label = |row: &TableRow| -> Option<bool> {
        let graded = columns.iter().enumerate().filter(|(_, column)| {
            matches!(column.named, Some(Named::Question(question)) if options[question].is_graded())
        });
        let cells = graded.filter_map(|(index, _)| row.cells.get(index));
        let mut filled = cells.filter(|cell| !cell.trim().is_empty()).peekable();
        filled.peek()?;
        Some(filled.all(|cell| number(cell).is_none()))
    };
    let rows = || rows.iter().filter_map(is_label);
    2 * rows().filter(|is_label| *is_label).count() > rows().count()
}

/// Whether over a third of the rows begin with what stands before figures.
fn begin_with_figures(sheets: &[TableRow]) -> bool {
    let firsts = sheets.iter().filter_map(|row| row.filled().next());
    let begins =
        |(_, cell): &(usize, &SmolStr)| is_figures(cell.as_bytes()) || is_key(cell.as_bytes());
    3 * firsts.clone().filter(begins).count() > firsts.count()
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
