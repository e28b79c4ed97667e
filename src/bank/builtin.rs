//! The banks that are built into the program.

use std::collections::HashMap;

use serde::Deserialize;

use super::languages::QuestionWords;
use super::translation::Translation;
use super::{Bank, Question, Wording};
use crate::diagnostics::problem::Problems;

/// A bank that is built into the program.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    /// The name that `--bank` takes; the bank's id.
    pub name: &'static str,
    /// Its version, as the file says.
    pub version: &'static str,
    /// The bank file.
    pub text: &'static str,
    /// Its translations: `rolefit-texts/1`, a language each.
    pub translations: &'static [&'static str],
}

impl BuiltIn {
    /// The bank, in which the labels of every language count as answers.
    ///
    /// # Errors
    /// Where the bank or a translation is not sound, which a test holds that they are.
    pub fn bank(&self) -> Result<Bank, Problems> {
        let mut bank = Bank::parse(self.text)?;
        let own = bank.clone();
        let scales = scales_of(self.text);
        for texts in self.translations {
            let texts = Translation::parse(texts)?;
            bank.add_words(&texts.language, words_of(&own, &texts, &scales))?;
        }
        Ok(bank)
    }
}

/// The name of every graded question's scale. Banks are parsed without it, for what they need of a scale
/// are its labels.
fn scales_of(text: &str) -> HashMap<String, String> {
    #[derive(Deserialize)]
    struct ScalesAlone {
        questions: Vec<ScaleOf>,
    }
    #[derive(Deserialize)]
    struct ScaleOf {
        id: String,
        scale: Option<String>,
    }
    let questions =
        serde_json::from_str(text).map_or(Vec::new(), |ScalesAlone { questions }| questions);
    let named = questions.into_iter();
    named
        .filter_map(|question| Some((question.id, question.scale?)))
        .collect()
}

/// A translation's questions and labels in the bank's order: what [`Translation::apply`] gives of them,
/// without reading the bank anew at every start of the program. A test holds that they are the same.
fn words_of<'t>(
    bank: &'t Bank,
    texts: &'t Translation,
    scales: &HashMap<String, String>,
) -> Vec<QuestionWords<'t>> {
    let words = |question: &'t Question| {
        let scale = scales
            .get(&question.id)
            .and_then(|name| texts.scales.get(name));
        let own = texts.questions.get(&question.id);
        let labels = question.options.iter().enumerate().map(|(index, option)| {
            let label = match scale {
                Some(labels) => labels.get(index),
                None => own.and_then(|own| own.options.as_ref()?.get(&option.id)),
            };
            label.unwrap_or(&option.label).as_str()
        });
        QuestionWords {
            labels: labels.collect(),
            wording: own.map_or_else(
                || question.wording(),
                |own| Wording {
                    text: own.text.clone(),
                    help: own.help.clone().unwrap_or_default(),
                    sides: own
                        .left
                        .clone()
                        .zip(own.right.clone())
                        .map(<[String; 2]>::from),
                },
            ),
        }
    };
    bank.questions.iter().map(words).collect()
}

/// Every built-in bank; the first is the default.
pub const BUILT_IN: [BuiltIn; 1] = [BuiltIn {
    name: "pm-vs-po",
    version: "2.0.0",
    text: include_str!("../../questions/pm-vs-po.json"),
    translations: &[
        include_str!("../../questions/pm-vs-po.de.json"),
        include_str!("../../questions/pm-vs-po.es.json"),
        include_str!("../../questions/pm-vs-po.fr.json"),
    ],
}];

/// The built-in bank of this name.
#[must_use]
pub fn built_in(name: &str) -> Option<&'static BuiltIn> {
    BUILT_IN.iter().find(|bank| bank.name == name)
}

/// A small, balanced bank to begin with, under this id: its texts say what to write in their place.
#[must_use]
pub fn starter(id: &str) -> String {
    include_str!("starter.json").replacen("NAME", id, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_bank_is_sound_in_every_language() {
        for built_in in BUILT_IN {
            let bank = built_in.bank().expect("sound");
            assert_eq!(
                (bank.id(), bank.version()),
                (built_in.name, built_in.version)
            );
            let scales = scales_of(built_in.text);
            for texts in built_in.translations {
                let texts = Translation::parse(texts).expect("sound");
                let quick = words_of(&bank, &texts, &scales);
                let slow = texts.apply(built_in.text).expect("whole");
                let slow = Bank::parse(&slow).expect("sound");
                assert_eq!(quick.len(), slow.questions.len());
                for (words, question) in quick.iter().zip(&slow.questions) {
                    assert_eq!(words.wording, question.wording(), "{}", texts.language);
                    let labels = question.options.iter().map(|option| option.label.as_str());
                    assert!(
                        labels.eq(words.labels.iter().copied()),
                        "{}",
                        texts.language
                    );
                }
            }
        }
    }
}
