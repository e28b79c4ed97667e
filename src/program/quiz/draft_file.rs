//! The file of a draft: one a bank and length, and one of paper that is typed in, in the platform's folder for a program's state.
//!
//! A draft is written whole or not at all, readable by its owner alone, and never through a symbolic
//! link. A lock beside it, held while a quiz runs, keeps two quizzes from overwriting each other.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use etcetera::BaseStrategy;
use rolefit::bank::MAX_BANK_BYTES;
use rolefit::diagnostics::problem::ProblemKind;
use rolefit::sheet::Versions;
use rolefit::sheet::draft::{self, Restored};
use rolefit::{Bank, Length};

/// The folder of this program within the platform's.
const FOLDER: &str = "rolefit";

/// The place of one bank's draft, locked for this process.
#[derive(Debug)]
pub(crate) struct DraftFile {
    folder: PathBuf,
    name: String,
    lock: File,
}

/// What came of opening a store.
#[derive(Debug)]
pub(crate) enum Opened {
    /// It is ours.
    Ours(DraftFile),
    /// Another quiz holds it.
    Busy(DraftFile),
}

/// What a store holds.
#[derive(Debug)]
pub(crate) enum FoundDraft {
    Nothing,
    /// A draft, and how long ago it was written.
    Draft(Box<Restored>, Option<Duration>),
    /// A draft of a version that is not read; why.
    OtherVersion(String),
    /// Something that could not be read; it lies at this path now.
    SetAside(PathBuf),
}

/// The folder of the drafts.
///
/// # Errors
/// Where the platform names none.
pub(crate) fn folder() -> io::Result<PathBuf> {
    let strategy = etcetera::base_strategy::choose_native_strategy()
        .map_err(|error| io::Error::new(io::ErrorKind::NotFound, error))?;
    let state = strategy.state_dir().unwrap_or_else(|| strategy.data_dir());
    Ok(state.join(FOLDER))
}

/// What a draft is of. Paper that somebody types in stands beside her own answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DraftOf<'b> {
    pub(crate) bank: &'b str,
    pub(crate) length: Length,
    pub(crate) is_paper: bool,
}

impl DraftOf<'_> {
    /// What its files are called.
    fn name(self) -> String {
        let paper = if self.is_paper { ".paper" } else { "" };
        let length = match self.length {
            Length::Full => "",
            Length::Quick => ".quick",
        };
        format!("{}{paper}{length}", self.bank)
    }

    /// Whether there is one.
    pub(crate) fn is_there(self) -> bool {
        let path = folder().map(|folder| folder.join(format!("{}.json", self.name())));
        path.is_ok_and(|path| path.symlink_metadata().is_ok())
    }
}

impl DraftFile {
    /// Opens a store.
    ///
    /// # Errors
    /// Where there is no place to keep drafts.
    pub(crate) fn open(of: DraftOf<'_>) -> io::Result<Opened> {
        DraftFile::open_named(folder()?, of.name())
    }

    fn open_named(folder: PathBuf, name: String) -> io::Result<Opened> {
        make_folder(&folder)?;
        let lock = open_lock(&folder.join(format!("{name}.lock")))?;
        let store = DraftFile { folder, name, lock };
        Ok(match store.is_ours()? {
            true => Opened::Ours(store),
            false => Opened::Busy(store),
        })
    }

    /// Takes the lock where it is free; says whether it is ours now.
    pub(crate) fn is_ours(&self) -> io::Result<bool> {
        match self.lock.try_lock() {
            Ok(()) => Ok(true),
            Err(fs::TryLockError::WouldBlock) => Ok(false),
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }

    /// The path of the draft.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.join(format!("{}.json", self.name))
    }

    /// Whether there is a draft.
    pub(crate) fn exists(&self) -> bool {
        self.path().symlink_metadata().is_ok()
    }

