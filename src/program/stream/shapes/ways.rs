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
