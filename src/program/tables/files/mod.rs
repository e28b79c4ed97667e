//! What a file is and the cells that it holds: text in any encoding, spreadsheets, JSON of several shapes.

pub(in crate::tables) mod by_column;
mod cell_text;
pub(in crate::tables) mod file_kind;
pub(in crate::tables) mod listed;
pub(in crate::tables) mod records;
pub(in crate::tables) mod signature;
pub(in crate::tables) mod text;
pub(in crate::tables) mod workbook;
