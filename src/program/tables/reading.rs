//! What was understood of a table: in a few words, and as a document.

use std::collections::BTreeMap;

use rolefit::language::Language;
use rolefit::{Bank, Length};
use schemars::JsonSchema;
use serde::Serialize;

use crate::tables::files::file_kind::FileKind;
use crate::tables::files::text::Encoding;
use crate::tables::fold::fold;
use crate::tables::names::Named;
use crate::tables::naming::{counted, letters, list, shortened};
use crate::tables::options::quoted;
use crate::tables::plan::table_plan::TablePlan;

/// What was understood of one file.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    /// The name of the input.
    pub(crate) file: String,
    pub(crate) kind: FileKind,
    pub(crate) plan: std::sync::Arc<TablePlan>,
}

impl Reading {
    /// The same in a few words, on one line.
    pub(crate) fn words(&self, bank: &Bank) -> String {
        let has = self.questions().len();
        let asked = bank.asked(self.plan.length).len();
        let mut parts = vec![format!(
            "{has} of {} {} a column",
            counted(asked, "question", "questions"),
            if has == 1 { "has" } else { "have" }
        )];
        if self.plan.length == Length::Quick {
            parts[0].push_str(", those of the short version");
        }
        if !self.plan.missing.is_empty() {
            let ids = self
                .plan
                .missing
                .iter()
                .map(|&question| bank.questions()[question].id.as_str());
            parts.push(format!("without a column: {}", list(ids)));
        }
        let ignored = self.ignored();
        if !ignored.is_empty() {
            parts.push(format!(
                "{} ignored: {}",
                counted(ignored.len(), "column", "columns"),
                list(ignored.iter().copied())
            ));
        }
        if !self.plan.left_out.is_empty() {
            let rows: Vec<String> = self
                .plan
                .left_out
                .iter()
                .map(|left| format!("row {} ({})", left.row, left.why))
                .collect();
            parts.push(format!("left out: {}", rows.join(", ")));
        }
        let fronts = self.fronts(bank);
        if !fronts.is_empty() {
            let each = fronts.iter().map(|(front, count)| {
                format!(
                    "{} ({})",
                    quoted(front),
                    counted(*count, "column", "columns")
                )
            });
            parts.push(format!(
                "in front of questions, and not read: {}",
                each.take(3).collect::<Vec<_>>().join(", ")
            ));
        }
        parts.push(format!("read as {}", self.kind.words()));
        parts.join("; ")
    }

    /// What stands in front of the texts of questions and is neither a number nor a code, folded, and over
    /// how many columns. A group or the title of a matrix says nothing of the answers; "Last year:" would.
    fn fronts(&self, bank: &Bank) -> BTreeMap<String, usize> {
        let mut fronts = BTreeMap::new();
        for column in &self.plan.columns {
            let Some(Named::Question(question) | Named::Option(question, _)) = column.named else {
                continue;
            };
            let asked = &bank.questions()[question];
            let header = &column.folded;
            let text = asked
                .wordings()
                .find_map(|wording| header.find(&fold(&wording.text)));
            // Groups stand before a slash, a dash or a full stop.
            let id = || {
                let at = header.replace('_', "-").find(&asked.id)?;
                header[..at].ends_with([':', '_', ' ']).then_some(at)
            };
            let at = text.or_else(id);
            let front = header[..at.unwrap_or(0)].trim_matches(|c: char| !c.is_alphanumeric());
            let is_option = match column.named {
                Some(Named::Option(_, option)) => asked.options[option]
                    .labels()
                    .any(|label| fold(label) == front),
                _ => false,
            };
            if front.contains(char::is_alphabetic)
                && !is_option
                && bank.question(&front.replace('_', "-")) != Some(question)
            {
                *fronts.entry(front.to_owned()).or_insert(0) += 1;
            }
        }
        // A code of its own is a number.
        let is_code =
            |front: &str| !front.contains(' ') && front.contains(|c: char| c.is_ascii_digit());
        fronts.retain(|front, count| *count > 1 || !is_code(front));
        fronts
    }

    /// The same for a report, in its language.
    pub(crate) fn told(&self, language: Language, bank: &Bank) -> String {
        let catalog = language.catalog();
        let quoted = |texts: Vec<&str>| {
            let texts = shortened(&texts);
            let quote = |text: &String| catalog.with("quoted", &[("text", text.into())]);
            texts.iter().map(quote).collect::<Vec<String>>().join(", ")
        };
        let counts = [
            ("count", self.questions().len().into()),
            ("asked", bank.asked(self.plan.length).len().into()),
        ];
        let columns = match self.plan.length {
            Length::Full => "table-columns",
            Length::Quick => "table-columns-short",
        };
        let mut parts = vec![catalog.with(columns, &counts)];
        if !self.plan.missing.is_empty() {
            let missing = self.plan.missing.iter();
            let ids = quoted(
                missing
                    .map(|&at| bank.questions()[at].id.as_str())
                    .collect(),
            );
            parts.push(catalog.with("table-missing", &[("questions", (&ids).into())]));
        }
        let ignored = self.ignored();
        if !ignored.is_empty() {
            let count = ignored.len();
            let headers = quoted(ignored);
            let values = [("count", count.into()), ("headers", (&headers).into())];
            parts.push(catalog.with("table-ignored", &values));
        }
        let left_out: Vec<String> = self
            .plan
            .left_out
            .iter()
            .map(|left| left.row.to_string())
            .collect();
        if !left_out.is_empty() {
            let rows = left_out.join(", ");
            let values = [("count", left_out.len().into()), ("rows", (&rows).into())];
            parts.push(catalog.with("table-left-out", &values));
        }
        let kind = match &self.kind {
            FileKind::Text(b',', Encoding::Utf8) => "CSV".to_owned(),
            FileKind::Text(separator, encoding) => {
                let separator = match separator {
                    b'\t' => "Tab".to_owned(),
                    other => char::from(*other).to_string(),
                };
                let values = [
                    ("separator", (&separator).into()),
                    ("encoding", encoding.name().into()),
                ];
                catalog.with("table-cells", &values)
            }
            FileKind::Spreadsheet(format, _) => (*format).to_owned(),
            FileKind::Json => "JSON".to_owned(),
        };
        parts.push(catalog.with("table-kind", &[("kind", (&kind).into())]));
        language.joined(&parts)
    }

