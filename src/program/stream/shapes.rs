//! Random sheets, written in every shape that form services and spreadsheets give, are read back exactly or
//! refused: never with another answer.

use std::fmt::Write as _;
use std::io::Write as _;
use std::ops::ControlFlow;

use proptest::prelude::Rng as _;
use proptest::test_runner::{RngAlgorithm, TestRng};
use rolefit::bank::{Kind, Question, built_in, translation::Translation};
use rolefit::sheet::{Versions, answers::Answers};
use rolefit::{Bank, Length, Pick, Sheet};

use super::{Block, RecordReader, Source, inputs};
use crate::render::workbook;
use crate::tables::Wishes;

/// How many shapes a run writes.
const SHAPES: usize = 5_000;

struct Dice(TestRng);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.0.next_u64() % limit as u64).expect("it is below the limit")
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kinds {
    Text(char, Coding, Quoting),
    /// The same in a zip.
    Zip(char),
    Xlsx,
    Ods,
    Objects,
    ObjectLines,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Coding {
    Utf8,
    Utf8Mark,
    Utf16Little,
    Utf16Big,
    Windows,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Quoting {
    Needed,
    All,
    /// With carriage returns, as Windows ends lines.
    Windows,
    /// A first line `sep=;`.
    Said,
}

/// How a question's column is headed.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Heading {
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
enum Cells {
    Number,
    Decimal,
    Id,
    Label,
    NumberAndLabel,
    LabelAndNumber,
}

/// How several options are written.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Joining {
    With(&'static str),
    /// A column an option, with the label where it is chosen.
    Columns(&'static str, Marks),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Marks {
    Labels,
    YesNo,
    OneZero,
}

#[derive(Clone, Copy, Debug)]
struct Shape {
    kind: Kinds,
    heading: Heading,
    cells: Cells,
    joining: Joining,
    /// Which language the texts are of: the bank's own, or one of its translations.
    language: usize,
    title_above: bool,
    others_around: bool,
    has_person: bool,
}

impl Shape {
    fn random(dice: &mut Dice, languages: usize) -> Shape {
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
            ]),
        );
        let kind = match dice.below(12) {
            0 => Kinds::Xlsx,
            1 => Kinds::Ods,
            2 => Kinds::Zip(separator),
            3 => Kinds::Objects,
            4 => Kinds::ObjectLines,
            _ => text,
        };
        // Keys have no rows above them.
        let is_objects = matches!(kind, Kinds::Objects | Kinds::ObjectLines);
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
                    dice.one(&[" [", "/", ": "]),
                    dice.one(&[Marks::Labels, Marks::YesNo, Marks::OneZero]),
                ),
                _ => Joining::With(dice.one(&[";", "; ", ", ", ",", "|", "\n", " "])),
            },
            language: dice.below(languages),
            title_above: dice.below(5) == 0 && !is_objects,
            others_around: dice.below(2) == 0,
            has_person: dice.below(3) > 0,
        }
    }

    /// The header of a question.
    fn header(self, number: usize, question: &Question) -> String {
        let (id, text) = (&question.id, &question.text);
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
    fn rows(self, texts: &Bank, sheets: &[Sheet]) -> Vec<Vec<String>> {
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
            let before = usize::from(self.others_around) + 2 * usize::from(self.has_person);
            for (place, column) in columns.iter().enumerate() {
                second[before + place].clone_from(&texts.questions()[column.1].text);
            }
            rows.push(second);
        }
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
                        columns.push((
                            format!("{header}{between}{name}{close}"),
                            index,
                            Some(option),
                        ));
                    }
                }
                _ => columns.push((header, index, None)),
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
            (Some(Pick::One(option)), _) => self.cell(question, option),
            (Some(Pick::Many(options)), Some(option)) => {
                let is_chosen = options.contains(&option);
                match self.joining {
                    Joining::Columns(_, Marks::Labels) if is_chosen => {
                        question.options[option].label.clone()
                    }
                    Joining::Columns(_, Marks::YesNo) => {
                        if is_chosen { "Yes" } else { "No" }.into()
                    }
                    Joining::Columns(_, Marks::OneZero) => u8::from(is_chosen).to_string(),
                    _ => String::new(),
                }
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
    fn file(self, rows: &[Vec<String>]) -> (Vec<u8>, &'static str) {
        match self.kind {
            Kinds::Text(separator, coding, quoting) => {
                (coded(&delimited(rows, separator, quoting), coding), ".csv")
            }
            Kinds::Zip(separator) => {
                let text = delimited(rows, separator, Quoting::All);
                (zipped(&[("export/answers.csv", text.as_bytes())]), ".zip")
            }
            Kinds::Xlsx => {
                let sheet = workbook::Sheet {
                    name: "answers",
                    rows: rows.to_vec(),
                };
                (workbook::workbook(&[sheet]).expect("a workbook"), ".xlsx")
            }
            Kinds::Ods => (ods(rows), ".ods"),
            Kinds::Objects | Kinds::ObjectLines => {
                let (head, rows) = rows.split_first().expect("a header");
                let objects: Vec<String> = rows
                    .iter()
                    .map(|row| {
                        // Every key stands somewhere; else nobody could tell that it was asked.
                        let pairs = head.iter().zip(row).map(|(key, cell)| match cell.as_str() {
                            "" => (key.clone(), serde_json::Value::Null),
                            cell => (key.clone(), cell.into()),
                        });
                        let object: serde_json::Map<String, serde_json::Value> = pairs.collect();
                        serde_json::Value::Object(object).to_string()
                    })
                    .collect();
                let text = match self.kind {
                    Kinds::Objects => format!("[{}]", objects.join(",\n")),
                    _ => objects.join("\n") + "\n",
                };
                (text.into_bytes(), ".json")
            }
        }
    }
}

