//! The shapes of the file formats as types: what JSON Schemas are made from, so that an editor can
//! complete and check a bank or a sheet while it is written.
//!
//! A schema knows shapes and limits; that names exist and are unique is checked by
//! [`Bank::parse`](crate::Bank::parse) and [`sheet::parse`](crate::sheet::parse).

mod bank;
mod builder;
mod condition;
mod sheet;

pub use bank::{
    AdviceDocument, BankDocument, BankFormat, DecisionDocument, DimensionDocument, GradeAwards,
    Labels, MarginsDocument, OptionDocument, PointsDocument, QuestionDocument, RoleDocument,
    RuleDocument,
};
pub use builder::{BankBuilder, GradedQuestion, ListedQuestion};
pub use condition::{ConditionDocument, CountDocument, OptionName};
pub use sheet::{AnswerDocument, SheetDocument};

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

/// The JSON Schema (draft 2020-12) of a document.
#[must_use]
pub fn schema<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>()
}

/// The JSON Schema of a bank, in which a field may be left out but not be `null`.
#[must_use]
pub fn bank_schema() -> Schema {
    let mut settings = SchemaSettings::draft2020_12();
    settings
        .transforms
        .push(Box::new(RecursiveTransform(without_null)));
    settings
        .into_generator()
        .into_root_schema_for::<BankDocument>()
}

/// Takes `null` out of what an optional field may be.
fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = &types[..] {
            let only = only.clone();
            schema.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(any)) = schema.get_mut("anyOf") {
        any.retain(|shape| shape.get("type").is_none_or(|name| name != "null"));
    }
}

/// An id: `[a-z0-9]`, then `[a-z0-9-]`, 64 characters at most.
fn id_schema(_: &mut schemars::SchemaGenerator) -> Schema {
    schemars::json_schema!({ "type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,63}$" })
}
