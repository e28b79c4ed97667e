//! The figures of a set of people, as far as they may be told.

use super::decisions::{Decisions, fit_bars};
use super::rows::{Decision, Verdict};
use crate::bank::{Bank, Kind, Length};
use crate::cohort::frame::Frame;
use crate::cohort::hundredths::Hundredths;
use crate::cohort::part::Part;
use crate::cohort::reliability::{FEWEST_SHEETS, reliability as work_out};
use crate::cohort::report::{
    Dimension, Fit, HeldBack, ItemRest, Nearly, OptionCount, OptionName, OutcomeCount, Outcomes,
    Population, Question, ReliabilityFigures, RoleMean, ScaleReliability,
};
use crate::cohort::statistics::{float, moments, quartiles, wilson};
use crate::cohort::summary::Summary;
use crate::scoring::points::{Tenths, rounded};

/// The figures of a set of people, of whose rows `verdict` says what may be told.
pub(super) fn told(
    frame: &Frame<'_>,
    part: &Part,
    decisions: &Decisions,
    min_group: u64,
    verdict: &dyn Fn(&Decision) -> Verdict,
) -> Population {
    Teller {
        frame,
        part,
        decisions,
        min_group,
        verdict,
    }
    .tell()
}

struct Teller<'a> {
    frame: &'a Frame<'a>,
    part: &'a Part,
    decisions: &'a Decisions,
    min_group: u64,
    verdict: &'a dyn Fn(&Decision) -> Verdict,
}

/// Why a verdict holds figures back, where it does.
fn held_back(verdict: Verdict) -> Option<HeldBack> {
    match verdict {
        Verdict::Shown | Verdict::NotAsked => None,
        Verdict::NearlyAll(_) => Some(HeldBack::NearlyAll),
        Verdict::Held(why) => Some(why),
    }
}

/// A share in percent.
fn percent(share: f64) -> Tenths {
    rounded(share * 1000.0)
}

fn share(count: u64, total: u64) -> Tenths {
    percent(float(count) / float(total).max(1.0))
}

impl Teller<'_> {
    fn bank(&self) -> &Bank {
        self.frame.bank
    }

    fn tell(&self) -> Population {
        Population {
            sheets: self.part.sheets(),
            outcomes: self.outcomes(),
            fits: (0..self.bank().roles.len())
                .map(|role| self.fit(role))
                .collect(),
            dimensions: (0..self.bank().dimensions.len())
                .map(|dimension| self.dimension(dimension))
                .collect(),
            questions: (0..self.bank().questions.len())
                .map(|question| self.question(question))
                .collect(),
        }
    }

    fn outcome_id(&self, outcome: usize) -> String {
        let roles = self.bank().roles.iter().map(|role| role.id.as_str());
        let mut ids = roles.chain(["close", "insufficient"]);
        ids.nth(outcome).unwrap_or_default().to_owned()
    }

    fn outcomes(&self) -> Outcomes {
        let verdict = (self.verdict)(&self.decisions.outcomes);
        let total = self.part.sheets();
        let count = |(outcome, &sheets): (usize, &u64)| {
            let (low, high) = wilson(sheets, total);
            OutcomeCount {
                outcome: self.outcome_id(outcome),
                sheets,
                share: share(sheets, total),
                interval: [percent(low), percent(high)],
            }
        };
        let counts = self.part.outcomes.iter().enumerate();
        Outcomes {
            held_back: held_back(verdict),
            nearly_all: match verdict {
                Verdict::NearlyAll(outcome) => Some(self.outcome_id(outcome)),
                _ => None,
            },
            counts: match verdict {
                Verdict::Shown => counts.map(count).collect(),
                _ => Vec::new(),
            },
        }
    }

    /// A figure in tenths, coarse where it is of few people.
    fn coarse(&self, tenths: f64, people: u64) -> Tenths {
        if people < 4 * self.min_group {
            Tenths(rounded(tenths / 10.0).0 * 10)
        } else {
            rounded(tenths)
        }
    }

    fn fit(&self, role: usize) -> Fit {
        let verdict = (self.verdict)(&self.decisions.fits);
        let mut fit = Fit {
            role: self.bank().roles[role].id.clone(),
            held_back: held_back(verdict),
            mean: None,
            deviation: None,
            quartiles: None,
            histogram: Vec::new(),
        };
        if verdict != Verdict::Shown {
            return fit;
        }
        let counts = self.part.fits(role);
        let people = self.part.sheets();
        let (mean, deviation) = moments((0..).zip(counts.iter().copied()));
        fit.mean = Some(self.coarse(mean, people));
        fit.deviation = (people >= FEWEST_SHEETS).then(|| self.coarse(deviation, people));
        fit.quartiles = quartiles(counts)
            .filter(|_| people >= 4 * self.min_group)
            .map(|quartiles| quartiles.map(|tenths| Tenths(rounded(tenths / 10.0).0 * 10)));
        fit.histogram = fit_bars(counts);
        fit
    }

    fn dimension(&self, dimension: usize) -> Dimension {
        let verdict = (self.verdict)(&self.decisions.dimensions[dimension]);
        let roles = self.bank().roles.len();
        let mean = |role: usize| {
            let counts = &self.part.dimensions[dimension * roles + role];
            let people: u64 = counts.bars.iter().sum();
            (people > 0).then(|| RoleMean {
                role: self.bank().roles[role].id.clone(),
                mean: self.coarse(float(counts.sum) / float(people), people),
            })
        };
        Dimension {
            dimension: self.bank().dimensions[dimension].id.clone(),
            held_back: held_back(verdict),
            roles: match verdict {
                Verdict::Shown => (0..roles).filter_map(mean).collect(),
                _ => Vec::new(),
            },
        }
    }

    fn option_name(&self, question: usize, option: usize) -> OptionName {
        let asked = &self.bank().questions[question];
        if asked.kind.is_graded() {
            OptionName::Number(option + 1)
        } else {
            OptionName::Id(asked.options[option].id.clone())
        }
    }

    fn question(&self, question: usize) -> Question {
        let rows = &self.decisions.questions[question];
        let kind = &self.bank().questions[question].kind;
        let verdicts: Vec<Verdict> = rows.iter().map(|row| (self.verdict)(row)).collect();
        let counts = &self.part.options[self.frame.options(question)];
        let answered = self.part.answered[question];
        let mut told = Question {
            question: self.bank().questions[question].id.clone(),
            held_back: None,
            nearly_all: None,
            answered: Some(answered),
            options: Vec::new(),
            mean: None,
            deviation: None,
            divided: None,
        };
        if matches!(kind, Kind::Multi { .. }) {
            let few = verdicts.iter().any(|verdict| {
                // Too few answers are too few for every option.
                *verdict == Verdict::Held(HeldBack::FewAnswers)
            });
            // How many answered may be told only where somebody's answers are.
            if few || self.part.answered[question] < self.min_group && answered > 0 {
                told.held_back = Some(HeldBack::FewAnswers);
                told.answered = None;
            } else if verdicts.iter().any(|verdict| *verdict != Verdict::NotAsked) {
                let option = |(option, &verdict)| self.multi_option(question, option, verdict);
                told.options = verdicts.iter().enumerate().map(option).collect();
            }
            return told;
        }
        let verdict = verdicts.first().copied().unwrap_or(Verdict::NotAsked);
        told.held_back = held_back(verdict);
        match verdict {
            Verdict::NotAsked => {}
            Verdict::NearlyAll(option) => {
                told.answered = None;
                told.nearly_all = Some(self.option_name(question, option));
            }
            Verdict::Held(_) => told.answered = None,
            Verdict::Shown => {
                let options = counts.iter().enumerate();
                told.options = options
                    .map(|(option, &people)| OptionCount {
                        option: self.option_name(question, option),
                        people: Some(people),
                        share: Some(share(people, answered)),
                        held_back: None,
                        nearly: None,
                    })
                    .collect();
                if kind.is_graded() {
                    grade(&mut told, counts, answered);
                }
            }
        }
        told
    }

    fn multi_option(&self, question: usize, option: usize, verdict: Verdict) -> OptionCount {
        let people = self.part.options[self.frame.starts[question] + option];
        let is_shown = verdict == Verdict::Shown;
        OptionCount {
            option: self.option_name(question, option),
            people: is_shown.then_some(people),
            share: is_shown.then(|| share(people, self.part.answered[question])),
            held_back: held_back(verdict),
            nearly: match verdict {
                Verdict::NearlyAll(0) => Some(Nearly::All),
                Verdict::NearlyAll(_) => Some(Nearly::Nobody),
                _ => None,
            },
        }
    }
}

