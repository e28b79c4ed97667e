//! Which option a text of a table stands for: every way to read it is tried, and there must be one.

mod several;
mod wrong;

pub(super) use wrong::is_code;

use std::collections::HashMap;

use rolefit::bank::{Kind, Question};
use rolefit::{Pick, ProblemKind};

use crate::tables::fold::{fold, skeleton};
use crate::tables::words::{CHOSEN, MISSING, NOT_CHOSEN};

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
    /// Whether options are called what stands in a column of one option too: yes and no.
    pub(super) has_marks_as_labels: bool,
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

impl Options {
    pub(super) fn new(question: &Question, words: HashMap<String, Word>) -> Options {
        let mut names: HashMap<String, Vec<usize>> = HashMap::new();
        let mut labels = Vec::new();
        let mut skeletons: HashMap<String, Vec<usize>> = HashMap::new();
        let mut max_parts = 1;
        for (index, option) in question.options.iter().enumerate() {
            if !option.id.is_empty() {
                names.entry(option.id.clone()).or_default().push(index);
            }
            for label in option.labels() {
                let name = without_end(&fold(label)).to_owned();
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
            labels.push(without_end(&fold(&option.label)).to_owned());
        }
        let is_called = |words: &[&str]| labels.iter().any(|label| words.contains(&label.as_str()));
        let has_marks_as_labels = is_called(&CHOSEN) && is_called(&NOT_CHOSEN);
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
            has_marks_as_labels,
            sides: question
                .wordings()
                .filter_map(|wording| {
                    let sides = wording.sides.as_ref()?.each_ref();
                    Some(sides.map(|side| without_end(&fold(side)).to_owned()))
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
        self.kind.is_multi()
    }

    /// Whether the options are the steps of a scale.
    pub(super) fn is_graded(&self) -> bool {
        self.kind.is_graded()
    }

    /// What the steps of a scale are called in every language, folded, where that is no number.
    pub(super) fn step_labels(&self) -> impl Iterator<Item = String> {
        let names = self.names.keys();
        names
            .filter(|name| name.contains(char::is_alphabetic))
            .cloned()
    }

    /// Whether a cell is an option's number and nothing else.
    pub(super) fn is_number(&self, cell: &str) -> bool {
        self.number(&fold(cell)).is_some()
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
        let found = self.by_letter(folded);
        match found.is_empty() {
            true => self.without_marks(folded),
            false => found,
        }
    }

    /// The same where no mark was changed.
    fn by_letter(&self, folded: &str) -> Vec<usize> {
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
            found.extend(self.stars(folded).or_else(|| self.in_two_languages(folded)));
        }
        found
    }

    /// A step by its stars: `★★★☆☆`.
    fn stars(&self, folded: &str) -> Option<usize> {
        let full = folded.chars().take_while(|&c| c == '★').count();
        let are_stars = folded.chars().skip(full).all(|c| c == '☆');
        let is_step = self.kind.is_graded() && folded.chars().count() == self.count;
        full.checked_sub(1).filter(|_| are_stars && is_step)
    }

    /// An option by two of its names: `Agree / Stimme eher zu`.
    fn in_two_languages(&self, folded: &str) -> Option<usize> {
        let (one, other) = folded.split_once(" / ")?;
        match (&self.named(one)[..], &self.named(other)[..]) {
            ([one], [other]) if one == other => Some(*one),
            _ => None,
        }
    }

    /// A label whose punctuation a program changed. Other signs around it may say that it is not chosen: `☐ Agree`.
    fn without_marks(&self, folded: &str) -> Vec<usize> {
        let letters = skeleton(folded);
        if letters.chars().filter(|c| c.is_alphabetic()).count() < 3 || has_signs(folded) {
            return Vec::new();
        }
        self.skeletons.get(&letters).cloned().unwrap_or_default()
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
            // Brackets around the number or the label are no part of it; those at a label's end are.
            let between = |c: char| c.is_whitespace() || "-.:=".contains(c);
            let label = label.trim_matches(between);
            let opened = label
                .trim_end_matches(['(', '['])
                .trim_start_matches([')', ']']);
            let bare = label.trim_matches(|c: char| between(c) || "()[]".contains(c));
            let mut ways = [label, opened.trim_matches(between), bare].into_iter();
            let is_named = ways.any(|label| {
                let is_it = |found: Vec<usize>| found.contains(&option);
                !label.is_empty() && (is_it(self.named(label)) || is_it(self.side(label)))
            });
            if is_named && !found.contains(&option) {
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
}

/// Whether something else than punctuation stands in front of a text or behind it, or an empty box.
fn has_signs(folded: &str) -> bool {
    let is_sign = |c: char| !(c.is_whitespace() || "'\"()[].,;:-_*•·/¿¡".contains(c));
    let folded = folded
        .strip_prefix('<')
        .and_then(|text| text.strip_suffix('>'))
        .unwrap_or(folded);
    let letters = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let (before, rest) = folded.split_at(folded.len() - letters.len());
    let after = &rest[rest.trim_end_matches(|c: char| !c.is_alphanumeric()).len()..];
    before.contains(is_sign)
        || before.contains('[') && before.contains(']')
        || after.trim_end_matches(['!', '?']).contains(is_sign)
}

/// A value in quotes, cut where it is long.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 100;
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("\"{}…\"", &text[..at]),
        None => format!("\"{text}\""),
    }
}

/// A folded text without the marks at its end that services leave out or add.
fn without_end(folded: &str) -> &str {
    let end = folded
        .trim_end_matches(['.', '!', '?', ':', '*'])
        .trim_end();
    if end.is_empty() { folded } else { end }
}
