//! What a table itself says of its numbers, above a column or in its header: `1 = Strongly agree`, `[0-10]`.
//! Where the bank counts otherwise, the numbers would be read as other answers.

use std::cmp::Ordering;

use super::fold::fold;
use super::words::MARKS;
use rolefit::bank::Question;

/// What may stand between a number and its label.
const BETWEEN: &[char] = &[' ', '=', ':', '.', '-', '(', ')', '[', ']', '\'', '"'];
/// Words that may stand there too.
const MEANS: [&str; 7] = [
    "is ",
    "means ",
    "stands for ",
    "ist ",
    "heißt ",
    "es ",
    "est ",
];
/// What stands in the place of the question in a header.
pub(super) const THE_QUESTION: char = '\u{1}';
/// What ends a part of a header.
const PARTS: [char; 8] = [';', '(', ')', '[', ']', '?', ':', '\n'];
/// What may stand between the ends of a range.
const TO: [&str; 9] = [
    "-",
    "..",
    " - ",
    " to ",
    " bis ",
    " a ",
    " à ",
    " through ",
    "...",
];
/// Words that tell a range of answers from other numbers; so does a bracket around it.
const OF_ANSWERS: [&str; 10] = [
    "rate", "scale", "skala", "escala", "échelle", "from", "von", "points", "punkte", "puntos",
];

/// Words between the ends of a scale that say nothing of it.
const FILLING: [&str; 24] = [
    "or", "vs", "versus", "oder", "o", "ou", "to", "bis", "a", "à", "through", "gegen", "contre",
    "contra", "and", "und", "y", "et", "is", "ist", "means", "on", "auf", "of",
];

/// What a text says of the numbers of a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum LegendCount {
    Nothing,
    /// What the bank says.
    Alike,
    /// Something else.
    Otherwise(String),
}

/// What answers on a question's scale are called, folded, in every language, each with its step.
pub(super) struct StepNames<'b> {
    asked: &'b Question,
    labels: Vec<(usize, String)>,
}

