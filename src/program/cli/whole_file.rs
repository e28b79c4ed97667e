//! A file that is written whole or not at all: without a name while it is written, where the system has
//! such files, so that nothing is left behind even by a kill.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::NamedTempFile;

/// What names of unfinished files begin with, and no others: what is left over is removed by it.
const PREFIX: &str = ".rolefit-unfinished-";
/// The age from which an unfinished file that nobody holds is taken for left over.
const LEFT_OVER: Duration = Duration::from_secs(60);

/// Who may read a new file.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Readers {
    /// Whom the user's umask lets.
    Anyone,
    /// Its owner alone: it tells of persons.
    Owner,
}

impl Readers {
    /// The mode that a new file is asked for with; the umask takes from it.
    #[cfg(unix)]
    fn mode(self) -> u32 {
        match self {
            Readers::Anyone => 0o666,
            Readers::Owner => 0o600,
        }
    }
}

/// A file on its way to a path. Dropped before it is finished, it leaves nothing.
#[derive(Debug)]
pub(super) struct WholeFile {
    content: Destination,
    path: PathBuf,
}

#[derive(Debug)]
enum Destination {
    /// A file without a name.
    #[cfg(target_os = "linux")]
    Unnamed(File),
    /// A file under a name of its own beside the path.
    Named(NamedTempFile),
}

impl WholeFile {
    /// Begins a file for this path, and removes what a killed run left in its folder.
    pub(super) fn create(path: &Path, readers: Readers) -> io::Result<WholeFile> {
        let path = path.to_owned();
        #[cfg(target_os = "linux")]
        if let Some(file) = unnamed(folder(&path), readers) {
            // It gets a name for a moment when it takes the place of another file.
            let _ = file.try_lock();
            remove_left_over(folder(&path));
            let content = Destination::Unnamed(file);
            return Ok(WholeFile { content, path });
        }
        let file = named(folder(&path), readers)?;
        // Held until it is finished, so that it is not taken for left over.
        let _ = file.as_file().try_lock();
        remove_left_over(folder(&path));
        let content = Destination::Named(file);
        Ok(WholeFile { content, path })
    }

    /// The file that is written to.
    pub(super) fn file(&mut self) -> &mut File {
        match &mut self.content {
            #[cfg(target_os = "linux")]
            Destination::Unnamed(file) => file,
            Destination::Named(file) => file.as_file_mut(),
        }
    }

    /// Gives the file its name, in the place of whatever has it, once all of it is on the disk.
    pub(super) fn replace(mut self) -> io::Result<()> {
        self.file().flush()?;
        self.file().sync_all()?;
        match self.content {
            #[cfg(target_os = "linux")]
            Destination::Unnamed(file) => match link(&file, &self.path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    let aside = linked_aside(&file, folder(&self.path))?;
                    let renamed = std::fs::rename(&aside, &self.path);
                    if renamed.is_err() {
                        let _ = std::fs::remove_file(&aside);
                    }
                    renamed?;
                }
                linked => linked?,
            },
            Destination::Named(file) => {
                drop(file.persist(&self.path).map_err(|failed| failed.error)?)
            }
        }
        sync_folder(&self.path);
        Ok(())
    }

    /// Gives the file its name where nothing has it, once all of it is on the disk.
    pub(super) fn keep_new(mut self) -> io::Result<()> {
        self.file().sync_all()?;
        match self.content {
            #[cfg(target_os = "linux")]
            Destination::Unnamed(file) => link(&file, &self.path)?,
            Destination::Named(file) => {
                drop(
                    file.persist_noclobber(&self.path)
                        .map_err(|failed| failed.error)?,
                );
            }
        }
        sync_folder(&self.path);
        Ok(())
    }
}

/// A file without a name in this folder, where the system and the file system have such files.
#[cfg(target_os = "linux")]
fn unnamed(folder: &Path, readers: Readers) -> Option<File> {
    use rustix::fs::{Mode, OFlags};
    // It gets its name through this folder at the end.
    if !Path::new("/proc/self/fd").is_dir() {
        return None;
    }
    let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
    let mode = Mode::from_raw_mode(readers.mode());
    rustix::fs::open(folder, flags, mode).ok().map(File::from)
}

/// Gives a file without a name one that nothing has.
#[cfg(target_os = "linux")]
fn link(file: &File, path: &Path) -> io::Result<()> {
    use rustix::fs::{AtFlags, CWD};
    use std::os::fd::AsRawFd as _;
    let handle = format!("/proc/self/fd/{}", file.as_raw_fd());
    rustix::fs::linkat(CWD, handle, CWD, path, AtFlags::SYMLINK_FOLLOW)?;
    Ok(())
}

/// Gives a file without a name one beside what it is to replace.
#[cfg(target_os = "linux")]
fn linked_aside(file: &File, folder: &Path) -> io::Result<PathBuf> {
    let process = std::process::id();
    let mut number = 0;
    loop {
        let path = folder.join(format!("{PREFIX}{process}-{number}"));
        match link(file, &path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            linked => return linked.map(|()| path),
        }
    }
}

/// A file under a name of its own in this folder. Errors do not tell that name, which is nothing to the
/// user.
fn named(folder: &Path, readers: Readers) -> io::Result<NamedTempFile> {
    let mut options = File::options();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, readers.mode());
    #[cfg(not(unix))]
    let _ = readers;
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX);
    builder.make_in(folder, |path| options.open(path))
}

/// Removes unfinished files that a killed run left in a folder: old enough, and held by nobody.
fn remove_left_over(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        if !entry
            .file_name()
            .as_encoded_bytes()
            .starts_with(PREFIX.as_bytes())
        {
            continue;
        }
        let path = entry.path();
        // A pipe of that name would be waited for.
        let is_old = entry.metadata().is_ok_and(|about| {
            let age = about.modified().ok().and_then(|time| time.elapsed().ok());
            about.is_file() && age.is_some_and(|age| age >= LEFT_OVER)
        });
        if is_old && File::open(&path).is_ok_and(|file| file.try_lock().is_ok()) {
            // One that cannot be removed is in nobody's way.
            let _ = std::fs::remove_file(path);
        }
    }
}

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

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    #[test]
    fn what_is_left_over_goes_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let names = [
            ".rolefit-unfinished-1-0",
            ".rolefit-room.json",
            ".rolefit-room.lock",
            ".rolefit-notes.txt",
            "answers.json",
        ];
        let long_ago = SystemTime::now() - 2 * LEFT_OVER;
        for name in names {
            let file = File::create(folder.path().join(name)).expect("a new file");
            file.set_modified(long_ago).expect("a time");
        }
        let path = folder.path().join("report.txt");
        let mut written = WholeFile::create(&path, Readers::Owner).expect("a folder to write to");
        written.file().write_all(b"text").expect("room");
        written.replace().expect("a free name");
        let left: Vec<&str> = names
            .into_iter()
            .filter(|name| folder.path().join(name).exists())
            .collect();
        assert_eq!(left, names[1..]);
    }
}
