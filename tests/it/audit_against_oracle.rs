//! Every figure of an audit, held against trying every way to answer a random small bank.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rolefit::audit::{Audit, Moments, Version, audit};
use rolefit::{Bank, Length, Outcome};
use serde_json::Value;

use crate::support::oracle::{Answer, Basis, Oracle, list, text};
use crate::support::random_bank;

type Answers = BTreeMap<usize, Answer>;

/// One way to answer, with what comes of it.
struct Way {
    answers: Answers,
    points: Vec<i128>,
    fits: Vec<i128>,
    outcome: String,
    margin: i128,
    fired: Vec<bool>,
}

/// Every way to answer what is asked.
struct Ways<'a> {
    oracle: &'a Oracle<'a>,
    asked: Vec<usize>,
    basis: Basis,
    quick: bool,
    all: Vec<Way>,
}

impl<'a> Ways<'a> {
    fn new(oracle: &'a Oracle<'a>, quick: bool) -> Ways<'a> {
        let is_asked = |question: &usize| {
            !quick || list(oracle.bank, "quick").contains(&oracle.questions[*question]["id"])
        };
        let asked: Vec<usize> = (0..oracle.questions.len()).filter(is_asked).collect();
        let any: Answers = asked.iter().map(|&question| (question, vec![0])).collect();
        let basis = oracle.basis(&any, quick);
        let mut all = Vec::new();
        oracle.every_way(&any, &mut |answers| {
            let points = oracle.points(answers);
            let rules = list(oracle.bank, "rules").iter();
            let fired: Vec<&Value> = oracle.fired(answers).collect();
            let (outcome, order, fits) = oracle.outcome(answers, &basis);
            all.push(Way {
                margin: fits[order[0]] - fits[order[1]],
                fits,
                points,
                outcome,
                fired: rules.map(|rule| fired.contains(&rule)).collect(),
                answers: answers.clone(),
            });
        });
        Ways {
            oracle,
            asked,
            basis,
            quick,
            all,
        }
    }

    fn share(&self, holds: impl Fn(&Way) -> bool) -> f64 {
        self.all.iter().filter(|way| holds(way)).count() as f64 / self.all.len() as f64
    }

    fn pairs(&self) -> Vec<(usize, usize)> {
        let roles = self.basis.ranges.len();
        let firsts = (0..roles).flat_map(|one| (one + 1..roles).map(move |other| (one, other)));
        firsts.collect()
    }

    /// The lean of points between two roles as a fraction.
    fn lean(&self, points: &[i128], (one, other): (usize, usize)) -> (i128, i128) {
        let part = |role: usize| match self.basis.ranges[role].1 - self.basis.ranges[role].0 {
            0 => (0, 1),
            width => (100 * points[role], width),
        };
        let (a, b) = (part(one), part(other));
        (a.0 * b.1 - b.0 * a.1, a.1 * b.1)
    }

    /// How far an answer to this question alone can move the margin, on average over pairs of roles.
    fn width(&self, question: usize) -> f64 {
        let spans = self.pairs().into_iter().map(|pair| {
            let mut rest: BTreeMap<Answers, (i128, i128)> = BTreeMap::new();
            let mut below = 1;
            for way in &self.all {
                let mut others = way.answers.clone();
                others.remove(&question);
                let lean = self.lean(&way.points, pair);
                below = lean.1;
                let span = rest.entry(others).or_insert((lean.0, lean.0));
                *span = (span.0.min(lean.0), span.1.max(lean.0));
            }
            let widest = rest.values().map(|(least, most)| most - least).max();
            widest.expect("some") as f64 / below as f64
        });
        spans.sum::<f64>() / self.pairs().len() as f64
    }

    /// The highest key of the graded questions, or of any where none is graded.
    fn highest(&self) -> usize {
        let graded = |question: &usize| self.oracle.graded(*question);
        let graded: Vec<usize> = self.asked.iter().copied().filter(graded).collect();
        let longest = if graded.is_empty() {
            &self.asked
        } else {
            &graded
        };
        let counts = longest
            .iter()
            .map(|&question| self.oracle.option_count(question));
        counts.max().expect("some").min(9)
    }

    /// Keys pressed in turn; one that a question does not have is pressed again at the next.
    fn press(&self, keys: &[usize], ungraded: bool) -> Answers {
        let mut answers = Answers::new();
        let mut waiting = keys.iter().cycle();
        let mut key = waiting.next().expect("endless");
        for &question in &self.asked {
            let played = ungraded || self.oracle.graded(question);
            if played && *key <= self.oracle.option_count(question) {
                answers.insert(question, vec![key - 1]);
                key = waiting.next().expect("endless");
            }
        }
        answers
    }

    /// What answering by a pattern comes to.
    fn straight(&self, pattern: &str) -> String {
        let highest = self.highest();
        let keys = match pattern {
            "lowest" => vec![1],
            "middle" => vec![highest.div_ceil(2)],
            "highest" => vec![highest],
            "lowest-highest" => vec![1, highest],
            "highest-lowest" => vec![highest, 1],
            key => vec![key["key-".len()..].parse().expect("a number")],
        };
        let mut answers = self.press(&keys, true);
        for &question in &self.asked {
            let count = self.oracle.option_count(question);
            let grade = match pattern {
                "middle" => count.div_ceil(2),
                "highest" => count,
                _ => continue,
            };
            if self.oracle.graded(question) {
                answers.insert(question, vec![grade - 1]);
            }
        }
        self.outcome(&answers)
    }

    fn outcome(&self, answers: &Answers) -> String {
        let basis = self.oracle.basis(answers, self.quick);
        self.oracle.outcome(answers, &basis).0
    }

    /// How many different patterns of up to so many keys there are, and how many get a role.
    fn periodic(&self, longest: usize, ungraded: bool) -> (usize, usize) {
        let mut answers = BTreeMap::new();
        let mut all = vec![Vec::new()];
        for _ in 0..longest {
            let longer = all.iter().flat_map(|keys: &Vec<usize>| {
                (1..=self.highest()).map(move |key| [&keys[..], &[key]].concat())
            });
            all = longer.collect();
            for keys in &all {
                // Written out over twelve places (a multiple of every length), each is told once.
                let places: Vec<usize> = keys.iter().copied().cycle().take(12).collect();
                answers.insert(places, self.press(keys, ungraded));
            }
        }
        let mut outcomes: BTreeMap<&Answers, String> = BTreeMap::new();
        let of = |answers| {
            let outcome = outcomes.entry(answers);
            let outcome = outcome.or_insert_with(|| self.outcome(answers));
            usize::from(outcome != "close" && outcome != "insufficient")
        };
        (answers.len(), answers.values().map(of).sum())
    }
}

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 1e-6
}

