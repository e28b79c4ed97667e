//! The ways in which one thing of a table may be written.

use super::files::{Coding, Quoting};

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kinds {
    Text(char, Coding, Quoting),
    /// The same in a zip.
    Zip(char),
    Xlsx,
    Ods,
    Objects,
    ObjectLines,
    /// Lists by question.
    Columns,
    /// Objects of row to answer by question.
    NumberedColumns,
}

/// How a question's column is headed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Heading {
    Id,
    Underscores,
    Prefixed,
    Text,
    Numbered,
    Numbering,
    Required,
    CodeAndText,
    TextAndCode,
    Html,
    Shouted,
    Help,
    Matrix,
    /// The two sides of a pair, the text of others.
    Sides,
    TextAndSides,
    /// Codes, and a second row of texts.
    TwoRows,
}

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Cells {
    Number,
    Decimal,
    Id,
    Label,
    NumberAndLabel,
    LabelAndNumber,
}

/// How several options are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Joining {
    With(&'static str),
    /// A column an option: the question and the option with this in between, or nothing but the option's id.
    Columns(&'static str, Marks),
}

/// How the answer on a scale is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Graded {
    OneColumn,
    /// A column a step, by its number or its label.
    Steps {
        between: &'static str,
        by_number: bool,
        marks: Marks,
    },
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Marks {
    Labels,
    YesNo,
    OneZero,
}

/// What stands in a row below the headers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Below {
    Nothing,
    Kinds,
    /// What the ends of scales are called, or all of their steps.
    Legend {
        of_all: bool,
        with_numbers: bool,
    },
}

impl Marks {
    /// What stands in the column of one option.
    pub(super) fn of(self, is_chosen: bool, label: &str) -> String {
        match (self, is_chosen) {
            (Marks::Labels, true) => label.to_owned(),
            (Marks::Labels, false) => String::new(),
            (Marks::YesNo, _) => if is_chosen { "Yes" } else { "No" }.into(),
            (Marks::OneZero, _) => u8::from(is_chosen).to_string(),
        }
    }
}
