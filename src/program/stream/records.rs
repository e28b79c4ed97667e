//! The sheets of a block, one after the other.

use std::ops::ControlFlow;
use std::sync::Arc;

use memchr::memchr_iter;
use rolefit::sheet::{self, SheetError, SheetHead, UsualReader, Versions};
use rolefit::{Answers, Bank, Length, Place, Problem, ProblemKind, Problems, Sheet, Tenths};

use super::blocks::{Block, BlockContent};
use crate::cli::failure::Failure;
use crate::cli::files::MAX_SHEET_BYTES;
use crate::tables::{HeadersAgain, RowReader, TablePlan};

/// A sheet that borrows what can be borrowed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SheetRef<'r> {
    /// Whose sheet it is.
    pub(crate) id: Option<&'r str>,
    /// The group that the person belongs to.
    pub(crate) group: Option<&'r str>,
    /// The version of the bank that was answered.
    pub(crate) version: Option<&'r str>,
    /// The median time of a graded answer in seconds, rounded down to tenths.
    pub(crate) pace: Option<Tenths>,
    /// Which questions were asked.
    pub(crate) length: Length,
    /// The answers.
    pub(crate) answers: &'r Answers,
}

impl SheetRef<'_> {
    /// A sheet of its own.
    pub(crate) fn to_sheet(self) -> Sheet {
        Sheet {
            id: self.id.map(str::to_owned),
            group: self.group.map(str::to_owned),
            version: self.version.map(str::to_owned),
            pace: self.pace,
            length: self.length,
            answers: self.answers.clone(),
        }
    }
}

/// A sheet that is refused.
#[derive(Clone, Debug)]
pub(crate) struct RefusedSheet {
    /// Its id, where that could be read.
    pub(crate) id: Option<String>,
    /// What is wrong, in its order, with places in the input.
    pub(crate) problems: Problems,
    /// The name of the input.
    pub(crate) input: Arc<str>,
}

impl RefusedSheet {
    /// What is wrong, on one line.
    pub(crate) fn text(&self) -> String {
        let each: Vec<String> = self.problems.0.iter().map(Problem::to_string).collect();
        each.join(" | ")
    }

    /// What is wrong, in the house form.
    pub(crate) fn failure(&self) -> Failure {
        Failure::of_problems(&self.input, &self.problems)
    }
}

/// What is said of a sheet of over [`MAX_SHEET_BYTES`].
const TOO_LONG: &str = "the sheet is longer than 1 MiB";

/// Reads the sheets of blocks; a thread of its own wants a reader of its own.
pub(crate) struct RecordReader<'b> {
    bank: &'b Bank,
    versions: Versions,
    usual: UsualReader<'b>,
    rows: RowReader<'b>,
    answers: Answers,
    record: csv::ByteRecord,
    /// Why nothing below a row was read.
    ended: Option<Failure>,
}

/// What is done with each sheet: its line in the input, then the sheet or why it is refused.
type Visit<'v> = dyn FnMut(u64, Result<SheetRef<'_>, RefusedSheet>) -> ControlFlow<()> + 'v;

