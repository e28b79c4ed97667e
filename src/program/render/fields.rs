//! Fields that several JSON documents share.

use std::borrow::Cow;

use rolefit::Bank;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

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

/// A document as one line of JSON, with its line break.
pub(crate) fn line(document: &impl Serialize) -> Result<String, crate::cli::failure::Failure> {
    let line = serde_json::to_string(document)
        .map_err(|error| crate::cli::failure::Failure::bug("cannot write the result", &error))?;
    Ok(line + "\n")
}
