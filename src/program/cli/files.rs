//! Files in and out: read with a limit, written whole or not at all, never over what is read.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, IsTerminal as _, Read, Write};
use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::identity;
use crate::cli::streams;
pub(crate) use crate::cli::whole_file::Readers;
use crate::cli::whole_file::WholeFile;
use crate::render::terminal::visible::Medium;

/// The largest sheet that is read, in bytes: 1 MiB.
pub(crate) const MAX_SHEET_BYTES: usize = 1 << 20;

/// The name under which standard input is given and shown.
pub(crate) const STDIN: &str = "-";

/// Reads a text file, or standard input for `-`; a byte-order mark is left out.
pub(crate) fn read_text(
    path: impl AsRef<Path>,
    limit: usize,
    what: &str,
) -> Result<String, Failure> {
    let path = path.as_ref();
    let unreadable = |error: io::Error| {
        Failure::refused_at(
            format!("cannot read the {what}: {error}"),
            shown(path),
            "check the path and its permissions",
        )
    };
    let mut bytes = Vec::new();
    let most = limit as u64 + 1;
    if is_stdin(path) {
        streams::input()
            .map_err(unreadable)?
            .take(most)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
    } else {
        let file = File::open(path).map_err(unreadable)?;
        identity::note_read(path);
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

/// Whether a path stands for standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == STDIN
}

/// How a path is shown in messages.
pub(crate) fn shown<P: AsRef<Path> + ?Sized>(path: &P) -> Cow<'_, str> {
    let path = path.as_ref();
    if is_stdin(path) {
        Cow::Borrowed("standard input")
    } else {
        path.to_string_lossy()
    }
}

/// Writes a result to a file, whole or not at all, or to standard output. A reader of standard output
/// that has gone away ends the writing quietly.
pub(crate) fn write_result(
    output: Option<&Path>,
    medium: Medium,
    content: &str,
) -> Result<(), Failure> {
    write(output, content.as_bytes(), medium, Readers::Anyone)
}

/// The same for what one person answered: a new file is for its owner alone.
pub(crate) fn write_personal(
    output: Option<&Path>,
    medium: Medium,
    content: &str,
) -> Result<(), Failure> {
    write(output, content.as_bytes(), medium, Readers::Owner)
}

/// Writes a result that need not be text.
pub(crate) fn write_bytes(
    output: Option<&Path>,
    medium: Medium,
    content: &[u8],
) -> Result<(), Failure> {
    write(output, content, medium, Readers::Anyone)
}

fn write(
    output: Option<&Path>,
    content: &[u8],
    medium: Medium,
    readers: Readers,
) -> Result<(), Failure> {
    let mut out = Output::open(output, medium, readers)?;
    let _ = out.write(content)?;
    out.finish()
}

/// A page of HTML would flood a terminal: how to get it into a file instead.
fn not_for_a_terminal(what: &str, name: &str) -> Failure {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,".contains(c);
    let help = match arguments.iter().all(|argument| argument.chars().all(plain)) {
        true => format!(
            "write it to a file: rolefit {} --output {name}",
            arguments.join(" ")
        ),
        false => format!("write it to a file: add --output {name}"),
    };
    Failure::usage(what, help)
}

/// Writes a file that is not there yet, whole or not at all; one that is there is left alone.
pub(crate) fn write_new(path: &Path, content: &[u8]) -> Result<(), Failure> {
    write_where_free(path, content, Readers::Anyone).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::refused_at(
            "the file is there already",
            path.to_string_lossy(),
            "choose another name, or remove it",
        ),
        _ => unwritable(&path.to_string_lossy(), &error),
    })
}

/// The same for what one person answered: the file is for its owner alone.
pub(crate) fn write_new_personal(path: &Path, content: &[u8]) -> io::Result<()> {
    write_where_free(path, content, Readers::Owner)
}

fn write_where_free(path: &Path, content: &[u8], readers: Readers) -> io::Result<()> {
    let mut whole = WholeFile::create(path, readers)?;
    whole.file().write_all(content)?;
    whole.keep_new()
}

/// Whether anybody still reads what is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub(crate) enum OutputReader {
    /// Somebody does.
    Present,
    /// Standard output was closed by its reader, who has seen enough.
    Gone,
}

