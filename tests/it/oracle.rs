//! A slow, obvious scorer written from the contract alone, on plain JSON and by brute force: what the
//! real one is held against. It shares no code with it.

use std::collections::BTreeMap;

use serde_json::Value;

/// A fraction of whole numbers with a denominator above 0, in no particular terms.
pub(crate) type Fraction = (i128, i128);

/// An answer: the chosen options' indices; a single one except for `multi`.
pub(crate) type Answer = Vec<usize>;

/// What the contract's section 4 says of one sheet.
#[derive(Debug)]
pub(crate) struct Expected {
    pub(crate) outcome: String,
    pub(crate) margin: i128,
    pub(crate) evidence: i128,
    /// Roles in order of fit: index, fit in tenths, points, lowest, highest.
    pub(crate) roles: Vec<(usize, i128, i128, i128, i128)>,
    /// `question:ID` or `rule:ID`, points per role, lean in tenths.
    pub(crate) reasons: Vec<(String, Vec<i128>, i128)>,
    pub(crate) baseline: i128,
    pub(crate) dimensions: Vec<Vec<i128>>,
    pub(crate) advice: Vec<String>,
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

    fn weight(&self, question: usize) -> i128 {
        let awards: Vec<Vec<i128>> = self
            .ways(question)
            .iter()
            .map(|answer| self.award(question, answer))
            .collect();
        let width = |role: usize| {
            let points = awards.iter().map(|award| award[role]);
            points.clone().max().expect("some") - points.min().expect("some")
        };
        (0..self.roles.len()).map(width).max().expect("roles")
    }

    /// Point 4.
    pub(crate) fn evidence(&self, answers: &BTreeMap<usize, Answer>, quick: bool) -> i128 {
        let asked = |question: &usize| {
            !quick || list(self.bank, "quick").contains(&self.questions[*question]["id"])
        };
        let all: i128 = (0..self.questions.len())
            .filter(asked)
            .map(|question| self.weight(question))
            .sum();
        let answered: i128 = answers.keys().map(|&question| self.weight(question)).sum();
        if all == 0 { 0 } else { 100 * answered / all }
    }

    pub(crate) fn setting(&self, key: &str, factor: f64, default: i128) -> i128 {
        #[allow(clippy::cast_possible_truncation)]
        self.bank["decision"][key]
            .as_f64()
            .map_or(default, |value| (value * factor).round() as i128)
    }

    /// The outcome of these answers with the ranges given, and the order of the roles (point 5).
    pub(crate) fn outcome(
        &self,
        answers: &BTreeMap<usize, Answer>,
        ranges: &[(i128, i128)],
        evidence: i128,
    ) -> (String, Vec<usize>, Vec<i128>) {
        let fits = self.fits(&self.points(answers), ranges);
        let mut order: Vec<usize> = (0..fits.len()).collect();
        order.sort_by_key(|&role| -fits[role]);
        let margin = fits[order[0]] - fits[order[1]];
        let outcome = if evidence < self.setting("min_evidence", 1.0, 60) {
            "insufficient"
        } else if margin < self.setting("close_margin", 10.0, 100) || margin == 0 {
            "close"
        } else {
            self.roles[order[0]]
        };
        (outcome.to_owned(), order, fits)
    }

