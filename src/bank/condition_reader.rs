//! Reading conditions, with every name looked up.

use super::condition::Condition;
use super::fields::{Fields, whole};
use super::known_names::KnownNames;
use super::outcome::Outcome;
use super::question::Question;
use crate::diagnostics::collector::Collector;
use crate::diagnostics::json::{JsonNode, JsonValue, quote};
use crate::diagnostics::problem::ProblemKind;

/// The deepest that conditions may be nested in each other.
const MAX_NESTING: usize = 64;

const KEYS: [&str; 10] = [
    "question", "is", "in", "at_least", "at_most", "includes", "all", "any", "not", "count",
];

/// What other languages call the operators of conditions.
const OTHER_WORDS: [(&str, &str); 8] = [
    ("and", "all"),
    ("allOf", "all"),
    ("every", "all"),
    ("or", "any"),
    ("anyOf", "any"),
    ("some", "any"),
    ("none", "not"),
    ("equals", "is"),
];

/// Reads conditions against the questions of their bank.
pub(super) struct ConditionReader<'r, 'a> {
    pub(super) names: &'r KnownNames<'r>,
    pub(super) questions: &'r [Question],
    pub(super) notes: &'r Collector<'a>,
}

impl ConditionReader<'_, '_> {
    /// Reads the condition of `owner`; `in_advice` allows tests of the outcome.
    pub(super) fn read(
        &self,
        node: &JsonNode<'_>,
        owner: &str,
        in_advice: bool,
    ) -> Option<Condition> {
        self.nested(node, owner, in_advice, 1)
    }

    fn nested(
        &self,
        node: &JsonNode<'_>,
        owner: &str,
        in_advice: bool,
        depth: usize,
    ) -> Option<Condition> {
        if depth > MAX_NESTING {
            let what = format!("{owner}: conditions are nested more than {MAX_NESTING} deep");
            self.notes
                .add(node.start, what, "flatten them with \"all\" and \"any\"");
            return None;
        }
        let mut keys = KEYS.to_vec();
        if in_advice {
            keys.extend(["outcome", "criteria"]);
        }
        let name = format!("{owner}: condition");
        let fields = self.open(node, &name, &keys, in_advice)?;
        let list = |key: &str| -> Option<Vec<Condition>> {
            let items = fields.optional_list(key)?;
            let read: Vec<Option<Condition>> = items
                .iter()
                .map(|item| self.nested(item, owner, in_advice, depth + 1))
                .collect();
            read.into_iter().collect()
        };
        if fields.has("all") {
            list("all").map(Condition::All)
        } else if fields.has("any") {
            list("any").map(Condition::Any)
        } else if let Some(inner) = fields.get("not") {
            let inner = self.nested(inner, owner, in_advice, depth + 1)?;
            Some(Condition::Not(Box::new(inner)))
        } else if let Some(count) = fields.get("count") {
            self.count(count, owner, in_advice, depth)
        } else if fields.has("outcome") {
            self.outcome(&fields)
        } else if fields.has("criteria") {
            self.criteria(&fields)
        } else {
            self.test(&fields)
        }
    }

    /// Opens a condition and sees to it that it is one of the known shapes.
    fn open<'n, 'a>(
        &'n self,
        node: &'n JsonNode<'a>,
        name: &str,
        keys: &[&str],
        in_advice: bool,
    ) -> Option<Fields<'n, 'a>>
    where
        Self: 'n,
    {
        let JsonValue::Object(members) = &node.value else {
            let what = format!("{name} must be an object, not {}", node.value.describe());
            self.notes.add(
                node.start,
                what,
                "such as {\"question\": \"…\", \"is\": \"…\"}",
            );
            return None;
        };
        let for_advice = |key: &str| key == "outcome" || key == "criteria";
        if let (false, Some(member)) = (
            in_advice,
            members.iter().find(|member| for_advice(&member.key)),
        ) {
            let what = match &*member.key {
                "outcome" => {
                    format!("{name}: a rule cannot test the outcome, which it helps to make")
                }
                _ => format!("{name}: a rule cannot test how many criteria are met"),
            };
            let help = format!("test answers; \"{}\" is for advice alone", member.key);
            self.notes.add(member.key_start, what, help);
            return None;
        }
        let fields = Fields::open_called(node, name, keys, &OTHER_WORDS, self.notes)?;
        if members.iter().any(|member| !keys.contains(&&*member.key)) {
            return None;
        }
        let has = |key: &&str| fields.has(key);
        let heads = [
            "question", "all", "any", "not", "count", "outcome", "criteria",
        ]
        .iter()
        .filter(|key| has(key))
        .count();
        let counts = fields.has("at_least") || fields.has("at_most");
        let tests = ["is", "in", "includes"]
            .iter()
            .filter(|key| has(key))
            .count()
            + usize::from(counts);
        let is_test = fields.has("question") || fields.has("criteria");
        if heads != 1 || tests != usize::from(is_test) || (fields.has("criteria") && !counts) {
            let shapes = if in_advice {
                "a question with is, in, at_least/at_most or includes; criteria with at_least/at_most; or one of all, any, not, count, outcome"
            } else {
                "a question with is, in, at_least/at_most or includes; or one of all, any, not, count"
            };
            self.notes.add(
                node.start,
                format!("{name} is none of the known shapes"),
                format!("write {shapes}"),
            );
            return None;
        }
        Some(fields)
    }

