//! A list of answers that an export wraps into an object: `{"total": 8, "responses": [{…}, …]}`.

use std::collections::HashMap;

use serde_json::value::RawValue;

/// How deep a list is looked for.
const DEEPEST: usize = 4;

/// The one list of objects that stands in an object, at whatever depth, beside anything else; nothing where there
/// is none, or more than one.
pub(crate) fn list_within(text: &str) -> Option<&str> {
    let mut lists = Vec::new();
    collect(text, DEEPEST, &mut lists);
    match lists[..] {
        [list] => Some(list),
        _ => None,
    }
}

fn collect<'t>(object: &'t str, depth: usize, lists: &mut Vec<&'t str>) {
    let Some(less) = depth.checked_sub(1) else {
        return;
    };
    let Ok(pairs) = serde_json::from_str::<HashMap<String, &'t RawValue>>(object) else {
        return;
    };
    // The schema that pandas writes beside its data lists columns, not rows.
    let is_described = pairs.contains_key("schema") && pairs.contains_key("data");
    let rows = pairs
        .into_iter()
        .filter(|(key, _)| !is_described || key != "schema");
    for value in rows.map(|(_, value)| value.get()) {
        if value.starts_with('{') {
            collect(value, less, lists);
        } else if is_list_of_objects(value) {
            lists.push(value);
        }
    }
}

fn is_list_of_objects(text: &str) -> bool {
    let items = text.strip_prefix('[').map(str::trim_start);
    items.is_some_and(|items| items.starts_with('{'))
        && serde_json::from_str::<Vec<&RawValue>>(text)
            .is_ok_and(|items| items.iter().all(|item| item.get().starts_with('{')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_list_of_objects_is_found_wherever_it_stands() {
        let list = r#"[{"q": 1}, {"q": 2}]"#;
        for text in [
            format!(r#"{{"responses": {list}}}"#),
            format!(r#"{{"schema": {{"fields": [{{"name": "q"}}]}}, "data": {list}}}"#),
            format!(r#"{{"total": 2, "page": {{"tags": ["a"], "items": {list}}}, "next": null}}"#),
        ] {
            assert_eq!(list_within(&text), Some(list), "{text}");
        }
    }

    #[test]
    fn no_list_and_several_lists_are_none() {
        for text in [
            r#"{"q": 1}"#,
            r#"{"q": [1, 2]}"#,
            r#"{"q": []}"#,
            r#"{"a": [{"q": 1}], "b": [{"q": 2}]}"#,
            r#"{"a": [{"q": 1}, 2]}"#,
            r#"[{"q": 1}]"#,
            r#"{"a": [{"q": 1}]} {"a": [{"q": 1}]}"#,
            "no JSON",
        ] {
            assert_eq!(list_within(text), None, "{text}");
        }
    }
}
