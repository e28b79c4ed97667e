//! What is said about a score: reasons, how sure it is, what would change it, and all of it as data.

pub mod assessment;
pub mod change;
pub mod compare;
pub mod criteria;
pub mod notes;
pub mod reasons;
pub mod result;
pub mod retest;
pub mod settled;
pub mod stability;
