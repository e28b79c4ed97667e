//! Many sheets read together, for a workshop: whole numbers that add up, and what may be told of them.
//!
//! A [`Summary`] counts sheets in constant memory and merges with others in any order. What it holds
//! exposes people; [`Masked`] is what is left of it when every answer that stands alone is masked, and
//! [`disclose`](disclosure::disclose) makes a [`CohortReport`] from nothing else.

#[cfg(test)]
mod adding_up;
mod alike;
mod beta;
mod count_layout;
pub mod disclosure;
mod group_counts;
mod groups;
mod held_back;
mod hundredths;
mod kept_sheets;
mod masking;
pub mod partial;
pub mod refusal;
pub mod reliability;
mod reliability_report;
pub mod report;
mod scale;
mod scale_sums;
pub mod statistics;
mod summary;
#[cfg(test)]
mod testing;
mod topics;

pub use count_layout::CountLayout;
pub use group_counts::GroupCounts;
pub use groups::shown as shown_groups;
pub use hundredths::Hundredths;
pub use kept_sheets::{LEAST_MIN_GROUP, MOST_MIN_GROUP};
pub use masking::Masked;
pub use refusal::{RefusalCounts, RefusalReason};
pub use report::CohortReport;
pub use scale::Scale;
pub use scale_sums::ScaleSums;
pub use summary::{MAX_GROUP_BYTES, MAX_GROUPS, Summary, SummaryError, folded_group};
