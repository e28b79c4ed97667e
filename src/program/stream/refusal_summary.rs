//! Refused sheets told to a reader: what is wrong with many of them is told once, with how many they are.

use std::collections::HashMap;

use super::records::RefusedSheet;
use crate::cli::failure::Failure;
use crate::cli::streams::report;

/// How many kinds of mistakes are told one by one.
const MOST_TOLD: usize = 20;
/// How many are kept apart.
const MOST_KEPT: usize = 1_000;

/// Refused sheets, together where the same is wrong with them.
#[derive(Debug, Default)]
pub(crate) struct RefusalSummary {
    places: HashMap<(String, String), usize>,
    kinds: Vec<SharedProblem>,
    /// How many more there are than are kept apart.
    others: u64,
}

/// One thing that is wrong with one or many sheets.
#[derive(Debug)]
struct SharedProblem {
    /// The first of them.
    first: RefusedSheet,
    /// Which of its problems it is.
    problem: usize,
    /// How many there are.
    count: u64,
}

impl RefusalSummary {
    /// Counts a refused sheet.
    pub(crate) fn add(&mut self, refusal: &RefusedSheet) {
        for (index, problem) in refusal.problems.0.iter().enumerate() {
            // Who answered so does not matter for whether it is the same mistake.
            let what = problem
                .what
                .split_once(": ")
                .map_or(&*problem.what, |(_, what)| what);
            let key = (refusal.input.to_string(), what.to_owned());
            match self.places.get(&key) {
                Some(&kind) => self.kinds[kind].count += 1,
                None if self.kinds.len() >= MOST_KEPT => self.others += 1,
                None => {
                    self.places.insert(key, self.kinds.len());
                    self.kinds.push(SharedProblem {
                        first: refusal.clone(),
                        problem: index,
                        count: 1,
                    });
                }
            }
        }
    }

    /// Tells on standard error what is wrong.
    pub(crate) fn tell(&self) {
        for kind in self.kinds.iter().take(MOST_TOLD) {
            let mut problem = kind.first.problems.0[kind.problem].clone();
            if kind.count > 1 {
                problem.what = format!("{} (and {} more like it)", problem.what, kind.count - 1);
            }
            report(&Failure::of_problems(&kind.first.input, &problem.into()));
        }
        let untold: u64 = self
            .kinds
            .iter()
            .skip(MOST_TOLD)
            .map(|kind| kind.count)
            .sum();
        if untold + self.others > 0 {
            let what = format!("{} more problems of other kinds", untold + self.others);
            report(&Failure::refused(
                what,
                "mend these first; `rolefit batch` tells of each",
            ));
        }
    }
}
