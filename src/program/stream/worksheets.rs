//! Which table of a workbook is read, and what the others say against it.

use super::blocks::BlockSource;
use crate::cli::failure::Failure;
use crate::tables::{HEAD_ROWS, TablePlan, TableRow, Worksheet};

impl BlockSource<'_> {
    /// Refuses a workbook whose other tables hold people too, or say of the numbers of this one what the bank does not.
    pub(super) fn check_others(
        &self,
        plan: &TablePlan,
        sheets: &[TableRow],
        others: &[Worksheet],
        name: &str,
    ) -> Result<(), Failure> {
        // People on a page of their own, below the questions of another or below codes.
        let answers = |other: &&Worksheet| {
            let rows = other.rows.iter().filter(|row| !row.is_blank());
            let mut head = rows.clone().take(HEAD_ROWS).peekable();
            let mut below = rows.skip(1).take(HEAD_ROWS).peekable();
            // A list of the questions with what can be answered is about them.
            head.peek().is_some() && head.all(|row| plan.answers(row))
                || below.peek().is_some()
                    && below.all(|row| plan.holds_labels(row))
                    && !self.planner.lists_questions(other.head())
        };
        if let Some(other) = others.iter().find(answers) {
            return Err(Failure::refused_at(
                format!(
                    "table \"{}\" holds answers too, and no questions above them",
                    other.name
                ),
                name,
                "put the questions above them and save each table as a file; or name the one that you mean in a \
                 map: --map with {\"table\": \"…\"}",
            ));
        }
        for other in others {
            let found = self
                .planner
                .other_numbers_elsewhere(plan, sheets, &other.rows);
            if let Some(error) = found {
                return Err(Failure::refused_at(
                    format!("table \"{}\": {}", other.name, error.what),
                    name,
                    error.help,
                ));
            }
        }
        Ok(())
    }

    /// The table of a spreadsheet that the user names, else the one that holds questions, and the others.
    pub(super) fn worksheet(
        &self,
        mut sheets: Vec<Worksheet>,
        name: &str,
    ) -> Result<(Worksheet, Vec<Worksheet>), Failure> {
        if let Some(wanted) = self.planner.table() {
            return Ok((named(sheets, wanted, name)?, Vec::new()));
        }
        // A summary beside the answers has a row a question.
        let known = |sheet: &Worksheet| self.planner.known_of_sheets(sheet.head());
        let mut counts: Vec<usize> = sheets.iter().map(known).collect();
        // Headers without a row below them are nobody's answers, where other tables have some.
        let is_empty = |sheet: &Worksheet| {
            sheet
                .rows
                .iter()
                .filter(|row| !row.is_blank())
                .nth(1)
                .is_none()
        };
        let has_rows = |(sheet, count): (&Worksheet, &usize)| *count > 0 && !is_empty(sheet);
        if sheets.iter().zip(&counts).any(has_rows) {
            for (count, sheet) in counts.iter_mut().zip(&sheets) {
                if is_empty(sheet) {
                    *count = 0;
                }
            }
        }
        let with: Vec<(&str, usize)> = sheets
            .iter()
            .zip(&counts)
            .filter(|(_, count)| **count > 0)
            .map(|(sheet, count)| (sheet.name.as_str(), *count))
            .collect();
        if with.len() > 1 {
            let told = with.iter().map(|(name, count)| match count {
                1 => format!("\"{name}\" (1 column)"),
                count => format!("\"{name}\" ({count} columns)"),
            });
            let told: Vec<String> = told.take(8).collect();
            let more = match with.len() - told.len() {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            // The same people before and after a change look as other people do.
            return Err(Failure::refused_at(
                format!(
                    "{} tables hold questions: {}{more}",
                    with.len(),
                    told.join(", ")
                ),
                name,
                "name the one that you mean in a map: --map with {\"table\": \"…\"}; where each holds other people, save \
                 each as a file and name all the files",
            ));
        }
        let best = counts.iter().position(|count| *count > 0);
        let filled = || sheets.iter().position(|sheet| !sheet.rows.is_empty());
        let index = best.or_else(filled);
        let index = index.ok_or_else(|| {
            Failure::refused_at("the spreadsheet is empty", name, "check the file")
        })?;
        let sheet = sheets.remove(index);
        Ok((sheet, sheets))
    }
}

/// The table of this name.
fn named(mut sheets: Vec<Worksheet>, wanted: &str, file: &str) -> Result<Worksheet, Failure> {
    let place = sheets
        .iter()
        .position(|sheet| sheet.name.trim() == wanted.trim());
    place.map(|at| sheets.swap_remove(at)).ok_or_else(|| {
        let names: Vec<String> = sheets
            .iter()
            .map(|sheet| format!("\"{}\"", sheet.name))
            .collect();
        let what = format!("there is no table \"{wanted}\", which the map names");
        Failure::refused_at(what, file, format!("it has: {}", names.join(", ")))
    })
}
