//! Probabilities over points: exact distributions where they are small enough, else seeded draws.

pub mod chance;
pub(crate) mod differences;
pub mod distribution;
pub mod sampling;
pub(crate) mod two_roles;
