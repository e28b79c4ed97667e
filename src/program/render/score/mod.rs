//! The report of one sheet in the formats that the library does not know: for a terminal, as JSON.

pub(crate) mod json;
pub(crate) mod short;
pub(crate) mod text;
