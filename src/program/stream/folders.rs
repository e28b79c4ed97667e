//! Folders of sheets, as people collect them.

use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::files::STDIN;

/// The endings of files that hold sheets.
const ENDINGS: [&str; 4] = ["json", "jsonl", "csv", "tsv"];

/// The paths with each folder replaced by the files of sheets in it, by name. Hidden files and folders
/// within are left out.
pub(crate) fn with_folders(paths: &[String]) -> Result<Vec<String>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        if path != STDIN && Path::new(path).is_dir() {
            files.extend(files_in(path)?);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

fn files_in(folder: &str) -> Result<Vec<String>, Failure> {
    let unreadable = |error: std::io::Error| {
        let what = format!("cannot read the folder: {error}");
        Failure::refused_at(what, folder, "check the path and its permissions")
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let ending = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
        let is_hidden = path
            .file_name()
            .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        let ending = ending.as_deref().and_then(std::ffi::OsStr::to_str);
        if is_hidden || !ending.is_some_and(|ending| ENDINGS.contains(&ending)) || path.is_dir() {
            continue;
        }
        let Some(name) = path.to_str() else {
            let what = "cannot read a file whose name is not UTF-8 text";
            return Err(Failure::refused_at(
                what,
                path.to_string_lossy(),
                "rename it",
            ));
        };
        files.push(name.to_owned());
    }
    if files.is_empty() {
        return Err(Failure::refused_at(
            "there are no sheets in this folder",
            folder,
            "sheets are files that end in .json, .jsonl or .csv",
        ));
    }
    files.sort();
    Ok(files)
}
