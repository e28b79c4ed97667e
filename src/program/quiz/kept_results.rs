//! Results of finished quizzes, kept so that they can be seen again and held against the next one:
//! a sheet a file, in a folder beside the drafts, each for its owner alone. Names sort by time.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use rolefit::language::Language;
use rolefit::sheet::{Versions, parse_of};
use rolefit::{Bank, Sheet};

use super::draft_file;
use super::session::Session;
use crate::cli::failure::Failure;
use crate::cli::files::{MAX_SHEET_BYTES, read_text, write_new_personal, write_personal};
use crate::render::terminal::visible::Medium;
use crate::render::{sheet, words};

/// The folder within that of the drafts.
const FOLDER: &str = "results";
/// When it was finished, in universal time; then the bank's id.
const STAMP: &str = "%Y-%m-%dT%H-%M-%S%.3f";

/// A finished quiz that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeptResult {
    /// Where it lies.
    pub(crate) path: PathBuf,
    /// The id of its bank.
    pub(crate) bank: String,
    /// When it was finished.
    finished: Timestamp,
}

/// An earlier result of the same quiz, to hold the next one against.
#[derive(Clone, Debug)]
pub(crate) struct Earlier {
    /// The day when it was finished, in words.
    pub(crate) day: String,
    pub(crate) sheet: Sheet,
}

impl KeptResult {
    fn named(folder: &Path, name: &str) -> Option<KeptResult> {
        let (stamp, bank) = name.strip_suffix(".json")?.split_once("Z.")?;
        let finished = DateTime::strptime(STAMP, stamp).ok()?;
        let finished = finished.to_zoned_datetime(TimeZone::UTC).ok()?.timestamp();
        rolefit::bank::is_id(bank).then(|| KeptResult {
            path: folder.join(name),
            bank: bank.to_owned(),
            finished,
        })
    }

    /// What is kept in this file, by its name.
    pub(crate) fn at(path: &Path) -> Option<KeptResult> {
        let name = path.file_name()?.to_str()?;
        KeptResult::named(path.parent()?, name)
    }

    /// Whether it was finished before another.
    pub(crate) fn is_before(&self, other: &KeptResult) -> bool {
        self.finished < other.finished
    }

    /// The day when it was finished, where the program runs: `26 November 2026`.
    pub(crate) fn day(&self, language: Language) -> String {
        let day = self.finished.to_zoned_datetime(TimeZone::system()).date();
        let (month, number) = (day.month().unsigned_abs(), day.day().unsigned_abs());
        language.day(day.year(), month, number)
    }

    /// The hour of that day: `14:05`, with the name of universal time where it is that.
    pub(crate) fn hour(&self) -> String {
        let zone = TimeZone::system();
        let is_universal = zone.to_offset_info(self.finished).abbreviation() == "UTC";
        let format = match is_universal || zone.is_unknown() {
            true => "%H:%M UTC",
            false => "%H:%M",
        };
        let finished = self.finished.to_zoned_datetime(zone);
        finished.strftime(format).to_string()
    }

    /// Its answers.
    pub(crate) fn read(&self, bank: &Bank, versions: Versions) -> Result<Sheet, Failure> {
        let text = read_text(&self.path, MAX_SHEET_BYTES, "kept answers")?;
        parse_of(&text, bank, versions)
            .map_err(|error| Failure::of_problems(self.path.to_string_lossy(), &error.problems))
    }
}

fn folder() -> io::Result<PathBuf> {
    Ok(draft_file::folder()?.join(FOLDER))
}

/// A result that is there already while the quiz still runs.
#[derive(Clone, Debug)]
pub(crate) struct UnfinishedResult {
    bank: String,
    /// The sheet.
    text: String,
    /// What the same sitting kept before.
    earlier: Option<PathBuf>,
    /// Where the sheet is to be written too.
    save: Option<PathBuf>,
    /// The command that shows a kept result.
    pub(crate) command: String,
}

impl UnfinishedResult {
    /// A sheet, what the same sitting kept of it before, where it is to be written too, and the command that shows
    /// what is kept.
    ///
    /// # Errors
    /// Where the sheet cannot be written.
    pub(crate) fn new(
        bank: &Bank,
        sheet: &Sheet,
        [earlier, save]: [Option<&Path>; 2],
        command: &str,
    ) -> io::Result<UnfinishedResult> {
        Ok(UnfinishedResult {
            bank: bank.id().to_owned(),
            text: text(bank, sheet)?,
            earlier: earlier.map(Path::to_owned),
            save: save.map(Path::to_owned),
            command: command.to_owned(),
        })
    }

