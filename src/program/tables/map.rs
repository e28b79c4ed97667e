//! What the user says of a table where the table cannot know: `rolefit-map/1`.

use std::collections::{BTreeMap, HashMap};

use rolefit::Bank;
use rolefit::bank::Kind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::cli::failure::Failure;
use crate::cli::files::read_text;
use crate::tables::fold::fold;
use crate::tables::names::Named;
use crate::tables::options::{Options, Word};

/// The largest map that is read, in bytes.
const MAX_MAP_BYTES: usize = 1 << 20;
/// The key of words that every question knows.
const EVERY_QUESTION: &str = "*";

/// What the columns and words of a table stand for.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "rolefit-map/1")]
pub(crate) struct MapDocument {
    /// The format's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    format: Option<MapFormat>,
    /// Where a schema of this file is, for editors.
    #[serde(default, rename = "$schema", skip_serializing_if = "Option::is_none")]
    schema: Option<String>,
    /// The name of the table of a workbook that is read; without it the one that holds questions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    table: Option<String>,
    /// What columns hold, by their headers: a question's id, `id`, `group`, `length`, one option of a
    /// question, or `null` for a column that is to be ignored.
    #[serde(default)]
    columns: BTreeMap<String, Option<MapColumn>>,
    /// What words stand for, by the question's id, by its kind (`scale`, `pair`, `choice`, `multi`), or `*` for every
    /// question; the nearest counts. An option's number, id or label, an empty list for none of the options, `null`
    /// for no answer.
    #[serde(default)]
    words: BTreeMap<String, BTreeMap<String, Option<MapWord>>>,
}

/// The name of the map format.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
enum MapFormat {
    /// Version 1.
    #[serde(rename = "rolefit-map/1")]
    V1,
}

/// What a column holds.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
enum MapColumn {
    /// A question by its id, or `id`, `group`, `length`.
    Name(String),
    /// Whether one option was chosen.
    Option {
        /// The question's id.
        question: String,
        /// The option's number, id or label.
        option: MapWord,
    },
}

/// What a word stands for.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
enum MapWord {
    /// An option's number.
    Number(u32),
    /// An option's id or label.
    Text(String),
    /// None of the options.
    None([(); 0]),
}

/// A map that fits its bank.
#[derive(Debug, Default)]
pub(crate) struct Map {
    /// The name of the table of a workbook that is read.
    pub(crate) table: Option<String>,
    /// What columns hold, by their folded headers, with the headers as the map has them.
    pub(super) columns: HashMap<String, (String, Option<Named>)>,
    /// Per question what folded words stand for.
    words: Vec<HashMap<String, Word>>,
}

impl Map {
    /// What words stand for at a question.
    pub(super) fn words(&self, question: usize) -> HashMap<String, Word> {
        self.words.get(question).cloned().unwrap_or_default()
    }

    /// Reads a map for a bank.
    pub(crate) fn open(path: &str, bank: &Bank) -> Result<Map, Failure> {
        let text = read_text(path, MAX_MAP_BYTES, "map")?;
        let document: MapDocument = serde_json::from_str(&text).map_err(|error| {
            let place = format!("{path}:{}:{}", error.line(), error.column());
            let help = "`rolefit bank schema map` prints what a map looks like";
            Failure::refused_at(format!("this is no map: {error}"), place, help)
        })?;
        Map::new(&document, bank).map_err(|(what, help)| Failure::refused_at(what, path, help))
    }

    fn new(document: &MapDocument, bank: &Bank) -> Result<Map, (String, String)> {
        let options = |question: usize| Options::new(&bank.questions()[question], HashMap::new());
        let mut map = Map {
            table: document.table.clone(),
            columns: HashMap::new(),
            words: vec![HashMap::new(); bank.questions().len()],
        };
        for (header, column) in &document.columns {
            let named = match column {
                None => None,
                Some(MapColumn::Name(name)) => Some(match name.as_str() {
                    "id" => Named::Id,
                    "group" => Named::Group,
                    "length" => Named::Length,
                    "version" if bank.question(name).is_none() => Named::Version,
                    "pace" if bank.question(name).is_none() => Named::Pace,
                    id => Named::Question(question(bank, id)?),
                }),
                Some(MapColumn::Option {
                    question: id,
                    option,
                }) => {
                    let asked = question(bank, id)?;
                    match word(&options(asked), Some(option)) {
                        Some(Word::Option(option)) => Some(Named::Option(asked, option)),
                        _ => return Err(no_option(id, option)),
                    }
                }
            };
            map.columns.insert(fold(header), (header.clone(), named));
        }
        // Words that every question of a kind knows, where no question is called so.
        let is_kind = |name: &str| Kind::NAMES.contains(&name) && bank.question(name).is_none();
        for (id, words) in &document.words {
            if id == EVERY_QUESTION || is_kind(id) {
                continue;
            }
            let asked = question(bank, id)?;
            let known = options(asked);
            for (text, meant) in words {
                let Some(word) = word(&known, meant.as_ref()) else {
                    return Err(no_option(id, meant));
                };
                map.words[asked].insert(fold(text), word);
            }
        }
        let kinds = Kind::NAMES.iter().filter(|name| is_kind(name));
        for name in kinds.chain([&EVERY_QUESTION]) {
            for (text, meant) in document.words.get(*name).into_iter().flatten() {
                let is_one = |asked: &usize| {
                    *name == EVERY_QUESTION || bank.questions()[*asked].kind.name() == *name
                };
                let mut known = false;
                for asked in (0..bank.questions().len()).filter(is_one) {
                    // A word of several questions is one of those that have the option.
                    let Some(word) = word(&options(asked), meant.as_ref()) else {
                        continue;
                    };
                    known = true;
                    map.words[asked].entry(fold(text)).or_insert(word);
                }
                if !known {
                    return Err(no_option(name, meant));
                }
            }
        }
        Ok(map)
    }
}

fn question(bank: &Bank, id: &str) -> Result<usize, (String, String)> {
    bank.question(id).ok_or_else(|| {
        let ids = bank.questions().iter().map(|question| question.id.as_str());
        let help = match rolefit::diagnostics::problem::nearest(id, ids) {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => "`rolefit bank show` lists the questions".into(),
        };
        (
            format!(
                "the map names the question \"{id}\", which bank \"{}\" does not have",
                bank.id()
            ),
            help,
        )
    })
}

fn word(options: &Options, meant: Option<&MapWord>) -> Option<Word> {
    let text = match meant {
        None => return Some(Word::Missing),
        Some(MapWord::None(_)) => return options.is_multi().then_some(Word::None),
        Some(MapWord::Number(number)) => number.to_string(),
        Some(MapWord::Text(text)) => text.clone(),
    };
    match options.one(&fold(&text))[..] {
        [option] => Some(Word::Option(option)),
        _ => None,
    }
}

fn no_option(question: &str, meant: &impl Serialize) -> (String, String) {
    let meant = serde_json::to_string(meant).unwrap_or_default();
    (
        format!(
            "the map gives {meant} for the question \"{question}\", which is none of its options"
        ),
        "give an option's number, id or label, or null for no answer".into(),
    )
}
