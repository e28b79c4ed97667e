//! What stands behind a question in a header: help, sides, marks, hints, a legend, one of its options.

use rolefit::bank::{Question, Wording};
use rolefit::language::Language;

use super::{Named, Names};
use crate::tables::fold::{fold, skeleton};
use crate::tables::legends::step_names::StepNames;
use crate::tables::words::{HINTS, MARKS};

/// What may stand between the two sides of a pair.
const BETWEEN: [&str; 7] = ["", "or", "vs", "versus", "oder", "o", "ou"];

/// A pair's sides in their order with each word that may stand between them, as skeletons.
pub(super) fn sides(wording: &Wording) -> impl Iterator<Item = String> {
    let sides = wording.sides.as_ref();
    let sides = sides.map(|sides| sides.each_ref().map(|side| skeleton(&fold(side))));
    sides
        .into_iter()
        .flat_map(|[left, right]| BETWEEN.map(|between| format!("{left}{between}{right}")))
}

/// What a form of ours says of a pair's sides below the question, with what the numbers are and without it, as
/// skeletons.
fn service_sides(language: Language, wording: &Wording, asked: &Question) -> Vec<String> {
    let Some([left, right]) = wording.sides.as_ref() else {
        return Vec::new();
    };
    let values = [
        ("left", left.into()),
        ("right", right.into()),
        ("last", asked.options.len().into()),
    ];
    let text = language.catalog().with("service-sides", &values);
    let sides = text.rsplit_once(" (").map_or("", |(sides, _)| sides);
    [&*text, sides].map(|text| skeleton(&fold(text))).into()
}

impl Names<'_> {
    /// What a question with something behind it names, where that is known.
    pub(super) fn with_end(&self, question: usize, after: &str) -> Option<Named> {
        let end = skeleton(after);
        if end.is_empty() || MARKS.contains(&end.as_str()) {
            return Some(Named::Question(question));
        }
        // What is behind must not go on with the name.
        if after.starts_with(char::is_alphanumeric) {
            return None;
        }
        let asked = &self.bank.questions()[question];
        let mut ends = Vec::new();
        // Its id in brackets behind its text.
        let lead = after.split(char::is_alphanumeric).next();
        if lead.is_some_and(|lead| lead.contains(['(', '['])) {
            ends.push(skeleton(&asked.id));
        }
        for wording in asked.wordings() {
            let help = skeleton(&fold(&wording.help));
            for sides in sides(&wording) {
                ends.push(format!("{help}{sides}"));
                ends.push(format!("{sides}{help}"));
                ends.push(sides);
            }
            // Sentences are put together only where the sides stand there.
            let has_sides = wording.sides.as_ref().is_some_and(|sides| {
                sides
                    .iter()
                    .all(|side| end.contains(&skeleton(&fold(side))))
            });
            let languages = Language::ALL.iter().filter(|_| has_sides);
            for form in languages.flat_map(|language| service_sides(*language, &wording, asked)) {
                ends.push(format!("{help}{form}"));
                ends.push(form);
            }
            ends.push(help);
        }
        // The help before an option of its own column.
        let behind_help = ends.iter().filter(|known| !known.is_empty());
        let behind_help: Vec<&str> = behind_help
            .filter_map(|known| end.strip_prefix(&**known))
            .collect();
        let end = MARKS
            .iter()
            .find_map(|mark| end.strip_suffix(mark))
            .unwrap_or(&end);
        if ends.iter().any(|known| known == end) {
            return Some(Named::Question(question));
        }
        // A copy of the question's column, or one of its steps, which the columns beside it tell.
        let is_digits = |end: &str| end.bytes().all(|byte| byte.is_ascii_digit());
        let is_step = |end: &&str| asked.kind.is_graded() && !end.is_empty() && is_digits(end);
        if is_digits(end) || behind_help.iter().any(is_step) {
            return Some(Named::Question(question));
        }
        let options = &self.options[question];
        // REDCap: `(choice=Label)`; Qualtrics: `- Selected Choice - Label`; a number in front of the label.
        let mut bare = end.strip_prefix("choice").unwrap_or(end);
        for mark in MARKS {
            bare = bare.strip_prefix(mark).unwrap_or(bare);
        }
        let label = bare.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = bare[..bare.len() - label.len()].parse::<usize>().ok();
        let numbered = options.get(label).copied().flatten();
        if number.is_some() && numbered.is_some() && number != numbered.map(|option| option + 1) {
            return None;
        }
        let found = std::iter::once(end)
            .chain([bare, label])
            .chain(behind_help)
            .find_map(|end| options.get(end));
        if found.is_none()
            && asked.kind.is_multi()
            && HINTS.iter().any(|hint| end.starts_with(hint))
        {
            return Some(Named::Question(question));
        }
        // Whether it counts as the bank does is seen once it is known whose legend it is.
        if found.is_none() && asked.kind.is_graded() && StepNames::of(asked).is_legend(after) {
            return Some(Named::Question(question));
        }
        Some(Named::Option(question, (*found?)?))
    }
}
