//! Many sheets as a stream: files in, blocks of whole records, workers that keep the input's order.
//!
//! `input` says what is read, `opening` tells what it is by its `beginning`, `blocks` cuts it, `records` reads the
//! sheets of a block, `ordered` runs workers side by side and hands their work over in the input's order. Memory
//! does not grow with the input.

pub(crate) mod aggregate;
pub(crate) mod batch;
mod beginning;
mod blanks;
mod blocks;
mod cells;
mod copies;
mod cut;
mod duplicates;
mod folders;
mod input;
mod json_input;
mod opening;
mod ordered;
mod records;
mod refusal_summary;
#[cfg(test)]
mod shapes;
mod worksheets;

pub(crate) use blocks::{Block, BlockSource};
pub(crate) use duplicates::{Duplicates, HELP, Ids, key};
pub(crate) use folders::sheet_files;
pub(crate) use input::{Input, InputFormat, inputs, total_bytes};
pub(crate) use ordered::run_in_order;
pub(crate) use records::{RecordReader, RefusedSheet, SheetRef};
pub(crate) use refusal_summary::RefusalSummary;
