//! How a quiz begins: where its answers are kept, and whether a draft is taken up.

use std::path::Path;
use std::time::Duration;

use rolefit::language::Catalog;
use rolefit::sheet::Versions;
use rolefit::sheet::draft::{Lost, Restored};
use rolefit::{Bank, Length};

use super::draft::{DraftKeeper, Keeping, ResumeCommands};
use super::draft_file::{DraftFile, DraftOf, FoundDraft, Opened};
use super::interruption::InterruptionWatch;
use super::phrases;
use super::session::Session;
use crate::cli::failure::Failure;
use crate::render::words;

/// What to do with a draft that is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StartMode {
    Ask,
    Resume,
    Fresh,
}

/// Somebody who can be asked.
pub(crate) trait Ask {
    /// Which of the items is taken; `None` to leave.
    fn choose(&mut self, title: &str, text: &str, items: &[&str])
    -> Result<Option<usize>, Failure>;
    /// Waits until something is ready; `false` where waiting was given up.
    fn wait(&mut self, text: &str, ready: &mut dyn FnMut() -> bool) -> Result<bool, Failure>;
}

/// A quiz about to begin.
pub(crate) struct Beginning<'b> {
    pub(crate) keeper: DraftKeeper,
    pub(crate) session: Session<'b>,
    /// Whether a draft was taken up.
    pub(crate) is_resumed: bool,
    /// What there is to say first.
    pub(crate) notice: String,
}

/// Begins a quiz: finds out where its answers are kept, and whether a draft is taken up. `None` where
/// somebody leaves instead.
pub(crate) fn begin<'b>(
    bank: &'b Bank,
    (length, is_paper): (Length, bool),
    (start, versions): (StartMode, Versions),
    resume: &ResumeCommands,
    watch: &InterruptionWatch,
    ask: &mut dyn Ask,
) -> Result<Option<Beginning<'b>>, Failure> {
    let begin = |keeping, session, notice: String| Beginning {
        keeper: DraftKeeper::new(keeping, watch, resume.this.clone()),
        session,
        is_resumed: false,
        notice,
    };
    let catalog = words::catalog(bank);
    let unkept = |why: String, is_chosen| {
        let notice = catalog.with("quiz-answers-unsaved", &[("why", (&why).into())]);
        let keeping = Keeping::Unkept { why, is_chosen };
        begin(keeping, Session::new(bank, length), notice)
    };
    let of = DraftOf {
        bank: bank.id(),
        length,
        is_paper,
    };
    let mut store = match DraftFile::open(of) {
        Err(error) => return Ok(Some(unkept(words::system_error(catalog, &error), false))),
        Ok(opened) => opened,
    };
    let store = loop {
        match store {
            Opened::Ours(store) => break store,
            Opened::Busy(busy) => {
                let items =
                    ["quiz-running-unsaved", "quiz-running-wait"].map(|id| catalog.text(id));
                let items = items.each_ref().map(String::as_str);
                let text = catalog.text("quiz-running-why");
                match ask.choose(&catalog.text("quiz-running"), &text, &items)? {
                    None => return Ok(None),
                    Some(0) => {
                        let why = catalog.text("quiz-unsaved-running");
                        return Ok(Some(unkept(why, true)));
                    }
                    Some(_) => {}
                }
                let text = catalog.text("quiz-running-waiting");
                store = match ask.wait(&text, &mut || busy.is_ours().unwrap_or(false))? {
                    true => Opened::Ours(busy),
                    false => Opened::Busy(busy),
                };
            }
        }
    };
    let fresh = || Session::new(bank, length);
    let mut is_beside = false;
    let (session, notice) = match store.load(bank, versions) {
        Err(error) => return Ok(Some(unkept(words::system_error(catalog, &error), false))),
        Ok(FoundDraft::Nothing) => (fresh(), no_draft(bank, of, start, &resume.other)),
        Ok(FoundDraft::SetAside(path)) => (fresh(), lies_at(catalog, "quiz-draft-unread", &path)),
        Ok(FoundDraft::OtherVersion(why)) => {
            if !sets_aside(&store, &why, start, ask, catalog)? {
                return Ok(None);
            }
            match store.set_aside("other-version") {
                Err(error) => return Ok(Some(unkept(words::system_error(catalog, &error), false))),
                Ok(path) => (fresh(), lies_at(catalog, "quiz-draft-old", &path)),
            }
        }
        Ok(FoundDraft::Draft(restored, age)) => match take_up(bank, &restored, age, start, ask)? {
            None => return Ok(None),
            Some(false) => {
                is_beside = restored.draft.answers.answered().next().is_some();
                (fresh(), String::new())
            }
            Some(true) => {
                let lost = dropped(bank, &restored);
                let session = Session::resume(bank, restored.draft);
                let notice = whose_and_lost(&session, lost);
                return Ok(Some(Beginning {
                    is_resumed: true,
                    ..begin(Keeping::Kept(store), session, notice)
                }));
            }
        },
    };
    let begun = begin(Keeping::Kept(store), session, notice);
    begun.keeper.note_other(is_beside);
    Ok(Some(begun))
}

