//! What cells that were seen before stand for.

use std::collections::HashMap;

use rolefit::Pick;

/// How many texts of cells are remembered per question, so that a table needs constant memory.
const REMEMBERED: usize = 4096;
/// How many places there are for those that are found at their ends, without hashing the whole text: most
/// columns hold a handful.
const PLACES: usize = 64;
/// How many of the places are taken at most, so that few texts want the same one.
const AT_HAND: usize = 16;
/// The longest text of a cell that is remembered, in bytes.
const LONGEST_REMEMBERED: usize = 256;

/// What texts of cells stand for.
#[derive(Clone, Debug)]
pub(super) struct Remembered {
    /// What a digit stands for: most tables of numbers hold nothing else.
    digits: [Option<usize>; 10],
    /// Per place which text stands there, one more than its index; nothing is 0.
    places: [u8; PLACES],
    at_hand: Vec<(Box<[u8]>, Option<Pick>)>,
    others: HashMap<Box<[u8]>, Option<Pick>>,
}

/// Where a text stands, unless another stands there: by its length and three of its bytes, which tell the labels
/// of most questions apart, and are found without a branch on the length.
#[inline]
fn place(text: &[u8]) -> usize {
    let byte = |at: usize| u64::from(text.get(at).copied().unwrap_or(0));
    let length = text.len();
    let mixed = byte(0)
        | byte(length / 2) << 8
        | byte(length.wrapping_sub(1)) << 16
        | (length as u64) << 24;
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): the highest bits are mixed best.
    (mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58) as usize
}

impl Remembered {
    pub(super) fn new() -> Remembered {
        Remembered {
            digits: [None; 10],
            places: [0; PLACES],
            at_hand: Vec::new(),
            others: HashMap::new(),
        }
    }

    /// The one option that a cell of one digit was found to stand for.
    #[inline]
    pub(super) fn digit(&self, cell: &[u8]) -> Option<usize> {
        match cell {
            [digit @ b'0'..=b'9'] => self.digits[usize::from(digit - b'0')],
            _ => None,
        }
    }

    #[inline]
    pub(super) fn get(&self, cell: &[u8]) -> Option<&Option<Pick>> {
        let mut place = place(cell);
        while let Some(index) = usize::from(self.places[place]).checked_sub(1) {
            let (text, pick) = &self.at_hand[index];
            if **text == *cell {
                return Some(pick);
            }
            place = (place + 1) % PLACES;
        }
        match self.others.is_empty() {
            true => None,
            false => self.others.get(cell),
        }
    }

    pub(super) fn insert(&mut self, cell: &[u8], pick: Option<Pick>) {
        if let ([digit @ b'0'..=b'9'], Some(Pick::One(option))) = (cell, &pick) {
            self.digits[usize::from(digit - b'0')] = Some(*option);
            return;
        }
        if cell.len() > LONGEST_REMEMBERED || self.others.len() >= REMEMBERED {
            return;
        }
        if self.at_hand.len() == AT_HAND {
            self.others.insert(cell.into(), pick);
            return;
        }
        let mut place = place(cell);
        while self.places[place] > 0 {
            place = (place + 1) % PLACES;
        }
        self.at_hand.push((cell.into(), pick));
        self.places[place] = self.at_hand.len() as u8;
    }
}
