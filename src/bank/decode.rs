//! From the text of a bank file to a bank, or to every problem in it.

use super::companion::Companion;
use super::condition_reader::ConditionReader;
use super::decision::read_decision;
use super::dimensions::{Dimensions, read_dimensions};
use super::fields::{Fields, check_id};
use super::known_names::KnownNames;
use super::lists::read_each;
use super::model::{Bank, MAX_BANK_BYTES, Role, Rule};
use super::own_range::own_range;
use super::question::Question;
use super::question_reader::ScaleLabels;
use super::questions::read_questions;
use super::rules::{read_advice, read_rules};
use super::{compile, doubts, labels};
use crate::diagnostics::collector::Collector;
use crate::diagnostics::json::{self, JsonNode, JsonValue, quote};
use crate::diagnostics::problem::{Problem, ProblemKind, Problems};
use crate::scoring::points::MAX_ROLES;

const FORMAT: &str = "rolefit-bank/1";

const KEYS: [&str; 15] = [
    "format",
    "id",
    "version",
    "language",
    "title",
    "intro",
    "roles",
    "dimensions",
    "scales",
    "questions",
    "rules",
    "advice",
    "quick",
    "decision",
    "$schema",
];

pub(super) fn decode(text: &str) -> Result<(Bank, Vec<Problem>), Problems> {
    if text.len() > MAX_BANK_BYTES {
        let what = format!("the bank is larger than {} MiB", MAX_BANK_BYTES >> 20);
        let help = "split it into several banks";
        return Err(Problem::new(ProblemKind::TooLarge, what, help).into());
    }
    let root = json::parse(text)?;
    let notes = Collector::new(text);
    match read(&root, &notes) {
        Some(bank) if notes.is_empty() => Ok((bank, notes.into_doubts())),
        _ => Err(notes.into_problems()),
    }
}

/// Reads as much as can be read, so that every problem is noted; `None` where something essential is
/// missing.
fn read(root: &JsonNode<'_>, notes: &Collector<'_>) -> Option<Bank> {
    let fields = Fields::open(root, "the bank", &KEYS, notes)?;
    if let Some(format) = fields.text("format")
        && format != FORMAT
        && let Some(node) = fields.get("format")
    {
        notes.add_as(
            ProblemKind::OtherFormat,
            node.start,
            format!("unknown format {}", quote(&format)),
            format!("this program reads \"{FORMAT}\""),
        );
    }
    let id = fields.id("id");
    let version = fields.text("version");
    let title = fields.text("title");
    let roles = read_roles(&fields, notes);
    let dimensions = read_dimensions(&fields, notes);
    let scales = read_scales(&fields, notes);
    // Those over the limit count as known, so that the one error about their number is the only one.
    let role_ids: Vec<&str> = roles.iter().map(|role| role.id.as_str()).collect();
    let dimension_ids = Dimensions::new(&dimensions);
    let questions = read_questions(&fields, &role_ids, &dimension_ids, &scales, notes);
    let names = KnownNames::new(&questions, &role_ids);
    let conditions = ConditionReader {
        names: &names,
        questions: &questions,
        notes,
    };
    let rules = read_rules(&fields, &role_ids, &dimension_ids, &conditions, notes);
    let advice = read_advice(&fields, &conditions, notes);
    let quick = read_quick(&fields, &names, notes);
    let decision = read_decision(&fields, notes);
    labels::check(&fields, notes);
    if !notes.is_empty() {
        return None;
    }
    check_roles(&fields, &roles, &questions, &rules, notes);
    let parts = doubts::BankParts {
        dimensions: &dimensions,
        questions: &questions,
        rules: &rules,
        advice: &advice,
    };
    doubts::check(&fields, &parts, notes);
    let groups = compile::groups(&questions, &rules);
    let mut total = compile::Total::default();
    for group in &groups {
        if let Err(what) = total.add(group, &questions, &rules) {
            let start = fields.get("rules").map_or(0, |node| node.start);
            notes.add_as(
                ProblemKind::TooLarge,
                start,
                what,
                "let fewer rules share questions, or let rules name fewer of them",
            );
            break;
        }
    }
    let mut group_of = vec![None; questions.len()];
    for (index, group) in groups.iter().enumerate() {
        for &question in &group.questions {
            group_of[question] = Some(index);
        }
    }
    let ids = questions.iter().map(|question| question.id.clone());
    let question_of = ids.zip(0..).collect();
    let is_graded = |&index: &usize| questions[index].kind.is_graded();
    let graded = (0..questions.len()).filter(is_graded).collect();
    Some(Bank {
        id: id?,
        version: version?,
        language: fields
            .optional_text("language")
            .unwrap_or_else(|| "en".into()),
        title: title?,
        intro: fields.optional_text("intro").unwrap_or_default(),
        roles,
        dimensions,
        questions,
        graded,
        rules,
        advice,
        quick,
        decision,
        groups,
        group_of,
        question_of,
        companion: Companion::default(),
    })
}

