//! What a sheet can come to: what advice asks about, and scoring decides.

use std::fmt;

/// What a sheet comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// This role, by its index, is recommended.
    Role(usize),
    /// The first two roles are too near to each other to prefer one.
    Close,
    /// Too little was answered to say anything.
    Insufficient,
}

/// `role 1` for the bank's first role, `close`, `insufficient`; with the bank at hand
/// [`Outcome::id`] says which role.
impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Outcome::Role(role) => write!(f, "role {}", role + 1),
            Outcome::Close => f.write_str("close"),
            Outcome::Insufficient => f.write_str("insufficient"),
        }
    }
}
