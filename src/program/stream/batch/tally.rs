//! How many sheets were scored and refused.

/// How many sheets were scored and how many refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// The sheets that have a result.
    pub(crate) scored: u64,
    /// The sheets that were refused.
    pub(crate) refused: u64,
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sheets = if self.scored == 1 { "sheet" } else { "sheets" };
        write!(
            f,
            "{} {sheets} scored, {} refused",
            self.scored, self.refused
        )
    }
}
