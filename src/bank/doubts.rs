//! What a bank may hold and hardly means: told as warnings.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::condition::Condition;
use super::fields::Fields;
use super::labels::member;
use super::model::{Advice, Dimension, Rule};
use super::outcome::Outcome;
use super::question::Question;
use crate::diagnostics::collector::Collector;
use crate::diagnostics::json::{JsonNode, JsonValue, quote};

/// The parts of a bank that has been read without a problem.
pub(super) struct BankParts<'b> {
    pub(super) dimensions: &'b [Dimension],
    pub(super) questions: &'b [Question],
    pub(super) rules: &'b [Rule],
    pub(super) advice: &'b [Advice],
}

/// Notes every doubt.
pub(super) fn check(bank: &Fields<'_, '_>, parts: &BankParts<'_>, notes: &Collector<'_>) {
    unused_scales(bank, notes);
    unused_dimensions(bank, parts, notes);
    let list = |key| bank.optional_list(key).unwrap_or_default();
    for (node, question) in list("questions").iter().zip(parts.questions) {
        let name = format!("question {}", quote(&question.id));
        empty_award(node, &name, notes);
        let options = member(node, "options").map(|node| &node.value);
        if let Some(JsonValue::Array(options)) = options {
            for (option, known) in options.iter().zip(&question.options) {
                let name = format!("{name}: option {}", quote(&known.id));
                empty_award(option, &name, notes);
            }
        }
    }
    for (node, rule) in list("rules").iter().zip(parts.rules) {
        let name = format!("rule {}", quote(&rule.id));
        empty_award(node, &name, notes);
        counts(node, &name, notes);
        on_context(node, &name, rule, parts.questions, notes);
        if never(&rule.when, parts.questions) {
            let doubt = format!("{name} can never fire");
            notes.doubt(when(node), doubt, "no answers fit its condition: mend it");
        }
    }
    for (node, advice) in list("advice").iter().zip(parts.advice) {
        let name = format!("advice {}", quote(&advice.id));
        counts(node, &name, notes);
        if never(&advice.when, parts.questions) {
            let doubt = format!("{name} can never show");
            notes.doubt(when(node), doubt, "no answers fit its condition: mend it");
        }
    }
}

fn when(node: &JsonNode<'_>) -> usize {
    member(node, "when").map_or(node.start, |node| node.start)
}

fn unused_scales(bank: &Fields<'_, '_>, notes: &Collector<'_>) {
    let questions = bank.optional_list("questions").unwrap_or_default();
    let used: HashSet<&str> = questions
        .iter()
        .filter_map(|question| match &member(question, "scale")?.value {
            JsonValue::String(name) => Some(&**name),
            _ => None,
        })
        .collect();
    if let Some(JsonValue::Object(scales)) = bank.get("scales").map(|node| &node.value) {
        for scale in scales.iter().filter(|scale| !used.contains(&*scale.key)) {
            let doubt = format!("no question uses the scale {}", quote(&scale.key));
            notes.doubt(scale.key_start, doubt, "use it, or take it out");
        }
    }
}

fn unused_dimensions(bank: &Fields<'_, '_>, parts: &BankParts<'_>, notes: &Collector<'_>) {
    let of_questions = parts.questions.iter().map(|question| question.dimension);
    let of_rules = parts.rules.iter().map(|rule| rule.dimension);
    let used: HashSet<usize> = of_questions.chain(of_rules).flatten().collect();
    let nodes = bank.optional_list("dimensions").unwrap_or_default();
    for (index, (node, dimension)) in nodes.iter().zip(parts.dimensions).enumerate() {
        if !used.contains(&index) {
            let doubt = format!(
                "no question and no rule is about the dimension {}",
                quote(&dimension.id)
            );
            notes.doubt(node.start, doubt, "name it in a question, or take it out");
        }
    }
}

fn empty_award(node: &JsonNode<'_>, name: &str, notes: &Collector<'_>) {
    if let Some(award) = member(node, "award")
        && matches!(&award.value, JsonValue::Object(members) if members.is_empty())
    {
        let doubt = format!("{name}: the award is empty");
        notes.doubt(award.start, doubt, "give points to a role, or leave it out");
    }
}

/// Counts that ask for more conditions than they list.
fn counts(node: &JsonNode<'_>, name: &str, notes: &Collector<'_>) {
    match &node.value {
        JsonValue::Object(members) => {
            for found in members {
                if found.key == "count"
                    && let Some(of) = member(&found.value, "of")
                    && let JsonValue::Array(of) = &of.value
                    && let Some(at_least) = member(&found.value, "at_least")
                    && let Some(wanted) = at_least.value.whole()
                    && usize::try_from(wanted).is_ok_and(|wanted| wanted > of.len())
                {
                    let doubt = format!("{name}: count asks for {wanted} of {}", of.len());
                    let help = format!("ask for {} at most, or list more", of.len());
                    notes.doubt(at_least.start, doubt, help);
                }
                counts(&found.value, name, notes);
            }
        }
        JsonValue::Array(items) => items.iter().for_each(|item| counts(item, name, notes)),
        _ => {}
    }
}

