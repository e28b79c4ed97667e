//! Folders of sheets, as people collect them.

use std::path::{Path, PathBuf};

use super::copies::without_copies;
use crate::cli::failure::Failure;
use crate::cli::files::is_stdin;
use crate::cli::streams::tell;

/// The endings of files that hold sheets. A text may be a table of Excel's, but in a folder it is more
/// often a note: such a table is named itself.
const ENDINGS: [&str; 7] = ["json", "jsonl", "csv", "tsv", "xlsx", "ods", "zip"];

/// What stands in folders.
#[derive(Debug, Default)]
struct FolderContents {
    /// The files of sheets, and what was no folder.
    files: Vec<PathBuf>,
    /// A line on each thing in a folder that is not read.
    left: Vec<String>,
}

/// The files of sheets that these paths name, folders looked into and copies left out, which is told.
/// `left` counts what stands in a folder and is not read: that is a refusal, a copy is none.
pub(crate) fn sheet_files(paths: &[PathBuf], left: &mut usize) -> Result<Vec<PathBuf>, Failure> {
    let found = with_folders(paths)?;
    *left = found.left.len();
    let (files, copies) = without_copies(found.files);
    for line in found.left.iter().chain(&copies) {
        tell(line);
    }
    Ok(files)
}

/// The paths with each folder replaced by the files of sheets in it, by name. Hidden files are passed
/// over; whatever else is no sheet is named, for it may be somebody's.
fn with_folders(paths: &[PathBuf]) -> Result<FolderContents, Failure> {
    let mut found = FolderContents::default();
    for path in paths {
        if !is_stdin(path) && path.is_dir() {
            look_into(path, &mut found)?;
        } else {
            found.files.push(path.clone());
        }
    }
    Ok(found)
}

fn look_into(folder: &Path, found: &mut FolderContents) -> Result<(), Failure> {
    let unreadable = |error: std::io::Error| {
        let what = format!("cannot read the folder: {error}");
        Failure::refused_at(
            what,
            folder.to_string_lossy(),
            "check the path and its permissions",
        )
    };
    let mut files = Vec::new();
    let mut left = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let name = path.file_name().unwrap_or_default();
        // A lock of a workbook that is open elsewhere is hidden too, where systems hide files by a flag.
        if [b".".as_slice(), b"~$"]
            .iter()
            .any(|begin| name.as_encoded_bytes().starts_with(begin))
        {
            continue;
        }
        match why_not(&path) {
            Some(why) => left.push(format!("{}: not read, {why}", path.to_string_lossy())),
            None => files.push(path),
        }
    }
    if files.is_empty() {
        return Err(Failure::refused_at(
            "there are no sheets in this folder",
            folder.to_string_lossy(),
            "sheets are files that end in .json, .jsonl, .csv, .tsv, .xlsx, .ods or .zip",
        ));
    }
    files.sort();
    left.sort();
    found.files.extend(files);
    found.left.extend(left);
    Ok(())
}

/// Why a file is not read, where it is not.
fn why_not(path: &Path) -> Option<&'static str> {
    if path.is_dir() {
        return Some("it is a folder: name it too");
    }
    let name = path.to_string_lossy().to_lowercase();
    // Mail programs put an ending of their own behind one that they do not know.
    let name = name
        .strip_suffix(".txt")
        .filter(|rest| has_ending(rest))
        .unwrap_or(&name);
    if !has_ending(name) {
        return Some(
            "sheets end in .json, .jsonl, .csv, .tsv, .xlsx, .ods or .zip; name it itself if it holds some",
        );
    }
    let is_empty = std::fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() == 0);
    is_empty.then_some("it is empty")
}

fn has_ending(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| ENDINGS.contains(&ending))
}
