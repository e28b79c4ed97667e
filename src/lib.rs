//! rolefit: questionnaires that are scored exactly, and results that one can argue with.
//!
//! This library is the pure core: no terminal, no file, no clock, no randomness. A [`Bank`] holds the
//! questions and rules, a [`Sheet`] one person's answers, and a [`Scorer`] turns the one into a
//! [`score::Score`] on the other. The program `rolefit` stands on top of it.

pub mod answers;
pub mod assessment;
pub mod bank;
pub mod chance;
pub mod change;
pub mod compare;
pub mod condition;
pub mod distribution;
pub mod document;
pub mod explain;
mod json;
mod notes;
pub mod points;
pub mod problem;
pub mod range;
pub mod result;
pub mod retest;
pub mod sampling;
pub mod score;
pub mod sheet;
pub mod stability;
pub mod sums;

pub use answers::{Answers, Pick};
pub use assessment::{Assessment, assess};
pub use bank::{Bank, Length};
pub use points::{Points, Ranges, Tenths};
pub use problem::{Place, Problem, Problems};
pub use score::{Outcome, Score, Scorer};
pub use sheet::Sheet;
