//! A slow, obvious scorer written from docs/scoring.md alone, on plain JSON and by brute force: what the
//! real one is held against. It shares no code with it.

mod retake;
mod verdict;

use std::collections::BTreeMap;

use serde_json::Value;

/// A fraction of whole numbers with a denominator above 0, in no particular terms.
pub(crate) type Fraction = (i128, i128);

/// An answer: the chosen options' indices; a single one except for `multi`.
pub(crate) type Answer = Vec<usize>;

/// What docs/scoring.md says of one sheet.
#[derive(Debug)]
pub(crate) struct Expected {
    pub(crate) outcome: String,
    pub(crate) margin: i128,
    pub(crate) evidence: i128,
    pub(crate) strength: Option<&'static str>,
    /// Roles in order: index, fit in tenths, evidence, points, lowest, highest.
    pub(crate) roles: Vec<(usize, i128, i128, i128, i128, i128)>,
    /// Role, met, answered, asked.
    pub(crate) criteria: Vec<(usize, usize, usize, usize)>,
    /// `question:ID` or `rule:ID`, points per role, lean in tenths.
    pub(crate) reasons: Vec<(String, Vec<i128>, i128)>,
    pub(crate) baseline: i128,
    /// Dimension, points per role.
    pub(crate) dimensions: Vec<(usize, Vec<i128>)>,
    pub(crate) advice: Vec<String>,
    /// Kind, and how long or after how many.
    pub(crate) notes: Vec<(&'static str, usize)>,
}

/// What stays as long as the same questions are answered.
#[derive(Debug)]
pub(crate) struct Basis {
    pub(crate) ranges: Vec<(i128, i128)>,
    evidence: i128,
    role_evidence: Vec<i128>,
    quick: bool,
}

/// A bank and the sheets of it.
pub(crate) struct Oracle<'a> {
    pub(crate) bank: &'a Value,
    pub(crate) questions: &'a [Value],
    pub(crate) roles: Vec<&'a str>,
}

pub(crate) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

pub(crate) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

