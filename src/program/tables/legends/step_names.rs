//! What a table itself says of its numbers, above a column or in its header: `1 = Strongly agree`, `[0-10]`.
//! Where the bank counts otherwise, the numbers would be read as other answers.

use std::cmp::Ordering;

use crate::tables::fold::fold;
use crate::tables::legends::numbers::{OF_ANSWERS, PARTS, foreign, numbers, range};
use crate::tables::words::MARKS;
use rolefit::bank::Question;

/// What says of numbers that the lowest is the strongest.
const REVERSED: [&str; 13] = [
    "reverse-coded",
    "reverse coded",
    "reverse-scored",
    "reverse scored",
    "reversed scale",
    "inverted scale",
    "umgepolt",
    "umgekehrt kodiert",
    "umgekehrt codiert",
    "invertierte skala",
    "escala invertida",
    "échelle inversée",
    "cotation inversée",
];
/// How it is said that the numbers are so.
const TURNED: &str = "the numbers are turned round";
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
/// Words between the ends of a scale that say nothing of it.
const FILLING: [&str; 24] = [
    "or", "vs", "versus", "oder", "o", "ou", "to", "bis", "a", "à", "through", "gegen", "contre",
    "contra", "and", "und", "y", "et", "is", "ist", "means", "on", "auf", "of",
];

/// What a text says of the numbers of a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tables) enum LegendCount {
    Nothing,
    /// What the bank says.
    Alike,
    /// Something else.
    Otherwise(String),
}

/// What answers on a question's scale are called, folded, in every language, each with its step.
pub(in crate::tables) struct StepNames<'b> {
    asked: &'b Question,
    labels: Vec<(usize, String)>,
}

impl<'b> StepNames<'b> {
    pub(in crate::tables) fn of(asked: &'b Question) -> StepNames<'b> {
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

    /// The same of a text that may be about something else: by the labels of the scale, where it holds nothing else.
    pub(in crate::tables) fn count_alone(&self, text: &str) -> LegendCount {
        // "Coding: 1 = …"; what stands in front of a number is its label.
        let behind_title = text.split_once(": ").map(|(_, legend)| legend);
        match self
            .named_alone(text)
            .or_else(|| self.named_alone(behind_title?))
        {
            None => LegendCount::Nothing,
            Some(_) => self.count(text),
        }
    }

    /// Whether what a legend says is that the steps are numbered the other way round.
    pub(in crate::tables) fn is_turned(&self, said: &str) -> bool {
        let last = self.asked.options.last().map_or("", |last| &last.label);
        let is_last = |rest: &str| rest.starts_with(&format!("\"{last}\""));
        let mut ways = ["1 is ", "the answers go from "].into_iter();
        said.starts_with(TURNED) || ways.any(|way| said.strip_prefix(way).is_some_and(is_last))
    }

    /// How a folded text counts the steps.
    pub(in crate::tables) fn count(&self, text: &str) -> LegendCount {
        if let Some(word) = REVERSED.iter().find(|word| text.contains(*word)) {
            return LegendCount::Otherwise(format!("{TURNED} (\"{word}\")"));
        }
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
    pub(in crate::tables) fn is_legend(&self, text: &str) -> bool {
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

    /// Whether a folded text numbers so many steps, and its numbers go on as the steps do.
    pub(in crate::tables) fn counts_on(&self, text: &str, count: usize) -> bool {
        let [mut behind, mut in_front] = self.beside(text, &numbers(text));
        [&mut behind, &mut in_front].into_iter().any(|pairs| {
            pairs.sort_by_key(|(_, option)| *option);
            let step = |pair: &[(usize, usize)]| {
                let ahead = pair[1].0.checked_sub(pair[0].0);
                let by = ahead.unwrap_or_else(|| pair[0].0 - pair[1].0);
                (by == pair[1].1 - pair[0].1).then_some(ahead.is_some())
            };
            let steps: Vec<Option<bool>> = pairs.windows(2).map(step).collect();
            pairs.len() == count && steps.iter().all(|step| step.is_some() && *step == steps[0])
        })
    }

    /// Whether a folded text is one answer with its number, whatever figures its label holds.
    pub(in crate::tables) fn is_one_answer(&self, text: &str) -> bool {
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
    pub(in crate::tables) fn order(&self, text: &str) -> LegendCount {
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

#[cfg(test)]
mod tests {
    use super::*;
    use rolefit::Bank;

    #[test]
    fn a_legend_is_held_against_the_bank() {
        let bank = include_str!("../../../../tests/it/tables/cases/bank.json");
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
