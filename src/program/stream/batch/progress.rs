//! Progress for somebody who waits at a terminal: nothing within the first second.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::tally::Tally;

/// How long a run lasts before progress is worth showing.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the figures beside the bar change.
const PACE: Duration = Duration::from_millis(200);

/// A bar on standard error, or nothing.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    started: Instant,
    told: Instant,
}

impl Progress {
    /// A bar over so many bytes, where they are known. It is shown only where standard error is a terminal
    /// and results do not go to one.
    pub(crate) fn new(total: Option<u64>, quiet: bool, to_stdout: bool) -> Progress {
        let clutter = to_stdout && std::io::stdout().is_terminal();
        let watched = !quiet && !clutter && std::io::stderr().is_terminal();
        let now = Instant::now();
        Progress {
            bar: watched.then(|| bar(total)),
            started: now,
            told: now,
        }
    }

    /// Shows how far it is.
    pub(crate) fn show(&mut self, bytes: u64, tally: Tally) {
        let Some(bar) = &self.bar else {
            return;
        };
        let now = Instant::now();
        let run = now - self.started;
        if run < PATIENCE || now - self.told < PACE {
            return;
        }
        if bar.is_hidden() {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.told = now;
        let sheets = tally.scored + tally.refused;
        #[allow(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss
        )]
        let rate = (sheets as f64 / run.as_secs_f64()) as u64;
        bar.set_message(format!("{} sheets a second", indicatif::HumanCount(rate)));
        bar.set_position(bytes);
    }

    /// Takes the bar away.
    pub(crate) fn clear(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}

fn bar(total: Option<u64>) -> ProgressBar {
    let (bar, template) = match total {
        Some(total) => (
            ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::hidden()),
            "{wide_bar} {percent} % · {msg} · {eta} left",
        ),
        None => (
            ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden()),
            "{spinner} {bytes} read · {msg}",
        ),
    };
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style.progress_chars("█▌░")),
        Err(_) => bar,
    }
}
