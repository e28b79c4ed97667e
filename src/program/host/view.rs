//! What the facilitator's terminal shows: the addresses, the QR code, and how many have sent.

use std::io::{IsTerminal as _, Write as _};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::room::{Room, Status};
use super::site::Site;
use crate::cli::failure::Failure;
use crate::cli::files::write_result;
use crate::cli::streams::tell;
use crate::render::room::qr::QrCode;
use crate::render::terminal::visible::Medium;

/// How often the line of counts is drawn anew.
const EVERY: Duration = Duration::from_secs(1);

/// From where the room can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReachableFrom {
    /// From this machine alone.
    ThisMachine,
    /// From elsewhere too: the network, or through a proxy.
    Elsewhere,
}

/// Shows the addresses.
pub(super) fn opened(
    room: &Room,
    join: &str,
    facilitate: &str,
    reach: ReachableFrom,
    color: bool,
) -> Result<(), Failure> {
    // The facilitator's address comes last, where it stands on the lowest screen.
    let mut lines = QrCode::new(join)?.lines(color);
    lines.push(String::new());
    lines.push(format!("Participants:  {join}"));
    if reach == ReachableFrom::ThisMachine {
        lines.push(
            "               (this machine alone can open it; --lan opens the room to the network)"
                .into(),
        );
    }
    lines.push(String::new());
    lines.push(match room.is_closed() {
        true => "This room is closed: the facilitator's address shows its report.".into(),
        false => format!("Every sheet is kept in {}.", room.folder().display()),
    });
    lines.push("Ctrl-C leaves the room; the same command goes on with it.".into());
    lines.push(String::new());
    lines.push(format!("Facilitator:   {facilitate}"));
    lines.push(
        "               (for you alone: it closes the room; its page has the code to show to all)"
            .into(),
    );
    write_result(None, Medium::Report, &(lines.join("\n") + "\n"))
}

/// Keeps the line of counts true, where standard error is a terminal.
pub(super) fn follow(site: Arc<Site>, min_group: usize) {
    if !std::io::stderr().is_terminal() {
        return;
    }
    std::thread::spawn(move || {
        loop {
            let line = line(&site.room.status(), min_group, Instant::now());
            // The cursor is left at the line's beginning, so that whatever comes next stands over it.
            let _ = write!(std::io::stderr(), "\r\u{1b}[K{line}\r");
            std::thread::sleep(EVERY);
        }
    });
}

/// The line of counts.
fn line(status: &Status, min_group: usize, now: Instant) -> String {
    let sheets = match status.sheets {
        1 => "1 sheet".to_owned(),
        sheets => format!("{sheets} sheets"),
    };
    let groups = match status.groups.shown {
        0 => String::new(),
        1 => format!(", 1 group to show (at least {min_group})"),
        groups => format!(", {groups} groups to show (at least {min_group} each)"),
    };
    let last = status
        .last
        .map(|last| now.saturating_duration_since(last).as_secs());
    let last = match last {
        None => String::new(),
        Some(seconds) if seconds < 120 => format!(", the last one {seconds} s ago"),
        Some(seconds) => format!(", the last one {} min ago", seconds / 60),
    };
    let closed = if status.closed { ", closed" } else { "" };
    format!("{sheets}{groups}{last}{closed}")
}

/// What is said when the room is left.
pub(super) fn parting(room: &Room) -> String {
    let sheets = room.status().sheets;
    let many = if sheets == 1 { "" } else { "s" };
    tell("");
    format!("{sheets} sheet{many} in {}\n", room.folder().display())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::groups_so_far::GroupsSoFar;

    #[test]
    fn the_line_counts_in_words() {
        let now = Instant::now();
        let status = |sheets, shown, last| Status {
            sheets,
            groups: GroupsSoFar {
                shown,
                ..GroupsSoFar::default()
            },
            last,
            closed: false,
        };
        assert_eq!(line(&status(0, 0, None), 5, now), "0 sheets");
        assert_eq!(
            line(&status(1, 0, Some(now)), 5, now),
            "1 sheet, the last one 0 s ago"
        );
        let later = now + Duration::from_secs(200);
        assert_eq!(
            line(&status(12, 2, Some(now)), 5, later),
            "12 sheets, 2 groups to show (at least 5 each), the last one 3 min ago"
        );
    }
}
