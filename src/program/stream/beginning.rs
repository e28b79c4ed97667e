//! What the first bytes of an input tell of it.

use memchr::memchr;
use serde::de::IgnoredAny;

use super::blanks::Blanks;
use crate::cli::failure::Failure;
use crate::tables::{HEAD_ROWS, MAX_FILE_BYTES, PlanError, TableRow};

/// The first rows of a text, with where each ends.
pub(super) struct FirstRows {
    pub(super) rows: Vec<TableRow>,
    pub(super) ends: Vec<usize>,
}

/// The beginning of a text as a table with one byte between cells.
pub(super) struct SeparatedHead {
    pub(super) separator: u8,
    pub(super) found: FirstRows,
    /// What takes the blanks behind separators out of the rest, and the beginning without them, where there are any.
    pub(super) unblanked: Option<(Blanks, Vec<u8>)>,
}

/// Reads the beginning of a text with this byte between cells.
pub(super) fn separated(
    bytes: &[u8],
    separator: u8,
    first_line: u64,
    is_whole: bool,
) -> SeparatedHead {
    let unblanked = Blanks::of(bytes, separator).map(|mut blanks| {
        let mut bytes = bytes.to_vec();
        let kept = blanks.take_out(&mut bytes);
        bytes.truncate(kept);
        (blanks, bytes)
    });
    let bytes = unblanked.as_ref().map_or(bytes, |(_, bytes)| bytes);
    SeparatedHead {
        separator,
        found: rows(bytes, separator, first_line, is_whole),
        unblanked,
    }
}

/// The first rows of a text with this byte between cells; one that is cut is left out.
fn rows(bytes: &[u8], separator: u8, first_line: u64, is_whole: bool) -> FirstRows {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(bytes);
    let mut record = csv::ByteRecord::new();
    let mut head = FirstRows {
        rows: Vec::new(),
        ends: Vec::new(),
    };
    while head.rows.len() < HEAD_ROWS && matches!(reader.read_byte_record(&mut record), Ok(true)) {
        let end = usize::try_from(reader.position().byte()).unwrap_or(bytes.len());
        if end >= bytes.len() && !is_whole {
            break;
        }
        let before = super::records::lines_before(bytes, record.position());
        let cells = record
            .iter()
            .map(|cell| String::from_utf8_lossy(cell).into());
        head.rows.push(TableRow {
            number: first_line + before,
            cells: cells.collect(),
        });
        head.ends.push(end);
    }
    head
}

/// The separator that a first line `sep=;` gives, and where that line ends.
pub(super) fn separator_line(bytes: &[u8]) -> Option<(u8, usize)> {
    let end = memchr(b'\n', bytes)?;
    let line = bytes[..end].trim_ascii_end();
    let line = line
        .strip_prefix(b"\"")
        .and_then(|line| line.strip_suffix(b"\""))
        .unwrap_or(line);
    let name = line.get(..4)?;
    match (&line[4..], name.eq_ignore_ascii_case(b"sep=")) {
        ([separator], true) => Some((*separator, end + 1)),
        // The blank at its end is trimmed: a tab.
        ([], true) if bytes[..end].contains(&b'\t') => Some((b'\t', end + 1)),
        _ => None,
    }
}

pub(super) fn is_json(bytes: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(bytes).is_ok()
}

pub(super) fn is_json_text(text: &str) -> bool {
    is_json(text.as_bytes())
}

/// Whether a `.json` file is one document; else it is read line by line. A document that is broken is
/// told from lines by its first line, which is no JSON by itself.
pub(super) fn is_document(bytes: &[u8]) -> bool {
    let mut lines = bytes
        .split(|&byte| byte == b'\n')
        .filter(|line| !line.trim_ascii().is_empty());
    is_json(bytes) || lines.next().is_some_and(|line| !is_json(line))
}

/// Why a table is refused, each at its row.
pub(super) fn refused(name: &str, errors: &[PlanError]) -> Failure {
    let problem = |error: &PlanError| {
        let line = usize::try_from(error.row).unwrap_or(usize::MAX);
        rolefit::Problem::new(
            rolefit::ProblemKind::Columns,
            error.what.clone(),
            error.help.clone(),
        )
        .at(rolefit::Place { line, column: 1 })
    };
    Failure::of_problems(
        name,
        &rolefit::Problems(errors.iter().map(problem).collect()),
    )
}

pub(super) fn too_large(name: &str) -> Failure {
    Failure::refused_at(
        format!("the file is larger than {} MiB", MAX_FILE_BYTES >> 20),
        name,
        "save it as CSV or as a sheet a line, which are read piece by piece",
    )
}
