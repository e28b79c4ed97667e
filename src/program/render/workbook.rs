//! Workbooks of plain text for spreadsheets: the smallest files that ECMA-376 ("Office Open XML") asks for.
//! Every cell is text, so that none is a formula.

use std::io::{Cursor, Write as _};

use askama::Template;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::cli::failure::Failure;

/// A sheet of a workbook: a name of letters, and rows of texts.
pub(crate) struct WorkbookSheet {
    pub(crate) name: &'static str,
    pub(crate) rows: Vec<Vec<String>>,
}

#[derive(Template)]
#[template(
    path = "workbook/sheet.xml",
    config = "src/program/render/page/askama.toml"
)]
struct WorkbookRows<'a> {
    rows: &'a [Vec<String>],
}

#[derive(Template)]
#[template(
    path = "workbook/workbook.xml",
    config = "src/program/render/page/askama.toml"
)]
struct WorkbookNames<'a> {
    sheets: &'a [WorkbookSheet],
}

#[derive(Template)]
#[template(
    path = "workbook/relations.xml",
    config = "src/program/render/page/askama.toml"
)]
struct Relations<'a> {
    sheets: &'a [WorkbookSheet],
}

#[derive(Template)]
#[template(
    path = "workbook/types.xml",
    config = "src/program/render/page/askama.toml"
)]
struct Types<'a> {
    sheets: &'a [WorkbookSheet],
}

/// The bytes of a workbook; the same sheets give the same bytes.
pub(crate) fn workbook(sheets: &[WorkbookSheet]) -> Result<Vec<u8>, Failure> {
    let mut parts = vec![
        (
            "[Content_Types].xml".to_owned(),
            written(&Types { sheets })?,
        ),
        (
            "_rels/.rels".to_owned(),
            include_str!("workbook/root.xml").to_owned(),
        ),
        (
            "xl/workbook.xml".to_owned(),
            written(&WorkbookNames { sheets })?,
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            written(&Relations { sheets })?,
        ),
    ];
    for (number, sheet) in (1..).zip(sheets) {
        parts.push((
            format!("xl/worksheets/sheet{number}.xml"),
            written(&WorkbookRows { rows: &sheet.rows })?,
        ));
    }
    zipped(&parts).map_err(|error| Failure::bug("cannot write the workbook", &error))
}

fn zipped(parts: &[(String, String)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(name, SimpleFileOptions::default())?;
        writer.write_all(text.as_bytes())?;
    }
    Ok(writer.finish()?.into_inner())
}

/// A part's text, without the characters that XML cannot hold.
fn written(template: &impl Template) -> Result<String, Failure> {
    let text = crate::render::page::render(template)?;
    let is_xml = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    Ok(text.chars().filter(is_xml).collect())
}
