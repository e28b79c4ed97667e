//! What a room remembers of itself, in a file of its own in its folder.

use std::path::Path;

use rolefit::cohort::disclosure::MIN_GROUP;
use rolefit::{Bank, Length};
use serde::{Deserialize, Serialize};

use crate::cli::failure::Failure;
use crate::cli::files::write_personal;
use crate::render::terminal::visible::Medium;

/// The file in which a room remembers what it is; hidden, so that no reader of sheets meets it.
pub(super) const STATE_FILE: &str = ".rolefit-room.json";
/// The name of the state's format.
pub(super) const FORMAT: &str = "rolefit-room/1";

/// What a room remembers from one start to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct RoomState {
    pub(super) format: String,
    pub(super) bank: String,
    pub(super) version: String,
    pub(super) quick: bool,
    pub(super) code: String,
    pub(super) token: String,
    pub(super) closed: bool,
    /// What earlier versions of this file do not say.
    #[serde(default)]
    pub(super) groups: Option<Vec<String>>,
    #[serde(default)]
    pub(super) min_group: Option<usize>,
}

/// What a room is begun with and keeps for good: it is asked alike of everybody, and no later start may show
/// smaller groups than those who answered were told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RoomSettings {
    /// The groups to choose from; free text where there are none.
    pub(crate) groups: Vec<String>,
    /// The fewest people of whom figures are shown.
    pub(crate) min_group: usize,
}

impl RoomSettings {
    /// Those of the room in this folder, where there is one, else those that are wished, else the usual ones.
    ///
    /// # Errors
    /// The room was begun with others than those that are wished.
    pub(crate) fn of(
        folder: &Path,
        groups: Option<Vec<String>>,
        min_group: Option<usize>,
    ) -> Result<RoomSettings, Failure> {
        let text = std::fs::read_to_string(folder.join(STATE_FILE)).unwrap_or_default();
        // What cannot be read is told when the room is opened.
        let kept: Option<RoomState> = serde_json::from_str(&text).ok();
        let (kept_groups, kept_min) =
            kept.map_or((None, None), |kept| (kept.groups, kept.min_group));
        let begun = |what: String, flag: &str| {
            Failure::refused_at(
                what,
                folder.to_string_lossy(),
                format!("open it without {flag}, as it was begun, or name another folder"),
            )
        };
        if let (Some(kept), Some(wished)) = (&kept_groups, &groups)
            && kept != wished
        {
            let what = match kept.is_empty() {
                true => "this room was begun without --groups".to_owned(),
                false => format!("this room was begun with --groups {}", kept.join(",")),
            };
            return Err(begun(what, "--groups"));
        }
        if let (Some(kept), Some(wished)) = (kept_min, min_group)
            && kept != wished
        {
            let what = format!("this room was begun with --min-group {kept}");
            return Err(begun(what, "--min-group"));
        }
        Ok(RoomSettings {
            groups: kept_groups.or(groups).unwrap_or_default(),
            min_group: kept_min.or(min_group).unwrap_or(USUAL_MIN_GROUP),
        })
    }
}

/// The fewest people of whom figures are shown where nothing else is said.
#[allow(clippy::cast_possible_truncation)] // 5
const USUAL_MIN_GROUP: usize = MIN_GROUP as usize;

/// Whether a folder is that of a room that still collects.
pub(crate) fn is_collecting(folder: &Path) -> bool {
    let text = std::fs::read_to_string(folder.join(STATE_FILE)).unwrap_or_default();
    serde_json::from_str(&text)
        .is_ok_and(|state: RoomState| state.format == FORMAT && !state.closed)
}

pub(super) fn earlier_state(
    text: &str,
    place: &str,
    bank: &Bank,
    length: Length,
) -> Result<RoomState, Failure> {
    let broken = |_| {
        Failure::refused_at(
            "the room's own file cannot be read",
            format!("{place}/{STATE_FILE}"),
            "remove it to open the folder as a new room; the sheets stay",
        )
    };
    let state: RoomState = serde_json::from_str(text).map_err(broken)?;
    let is_same_bank =
        state.format == FORMAT && state.bank == bank.id() && state.version == bank.version();
    let is_same = is_same_bank && state.quick == (length == Length::Quick);
    if !is_same {
        let quick = if state.quick { ", short version" } else { "" };
        return Err(Failure::refused_at(
            format!(
                "this is a room of bank \"{}\" {}{quick}",
                state.bank, state.version
            ),
            place,
            if is_same_bank {
                match state.quick {
                    true => "open it with --quick, as it was begun, or name another folder",
                    false => "open it without --quick, as it was begun, or name another folder",
                }
            } else {
                "open it with that bank, or name another folder"
            },
        ));
    }
    Ok(state)
}

pub(super) fn write_state(folder: &Path, state: &RoomState) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(state)
        .map_err(|error| Failure::bug("cannot write the room's state", &error))?;
    write_personal(Some(&folder.join(STATE_FILE)), Medium::Json, &(text + "\n"))
}