    /// Reads the draft. One that is damaged is set aside, not deleted.
    pub(crate) fn load(&self, bank: &Bank, versions: Versions) -> io::Result<FoundDraft> {
        let path = self.path();
        let about = match path.symlink_metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(FoundDraft::Nothing);
            }
            about => about?,
        };
        let mut text = String::new();
        let is_read = about.is_file()
            && about.len() <= MAX_BANK_BYTES as u64
            && File::open(&path)?.read_to_string(&mut text).is_ok();
        match draft::parse_of(&text, bank, versions) {
            Ok(restored) if is_read => {
                let age = about.modified().ok().and_then(|time| time.elapsed().ok());
                Ok(FoundDraft::Draft(Box::new(restored), age))
            }
            Err(problem) if is_read && problem.kind == ProblemKind::OtherVersion => {
                Ok(FoundDraft::OtherVersion(problem.what))
            }
            _ => self.set_aside("damaged").map(FoundDraft::SetAside),
        }
    }

    /// Gives the draft another name, in which `why` it is not used; says which.
    pub(crate) fn set_aside(&self, why: &str) -> io::Result<PathBuf> {
        let mut number = 1;
        loop {
            let aside = self
                .folder
                .join(format!("{}.{why}-{number}.json", self.name));
            if aside.symlink_metadata().is_err() {
                fs::rename(self.path(), &aside)?;
                return Ok(aside);
            }
            number += 1;
        }
    }

    /// Writes the draft, whole or not at all, and waits until it is on the disk.
    pub(crate) fn save(&self, text: &str) -> io::Result<()> {
        // Whoever holds the lock is the only writer: what lies under this name is left over.
        let new = self.folder.join(format!("{}.json.new", self.name));
        match fs::remove_file(&new) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = private().create_new(true).open(&new)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&new, self.path())?;
        sync_folder(&self.folder)
    }

    /// Removes the draft.
    pub(crate) fn remove(&self) -> io::Result<()> {
        for ending in ["json", "json.new"] {
            remove_if_there(&self.folder.join(format!("{}.{ending}", self.name)))?;
        }
        Ok(())
    }
}

/// What came of forgetting.
#[derive(Debug, Default)]
pub(crate) struct Forgotten {
    /// The paths of the drafts removed.
    pub(crate) removed: Vec<PathBuf>,
    /// The names of those that a running quiz holds, which stay.
    pub(crate) busy: Vec<String>,
    /// Why others stay.
    pub(crate) failed: Vec<io::Error>,
}

/// Removes what is kept of a bank, or of every bank: drafts, those set aside, locks.
pub(crate) fn forget(bank: Option<&str>) -> io::Result<Forgotten> {
    let folder = folder()?;
    let mut forgotten = Forgotten::default();
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(forgotten),
        entries => entries?,
    };
    let mut files: Vec<String> = Vec::new();
    for entry in entries {
        files.extend(entry?.file_name().into_string());
    }
    files.sort();
    // `ID`, with `.paper` or `.quick` or both: what stands before the ending.
    let owner = |file: &str| {
        let (id, mut rest) = file.split_once('.')?;
        let mut name = id.to_owned();
        for part in ["paper", "quick"] {
            if let Some(after) = rest
                .strip_prefix(part)
                .and_then(|rest| rest.strip_prefix('.'))
            {
                name = format!("{name}.{part}");
                rest = after;
            }
        }
        let is_ours = rolefit::bank::is_id(id) && bank.is_none_or(|bank| bank == id);
        is_ours.then_some(name)
    };
    let mut names: Vec<String> = files.iter().filter_map(|file| owner(file)).collect();
    names.sort();
    names.dedup();
    for name in names {
        let store = match DraftFile::open_named(folder.clone(), name.clone()) {
            Ok(Opened::Ours(store)) => store,
            Ok(Opened::Busy(_)) => {
                forgotten.busy.push(name);
                continue;
            }
            Err(error) => {
                forgotten.failed.push(error);
                continue;
            }
        };
        for file in files
            .iter()
            .filter(|file| owner(file).as_ref() == Some(&name))
        {
            let path = folder.join(file);
            remove_if_there(&path)?;
            if file.ends_with(".json") {
                forgotten.removed.push(path);
            }
        }
        remove_if_there(&folder.join(format!("{name}.lock")))?;
        drop(store);
    }
    Ok(forgotten)
}

fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

/// Options for a file that its owner alone may read and write.
fn private() -> OpenOptions {
    let mut options = File::options();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Opens a lock. What is no file (a pipe that waits for a reader, a device, a link) is not opened.
fn open_lock(path: &Path) -> io::Result<File> {
    let refuse = || {
        let what = format!("{} is not a regular file", path.display());
        io::Error::new(io::ErrorKind::InvalidInput, what)
    };
    match path.symlink_metadata() {
        Ok(about) if !about.is_file() => return Err(refuse()),
        _ => {}
    }
    let mut options = private();
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        // Where it has become something else in between.
        options.custom_flags((OFlags::NONBLOCK | OFlags::NOFOLLOW).bits().cast_signed());
    }
    let lock = options.create(true).open(path)?;
    match lock.metadata()?.is_file() {
        true => Ok(lock),
        false => Err(refuse()),
    }
}

fn refuse_link(path: &Path) -> io::Result<()> {
    match path.symlink_metadata() {
        Ok(about) if about.is_symlink() => {
            let what = format!("{} is a symbolic link", path.display());
            Err(io::Error::new(io::ErrorKind::InvalidInput, what))
        }
        _ => Ok(()),
    }
}

/// Makes the folder, for its owner alone, where it is missing.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    refuse_link(folder)?;
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if fs::metadata(folder)?.permissions().mode() & 0o077 != 0 {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        }
    }
    Ok(())
}

/// Waits until a renamed file's new name is on the disk, where the platform can.
fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
