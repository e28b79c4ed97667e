//! Whole-number arithmetic on points: vectors of one entry a role, ranges, and figures in tenths.

use std::borrow::Cow;
use std::fmt;
use std::ops::{AddAssign, Index, IndexMut, SubAssign};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// The most roles a bank may have.
pub const MAX_ROLES: usize = 8;

/// Points per role, in the order of the bank's roles; entries past the last role stay 0.
///
/// Thirty-two bits are enough: a bank of at most 4 MiB cannot write awards (of at most ±1000 each)
/// whose sum leaves them. The derived order is lexicographic and is kept by adding a constant vector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(pub [i32; MAX_ROLES]);

impl Points {
    /// No points for any role.
    pub const ZERO: Points = Points([0; MAX_ROLES]);

    /// Whether no role gets or loses anything.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        *self == Points::ZERO
    }

    /// The entrywise smaller of two vectors.
    #[must_use]
    pub fn min(mut self, other: Points) -> Points {
        for (a, b) in self.0.iter_mut().zip(other.0) {
            *a = (*a).min(b);
        }
        self
    }

    /// The entrywise larger of two vectors.
    #[must_use]
    pub fn max(mut self, other: Points) -> Points {
        for (a, b) in self.0.iter_mut().zip(other.0) {
            *a = (*a).max(b);
        }
        self
    }
}

impl Index<usize> for Points {
    type Output = i32;
    fn index(&self, role: usize) -> &i32 {
        &self.0[role]
    }
}

impl IndexMut<usize> for Points {
    fn index_mut(&mut self, role: usize) -> &mut i32 {
        &mut self.0[role]
    }
}

impl AddAssign for Points {
    fn add_assign(&mut self, other: Points) {
        for (a, b) in self.0.iter_mut().zip(other.0) {
            *a += b;
        }
    }
}

impl SubAssign for Points {
    fn sub_assign(&mut self, other: Points) {
        for (a, b) in self.0.iter_mut().zip(other.0) {
            *a -= b;
        }
    }
}

impl std::ops::Add for Points {
    type Output = Points;
    fn add(mut self, other: Points) -> Points {
        self += other;
        self
    }
}

impl std::ops::Sub for Points {
    type Output = Points;
    fn sub(mut self, other: Points) -> Points {
        self -= other;
        self
    }
}

/// The lowest and the highest attainable points of every role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ranges {
    /// The lowest attainable points per role.
    pub lo: Points,
    /// The highest attainable points per role.
    pub hi: Points,
}

impl Ranges {
    /// The width `hi − lo` of one role's range, 0 or more.
    #[must_use]
    pub fn width(&self, role: usize) -> i64 {
        i64::from(self.hi[role]) - i64::from(self.lo[role])
    }

    /// A role's fit in tenths, 0 to 1000: `1000·(points − lo)/(hi − lo)` rounded half up, 500 where
    /// the range has no width (docs/scoring.md, 3).
    #[must_use]
    pub fn fit(&self, role: usize, points: i32) -> Tenths {
        let width = self.width(role);
        if width == 0 {
            return Tenths(500);
        }
        let above = i64::from(points) - i64::from(self.lo[role]);
        // A masked sheet of a cohort may hold more than can be answered.
        Tenths((2000 * above + width).div_euclid(2 * width).clamp(0, 1000))
    }
}

impl AddAssign for Ranges {
    fn add_assign(&mut self, other: Ranges) {
        self.lo += other.lo;
        self.hi += other.hi;
    }
}

/// A figure with exactly one decimal, held as a whole number of tenths: `Tenths(659)` is 65.9.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tenths(pub i64);

/// A figure in tenths rounded half up to whole ones. A decimal exactly between two tenths may be slightly
/// less as a binary fraction: 10⁻⁹, far below the decimal that is shown, lets it round up all the same.
#[must_use]
pub fn rounded(tenths: f64) -> Tenths {
    #[allow(clippy::cast_possible_truncation)] // a conversion to whole numbers saturates
    let whole = (tenths + 0.5 + 1e-9).floor() as i64;
    Tenths(whole)
}

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let text = format!(
            "{sign}{}.{}",
            self.0.unsigned_abs() / 10,
            self.0.unsigned_abs() % 10
        );
        f.pad(&text)
    }
}

impl Serialize for Tenths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // The quotient is the double nearest to the decimal, so it is printed with that one decimal.
        #[allow(clippy::cast_precision_loss)] // far below 2^53
        serializer.serialize_f64(self.0 as f64 / 10.0)
    }
}

impl JsonSchema for Tenths {
    fn schema_name() -> Cow<'static, str> {
        "Tenths".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "description": "A figure with one decimal." })
    }
}

impl SubAssign for Ranges {
    fn sub_assign(&mut self, other: Ranges) {
        self.lo -= other.lo;
        self.hi -= other.hi;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_are_shown_with_one_decimal_and_their_sign() {
        assert_eq!(Tenths(659).to_string(), "65.9");
        assert_eq!(Tenths(-5).to_string(), "-0.5");
        assert_eq!(Tenths(0).to_string(), "0.0");
        assert_eq!(
            serde_json::to_string(&Tenths(750)).expect("serializes"),
            "75.0"
        );
    }

    #[test]
    fn fit_is_rounded_half_up_and_is_the_middle_where_nothing_can_vary() {
        let mut ranges = Ranges::default();
        ranges.hi[0] = 2000;
        assert_eq!(ranges.fit(0, 1), Tenths(1));
        assert_eq!(ranges.fit(0, 0), Tenths(0));
        assert_eq!(ranges.fit(0, 2000), Tenths(1000));
        assert_eq!(ranges.fit(1, 0), Tenths(500));
    }
}
