//! Cutting inputs into blocks of whole records, whatever their lengths.

use std::collections::VecDeque;
use std::io::Read;
use std::sync::Arc;

use memchr::{memchr, memchr_iter};
use rolefit::sheet::Columns;
use rolefit::{Bank, Problems};
use serde::de::IgnoredAny;

use super::cut::{Ends, RowEnds};
use super::input::{Cut, Input, unreadable};
use crate::cli::failure::Failure;
use crate::cli::files::MAX_SHEET_BYTES;

/// How much is read at once, in bytes: large enough to keep the cores busy, small enough for their caches.
const CHUNK: usize = 256 << 10;
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
/// What may separate cells, the usual one first.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// What a block holds.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// One sheet a line.
    Lines,
    /// One sheet.
    Document,
    /// One sheet a row, with these columns and this byte between cells.
    Rows(Arc<Columns>, u8),
    /// One record that is longer than a sheet may be; its bytes are gone.
    TooLong,
}

/// Whole records of one input.
#[derive(Debug)]
pub(crate) struct Block {
    pub(super) kind: Kind,
    /// The name of the input.
    pub(crate) input: Arc<str>,
    /// The line in its input at which the block begins, from 1.
    pub(super) first_line: u64,
    buffer: Vec<u8>,
    filled: usize,
    /// How many bytes of the inputs have been read when this block was, it included.
    pub(crate) read: u64,
}

