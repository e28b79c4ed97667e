//! Probabilities over points: exact distributions where they are small enough, else seeded draws.

pub mod chance;
pub mod distribution;
pub mod sampling;
pub(crate) mod two_roles;
