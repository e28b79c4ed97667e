//! Reading the questions of a bank.

use super::dimensions::{Dimensions, read_dimension};
use super::fields::Fields;
use super::lists::name_of;
use super::model::MAX_QUESTIONS;
use super::own_range::own_range;
use super::question::{Kind, Question};
use super::question_reader::{CRITERION, QuestionReader, ScaleLabels};
use crate::diagnostics::collector::Collector;
use crate::diagnostics::json::{JsonNode, JsonValue};
use crate::scoring::points::{MAX_ROLES, Ranges};

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
    Kind::NAMES.into_iter().find(|known| known == kind)
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
