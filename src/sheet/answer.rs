//! One answer, as a value of a sheet or as a text in a cell, looked up among a question's options.

use std::collections::HashMap;

use crate::bank::{Kind, Question, QuestionOption};
use crate::diagnostics::json::{JsonNode, JsonValue, quote};
use crate::diagnostics::problem::{Problem, ProblemKind, nearest};
use crate::sheet::answers::Pick;
use crate::text::folded;

/// An answer that its question does not allow, and what is allowed; the place only the caller knows.
fn wrong(what: impl Into<String>, help: impl Into<String>) -> Problem {
    Problem::new(ProblemKind::UnknownAnswer, what, help)
}

/// Reads an answer from a JSON value: an option's number, id or label, a list of them for `multi`, `null`
/// for unanswered.
pub(super) fn from_json(
    question: &Question,
    value: &JsonValue<'_>,
) -> Result<Option<Pick>, Problem> {
    match (value, &question.kind) {
        (JsonValue::Null, _) => Ok(None),
        (JsonValue::Array(items), Kind::Multi { .. }) => {
            let lookup = Lookup::of(question, items.len());
            let options: Result<Vec<usize>, Problem> = items
                .iter()
                .map(|item: &JsonNode<'_>| one(&lookup, &item.value))
                .collect();
            many(question, options?).map(Some)
        }
        (_, Kind::Multi { .. }) => Err(wrong(
            format!("{} is not a list", value.describe()),
            format!("write a list of options, such as [{}]", example(question)),
        )),
        _ => one(&Lookup::of(question, 1), value).map(|option| Some(Pick::One(option))),
    }
}

/// Finds options by id, number and label: one after the other where few are looked up, through maps
/// where an answer of many options would make that slow.
struct Lookup<'q> {
    question: &'q Question,
    maps: Option<Maps<'q>>,
}

struct Maps<'q> {
    by_id: HashMap<&'q str, usize>,
    /// The options of every label, folded.
    by_label: HashMap<String, Vec<usize>>,
}

