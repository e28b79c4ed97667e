//! A bank's other languages: their labels count as answers too, and their questions head columns.

use std::borrow::Cow;

use super::model::Bank;
use super::question::{Question, Wording};
use crate::diagnostics::json::quote;
use crate::diagnostics::problem::{Problem, ProblemKind, Problems};
use crate::text::folded;

impl Bank {
    /// Lets the labels of this bank in another language count as answers, beside its own, and its questions
    /// be known by how they are asked there.
    ///
    /// # Errors
    /// Where that is not this bank with other texts, and for every label that means another option in
    /// a language that counts already. The bank is then as it was before.
    ///
    /// ```
    /// use rolefit::bank::{built_in, translation::Translation};
    /// use rolefit::{Bank, sheet};
    ///
    /// let text = built_in("pm-vs-po").expect("it ships").text;
    /// let mut bank = Bank::parse(text)?;
    /// let mut german = Translation::skeleton(text, "de")?;
    /// let labels = german.scales.get_mut("agree").expect("its scale");
    /// labels[4] = "Stimme voll zu".into();
    /// bank.add_language(&Bank::parse(&german.apply(text)?)?)?;
    ///
    /// let sheet = sheet::parse(r#"{"answers": {"own-the-why": "stimme voll zu"}}"#, &bank);
    /// let answered = bank.question("own-the-why").expect("it is asked");
    /// assert_eq!(sheet.expect("sound").answers.option(answered), Some(4));
    /// # Ok::<(), rolefit::Problems>(())
    /// ```
    pub fn add_language(&mut self, translated: &Bank) -> Result<(), Problems> {
        if !self.has_the_questions_of(translated) {
            let what = format!(
                "bank {} in {} has other questions or options than bank {}",
                quote(&translated.id),
                quote(&translated.language),
                quote(&self.id)
            );
            let help = "a translation changes texts alone";
            return Err(Problem::new(ProblemKind::OtherBank, what, help).into());
        }
        let words = translated.questions.iter().map(|question| QuestionWords {
            wording: question.wording(),
            labels: question
                .options
                .iter()
                .map(|option| option.label.as_str())
                .collect(),
        });
        self.add_words(&translated.language, words.collect())
    }

    /// The same with what is asked and answered, for every question in the bank's order.
    pub(super) fn add_words(
        &mut self,
        language: &str,
        words: Vec<QuestionWords<'_>>,
    ) -> Result<(), Problems> {
        let mut problems = Vec::new();
        let pairs = self.questions.iter().zip(&words);
        let new: Vec<Vec<(usize, String)>> = pairs
            .map(|(own, words)| new_labels(own, &words.labels, language, &mut problems))
            .collect();
        if !problems.is_empty() {
            return Err(Problems(problems));
        }
        let questions = self.questions.iter_mut().zip(words);
        for ((question, words), new) in questions.zip(new) {
            for (option, label) in new {
                question.options[option].other_labels.push(label);
            }
            let wording = words.wording;
            let is_own = wording.text == question.text && wording == question.wording();
            if !is_own && !question.other_wordings.contains(&wording) {
                question.other_wordings.push(wording);
            }
        }
        Ok(())
    }

    fn has_the_questions_of(&self, other: &Bank) -> bool {
        let alike = |one: &Question, other: &Question| {
            let ids = |question: &Question| -> Vec<String> {
                let options = question.options.iter();
                options.map(|option| option.id.clone()).collect()
            };
            one.id == other.id && one.kind.name() == other.kind.name() && ids(one) == ids(other)
        };
        self.id == other.id
            && self.questions.len() == other.questions.len()
            && (self.questions.iter().zip(&other.questions)).all(|(one, other)| alike(one, other))
    }
}

/// How a question is asked and answered in another language.
#[derive(Debug)]
pub(super) struct QuestionWords<'t> {
    pub(super) wording: Wording,
    /// The labels of its options, in order.
    pub(super) labels: Vec<&'t str>,
}