impl Default for Block {
    fn default() -> Self {
        Block {
            kind: Kind::Lines,
            input: "".into(),
            first_line: 1,
            buffer: Vec::new(),
            filled: 0,
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

    /// Takes bytes out at the beginning.
    fn take_out(&mut self, count: usize) {
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
pub(crate) struct Source<'b> {
    bank: &'b Bank,
    inputs: VecDeque<Input>,
    open: Option<Open>,
    /// Whether columns that are no question are refused.
    strict: bool,
    read: u64,
    /// What is to be told on standard error, once for each input that it is about.
    pub(crate) notes: Vec<String>,
}

/// An input that is being read.
struct Open {
    name: Arc<str>,
    kind: Kind,
    cut: Cut,
    reader: Box<dyn Read + Send>,
    /// What was read past the last cut.
    carry: Vec<u8>,
    line: u64,
    at_end: bool,
}

impl<'b> Source<'b> {
    pub(crate) fn new(bank: &'b Bank, inputs: Vec<Input>, strict: bool) -> Source<'b> {
        Source {
            bank,
            inputs: inputs.into(),
            open: None,
            strict,
            read: 0,
            notes: Vec::new(),
        }
    }

    /// Reads the next block; `false` where there is none.
    pub(crate) fn fill(&mut self, block: &mut Block) -> Result<bool, Failure> {
        loop {
            let mut open = match self.open.take() {
                Some(open) => open,
                None => match self.inputs.pop_front() {
                    Some(input) => self.start(&input)?,
                    None => return Ok(false),
                },
            };
            let filled = open.fill(block, &mut self.read)?;
            if filled || !open.at_end || !open.carry.is_empty() {
                self.open = Some(open);
            }
            if filled {
                block.read = self.read;
                return Ok(true);
            }
        }
    }

    /// Opens an input and looks at its beginning.
    fn start(&mut self, input: &Input) -> Result<Open, Failure> {
        let mut open = Open {
            name: input.name().into(),
            kind: Kind::Lines,
            cut: input.cut,
            reader: input.open()?,
            carry: Vec::new(),
            line: 1,
            at_end: false,
        };
        let mut head = Block::default();
        while head.filled < BYTE_ORDER_MARK.len() && open.read_more(&mut head, &mut self.read)? {}
        if head.bytes().starts_with(BYTE_ORDER_MARK) {
            head.take_out(BYTE_ORDER_MARK.len());
        }
        match open.cut {
            Cut::Lines => {}
            Cut::Document => {
                while head.filled <= MAX_SHEET_BYTES && open.read_more(&mut head, &mut self.read)? {
                }
                if open.at_end && is_document(head.bytes()) {
                    open.kind = Kind::Document;
                }
            }
            Cut::Rows => self.header(&mut open, &mut head)?,
        }
        open.carry.extend_from_slice(head.bytes());
        Ok(open)
    }

    /// Reads a table's header and takes it out of `head`.
    fn header(&mut self, open: &mut Open, head: &mut Block) -> Result<(), Failure> {
        // Which byte separates cells is not known yet: any may stand before a quoted one.
        let mut ends = Ends::Rows(RowEnds::new(SEPARATORS));
        let mut looked = 0;
        let header = loop {
            let fresh = ends
                .feed(&head.bytes()[looked..])
                .map(|(first, _)| looked + first);
            looked = head.filled;
            match fresh {
                Some(end) if head.bytes()[..end].trim_ascii().is_empty() => {
                    // Blank lines before the header.
                    open.line += 1;
                    head.take_out(end);
                    (ends, looked) = (Ends::Rows(RowEnds::new(SEPARATORS)), 0);
                }
                Some(end) => break end,
                None if head.filled > MAX_SHEET_BYTES => {
                    return Err(Failure::refused_at(
                        "the header is longer than 1 MiB",
                        &*open.name,
                        "check that the file is a table, and its quotes",
                    ));
                }
                None if open.read_more(head, &mut self.read)? => {}
                // Old spreadsheets end rows by a carriage return alone.
                None => break memchr(b'\r', head.bytes()).map_or(head.filled, |at| at + 1),
            }
        };
        let row = &head.bytes()[..header];
        if row.trim_ascii().is_empty() {
            // An empty file holds no sheets.
            head.filled = 0;
            return Ok(());
        }
        let (columns, separator) = self
            .columns(row)
            .map_err(|problems| Failure::of_problems(&open.name, &at_line(problems, open.line)))?;
        let ignored: Vec<String> = columns
            .ignored
            .iter()
            .map(|name| format!("\"{name}\""))
            .collect();
        if !ignored.is_empty() {
            let what = format!("columns that are no question: {}", ignored.join(", "));
            if self.strict {
                let help = "take them out, or leave --strict out";
                return Err(Failure::refused_at(
                    what,
                    format!("{}:{}", open.name, open.line),
                    help,
                ));
            }
            self.notes.push(format!("{}: ignored {what}", open.name));
        }
        open.line += newlines(row);
        open.kind = Kind::Rows(Arc::new(columns), separator);
        head.take_out(header);
        Ok(())
    }

    /// The columns of a header, cut with the separator that knows most of them.
    fn columns(&self, row: &[u8]) -> Result<(Columns, u8), Problems> {
        let cut = SEPARATORS.map(|separator| {
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .delimiter(separator)
                .from_reader(row);
            let mut record = csv::ByteRecord::new();
            let _ = reader.read_byte_record(&mut record);
            let cells: Vec<String> = record
                .iter()
                .map(|cell| String::from_utf8_lossy(cell).into_owned())
                .collect();
            (
                Columns::new(cells.iter().map(String::as_str), self.bank),
                separator,
            )
        });
        let known =
            |columns: &Result<Columns, Problems>| columns.as_ref().map_or(0, Columns::known);
        let [mut best, others @ ..] = cut;
        // A header that is wrong with commas is told as such, unless another separator knows it.
        for other in others {
            if known(&other.0) > known(&best.0) {
                best = other;
            }
        }
        best.0.map(|columns| (columns, best.1))
    }
}

/// Puts problems without a place at the beginning of a line.
fn at_line(mut problems: Problems, line: u64) -> Problems {
    let line = usize::try_from(line).unwrap_or(usize::MAX);
    for problem in &mut problems.0 {
        problem.place = Some(rolefit::Place { line, column: 1 });
    }
    problems
}

/// Whether a `.json` file is one document; else it is read line by line. A document that is broken is
/// told from lines by its first line, which is no JSON by itself.
fn is_document(bytes: &[u8]) -> bool {
    let is_json = |bytes: &[u8]| serde_json::from_slice::<IgnoredAny>(bytes).is_ok();
    let mut lines = bytes
        .split(|&byte| byte == b'\n')
        .filter(|line| !line.trim_ascii().is_empty());
    bytes.len() <= MAX_SHEET_BYTES
        && (is_json(bytes) || lines.next().is_some_and(|line| !is_json(line)))
}

impl Open {
    /// Reads once more; `false` at the end.
    fn read_more(&mut self, block: &mut Block, read: &mut u64) -> Result<bool, Failure> {
        if self.at_end {
            return Ok(false);
        }
        block.make_room(CHUNK);
        let filled = block.filled;
        let got = loop {
            match self.reader.read(&mut block.buffer[filled..filled + CHUNK]) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                got => break got.map_err(|error| unreadable(&self.name, &error))?,
            }
        };
        self.at_end = got == 0;
        block.filled += got;
        *read += got as u64;
        Ok(got > 0)
    }

    /// Reads the next block of this input; `false` where there is none.
    fn fill(&mut self, block: &mut Block, read: &mut u64) -> Result<bool, Failure> {
        block.filled = 0;
        block.push(&self.carry);
        self.carry.clear();
        block.kind = self.kind.clone();
        block.input = Arc::clone(&self.name);
        block.first_line = self.line;
        let mut ends = match self.kind {
            Kind::Rows(_, separator) => Ends::Rows(RowEnds::new([separator; 3])),
            Kind::Document => Ends::Never,
            Kind::Lines | Kind::TooLong => Ends::Lines,
        };
        let mut looked = 0;
        loop {
            if let Some((_, last)) = ends.feed(&block.bytes()[looked..]) {
                let end = looked + last;
                self.carry.extend_from_slice(&block.bytes()[end..]);
                block.filled = end;
                break;
            }
            looked = block.filled;
            if block.filled > MAX_SHEET_BYTES + 1 {
                self.skip_record(block, ends, read)?;
                return Ok(true);
            }
            if !self.read_more(block, read)? {
                break;
            }
        }
        self.line += newlines(block.bytes());
        Ok(block.filled > 0)
    }

    /// Leaves out the record that the block begins, in constant memory.
    fn skip_record(
        &mut self,
        block: &mut Block,
        mut ends: Ends,
        read: &mut u64,
    ) -> Result<(), Failure> {
        block.kind = Kind::TooLong;
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

fn newlines(bytes: &[u8]) -> u64 {
    memchr_iter(b'\n', bytes).count() as u64
}
