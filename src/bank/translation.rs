//! A bank's texts in another language: `rolefit-texts/1` (docs/languages.md).
//!
//! A translation is laid over the bank's own JSON, text by text, and the outcome is read as any bank is.
//! So ids, points, rules and settings are the bank's, and a score cannot depend on the language.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::diagnostics::problem::{Place, Problem, ProblemKind, Problems};

/// The name of the format.
pub const FORMAT: &str = "rolefit-texts/1";

/// Every text of a bank in another language, and no other.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// Where an editor finds this schema.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// `rolefit-texts/1`.
    pub format: String,
    /// The id of the bank.
    pub bank: String,
    /// The version of the bank that was translated.
    pub version: String,
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// What the quiz is called.
    pub title: String,
    /// What a participant reads first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intro: Option<String>,
    /// The roles' texts by id.
    pub roles: BTreeMap<String, RoleTexts>,
    /// The dimensions' texts by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub dimensions: BTreeMap<String, DimensionTexts>,
    /// The labels of every scale by its name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub scales: BTreeMap<String, Vec<String>>,
    /// The questions' texts by id.
    pub questions: BTreeMap<String, QuestionTexts>,
    /// Why each rule is there, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rules: BTreeMap<String, String>,
    /// The text of each advice, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub advice: BTreeMap<String, String>,
}

/// The texts of a role.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleTexts {
    /// The role's name.
    pub name: String,
    /// What the role is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What to do next, as many as in the bank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_steps: Option<Vec<String>>,
}

/// The texts of a dimension.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DimensionTexts {
    /// The dimension's name.
    pub name: String,
    /// What it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
}

/// The texts of a question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionTexts {
    /// What is asked.
    pub text: String,
    /// What helps to understand it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// The statement that low numbers of a pair stand for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<String>,
    /// The statement that high numbers of a pair stand for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<String>,
    /// The labels of the options by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<BTreeMap<String, String>>,
}

impl Translation {
    /// Reads a translation.
    ///
    /// # Errors
    /// The text is not JSON, or not of this format.
    pub fn parse(text: &str) -> Result<Translation, Problem> {
        let translation: Translation = serde_json::from_str(text).map_err(|error| {
            let message = error.to_string();
            // The place is told beside the words.
            let what = message.split(" at line ").next().unwrap_or_default();
            Problem::new(ProblemKind::Shape, what, "see `rolefit bank schema texts`").at(Place {
                line: error.line().max(1),
                column: error.column().max(1),
            })
        })?;
        if translation.format != FORMAT {
            let what = format!("the format is {:?}, not {FORMAT:?}", translation.format);
            let help = format!("write \"format\": {FORMAT:?}");
            return Err(Problem::new(ProblemKind::Shape, what, help));
        }
        Ok(translation)
    }

    /// The skeleton of a translation of a bank: the bank's own texts, to be written anew.
    ///
    /// # Errors
    /// The bank's text is no sound bank.
    pub fn skeleton(bank: &str, language: &str) -> Result<Translation, Problems> {
        let bank = sound(bank)?;
        let mut texts = Value::Object(Map::new());
        for (path, text) in texts_of(&bank) {
            put(&mut texts, &path, text);
        }
        let head = json!({
            "format": FORMAT, "bank": bank["id"], "version": bank["version"], "language": language,
        });
        if let (Value::Object(texts), Value::Object(head)) = (&mut texts, head) {
            texts.extend(head);
        }
        serde_json::from_value(texts).map_err(|error| {
            Problems(vec![Problem::new(
                ProblemKind::Shape,
                format!("the bank's texts cannot be listed: {error}"),
                "report this as a bug",
            )])
        })
    }

    /// What is wrong with the translation of this bank: texts that are missing or left over, another
    /// bank. Nothing where it is whole.
    ///
    /// # Errors
    /// The bank's text is no sound bank.
    pub fn check(&self, bank: &str) -> Result<Vec<Problem>, Problems> {
        let bank = sound(bank)?;
        let mut problems = Vec::new();
        let mut note = |what: String, help: &str| {
            problems.push(Problem::new(ProblemKind::Shape, what, help));
        };
        if bank["id"] != self.bank.as_str() {
            let what = format!("this translates bank {:?}, not {}", self.bank, bank["id"]);
            note(what, "check it against its own bank");
            return Ok(problems);
        }
        if bank["version"] != self.version.as_str() {
            let what = format!(
                "this translates version {:?} of the bank, which is {} now",
                self.version, bank["version"]
            );
            note(
                what,
                "look through what has changed, then write the new version",
            );
        }
        let wanted = texts_of(&bank);
        let given = self.texts();
        for path in wanted.keys().filter(|path| !given.contains_key(*path)) {
            let what = format!("{} is missing", path.join("."));
            note(what, "translate it");
        }
        for (path, text) in &given {
            if !wanted.contains_key(path) {
                let what = format!("{} is left over: the bank has no such text", path.join("."));
                note(what, "take it out");
            } else if text.trim().is_empty() && !wanted[path].trim().is_empty() {
                note(format!("{} is empty", path.join(".")), "translate it");
            }
        }
        Ok(problems)
    }

    /// The texts that still stand as they are in the bank, by their paths. Those of one or two words are
    /// left out: names may be the same in two languages, sentences hardly.
    ///
    /// # Errors
    /// The bank's text is no sound bank.
    pub fn untouched(&self, bank: &str) -> Result<Vec<String>, Problems> {
        let wanted = texts_of(&sound(bank)?);
        let given = self.texts();
        let same = given
            .iter()
            .filter(|(path, text)| wanted.get(*path) == Some(text))
            .filter(|(_, text)| text.split_whitespace().nth(2).is_some());
        Ok(same.map(|(path, _)| path.join(".")).collect())
    }