/// Refuses roles to which no answer makes a difference.
fn check_roles(
    bank: &Fields<'_, '_>,
    roles: &[Role],
    questions: &[Question],
    rules: &[Rule],
    notes: &Collector<'_>,
) {
    let mut moved = [false; MAX_ROLES];
    for question in questions {
        let range = own_range(question);
        for (role, moved) in moved.iter_mut().enumerate() {
            *moved |= range.width(role) > 0;
        }
    }
    for rule in rules {
        for (role, moved) in moved.iter_mut().enumerate() {
            *moved |= rule.award[role] != 0;
        }
    }
    let nodes = bank.optional_list("roles").unwrap_or_default();
    for ((role, node), _) in roles
        .iter()
        .zip(nodes)
        .zip(moved)
        .filter(|(_, moved)| !moved)
    {
        let what = format!(
            "role {}: no question and no rule can give it differing points",
            quote(&role.id)
        );
        notes.add(node.start, what, "award it points, or take it out");
    }
}

fn read_roles(bank: &Fields<'_, '_>, notes: &Collector<'_>) -> Vec<Role> {
    let Some(list) = bank.list("roles") else {
        return Vec::new();
    };
    if !(2..=MAX_ROLES).contains(&list.len()) {
        let start = bank.get("roles").map_or(bank.start, |node| node.start);
        notes.add(
            start,
            format!("a bank has 2 to {MAX_ROLES} roles, not {}", list.len()),
            "add or remove roles",
        );
    }
    let keys = ["id", "name", "summary", "next_steps"];
    read_each(list, "role", &keys, notes, |fields| {
        let id = fields.id("id").unwrap_or_default();
        if id == "close" || id == "insufficient" {
            let what = format!(
                "a role cannot be called {}, which is an outcome",
                quote(&id)
            );
            notes.add(fields.start, what, "choose another id");
        }
        let role = Role {
            id: id.clone(),
            name: fields.text("name").unwrap_or_default(),
            summary: fields.optional_text("summary").unwrap_or_default(),
            next_steps: fields.texts("next_steps"),
        };
        Some((id, role))
    })
}

fn read_scales(bank: &Fields<'_, '_>, notes: &Collector<'_>) -> ScaleLabels {
    let mut scales = ScaleLabels::new();
    let Some(node) = bank.get("scales") else {
        return scales;
    };
    let JsonValue::Object(members) = &node.value else {
        let what = format!(
            "\"scales\" must be an object, not {}",
            node.value.describe()
        );
        notes.add(node.start, what, "write it in braces: { \"agree\": […] }");
        return scales;
    };
    for member in members {
        let name = format!("scale {}", quote(&member.key));
        check_id(&member.key, member.key_start, &name, notes);
        if scales.contains_key(&*member.key) {
            notes.add(
                member.key_start,
                format!("{name} stands twice"),
                "keep one of them",
            );
        }
        let mut labels = Vec::new();
        if let JsonValue::Array(items) = &member.value.value {
            for item in items {
                match &item.value {
                    JsonValue::String(label) if !label.trim().is_empty() => {
                        labels.push(label.to_string())
                    }
                    other => {
                        labels.push(String::new());
                        let what =
                            format!("{name}: a label must be a text, not {}", other.describe());
                        notes.add(item.start, what, "write it in double quotes");
                    }
                }
            }
        }
        if !(2..=9).contains(&labels.len()) {
            let what = format!("{name} must be a list of 2 to 9 labels");
            notes.add(member.value.start, what, "list its labels, lowest first");
        }
        scales.insert(member.key.to_string(), labels);
    }
    scales
}

fn read_quick(
    bank: &Fields<'_, '_>,
    names: &KnownNames<'_>,
    notes: &Collector<'_>,
) -> Option<Vec<usize>> {
    let list = bank.optional_list("quick")?;
    let mut quick = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for node in list {
        let JsonValue::String(id) = &node.value else {
            let what = format!(
                "\"quick\": a question's id is a text, not {}",
                node.value.describe()
            );
            notes.add(node.start, what, "write the id in double quotes");
            continue;
        };
        match names.question(id) {
            None if names.is_incomplete() => {}
            None => {
                let what = format!("\"quick\": unknown question {}", quote(id));
                notes.add_as(
                    ProblemKind::UnknownName,
                    node.start,
                    what,
                    notes.suggest(id, names.question_ids()),
                );
            }
            Some(question) if !seen.insert(question) => {
                notes.add(
                    node.start,
                    format!("\"quick\": {} stands twice", quote(id)),
                    "keep one of them",
                );
            }
            Some(question) => quick.push(question),
        }
    }
    if list.is_empty() {
        notes.add(
            bank.get("quick")?.start,
            "\"quick\" names no question",
            "name some, or leave it out",
        );
    }
    quick.sort_unstable();
    Some(quick)
}
