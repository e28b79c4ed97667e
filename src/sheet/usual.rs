//! Reading sheets that are written the usual way, at the speed of reading: question and option are
//! looked up while the line is read, and nothing is built in between.
//!
//! This reader only ever accepts. Whatever is not written the usual way (an escape in a text, an
//! unknown key, a number with a fraction, anything wrong) it leaves to the reader that explains,
//! [`parse`](super::parse), whose word is the last one. A property test holds that the two agree.

use std::collections::HashMap;

use memchr::{memchr, memchr2};

use crate::bank::{Bank, Kind, Length, Question, QuestionOption};
use crate::scoring::points::Tenths;
use crate::sheet::answers::Answers;

use super::json::seconds;
use super::{FORMAT, Versions, answer};

/// What a sheet says beside its answers; texts borrow from the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head<'l> {
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
const KEYS: [(&[u8], Key); 8] = [
    (b"answers", Key::Answers),
    (b"id", Key::Id),
    (b"group", Key::Group),
    (b"length", Key::Length),
    (b"bank", Key::Bank),
    (b"version", Key::Version),
    (b"pace", Key::Pace),
    (b"format", Key::Format),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
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
    pub fn read<'l>(&mut self, line: &'l [u8], answers: &mut Answers) -> Option<Head<'l>> {
        answers.clear();
        self.lines += 1;
        let mut cursor = Cursor { line, at: 0 };
        let mut head = Head::default();
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
                Key::Answers => self.answers(&mut cursor, answers)?,
                Key::Id => head.id = cursor.text_or_null()?,
                Key::Group => head.group = cursor.text_or_null()?,
                Key::Length => head.length = self.length(cursor.text_or_null()?)?,
                Key::Version => {
                    head.version = cursor.text_or_null()?;
                    head.version
                        .is_none_or(|version| self.versions.admit(self.bank, version))
                        .then_some(())?;
                }
                Key::Pace => {
                    if let Some(number) = cursor.number_or_null()? {
                        head.pace = Some(seconds(number)?);
                    }
                }
                Key::Bank => agree(cursor.text_or_null()?, &self.bank.id)?,
                Key::Format => agree(cursor.text_or_null()?, FORMAT)?,
            }
            if !cursor.goes_on(b'}')? {
                break;
            }
        }
        let complete = cursor.is_at_end() && seen & (1 << Key::Answers as u8) != 0;
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

    fn answers(&mut self, cursor: &mut Cursor<'_>, answers: &mut Answers) -> Option<()> {
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
        cursor: &mut Cursor<'_>,
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
    fn option(&self, cursor: &mut Cursor<'_>, question: usize) -> Option<usize> {
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

/// A place in a line.
struct Cursor<'l> {
    line: &'l [u8],
    at: usize,
}

impl<'l> Cursor<'l> {
    #[inline]
    fn peek(&self) -> Option<u8> {
        self.line.get(self.at).copied()
    }

    #[inline]
    fn blanks(&mut self) {
        while let Some(b' ' | b'\t' | b'\r' | b'\n') = self.peek() {
            self.at += 1;
        }
    }

    /// Takes a byte, blanks before it too.
    #[inline]
    fn expect(&mut self, byte: u8) -> Option<()> {
        self.skip(byte).then_some(())
    }

    /// Takes a byte, blanks before it too, where it comes next.
    #[inline]
    fn skip(&mut self, byte: u8) -> bool {
        if self.peek() != Some(byte) {
            self.blanks();
            if self.peek() != Some(byte) {
                return false;
            }
        }
        self.at += 1;
        true
    }

    /// Takes these bytes where they come next.
    #[inline]
    fn skip_all(&mut self, bytes: &[u8]) -> bool {
        let found = self.line[self.at..].starts_with(bytes);
        if found {
            self.at += bytes.len();
        }
        found
    }

    /// Takes a comma, and says so, or the byte that ends a list.
    #[inline]
    fn goes_on(&mut self, end: u8) -> Option<bool> {
        if self.skip(b',') {
            return Some(true);
        }
        self.skip(end).then_some(false)
    }

    /// A text without escapes whose opening quote has been taken; its closing quote is taken. Its bytes
    /// are not checked.
    #[inline]
    fn plain_text(&mut self) -> Option<&'l [u8]> {
        let rest = &self.line[self.at..];
        let end = memchr(b'"', rest)?;
        self.at += end + 1;
        Some(&rest[..end])
    }

    /// A text without escapes or control characters, or `null`.
    fn text_or_null(&mut self) -> Option<Option<&'l str>> {
        self.blanks();
        if self.skip_all(b"null") {
            return Some(None);
        }
        self.expect(b'"')?;
        let rest = &self.line[self.at..];
        let end = memchr2(b'"', b'\\', rest)?;
        let text = &rest[..end];
        if rest[end] == b'\\' || text.iter().any(|&byte| byte < b' ') {
            return None;
        }
        self.at += end + 1;
        std::str::from_utf8(text).ok().map(Some)
    }

    /// A number without a sign or an exponent, or `null`.
    fn number_or_null(&mut self) -> Option<Option<&'l str>> {
        self.blanks();
        if self.skip_all(b"null") {
            return Some(None);
        }
        let rest = &self.line[self.at..];
        let is_in = |byte: &u8| byte.is_ascii_digit() || *byte == b'.';
        let (number, after) = rest.split_at(rest.iter().take_while(|byte| is_in(byte)).count());
        let text = std::str::from_utf8(number).ok()?;
        let (whole, fraction) = match text.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (text, None),
        };
        let usual = !whole.is_empty()
            && (whole == "0" || !whole.starts_with('0'))
            && fraction.is_none_or(|digits| !digits.is_empty() && !digits.contains('.'))
            && !matches!(after.first(), Some(b'e' | b'E'));
        self.at += number.len();
        usual.then_some(Some(text))
    }

    /// A whole number of at most five digits without a sign, a fraction or an exponent.
    #[inline]
    fn whole(&mut self) -> Option<usize> {
        let start = self.at;
        let mut number = 0;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            number = number * 10 + usize::from(digit - b'0');
            self.at += 1;
            if self.at - start > 5 {
                return None;
            }
        }
        // What follows a number decides whether it was one; a leading zero makes it none.
        let usual = self.at > start && self.line[start] != b'0';
        (usual && !matches!(self.peek(), Some(b'.' | b'e' | b'E'))).then_some(number)
    }

    fn is_at_end(&mut self) -> bool {
        self.blanks();
        self.at == self.line.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::built_in;
    use crate::document::SheetDocument;
    use crate::sheet::answers::Pick;
    use crate::sheet::{Sheet, parse};

    fn bank() -> Bank {
        Bank::parse(built_in("pm-vs-po").expect("it ships").text).expect("it is sound")
    }

    #[test]
    fn what_is_usual_is_read_as_the_explaining_reader_reads_it() {
        let bank = bank();
        let mut reader = UsualReader::new(&bank);
        let mut answers = Answers::new(&bank);
        for line in [
            r#"{"id":"p1","group":"Zürich","answers":{"own-the-why":4,"focus":1,"company":"startup","energy":["market-study",2]}}"#,
            " {\t\"answers\" : { \"energy\" : [ ] , \"focus\":null } ,\"id\":null}\r",
            r#"{"answers":{}}"#,
            r#"{"length":"quick","answers":{"fine-detail":3},"format":"rolefit-answers/1","bank":"pm-vs-po"}"#,
            r#"{"version":"2.0.0","pace":1.96,"answers":{"own-the-why":"Strongly agree"}}"#,
            r#"{"version":"2.7","pace":0,"answers":{"company":"A startup, still finding its way"}}"#,
            r#"{"version":null,"pace":null,"answers":{}}"#,
        ] {
            let head = reader.read(line.as_bytes(), &mut answers).expect(line);
            let sheet = parse(line, &bank).expect(line);
            assert_eq!(answers, sheet.answers, "{line}");
            assert_eq!(head, head_of(&sheet), "{line}");
        }
    }

    fn head_of(sheet: &Sheet) -> Head<'_> {
        Head {
            id: sheet.id.as_deref(),
            group: sheet.group.as_deref(),
            version: sheet.version.as_deref(),
            pace: sheet.pace,
            length: sheet.length,
        }
    }

    /// What the program itself writes has all that it knows, and none of it makes reading slow.
    #[test]
    fn the_form_of_the_program_itself_is_usual() {
        let bank = bank();
        let mut answers = Answers::new(&bank);
        for question in 0..bank.questions.len() {
            match bank.questions[question].kind {
                Kind::Multi { .. } => answers.put(question, &Pick::Many(vec![0, 1])),
                _ => answers.put_option(question, 1),
            }
        }
        let mut sheet = Sheet::new(Length::Full, answers);
        sheet.id = Some("anna-7f3k".into());
        sheet.group = Some("Zürich".into());
        sheet.version = Some(bank.version.clone());
        sheet.pace = Some(Tenths(37));
        let text = serde_json::to_string(&SheetDocument::of(&bank, &sheet)).expect("JSON");
        let mut read = Answers::new(&bank);
        let head = UsualReader::new(&bank).read(text.as_bytes(), &mut read);
        assert_eq!(head, Some(head_of(&sheet)), "{text}");
        assert_eq!(read, sheet.answers);
    }

    /// Lines made of pieces that are right, unusual and wrong: what this reader accepts, the explaining
    /// one accepts with the same outcome.
    #[test]
    fn whatever_is_accepted_is_accepted_by_the_explaining_reader() {
        let bank = bank();
        let company = &bank.questions[bank.question("company").expect("asked")];
        let label = serde_json::to_string(&company.options[1].label).expect("JSON");
        let values = [
            "1",
            "5",
            "6",
            "0",
            "01",
            "1.0",
            "1.5",
            "0.05",
            "1e1",
            "-1",
            "00.5",
            "1.",
            ".5",
            "2.0.0",
            "86400",
            "86401",
            "null",
            "\"\"",
            "\"1\"",
            "\"agree\"",
            "\"Agree\"",
            "\" Agree\"",
            "\"Disagr\\u0065e\"",
            "\"2.0.0\"",
            "\"2\"",
            "\"3.0.0\"",
            "\"quick\"",
            "\"full\"",
            "\"startup\"",
            "\"pm-vs-po\"",
            "\"rolefit-answers/1\"",
            "[]",
            "[1]",
            "[1,1]",
            "[1,2,3,4]",
            "[\"market-study\", 2]",
            "{}",
            "true",
            &label,
        ];
        let keys = ["id", "group", "version", "pace", "length", "bank", "format"];
        let questions = [
            "own-the-why",
            "focus",
            "company",
            "energy",
            "horizon",
            "nobody",
        ];
        let mut reader = UsualReader::new(&bank);
        let mut answers = Answers::new(&bank);
        let mut accepted = 0;
        let mut state = 1u64;
        let mut below = |most: usize| {
            // Knuth's MMIX generator; its high bits are the good ones.
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            usize::try_from(state >> 33).expect("31 bits") % most
        };
        for _ in 0..40_000 {
            let mut members = Vec::new();
            for _ in 0..below(3) {
                let (key, value) = (keys[below(keys.len())], values[below(values.len())]);
                members.push(format!("\"{key}\":{value}"));
            }
            let mut given = Vec::new();
            for _ in 0..below(3) {
                let asked = questions[below(questions.len())];
                given.push(format!("\"{asked}\": {}", values[below(values.len())]));
            }
            let given = format!("\"answers\":{{{}}}", given.join(","));
            members.insert(below(members.len() + 1), given);
            let line = format!("{{{}}}", members.join(", "));
            let Some(head) = reader.read(line.as_bytes(), &mut answers) else {
                continue;
            };
            let sheet = parse(&line, &bank).expect(&line);
            assert_eq!(
                (head, &answers),
                (head_of(&sheet), &sheet.answers),
                "{line}"
            );
            accepted += 1;
        }
        assert!(accepted > 2_000, "{accepted}");
    }

    #[test]
    fn labels_are_read_by_the_explaining_reader() {
        let bank = bank();
        for (written, plain) in [
            (
                r#"{"company":"A startup, still finding its way","own-the-why":"4"}"#,
                r#"{"company":"startup","own-the-why":4}"#,
            ),
            (
                r#"{"own-the-why":" strongly AGREE ","energy":["market-study","2"]}"#,
                r#"{"own-the-why":5,"energy":[1,2]}"#,
            ),
        ] {
            let read = |answers: &str| parse(&format!("{{\"answers\":{answers}}}"), &bank);
            assert_eq!(read(written), read(plain), "{written}");
            assert!(read(plain).is_ok(), "{plain}");
        }
    }

    #[test]
    fn what_is_unusual_is_left_to_the_explaining_reader() {
        let bank = bank();
        let mut reader = UsualReader::new(&bank);
        let mut answers = Answers::new(&bank);
        for line in [
            "",
            "{}",
            "[]",
            r#"{"answers":{"focus":6}}"#,
            r#"{"answers":{"focus":0}}"#,
            r#"{"answers":{"focus":01}}"#,
            r#"{"answers":{"focus":1.0}}"#,
            r#"{"answers":{"focus":1e0}}"#,
            r#"{"answers":{"focus":"1"}}"#,
            r#"{"answers":{"focus":""}}"#,
            r#"{"answers":{"focus":1,"focus":1}}"#,
            r#"{"answers":{"focus":null,"focus":1}}"#,
            r#"{"answers":{"focus":1,}}"#,
            r#"{"answers":{"focus":1}}x"#,
            r#"{"answers":{"focus":1}"#,
            r#"{"answers":{},"answers":{}}"#,
            r#"{"answers":{"energy":[1,1]}}"#,
            r#"{"answers":{"energy":[1,2,3,4]}}"#,
            r#"{"answers":{"energy":1}}"#,
            r#"{"answers":{"fo\u0063us":1}}"#,
            r#"{"answers":{"nobody":1}}"#,
            r#"{"id":"a\nb","answers":{}}"#,
            r#"{"id":1,"answers":{}}"#,
            r#"{"bank":"tiny","answers":{}}"#,
            r#"{"length":"quick","answers":{"focus":1}}"#,
            r#"{"answers":{"focus":1},"length":"quick"}"#,
            "{\"id\":\"\u{1}\",\"answers\":{}}",
        ] {
            assert_eq!(reader.read(line.as_bytes(), &mut answers), None, "{line}");
        }
        assert_eq!(
            reader.read(b"{\"id\":\"\xff\",\"answers\":{}}", &mut answers),
            None
        );
    }
}
