//! JSON with places: every value and key keeps its byte offset.
//!
//! serde_json says first whether the text is JSON, and what is wrong with it; then one walk through what is
//! known to be sound notes where things begin.

use std::borrow::Cow;

use serde::de::IgnoredAny;

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
            JsonValue::Number(text) => shorten(text).into_owned(),
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
    let text = shorten(text);
    // Whoever reads a bank names all that is in it, in case that something is wrong there.
    if text
        .bytes()
        .all(|byte| matches!(byte, b' '..=b'~') && byte != b'\\')
    {
        return format!("\"{text}\"");
    }
    let escaped = text.escape_debug().to_string();
    let escaped = escaped.replace("\\'", "'").replace("\\\"", "\"");
    format!("\"{escaped}\"")
}

fn shorten(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}

/// Reads a JSON text.
///
/// # Errors
/// The first place where the text is not JSON, or is nested too deeply.
pub(crate) fn parse(text: &str) -> Result<JsonNode<'_>, Problem> {
    if text.trim().is_empty() {
        let what = "not JSON: there is nothing in it";
        let problem = Problem::new(
            ProblemKind::Syntax,
            what,
            "check that it is the file that you mean",
        );
        return Err(problem.at(Place::of(text, 0)));
    }
    let IgnoredAny = serde_json::from_str(text).map_err(|error| syntax(text, 0, &error))?;
    Walk { text, at: 0 }.value(0)
}

/// A walk through a text that serde_json has found to be JSON: what comes next is told by one byte.
struct Walk<'a> {
    text: &'a str,
    /// The byte offset of what is read next.
    at: usize,
}

