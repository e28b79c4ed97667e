//! The counts of one group of sheets.

use super::count_layout::CountLayout;
use crate::bank::Length;
use crate::bank::Outcome;
use crate::explain::notes::{Note, fast, graded_numbers, notes};
use crate::scoring::points::{Points, Tenths};
use crate::scoring::score::Score;
use crate::sheet::answers::Answers;

/// How many values a fit has: 0.0 to 100.0 in tenths.
pub(super) const FITS: usize = 1001;
/// How many values the evidence has: 0 to 100.
pub(super) const PERCENTS: usize = 101;
/// How many bars a histogram has: 0.0 to 9.9 is the first, 90.0 to 100.0 the last.
pub(super) const BARS: usize = 10;
/// How many kinds of notes there are: one key, a pattern, fast.
pub(super) const NOTES: usize = 3;

/// The counts of one group of sheets: whole numbers only. They expose people; see
/// [`disclosure`](super::disclosure).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupCounts {
    /// How many sheets of the whole bank, and of its short version.
    pub(super) lengths: [u64; 2],
    /// How many sheets answered everything that they were asked, and how many did not.
    pub(super) complete: [u64; 2],
    /// Per outcome how many sheets: the roles, `close`, `insufficient`.
    pub(super) outcomes: Vec<u64>,
    /// Per kind of note how many sheets have none, and how many have one.
    pub(super) notes: [[u64; 2]; NOTES],
    /// Per percent of evidence how many sheets.
    pub(super) evidence: Vec<u64>,
    /// Per role and tenth of fit how many sheets, role after role.
    pub(super) fits: Vec<u64>,
    /// Per role and bar of a histogram how many sheets, role after role.
    pub(super) bars: Vec<u64>,
    /// Per dimension and role its counts, dimension after dimension.
    pub(super) dimensions: Vec<DimensionCounts>,
    /// Per question how many sheets answered it.
    pub(super) answered: Vec<u64>,
    /// Per option of every question how many sheets chose it.
    pub(super) options: Vec<u64>,
    /// Per question in which several can be chosen how many sheets chose none, and how many some.
    pub(super) none: Vec<[u64; 2]>,
}

/// How far a role fits within a dimension: per sheet that answered some of it, the points of the
/// answers' own options placed on their range, 0.0 to 100.0, rules aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DimensionCounts {
    /// The sum over the sheets, in tenths.
    pub(super) sum: u64,
    /// Per bar of a histogram how many sheets.
    pub(super) bars: [u64; BARS],
}

/// Room to work in while a sheet is counted.
#[derive(Clone, Debug, Default)]
pub(super) struct CountingBuffer {
    dimensions: Vec<DimensionSums>,
    numbers: Vec<usize>,
}

/// The points of one sheet within a dimension: above the least that its answers could have given, and
/// how far they could have moved each role.
#[derive(Clone, Copy, Debug, Default)]
struct DimensionSums {
    above: Points,
    width: Points,
}

/// The bar of a histogram in which a figure of 0 to 1000 tenths stands.
pub(super) fn bar(tenths: usize) -> usize {
    (tenths / 100).min(BARS - 1)
}

impl GroupCounts {
    pub(super) fn new(layout: &CountLayout<'_>) -> GroupCounts {
        let roles = layout.bank.roles.len();
        GroupCounts {
            lengths: [0; 2],
            complete: [0; 2],
            outcomes: vec![0; layout.outcomes()],
            notes: [[0; 2]; NOTES],
            evidence: vec![0; PERCENTS],
            fits: vec![0; roles * FITS],
            bars: vec![0; roles * BARS],
            dimensions: vec![DimensionCounts::default(); layout.bank.dimensions.len() * roles],
            answered: vec![0; layout.bank.questions.len()],
            options: vec![0; layout.options(layout.bank.questions.len() - 1).end],
            none: vec![[0; 2]; layout.bank.questions.len()],
        }
    }

    /// How many sheets.
    pub(super) fn sheets(&self) -> u64 {
        self.lengths[0] + self.lengths[1]
    }

    /// How many sheets were asked a question.
    pub(super) fn asked(&self, layout: &CountLayout<'_>, question: usize) -> u64 {
        let short = u64::from(layout.bank.asks(Length::Quick, question));
        self.lengths[0] + self.lengths[1] * short
    }

    /// The counts of one role's fits, by tenths.
    pub(super) fn fits(&self, role: usize) -> &[u64] {
        &self.fits[role * FITS..(role + 1) * FITS]
    }

