//! The audit of a bank: one audit in, one format out.

mod document;
pub(crate) mod json;
pub(crate) mod text;
pub(crate) mod told;

pub(crate) use document::AuditDocument;
use rolefit::Bank;
use rolefit::audit::Remark;

/// A bank in another of its languages, with what is to be looked at again there.
pub(crate) struct Translated {
    pub(crate) bank: Bank,
    pub(crate) remarks: Vec<Remark>,
}
