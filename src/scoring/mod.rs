//! From answers to points: ranges, fits, evidence and the outcome, in exact whole-number arithmetic.

mod evaluate;
pub(crate) mod groups;
pub mod points;
pub mod range;
pub mod score;
mod shared;
pub mod sums;
