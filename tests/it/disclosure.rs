//! The attacker: what a reader of reports could find out about one person, looked for from outside.
//!
//! Nothing here knows how masking is done. Which answers are protected is worked out from the sheets alone,
//! and the reports are those that the library writes for everyone. `ROLEFIT_ATTACK=50` makes it fifty times
//! as thorough.

use std::collections::BTreeMap;

use rolefit::cohort::disclosure::disclose;
use rolefit::cohort::{Frame, Masked, Summary, partial};
use rolefit::{Answers, Bank, Length, Pick, Scorer};

use crate::program::run;

/// How many times as thorough as usual.
fn thorough() -> usize {
    let wanted = std::env::var("ROLEFIT_ATTACK").ok();
    wanted.and_then(|wanted| wanted.parse().ok()).unwrap_or(1)
}

struct Draws(u64);

impl Draws {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % limit
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Person {
    group: usize,
    length: Length,
    /// Per question the chosen options; `None` is unanswered.
    answers: Vec<Option<Vec<usize>>>,
}

fn is_multi(bank: &Bank, question: usize) -> bool {
    bank.questions()[question].kind.name() == "multi"
}

fn answers(bank: &Bank, person: &Person) -> Answers {
    let mut answers = Answers::new(bank);
    for (question, given) in person.answers.iter().enumerate() {
        match given {
            Some(options) if is_multi(bank, question) => {
                answers
                    .set(question, &Pick::Many(options.clone()))
                    .expect("it is allowed");
            }
            Some(options) => answers
                .set(question, &Pick::One(options[0]))
                .expect("it is allowed"),
            None => {}
        }
    }
    answers
}

fn summary(frame: &Frame<'_>, people: &[Person]) -> Summary {
    let mut scorer = Scorer::new(frame.bank);
    let mut summary = Summary::new(frame);
    for person in people {
        let answers = answers(frame.bank, person);
        let score = scorer.score(&answers, person.length);
        let group = format!("g{}", person.group);
        summary.add(frame, Some(&group), person.length, &answers, &score);
    }
    summary
}

fn report(frame: &Frame<'_>, summary: &Summary, min_group: u64, by_group: bool) -> String {
    let masked = Masked::new(frame, summary, min_group);
    let report = disclose(frame, &masked, &summary.refused, by_group);
    serde_json::to_string(&report).expect("it serializes")
}

/// The reports of people: without and with `--by`, and of summaries that were written, read and merged.
fn reports(frame: &Frame<'_>, people: &[Person], min_group: u64, split: usize) -> [String; 3] {
    let whole = summary(frame, people);
    let (one, other) = people.split_at(split.min(people.len()));
    let [one, other] = [one, other].map(|people| {
        let text = partial::write(frame, &summary(frame, people)).expect("it is written");
        partial::read(&text, frame).expect("it is read")
    });
    let mut merged = Summary::new(frame);
    for part in [other, one] {
        // Halves that are alike are taken for one.
        if merged.merge(frame, &part).is_err() {
            merged = whole.clone();
        }
    }
    [
        report(frame, &whole, min_group, false),
        report(frame, &whole, min_group, true),
        report(frame, &merged, min_group, true),
    ]
}

/// Whom a report is about: each shown group, the hidden ones together, everyone.
fn populations(people: &[Person], min_group: usize) -> Vec<Vec<usize>> {
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for person in people {
        *sizes.entry(person.group).or_default() += 1;
    }
    let mut shown = sizes.clone();
    shown.retain(|_, size| *size >= min_group);
    loop {
        let hidden = people.len() - shown.values().sum::<usize>();
        let smallest = shown
            .iter()
            .min_by_key(|(name, size)| (**size, std::cmp::Reverse(format!("g{name}"))));
        match smallest.map(|(name, _)| *name) {
            Some(name) if hidden > 0 && hidden < min_group => shown.remove(&name),
            _ => break,
        };
    }
    let all: Vec<usize> = (0..people.len()).collect();
    let of = |wanted: &dyn Fn(usize) -> bool| -> Vec<usize> {
        all.iter()
            .copied()
            .filter(|&person| wanted(people[person].group))
            .collect()
    };
    let mut populations: Vec<Vec<usize>> = shown
        .keys()
        .map(|name| of(&|group| group == *name))
        .collect();
    populations.push(of(&|group| !shown.contains_key(&group)));
    populations.push(all.clone());
    populations.retain(|population| !population.is_empty());
    populations
}

/// The other answers that the protected one of a question could be: whose, and what.
fn neighbours(
    bank: &Bank,
    people: &[Person],
    population: &[usize],
    question: usize,
    min_group: usize,
    draws: &mut Draws,
) -> Vec<(usize, Vec<usize>)> {
    let asked = &bank.questions()[question];
    let options = asked.options.len();
    let answered: Vec<usize> = population
        .iter()
        .copied()
        .filter(|&person| people[person].answers[question].is_some())
        .collect();
    let given = |person: usize| people[person].answers[question].clone().unwrap_or_default();
    let has = |person: usize, option: usize| given(person).contains(&option);
    let mut found = Vec::new();
    if answered.is_empty() {
        return found;
    }
    let anyone = answered[draws.below(answered.len())];
    if answered.len() < min_group {
        if is_multi(bank, question) {
            found.push((anyone, Vec::new()));
            found.extend((0..options).map(|option| (anyone, vec![option])));
        } else {
            found.extend((0..options).map(|option| (anyone, vec![option])));
        }
        return found;
    }
    for option in 0..options {
        let count = answered
            .iter()
            .filter(|&&person| has(person, option))
            .count();
        let alone = |there: bool| {
            answered
                .iter()
                .copied()
                .find(|&person| has(person, option) == there)
        };
        if is_multi(bank, question) {
            let person = match count {
                1 => alone(true),
                count if count + 1 == answered.len() => alone(false),
                0 => Some(anyone),
                count if count == answered.len() => Some(anyone),
                _ => None,
            };
            if let Some(person) = person {
                let mut changed = given(person);
                match changed.iter().position(|&chosen| chosen == option) {
                    Some(at) => drop(changed.remove(at)),
                    None => changed.push(option),
                }
                changed.sort_unstable();
                if changed.len() <= asked.most() {
                    found.push((person, changed));
                }
            }
        } else if count + 1 >= answered.len() {
            let person = alone(false).unwrap_or(anyone);
            found.extend((0..options).map(|other| (person, vec![other])));
        }
    }
    found
}

fn banks() -> Vec<(&'static str, Bank, Length)> {
    let built_in = rolefit::bank::built_in("pm-vs-po").expect("it ships").text;
    let shipped = || Bank::parse(built_in).expect("it is sound");
    let new = {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("weigh.json");
        let name = path.to_string_lossy().into_owned();
        let done = run(&["bank", "new", "weigh", "--output", &name], "");
        assert_eq!(done.status, Some(0), "{}", done.err);
        Bank::parse(&std::fs::read_to_string(path).expect("written")).expect("it is sound")
    };
    let head = r#"{"format": "rolefit-bank/1", "id": "b", "version": "1", "title": "t",
        "roles": [{"id": "pm", "name": "A"}, {"id": "po", "name": "B"}],
        "scales": {"s": ["a", "b", "c", "d", "e"]}, "questions": ["#;
    let ten: Vec<String> = (0..10)
        .map(|question| {
            let (one, other) = if question % 2 == 0 {
                ("pm", "po")
            } else {
                ("po", "pm")
            };
            format!(
                r#"{{"id": "q{question}", "kind": "scale", "scale": "s", "text": "q{question}?",
                "award": {{"{one}": [0, 1, 2, 3, 4], "{other}": [4, 3, 2, 1, 0]}}}}"#
            )
        })
        .collect();
    let choice = |id: &str, points: &str| {
        format!(
            r#"{{"id": "{id}", "kind": "choice", "text": "{id}?", "options": [
            {{"id": "y", "label": "yes"{points}}}, {{"id": "n", "label": "no"}}, {{"id": "m", "label": "maybe"}}]}}"#
        )
    };
    let rules = format!(
        r#"{}, {}], "rules": [
        {{"id": "r", "when": {{"question": "s", "is": "y"}}, "award": {{"pm": 4}}, "because": "so"}},
        {{"id": "t", "when": {{"all": [{{"question": "s", "is": "n"}}, {{"question": "q", "is": "y"}}]}},
          "award": {{"po": 3}}, "because": "so"}}]}}"#,
        choice("s", ""),
        choice("q", r#", "award": {"po": 1}"#)
    );
    let multi = format!(
        r#"{}, {{"id": "likes", "kind": "multi", "max": 2, "text": "l?", "options": [
        {{"id": "a", "label": "A", "award": {{"pm": 2}}}}, {{"id": "b", "label": "B", "award": {{"po": 2}}}},
        {{"id": "c", "label": "C", "award": {{"pm": 1}}}}, {{"id": "d", "label": "D"}}]}}]}}"#,
        ten[..2].join(",")
    );
    let parse = |text: String| Bank::parse(&(head.to_owned() + &text)).expect("it is sound");
    vec![
        ("shipped, full", shipped(), Length::Full),
        ("shipped, quick", shipped(), Length::Quick),
        ("bank new", new, Length::Full),
        (
            "ten equal questions",
            parse(ten.join(",") + "]}"),
            Length::Full,
        ),
        ("rules only", parse(rules), Length::Full),
        ("multi with max", parse(multi), Length::Full),
    ]
}

