//! `rolefit batch`: what becomes of a stream of sheets.
//!
//! `lines` writes a result a sheet, `sink` takes them in order to the output, counts and shows progress.

mod lines;
mod progress;
mod sink;
mod tally;

pub(crate) use lines::{BatchFormat, LineWriter};
pub(crate) use progress::Progress;
pub(crate) use sink::Sink;
pub(crate) use tally::Tally;
