//! Reading the questions of a bank.

use std::collections::BTreeMap;

use super::dimensions::{Dimensions, read_dimension};
use super::fields::{Fields, whole};
use super::lists::{name_of, read_each};
use super::model::{Kind, MAX_QUESTIONS, Question, QuestionOption};
use super::own_range::own_range;
use crate::diagnostics::collector::Collector;
use crate::diagnostics::json::{JsonNode, JsonValue, quote};
use crate::diagnostics::problem::ProblemKind;
use crate::scoring::points::{MAX_ROLES, Points, Ranges};

/// The labels of every scale by its name.
pub(super) type ScaleLabels = BTreeMap<String, Vec<String>>;

pub(super) fn read_questions(
    bank: &Fields<'_, '_>,
    roles: &[&str],
    dimensions: &Dimensions<'_>,
    scales: &ScaleLabels,
    notes: &Collector<'_>,
) -> Vec<Question> {
    let Some(list) = bank.list("questions") else {
        return Vec::new();
    };
    if list.is_empty() || list.len() > MAX_QUESTIONS {
        let start = bank.get("questions").map_or(bank.start, |node| node.start);
        let what = format!(
            "a bank has 1 to {MAX_QUESTIONS} questions, not {}",
            list.len()
        );
        notes.add(start, what, "add or remove questions");
    }
    let list = &list[..list.len().min(MAX_QUESTIONS)];
    // Which keys are known depends on the kind, so it is looked at first.
    let mut questions = Vec::new();
    let mut ids = Vec::new();
    for (index, node) in list.iter().enumerate() {
        let name = name_of("question", node, index);
        let kind = kind_of(node);
        let Some(fields) = Fields::open(node, name, known_keys(kind), notes) else {
            continue;
        };
        let reader = QuestionReader {
            fields: &fields,
            roles,
            scales,
            notes,
        };
        let id = fields.id("id").unwrap_or_default();
        ids.push((
            id.clone(),
            fields.get("id").map_or(fields.start, |node| node.start),
        ));
        if kind.is_none() {
            reader.note_kind();
        }
        let text = fields.text("text").unwrap_or_default();
        let dimension = read_dimension(&fields, dimensions, notes);
        let (kind, options) = match kind {
            Some("scale") => (Kind::Scale, reader.graded()),
            Some("pair") => {
                let side = |key| fields.text(key).unwrap_or_default();
                (
                    Kind::Pair {
                        left: side("left"),
                        right: side("right"),
                    },
                    reader.graded(),
                )
            }
            Some("multi") => {
                let options = reader.options(1);
                let most = i64::try_from(options.len().max(1)).unwrap_or(i64::MAX);
                let max = fields.whole("max", 1, most).unwrap_or(most);
                (
                    Kind::Multi {
                        max: usize::try_from(max).unwrap_or(usize::MAX),
                    },
                    options,
                )
            }
            Some(_) => (Kind::Choice, reader.options(2)),
            None => (Kind::Choice, Vec::new()),
        };
        let criterion = reader.criterion(&kind, &options);
        let mut question = Question {
            id,
            kind,
            dimension,
            text,
            help: fields.optional_text("help").unwrap_or_default(),
            source: fields.optional_text("source").unwrap_or_default(),
            criterion,
            options,
            weight: 0,
            own: Ranges::default(),
            other_wordings: Vec::new(),
        };
        question.own = own_range(&question);
        let widths = (0..roles.len().min(MAX_ROLES)).map(|role| question.own.width(role));
        question.weight = widths
            .max()
            .and_then(|width| u32::try_from(width).ok())
            .unwrap_or(0);
        questions.push(question);
    }
    super::fields::check_unique(
        "question",
        ids.iter().map(|(id, start)| (id.as_str(), *start)),
        notes,
    );
    questions
}

fn kind_of(node: &JsonNode<'_>) -> Option<&'static str> {
    let JsonValue::Object(members) = &node.value else {
        return None;
    };
    let member = members.iter().find(|member| member.key == "kind")?;
    let JsonValue::String(kind) = &member.value.value else {
        return None;
    };
    ["scale", "pair", "choice", "multi"]
        .into_iter()
        .find(|known| known == kind)
}

fn known_keys(kind: Option<&str>) -> &'static [&'static str] {
    match kind {
        Some("scale") => &[
            "id",
            "kind",
            "dimension",
            "text",
            "help",
            "source",
            "scale",
            "award",
            CRITERION,
        ],
        Some("pair") => &[
            "id",
            "kind",
            "dimension",
            "text",
            "help",
            "source",
            "scale",
            "award",
            "left",
            "right",
            CRITERION,
        ],
        Some("choice") => &[
            "id",
            "kind",
            "dimension",
            "text",
            "help",
            "source",
            "options",
            CRITERION,
        ],
        Some(_) => &[
            "id",
            "kind",
            "dimension",
            "text",
            "help",
            "source",
            "options",
            "max",
            CRITERION,
        ],
        None => &[
            "id",
            "kind",
            "dimension",
            "text",
            "help",
            "source",
            "scale",
            "award",
            "left",
            "right",
            "options",
            "max",
            CRITERION,
        ],
    }
}

const CRITERION: &str = "criterion";

struct QuestionReader<'r> {
    fields: &'r Fields<'r, 'r>,
    roles: &'r [&'r str],
    scales: &'r ScaleLabels,
    notes: &'r Collector<'r>,
}

impl QuestionReader<'_> {
    fn note_kind(&self) {
        if let Some(node) = self.fields.need("kind") {
            let what = format!(
                "{}: unknown kind {}",
                self.fields.name,
                node.value.describe()
            );
            let help = match &node.value {
                JsonValue::String(kind) => self
                    .notes
                    .suggest(kind, ["scale", "pair", "choice", "multi"]),
                _ => "known: scale, pair, choice, multi".into(),
            };
            self.notes
                .add_as(ProblemKind::UnknownName, node.start, what, help);
        }
    }

    /// The options of a `scale` or `pair` question: the labels of its scale with their awards.
    fn graded(&self) -> Vec<QuestionOption> {
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
    fn criterion(&self, kind: &Kind, options: &[QuestionOption]) -> Option<usize> {
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
    fn options(&self, fewest: usize) -> Vec<QuestionOption> {
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
