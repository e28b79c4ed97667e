//! Cutting inputs into blocks of whole records, whatever their lengths.

use std::collections::VecDeque;
use std::io::Read;
use std::ops::Range;
use std::sync::Arc;

use memchr::memchr_iter;
use rolefit::Bank;

use super::blanks::Blanks;
use super::cells::CellPlaces;
use super::cut::{Ends, RowEnds};
use super::input::{Input, unreadable};
use crate::cli::failure::Failure;
use crate::cli::files::MAX_SHEET_BYTES;
use crate::tables::{Encoding, Planner, Reading, TablePlan, TableRow, TextReader, Wishes};

/// How much is read at once, in bytes: large enough to keep the cores busy, small enough for their caches.
pub(super) const CHUNK: usize = 256 << 10;
/// Of banks with more questions less is read at once: a short line makes a large sheet there, and the sheets of
/// a block may have to wait in memory.
const USUAL_QUESTIONS: usize = 64;
/// The least that is read at once.
const LEAST_CHUNK: usize = 8 << 10;
/// How many rows of a table that is held in memory make a block.
const HELD_ROWS: usize = 256;

/// What a block holds.
#[derive(Clone, Debug)]
pub(super) enum BlockContent {
    /// One sheet a line.
    Lines,
    /// One sheet.
    Document,
    /// One sheet a row, by this plan and with this byte between cells.
    Rows(Arc<TablePlan>, u8),
    /// Rows of a table that is held in memory, one sheet each.
    Held(Arc<TablePlan>, Arc<Vec<TableRow>>, Range<usize>),
    /// Sheets that are held in memory, each with its line.
    Sheets(Arc<Vec<(u64, String)>>, Range<usize>),
    /// One record that is longer than a sheet may be; its bytes are gone.
    TooLong,
}

/// Whole records of one input.
#[derive(Debug)]
pub(crate) struct Block {
    pub(super) kind: BlockContent,
    /// The name of the input.
    pub(crate) input: Arc<str>,
    /// The line in its input at which the block begins, from 1.
    pub(super) first_line: u64,
    buffer: Vec<u8>,
    pub(super) filled: usize,
    /// Where the cells of its rows stand; none are found where the first row is unusual.
    pub(super) cells: CellPlaces,
    /// How many bytes of the inputs have been read when this block was, it included.
    pub(crate) read: u64,
}

impl Default for Block {
    fn default() -> Self {
        Block {
            kind: BlockContent::Lines,
            input: "".into(),
            first_line: 1,
            buffer: Vec::new(),
            filled: 0,
            cells: CellPlaces::default(),
            read: 0,
        }
    }
}

impl Block {
    pub(super) fn bytes(&self) -> &[u8] {
        &self.buffer[..self.filled]
    }

    /// Puts bytes at the end.
    fn push(&mut self, bytes: &[u8]) {
        self.make_room(bytes.len());
        self.buffer[self.filled..self.filled + bytes.len()].copy_from_slice(bytes);
        self.filled += bytes.len();
    }

    /// Holds these bytes alone.
    pub(super) fn replace(&mut self, bytes: &[u8]) {
        self.filled = 0;
        self.push(bytes);
    }

    /// Takes bytes out at the beginning.
    pub(super) fn take_out(&mut self, count: usize) {
        self.buffer.copy_within(count..self.filled, 0);
        self.filled -= count;
    }

    /// The buffer is only ever grown, so that it is cleared once and not for every block.
    fn make_room(&mut self, more: usize) {
        if self.buffer.len() < self.filled + more {
            self.buffer.resize(self.filled + more, 0);
        }
    }
}

/// The inputs, read block by block.
pub(crate) struct BlockSource<'b> {
    pub(super) bank: &'b Bank,
    pub(super) planner: Planner<'b>,
    inputs: VecDeque<Input>,
    open: Option<Open>,
    pub(super) read: u64,
    /// How the tables so far were read.
    pub(crate) readings: Vec<Reading>,
    /// What is to be told on standard error, once for each input that it is about.
    pub(crate) notes: Vec<String>,
}

/// An input that is being read.
pub(super) struct Open {
    pub(super) name: Arc<str>,
    pub(super) kind: BlockContent,
    pub(super) reader: TextReader,
    /// What takes blanks out of it, where a table has them behind its separators.
    pub(super) blanks: Option<Blanks>,
    /// What was read past the last cut.
    pub(super) carry: Vec<u8>,
    pub(super) line: u64,
    pub(super) at_end: bool,
    /// How much is read at once, in bytes.
    pub(super) chunk: usize,
    /// What the text was written in when that was last told.
    pub(super) encoding: Encoding,
}

