//! The shape of a sheet: `rolefit-answers/1`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::OptionName;
use crate::bank::{Bank, Length, Question};
use crate::sheet::Sheet;
use crate::sheet::answers::Pick;

/// One person's answers.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "rolefit-answers/1")]
pub struct SheetDocument {
    /// The format's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<SheetFormat>,
    /// The id of the bank that the answers are for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<String>,
    /// The version of the bank that was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Whose sheet it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The group that the person belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Which questions were asked; all of them where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub length: Option<SheetLength>,
    /// The median time of a graded answer, in seconds, where it was measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 86_400.0))]
    pub pace: Option<f64>,
    /// The answers by question id; `null` is unanswered.
    pub answers: BTreeMap<String, Option<AnswerDocument>>,
}

/// The name of the sheet format.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub enum SheetFormat {
    /// Version 1.
    #[serde(rename = "rolefit-answers/1")]
    V1,
}

/// Which questions were asked.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SheetLength {
    /// All of them.
    Full,
    /// The short version.
    Quick,
}

/// An answer.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum AnswerDocument {
    /// One option.
    One(OptionName),
    /// The options of a `multi` answer; an empty list is "none of them".
    Many(Vec<OptionName>),
}

impl SheetDocument {
    /// A sheet as a document that [`sheet::parse`](crate::sheet::parse) reads back with the same answers.
    #[must_use]
    pub fn of(bank: &Bank, sheet: &Sheet) -> SheetDocument {
        let answers = sheet.answers.answered().filter_map(|question| {
            let pick = sheet.answers.get(bank, question)?;
            let question = &bank.questions[question];
            let answer = AnswerDocument::of(question, &pick);
            Some((question.id.clone(), Some(answer)))
        });
        SheetDocument {
            format: Some(SheetFormat::V1),
            bank: Some(bank.id.clone()),
            version: sheet.version.clone(),
            id: sheet.id.clone(),
            group: sheet.group.clone(),
            length: match sheet.length {
                Length::Full => None,
                Length::Quick => Some(SheetLength::Quick),
            },
            #[allow(clippy::cast_precision_loss)] // a day has 864,000 tenths
            pace: sheet.pace.map(|pace| pace.0 as f64 / 10.0),
            answers: answers.collect(),
        }
    }
}

impl AnswerDocument {
    /// An answer as it stands in a sheet: an option's number where the question is graded, else its id.
    #[must_use]
    pub fn of(question: &Question, pick: &Pick) -> AnswerDocument {
        let name = |&option: &usize| match question.kind.is_graded() {
            #[allow(clippy::cast_possible_truncation)] // a scale has at most 9 grades
            true => OptionName::Number(option as u32 + 1),
            false => OptionName::Id(question.options[option].id.clone()),
        };
        match pick {
            Pick::One(option) => AnswerDocument::One(name(option)),
            Pick::Many(options) => AnswerDocument::Many(options.iter().map(name).collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SheetDocument;
    use crate::{Answers, Bank, Length, Pick, Sheet, Tenths, bank::built_in, sheet};

    #[test]
    fn what_is_written_is_read_back_with_the_same_answers() {
        let bank = Bank::parse(built_in("pm-vs-po").expect("it ships").text).expect("sound");
        for length in [Length::Full, Length::Quick] {
            let mut sheet = Sheet {
                id: Some("p 1".into()),
                version: Some(bank.version.clone()),
                pace: Some(Tenths(18)),
                ..Sheet::new(length, Answers::new(&bank))
            };
            for question in bank.asked(length) {
                let pick = match bank.questions[question].kind.name() {
                    "multi" => Pick::Many(vec![0, 2]),
                    _ => Pick::One(question % bank.questions[question].options.len()),
                };
                sheet.answers.put(question, &pick);
            }
            let text = serde_json::to_string(&SheetDocument::of(&bank, &sheet)).expect("JSON");
            assert_eq!(sheet::parse(&text, &bank), Ok(sheet), "{text}");
        }
    }
}
