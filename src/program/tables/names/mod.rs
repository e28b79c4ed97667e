//! What a header names: a question by its id, its text or both, however a form service dresses it, or one
//! option of a question.

mod dress;
mod ends;

use std::collections::{HashMap, HashSet};

use rolefit::Bank;
use rolefit::language::Language;

use crate::tables::fold::{fold, skeleton, words};
pub(super) use dress::is_filler;
use dress::{
    before_id, before_text, is_code, is_figure_of, is_other_than, own_name, without_dress,
};

/// What a header names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Named {
    /// Whose sheet it is.
    Id,
    /// The group that the person belongs to.
    Group,
    /// Which version was asked.
    Length,
    /// The version of the bank that was answered.
    Version,
    /// The median seconds of a graded answer.
    Pace,
    /// A question.
    Question(usize),
    /// One option of a question.
    Option(usize, usize),
}

/// Why a header names nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Unnamed {
    /// It is nothing that the bank knows.
    Unknown,
    /// It names several questions.
    Several(Vec<usize>),
}

/// The names of a bank's questions and options.
#[derive(Debug)]
pub(super) struct Names<'b> {
    bank: &'b Bank,
    /// Questions by the skeleton of their id, and of their text or, as a differential is headed, their two sides.
    ids: HashMap<String, Vec<usize>>,
    texts: HashMap<String, Vec<usize>>,
    /// Options of `multi` questions by the skeleton of their label, where no other question has it.
    labels: HashMap<String, Option<(usize, usize)>>,
    /// Options of `multi` questions by the skeleton of their id, where nothing else of the bank is called so.
    bare_ids: HashMap<String, Option<(usize, usize)>>,
    /// Per question its options by the skeletons of id and label.
    options: Vec<HashMap<String, Option<usize>>>,
    /// The longest name, in words.
    longest: usize,
    /// How the skeletons of ids and texts begin: where no word of a header does, no name is part of it.
    beginnings: HashSet<String>,
}

/// How many letters a name's beginning has; shorter names are their own.
const BEGINNING: usize = 4;
/// How many letters a shortened text has at least.
const SHORTENED: usize = 16;
/// The most words of a header that are looked at part by part.
const MOST_WORDS: usize = 200;

