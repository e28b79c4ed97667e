//! The same room in JSON that holds a table by column, as data frames are written.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::room::{BANK, Table, answered, bank, expected};
use crate::support::program::{Run, run};

fn convert(folder: &Path, bank: &str, text: &str) -> Run {
    let path = folder.join("export.json");
    std::fs::write(&path, text).expect("written");
    run(
        &["convert", "--bank", bank, path.to_str().expect("UTF-8")],
        "",
    )
}

/// Cells of one column as one value.
fn by_column(table: &Table, column: impl Fn(Vec<Value>) -> Value) -> Value {
    let pairs = table.head.iter().enumerate().map(|(at, header)| {
        let cells = table.rows.iter().map(|row| json!(row[at])).collect();
        (header.clone(), column(cells))
    });
    Value::Object(pairs.collect())
}

/// An object whose keys are the numbers of its values, from this one on.
fn numbered(first: usize, values: impl IntoIterator<Item = Value>) -> Value {
    let rows = values.into_iter().enumerate();
    let rows: Map<_, _> = rows
        .map(|(row, value)| ((first + row).to_string(), value))
        .collect();
    rows.into()
}

/// A list whose elements are objects of question to answer.
fn by_row(table: &Table) -> Vec<Value> {
    let row = |row: &Vec<String>| {
        let pairs = table.head.iter().zip(row);
        let pairs: Map<_, _> = pairs
            .map(|(header, cell)| (header.clone(), json!(cell)))
            .collect();
        pairs.into()
    };
    table.rows.iter().map(row).collect()
}

#[test]
fn columns_of_equal_length_are_a_table() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = Table::new();
    for text in [
        by_column(&table, Value::from).to_string(),
        format!("{:#}", by_column(&table, Value::from)),
        by_column(&table, |cells| numbered(0, cells)).to_string(),
        numbered(0, by_row(&table)).to_string(),
    ] {
        let done = convert(folder.path(), BANK, &text);
        assert_eq!(done.status, Some(0), "{text}: {}", done.err);
        assert_eq!(answered(&done.out), expected(&bank()), "{text}");
    }
    // Of any size, numbers as numbers and several answers as lists.
    let mut table = Table::new();
    table.graded(|number, _| number.to_string());
    table.rows = table.rows.iter().cycle().take(12_000).cloned().collect();
    let energy = bank().questions()[bank().question("energy").expect("asked")]
        .text
        .clone();
    let mut columns = by_column(&table, |cells| {
        let number = |cell: &Value| cell.as_str().and_then(|cell| cell.parse::<u8>().ok());
        let cells = cells
            .into_iter()
            .map(|cell| number(&cell).map_or(cell, Value::from));
        cells.collect()
    });
    for cell in columns[&energy].as_array_mut().expect("a list") {
        let labels = cell.as_str().expect("a text").split(", ");
        *cell = labels.filter(|label| !label.is_empty()).collect();
    }
    let text = columns.to_string();
    assert!(text.len() > 1 << 20, "longer than a sheet may be");
    let done = convert(folder.path(), BANK, &text);
    assert_eq!(done.status, Some(0), "{}", done.err);
    let expected: Vec<_> = expected(&bank()).into_iter().cycle().take(12_000).collect();
    assert!(answered(&done.out) == expected, "as they are");
}

#[test]
fn what_may_be_one_sheet_or_lacks_an_answer_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let refused = |text: &Value, why: &str| {
        let done = convert(folder.path(), BANK, &text.to_string());
        assert_eq!((done.status, done.out.as_str()), (Some(1), ""), "{text}");
        assert!(done.err.contains(why), "{text}: {}", done.err);
    };
    let table = Table::new();
    let mut uneven = by_column(&table, Value::from);
    let group = uneven["Group"].as_array_mut().expect("a list");
    group.pop();
    refused(&uneven, "is not an answer");
    // Rows from 1 on may be steps.
    refused(
        &by_column(&table, |cells| numbered(1, cells)),
        "question \"",
    );
    let wrong = by_column(&table, |mut cells| {
        cells[2] = json!("nobody");
        cells.into()
    });
    let done = convert(folder.path(), BANK, &wrong.to_string());
    assert_eq!(
        (done.status, done.out.lines().count()),
        (Some(1), 3),
        "{}",
        done.err
    );
    assert!(done.err.contains("export.json:3:1"), "{}", done.err);
    // Where every question takes several answers, two lists are two answers or two people.
    let mut bank: Value = serde_json::from_str(include_str!("cases/bank.json")).expect("JSON");
    let questions = bank["questions"].as_array().expect("a list").iter();
    let several: Vec<Value> = questions
        .filter(|question| question["kind"] == "multi")
        .cloned()
        .collect();
    bank["questions"] = json!(several);
    let bank_keys = bank.as_object_mut().expect("an object");
    for key in ["rules", "advice", "quick", "decision"] {
        bank_keys.remove(key);
    }
    bank["dimensions"] =
        json!([{"id": "energy", "name": "Energy", "about": "What you would gladly do"}]);
    let path = folder.path().join("several.json");
    std::fs::write(&path, bank.to_string()).expect("written");
    let path = path.to_str().expect("UTF-8");
    let lists = json!({"energy": ["market-study", "presenting"]});
    let done = convert(folder.path(), path, &lists.to_string());
    assert_eq!(
        (done.status, done.out.as_str()),
        (Some(1), ""),
        "{}",
        done.err
    );
    let why = "the lists may be the answers of one sheet, or the columns of a table";
    assert!(done.err.contains(why), "{}", done.err);
    let done = convert(folder.path(), path, &json!([lists]).to_string());
    assert_eq!(
        (done.status, done.out.lines().count()),
        (Some(0), 1),
        "{}",
        done.err
    );
}
