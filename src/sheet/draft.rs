//! A draft: the answers of a quiz that is not finished, kept between two sittings (`rolefit-draft/1`).
//!
//! A draft may meet another version of its bank. What still exists there is kept; the rest is told. In
//! another major version an answer may mean something else, so such a draft is refused like a sheet.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::bank::{Bank, Kind, Length, Question};
use crate::diagnostics::json::quote;
use crate::diagnostics::problem::{Place, Problem, ProblemKind};
use crate::document::{AnswerDocument, OptionName};
use crate::sheet::answers::{Answers, Pick};
use crate::sheet::{Versions, check_count};

const FORMAT: &str = "rolefit-draft/1";

/// Where somebody stands in a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which questions are asked.
    pub length: Length,
    /// What has been answered.
    pub answers: Answers,
    /// The questions that were skipped, in bank order.
    pub skipped: Vec<usize>,
    /// The question that is next; `None` where every one has been asked.
    pub at: Option<usize>,
    /// Whose sheet of paper is typed in, where one is.
    pub id: Option<String>,
    /// The group that stands on it.
    pub group: Option<String>,
}

/// A draft that has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// What still holds with the bank in use.
    pub draft: Draft,
    /// The version of the bank that the draft was made with.
    pub version: String,
    /// The answers that no longer hold.
    pub dropped: Vec<Dropped>,
}

/// An answer that was left out, because its question or option is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The id of the question, as the draft has it.
    pub question: String,
    /// Why.
    pub why: Lost,
}

/// Why an answer no longer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// The question is no longer asked.
    NotAsked,
    /// The answer is no longer offered.
    NotOffered,
    /// The question is answered in another way now.
    OtherKind,
}

/// The answers of a quiz that is not finished.
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(title = "rolefit-draft/1")]
pub struct DraftDocument {
    /// The format's name: `rolefit-draft/1`.
    format: String,
    /// The id of the bank that is asked.
    bank: String,
    /// The bank's version.
    version: String,
    /// Whether the short version is asked.
    #[serde(default)]
    quick: bool,
    /// The id of the question that is next; `null` where every one has been asked.
    at: Option<String>,
    /// The answers, in bank order.
    answers: Vec<DraftAnswer>,
    /// The ids of the questions that were skipped.
    #[serde(default)]
    skipped: Vec<String>,
    /// Whose sheet of paper is typed in, where one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    /// The group that stands on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    group: Option<String>,
}

/// One answer of a draft.
#[derive(Serialize, Deserialize, JsonSchema)]
struct DraftAnswer {
    /// The question's id.
    question: String,
    /// The answer.
    answer: AnswerDocument,
    /// How many grades the scale had: the same number on another scale is another answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<usize>,
}

/// The text of a draft.
///
/// # Errors
/// Where the draft cannot be written as JSON, which no draft of a bank does.
pub fn write(bank: &Bank, draft: &Draft) -> Result<String, serde_json::Error> {
    let id = |question: usize| bank.questions[question].id.clone();
    let entries = draft.answers.answered().filter_map(|question| {
        let pick = draft.answers.get(bank, question)?;
        let asked = &bank.questions[question];
        Some(DraftAnswer {
            question: id(question),
            answer: AnswerDocument::of(asked, &pick),
            of: asked.kind.is_graded().then_some(asked.options.len()),
        })
    });
    let document = DraftDocument {
        format: FORMAT.into(),
        bank: bank.id.clone(),
        version: bank.version.clone(),
        quick: draft.length == Length::Quick,
        at: draft.at.map(id),
        answers: entries.collect(),
        skipped: draft.skipped.iter().copied().map(id).collect(),
        id: draft.id.clone(),
        group: draft.group.clone(),
    };
    serde_json::to_string(&document)
}

/// Reads a draft of the same major version of a bank.
///
/// # Errors
/// Where the text is no draft, or one of another bank, or of another major version of it.
pub fn parse(text: &str, bank: &Bank) -> Result<Restored, Problem> {
    parse_of(text, bank, Versions::default())
}

