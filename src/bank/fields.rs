//! Reading the fields of a JSON object, with every problem collected instead of the first alone.

use crate::diagnostics::collector::Collector;
use crate::diagnostics::json::{JsonNode, JsonValue, quote};

/// An object whose keys are known.
pub(super) struct Fields<'n, 'a> {
    pub(super) start: usize,
    /// What the object is, for messages: `question "company"`.
    pub(super) name: String,
    /// The members under known keys; few enough to look through.
    members: Vec<(&'n str, &'n JsonNode<'a>)>,
    notes: &'n Collector<'n>,
}

impl<'n, 'a> Fields<'n, 'a> {
    /// Opens an object; repeated and unknown keys are noted. `None` where it is none.
    pub(super) fn open(
        node: &'n JsonNode<'a>,
        name: impl Into<String>,
        known: &[&str],
        notes: &'n Collector<'n>,
    ) -> Option<Fields<'n, 'a>> {
        Fields::open_called(node, name, known, &[], notes)
    }

    /// The same, where some keys have other names elsewhere: whoever writes one is told the known one.
    pub(super) fn open_called(
        node: &'n JsonNode<'a>,
        name: impl Into<String>,
        known: &[&str],
        elsewhere: &[(&str, &str)],
        notes: &'n Collector<'n>,
    ) -> Option<Fields<'n, 'a>> {
        let name = name.into();
        let JsonValue::Object(list) = &node.value else {
            let what = format!("{name} must be an object, not {}", node.value.describe());
            notes.add(node.start, what, "write it in braces: { … }");
            return None;
        };
        let mut members: Vec<(&str, &JsonNode<'_>)> =
            Vec::with_capacity(known.len().min(list.len()));
        for member in list {
            if members.iter().any(|(key, _)| *key == member.key) {
                let what = format!("{name}: the key {} stands twice", quote(&member.key));
                notes.add(member.key_start, what, "keep one of them");
                continue;
            }
            if known.contains(&&*member.key) {
                members.push((&*member.key, &member.value));
            } else {
                let what = format!("{name}: unknown key {}", quote(&member.key));
                let other = elsewhere.iter().find(|(other, _)| *other == member.key);
                let help = match other {
                    Some((_, here)) => format!("write {} here", quote(here)),
                    None => notes.suggest(&member.key, known.iter().copied()),
                };
                notes.add(member.key_start, what, help);
            }
        }
        Some(Fields {
            start: node.start,
            name,
            members,
            notes,
        })
    }

    pub(super) fn get(&self, key: &str) -> Option<&'n JsonNode<'a>> {
        let found = self.members.iter().find(|(known, _)| *known == key);
        found.map(|(_, node)| *node)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// A field that must be there.
    pub(super) fn need(&self, key: &str) -> Option<&'n JsonNode<'a>> {
        let found = self.get(key);
        if found.is_none() {
            let what = format!("{}: {} is missing", self.name, quote(key));
            self.notes.add(self.start, what, format!("add \"{key}\""));
        }
        found
    }

    /// A text that must be there and not be blank.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        let node = self.need(key)?;
        let text = self.string(key, node)?;
        if text.trim().is_empty() {
            let what = format!("{}: {} is empty", self.name, quote(key));
            self.notes.add(node.start, what, "write a text");
        }
        Some(text.to_owned())
    }

    /// A text that may be left out.
    pub(super) fn optional_text(&self, key: &str) -> Option<String> {
        let node = self.get(key)?;
        self.string(key, node).map(str::to_owned)
    }

    /// An id that must be there.
    pub(super) fn id(&self, key: &str) -> Option<String> {
        let node = self.need(key)?;
        let id = self.string(key, node)?;
        check_id(id, node.start, &self.name, self.notes);
        Some(id.to_owned())
    }

    fn string(&self, key: &str, node: &'n JsonNode<'a>) -> Option<&'n str> {
        match &node.value {
            JsonValue::String(text) => Some(text),
            other => {
                let what = format!(
                    "{}: {} must be a text, not {}",
                    self.name,
                    quote(key),
                    other.describe()
                );
                self.notes
                    .add(node.start, what, "write it in double quotes");
                None
            }
        }
    }

    /// A list that must be there.
    pub(super) fn list(&self, key: &str) -> Option<&'n [JsonNode<'a>]> {
        self.need(key)?;
        self.optional_list(key)
    }

