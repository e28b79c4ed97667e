//! A shape of a table: what a service or a spreadsheet makes of the same sheets.

use rolefit::bank::{Kind, Question};
use rolefit::{Bank, Pick, Sheet};

use super::dice::Dice;
use super::files::{Coding, Quoting, coded, delimited, ods, zipped};
use crate::render::workbook;

use super::json::json;
use super::ways::{Below, Cells, Graded, Heading, Joining, Kinds, Marks};
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    kind: Kinds,
    heading: Heading,
    cells: Cells,
    joining: Joining,
    graded: Graded,
    /// Which language the texts are of: the bank's own, or one of its translations.
    pub(super) language: usize,
    title_above: bool,
    below: Below,
    others_around: bool,
    pub(super) has_person: bool,
}

impl Shape {
    pub(super) fn random(dice: &mut Dice, languages: usize) -> Shape {
        let separator = dice.one(&[',', ';', '\t', '|']);
        let text = Kinds::Text(
            separator,
            dice.one(&[
                Coding::Utf8,
                Coding::Utf8Mark,
                Coding::Utf16Little,
                Coding::Utf16Big,
                Coding::Windows,
            ]),
            dice.one(&[
                Quoting::Needed,
                Quoting::All,
                Quoting::Windows,
                Quoting::Said,
                Quoting::Spaced,
                Quoting::AllSpaced,
            ]),
        );
        let kind = match dice.below(12) {
            0 => Kinds::Xlsx,
            1 => Kinds::Ods,
            2 => Kinds::Zip(separator),
            3 => Kinds::Objects,
            4 => Kinds::ObjectLines,
            5 => dice.one(&[Kinds::Columns, Kinds::NumberedColumns]),
            _ => text,
        };
        // Keys have no rows above them.
        let is_objects = matches!(
            kind,
            Kinds::Objects | Kinds::ObjectLines | Kinds::Columns | Kinds::NumberedColumns
        );
        let graded = match dice.below(4) {
            0 => Graded::Steps {
                between: dice.one(&[" [", "/", ": ", " - "]),
                by_number: dice.below(2) == 0,
                marks: dice.one(&[Marks::Labels, Marks::YesNo, Marks::OneZero]),
            },
            _ => Graded::OneColumn,
        };
        let below = match dice.below(8) {
            0 if !is_objects => Below::Kinds,
            1 if !is_objects && graded == Graded::OneColumn => Below::Legend {
                of_all: dice.below(2) == 0,
                with_numbers: dice.below(2) == 0,
            },
            _ => Below::Nothing,
        };
        Shape {
            kind,
            heading: dice.one(&[
                Heading::Id,
                Heading::Underscores,
                Heading::Prefixed,
                Heading::Text,
                Heading::Numbered,
                Heading::Numbering,
                Heading::Required,
                Heading::CodeAndText,
                Heading::TextAndCode,
                Heading::Html,
                Heading::Shouted,
                Heading::Help,
                Heading::Matrix,
                Heading::Sides,
                Heading::TextAndSides,
                Heading::TwoRows,
            ]),
            cells: dice.one(&[
                Cells::Number,
                Cells::Decimal,
                Cells::Id,
                Cells::Label,
                Cells::NumberAndLabel,
                Cells::LabelAndNumber,
            ]),
            joining: match dice.below(3) {
                0 => Joining::Columns(
                    dice.one(&[" [", "/", ": ", ""]),
                    dice.one(&[Marks::Labels, Marks::YesNo, Marks::OneZero]),
                ),
                _ => Joining::With(dice.one(&[";", "; ", ", ", ",", "|", "\n", " "])),
            },
            graded,
            language: dice.below(languages),
            title_above: dice.below(5) == 0 && !is_objects,
            below,
            others_around: dice.below(2) == 0,
            has_person: dice.below(3) > 0,
        }
    }

