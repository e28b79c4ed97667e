//! JSON with places: serde_json reads, and every value and key keeps its byte offset.
//!
//! Each level is read as raw values that borrow from the text, so that an offset is the distance of
//! two slices; nesting is limited, because each level is scanned once more.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::diagnostics::problem::{Place, Problem, ProblemKind};
use crate::diagnostics::slips;

/// The deepest nesting of arrays and objects that is read: conditions nested 64 deep take three levels
/// each where they count, and stand in a rule of a bank.
const MAX_DEPTH: usize = 200;

/// A JSON value and where it begins.
#[derive(Clone, Debug)]
pub(crate) struct JsonNode<'a> {
    /// The byte offset of its first character.
    pub(crate) start: usize,
    /// What it is.
    pub(crate) value: JsonValue<'a>,
}

/// What a JSON value is.
#[derive(Clone, Debug)]
pub(crate) enum JsonValue<'a> {
    Null,
    Bool(bool),
    /// As it is written.
    Number(&'a str),
    String(Cow<'a, str>),
    Array(Vec<JsonNode<'a>>),
    /// Every member in order, repeated keys too.
    Object(Vec<Member<'a>>),
}

/// A key of an object with its value.
#[derive(Clone, Debug)]
pub(crate) struct Member<'a> {
    pub(crate) key: Cow<'a, str>,
    pub(crate) key_start: usize,
    pub(crate) value: JsonNode<'a>,
}

impl JsonValue<'_> {
    /// The value in words for an error: its kind, and itself where it is short.
    pub(crate) fn describe(&self) -> String {
        match self {
            JsonValue::Null => "null".into(),
            JsonValue::Bool(value) => value.to_string(),
            JsonValue::Number(text) => shorten(text),
            JsonValue::String(text) => quote(text),
            JsonValue::Array(_) => "a list".into(),
            JsonValue::Object(_) => "an object".into(),
        }
    }

    /// The number where it is written as a whole number.
    pub(crate) fn whole(&self) -> Option<i64> {
        match self {
            JsonValue::Number(text) => text.parse().ok(),
            _ => None,
        }
    }
}

/// A text in double quotes for an error message: shortened, with control characters escaped.
#[must_use]
pub(crate) fn quote(text: &str) -> String {
    format!(
        "\"{}\"",
        shorten(text)
            .escape_debug()
            .to_string()
            .replace("\\'", "'")
            .replace("\\\"", "\"")
    )
}

fn shorten(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Reads a JSON text.
///
/// # Errors
/// The first place where the text is not JSON, or is nested too deeply.
pub(crate) fn parse(text: &str) -> Result<JsonNode<'_>, Problem> {
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| syntax(text, 0, &error))?;
    node(text, raw.get(), 0)
}

fn node<'a>(text: &'a str, raw: &'a str, depth: usize) -> Result<JsonNode<'a>, Problem> {
    let start = offset(text, raw);
    if depth > MAX_DEPTH {
        let what = format!("nested more than {MAX_DEPTH} deep");
        let problem = Problem::new(ProblemKind::Shape, what, "flatten it");
        return Err(problem.at(Place::of(text, start)));
    }
    let wrong = |error: serde_json::Error| syntax(text, start, &error);
    let value = match raw.as_bytes().first() {
        Some(b'{') => {
            let Members(members) = serde_json::from_str(raw).map_err(wrong)?;
            let mut nodes = Vec::with_capacity(members.len());
            let mut end = start;
            for (key, raw) in members {
                let raw = raw.get();
                let value_start = offset(text, raw);
                // Between two values stand only blanks, punctuation and the key.
                let key_start = end + text[end..value_start].find('"').unwrap_or(0);
                end = value_start + raw.len();
                nodes.push(Member {
                    key,
                    key_start,
                    value: node(text, raw, depth + 1)?,
                });
            }
            JsonValue::Object(nodes)
        }
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(raw).map_err(wrong)?;
            let items = items
                .into_iter()
                .map(|raw| node(text, raw.get(), depth + 1));
            JsonValue::Array(items.collect::<Result<_, _>>()?)
        }
        Some(b'"') => {
            let JsonString(string) = serde_json::from_str(raw).map_err(wrong)?;
            JsonValue::String(string)
        }
        Some(b't') => JsonValue::Bool(true),
        Some(b'f') => JsonValue::Bool(false),
        Some(b'n') => JsonValue::Null,
        _ => JsonValue::Number(raw),
    };
    Ok(JsonNode { start, value })
}

/// Where a slice of a text begins in it.
fn offset(text: &str, slice: &str) -> usize {
    slice.as_ptr() as usize - text.as_ptr() as usize
}

/// A syntax error of serde_json within the part of the text that begins at `start`.
fn syntax(text: &str, start: usize, error: &serde_json::Error) -> Problem {
    let part = &text[start..];
    let line_start = part
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    let at = start + line_start + error.column().saturating_sub(1);
    if let Some((slip, what, help)) = slips::first(text).filter(|(slip, _, _)| *slip <= at + 1) {
        let problem = Problem::new(ProblemKind::Syntax, format!("not JSON: {what}"), help);
        return problem.at(Place::of(text, slip));
    }
    let message = error.to_string();
    let reason = message
        .rfind(" at line ")
        .map_or(message.as_str(), |end| &message[..end]);
    let what = format!("not JSON: {reason}");
    Problem::new(ProblemKind::Syntax, what, "mend the JSON at this place").at(Place::of(text, at))
}

/// The members of one object, in order, repeated keys too.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Members<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some((JsonString(key), value)) = map.next_entry()? {
                    members.push((key, value));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

/// A string, borrowed where it has no escapes.
struct JsonString<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for JsonString<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Borrowed;
        impl<'de> Visitor<'de> for Borrowed {
            type Value = JsonString<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(JsonString(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(JsonString(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Borrowed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_values_know_where_they_begin() {
        let text = "{\n  \"a\\u0062\": [1, \"x\"],\n  \"c\": null}";
        let JsonValue::Object(members) = parse(text).expect("valid").value else {
            panic!("an object")
        };
        assert_eq!(members[0].key, "ab");
        assert_eq!(
            Place::of(text, members[0].key_start),
            Place { line: 2, column: 3 }
        );
        let JsonValue::Array(items) = &members[0].value.value else {
            panic!("an array")
        };
        assert_eq!(
            Place::of(text, items[1].start),
            Place {
                line: 2,
                column: 18
            }
        );
        assert_eq!(
            Place::of(text, members[1].key_start),
            Place { line: 3, column: 3 }
        );
    }

    #[test]
    fn a_syntax_error_says_where() {
        let problem = parse("{\n \"a\": tru}").expect_err("invalid");
        assert_eq!(problem.place.map(|place| place.line), Some(2));
        let problem = parse("[[\"\\ud800\"]]").expect_err("a lone surrogate");
        assert!(problem.what.contains("hex escape"), "{}", problem.what);
    }

    #[test]
    fn nesting_is_limited() {
        let deep = format!("{}{}", "[".repeat(400), "]".repeat(400));
        assert!(parse(&deep).expect_err("too deep").what.contains("deep"));
    }
}
