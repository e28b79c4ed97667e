//! The bank that the program comes with.

use rolefit::Bank;
use rolefit::bank::built_in;

/// Its file.
pub(crate) fn text() -> &'static str {
    built_in("pm-vs-po").expect("it ships").text
}

/// The bank.
pub(crate) fn bank() -> Bank {
    Bank::parse(text()).expect("it is sound")
}