/// Fills in the figures of a graded question: its answers are numbers from 1.
fn grade(told: &mut Question, counts: &[u64], answered: u64) {
    let (mean, deviation) = moments((1..).zip(counts.iter().copied()));
    told.mean = Some(Hundredths::of(mean));
    told.deviation = Some(Hundredths::of(deviation));
    // The variance of the people themselves, n for n − 1; the largest possible one is that of one half
    // at either end, a quarter of the scale's length squared.
    let own = float(answered.saturating_sub(1)) / float(answered).max(1.0);
    let length = float(counts.len() as u64) - 1.0;
    told.divided = Some(percent(
        deviation * deviation * own * 4.0 / (length * length),
    ));
}

/// The reliability of the scales: those of the sheets, whole or short, of which more are complete.
pub(super) fn reliability(
    frame: &Frame<'_>,
    summary: &Summary,
    decisions: &Decisions,
    min_group: u64,
) -> Vec<ScaleReliability> {
    let scales = || frame.scales.iter().zip(&summary.scales);
    let complete = |length| {
        let of = scales().filter(move |(scale, _)| scale.length == length);
        of.map(|(_, sums)| sums.sheets).max().unwrap_or(0)
    };
    let length = if complete(Length::Quick) > complete(Length::Full) {
        Length::Quick
    } else {
        Length::Full
    };
    let role = |role: usize| frame.bank.roles[role].id.clone();
    let of_length = scales().filter(|(scale, _)| scale.length == length);
    of_length
        .map(|(scale, sums)| ScaleReliability {
            role: role(scale.role),
            against: scale.against.map(role),
            short: length == Length::Quick,
            items: scale.items.len() as u64,
            sheets: sums.sheets,
            figures: work_out(sums)
                .filter(|_| sums.sheets >= min_group)
                .map(|found| {
                    let items = scale.items.iter().zip(&found.item_rest);
                    ReliabilityFigures {
                        alpha: Hundredths::of(found.alpha),
                        interval: [found.interval.0, found.interval.1].map(Hundredths::of),
                        deviation: rounded(found.deviation * 10.0),
                        error: rounded(found.error * 10.0),
                        items: items
                            .map(|(&question, &correlation)| {
                                let rows = &decisions.questions[question];
                                let told = rows.iter().all(Decision::whole_is_open);
                                ItemRest {
                                    question: frame.bank.questions[question].id.clone(),
                                    correlation: correlation.filter(|_| told).map(Hundredths::of),
                                }
                            })
                            .collect(),
                    }
                }),
        })
        .collect()
}
