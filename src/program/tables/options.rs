//! Which option a text of a table stands for: every way to read it is tried, and there must be one.

use std::collections::HashMap;

use rolefit::bank::{Kind, Question};
use rolefit::diagnostics::problem::nearest;
use rolefit::{Pick, ProblemKind};

use super::fold::{fold, skeleton};
use super::words::{MISSING, NONE};

/// What is wrong with a cell, and what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) kind: ProblemKind,
    pub(super) what: String,
    pub(super) help: String,
}

/// What a word of the map stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// No answer.
    Missing,
    /// None of the options.
    None,
    /// This option.
    Option(usize),
}

/// The options of one question, by all that they may be called.
#[derive(Clone, Debug)]
pub(super) struct Options {
    kind: Kind,
    count: usize,
    most: usize,
    /// Option indices by folded id and label.
    names: HashMap<String, Vec<usize>>,
    /// Option indices by the letters and digits of their labels.
    skeletons: HashMap<String, Vec<usize>>,
    /// The folded label of each option, without the mark at its end.
    labels: Vec<String>,
    /// What a pair's sides are called, folded, in every language.
    sides: Vec<[String; 2]>,
    /// What the map says.
    words: HashMap<String, Word>,
    /// What options are called in messages.
    shown: Vec<String>,
    /// Their labels as the bank writes them.
    written: Vec<String>,
    /// The most parts that a label falls into at one of the separators, a blank included.
    max_parts: usize,
}

/// What may stand between joined options, beside blanks.
const JOINS: [char; 4] = [';', ',', '|', '\n'];
/// The most parts of one cell that are looked at.
const MOST_PARTS: usize = 2_000;

impl Options {
    pub(super) fn new(question: &Question, words: HashMap<String, Word>) -> Options {
        let mut names: HashMap<String, Vec<usize>> = HashMap::new();
        let mut labels = Vec::new();
        let mut skeletons: HashMap<String, Vec<usize>> = HashMap::new();
        let mut max_parts = 1;
        for (index, option) in question.options.iter().enumerate() {
            let label = without_end(&fold(&option.label)).to_owned();
            if !option.id.is_empty() {
                names.entry(option.id.clone()).or_default().push(index);
            }
            let others = option.other_labels.iter().map(|label| fold(label));
            let others = others.map(|label| without_end(&label).to_owned());
            for name in std::iter::once(label.clone()).chain(others) {
                for join in JOINS.into_iter().chain([' ']) {
                    max_parts = max_parts.max(name.matches(join).count() + 2);
                }
                for (known, name) in [(&mut skeletons, skeleton(&name)), (&mut names, name)] {
                    let same = known.entry(name).or_default();
                    if !same.contains(&index) {
                        same.push(index);
                    }
                }
            }
            labels.push(label);
        }
        let shown = question.options.iter().enumerate().map(|(index, option)| {
            if option.id.is_empty() {
                (index + 1).to_string()
            } else {
                option.id.clone()
            }
        });
        Options {
            kind: question.kind.clone(),
            count: question.options.len(),
            most: question.most(),
            names,
            skeletons,
            labels,
            sides: std::iter::once(&question.wording())
                .chain(&question.other_wordings)
                .filter_map(|wording| wording.sides.as_ref())
                .map(|sides| {
                    sides
                        .each_ref()
                        .map(|side| without_end(&fold(side)).to_owned())
                })
                .collect(),
            words,
            shown: shown.collect(),
            written: question
                .options
                .iter()
                .map(|option| option.label.clone())
                .collect(),
            max_parts,
        }
    }

    /// Whether several options may be chosen.
    pub(super) fn is_multi(&self) -> bool {
        matches!(self.kind, Kind::Multi { .. })
    }

    /// Whether the options are the steps of a scale.
    pub(super) fn is_graded(&self) -> bool {
        self.kind.is_graded()
    }

    /// What a cell answers; `None` is no answer.
    pub(super) fn read(&self, cell: &str) -> Result<Option<Pick>, Wrong> {
        let folded = fold(cell);
        if folded.is_empty() {
            return Ok(None);
        }
        match self.words.get(&folded) {
            Some(Word::Missing) => return Ok(None),
            Some(Word::None) => return Ok(Some(Pick::Many(Vec::new()))),
            Some(Word::Option(option)) if !self.is_multi() => return Ok(Some(Pick::One(*option))),
            _ => {}
        }
        if self.is_multi() {
            return self.several(cell, &folded);
        }
        match self.one(&folded)[..] {
            [option] => Ok(Some(Pick::One(option))),
            // None is how Python writes nothing.
            [] if MISSING.contains(&folded.as_str()) || folded == "none" => Ok(None),
            [] => Err(self.unknown(cell, &folded)),
            [first, second, ..] => Err(self.ambiguous(cell, &[first], &[second])),
        }
    }

