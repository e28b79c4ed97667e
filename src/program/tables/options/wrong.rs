//! What is said of a cell that is no answer, or may be two.

use rolefit::ProblemKind;
use rolefit::diagnostics::problem::nearest;

use super::{Options, Wrong, quoted};
use crate::tables::fold::fold;
use crate::tables::naming::json;

/// Whether a cell is a code as form services number answers: `A4`, `AO02`.
pub(in crate::tables) fn is_code(cell: &str) -> bool {
    let letters = cell.trim_end_matches(|c: char| c.is_ascii_digit());
    (1..=3).contains(&letters.len())
        && letters.len() < cell.len()
        && letters.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Whether a folded cell is what panels and programs write for no answer, and may be more: `99`, `-9`, `don't know`.
fn is_missing(folded: &str) -> bool {
    let digits = folded.trim_start_matches('-');
    let is_code = digits.len() > 1 || digits.len() < folded.len();
    is_code && !digits.is_empty() && digits.bytes().all(|byte| matches!(byte, b'6'..=b'9'))
        || [
            "don't know",
            "dont know",
            "refused",
            "weiss nicht",
            "no sé",
            "ne sait pas",
            ".",
            "?",
        ]
        .contains(&folded)
}

impl Options {
    pub(super) fn ambiguous(&self, cell: &str, first: &[usize], second: &[usize]) -> Wrong {
        let shown = |options: &[usize]| {
            let names: Vec<&str> = options
                .iter()
                .map(|&option| self.shown[option].as_str())
                .collect();
            if names.is_empty() {
                "none".into()
            } else {
                names.join(" and ")
            }
        };
        Wrong {
            kind: ProblemKind::UnknownAnswer,
            what: format!(
                "{} may be read as {} or as {}",
                quoted(cell),
                shown(first),
                shown(second)
            ),
            help: "say with --map what the word stands for".into(),
        }
    }

    pub(super) fn unknown(&self, cell: &str, part: &str) -> Wrong {
        let cell = cell.trim();
        let what = if self.kind.is_graded() {
            "an answer"
        } else {
            "an option"
        };
        let about = if fold(cell) == *part || self.kind.is_graded() {
            format!("{} is not {what}", quoted(cell))
        } else {
            format!("{} is not {what}, in {}", quoted(part), quoted(cell))
        };
        let near = nearest(
            part,
            // Of thousands of options not all are looked at: a table may ask in every row.
            self.labels
                .iter()
                .chain(&self.shown)
                .map(String::as_str)
                .take(400),
        );
        // A number is no slip of the pen: 50% is not 5.
        let is_figure = part.bytes().any(|byte| byte.is_ascii_digit());
        let near = near
            .filter(|near| !near.is_empty() && !is_figure)
            .map(|near| {
                let label = self.labels.iter().position(|label| label == near);
                let names = if self.kind.is_graded() {
                    &self.written
                } else {
                    &self.shown
                };
                label
                    .map_or(near, |option| names[option].as_str())
                    .to_owned()
            });
        let allowed = if self.kind.is_graded() {
            let label = |option: Option<&String>| option.cloned().unwrap_or_default();
            format!(
                "allowed: 1 ({}) to {} ({})",
                label(self.written.first()),
                self.count,
                label(self.written.last())
            )
        } else {
            let more = if self.count > 12 {
                format!(" … ({} in all)", self.count)
            } else {
                String::new()
            };
            let first: Vec<&str> = self.shown.iter().take(12).map(String::as_str).collect();
            format!(
                "allowed: {}{more}, or 1 to {}",
                first.join(", "),
                self.count
            )
        };
        Wrong {
            kind: ProblemKind::UnknownAnswer,
            what: about,
            help: match near {
                Some(near) => format!("did you mean \"{near}\"? {allowed}"),
                None if is_code(cell) => format!(
                    "{allowed}; or say with --map what each code stands for: {{\"words\": {{\"*\": {{{}: 1, …}}}}}}",
                    json(cell)
                ),
                None if is_missing(part) => format!(
                    "{allowed}; or say with --map that it stands for no answer: {{\"words\": {{\"*\": {{{}: null}}}}}}",
                    json(cell)
                ),
                None => allowed,
            },
        }
    }
}
