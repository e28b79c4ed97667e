//! Spreadsheets whose cells hold more than a value.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::Path;

use crate::support::program::run;

const BANK: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/it/tables/cases/bank.json"
);
const PLAIN: &str = include_str!("cases/00_plain_ids.csv");

/// A formula as a program writes it that does not calculate, at the answer to `focus` of the first sheet.
const FORMULA_ROW: usize = 1;

#[test]
fn a_formula_that_was_saved_without_its_value_is_told_with_its_cell() {
    let folder = tempfile::tempdir().expect("a folder");
    let plain = run(&["convert", "--bank", BANK, "-"], PLAIN);
    for (name, is_excel) in [("t.xlsx", true), ("t.ods", false)] {
        let path = folder.path().join(name);
        let path = path.to_str().expect("UTF-8");
        for with_value in [true, false] {
            let book = if is_excel {
                xlsx(with_value)
            } else {
                ods(with_value)
            };
            std::fs::write(path, book).expect("written");
            let read = run(&["convert", "--bank", BANK, path], "");
            if with_value {
                assert_eq!(read.status, Some(0), "{name}: {}", read.err);
                assert_eq!(read.out, plain.out, "{name}");
            } else {
                assert_eq!((read.status, read.out.as_str()), (Some(1), ""), "{name}");
                assert!(
                    read.err
                        .contains("cell D2 holds a formula without its value: \"=3+1\""),
                    "{name}: {}",
                    read.err
                );
                assert!(read.err.contains(&format!("{name}:2\n")), "{}", read.err);
            }
        }
    }
}

#[test]
fn merged_cells_of_answers_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("t.xlsx");
    let path = path.to_str().expect("UTF-8");
    for (merged, told) in [
        (
            "B2:B3",
            Some("cells B2 to B3 are merged: only the first row"),
        ),
        (
            "B2:C2",
            Some("cells B2 to C2 are merged: only the first column"),
        ),
        ("A1:B1", None),
    ] {
        let cells = format!(
            r#"</sheetData><mergeCells count="1"><mergeCell ref="{merged}"/></mergeCells>"#
        );
        std::fs::write(path, xlsx_with(true, &cells)).expect("written");
        let read = run(&["convert", "--bank", BANK, path], "");
        let refused = read.status == Some(1);
        assert_eq!(refused, told.is_some(), "{merged}: {}", read.err);
        if let Some(told) = told {
            assert!(read.err.contains(told), "{}", read.err);
            assert!(read.err.contains("t.xlsx:2\n"), "{}", read.err);
        }
    }
}

fn rows() -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(PLAIN.as_bytes());
    let row = |row: Result<csv::StringRecord, csv::Error>| {
        row.expect("CSV").iter().map(str::to_owned).collect()
    };
    reader.records().map(row).collect()
}

fn is_formula(row: usize, column: usize) -> bool {
    row == FORMULA_ROW && rows()[0][column] == "focus"
}

fn xlsx(with_value: bool) -> Vec<u8> {
    xlsx_with(with_value, "</sheetData>")
}

/// The same with what follows its rows.
fn xlsx_with(with_value: bool, after: &str) -> Vec<u8> {
    let mut sheet = String::from(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#,
    );
    for (number, row) in rows().iter().enumerate() {
        sheet += "<row>";
        for (column, cell) in row.iter().enumerate() {
            let written = if is_formula(number, column) {
                let value = if with_value {
                    format!("<v>{cell}</v>")
                } else {
                    String::new()
                };
                write!(sheet, "<c><f>3+1</f>{value}</c>")
            } else if cell.is_empty() {
                // A format without a value.
                write!(sheet, r#"<c s="0"/>"#)
            } else {
                write!(sheet, r#"<c t="inlineStr"><is><t>{cell}</t></is></c>"#)
            };
            written.expect("it is a text");
        }
        sheet += "</row>";
    }
    sheet += after;
    sheet += "</worksheet>";
    let relation = |kind: &str, target: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    zipped(&[
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>"#,
        ),
        (
            "_rels/.rels",
            &relation("officeDocument", "xl/workbook.xml"),
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Answers" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &relation("worksheet", "worksheets/sheet1.xml"),
        ),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

fn ods(with_value: bool) -> Vec<u8> {
    ods_with(with_value, "")
}

/// The same with attributes of every cell of text.
fn ods_with(with_value: bool, attributes: &str) -> Vec<u8> {
    let mut content = String::from(r#"<table:table table:name="Answers">"#);
    for (number, row) in rows().iter().enumerate() {
        content += "<table:table-row>";
        for (column, cell) in row.iter().enumerate() {
            let written = if is_formula(number, column) {
                let value = if with_value {
                    format!(r#" office:value-type="float" office:value="{cell}""#)
                } else {
                    String::new()
                };
                write!(
                    content,
                    r#"<table:table-cell table:formula="of:=3+1"{value}></table:table-cell>"#
                )
            } else {
                write!(
                    content,
                    r#"<table:table-cell{attributes} office:value-type="string"><text:p>{cell}</text:p></table:table-cell>"#
                )
            };
            written.expect("it is a text");
        }
        content += "</table:table-row>";
    }
    open_document(&(content + "</table:table>"))
}

/// A spreadsheet of these tables.
fn open_document(tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"#,
        ),
        ("content.xml", &content),
    ])
}

fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect();
    zipped_bytes(&files)
}

fn zipped_bytes(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(*name, options).expect("a file");
        archive.write_all(content).expect("written");
    }
    archive.finish().expect("whole").into_inner()
}

#[test]
fn cells_of_open_document_that_are_merged_over_rows_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("t.ods");
    let path = path.to_str().expect("UTF-8");
    for (rows, is_refused) in [("1", false), ("2", true), ("10", true)] {
        let attributes = format!(" table:number-rows-spanned=\"{rows}\"");
        std::fs::write(path, ods_with(true, &attributes)).expect("written");
        let read = run(&["convert", "--bank", BANK, path], "");
        assert_eq!(read.status == Some(1), is_refused, "{rows}: {}", read.err);
        let is_told = read.err.contains("cells are merged over several rows");
        assert_eq!(is_told, is_refused, "{rows}: {}", read.err);
    }
}