impl<'b> BlockSource<'b> {
    pub(crate) fn new(bank: &'b Bank, inputs: Vec<Input>, wishes: &'b Wishes) -> BlockSource<'b> {
        BlockSource {
            bank,
            planner: Planner::new(bank, wishes),
            inputs: inputs.into(),
            open: None,
            read: 0,
            readings: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Reads the next block; `false` where there is none.
    pub(crate) fn fill(&mut self, block: &mut Block) -> Result<bool, Failure> {
        loop {
            let mut open = match self.open.take() {
                Some(open) => open,
                None => match self.inputs.pop_front() {
                    Some(input) => Open {
                        chunk: chunk(self.bank),
                        ..self.start(&input)?
                    },
                    None => return Ok(false),
                },
            };
            let filled = open.fill(block, &mut self.read)?;
            if open.encoding != open.reader.encoding() {
                open.encoding = open.reader.encoding();
                self.notes
                    .push(format!("{}: read as {}", open.name, open.encoding.name()));
            }
            if filled || !open.at_end || !open.carry.is_empty() {
                self.open = Some(open);
            }
            if filled {
                block.read = self.read;
                return Ok(true);
            }
        }
    }
}

/// How much is read at once of sheets of a bank.
fn chunk(bank: &Bank) -> usize {
    let questions = bank.questions().len().max(USUAL_QUESTIONS);
    (CHUNK * USUAL_QUESTIONS / questions).max(LEAST_CHUNK)
}

impl Open {
    /// Reads once more; `false` at the end.
    pub(super) fn read_more(&mut self, block: &mut Block, read: &mut u64) -> Result<bool, Failure> {
        if self.at_end {
            return Ok(false);
        }
        block.make_room(self.chunk);
        let filled = block.filled;
        let got = loop {
            let room = &mut block.buffer[filled..filled + self.chunk];
            match self.reader.read(room) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                got => break got.map_err(|error| unreadable(&self.name, &error))?,
            }
        };
        self.at_end = got == 0;
        let kept = match &mut self.blanks {
            Some(blanks) => blanks.take_out(&mut block.buffer[filled..filled + got]),
            None => got,
        };
        block.filled += kept;
        *read += got as u64;
        Ok(got > 0)
    }

    /// Reads the next block of this input; `false` where there is none.
    fn fill(&mut self, block: &mut Block, read: &mut u64) -> Result<bool, Failure> {
        block.filled = 0;
        block.cells.clear();
        let next = |range: &Range<usize>, all: usize| range.end..(range.end + HELD_ROWS).min(all);
        match &mut self.kind {
            BlockContent::Held(_, rows, range) => *range = next(range, rows.len()),
            BlockContent::Sheets(sheets, range) => *range = next(range, sheets.len()),
            _ => {}
        }
        if let BlockContent::Held(_, _, range) | BlockContent::Sheets(_, range) = &self.kind {
            block.kind = self.kind.clone();
            block.input = Arc::clone(&self.name);
            block.first_line = 1;
            self.at_end = range.is_empty();
            return Ok(!range.is_empty());
        }
        block.push(&self.carry);
        self.carry.clear();
        block.kind = self.kind.clone();
        block.input = Arc::clone(&self.name);
        block.first_line = self.line;
        let mut ends = match self.kind {
            BlockContent::Rows(_, separator) => Ends::Rows(RowEnds::new([separator; 4])),
            BlockContent::Document => Ends::Never,
            _ => Ends::Lines,
        };
        let mut looked = 0;
        loop {
            if let Some(lines) = self.cut_usual_rows(block) {
                self.line += lines;
                return Ok(true);
            }
            let fresh = ends.feed(&block.bytes()[looked..]);
            if let Some(at) = ends.broken() {
                return Err(self.unclosed(&block.bytes()[..at]));
            }
            if let Some((_, last)) = fresh {
                self.cut(block, looked + last);
                break;
            }
            looked = block.filled;
            if block.filled > MAX_SHEET_BYTES + 1 {
                if let Some(at) = ends.unclosed() {
                    return Err(self.unclosed(&block.bytes()[..at]));
                }
                self.skip_record(block, ends, read)?;
                return Ok(true);
            }
            if !self.read_more(block, read)? {
                if let Some(at) = ends.unclosed() {
                    return Err(self.unclosed(&block.bytes()[..at]));
                }
                // The last row ends where nothing follows.
                let _ = self.cut_usual_rows(block);
                break;
            }
        }
        self.line += newlines(block.bytes());
        Ok(block.filled > 0)
    }

    /// Cuts a block of a table behind the usual rows that it begins with, and keeps where their cells stand: how
    /// many lines they take. `None` where it begins with no such row.
    fn cut_usual_rows(&mut self, block: &mut Block) -> Option<u64> {
        let BlockContent::Rows(_, separator) = self.kind else {
            return None;
        };
        let mut cells = std::mem::take(&mut block.cells);
        let (end, lines) = cells.find(block.bytes(), separator, self.at_end);
        block.cells = cells;
        if end == 0 {
            return None;
        }
        self.cut(block, end);
        Some(lines)
    }

    /// Ends a block, and carries what is behind over to the next.
    fn cut(&mut self, block: &mut Block, end: usize) {
        self.carry.extend_from_slice(&block.bytes()[end..]);
        block.filled = end;
    }

    /// A quote that nothing closes, after these bytes of the block.
    fn unclosed(&self, before: &[u8]) -> Failure {
        unclosed(&self.name, self.line + newlines(before))
    }

    /// Leaves out the record that the block begins, in constant memory.
    fn skip_record(
        &mut self,
        block: &mut Block,
        mut ends: Ends,
        read: &mut u64,
    ) -> Result<(), Failure> {
        block.kind = BlockContent::TooLong;
        loop {
            self.line += newlines(block.bytes());
            block.filled = 0;
            if !self.read_more(block, read)? {
                return Ok(());
            }
            if let Some((end, _)) = ends.feed(block.bytes()) {
                self.carry.extend_from_slice(&block.bytes()[end..]);
                self.line += newlines(&block.bytes()[..end]);
                block.filled = 0;
                return Ok(());
            }
        }
    }
}

/// A quote that nothing closes, or not where a cell ends, with the line where it opens.
pub(super) fn unclosed(name: &str, line: u64) -> Failure {
    Failure::refused_at(
        "a quote that opens here is not closed at the end of its cell",
        format!("{name}:{line}"),
        "take it out or close it; a quote inside a quoted cell is written twice",
    )
}

pub(super) fn newlines(bytes: &[u8]) -> u64 {
    memchr_iter(b'\n', bytes).count() as u64
}
