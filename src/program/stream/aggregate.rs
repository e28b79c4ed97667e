//! Sheets gathered to the summary of a cohort: each worker counts for itself, and the counts are added
//! up at the end.

use std::ops::{ControlFlow, Range};
use std::sync::{Arc, Mutex, PoisonError};

use rolefit::cohort::{CountLayout, RefusalReason, Summary};
use rolefit::sheet::Versions;
use rolefit::{Answers, Bank, Length, Scorer, Tenths};

use super::duplicates::key;
use crate::cli::failure::Failure;
use crate::cli::interrupt;
use crate::cli::streams::tell;
use crate::render::words;
use crate::stream::batch::{Progress, Tally};
use crate::stream::{
    Block, BlockSource, Duplicates, Ids, Input, RecordReader, SheetRef, run_in_order, total_bytes,
};
use crate::tables::Wishes;

/// How many sheets that are refused for their id are named one by one.
const NAMED: u64 = 20;

/// What is to be gathered, and how.
pub(crate) struct Aggregation<'b> {
    pub(crate) bank: &'b Bank,
    pub(crate) inputs: Vec<Input>,
    /// Which versions of the bank the sheets may be of.
    pub(crate) versions: Versions,
    /// What the user says of tables.
    pub(crate) wishes: Wishes,
    /// Which of several sheets of one id counts.
    pub(crate) duplicates: Duplicates,
    /// How many threads work.
    pub(crate) jobs: usize,
    /// Whether to show no progress.
    pub(crate) quiet: bool,
}

struct AggregateWorker<'b> {
    records: RecordReader<'b>,
    scorer: Scorer<'b>,
    summary: Summary,
    tally: Tally,
    /// The sheets of the last block, until it is known which of them count.
    waiting: Waiting,
}

/// The sheets of a block that wait for their turn.
#[derive(Default)]
struct Waiting {
    sheets: Vec<WaitingSheet>,
    /// Those of the sheets, and after them some of earlier blocks that are used again.
    answers: Vec<Answers>,
    groups: String,
    input: Arc<str>,
}

struct WaitingSheet {
    line: u64,
    key: Option<u64>,
    group: Option<Range<usize>>,
    length: Length,
    pace: Option<Tenths>,
    /// Whether another sheet of its id counts.
    is_refused: bool,
}

/// What was gathered.
pub(crate) struct Aggregate {
    pub(crate) summary: Summary,
    /// How each table among the inputs was read, in words.
    pub(crate) tables: Vec<String>,
}

/// Reads, scores and counts the sheets.
pub(crate) fn aggregate(gathering: Aggregation<'_>) -> Result<Aggregate, Failure> {
    let Aggregation {
        bank,
        inputs,
        versions,
        wishes,
        duplicates,
        jobs,
        quiet,
    } = gathering;
    let count_layout = CountLayout::new(bank);
    let progress = Arc::new(Mutex::new(Progress::new(
        total_bytes(&inputs),
        quiet,
        false,
    )));
    interrupt::on_interrupt({
        let progress = Arc::clone(&progress);
        move || {
            interrupt::lock_soon(&progress)?.clear();
            Some("interrupted: nothing was written\n".into())
        }
    })?;
    let mut ids = Ids::new(duplicates, bank, versions, &inputs, &wishes, jobs)?;
    let mut same_id = 0u64;
    let mut source = BlockSource::new(bank, inputs, &wishes);
    let mut tally = Tally::default();
    let workers = run_in_order(
        jobs,
        |block: &mut Block| {
            let filled = source.fill(block);
            for note in source.notes.drain(..).filter(|_| !quiet) {
                tell(&note);
            }
            filled
        },
        || AggregateWorker {
            records: RecordReader::new(bank, versions),
            scorer: Scorer::new(bank),
            summary: Summary::new(&count_layout),
            tally: Tally::default(),
            waiting: Waiting::default(),
        },
        |worker, block| worker.work(&count_layout, block),
        |worker, block| {
            worker.records.ended()?;
            for sheet in &mut worker.waiting.sheets {
                let met = sheet
                    .key
                    .and_then(|key| ids.meet(key, &block.input, sheet.line));
                if let Some(why) = met {
                    sheet.is_refused = true;
                    worker.tally.scored -= 1;
                    worker.tally.refused += 1;
                    same_id += 1;
                    if same_id <= NAMED {
                        tell(&format!("{}:{}: refused, {why}", block.input, sheet.line));
                    }
                }
            }
            tally.scored += worker.tally.scored;
            tally.refused += worker.tally.refused;
            let mut progress = progress.lock().unwrap_or_else(PoisonError::into_inner);
            progress.show(block.read, tally);
            Ok(())
        },
    );
    progress
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clear();
    let mut sum = Summary::new(&count_layout);
    for mut worker in workers? {
        worker.count(&count_layout);
        sum.join(&count_layout, &worker.summary)
            .map_err(|error| Failure::refused(error.to_string(), "check the sheets"))?;
    }
    if same_id > NAMED {
        tell(&format!(
            "{} more were refused for their ids",
            same_id - NAMED
        ));
    }
    Ok(Aggregate {
        summary: sum,
        tables: source
            .readings
            .iter()
            .map(|reading| reading.told(words::language(bank), bank))
            .collect(),
    })
}

