//! Whether a printed stability comes true when the same people take the quiz again.

use rolefit::explain::stability::stability;
use rolefit::{Bank, Length, Scorer};

use crate::people::{Draws, Items, Model, Person};

const PEOPLE: usize = 4000;
const RETESTS: usize = 4;
/// How many people answer the same sample of wordings.
pub(crate) const PER_SAMPLE: usize = 100;
/// Up to which printed percentage the people of a class go.
const CLASSES: [f64; 6] = [60.0, 70.0, 80.0, 90.0, 95.0, 100.0];

/// What came out for one model and version.
pub(crate) struct Calibration {
    /// The mean, over graded questions, of the correlation between an answer and the same one later.
    pub(crate) retest: f64,
    /// By how many points what is printed and what comes true differ, class by class of what is
    /// printed, on average over people.
    pub(crate) error: f64,
    /// What is printed on average, in percent.
    pub(crate) printed: f64,
    /// What comes true, in percent.
    pub(crate) true_share: f64,
}

pub(crate) fn calibration(bank: &Bank, model: Model, length: Length) -> Calibration {
    let mut draws = Draws(7);
    let mut scorer = Scorer::new(bank);
    let mut classes = [(0.0, 0.0, 0.0); CLASSES.len()];
    let mut answers_of = vec![Correlation::default(); bank.questions().len()];
    let mut items = Items::new(bank, model, &mut draws);
    for number in 0..PEOPLE {
        if number % PER_SAMPLE == 0 {
            items = Items::new(bank, model, &mut draws);
        }
        let person = Person::new(bank, &mut draws);
        let first = person.answer(bank, &items, model, length, &mut draws);
        let score = scorer.score(&first, length);
        let stability = stability(bank, &first, &score).expect("everything is answered");
        #[allow(clippy::cast_precision_loss)] // at most 1000
        let printed = stability.percent.0 as f64 / 10.0;
        let class = CLASSES.iter().position(|&end| printed <= end).unwrap_or(0);
        for _ in 0..RETESTS {
            let again = person.answer(bank, &items, model, length, &mut draws);
            let same = scorer.score(&again, length).outcome == score.outcome;
            classes[class].0 += 1.0;
            classes[class].1 += printed;
            classes[class].2 += if same { 100.0 } else { 0.0 };
            for (question, correlation) in answers_of.iter_mut().enumerate() {
                if bank.questions()[question].kind.is_graded()
                    && let (Some(one), Some(other)) =
                        (first.option(question), again.option(question))
                {
                    correlation.add(one, other);
                }
            }
        }
    }
    let count: f64 = classes.iter().map(|class| class.0).sum();
    let graded = answers_of.iter().filter(|answers| answers.count > 0.0);
    let correlations: Vec<f64> = graded.map(Correlation::value).collect();
    #[allow(clippy::cast_precision_loss)] // a few dozen
    let retest = correlations.iter().sum::<f64>() / correlations.len() as f64;
    Calibration {
        retest,
        error: classes.iter().map(|(_, p, t)| (p - t).abs()).sum::<f64>() / count,
        printed: classes.iter().map(|class| class.1).sum::<f64>() / count,
        true_share: classes.iter().map(|class| class.2).sum::<f64>() / count,
    }
}

/// Pearson's correlation, added up.
#[derive(Clone, Copy, Default)]
struct Correlation {
    count: f64,
    one: f64,
    other: f64,
    one_squared: f64,
    other_squared: f64,
    product: f64,
}

impl Correlation {
    #[allow(clippy::cast_precision_loss)] // options
    fn add(&mut self, one: usize, other: usize) {
        let (one, other) = (one as f64, other as f64);
        self.count += 1.0;
        self.one += one;
        self.other += other;
        self.one_squared += one * one;
        self.other_squared += other * other;
        self.product += one * other;
    }

    fn value(&self) -> f64 {
        let n = self.count;
        let covariance = n * self.product - self.one * self.other;
        let one = n * self.one_squared - self.one * self.one;
        let other = n * self.other_squared - self.other * self.other;
        covariance / (one * other).sqrt()
    }
}