    /// Counts a sheet, but for the pace of its answering.
    pub(super) fn add(
        &mut self,
        layout: &CountLayout<'_>,
        length: Length,
        answers: &Answers,
        score: &Score,
        room: &mut CountingBuffer,
    ) {
        let bank = layout.bank;
        let roles = bank.roles.len();
        self.lengths[usize::from(length == Length::Quick)] += 1;
        self.outcomes[match score.outcome {
            Outcome::Role(role) => role,
            Outcome::Close => roles,
            Outcome::Insufficient => roles + 1,
        }] += 1;
        self.evidence[score.basis.evidence.min(100) as usize] += 1;
        for role in 0..roles {
            let fit = usize::try_from(score.ranking.fits[role].0).unwrap_or(0);
            self.fits[role * FITS + fit.min(FITS - 1)] += 1;
            self.bars[role * BARS + bar(fit)] += 1;
        }
        graded_numbers(bank, answers, &mut room.numbers);
        let noted = notes(&room.numbers, None);
        let is_one_key = noted
            .iter()
            .any(|note| matches!(note, Note::SameKey { .. }));
        let is_pattern = noted
            .iter()
            .any(|note| matches!(note, Note::Pattern { .. }));
        self.notes[0][usize::from(is_one_key)] += 1;
        self.notes[1][usize::from(is_pattern)] += 1;
        let room = &mut room.dimensions;
        room.clear();
        room.resize(bank.dimensions.len(), DimensionSums::default());
        let mut answered = 0;
        for question in answers.answered() {
            let plan = &layout.plans[question];
            answered += 1;
            self.answered[question] += 1;
            let above = if plan.is_multi {
                let mut is_any = false;
                for option in answers.included(question) {
                    self.options[plan.start + option] += 1;
                    is_any = true;
                }
                self.none[question][usize::from(is_any)] += 1;
                answers.award(bank, question) - plan.least
            } else {
                let option = plan.start + answers.option(question).unwrap_or(0);
                self.options[option] += 1;
                layout.above[option]
            };
            if let Some(dimension) = plan.dimension {
                room[dimension].above += above;
                room[dimension].width += plan.width;
            }
        }
        let asked = match (length, &bank.quick) {
            (Length::Quick, Some(quick)) => quick.len(),
            _ => bank.questions.len(),
        };
        self.complete[usize::from(answered < asked)] += 1;
        for (dimension, sums) in room.iter().enumerate() {
            for role in 0..roles {
                let (above, width) = (i64::from(sums.above[role]), i64::from(sums.width[role]));
                if width > 0 {
                    let tenths = ((2000 * above + width) / (2 * width)).clamp(0, 1000);
                    let tenths = usize::try_from(tenths).unwrap_or(0);
                    let counts = &mut self.dimensions[dimension * roles + role];
                    counts.sum += tenths as u64;
                    counts.bars[bar(tenths)] += 1;
                }
            }
        }
    }

    /// Counts the pace of a sheet's answering, which no masking changes.
    pub(super) fn add_pace(&mut self, pace: Option<Tenths>) {
        self.notes[2][usize::from(fast(pace).is_some())] += 1;
    }

    /// The rows of counts that are not answers: of all sheets the outcomes, complete or not, lengths, each
    /// kind of note, and the bars of each role; of those that answered a question, whether none was chosen.
    pub(super) fn rows(layout: &CountLayout<'_>) -> usize {
        3 + NOTES + layout.bank.roles.len() + layout.bank.questions.len()
    }

    /// One of these rows.
    pub(super) fn row(&self, row: usize) -> &[u64] {
        match row {
            0 => &self.outcomes,
            1 => &self.complete,
            2 => &self.lengths,
            3..6 => &self.notes[row - 3],
            _ => match (row - 6).checked_sub(self.bars.len() / BARS) {
                Some(question) => &self.none[question],
                None => &self.bars[(row - 6) * BARS..(row - 5) * BARS],
            },
        }
    }

    /// One of these rows, to be changed.
    pub(super) fn row_mut(&mut self, row: usize) -> &mut [u64] {
        match row {
            0 => &mut self.outcomes,
            1 => &mut self.complete,
            2 => &mut self.lengths,
            3..6 => &mut self.notes[row - 3],
            _ => match (row - 6).checked_sub(self.bars.len() / BARS) {
                Some(question) => &mut self.none[question],
                None => &mut self.bars[(row - 6) * BARS..(row - 5) * BARS],
            },
        }
    }

    /// Takes away the counts of sheets that are among those counted.
    pub(super) fn take(&mut self, other: &GroupCounts) {
        take_all(&mut self.lengths, &other.lengths);
        take_all(&mut self.complete, &other.complete);
        take_all(&mut self.outcomes, &other.outcomes);
        for (counts, less) in self.notes.iter_mut().zip(&other.notes) {
            take_all(counts, less);
        }
        take_all(&mut self.evidence, &other.evidence);
        take_all(&mut self.fits, &other.fits);
        take_all(&mut self.bars, &other.bars);
        for (counts, less) in self.dimensions.iter_mut().zip(&other.dimensions) {
            counts.sum = counts.sum.saturating_sub(less.sum);
            take_all(&mut counts.bars, &less.bars);
        }
        take_all(&mut self.answered, &other.answered);
        take_all(&mut self.options, &other.options);
        for (counts, less) in self.none.iter_mut().zip(&other.none) {
            take_all(counts, less);
        }
    }

    /// Adds the counts of other sheets; `None` where a count would leave its type.
    pub(super) fn merge(&mut self, other: &GroupCounts) -> Option<()> {
        add_all(&mut self.lengths, &other.lengths)?;
        add_all(&mut self.complete, &other.complete)?;
        add_all(&mut self.bars, &other.bars)?;
        add_all(&mut self.outcomes, &other.outcomes)?;
        for (counts, more) in self.notes.iter_mut().zip(&other.notes) {
            add_all(counts, more)?;
        }
        add_all(&mut self.evidence, &other.evidence)?;
        add_all(&mut self.fits, &other.fits)?;
        for (counts, more) in self.dimensions.iter_mut().zip(&other.dimensions) {
            counts.sum = counts.sum.checked_add(more.sum)?;
            add_all(&mut counts.bars, &more.bars)?;
        }
        add_all(&mut self.answered, &other.answered)?;
        for (counts, more) in self.none.iter_mut().zip(&other.none) {
            add_all(counts, more)?;
        }
        add_all(&mut self.options, &other.options)
    }
}

fn add_all(counts: &mut [u64], more: &[u64]) -> Option<()> {
    for (count, more) in counts.iter_mut().zip(more) {
        *count = count.checked_add(*more)?;
    }
    Some(())
}

fn take_all(counts: &mut [u64], less: &[u64]) {
    for (count, less) in counts.iter_mut().zip(less) {
        *count = count.saturating_sub(*less);
    }
}