    /// The header of a question.
    fn header(self, number: usize, question: &Question) -> String {
        let (id, text) = (&question.id, &question.text);
        let sides = match &question.kind {
            Kind::Pair { left, right } => Some(format!("{left} vs. {right}")),
            Kind::Scale | Kind::Choice | Kind::Multi { .. } => None,
        };
        match self.heading {
            Heading::Id | Heading::TwoRows => id.clone(),
            Heading::Underscores => id.replace('-', "_"),
            Heading::Prefixed => format!("work/{id}"),
            Heading::Text => text.clone(),
            Heading::Numbered => format!("{number}. {text}"),
            Heading::Numbering => format!("Q{number}: {text}"),
            Heading::Required => format!("{text} *"),
            Heading::CodeAndText => format!("{id}. {text}"),
            Heading::TextAndCode => format!("{text} [{id}]"),
            Heading::Html => format!(
                "<p><b>{}</b></p>",
                text.replace('&', "&amp;").replace('\'', "&#39;")
            ),
            Heading::Shouted => format!("  {}  ", text.to_uppercase()),
            Heading::Help => format!("{text}\n{}", question.help),
            Heading::Matrix => format!("How is it? [{text}]"),
            Heading::Sides => sides.unwrap_or_else(|| text.clone()),
            Heading::TextAndSides => match sides {
                Some(sides) => format!("{text} ({sides})"),
                None => text.clone(),
            },
        }
    }

    fn cell(self, question: &Question, option: usize) -> String {
        let label = &question.options[option].label;
        let number = option + 1;
        match self.cells {
            Cells::Number => number.to_string(),
            Cells::Decimal => format!("{number}.0"),
            Cells::Id if question.options[option].id.is_empty() => number.to_string(),
            Cells::Id => question.options[option].id.clone(),
            Cells::Label => label.clone(),
            Cells::NumberAndLabel => format!("{number} - {label}"),
            Cells::LabelAndNumber => format!("{label} ({number})"),
        }
    }

    /// The rows of the table: headers, then a row a sheet.
    pub(super) fn rows(self, texts: &Bank, sheets: &[Sheet]) -> Vec<Vec<String>> {
        let columns = self.columns(texts);
        let mut head: Vec<String> = Vec::new();
        if self.others_around {
            head.push("Timestamp".into());
        }
        if self.has_person {
            head.extend(["ID".to_owned(), "Group".to_owned()]);
        }
        head.extend(columns.iter().map(|column| column.0.clone()));
        if self.others_around {
            head.push("Comments".into());
        }
        let mut rows = Vec::new();
        if self.title_above {
            let mut title = vec!["Our survey of November".to_owned()];
            title.resize(head.len(), String::new());
            rows.push(title);
        }
        let width = head.len();
        rows.push(head);
        if self.heading == Heading::TwoRows {
            let mut second = vec![String::new(); width];
            for (place, column) in columns.iter().enumerate() {
                second[self.before() + place].clone_from(&texts.questions()[column.1].text);
            }
            rows.push(second);
        }
        rows.extend(self.below(texts, &columns, width));
        for sheet in sheets {
            let mut row = Vec::new();
            if self.others_around {
                row.push("2026-11-26 09:00:00".to_owned());
            }
            if self.has_person {
                row.push(sheet.id.clone().unwrap_or_default());
                row.push(sheet.group.clone().unwrap_or_default());
            }
            row.extend(
                columns
                    .iter()
                    .map(|column| self.answer(texts, sheet, column)),
            );
            if self.others_around {
                row.push("nothing, thank you".into());
            }
            rows.push(row);
        }
        rows
    }

    /// The row below the headers, where there is one.
    fn below(
        self,
        texts: &Bank,
        columns: &[(String, usize, Option<usize>)],
        width: usize,
    ) -> Option<Vec<String>> {
        let is_kinds = match self.below {
            Below::Nothing => return None,
            Below::Kinds => true,
            Below::Legend { .. } => false,
        };
        let around = |at: usize| {
            if is_kinds {
                ["datetime", "text"][at % 2]
            } else {
                ""
            }
        };
        let mut row: Vec<String> = (0..width).map(|at| around(at).to_owned()).collect();
        for (place, column) in columns.iter().enumerate() {
            let question = &texts.questions()[column.1];
            row[self.before() + place] = match (self.below, &question.kind) {
                (
                    Below::Legend {
                        of_all,
                        with_numbers,
                    },
                    Kind::Scale | Kind::Pair { .. },
                ) => {
                    let steps = question.options.iter().enumerate();
                    let last = question.options.len() - 1;
                    let shown = steps.filter(|(step, _)| of_all || [0, last].contains(step));
                    let named = shown.map(|(step, option)| match with_numbers {
                        true => format!("{} = {}", step + 1, option.label),
                        false => option.label.clone(),
                    });
                    named.collect::<Vec<_>>().join("; ")
                }
                (Below::Legend { .. } | Below::Nothing, _) => String::new(),
                (Below::Kinds, Kind::Multi { .. }) => "Checkboxes".into(),
                (Below::Kinds, Kind::Choice) => "single choice".into(),
                (Below::Kinds, Kind::Scale | Kind::Pair { .. }) => "Skala (1-5)".into(),
            };
        }
        Some(row)
    }