#[test]
fn a_spreadsheet_in_a_zip_is_read_and_a_zip_in_a_zip_is_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("t.zip");
    let path = path.to_str().expect("UTF-8");
    let plain = run(&["convert", "--bank", BANK, "-"], PLAIN);
    let book = zipped_bytes(&[("answers.xlsx", xlsx(true).as_slice())]);
    std::fs::write(path, &book).expect("written");
    let read = run(&["convert", "--bank", BANK, path], "");
    assert_eq!(read.status, Some(0), "{}", read.err);
    assert_eq!(read.out, plain.out);
    std::fs::write(path, zipped_bytes(&[("answers.zip", book.as_slice())])).expect("written");
    let read = run(&["convert", "--bank", BANK, path], "");
    assert_eq!((read.status, read.out.as_str()), (Some(1), ""));
    assert!(
        read.err.contains("the zip holds another zip"),
        "{}",
        read.err
    );
}

/// Of a workbook with the tables Berlin and Paris a map may name the one that is meant.
fn check_named(book: &str, folder: &Path, sheets: &str) {
    let map = folder.join("map.json");
    let map = map.to_str().expect("UTF-8");
    for (table, status) in [("Berlin", 0), ("Paris", 0), ("Rome", 1)] {
        std::fs::write(map, format!(r#"{{"table": "{table}"}}"#)).expect("written");
        let read = run(&["convert", "--bank", BANK, "--map", map, book], "");
        assert_eq!(read.status, Some(status), "{}", read.err);
        if status == 0 {
            assert_eq!(read.out, sheets);
            let told = format!("table \"{table}\"");
            assert!(read.err.contains(&told), "{}", read.err);
        } else {
            assert!(
                read.err.contains("there is no table \"Rome\""),
                "{}",
                read.err
            );
            assert!(read.err.contains("\"Berlin\""), "{}", read.err);
        }
    }
}

#[test]
fn tables_beside_each_other_are_refused_with_their_names() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("t.ods");
    let path = path.to_str().expect("UTF-8");
    let table = |name: &str, rows: &[Vec<String>]| {
        let mut table = format!(r#"<table:table table:name="{name}">"#);
        for row in rows {
            table += "<table:table-row>";
            for cell in row {
                let cell = format!(
                    r#"<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>"#
                );
                table += &cell;
            }
            table += "</table:table-row>";
        }
        table + "</table:table>"
    };
    let plain = run(&["convert", "--bank", BANK, "-"], PLAIN);
    let notes = vec![vec!["Exported by".to_owned(), "Ada".to_owned()]];
    let asked = rows().swap_remove(0).into_iter().skip(2);
    let summary = asked.map(|id| vec![id, "3.2".into(), "8".into()]);
    for (beside, told) in [
        (vec![("Notes", notes)], None),
        (vec![("Summary", summary.collect())], None),
        (
            vec![("Rome", rows().split_off(1))],
            Some("table \"Rome\" holds answers too, and no questions above them"),
        ),
        (
            vec![("Paris", rows())],
            Some("2 tables hold questions: \"Berlin\" (29 columns), \"Paris\" (29 columns)"),
        ),
        (
            vec![
                ("Key", vec![vec!["focus".to_owned()], vec!["4".to_owned()]]),
                ("Empty", rows()[..1].to_vec()),
                ("Paris", rows()),
            ],
            Some(
                "3 tables hold questions: \"Berlin\" (29 columns), \"Key\" (1 column), \"Paris\" (29 columns)",
            ),
        ),
    ] {
        let mut tables = table("Berlin", &rows());
        for (name, rows) in &beside {
            tables += &table(name, rows);
        }
        std::fs::write(path, open_document(&tables)).expect("written");
        let read = run(&["convert", "--bank", BANK, path], "");
        match told {
            None => {
                assert_eq!(
                    (read.status, &read.out),
                    (Some(0), &plain.out),
                    "{}",
                    read.err
                );
                assert!(read.err.contains("table \"Berlin\""), "{}", read.err);
            }
            Some(told) => {
                assert_eq!((read.status, read.out.as_str()), (Some(1), ""), "{told}");
                assert!(read.err.contains(told), "{}", read.err);
                assert!(
                    read.err.contains("name the one that you mean"),
                    "{}",
                    read.err
                );
                if told.contains("\"Paris\"") {
                    check_named(path, folder.path(), &plain.out);
                }
            }
        }
    }
}
