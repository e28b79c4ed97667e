//! Spreadsheets, and what comes zipped.

use std::collections::HashSet;
use std::io::{self, Cursor, Read};

use memchr::memmem;

use calamine::{Data, DataRef, Ods, Reader, Sheet, SheetVisible, Xlsx};
use smol_str::SmolStr;

use crate::cli::failure::Failure;
use crate::tables::files::cell_text::{ods_text, xlsx_text};
use crate::tables::naming::list;
use crate::tables::plan::table_plan::{HEAD_ROWS, TableRow};

/// The largest file that is held in memory, in bytes.
pub(crate) const MAX_FILE_BYTES: usize = 64 << 20;
/// The most that it may unpack to, in bytes: what is larger is a bomb, or a case for CSV.
const MAX_UNPACKED_BYTES: u64 = 512 << 20;
/// The most cells of a spreadsheet.
const MAX_CELLS: u64 = 20_000_000;
/// How much of a file is held to look for a word in it, in bytes.
const PIECE_BYTES: usize = 64 << 10;
/// The most columns.
const MAX_COLUMNS: u32 = 16_384;

/// What to do about cells that are merged over several rows.
pub(crate) const UNMERGE: &str = "take the merge apart, and fill in the value where it counts";

/// One table of a spreadsheet, by its name.
pub(crate) struct Worksheet {
    pub(crate) name: String,
    pub(crate) rows: Vec<TableRow>,
    /// Whether the spreadsheet program shows it to nobody.
    pub(crate) is_hidden: bool,
    /// The first cell whose formula was saved without its value: a row and a column from 0, the formula.
    pub(crate) without_value: Option<(u32, u32, String)>,
    /// Cells that are merged.
    pub(crate) merged: Vec<Merged>,
}

impl Worksheet {
    /// The rows at its beginning that tell what it is.
    pub(crate) fn head(&self) -> &[TableRow] {
        &self.rows[..self.rows.len().min(HEAD_ROWS)]
    }
}

/// Cells that are merged into one: the first and last column and row, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Merged {
    pub(crate) columns: (u32, u32),
    pub(crate) rows: (u32, u32),
}

/// What is in a zip.
pub(crate) enum Unzipped {
    /// A spreadsheet of Excel, with its tables.
    Excel(Vec<Worksheet>),
    /// A spreadsheet in OpenDocument.
    OpenDocument(Vec<Worksheet>),
    /// One file, by its name.
    File(String, Vec<u8>),
}

/// Opens what begins like a zip.
pub(crate) fn unzip(bytes: Vec<u8>, place: &str) -> Result<Unzipped, Failure> {
    let broken = |error: &dyn std::fmt::Display| {
        let what = format!("the file is no sound zip or spreadsheet: {error}");
        Failure::refused_at(what, place, "export it again, or save it as CSV")
    };
    let not_whole = |error: zip::result::ZipError| match error {
        zip::result::ZipError::InvalidArchive(_) => Failure::refused_at(
            "the file is no sound zip or spreadsheet: it is not whole, or damaged",
            place,
            "download or export it again, or save it as CSV",
        ),
        error => broken(&error),
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.as_slice())).map_err(not_whole)?;
    let mut files: Vec<(String, u64)> = Vec::new();
    for index in 0..archive.len() {
        let file = archive
            .by_index_raw(index)
            .map_err(|error| broken(&error))?;
        if file.encrypted() {
            return Err(Failure::refused_at(
                "the file is locked with a password",
                place,
                "save it without one",
            ));
        }
        let name = file.name().map_err(|error| broken(&error))?;
        files.push((name.into_owned(), file.size()));
    }
    let unpacked = files
        .iter()
        .fold(0u64, |sum, (_, size)| sum.saturating_add(*size));
    if unpacked > MAX_UNPACKED_BYTES {
        let what = format!(
            "the file unpacks to more than {} MiB",
            MAX_UNPACKED_BYTES >> 20
        );
        return Err(Failure::refused_at(
            what,
            place,
            "save it as CSV, which is read piece by piece",
        ));
    }
    let has = |wanted: &str| files.iter().any(|(name, _)| name == wanted);
    if has("xl/workbook.xml") {
        let names = files.iter().map(|(name, _)| name.as_str());
        // The end of an element of a formula, whatever its prefix, and the beginning of one of merged cells.
        let held = words_held(&mut archive, names, [b"f>".as_slice(), b"mergeCell "]);
        let held = held.map_err(|error| broken(&error))?;
        return xlsx(&bytes, place, held).map(Unzipped::Excel);
    }
    if has("content.xml") && has("mimetype") {
        let content = archive
            .by_name("content.xml")
            .map_err(|error| broken(&error))?;
        let merged = spans_rows(content.take(MAX_UNPACKED_BYTES));
        if merged.map_err(|error| broken(&error))? {
            return Err(Failure::refused_at(
                "cells are merged over several rows: only the first row would have their value",
                place,
                UNMERGE,
            ));
        }
        return ods(&bytes, place).map(Unzipped::OpenDocument);
    }
    let is_table = |name: &str| {
        let last = name.rsplit('/').next().unwrap_or(name);
        !last.is_empty() && !last.starts_with('.') && !name.starts_with("__MACOSX/")
    };
    let mut tables: Vec<&(String, u64)> = files.iter().filter(|(name, _)| is_table(name)).collect();
    // A readme or a picture beside it is no table.
    if tables.len() > 1 {
        tables.retain(|(name, _)| !has_other_ending(name));
    }
    let [(name, _)] = tables[..] else {
        let names = list(tables.iter().map(|(name, _)| name.as_str()));
        let what = format!("the zip holds {} files, not one: {names}", tables.len());
        return Err(Failure::refused_at(
            what,
            place,
            "unpack it and name the file that holds the sheets",
        ));
    };
    let mut content = Vec::new();
    let file = archive.by_name(name).map_err(|error| broken(&error))?;
    file.take(MAX_UNPACKED_BYTES + 1)
        .read_to_end(&mut content)
        .map_err(|error| broken(&error))?;
    Ok(Unzipped::File(name.clone(), content))
}