    /// How many columns stand before those of the questions.
    fn before(self) -> usize {
        usize::from(self.others_around) + 2 * usize::from(self.has_person)
    }

    /// The columns of the questions: header, question, and the option where it is a column an option.
    fn columns(self, texts: &Bank) -> Vec<(String, usize, Option<usize>)> {
        let mut columns = Vec::new();
        for (index, question) in texts.questions().iter().enumerate() {
            let header = self.header(index + 1, question);
            match (self.joining, &question.kind) {
                (Joining::Columns(between, _), Kind::Multi { .. }) => {
                    for (option, found) in question.options.iter().enumerate() {
                        let close = if between.contains('[') { "]" } else { "" };
                        let name = if self.heading == Heading::Id {
                            &found.id
                        } else {
                            &found.label
                        };
                        let header = match between {
                            "" => found.id.clone(),
                            between => format!("{header}{between}{name}{close}"),
                        };
                        columns.push((header, index, Some(option)));
                    }
                }
                _ => match self.graded {
                    Graded::Steps {
                        between, by_number, ..
                    } if question.kind.is_graded() => {
                        for (step, found) in question.options.iter().enumerate() {
                            let close = if between.contains('[') { "]" } else { "" };
                            let name = match by_number {
                                true => (step + 1).to_string(),
                                false => found.label.clone(),
                            };
                            columns.push((
                                format!("{header}{between}{name}{close}"),
                                index,
                                Some(step),
                            ));
                        }
                    }
                    Graded::OneColumn | Graded::Steps { .. } => {
                        columns.push((header, index, None));
                    }
                },
            }
        }
        columns
    }

    fn answer(
        self,
        texts: &Bank,
        sheet: &Sheet,
        column: &(String, usize, Option<usize>),
    ) -> String {
        let question = &texts.questions()[column.1];
        match (sheet.answers.get(texts, column.1), column.2) {
            (None, _) => String::new(),
            (Some(Pick::One(chosen)), Some(option)) => {
                let Graded::Steps { marks, .. } = self.graded else {
                    return String::new();
                };
                marks.of(chosen == option, &question.options[option].label)
            }
            (Some(Pick::One(option)), None) => self.cell(question, option),
            (Some(Pick::Many(options)), Some(option)) => {
                let Joining::Columns(_, marks) = self.joining else {
                    return String::new();
                };
                let is_chosen = options.contains(&option);
                marks.of(is_chosen, &question.options[option].label)
            }
            (Some(Pick::Many(options)), None) => {
                let Joining::With(join) = self.joining else {
                    return String::new();
                };
                let cells: Vec<String> = options
                    .iter()
                    .map(|&option| self.cell(question, option))
                    .collect();
                match cells.is_empty() {
                    true => "none".into(),
                    false => cells.join(join),
                }
            }
        }
    }

    /// The file, with the ending that such a file has.
    pub(super) fn file(self, rows: &[Vec<String>]) -> (Vec<u8>, &'static str) {
        match self.kind {
            Kinds::Text(separator, coding, quoting) => {
                (coded(&delimited(rows, separator, quoting), coding), ".csv")
            }
            Kinds::Zip(separator) => {
                let text = delimited(rows, separator, Quoting::All);
                (zipped(&[("export/answers.csv", text.as_bytes())]), ".zip")
            }
            Kinds::Xlsx => {
                let sheet = workbook::WorkbookSheet {
                    name: "answers",
                    rows: rows.to_vec(),
                };
                (workbook::workbook(&[sheet]).expect("a workbook"), ".xlsx")
            }
            Kinds::Ods => (ods(rows), ".ods"),
            Kinds::Objects | Kinds::ObjectLines | Kinds::Columns | Kinds::NumberedColumns => {
                (json(rows, self.kind).into_bytes(), ".json")
            }
        }
    }
}
