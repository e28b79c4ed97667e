//! The report of one sheet: what it says, and one file a format.

pub(crate) mod content;
pub(crate) mod html;
pub(crate) mod json;
pub(crate) mod markdown;
pub(crate) mod text;
