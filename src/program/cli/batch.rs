//! `rolefit batch`: a stream of sheets to a stream of results.

use std::io::IsTerminal;
use std::ops::{ControlFlow, Range};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use clap::Args;
use rolefit::diagnostics::problem::ProblemKind;
use rolefit::{Bank, Place, Problem, Problems};

use super::arguments::{Global, VersionArguments};
use super::streams::tell;
use super::tables::TableArguments;
use crate::cli::banks::open_bank;
use crate::cli::failure::{Failure, REFUSED};
use crate::cli::files::{Output, OutputReader, Readers, STDIN};
use crate::cli::interrupt;
use crate::stream::batch::{BatchFormat, LineWriter, Progress, Sink, Tally};
use crate::stream::{
    Block, BlockSource, Duplicates, HELP, Ids, InputFormat, RecordReader, RefusedSheet, inputs,
    key, run_in_order, sheet_files, total_bytes,
};

#[derive(Debug, Args)]
pub(crate) struct BatchArguments {
    /// Files of sheets, or folders of them; `-` is standard input, and so is no file
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The format of the input; without it, its content tells
    #[arg(long, value_enum, value_name = "FORMAT")]
    input: Option<InputFormat>,
    /// The format of the results
    #[arg(long, value_enum, default_value_t)]
    format: BatchFormat,
    /// Write whole results: reasons, dimensions, stability, change, advice
    #[arg(long)]
    full: bool,
    #[command(flatten)]
    versions: VersionArguments,
    #[command(flatten)]
    tables: TableArguments,
    /// Which of several sheets with one id counts. Ids take memory: 24 to 48 bytes each
    #[arg(long, value_enum, default_value_t)]
    duplicates: Duplicates,
    /// Stop at the first sheet that is refused
    #[arg(long)]
    fail_fast: bool,
    /// How many threads work; all cores without it
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// Show no progress and, where all went well, no summary
    #[arg(long, short)]
    quiet: bool,
}

/// What ends the stream before its end.
enum Stop {
    Failed(Failure),
    /// The first refused sheet, where that is to end it.
    Refused(Failure),
    ReaderGone,
}

/// What one worker holds.
struct BatchWorker<'b> {
    records: RecordReader<'b>,
    lines: LineWriter<'b>,
    /// The sheets of the block that have an id.
    named: Vec<SheetWithId>,
    /// Their ids, one after the other.
    ids: String,
    stop: Option<Stop>,
}

/// A sheet with an id.
struct SheetWithId {
    key: u64,
    line: u64,
    id: Range<usize>,
    /// What had been done before it.
    before: Tally,
    /// Where its result stands among the lines.
    result: Range<usize>,
}

pub(crate) fn run(arguments: &BatchArguments, global: &Global) -> Result<u8, Failure> {
    if arguments.full && arguments.format == BatchFormat::Csv {
        let what = "whole results do not fit into a table";
        return Err(Failure::usage(what, "leave --full or --format csv out"));
    }
    let bank = open_bank(global.bank.as_deref(), None)?;
    let mut left = 0;
    let paths = sheet_files(&named_or_stdin(&arguments.files)?, &mut left)?;
    let inputs = inputs(&paths, arguments.input)?;
    let several = inputs.len() > 1;
    let to_stdout = global
        .output
        .as_deref()
        .is_none_or(|path| path.as_os_str() == STDIN);
    let progress = Progress::new(total_bytes(&inputs), arguments.quiet, to_stdout);
    let sink = Arc::new(Mutex::new(Sink::new(
        Output::open(
            global.output.as_deref(),
            arguments.format.medium(),
            Readers::Owner,
        )?,
        progress,
    )));
    interrupt::on_interrupt({
        let sink = Arc::clone(&sink);
        move || {
            // Whoever holds the sink writes whole lines; nobody lets go of it again after this.
            let mut sink = interrupt::lock_soon(&sink)?;
            sink.give_up();
            let told = format!("interrupted: {}\n", sink.tally);
            std::mem::forget(sink);
            Some(told)
        }
    })?;
    let wishes = arguments.tables.wishes(&bank)?;
    let ids = Ids::new(
        arguments.duplicates,
        &bank,
        arguments.versions.of(),
        &inputs,
        &wishes,
        jobs(arguments.jobs),
    )?;
    let source = BlockSource::new(&bank, inputs, &wishes);
    let stopped = stream(arguments, &bank, source, ids, several, &sink);
    let mut sink = sink.lock().unwrap_or_else(PoisonError::into_inner);
    match stopped {
        Ok(()) => sink.finish()?,
        Err(Stop::ReaderGone) => {
            sink.give_up();
            return Ok(0);
        }
        Err(Stop::Failed(failure) | Stop::Refused(failure)) => {
            sink.give_up();
            if sink.tally.scored + sink.tally.refused > 0 {
                tell(&sink.tally.to_string());
            }
            return Err(failure);
        }
    }
    if !arguments.quiet || sink.tally.refused > 0 {
        tell(&sink.tally.to_string());
    }
    Ok(if sink.tally.refused > 0 || left > 0 {
        REFUSED
    } else {
        0
    })
}

