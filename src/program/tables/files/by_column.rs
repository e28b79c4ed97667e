//! JSON that holds a table by column, as data frames are written: `{"question": [3, 4]}`, or by the number of the
//! row, `{"question": {"0": 3, "1": 4}}` and `{"0": {"question": 3}}`.

use serde_json::Value;

use crate::tables::plan::table_plan::TableRow;

/// An object's keys and values, in their order.
type Pairs = [(String, Value)];

/// The rows of a table whose columns are the members of an object: the first row holds their names. Rows are counted
/// by their place, for all of them may stand on one line.
pub(in crate::tables) fn columns(object: &Pairs) -> Option<Vec<TableRow>> {
    let columns: Option<Vec<Vec<&Value>>> = object.iter().map(|(_, value)| column(value)).collect();
    let columns = columns?;
    let count = columns.first()?.len();
    let is_table = count > 0 && columns.iter().all(|column| column.len() == count);
    if !is_table || !have_same_rows(object) {
        return None;
    }
    let head = TableRow {
        number: 1,
        cells: object.iter().map(|(key, _)| key.into()).collect(),
    };
    let row = |place: usize| TableRow {
        number: place as u64 + 1,
        cells: columns
            .iter()
            .map(|column| cell(column[place]).into())
            .collect(),
    };
    Some(std::iter::once(head).chain((0..count).map(row)).collect())
}

/// The objects of an object whose keys number them.
pub(in crate::tables) fn numbered_objects(object: &Pairs) -> Option<Vec<Vec<(String, Value)>>> {
    let keys = object.iter().map(|(key, _)| key.as_str());
    let mut numbered: Vec<(usize, &Value)> = row_numbers(keys)?
        .into_iter()
        .zip(object.iter().map(|(_, value)| value))
        .collect();
    numbered.sort_by_key(|(number, _)| *number);
    let rows = numbered.into_iter().map(|(_, value)| {
        let row = value.as_object()?;
        let pairs = row.iter().map(|(key, value)| (key.clone(), value.clone()));
        Some(pairs.collect())
    });
    rows.collect()
}

/// Whether a text that is not whole yet begins like a table by column: its first member is a list of values, or begins
/// with row 0.
pub(crate) fn begins_by_column(text: &[u8]) -> bool {
    let rest = |text: &'_ [u8], byte: u8| -> Option<usize> {
        let blanks = text
            .iter()
            .take_while(|byte| byte.is_ascii_whitespace())
            .count();
        (text.get(blanks) == Some(&byte)).then_some(blanks + 1)
    };
    let value = || {
        let mut at = rest(text, b'{')?;
        at += rest(&text[at..], b'"')?;
        while *text.get(at)? != b'"' {
            at += if text[at] == b'\\' { 2 } else { 1 };
        }
        at += 1;
        at += rest(text.get(at..)?, b':')?;
        Some(text[at..].trim_ascii_start())
    };
    value().is_some_and(|value| {
        let list = value.strip_prefix(b"[").map(<[u8]>::trim_ascii_start);
        let numbered = value.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
        list.is_some_and(|list| !list.starts_with(b"{"))
            || numbered.is_some_and(|rows| rows.starts_with(b"\"0\""))
    })
}

/// The values of one column, by row.
fn column(value: &Value) -> Option<Vec<&Value>> {
    let values: Vec<&Value> = match value {
        Value::Array(values) => values.iter().collect(),
        Value::Object(rows) => {
            let numbers = row_numbers(rows.keys().map(String::as_str))?;
            let mut values: Vec<(usize, &Value)> = numbers.into_iter().zip(rows.values()).collect();
            values.sort_by_key(|(number, _)| *number);
            values.into_iter().map(|(_, value)| value).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return None,
    };
    (!values.iter().any(|value| value.is_object())).then_some(values)
}

/// Whether all columns are lists, or all have the same rows.
fn have_same_rows(object: &Pairs) -> bool {
    let mut columns = object.iter().map(|(_, value)| value);
    let Some(first) = columns.next() else {
        return false;
    };
    match first {
        Value::Object(first) => columns.all(|column| {
            let rows = column.as_object();
            rows.is_some_and(|rows| {
                rows.len() == first.len() && rows.keys().all(|row| first.contains_key(row))
            })
        }),
        Value::Array(_) => columns.all(Value::is_array),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

/// Keys that number rows, the first of which is 0: steps and options, which keys may number too, begin with 1.
fn row_numbers<'k>(keys: impl Iterator<Item = &'k str>) -> Option<Vec<usize>> {
    let number = |key: &str| match key.bytes().all(|byte| byte.is_ascii_digit()) {
        true => key.parse().ok(),
        false => None,
    };
    let numbers: Vec<usize> = keys.map(number).collect::<Option<_>>()?;
    numbers.contains(&0).then_some(numbers)
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_by_column_is_known_before_it_is_whole() {
        for text in [
            r#"{"q": [1"#,
            "{\n \"a \\\" b\" :\n[null",
            r#"{"q":{"0":1"#,
            r#"{"q": [["a"], "#,
        ] {
            assert!(begins_by_column(text.as_bytes()), "{text}");
        }
        for text in [
            "",
            "{",
            r#"{"q"#,
            r#"{"q": 1, "#,
            r#"{"responses": [{"q"#,
            r#"{"answers": {"q": 1"#,
            r#"{"q\"#,
            r#"[{"q": [1"#,
        ] {
            assert!(!begins_by_column(text.as_bytes()), "{text}");
        }
    }
}