/// People of whom many are alike, in 1 to 8 groups of 1 to 20.
fn cohort(bank: &Bank, length: Length, draws: &mut Draws) -> Vec<Person> {
    let mut people = Vec::new();
    let groups = 1 + draws.below(8);
    let fashion = 50 + draws.below(50);
    let common: Vec<usize> = bank
        .questions()
        .iter()
        .map(|question| draws.below(question.options.len()))
        .collect();
    for group in 0..groups {
        for _ in 0..1 + draws.below(20) {
            // Now and then a sheet of the other length.
            let quick =
                bank.quick().is_some() && (length == Length::Quick) != (draws.below(15) == 0);
            let length = if quick { Length::Quick } else { Length::Full };
            let answer = |question: usize| {
                if !bank.asks(length, question) || draws.below(8) == 0 {
                    return None;
                }
                let asked = &bank.questions()[question];
                let follows = draws.below(100) < fashion;
                if is_multi(bank, question) {
                    let most = asked.most().min(asked.options.len());
                    let mut chosen = vec![common[question]];
                    while chosen.len() < most && draws.below(4) > 0 {
                        let option = draws.below(asked.options.len());
                        if !chosen.contains(&option) {
                            chosen.push(option);
                        }
                    }
                    chosen.retain(|_| draws.below(12) > 0);
                    chosen.sort_unstable();
                    return Some(chosen);
                }
                Some(vec![if follows {
                    common[question]
                } else {
                    draws.below(asked.options.len())
                }])
            };
            let answers = (0..bank.questions().len()).map(answer).collect();
            people.push(Person {
                group,
                length,
                answers,
            });
        }
    }
    people.truncate(60);
    people
}

