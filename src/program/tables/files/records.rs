//! JSON that is no sheet of ours: objects of question to answer, as SurveyJS gives them, read as a table
//! whose headers are the keys.

use std::collections::HashMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;
use smol_str::SmolStr;

use super::by_column;
use crate::tables::plan::table_plan::TableRow;

/// What a JSON text holds.
#[derive(Debug)]
pub(crate) enum Json {
    /// Sheets in the program's own format, each with the line where it begins.
    Sheets(Vec<(u64, String)>),
    /// Objects of question to answer, as rows; the first row holds the keys.
    Objects(Vec<TableRow>),
    /// The same by column.
    Columns(Vec<TableRow>),
}

/// Why a JSON text is refused.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct JsonError {
    pub(crate) what: String,
    pub(crate) line: u64,
    pub(crate) help: String,
    /// Whether the text is no JSON at all.
    pub(crate) is_syntax: bool,
}

/// An object as its keys and values, in their order.
struct Object(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Object, D::Error> {
        struct Keys;
        impl<'de> Visitor<'de> for Keys {
            type Value = Object;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
                let mut pairs = Vec::new();
                let mut seen = std::collections::HashSet::new();
                while let Some((key, value)) = map.next_entry::<String, Value>()? {
                    if !seen.insert(key.clone()) {
                        return Err(A::Error::custom(format!("the key \"{key}\" stands twice")));
                    }
                    pairs.push((key, value));
                }
                Ok(Object(pairs))
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

impl Object {
    /// Whether it is a sheet in the program's own format.
    fn is_sheet(&self) -> bool {
        self.0
            .iter()
            .any(|(key, _)| key == "answers" || key == "format")
    }
}

/// Whether a text is one JSON object that is no sheet in the program's own format.
pub(crate) fn is_other_object(text: &[u8]) -> bool {
    serde_json::from_slice::<Object>(text).is_ok_and(|object| !object.is_sheet())
}

/// Reads a list of objects, or objects one after the other, a line each or not.
pub(crate) fn read(text: &str) -> Result<Json, JsonError> {
    let parts = parts(text)?;
    let mut sheets = 0;
    let mut objects: Vec<(u64, Object)> = Vec::new();
    for (line, part) in &parts {
        let wrong = |what: String| JsonError {
            what,
            line: *line,
            help: "a sheet is an object: {\"answers\": {…}}, or question to answer".into(),
            is_syntax: false,
        };
        // A sheet in the program's own format is read, and refused, by itself.
        let object = match serde_json::from_str::<Object>(part) {
            Ok(object) => object,
            Err(_) if sheets > 0 => Object(vec![("answers".into(), Value::Null)]),
            Err(error) => return Err(wrong(format!("this is no sheet: {error}"))),
        };
        sheets += usize::from(object.is_sheet());
        objects.push((*line, object));
    }
    if sheets == parts.len() {
        return Ok(Json::Sheets(
            parts
                .into_iter()
                .map(|(line, part)| (line, part.to_owned()))
                .collect(),
        ));
    }
    if sheets > 0 {
        return Err(JsonError {
            what: "sheets with \"answers\" and objects without stand in one file".into(),
            line: parts.first().map_or(1, |(line, _)| *line),
            help: "put them into two files".into(),
            is_syntax: false,
        });
    }
    let objects = without_numbers(objects);
    // In brackets it is a sheet, whatever its answers look like.
    if let ([(line, object)], true) = (&objects[..], text.trim_start().starts_with('{')) {
        if let Some(rows) = by_column::columns(&object.0) {
            return Ok(Json::Columns(rows));
        }
        if let Some(rows) = by_column::numbered_objects(&object.0) {
            let numbered = (*line..).zip(rows.into_iter().map(Object));
            return Ok(Json::Objects(table(numbered.collect())));
        }
    }
    Ok(Json::Objects(table(objects)))
}

/// The objects within objects that hold nothing but one under its number: `[{"1": {…}}, {"2": {…}}]`.
fn without_numbers(objects: Vec<(u64, Object)>) -> Vec<(u64, Object)> {
    let is_numbered = |(_, object): &(u64, Object)| {
        let [(key, Value::Object(_))] = &object.0[..] else {
            return false;
        };
        key.bytes().all(|byte| byte.is_ascii_digit())
    };
    if objects.is_empty() || !objects.iter().all(is_numbered) {
        return objects;
    }
    let within = |(line, object): (u64, Object)| {
        let pairs = object.0.into_iter().flat_map(|(_, value)| match value {
            Value::Object(pairs) => pairs.into_iter().collect(),
            _ => Vec::new(),
        });
        (line, Object(pairs.collect()))
    };
    objects.into_iter().map(within).collect()
}

/// The same of a list that stands within a text; lines are the text's.
pub(crate) fn read_within(text: &str, list: &str) -> Result<Json, JsonError> {
    let above = list.as_ptr() as usize - text.as_ptr() as usize;
    let above = text[..above].bytes().filter(|&byte| byte == b'\n').count() as u64;
    match read(list) {
        Ok(Json::Sheets(mut sheets)) => {
            for (line, _) in &mut sheets {
                *line += above;
            }
            Ok(Json::Sheets(sheets))
        }
        Ok(Json::Objects(mut rows)) => {
            for row in &mut rows {
                row.number += above;
            }
            Ok(Json::Objects(rows))
        }
        // A list holds objects.
        Ok(columns @ Json::Columns(_)) => Ok(columns),
        Err(error) => Err(JsonError {
            line: error.line + above,
            ..error
        }),
    }
}

/// The texts of the objects, each with its line.
fn parts(text: &str) -> Result<Vec<(u64, &str)>, JsonError> {
    let not_json = |error: &serde_json::Error| JsonError {
        what: format!("this is no JSON: {error}"),
        line: error.line() as u64,
        help: "export it again".into(),
        is_syntax: true,
    };
    let (mut line, mut at) = (1, 0);
    let mut line_of = |part: &str| {
        let offset = part.as_ptr() as usize - text.as_ptr() as usize;
        line += text[at..offset]
            .bytes()
            .filter(|&byte| byte == b'\n')
            .count() as u64;
        at = offset;
        line
    };
    if text.trim_start().starts_with('[') {
        let list: Vec<&RawValue> = serde_json::from_str(text).map_err(|error| not_json(&error))?;
        return Ok(list
            .into_iter()
            .map(|part| (line_of(part.get()), part.get()))
            .collect());
    }
    let mut parts = Vec::new();
    for part in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
        let part = part.map_err(|error| not_json(&error))?;
        parts.push((line_of(part.get()), part.get()));
    }
    Ok(parts)
}

/// Objects as rows under the keys of all of them, in the order in which they come up.
fn table(objects: Vec<(u64, Object)>) -> Vec<TableRow> {
    let mut keys: Vec<String> = Vec::new();
    let mut place: HashMap<String, usize> = HashMap::new();
    // The keys stand in the objects, in the first most often all of them.
    let mut rows = vec![TableRow {
        number: objects.first().map_or(1, |(line, _)| *line),
        cells: Vec::new(),
    }];
    for (line, object) in objects {
        let mut row = TableRow {
            number: line,
            cells: Vec::new(),
        };
        let mut flat = Vec::new();
        flatten("", object.0, &mut flat);
        for (key, cell) in flat {
            let column = *place.entry(key.clone()).or_insert_with(|| {
                keys.push(key);
                keys.len() - 1
            });
            if row.cells.len() <= column {
                row.cells.resize(column + 1, SmolStr::default());
            }
            row.cells[column] = cell.into();
        }
        rows.push(row);
    }
    rows[0].cells = keys.into_iter().map(SmolStr::from).collect();
    rows
}

/// A matrix is an object in an object: its rows become columns of their own.
fn flatten(
    over: &str,
    object: impl IntoIterator<Item = (String, Value)>,
    flat: &mut Vec<(String, String)>,
) {
    for (key, value) in object {
        let key = if over.is_empty() {
            key
        } else {
            format!("{over}.{key}")
        };
        match value {
            Value::Object(object) if !object.is_empty() => flatten_object(&key, object, flat),
            Value::Null | Value::Object(_) => flat.push((key, String::new())),
            Value::String(text) => flat.push((key, text)),
            other => flat.push((key, other.to_string())),
        }
    }
}

fn flatten_object(
    over: &str,
    object: serde_json::Map<String, Value>,
    flat: &mut Vec<(String, String)>,
) {
    flatten(over, object, flat);
}
