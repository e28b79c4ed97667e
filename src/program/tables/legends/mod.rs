//! What a table says of its numbers, held against the bank: `step_names` reads one text, `pieces` finds legends that are
//! cut in pieces, `around_headers` looks wherever a table may have one.

mod around_headers;
pub(in crate::tables) mod numbers;
mod pieces;
pub(in crate::tables) mod step_names;
