//! The draft of a quiz through its life: found and taken up, saved with every answer, told of to whoever leaves,
//! removed at the end.

use std::cell::Cell;
use std::io;

use rolefit::Bank;
use rolefit::language::Value;
use rolefit::sheet::draft::{self};

use super::draft_file::{DraftFile, DraftOf, Opened};
use super::interruption::{InterruptionWatch, Parting};
use super::kept_results::UnfinishedResult;
use super::phrases;
use super::session::Session;
use crate::cli::failure::Failure;
use crate::render::terminal::hint::Hint;
use crate::render::words;

/// Where answers go while the quiz runs.
#[derive(Debug)]
pub(super) enum Keeping {
    /// Into this store, each at once.
    Kept(DraftFile),
    /// Nowhere, why, and whether somebody chose so.
    Unkept { why: String, is_chosen: bool },
    /// Into the store when somebody leaves or is interrupted, if no other draft is there.
    AtTheEnd { is_paper: bool },
}

/// The commands that take a quiz up again.
#[derive(Clone, Debug)]
pub(crate) struct ResumeCommands {
    /// The one that is begun.
    pub(crate) this: String,
    /// The same of the other length, where the bank has a short version.
    pub(crate) other: String,
}

/// Keeps the answers of one quiz.
pub(crate) struct DraftKeeper {
    keeping: Keeping,
    watch: InterruptionWatch,
    /// The command that takes the quiz up again.
    resume: String,
    /// Whether the last save went well.
    is_saved: Cell<bool>,
    /// Whether a draft is there that was not taken up, until the first answer replaces it.
    has_other: Cell<bool>,
}

impl DraftKeeper {
    pub(super) fn new(keeping: Keeping, watch: &InterruptionWatch, resume: String) -> DraftKeeper {
        DraftKeeper {
            keeping,
            watch: watch.clone(),
            resume,
            is_saved: Cell::new(true),
            has_other: Cell::new(false),
        }
    }

    /// Notes whether a draft is there that was not taken up.
    pub(super) fn note_other(&self, is_there: bool) {
        self.has_other.set(is_there);
    }

    /// A keeper that keeps nothing until somebody leaves or is interrupted.
    pub(crate) fn at_the_end(
        is_paper: bool,
        watch: &InterruptionWatch,
        resume: String,
    ) -> DraftKeeper {
        DraftKeeper::new(Keeping::AtTheEnd { is_paper }, watch, resume)
    }

    /// Whether leaving saves.
    pub(crate) fn keeps(&self) -> bool {
        !matches!(self.keeping, Keeping::Unkept { .. })
    }

    /// Notes where the session stands, and saves it where answers are kept at once.
    pub(crate) fn save(&self, session: &Session<'_>) -> io::Result<()> {
        let text = draft::write(session.bank(), &session.draft())?;
        let saved = match &self.keeping {
            Keeping::Kept(store) => self.watch.undisturbed(|| store.save(&text)),
            _ => Ok(()),
        };
        self.is_saved.set(saved.is_ok());
        if saved.is_ok() {
            self.has_other.set(false);
        }
        self.note(session, text);
        saved
    }

    /// Prepares what an interruption does and says from here on.
    pub(crate) fn watch(&self, session: &Session<'_>) {
        if let Ok(text) = draft::write(session.bank(), &session.draft()) {
            self.note(session, text);
        }
    }

    fn note(&self, session: &Session<'_>, text: String) {
        let farewell = self.farewell(session);
        let (bank, length) = (session.bank().id().to_owned(), session.length());
        let paper = match self.keeping {
            Keeping::AtTheEnd { is_paper } if session.answered() > 0 => Some(is_paper),
            _ => None,
        };
        let unsaved = interrupted(session.bank(), &self.unsaved(session));
        let farewell = interrupted(session.bank(), &farewell);
        let parting: Parting = Box::new(move || {
            let bank = bank.as_str();
            let saved = paper.map(|is_paper| {
                let of = DraftOf {
                    bank,
                    length,
                    is_paper,
                };
                save_if_free(of, &text)
            });
            match saved {
                Some(Err(_)) => unsaved.clone(),
                _ => farewell.clone(),
            }
        });
        self.watch.set_parting(parting);
    }

    /// Prepares that an interruption from here on keeps the result, as finishing does.
    pub(crate) fn watch_result(&self, session: &Session<'_>, result: UnfinishedResult) {
        let bank = session.bank();
        let values = [("command", (&result.command).into())];
        let kept = words::catalog(bank).with("quiz-result-kept", &values);
        let kept = interrupted(bank, &Hint::new(&kept, &result.command));
        let farewell = interrupted(bank, &self.farewell(session));
        let draft = match &self.keeping {
            Keeping::Kept(store) => Some(store.path()),
            _ => None,
        };
        self.watch
            .set_parting(Box::new(move || match result.keep() {
                Ok(()) => {
                    // A draft that cannot be removed is offered again; that is harm enough.
                    let _ = draft.as_ref().map(std::fs::remove_file);
                    kept.clone()
                }
                Err(_) => farewell.clone(),
            }));
    }

