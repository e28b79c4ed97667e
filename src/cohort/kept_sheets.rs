//! The few whole sheets that masking may need, without ids: of each answer the rarest givers.
//!
//! Which answers stand alone in a group is known only when all sheets are in, and what a masked answer
//! changes (fits, outcomes, rules) depends on its whole sheet. So of each cell (an option that was chosen,
//! an option of a `multi` question that was not, a question that was answered) the sheets with the lowest
//! hashes are kept, up to a limit: where a cell has no more people than the limit, they are all there. The
//! lowest of two sets are the lowest of both together, so it does not matter how sheets were split.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::count_layout::CountLayout;
use crate::bank::Length;
use crate::sheet::answers::Answers;

/// The least that the minimum of a shown group may be set to.
pub const LEAST_MIN_GROUP: u64 = 3;
/// The largest minimum of people that a report may have: of a question, one less are kept.
pub const MOST_MIN_GROUP: u64 = 50;
/// How many sheets are kept of those that answered a question.
const ANSWERED: usize = MOST_MIN_GROUP as usize - 1;
/// How many sheets are kept of those that chose an option, or did not: the one that stands alone.
const CHOSEN: usize = 1;

/// A whole sheet: 1 for one of the short version else 0, then its packed answers.
pub(super) type Whole = Arc<[u32]>;

/// The sheets kept of a group.
#[derive(Clone, Debug, Default)]
pub(super) struct KeptSheets {
    /// Per cell of the layout its sheets, lowest hash first.
    cells: Vec<Vec<(u64, Whole)>>,
}

/// What is written about each sheet before it can be kept.
#[derive(Clone, Debug, Default)]
pub(super) struct Scratch {
    whole: Vec<u32>,
    cells: Vec<usize>,
}

/// The cells of a layout: per question its options, then again for those not chosen in a `multi` question,
/// then one a question.
impl CountLayout<'_> {
    fn option_count(&self) -> usize {
        self.starts[self.starts.len() - 1]
    }

    /// The cell of those that chose an option.
    pub(super) fn chosen(&self, question: usize, option: usize) -> usize {
        self.starts[question] + option
    }

    /// The cell of those that answered a `multi` question and did not choose an option.
    pub(super) fn not_chosen(&self, question: usize, option: usize) -> usize {
        self.option_count() + self.starts[question] + option
    }

    /// The cell of those that answered a question.
    pub(super) fn answered(&self, question: usize) -> usize {
        2 * self.option_count() + question
    }

    fn cells(&self) -> usize {
        2 * self.option_count() + self.bank.questions.len()
    }

    /// How many sheets of a cell are kept.
    pub(super) fn limit(&self, cell: usize) -> usize {
        if cell < 2 * self.option_count() {
            CHOSEN
        } else {
            ANSWERED
        }
    }
}

/// The 64-bit FNV-1a hash, a whole number at a time.
pub(super) fn hash(whole: &[u32]) -> u64 {
    let hash = whole
        .iter()
        .fold(0xcbf2_9ce4_8422_2325u64, |hash, &number| {
            (hash ^ u64::from(number)).wrapping_mul(0x0100_0000_01b3)
        });
    // Its low bits alone are mixed well: let the high ones follow (MurmurHash3's finisher).
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^ (hash >> 33)
}

impl KeptSheets {
    /// Keeps a sheet where it is among the lowest of one of its cells; gives its hash.
    pub(super) fn add(
        &mut self,
        layout: &CountLayout<'_>,
        length: Length,
        answers: &Answers,
        scratch: &mut Scratch,
    ) -> u64 {
        scratch.whole.clear();
        scratch.whole.push(u32::from(length == Length::Quick));
        answers.pack(&mut scratch.whole);
        let hash = hash(&scratch.whole);
        scratch.cells.clear();
        cells_of(layout, answers, &mut scratch.cells);
        let mut whole = None;
        for &cell in &scratch.cells {
            if self.has_room(layout, cell, hash) {
                let whole = whole.get_or_insert_with(|| Whole::from(&*scratch.whole));
                self.put(layout, cell, hash, whole);
            }
        }
        hash
    }

    fn has_room(&mut self, layout: &CountLayout<'_>, cell: usize, hash: u64) -> bool {
        if self.cells.is_empty() {
            self.cells.resize(layout.cells(), Vec::new());
        }
        let kept = &self.cells[cell];
        kept.len() < layout.limit(cell) || kept.last().is_some_and(|last| hash <= last.0)
    }

    fn put(&mut self, layout: &CountLayout<'_>, cell: usize, hash: u64, whole: &Whole) {
        let kept = &mut self.cells[cell];
        let at = kept.partition_point(|(other, sheet)| (*other, sheet) <= (hash, whole));
        kept.insert(at, (hash, Arc::clone(whole)));
        kept.truncate(layout.limit(cell));
    }

    /// Keeps what another group has kept too.
    pub(super) fn merge(&mut self, layout: &CountLayout<'_>, other: &KeptSheets) {
        for (cell, sheets) in other.cells.iter().enumerate() {
            for (hash, whole) in sheets {
                if self.has_room(layout, cell, *hash) {
                    self.put(layout, cell, *hash, whole);
                }
            }
        }
    }

    /// The sheets of a cell, lowest hash first.
    pub(super) fn of(&self, cell: usize) -> impl Iterator<Item = &Whole> {
        let sheets = self.cells.get(cell).into_iter().flatten();
        sheets.map(|(_, whole)| whole)
    }

    /// Every sheet that is kept, with how many are alike, in an order of their own.
    pub(super) fn all(&self) -> BTreeMap<&Whole, u64> {
        let mut all: BTreeMap<&Whole, u64> = BTreeMap::new();
        for cell in &self.cells {
            let mut rest = &cell[..];
            while let Some((_, whole)) = rest.first() {
                let alike = rest.iter().take_while(|(_, other)| other == whole).count();
                let most = all.entry(whole).or_default();
                *most = (*most).max(alike as u64);
                rest = &rest[alike..];
            }
        }
        all
    }
}

/// The cells that a sheet is in.
fn cells_of(layout: &CountLayout<'_>, answers: &Answers, cells: &mut Vec<usize>) {
    for question in answers.answered() {
        cells.push(layout.answered(question));
        if !layout.plans[question].is_multi {
            cells.push(layout.chosen(question, answers.option(question).unwrap_or(0)));
            continue;
        }
        for option in 0..layout.options(question).len() {
            cells.push(match answers.includes(question, option) {
                true => layout.chosen(question, option),
                false => layout.not_chosen(question, option),
            });
        }
    }
}

/// The length of a whole sheet; its answers are taken over into `answers`.
pub(super) fn open(whole: &[u32], answers: &mut Answers) -> Length {
    let (length, packed) = whole.split_first().unwrap_or((&0, &[]));
    answers.unpack(packed);
    if *length == 1 {
        Length::Quick
    } else {
        Length::Full
    }
}
