//! What may be told, row by row.

use super::rows::{Cells, Decision};
use crate::bank::{Kind, Question};
use crate::cohort::frame::Frame;
use crate::cohort::part::{BARS, FITS, Part, bar};
use crate::cohort::report::HeldBack;

/// The decisions on every row of a report.
pub(super) struct Decisions {
    pub(super) outcomes: Decision,
    /// One for all roles.
    pub(super) fits: Decision,
    /// One a dimension, for all roles.
    pub(super) dimensions: Vec<Decision>,
    /// Per question one row, or for a `multi` question one row an option.
    pub(super) questions: Vec<Vec<Decision>>,
}

/// The people whose counts are compared.
struct People<'a> {
    frame: &'a Frame<'a>,
    whole: &'a Part,
    groups: &'a [&'a Part],
    remainder: Option<&'a Part>,
    min_group: u64,
}

impl People<'_> {
    fn decide(&self, cells: impl Fn(&Part) -> Cells) -> Decision {
        let groups: Vec<Cells> = self.groups.iter().map(|part| cells(part)).collect();
        let remainder = self.remainder.map(&cells);
        Decision::new(
            &cells(self.whole),
            &groups,
            remainder.as_ref(),
            self.min_group,
        )
    }
}

impl Decisions {
    pub(super) fn new(
        frame: &Frame<'_>,
        whole: &Part,
        groups: &[&Part],
        remainder: Option<&Part>,
        min_group: u64,
    ) -> Decisions {
        let people = People {
            frame,
            whole,
            groups,
            remainder,
            min_group,
        };
        let count = frame.bank.questions.len();
        let questions: Vec<Vec<Decision>> =
            (0..count).map(|question| rows(&people, question)).collect();
        let heavy = Held::of(frame, whole, &questions, |question| {
            u64::from(frame.bank.questions[question].weight) * 10 > total_weight(frame, whole)
        });
        let mut outcomes = people.decide(|part| Cells {
            counts: part.outcomes.clone(),
            asked: true,
        });
        heavy.apply(&mut outcomes);
        let roles = 0..frame.bank.roles.len();
        let mut fits = together(roles.clone().map(|role| {
            people.decide(|part| Cells {
                counts: fit_bars(part.fits(role)),
                asked: true,
            })
        }));
        heavy.apply(&mut fits);
        Held {
            whole: !outcomes.whole_is_open(),
            groups: !outcomes.groups_are_open(),
        }
        .apply(&mut fits);
        let dimensions = (0..frame.bank.dimensions.len()).map(|dimension| {
            let within =
                |question: usize| frame.bank.questions[question].dimension == Some(dimension);
            let mut decision =
                together(roles.clone().map(|role| {
                    people.decide(|part| dimension_cells(&people, part, dimension, role))
                }));
            Held::of(frame, whole, &questions, within).apply(&mut decision);
            decision
        });
        Decisions {
            outcomes,
            fits,
            dimensions: dimensions.collect(),
            questions,
        }
    }
}

/// The rows of a question.
fn rows(people: &People<'_>, question: usize) -> Vec<Decision> {
    let options = people.frame.options(question);
    let asked = |part: &Part| part.asked(people.frame, question) > 0;
    if !matches!(
        people.frame.bank.questions[question].kind,
        Kind::Multi { .. }
    ) {
        return vec![people.decide(|part| Cells {
            counts: part.options[options.clone()].to_vec(),
            asked: asked(part),
        })];
    }
    let row = |option: usize| {
        people.decide(|part| {
            let chosen = part.options[option];
            Cells {
                counts: vec![chosen, part.answered[question].saturating_sub(chosen)],
                asked: asked(part),
            }
        })
    };
    options.map(row).collect()
}

/// The bars of a histogram of ten.
pub(super) fn fit_bars(fits: &[u64]) -> Vec<u64> {
    let mut bars = vec![0; BARS];
    for (fit, count) in fits.iter().enumerate().take(FITS) {
        bars[bar(fit)] += count;
    }
    bars
}

fn dimension_cells(people: &People<'_>, part: &Part, dimension: usize, role: usize) -> Cells {
    let frame = people.frame;
    let mut questions = 0..frame.bank.questions.len();
    Cells {
        counts: part.dimensions[dimension * frame.bank.roles.len() + role]
            .bars
            .to_vec(),
        asked: questions.any(|question| {
            frame.bank.questions[question].dimension == Some(dimension)
                && frame.own[question].width(role) > 0
                && part.asked(frame, question) > 0
        }),
    }
}

/// Decisions on figures that follow from each other: what is held back of one is held back of all.
fn together(decisions: impl Iterator<Item = Decision>) -> Decision {
    decisions
        .reduce(|mut first, next| {
            // Nothing that was asked of one is not asked of the other, but for roles without points.
            for (verdict, other) in first.groups.iter_mut().zip(&next.groups) {
                *verdict = stricter(*verdict, *other);
            }
            first.whole = stricter(first.whole, next.whole);
            let held = Held {
                whole: !first.whole_is_open(),
                groups: !first.groups_are_open(),
            };
            held.apply(&mut first);
            first
        })
        .unwrap_or_else(|| Decision {
            whole: super::rows::Verdict::NotAsked,
            groups: Vec::new(),
        })
}

fn stricter(one: super::rows::Verdict, other: super::rows::Verdict) -> super::rows::Verdict {
    use super::rows::Verdict::{Held, NearlyAll, NotAsked, Shown};
    match (one, other) {
        (Held(why), _) | (_, Held(why)) => Held(why),
        // Which bar it is would be a figure.
        (NearlyAll(_), _) | (_, NearlyAll(_)) => Held(HeldBack::NearlyAll),
        (Shown, _) | (_, Shown) => Shown,
        (NotAsked, NotAsked) => NotAsked,
    }
}

/// Whether something is held back, of the whole and by group.
#[derive(Clone, Copy, Default)]
struct Held {
    whole: bool,
    groups: bool,
}

impl Held {
    /// Whether any of these questions, among those that give points, is held back.
    fn of(
        frame: &Frame<'_>,
        whole: &Part,
        questions: &[Vec<Decision>],
        which: impl Fn(usize) -> bool,
    ) -> Held {
        let mut held = Held::default();
        let scored =
            |question: usize| !frame.bank.is_context(question) && whole.asked(frame, question) > 0;
        for (question, rows) in questions.iter().enumerate() {
            if scored(question) && which(question) {
                held.whole |= rows.iter().any(|row| !row.whole_is_open());
                held.groups |= rows.iter().any(|row| !row.groups_are_open());
            }
        }
        held
    }

    fn apply(self, decision: &mut Decision) {
        if self.whole {
            decision.hold_all(HeldBack::Related);
        } else if self.groups {
            decision.hold_groups(HeldBack::Related);
        }
    }
}

/// The weight of everything that the sheets were asked; of the short version where some are of it.
fn total_weight(frame: &Frame<'_>, whole: &Part) -> u64 {
    let length = if whole.lengths[1] > 0 {
        crate::bank::Length::Quick
    } else {
        crate::bank::Length::Full
    };
    let weight = |question: usize| -> &Question { &frame.bank.questions[question] };
    let asked = frame.bank.asked(length).into_iter();
    asked
        .map(|question| u64::from(weight(question).weight))
        .sum()
}