impl<'a> Oracle<'a> {
    pub(crate) fn new(bank: &'a Value) -> Oracle<'a> {
        Oracle {
            bank,
            questions: list(bank, "questions"),
            roles: list(bank, "roles")
                .iter()
                .map(|role| text(role, "id"))
                .collect(),
        }
    }

    /// The answers of a sheet, by the index of the question.
    pub(crate) fn answers(&self, sheet: &Value) -> BTreeMap<usize, Answer> {
        let mut answers = BTreeMap::new();
        for (id, value) in sheet["answers"].as_object().expect("an object") {
            let index = self
                .questions
                .iter()
                .position(|question| text(question, "id") == id)
                .expect("known");
            let question = &self.questions[index];
            let option = |value: &Value| match value {
                Value::Number(number) => {
                    usize::try_from(number.as_u64().expect("whole")).expect("small") - 1
                }
                Value::String(id) => list(question, "options")
                    .iter()
                    .position(|option| text(option, "id") == id)
                    .expect("known"),
                _ => panic!("not an answer: {value}"),
            };
            let answer = match value {
                Value::Null => continue,
                Value::Array(items) => {
                    let mut options: Vec<usize> = items.iter().map(option).collect();
                    options.sort_unstable();
                    options
                }
                one => vec![option(one)],
            };
            answers.insert(index, answer);
        }
        answers
    }

    pub(crate) fn graded(&self, question: usize) -> bool {
        ["scale", "pair"].contains(&text(&self.questions[question], "kind"))
    }

    pub(crate) fn option_count(&self, question: usize) -> usize {
        let question = &self.questions[question];
        match text(question, "kind") {
            "scale" | "pair" => list(&self.bank["scales"], text(question, "scale")).len(),
            _ => list(question, "options").len(),
        }
    }

    /// Every way to answer a question.
    pub(crate) fn ways(&self, question: usize) -> Vec<Answer> {
        let count = self.option_count(question);
        if text(&self.questions[question], "kind") != "multi" {
            return (0..count).map(|option| vec![option]).collect();
        }
        let max = self.questions[question]["max"]
            .as_u64()
            .map_or(count, |max| usize::try_from(max).expect("small"));
        (0..1usize << count)
            .map(|mask| {
                (0..count)
                    .filter(|option| mask >> option & 1 == 1)
                    .collect::<Answer>()
            })
            .filter(|subset| subset.len() <= max)
            .collect()
    }

    fn option_award(&self, question: usize, option: usize, role: &str) -> i128 {
        let asked = &self.questions[question];
        let award = if self.graded(question) {
            &asked["award"][role][option]
        } else {
            &list(asked, "options")[option]["award"][role]
        };
        award.as_i64().unwrap_or(0).into()
    }

    pub(crate) fn award(&self, question: usize, answer: &Answer) -> Vec<i128> {
        let sum = |role: &&str| {
            answer
                .iter()
                .map(|&option| self.option_award(question, option, role))
                .sum()
        };
        self.roles.iter().map(sum).collect()
    }

    /// Kleene's three-valued truth of a condition.
    fn holds(
        &self,
        condition: &Value,
        answers: &BTreeMap<usize, Answer>,
        outcome: Option<&str>,
    ) -> Option<bool> {
        let each = |key: &str| -> Vec<Option<bool>> {
            list(condition, key)
                .iter()
                .map(|inner| self.holds(inner, answers, outcome))
                .collect()
        };
        if condition.get("all").is_some() {
            let all = each("all");
            return if all.contains(&Some(false)) {
                Some(false)
            } else if all.contains(&None) {
                None
            } else {
                Some(true)
            };
        }
        if condition.get("any").is_some() {
            let any = each("any");
            return if any.contains(&Some(true)) {
                Some(true)
            } else if any.contains(&None) {
                None
            } else {
                Some(false)
            };
        }
        if let Some(inner) = condition.get("not") {
            return self.holds(inner, answers, outcome).map(|holds| !holds);
        }
        if let Some(count) = condition.get("count") {
            let needed =
                usize::try_from(count["at_least"].as_u64().expect("whole")).expect("small");
            let of: Vec<Option<bool>> = list(count, "of")
                .iter()
                .map(|inner| self.holds(inner, answers, outcome))
                .collect();
            let hold = of.iter().filter(|holds| **holds == Some(true)).count();
            let unknown = of.iter().filter(|holds| holds.is_none()).count();
            return if hold >= needed {
                Some(true)
            } else if hold + unknown < needed {
                Some(false)
            } else {
                None
            };
        }
        if condition.get("outcome").is_some() {
            return outcome.map(|outcome| {
                list(condition, "outcome")
                    .iter()
                    .any(|known| known == outcome)
            });
        }
        if condition.get("criteria").is_some() {
            let met = self.met(text(condition, "criteria"), answers) as u64;
            let least = condition["at_least"].as_u64().unwrap_or(0);
            let most = condition["at_most"].as_u64().unwrap_or(u64::MAX);
            return Some(least <= met && met <= most);
        }
        let id = text(condition, "question");
        let question = self
            .questions
            .iter()
            .position(|question| text(question, "id") == id)
            .expect("known");
        let answer = answers.get(&question)?;
        let names = |name: &Value, option: usize| match name {
            Value::String(id) => {
                text(&list(&self.questions[question], "options")[option], "id") == id
            }
            number => number.as_u64() == Some(option as u64 + 1),
        };
        if let Some(name) = condition.get("is") {
            return Some(names(name, answer[0]));
        }
        if condition.get("in").is_some() {
            return Some(
                list(condition, "in")
                    .iter()
                    .any(|name| names(name, answer[0])),
            );
        }
        if let Some(name) = condition.get("includes") {
            return Some(answer.iter().any(|&option| names(name, option)));
        }
        let number = answer[0] as u64 + 1;
        let least = condition["at_least"].as_u64().unwrap_or(0);
        let most = condition["at_most"].as_u64().unwrap_or(u64::MAX);
        Some(least <= number && number <= most)
    }

    pub(crate) fn fired<'r>(
        &'r self,
        answers: &'r BTreeMap<usize, Answer>,
    ) -> impl Iterator<Item = &'r Value> {
        list(self.bank, "rules")
            .iter()
            .filter(|rule| self.holds(&rule["when"], answers, None) == Some(true))
    }

    pub(crate) fn rule_award(&self, rule: &Value) -> Vec<i128> {
        self.roles
            .iter()
            .map(|role| rule["award"][*role].as_i64().unwrap_or(0).into())
            .collect()
    }

    /// Point 1.
    pub(crate) fn points(&self, answers: &BTreeMap<usize, Answer>) -> Vec<i128> {
        let own = answers
            .iter()
            .map(|(question, answer)| self.award(*question, answer));
        let rules = self.fired(answers).map(|rule| self.rule_award(rule));
        own.chain(rules)
            .fold(vec![0; self.roles.len()], |sum, award| {
                sum.iter().zip(award).map(|(a, b)| a + b).collect()
            })
    }

    /// Calls `visit` with every way to answer the questions that are answered here.
    pub(crate) fn every_way(
        &self,
        answers: &BTreeMap<usize, Answer>,
        visit: &mut dyn FnMut(&BTreeMap<usize, Answer>),
    ) {
        let asked: Vec<usize> = answers.keys().copied().collect();
        let ways: Vec<Vec<Answer>> = asked.iter().map(|&question| self.ways(question)).collect();
        let mut at = vec![0; asked.len()];
        loop {
            let now: BTreeMap<usize, Answer> = asked
                .iter()
                .enumerate()
                .map(|(place, question)| (*question, ways[place][at[place]].clone()))
                .collect();
            visit(&now);
            let Some(next) = (0..asked.len()).find(|&place| at[place] + 1 < ways[place].len())
            else {
                return;
            };
            at[next] += 1;
            at[..next].fill(0);
        }
    }

    /// Point 2.
    pub(crate) fn ranges(&self, answers: &BTreeMap<usize, Answer>) -> Vec<(i128, i128)> {
        let mut ranges: Vec<Option<(i128, i128)>> = vec![None; self.roles.len()];
        self.every_way(answers, &mut |way| {
            for (range, points) in ranges.iter_mut().zip(self.points(way)) {
                let (lo, hi) = range.unwrap_or((points, points));
                *range = Some((lo.min(points), hi.max(points)));
            }
        });
        ranges
            .into_iter()
            .map(|range| range.expect("one way at least"))
            .collect()
    }

    /// Point 3: half up is the floor of the double plus one, halved.
    pub(crate) fn fits(&self, points: &[i128], ranges: &[(i128, i128)]) -> Vec<i128> {
        let fit = |(points, (lo, hi)): (&i128, &(i128, i128))| match hi - lo {
            0 => 500,
            width => (2 * 1000 * (points - lo) / width + 1).div_euclid(2),
        };
        points.iter().zip(ranges).map(fit).collect()
    }
}
