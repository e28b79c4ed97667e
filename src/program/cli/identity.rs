//! Which files a command reads, so that none of them is written over, whatever path or link leads to it.

use std::collections::HashSet;
use std::fs::{File, Metadata};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// What a file is, by whatever name.
#[cfg(unix)]
type Identity = (u64, u64);
#[cfg(not(unix))]
type Identity = std::path::PathBuf;

/// The files that have been opened to be read, or are about to be. A command opens its inputs in several
/// places, and its output in one.
static READ: Mutex<Option<HashSet<Identity>>> = Mutex::new(None);

/// Remembers that a path is read.
pub(crate) fn note_read(path: &Path) {
    if let Ok(about) = std::fs::metadata(path)
        && let Some(identity) = identity(path, &about)
    {
        let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
        read.get_or_insert_default().insert(identity);
    }
}

/// Whether a path leads to a file that is read, or that standard input comes from.
pub(crate) fn is_read(path: &Path) -> bool {
    let Ok(about) = std::fs::metadata(path) else {
        return false;
    };
    let Some(found) = identity(path, &about) else {
        return false;
    };
    let read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    read.as_ref().is_some_and(|read| read.contains(&found)) || stdin().as_ref() == Some(&found)
}

/// Whether two paths lead to one file, or would if it were there.
pub(crate) fn is_same(one: &Path, other: &Path) -> bool {
    let resolved = |path: &Path| {
        path.canonicalize().ok().or_else(|| {
            let folder = path
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty());
            let folder = folder.unwrap_or(Path::new(".")).canonicalize().ok()?;
            Some(folder.join(path.file_name()?))
        })
    };
    let found = |path: &Path| identity(path, &std::fs::metadata(path).ok()?);
    found(one).is_some_and(|one| found(other) == Some(one))
        || resolved(one).is_some_and(|one| resolved(other) == Some(one))
}

/// What a regular file is; a device or a pipe may well be read and written.
fn identity(path: &Path, about: &Metadata) -> Option<Identity> {
    if !about.is_file() {
        return None;
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let _ = path;
        Some((about.dev(), about.ino()))
    }
    #[cfg(not(unix))]
    path.canonicalize().ok()
}

#[cfg(unix)]
fn stdin() -> Option<Identity> {
    use std::os::fd::AsFd as _;
    let file = std::io::stdin().as_fd().try_clone_to_owned().ok()?;
    let about = File::from(file).metadata().ok()?;
    identity(Path::new(""), &about)
}

#[cfg(not(unix))]
fn stdin() -> Option<Identity> {
    None
}