/// Where a result goes: standard output, or a file that is written whole or not at all. Dropped before
/// it is finished, it leaves no file.
///
/// A file that is there keeps its permissions, and a symbolic link stays and its file is replaced. A
/// file that this command reads is not written over.
#[derive(Debug)]
pub(crate) struct Output {
    name: String,
    medium: Medium,
    to: To,
}

#[derive(Debug)]
enum To {
    Stdout {
        is_screen: bool,
    },
    /// What is no regular file (a device, a pipe) is written to directly.
    Direct(File),
    Whole(WholeFile),
}

impl Output {
    /// Opens the output of this path; without one, or for `-`, standard output.
    pub(crate) fn open(
        path: Option<&Path>,
        medium: Medium,
        readers: Readers,
    ) -> Result<Output, Failure> {
        let (name, to) = match path.filter(|path| path.as_os_str() != STDIN) {
            None => {
                let is_screen = io::stdout().is_terminal();
                if is_screen && let Some((what, name)) = medium.no_terminal() {
                    return Err(not_for_a_terminal(what, name));
                }
                ("standard output".to_owned(), Ok(To::Stdout { is_screen }))
            }
            Some(path) => {
                let name = path.to_string_lossy().into_owned();
                if identity::is_read(path) {
                    let what = "the output is a file that this command reads";
                    return Err(Failure::refused_at(
                        what,
                        name,
                        "choose another name for it",
                    ));
                }
                (name, To::file(path, readers))
            }
        };
        match to {
            Ok(to) => Ok(Output { name, medium, to }),
            Err(error) => Err(unwritable(&name, &error)),
        }
    }

    /// Writes more: whole lines.
    pub(crate) fn write(&mut self, content: &[u8]) -> Result<OutputReader, Failure> {
        let is_screen = match &self.to {
            To::Stdout { is_screen } => *is_screen,
            To::Direct(file) => file.is_terminal(),
            To::Whole(_) => false,
        };
        let content = match (self.medium, is_screen) {
            (Medium::Json | Medium::Page | Medium::Source, false) | (Medium::Workbook, _) => {
                Cow::Borrowed(content)
            }
            (medium, _) => match medium.gate(&String::from_utf8_lossy(content), is_screen) {
                Cow::Borrowed(_) => Cow::Borrowed(content),
                Cow::Owned(visible) => Cow::Owned(visible.into_bytes()),
            },
        };
        let written = match &mut self.to {
            To::Stdout { .. } => match streams::output(&content) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                    return Ok(OutputReader::Gone);
                }
                written => written,
            },
            To::Direct(file) => file.write_all(&content),
            To::Whole(whole) => whole.file().write_all(&content),
        };
        written
            .map(|()| OutputReader::Present)
            .map_err(|error| unwritable(&self.name, &error))
    }

    /// Gives the file its name, once all of it is on the disk.
    pub(crate) fn finish(self) -> Result<(), Failure> {
        match self.to {
            To::Whole(whole) => whole
                .replace()
                .map_err(|error| unwritable(&self.name, &error)),
            To::Stdout { .. } | To::Direct(_) => Ok(()),
        }
    }
}

impl To {
    fn file(path: &Path, readers: Readers) -> io::Result<To> {
        // Here the kernel refuses others' links in a shared folder, before anything is resolved.
        let found = match std::fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => {
                return WholeFile::create(path, readers).map(To::Whole);
            }
            found => found?,
        };
        if found.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if !found.is_file() {
            return File::options().write(true).open(path).map(To::Direct);
        }
        let mut whole = WholeFile::create(&std::fs::canonicalize(path)?, readers)?;
        whole.file().set_permissions(found.permissions())?;
        Ok(To::Whole(whole))
    }
}

fn unwritable(path: &str, error: &io::Error) -> Failure {
    let help = match error.kind() {
        io::ErrorKind::NotFound => "make its folder first, or choose another place",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "choose a place where you may write"
        }
        io::ErrorKind::IsADirectory => "add the name of a file",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "make room, or choose another place"
        }
        _ => "choose another place",
    };
    let mut failure = Failure::refused_at(format!("cannot write the output: {error}"), path, help);
    failure.kind = Some(error.kind());
    failure
}
