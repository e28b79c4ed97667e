//! What a sheet can come to: what advice asks about, and scoring decides.

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
