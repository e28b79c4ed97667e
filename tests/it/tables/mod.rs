//! Tables as form services export them: read right or refused, never in between.

mod cases;
mod dressed;
mod words;
mod workbooks;