/// The files that are named, or standard input where none is; a person at a terminal is told instead of
/// being left to wait.
pub(crate) fn named_or_stdin(files: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    if !files.is_empty() {
        return Ok(files.to_vec());
    }
    if std::io::stdin().is_terminal() {
        return Err(Failure::usage(
            "no sheets are named",
            "name files of sheets, or - to type them in",
        ));
    }
    Ok(vec![STDIN.into()])
}

/// How many threads work.
pub(crate) fn jobs(wanted: Option<u16>) -> usize {
    let cores = || std::thread::available_parallelism().map_or(1, usize::from);
    wanted.map_or_else(cores, usize::from)
}

fn stream(
    arguments: &BatchArguments,
    bank: &Bank,
    mut source: BlockSource<'_>,
    mut ids: Ids,
    several: bool,
    sink: &Mutex<Sink>,
) -> Result<(), Stop> {
    let writer = || LineWriter::new(bank, arguments.format, arguments.full, several);
    let write = |lines: &[u8], tally, read| {
        let mut sink = sink.lock().unwrap_or_else(PoisonError::into_inner);
        match sink.write(lines, tally, read) {
            Ok(OutputReader::Present) => Ok(()),
            Ok(OutputReader::Gone) => Err(Stop::ReaderGone),
            Err(failure) => Err(Stop::Failed(failure)),
        }
    };
    let header = writer().header();
    write(&header, Default::default(), 0)?;
    let matter = ids.matter();
    run_in_order(
        jobs(arguments.jobs),
        |block: &mut Block| {
            let filled = source.fill(block).map_err(Stop::Failed);
            for note in source.notes.drain(..).filter(|_| !arguments.quiet) {
                tell(&note);
            }
            filled
        },
        || BatchWorker {
            records: RecordReader::new(bank, arguments.versions.of()),
            lines: writer(),
            named: Vec::new(),
            ids: String::new(),
            stop: None,
        },
        |worker, block| worker.work(block, matter, arguments.fail_fast),
        |worker, block| {
            worker.refuse_same_ids(&mut ids, block, arguments.fail_fast)?;
            write(&worker.lines.lines, worker.lines.tally, block.read)?;
            worker.stop.take().map_or(Ok(()), Err)
        },
    )
    .map(drop)
}

impl BatchWorker<'_> {
    /// Scores the sheets of a block; where ids `matter`, those that have one are noted.
    fn work(&mut self, block: &Block, matter: bool, fail_fast: bool) {
        let BatchWorker {
            records,
            lines,
            named,
            ids,
            stop,
        } = self;
        lines.clear();
        named.clear();
        ids.clear();
        let _ = records.each(block, &mut |line, sheet| {
            let (start, before) = (lines.lines.len(), lines.tally);
            let (written, refused) = match &sheet {
                Ok(sheet) => (lines.scored(line, *sheet), None),
                Err(refusal) => (lines.refused(line, refusal), Some(refusal)),
            };
            if let (true, Ok(Some(id))) = (matter, sheet.as_ref().map(|sheet| sheet.id)) {
                let first = ids.len();
                ids.push_str(id);
                named.push(SheetWithId {
                    key: key(id),
                    line,
                    id: first..ids.len(),
                    before,
                    result: start..lines.lines.len(),
                });
            }
            *stop = match (written, refused) {
                (Err(failure), _) => Some(Stop::Failed(failure)),
                (Ok(()), Some(refusal)) if fail_fast => Some(Stop::Refused(refusal.failure())),
                _ => return ControlFlow::Continue(()),
            };
            ControlFlow::Break(())
        });
        if let Err(failure) = records.ended() {
            *stop = Some(Stop::Failed(failure));
        }
    }

    /// Puts a refusal in the place of every result whose id another sheet has that counts.
    fn refuse_same_ids(
        &mut self,
        ids: &mut Ids,
        block: &Block,
        fail_fast: bool,
    ) -> Result<(), Stop> {
        let mut refused = Vec::new();
        for named in &self.named {
            let met = ids.meet(named.key, &block.input, named.line);
            refused.extend(met.map(|why| (named, why)));
            if fail_fast && !refused.is_empty() {
                break;
            }
        }
        // From the last, so that the places of the others hold.
        for (named, why) in refused.into_iter().rev() {
            let refusal = RefusedSheet {
                id: Some(self.ids[named.id.clone()].to_owned()),
                problems: Problems(vec![Problem::new(ProblemKind::SameId, why, HELP).at(
                    Place {
                        line: usize::try_from(named.line).unwrap_or(usize::MAX),
                        column: 1,
                    },
                )]),
                input: Arc::clone(&block.input),
            };
            let replaced = self.lines.replace(&named.result, named.line, &refusal);
            replaced.map_err(Stop::Failed)?;
            if fail_fast {
                self.lines
                    .end_with_refusal(named.result.start, named.before);
                self.stop = Some(Stop::Refused(refusal.failure()));
            }
        }
        Ok(())
    }
}
