//! Probabilities over points: exact distributions where they are small enough, else seeded draws.

pub mod chance;
mod dense;
pub(crate) mod differences;
pub mod distribution;
mod packing;
pub mod sampling;
pub(crate) mod two_roles;
