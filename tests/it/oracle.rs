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

    /// Of each role the least and the most that the question's own options can give it.
    fn own(&self, question: usize) -> Vec<(i128, i128)> {
        let awards: Vec<Vec<i128>> = self
            .ways(question)
            .iter()
            .map(|answer| self.award(question, answer))
            .collect();
        let of_role = |role: usize| {
            let points = awards.iter().map(|award| award[role]);
            (
                points.clone().min().expect("some"),
                points.max().expect("some"),
            )
        };
        (0..self.roles.len()).map(of_role).collect()
    }

    /// The questions of this version.
    fn asked(&self, quick: bool) -> Vec<usize> {
        let quick_ids = list(self.bank, "quick");
        (0..self.questions.len())
            .filter(|&question| !quick || quick_ids.contains(&self.questions[question]["id"]))
            .collect()
    }

    /// Points 2 and 4.
    pub(crate) fn basis(&self, answers: &BTreeMap<usize, Answer>, quick: bool) -> Basis {
        let ranges = self.ranges(answers);
        let weight = |question: usize, role: usize| {
            let (lo, hi) = self.own(question)[role];
            hi - lo
        };
        let heaviest = |question: usize| {
            let weights = (0..self.roles.len()).map(|role| weight(question, role));
            weights.max().expect("roles")
        };
        let share = |weight: &dyn Fn(usize) -> i128| {
            let all: i128 = self.asked(quick).into_iter().map(weight).sum();
            let answered: i128 = answers.keys().map(|&question| weight(question)).sum();
            (all != 0).then(|| 100 * answered / all)
        };
        Basis {
            evidence: share(&heaviest).unwrap_or(0),
            role_evidence: (0..self.roles.len())
                .map(|role| match ranges[role].0 == ranges[role].1 {
                    true => 0,
                    false => share(&|question| weight(question, role)).unwrap_or(100),
                })
                .collect(),
            ranges,
            quick,
        }
    }

    /// A margin in tenths, of the short version where it is set anew.
    fn margin_setting(&self, key: &str, quick: bool, default: i128) -> i128 {
        let decision = &self.bank["decision"];
        let anew = decision["quick"][key].as_f64().filter(|_| quick);
        #[allow(clippy::cast_possible_truncation)]
        anew.or(decision[key].as_f64())
            .map_or(default, |value| (value * 10.0).round() as i128)
    }

    /// The evidence that an outcome needs, in percent.
    fn needed(&self) -> i128 {
        let needed = self.bank["decision"]["min_evidence"].as_i64();
        needed.unwrap_or(60).into()
    }

    /// Which roles are ranked.
    pub(crate) fn ranked(&self, basis: &Basis) -> Vec<bool> {
        let reaches = basis
            .role_evidence
            .iter()
            .map(|share| *share >= self.needed());
        let reaches: Vec<bool> = reaches.collect();
        if reaches.iter().filter(|reaches| **reaches).count() < 2 {
            return vec![true; reaches.len()];
        }
        reaches
    }

    /// The outcome of these answers, the order of the roles, and their fits (point 5).
    pub(crate) fn outcome(
        &self,
        answers: &BTreeMap<usize, Answer>,
        basis: &Basis,
    ) -> (String, Vec<usize>, Vec<i128>) {
        let fits = self.fits(&self.points(answers), &basis.ranges);
        let needed = self.needed();
        let ranked = self.ranked(basis);
        let reach = basis.role_evidence.iter().filter(|share| **share >= needed);
        let reach = reach.count();
        let mut order: Vec<usize> = (0..fits.len()).collect();
        order.sort_by_key(|&role| (!ranked[role], -fits[role]));
        let margin = fits[order[0]] - fits[order[1]];
        let close = self.margin_setting("close_margin", basis.quick, 100);
        let outcome = if basis.evidence < needed || reach < 2 {
            "insufficient"
        } else if margin < close || margin == 0 {
            "close"
        } else {
            self.roles[order[0]]
        };
        (outcome.to_owned(), order, fits)
    }

    /// Whether the sheet is one of the short version.
    fn quick(sheet: &Value) -> bool {
        sheet["length"] == "quick"
    }

    fn is_criterion(&self, question: usize, role: &str) -> bool {
        text(&self.questions[question], "criterion") == role
    }

    /// How many of a role's criteria are met.
    fn met(&self, role: &str, answers: &BTreeMap<usize, Answer>) -> usize {
        let is_met = |(question, answer): &(&usize, &Answer)| {
            self.is_criterion(**question, role)
                && 2 * (answer[0] + 1) > self.option_count(**question) + 1
        };
        answers.iter().filter(is_met).count()
    }

    /// Point 9.
    fn criteria(
        &self,
        answers: &BTreeMap<usize, Answer>,
        quick: bool,
    ) -> Vec<(usize, usize, usize, usize)> {
        let asked = self.asked(quick);
        let roles = self.roles.iter().enumerate();
        let all = roles.map(|(index, role)| {
            let own: Vec<&usize> = asked
                .iter()
                .filter(|question| self.is_criterion(**question, role))
                .collect();
            let answered = own.iter().filter(|question| answers.contains_key(question));
            (index, self.met(role, answers), answered.count(), own.len())
        });
        all.filter(|(_, _, _, asked)| *asked > 0).collect()
    }

    /// Point 10, of the answers alone.
    fn notes(&self, answers: &BTreeMap<usize, Answer>) -> Vec<(&'static str, usize)> {
        let numbers: Vec<usize> = answers
            .iter()
            .filter(|(question, _)| self.graded(**question))
            .map(|(_, answer)| answer[0] + 1)
            .collect();
        let mut longest = 0;
        for start in 0..numbers.len() {
            let run = numbers[start..]
                .iter()
                .take_while(|number| **number == numbers[start]);
            longest = longest.max(run.count());
        }
        if longest >= 9 {
            return vec![("same-key", longest)];
        }
        let alike = numbers.iter().all(|number| *number == numbers[0]);
        if numbers.len() < 10 || alike {
            return Vec::new();
        }
        for period in 2..=4 {
            let later = period..numbers.len();
            let same = later
                .clone()
                .filter(|&at| numbers[at] == numbers[at - period]);
            if same.count() as f64 / later.len() as f64 >= 0.9 {
                return vec![("pattern", period)];
            }
        }
        Vec::new()
    }

    /// Points 1 to 6, 9 and 10.
    pub(crate) fn score(&self, sheet: &Value) -> Expected {
        let answers = self.answers(sheet);
        let points = self.points(&answers);
        let quick = Oracle::quick(sheet);
        let basis = self.basis(&answers, quick);
        let (outcome, order, fits) = self.outcome(&answers, &basis);
        let margin = fits[order[0]] - fits[order[1]];
        let clear = self.margin_setting("clear_margin", quick, 200);
        let strength = match outcome.as_str() {
            "close" | "insufficient" => None,
            _ if margin >= clear => Some("clear"),
            _ => Some("lean"),
        };
        // What counts for the margin is twice the distance from the middle.
        let mut given: Vec<Given<'_>> = Vec::new();
        for (question, answer) in &answers {
            let asked = &self.questions[*question];
            let award = self.award(*question, answer);
            let own = self.own(*question);
            let twice = award.iter().zip(own);
            given.push(Given {
                name: format!("question:{}", text(asked, "id")),
                twice: twice
                    .map(|(points, (lo, hi))| 2 * points - lo - hi)
                    .collect(),
                award,
                dimension: asked["dimension"].as_str(),
            });
        }
        for rule in self.fired(&answers) {
            let award = self.rule_award(rule);
            given.push(Given {
                name: format!("rule:{}", text(rule, "id")),
                twice: award.iter().map(|points| 2 * points).collect(),
                award,
                dimension: rule["dimension"].as_str(),
            });
        }
        let dimensions = list(self.bank, "dimensions").iter().enumerate();
        let is_asked = |id: &str| {
            let asked = self.asked(quick).into_iter();
            asked
                .map(|question| &self.questions[question])
                .any(|question| question["dimension"] == id)
        };
        let dimensions = dimensions
            .filter(|(_, dimension)| is_asked(text(dimension, "id")))
            .map(|(index, dimension)| {
                let mut sum = vec![0; self.roles.len()];
                for given in &given {
                    if given.dimension == Some(text(dimension, "id")) {
                        for (sum, points) in sum.iter_mut().zip(&given.award) {
                            *sum += points;
                        }
                    }
                }
                (index, sum)
            });
        let dimensions = dimensions.collect();
        let (reasons, baseline) = self.leans(given, &points, &basis, &order, margin);
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
                    let (lo, hi) = basis.ranges[role];
                    let evidence = basis.role_evidence[role];
                    (role, fits[role], evidence, points[role], lo, hi)
                })
                .collect(),
            criteria: self.criteria(&answers, quick),
            notes: self.notes(&answers),
            evidence: basis.evidence,
            outcome,
            strength,
            margin,
            reasons,
            baseline,
            dimensions,
        }
    }

    /// Point 6: the exact leans, rounded down, and what is left given to the largest remainders. All
    /// are in tenths, as numerators of twice the product of both widths.
    #[allow(clippy::type_complexity)]
    fn leans(
        &self,
        given: Vec<Given<'_>>,
        points: &[i128],
        basis: &Basis,
        order: &[usize],
        margin: i128,
    ) -> (Vec<(String, Vec<i128>, i128)>, i128) {
        let (first, second) = (order[0], order[1]);
        let width = |role: usize| basis.ranges[role].1 - basis.ranges[role].0;
        let below = 2 * width(first).max(1) * width(second).max(1);
        // A role without width gives nothing and stands at 50.0.
        let part = |role: usize, twice: i128| match width(role) {
            0 => 0,
            width => 1000 * twice * below / (2 * width),
        };
        let stand = |role: usize| match width(role) {
            0 => 500 * below,
            _ => part(role, 2 * (points[role] - basis.ranges[role].0)),
        };
        let mut leans = Vec::new();
        for given in given {
            let lean = part(first, given.twice[first]) - part(second, given.twice[second]);
            if lean != 0 {
                leans.push((given.name, given.award, lean));
            }
        }
        let all: i128 = leans.iter().map(|(_, _, lean)| lean).sum();
        let mut exact = vec![stand(first) - stand(second) - all];
        exact.extend(leans.iter().map(|(_, _, lean)| lean));
        let mut shown: Vec<i128> = exact.iter().map(|above| above.div_euclid(below)).collect();
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
                    let rest = |at: usize| exact[waiting[at]].rem_euclid(below);
                    if rest(next) > rest(best) { next } else { best }
                })
                .expect("some are waiting");
            shown[waiting.remove(best)] += 1;
            left -= 1;
        }
        let reasons = leans
            .into_iter()
            .zip(&shown[1..])
            .map(|((name, award, _), lean)| (name, award, *lean));
        (reasons.collect(), shown[0])
    }

    /// Point 7, in units of 1/2000 to the power of the number of graded answers; nothing where it
    /// cannot be said.
    pub(crate) fn stability(&self, sheet: &Value) -> Option<Fraction> {
        let answers = self.answers(sheet);
        let basis = self.basis(&answers, Oracle::quick(sheet));
        let (before, _, _) = self.outcome(&answers, &basis);
        if before == "insufficient" || !self.moves(&answers) {
            return None;
        }
        let mut same = 0;
        let all = self.every_retake(&answers, &mut |again, weight| {
            if self.outcome(again, &basis).0 == before {
                same += weight;
            }
        });
        Some((same, all))
    }

    /// Whether some answer can move.
    fn moves(&self, answers: &BTreeMap<usize, Answer>) -> bool {
        let mut answered = answers.keys();
        self.retest().iter().any(|chance| *chance > 0)
            && answered.any(|&question| self.graded(question))
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
    /// the retakes of the first that move it at least as far, of all their weight; nothing where no
    /// answer moves.
    pub(crate) fn comparison(&self, before: &Value, after: &Value) -> (i128, Option<Fraction>) {
        let answers = self.answers(before);
        let basis = self.basis(&answers, Oracle::quick(before));
        let ranges = &basis.ranges;
        let (_, order, _) = self.outcome(&answers, &basis);
        let margin = |answers: &BTreeMap<usize, Answer>, ranges: &[(i128, i128)]| {
            let fits = self.fits(&self.points(answers), ranges);
            fits[order[0]] - fits[order[1]]
        };
        let was = margin(&answers, ranges);
        let later = self.answers(after);
        let moved = margin(&later, &self.ranges(&later)) - was;
        if !self.moves(&answers) {
            return (moved, None);
        }
        let mut as_far = 0;
        let all = self.every_retake(&answers, &mut |again, weight| {
            if (margin(again, ranges) - was).abs() >= moved.abs() {
                as_far += weight;
            }
        });
        (moved, Some((as_far, all)))
    }

    /// Point 8, the nearest change and the one to the other role: how many questions, how many steps,
    /// which questions.
    pub(crate) fn changes(&self, sheet: &Value) -> [Option<Cost>; 2] {
        let answers = self.answers(sheet);
        let basis = self.basis(&answers, Oracle::quick(sheet));
        let (outcome, order, _) = self.outcome(&answers, &basis);
        let target = match outcome.as_str() {
            "insufficient" => return [None, None],
            "close" => self.roles[order[0]],
            _ => self.roles[order[1]],
        };
        let mut best = [None, None];
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
            let then = self.outcome(way, &basis).0;
            for (best, reached) in best.iter_mut().zip([then != outcome, then == target]) {
                if reached && best.as_ref().is_none_or(|best| cost < *best) {
                    *best = Some(cost.clone());
                }
            }
        });
        best
    }
}

/// How many questions change, by how many steps, and which.
pub(crate) type Cost = (usize, usize, Vec<usize>);

/// What an answer or a rule gave.
struct Given<'a> {
    name: String,
    award: Vec<i128>,
    twice: Vec<i128>,
    dimension: Option<&'a str>,
}
