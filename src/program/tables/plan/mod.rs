//! What a table means, decided before any row is read: `planner` puts it together.
//!
//! `headers` finds the row of headers, `rows_around` what stands above and below it; `checks` are about columns,
//! `first_cells` about the first rows, `steps` and `about` about columns beside a question's own; `usual` is what the
//! first sheets have in common, by which `rows` knows later ones that are nobody's.

pub(in crate::tables) mod about;
mod checks;
pub(in crate::tables) mod columns;
pub(in crate::tables) mod first_cells;
pub(in crate::tables) mod headers;
pub(in crate::tables) mod kinds;
pub(in crate::tables) mod planner;
mod rows_around;
mod steps;
pub(in crate::tables) mod table_plan;
pub(in crate::tables) mod usual;
