//! Reading a sheet from JSON.
//!
//! This reader is the one that explains: it finds every problem and its place. What it accepts, any
//! faster reader must accept with the same answers, and what it refuses, refuse with the same words.

use std::collections::HashSet;

use super::answer;
use super::other::{LINE_OF_RESULTS, OtherDocument, other_document};
use super::version::Versions;
use super::{FORMAT, Sheet, SheetError};
use crate::bank::{Bank, Length};
use crate::diagnostics::collector::Collector;
use crate::diagnostics::json::{self, JsonNode, JsonValue, Member, quote};
use crate::diagnostics::problem::{Place, Problem, ProblemKind};
use crate::scoring::points::Tenths;
use crate::sheet::answers::Answers;

const KEYS: [&str; 8] = [
    "format", "bank", "version", "id", "group", "length", "pace", "answers",
];

/// The longest pace that is read, in seconds: a day.
const LONGEST_PACE: f64 = 86_400.0;

/// The bank that a sheet names, where it can be read and names one.
#[must_use]
pub fn named_bank(text: &str) -> Option<String> {
    let JsonValue::Object(members) = json::parse(text).ok()?.value else {
        return None;
    };
    members
        .into_iter()
        .find_map(|member| match (&*member.key, member.value.value) {
            ("bank", JsonValue::String(bank)) => Some(bank.into_owned()),
            _ => None,
        })
}

/// Reads a sheet.
///
/// ```
/// use rolefit::{Bank, bank, sheet};
///
/// let bank = Bank::parse(bank::built_in("pm-vs-po").expect("it ships").text)?;
/// let sheet = sheet::parse(r#"{"id": "p1", "answers": {"horizon": 4}}"#, &bank);
/// assert_eq!(sheet.expect("sound").id.as_deref(), Some("p1"));
///
/// let error = sheet::parse(r#"{"id": "p2", "answers": {"horizon": 9}}"#, &bank)
///     .expect_err("there are five answers");
/// assert_eq!(error.id.as_deref(), Some("p2"));
/// assert!(error.problems.0[0].what.contains("\"horizon\": 9 is not an answer"));
/// # Ok::<(), rolefit::Problems>(())
/// ```
///
/// # Errors
/// Every problem of the sheet, in its order, each with its place. The sheet's id is given along where
/// it could be read.
pub fn parse(text: &str, bank: &Bank) -> Result<Sheet, SheetError> {
    parse_of(text, bank, Versions::default())
}

/// Reads a sheet of these versions of the bank.
///
/// # Errors
/// As [`parse`].
pub fn parse_of(text: &str, bank: &Bank, versions: Versions) -> Result<Sheet, SheetError> {
    let root = json::parse(text).map_err(|problem| SheetError {
        id: None,
        problems: problem.into(),
    })?;
    let JsonValue::Object(members) = &root.value else {
        let what = format!("a sheet must be an object, not {}", root.value.describe());
        let problem = Problem::new(ProblemKind::Shape, what, "write {\"answers\": {…}}");
        return Err(SheetError {
            id: None,
            problems: problem.at(Place::of(text, root.start)).into(),
        });
    };
    let id = find(members, "id").and_then(|node| match &node.value {
        JsonValue::String(id) => Some(id.to_string()),
        _ => None,
    });
    if let Some((other, offset)) = other_than_sheet(&root, members) {
        let what = format!("this is {}, not answers", other.what);
        let problem = Problem::new(ProblemKind::Shape, what, other.help);
        return Err(SheetError {
            id: id.filter(|_| other.is_of_one),
            problems: problem.at(Place::of(text, offset)).into(),
        });
    }
    let reader = SheetReader {
        bank,
        versions,
        name: id
            .as_ref()
            .map_or_else(|| "the sheet".into(), |id| format!("sheet {}", quote(id))),
        notes: Collector::new(text),
    };
    let sheet = reader.sheet(&root, members);
    if reader.notes.is_empty() {
        return Ok(sheet);
    }
    Err(SheetError {
        id,
        problems: reader.notes.into_problems(),
    })
}

