//! The room: a folder of sheets that grows until it is closed.
//!
//! A sheet is on the disk, whole, before anybody hears that it was received. While sheets are collected
//! nothing of what they say leaves this module but how many there are.

use std::collections::HashMap;
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};
use std::time::Instant;

use rolefit::{Bank, Length, sheet};
use serde_json::Value;

use super::groups_so_far::GroupsSoFar;
use super::secret::{is_letters, random_letters};
use super::state::{FORMAT, RoomSettings, RoomState, STATE_FILE, earlier_state, write_state};
use crate::cli::failure::Failure;
use crate::cli::files::write_personal;
use crate::render::terminal::visible::Medium;

/// The file that is locked as long as a room is open in this folder.
const LOCK_FILE: &str = ".rolefit-room.lock";
/// How many random letters the participants' address has: 59 bits.
const CODE_LETTERS: usize = 12;
/// How many random letters the facilitator's address has: 128 bits.
const TOKEN_LETTERS: usize = 26;
/// How many random letters a sheet's id may have.
const ID_LETTERS: std::ops::RangeInclusive<usize> = 20..=40;
/// The largest sheet that is taken, in bytes.
pub(super) const MAX_SHEET_BYTES: usize = 256 << 10;

/// A room that is open on this machine.
#[derive(Debug)]
pub(crate) struct Room {
    bank: Bank,
    length: Length,
    folder: PathBuf,
    most: usize,
    min_group: usize,
    /// Held by whoever receives a sheet for reading, by whoever closes for writing: so no sheet comes
    /// in once the room is closed.
    state: RwLock<RoomState>,
    sheets: RwLock<Sheets>,
    /// Locked as long as the room is open.
    _lock: File,
}

#[derive(Debug, Default)]
struct Sheets {
    /// The sheets by id, each with the group that it names.
    by_id: HashMap<String, Option<String>>,
    last: Option<Instant>,
    /// The groups when the number of sheets last was a multiple of the minimum.
    groups: GroupsSoFar,
    /// How many sheets have been replaced since.
    replaced: usize,
}

/// What may be said of a room while it collects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Status {
    /// How many sheets there are.
    pub(crate) sheets: usize,
    /// The groups, as of the last whole minimum of sheets: so that no single sheet tells by its coming which
    /// group it names.
    pub(crate) groups: GroupsSoFar,
    /// When the last sheet came.
    pub(crate) last: Option<Instant>,
    /// Whether the room is closed.
    pub(crate) closed: bool,
}

/// What became of a sheet.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Receipt {
    /// It is on the disk.
    Received,
    /// It is on the disk in place of an earlier one with the same id.
    Replaced,
    /// The room is closed.
    Closed,
    /// The room has as many sheets as it takes.
    Full,
    /// The id is not one that a page of this room makes.
    WrongId,
    /// It is no sheet for this bank; what is wrong.
    NotASheet(String),
    /// It could not be written.
    NotWritten,
}