    fn unsaved(&self, session: &Session<'_>) -> Hint {
        let catalog = words::catalog(session.bank());
        let why = match &self.keeping {
            Keeping::Unkept { why, .. } => why.clone(),
            Keeping::Kept(_) => catalog.text("quiz-unsaved-failed"),
            Keeping::AtTheEnd { .. } => catalog.text("quiz-unsaved-no-place"),
        };
        let values = [("count", session.answered().into()), ("why", (&why).into())];
        Hint::plain(&catalog.with("quiz-unsaved", &values))
    }

    /// What is said to somebody who leaves.
    fn farewell(&self, session: &Session<'_>) -> Hint {
        let answered = session.answered();
        let catalog = words::catalog(session.bank());
        if answered == 0 && self.has_other.get() {
            let values = [("command", Value::from(&self.resume))];
            let told = catalog.with("quiz-nothing-yet-draft", &values);
            return Hint::new(&told, &self.resume);
        }
        if answered == 0 {
            return Hint::plain(&catalog.text("quiz-nothing-yet"));
        }
        match (&self.keeping, self.is_saved.get()) {
            (Keeping::Kept(_) | Keeping::AtTheEnd { .. }, true) => {
                let values = [
                    ("count", answered.into()),
                    ("command", (&self.resume).into()),
                ];
                let saved = catalog.with("quiz-saved", &values);
                let whose = phrases::whose(session);
                let told = whose
                    .into_iter()
                    .chain([saved])
                    .collect::<Vec<_>>()
                    .join(" ");
                Hint::new(&told, &self.resume)
            }
            _ => self.unsaved(session),
        }
    }

    /// Saves, and says what somebody who leaves wants to know. Where nothing is saved although nobody
    /// chose so, that is a failure.
    pub(crate) fn leave(&self, session: &Session<'_>) -> Result<Hint, Failure> {
        if session.answered() == 0 {
            return Ok(self.farewell(session));
        }
        let (saved, help) = match &self.keeping {
            Keeping::Unkept {
                is_chosen: true, ..
            } => return Ok(self.unsaved(session)),
            Keeping::Unkept { .. } => (Err(()), "check the folder and its permissions"),
            Keeping::Kept(_) => (
                self.save(session).map_err(drop),
                "make room, or check the folder and its permissions",
            ),
            Keeping::AtTheEnd { is_paper } => (
                draft::write(session.bank(), &session.draft())
                    .map_err(io::Error::from)
                    .and_then(|text| {
                        let of = DraftOf {
                            bank: session.bank().id(),
                            length: session.length(),
                            is_paper: *is_paper,
                        };
                        save_if_free(of, &text)
                    })
                    .map_err(drop),
                "go on with that draft by --resume, or replace it by --fresh",
            ),
        };
        match saved {
            Ok(()) => Ok(self.farewell(session)),
            Err(()) => {
                let what = self.unsaved(session);
                Err(Failure::refused(what.line().trim_end_matches('.'), help))
            }
        }
    }

    /// How to go on after an end that nobody wished for; `None` where nothing is kept.
    pub(crate) fn how_to_go_on(&self, session: &Session<'_>) -> Option<String> {
        let is_kept = matches!(self.keeping, Keeping::Kept(_)) && session.answered() > 0;
        is_kept.then(|| self.farewell(session).line().to_owned())
    }

    /// Removes the draft: the quiz is finished, or its answers are discarded.
    pub(crate) fn remove(&self, bank: &Bank) -> io::Result<()> {
        let parting = interrupted(bank, &Hint::default());
        self.watch.set_parting(Box::new(move || parting.clone()));
        match &self.keeping {
            Keeping::Kept(store) => store.remove(),
            _ => Ok(()),
        }
    }
}

/// What is said to somebody who is interrupted.
fn interrupted(bank: &Bank, what: &Hint) -> Hint {
    let catalog = words::catalog(bank);
    what.within(|what| {
        let told = catalog.with("quiz-interrupted", &[("what", what.into())]);
        told.trim_end().to_owned()
    })
}

/// Saves a draft where neither another draft nor another quiz is in the way.
fn save_if_free(of: DraftOf<'_>, text: &str) -> io::Result<()> {
    match DraftFile::open(of)? {
        Opened::Ours(store) if !store.exists() => store.save(text),
        _ => Err(io::Error::from(io::ErrorKind::AlreadyExists)),
    }
}