    /// Points 1 to 6.
    pub(crate) fn score(&self, sheet: &Value) -> Expected {
        let answers = self.answers(sheet);
        let points = self.points(&answers);
        let ranges = self.ranges(&answers);
        let evidence = self.evidence(&answers, sheet["length"] == "quick");
        let (outcome, order, fits) = self.outcome(&answers, &ranges, evidence);
        let margin = fits[order[0]] - fits[order[1]];
        let (first, second) = (order[0], order[1]);
        let mut given: Vec<(String, Vec<i128>, Option<&str>)> = answers
            .iter()
            .map(|(question, answer)| {
                let asked = &self.questions[*question];
                (
                    format!("question:{}", text(asked, "id")),
                    self.award(*question, answer),
                    asked["dimension"].as_str(),
                )
            })
            .collect();
        given.extend(self.fired(&answers).map(|rule| {
            (
                format!("rule:{}", text(rule, "id")),
                self.rule_award(rule),
                rule["dimension"].as_str(),
            )
        }));
        let dimensions = list(self.bank, "dimensions").iter().map(|dimension| {
            let within = given
                .iter()
                .filter(|(_, _, of)| *of == Some(text(dimension, "id")));
            within.fold(
                vec![0; self.roles.len()],
                |sum: Vec<i128>, (_, award, _)| sum.iter().zip(award).map(|(a, b)| a + b).collect(),
            )
        });
        let dimensions = dimensions.collect();
        given.retain(|(_, award, _)| award[first] != 0 || award[second] != 0);
        let (reasons, baseline) = self.leans(given, &ranges, (first, second), margin);
        let holds =
            |advice: &&Value| self.holds(&advice["when"], &answers, Some(&outcome)) == Some(true);
        Expected {
            advice: list(self.bank, "advice")
                .iter()
                .filter(holds)
                .map(|advice| text(advice, "id").to_owned())
                .collect(),
            roles: order
                .iter()
                .map(|&role| {
                    (
                        role,
                        fits[role],
                        points[role],
                        ranges[role].0,
                        ranges[role].1,
                    )
                })
                .collect(),
            outcome,
            margin,
            evidence,
            reasons,
            baseline,
            dimensions,
        }
    }

    /// Point 6: the exact leans, rounded down, and what is left given to the largest remainders.
    #[allow(clippy::type_complexity)]
    fn leans(
        &self,
        given: Vec<(String, Vec<i128>, Option<&str>)>,
        ranges: &[(i128, i128)],
        (first, second): (usize, usize),
        margin: i128,
    ) -> (Vec<(String, Vec<i128>, i128)>, i128) {
        let width = |role: usize| ranges[role].1 - ranges[role].0;
        // In tenths of a percent; a role without width gives nothing and stands at 50.0.
        let part = |role: usize, points: i128| match width(role) {
            0 => (0, 1),
            width => (1000 * points, width),
        };
        let start = |role: usize| match width(role) {
            0 => (500, 1),
            width => (-1000 * ranges[role].0, width),
        };
        let minus = |a: Fraction, b: Fraction| (a.0 * b.1 - b.0 * a.1, a.1 * b.1);
        let mut exact = vec![minus(start(first), start(second))];
        exact.extend(
            given
                .iter()
                .map(|(_, award, _)| minus(part(first, award[first]), part(second, award[second]))),
        );
        let mut shown: Vec<i128> = exact
            .iter()
            .map(|(above, below)| above.div_euclid(*below))
            .collect();
        let mut left = margin - shown.iter().sum::<i128>();
        assert!(
            (0..=i128::try_from(shown.len()).expect("few")).contains(&left),
            "{left} tenths are left"
        );
        let mut waiting: Vec<usize> = (0..exact.len()).collect();
        while left > 0 {
            // The largest remainder, the earliest of equals.
            let best = (0..waiting.len())
                .reduce(|best, next| {
                    let ((a, b), (c, d)) = (exact[waiting[best]], exact[waiting[next]]);
                    if c.rem_euclid(d) * b > a.rem_euclid(b) * d {
                        next
                    } else {
                        best
                    }
                })
                .expect("some are waiting");
            shown[waiting.remove(best)] += 1;
            left -= 1;
        }
        let reasons = given
            .into_iter()
            .zip(&shown[1..])
            .map(|((name, award, _), lean)| (name, award, *lean));
        (reasons.collect(), shown[0])
    }

    /// Point 7, in units of 1/2000 to the power of the number of graded answers.
    pub(crate) fn stability(&self, sheet: &Value) -> Fraction {
        let answers = self.answers(sheet);
        let ranges = self.ranges(&answers);
        let evidence = self.evidence(&answers, sheet["length"] == "quick");
        let (before, _, _) = self.outcome(&answers, &ranges, evidence);
        let mut same = 0;
        let all = self.every_retake(&answers, &mut |again, weight| {
            if self.outcome(again, &ranges, evidence).0 == before {
                same += weight;
            }
        });
        (same, all)
    }

