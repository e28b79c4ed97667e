//! Labels and ids of options that would mean two things in an answer.

use std::collections::HashMap;

use super::fields::Fields;
use super::lists::name_of;
use crate::diagnostics::collector::Collector;
use crate::diagnostics::json::{JsonNode, JsonValue, quote};
use crate::text::folded;

/// Refuses whole numbers that are not the option's own, and doubts labels that stand twice.
pub(super) fn check(bank: &Fields<'_, '_>, notes: &Collector<'_>) {
    if let Some(JsonValue::Object(scales)) = bank.get("scales").map(|node| &node.value) {
        for scale in scales {
            if let JsonValue::Array(labels) = &scale.value.value {
                let owner = format!("scale {}", quote(&scale.key));
                let texts = labels.iter().map(|label| (Some(label), None));
                check_options(&owner, texts, notes);
            }
        }
    }
    let questions = bank.get("questions").map(|node| &node.value);
    let Some(JsonValue::Array(questions)) = questions else {
        return;
    };
    for (index, question) in questions.iter().enumerate() {
        if let Some(JsonValue::Array(options)) = member(question, "options").map(|node| &node.value)
        {
            let owner = name_of("question", question, index);
            let texts = options
                .iter()
                .map(|option| (member(option, "label"), member(option, "id")));
            check_options(&owner, texts, notes);
        }
    }
}

/// The value of an object's key.
pub(super) fn member<'n, 'a>(node: &'n JsonNode<'a>, key: &str) -> Option<&'n JsonNode<'a>> {
    let JsonValue::Object(members) = &node.value else {
        return None;
    };
    let found = members.iter().find(|member| member.key == key);
    found.map(|member| &member.value)
}

/// Checks the labels and ids of a list of options, the first of which is number 1.
fn check_options<'n, 'a: 'n>(
    owner: &str,
    options: impl Iterator<Item = (Option<&'n JsonNode<'a>>, Option<&'n JsonNode<'a>>)>,
    notes: &Collector<'_>,
) {
    let options: Vec<_> = options.collect();
    let ids: HashMap<&str, usize> = (1..)
        .zip(&options)
        .filter_map(|(number, (_, id))| Some((text_of((*id)?)?, number)))
        .collect();
    let mut first: HashMap<String, usize> = HashMap::new();
    for (number, (label, id)) in (1..).zip(options) {
        for (what, node) in [("label", label), ("id", id)] {
            let Some(JsonNode {
                start,
                value: JsonValue::String(text),
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
                let label = folded(text);
                if let Some(&other) = ids.get(&*label)
                    && other != number
                {
                    let doubt = format!(
                        "{owner}: the label of option {number} is the id of option {other}"
                    );
                    let help = "in an answer the id counts: write another label or id";
                    notes.doubt(*start, doubt, help);
                }
                let before = *first.entry(label.into_owned()).or_insert(number);
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

fn text_of<'n>(node: &'n JsonNode<'_>) -> Option<&'n str> {
    match &node.value {
        JsonValue::String(text) => Some(text),
        _ => None,
    }
}

/// Whether a text is a whole number as an answer may write it, and which.
fn whole_number(text: &str) -> Option<Option<usize>> {
    let text = text.trim();
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_whole.then(|| text.parse().ok())
}

#[cfg(test)]
mod tests {
    use crate::bank::Bank;

    /// A bank of one choice with these ids and labels.
    fn check(options: &[(&str, &str)]) -> Result<Vec<String>, String> {
        let options = options.iter().enumerate().map(|(award, (id, label))| {
            format!(
                r#"{{"id": {id:?}, "label": {label:?}, "award": {{"a": {award}, "b": -{award}}}}}"#
            )
        });
        let bank = format!(
            r#"{{"format": "rolefit-bank/1", "id": "b", "version": "1", "title": "T",
            "roles": [{{"id": "a", "name": "A"}}, {{"id": "b", "name": "B"}}],
            "questions": [{{"id": "q", "kind": "choice", "text": "x", "options": [{}]}}]}}"#,
            options.collect::<Vec<_>>().join(",")
        );
        match Bank::check(&bank) {
            Ok((_, doubts)) => Ok(doubts.into_iter().map(|doubt| doubt.what).collect()),
            Err(problems) => Err(problems.0[0].what.clone()),
        }
    }

    #[test]
    fn a_whole_number_is_the_options_own_or_refused() {
        assert_eq!(check(&[("a", "1"), ("2", "Two")]), Ok(Vec::new()));
        assert_eq!(check(&[("a", "1.5"), ("b", "2 or more")]), Ok(Vec::new()));
        for (options, told) in [
            (
                [("a", "2"), ("b", "B")],
                "the label of option 1 is the whole number \"2\"",
            ),
            (
                [("a", " 0 "), ("b", "B")],
                "the label of option 1 is the whole number \"0\"",
            ),
            (
                [("a", "-1"), ("b", "B")],
                "the label of option 1 is the whole number \"-1\"",
            ),
            (
                [("a", "A"), ("1", "B")],
                "the id of option 2 is the whole number \"1\"",
            ),
        ] {
            let what = check(&options).expect_err("it means two things");
            assert!(what.ends_with(told), "{what}");
        }
    }

    #[test]
    fn labels_that_an_answer_cannot_tell_apart_are_doubted() {
        let doubts = check(&[("a", "Don’t know"), ("b", " don't KNOW ")]).expect("allowed");
        assert_eq!(
            doubts,
            ["question \"q\": options 1 and 2 have the same label \"don't KNOW\""]
        );
        let doubts = check(&[("a", "B"), ("b", "Other")]).expect("allowed");
        assert_eq!(
            doubts,
            ["question \"q\": the label of option 1 is the id of option 2"]
        );
        assert_eq!(check(&[("a", "A"), ("b", "B")]), Ok(Vec::new()));
    }
}
