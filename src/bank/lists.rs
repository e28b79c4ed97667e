//! Lists of objects with ids in a bank file: what messages call an object, and reading each of a list.

use super::fields::{Fields, check_unique};
use crate::diagnostics::collector::Collector;
use crate::diagnostics::json::{JsonNode, JsonValue, quote};

/// The id of an object, for the name that its messages call it by.
pub(super) fn name_of(kind: &str, node: &JsonNode<'_>, index: usize) -> String {
    if let JsonValue::Object(members) = &node.value
        && let Some(member) = members.iter().find(|member| member.key == "id")
        && let JsonValue::String(id) = &member.value.value
    {
        return format!("{kind} {}", quote(id));
    }
    format!("{kind} {}", index + 1)
}

/// Opens every object of a list and reads it; ids that stand twice are noted.
pub(super) fn read_each<T>(
    list: &[JsonNode<'_>],
    kind: &str,
    keys: &[&str],
    notes: &Collector<'_>,
    mut read: impl FnMut(&Fields<'_, '_>) -> Option<(String, T)>,
) -> Vec<T> {
    let mut read_ones = Vec::new();
    let mut ids = Vec::new();
    for (index, node) in list.iter().enumerate() {
        let opened = Fields::open(node, name_of(kind, node, index), keys, notes);
        if let Some((fields, (id, item))) =
            opened.and_then(|fields| read(&fields).map(|item| (fields, item)))
        {
            ids.push((id, fields.get("id").map_or(fields.start, |node| node.start)));
            read_ones.push(item);
        }
    }
    check_unique(
        kind,
        ids.iter().map(|(id, start)| (id.as_str(), *start)),
        notes,
    );
    read_ones
}