/// Where a draft lies now that is not taken up.
fn lies_at(catalog: &Catalog, id: &str, path: &Path) -> String {
    let path = path.display().to_string();
    catalog.with(id, &[("path", (&path).into())])
}

/// What there is to say of a draft that is taken up.
fn whose_and_lost(session: &Session<'_>, lost: String) -> String {
    let told = phrases::whose(session).into_iter().chain([lost]);
    told.collect::<Vec<_>>().join(" ").trim_end().to_owned()
}

/// What there is to say where no draft of this length is there: that none can be taken up, where one was
/// to be, and that there is one of the other length.
fn no_draft(bank: &Bank, of: DraftOf<'_>, start: StartMode, other: &str) -> String {
    let catalog = words::catalog(bank);
    let (length, id) = match of.length {
        Length::Full => (Length::Quick, "quiz-draft-quick"),
        Length::Quick => (Length::Full, "quiz-draft-full"),
    };
    let none = (start == StartMode::Resume).then(|| catalog.text("quiz-no-draft"));
    let has_other = start != StartMode::Fresh && DraftOf { length, ..of }.is_there();
    let other = has_other.then(|| catalog.with(id, &[("command", other.into())]));
    none.into_iter().chain(other).collect::<Vec<_>>().join(" ")
}

/// Whether a draft of another major version is set aside for a new one; `false` to leave it there.
pub(super) fn sets_aside(
    store: &DraftFile,
    why: &str,
    start: StartMode,
    ask: &mut dyn Ask,
    catalog: &Catalog,
) -> Result<bool, Failure> {
    match start {
        StartMode::Fresh => Ok(true),
        StartMode::Resume => Err(Failure::refused_at(
            why,
            store.path().to_string_lossy(),
            "its answers may mean something else now: --any-version goes on with it all the same, --fresh begins anew and keeps it under another name",
        )),
        StartMode::Ask => {
            let title = catalog.text("quiz-draft-other");
            let text = catalog.text("quiz-draft-other-why");
            let afresh = catalog.text("quiz-draft-other-fresh");
            Ok(ask.choose(&title, &text, &[&afresh])?.is_some())
        }
    }
}

/// Whether a draft is taken up.
pub(super) fn take_up(
    bank: &Bank,
    restored: &Restored,
    age: Option<Duration>,
    start: StartMode,
    ask: &mut dyn Ask,
) -> Result<Option<bool>, Failure> {
    match start {
        StartMode::Resume => return Ok(Some(true)),
        StartMode::Fresh => return Ok(Some(false)),
        StartMode::Ask => {}
    }
    let session = Session::resume(bank, restored.draft.clone());
    // Questions that were skipped are nothing to go on with.
    if session.answered() == 0 {
        return Ok(Some(false));
    }
    let catalog = words::catalog(bank);
    let (id, age) = age.map_or(("quiz-draft", 0), ago);
    let values = [("age", age.into()), ("count", session.answered().into())];
    let text = catalog.with(id, &values);
    let whose = phrases::whose(&session);
    let text = [text]
        .into_iter()
        .chain(whose)
        .collect::<Vec<_>>()
        .join(" ");
    let go_on = match session.is_at_review() {
        true => catalog.text("quiz-resume-review"),
        false => catalog.with(
            "quiz-resume-at",
            &[
                ("number", (session.place() + 1).into()),
                ("count", session.count().into()),
            ],
        ),
    };
    let items = [go_on.as_str(), &catalog.text("quiz-afresh")];
    let title = &catalog.text("quiz-resume");
    Ok(ask.choose(title, &text, &items)?.map(|item| item == 0))
}

/// How long ago, roughly: the sentence that says so of a draft, and the number in it.
pub(super) fn ago(age: Duration) -> (&'static str, u64) {
    let minutes = age.as_secs() / 60;
    match minutes {
        0 => ("quiz-draft-now", 0),
        1..=119 => ("quiz-draft-minutes", minutes),
        120..=2879 => ("quiz-draft-hours", minutes / 60),
        _ => ("quiz-draft-days", minutes / 1440),
    }
}

/// What a draft of another version of the bank has lost.
pub(super) fn dropped(bank: &Bank, restored: &Restored) -> String {
    const TOLD: usize = 4;
    if restored.dropped.is_empty() {
        return String::new();
    }
    let catalog = words::catalog(bank);
    let told = restored.dropped.iter().take(TOLD).map(|lost| {
        let why = match lost.why {
            Lost::NotAsked => "quiz-lost-asked",
            Lost::NotOffered => "quiz-lost-answer",
            Lost::OtherKind => "quiz-lost-kind",
        };
        format!("{} ({})", lost.question, catalog.text(why))
    });
    let mut lost = told.collect::<Vec<_>>().join(", ");
    if let more @ 1.. = restored.dropped.len().saturating_sub(TOLD) {
        let values = [("lost", (&lost).into()), ("count", more.into())];
        lost = catalog.with("quiz-dropped-more", &values);
    }
    let values = [
        ("lost", (&lost).into()),
        ("old", (&restored.version).into()),
        ("new", bank.version().into()),
    ];
    match restored.version == bank.version() {
        true => catalog.with("quiz-dropped-same", &values),
        false => catalog.with("quiz-dropped-version", &values),
    }
}