impl<'q> Maps<'q> {
    fn new(question: &'q Question) -> Maps<'q> {
        let mut maps = Maps {
            by_id: HashMap::new(),
            by_label: HashMap::new(),
        };
        for (option, known) in question.options.iter().enumerate() {
            maps.by_id.insert(&known.id, option);
            for label in labels(known) {
                let labelled = maps.by_label.entry(folded(label).into_owned());
                labelled.or_default().push(option);
            }
        }
        maps
    }
}

impl<'q> Lookup<'q> {
    fn of(question: &'q Question, wanted: usize) -> Lookup<'q> {
        const MANY: usize = 10_000;
        let is_many = wanted > 1 && wanted.saturating_mul(question.options.len()) > MANY;
        Lookup {
            question,
            maps: is_many.then(|| Maps::new(question)),
        }
    }

    fn by_id(&self, id: &str) -> Option<usize> {
        match &self.maps {
            // The grades of a scale have no ids.
            Some(maps) => maps.by_id.get(id).copied().filter(|_| !id.is_empty()),
            None => self.question.option(id),
        }
    }

    /// The first two options of a label folded.
    fn by_label(&self, label: &str) -> (Option<usize>, Option<usize>) {
        if let Some(maps) = &self.maps {
            let found = maps.by_label.get(label).map_or(&[][..], Vec::as_slice);
            return (found.first().copied(), found.get(1).copied());
        }
        let options = &self.question.options;
        let labelled =
            |option: &usize| labels(&options[*option]).any(|known| folded(known) == label);
        let mut found = (0..options.len()).filter(labelled);
        (found.next(), found.next())
    }
}

/// The labels of an option in every language that is known.
fn labels(option: &QuestionOption) -> impl Iterator<Item = &str> {
    std::iter::once(&option.label)
        .chain(&option.other_labels)
        .map(String::as_str)
}

/// The labels of a question that stand for one of its options, with the option.
pub(super) fn plain_labels(question: &Question) -> impl Iterator<Item = (&str, usize)> {
    // Every label is looked up among all labels.
    let lookup = Lookup {
        question,
        maps: Some(Maps::new(question)),
    };
    let all = question.options.iter().flat_map(labels);
    all.filter_map(move |label| {
        let option = option_from_text(&lookup, label.trim()).ok()?;
        Some((label, option))
    })
}

fn one(lookup: &Lookup<'_>, value: &JsonValue<'_>) -> Result<usize, Problem> {
    let question = lookup.question;
    let found = match value {
        JsonValue::String(text) => return option_from_text(lookup, text.trim()),
        _ => value.whole().and_then(|number| by_number(question, number)),
    };
    found.ok_or_else(|| unknown(question, &value.describe(), ""))
}

/// Reads an answer from a text: an option's id, number or label, in this order, whatever its case, the
/// blanks around it and the variants of its quotes, dashes and blanks ([`folded`]); several joined by `;`
/// for `multi`, `[]` for none of them. A blank text is unanswered.
///
/// # Errors
/// What is wrong, then what is allowed and the nearest match.
pub fn answer_from_text(question: &Question, text: &str) -> Result<Option<Pick>, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if !question.kind.is_multi() {
        let lookup = Lookup::of(question, 1);
        return option_from_text(&lookup, text).map(|option| Some(Pick::One(option)));
    }
    if text == "[]" {
        return Ok(Some(Pick::Many(Vec::new())));
    }
    // A label may hold a semicolon itself.
    if let Ok(option) = option_from_text(&Lookup::of(question, 1), text) {
        return Ok(Some(Pick::Many(vec![option])));
    }
    let parts = text
        .split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let lookup = Lookup::of(question, parts.clone().count());
    let options: Result<Vec<usize>, Problem> =
        parts.map(|part| option_from_text(&lookup, part)).collect();
    many(question, options?).map(Some)
}

fn option_from_text(lookup: &Lookup<'_>, text: &str) -> Result<usize, Problem> {
    let question = lookup.question;
    let plain = folded(text);
    if let Some(option) = lookup.by_id(&plain) {
        return Ok(option);
    }
    if let Some(option) = text
        .parse()
        .ok()
        .and_then(|number| by_number(question, number))
    {
        return Ok(option);
    }
    match lookup.by_label(&plain) {
        (Some(option), None) => Ok(option),
        (Some(_), Some(_)) => Err(wrong(
            format!("{} is the label of more than one option", quote(text)),
            "write the option's number",
        )),
        _ => Err(unknown(question, &quote(text), text)),
    }
}

fn by_number(question: &Question, number: i64) -> Option<usize> {
    let index = usize::try_from(number).ok()?.checked_sub(1)?;
    (index < question.options.len()).then_some(index)
}

/// Sorts the options of a `multi` answer and refuses repeated ones and too many.
fn many(question: &Question, mut options: Vec<usize>) -> Result<Pick, Problem> {
    options.sort_unstable();
    if let Some(pair) = options.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(wrong(
            format!("{} is chosen twice", quote(&question.options[pair[0]].id)),
            "name each option once",
        ));
    }
    check_count(question, options.len())?;
    Ok(Pick::Many(options))
}

/// Refuses more options than one answer may hold.
///
/// # Errors
/// What is wrong, then what is allowed.
pub fn check_count(question: &Question, chosen: usize) -> Result<(), Problem> {
    let most = question.most();
    if chosen <= most {
        return Ok(());
    }
    Err(wrong(
        format!("{chosen} options are chosen"),
        format!("choose {most} at most"),
    ))
}

/// So many ids and labels of a question are held against one that is not known.
const MOST_LOOKED_AT: usize = 400;

fn unknown(question: &Question, shown: &str, name: &str) -> Problem {
    let last = question.options.len();
    if question.kind.is_graded() {
        let lowest = question.options.first().map_or("", |option| &option.label);
        let highest = question.options.last().map_or("", |option| &option.label);
        return wrong(
            format!("{shown} is not an answer"),
            format!("allowed: 1 ({lowest}) to {last} ({highest})"),
        );
    }
    let ids = question.options.iter().map(|option| option.id.as_str());
    // Of thousands of options none is looked for: a stream may ask for it in every line.
    let labels = question.options.iter().map(|option| option.label.as_str());
    let near =
        nearest(name, ids.clone().chain(labels).take(MOST_LOOKED_AT)).filter(|_| !name.is_empty());
    let shown_ids: Vec<&str> = ids.take(12).collect();
    let more = if last > shown_ids.len() {
        format!(" … ({last} in all)")
    } else {
        String::new()
    };
    let allowed = format!("allowed: {}{more}, or 1 to {last}", shown_ids.join(", "));
    let help = match near {
        Some(near) => format!("did you mean {}? {allowed}", quote(near)),
        None => allowed,
    };
    wrong(format!("{shown} is not an option"), help)
}

fn example(question: &Question) -> String {
    let ids: Vec<String> = question
        .options
        .iter()
        .take(question.most().min(2))
        .map(|option| quote(&option.id))
        .collect();
    ids.join(", ")
}