fn delimited(rows: &[Vec<String>], separator: char, quoting: Quoting) -> String {
    let mut text = String::new();
    let end = if quoting == Quoting::Windows {
        "\r\n"
    } else {
        "\n"
    };
    if quoting == Quoting::Said {
        let _ = write!(text, "sep={separator}{end}");
    }
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(separator);
            }
            let is_needed = cell.contains([separator, '"', '\n', '\r']);
            match is_needed || quoting == Quoting::All {
                true => {
                    let _ = write!(text, "\"{}\"", cell.replace('"', "\"\""));
                }
                false => text.push_str(cell),
            }
        }
        text.push_str(end);
    }
    text
}

fn coded(text: &str, coding: Coding) -> Vec<u8> {
    let units = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let mark = std::iter::once(0xfeff);
        mark.chain(text.encode_utf16()).flat_map(to_bytes).collect()
    };
    match coding {
        Coding::Utf8 => text.as_bytes().to_vec(),
        Coding::Utf8Mark => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        Coding::Utf16Little => units(u16::to_le_bytes),
        Coding::Utf16Big => units(u16::to_be_bytes),
        Coding::Windows => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
    }
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(*name, zip::write::SimpleFileOptions::default())
            .expect("a part");
        writer.write_all(content).expect("its content");
    }
    writer.finish().expect("a zip").into_inner()
}

/// The smallest spreadsheet that OpenDocument allows.
fn ods(rows: &[Vec<String>]) -> Vec<u8> {
    let escaped = |cell: &str| {
        cell.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('\n', "</text:p><text:p>")
    };
    let mut content = String::from(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="answers">"#,
    );
    for row in rows {
        content += "<table:table-row>";
        for cell in row {
            let _ = write!(
                content,
                r#"<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>"#,
                escaped(cell)
            );
        }
        content += "</table:table-row>";
    }
    content += "</table:table></office:spreadsheet></office:body></office:document-content>";
    let manifest = r#"<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"#;
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_bytes()),
    ])
}

fn random_sheets(dice: &mut Dice, bank: &Bank, has_person: bool) -> Vec<Sheet> {
    let count = dice.below(4);
    let mut sheet = |number: usize| {
        let mut answers = Answers::new(bank);
        for (index, question) in bank.questions().iter().enumerate() {
            if dice.below(10) == 0 {
                continue;
            }
            let pick = match question.kind {
                Kind::Multi { max } => {
                    let mut all: Vec<usize> = (0..question.options.len()).collect();
                    let count = dice.below(max + 1);
                    Pick::Many(
                        (0..count)
                            .map(|_| all.swap_remove(dice.below(all.len())))
                            .collect(),
                    )
                }
                _ => Pick::One(dice.below(question.options.len())),
            };
            answers.set(index, &pick).expect("it is allowed");
        }
        Sheet {
            id: has_person.then(|| format!("p{number}")),
            group: has_person.then(|| dice.one(&["Berlin", "New York", "Zürich"]).to_owned()),
            ..Sheet::new(Length::Full, answers)
        }
    };
    let count = 1 + count;
    (0..count).map(&mut sheet).collect()
}

