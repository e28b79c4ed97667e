//! What comes out of a sheet: evidence, outcome, criteria, notes and reasons.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Answer, Basis, Expected, Oracle, list, text};

impl Oracle<'_> {
    /// Of each role the least and the most that the question's own options can give it.
    pub(super) fn own(&self, question: usize) -> Vec<(i128, i128)> {
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
    pub(super) fn asked(&self, quick: bool) -> Vec<usize> {
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
    pub(super) fn margin_setting(&self, key: &str, quick: bool, default: i128) -> i128 {
        let decision = &self.bank["decision"];
        let anew = decision["quick"][key].as_f64().filter(|_| quick);
        #[allow(clippy::cast_possible_truncation)]
        anew.or(decision[key].as_f64())
            .map_or(default, |value| (value * 10.0).round() as i128)
    }

    /// The evidence that an outcome needs, in percent.
    pub(super) fn needed(&self) -> i128 {
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
    pub(super) fn quick(sheet: &Value) -> bool {
        sheet["length"] == "quick"
    }

    fn is_criterion(&self, question: usize, role: &str) -> bool {
        text(&self.questions[question], "criterion") == role
    }

    /// How many of a role's criteria are met.
    pub(super) fn met(&self, role: &str, answers: &BTreeMap<usize, Answer>) -> usize {
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
}

/// What an answer or a rule gave.
struct Given<'a> {
    name: String,
    award: Vec<i128>,
    twice: Vec<i128>,
    dimension: Option<&'a str>,
}
