//! Tables as form services export them: read right or refused, never in between.

mod by_column;
mod cases;
mod dressed;
mod laid_out;
mod legends;
mod room;
mod small;
mod words;
mod workbooks;
