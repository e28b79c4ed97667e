//! What people with a known leaning get from a bank.

use rolefit::explain::criteria::criteria;
use rolefit::{Bank, Length, Outcome, Scorer, Sheet};

use crate::calibration::PER_SAMPLE;
use crate::people::{Draws, Items, Model, Person};

const PEOPLE: usize = 10_000;
/// Where the classes of |θ| end.
pub(crate) const CLASSES: [f64; 4] = [0.5, 1.0, 1.5, f64::INFINITY];

/// How many people of one class there are, how many get a role, how many of them the right one.
#[derive(Clone, Copy, Default)]
pub(crate) struct Class {
    pub(crate) people: u32,
    pub(crate) with_role: u32,
    pub(crate) right: u32,
}

/// What came out for one model and version.
#[derive(Default)]
pub(crate) struct Outcomes {
    pub(crate) classes: [Class; CLASSES.len()],
    /// The standard error of the margin: the standard deviation of what it differs by when the same
    /// people take the quiz again, over √2.
    pub(crate) error: f64,
    /// People of whom it is said that both roles draw them, and that neither does; nothing where the
    /// bank has no criteria. The model has none such, so all of them are false.
    pub(crate) marks: Option<(u32, u32)>,
}

impl Outcomes {
    pub(crate) fn all(&self) -> Class {
        let mut all = Class::default();
        for class in self.classes {
            all.people += class.people;
            all.with_role += class.with_role;
            all.right += class.right;
        }
        all
    }
}

pub(crate) fn outcomes(bank: &Bank, model: Model, length: Length) -> Outcomes {
    let mut draws = Draws(11);
    let mut scorer = Scorer::new(bank);
    let mut found = Outcomes::default();
    let mut squares = 0.0;
    let mut items = Items::new(bank, model, &mut draws);
    for number in 0..PEOPLE {
        if number % PER_SAMPLE == 0 {
            items = Items::new(bank, model, &mut draws);
        }
        let person = Person::new(bank, &mut draws);
        let mut margins = [0.0; 2];
        for (time, margin) in margins.iter_mut().enumerate() {
            let answers = person.answer(bank, &items, model, length, &mut draws);
            let score = scorer.score(&answers, length);
            let fits = score.ranking.fits;
            #[allow(clippy::cast_precision_loss)] // at most 1000
            let signed = (fits[0].0 - fits[1].0) as f64 / 10.0;
            *margin = signed;
            if time == 0 {
                found.add(person.theta, score.outcome);
                if score.outcome == Outcome::Close {
                    found.mark(bank, &Sheet::new(length, answers));
                }
            }
        }
        squares += (margins[0] - margins[1]).powi(2);
    }
    #[allow(clippy::cast_precision_loss)] // thousands
    let people = PEOPLE as f64;
    found.error = (squares / people / 2.0).sqrt();
    found
}

impl Outcomes {
    fn add(&mut self, theta: f64, outcome: Outcome) {
        let class = CLASSES.iter().position(|end| theta.abs() < *end);
        let class = &mut self.classes[class.unwrap_or(0)];
        class.people += 1;
        if let Outcome::Role(role) = outcome {
            class.with_role += 1;
            class.right += u32::from((role == 0) == (theta > 0.0));
        }
    }

    /// Both draw somebody where four of five criteria of each role are met at least, neither where at
    /// most one of each is.
    fn mark(&mut self, bank: &Bank, sheet: &Sheet) {
        let criteria = criteria(bank, sheet);
        if criteria.is_empty() {
            return;
        }
        let marks = self.marks.get_or_insert((0, 0));
        marks.0 += u32::from(criteria.iter().all(|role| 5 * role.met >= 4 * role.asked));
        marks.1 += u32::from(criteria.iter().all(|role| 5 * role.met <= role.asked));
    }
}
