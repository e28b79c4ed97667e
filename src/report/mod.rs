//! Reports: one result in, one format out.

pub(crate) mod bank;
pub(crate) mod json;
pub(crate) mod text;
pub(crate) mod words;
