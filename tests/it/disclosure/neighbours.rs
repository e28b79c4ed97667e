//! (a) Neighbours: cohorts that differ in a protected answer alone have the same reports.

use rolefit::Bank;
use rolefit::cohort::{CountLayout, Summary, partial};

use super::banks::{banks, cohort};
use super::{Person, is_multi, populations, reports, summary, thorough};
use crate::support::draws::Draws;

/// The summary of two halves that were written, read and merged.
fn merged(layout: &CountLayout<'_>, people: &[Person], at: usize) -> Option<Summary> {
    let (one, other) = people.split_at(at);
    let mut merged = Summary::new(layout);
    for half in [other, one] {
        let text = partial::write(layout, &summary(layout, half)).expect("it is written");
        let half = partial::read(&text, layout).expect("it is read");
        // Halves that are alike are taken for one.
        merged.merge(layout, &half).ok()?;
    }
    Some(merged)
}

/// The other answers that the protected one of a question could be: whose, and what.
pub(super) fn neighbours(
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

/// Cohorts that differ in one protected answer alone, of each population and question: how many there were.
pub(super) fn attack(
    name: &str,
    bank: &Bank,
    people: &[Person],
    min_group: usize,
    draws: &mut Draws,
) -> usize {
    let layout = CountLayout::new(bank);
    let of = |people: &[Person]| reports(&layout, &summary(&layout, people), min_group);
    let expected = of(people);
    let halves = |people: &[Person], at: usize| {
        if let Some(merged) = merged(&layout, people, at) {
            assert!(reports(&layout, &merged, min_group) == expected, "{name}");
        }
    };
    halves(people, draws.below(people.len()));
    let mut compared = 0;
    for population in populations(people, min_group) {
        for question in 0..bank.questions().len() {
            let found = neighbours(bank, people, &population, question, min_group, draws);
            for (person, answer) in found {
                let mut changed = people.to_vec();
                changed[person].answers[question] = Some(answer.clone());
                if changed == people {
                    continue;
                }
                assert!(
                    of(&changed) == expected,
                    "{name}, at least {min_group}: question {question} of {person} (group {}) from {:?} to {answer:?}; population of {}",
                    people[person].group,
                    people[person].answers[question],
                    population.len()
                );
                compared += 1;
                if compared % 32 == 0 {
                    halves(&changed, draws.below(people.len()));
                }
            }
        }
    }
    compared
}

#[test]
fn a_protected_answer_changes_no_report() {
    let mut draws = Draws::new(12);
    let mut compared = 0usize;
    for (name, bank, length) in banks() {
        for round in 0..thorough() {
            let most = match thorough() {
                1 if bank.questions().len() > 12 => 12,
                1 => 20,
                _ => 60,
            };
            let people = cohort(&bank, length, most, &mut draws);
            compared += attack(name, &bank, &people, [5, 3, 4, 7][round % 4], &mut draws);
        }
    }
    crate::support::program::say!("(a) {compared} pairs of cohorts");
    assert!(compared > 100, "{compared}");
}
