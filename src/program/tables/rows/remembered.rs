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
    prints: Vec<Fingerprint>,
    /// What has these prints, and what it stands for.
    at_hand: Vec<(Box<[u8]>, Option<Pick>)>,
    others: HashMap<Box<[u8]>, Option<Pick>>,
}

/// The length of a text and the bytes at its two ends: up to sixteen bytes all there is to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fingerprint {
    length: usize,
    first: u64,
    last: u64,
}

impl Fingerprint {
    #[inline]
    fn of(text: &[u8]) -> Fingerprint {
        let (first, last) = match (text.first_chunk(), text.last_chunk()) {
            (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
            _ => {
                let mut bytes = [0; 8];
                bytes[..text.len()].copy_from_slice(text);
                (u64::from_le_bytes(bytes), 0)
            }
        };
        Fingerprint {
            length: text.len(),
            first,
            last,
        }
    }

    /// Where it stands, unless another text stands there.
    #[inline]
    fn place(self) -> usize {
        // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): the highest bits are mixed best.
        let mixed = (self.first ^ self.last.rotate_left(29)).wrapping_add(self.length as u64);
        (mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58) as usize
    }
}

impl Remembered {
    pub(super) fn new() -> Remembered {
        Remembered {
            digits: [None; 10],
            places: [0; PLACES],
            prints: Vec::new(),
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
        let print = Fingerprint::of(cell);
        let mut place = print.place();
        while let Some(index) = usize::from(self.places[place]).checked_sub(1) {
            let (text, pick) = &self.at_hand[index];
            if self.prints[index] == print && (cell.len() <= 16 || **text == *cell) {
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
        let print = Fingerprint::of(cell);
        let mut place = print.place();
        while self.places[place] > 0 {
            place = (place + 1) % PLACES;
        }
        self.prints.push(print);
        self.at_hand.push((cell.into(), pick));
        self.places[place] = self.at_hand.len() as u8;
    }
}
