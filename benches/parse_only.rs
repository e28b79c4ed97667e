//! What whole runs of `batch` are compared with: `parse_only jsonl|csv|xlsx FILE THREADS` only reads the
//! file, with serde_json into a borrowed list of pairs a sheet, with the `csv` crate as byte records, or with
//! calamine cell by cell, in one thread.
//! The file is cut at a line break into one part a thread; quoted line breaks are not looked for.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types
)] // only the library has to be pure

use std::fmt;
use std::hint::black_box;

use calamine::{Reader as _, Xlsx};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

#[derive(Deserialize)]
struct Sheet<'a> {
    #[serde(borrow)]
    id: &'a str,
    #[serde(borrow)]
    group: &'a str,
    #[serde(borrow)]
    answers: Pairs<'a>,
}

struct Pairs<'a>(Vec<(&'a str, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Pairs<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Pairs<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

fn json(part: &[u8]) -> usize {
    let lines = part
        .split(|&byte| byte == b'\n')
        .filter(|line| !line.is_empty());
    lines
        .filter_map(|line| serde_json::from_slice::<Sheet<'_>>(line).ok())
        .map(|sheet| black_box(sheet.id.len() + sheet.group.len() + sheet.answers.0.len()))
        .filter(|&fields| fields > 0)
        .count()
}

fn csv(part: &[u8]) -> usize {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(part);
    let mut record = csv::ByteRecord::new();
    let mut rows = 0;
    while let Ok(true) = reader.read_byte_record(&mut record) {
        rows += usize::from(black_box(record.len()) > 0);
    }
    rows
}

/// The rows of the first table.
fn xlsx(bytes: &[u8]) -> Result<usize, calamine::XlsxError> {
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes))?;
    let name = book.sheet_names().swap_remove(0);
    let mut cells = book.worksheet_cells_reader(&name)?;
    let mut last = 0;
    while let Some(cell) = cells.next_cell()? {
        last = black_box(cell.get_position().0) as usize + 1;
    }
    Ok(last)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [format, path, threads] = &arguments[..] else {
        return Err("usage: parse_only jsonl|csv|xlsx FILE THREADS".into());
    };
    let bytes = std::fs::read(path)?;
    if format == "xlsx" {
        return writeln_count(xlsx(&bytes)?);
    }
    let threads: usize = threads.parse()?;
    let mut parts = Vec::new();
    let mut rest = &bytes[..];
    for left in (1..=threads).rev() {
        let about = rest.len() / left;
        let end = match rest[about..].iter().position(|&byte| byte == b'\n') {
            Some(newline) if left > 1 => about + newline + 1,
            _ => rest.len(),
        };
        let (part, more) = rest.split_at(end);
        parts.push(part);
        rest = more;
    }
    let read = if format == "csv" { csv } else { json };
    let sheets: usize = std::thread::scope(|scope| {
        let running: Vec<_> = parts
            .into_iter()
            .map(|part| scope.spawn(move || read(part)))
            .collect();
        running
            .into_iter()
            .map(|thread| thread.join().unwrap_or(0))
            .sum()
    });
    writeln_count(sheets)
}

fn writeln_count(sheets: usize) -> Result<(), Box<dyn std::error::Error>> {
    use std::io::Write;
    writeln!(std::io::stdout(), "{sheets} read")?;
    Ok(())
}
