//! Opening an input: what it is, told by its content, and where it is a table, what it means.

use std::io::{Cursor, Read};
use std::sync::Arc;

use smol_str::SmolStr;

use super::beginning::{SeparatedHead, refused, separated, separator_line, too_large};
use super::blocks::{Block, BlockContent, BlockSource, CHUNK, Open, newlines, unclosed};
use super::cut::{Ends, RowEnds};
use super::input::{Input, InputFormat, ending, unreadable};
use crate::cli::failure::Failure;
use crate::tables::{
    self, Encoding, FileKind, HEAD_ROWS, LOOK_AT, MAX_FILE_BYTES, Merged, Reading, TablePlan,
    TableRow, TextReader, Unzipped,
};

/// What may separate cells, the usual one first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// How much of a table is looked at to tell what it means, in bytes.
const HEAD_BYTES: usize = 256 << 10;

/// Bytes that are still to be read, with what is known of them.
pub(super) struct Unread {
    name: String,
    pub(super) ending: String,
    pub(super) format: Option<InputFormat>,
    head: Vec<u8>,
    rest: Box<dyn Read + Send>,
}

impl BlockSource<'_> {
    /// Opens an input and looks at its beginning.
    pub(super) fn start(&mut self, input: &Input) -> Result<Open, Failure> {
        let unread = Unread {
            name: input.name().into_owned(),
            ending: input.ending(),
            format: input.format,
            head: Vec::new(),
            rest: input.open()?,
        };
        self.begin(unread, true)
    }

    fn begin(&mut self, mut unread: Unread, is_outermost: bool) -> Result<Open, Failure> {
        // What comes first is enough: whoever writes may wait for an answer.
        let mut look = [0; LOOK_AT];
        while unread.head.len() < 4 {
            let got = match unread.rest.read(&mut look) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                got => got.map_err(|error| unreadable(&unread.name, &error))?,
            };
            if got == 0 {
                break;
            }
            unread.head.extend_from_slice(&look[..got]);
        }
        // Sheets in lines may hold anything: a line that is none is refused by itself.
        let is_lines = unread.format == Some(InputFormat::Jsonl)
            || unread.format.is_none()
                && match unread.ending.as_str() {
                    "json" | "jsonl" | "ndjson" => true,
                    "" => tables::has_zeros(&unread.head),
                    _ => false,
                };
        match tables::kind(&unread.head) {
            tables::FileSignature::Zip => self.zip(unread, is_outermost),
            tables::FileSignature::Other(what, help) if !is_lines => {
                Err(Failure::refused_at(what, unread.name, help))
            }
            tables::FileSignature::Json if unread.format != Some(InputFormat::Csv) => {
                self.json(unread)
            }
            _ if unread.format == Some(InputFormat::Jsonl) => self.json(unread),
            _ => self.table(unread),
        }
    }

    /// An input of which nothing has been read as text yet.
    pub(super) fn opened(unread: Unread, is_json: bool) -> Open {
        let reader = TextReader::new(&unread.head, unread.rest, is_json);
        Open {
            name: unread.name.into(),
            kind: BlockContent::Lines,
            encoding: reader.encoding(),
            reader,
            blanks: None,
            carry: Vec::new(),
            line: 1,
            chunk: CHUNK,
            at_end: false,
        }
    }

    /// A spreadsheet, or a file that comes zipped, which may be a spreadsheet.
    fn zip(&mut self, mut unread: Unread, is_outermost: bool) -> Result<Open, Failure> {
        let most = (MAX_FILE_BYTES + 1 - unread.head.len()) as u64;
        let read = (&mut unread.rest).take(most).read_to_end(&mut unread.head);
        self.read += read.map_err(|error| unreadable(&unread.name, &error))? as u64;
        if unread.head.len() > MAX_FILE_BYTES {
            return Err(too_large(&unread.name));
        }
        let (format, sheets) = match tables::unzip(unread.head, &unread.name)? {
            Unzipped::Excel(sheets) => ("Excel", sheets),
            Unzipped::OpenDocument(sheets) => ("OpenDocument", sheets),
            Unzipped::File(..) if !is_outermost => {
                return Err(Failure::refused_at(
                    "the zip holds another zip",
                    unread.name,
                    "unpack it and name the file that holds the sheets",
                ));
            }
            Unzipped::File(name, content) => {
                let inner = Unread {
                    ending: ending(std::path::Path::new(&name)),
                    name: format!("{} ({name})", unread.name),
                    format: unread.format,
                    head: Vec::new(),
                    rest: Box::new(Cursor::new(content)),
                };
                return self.begin(inner, false);
            }
        };
        let several = sheets.iter().filter(|sheet| !sheet.rows.is_empty()).count() > 1;
        let (sheet, others) = self.worksheet(sheets, &unread.name)?;
        if let Some((row, column, formula)) = &sheet.without_value {
            let cell = format!("{}{}", tables::letters(*column as usize), row + 1);
            let formula = formula.trim_start_matches("of:").trim_start_matches('=');
            return Err(Failure::refused_at(
                format!("cell {cell} holds a formula without its value: \"={formula}\""),
                format!("{}:{}", unread.name, row + 1),
                "open the file in a spreadsheet program and save it there, or save it as CSV",
            ));
        }
        let table = several.then_some((sheet.name, sheet.is_hidden));
        let kind = FileKind::Spreadsheet(format, table);
        let open = self.held(&unread.name, kind, sheet.rows, &sheet.merged)?;
        if let (BlockContent::Held(plan, rows, _), None) = (&open.kind, self.planner.table()) {
            self.check_others(plan, rows, &others, &unread.name)?;
        }
        Ok(open)
    }

    /// A table that is held in memory.
    pub(super) fn held(
        &mut self,
        name: &str,
        kind: FileKind,
        mut rows: Vec<TableRow>,
        merged: &[Merged],
    ) -> Result<Open, Failure> {
        rows.retain(|row| !row.is_blank());
        let unread = Unread {
            name: name.to_owned(),
            ending: String::new(),
            format: None,
            head: Vec::new(),
            rest: Box::new(std::io::empty()),
        };
        let mut open = BlockSource::opened(unread, true);
        if rows.is_empty() {
            return Ok(open);
        }
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        for row in rows.iter_mut().take(HEAD_ROWS) {
            row.cells.resize(width, SmolStr::default());
        }
        let plan = self.planner.plan(&rows[..rows.len().min(HEAD_ROWS)]);
        let plan = Arc::new(plan.map_err(|errors| refused(name, &errors))?);
        let first = rows.get(plan.head).map_or(u64::MAX, |row| row.number);
        // The value stands in the first cell alone. A row that holds nothing else is a note.
        let is_note = |row: u32| {
            let number = u64::from(row) + 1;
            let row = rows.iter().find(|row| row.number == number);
            row.is_none_or(|row| row.filled().nth(1).is_none())
        };
        let loses = |merged: &&Merged| {
            let ((left, right), (top, bottom)) = (merged.columns, merged.rows);
            let from = if top < bottom { left } else { left + 1 };
            let columns = (right + 1).saturating_sub(from) as usize;
            let mut named = plan.columns.iter().skip(from as usize).take(columns);
            u64::from(bottom) + 1 >= first
                && named.any(|column| column.named.is_some())
                && !(top == bottom && is_note(top))
        };
        if let Some(merged) = merged.iter().find(loses) {
            let cell =
                |column: u32, row: u32| format!("{}{}", tables::letters(column as usize), row + 1);
            let ((left, right), (top, bottom)) = (merged.columns, merged.rows);
            let alone = if top < bottom { "row" } else { "column" };
            return Err(Failure::refused_at(
                format!(
                    "cells {} to {} are merged: only the first {alone} would have their value",
                    cell(left, top),
                    cell(right, bottom)
                ),
                format!("{name}:{}", top + 1),
                tables::UNMERGE,
            ));
        }
        self.tell(name, kind, &plan);
        rows.drain(..plan.head);
        open.kind = BlockContent::Held(plan, Arc::new(rows), 0..0);
        Ok(open)
    }

    fn tell(&mut self, name: &str, kind: FileKind, plan: &Arc<TablePlan>) {
        let reading = Reading {
            file: name.to_owned(),
            kind,
            plan: Arc::clone(plan),
        };
        self.notes
            .push(format!("{}: {}", reading.file, reading.words(self.bank)));
        self.readings.push(reading);
    }

    /// A table as text, or lines that are no JSON.
    fn table(&mut self, unread: Unread) -> Result<Open, Failure> {
        let must_be_table = unread.format == Some(InputFormat::Csv)
            || !matches!(unread.ending.as_str(), "" | "json" | "jsonl" | "ndjson");
        let mut open = BlockSource::opened(unread, false);
        let mut head = Block::default();
        while head.filled < HEAD_BYTES && open.read_more(&mut head, &mut self.read)? {}
        if head.bytes().trim_ascii().is_empty() && open.at_end {
            // An empty file holds no sheets.
            return Ok(open);
        }
        let mut separators = SEPARATORS.to_vec();
        if let Some((separator, end)) = separator_line(head.bytes()) {
            separators = vec![separator];
            head.take_out(end);
            open.line += 1;
        }
        let is_whole = open.at_end;
        let read = |separator: u8| separated(head.bytes(), separator, open.line, is_whole);
        let mut candidates: Vec<SeparatedHead> = separators.into_iter().map(read).collect();
        // What falls into columns by one separator is no table of one column by another.
        let width = |head: &SeparatedHead| {
            let mut widths = head.found.rows.iter().map(|row| row.cells.len());
            let first = widths.next().unwrap_or(0);
            (head.found.rows.len() > 1 && widths.all(|width| width == first)).then_some(first)
        };
        let has_columns = candidates
            .iter()
            .any(|head| width(head).is_some_and(|width| width > 1));
        let known = |head: &SeparatedHead| match has_columns && width(head) == Some(1) {
            true => 0,
            false => self.planner.known(&head.found.rows),
        };
        let known: Vec<usize> = candidates.iter().map(known).collect();
        // A header that is wrong with commas is told as such, unless another separator knows it.
        let best = (0..known.len())
            .rev()
            .max_by_key(|&index| known[index])
            .unwrap_or(0);
        if known[best] == 0 && !must_be_table {
            if open.reader.encoding() == Encoding::Windows1252 {
                return Err(Failure::refused_at(
                    "no column is a question, and lines of sheets would be UTF-8 text, which this is not",
                    &*open.name,
                    "name the questions in the first row of a table, or save sheets as UTF-8",
                ));
            }
            open.carry.extend_from_slice(head.bytes());
            return Ok(open);
        }
        let SeparatedHead {
            separator,
            found,
            unblanked,
        } = candidates.swap_remove(best);
        if let Some((blanks, bytes)) = unblanked {
            head.replace(&bytes);
            open.blanks = Some(blanks);
        }
        let plan = self.planner.plan(&found.rows).map_err(|errors| {
            // Where no separator is known, a quote behind any of them may open a cell.
            let separators = if known[best] > 0 {
                [separator; 4]
            } else {
                *b",;\t|"
            };
            let mut ends = RowEnds::new(separators);
            let _ = ends.feed(head.bytes());
            match ends
                .unclosed()
                .filter(|_| is_whole || found.rows.is_empty())
            {
                Some(at) => unclosed(&open.name, open.line + newlines(&head.bytes()[..at])),
                None => refused(&open.name, &errors),
            }
        });
        let plan = Arc::new(plan?);
        let end = found
            .ends
            .get(plan.head - 1)
            .copied()
            .unwrap_or(head.filled);
        let mut ends = Ends::Rows(RowEnds::new([separator; 4]));
        let _ = ends.feed(&head.bytes()[..end]);
        if let Some(at) = ends.broken() {
            return Err(unclosed(
                &open.name,
                open.line + newlines(&head.bytes()[..at]),
            ));
        }
        let name = Arc::clone(&open.name);
        let encoding: Encoding = open.reader.encoding();
        open.encoding = encoding;
        self.tell(&name, FileKind::Text(separator, encoding), &plan);
        open.line += newlines(&head.bytes()[..end]);
        open.kind = BlockContent::Rows(plan, separator);
        head.take_out(end);
        open.carry.extend_from_slice(head.bytes());
        Ok(open)
    }
}
