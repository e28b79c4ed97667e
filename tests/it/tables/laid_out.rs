//! The same room laid out as few programs do it, yet so that nobody who reads the table is in doubt; and what is
//! close to that and may mean something else.

use super::room::{Table, convert, read_text, refused};

#[test]
fn blanks_behind_separators_are_no_part_of_cells() {
    let table = Table::new();
    let text = table.text();
    for (before, between) in [("", ", "), ("", ",\t "), ("  ", ",  ")] {
        let rows: Vec<String> = text
            .lines()
            .map(|row| {
                format!(
                    "{before}{}",
                    row.replace("\",\"", &format!("\"{between}\""))
                )
            })
            .collect();
        read_text("blanks", &(rows.join("\n") + "\n"));
    }
    read_text("semicolons", &text.replace("\",\"", "\"; \""));
    // Quotes only where a cell needs them, and a row over several lines.
    let mut table = Table::new();
    table.head.insert(0, "Comment".into());
    for row in &mut table.rows {
        row.insert(0, "one, \"two\", \"three\"\nfour".into());
    }
    let needed = |cell: &String| match cell.contains([',', '"', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.clone(),
    };
    let row = |row: &Vec<String>| row.iter().map(needed).collect::<Vec<_>>().join(", ");
    let rows: Vec<String> = std::iter::once(&table.head)
        .chain(&table.rows)
        .map(row)
        .collect();
    read_text("where needed", &rows.join("\r\n"));
}

#[test]
fn a_blank_before_a_quote_in_some_cells_alone_is_told() {
    let text = Table::new().text();
    let one = text.replacen(",\"Berlin\"", ", \"Berlin\"", 1);
    let why = "column B \"Group\" holds a blank before a quote";
    refused("a group", &one, 3, why);
    // Its comma would be one between cells.
    let cell = text.match_indices(", \"").count();
    assert_eq!(cell, 0, "no cell has blanks in front");
    let mut rows: Vec<String> = text.lines().map(str::to_owned).collect();
    rows[3] = rows[3].replace("\",\"", "\", \"");
    refused(
        "a row",
        &rows.join("\n"),
        3,
        "column B \"Group\" holds a blank",
    );
    // Where all of them are, one that is not closed is told at its line.
    let spaced = text.replace("\",\"", "\", \"");
    let broken = spaced
        .replacen("Berlin\"", "Berlin", 3)
        .replacen("Berlin", "Berlin\"", 2);
    let done = convert(&broken);
    assert_eq!((done.status, done.out.as_str()), (Some(1), ""));
    assert!(done.err.contains(":4"), "{}", done.err);
}
