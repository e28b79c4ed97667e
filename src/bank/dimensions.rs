//! Reading the dimensions of a bank, and the names of dimensions in questions and rules.

use std::collections::HashMap;

use super::fields::Fields;
use super::lists::read_each;
use super::model::{Dimension, MAX_DIMENSIONS};
use crate::diagnostics::collector::Collector;
use crate::diagnostics::json::quote;
use crate::diagnostics::problem::ProblemKind;

pub(super) fn read_dimensions(bank: &Fields<'_, '_>, notes: &Collector<'_>) -> Vec<Dimension> {
    let list = bank.optional_list("dimensions").unwrap_or_default();
    if list.len() > MAX_DIMENSIONS {
        let start = bank.get("dimensions").map_or(bank.start, |node| node.start);
        let what = format!(
            "a bank has at most {MAX_DIMENSIONS} dimensions, not {}",
            list.len()
        );
        notes.add_as(ProblemKind::TooLarge, start, what, "remove dimensions");
    }
    let list = &list[..list.len().min(MAX_DIMENSIONS)];
    read_each(
        list,
        "dimension",
        &["id", "name", "about"],
        notes,
        |fields| {
            let id = fields.id("id").unwrap_or_default();
            let dimension = Dimension {
                id: id.clone(),
                name: fields.text("name").unwrap_or_default(),
                about: fields.optional_text("about").unwrap_or_default(),
            };
            Some((id, dimension))
        },
    )
}

/// The dimensions by their ids.
pub(super) struct Dimensions<'b> {
    ids: Vec<&'b str>,
    index: HashMap<&'b str, usize>,
}

impl<'b> Dimensions<'b> {
    pub(super) fn new(dimensions: &'b [Dimension]) -> Dimensions<'b> {
        let ids: Vec<&str> = dimensions
            .iter()
            .map(|dimension| dimension.id.as_str())
            .collect();
        let index = ids.iter().enumerate().map(|(index, id)| (*id, index));
        Dimensions {
            index: index.collect(),
            ids,
        }
    }
}

/// The index of the dimension that a question or rule names.
pub(super) fn read_dimension(
    fields: &Fields<'_, '_>,
    dimensions: &Dimensions<'_>,
    notes: &Collector<'_>,
) -> Option<usize> {
    let name = fields.optional_text("dimension")?;
    let found = dimensions.index.get(name.as_str()).copied();
    if let (None, Some(node)) = (found, fields.get("dimension")) {
        let what = format!("{}: unknown dimension {}", fields.name, quote(&name));
        notes.add_as(
            ProblemKind::UnknownName,
            node.start,
            what,
            notes.suggest(&name, dimensions.ids.iter().copied()),
        );
    }
    found
}
