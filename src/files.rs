//! Files in and out: read with a limit, written whole or not at all.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use rolefit::Bank;
use rolefit::bank::{BUILT_IN, MAX_BANK_BYTES, built_in};
use rolefit::problem::nearest;

use crate::failure::Failure;

/// The largest sheet that is read, in bytes: 1 MiB.
pub(crate) const MAX_SHEET_BYTES: usize = 1 << 20;

/// The name under which standard input is given and shown.
pub(crate) const STDIN: &str = "-";

/// Reads a text file, or standard input for `-`; a byte-order mark is left out.
pub(crate) fn read_text(path: &str, limit: usize, what: &str) -> Result<String, Failure> {
    let unreadable = |error: io::Error| {
        Failure::refused_at(
            format!("cannot read the {what}: {error}"),
            shown(path),
            "check the path and its permissions",
        )
    };
    let mut bytes = Vec::new();
    let most = limit as u64 + 1;
    if path == STDIN {
        io::stdin()
            .lock()
            .take(most)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
    } else {
        let file = File::open(path).map_err(unreadable)?;
        file.take(most)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
    }
    if bytes.len() > limit {
        let size = if limit >= 1 << 20 {
            format!("{} MiB", limit >> 20)
        } else {
            format!("{limit} bytes")
        };
        return Err(Failure::refused_at(
            format!("the {what} is larger than {size}"),
            shown(path),
            "make it smaller",
        ));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..at]
            .iter()
            .filter(|&&byte| byte == b'\n')
            .count()
            + 1;
        let place = format!("{}:{line}", shown(path));
        Failure::refused_at(
            format!("the {what} is not UTF-8 text"),
            place,
            "save it as UTF-8",
        )
    })?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// How a path is shown in messages.
pub(crate) fn shown(path: &str) -> &str {
    if path == STDIN {
        "standard input"
    } else {
        path
    }
}

/// Reads the bank of this name or file; without one, the built-in bank that a sheet names, else the
/// first built-in bank.
pub(crate) fn open_bank(name: Option<&str>, sheet_names: Option<&str>) -> Result<Bank, Failure> {
    let text = match name {
        None => sheet_names.and_then(built_in).unwrap_or(&BUILT_IN[0]).text,
        Some(name) => match built_in(name) {
            Some(bank) => bank.text,
            None => return open_bank_file(name),
        },
    };
    Bank::parse(text).map_err(|problems| Failure::of_problems("built-in bank", &problems))
}

fn open_bank_file(name: &str) -> Result<Bank, Failure> {
    if name != STDIN && !Path::new(name).exists() {
        let names = BUILT_IN.iter().map(|bank| bank.name);
        let help = match nearest(name, names.clone()) {
            Some(near) => format!("did you mean {near}?"),
            None => {
                format!(
                    "give the path of a bank file, or a built-in bank: {}",
                    names.collect::<Vec<_>>().join(", ")
                )
            }
        };
        return Err(Failure::refused(
            format!("there is no bank \"{name}\""),
            help,
        ));
    }
    let text = read_text(name, MAX_BANK_BYTES, "bank")?;
    Bank::parse(&text).map_err(|problems| Failure::of_problems(shown(name), &problems))
}

/// Writes a result to a file, whole or not at all, or to standard output. A reader of standard output
/// that has gone away ends the writing quietly.
pub(crate) fn write_result(output: Option<&Path>, content: &[u8]) -> Result<(), Failure> {
    let Some(path) = output.filter(|path| path.as_os_str() != STDIN) else {
        let mut out = io::stdout().lock();
        return match out.write_all(content).and_then(|()| out.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            written => written.map_err(|error| unwritable("standard output", &error)),
        };
    };
    write_file(path, content).map_err(|error| unwritable(&path.to_string_lossy(), &error))
}

/// An output that could not be written.
pub(crate) fn unwritable(path: &str, error: &io::Error) -> Failure {
    Failure::refused_at(
        format!("cannot write the output: {error}"),
        path,
        "choose another place, or make room",
    )
}

/// Writes a file whole or not at all: a temporary file beside it, flushed to the disk, takes its name.
/// What is no regular file (a device, a pipe) is written to directly.
pub(crate) fn write_file(path: &Path, content: &[u8]) -> io::Result<()> {
    match std::fs::metadata(path) {
        Ok(found) if found.is_dir() => return Err(io::Error::from(io::ErrorKind::IsADirectory)),
        Ok(found) if !found.is_file() => {
            let mut file = File::options().write(true).open(path)?;
            return file.write_all(content).and_then(|()| file.flush());
        }
        _ => {}
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::Builder::new()
        .prefix(".rolefit-")
        .tempfile_in(folder.unwrap_or_else(|| Path::new(".")))?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}
