//! Why sheets were refused, in kinds: a message may quote the sheet, a kind cannot.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostics::problem::{ProblemKind, Problems};

/// The kinds of reasons.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
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

impl Reason {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Reason; 7] = [
        Reason::NotASheet,
        Reason::OtherBank,
        Reason::UnknownQuestion,
        Reason::UnknownAnswer,
        Reason::NotInShortVersion,
        Reason::TooLarge,
        Reason::SameId,
    ];

    /// The reason of a refused sheet: that of its first problem.
    #[must_use]
    pub fn of(problems: &Problems) -> Reason {
        let first = problems.0.first();
        first.map_or(Reason::NotASheet, |problem| Reason::of_kind(problem.kind))
    }

    /// The reason that a problem of a kind is for refusing a sheet.
    #[must_use]
    pub fn of_kind(kind: ProblemKind) -> Reason {
        match kind {
            ProblemKind::OtherFormat | ProblemKind::OtherBank | ProblemKind::OtherVersion => {
                Reason::OtherBank
            }
            ProblemKind::UnknownQuestion | ProblemKind::RepeatedQuestion => Reason::UnknownQuestion,
            ProblemKind::UnknownAnswer => Reason::UnknownAnswer,
            ProblemKind::NotInShortVersion => Reason::NotInShortVersion,
            ProblemKind::TooLarge => Reason::TooLarge,
            ProblemKind::SameId => Reason::SameId,
            ProblemKind::Syntax
            | ProblemKind::Shape
            | ProblemKind::UnknownName
            | ProblemKind::Columns
            | ProblemKind::Contradiction
            | ProblemKind::Unreadable
            | ProblemKind::Doubtful => Reason::NotASheet,
        }
    }

    /// The kind in words, after a number of sheets.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Reason::NotASheet => "not a sheet",
            Reason::OtherBank => "for another bank or version",
            Reason::UnknownQuestion => "an unknown question",
            Reason::UnknownAnswer => "an answer that is not allowed",
            Reason::NotInShortVersion => "more than the short version asks",
            Reason::TooLarge => "too large",
            Reason::SameId => "of an id that has another sheet",
        }
    }
}

/// How many sheets were refused, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Refused([u64; Reason::ALL.len()]);

impl Refused {
    /// Counts refused sheets.
    pub fn add(&mut self, reason: Reason, sheets: u64) {
        let count = &mut self.0[reason as usize];
        *count = count.saturating_add(sheets);
    }

    /// How many sheets of a kind.
    #[must_use]
    pub fn of(&self, reason: Reason) -> u64 {
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
    pub fn kinds(&self) -> impl Iterator<Item = (Reason, u64)> + '_ {
        let kinds = Reason::ALL
            .into_iter()
            .map(|reason| (reason, self.of(reason)));
        kinds.filter(|(_, sheets)| *sheets > 0)
    }

    pub(super) fn merge(&mut self, other: &Refused) -> Option<()> {
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
            ("{", Reason::NotASheet),
            ("[]", Reason::NotASheet),
            ("{}", Reason::NotASheet),
            (r#"{"answers": 3}"#, Reason::NotASheet),
            (r#"{"answers": {}, "nmae": "x"}"#, Reason::NotASheet),
            (r#"{"answers": {}, "id": 3}"#, Reason::NotASheet),
            (r#"{"answers": {}, "length": "long"}"#, Reason::NotASheet),
            (r#"{"bank": "other", "answers": {}}"#, Reason::OtherBank),
            (
                r#"{"format": "question 1", "answers": {}}"#,
                Reason::OtherBank,
            ),
            (
                r#"{"answers": {"larger than": 1}}"#,
                Reason::UnknownQuestion,
            ),
            (
                r#"{"answers": {"scope": 1, "scope": 1}}"#,
                Reason::UnknownQuestion,
            ),
            (
                r#"{"answers": {"x\" short version": 1}}"#,
                Reason::UnknownQuestion,
            ),
            (r#"{"answers": {"scope": 6}}"#, Reason::UnknownAnswer),
            (
                r#"{"id": "short version", "answers": {"company": "unknown question"}}"#,
                Reason::UnknownAnswer,
            ),
            (
                r#"{"answers": {"energy": ["presenting", "presenting"]}}"#,
                Reason::UnknownAnswer,
            ),
            (r#"{"answers": {"energy": 1}}"#, Reason::UnknownAnswer),
            (
                r#"{"length": "quick", "answers": {"scope": 1}}"#,
                Reason::NotInShortVersion,
            ),
        ];
        for (text, reason) in reasons {
            let error = sheet::parse(text, &bank).expect_err(text);
            assert_eq!(Reason::of(&error.problems), reason, "{text}: {error}");
        }
    }

    #[test]
    fn kinds_stand_in_their_order() {
        assert_eq!(
            Reason::ALL.map(|reason| reason as usize),
            [0, 1, 2, 3, 4, 5, 6]
        );
    }
}
