//! A list of answers that an export wraps into an object: `{"total": 8, "responses": [{…}, …]}`.

use std::collections::{BTreeMap, HashMap};

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

/// What says in an object that its list is one page of several: `"next": "https://…"`, `"total_items": 80`.
pub(crate) fn goes_on(text: &str, list: &str) -> Option<String> {
    let pairs = serde_json::from_str::<BTreeMap<String, &RawValue>>(text).ok()?;
    let count = serde_json::from_str::<Vec<&RawValue>>(list).ok()?.len();
    let is_next = |key: &str, value: &str| {
        matches!(
            key,
            "next" | "next_page" | "nextPage" | "nextPageToken" | "next_page_token"
        ) && !matches!(value, "null" | "false" | "\"\"" | "0")
    };
    let is_more = |key: &str, value: &str| {
        matches!(
            key,
            "count" | "total" | "total_items" | "totalCount" | "total_count" | "totalResults"
        ) && value.parse::<usize>().is_ok_and(|all| all > count)
    };
    let mut told = pairs.iter().map(|(key, value)| (key, value.get()));
    let (key, value) = told.find(|(key, value)| is_next(key, value) || is_more(key, value))?;
    Some(format!("\"{key}\" is {value}, and the list holds {count}"))
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
    fn a_page_of_several_is_known() {
        let list = r#"[{"q": 1}, {"q": 2}]"#;
        for (beside, told) in [
            (r#""next": null, "count": 2"#, None),
            (
                r#""total_items": 8"#,
                Some("\"total_items\" is 8, and the list holds 2"),
            ),
            (
                r#""next": "p2""#,
                Some("\"next\" is \"p2\", and the list holds 2"),
            ),
        ] {
            let text = format!(r#"{{{beside}, "items": {list}}}"#);
            assert_eq!(goes_on(&text, list).as_deref(), told);
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