/// Holds mean and standard deviation against figures in tenths.
fn is_spread(found: &Moments, tenths: &[i128]) -> bool {
    let count = tenths.len() as f64;
    let mean = tenths.iter().sum::<i128>() as f64 / 10.0 / count;
    let squares = tenths
        .iter()
        .map(|&value| (value as f64 / 10.0 - mean).powi(2));
    let deviation = (squares.sum::<f64>() / count).sqrt();
    found.sampled.is_none() && near(found.mean, mean) && near(found.deviation, deviation)
}

fn check_version(bank: &Bank, version: &Version, ways: &Ways<'_>) {
    let id = |outcome: Outcome| outcome.id(bank).to_owned();
    for (outcome, chance) in &version.random.outcomes {
        let expected = ways.share(|way| way.outcome == id(*outcome));
        assert!(
            near(chance.probability, expected),
            "{outcome:?}: {chance:?} {expected}"
        );
        assert_eq!(chance.sampled, None);
    }
    let margins: Vec<i128> = ways.all.iter().map(|way| way.margin).collect();
    assert!(is_spread(&version.random.margin, &margins), "margin");
    let ranked = ways.oracle.ranked(&ways.basis);
    for (role, reach) in version.reach.iter().enumerate() {
        let fits: Vec<i128> = ways.all.iter().map(|way| way.fits[role]).collect();
        assert!(
            is_spread(&version.random.fits[role], &fits),
            "fit of {role}"
        );
        let lead = ways.all.iter().map(|way| {
            let others = way
                .fits
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != role && ranked[*other]);
            way.fits[role] - others.map(|(_, fit)| *fit).max().expect("others")
        });
        assert_eq!(Some(i128::from(reach.lead.0)), lead.max(), "lead of {role}");
        assert!(reach.is_exact());
        let won = ways.share(|way| way.outcome == id(Outcome::Role(role))) > 0.0;
        assert_eq!((reach.is_reached(), reach.is_out_of_reach()), (won, !won));
    }
    let asked = ways.asked.iter();
    let widths: BTreeMap<usize, f64> = asked
        .map(|&question| (question, ways.width(question)))
        .collect();
    let total: f64 = widths.values().sum();
    assert_eq!(version.influence.len(), widths.len());
    assert!(version.influence.is_sorted_by(|a, b| a.width >= b.width));
    for influence in &version.influence {
        let width = widths[&influence.question];
        assert!(near(influence.width, width), "{influence:?} {width}");
        assert_eq!(
            influence.width == 0.0,
            width == 0.0,
            "{influence:?} {width}"
        );
        let share = if total > 0.0 { width / total } else { 0.0 };
        assert!(near(influence.share, share), "{influence:?} {share}");
    }
    let mut patterns: Vec<String> = Vec::new();
    for straight in &version.straight_liners {
        let pattern = straight.pattern.id();
        assert_eq!(
            id(straight.score.outcome),
            ways.straight(&pattern),
            "{pattern}"
        );
        patterns.push(pattern);
    }
    for needed in ["lowest", "highest", "lowest-highest", "highest-lowest"] {
        assert!(
            patterns.iter().any(|pattern| pattern == needed),
            "{needed} in {patterns:?}"
        );
    }
}

