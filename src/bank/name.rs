//! A bank by its name, as documents tell it.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use super::model::Bank;

/// The bank that a document is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct BankName<'b> {
    /// The bank's id.
    pub id: Cow<'b, str>,
    /// The bank's version.
    pub version: Cow<'b, str>,
}

impl<'b> BankName<'b> {
    /// The name of a bank, borrowed from it.
    #[must_use]
    pub fn new(bank: &'b Bank) -> BankName<'b> {
        BankName {
            id: Cow::Borrowed(&bank.id),
            version: Cow::Borrowed(&bank.version),
        }
    }

    /// The same, without the bank.
    #[must_use]
    pub fn into_owned(self) -> BankName<'static> {
        BankName {
            id: Cow::Owned(self.id.into_owned()),
            version: Cow::Owned(self.version.into_owned()),
        }
    }
}