impl<'b> Names<'b> {
    pub(super) fn new(bank: &'b Bank) -> Names<'b> {
        let mut names = Names {
            bank,
            ids: HashMap::new(),
            texts: HashMap::new(),
            labels: HashMap::new(),
            bare_ids: HashMap::new(),
            options: Vec::new(),
            longest: 1,
            beginnings: HashSet::new(),
        };
        for (index, question) in bank.questions().iter().enumerate() {
            names.longest = names.longest.max(question.id.split('-').count());
            names
                .ids
                .entry(skeleton(&question.id))
                .or_default()
                .push(index);
            for wording in question.wordings() {
                let text = fold(&wording.text);
                let of_sides = wording.sides.iter().flatten();
                let of_sides: usize = of_sides.map(|side| words(&fold(side)).len()).sum();
                names.longest = names.longest.max(words(&text).len()).max(of_sides + 1);
                // Short sides (Yes, No) may be about anything.
                let sides = ends::sides(&wording).filter(|sides| sides.len() >= SHORTENED);
                for name in std::iter::once(skeleton(&text)).chain(sides) {
                    let same = names.texts.entry(name).or_default();
                    if !same.contains(&index) {
                        same.push(index);
                    }
                }
            }
            // A text without letters names nothing.
            names.texts.remove("");
            names.options(index);
        }
        let all = names.ids.keys().chain(names.texts.keys());
        names.beginnings = all.map(|name| beginning(name.chars())).collect();
        names
    }

    fn options(&mut self, question: usize) {
        let asked = &self.bank.questions()[question];
        let mut options: HashMap<String, Option<usize>> = HashMap::new();
        for (index, option) in asked.options.iter().enumerate() {
            let labels: Vec<String> = option
                .labels()
                .map(|label| skeleton(&fold(label)))
                .collect();
            for key in std::iter::once(&skeleton(&option.id)).chain(&labels) {
                if key.is_empty() {
                    continue;
                }
                let same = options.entry(key.clone()).or_insert(Some(index));
                if *same != Some(index) {
                    *same = None;
                }
            }
            let is_multi = asked.kind.is_multi();
            let named = is_multi.then_some((question, index));
            let id = skeleton(&option.id);
            for (name, named) in std::iter::once((id, named))
                .chain(labels.iter().map(|label| (label.clone(), named)))
            {
                let same = self.bare_ids.entry(name).or_insert(named);
                if *same != named {
                    *same = None;
                }
            }
            for label in labels.into_iter().filter(|label| !label.is_empty()) {
                let same = self.labels.entry(label).or_insert(named);
                if *same != named {
                    *same = None;
                }
            }
        }
        self.options.push(options);
    }

    /// What a header names.
    pub(super) fn named(&self, header: &str) -> Result<Named, Unnamed> {
        let folded = fold(header);
        let plain = without_dress(&folded);
        match plain {
            "id" => return Ok(Named::Id),
            "group" => return Ok(Named::Group),
            "length" => return Ok(Named::Length),
            _ => {}
        }
        if is_other_than(&folded) && !self.is_exact(&folded) {
            return Err(Unnamed::Unknown);
        }
        let all = skeleton(&folded);
        // A name as a whole, an exact id before all else.
        if let Some(question) = self.bank.question(plain) {
            return Ok(Named::Question(question));
        }
        // Undressed: `__version__` of a form service is the form's own. A "Pace" that others measured may be any figure.
        match folded.trim() {
            "version" => return Ok(Named::Version),
            "pace" if header.trim() == "pace" => return Ok(Named::Pace),
            _ => {}
        }
        if let Some(found) = self.texts.get(&all).or_else(|| self.ids.get(&all)) {
            return one(found);
        }
        match own_name(header.trim()) {
            Some("id") => return Ok(Named::Id),
            Some("group") => return Ok(Named::Group),
            _ => {}
        }
        // What our own forms call it in another language.
        let group = |language: &Language| fold(&language.catalog().text("form-group"));
        if Language::ALL
            .iter()
            .any(|language| group(language) == plain)
        {
            return Ok(Named::Group);
        }
        // An id may stand in front of its question in brackets.
        let begins_with_id = || {
            let code = folded.split_once('(').map(|(code, _)| code);
            code.is_some_and(|code| self.code_in(code).is_some())
        };
        if is_figure_of(&folded) && !begins_with_id() {
            return Err(Unnamed::Unknown);
        }
        if let Some(question) = self.in_group(header.trim()) {
            return Ok(Named::Question(question));
        }
        if let Some(begun) = self.begun(&folded) {
            return one(&begun);
        }
        let part = self.part(&folded);
        if part != Err(Unnamed::Unknown) {
            return part;
        }
        match self.labels.get(&all) {
            Some(Some((question, option))) => Ok(Named::Option(*question, *option)),
            _ => Err(Unnamed::Unknown),
        }
    }

    /// Whether a folded header is a question's id or text with nothing more.
    fn is_exact(&self, folded: &str) -> bool {
        let questions = self.texts.get(&skeleton(folded));
        let mut wordings = questions
            .into_iter()
            .flatten()
            .flat_map(|&question| self.bank.questions()[question].wordings());
        self.bank.question(folded).is_some()
            || wordings.any(|wording| fold(&wording.text) == folded)
    }

    /// The option of a question with several that a header names by its id alone. What an option is called may stand
    /// over any column: only all of a question's options side by side are its columns.
    pub(super) fn bare_option(&self, header: &str) -> Option<(usize, usize)> {
        let name = skeleton(without_dress(&fold(header)));
        let has_letters = name.contains(char::is_alphabetic);
        self.bare_ids
            .get(&name)
            .copied()
            .flatten()
            .filter(|_| has_letters)
    }

    /// The question whose name stands behind the name of its group, which may be another question's: `people/focus`.
    fn in_group(&self, header: &str) -> Option<usize> {
        let id = |name: &str| self.bank.question(&name.replace('_', "-"));
        let is_behind = |(group, name): (&str, &str)| {
            let over = id(group.rsplit('/').next().unwrap_or(group));
            let is_option =
                over.is_some_and(|over| self.options[over].contains_key(&skeleton(name)));
            id(name).filter(|_| is_code(group) && !is_option)
        };
        let by_slash = header.rsplit_once('/').and_then(is_behind);
        // A dash is part of ids too, a full stop ends codes: there the group has to have another question's name.
        by_slash.or_else(|| {
            let at = header.match_indices(['-', '.']);
            let mut parts = at.map(|(at, _)| (&header[..at], &header[at + 1..]));
            parts
                .find(|(group, _)| id(group).is_some())
                .and_then(is_behind)
        })
    }

    /// The question whose text a header begins, where it is cut off.
    pub(super) fn cut_off(&self, header: &str) -> Option<usize> {
        match self.begun(&format!("{}...", fold(header)))?[..] {
            [question] => Some(question),
            _ => None,
        }
    }

    /// The questions whose text a header begins and does not end, as LimeSurvey shortens them.
    fn begun(&self, folded: &str) -> Option<Vec<usize>> {
        let start = skeleton(without_dress(folded.strip_suffix("...")?));
        if start.chars().count() < SHORTENED {
            return None;
        }
        let begins = self
            .texts
            .iter()
            .filter(|(text, _)| text.starts_with(&start));
        let questions: Vec<usize> = begins
            .flat_map(|(_, questions)| questions)
            .copied()
            .collect();
        (!questions.is_empty()).then_some(questions)
    }

    /// A name that is part of a header: the longest one whose surroundings are known.
    fn part(&self, folded: &str) -> Result<Named, Unnamed> {
        let words = words(folded);
        if words.len() > MOST_WORDS {
            return Err(Unnamed::Unknown);
        }
        let starts: Vec<usize> = (0..words.len())
            .filter(|&start| self.may_begin(&folded[words[start].0..]))
            .collect();
        for length in (1..=words.len().min(self.longest)).rev() {
            let mut found = Vec::new();
            for start in starts
                .iter()
                .copied()
                .filter(|start| start + length <= words.len())
            {
                let (from, to) = (words[start].0, words[start + length - 1].1);
                let key = skeleton(&folded[from..to]);
                let before = &folded[..from];
                let after = &folded[to..];
                let texts = self.texts.get(&key).filter(|_| before_text(before));
                let ids = self.ids.get(&key).filter(|_| before_id(before));
                for &question in texts.into_iter().flatten().chain(ids.into_iter().flatten()) {
                    let Some(named) = self.with_end(question, after) else {
                        continue;
                    };
                    // A code or a text in front that is another question's makes it two questions; before a slash
                    // it is a group's.
                    let is_group = before.ends_with('/') && skeleton(after).is_empty();
                    if let Some(other) = self.in_front(before).filter(|other| *other != question)
                        && !is_group
                    {
                        return Err(Unnamed::Several(vec![other, question]));
                    }
                    let named = self.option_in_front(named, before).unwrap_or(named);
                    if !found.contains(&named) {
                        found.push(named);
                    }
                }
            }
            match found[..] {
                [] => {}
                [named] => return Ok(named),
                _ => {
                    let questions = found.iter().filter_map(|named| match named {
                        Named::Question(question) | Named::Option(question, _) => Some(*question),
                        _ => None,
                    });
                    return Err(Unnamed::Several(questions.collect()));
                }
            }
        }
        Err(Unnamed::Unknown)
    }

    /// The option of a question with several that stands in front of it: `A pen: What do you use?`.
    fn option_in_front(&self, named: Named, before: &str) -> Option<Named> {
        let Named::Question(question) = named else {
            return None;
        };
        let label = before.trim_end().strip_suffix(':')?;
        let is_multi = self.bank.questions()[question].kind.is_multi();
        let option = self.options[question]
            .get(&skeleton(label))
            .filter(|_| is_multi);
        Some(Named::Option(question, (*option?)?))
    }

    /// Whether a name may begin where a text does.
    fn may_begin(&self, text: &str) -> bool {
        let letters = || text.chars().filter(|c| c.is_alphanumeric());
        (1..=BEGINNING).any(|length| {
            let beginning: String = letters().take(length).collect();
            self.beginnings.contains(&beginning)
        })
    }

    /// The question that stands in front, as a code or as its text.
    fn in_front(&self, before: &str) -> Option<usize> {
        let text = self.texts.get(&skeleton(without_dress(before)));
        self.code_in(before).or_else(|| text?.first().copied())
    }

    fn code_in(&self, before: &str) -> Option<usize> {
        let id = before.trim_matches(|c: char| !c.is_alphanumeric());
        let id = if id.contains(' ') {
            return None;
        } else {
            id.replace('_', "-")
        };
        self.bank.question(&id)
    }
}

fn beginning(letters: impl Iterator<Item = char>) -> String {
    letters.take(BEGINNING).collect()
}

fn one(found: &[usize]) -> Result<Named, Unnamed> {
    match found {
        [question] => Ok(Named::Question(*question)),
        _ => Err(Unnamed::Several(found.to_vec())),
    }
}

#[cfg(test)]
mod tests;