    /// The bank in this language, as the text of a bank.
    ///
    /// # Errors
    /// The bank's text is no sound bank, or the translation is not whole.
    pub fn apply(&self, bank: &str) -> Result<String, Problems> {
        let problems = self.check(bank)?;
        if !problems.is_empty() {
            return Err(Problems(problems));
        }
        let mut translated = sound(bank)?;
        let texts = self.texts();
        each_text(&mut translated, &mut |path, text| {
            if let Some(own) = texts.get(path) {
                text.clone_from(own);
            }
        });
        translated["language"] = self.language.as_str().into();
        Ok(translated.to_string())
    }

    /// Every text by its path.
    fn texts(&self) -> BTreeMap<Vec<String>, String> {
        // A translation is made of texts alone, so it can always be written.
        let mut value = serde_json::to_value(self).unwrap_or_default();
        let mut texts = BTreeMap::new();
        if let Value::Object(fields) = &mut value {
            for name in ["$schema", "format", "bank", "version", "language"] {
                fields.remove(name);
            }
        }
        leaves(&value, &mut Vec::new(), &mut texts);
        texts
    }
}

/// A bank's JSON, once it is known to be a sound bank.
fn sound(bank: &str) -> Result<Value, Problems> {
    super::Bank::parse(bank)?;
    serde_json::from_str(bank).map_err(|error| {
        Problems(vec![Problem::new(
            ProblemKind::Shape,
            error.to_string(),
            "check the bank",
        )])
    })
}

/// Every text of a bank by its path in a translation.
fn texts_of(bank: &Value) -> BTreeMap<Vec<String>, String> {
    let mut texts = BTreeMap::new();
    each_text(&mut bank.clone(), &mut |path, text| {
        texts.insert(path.to_vec(), text.clone());
    });
    texts
}

/// Visits every text of a bank with its path in a translation.
fn each_text(bank: &mut Value, visit: &mut dyn FnMut(&[String], &mut String)) {
    let mut at = |path: &[&str], value: Option<&mut Value>| {
        if let Some(Value::String(text)) = value {
            let path: Vec<String> = path.iter().map(|&name| name.to_owned()).collect();
            visit(&path, text);
        }
    };
    for name in ["title", "intro"] {
        at(&[name], bank.get_mut(name));
    }
    each_of(bank, "roles", &mut |id, role| {
        for name in ["name", "summary"] {
            at(&["roles", id, name], role.get_mut(name));
        }
        let steps = role.get_mut("next_steps").and_then(Value::as_array_mut);
        for (place, step) in steps.into_iter().flatten().enumerate() {
            at(
                &["roles", id, "next_steps", &format!("{place:02}")],
                Some(step),
            );
        }
    });
    each_of(bank, "dimensions", &mut |id, dimension| {
        for name in ["name", "about"] {
            at(&["dimensions", id, name], dimension.get_mut(name));
        }
    });
    let scales = bank.get_mut("scales").and_then(Value::as_object_mut);
    for (name, labels) in scales.into_iter().flatten() {
        for (place, label) in labels.as_array_mut().into_iter().flatten().enumerate() {
            at(&["scales", name, &format!("{place:02}")], Some(label));
        }
    }
    each_of(bank, "questions", &mut |id, question| {
        for name in ["text", "help", "left", "right"] {
            at(&["questions", id, name], question.get_mut(name));
        }
        each_of(question, "options", &mut |option, fields| {
            at(
                &["questions", id, "options", option],
                fields.get_mut("label"),
            );
        });
    });
    each_of(bank, "rules", &mut |id, rule| {
        at(&["rules", id], rule.get_mut("because"));
    });
    each_of(bank, "advice", &mut |id, advice| {
        at(&["advice", id], advice.get_mut("text"));
    });
}

/// Visits every object of a list with its id.
fn each_of(value: &mut Value, list: &str, visit: &mut dyn FnMut(&str, &mut Value)) {
    let items = value.get_mut(list).and_then(Value::as_array_mut);
    for item in items.into_iter().flatten() {
        let id = item.get("id").and_then(Value::as_str).unwrap_or_default();
        let id = id.to_owned();
        visit(&id, item);
    }
}

/// Every text in a value by its path.
fn leaves(value: &Value, path: &mut Vec<String>, texts: &mut BTreeMap<Vec<String>, String>) {
    let mut below = |name: String, value: &Value| {
        path.push(name);
        leaves(value, path, texts);
        path.pop();
    };
    match value {
        Value::String(text) => {
            texts.insert(path.clone(), text.clone());
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                below(format!("{place:02}"), item);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                below(name.clone(), field);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Sets a text at its path, making what is on the way.
fn put(value: &mut Value, path: &[String], text: String) {
    // The two lists of a translation; their items come in order.
    let is_item = match path {
        [first, _, _] => first == "scales",
        [first, _, third, _] => first == "roles" && third == "next_steps",
        _ => false,
    };
    let Some((last, way)) = path.split_last() else {
        return;
    };
    let mut at = value;
    for name in way {
        if !at.is_object() {
            *at = json!({});
        }
        at = &mut at[name.as_str()];
    }
    match at {
        Value::Array(items) => items.push(text.into()),
        Value::Object(fields) => {
            fields.insert(last.clone(), text.into());
        }
        _ if is_item => *at = json!([text]),
        _ => *at = json!({ last: text }),
    }
}

#[cfg(test)]
mod tests;
