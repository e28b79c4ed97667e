//! Questions and answers in a reader's words, safe to show.

use crate::bank::{Bank, Kind};
use crate::explain::reasons::Cause;
use crate::language::Language;
use crate::sheet::Sheet;
use crate::sheet::answers::Pick;
use crate::text::visible;

/// A text of others, safe to show.
#[must_use]
pub fn shown(text: &str) -> String {
    visible(text).into_owned()
}

/// The question behind a reason, or why its rule is there.
#[must_use]
pub fn cause(bank: &Bank, cause: Cause) -> String {
    shown(match cause {
        Cause::Question(question) => &bank.questions()[question].text,
        Cause::Rule(rule) => &bank.rules()[rule].because,
    })
}

/// The answer behind a reason, where it is an answer.
#[must_use]
pub fn given(language: Language, bank: &Bank, sheet: &Sheet, cause: Cause) -> Option<String> {
    match cause {
        Cause::Question(question) => {
            let pick = sheet.answers.get(bank, question)?;
            Some(answer(language, bank, question, &pick))
        }
        Cause::Rule(_) => None,
    }
}

/// An answer in words: a label, the side of a pair with how much it is preferred, or the options that
/// were chosen.
#[must_use]
pub fn answer(language: Language, bank: &Bank, question: usize, pick: &Pick) -> String {
    let asked = &bank.questions()[question];
    let label = |option: usize| shown(&asked.options[option].label);
    match (pick, &asked.kind) {
        (Pick::One(option), Kind::Pair { left, right }) => {
            let (left, right) = (shown(left), shown(right));
            // The middle of an odd scale is neither side.
            let (low, high) = (*option, asked.options.len() - 1 - option);
            match low.cmp(&high) {
                std::cmp::Ordering::Less => language.labelled(&label(*option), &left),
                std::cmp::Ordering::Equal => {
                    language.labelled(&label(*option), &format!("{left} / {right}"))
                }
                std::cmp::Ordering::Greater => language.labelled(&label(*option), &right),
            }
        }
        (Pick::One(option), _) => label(*option),
        (Pick::Many(options), _) if options.is_empty() => language.catalog().text("answer-none"),
        (Pick::Many(options), _) => {
            let labels: Vec<String> = options.iter().map(|&option| label(option)).collect();
            language.joined(&labels)
        }
    }
}
