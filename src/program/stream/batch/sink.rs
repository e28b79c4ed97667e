//! Where lines go, in order, and what is known when they have gone.

use crate::cli::failure::Failure;
use crate::cli::files::{Output, OutputReader};

use super::progress::Progress;
use super::tally::Tally;

/// The output, what has gone to it, and the bar that shows it.
pub(crate) struct Sink {
    output: Option<Output>,
    /// What has been written.
    pub(crate) tally: Tally,
    progress: Progress,
}

impl Sink {
    pub(crate) fn new(output: Output, progress: Progress) -> Sink {
        Sink {
            output: Some(output),
            tally: Tally::default(),
            progress,
        }
    }

    /// Writes whole lines.
    pub(crate) fn write(
        &mut self,
        lines: &[u8],
        tally: Tally,
        read: u64,
    ) -> Result<OutputReader, Failure> {
        if let Some(output) = &mut self.output
            && !lines.is_empty()
            && output.write(lines)? == OutputReader::Gone
        {
            return Ok(OutputReader::Gone);
        }
        self.tally.scored += tally.scored;
        self.tally.refused += tally.refused;
        self.progress.show(read, self.tally);
        Ok(OutputReader::Present)
    }

    /// Gives the output its name.
    pub(crate) fn finish(&mut self) -> Result<(), Failure> {
        self.progress.clear();
        self.output.take().map_or(Ok(()), Output::finish)
    }

    /// Leaves no output file behind.
    pub(crate) fn give_up(&mut self) {
        self.progress.clear();
        self.output = None;
    }
}
