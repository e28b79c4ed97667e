//! The audit of a bank: one audit in, one format out.

pub(crate) mod json;
pub(crate) mod text;
pub(crate) mod told;
