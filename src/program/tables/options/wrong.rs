//! What is said of a cell that is no answer, or may be two.

use rolefit::ProblemKind;
use rolefit::diagnostics::problem::nearest;

use super::super::fold::fold;
use super::super::naming::json;
use super::{Options, Wrong, quoted};

/// Whether a cell is a code as form services number answers: `A4`, `AO02`.
fn is_code(cell: &str) -> bool {
    let letters = cell.trim_end_matches(|c: char| c.is_ascii_digit());
    (1..=3).contains(&letters.len())
        && letters.len() < cell.len()
        && letters.bytes().all(|byte| byte.is_ascii_alphabetic())
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
                None => allowed,
            },
        }
    }
}
