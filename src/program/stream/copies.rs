//! Copies of files, as browsers and mail programs make them: `answers (1).json` beside `answers.json`.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::cli::files::is_stdin;

/// The paths without those that are copies of one before them: one file named twice, or another with
/// the name of a copy and the same content. Beside them a line on each copy.
pub(super) fn without_copies(paths: Vec<PathBuf>) -> (Vec<PathBuf>, Vec<String>) {
    let mut originals: HashMap<PathBuf, Vec<PathBuf>> = HashMap::new();
    let (mut kept, mut told) = (Vec::new(), Vec::new());
    for path in paths {
        let is_file = !is_stdin(&path) && path.is_file();
        if !is_file {
            kept.push(path);
            continue;
        }
        let family = originals.entry(original(&path)).or_default();
        let same = family.iter().position(|other| {
            // What cannot be read is told where it is read.
            same_file(&path, other) || same_content(&path, other).unwrap_or(false)
        });
        if let Some(other) = same {
            // `a (1).json` comes before `a.json`, and is the copy all the same.
            let is_later = !is_original(&path) || is_original(&family[other]);
            let left = match is_later {
                true => path.clone(),
                false => std::mem::replace(&mut family[other], path.clone()),
            };
            told.push(format!(
                "{}: left out, it is a copy of {}",
                left.display(),
                family[other].display()
            ));
            if let Some(place) = kept.iter().position(|kept| *kept == left && !is_later) {
                kept[place] = path;
            }
        } else {
            family.push(path.clone());
            kept.push(path);
        }
    }
    told.extend(doubles(&kept));
    (kept, told)
}

/// A line on each file of many sheets that has the content of one before it, under a name of its own. It counts: two
/// sheets may be alike, and nothing tells how many this file holds.
fn doubles(paths: &[PathBuf]) -> Vec<String> {
    const TABLES: [&str; 5] = ["csv", "tsv", "jsonl", "xlsx", "ods"];
    let mut by_length: HashMap<u64, Vec<&PathBuf>> = HashMap::new();
    let mut told = Vec::new();
    for path in paths.iter().filter(|path| !is_stdin(path)) {
        let ending = path
            .extension()
            .map(|ending| ending.to_string_lossy().to_lowercase());
        let length = std::fs::metadata(path).map(|found| found.len());
        let (Some(ending), Ok(length)) = (ending, length) else {
            continue;
        };
        if !TABLES.contains(&ending.as_str()) {
            continue;
        }
        let alike = by_length.entry(length).or_default();
        let same = alike
            .iter()
            .find(|other| same_content(path, other).unwrap_or(false));
        if let Some(other) = same {
            told.push(format!(
                "{} has the content of {}: both count; where they are the same people, name one of them",
                path.display(),
                other.display()
            ));
        }
        alike.push(path);
    }
    told
}

/// Whether a file has no name of a copy.
fn is_original(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy());
    name.is_some_and(|name| original(path) == Path::new(&name.to_lowercase()))
}

/// The name that a copy's name was made from: without ` (1)`, `-1` after a blank, ` - Copy`, ` copy 2`,
/// and a second ending `.txt`.
fn original(path: &Path) -> PathBuf {
    let name = path
        .file_name()
        .map_or("".into(), |name| name.to_string_lossy());
    let mut name = name.to_lowercase();
    if let Some(rest) = name.strip_suffix(".txt")
        && rest.contains('.')
    {
        name.truncate(rest.len());
    }
    let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, ""));
    let mut stem = stem.trim_end();
    loop {
        let digits = stem.trim_end_matches(|character: char| character.is_ascii_digit());
        let numbered = stem
            .strip_suffix(')')
            .map(|stem| stem.trim_end_matches(|character: char| character.is_ascii_digit()))
            .and_then(|stem| stem.strip_suffix('('));
        let copy = |stem: &'_ str| -> Option<usize> {
            let words = [" - copy", " copy", "_copy", "-copy", " - kopie", " kopie"];
            let word = words.iter().find(|word| stem.ends_with(**word))?;
            Some(stem.len() - word.len())
        };
        let shorter = numbered
            .map(str::len)
            .or_else(|| copy(stem))
            .or_else(|| copy(digits.trim_end()).filter(|_| digits.len() < stem.len()));
        match shorter {
            Some(length) => stem = stem[..length].trim_end(),
            None => break,
        }
    }
    PathBuf::from(format!("{stem}.{ending}"))
}

fn same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    real(one).is_some() && real(one) == real(other)
}

fn same_content(one: &Path, other: &Path) -> io::Result<bool> {
    if std::fs::metadata(one)?.len() != std::fs::metadata(other)?.len() {
        return Ok(false);
    }
    const CHUNK: u64 = 64 << 10;
    let (mut one, mut other) = (File::open(one)?, File::open(other)?);
    let (mut left, mut right) = (Vec::new(), Vec::new());
    loop {
        left.clear();
        right.clear();
        let read = io::Read::by_ref(&mut one)
            .take(CHUNK)
            .read_to_end(&mut left)?;
        io::Read::by_ref(&mut other)
            .take(CHUNK)
            .read_to_end(&mut right)?;
        if left != right {
            return Ok(false);
        }
        if read == 0 {
            return Ok(true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_copy_leads_to_its_original() {
        for copy in [
            "answers.json",
            "answers (1).json",
            "answers(12).json",
            "Answers - Copy.json",
            "answers - Copy (2).json",
            "answers copy 3.json",
            "answers.json.txt",
            "answers (1).json.txt",
        ] {
            assert_eq!(
                original(Path::new(copy)),
                Path::new("answers.json"),
                "{copy}"
            );
        }
        assert_eq!(
            original(Path::new("answers-2.json")),
            Path::new("answers-2.json")
        );
        assert_eq!(original(Path::new("notes.txt")), Path::new("notes.txt"));
    }

    #[test]
    fn copies_with_the_same_content_are_left_out_and_others_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |name: &str, content: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, content).expect("written");
            path
        };
        let (one, copy) = (write("a.json", "{}"), write("a (1).json", "{}"));
        let (changed, other) = (write("a (2).json", "{ }"), write("b.json", "{}"));
        let (early, late) = (write("early.csv", "id"), write("late.csv", "id"));
        let paths = [&one, &copy, &changed, &other, &one, &early, &late].map(PathBuf::clone);
        let (kept, told) = without_copies(paths.into());
        assert_eq!(
            kept,
            [one.clone(), changed, other, early.clone(), late.clone()]
        );
        assert_eq!(
            told,
            [
                format!(
                    "{}: left out, it is a copy of {}",
                    copy.display(),
                    one.display()
                ),
                format!("{0}: left out, it is a copy of {0}", one.display()),
                format!(
                    "{} has the content of {}: both count; where they are the same people, name one of them",
                    late.display(),
                    early.display()
                )
            ]
        );
    }
}
