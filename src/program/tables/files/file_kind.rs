//! What a file of answers turned out to be.

use crate::tables::files::text::Encoding;

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// Cells with this byte between them.
    Text(u8, Encoding),
    /// A table of a spreadsheet: the format, and the name where there are several, with whether it is hidden there.
    Spreadsheet(&'static str, Option<(String, bool)>),
    /// Objects of question to answer.
    Json,
}

impl FileKind {
    /// The same in a few words.
    pub(in crate::tables) fn words(&self) -> String {
        match self {
            FileKind::Text(b',', Encoding::Utf8) => "CSV".into(),
            FileKind::Text(separator, encoding) => {
                let by = match separator {
                    b';' => "semicolons",
                    b'\t' => "tabs",
                    b'|' => "bars",
                    _ => "commas",
                };
                match encoding {
                    Encoding::Utf8 => format!("cells with {by} between them"),
                    other => format!("cells with {by} between them, {}", other.name()),
                }
            }
            FileKind::Spreadsheet(format, None) => (*format).into(),
            FileKind::Spreadsheet(format, Some((name, is_hidden))) => {
                let hidden = if *is_hidden {
                    ", which is hidden there"
                } else {
                    ""
                };
                format!("{format}, table \"{name}\"{hidden}")
            }
            FileKind::Json => "JSON of question to answer".into(),
        }
    }
}
