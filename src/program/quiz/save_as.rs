//! "Save as" on the screen: a result or answers, to a file that somebody names. What is wrong with the name is
//! said while it is typed, and nothing is replaced unasked.

use std::path::{Path, PathBuf};

use console::Key;
use rolefit::language::{Catalog, Language};

use super::decoder::TerminalInput;
use super::draw;
use super::edit::LineEditor;
use super::keys::Press;
use super::list::ListFocus;
use super::themed_terminal::ThemedTerminal;
use crate::cli::failure::Failure;
use crate::cli::files::write_personal;
use crate::cli::identity;
use crate::render::terminal::visible::Medium;
use crate::render::words::{system_error, system_refusal};

/// Asks for a name and saves; says what came of it. What was typed stays until it is saved or left.
pub(super) fn save_as(stage: &mut ThemedTerminal, what: &str, name: &str, content: &str) -> String {
    let mut edit = LineEditor::new(name);
    let catalog = stage.theme.language.catalog();
    let mut failed = String::new();
    loop {
        let target = Target::of(&edit.text());
        let problem = match failed.is_empty() {
            true => {
                let refused = target.as_ref().err();
                refused.map_or_else(String::new, |refused| refused.said(catalog))
            }
            false => failed.clone(),
        };
        let shown = |target: &Target| target.shown(catalog);
        let place = target.as_ref().map_or(String::new(), shown);
        let size = stage.terminal.size();
        let title = catalog.text(what);
        let page = draw::Prompt {
            title: &title,
            edit: &edit,
            place: &place,
            problem: &problem,
        };
        stage.terminal.show(&draw::prompt(&page, size, stage.theme));
        match (stage.input(), target) {
            (Some(TerminalInput::Key(Key::Escape)), _) => {
                return catalog.text("quiz-nothing-saved");
            }
            (Some(TerminalInput::Key(Key::Enter)), Ok(target)) => {
                if target.is_there && !may_replace(stage, &target) {
                    continue;
                }
                match write_personal(Some(&target.path), Medium::Source, content) {
                    Ok(()) => {
                        return catalog.with(
                            "quiz-saved-as",
                            &[("file", (&target.path.display().to_string()).into())],
                        );
                    }
                    Err(failure) => failed = not_written(catalog, &target.path, &failure),
                }
            }
            (Some(TerminalInput::Key(Key::Char('\u{1a}'))), _) => stage.terminal.suspend(),
            (Some(TerminalInput::Key(key)), _) => {
                if edit.press(&key) {
                    failed.clear();
                }
            }
            (Some(TerminalInput::Paste(text)), _) => edit.insert(&text),
            (None, _) => {}
        }
    }
}

/// Why a file could not be written.
fn not_written(catalog: &Catalog, path: &Path, failure: &Failure) -> String {
    let Some(why) = failure.kind.and_then(|kind| system_refusal(catalog, kind)) else {
        return failure.to_string();
    };
    let path = path.display().to_string();
    let values = [("path", (&path).into()), ("error", (&why).into())];
    catalog.with("quiz-place-unusable", &values)
}

/// Whether a file that is there may be replaced.
fn may_replace(stage: &mut ThemedTerminal, target: &Target) -> bool {
    let text = target.path.display().to_string();
    let catalog = stage.theme.language.catalog();
    let items = ["quiz-other-name", "quiz-replace"].map(|id| catalog.text(id));
    let items = items.each_ref().map(String::as_str);
    let mut list = ListFocus::on(0);
    loop {
        let size = stage.terminal.size();
        let title = &catalog.text("quiz-exists");
        stage.terminal.show(&draw::choice(
            title,
            &text,
            &items,
            list.focus,
            draw::BACK,
            size,
            stage.theme,
        ));
        let Some(input) = stage.input() else { continue };
        let TerminalInput::Key(key) = input else {
            continue;
        };
        match Press::from(key) {
            Press::Menu | Press::Back => return false,
            Press::Suspend => stage.terminal.suspend(),
            Press::Enter => return list.focus == Some(1),
            press => drop(list.press(press, items.len(), items.len())),
        }
    }
}

/// A place to save to.
struct Target {
    path: PathBuf,
    is_there: bool,
}

/// Why nothing can be saved at a place.
#[derive(Debug)]
enum NoPlace {
    /// No name is given.
    Empty,
    /// The home folder is not known.
    NoHome(String),
    /// A folder is named, and no file in it.
    Folder(PathBuf),
    /// The program reads the file itself.
    Read(PathBuf),
    /// The folder is not there.
    Missing(PathBuf),
    /// The folder cannot be looked at.
    Unusable(PathBuf, std::io::Error),
    /// What is named as the folder is none.
    NoFolder(PathBuf),
    /// The folder is not to be written to.
    Forbidden(PathBuf),
}

