//! What cells that were seen before stand for.

use std::collections::HashMap;

use rolefit::Pick;

/// How many texts of cells are remembered per question, so that a table needs constant memory.
const REMEMBERED: usize = 4096;
/// How many of them, the first, are looked through before the others are looked up: most columns have no
/// more, and comparing a few short texts is faster than hashing one.
const AT_HAND: usize = 8;
/// The longest text of a cell that is remembered, in bytes.
const LONGEST_REMEMBERED: usize = 256;

/// What texts of cells stand for.
#[derive(Clone, Debug)]
pub(super) struct Remembered {
    /// What a digit stands for: most tables of numbers hold nothing else.
    digits: [Option<usize>; 10],
    at_hand: Vec<(Fingerprint, Box<[u8]>, Option<Pick>)>,
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
}

impl Remembered {
    pub(super) fn new() -> Remembered {
        Remembered {
            digits: [None; 10],
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
        let same = |(of, text, _): &&(Fingerprint, Box<[u8]>, Option<Pick>)| {
            *of == print && (cell.len() <= 16 || **text == *cell)
        };
        match self.at_hand.iter().find(same) {
            Some((.., pick)) => Some(pick),
            None if self.others.is_empty() => None,
            None => self.others.get(cell),
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
        if self.at_hand.len() < AT_HAND {
            self.at_hand
                .push((Fingerprint::of(cell), cell.into(), pick));
        } else {
            self.others.insert(cell.into(), pick);
        }
    }
}