/// (a) Cohorts that differ in a protected answer alone have the same reports, byte for byte.
#[test]
fn a_protected_answer_changes_no_report() {
    let mut draws = Draws(12);
    let mut compared = 0usize;
    for (name, bank, length) in banks() {
        let frame = Frame::new(&bank);
        for round in 0..thorough() {
            let mut people = cohort(&bank, length, &mut draws);
            if thorough() == 1 {
                people.truncate(30);
            }
            let min_group = [5, 3, 4, 7][round % 4];
            let split = draws.below(people.len());
            let expected = reports(&frame, &people, min_group as u64, split);
            assert_eq!(expected[1], expected[2], "{name}: merged");
            for population in populations(&people, min_group) {
                for question in 0..bank.questions().len() {
                    let found =
                        neighbours(&bank, &people, &population, question, min_group, &mut draws);
                    for (person, answer) in found {
                        let mut changed = people.clone();
                        changed[person].answers[question] = Some(answer.clone());
                        let found = reports(&frame, &changed, min_group as u64, split);
                        assert_eq!(
                            found,
                            expected,
                            "{name}, at least {min_group}: question {question} of {person} (group {}) from {:?} to {answer:?}; population of {}",
                            people[person].group,
                            people[person].answers[question],
                            population.len()
                        );
                        compared += 1;
                    }
                }
            }
        }
    }
    println!("(a) {compared} pairs of cohorts");
    assert!(compared > 100, "{compared}");
}
