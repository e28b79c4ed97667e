//! Many sheets read together, for a workshop: whole numbers that add up, and what may be told of them.
//!
//! A [`Summary`] counts sheets in constant memory and merges with others in any order. What it holds
//! exposes people; [`disclose`](disclosure::disclose) turns it into a [`CohortReport`], the only thing
//! that reports are made from, in which nobody can be singled out.

#[cfg(test)]
mod adding_up;
mod beta;
pub mod disclosure;
mod frame;
mod hundredths;
mod part;
pub mod partial;

pub mod refusal;
pub mod reliability;
pub mod report;
mod scale;
pub mod statistics;
mod summary;
#[cfg(test)]
mod testing;
mod topics;

pub use frame::Frame;
pub use hundredths::Hundredths;
pub use part::Part;
pub use refusal::{Reason, Refused};
pub use report::CohortReport;
pub use scale::{Scale, ScaleSums};
pub use summary::{MAX_GROUP_BYTES, MAX_GROUPS, Summary, SummaryError};
