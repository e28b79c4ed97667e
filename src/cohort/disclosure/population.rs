//! The figures of a set of people, as far as they may be told.

use super::not_few;
use crate::bank::{Bank, Length};
use crate::cohort::alike::Alike;
use crate::cohort::count_layout::CountLayout;
use crate::cohort::group_counts::{BARS, GroupCounts};
use crate::cohort::hundredths::Hundredths;
use crate::cohort::reliability::{FEWEST_SHEETS, reliability as work_out};
use crate::cohort::report::{
    DimensionMeans, FitDistribution, HeldBack, ItemRest, MOST_OFF, Nearly, NoneCount, OptionCount,
    OutcomeCount, Outcomes, Population, QuestionCounts, ReliabilityFigures, RoleMean,
    ScaleReliability, SheetOption,
};
use crate::cohort::scale_sums::ScaleSums;
use crate::cohort::statistics::{float, moments, quartiles, wilson};
use crate::scoring::points::{Tenths, rounded};

/// The figures of a set of people, whose counts have been masked.
pub(super) fn told(
    layout: &CountLayout<'_>,
    part: &GroupCounts,
    alike: &Alike,
    min_group: u64,
) -> Population {
    Teller {
        layout,
        part,
        alike,
        min_group,
    }
    .tell()
}

struct Teller<'a> {
    layout: &'a CountLayout<'a>,
    part: &'a GroupCounts,
    alike: &'a Alike,
    min_group: u64,
}

