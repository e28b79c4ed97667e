//! A line a sheet: its result or why it was refused, as JSON or CSV, written into a buffer that is used
//! again for the next block.

use std::ops::Range;

use clap::ValueEnum;
use rolefit::explain::notes::{Note, graded_numbers, notes};
use rolefit::explain::result::ResultDocument;
use rolefit::{Assessor, Bank, Score, Tenths};
use serde::Serialize;

use super::tally::Tally;
use crate::cli::failure::Failure;
use crate::render::spreadsheet::{cell, row, safe_cell};
use crate::render::terminal::visible::Medium;
use crate::stream::{RefusedSheet, SheetRef};

/// The formats of a batch's results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum BatchFormat {
    /// One result a line, as JSON
    #[default]
    Jsonl,
    /// One result a row, with a header
    Csv,
}

impl BatchFormat {
    /// What a terminal is to take it for.
    pub(crate) fn medium(self) -> Medium {
        match self {
            BatchFormat::Jsonl => Medium::Json,
            BatchFormat::Csv => Medium::Source,
        }
    }
}

/// Scores sheets and writes their lines.
pub(crate) struct LineWriter<'b> {
    bank: &'b Bank,
    assessor: Assessor<'b>,
    format: BatchFormat,
    /// Whole results instead of short ones.
    full: bool,
    /// Whether errors name their input, because there are several.
    several: bool,
    /// The numbers of a sheet's graded answers, used again for every sheet.
    numbers: Vec<usize>,
    /// Per role what stands before its fit in JSON: `"pm":`, a comma before it except for the first.
    roles: Vec<Vec<u8>>,
    /// The lines since the buffer was last cleared.
    pub(crate) lines: Vec<u8>,
    /// How many they are.
    pub(crate) tally: Tally,
}

/// What stands in the place of a refused sheet.
#[derive(Serialize)]
struct RefusedLine<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    line: u64,
    error: &'a str,
}

impl<'b> LineWriter<'b> {
    pub(crate) fn new(bank: &'b Bank, format: BatchFormat, full: bool, several: bool) -> Self {
        let key = |(index, id): (usize, &str)| {
            let comma = if index > 0 { "," } else { "" };
            // Ids hold nothing that JSON escapes.
            format!("{comma}\"{id}\":").into_bytes()
        };
        let ids = bank.roles().iter().map(|role| role.id.as_str());
        LineWriter {
            bank,
            assessor: Assessor::new(bank),
            format,
            full,
            several,
            numbers: Vec::new(),
            roles: ids.enumerate().map(key).collect(),
            lines: Vec::new(),
            tally: Tally::default(),
        }
    }

    /// The line before all others, where the format has one.
    pub(crate) fn header(&self) -> Vec<u8> {
        if self.format == BatchFormat::Jsonl {
            return Vec::new();
        }
        let fits = self
            .bank
            .roles()
            .iter()
            .map(|role| format!("fit_{}", role.id));
        let mut names: Vec<String> = ["id", "group", "outcome", "margin", "evidence"]
            .map(str::to_owned)
            .into();
        names.extend(fits);
        names.extend(["notes".into(), "error".into()]);
        let mut header = Vec::new();
        row(&mut header, names.iter().map(String::as_str));
        header
    }

    /// Begins the lines of another block.
    pub(crate) fn clear(&mut self) {
        self.lines.clear();
        self.tally = Tally::default();
    }

    /// Scores a sheet and writes its line.
    pub(crate) fn scored(&mut self, line: u64, sheet: SheetRef<'_>) -> Result<(), Failure> {
        self.tally.scored += 1;
        if self.full {
            let sheet = sheet.to_sheet();
            let assessment = self.assessor.assess(&sheet);
            let document = ResultDocument::new(self.bank, &sheet, &assessment, Some(line));
            return self.json(&document);
        }
        let score = self.assessor.scorer().score(sheet.answers, sheet.length);
        graded_numbers(self.bank, sheet.answers, &mut self.numbers);
        let notes = notes(&self.numbers, sheet.pace);
        match self.format {
            BatchFormat::Jsonl => self.short_json(line, &sheet, &score, &notes),
            BatchFormat::Csv => self.short_csv(&sheet, &score, &notes),
        }
    }

    /// Writes the line of a refused sheet.
    pub(crate) fn refused(&mut self, line: u64, refusal: &RefusedSheet) -> Result<(), Failure> {
        self.tally.refused += 1;
        let mut error = refusal.text();
        if self.several {
            error = format!("{}: {error}", refusal.input);
        }
        let id = refusal.id.as_deref();
        match self.format {
            BatchFormat::Jsonl => self.json(&RefusedLine {
                id,
                line,
                error: &error,
            }),
            BatchFormat::Csv => {
                let id = safe_cell(id.unwrap_or_default());
                let error = safe_cell(&error);
                // Group, outcome, margin, evidence, fits and notes stay empty.
                let empty = std::iter::repeat_n("", 5 + self.bank.roles().len());
                let cells = std::iter::once(&*id).chain(empty).chain([&*error]);
                row(&mut self.lines, cells);
                Ok(())
            }
        }
    }

