//! Labels and ids of options that would mean two things in an answer.

use std::collections::HashMap;

use super::fields::Fields;
use crate::diagnostics::collector::Collector;
use crate::diagnostics::json::{Node, Value, quote};
use crate::sheet::folded;

/// Refuses whole numbers that are not the option's own, and doubts labels that stand twice.
pub(super) fn check(bank: &Fields<'_, '_>, notes: &Collector<'_>) {
    if let Some(Value::Object(scales)) = bank.get("scales").map(|node| &node.value) {
        for scale in scales {
            if let Value::Array(labels) = &scale.value.value {
                let owner = format!("scale {}", quote(&scale.key));
                let texts = labels.iter().map(|label| (Some(label), None));
                check_options(&owner, texts, notes);
            }
        }
    }
    let questions = bank.get("questions").map(|node| &node.value);
    let Some(Value::Array(questions)) = questions else {
        return;
    };
    for (index, question) in questions.iter().enumerate() {
        if let Some(Value::Array(options)) = member(question, "options").map(|node| &node.value) {
            let owner = super::decode::name_of("question", question, index);
            let texts = options
                .iter()
                .map(|option| (member(option, "label"), member(option, "id")));
            check_options(&owner, texts, notes);
        }
    }
}

/// The value of an object's key.
pub(super) fn member<'n, 'a>(node: &'n Node<'a>, key: &str) -> Option<&'n Node<'a>> {
    let Value::Object(members) = &node.value else {
        return None;
    };
    let found = members.iter().find(|member| member.key == key);
    found.map(|member| &member.value)
}

/// Checks the labels and ids of a list of options, the first of which is number 1.
fn check_options<'n, 'a: 'n>(
    owner: &str,
    options: impl Iterator<Item = (Option<&'n Node<'a>>, Option<&'n Node<'a>>)>,
    notes: &Collector<'_>,
) {
    let mut first: HashMap<String, usize> = HashMap::new();
    for (number, (label, id)) in (1..).zip(options) {
        for (what, node) in [("label", label), ("id", id)] {
            let Some(Node {
                start,
                value: Value::String(text),
            }) = node
            else {
                continue;
            };
            if whole_number(text).is_some_and(|found| found != Some(number)) {
                let problem = format!(
                    "{owner}: the {what} of option {number} is the whole number {}",
                    quote(text.trim())
                );
                let help =
                    format!("in an answer it would mean two things: write {number}, or words");
                notes.add(*start, problem, help);
            }
            if what == "label" {
                let before = *first.entry(folded(text).into_owned()).or_insert(number);
                if before != number {
                    let doubt = format!(
                        "{owner}: options {before} and {number} have the same label {}",
                        quote(text.trim())
                    );
                    notes.doubt(*start, doubt, "let each label say something else");
                }
            }
        }
    }
}

/// Whether a text is a whole number as an answer may write it, and which.
fn whole_number(text: &str) -> Option<Option<usize>> {
    let text = text.trim();
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_whole.then(|| text.parse().ok())
}