/// A scoring rule that names a question without points of its own.
fn on_context(
    node: &JsonNode<'_>,
    name: &str,
    rule: &Rule,
    questions: &[Question],
    notes: &Collector<'_>,
) {
    if rule.award.is_zero() {
        return;
    }
    let mut named = BTreeSet::new();
    rule.when.each_question(&mut |question| {
        let mut options = questions[question].options.iter();
        if options.all(|option| option.award.is_zero()) {
            named.insert(question);
        }
    });
    for question in named {
        let doubt = format!(
            "{name} scores by question {}, which gives no points itself",
            quote(&questions[question].id)
        );
        let help =
            "its answer counts here and is no evidence: give it points, or leave it to advice";
        notes.doubt(when(node), doubt, help);
    }
}

/// Whether no answers and no outcome make a condition true, as far as can be told without trying all
/// of them.
fn never(condition: &Condition, questions: &[Question]) -> bool {
    match condition {
        Condition::Between { low, high, .. } | Condition::Criteria { low, high, .. } => low > high,
        Condition::In { options, .. } => options.is_empty(),
        Condition::Includes { .. } => false,
        Condition::Outcome(outcomes) => outcomes.is_empty(),
        Condition::All(of) => {
            of.iter().any(|inner| never(inner, questions)) || contradicts_itself(of, questions)
        }
        Condition::Any(of) => of.iter().all(|inner| never(inner, questions)),
        Condition::Not(inner) => always(inner, questions),
        Condition::Count { at_least, of } => {
            of.iter().filter(|inner| !never(inner, questions)).count() < *at_least
        }
    }
}

/// Whether no answers and no outcome make a condition false.
fn always(condition: &Condition, questions: &[Question]) -> bool {
    match condition {
        Condition::Between { question, .. } | Condition::In { question, .. } => {
            (0..questions[*question].options.len()).all(|option| condition.admits(option))
        }
        Condition::All(of) => of.iter().all(|inner| always(inner, questions)),
        Condition::Any(of) => of.iter().any(|inner| always(inner, questions)),
        Condition::Not(inner) => never(inner, questions),
        Condition::Count { at_least, of } => {
            of.iter().filter(|inner| always(inner, questions)).count() >= *at_least
        }
        Condition::Includes { .. } | Condition::Outcome(_) | Condition::Criteria { .. } => false,
    }
}

