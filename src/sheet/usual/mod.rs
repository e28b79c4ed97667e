//! Reading sheets that are written the usual way, at the speed of reading: question and option are
//! looked up while the line is read, and nothing is built in between.
//!
//! This reader only ever accepts. Whatever is not written the usual way (an escape in a text, an
//! unknown key, a number with a fraction, anything wrong) it leaves to the reader that explains,
//! [`parse`](super::parse), whose word is the last one. A property test holds that the two agree.

mod cursor;

use std::collections::HashMap;

use crate::bank::{Bank, Kind, Length, Question, QuestionOption};
use crate::scoring::points::Tenths;
use crate::sheet::answers::Answers;

use super::json::seconds;
use super::{FORMAT, Versions, answer};

use cursor::LineCursor;

/// What a sheet says beside its answers; texts borrow from the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SheetHead<'l> {
    /// Whose sheet it is.
    pub id: Option<&'l str>,
    /// The group that the person belongs to.
    pub group: Option<&'l str>,
    /// The version of the bank that was answered.
    pub version: Option<&'l str>,
    /// The median time of a graded answer in seconds, rounded down to tenths.
    pub pace: Option<Tenths>,
    /// Which questions were asked.
    pub length: Length,
}

/// Reads sheets of one bank; a thread of its own wants a reader of its own.
#[derive(Clone, Debug)]
pub struct UsualReader<'b> {
    bank: &'b Bank,
    versions: Versions,
    /// The question of an id.
    questions: HashMap<&'b [u8], usize>,
    /// Per question its id with the closing quote: what a line says where questions come in order.
    expected: Vec<Vec<u8>>,
    /// Per question the option of every label, in the letters of the bank.
    labels: Vec<HashMap<&'b [u8], usize>>,
    /// In which line, counted from 1, a question was last named; it may be named but unanswered.
    named: Vec<u64>,
    lines: u64,
}

