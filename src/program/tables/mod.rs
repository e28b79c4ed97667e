//! Tables from form services: what a table means is decided once, before any row is read, and told.
//!
//! `kind` tells what a file is, `text`, `workbook` and `records` take it apart, `headers` and `plan` decide which row
//! holds the headers and which column which question (`names` reads headers, `map` what the user says of
//! them), `rows` reads the sheets (`options` reads cells), and `reading` tells what was understood.

mod about;
mod by_column;
mod cell_text;
mod columns;
mod figures;
mod file_kind;
mod fold;
mod headers;
mod kind;
mod kinds;
mod legend_numbers;
mod legend_pieces;
mod legends;
mod listed;
mod look_alikes;
mod map;
mod names;
mod naming;
mod options;
mod plan;
mod plan_cells;
mod plan_checks;
mod plan_legends;
mod plan_rows;
mod planner;
mod reading;
mod records;
mod rows;
mod steps;
mod text;
mod usual;
mod words;
mod workbook;

pub(crate) use by_column::begins_by_column;
pub(crate) use file_kind::FileKind;
pub(crate) use kind::{FileSignature, LOOK_AT, has_zeros, kind};
pub(crate) use listed::{goes_on, list_within};
pub(crate) use look_alikes::HeadersAgain;
pub(crate) use map::{Map, MapDocument};
pub(crate) use naming::{counted, letters, list};
pub(crate) use plan::{HEAD_ROWS, PlanError, TablePlan, TableRow, Wishes};
pub(crate) use planner::Planner;
pub(crate) use reading::{Reading, ReadingDocument, ReadingFormat};
pub(crate) use records::{
    Json, is_other_object, read as read_json, read_within as read_json_within,
};
pub(crate) use rows::RowReader;
pub(crate) use text::{Encoding, TextReader};
pub(crate) use workbook::{MAX_FILE_BYTES, Merged, UNMERGE, Unzipped, Worksheet, unzip};