impl<'a> Walk<'a> {
    /// Reads a value that stands in so many others, and goes past it.
    fn value(&mut self, depth: usize) -> Result<JsonNode<'a>, Problem> {
        let first = self.peek();
        let start = self.at;
        if depth > MAX_DEPTH {
            let what = format!("nested more than {MAX_DEPTH} deep");
            let problem = Problem::new(ProblemKind::Shape, what, "flatten it");
            return Err(problem.at(Place::of(self.text, start)));
        }
        let value = match first {
            Some(b'{') => JsonValue::Object(self.each(b'}', |walk| walk.member(depth + 1))?),
            Some(b'[') => JsonValue::Array(self.each(b']', |walk| walk.value(depth + 1))?),
            Some(b'"') => JsonValue::String(self.string()?),
            _ => {
                let bytes = &self.text.as_bytes()[start..];
                let ends = |byte: &u8| byte.is_ascii_whitespace() || b",]}".contains(byte);
                self.at += bytes.iter().position(ends).unwrap_or(bytes.len());
                match first {
                    Some(b't') => JsonValue::Bool(true),
                    Some(b'f') => JsonValue::Bool(false),
                    Some(b'n') => JsonValue::Null,
                    _ => JsonValue::Number(&self.text[start..self.at]),
                }
            }
        };
        Ok(JsonNode { start, value })
    }

    /// What stands between two brackets, of which the second is `end`.
    fn each<T>(
        &mut self,
        end: u8,
        mut read: impl FnMut(&mut Self) -> Result<T, Problem>,
    ) -> Result<Vec<T>, Problem> {
        let mut all = Vec::new();
        self.at += 1;
        while self.peek().is_some_and(|byte| byte != end) {
            all.push(read(self)?);
            if self.peek() == Some(b',') {
                self.at += 1;
            }
        }
        self.at += 1;
        Ok(all)
    }

    fn member(&mut self, depth: usize) -> Result<Member<'a>, Problem> {
        self.peek();
        let key_start = self.at;
        let key = self.string()?;
        self.peek();
        self.at += 1; // the colon
        Ok(Member {
            key,
            key_start,
            value: self.value(depth)?,
        })
    }

    /// A string, borrowed where it has no escapes; serde_json reads those.
    fn string(&mut self) -> Result<Cow<'a, str>, Problem> {
        let start = self.at;
        let bytes = &self.text.as_bytes()[start..];
        let mut end = 1;
        let mut has_escapes = false;
        while let Some(next) = memchr::memchr2(b'"', b'\\', &bytes[end.min(bytes.len())..]) {
            end += next + 1;
            if bytes[end - 1] == b'"' {
                break;
            }
            has_escapes = true;
            end += 1;
        }
        self.at = start + end;
        if !has_escapes {
            return Ok(Cow::Borrowed(&self.text[start + 1..self.at - 1]));
        }
        let unescaped: Result<String, _> = serde_json::from_str(&self.text[start..self.at]);
        let wrong = |error| syntax(self.text, start, &error);
        unescaped.map(Cow::Owned).map_err(wrong)
    }

    /// The first byte after blanks, which is what comes next; nothing at the end of the text.
    fn peek(&mut self) -> Option<u8> {
        let bytes = &self.text.as_bytes()[self.at.min(self.text.len())..];
        let next = bytes.iter().position(|byte| !byte.is_ascii_whitespace())?;
        self.at += next;
        Some(bytes[next])
    }
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

    /// What serde_json makes of the same text, object by object.
    fn slow(node: &JsonNode<'_>) -> serde_json::Value {
        match &node.value {
            JsonValue::Null => serde_json::Value::Null,
            JsonValue::Bool(value) => (*value).into(),
            JsonValue::Number(text) => serde_json::from_str(text).expect("a number"),
            JsonValue::String(text) => (&**text).into(),
            JsonValue::Array(items) => items.iter().map(slow).collect(),
            JsonValue::Object(members) => members
                .iter()
                .map(|member| (member.key.to_string(), slow(&member.value)))
                .collect(),
        }
    }

    /// The first bytes of all values and keys of a text are where the text has them.
    fn check_places(text: &str, node: &JsonNode<'_>) {
        let first = text.as_bytes()[node.start];
        match &node.value {
            JsonValue::Null => assert_eq!(first, b'n'),
            JsonValue::Bool(value) => assert_eq!(first, if *value { b't' } else { b'f' }),
            JsonValue::Number(number) => assert!(text[node.start..].starts_with(number)),
            JsonValue::String(_) => assert_eq!(first, b'"'),
            JsonValue::Array(items) => {
                assert_eq!(first, b'[');
                items.iter().for_each(|item| check_places(text, item));
            }
            JsonValue::Object(members) => {
                assert_eq!(first, b'{');
                for member in members {
                    assert_eq!(text.as_bytes()[member.key_start], b'"');
                    check_places(text, &member.value);
                }
            }
        }
    }

    proptest::proptest! {
        /// Any bytes of JSON's own kinds: either both refuse them, or both read the same.
        #[test]
        fn what_serde_json_reads_is_what_is_read(
            text in r#"([\[\]{},: \n]|"|\\\\|\\u00e4|\\ud800|-?[01]|\.5e3|true|false|null|"a":|é|"b\\"ä\\u0041"){0,16}"#,
        ) {
            let fast = parse(&text);
            match serde_json::from_str::<serde_json::Value>(&text) {
                Ok(value) => {
                    let node = fast.expect("serde_json reads it");
                    proptest::prop_assert_eq!(slow(&node), value);
                    check_places(&text, &node);
                }
                Err(_) => proptest::prop_assert!(fast.is_err(), "{}", text),
            }
        }

        #[test]
        fn any_value_is_read_as_it_was_written(value in json_value(), is_wide: bool) {
            let text = match is_wide {
                true => serde_json::to_string_pretty(&value),
                false => serde_json::to_string(&value),
            };
            let text = text.expect("JSON");
            let node = parse(&text).expect("JSON");
            proptest::prop_assert_eq!(slow(&node), value);
            check_places(&text, &node);
        }
    }

    /// Any JSON value, a few levels deep.
    fn json_value() -> impl proptest::strategy::Strategy<Value = serde_json::Value> {
        use proptest::prelude::*;
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(serde_json::Value::from),
            any::<i64>().prop_map(serde_json::Value::from),
            any::<String>().prop_map(serde_json::Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|map| map.into_iter().collect::<serde_json::Value>()),
            ]
        })
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