impl<'b> RecordReader<'b> {
    pub(crate) fn new(bank: &'b Bank, versions: Versions) -> RecordReader<'b> {
        RecordReader {
            bank,
            versions,
            usual: UsualReader::of(bank, versions),
            rows: RowReader::new(bank, versions),
            answers: Answers::new(bank),
            record: csv::ByteRecord::new(),
            ended: None,
        }
    }

    /// Why the sheets of the last block end before it does, where what is below them cannot be read.
    pub(crate) fn ended(&mut self) -> Result<(), Failure> {
        self.ended.take().map_or(Ok(()), Err)
    }

    /// Visits every sheet of a block in order, until `visit` breaks, or ends by itself ([`RecordReader::ended`]). Blank lines are no sheets.
    pub(crate) fn each(&mut self, block: &Block, visit: &mut Visit<'_>) -> ControlFlow<()> {
        match &block.kind {
            BlockContent::Document => self.line(block, block.first_line, block.bytes(), visit),
            BlockContent::Lines => {
                let bytes = block.bytes();
                let ends = memchr_iter(b'\n', bytes).chain([bytes.len()]);
                let mut start = 0;
                for (number, end) in (block.first_line..).zip(ends) {
                    self.line(block, number, &bytes[start..end], visit)?;
                    start = (end + 1).min(bytes.len());
                }
                ControlFlow::Continue(())
            }
            BlockContent::Rows(plan, separator) => self.rows(block, plan, *separator, visit),
            BlockContent::Held(plan, rows, range) => {
                for row in &rows[range.clone()] {
                    // A spreadsheet keeps no blank cells at the end of a row.
                    let blank = plan.columns.len().saturating_sub(row.cells.len());
                    let cells = row.cells.iter().map(|cell| cell.as_bytes());
                    let cells = cells.chain(std::iter::repeat_n(&b""[..], blank));
                    let length = row.cells.iter().map(|cell| cell.len()).sum();
                    self.row(block, plan, row.number, length, cells, visit)?;
                }
                ControlFlow::Continue(())
            }
            BlockContent::Sheets(sheets, range) => {
                for (number, text) in &sheets[range.clone()] {
                    self.line(block, *number, text.as_bytes(), visit)?;
                }
                ControlFlow::Continue(())
            }
            BlockContent::TooLong => {
                let help = "make it smaller; in a table, look for a quote that is not closed";
                visit(
                    block.first_line,
                    Err(refuse(
                        block,
                        block.first_line,
                        ProblemKind::TooLarge,
                        TOO_LONG,
                        help,
                    )),
                )
            }
        }
    }

    fn line(
        &mut self,
        block: &Block,
        number: u64,
        line: &[u8],
        visit: &mut Visit<'_>,
    ) -> ControlFlow<()> {
        if line.len() <= MAX_SHEET_BYTES
            && let Some(head) = self.usual.read(line, &mut self.answers)
        {
            return visit(number, Ok(found(head, &self.answers)));
        }
        if line.trim_ascii().is_empty() {
            return ControlFlow::Continue(());
        }
        if line.len() > MAX_SHEET_BYTES {
            let refusal = refuse(
                block,
                number,
                ProblemKind::TooLarge,
                TOO_LONG,
                "make it smaller",
            );
            return visit(number, Err(refusal));
        }
        let Ok(text) = std::str::from_utf8(line) else {
            let refusal = refuse(
                block,
                number,
                ProblemKind::Syntax,
                "the sheet is not UTF-8 text",
                "save it as UTF-8",
            );
            return visit(number, Err(refusal));
        };
        // A byte-order mark stands where one file was put behind another.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        match sheet::parse_of(text.trim_end_matches('\r'), self.bank, self.versions) {
            Ok(sheet) => {
                let head = SheetHead {
                    id: sheet.id.as_deref(),
                    group: sheet.group.as_deref(),
                    version: sheet.version.as_deref(),
                    pace: sheet.pace,
                    length: sheet.length,
                };
                visit(number, Ok(found(head, &sheet.answers)))
            }
            Err(error) => visit(number, Err(refusal(block, number, error))),
        }
    }

    fn rows(
        &mut self,
        block: &Block,
        plan: &TablePlan,
        separator: u8,
        visit: &mut Visit<'_>,
    ) -> ControlFlow<()> {
        if block.cells.is_empty() {
            return self.unusual_rows(block, plan, separator, visit);
        }
        for row in block.cells.rows(block.bytes()) {
            let number = block.first_line + row.line;
            self.row(block, plan, number, row.length, row.cells(), visit)?;
        }
        ControlFlow::Continue(())
    }

    /// Rows whose cells hold quotes, or that end as old programs ended them: read by the rules for everything.
    fn unusual_rows(
        &mut self,
        block: &Block,
        plan: &TablePlan,
        separator: u8,
        visit: &mut Visit<'_>,
    ) -> ControlFlow<()> {
        let bytes = block.bytes();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(bytes);
        let mut record = std::mem::take(&mut self.record);
        let mut flow = ControlFlow::Continue(());
        // Reading from memory into bytes of any number of cells has nothing to fail at.
        while let (true, Ok(true)) = (flow.is_continue(), reader.read_byte_record(&mut record)) {
            let number = block.first_line + lines_before(bytes, record.position());
            let length = record.as_slice().len();
            flow = self.row(block, plan, number, length, record.iter(), visit);
        }
        self.record = record;
        flow
    }