    /// Puts the line of a refused sheet in the place of a result.
    pub(crate) fn replace(
        &mut self,
        result: &Range<usize>,
        line: u64,
        refusal: &RefusedSheet,
    ) -> Result<(), Failure> {
        let after = self.lines.split_off(result.end);
        self.lines.truncate(result.start);
        self.tally.scored -= 1;
        self.refused(line, refusal)?;
        self.lines.extend(after);
        Ok(())
    }

    /// Leaves out what comes after the line of a refused sheet, which is that at `start`.
    pub(crate) fn end_with_refusal(&mut self, start: usize, before: Tally) {
        let line = self.lines[start..].iter().position(|&byte| byte == b'\n');
        let end = line.map_or(self.lines.len(), |end| start + end + 1);
        self.lines.truncate(end);
        self.tally = before;
        self.tally.refused += 1;
    }

    fn json(&mut self, document: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer(&mut self.lines, document).map_err(unwritten)?;
        self.lines.push(b'\n');
        Ok(())
    }

    fn short_json(
        &mut self,
        line: u64,
        sheet: &SheetRef<'_>,
        score: &Score,
        notes: &[Note],
    ) -> Result<(), Failure> {
        let out = &mut self.lines;
        match sheet.id {
            Some(id) => {
                out.extend_from_slice(b"{\"id\":");
                serde_json::to_writer(&mut *out, id).map_err(unwritten)?;
            }
            None => {
                out.extend_from_slice(b"{\"line\":");
                whole(out, line);
            }
        }
        if let Some(group) = sheet.group {
            out.extend_from_slice(b",\"group\":");
            serde_json::to_writer(&mut *out, group).map_err(unwritten)?;
        }
        out.extend_from_slice(b",\"outcome\":\"");
        out.extend_from_slice(score.outcome.id(self.bank).as_bytes());
        out.extend_from_slice(b"\",\"margin\":");
        tenths(out, score.ranking.margin);
        out.extend_from_slice(b",\"evidence\":");
        whole(out, score.basis.evidence.into());
        out.extend_from_slice(b",\"fit\":{");
        for (key, fit) in self.roles.iter().zip(score.ranking.fits) {
            out.extend_from_slice(key);
            tenths(out, fit);
        }
        out.push(b'}');
        for (place, note) in notes.iter().enumerate() {
            let before: &[u8] = if place == 0 {
                b",\"notes\":[\""
            } else {
                b",\""
            };
            out.extend_from_slice(before);
            out.extend_from_slice(note.kind().as_bytes());
            out.push(b'"');
        }
        let end: &[u8] = if notes.is_empty() { b"}\n" } else { b"]}\n" };
        out.extend_from_slice(end);
        Ok(())
    }

    fn short_csv(
        &mut self,
        sheet: &SheetRef<'_>,
        score: &Score,
        notes: &[Note],
    ) -> Result<(), Failure> {
        let out = &mut self.lines;
        for text in [sheet.id, sheet.group] {
            cell(out, &safe_cell(text.unwrap_or_default()));
            out.push(b',');
        }
        out.extend_from_slice(score.outcome.id(self.bank).as_bytes());
        out.push(b',');
        tenths(out, score.ranking.margin);
        out.push(b',');
        whole(out, score.basis.evidence.into());
        for fit in &score.ranking.fits[..self.bank.roles().len()] {
            out.push(b',');
            tenths(out, *fit);
        }
        out.push(b',');
        // Several in quotes, as a spreadsheet may take the semicolon for the end of a cell.
        let quote: &[u8] = if notes.len() > 1 { b"\"" } else { b"" };
        out.extend_from_slice(quote);
        for (place, note) in notes.iter().enumerate() {
            if place > 0 {
                out.push(b';');
            }
            out.extend_from_slice(note.kind().as_bytes());
        }
        out.extend_from_slice(quote);
        out.extend_from_slice(b",\n");
        Ok(())
    }
}

fn unwritten(error: serde_json::Error) -> Failure {
    Failure::bug("cannot write the result", &error)
}

/// A whole number.
fn whole(out: &mut Vec<u8>, number: u64) {
    let mut digits = [0; 20];
    let mut at = digits.len();
    let mut rest = number;
    loop {
        at -= 1;
        #[allow(clippy::cast_possible_truncation)] // one digit
        let digit = (rest % 10) as u8;
        digits[at] = b'0' + digit;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

/// A figure in tenths, 0 or more, with its decimal.
fn tenths(out: &mut Vec<u8>, figure: Tenths) {
    let figure = figure.0.unsigned_abs();
    whole(out, figure / 10);
    #[allow(clippy::cast_possible_truncation)] // one digit
    let decimal = (figure % 10) as u8;
    out.extend_from_slice(&[b'.', b'0' + decimal]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_rust_writes_them() {
        for number in [0, 9, 10, 1_234_567, u64::MAX] {
            let mut out = Vec::new();
            whole(&mut out, number);
            assert_eq!(out, number.to_string().into_bytes());
        }
        for figure in [0, 5, 10, 659, 1000] {
            let mut out = Vec::new();
            tenths(&mut out, Tenths(figure));
            assert_eq!(out, serde_json::to_vec(&Tenths(figure)).expect("a number"));
        }
    }
}
