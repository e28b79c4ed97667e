//! The names that conditions and lists may use.

use std::collections::HashMap;

use super::question::Question;

/// The names that conditions and lists may use.
pub(super) struct KnownNames<'b> {
    pub(super) ids: Vec<&'b str>,
    pub(super) index: HashMap<&'b str, usize>,
    /// Options by question and id: a question may have very many.
    pub(super) options: HashMap<(usize, &'b str), usize>,
    pub(super) roles: &'b [&'b str],
}

impl<'b> KnownNames<'b> {
    pub(super) fn new(questions: &'b [Question], roles: &'b [&'b str]) -> KnownNames<'b> {
        let ids: Vec<&str> = questions
            .iter()
            .map(|question| question.id.as_str())
            .collect();
        let index = ids
            .iter()
            .enumerate()
            .map(|(index, id)| (*id, index))
            .collect();
        let options = questions.iter().enumerate().flat_map(|(at, question)| {
            let options = question.options.iter().enumerate();
            options.map(move |(option, known)| ((at, known.id.as_str()), option))
        });
        KnownNames {
            ids,
            index,
            options: options.collect(),
            roles,
        }
    }

    pub(super) fn question(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// Whether a question's id could not be read, so that a name that is not known may be its.
    pub(super) fn is_incomplete(&self) -> bool {
        self.index.contains_key("")
    }

    pub(super) fn question_ids(&self) -> impl Iterator<Item = &'b str> + Clone + '_ {
        self.ids.iter().copied()
    }
}