    fn count(
        &self,
        node: &JsonNode<'_>,
        owner: &str,
        in_advice: bool,
        depth: usize,
    ) -> Option<Condition> {
        let name = format!("{owner}: count");
        if let JsonValue::Object(members) = &node.value
            && let Some(member) = members.iter().find(|member| member.key == "at_most")
        {
            let what = format!("{name}: \"at_most\" is not known here");
            let help = match member.value.value.whole() {
                Some(most @ 0..1_000_000) => format!(
                    "for at most {most} write {{\"not\": {{\"count\": {{\"at_least\": {}, \"of\": […]}}}}}}",
                    most + 1
                ),
                _ => "for at most n write \"not\" around a count of at least n + 1".into(),
            };
            self.notes.add(member.key_start, what, help);
            return None;
        }
        let fields = Fields::open(node, name, &["at_least", "of"], self.notes)?;
        fields.need("at_least");
        let at_least = fields.whole("at_least", 0, i64::from(u32::MAX));
        let items = fields.list("of")?;
        let of: Vec<Option<Condition>> = items
            .iter()
            .map(|item| self.nested(item, owner, in_advice, depth + 1))
            .collect();
        let of = of.into_iter().collect::<Option<Vec<_>>>()?;
        Some(Condition::Count {
            at_least: usize::try_from(at_least?).ok()?,
            of,
        })
    }

    fn outcome(&self, fields: &Fields<'_, '_>) -> Option<Condition> {
        let known = self
            .names
            .roles
            .iter()
            .copied()
            .chain(["close", "insufficient"]);
        let mut outcomes = Vec::new();
        for node in fields.optional_list("outcome")? {
            let found = match &node.value {
                JsonValue::String(id) if id == "close" => Some(Outcome::Close),
                JsonValue::String(id) if id == "insufficient" => Some(Outcome::Insufficient),
                JsonValue::String(id) => self
                    .names
                    .roles
                    .iter()
                    .position(|role| role == id)
                    .map(Outcome::Role),
                _ => None,
            };
            match found {
                Some(outcome) => outcomes.push(outcome),
                None => {
                    let what =
                        format!("{}: unknown outcome {}", fields.name, node.value.describe());
                    let help = match &node.value {
                        JsonValue::String(id) => self.notes.suggest(id, known.clone()),
                        _ => "write a role's id, \"close\" or \"insufficient\"".into(),
                    };
                    self.notes
                        .add_as(ProblemKind::UnknownName, node.start, what, help);
                }
            }
        }
        Some(Condition::Outcome(outcomes))
    }

