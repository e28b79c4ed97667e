//! Files in and out: read with a limit, written whole or not at all.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use rolefit::Bank;
use rolefit::bank::{BUILT_IN, MAX_BANK_BYTES, built_in};
use rolefit::problem::nearest;
use tempfile::NamedTempFile;

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
    write(output, content, Readers::Anyone)
}

/// The same for what one person answered: a new file is for its owner alone.
pub(crate) fn write_personal(output: Option<&Path>, content: &[u8]) -> Result<(), Failure> {
    write(output, content, Readers::Owner)
}

fn write(output: Option<&Path>, content: &[u8], readers: Readers) -> Result<(), Failure> {
    let Some(path) = output.filter(|path| path.as_os_str() != STDIN) else {
        let mut out = io::stdout().lock();
        return match out.write_all(content).and_then(|()| out.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            written => written.map_err(|error| unwritable("standard output", &error)),
        };
    };
    write_file(path, content, readers).map_err(|error| unwritable(&path.to_string_lossy(), &error))
}

/// Writes a file that is not there yet, whole or not at all; one that is there is left alone.
pub(crate) fn write_new(path: &Path, content: &[u8]) -> Result<(), Failure> {
    let place = path.to_string_lossy();
    let written = temporary(path, content, Readers::Anyone).and_then(|file| {
        file.persist_noclobber(path)
            .map_err(|error| error.error)
            .map(|_| sync_folder(path))
    });
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::refused_at(
            "the file is there already",
            place,
            "choose another name, or remove it",
        ),
        _ => unwritable(&place, &error),
    })
}

fn unwritable(path: &str, error: &io::Error) -> Failure {
    Failure::refused_at(
        format!("cannot write the output: {error}"),
        path,
        "choose another place, or make room",
    )
}

/// Who may read a new file.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Readers {
    /// Whom the user's umask lets.
    Anyone,
    /// Its owner alone: it holds somebody's answers.
    Owner,
}

/// Writes a file whole or not at all: a temporary file beside it, flushed to the disk, takes its name.
/// A file that is there keeps its permissions, and a symbolic link stays and its file is replaced.
/// What is no regular file (a device, a pipe) is written to directly.
pub(crate) fn write_file(path: &Path, content: &[u8], readers: Readers) -> io::Result<()> {
    // The kernel refuses to follow others' links in a shared folder here, before anything is resolved.
    let found = match std::fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => None,
        found => Some(found?),
    };
    let Some(found) = found else {
        let file = temporary(path, content, readers)?;
        file.persist(path).map_err(|error| error.error)?;
        sync_folder(path);
        return Ok(());
    };
    if found.is_dir() {
        return Err(io::Error::from(io::ErrorKind::IsADirectory));
    }
    if !found.is_file() {
        let mut file = File::options().write(true).open(path)?;
        return file.write_all(content).and_then(|()| file.flush());
    }
    let path = std::fs::canonicalize(path)?;
    let file = temporary(&path, content, readers)?;
    file.as_file().set_permissions(found.permissions())?;
    file.persist(&path).map_err(|error| error.error)?;
    sync_folder(&path);
    Ok(())
}

/// A temporary file with this content beside a path, flushed to the disk; dropped, it is gone.
fn temporary(path: &Path, content: &[u8], readers: Readers) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".rolefit-");
    allow(&mut builder, readers);
    let mut file = builder.tempfile_in(folder(path))?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// A temporary file is its owner's alone unless others are let.
#[cfg(unix)]
fn allow(builder: &mut tempfile::Builder<'_, '_>, readers: Readers) {
    use std::os::unix::fs::PermissionsExt;
    if let Readers::Anyone = readers {
        // The umask takes from this what the user does not want others to have.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
}

/// Elsewhere a file has the rights that its folder gives it.
#[cfg(not(unix))]
fn allow(_: &mut tempfile::Builder<'_, '_>, _: Readers) {}

fn folder(path: &Path) -> &Path {
    path.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or_else(|| Path::new("."))
}

/// Makes a new name last through a loss of power, where the system can: the content is safe already.
fn sync_folder(path: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder(path)).and_then(|folder| folder.sync_all());
    }
}
