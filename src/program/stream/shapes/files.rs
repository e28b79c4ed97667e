//! The bytes of a file that holds rows of cells.

use std::fmt::Write as _;
use std::io::Write as _;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Coding {
    Utf8,
    Utf8Mark,
    Utf16Little,
    Utf16Big,
    Windows,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Quoting {
    Needed,
    All,
    /// With carriage returns, as Windows ends lines.
    Windows,
    /// A first line `sep=;`.
    Said,
    /// With a blank behind each separator.
    Spaced,
    /// The same with quotes around each cell.
    AllSpaced,
}

pub(super) fn delimited(rows: &[Vec<String>], separator: char, quoting: Quoting) -> String {
    let mut text = String::new();
    let end = if quoting == Quoting::Windows {
        "\r\n"
    } else {
        "\n"
    };
    if quoting == Quoting::Said {
        let _ = write!(text, "sep={separator}{end}");
    }
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(separator);
                if matches!(quoting, Quoting::Spaced | Quoting::AllSpaced) {
                    text.push(' ');
                }
            }
            let is_needed = cell.contains([separator, '"', '\n', '\r']);
            match is_needed || matches!(quoting, Quoting::All | Quoting::AllSpaced) {
                true => {
                    let _ = write!(text, "\"{}\"", cell.replace('"', "\"\""));
                }
                false => text.push_str(cell),
            }
        }
        text.push_str(end);
    }
    text
}

pub(super) fn coded(text: &str, coding: Coding) -> Vec<u8> {
    let units = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let mark = std::iter::once(0xfeff);
        mark.chain(text.encode_utf16()).flat_map(to_bytes).collect()
    };
    match coding {
        Coding::Utf8 => text.as_bytes().to_vec(),
        Coding::Utf8Mark => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        Coding::Utf16Little => units(u16::to_le_bytes),
        Coding::Utf16Big => units(u16::to_be_bytes),
        Coding::Windows => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
    }
}

pub(super) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(*name, zip::write::SimpleFileOptions::default())
            .expect("a part");
        writer.write_all(content).expect("its content");
    }
    writer.finish().expect("a zip").into_inner()
}

/// The smallest spreadsheet that OpenDocument allows.
pub(super) fn ods(rows: &[Vec<String>]) -> Vec<u8> {
    let escaped = |cell: &str| {
        cell.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('\n', "</text:p><text:p>")
    };
    let mut content = String::from(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="answers">"#,
    );
    for row in rows {
        content += "<table:table-row>";
        for cell in row {
            let _ = write!(
                content,
                r#"<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>"#,
                escaped(cell)
            );
        }
        content += "</table:table-row>";
    }
    content += "</table:table></office:spreadsheet></office:body></office:document-content>";
    let manifest = r#"<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"#;
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_bytes()),
    ])
}
