//! What can be wrong with an input, and where: problems, their places, JSON with positions.

pub(crate) mod collector;
pub(crate) mod json;
pub mod problem;
mod slips;
