//! One question of a bank's file: its options, awards and criterion.

use std::collections::BTreeMap;

use super::fields::{Fields, whole};
use super::lists::read_each;
use super::question::{Kind, QuestionOption};
use crate::diagnostics::collector::Collector;
use crate::diagnostics::json::{JsonNode, JsonValue, quote};
use crate::diagnostics::problem::ProblemKind;
use crate::scoring::points::{MAX_ROLES, Points};

/// The labels of every scale by its name.
pub(super) type ScaleLabels = BTreeMap<String, Vec<String>>;

pub(super) const CRITERION: &str = "criterion";

pub(super) struct QuestionReader<'r> {
    pub(super) fields: &'r Fields<'r, 'r>,
    pub(super) roles: &'r [&'r str],
    pub(super) scales: &'r ScaleLabels,
    pub(super) notes: &'r Collector<'r>,
}

impl QuestionReader<'_> {
    pub(super) fn note_kind(&self) {
        if let Some(node) = self.fields.need("kind") {
            let what = format!(
                "{}: unknown kind {}",
                self.fields.name,
                node.value.describe()
            );
            let help = match &node.value {
                JsonValue::String(kind) => self.notes.suggest(kind, Kind::NAMES),
                _ => format!("known: {}", Kind::NAMES.join(", ")),
            };
            self.notes
                .add_as(ProblemKind::UnknownName, node.start, what, help);
        }
    }

    /// The options of a `scale` or `pair` question: the labels of its scale with their awards.
    pub(super) fn graded(&self) -> Vec<QuestionOption> {
        let Some(name) = self.fields.text("scale") else {
            return Vec::new();
        };
        let Some(labels) = self.scales.get(&name) else {
            let what = format!("{}: unknown scale {}", self.fields.name, quote(&name));
            let start = self
                .fields
                .get("scale")
                .map_or(self.fields.start, |node| node.start);
            self.notes.add_as(
                ProblemKind::UnknownName,
                start,
                what,
                self.notes
                    .suggest(&name, self.scales.keys().map(String::as_str)),
            );
            return Vec::new();
        };
        let mut options: Vec<QuestionOption> = labels
            .iter()
            .map(|label| QuestionOption {
                id: String::new(),
                label: label.clone(),
                other_labels: Vec::new(),
                award: Points::ZERO,
            })
            .collect();
        let Some(node) = self.fields.get("award") else {
            return options;
        };
        read_award(
            node,
            &self.fields.name,
            self.roles,
            self.notes,
            &mut |role, node| {
                let name = format!(
                    "{}: the award of {}",
                    self.fields.name,
                    quote(self.roles[role])
                );
                let JsonValue::Array(items) = &node.value else {
                    let what = format!(
                        "{name} must be a list of {} whole numbers, not {}",
                        options.len(),
                        node.value.describe()
                    );
                    self.notes.add(
                        node.start,
                        what,
                        "write one number for each label of the scale",
                    );
                    return;
                };
                if items.len() != options.len() {
                    let what = format!(
                        "{name} has {} numbers, the scale {} labels",
                        items.len(),
                        options.len()
                    );
                    self.notes.add(
                        node.start,
                        what,
                        "write one number for each label of the scale",
                    );
                }
                for (item, option) in items.iter().zip(&mut options) {
                    if let Some(points) = whole(item, &name, -1000, 1000, self.notes) {
                        option.award[role] = i32::try_from(points).unwrap_or_default();
                    }
                }
            },
        );
        options
    }

    /// The role that a statement speaks for: its award to that role has to rise with the answer.
    pub(super) fn criterion(&self, kind: &Kind, options: &[QuestionOption]) -> Option<usize> {
        let node = self.fields.get(CRITERION)?;
        if *kind != Kind::Scale {
            let what = format!(
                "{}: a {} question cannot be a criterion",
                self.fields.name,
                kind.name()
            );
            let help = "take \"criterion\" away; it belongs to scale questions";
            self.notes.add(node.start, what, help);
            return None;
        }
        let id = self.fields.text(CRITERION)?;
        let Some(role) = self.roles.iter().position(|role| *role == id) else {
            let what = format!("{}: unknown role {}", self.fields.name, quote(&id));
            let help = self.notes.suggest(&id, self.roles.iter().copied());
            self.notes.add(node.start, what, help);
            return None;
        };
        let awards = options.iter().map(|option| option.award[role]);
        let (first, last) = (awards.clone().next(), awards.clone().next_back());
        if !awards.is_sorted() || first >= last {
            let what = format!(
                "{}: it is a criterion of {}, but its award to it does not rise with the answer",
                self.fields.name,
                quote(&id)
            );
            let help = "let agreeing give the role more, or take \"criterion\" away";
            self.notes.add(node.start, what, help);
        }
        Some(role)
    }

    /// The options of a `choice` or `multi` question.
    pub(super) fn options(&self, fewest: usize) -> Vec<QuestionOption> {
        let Some(list) = self.fields.list("options") else {
            return Vec::new();
        };
        if list.len() < fewest {
            let what = format!(
                "{} needs {fewest} options at least, not {}",
                self.fields.name,
                list.len()
            );
            let start = self
                .fields
                .get("options")
                .map_or(self.fields.start, |node| node.start);
            self.notes.add(start, what, "add options");
        }
        let kind = format!("{}: option", self.fields.name);
        read_each(
            list,
            &kind,
            &["id", "label", "award"],
            self.notes,
            |fields| {
                let id = fields.id("id").unwrap_or_default();
                let label = fields.text("label").unwrap_or_default();
                let mut award = Points::ZERO;
                if let Some(node) = fields.get("award") {
                    read_award(
                        node,
                        &fields.name,
                        self.roles,
                        self.notes,
                        &mut |role, node| {
                            let name = format!(
                                "{}: the award of {}",
                                fields.name,
                                quote(self.roles[role])
                            );
                            if let Some(points) = whole(node, &name, -1000, 1000, self.notes) {
                                award[role] = i32::try_from(points).unwrap_or_default();
                            }
                        },
                    );
                }
                let option = QuestionOption {
                    id: id.clone(),
                    label,
                    other_labels: Vec::new(),
                    award,
                };
                Some((id, option))
            },
        )
    }
}

/// Calls `read` with the role and the value of every award in an object of them.
pub(super) fn read_award(
    node: &JsonNode<'_>,
    name: &str,
    roles: &[&str],
    notes: &Collector<'_>,
    read: &mut dyn FnMut(usize, &JsonNode<'_>),
) {
    let JsonValue::Object(members) = &node.value else {
        let what = format!(
            "{name}: \"award\" must be an object of roles, not {}",
            node.value.describe()
        );
        notes.add(node.start, what, "write it in braces: { \"role\": points }");
        return;
    };
    let mut seen = vec![false; roles.len()];
    for member in members {
        let Some(role) = roles.iter().position(|role| *role == member.key) else {
            let what = format!("{name}: award to an unknown role {}", quote(&member.key));
            notes.add_as(
                ProblemKind::UnknownName,
                member.key_start,
                what,
                notes.suggest(&member.key, roles.iter().copied()),
            );
            continue;
        };
        if std::mem::replace(&mut seen[role], true) {
            let what = format!("{name}: the award of {} stands twice", quote(&member.key));
            notes.add(member.key_start, what, "keep one of them");
        }
        if role < MAX_ROLES {
            read(role, &member.value);
        }
    }
}