impl Room {
    /// Opens the room of a folder, which is made where it is not there; a room that was left is gone on
    /// with.
    ///
    /// # Errors
    /// The folder cannot be used, another program has the room open, or it is a room of another bank.
    pub(crate) fn open(
        folder: &Path,
        bank: Bank,
        length: Length,
        most: usize,
        settings: &RoomSettings,
    ) -> Result<Room, Failure> {
        let place = folder.to_string_lossy().into_owned();
        let unusable = |error: io::Error| {
            Failure::refused_at(
                format!("cannot use the folder: {error}"),
                place.clone(),
                "name a folder that you may write to",
            )
        };
        make_folder(folder).map_err(unusable)?;
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join(LOCK_FILE))
            .map_err(unusable)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(open_already(folder)),
            Err(TryLockError::Error(error)) => return Err(unusable(error)),
        }
        let mut state = match std::fs::read_to_string(folder.join(STATE_FILE)) {
            Ok(text) => earlier_state(&text, &place, &bank, length)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => RoomState {
                format: FORMAT.into(),
                bank: bank.id().to_owned(),
                version: bank.version().to_owned(),
                quick: length == Length::Quick,
                code: random_letters(CODE_LETTERS)?,
                token: random_letters(TOKEN_LETTERS)?,
                closed: false,
                groups: None,
                min_group: None,
            },
            Err(error) => return Err(unusable(error)),
        };
        let min_group = settings.min_group;
        state.groups = Some(settings.groups.clone());
        state.min_group = Some(min_group);
        write_state(folder, &state)?;
        let mut sheets = Sheets {
            by_id: sheets_in(folder, &bank).map_err(unusable)?,
            ..Sheets::default()
        };
        sheets.count_groups(min_group);
        Ok(Room {
            bank,
            length,
            folder: folder.to_owned(),
            most,
            min_group,
            state: RwLock::new(state),
            sheets: RwLock::new(sheets),
            _lock: lock,
        })
    }

    /// Where the sheets are.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The secret of the participants' address.
    pub(crate) fn code(&self) -> String {
        self.read_state(|state| state.code.clone())
    }

    /// The secret of the facilitator's address.
    pub(crate) fn token(&self) -> String {
        self.read_state(|state| state.token.clone())
    }

    /// What may be said while sheets come in.
    pub(crate) fn status(&self) -> Status {
        let sheets = self.sheets.read().unwrap_or_else(PoisonError::into_inner);
        Status {
            sheets: sheets.by_id.len(),
            groups: sheets.groups.clone(),
            last: sheets.last,
            closed: self.read_state(|state| state.closed),
        }
    }

    /// Whether the room is closed.
    pub(crate) fn is_closed(&self) -> bool {
        self.read_state(|state| state.closed)
    }

    /// Takes a sheet under an id that its page made up. When this says so, the sheet is on the disk.
    pub(crate) fn receive(&self, id: &str, body: &[u8]) -> Receipt {
        if !ID_LETTERS.contains(&id.len()) || !is_letters(id) {
            return Receipt::WrongId;
        }
        let (text, group) = match self.as_sheet(id, body) {
            Ok(sheet) => sheet,
            Err(what) => return Receipt::NotASheet(what),
        };
        // Held until the sheet is on the disk: closing waits for it.
        let state = self.state.read().unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return Receipt::Closed;
        }
        let replaces = {
            let mut sheets = self.sheets.write().unwrap_or_else(PoisonError::into_inner);
            let known = sheets.by_id.contains_key(id);
            if !known && sheets.by_id.len() >= self.most {
                return Receipt::Full;
            }
            if !known {
                // Its place is kept while it is written, so that the room never has one too many.
                sheets.by_id.insert(id.to_owned(), None);
            }
            known
        };
        let path = self.folder.join(format!("{id}.json"));
        let written = write_personal(Some(&path), Medium::Json, &text);
        let mut sheets = self.sheets.write().unwrap_or_else(PoisonError::into_inner);
        if written.is_err() {
            if !replaces {
                sheets.by_id.remove(id);
            }
            return Receipt::NotWritten;
        }
        sheets.by_id.insert(id.to_owned(), group);
        sheets.last = Some(Instant::now());
        sheets.replaced += usize::from(replaces);
        let is_whole = !replaces && sheets.by_id.len().is_multiple_of(self.min_group.max(1));
        if is_whole || sheets.replaced >= self.min_group {
            sheets.count_groups(self.min_group);
        }
        drop(sheets);
        drop(state);
        if replaces {
            Receipt::Replaced
        } else {
            Receipt::Received
        }
    }

    /// Ends collecting, for good.
    ///
    /// # Errors
    /// The room's state cannot be written; then it stays open.
    pub(crate) fn close(&self) -> Result<(), Failure> {
        let mut state = self.state.write().unwrap_or_else(PoisonError::into_inner);
        if !state.closed {
            let closed = RoomState {
                closed: true,
                ..state.clone()
            };
            write_state(&self.folder, &closed)?;
            *state = closed;
        }
        Ok(())
    }

    /// The sheet as it is kept, under its id in the room whatever id it came with, and its group.
    fn as_sheet(&self, id: &str, body: &[u8]) -> Result<(String, Option<String>), String> {
        let text = std::str::from_utf8(body).map_err(|_| "this is not UTF-8 text".to_owned())?;
        let sheet = sheet::parse(text, &self.bank).map_err(|error| error.problems.to_string())?;
        if sheet.length != self.length {
            return Err("this is not the version of the questionnaire that the room asks".into());
        }
        let mut value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let Value::Object(fields) = &mut value else {
            return Err("a sheet is an object".into());
        };
        fields.insert("id".into(), id.into());
        Ok((format!("{value}\n"), sheet.group))
    }

    fn read_state<T>(&self, read: impl Fn(&RoomState) -> T) -> T {
        read(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Sheets {
    fn count_groups(&mut self, min_group: usize) {
        let groups = self.by_id.values().map(Option::as_deref);
        self.groups = GroupsSoFar::new(groups, min_group as u64);
        self.replaced = 0;
    }
}

/// Refuses a room that another program has open, before anything else is asked for: its port is taken too, and
/// another one would not help.
///
/// # Errors
/// It is open.
pub(crate) fn refuse_if_open(folder: &Path) -> Result<(), Failure> {
    let lock = File::options().write(true).open(folder.join(LOCK_FILE));
    match lock.map(|lock| lock.try_lock()) {
        Ok(Err(TryLockError::WouldBlock)) => Err(open_already(folder)),
        // Whatever else is wrong is told when the room is opened.
        _ => Ok(()),
    }
}

fn open_already(folder: &Path) -> Failure {
    Failure::refused_at(
        "this room is open already",
        folder.to_string_lossy(),
        "end the other `rolefit host`, or name another folder",
    )
}

/// Makes the folder where it is not there, for its owner alone.
fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// The sheets that are in the folder already, by the names of their files.
fn sheets_in(folder: &Path, bank: &Bank) -> io::Result<HashMap<String, Option<String>>> {
    let mut sheets = HashMap::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        let Some(id) = name.and_then(|name| name.strip_suffix(".json")) else {
            continue;
        };
        if id.starts_with('.') {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        if let Ok(sheet) = sheet::parse(&text, bank) {
            sheets.insert(id.to_owned(), sheet.group);
        }
    }
    Ok(sheets)
}

#[cfg(test)]
mod tests;
