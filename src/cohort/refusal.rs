//! Why sheets were refused, in kinds: a message may quote the sheet, a kind cannot.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostics::problem::{ProblemKind, Problems};

/// The kinds of reasons.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum RefusalReason {
    /// It is no sheet: not JSON, not text, or not of the shape of a sheet.
    NotASheet,
    /// It is for another bank or another version of it, or of another format.
    OtherBank,
    /// It answers a question that the bank does not have, or one twice.
    UnknownQuestion,
    /// An answer is none that the question allows.
    UnknownAnswer,
    /// It is of the short version and answers more, or the bank has no short version.
    NotInShortVersion,
    /// It is too large to be read.
    TooLarge,
    /// Another sheet of the same id counts.
    SameId,
}

impl RefusalReason {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [RefusalReason; 7] = [
        RefusalReason::NotASheet,
        RefusalReason::OtherBank,
        RefusalReason::UnknownQuestion,
        RefusalReason::UnknownAnswer,
        RefusalReason::NotInShortVersion,
        RefusalReason::TooLarge,
        RefusalReason::SameId,
    ];

    /// The reason of a refused sheet: that of its first problem.
    #[must_use]
    pub fn of(problems: &Problems) -> RefusalReason {
        let first = problems.0.first();
        first.map_or(RefusalReason::NotASheet, |problem| {
            RefusalReason::of_kind(problem.kind)
        })
    }

    /// The reason that a problem of a kind is for refusing a sheet.
    #[must_use]
    pub fn of_kind(kind: ProblemKind) -> RefusalReason {
        match kind {
            ProblemKind::OtherFormat | ProblemKind::OtherBank | ProblemKind::OtherVersion => {
                RefusalReason::OtherBank
            }
            ProblemKind::UnknownQuestion | ProblemKind::RepeatedQuestion => {
                RefusalReason::UnknownQuestion
            }
            ProblemKind::UnknownAnswer => RefusalReason::UnknownAnswer,
            ProblemKind::NotInShortVersion => RefusalReason::NotInShortVersion,
            ProblemKind::TooLarge => RefusalReason::TooLarge,
            ProblemKind::SameId => RefusalReason::SameId,
            ProblemKind::Syntax
            | ProblemKind::Shape
            | ProblemKind::UnknownName
            | ProblemKind::Columns
            | ProblemKind::Contradiction
            | ProblemKind::Unreadable
            | ProblemKind::Doubtful => RefusalReason::NotASheet,
        }
    }

    /// The kind in words, after a number of sheets.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            RefusalReason::NotASheet => "not a sheet",
            RefusalReason::OtherBank => "for another bank or version",
            RefusalReason::UnknownQuestion => "an unknown question",
            RefusalReason::UnknownAnswer => "an answer that is not allowed",
            RefusalReason::NotInShortVersion => "more than the short version asks",
            RefusalReason::TooLarge => "too large",
            RefusalReason::SameId => "of an id that has another sheet",
        }
    }
}

/// How many sheets were refused, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RefusalCounts([u64; RefusalReason::ALL.len()]);

impl RefusalCounts {
    /// Counts refused sheets.
    pub fn add(&mut self, reason: RefusalReason, sheets: u64) {
        let count = &mut self.0[reason as usize];
        *count = count.saturating_add(sheets);
    }

    /// How many sheets of a kind.
    #[must_use]
    pub fn of(&self, reason: RefusalReason) -> u64 {
        self.0[reason as usize]
    }

    /// How many sheets in all.
    #[must_use]
    pub fn sheets(&self) -> u64 {
        self.0
            .iter()
            .fold(0, |sum, &count| sum.saturating_add(count))
    }

    /// The kinds that occurred, each with its number of sheets.
    pub fn kinds(&self) -> impl Iterator<Item = (RefusalReason, u64)> + '_ {
        let kinds = RefusalReason::ALL
            .into_iter()
            .map(|reason| (reason, self.of(reason)));
        kinds.filter(|(_, sheets)| *sheets > 0)
    }

    pub(super) fn merge(&mut self, other: &RefusalCounts) -> Option<()> {
        for (count, more) in self.0.iter_mut().zip(other.0) {
            *count = count.checked_add(more)?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::{Bank, built_in};
    use crate::sheet;

    #[test]
    fn what_the_reader_says_finds_its_kind_whatever_it_quotes() {
        let bank = Bank::parse(built_in("pm-vs-po").expect("it ships").text).expect("it is sound");
        let reasons = [
            ("{", RefusalReason::NotASheet),
            ("[]", RefusalReason::NotASheet),
            ("{}", RefusalReason::NotASheet),
            (r#"{"answers": 3}"#, RefusalReason::NotASheet),
            (r#"{"answers": {}, "nmae": "x"}"#, RefusalReason::NotASheet),
            (r#"{"answers": {}, "id": 3}"#, RefusalReason::NotASheet),
            (
                r#"{"answers": {}, "length": "long"}"#,
                RefusalReason::NotASheet,
            ),
            (
                r#"{"bank": "other", "answers": {}}"#,
                RefusalReason::OtherBank,
            ),
            (
                r#"{"format": "question 1", "answers": {}}"#,
                RefusalReason::OtherBank,
            ),
            (
                r#"{"answers": {"larger than": 1}}"#,
                RefusalReason::UnknownQuestion,
            ),
            (
                r#"{"answers": {"scope": 1, "scope": 1}}"#,
                RefusalReason::UnknownQuestion,
            ),
            (
                r#"{"answers": {"x\" short version": 1}}"#,
                RefusalReason::UnknownQuestion,
            ),
            (r#"{"answers": {"scope": 6}}"#, RefusalReason::UnknownAnswer),
            (
                r#"{"id": "short version", "answers": {"company": "unknown question"}}"#,
                RefusalReason::UnknownAnswer,
            ),
            (
                r#"{"answers": {"energy": ["presenting", "presenting"]}}"#,
                RefusalReason::UnknownAnswer,
            ),
            (
                r#"{"answers": {"energy": 1}}"#,
                RefusalReason::UnknownAnswer,
            ),
            (
                r#"{"length": "quick", "answers": {"scope": 1}}"#,
                RefusalReason::NotInShortVersion,
            ),
        ];
        for (text, reason) in reasons {
            let error = sheet::parse(text, &bank).expect_err(text);
            assert_eq!(
                RefusalReason::of(&error.problems),
                reason,
                "{text}: {error}"
            );
        }
    }

    #[test]
    fn kinds_stand_in_their_order() {
        assert_eq!(
            RefusalReason::ALL.map(|reason| reason as usize),
            [0, 1, 2, 3, 4, 5, 6]
        );
    }
}
