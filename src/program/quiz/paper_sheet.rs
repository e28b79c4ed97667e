//! Whose sheet of paper is typed in, where it is not somebody's own quiz.

/// Whose sheet of paper is typed in, as far as it says so; nothing where somebody answers for themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PaperSheet {
    /// The name or number on it.
    pub(crate) id: Option<String>,
    pub(crate) group: Option<String>,
}

impl PaperSheet {
    /// Whose it is, in a few words; `None` where it does not say so.
    pub(crate) fn whose(&self) -> Option<String> {
        let parts = [&self.id, &self.group].into_iter().flatten();
        let parts: Vec<&str> = parts.map(String::as_str).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}
