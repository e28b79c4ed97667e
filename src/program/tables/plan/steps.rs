//! Scales with one column a step: the step stands in the header, by its label or its number, a mark in the cell.

use std::collections::BTreeMap;

use crate::tables::fold::fold;
use crate::tables::names::Named;
use crate::tables::naming::{column_name, json};
use crate::tables::plan::planner::Planner;
use crate::tables::plan::table_plan::{PlanError, PlannedColumn};

/// The number that a header ends with.
fn number_behind(header: &str) -> Option<usize> {
    let folded = fold(header);
    let end = folded.trim_end_matches(|c: char| !c.is_alphanumeric());
    let before = end.trim_end_matches(|c: char| c.is_ascii_digit());
    end[before.len()..].parse().ok()
}

impl Planner<'_> {
    /// The columns of each question that have a number behind it, with their numbers; what the map names is
    /// settled.
    fn numbered(&self, columns: &[PlannedColumn]) -> BTreeMap<usize, Vec<(usize, usize)>> {
        let mut numbered: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for (index, column) in columns.iter().enumerate() {
            if let Some(Named::Question(question)) = column.named
                && !self.is_mapped(&column.folded)
                && let Some(number) = number_behind(&column.header)
            {
                numbered.entry(question).or_default().push((index, number));
            }
        }
        numbered
    }

    /// Takes columns of a graded question that are numbered as its steps are, each step once, for one column a
    /// step: nobody answers a question as often as its scale has steps.
    pub(in crate::tables) fn steps(&self, columns: &mut [PlannedColumn]) {
        for (question, numbered) in self.numbered(columns) {
            let asked = &self.bank.questions()[question];
            let mut numbers: Vec<usize> = numbered.iter().map(|(_, number)| *number).collect();
            numbers.sort_unstable();
            if asked.kind.is_graded() && numbers.into_iter().eq(1..=asked.options.len()) {
                for (index, number) in numbered {
                    columns[index].named = Some(Named::Option(question, number - 1));
                }
            }
        }
    }

    /// Questions whose columns have a number each, as one column an option or a step has, where the table does
    /// not say which number is which.
    pub(in crate::tables) fn numbered_options(
        &self,
        columns: &[PlannedColumn],
        row: u64,
        errors: &mut Vec<PlanError>,
    ) -> Vec<usize> {
        let mut of = self.numbered(columns);
        of.retain(|question, numbered| {
            let asked = &self.bank.questions()[*question];
            match asked.kind.is_graded() {
                // Fewer are copies of a column.
                true => numbered.len() + 1 >= asked.options.len(),
                false => asked.kind.is_multi() && numbered.len() > 1,
            }
        });
        for (question, numbered) in &of {
            let asked = &self.bank.questions()[*question];
            let ([(first, _), .., (last, _)], Some(option)) =
                (&numbered[..], asked.options.first())
            else {
                continue;
            };
            let (which, example) = match asked.kind.is_graded() {
                true => ("step", "1".to_owned()),
                false => ("option", json(&option.id)),
            };
            errors.push(PlanError {
                what: format!(
                    "question \"{}\" has {} columns with numbers, {} to {}: which {which} each is does not stand there",
                    asked.id,
                    numbered.len(),
                    column_name(*first, &columns[*first].header),
                    column_name(*last, &columns[*last].header)
                ),
                row,
                column: Some(*first),
                help: format!(
                    "export the labels of the {which}s, or say with --map: {{\"columns\": {{{}: {{\"question\": {}, \"option\": {example}}}, …}}}}",
                    json(&columns[*first].header),
                    json(&asked.id),
                ),
            });
        }
        of.into_keys().collect()
    }

    /// The columns of steps whose headers name them by number, with their questions.
    pub(in crate::tables) fn steps_by_number(
        &self,
        columns: &[PlannedColumn],
    ) -> impl Iterator<Item = (usize, usize)> {
        let questions = self.bank.questions();
        let columns = columns.iter().enumerate();
        columns.filter_map(move |(index, column)| match column.named {
            Some(Named::Option(question, option)) if questions[question].kind.is_graded() => {
                let by_number = number_behind(&column.header) == Some(option + 1)
                    && !self.is_mapped(&column.folded);
                by_number.then_some((index, question))
            }
            _ => None,
        })
    }
}