/// Whether a name ends as those of files do that hold no table.
fn has_other_ending(name: &str) -> bool {
    const OTHERS: [&str; 14] = [
        "pdf", "md", "html", "htm", "png", "jpg", "jpeg", "gif", "svg", "docx", "rtf", "log",
        "xml", "url",
    ];
    let name = name.rsplit('/').next().unwrap_or(name).to_lowercase();
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    name.starts_with("readme")
        || name.starts_with("license")
        || ending.is_some_and(|ending| OTHERS.contains(&ending))
}

/// Which words the tables of Excel hold: looking for them is faster than reading all XML again.
fn words_held<'n, const N: usize>(
    archive: &mut zip::ZipArchive<Cursor<&[u8]>>,
    names: impl Iterator<Item = &'n str>,
    words: [&[u8]; N],
) -> io::Result<[bool; N]> {
    let mut held = [false; N];
    for name in names.filter(|name| name.starts_with("xl/worksheets/")) {
        let file = archive.by_name(name)?;
        look_for(file.take(MAX_UNPACKED_BYTES), words, &mut held)?;
    }
    Ok(held)
}

/// Marks the words that what is read holds.
fn look_for<const N: usize>(
    reader: impl Read,
    words: [&[u8]; N],
    held: &mut [bool; N],
) -> io::Result<()> {
    let longest = words.iter().map(|word| word.len()).max().unwrap_or(1);
    piece_by_piece(reader, longest, |piece| {
        for (word, held) in words.iter().zip(&mut *held) {
            *held = *held || memmem::find(piece, word).is_some();
        }
        !held.contains(&false)
    })
}

/// Whether a cell of a table in OpenDocument is merged over several rows.
fn spans_rows(reader: impl Read) -> io::Result<bool> {
    const ROWS: &[u8] = b"number-rows-spanned=\"";
    let mut spans = false;
    piece_by_piece(reader, ROWS.len() + 2, |piece| {
        let rows = memmem::find_iter(piece, ROWS).map(|at| &piece[at + ROWS.len()..]);
        let mut whole = rows.filter(|rows| rows.len() >= 2);
        spans = whole.any(|rows| !rows.starts_with(b"1\""));
        spans
    })?;
    Ok(spans)
}

/// Shows what is read a piece at a time, until `look` has seen enough. A word of up to `longest` bytes stands
/// whole in one of the pieces: the end of each is the beginning of the next.
fn piece_by_piece(
    mut reader: impl Read,
    longest: usize,
    mut look: impl FnMut(&[u8]) -> bool,
) -> io::Result<()> {
    let mut piece = vec![0; PIECE_BYTES];
    let mut kept = 0;
    loop {
        let read = reader.read(&mut piece[kept..])?;
        let filled = kept + read;
        if look(&piece[..filled]) || read == 0 {
            return Ok(());
        }
        kept = filled.min(longest - 1);
        piece.copy_within(filled - kept..filled, 0);
    }
}