    /// The questions that have a column.
    fn questions(&self) -> Vec<usize> {
        let mut questions: Vec<usize> = self
            .plan
            .columns
            .iter()
            .filter_map(|column| match column.named {
                Some(Named::Question(question) | Named::Option(question, _)) => Some(question),
                _ => None,
            })
            .collect();
        questions.sort_unstable();
        questions.dedup();
        questions
    }

    fn ignored(&self) -> Vec<&str> {
        let ignored = self
            .plan
            .columns
            .iter()
            .filter(|column| column.named.is_none());
        ignored
            .map(|column| column.header.as_str())
            .filter(|header| !header.is_empty())
            .collect()
    }

    /// The same as a document.
    pub(crate) fn document(&self, bank: &Bank) -> FileReading {
        let (kind, separator, encoding, table) = match &self.kind {
            FileKind::Text(separator, encoding) => (
                "text",
                Some(char::from(*separator).to_string()),
                Some(encoding.name().to_owned()),
                None,
            ),
            FileKind::Spreadsheet(format, table) => (
                *format,
                None,
                None,
                table.as_ref().map(|(name, _)| name.clone()),
            ),
            FileKind::Json => ("JSON", None, Some("UTF-8".to_owned()), None),
        };
        let columns = self.plan.columns.iter().enumerate().map(|(index, column)| {
            let (holds, question, option) = match column.named {
                None => (Holds::Ignored, None, None),
                Some(Named::Id) => (Holds::Id, None, None),
                Some(Named::Group) => (Holds::Group, None, None),
                Some(Named::Length) => (Holds::Length, None, None),
                Some(Named::Version) => (Holds::Version, None, None),
                Some(Named::Pace) => (Holds::Pace, None, None),
                Some(Named::Question(question)) => (Holds::Question, Some(question), None),
                Some(Named::Option(question, option)) => {
                    (Holds::Option, Some(question), Some(option + 1))
                }
            };
            ColumnReading {
                column: letters(index),
                header: column.header.clone(),
                holds,
                question: question.map(|question| bank.questions()[question].id.clone()),
                option,
            }
        });
        FileReading {
            file: self.file.clone(),
            kind: kind.into(),
            separator,
            encoding,
            table,
            header_row: self.plan.header_row,
            left_out: self
                .plan
                .left_out
                .iter()
                .map(|left| LeftOutReading {
                    row: left.row,
                    why: left.why.into(),
                })
                .collect(),
            length: match self.plan.length {
                Length::Full => LengthReading::Full,
                Length::Quick => LengthReading::Quick,
            },
            columns: columns.collect(),
            missing: self
                .plan
                .missing
                .iter()
                .map(|&question| bank.questions()[question].id.clone())
                .collect(),
        }
    }
}

/// How tables were read: what `convert --format json` writes.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "rolefit-reading/1")]
pub(crate) struct ReadingDocument {
    /// The format's name.
    pub(crate) format: ReadingFormat,
    /// The id of the bank that the tables were read with.
    pub(crate) bank: String,
    /// The tables, in their order. Files of sheets in the program's own format are not among them.
    pub(crate) files: Vec<FileReading>,
    /// How many sheets were read.
    pub(crate) sheets: u64,
    /// How many were refused.
    pub(crate) refused: u64,
}

/// The name of the format.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) enum ReadingFormat {
    /// Version 1.
    #[serde(rename = "rolefit-reading/1")]
    V1,
}

/// How one table was read.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FileReading {
    /// The name of the file.
    file: String,
    /// What it turned out to be: `text`, `Excel`, `OpenDocument` or `JSON`.
    kind: String,
    /// What stands between cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    separator: Option<String>,
    /// What the text is written in.
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<String>,
    /// The table of a spreadsheet that has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<String>,
    /// The row, or line, of the headers.
    header_row: u64,
    /// Rows around the headers that hold no sheet.
    left_out: Vec<LeftOutReading>,
    /// Which version the table asks.
    length: LengthReading,
    /// The columns, in their order.
    columns: Vec<ColumnReading>,
    /// The ids of the questions that have no column.
    missing: Vec<String>,
}

/// A row that holds no sheet.
#[derive(Debug, Serialize, JsonSchema)]
struct LeftOutReading {
    /// The row, or line.
    row: u64,
    /// What it holds instead.
    why: String,
}

/// Which questions were asked.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum LengthReading {
    /// All of them.
    Full,
    /// The short version.
    Quick,
}

/// One column.
#[derive(Debug, Serialize, JsonSchema)]
struct ColumnReading {
    /// Its letters, as spreadsheets count.
    column: String,
    /// Its header.
    header: String,
    /// What it holds.
    holds: Holds,
    /// The question that it answers, wholly or in part.
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<String>,
    /// The number of the one option that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    option: Option<usize>,
}

/// What a column holds.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Holds {
    /// Whose sheet it is.
    Id,
    /// The group.
    Group,
    /// Which version was asked.
    Length,
    /// The version of the bank that was answered.
    Version,
    /// The median seconds of a graded answer.
    Pace,
    /// The answer to a question.
    Question,
    /// Whether one option was chosen.
    Option,
    /// Nothing that is read.
    Ignored,
}
