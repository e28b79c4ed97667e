//! Deciding what a table means: which row holds the headers, and which column is which question.

use std::cell::RefCell;
use std::collections::HashMap;

use rolefit::{Bank, Length};

use crate::tables::fold::fold;
use crate::tables::names::{Named, Names, Unnamed};
use crate::tables::options::Options;
use crate::tables::plan::columns::{Candidate, RowsAround};
use crate::tables::plan::table_plan::{
    PlanError, PlannedColumn, TablePlan, TableRow, Wishes, split, strict,
};
use crate::tables::plan::usual::Usual;

/// Reads the meaning of tables for one bank.
pub(crate) struct Planner<'b> {
    pub(in crate::tables) bank: &'b Bank,
    pub(in crate::tables) names: Names<'b>,
    pub(in crate::tables) wishes: &'b Wishes,
    /// What texts were found to name: the same answers are looked at in many rows that may be headers.
    known: RefCell<HashMap<String, Result<Option<Named>, Unnamed>>>,
}

/// How many questions a list of them names at least.
const LISTED: usize = 3;
/// In which of its columns it does: a number or an id may stand in front.
const LIST_COLUMNS: usize = 3;
/// How many texts are kept so.
const MOST_KNOWN: usize = 10_000;

impl<'b> Planner<'b> {
    pub(crate) fn new(bank: &'b Bank, wishes: &'b Wishes) -> Planner<'b> {
        Planner {
            bank,
            names: Names::new(bank),
            wishes,
            known: RefCell::default(),
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
        if self.is_turned(rows, known) || known < LISTED && self.lists_questions(rows) {
            0
        } else {
            known
        }
    }

    /// Whether a table lists questions: one of its first columns names several, a row each.
    pub(crate) fn lists_questions(&self, rows: &[TableRow]) -> bool {
        (0..LIST_COLUMNS).any(|column| self.named_in(rows, column) >= LISTED)
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
        self.leave_lengths(&rows[found.row + 1..], &mut columns);
        self.steps(&mut columns);
        self.wished(rows, &mut columns, at, &mut errors);
        self.leave_fields(&mut columns);
        let split = split(&columns);
        self.check_twice(&columns, &split, at, &mut errors);
        self.check_options(&split, at, &mut errors);
        self.check_bare_ids(&columns, at, &mut errors);
        self.mark_blank(&mut columns);
        self.mark_other_options(&mut columns, &split);
        self.mark_status(&mut columns);
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
        let around = RowsAround {
            above: &rows[..found.row],
            below: &rows[found.row + 1..head],
            sheets,
            elsewhere: &[],
        };
        match self.other_numbers(&around, &columns, &options, at) {
            Some(error) => errors.push(error),
            None => errors.extend(self.numbers_from_zero(sheets, &columns)),
        }
        errors.extend(self.stray_options(sheets, &columns, &options));
        errors.extend(self.counted_rows(sheets, &columns));
        self.mark_labels(sheets, &mut columns, &options);
        let usual = Usual::new(sheets, &columns, &options, self.is_own(&columns));
        errors.extend(self.groups_once(sheets, &columns));
        errors.extend(self.rows_of_options(sheets, &columns, &options, usual.time));
        if length == Length::Quick {
            errors.extend(self.more_than_short(sheets, &columns, &options, at));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(TablePlan {
            header_row: at,
            head,
            left_out,
            usual,
            length,
            missing,
            columns,
            options,
            split,
        })
    }

    /// Whether a table may be one that this program wrote: its headers are ids, and what else a sheet has.
    fn is_own(&self, columns: &[PlannedColumn]) -> bool {
        columns.iter().all(|column| match column.named {
            None | Some(Named::Option(..)) => false,
            Some(Named::Question(question)) => column.header == self.bank.questions()[question].id,
            Some(_) => column.header == column.folded,
        })
    }

    /// Whether the user's map says what a column with this folded header is.
    pub(in crate::tables) fn is_mapped(&self, folded: &str) -> bool {
        self.wishes.map.columns.contains_key(folded)
    }

    pub(in crate::tables) fn named(&self, header: &str) -> Result<Option<Named>, Unnamed> {
        if let Some(known) = self.known.borrow().get(header) {
            return known.clone();
        }
        let mapped = self.wishes.map.columns.get(&fold(header));
        let named = match mapped {
            Some((_, named)) => Ok(*named),
            None => match self.names.named(header) {
                Ok(named) => Ok(Some(named)),
                Err(Unnamed::Unknown) => Ok(None),
                Err(several) => Err(several),
            },
        };
        let mut known = self.known.borrow_mut();
        if known.len() < MOST_KNOWN {
            known.insert(header.to_owned(), named.clone());
        }
        named
    }

    pub(in crate::tables) fn columns(
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
                about: None,
            }
        })
        .collect()
    }
}