    /// The chances of a move by one, two, three steps, in thousandths.
    fn retest(&self) -> Vec<i128> {
        #[allow(clippy::cast_possible_truncation)]
        self.bank["decision"]["retest"]
            .as_array()
            .map_or(vec![440, 200], |chances| {
                let thousandths = |chance: &Value| chance.as_f64().expect("a number") * 1000.0;
                let whole = |chance| thousandths(chance).round() as i128;
                chances.iter().map(whole).collect()
            })
    }

    /// Calls `visit` with every way in which graded answers can move by some steps, and its weight;
    /// gives the sum of the weights.
    fn every_retake(
        &self,
        answers: &BTreeMap<usize, Answer>,
        visit: &mut dyn FnMut(&BTreeMap<usize, Answer>, i128),
    ) -> i128 {
        let retest = self.retest();
        let graded: Vec<usize> = answers
            .keys()
            .copied()
            .filter(|&question| self.graded(question))
            .collect();
        let moves = 2 * retest.len() + 1;
        for wobble in 0..moves.pow(u32::try_from(graded.len()).expect("few")) {
            let (mut rest, mut weight, mut again) = (wobble, 1, answers.clone());
            for &question in &graded {
                let answer = again.get_mut(&question).expect("answered");
                match (rest % moves).checked_sub(1) {
                    None => weight *= 2000 - 2 * retest.iter().sum::<i128>(),
                    Some(way) => {
                        weight *= retest[way / 2];
                        for _ in 0..=way / 2 {
                            answer[0] = match way % 2 {
                                0 => answer[0].saturating_sub(1),
                                _ => (answer[0] + 1).min(self.option_count(question) - 1),
                            };
                        }
                    }
                }
                rest /= moves;
            }
            if weight > 0 {
                visit(&again, weight);
            }
        }
        2000i128.pow(u32::try_from(graded.len()).expect("few"))
    }

    /// The move of the margin between the first two roles of one sheet to another, and the weight of
    /// the retakes of the first that move it at least as far, of all their weight.
    pub(crate) fn comparison(&self, before: &Value, after: &Value) -> (i128, Fraction) {
        let answers = self.answers(before);
        let ranges = self.ranges(&answers);
        let (_, order, _) = self.outcome(&answers, &ranges, 100);
        let margin = |answers: &BTreeMap<usize, Answer>, ranges: &[(i128, i128)]| {
            let fits = self.fits(&self.points(answers), ranges);
            fits[order[0]] - fits[order[1]]
        };
        let was = margin(&answers, &ranges);
        let later = self.answers(after);
        let moved = margin(&later, &self.ranges(&later)) - was;
        let mut as_far = 0;
        let all = self.every_retake(&answers, &mut |again, weight| {
            if (margin(again, &ranges) - was).abs() >= moved.abs() {
                as_far += weight;
            }
        });
        (moved, (as_far, all))
    }

    /// Point 8: how many questions, how many steps, which questions.
    pub(crate) fn change(&self, sheet: &Value) -> Option<(usize, usize, Vec<usize>)> {
        let answers = self.answers(sheet);
        let ranges = self.ranges(&answers);
        let evidence = self.evidence(&answers, sheet["length"] == "quick");
        let (outcome, order, _) = self.outcome(&answers, &ranges, evidence);
        let target = match outcome.as_str() {
            "insufficient" => return None,
            "close" => self.roles[order[0]],
            _ => self.roles[order[1]],
        };
        let mut best: Option<(usize, usize, Vec<usize>)> = None;
        self.every_way(&answers, &mut |way| {
            let changed: Vec<usize> = answers
                .keys()
                .copied()
                .filter(|question| way[question] != answers[question])
                .collect();
            let steps = changed.iter().map(|&question| match self.graded(question) {
                true => way[&question][0].abs_diff(answers[&question][0]),
                false => 1,
            });
            let cost = (changed.len(), steps.sum(), changed);
            if best.as_ref().is_none_or(|best| cost < *best)
                && self.outcome(way, &ranges, evidence).0 == target
            {
                best = Some(cost);
            }
        });
        best
    }
}