/// Whether tests of one question, or of the outcome, that all have to hold leave nothing over.
fn contradicts_itself(of: &[Condition], questions: &[Question]) -> bool {
    let mut left: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let mut outcomes: Option<Vec<Outcome>> = None;
    let mut open: Vec<(&Condition, bool)> = of.iter().map(|inner| (inner, true)).collect();
    while let Some((condition, wanted)) = open.pop() {
        match condition {
            Condition::All(inner) if wanted => open.extend(inner.iter().map(|one| (one, true))),
            Condition::Any(inner) if !wanted => open.extend(inner.iter().map(|one| (one, false))),
            Condition::Not(inner) => open.push((inner, !wanted)),
            Condition::Between { question, .. } | Condition::In { question, .. } => {
                let all = 0..questions[*question].options.len();
                let left = left.entry(*question).or_insert_with(|| all.collect());
                left.retain(|&option| condition.admits(option) == wanted);
            }
            Condition::Outcome(allowed) if wanted => {
                let left = outcomes.get_or_insert_with(|| allowed.clone());
                left.retain(|outcome| allowed.contains(outcome));
            }
            Condition::All(_)
            | Condition::Any(_)
            | Condition::Outcome(_)
            | Condition::Includes { .. }
            | Condition::Count { .. }
            | Condition::Criteria { .. } => {}
        }
    }
    left.values().any(BTreeSet::is_empty) || outcomes.is_some_and(|left| left.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::bank::Bank;

    /// A bank with a scale `q`, a choice `c` without points and a `multi` m, and with these members more.
    fn doubts(more: &str) -> Vec<String> {
        let bank = format!(
            r#"{{"format": "rolefit-bank/1", "id": "b", "version": "1", "title": "T",
            "roles": [{{"id": "a", "name": "A"}}, {{"id": "b", "name": "B"}}],
            "scales": {{"s": ["No", "Middle", "Yes"]}},
            "questions": [
                {{"id": "q", "kind": "scale", "scale": "s", "text": "x", "criterion": "a",
                  "award": {{"a": [-1, 0, 1], "b": [1, 0, -1]}}}},
                {{"id": "c", "kind": "choice", "text": "x", "options": [{{"id": "x", "label": "X"}}, {{"id": "y", "label": "Y"}}]}},
                {{"id": "m", "kind": "multi", "text": "x", "options": [{{"id": "x", "label": "X"}}, {{"id": "y", "label": "Y"}}]}}
            ]{more}}}"#
        );
        let (_, doubts) = Bank::check(&bank).expect(more);
        doubts.into_iter().map(|doubt| doubt.what).collect()
    }

    fn of_advice(when: &str) -> Vec<String> {
        doubts(&format!(
            r#", "advice": [{{"id": "x", "when": {when}, "text": "t"}}]"#
        ))
    }

    #[test]
    fn a_bank_in_which_everything_is_used_is_not_doubted() {
        assert_eq!(doubts(""), Vec::<String>::new());
        assert_eq!(
            doubts(
                r#", "dimensions": [{"id": "d", "name": "D"}], "rules": [{"id": "r", "dimension": "d",
                "when": {"question": "q", "at_least": 3}, "award": {"a": 1}, "because": "b"}]"#
            ),
            Vec::<String>::new()
        );
    }

    #[test]
    fn what_is_not_used_or_gives_nothing_is_doubted() {
        assert_eq!(
            doubts(r#", "dimensions": [{"id": "d", "name": "D"}]"#),
            ["no question and no rule is about the dimension \"d\""]
        );
        assert_eq!(
            doubts(
                r#", "rules": [{"id": "r", "when": {"question": "q", "is": 3}, "award": {}, "because": "b"}]"#
            ),
            ["rule \"r\": the award is empty"]
        );
        assert_eq!(
            doubts(
                r#", "rules": [{"id": "r", "when": {"question": "c", "is": "x"}, "award": {"a": 1}, "because": "b"}]"#
            ),
            ["rule \"r\" scores by question \"c\", which gives no points itself"]
        );
    }

    /// Each condition that nothing makes true has one beside it that something does.
    #[test]
    fn what_can_never_show_is_doubted_and_nothing_else() {
        for (never, sometimes) in [
            (
                r#"{"all": [{"question": "q", "at_least": 3}, {"question": "q", "at_most": 2}]}"#,
                r#"{"all": [{"question": "q", "at_least": 2}, {"question": "q", "at_most": 2}]}"#,
            ),
            (
                r#"{"all": [{"outcome": ["a"]}, {"any": [{"all": [{"outcome": ["b"]}]}, {"all": [{"question": "c", "is": "x"}, {"question": "c", "is": "y"}]}]}, {"outcome": ["close"]}]}"#,
                r#"{"all": [{"outcome": ["a", "b"]}, {"outcome": ["b", "close"]}]}"#,
            ),
            (
                r#"{"not": {"question": "q", "at_least": 1}}"#,
                r#"{"not": {"question": "q", "at_least": 2}}"#,
            ),
            (
                r#"{"all": [{"question": "c", "is": "x"}, {"not": {"question": "c", "in": ["x", "y"]}}]}"#,
                r#"{"all": [{"question": "c", "is": "x"}, {"not": {"question": "c", "is": "y"}}]}"#,
            ),
            (
                r#"{"count": {"at_least": 2, "of": [{"not": {"question": "c", "in": ["x", "y"]}}, {"question": "c", "is": "y"}]}}"#,
                r#"{"count": {"at_least": 1, "of": [{"not": {"question": "c", "in": ["x", "y"]}}, {"question": "c", "is": "y"}]}}"#,
            ),
            (
                r#"{"all": [{"question": "m", "includes": "x"}, {"question": "q", "is": 1}, {"question": "q", "is": 2}]}"#,
                r#"{"all": [{"question": "m", "includes": "x"}, {"question": "m", "includes": "y"}]}"#,
            ),
        ] {
            assert_eq!(of_advice(never), ["advice \"x\" can never show"], "{never}");
            assert_eq!(of_advice(sometimes), Vec::<String>::new(), "{sometimes}");
        }
    }

    #[test]
    fn a_count_of_more_than_it_lists_is_doubted_at_its_number() {
        let told = of_advice(
            r#"{"count": {"at_least": 3, "of": [{"question": "c", "is": "x"}, {"question": "q", "is": 1}]}}"#,
        );
        assert_eq!(
            told,
            [
                "advice \"x\" can never show",
                "advice \"x\": count asks for 3 of 2"
            ]
        );
    }
}
