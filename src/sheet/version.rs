//! Which versions of a bank a sheet may have been answered with.

use crate::bank::Bank;
use crate::diagnostics::json::quote;
use crate::diagnostics::problem::{Problem, ProblemKind};

/// Which sheets and drafts are read, by the version of the bank that they name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Versions {
    /// Those of the same major version as the bank in use, and those that name none: in another major
    /// version an answer may mean something else.
    #[default]
    SameMajor,
    /// All of them, whatever their answers meant.
    Any,
}

impl Versions {
    /// Whether what was answered with this version of the bank is read.
    #[must_use]
    pub fn admit(self, bank: &Bank, version: &str) -> bool {
        self == Versions::Any || major(version) == major(&bank.version)
    }

    /// What is wrong with a sheet of this version of the bank, where it is not read.
    #[must_use]
    pub fn refusal(self, bank: &Bank, version: &str) -> Option<Problem> {
        if self.admit(bank, version) {
            return None;
        }
        let what = format!("it is of version {} of the bank", quote(version));
        let help = format!(
            "the bank in use is version {}, in which answers may mean something else; --any-version reads it all the same",
            quote(&bank.version)
        );
        Some(Problem::new(ProblemKind::OtherVersion, what, help))
    }
}

/// What stands before the first full stop of a version.
fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or_default().trim()
}