/// A number of seconds, rounded down to tenths.
pub(super) fn seconds(number: &str) -> Option<Tenths> {
    let seconds: f64 = number.parse().ok()?;
    // What a decimal in tenths becomes in binary is less than a millionth away from it.
    #[allow(clippy::cast_possible_truncation)] // a day has 864,000 tenths
    (0.0..=LONGEST_PACE)
        .contains(&seconds)
        .then(|| Tenths((seconds * 10.0 + 1e-6).floor() as i64))
}

/// Reads a pace from a text: seconds with a full stop or, as spreadsheets of many countries write them, a
/// comma.
///
/// # Errors
/// Where it is none.
pub fn pace_from_text(text: &str) -> Result<Tenths, Problem> {
    seconds(&text.replace(',', ".")).ok_or_else(|| no_pace(&quote(text)))
}

/// What is wrong with a pace that is no number of seconds.
fn no_pace(found: &str) -> Problem {
    let what = format!("\"pace\" must be seconds, not {found}");
    let help = format!("write a number from 0 to {LONGEST_PACE}");
    Problem::new(ProblemKind::Shape, what, help)
}

fn find<'n, 'a>(members: &'n [Member<'a>], key: &str) -> Option<&'n JsonNode<'a>> {
    members
        .iter()
        .find(|member| member.key == key)
        .map(|member| &member.value)
}

/// What the document is where it is one of ours and no sheet, and where it says so.
fn other_than_sheet(root: &JsonNode<'_>, members: &[Member<'_>]) -> Option<(OtherDocument, usize)> {
    if let Some(node) = find(members, "format") {
        return match &node.value {
            JsonValue::String(format) => Some((other_document(format)?, node.start)),
            _ => None,
        };
    }
    let has = |key| find(members, key).is_some();
    let is_line = has("outcome") && has("evidence") && !has("answers");
    is_line.then_some((LINE_OF_RESULTS, root.start))
}

struct SheetReader<'r> {
    bank: &'r Bank,
    versions: Versions,
    name: String,
    notes: Collector<'r>,
}