/// The tables of Excel, which may hold formulas and merged cells or not.
fn xlsx(
    bytes: &[u8],
    place: &str,
    [has_formulas, has_merged]: [bool; 2],
) -> Result<Vec<Worksheet>, Failure> {
    let broken = |error: calamine::XlsxError| {
        let what = format!("the spreadsheet cannot be read: {error}");
        Failure::refused_at(what, place, "save it again, or as CSV")
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut cells = 0;
    let mut sheets = Vec::new();
    for Sheet { name, visible, .. } in book.sheets_metadata().to_vec() {
        let mut rows: Vec<TableRow> = Vec::new();
        let mut reader = match book.worksheet_cells_reader(&name) {
            Ok(reader) => reader,
            // A chart or a macro, which holds no cells.
            Err(calamine::XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(broken(error)),
        };
        let mut empty = HashSet::new();
        while let Some(cell) = reader.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            if has_formulas && matches!(cell.get_value(), DataRef::Empty) {
                empty.insert((row, column));
            }
            let text = xlsx_text(cell.get_value());
            if text.is_empty() {
                continue;
            }
            put(&mut rows, (row, column), text, &mut cells, place)?;
        }
        drop(reader);
        // Cells that have a format alone are empty too: only a look at the formulas tells.
        let mut without_value = None;
        if !empty.is_empty() {
            let mut reader = book.worksheet_cells_reader(&name).map_err(broken)?;
            while let Some(formula) = reader.next_formula().map_err(broken)? {
                let (row, column) = formula.get_position();
                if !formula.get_value().is_empty() && empty.contains(&(row, column)) {
                    without_value = Some((row, column, formula.get_value().clone()));
                    break;
                }
            }
        }
        let regions = match has_merged {
            true => book.merge_cells_by_sheet_name(&name).map_err(broken)?,
            false => Vec::new(),
        };
        let merged = regions.into_iter().map(|region| Merged {
            columns: (region.start.1, region.end.1),
            rows: (region.start.0, region.end.0),
        });
        let merged = merged.collect();
        sheets.push(Worksheet {
            name,
            rows,
            is_hidden: visible != SheetVisible::Visible,
            without_value,
            merged,
        });
    }
    Ok(sheets)
}

fn ods(bytes: &[u8], place: &str) -> Result<Vec<Worksheet>, Failure> {
    let broken = |error: calamine::OdsError| {
        let what = format!("the spreadsheet cannot be read: {error}");
        Failure::refused_at(what, place, "save it again, or as CSV")
    };
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(broken)?;
    let mut cells = 0;
    let mut sheets = Vec::new();
    for Sheet { name, visible, .. } in book.sheets_metadata().to_vec() {
        let range = book.worksheet_range(&name).map_err(broken)?;
        let (first_row, first_column) = range.start().unwrap_or((0, 0));
        let mut rows = Vec::new();
        for (row, column, cell) in range.used_cells() {
            let at = (
                first_row.saturating_add(u32::try_from(row).unwrap_or(u32::MAX)),
                first_column.saturating_add(u32::try_from(column).unwrap_or(u32::MAX)),
            );
            put(&mut rows, at, ods_text(cell), &mut cells, place)?;
        }
        let formulas = book.worksheet_formula(&name).map_err(broken)?;
        let (first_row, first_column) = formulas.start().unwrap_or((0, 0));
        let without_value = formulas.used_cells().find_map(|(row, column, formula)| {
            let at = (
                first_row.saturating_add(u32::try_from(row).ok()?),
                first_column.saturating_add(u32::try_from(column).ok()?),
            );
            let value = range.get_value(at);
            let is_empty = matches!(value, None | Some(Data::Empty));
            (is_empty && !formula.is_empty()).then(|| (at.0, at.1, formula.clone()))
        });
        sheets.push(Worksheet {
            name,
            rows,
            is_hidden: visible != SheetVisible::Visible,
            without_value,
            merged: Vec::new(),
        });
    }
    Ok(sheets)
}

/// Puts a cell into its row; cells come row by row.
fn put(
    rows: &mut Vec<TableRow>,
    (row, column): (u32, u32),
    text: SmolStr,
    cells: &mut u64,
    place: &str,
) -> Result<(), Failure> {
    let number = u64::from(row) + 1;
    if rows.last().is_none_or(|last| last.number != number) {
        rows.push(TableRow {
            number,
            cells: Vec::new(),
        });
    }
    let Some(last) = rows.last_mut() else {
        return Ok(());
    };
    let column = column as usize;
    *cells += (column + 1).saturating_sub(last.cells.len()).max(1) as u64;
    if *cells > MAX_CELLS || column >= MAX_COLUMNS as usize {
        let what = format!("the spreadsheet has over {MAX_CELLS} cells or {MAX_COLUMNS} columns");
        return Err(Failure::refused_at(
            what,
            place,
            "save it as CSV, which is read piece by piece",
        ));
    }
    if last.cells.len() <= column {
        last.cells.resize(column + 1, SmolStr::default());
    }
    last.cells[column] = text;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_wherever_pieces_are_cut() {
        let word = b"mergeCell ";
        for before in PIECE_BYTES - 12..PIECE_BYTES + 2 {
            let text = [&vec![b'm'; before][..], word, b"ref"].concat();
            let holds = |reader: &mut dyn Read| {
                let mut held = [false; 2];
                look_for(reader, [word.as_slice(), b"r"], &mut held).expect("from memory");
                held
            };
            assert_eq!(holds(&mut &text[..]), [true, true], "{before}");
            let mut cut = &text[..before + word.len() - 1];
            assert_eq!(holds(&mut cut), [false, true], "{before}");
            // One that gives little at a time.
            let (first, rest) = text.split_at(before + 3);
            assert_eq!(holds(&mut first.chain(rest)), [true, true], "{before}");
        }
    }
}
