//! What a file is, told by its content whatever its name says.

/// What a file begins like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileSignature {
    /// JSON, in whatever arrangement.
    Json,
    /// A table as text, or a line that is nothing known.
    Text,
    /// A zip: a spreadsheet, or a file that comes zipped.
    Zip,
    /// Something else, and what to do with it.
    Other(&'static str, &'static str),
}

/// How many bytes are enough to tell.
pub(crate) const LOOK_AT: usize = 1024;

/// What bytes at the beginning of a file say.
pub(crate) fn kind(head: &[u8]) -> FileSignature {
    const SAVE_AS_CSV: &str = "save it as .xlsx or CSV";
    match head {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => return FileSignature::Zip,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            return FileSignature::Other(
                "the file is a spreadsheet of old Excel, or locked with a password",
                "save it as .xlsx without a password, or as CSV",
            );
        }
        [b'%', b'P', b'D', b'F', ..] => {
            return FileSignature::Other("the file is a PDF", SAVE_AS_CSV);
        }
        [0x1f, 0x8b, ..] => {
            return FileSignature::Other("the file is packed with gzip", "unpack it first");
        }
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => {}
        head if has_zeros(head) => {
            return FileSignature::Other(
                "the file is no text: it holds zero bytes",
                "save it as UTF-8, or as .xlsx",
            );
        }
        _ => {}
    }
    let text: String = match head {
        [0xff, 0xfe, units @ ..] => decoded(units, u16::from_le_bytes),
        [0xfe, 0xff, units @ ..] => decoded(units, u16::from_be_bytes),
        bytes => String::from_utf8_lossy(bytes).into_owned(),
    };
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let small = text.to_ascii_lowercase();
    if ["<!doctype html", "<html", "<table", "<head", "<meta"]
        .iter()
        .any(|tag| small.starts_with(tag))
    {
        return FileSignature::Other(
            "the file is a web page, whatever its name says",
            "open it in a spreadsheet and save it as .xlsx or CSV",
        );
    }
    if small.starts_with("<?xml") {
        return FileSignature::Other("the file is XML", SAVE_AS_CSV);
    }
    // A list of JSON holds objects; a header may begin with a bracket too.
    let is_list = text
        .strip_prefix('[')
        .map(str::trim_start)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['{', ']', '[']));
    if text.starts_with('{') || is_list {
        FileSignature::Json
    } else {
        FileSignature::Text
    }
}

/// Whether bytes hold zeros, which no text but UTF-16 does.
pub(crate) fn has_zeros(head: &[u8]) -> bool {
    head.contains(&0) && !matches!(head, [0xff, 0xfe, ..] | [0xfe, 0xff, ..])
}

fn decoded(units: &[u8], order: fn([u8; 2]) -> u16) -> String {
    let units = units.chunks_exact(2).map(|unit| order([unit[0], unit[1]]));
    char::decode_utf16(units)
        .map(|unit| unit.unwrap_or('\u{fffd}'))
        .collect()
}