impl NoPlace {
    fn said(&self, catalog: &Catalog) -> String {
        let with = |id: &str, path: &Path| {
            let path = path.display().to_string();
            catalog.with(id, &[("path", (&path).into())])
        };
        match self {
            NoPlace::Empty => catalog.text("quiz-place-empty"),
            NoPlace::NoHome(error) => {
                catalog.with("quiz-place-no-home", &[("error", error.into())])
            }
            NoPlace::Folder(path) => with("quiz-place-folder", path),
            NoPlace::Read(path) => with("quiz-place-read", path),
            NoPlace::Missing(path) => with("quiz-place-missing", path),
            NoPlace::Unusable(path, error) => {
                let (path, error) = (path.display().to_string(), system_error(catalog, error));
                let values = [("path", (&path).into()), ("error", (&error).into())];
                catalog.with("quiz-place-unusable", &values)
            }
            NoPlace::NoFolder(path) => with("quiz-place-no-folder", path),
            NoPlace::Forbidden(path) => with("quiz-place-forbidden", path),
        }
    }
}

impl Target {
    /// The place that a name means, or why nothing can be saved there.
    fn of(name: &str) -> Result<Target, NoPlace> {
        let name = name.trim();
        if name.is_empty() {
            return Err(NoPlace::Empty);
        }
        let path = match name.strip_prefix("~/") {
            None if name == "~" => return Err(NoPlace::Folder(PathBuf::from(name))),
            Some(rest) => etcetera::home_dir()
                .map_err(|error| NoPlace::NoHome(error.to_string()))?
                .join(rest),
            None => PathBuf::from(name),
        };
        match name.ends_with('/') {
            true => Err(NoPlace::Folder(path)),
            false => Target::at(&path),
        }
    }

    /// The place of a path, or why nothing can be saved there.
    fn at(path: &Path) -> Result<Target, NoPlace> {
        let path = full_path(path);
        let found = path.metadata().ok();
        match &found {
            Some(about) if about.is_dir() => return Err(NoPlace::Folder(path)),
            Some(_) if identity::is_read(&path) => return Err(NoPlace::Read(path)),
            // A device or a pipe is written to as it is.
            Some(about) if !about.is_file() => {
                return Ok(Target {
                    path,
                    is_there: false,
                });
            }
            _ => {}
        }
        let folder = path.parent().unwrap_or(Path::new("/")).to_owned();
        match folder.metadata() {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(NoPlace::Missing(folder));
            }
            Err(error) => return Err(NoPlace::Unusable(folder, error)),
            Ok(about) if !about.is_dir() => return Err(NoPlace::NoFolder(folder)),
            Ok(_) if !may_write(&folder) => return Err(NoPlace::Forbidden(folder)),
            Ok(_) => {}
        }
        let is_there = found.is_some() || path.is_symlink();
        Ok(Target { path, is_there })
    }

    fn shown(&self, catalog: &Catalog) -> String {
        let path = self.path.display().to_string();
        match self.is_there {
            true => catalog.with("quiz-place-exists", &[("path", (&path).into())]),
            false => path,
        }
    }
}

/// The whole path, as it is told.
pub(crate) fn full_path(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Whether something could be saved at a path; else why not, as the command line says it.
pub(crate) fn check_place(path: &Path) -> Result<(), String> {
    let refused = |refused: NoPlace| refused.said(Language::English.catalog());
    Target::at(path).map(drop).map_err(refused)
}

#[cfg(unix)]
fn may_write(folder: &Path) -> bool {
    use rustix::fs::{Access, access};
    access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
}

#[cfg(not(unix))]
fn may_write(_: &Path) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_cannot_be_written_to_is_told_by_its_cause() {
        let folder = tempfile::tempdir().expect("a folder");
        let in_english = |refused: NoPlace| refused.said(Language::English.catalog());
        let at = |name: &str| {
            let path = folder.path().join(name);
            let target = Target::of(&path.to_string_lossy());
            target.map(|target| target.is_there).map_err(in_english)
        };
        std::fs::write(folder.path().join("there"), "x").expect("written");
        assert_eq!(at("new"), Ok(false));
        assert_eq!(at("there"), Ok(true));
        let why = |name: &str| at(name).expect_err("no place");
        assert!(why("missing/new").starts_with("There is no folder "));
        assert!(why("there/new").ends_with("there is not a folder."));
        assert!(why("").contains("is a folder"));
        assert!(why("new/").contains("is a folder"));
        assert_eq!(
            Target::of("  ").err().map(in_english),
            Some("Write the name of a file.".into())
        );
        assert!(Target::of("~").is_err_and(|why| in_english(why).contains("folder")));
        let home = Target::of("~/rolefit-new").map(|target| target.path).ok();
        let wanted = etcetera::home_dir().expect("a home").join("rolefit-new");
        assert_eq!(home, Some(wanted));
        assert!(check_place(Path::new("/dev/null")).is_ok());
    }
}