impl AggregateWorker<'_> {
    /// Counts the sheets of the last block that count, and reads those of the next.
    fn work(&mut self, count_layout: &CountLayout<'_>, block: &Block) {
        self.count(count_layout);
        let AggregateWorker {
            records,
            summary,
            tally,
            waiting,
            ..
        } = self;
        *tally = Tally::default();
        waiting.clear(block);
        let _ = records.each(block, &mut |line, sheet| {
            match sheet {
                Ok(sheet) => {
                    waiting.put(line, &sheet);
                    tally.scored += 1;
                }
                Err(refusal) => {
                    summary.refuse(RefusalReason::of(&refusal.problems));
                    tally.refused += 1;
                }
            }
            ControlFlow::Continue(())
        });
    }

    /// Scores and counts the sheets that waited.
    fn count(&mut self, count_layout: &CountLayout<'_>) {
        let sheets = self.waiting.sheets.drain(..);
        for (sheet, answers) in sheets.zip(&self.waiting.answers) {
            if sheet.is_refused {
                self.summary.refuse(RefusalReason::SameId);
                continue;
            }
            let group = sheet.group.map(|range| &self.waiting.groups[range]);
            let score = self.scorer.score(answers, sheet.length);
            self.summary.add(
                count_layout,
                group,
                sheet.length,
                sheet.pace,
                answers,
                &score,
            );
        }
    }
}

impl Waiting {
    fn clear(&mut self, block: &Block) {
        self.sheets.clear();
        self.groups.clear();
        self.input = Arc::clone(&block.input);
    }

    fn put(&mut self, line: u64, sheet: &SheetRef<'_>) {
        let group = self.groups.len();
        self.groups.push_str(sheet.group.unwrap_or_default());
        match self.answers.get_mut(self.sheets.len()) {
            Some(answers) => answers.clone_from(sheet.answers),
            None => self.answers.push(sheet.answers.clone()),
        }
        self.sheets.push(WaitingSheet {
            line,
            key: sheet.id.map(key),
            group: sheet.group.map(|_| group..self.groups.len()),
            length: sheet.length,
            pace: sheet.pace,
            is_refused: false,
        });
    }
}

/// How many sheets were read and refused, and why, on one line.
pub(crate) fn refused_summary(summary: &Summary) -> String {
    let tally = Tally {
        scored: summary.sheets(),
        refused: summary.refused.sheets(),
    };
    let copies = match summary.refused.of(RefusalReason::SameId) {
        0 => "",
        _ => "; `--duplicates all` counts each, where ids are of one file alone",
    };
    format!(
        "{tally}: {} (`rolefit batch` tells of each{copies})",
        refused_kinds(summary)
    )
}

/// How many sheets were refused for what.
pub(crate) fn refused_kinds(summary: &Summary) -> String {
    let kinds = summary.refused.kinds();
    let kinds: Vec<String> = kinds
        .map(|(reason, sheets)| format!("{sheets} {}", reason.words()))
        .collect();
    kinds.join(", ")
}