/// The rhythms of keys; longer ones are too many to try here where a scale is long.
fn check_periodic(version: &Version, ways: &Ways<'_>) {
    for found in &version.periodic {
        if ways.highest() <= 3 {
            let expected = ways.periodic(found.longest, found.ungraded);
            assert_eq!((found.patterns, found.with_role), expected, "{found:?}");
        }
    }
    let graded = |&question: &usize| ways.oracle.graded(question);
    let kinds = 1 + usize::from(!ways.asked.iter().all(graded));
    assert_eq!(version.periodic.len(), kinds);
}

fn check_rules(bank: &Value, audit: &Audit, ways: &Ways<'_>) {
    let rules = list(bank, "rules");
    assert_eq!(audit.full.rules.len(), rules.len());
    for (index, (firing, rule)) in audit.full.rules.iter().zip(rules).enumerate() {
        let odds = firing.odds.expect("few combinations");
        let expected = ways.share(|way| way.fired[index]);
        assert!(
            near(odds.probability, expected),
            "{rule} {odds:?} {expected}"
        );
        assert_eq!(odds.can_fire, expected > 0.0, "{rule}");
        assert_eq!(odds.always_fires, expected == 1.0, "{rule}");
        let award = ways.oracle.rule_award(rule);
        let leans = ways.pairs().into_iter().map(|pair| {
            let (above, below) = ways.lean(&award, pair);
            // In tenths, half up.
            (20 * above.abs() + below).div_euclid(2 * below)
        });
        let moves = firing.moves.map_or(0, |(_, _, by)| by.0);
        assert_eq!(Some(i128::from(moves)), leans.max(), "{rule}");
        if let Some((towards, from, _)) = firing.moves {
            assert!(ways.lean(&award, (towards, from)).0 > 0, "{rule}");
        }
    }
}

fn check_dimensions(bank: &Value, audit: &Audit, oracle: &Oracle<'_>) {
    for (dimension, found) in list(bank, "dimensions").iter().zip(&audit.dimensions) {
        let within = |value: &&Value| value["dimension"] == dimension["id"];
        let mut awards: Vec<Vec<i128>> = list(bank, "rules")
            .iter()
            .filter(within)
            .map(|rule| oracle.rule_award(rule))
            .collect();
        for question in 0..oracle.questions.len() {
            if within(&&oracle.questions[question]) {
                let options = 0..oracle.option_count(question);
                awards.extend(options.map(|option| oracle.award(question, &vec![option])));
            }
        }
        let speaks = |role: &usize| awards.iter().any(|award| award[*role] > 0);
        let expected: Vec<usize> = (0..oracle.roles.len()).filter(speaks).collect();
        assert_eq!(*found, expected, "{}", text(dimension, "id"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn audits_of_random_banks_say_what_trying_everything_says(seed in any::<u64>()) {
        let json = random_bank::bank(seed);
        let bank = Bank::parse(&json.to_string()).expect("a bank");
        let found = audit(&bank);
        let oracle = Oracle::new(&json);
        let full = Ways::new(&oracle, false);
        check_version(&bank, &found.full, &full);
        check_periodic(&found.full, &full);
        check_rules(&json, &found, &full);
        check_dimensions(&json, &found, &oracle);
        assert_eq!(found.quick.is_some(), json.get("quick").is_some());
        if let Some(quick) = &found.quick {
            assert_eq!(quick.length, Length::Quick);
            let ways = Ways::new(&oracle, true);
            check_version(&bank, quick, &ways);
            check_periodic(quick, &ways);
        }
    }
}
