//! One person, one sheet: of several sheets with one id, which counts.
//!
//! An id is kept as a hash of 64 bits with the place of its sheet, 24 bytes in all and up to 50 with the room
//! that a table keeps free, so that ten million ids fit into memory. Among ten million, two different ids
//! have one hash with a chance of 3 in a million.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash, Hasher};
use std::ops::ControlFlow;
use std::sync::Arc;

use clap::ValueEnum;
use rolefit::Bank;
use rolefit::sheet::Versions;

use super::blocks::{Block, BlockSource};
use super::input::Input;
use super::ordered::run_in_order;
use super::records::RecordReader;
use crate::cli::failure::Failure;
use crate::tables::Wishes;

/// Which of several sheets with one id counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Duplicates {
    /// The first; later ones are refused
    #[default]
    First,
    /// The last; earlier ones are refused. The files are read twice
    Last,
    /// Every one
    All,
}

/// Where a sheet stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Spot {
    input: u32,
    line: u64,
}

/// The ids of a run, by the input's order.
pub(crate) struct Ids {
    rule: Duplicates,
    counted: HashMap<u64, Spot, BuildHasherDefault<Hashed>>,
    inputs: Vec<Arc<str>>,
}

/// What is a hash already is not hashed again.
#[derive(Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// What an id is known by.
pub(crate) fn key(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.trim().hash(&mut hasher);
    hasher.finish()
}

impl Ids {
    /// No ids yet; where the last sheet of an id counts, all inputs are read for their ids.
    pub(crate) fn new(
        rule: Duplicates,
        bank: &Bank,
        versions: Versions,
        inputs: &[Input],
        wishes: &Wishes,
        jobs: usize,
    ) -> Result<Ids, Failure> {
        let mut ids = Ids {
            rule,
            counted: HashMap::default(),
            inputs: Vec::new(),
        };
        if rule == Duplicates::Last {
            if inputs.iter().any(Input::is_stdin) {
                return Err(Failure::usage(
                    "standard input cannot be read twice",
                    "save it to a file, or leave --duplicates last out",
                ));
            }
            ids.read(bank, versions, inputs, wishes, jobs)?;
        }
        Ok(ids)
    }

    /// Whether ids matter at all.
    pub(crate) fn matter(&self) -> bool {
        self.rule != Duplicates::All
    }

    fn read(
        &mut self,
        bank: &Bank,
        versions: Versions,
        inputs: &[Input],
        wishes: &Wishes,
        jobs: usize,
    ) -> Result<(), Failure> {
        let mut source = BlockSource::new(bank, inputs.to_vec(), wishes);
        run_in_order(
            jobs,
            |block: &mut Block| source.fill(block),
            || (RecordReader::new(bank, versions), Vec::new()),
            |(records, found), block| {
                found.clear();
                let _ = records.each(block, &mut |line, sheet| {
                    let id = sheet.ok().and_then(|sheet| sheet.id.map(key));
                    found.extend(id.map(|key| (key, line)));
                    ControlFlow::Continue(())
                });
            },
            |(records, found), block| {
                records.ended()?;
                let input = self.input(&block.input);
                for &(key, line) in &*found {
                    self.counted.insert(key, Spot { input, line });
                }
                Ok(())
            },
        )?;
        self.inputs.clear();
        Ok(())
    }

    /// The number of an input; blocks come in the order of the inputs.
    fn input(&mut self, name: &Arc<str>) -> u32 {
        if self
            .inputs
            .last()
            .is_none_or(|last| !Arc::ptr_eq(last, name))
        {
            self.inputs.push(Arc::clone(name));
        }
        u32::try_from(self.inputs.len()).unwrap_or(u32::MAX)
    }

    /// Meets the sheet of an id, in the order of the input; where another one counts in its place, says
    /// so and where that is.
    pub(crate) fn meet(&mut self, key: u64, input: &Arc<str>, line: u64) -> Option<String> {
        if !self.matter() {
            return None;
        }
        let spot = Spot {
            input: self.input(input),
            line,
        };
        let counted = *self.counted.entry(key).or_insert(spot);
        if counted == spot {
            return None;
        }
        let at = match self.inputs.get(counted.input as usize - 1) {
            Some(name) => format!("{name}:{}", counted.line),
            None => format!("line {} of a later file", counted.line),
        };
        Some(match self.rule {
            Duplicates::Last => format!("a later sheet has the same id, at {at}: that one counts"),
            _ => format!("an earlier sheet has the same id, at {at}: that one counts"),
        })
    }
}

/// What to do about a sheet that is refused for its id.
pub(crate) const HELP: &str =
    "a person counts once; --duplicates last counts the last sheet, --duplicates all every one";