impl<'b> StepNames<'b> {
    pub(super) fn of(asked: &'b Question) -> StepNames<'b> {
        let options = asked.options.iter().enumerate();
        let labels = options
            .flat_map(|(index, option)| option.labels().map(move |label| (index, fold(label))));
        // A pair's sides are the ends of its scale.
        let last = asked.options.len().saturating_sub(1);
        let sides = asked.wordings().filter_map(|wording| {
            let [left, right] = wording.sides.as_ref()?;
            Some([(0, fold(left)), (last, fold(right))])
        });
        let labels = labels.chain(sides.flatten());
        StepNames {
            asked,
            labels: labels
                .filter(|(_, label)| label.contains(char::is_alphabetic))
                .collect(),
        }
    }

    /// How a folded text counts the steps.
    pub(super) fn count(&self, text: &str) -> LegendCount {
        let numbers = numbers(text);
        let [behind, in_front] = self.beside(text, &numbers);
        // "1 (never) - 5 (always)": each number has a label behind it, and only one has another's in front.
        let readings = match behind.len().cmp(&in_front.len()) {
            Ordering::Less => vec![in_front],
            Ordering::Equal => vec![behind, in_front],
            Ordering::Greater => vec![behind],
        };
        let mut pairs = readings.iter().flatten().peekable();
        let is_told = pairs.peek().is_some();
        let label = |option: usize| &self.asked.options[option].label;
        if let Some((number, option)) = pairs.find(|(number, option)| *number != option + 1) {
            return LegendCount::Otherwise(format!(
                "{number} is \"{}\", in the bank that is {}",
                label(*option),
                option + 1
            ));
        }
        if is_told {
            return LegendCount::Alike;
        }
        let count = self.asked.options.len();
        match range(text, &numbers) {
            Some((1, high)) if high == count => return LegendCount::Alike,
            Some((low, high)) => {
                return LegendCount::Otherwise(format!(
                    "the answers go from {low} to {high}, in the bank from 1 to {count}"
                ));
            }
            None => {}
        }
        match (self.order(text), foreign(text, &numbers)) {
            (LegendCount::Nothing, Some(words)) => {
                LegendCount::Otherwise(format!("{words}, and the bank has no such answer"))
            }
            (order, _) => order,
        }
    }

    /// Whether a folded text is a legend, whatever it says: it names both ends of the scale and nothing else, or
    /// tells of two numbers or more. One number with its label is an answer.
    pub(super) fn is_legend(&self, text: &str) -> bool {
        let tells = || {
            let numbers = numbers(text);
            let each = || numbers.iter().map(|(_, _, number)| *number);
            // Both ends, wherever it begins.
            let has_ends = each().any(|number| number <= 1)
                && each().any(|number| number + 1 >= self.asked.options.len());
            numbers.len() > 1 && has_ends && self.count(text) != LegendCount::Nothing
        };
        self.named_alone(text).is_some() || (tells() && !self.is_one_answer(text))
    }

    /// Whether a folded text is one answer with its number, whatever figures its label holds.
    fn is_one_answer(&self, text: &str) -> bool {
        let rest = |label: &str| {
            let (before, after) = text.split_once(label)?;
            let around = format!("{before} {after}");
            let is_plain = !around.contains(char::is_alphabetic) && numbers(&around).len() < 2;
            is_plain.then_some(())
        };
        self.labels.iter().any(|(_, label)| rest(label).is_some())
    }

    /// The options that stand behind numbers and in front of them: the longest label, for "agree" ends "strongly
    /// agree".
    fn beside(&self, text: &str, numbers: &[(usize, usize, usize)]) -> [Vec<(usize, usize)>; 2] {
        let found = |stands: &dyn Fn(usize, usize, &str) -> bool| -> Vec<(usize, usize)> {
            let option = |&(start, end, number): &(usize, usize, usize)| {
                let there = self
                    .labels
                    .iter()
                    .filter(|(_, label)| stands(start, end, label));
                let (option, _) = there.max_by_key(|(_, label)| label.len())?;
                Some((number, *option))
            };
            numbers.iter().filter_map(option).collect()
        };
        let behind = found(&|_, end, label| {
            let rest = text[end..].trim_start_matches(BETWEEN);
            let rest = MEANS
                .iter()
                .find_map(|word| rest.strip_prefix(word))
                .unwrap_or(rest);
            let rest = rest.trim_start_matches(BETWEEN).strip_prefix(label);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        let in_front = found(&|start, _, label| {
            let rest = text[..start].trim_end_matches(BETWEEN).strip_suffix(label);
            rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        });
        [behind, in_front]
    }

    /// The same by the order alone in which a text names the steps.
    pub(super) fn order(&self, text: &str) -> LegendCount {
        let label = |option: usize| &self.asked.options[option].label;
        // What asks which of the two it is is no legend.
        let asks = |part: &&str| {
            let mut words = part.split(' ');
            words.any(|word| matches!(word, "or" | "oder" | "o" | "ou"))
        };
        let whole = std::iter::once(text).filter(|text| !(text.contains('?') && asks(text)));
        let without_semicolons = text.split(&PARTS[1..]);
        let parts = text.split(PARTS).chain(without_semicolons);
        let mut parts = whole.chain(parts.filter(|part| !asks(part)));
        match parts.find_map(|part| self.named_alone(part)).as_deref() {
            Some([first, .., last]) if first < last => LegendCount::Alike,
            Some([first, .., last]) => LegendCount::Otherwise(format!(
                "the answers go from \"{}\" to \"{}\", in the bank the other way",
                label(*first),
                label(*last)
            )),
            Some([] | [_]) | None => LegendCount::Nothing,
        }
    }

    /// The steps that a folded text names, in its order, where it names both ends, each step once, and holds
    /// nothing else but numbers.
    fn named_alone(&self, text: &str) -> Option<Vec<usize>> {
        let mut named = Vec::new();
        let mut rest = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        while !rest.is_empty() {
            let begins = |word: &str| {
                let after = rest.strip_prefix(word)?;
                (!after.starts_with(char::is_alphanumeric)).then_some(after)
            };
            let labels = self
                .labels
                .iter()
                .filter(|(_, label)| begins(label).is_some());
            let after = if let Some((option, label)) = labels.max_by_key(|(_, label)| label.len()) {
                named.push(*option);
                begins(label)?
            } else {
                let length = rest
                    .find(|c: char| !c.is_alphanumeric())
                    .unwrap_or(rest.len());
                let (word, after) = rest.split_at(length);
                let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
                let is_known =
                    FILLING.contains(&word) || OF_ANSWERS.contains(&word) || MARKS.contains(&word);
                (is_number || is_known).then_some(after)?
            };
            rest = after.trim_start_matches(|c: char| !c.is_alphanumeric());
        }
        let has_ends = named.contains(&0) && named.contains(&(self.asked.options.len() - 1));
        let is_one_way = |named: &[usize]| {
            named.windows(2).all(|pair| pair[0] < pair[1])
                || named.windows(2).all(|pair| pair[0] > pair[1])
        };
        (has_ends && named.len() > 1 && is_one_way(&named)).then_some(named)
    }
}

/// What a text says of two numbers or more, the lowest among them, in words that are no answer's:
/// `1 = fully, 5 = not at all`.
fn foreign(text: &str, numbers: &[(usize, usize, usize)]) -> Option<String> {
    let said = |&(_, end, number): &(usize, usize, usize)| {
        let words = text[end..]
            .trim_start()
            .strip_prefix(['=', '('])?
            .trim_start();
        let length = words
            .find(|c: char| !(c.is_alphanumeric() || c == ' ' || c == '\''))
            .unwrap_or(words.len());
        let words = words[..length].trim_end();
        words
            .starts_with(char::is_alphabetic)
            .then_some((number, words))
    };
    let said: Vec<(usize, &str)> = numbers.iter().filter_map(said).collect();
    let (number, words) = *said.first().filter(|_| said.len() > 1)?;
    let has_lowest = said.iter().any(|(number, _)| *number <= 1);
    has_lowest.then(|| format!("{number} is \"{words}\""))
}

/// The numbers of one or two digits in a text, and 100, with where they begin and end.
pub(super) fn numbers(text: &str) -> Vec<(usize, usize, usize)> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while let Some(from) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + from;
        let length = text[start..].bytes().take_while(u8::is_ascii_digit).count();
        at = start + length;
        let is_part = text[..start].ends_with(char::is_alphanumeric)
            || text[at..].starts_with(char::is_alphanumeric);
        if (length <= 2 || &text[start..at] == "100")
            && !is_part
            && let Ok(number) = text[start..at].parse()
        {
            numbers.push((start, at, number));
        }
    }
    numbers
}

/// Whether a text has a number 0.
pub(super) fn names_zero(text: &str) -> bool {
    numbers(text).iter().any(|(_, _, number)| *number == 0)
}

/// The range of answers that a text names.
fn range(text: &str, numbers: &[(usize, usize, usize)]) -> Option<(usize, usize)> {
    let names_answers = OF_ANSWERS.iter().any(|word| text.contains(word));
    numbers.windows(2).find_map(|pair| {
        let [(start, end, low), (next, stop, high)] = pair else {
            return None;
        };
        let is_bracketed = text[..*start].trim_end().ends_with(['[', '('])
            && text[*stop..].trim_start().starts_with([']', ')']);
        // A part of its own, "How far do you agree? 0-4". In front of all else "1-3" may be the question's number.
        let (before, after) = (text[..*start].trim_end(), text[*stop..].trim_start());
        // 2026-01-05, 10:00-12:00.
        let goes_on = |rest: &str, beside: Option<char>| {
            let mut signs = rest.chars();
            matches!(beside, Some('-' | ':' | '.' | '/')) && signs.any(|c| c.is_ascii_digit())
        };
        let behind: String = text[..*start].chars().rev().take(2).collect();
        let in_front: String = text[*stop..].chars().take(2).collect();
        if goes_on(&behind, behind.chars().next()) || goes_on(&in_front, in_front.chars().next()) {
            return None;
        }
        let is_alone = match before.chars().next_back() {
            None => after.starts_with(['[', '(']),
            Some(last) => {
                (PARTS.contains(&last) || matches!(last, '-' | '/' | THE_QUESTION))
                    && (after.is_empty() || after.starts_with(PARTS) || after.starts_with('/'))
            }
        } && (*low).min(*high) <= 1;
        (TO.contains(&&text[*end..*next]) && (is_bracketed || names_answers || is_alone))
            .then_some((*low, *high))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rolefit::Bank;

    #[test]
    fn a_legend_is_held_against_the_bank() {
        let bank = include_str!("../../../tests/it/tables/cases/bank.json");
        let bank = Bank::parse(bank).expect("it is sound");
        let asked = &bank.questions()[bank.question("own-the-why").expect("asked")];
        let steps = StepNames::of(asked);
        let contradiction = |text: &str| match steps.count(&fold(text)) {
            LegendCount::Otherwise(what) => Some(what),
            LegendCount::Nothing | LegendCount::Alike => None,
        };
        for text in [
            "",
            "1 = Strongly disagree, 5 = Strongly agree",
            "strongly disagree (1) agree (4)",
            "strongly disagree 1, disagree 2, neither 3, agree 4, strongly agree 5",
            "[1-5]",
            "part 2-3",
            "q2. 2026-11-20",
            "(scale 1 to 5)",
            "team 4",
        ] {
            assert_eq!(contradiction(text), None, "{text}");
        }
        for (text, what) in [
            (
                "1 = Strongly agree, 5 = Strongly disagree",
                "1 is \"Strongly agree\", in the bank that is 5",
            ),
            (
                "Rate from 1 (strongly agree) to 5 (strongly disagree)",
                "1 is \"Strongly agree\", in the bank that is 5",
            ),
            (
                "0 = Strongly disagree, 4 = Strongly agree",
                "0 is \"Strongly disagree\", in the bank that is 1",
            ),
            (
                "[5-1]",
                "the answers go from 5 to 1, in the bank from 1 to 5",
            ),
            (
                "(1-7)",
                "the answers go from 1 to 7, in the bank from 1 to 5",
            ),
            (
                "Rate from 0 to 4 [",
                "the answers go from 0 to 4, in the bank from 1 to 5",
            ),
        ] {
            assert_eq!(contradiction(text).as_deref(), Some(what), "{text}");
        }
    }
}