/// What all people of a row are alike in, where they are.
fn common(counts: &[u64]) -> Option<usize> {
    let people: u64 = counts.iter().sum();
    counts
        .iter()
        .position(|&count| count == people && people > 0)
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
        self.layout.bank
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
        let nearly_all = common(&self.part.outcomes);
        let counts = self.part.outcomes.iter().enumerate();
        Outcomes {
            held_back: nearly_all.map(|_| HeldBack::NearlyAll),
            nearly_all: nearly_all.map(|outcome| self.outcome_id(outcome)),
            counts: match nearly_all {
                None => counts.map(count).collect(),
                Some(_) => Vec::new(),
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

    fn fit(&self, role: usize) -> FitDistribution {
        let counts = self.part.fits(role);
        let people = self.part.sheets();
        let (mean, deviation) = moments((0..).zip(counts.iter().copied()));
        let bars = &self.part.bars[role * BARS..(role + 1) * BARS];
        FitDistribution {
            role: self.bank().roles[role].id.clone(),
            mean: self.coarse(mean, people),
            off_by: self.alike.off_by(self.layout, self.part, role, |_| true),
            deviation: (people >= FEWEST_SHEETS).then(|| self.coarse(deviation, people)),
            quartiles: quartiles(counts)
                .filter(|_| people >= 4 * self.min_group)
                .map(|quartiles| quartiles.map(|tenths| Tenths(rounded(tenths / 10.0).0 * 10))),
            histogram: match common(bars) {
                None => bars.to_vec(),
                Some(_) => Vec::new(),
            },
        }
    }

    fn dimension(&self, dimension: usize) -> DimensionMeans {
        let roles = self.bank().roles.len();
        let counts = |role: usize| &self.part.dimensions[dimension * roles + role];
        let people = |role: usize| counts(role).bars.iter().sum::<u64>();
        let mean = |role: usize| RoleMean {
            role: self.bank().roles[role].id.clone(),
            mean: self.coarse(float(counts(role).sum) / float(people(role)), people(role)),
        };
        let few = (0..roles).any(|role| (1..self.min_group).contains(&people(role)));
        let is_of = |question: usize| self.layout.plans[question].dimension == Some(dimension);
        let off_by = |role| self.alike.off_by(self.layout, self.part, role, is_of);
        let held_back = match () {
            () if few => Some(HeldBack::FewAnswers),
            () if (0..roles).any(|role| off_by(role) > MOST_OFF) => Some(HeldBack::Masked),
            () => None,
        };
        DimensionMeans {
            dimension: self.bank().dimensions[dimension].id.clone(),
            held_back,
            roles: (0..roles)
                .filter(|&role| held_back.is_none() && people(role) > 0)
                .map(mean)
                .collect(),
        }
    }

    fn option_name(&self, question: usize, option: usize) -> SheetOption {
        let asked = &self.bank().questions[question];
        if asked.kind.is_graded() {
            SheetOption::Number(option + 1)
        } else {
            SheetOption::Id(asked.options[option].id.clone())
        }
    }

    fn question(&self, question: usize) -> QuestionCounts {
        let asked = &self.bank().questions[question];
        let counts = &self.part.options[self.layout.options(question)];
        let answered = self.part.answered[question];
        let mut told = QuestionCounts {
            question: asked.id.clone(),
            held_back: None,
            nearly_all: None,
            answered: None,
            options: Vec::new(),
            none: None,
            mean: None,
            deviation: None,
            divided: None,
        };
        if answered == 0 {
            told.held_back = Some(HeldBack::FewAnswers);
            return told;
        }
        if asked.kind.is_multi() {
            told.answered = Some(answered);
            let options = (0..counts.len()).map(|option| self.multi_option(question, option));
            told.options = options.collect();
            told.none = Some(self.none(question));
        } else if let Some(option) = common(counts) {
            told.held_back = Some(HeldBack::NearlyAll);
            told.nearly_all = Some(self.option_name(question, option));
        } else {
            told.answered = Some(answered);
            let options = counts.iter().enumerate();
            told.options = options
                .map(|(option, &people)| OptionCount {
                    option: self.option_name(question, option),
                    people: Some(people),
                    share: Some(share(people, answered)),
                    nearly: None,
                })
                .collect();
            if asked.kind.is_graded() {
                grade(&mut told, counts, answered);
            }
        }
        told
    }

    /// Where all chose none, the options say so, each of which one person may have chosen.
    fn none(&self, question: usize) -> NoneCount {
        let people = self.part.none[question][0];
        let answered = self.part.answered[question];
        let is_told = people > 0 && people < answered;
        NoneCount {
            people: is_told.then_some(people),
            share: is_told.then(|| share(people, answered)),
            nearly: (people == 0).then_some(Nearly::Nobody),
            or_rare: people > 0 && self.alike.is_rare(self.layout, question),
        }
    }

    fn multi_option(&self, question: usize, option: usize) -> OptionCount {
        let people = self.part.options[self.layout.starts[question] + option];
        let answered = self.part.answered[question];
        let nearly = match people {
            0 => Some(Nearly::Nobody),
            people if people == answered => Some(Nearly::All),
            _ => None,
        };
        OptionCount {
            option: self.option_name(question, option),
            people: nearly.is_none().then_some(people),
            share: nearly.is_none().then(|| share(people, answered)),
            nearly,
        }
    }
}

/// Fills in the figures of a graded question: its answers are numbers from 1.
fn grade(told: &mut QuestionCounts, counts: &[u64], answered: u64) {
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
    layout: &CountLayout<'_>,
    sums: &[ScaleSums],
    min_group: u64,
) -> Vec<ScaleReliability> {
    let scales = || layout.scales.iter().zip(sums);
    let complete = |length| {
        let of = scales().filter(move |(scale, _)| scale.length == length);
        of.map(|(_, sums)| sums.sheets).max().unwrap_or(0)
    };
    let length = if complete(Length::Quick) > complete(Length::Full) {
        Length::Quick
    } else {
        Length::Full
    };
    let role = |role: usize| layout.bank.roles[role].id.clone();
    let of_length = scales().filter(|(scale, _)| scale.length == length);
    of_length
        .map(|(scale, sums)| ScaleReliability {
            role: role(scale.role),
            against: scale.against.map(role),
            short: length == Length::Quick,
            items: scale.items.len() as u64,
            sheets: not_few(sums.sheets, min_group),
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
                            .map(|(&question, &correlation)| ItemRest {
                                question: layout.bank.questions[question].id.clone(),
                                correlation: correlation.map(Hundredths::of),
                            })
                            .collect(),
                    }
                }),
        })
        .collect()
}