    /// A test of how many criteria of a role are met.
    fn criteria(&self, fields: &Fields<'_, '_>) -> Option<Condition> {
        let id = fields.text("criteria")?;
        let start = fields
            .get("criteria")
            .map_or(fields.start, |node| node.start);
        let Some(role) = self.names.roles.iter().position(|role| *role == id) else {
            let what = format!("{}: unknown role {}", fields.name, quote(&id));
            let help = self.notes.suggest(&id, self.names.roles.iter().copied());
            self.notes.add(start, what, help);
            return None;
        };
        let of: Vec<(usize, usize)> = (0..self.questions.len())
            .filter(|&question| self.questions[question].criterion == Some(role))
            .map(|question| (question, self.questions[question].met_from()))
            .collect();
        if of.is_empty() {
            let what = format!(
                "{}: no question is a criterion of {}",
                fields.name,
                quote(&id)
            );
            let help = format!(
                "add \"criterion\": {} to statements that speak for it",
                quote(&id)
            );
            self.notes.add(start, what, help);
            return None;
        }
        let last = i64::try_from(of.len()).ok()?;
        let bound = |key: &str, default: i64| -> Option<usize> {
            let number = match fields.has(key) {
                true => fields.whole(key, 0, last)?,
                false => default,
            };
            usize::try_from(number).ok()
        };
        Some(Condition::Criteria {
            low: bound("at_least", 0)?,
            high: bound("at_most", last)?,
            of,
        })
    }

    /// A test of one question's answer.
    fn test(&self, fields: &Fields<'_, '_>) -> Option<Condition> {
        let id = fields.text("question")?;
        let Some(question) = self.names.question(&id) else {
            if self.names.is_incomplete() {
                return None;
            }
            let what = format!("{}: unknown question {}", fields.name, quote(&id));
            let start = fields
                .get("question")
                .map_or(fields.start, |node| node.start);
            self.notes.add_as(
                ProblemKind::UnknownName,
                start,
                what,
                self.notes.suggest(&id, self.names.question_ids()),
            );
            return None;
        };
        let asked = &self.questions[question];
        if asked.options.is_empty() {
            // Its options could not be read, which is told where they stand.
            return None;
        }
        let multi = asked.kind.is_multi();
        let wrong_kind = |test: &str, right: &str| {
            let what = format!(
                "{}: {test} does not fit {}, a {} question",
                fields.name,
                quote(&id),
                asked.kind.name()
            );
            self.notes.add(fields.start, what, format!("use {right}"));
            None
        };
        if let Some(node) = fields.get("includes") {
            if !multi {
                return wrong_kind(
                    "\"includes\"",
                    match asked.kind.is_graded() {
                        true => "\"is\", \"in\", \"at_least\" or \"at_most\"",
                        false => "\"is\" or \"in\"",
                    },
                );
            }
            return self
                .option(node, question, &fields.name)
                .map(|option| Condition::Includes { question, option });
        }
        if multi {
            return wrong_kind("this test", "\"includes\"");
        }
        if let Some(node) = fields.get("is") {
            let option = self.option(node, question, &fields.name)?;
            return Some(Condition::In {
                question,
                options: vec![option],
            });
        }
        if fields.has("in") {
            let mut options = Vec::new();
            for node in fields.optional_list("in")? {
                options.push(self.option(node, question, &fields.name)?);
            }
            options.sort_unstable();
            options.dedup();
            return Some(Condition::In { question, options });
        }
        if !asked.kind.is_graded() {
            return wrong_kind("\"at_least\" or \"at_most\"", "\"is\" or \"in\"");
        }
        let last = i64::try_from(asked.options.len()).ok()?;
        let bound = |key: &str, default: i64| -> Option<usize> {
            let number = if fields.has(key) {
                fields.whole(key, 1, last)?
            } else {
                default
            };
            usize::try_from(number - 1).ok()
        };
        Some(Condition::Between {
            question,
            low: bound("at_least", 1)?,
            high: bound("at_most", last)?,
        })
    }

    /// The option that a test names by its id or its number.
    fn option(&self, node: &JsonNode<'_>, index: usize, name: &str) -> Option<usize> {
        let question = &self.questions[index];
        if let JsonValue::String(id) = &node.value
            && !question.kind.is_graded()
        {
            let found = self.names.options.get(&(index, &**id)).copied();
            if found.is_none() {
                let what = format!(
                    "{name}: {} has no option {}",
                    quote(&question.id),
                    quote(id)
                );
                let known = question.options.iter().map(|option| option.id.as_str());
                self.notes.add_as(
                    ProblemKind::UnknownName,
                    node.start,
                    what,
                    self.notes.suggest(id, known),
                );
            }
            return found;
        }
        let last = i64::try_from(question.options.len()).ok()?;
        let name = format!("{name}: the option of {}", quote(&question.id));
        let number = whole(node, &name, 1, last, self.notes)?;
        usize::try_from(number - 1).ok()
    }
}