    /// A list that may be left out; `None` also where it is no list.
    pub(super) fn optional_list(&self, key: &str) -> Option<&'n [JsonNode<'a>]> {
        let node = self.get(key)?;
        match &node.value {
            JsonValue::Array(items) => Some(items),
            other => {
                let what = format!(
                    "{}: {} must be a list, not {}",
                    self.name,
                    quote(key),
                    other.describe()
                );
                self.notes
                    .add(node.start, what, "write it in brackets: [ … ]");
                None
            }
        }
    }

    /// A list of texts; empty where it is left out.
    pub(super) fn texts(&self, key: &str) -> Vec<String> {
        let items = self.optional_list(key).unwrap_or_default();
        items
            .iter()
            .filter_map(|item| self.string(key, item).map(str::to_owned))
            .collect()
    }

    /// A whole number within limits.
    pub(super) fn whole(&self, key: &str, low: i64, high: i64) -> Option<i64> {
        let node = self.get(key)?;
        whole(
            node,
            &format!("{}: {}", self.name, quote(key)),
            low,
            high,
            self.notes,
        )
    }

    /// A number from 0 with so many decimals at most, as a whole number of its last decimal; `high` too.
    pub(super) fn decimal(&self, key: &str, decimals: i32, high: i64) -> Option<i64> {
        let node = self.get(key)?;
        let name = format!("{}: {}", self.name, quote(key));
        decimal(node, &name, decimals, high, self.notes)
    }
}

/// A number from 0 with so many decimals at most, as a whole number of its last decimal; `high` too.
pub(super) fn decimal(
    node: &JsonNode<'_>,
    name: &str,
    decimals: i32,
    high: i64,
    notes: &Collector<'_>,
) -> Option<i64> {
    let unit = 10f64.powi(decimals);
    let number = match &node.value {
        JsonValue::Number(text) => text.parse::<f64>().ok(),
        _ => None,
    };
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)] // both are checked
    let found = number
        .map(|number| (number, (number * unit).round()))
        // With more decimals it is another number than the one that these decimals make.
        .filter(|&(number, units)| (0.0..=high as f64).contains(&units) && units / unit == number)
        .map(|(_, units)| units as i64);
    if found.is_none() {
        #[allow(clippy::cast_precision_loss)]
        let what = format!(
            "{name} must be a number from 0 to {} with at most {decimals} decimals, not {}",
            high as f64 / unit,
            node.value.describe()
        );
        let what = what.replace("1 decimals", "1 decimal");
        notes.add(node.start, what, "round it");
    }
    found
}

/// A whole number within limits.
pub(super) fn whole(
    node: &JsonNode<'_>,
    name: &str,
    low: i64,
    high: i64,
    notes: &Collector<'_>,
) -> Option<i64> {
    let found = node
        .value
        .whole()
        .filter(|number| (low..=high).contains(number));
    if found.is_none() {
        let what = format!(
            "{name} must be a whole number from {low} to {high}, not {}",
            node.value.describe()
        );
        notes.add(node.start, what, "write such a number");
    }
    found
}

/// Whether a text is written as an id: `[a-z0-9]`, then `[a-z0-9-]`, 64 at most.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let letter_or_digit = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.len() <= 64
        && text.bytes().next().is_some_and(letter_or_digit)
        && text
            .bytes()
            .all(|byte| letter_or_digit(byte) || byte == b'-')
}

/// Collector an id that is not written as an id.
pub(super) fn check_id(id: &str, start: usize, name: &str, notes: &Collector<'_>) {
    if !is_id(id) {
        notes.add(
            start,
            format!("{name}: {} is not an id", quote(id)),
            "use a-z, 0-9 and -, beginning with a letter or digit, 64 at most",
        );
    }
}

/// Collector every id that stands a second time in its list.
pub(super) fn check_unique<'i>(
    kind: &str,
    ids: impl Iterator<Item = (&'i str, usize)>,
    notes: &Collector<'_>,
) {
    let mut seen = std::collections::HashSet::new();
    for (id, start) in ids {
        if !seen.insert(id) {
            notes.add(
                start,
                format!("{kind} {} stands twice", quote(id)),
                "give each an id of its own",
            );
        }
    }
}
