//! What is read: files in their order.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use crate::cli::failure::Failure;
use crate::cli::files::{is_stdin, shown};
use crate::cli::{identity, streams};

/// The formats of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputFormat {
    /// One sheet a line, as JSON
    Jsonl,
    /// A table of text, one sheet a row, with headers
    Csv,
}

/// One file, or standard input.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    path: PathBuf,
    /// What the user says that it is.
    pub(super) format: Option<InputFormat>,
}

impl Input {
    /// How the input is shown in messages.
    pub(crate) fn name(&self) -> Cow<'_, str> {
        shown(&self.path)
    }

    /// Whether it is standard input.
    pub(super) fn is_stdin(&self) -> bool {
        is_stdin(&self.path)
    }

    /// The ending of its name, in small letters.
    pub(super) fn ending(&self) -> String {
        ending(&self.path)
    }

    pub(super) fn open(&self) -> Result<Box<dyn Read + Send>, Failure> {
        let cannot = |error| unreadable(&self.name(), &error);
        if is_stdin(&self.path) {
            return Ok(Box::new(streams::input().map_err(cannot)?));
        }
        let file = File::open(&self.path).map_err(cannot)?;
        Ok(Box::new(file))
    }
}

/// An input that cannot be read.
pub(super) fn unreadable(name: &str, error: &io::Error) -> Failure {
    Failure::refused_at(
        format!("cannot read the sheets: {error}"),
        name,
        "check the path and its permissions",
    )
}

/// The inputs that these paths name; each must be there, so that a slip is told before work begins.
pub(crate) fn inputs(
    paths: &[PathBuf],
    format: Option<InputFormat>,
) -> Result<Vec<Input>, Failure> {
    if paths.iter().filter(|path| is_stdin(path)).count() > 1 {
        return Err(Failure::usage(
            "standard input is named twice",
            "name - once",
        ));
    }
    paths
        .iter()
        .map(|path| {
            if !is_stdin(path) {
                let found =
                    std::fs::metadata(path).map_err(|error| unreadable(&shown(path), &error))?;
                if found.is_dir() {
                    return Err(Failure::refused_at(
                        "cannot read the sheets: this is a folder",
                        shown(path),
                        "name the files in it",
                    ));
                }
                identity::note_read(path);
            }
            Ok(Input {
                path: path.clone(),
                format,
            })
        })
        .collect()
}

/// The ending of a file's name, in small letters; empty where it has none. `answers.json.txt`, as mail
/// programs write it, is what its first ending says.
pub(super) fn ending(path: &Path) -> String {
    let is_text = |ending: &std::ffi::OsStr| ending.eq_ignore_ascii_case("txt");
    let first = path.with_extension("");
    let path = match path.extension().is_some_and(is_text) && first.extension().is_some() {
        true => &first,
        false => path,
    };
    let ending = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    ending
        .as_deref()
        .and_then(std::ffi::OsStr::to_str)
        .unwrap_or_default()
        .to_owned()
}

/// How many bytes the inputs hold, where all of them are regular files.
pub(crate) fn total_bytes(inputs: &[Input]) -> Option<u64> {
    inputs
        .iter()
        .map(|input| {
            let found = std::fs::metadata(&input.path)
                .ok()
                .filter(|_| !is_stdin(&input.path))?;
            found.is_file().then_some(found.len())
        })
        .sum()
}
