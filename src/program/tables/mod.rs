//! Tables from form services: what a table means is decided once, before any row is read, and told.
//!
//! `files` tells what a file is and takes it apart, `plan` decides which row holds the headers and which column which
//! question (`names` reads headers, `map` what the user says of them, `legends` what the table says of its numbers), `rows`
//! reads the sheets (`options` reads cells), and `reading` tells what was understood.

mod figures;
mod files;
mod fold;
mod legends;
mod look_alikes;
mod map;
mod names;
mod naming;
mod options;
mod plan;
mod reading;
mod rows;
mod words;

pub(crate) use files::by_column::begins_by_column;
pub(crate) use files::file_kind::FileKind;
pub(crate) use files::listed::{goes_on, list_within};
pub(crate) use files::records::{
    Json, is_other_object, read as read_json, read_within as read_json_within,
};
pub(crate) use files::signature::{FileSignature, LOOK_AT, has_zeros, kind};
pub(crate) use files::text::{Encoding, TextReader};
pub(crate) use files::workbook::{MAX_FILE_BYTES, Merged, UNMERGE, Unzipped, Worksheet, unzip};
pub(crate) use look_alikes::HeadersAgain;
pub(crate) use map::{Map, MapDocument};
pub(crate) use naming::{counted, letters, list};
pub(crate) use plan::planner::Planner;
pub(crate) use plan::table_plan::{HEAD_ROWS, PlanError, TablePlan, TableRow, Wishes};
pub(crate) use reading::{Reading, ReadingDocument, ReadingFormat};
pub(crate) use rows::RowReader;