/// Reads a draft of these versions of a bank.
///
/// # Errors
/// As [`parse`].
pub fn parse_of(text: &str, bank: &Bank, versions: Versions) -> Result<Restored, Problem> {
    let document: DraftDocument = serde_json::from_str(text).map_err(|error| {
        let what = format!("not a draft: {error}");
        Problem::new(ProblemKind::Shape, what, "start afresh").at(Place {
            line: error.line(),
            column: error.column(),
        })
    })?;
    for (kind, found, wanted) in [
        (ProblemKind::OtherFormat, &document.format, FORMAT),
        (ProblemKind::OtherBank, &document.bank, &bank.id),
    ] {
        if found != wanted {
            let what = format!("the draft is of {}, not of {}", quote(found), quote(wanted));
            return Err(Problem::new(kind, what, "start afresh"));
        }
    }
    if !versions.admit(bank, &document.version) {
        let what = format!(
            "the draft is of version {} of the bank, not of {}",
            quote(&document.version),
            quote(&bank.version)
        );
        let help = "its answers may mean something else: start afresh";
        return Err(Problem::new(ProblemKind::OtherVersion, what, help));
    }
    Ok(restore(document, bank))
}

fn restore(document: DraftDocument, bank: &Bank) -> Restored {
    let length = match document.quick && bank.quick.is_some() {
        true => Length::Quick,
        false => Length::Full,
    };
    let find = |id: &str| {
        bank.question(id)
            .filter(|&question| bank.asks(length, question))
    };
    let mut answers = Answers::new(bank);
    let mut dropped = Vec::new();
    for entry in document.answers {
        let found = find(&entry.question).ok_or(Lost::NotAsked);
        let read = found.and_then(|question| {
            pick(&bank.questions[question], &entry).map(|pick| (question, pick))
        });
        match read {
            Ok((question, pick)) => answers.put(question, &pick),
            Err(why) => dropped.push(Dropped {
                question: entry.question,
                why,
            }),
        }
    }
    let mut skipped: Vec<usize> = document.skipped.iter().filter_map(|id| find(id)).collect();
    skipped.retain(|&question| !answers.is_answered(question));
    skipped.sort_unstable();
    skipped.dedup();
    let open = |&question: &usize| {
        !answers.is_answered(question) && skipped.binary_search(&question).is_err()
    };
    let asked = bank.asked(length);
    let first_open = asked.iter().copied().find(open);
    // Somebody who went back stands before the first open question; nobody stands behind it.
    let at = match document.at.and_then(|id| find(&id)) {
        Some(at) => Some(first_open.map_or(at, |open| open.min(at))),
        None => first_open,
    };
    Restored {
        draft: Draft {
            length,
            answers,
            skipped,
            at,
            id: document.id,
            group: document.group,
        },
        version: document.version,
        dropped,
    }
}