impl SheetReader<'_> {
    fn note(&self, kind: ProblemKind, offset: usize, what: &str, help: impl Into<String>) {
        let what = format!("{}: {what}", self.name);
        self.notes.add_as(kind, offset, what, help);
    }

    fn sheet(&self, root: &JsonNode<'_>, members: &[Member<'_>]) -> Sheet {
        let mut seen = HashSet::new();
        let mut has_misspelt_answers = false;
        for member in members {
            if !seen.insert(&*member.key) {
                let what = format!("the key {} stands twice", quote(&member.key));
                self.note(
                    ProblemKind::Shape,
                    member.key_start,
                    &what,
                    "keep one of them",
                );
            } else if !KEYS.contains(&&*member.key) {
                let what = format!("unknown key {}", quote(&member.key));
                let near = self.notes.nearest(&member.key, KEYS);
                has_misspelt_answers |= near == Some("answers");
                let help = match near {
                    Some(near) => format!("did you mean {}?", quote(near)),
                    None => format!("known: {}", KEYS.join(", ")),
                };
                self.note(ProblemKind::Shape, member.key_start, &what, help);
            }
        }
        let (format, other) = (ProblemKind::OtherFormat, ProblemKind::OtherBank);
        self.exact(members, format, "format", FORMAT, "this program reads");
        let bank = self.bank;
        self.exact(members, other, "bank", &bank.id, "the bank in use is");
        let length = self.length(members);
        let sheet = Sheet {
            id: self.string(members, "id"),
            group: self.string(members, "group"),
            version: self.version(members),
            pace: self.pace(members),
            length,
            answers: Answers::new(bank),
        };
        match find(members, "answers") {
            Some(node) => self.answers(node, sheet),
            // They are there, and it has been said.
            None if has_misspelt_answers => sheet,
            None => {
                self.note(
                    ProblemKind::Shape,
                    root.start,
                    "\"answers\" is missing",
                    "add \"answers\": {…}",
                );
                sheet
            }
        }
    }

    /// A text that may be left out or `null`.
    fn string(&self, members: &[Member<'_>], key: &str) -> Option<String> {
        let node = find(members, key)?;
        match &node.value {
            JsonValue::String(text) => Some(text.to_string()),
            JsonValue::Null => None,
            other => {
                let what = format!("{} must be a text, not {}", quote(key), other.describe());
                self.note(
                    ProblemKind::Shape,
                    node.start,
                    &what,
                    "write it in double quotes",
                );
                None
            }
        }
    }

    fn exact(
        &self,
        members: &[Member<'_>],
        kind: ProblemKind,
        key: &str,
        wanted: &str,
        help: &str,
    ) {
        if let Some(found) = self.string(members, key)
            && found != wanted
            && let Some(node) = find(members, key)
        {
            self.note(
                kind,
                node.start,
                &format!("{key} {} does not fit", quote(&found)),
                format!("{help} {}", quote(wanted)),
            );
        }
    }

    fn version(&self, members: &[Member<'_>]) -> Option<String> {
        let version = self.string(members, "version")?;
        if let Some(problem) = self.versions.refusal(self.bank, &version)
            && let Some(node) = find(members, "version")
        {
            self.note(problem.kind, node.start, &problem.what, problem.help);
        }
        Some(version)
    }

    fn pace(&self, members: &[Member<'_>]) -> Option<Tenths> {
        let node = find(members, "pace")?;
        match &node.value {
            JsonValue::Null => None,
            JsonValue::Number(text) => seconds(text),
            _ => None,
        }
        .or_else(|| {
            if !matches!(node.value, JsonValue::Null) {
                let problem = no_pace(&node.value.describe());
                self.note(problem.kind, node.start, &problem.what, problem.help);
            }
            None
        })
    }

    fn length(&self, members: &[Member<'_>]) -> Length {
        let Some(length) = self.string(members, "length") else {
            return Length::Full;
        };
        let start = find(members, "length").map_or(0, |node| node.start);
        match length.as_str() {
            "full" => Length::Full,
            "quick" if self.bank.quick.is_some() => Length::Quick,
            "quick" => {
                let what = format!("bank {} has no short version", quote(&self.bank.id));
                self.note(
                    ProblemKind::NotInShortVersion,
                    start,
                    &what,
                    "leave \"length\" out",
                );
                Length::Full
            }
            other => {
                self.note(
                    ProblemKind::Shape,
                    start,
                    &format!("unknown length {}", quote(other)),
                    "allowed: quick, full",
                );
                Length::Full
            }
        }
    }

    fn answers(&self, node: &JsonNode<'_>, mut sheet: Sheet) -> Sheet {
        let JsonValue::Object(members) = &node.value else {
            let what = format!(
                "\"answers\" must be an object, not {}",
                node.value.describe()
            );
            self.note(
                ProblemKind::Shape,
                node.start,
                &what,
                "write {\"question\": answer, …}",
            );
            return sheet;
        };
        let mut seen = vec![false; self.bank.questions.len()];
        for member in members {
            let key = quote(&member.key);
            let Some(question) = self.bank.question(&member.key) else {
                let known = self.bank.questions.iter().map(|known| known.id.as_str());
                let help = match self.notes.nearest(&member.key, known) {
                    Some(near) => format!("did you mean {}?", quote(near)),
                    None => format!("`rolefit bank show {}` lists the questions", self.bank.id),
                };
                let what = format!("unknown question {key}");
                self.note(ProblemKind::UnknownQuestion, member.key_start, &what, help);
                continue;
            };
            if std::mem::replace(&mut seen[question], true) {
                self.note(
                    ProblemKind::RepeatedQuestion,
                    member.key_start,
                    &format!("question {key} stands twice"),
                    "keep one of them",
                );
                continue;
            }
            match answer::from_json(&self.bank.questions[question], &member.value.value) {
                Ok(None) => {}
                Ok(Some(_)) if !self.bank.asks(sheet.length, question) => {
                    let what = format!("question {key} is not in the short version");
                    self.note(
                        ProblemKind::NotInShortVersion,
                        member.key_start,
                        &what,
                        "leave it out, or leave \"length\" out",
                    );
                }
                Ok(Some(pick)) => sheet.answers.put(question, &pick),
                Err(wrong) => {
                    self.note(
                        wrong.kind,
                        member.value.start,
                        &format!("question {key}: {}", wrong.what),
                        wrong.help,
                    );
                }
            }
        }
        sheet
    }
}
