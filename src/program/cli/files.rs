//! Files in and out: read with a limit, written whole or not at all.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use rolefit::Bank;
use rolefit::bank::{BUILT_IN, MAX_BANK_BYTES, built_in};
use rolefit::diagnostics::problem::nearest;
use tempfile::NamedTempFile;

use crate::cli::failure::Failure;

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
    let mut out = Output::open(output, readers)?;
    let _ = out.write(content)?;
    out.finish()
}

/// Writes a file that is not there yet, whole or not at all; one that is there is left alone.
pub(crate) fn write_new(path: &Path, content: &[u8]) -> Result<(), Failure> {
    let place = path.to_string_lossy();
    let write = || {
        let mut file = temporary(path, Readers::Anyone)?;
        file.write_all(content)?;
        file.as_file().sync_all()?;
        file.persist_noclobber(path).map_err(|error| error.error)?;
        sync_folder(path);
        Ok(())
    };
    write().map_err(|error: io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::refused_at(
            "the file is there already",
            place,
            "choose another name, or remove it",
        ),
        _ => unwritable(&place, &error),
    })
}

/// Who may read a new file.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Readers {
    /// Whom the user's umask lets.
    Anyone,
    /// Its owner alone: it tells of persons.
    Owner,
}

/// Whether anybody still reads what is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub(crate) enum Reader {
    /// Somebody does.
    Present,
    /// Standard output was closed by its reader, who has seen enough.
    Gone,
}

/// Where a result goes: standard output, or a file that is written whole or not at all. Dropped before
/// it is finished, it leaves no file.
///
/// A file that is there keeps its permissions, and a symbolic link stays and its file is replaced.
#[derive(Debug)]
pub(crate) struct Output {
    name: String,
    to: To,
}

#[derive(Debug)]
enum To {
    Stdout,
    /// What is no regular file (a device, a pipe) is written to directly.
    Direct(File),
    /// A temporary file beside the one whose name it takes when it is finished.
    Whole(NamedTempFile, PathBuf),
}

impl Output {
    /// Opens the output of this path; without one, or for `-`, standard output.
    pub(crate) fn open(path: Option<&Path>, readers: Readers) -> Result<Output, Failure> {
        let Some(path) = path.filter(|path| path.as_os_str() != STDIN) else {
            return Ok(Output {
                name: "standard output".into(),
                to: To::Stdout,
            });
        };
        let name = path.to_string_lossy().into_owned();
        match To::file(path, readers) {
            Ok(to) => Ok(Output { name, to }),
            Err(error) => Err(unwritable(&name, &error)),
        }
    }

    /// Writes more.
    pub(crate) fn write(&mut self, content: &[u8]) -> Result<Reader, Failure> {
        let written = match &mut self.to {
            To::Stdout => {
                let mut out = io::stdout().lock();
                match out.write_all(content).and_then(|()| out.flush()) {
                    Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                        return Ok(Reader::Gone);
                    }
                    written => written,
                }
            }
            To::Direct(file) => file.write_all(content),
            To::Whole(file, _) => file.write_all(content),
        };
        written
            .map(|()| Reader::Present)
            .map_err(|error| unwritable(&self.name, &error))
    }

    /// Gives the file its name, once all of it is on the disk.
    pub(crate) fn finish(self) -> Result<(), Failure> {
        let To::Whole(file, path) = self.to else {
            return Ok(());
        };
        let synced = file.as_file().sync_all();
        synced
            .and_then(|()| file.persist(&path).map_err(|error| error.error))
            .map(|_| sync_folder(&path))
            .map_err(|error| unwritable(&self.name, &error))
    }
}

impl To {
    fn file(path: &Path, readers: Readers) -> io::Result<To> {
        // Here the kernel refuses others' links in a shared folder, before anything is resolved.
        let found = match std::fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => {
                return temporary(path, readers).map(|file| To::Whole(file, path.to_owned()));
            }
            found => found?,
        };
        if found.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if !found.is_file() {
            return File::options().write(true).open(path).map(To::Direct);
        }
        let path = std::fs::canonicalize(path)?;
        let file = temporary(&path, readers)?;
        file.as_file().set_permissions(found.permissions())?;
        Ok(To::Whole(file, path))
    }
}

fn unwritable(path: &str, error: &io::Error) -> Failure {
    Failure::refused_at(
        format!("cannot write the output: {error}"),
        path,
        "choose another place, or make room",
    )
}

/// A temporary file beside a path; dropped, it is gone.
fn temporary(path: &Path, readers: Readers) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".rolefit-");
    allow(&mut builder, readers);
    builder.tempfile_in(folder(path))
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
