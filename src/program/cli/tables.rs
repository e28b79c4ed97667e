//! The options of every command that reads tables.

use clap::Args;
use rolefit::Bank;

use crate::cli::failure::Failure;
use crate::tables::{Map, Wishes};

/// How tables are to be read.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct TableArguments {
    /// What columns and words of tables stand for, where they do not say it: a small JSON file, as
    /// `rolefit bank schema map` describes it
    #[arg(long, value_name = "FILE")]
    map: Option<String>,
    /// The header of the column that says whose sheet a row is
    #[arg(long, value_name = "HEADER")]
    id_column: Option<String>,
    /// The header of the column of groups
    #[arg(long, value_name = "HEADER")]
    group_column: Option<String>,
    /// Read tables in which questions that count have no column
    #[arg(long)]
    allow_missing: bool,
    /// Refuse a table with columns that are no question
    #[arg(long)]
    strict: bool,
}

impl TableArguments {
    /// What the user says of the tables.
    pub(crate) fn wishes(&self, bank: &Bank) -> Result<Wishes, Failure> {
        let map = self
            .map
            .as_deref()
            .map(|path| Map::open(path, bank))
            .transpose()?;
        Ok(Wishes {
            map: map.unwrap_or_default(),
            id_column: self.id_column.clone(),
            group_column: self.group_column.clone(),
            allow_missing: self.allow_missing,
            strict: self.strict,
        })
    }
}
