//! Many combinations at a time, a bit each, and how many conditions hold of each.

pub(super) const WORDS: usize = 4;
/// How many combinations are tried at a time.
pub(super) const LANES: usize = 64 * WORDS;

/// A bit for each of [`LANES`] combinations.
pub(super) type Mask = [u64; WORDS];
pub(super) const NONE: Mask = [0; WORDS];
pub(super) const ALL: Mask = [u64::MAX; WORDS];

/// How often each combination was counted: binary numbers, a mask a digit, the lowest first.
pub(super) struct CombinationCounts {
    digits: [Mask; usize::BITS as usize],
    used: usize,
}

impl CombinationCounts {
    pub(super) fn new(most: usize) -> CombinationCounts {
        CombinationCounts {
            digits: [NONE; usize::BITS as usize],
            used: (usize::BITS - most.leading_zeros()) as usize,
        }
    }

    pub(super) fn add(&mut self, mut carry: Mask) {
        for digit in &mut self.digits[..self.used] {
            let over = both(*digit, carry);
            for (digit, carry) in digit.iter_mut().zip(carry) {
                *digit ^= carry;
            }
            if over == NONE {
                return;
            }
            carry = over;
        }
    }

    /// Where the count is at least so much; `least` has no more digits than the count.
    pub(super) fn at_least(&self, least: usize) -> Mask {
        let (mut above, mut equal) = (NONE, ALL);
        for (place, digit) in self.digits[..self.used].iter().enumerate().rev() {
            if least >> place & 1 == 1 {
                equal = both(equal, *digit);
            } else {
                above = either(above, both(equal, *digit));
                equal = both(equal, digit.map(|word| !word));
            }
        }
        either(above, equal)
    }
}

pub(super) fn splat(holds: bool) -> Mask {
    if holds { ALL } else { NONE }
}

pub(super) fn both(a: Mask, b: Mask) -> Mask {
    std::array::from_fn(|word| a[word] & b[word])
}

pub(super) fn either(a: Mask, b: Mask) -> Mask {
    std::array::from_fn(|word| a[word] | b[word])
}
