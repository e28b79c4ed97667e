//! Reports: one result in, one format out.

pub(crate) mod bank;
pub(crate) mod comparison;
pub(crate) mod fields;
pub(crate) mod json;
pub(crate) mod page;
pub(crate) mod text;
pub(crate) mod words;
