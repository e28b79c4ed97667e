//! The attacker: what a reader of reports could find out about one person, looked for from outside.
//!
//! Nothing here knows how masking is done. Which answers are protected is worked out from the sheets alone,
//! and the reports are those that the library writes for everyone. `ROLEFIT_ATTACK=50` makes it fifty times
//! as thorough.

mod banks;
mod cases;
mod neighbours;
mod worlds;

use std::collections::BTreeMap;

use rolefit::cohort::disclosure::disclose;
use rolefit::cohort::{CohortReport, CountLayout, Masked, Summary};
use rolefit::{Answers, Bank, Length, Pick, Scorer, Tenths};

/// How many times as thorough as usual.
fn thorough() -> usize {
    let wanted = std::env::var("ROLEFIT_ATTACK").ok();
    wanted.and_then(|wanted| wanted.parse().ok()).unwrap_or(1)
}

#[derive(Clone, Debug, PartialEq)]
struct Person {
    group: usize,
    length: Length,
    pace: Option<Tenths>,
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

/// The sheets of people added up.
fn summary(layout: &CountLayout<'_>, people: &[Person]) -> Summary {
    let mut scorer = Scorer::new(layout.bank);
    let mut summary = Summary::new(layout);
    for person in people {
        let answers = answers(layout.bank, person);
        let score = scorer.score(&answers, person.length);
        let group = format!("g{}", person.group);
        let (length, pace) = (person.length, person.pace);
        summary.add(layout, Some(&group), length, pace, &answers, &score);
    }
    summary
}

/// The reports of a summary, without and with `--by`. Every format is made from nothing else.
fn reports(layout: &CountLayout<'_>, summary: &Summary, min_group: usize) -> [CohortReport; 2] {
    let masked = Masked::new(layout, summary, min_group as u64);
    [false, true].map(|by_group| disclose(layout, &masked, &summary.refused, by_group))
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
