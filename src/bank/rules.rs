//! Reading what a bank says of combinations of answers: rules and advice.

use super::condition_reader::ConditionReader;
use super::dimensions::{Dimensions, read_dimension};
use super::fields::{Fields, whole};
use super::lists::read_each;
use super::model::{Advice, Rule};
use super::question_reader::read_award;
use crate::diagnostics::collector::Collector;
use crate::diagnostics::json::quote;
use crate::scoring::points::Points;

pub(super) fn read_rules(
    bank: &Fields<'_, '_>,
    roles: &[&str],
    dimensions: &Dimensions<'_>,
    conditions: &ConditionReader<'_, '_>,
    notes: &Collector<'_>,
) -> Vec<Rule> {
    let list = bank.optional_list("rules").unwrap_or_default();
    let keys = ["id", "when", "award", "because", "source", "dimension"];
    read_each(list, "rule", &keys, notes, |fields| {
        let id = fields.id("id");
        let when = fields
            .need("when")
            .and_then(|node| conditions.read(node, &fields.name, false));
        let award = fields.need("award").map(|node| {
            let mut award = Points::ZERO;
            read_award(node, &fields.name, roles, notes, &mut |role, node| {
                let name = format!("{}: the award of {}", fields.name, quote(roles[role]));
                if let Some(points) = whole(node, &name, -1000, 1000, notes) {
                    award[role] = i32::try_from(points).unwrap_or_default();
                }
            });
            award
        });
        let because = fields.text("because");
        let dimension = read_dimension(fields, dimensions, notes);
        let source = fields.optional_text("source").unwrap_or_default();
        let id = id?;
        Some((
            id.clone(),
            Rule {
                id,
                when: when?,
                award: award?,
                because: because?,
                source,
                dimension,
            },
        ))
    })
}

pub(super) fn read_advice(
    bank: &Fields<'_, '_>,
    conditions: &ConditionReader<'_, '_>,
    notes: &Collector<'_>,
) -> Vec<Advice> {
    let list = bank.optional_list("advice").unwrap_or_default();
    read_each(list, "advice", &["id", "when", "text"], notes, |fields| {
        let id = fields.id("id");
        let when = fields
            .need("when")
            .and_then(|node| conditions.read(node, &fields.name, true));
        let text = fields.text("text");
        let id = id?;
        Some((
            id.clone(),
            Advice {
                id,
                when: when?,
                text: text?,
            },
        ))
    })
}