    /// Every option that a folded text may stand for.
    pub(super) fn one(&self, folded: &str) -> Vec<usize> {
        if let Some(Word::Option(option)) = self.words.get(folded) {
            return vec![*option];
        }
        let mut found = self.named(folded);
        let mut add = |option: usize| {
            if !found.contains(&option) {
                found.push(option);
            }
        };
        if let Some(option) = self.number(folded) {
            add(option);
        }
        // Nothing that is a name or a number already is taken apart.
        if found.is_empty() {
            found = self.numbered(folded);
        }
        if found.is_empty() {
            found = self.side(folded);
        }
        if found.is_empty() {
            found = self.without_marks(folded);
        }
        found
    }

    /// A label whose punctuation a program changed.
    fn without_marks(&self, folded: &str) -> Vec<usize> {
        let letters = skeleton(folded);
        if letters.chars().filter(|c| c.is_alphabetic()).count() < 3 {
            return Vec::new();
        }
        let mut found = self.skeletons.get(&letters).cloned().unwrap_or_default();
        found.dedup();
        found
    }

    fn named(&self, folded: &str) -> Vec<usize> {
        let plain = without_end(folded);
        let by_name = |name: &str| self.names.get(name).cloned().unwrap_or_default();
        let mut found = by_name(plain);
        if plain.contains('_') {
            for option in by_name(&plain.replace('_', "-")) {
                if !found.contains(&option) {
                    found.push(option);
                }
            }
        }
        let unquoted = plain.trim_matches('"');
        if found.is_empty() && unquoted != plain {
            found = by_name(without_end(unquoted.trim()));
        }
        found
    }

