//! What a table itself says of its numbers, above a column or in its header: `1 = Strongly agree`, `[0-10]`.
//! Where the bank counts otherwise, the numbers would be read as other answers.

use super::fold::fold;
use super::names::Named;
use super::naming::column_name;
use super::options::quoted;
use super::plan::{PlanError, PlannedColumn, TableRow};
use super::plan_cells::number;
use super::planner::Planner;
use rolefit::bank::Question;

/// What may stand between a number and its label.
const BETWEEN: &[char] = &[' ', '=', ':', '.', '-', '(', ')', '[', ']', '\'', '"'];
/// What may stand between the ends of a range.
const TO: [&str; 8] = [
    "-",
    " - ",
    " to ",
    " bis ",
    " a ",
    " à ",
    " through ",
    "...",
];
/// Words that tell a range of answers from other numbers; so does a bracket around it.
const OF_ANSWERS: [&str; 10] = [
    "rate", "scale", "skala", "escala", "échelle", "from", "von", "points", "punkte", "puntos",
];

/// The folded labels of a question's options, in every language, each with its option.
fn folded_labels(asked: &Question) -> Vec<(usize, String)> {
    let options = asked.options.iter().enumerate();
    let labels =
        options.flat_map(|(index, option)| option.labels().map(move |label| (index, fold(label))));
    labels
        .filter(|(_, label)| label.contains(char::is_alphabetic))
        .collect()
}

/// How a text counts the answers of a question, which have these labels, otherwise than the bank.
fn contradiction(text: &str, asked: &Question, labels: &[(usize, String)]) -> Option<String> {
    let numbers = numbers(text);
    // The options that stand beside the numbers: the longest label, for "agree" ends "strongly agree".
    let beside = |stands: &dyn Fn(usize, usize, &str) -> bool| -> Vec<(usize, usize)> {
        let option = |&(start, end, number): &(usize, usize, usize)| {
            let there = labels.iter().filter(|(_, label)| stands(start, end, label));
            let (option, _) = there.max_by_key(|(_, label)| label.len())?;
            Some((number, *option))
        };
        numbers.iter().filter_map(option).collect()
    };
    let behind = beside(&|_, end, label| {
        let rest = text[end..].trim_start_matches(BETWEEN).strip_prefix(label);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    let in_front = beside(&|start, _, label| {
        let rest = text[..start].trim_end_matches(BETWEEN).strip_suffix(label);
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    });
    let is_other = |(number, option): &&(usize, usize)| *number != option + 1;
    let agrees =
        |pairs: &[(usize, usize)]| !pairs.is_empty() && !pairs.iter().any(|pair| is_other(&pair));
    if agrees(&behind) || agrees(&in_front) {
        return None;
    }
    if let Some((number, option)) = behind.iter().chain(&in_front).find(is_other) {
        return Some(format!(
            "{number} is \"{}\", in the bank that is {}",
            asked.options[*option].label,
            option + 1
        ));
    }
    let count = asked.options.len();
    let (low, high) = range(text, &numbers).filter(|range| *range != (1, count))?;
    Some(format!(
        "the answers go from {low} to {high}, in the bank from 1 to {count}"
    ))
}

/// The numbers of one or two digits in a text, with where they begin and end.
fn numbers(text: &str) -> Vec<(usize, usize, usize)> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while let Some(from) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + from;
        let length = text[start..].bytes().take_while(u8::is_ascii_digit).count();
        at = start + length;
        let is_part = text[..start].ends_with(char::is_alphanumeric)
            || text[at..].starts_with(char::is_alphanumeric);
        if length <= 2
            && !is_part
            && let Ok(number) = text[start..at].parse()
        {
            numbers.push((start, at, number));
        }
    }
    numbers
}

