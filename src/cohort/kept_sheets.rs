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
    /// Per cell the highest hash with which a sheet is kept still.
    highest: Vec<u64>,
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
pub(super) struct NumberHash(u64);

impl NumberHash {
    pub(super) fn new() -> NumberHash {
        NumberHash(0xcbf2_9ce4_8422_2325)
    }

    /// That of some numbers.
    pub(super) fn of(numbers: impl IntoIterator<Item = u32>) -> u64 {
        let mut hash = NumberHash::new();
        numbers.into_iter().for_each(|number| hash.add(number));
        hash.finish()
    }

    fn add(&mut self, number: u32) {
        self.0 = (self.0 ^ u64::from(number)).wrapping_mul(0x0100_0000_01b3);
    }

    fn finish(self) -> u64 {
        // Its low bits alone are mixed well: let the high ones follow (MurmurHash3's finisher).
        let hash = (self.0 ^ (self.0 >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
        hash ^ (hash >> 33)
    }
}

impl KeptSheets {
    /// Keeps a sheet where it is among the lowest of one of its cells, which are put into `cells`; gives its hash.
    pub(super) fn add(
        &mut self,
        layout: &CountLayout<'_>,
        length: Length,
        answers: &Answers,
        cells: &mut Vec<usize>,
    ) -> u64 {
        let first = u32::from(length == Length::Quick);
        let mut hash = NumberHash::new();
        hash.add(first);
        answers.each_packed(|number| hash.add(number));
        let hash = hash.finish();
        cells.clear();
        cells_of(layout, answers, cells);
        let mut whole = None;
        for &cell in &*cells {
            if self.has_room(layout, cell, hash) {
                let whole = whole.get_or_insert_with(|| {
                    let mut packed = vec![first];
                    answers.pack(&mut packed);
                    Whole::from(packed)
                });
                self.put(layout, cell, hash, whole);
            }
        }
        hash
    }

    fn has_room(&mut self, layout: &CountLayout<'_>, cell: usize, hash: u64) -> bool {
        if self.cells.is_empty() {
            self.cells.resize(layout.cells(), Vec::new());
            self.highest.resize(layout.cells(), u64::MAX);
        }
        hash <= self.highest[cell]
    }

    fn put(&mut self, layout: &CountLayout<'_>, cell: usize, hash: u64, whole: &Whole) {
        let kept = &mut self.cells[cell];
        let at = kept.partition_point(|(other, sheet)| (*other, sheet) <= (hash, whole));
        kept.insert(at, (hash, Arc::clone(whole)));
        kept.truncate(layout.limit(cell));
        if kept.len() == layout.limit(cell) {
            self.highest[cell] = kept.last().map_or(u64::MAX, |(hash, _)| *hash);
        }
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
