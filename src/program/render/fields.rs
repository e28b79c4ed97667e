//! Fields that several JSON documents share.

use std::borrow::Cow;

use rolefit::Bank;
use rolefit::Tenths;
use rolefit::probability::chance::Chance;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// The bank that a document is about.
#[derive(Serialize, JsonSchema)]
pub(crate) struct BankName<'a> {
    id: &'a str,
    version: &'a str,
}

impl<'a> BankName<'a> {
    pub(crate) fn new(bank: &'a Bank) -> BankName<'a> {
        BankName {
            id: bank.id(),
            version: bank.version(),
        }
    }
}

/// A value a role, by the role's id, in bank order.
pub(crate) struct ByRole<'a, T> {
    bank: &'a Bank,
    values: Vec<T>,
}

impl<'a, T> ByRole<'a, T> {
    /// The values of the bank's roles, by their indices.
    pub(crate) fn new(bank: &'a Bank, value: impl Fn(usize) -> T) -> ByRole<'a, T> {
        ByRole {
            bank,
            values: (0..bank.roles().len()).map(value).collect(),
        }
    }
}

impl<T: Serialize> Serialize for ByRole<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ids = self.bank.roles().iter().map(|role| &role.id);
        serializer.collect_map(ids.zip(&self.values))
    }
}

impl<T: JsonSchema> JsonSchema for ByRole<'_, T> {
    fn schema_name() -> Cow<'static, str> {
        format!("ByRole_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        json_schema!({ "type": "object", "additionalProperties": value })
    }
}

/// What marks an estimate.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Sampled {
    draws: u32,
    standard_error: Tenths,
}

impl Sampled {
    pub(crate) fn of(chance: &Chance) -> Option<Sampled> {
        let sampled = chance.sampled?;
        Some(Sampled {
            draws: sampled.draws,
            standard_error: sampled.standard_error,
        })
    }
}

/// A document as one line of JSON, with its line break.
pub(crate) fn line(document: &impl Serialize) -> Result<String, crate::cli::failure::Failure> {
    let line = serde_json::to_string(document)
        .map_err(|error| crate::cli::failure::Failure::bug("cannot write the result", &error))?;
    Ok(line + "\n")
}
