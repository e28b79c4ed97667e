//! Sheets gathered to the summary of a cohort: each worker counts for itself, and the counts are added
//! up at the end.

use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};

use rolefit::cohort::{Frame, MAX_GROUPS, Reason, Summary, SummaryError};
use rolefit::sheet::Versions;
use rolefit::{Bank, Scorer};

use crate::cli::failure::Failure;
use crate::cli::interrupt;
use crate::cli::tell;
use crate::stream::batch::{Progress, Tally};
use crate::stream::{Block, Input, RecordReader, Source, run_in_order, total_bytes};

/// What is to be gathered, and how.
pub(crate) struct Gathering<'b> {
    pub(crate) bank: &'b Bank,
    pub(crate) inputs: Vec<Input>,
    /// Whether sheets are told apart by group.
    pub(crate) by_group: bool,
    /// Which versions of the bank the sheets may be of.
    pub(crate) versions: Versions,
    /// Whether columns that are no question are refused.
    pub(crate) strict: bool,
    /// How many threads work.
    pub(crate) jobs: usize,
    /// Whether to show no progress.
    pub(crate) quiet: bool,
}

struct Worker<'b> {
    records: RecordReader<'b>,
    scorer: Scorer<'b>,
    summary: Summary,
    tally: Tally,
    /// What ended the work, with the place where it did.
    stop: Option<Failure>,
}

/// Reads, scores and counts the sheets.
pub(crate) fn gather(gathering: Gathering<'_>) -> Result<Summary, Failure> {
    let Gathering {
        bank,
        inputs,
        by_group,
        versions,
        strict,
        jobs,
        quiet,
    } = gathering;
    let frame = Frame::new(bank);
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
    let mut source = Source::new(bank, inputs, strict);
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
        || Worker {
            records: RecordReader::new(bank, versions),
            scorer: Scorer::new(bank),
            summary: Summary::new(&frame, by_group),
            tally: Tally::default(),
            stop: None,
        },
        |worker, block| worker.work(&frame, block),
        |worker, block| {
            tally.scored += worker.tally.scored;
            tally.refused += worker.tally.refused;
            let mut progress = progress.lock().unwrap_or_else(PoisonError::into_inner);
            progress.show(block.read, tally);
            worker.stop.take().map_or(Ok(()), Err)
        },
    );
    progress
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clear();
    let mut sum = Summary::new(&frame, by_group);
    for worker in workers? {
        sum.merge(&frame, &worker.summary)
            .map_err(|error| cannot_add(error, None))?;
    }
    Ok(sum)
}

impl Worker<'_> {
    fn work(&mut self, frame: &Frame<'_>, block: &Block) {
        let Worker {
            records,
            scorer,
            summary,
            tally,
            stop,
        } = self;
        *tally = Tally::default();
        let _ = records.each(block, &mut |line, sheet| {
            match sheet {
                Ok(sheet) => {
                    let score = scorer.score(sheet.answers, sheet.length);
                    let added =
                        summary.add(frame, sheet.group, sheet.length, sheet.answers, &score);
                    if let Err(error) = added {
                        *stop = Some(cannot_add(error, Some(format!("{}:{line}", block.input))));
                        return ControlFlow::Break(());
                    }
                    tally.scored += 1;
                }
                Err(refusal) => {
                    summary.refuse(Reason::of(&refusal.problems));
                    tally.refused += 1;
                }
            }
            ControlFlow::Continue(())
        });
    }
}

fn cannot_add(error: SummaryError, place: Option<String>) -> Failure {
    let help = match error {
        SummaryError::TooManyGroups => {
            format!(
                "{MAX_GROUPS} at most; leave --by out, or write groups, not names, in \"group\""
            )
        }
        SummaryError::Overflow | SummaryError::Mixed => "check the sheets".into(),
    };
    match place {
        Some(place) => Failure::refused_at(error.to_string(), place, help),
        None => Failure::refused(error.to_string(), help),
    }
}

/// How many sheets were read and refused, and why, on one line.
pub(crate) fn refused_summary(summary: &Summary) -> String {
    let tally = Tally {
        scored: summary.sheets(),
        refused: summary.refused.sheets(),
    };
    let kinds = summary.refused.kinds();
    let kinds: Vec<String> = kinds
        .map(|(reason, sheets)| format!("{sheets} {}", reason.words()))
        .collect();
    format!(
        "{tally}: {} (`rolefit batch` tells of each)",
        kinds.join(", ")
    )
}