/// The answer of an entry where it is still one.
fn pick(question: &Question, entry: &DraftAnswer) -> Result<Pick, Lost> {
    match (&entry.answer, &question.kind) {
        (AnswerDocument::One(OptionName::Number(number)), kind) if kind.is_graded() => {
            let grades = question.options.len();
            let option = usize::try_from(*number).unwrap_or(0).wrapping_sub(1);
            let same = entry.of == Some(grades) && option < grades;
            same.then_some(Pick::One(option)).ok_or(Lost::OtherKind)
        }
        (AnswerDocument::One(OptionName::Id(id)), Kind::Choice) => {
            question.option(id).map(Pick::One).ok_or(Lost::NotOffered)
        }
        (AnswerDocument::Many(names), Kind::Multi { .. }) => {
            let option = |name: &OptionName| match name {
                OptionName::Id(id) => question.option(id).ok_or(Lost::NotOffered),
                OptionName::Number(_) => Err(Lost::OtherKind),
            };
            let options: Result<Vec<usize>, Lost> = names.iter().map(option).collect();
            let mut options = options?;
            options.sort_unstable();
            options.dedup();
            check_count(question, options.len()).map_err(|_| Lost::OtherKind)?;
            Ok(Pick::Many(options))
        }
        _ => Err(Lost::OtherKind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::built_in;

    fn bank() -> Bank {
        Bank::parse(built_in("pm-vs-po").expect("it ships").text).expect("sound")
    }

    fn index(bank: &Bank, id: &str) -> usize {
        bank.question(id).expect("it is asked")
    }

    fn draft(bank: &Bank) -> Draft {
        let mut answers = Answers::new(bank);
        answers.put_option(index(bank, "own-the-why"), 3);
        answers.put_option(index(bank, "company"), 1);
        answers.put(index(bank, "energy"), &Pick::Many(vec![0, 3]));
        Draft {
            length: Length::Full,
            answers,
            skipped: vec![index(bank, "focus")],
            at: Some(index(bank, "stand-out")),
            id: Some("p 7".into()),
            group: None,
        }
    }

    #[test]
    fn a_draft_comes_back_as_it_was() {
        let bank = bank();
        let draft = draft(&bank);
        let text = write(&bank, &draft).expect("JSON");
        let restored = parse(&text, &bank).expect("a draft");
        assert_eq!(restored.draft, draft);
        assert_eq!(restored.version, bank.version);
        assert_eq!(restored.dropped, []);
    }

    #[test]
    fn with_another_version_of_the_bank_what_is_gone_is_dropped_and_told() {
        let bank = bank();
        let text = write(&bank, &draft(&bank)).expect("JSON");
        let why = index(&bank, "own-the-why");
        let mut other = crate::bank::built_in("pm-vs-po")
            .expect("it ships")
            .text
            .to_owned();
        for (before, after) in [
            ("\"version\": \"2.0.0\"", "\"version\": \"3.0.0\""),
            (
                "\"scales\": {",
                "\"scales\": {\"four\": [\"a\", \"b\", \"c\", \"d\"], ",
            ),
            (
                "\"own-the-why\", \"kind\": \"scale\", \"scale\": \"agree\"",
                "\"own-the-why\", \"kind\": \"scale\", \"scale\": \"four\"",
            ),
            (
                "\"pm\": [-4, -2, 0, 2, 4], \"po\": [2, 1, 0, -1, -2]",
                "\"pm\": [-4, -2, 0, 2], \"po\": [2, 1, 0, -1]",
            ),
        ] {
            assert!(other.contains(before), "{before}");
            other = other.replacen(before, after, 1);
        }
        let other = other
            .replace("\"small\"", "\"settled\"")
            .replace("\"energy\"", "\"vigour\"");
        let other = Bank::parse(&other).expect("it is sound");
        let refused = parse(&text, &other).expect_err("another major version");
        assert_eq!(refused.kind, ProblemKind::OtherVersion);
        let restored = parse_of(&text, &other, Versions::Any).expect("a draft");
        assert_eq!(restored.draft.answers.answered().count(), 0);
        let dropped: Vec<(&str, Lost)> = restored
            .dropped
            .iter()
            .map(|dropped| (dropped.question.as_str(), dropped.why))
            .collect();
        assert_eq!(
            dropped,
            [
                ("own-the-why", Lost::OtherKind),
                ("energy", Lost::NotAsked),
                ("company", Lost::NotOffered),
            ]
        );
        assert_eq!(
            restored.draft.at,
            Some(why),
            "the first open question is next"
        );
    }

    #[test]
    fn what_is_no_draft_of_this_bank_is_refused() {
        let bank = bank();
        let text = write(&bank, &draft(&bank)).expect("JSON");
        for damaged in [
            "",
            "{}",
            "[]",
            &text[..text.len() / 2],
            &text.replace("rolefit-draft/1", "rolefit-draft/2"),
            &text.replace("\"pm-vs-po\"", "\"other\""),
            &text.replace("\"answer\":4", "\"answer\":-4"),
        ] {
            assert!(parse(damaged, &bank).is_err(), "{damaged}");
        }
        assert_eq!(
            parse(&text.replace("\"answer\":4", "\"answer\":0"), &bank)
                .expect("a draft")
                .dropped
                .len(),
            1
        );
    }
}