/// The labels of a question in another language that are none of it yet, each with its option.
fn new_labels(
    own: &Question,
    labels: &[&str],
    language: &str,
    problems: &mut Vec<Problem>,
) -> Vec<(usize, String)> {
    // What an answer may write, and the first option that it means: ids before labels.
    let mut known: Vec<(Cow<'_, str>, usize)> = Vec::new();
    if !own.kind.is_graded() {
        let ids = own.options.iter().zip(0..);
        known.extend(ids.map(|(found, option)| (found.id.as_str().into(), option)));
    }
    for (option, found) in own.options.iter().enumerate() {
        known.extend(found.labels().map(|label| (folded(label), option)));
    }
    known.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut new = Vec::new();
    for (option, &written) in labels.iter().enumerate() {
        let label = folded(written);
        let place = known.partition_point(|(known, _)| *known < label);
        let means = known.get(place).filter(|(known, _)| *known == label);
        match means.map(|(_, option)| *option) {
            None => new.push((option, written.to_owned())),
            // What stands twice in the bank itself is told there.
            Some(known) if known == option || folded(&own.options[option].label) == label => {}
            Some(known) => problems.push(Problem::new(
                ProblemKind::Contradiction,
                format!(
                    "question {}: {} is the label of option {} in {}, and means option {} already",
                    quote(&own.id),
                    quote(written),
                    option + 1,
                    quote(language),
                    known + 1
                ),
                "let a label mean one option in every language",
            )),
        }
    }
    new
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::built_in;
    use crate::bank::translation::Translation;
    use crate::sheet::answers::Pick;
    use crate::sheet::{answer_from_text, parse};

    fn german(change: impl Fn(&mut Translation)) -> (Bank, Bank) {
        let text = built_in("pm-vs-po").expect("it ships").text;
        let mut texts = Translation::skeleton(text, "de").expect("sound");
        change(&mut texts);
        let translated = Bank::parse(&texts.apply(text).expect("whole")).expect("sound");
        (Bank::parse(text).expect("sound"), translated)
    }

    fn label<'t>(texts: &'t mut Translation, option: &str) -> &'t mut String {
        let company = texts.questions.get_mut("company").expect("asked");
        let options = company.options.as_mut().expect("options");
        options.get_mut(option).expect("an option")
    }

    #[test]
    fn labels_of_every_language_are_the_same_answers() {
        let (mut bank, translated) = german(|texts| {
            *label(texts, "startup") = "Ein Start-up – noch auf der Suche".into();
        });
        let company = bank.question("company").expect("asked");
        let read = |bank: &Bank, text| answer_from_text(&bank.questions[company], text);
        assert!(read(&bank, "ein start-up - noch auf der suche").is_err());
        bank.add_language(&translated)
            .expect("no label means two things");
        for text in ["ein start-up - noch auf der suche", "startup", "1"] {
            assert_eq!(read(&bank, text), Ok(Some(Pick::One(0))), "{text}");
        }
        let own = bank.questions[company].options[0].label.clone();
        assert_eq!(read(&bank, &own), Ok(Some(Pick::One(0))));
        assert!(
            parse(
                r#"{"answers":{"company":"Ein Start-up – noch auf der Suche"}}"#,
                &bank
            )
            .is_ok()
        );
        let before = bank.clone();
        bank.add_language(&translated).expect("it says nothing new");
        let labels = |bank: &Bank| bank.questions[company].options[0].other_labels.len();
        assert_eq!(labels(&bank), labels(&before));
    }

    #[test]
    fn a_label_that_means_another_option_already_is_refused() {
        let own = |option: usize| {
            let (bank, _) = german(|_| {});
            let company = bank.question("company").expect("asked");
            bank.questions[company].options[option].label.to_uppercase()
        };
        for taken in [own(1), "Small".into()] {
            let (mut bank, translated) = german(|texts| *label(texts, "startup") = taken.clone());
            let problems = bank.add_language(&translated).expect_err("two meanings");
            let told = problems.to_string();
            assert!(
                told.contains("option 1 in \"de\", and means option 2"),
                "{told}"
            );
            let options = bank.questions.iter().flat_map(|asked| &asked.options);
            assert!(options.clone().all(|option| option.other_labels.is_empty()));
        }
    }

    #[test]
    fn another_bank_has_no_labels_to_give() {
        let (mut bank, _) = german(|_| {});
        let other = Bank::parse(&crate::bank::starter("other")).expect("sound");
        assert!(bank.add_language(&other).is_err());
    }
}
