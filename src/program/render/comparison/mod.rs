//! The comparison of two sheets: one comparison in, one format out.

pub(crate) mod json;
pub(crate) mod text;