/// The range of answers that a text names.
fn range(text: &str, numbers: &[(usize, usize, usize)]) -> Option<(usize, usize)> {
    let names_answers = OF_ANSWERS.iter().any(|word| text.contains(word));
    numbers.windows(2).find_map(|pair| {
        let [(start, end, low), (next, stop, high)] = pair else {
            return None;
        };
        let is_bracketed = text[..*start].trim_end().ends_with(['[', '('])
            && text[*stop..].trim_start().starts_with([']', ')']);
        (TO.contains(&&text[*end..*next]) && (is_bracketed || names_answers))
            .then_some((*low, *high))
    })
}

impl Planner<'_> {
    /// Where the table says of its numbers something else than the bank.
    pub(super) fn other_numbers(
        &self,
        above: &[TableRow],
        sheets: &[TableRow],
        columns: &[PlannedColumn],
        row: u64,
    ) -> Option<PlanError> {
        let titles: Vec<(u64, String)> = above
            .iter()
            .flat_map(|row| row.cells.iter().map(|cell| (row.number, fold(cell))))
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        let in_cells = self.graded_by_number(columns).filter(|(index, _)| {
            let mut cells = sheets.iter().map(|row| row.cells.get(*index));
            cells.any(|cell| number(cell).is_some())
        });
        for (index, asked) in in_cells.chain(self.steps_by_number(columns)) {
            let header = &columns[index].header;
            let labels = folded_labels(asked);
            let mut around = fold(header);
            for wording in asked.wordings() {
                around = around.replace(&fold(&wording.text), " ");
            }
            let found = contradiction(&around, asked, &labels)
                .map(|what| (row, column_name(index, header), what));
            let found = found.or_else(|| {
                titles.iter().find_map(|(row, title)| {
                    Some((*row, quoted(title), contradiction(title, asked, &labels)?))
                })
            });
            if let Some((row, place, what)) = found {
                let help = match columns[index].named {
                    Some(Named::Option(..)) => {
                        "export the labels of the steps, or say with --map which step each column is".into()
                    }
                    _ => "export the labels of the answers, or say with --map what each number stands for: \
                          {\"words\": {\"*\": {\"1\": 5, \"2\": 4, …}}}"
                        .into(),
                };
                return Some(PlanError {
                    what: format!("{place} says that {what}"),
                    row,
                    column: Some(index),
                    help,
                });
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rolefit::Bank;

    #[test]
    fn a_legend_is_held_against_the_bank() {
        let bank = include_str!("../../../tests/it/tables/cases/bank.json");
        let bank = Bank::parse(bank).expect("it is sound");
        let asked = &bank.questions()[bank.question("own-the-why").expect("asked")];
        let contradiction = |text: &str| contradiction(&fold(text), asked, &folded_labels(asked));
        for text in [
            "",
            "1 = Strongly disagree, 5 = Strongly agree",
            "strongly disagree (1) agree (4)",
            "strongly disagree 1, disagree 2, neither 3, agree 4, strongly agree 5",
            "[1-5]",
            "part 2-3",
            "q2. 2026-11-20",
            "(scale 1 to 5)",
            "team 4",
        ] {
            assert_eq!(contradiction(text), None, "{text}");
        }
        for (text, what) in [
            (
                "1 = Strongly agree, 5 = Strongly disagree",
                "1 is \"Strongly agree\", in the bank that is 5",
            ),
            (
                "Rate from 1 (strongly agree) to 5 (strongly disagree)",
                "1 is \"Strongly agree\", in the bank that is 5",
            ),
            (
                "0 = Strongly disagree, 4 = Strongly agree",
                "0 is \"Strongly disagree\", in the bank that is 1",
            ),
            (
                "[5-1]",
                "the answers go from 5 to 1, in the bank from 1 to 5",
            ),
            (
                "(1-7)",
                "the answers go from 1 to 7, in the bank from 1 to 5",
            ),
            (
                "Rate from 0 to 4 [",
                "the answers go from 0 to 4, in the bank from 1 to 5",
            ),
        ] {
            assert_eq!(contradiction(text).as_deref(), Some(what), "{text}");
        }
    }
}