/// The keys that a sheet may have, as bits of those that were seen.
const KEYS: [(&[u8], SheetField); 8] = [
    (b"answers", SheetField::Answers),
    (b"id", SheetField::Id),
    (b"group", SheetField::Group),
    (b"length", SheetField::Length),
    (b"bank", SheetField::Bank),
    (b"version", SheetField::Version),
    (b"pace", SheetField::Pace),
    (b"format", SheetField::Format),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SheetField {
    Answers,
    Id,
    Group,
    Length,
    Bank,
    Version,
    Pace,
    Format,
}

impl<'b> UsualReader<'b> {
    /// A reader for the sheets of a bank.
    #[must_use]
    pub fn new(bank: &'b Bank) -> UsualReader<'b> {
        UsualReader::of(bank, Versions::default())
    }

    /// A reader for the sheets of these versions of a bank.
    #[must_use]
    pub fn of(bank: &'b Bank, versions: Versions) -> UsualReader<'b> {
        let ids = bank.questions.iter().map(|question| question.id.as_bytes());
        UsualReader {
            bank,
            versions,
            questions: ids
                .clone()
                .enumerate()
                .map(|(index, id)| (id, index))
                .collect(),
            expected: ids.map(|id| [id, b"\""].concat()).collect(),
            labels: bank.questions.iter().map(usual_labels).collect(),
            named: vec![0; bank.questions.len()],
            lines: 0,
        }
    }

    /// Reads a sheet into `answers`, which are cleared first and were made for the same bank. `None`
    /// says nothing about the sheet but that [`parse`](super::parse) is to be asked; the answers are
    /// then of no use.
    pub fn read<'l>(&mut self, line: &'l [u8], answers: &mut Answers) -> Option<SheetHead<'l>> {
        answers.clear();
        self.lines += 1;
        let mut cursor = LineCursor { line, at: 0 };
        let mut head = SheetHead::default();
        let mut seen = 0u8;
        cursor.expect(b'{')?;
        loop {
            cursor.expect(b'"')?;
            let name = cursor.plain_text()?;
            let (_, key) = KEYS.iter().find(|(known, _)| *known == name)?;
            let bit = 1 << *key as u8;
            if seen & bit != 0 {
                return None;
            }
            seen |= bit;
            cursor.expect(b':')?;
            match key {
                SheetField::Answers => self.answers(&mut cursor, answers)?,
                SheetField::Id => head.id = cursor.text_or_null()?,
                SheetField::Group => head.group = cursor.text_or_null()?,
                SheetField::Length => head.length = self.length(cursor.text_or_null()?)?,
                SheetField::Version => {
                    head.version = cursor.text_or_null()?;
                    head.version
                        .is_none_or(|version| self.versions.admit(self.bank, version))
                        .then_some(())?;
                }
                SheetField::Pace => {
                    if let Some(number) = cursor.number_or_null()? {
                        head.pace = Some(seconds(number)?);
                    }
                }
                SheetField::Bank => agree(cursor.text_or_null()?, &self.bank.id)?,
                SheetField::Format => agree(cursor.text_or_null()?, FORMAT)?,
            }
            if !cursor.goes_on(b'}')? {
                break;
            }
        }
        let complete = cursor.is_at_end() && seen & (1 << SheetField::Answers as u8) != 0;
        let within = head.length == Length::Full
            || answers
                .answered()
                .all(|question| self.bank.asks(head.length, question));
        (complete && within).then_some(head)
    }

    fn length(&self, text: Option<&str>) -> Option<Length> {
        match text {
            None | Some("full") => Some(Length::Full),
            Some("quick") if self.bank.quick.is_some() => Some(Length::Quick),
            Some(_) => None,
        }
    }

    fn answers(&mut self, cursor: &mut LineCursor<'_>, answers: &mut Answers) -> Option<()> {
        cursor.expect(b'{')?;
        if cursor.skip(b'}') {
            return Some(());
        }
        let mut next = 0;
        loop {
            cursor.expect(b'"')?;
            let question = match self.expected.get(next) {
                Some(expected) if cursor.skip_all(expected) => next,
                _ => *self.questions.get(cursor.plain_text()?)?,
            };
            if std::mem::replace(&mut self.named[question], self.lines) == self.lines {
                return None;
            }
            cursor.expect(b':')?;
            self.answer(cursor, question, answers)?;
            next = question + 1;
            if !cursor.goes_on(b'}')? {
                return Some(());
            }
        }
    }

    fn answer(
        &self,
        cursor: &mut LineCursor<'_>,
        question: usize,
        answers: &mut Answers,
    ) -> Option<()> {
        cursor.blanks();
        let asked = &self.bank.questions[question];
        if let Kind::Multi { max } = asked.kind {
            if cursor.skip_all(b"null") {
                return Some(());
            }
            cursor.expect(b'[')?;
            answers.put_none(question);
            if cursor.skip(b']') {
                return Some(());
            }
            let mut chosen = 0;
            loop {
                cursor.blanks();
                let option = self.option(cursor, question)?;
                chosen += 1;
                if chosen > max || !answers.include(question, option) {
                    return None;
                }
                if !cursor.goes_on(b']')? {
                    return Some(());
                }
            }
        }
        if cursor.peek() == Some(b'n') {
            return cursor.skip_all(b"null").then_some(());
        }
        answers.put_option(question, self.option(cursor, question)?);
        Some(())
    }

    /// An option by its number, its id, or its label as the bank writes it.
    fn option(&self, cursor: &mut LineCursor<'_>, question: usize) -> Option<usize> {
        let asked = &self.bank.questions[question];
        if cursor.skip(b'"') {
            let text = cursor.plain_text()?;
            let is_it = |option: &QuestionOption| option.id.as_bytes() == text;
            let by_id = match asked.kind.is_graded() {
                true => None,
                false => asked.options.iter().position(is_it),
            };
            return by_id.or_else(|| self.labels[question].get(text).copied());
        }
        let number = cursor.whole()?;
        let index = number.checked_sub(1)?;
        (index < asked.options.len()).then_some(index)
    }
}

/// The labels of a question that JSON may write as they are.
fn usual_labels(question: &Question) -> HashMap<&[u8], usize> {
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    answer::plain_labels(question)
        .map(|(label, option)| (label.as_bytes(), option))
        .filter(|(label, _)| label.iter().copied().all(is_plain))
        .collect()
}

/// What a sheet says must be what is wanted, or be left out.
fn agree(text: Option<&str>, wanted: &str) -> Option<()> {
    (text.is_none() || text == Some(wanted)).then_some(())
}

#[cfg(test)]
mod tests;