/// What a table can tell of a sheet: that nothing was chosen looks like no answer.
fn told(bank: &Bank, sheet: &Sheet) -> (Option<String>, Option<String>, Vec<Option<Pick>>) {
    let answers = (0..bank.questions().len()).map(|question| {
        let pick = sheet.answers.get(bank, question);
        pick.filter(|pick| *pick != Pick::Many(Vec::new()))
    });
    (sheet.id.clone(), sheet.group.clone(), answers.collect())
}

/// Everything that is read of a file, or why it is refused.
fn read(
    bank: &Bank,
    reader: &mut RecordReader<'_>,
    path: &std::path::Path,
) -> Result<Vec<Sheet>, String> {
    let refused = |failure: crate::cli::failure::Failure| failure.to_string();
    let wishes = Wishes::default();
    let inputs = inputs(&[path.to_owned()], None).map_err(refused)?;
    let mut source = Source::new(bank, inputs, &wishes);
    let mut block = Block::default();
    let mut sheets = Vec::new();
    let mut wrong = None;
    while source.fill(&mut block).map_err(refused)? {
        let _ = reader.each(&block, &mut |_, sheet| {
            match sheet {
                Ok(sheet) => sheets.push(sheet.to_sheet()),
                Err(refusal) => wrong = Some(refusal.text()),
            }
            ControlFlow::Continue(())
        });
    }
    wrong.map_or(Ok(sheets), Err)
}

/// The shipped bank, and the same in each of its languages.
fn languages() -> (Bank, Vec<Bank>) {
    let shipped = built_in("pm-vs-po").expect("it ships");
    let bank = shipped.bank().expect("a sound bank");
    let mut languages = vec![bank.clone()];
    for texts in shipped.translations {
        let texts = Translation::parse(texts).expect("a translation");
        let text = texts.apply(shipped.text).expect("it is whole");
        languages.push(Bank::parse(&text).expect("a sound bank"));
    }
    (bank, languages)
}

/// Writes so many shapes, and gives why some were refused.
fn refusals(seed: u8, shapes: usize) -> Vec<String> {
    let (bank, languages) = languages();
    let mut dice = Dice(TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]));
    let folder = tempfile::tempdir().expect("a folder");
    let mut reader = RecordReader::new(&bank, Versions::SameMajor);
    let mut refusals = Vec::new();
    for number in 0..shapes {
        let shape = Shape::random(&mut dice, languages.len());
        let texts = &languages[shape.language];
        let sheets = random_sheets(&mut dice, texts, shape.has_person);
        let (content, ending) = shape.file(&shape.rows(texts, &sheets));
        let path = folder.path().join(format!("export{ending}"));
        std::fs::write(&path, content).expect("the file is written");
        match read(&bank, &mut reader, &path) {
            Ok(found) => {
                let found: Vec<_> = found.iter().map(|sheet| told(&bank, sheet)).collect();
                let expected: Vec<_> = sheets.iter().map(|sheet| told(&bank, sheet)).collect();
                assert_eq!(found, expected, "seed {seed}, shape {number}: {shape:?}");
            }
            Err(why) => refusals.push(format!("{shape:?}: {why}")),
        }
    }
    refusals
}

#[test]
fn every_shape_is_read_back_exactly_or_refused() {
    let halves = std::thread::scope(|scope| {
        let halves = [1, 2].map(|seed| scope.spawn(move || refusals(seed, SHAPES / 2)));
        halves.map(|half| half.join().expect("every shape is read back or refused"))
    });
    let refusals = halves.concat();
    let some = refusals.iter().step_by(refusals.len() / 12 + 1);
    let some: Vec<&str> = some.map(String::as_str).collect();
    assert!(
        refusals.len() * 20 <= SHAPES,
        "{} of {SHAPES} refused:\n{}",
        refusals.len(),
        some.join("\n")
    );
}
