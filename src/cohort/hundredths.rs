//! Figures with two decimals.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::scoring::points::rounded;

/// A figure with exactly two decimals, held as a whole number of hundredths: `Hundredths(83)` is 0.83.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hundredths(pub i64);

impl Hundredths {
    /// A figure rounded half up to hundredths.
    #[must_use]
    pub fn of(figure: f64) -> Hundredths {
        Hundredths(rounded(figure * 100.0).0)
    }
}

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let figure = self.0.unsigned_abs();
        f.pad(&format!("{sign}{}.{:02}", figure / 100, figure % 100))
    }
}

impl Serialize for Hundredths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // The quotient is the double nearest to the decimal, so it is printed with its decimals.
        #[allow(clippy::cast_precision_loss)] // far below 2^53
        serializer.serialize_f64(self.0 as f64 / 100.0)
    }
}

impl JsonSchema for Hundredths {
    fn schema_name() -> Cow<'static, str> {
        "Hundredths".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "description": "A figure with two decimals." })
    }
}

#[cfg(test)]
mod tests {
    use super::Hundredths;

    #[test]
    fn hundredths_are_shown_with_two_decimals_and_their_sign() {
        assert_eq!(Hundredths::of(0.8349).to_string(), "0.83");
        assert_eq!(Hundredths::of(-0.05).to_string(), "-0.05");
        assert_eq!(Hundredths::of(12.0).to_string(), "12.00");
    }
}
