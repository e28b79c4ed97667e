//! Rows of cells as JSON.

use serde_json::{Map, Value};

use super::ways::Kinds;

/// Every key stands somewhere; else nobody could tell that it was asked.
fn value(cell: &str) -> Value {
    match cell {
        "" => Value::Null,
        cell => cell.into(),
    }
}

/// What a table is as JSON of this kind; the first row holds the keys.
pub(super) fn json(rows: &[Vec<String>], kind: Kinds) -> String {
    let (head, rows) = rows.split_first().expect("a header");
    let objects = || {
        let object = |row: &Vec<String>| -> Value {
            let pairs = head.iter().zip(row);
            let object: Map<_, _> = pairs
                .map(|(key, cell)| (key.clone(), value(cell)))
                .collect();
            object.into()
        };
        rows.iter()
            .map(|row| object(row).to_string())
            .collect::<Vec<String>>()
    };
    let columns = |column: fn(Vec<Value>) -> Value| -> String {
        let pairs = head.iter().enumerate().map(|(at, key)| {
            let cells = rows.iter().map(|row| value(&row[at])).collect();
            (key.clone(), column(cells))
        });
        Value::Object(pairs.collect()).to_string()
    };
    let numbered = |cells: Vec<Value>| -> Value {
        let numbered = cells.into_iter().enumerate();
        let rows: Map<_, _> = numbered
            .map(|(row, cell)| (row.to_string(), cell))
            .collect();
        rows.into()
    };
    match kind {
        Kinds::Objects => format!("[{}]", objects().join(",\n")),
        Kinds::Columns => columns(Value::from),
        Kinds::NumberedColumns => columns(numbered),
        Kinds::ObjectLines | Kinds::Text(..) | Kinds::Zip(_) | Kinds::Xlsx | Kinds::Ods => {
            objects().join("\n") + "\n"
        }
    }
}