    /// Keeps it, as finishing does.
    ///
    /// # Errors
    /// Where there is no place for it.
    pub(crate) fn keep(&self) -> io::Result<()> {
        keep_text(&self.bank, &self.text, self.earlier.as_deref())?;
        match &self.save {
            Some(path) => write_personal(Some(path), Medium::Json, &self.text)
                .map_err(|failure| io::Error::other(failure.to_string())),
            None => Ok(()),
        }
    }
}

fn text(bank: &Bank, sheet: &Sheet) -> io::Result<String> {
    sheet::text(bank, sheet).map_err(|failure| io::Error::other(failure.to_string()))
}

/// Keeps a finished quiz, in the place of what the same sitting kept before.
///
/// # Errors
/// Where there is no place for it.
pub(crate) fn keep(bank: &Bank, sheet: &Sheet, earlier: Option<&Path>) -> io::Result<()> {
    keep_text(bank.id(), &text(bank, sheet)?, earlier)
}

fn keep_text(bank: &str, text: &str, earlier: Option<&Path>) -> io::Result<()> {
    draft_file::make_folder(&draft_file::folder()?)?;
    let folder = folder()?;
    draft_file::make_folder(&folder)?;
    let mut finished = Timestamp::now();
    loop {
        let name = format!("{}Z.{bank}.json", finished.strftime(STAMP));
        match write_new_personal(&folder.join(name), text.as_bytes()) {
            // Two that were finished in the same moment.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                finished += std::time::Duration::from_millis(1);
            }
            Ok(()) => break,
            Err(error) => return Err(error),
        }
    }
    // Two of one sitting are no harm.
    let _ = earlier.map(fs::remove_file);
    Ok(())
}

/// What is kept of a bank, or of every one; the latest first.
///
/// # Errors
/// Where the folder cannot be read. Where there is none, nothing is kept.
pub(crate) fn list(bank: Option<&str>) -> io::Result<Vec<KeptResult>> {
    let folder = folder()?;
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut kept = Vec::new();
    for entry in entries {
        let name = entry?.file_name();
        kept.extend(
            name.to_str()
                .and_then(|name| KeptResult::named(&folder, name)),
        );
    }
    kept.retain(|kept| bank.is_none_or(|bank| bank == kept.bank));
    kept.sort_by(|one, other| other.path.cmp(&one.path));
    Ok(kept)
}

/// What is kept already when a quiz begins.
#[derive(Clone, Debug, Default)]
pub(crate) struct KeptBefore {
    /// The latest earlier result, where it can be read.
    pub(crate) earlier: Option<Earlier>,
    /// What the same sitting kept, before it was left to go on later.
    pub(crate) same: Option<PathBuf>,
}

impl KeptBefore {
    /// What is kept of the bank of a session, which may go on with a draft; nothing of one in which
    /// somebody types in the sheet of somebody else.
    pub(crate) fn new(session: &Session<'_>, is_resumed: bool) -> KeptBefore {
        let bank = session.bank();
        let mut kept = KeptBefore::default();
        if session.paper.whose().is_some() {
            return kept;
        }
        let now = session.sheet(None);
        for result in list(Some(bank.id())).unwrap_or_default().iter().take(2) {
            let Ok(sheet) = result.read(bank, Versions::SameMajor) else {
                break;
            };
            let is_same = sheet.length == now.length && sheet.answers == now.answers;
            if is_resumed && is_same && kept.same.is_none() {
                kept.same = Some(result.path.clone());
                continue;
            }
            kept.earlier = Some(Earlier {
                day: result.day(words::language(bank)),
                sheet,
            });
            break;
        }
        kept
    }
}

/// Removes what is kept of a bank, or of every one; gives the paths.
///
/// # Errors
/// Where something cannot be removed.
pub(crate) fn forget(bank: Option<&str>) -> io::Result<Vec<PathBuf>> {
    let mut removed = Vec::new();
    for kept in list(bank)? {
        fs::remove_file(&kept.path)?;
        removed.push(kept.path);
    }
    Ok(removed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_when_and_of_which_bank() {
        let folder = Path::new("/results");
        let name = "2026-11-26T02-15-00.123Z.pm-vs-po.json";
        let kept = KeptResult::named(folder, name).expect("kept");
        assert_eq!(kept.bank, "pm-vs-po");
        let stamp = kept.finished.strftime(STAMP).to_string();
        assert_eq!(format!("{stamp}Z.pm-vs-po.json"), name);
        for other in [
            "pm-vs-po.json",
            "2026-11-26T02-15-00.123Z.pm-vs-po.txt",
            "2026-13-26T02-15-00.123Z.pm-vs-po.json",
            "2026-11-26T02-15-00.123Z.../x.json",
            "2026-11-26T02-15-00.123Z..json",
        ] {
            assert_eq!(KeptResult::named(folder, other), None, "{other}");
        }
    }
}