    /// An option by its number, as it is or as spreadsheets write it.
    fn number(&self, folded: &str) -> Option<usize> {
        let folded = self.undressed(folded);
        let (whole, fraction) = match folded.split_once(['.', ',']) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (folded, None),
        };
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let no_fraction =
            fraction.is_none_or(|text| is_digits(text) && text.bytes().all(|b| b == b'0'));
        if !is_digits(whole) || whole.len() > 5 || !no_fraction {
            return None;
        }
        let index = whole.parse::<usize>().ok()?.checked_sub(1)?;
        (index < self.count).then_some(index)
    }

    /// A number without what keeps a spreadsheet from changing it (`="3"`, `'3`), and without the count of
    /// the steps behind it (`3/5`).
    fn undressed<'t>(&self, folded: &'t str) -> &'t str {
        let text = folded
            .strip_prefix("=\"")
            .and_then(|text| text.strip_suffix('"'));
        let text = text.or_else(|| folded.strip_prefix('\'')).unwrap_or(folded);
        if !self.kind.is_graded() {
            return text;
        }
        let digits = text.trim_end_matches(|c: char| c.is_ascii_digit());
        if text[digits.len()..].parse() != Ok(self.count) {
            return text;
        }
        let between = [" / ", "/", " of ", " out of ", " von ", " de ", " sur "];
        let is_digits = |number: &&str| number.bytes().all(|byte| byte.is_ascii_digit());
        let mut numbers = between
            .iter()
            .filter_map(|between| digits.strip_suffix(between));
        numbers.find(is_digits).unwrap_or(text)
    }

    /// A number with its label, in either order; both must mean the same option.
    fn numbered(&self, folded: &str) -> Vec<usize> {
        let mut found = Vec::new();
        let mut add = |number: &str, label: &str| {
            let Some(option) = self.number(number) else {
                return;
            };
            let label = label.trim_matches(|c: char| c.is_whitespace() || "-.:=()[]".contains(c));
            if !label.is_empty() && self.named(label).contains(&option) && !found.contains(&option)
            {
                found.push(option);
            }
        };
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let front = folded.trim_start_matches(['(', '[']);
        let length = digits(front);
        add(&front[..length], &front[length..]);
        let back = folded.trim_end_matches([')', ']']);
        let length = back.bytes().rev().take_while(u8::is_ascii_digit).count();
        let (label, number) = back.split_at(back.len() - length);
        add(number, label);
        // A letter in front, as forms count choices: `b. Label`; or the option's id.
        if let [letter @ b'a'..=b'z', b'.' | b')', ..] = folded.as_bytes() {
            add(&(letter - b'a' + 1).to_string(), &folded[2..]);
        }
        if let Some((id, label)) = folded.split_once(" - ")
            && let [option] = self.named(id)[..]
        {
            add(&(option + 1).to_string(), label);
        }
        found
    }

    /// A pair's side alone is the end of the scale; with the first word of a label it is that grade.
    fn side(&self, folded: &str) -> Vec<usize> {
        let text = without_end(folded);
        let mut found = Vec::new();
        let sides = self.sides.iter().flat_map(|sides| sides.iter().enumerate());
        for (index, side) in sides {
            let end = if index == 0 { 0 } else { self.count - 1 };
            let Some(before) = text
                .strip_suffix(side.as_str())
                .filter(|_| !side.is_empty())
            else {
                continue;
            };
            let before = before.trim_matches(|c: char| c.is_whitespace() || ":-.,\"'(".contains(c));
            if before.is_empty() {
                found.push(end);
                continue;
            }
            let half = (0..self.count).filter(|option| match index {
                0 => 2 * option + 1 < self.count,
                _ => 2 * option + 1 > self.count,
            });
            let begins = |option: &usize| {
                self.labels[*option]
                    .strip_prefix(before)
                    .is_some_and(|rest| rest.starts_with(' '))
            };
            let begun: Vec<usize> = half.filter(begins).collect();
            found.extend((begun.len() == 1).then(|| begun[0]));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Several options in one cell: the reading by which every part is an option.
    fn several(&self, cell: &str, folded: &str) -> Result<Option<Pick>, Wrong> {
        let mut readings: Vec<Vec<usize>> = Vec::new();
        let mut twice = None;
        let mut add = |mut options: Vec<usize>| {
            options.sort_unstable();
            if let Some(pair) = options.windows(2).find(|pair| pair[0] == pair[1]) {
                twice = Some(pair[0]);
                return;
            }
            if !readings.contains(&options) {
                readings.push(options);
            }
        };
        for option in self.one(folded) {
            add(vec![option]);
        }
        if let Some(parts) = json_list(cell) {
            let parts: Vec<String> = parts.iter().map(|part| fold(part)).collect();
            if let [only] = &parts[..]
                && NONE.contains(&only.as_str())
                && self.one(only).is_empty()
            {
                return Ok(Some(Pick::Many(Vec::new())));
            }
            let each: Option<Vec<usize>> = parts
                .iter()
                .map(|part| match self.one(part)[..] {
                    [option] => Some(option),
                    _ => None,
                })
                .collect();
            each.into_iter().for_each(&mut add);
        } else {
            for join in JOINS.into_iter().filter(|join| cell.contains(*join)) {
                for reading in self.joined(cell, join) {
                    add(reading);
                }
            }
            if folded.contains(' ') {
                for reading in self.joined(folded, ' ') {
                    add(reading);
                }
            }
        }
        match &readings[..] {
            [options] => self
                .check_count(options.len())
                .map(|()| Some(Pick::Many(options.clone()))),
            [first, second, ..] => Err(self.ambiguous(cell, first, second)),
            [] if NONE.contains(&folded) => Ok(Some(Pick::Many(Vec::new()))),
            [] if MISSING.contains(&folded) => Ok(None),
            [] => Err(match twice {
                Some(option) => Wrong {
                    kind: ProblemKind::UnknownAnswer,
                    what: format!("\"{}\" is chosen twice", self.shown[option]),
                    help: "name each option once".into(),
                },
                None => self.unknown(cell, &self.part_that_is_none(cell)),
            }),
        }
    }

    /// Refuses more options than one answer may hold.
    pub(super) fn check_count(&self, chosen: usize) -> Result<(), Wrong> {
        if chosen <= self.most {
            return Ok(());
        }
        Err(Wrong {
            kind: ProblemKind::UnknownAnswer,
            what: format!("{chosen} options are chosen"),
            help: format!("choose {} at most", self.most),
        })
    }

    /// The ways to cut a cell at a separator, a few parts together where a label holds the separator
    /// itself; two at most, for more are as bad as two.
    fn joined(&self, cell: &str, join: char) -> Vec<Vec<usize>> {
        let mut parts: Vec<&str> = cell.split(join).collect();
        while parts.last().is_some_and(|part| part.trim().is_empty()) {
            parts.pop();
        }
        if parts.len() > MOST_PARTS {
            return Vec::new();
        }
        // From the back: the readings of all parts from here on.
        let mut from: Vec<Vec<Vec<usize>>> = vec![Vec::new(); parts.len() + 1];
        from[parts.len()].push(Vec::new());
        for start in (0..parts.len()).rev() {
            let mut readings: Vec<Vec<usize>> = Vec::new();
            for end in start + 1..=(start + self.max_parts).min(parts.len()) {
                if from[end].is_empty() {
                    continue;
                }
                let text = fold(&parts[start..end].join(&join.to_string()));
                for option in self.one(&text) {
                    for rest in &from[end] {
                        let mut reading = vec![option];
                        reading.extend(rest);
                        reading.sort_unstable();
                        if readings.len() < 2 && !readings.contains(&reading) {
                            readings.push(reading);
                        }
                    }
                }
            }
            from[start] = readings;
        }
        from.swap_remove(0)
    }

    /// The first part of a cell that is no option: what an error is about.
    fn part_that_is_none(&self, cell: &str) -> String {
        let parts = |join: char| cell.split(join).map(fold).filter(|part| !part.is_empty());
        let known = |join: char| {
            parts(join)
                .filter(|part| !self.one(part).is_empty())
                .count()
        };
        let best = JOINS
            .into_iter()
            .max_by_key(|join| known(*join))
            .filter(|join| known(*join) > 0);
        let wrong = best.and_then(|join| parts(join).find(|part| self.one(part).is_empty()));
        wrong.unwrap_or_else(|| fold(cell))
    }

    fn ambiguous(&self, cell: &str, first: &[usize], second: &[usize]) -> Wrong {
        let shown = |options: &[usize]| {
            let names: Vec<&str> = options
                .iter()
                .map(|&option| self.shown[option].as_str())
                .collect();
            if names.is_empty() {
                "none".into()
            } else {
                names.join(" and ")
            }
        };
        Wrong {
            kind: ProblemKind::UnknownAnswer,
            what: format!(
                "{} may be read as {} or as {}",
                quoted(cell),
                shown(first),
                shown(second)
            ),
            help: "say with --map what the word stands for".into(),
        }
    }

    fn unknown(&self, cell: &str, part: &str) -> Wrong {
        let cell = cell.trim();
        let what = if self.kind.is_graded() {
            "an answer"
        } else {
            "an option"
        };
        let about = if fold(cell) == *part || self.kind.is_graded() {
            format!("{} is not {what}", quoted(cell))
        } else {
            format!("{} is not {what}, in {}", quoted(part), quoted(cell))
        };
        let near = nearest(
            part,
            // Of thousands of options not all are looked at: a table may ask in every row.
            self.labels
                .iter()
                .chain(&self.shown)
                .map(String::as_str)
                .take(400),
        );
        // A number is no slip of the pen: 50% is not 5.
        let is_figure = part.bytes().any(|byte| byte.is_ascii_digit());
        let near = near
            .filter(|near| !near.is_empty() && !is_figure)
            .map(|near| {
                let label = self.labels.iter().position(|label| label == near);
                let names = if self.kind.is_graded() {
                    &self.written
                } else {
                    &self.shown
                };
                label
                    .map_or(near, |option| names[option].as_str())
                    .to_owned()
            });
        let allowed = if self.kind.is_graded() {
            let label = |option: Option<&String>| option.cloned().unwrap_or_default();
            format!(
                "allowed: 1 ({}) to {} ({})",
                label(self.written.first()),
                self.count,
                label(self.written.last())
            )
        } else {
            let more = if self.count > 12 {
                format!(" … ({} in all)", self.count)
            } else {
                String::new()
            };
            let first: Vec<&str> = self.shown.iter().take(12).map(String::as_str).collect();
            format!(
                "allowed: {}{more}, or 1 to {}",
                first.join(", "),
                self.count
            )
        };
        Wrong {
            kind: ProblemKind::UnknownAnswer,
            what: about,
            help: match near {
                Some(near) => format!("did you mean \"{near}\"? {allowed}"),
                None => allowed,
            },
        }
    }
}

/// A value in quotes, cut where it is long.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 100;
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("\"{}…\"", &text[..at]),
        None => format!("\"{text}\""),
    }
}

fn json_list(cell: &str) -> Option<Vec<String>> {
    let cell = cell.trim();
    if !cell.starts_with('[') {
        return None;
    }
    let values: Vec<serde_json::Value> = serde_json::from_str(cell).ok()?;
    let text = |value: serde_json::Value| match value {
        serde_json::Value::String(text) => Some(text),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    values.into_iter().map(text).collect()
}

/// A folded text without the marks at its end that services leave out or add.
fn without_end(folded: &str) -> &str {
    let end = folded
        .trim_end_matches(['.', '!', '?', ':', '*'])
        .trim_end();
    if end.is_empty() { folded } else { end }
}