    #[inline]
    fn row<'r>(
        &mut self,
        block: &Block,
        plan: &TablePlan,
        number: u64,
        length: usize,
        mut cells: impl Iterator<Item = &'r [u8]> + Clone,
        visit: &mut Visit<'_>,
    ) -> ControlFlow<()> {
        if cells.clone().all(|cell| cell.trim_ascii().is_empty()) {
            return ControlFlow::Continue(());
        }
        if length > MAX_SHEET_BYTES {
            let refusal = refuse(
                block,
                number,
                ProblemKind::TooLarge,
                TOO_LONG,
                "make it smaller",
            );
            return visit(number, Err(refusal));
        }
        let whole = cells.clone();
        match self.rows.read(plan, &mut cells, &mut self.answers) {
            Ok(head) => visit(number, Ok(found(head, &self.answers))),
            Err(error) => match plan.headers_again(whole) {
                None => visit(number, Err(refusal(block, number, error))),
                Some(HeadersAgain::Same) => {
                    let help = "take the row out of the table";
                    let kind = ProblemKind::Shape;
                    let refusal = refuse(
                        block,
                        number,
                        kind,
                        "the row holds the headers once more",
                        help,
                    );
                    visit(number, Err(refusal))
                }
                Some(HeadersAgain::Otherwise) => {
                    self.ended = Some(Failure::refused_at(
                        "the row names the questions in another order than the headers: another table begins here",
                        format!("{}:{number}", block.input),
                        "put each table into a file of its own",
                    ));
                    ControlFlow::Break(())
                }
            },
        }
    }
}

/// How many lines of a block end before a record, the blank ones that were skipped for it included.
pub(super) fn lines_before(bytes: &[u8], position: Option<&csv::Position>) -> u64 {
    let Some(position) = position else {
        return 0;
    };
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let skipped = bytes
        .iter()
        .skip(start)
        .take_while(|byte| byte.is_ascii_whitespace());
    position.line() - 1 + skipped.filter(|&&byte| byte == b'\n').count() as u64
}

fn found<'r>(head: SheetHead<'r>, answers: &'r Answers) -> SheetRef<'r> {
    SheetRef {
        id: head.id,
        group: head.group,
        version: head.version,
        pace: head.pace,
        length: head.length,
        answers,
    }
}

/// A refusal of a line as a whole.
fn refuse(block: &Block, number: u64, kind: ProblemKind, what: &str, help: &str) -> RefusedSheet {
    let problem = Problem::new(kind, what, help);
    let error = SheetError {
        id: None,
        problems: problem.into(),
    };
    refusal(block, number, error)
}

/// A refusal whose places, counted within the record, become places in the input.
fn refusal(block: &Block, number: u64, error: SheetError) -> RefusedSheet {
    let SheetError { id, mut problems } = error;
    let before = usize::try_from(number - 1).unwrap_or(usize::MAX);
    for problem in &mut problems.0 {
        let place = problem.place.unwrap_or(Place { line: 1, column: 1 });
        problem.place = Some(Place {
            line: before.saturating_add(place.line),
            ..place
        });
    }
    RefusedSheet {
        id,
        problems,
        input: Arc::clone(&block.input),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stream::{BlockSource, inputs};

    /// A row's line with its sheet's id and answers, or why it is refused.
    type RowRead = (u64, Result<(Option<String>, Answers), String>);

    fn read(table: &str) -> Vec<RowRead> {
        let bank = rolefit::bank::built_in("pm-vs-po").expect("it ships");
        let bank = Bank::parse(bank.text).expect("it is sound");
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("table.csv");
        std::fs::write(&path, table).expect("written");
        let inputs = inputs(&[path], None).expect("it is there");
        let wishes = crate::tables::Wishes {
            allow_missing: true,
            ..Default::default()
        };
        let mut source = BlockSource::new(&bank, inputs, &wishes);
        let mut block = Block::default();
        let mut found = Vec::new();
        while source.fill(&mut block).expect("it can be read") {
            let flow =
                RecordReader::new(&bank, Versions::default()).each(&block, &mut |line, sheet| {
                    let sheet =
                        sheet.map(|sheet| (sheet.id.map(str::to_owned), sheet.answers.clone()));
                    found.push((line, sheet.map_err(|refusal| refusal.text())));
                    ControlFlow::Continue(())
                });
            assert!(flow.is_continue());
        }
        found
    }

    #[test]
    fn quoted_and_plain_rows_are_read_alike() {
        let plain = "id,focus,company,energy\r\n\r\np1,4,startup,market-study;2\n,,,\np2,9,large,\np3,1\n\n p4 , 2 ,A startup, [] \nlast,5,3,1";
        let quoted = plain.replacen("p1", "\"p1\"", 1);
        assert_eq!(read(plain), read(&quoted));
        let lines: Vec<u64> = read(plain).iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [3, 5, 6, 8, 9]);
        // A carriage return alone ends a row too, as old spreadsheets write it.
        assert_eq!(read("id,focus\rp1,4\rp2,5\r").len(), 2);
    }
}
