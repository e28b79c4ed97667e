//! People who do not exist: they answer by a graded model (F. Samejima, "Estimation of latent ability
//! using a response pattern of graded scores", Psychometrika Monograph 17, 1969), the same ones in every
//! run.

use rolefit::bank::{Kind, Question};
use rolefit::{Answers, Bank, Length, Pick};

/// The thresholds between the five options of a scale.
const THRESHOLDS: [f64; 4] = [-2.0, -0.7, 0.7, 2.0];
/// The standard deviation of what an answer depends on beside the person.
const NOISE: f64 = 1.7;

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
pub(crate) struct Draws(pub(crate) u64);

impl Draws {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Above 0, 1 at most.
    #[allow(clippy::cast_precision_loss)] // 53 bits fit
    fn unit(&mut self) -> f64 {
        ((self.next() >> 11) + 1) as f64 / (1_u64 << 53) as f64
    }

    /// From a normal distribution around 0 (Box and Muller, 1958).
    pub(crate) fn normal(&mut self, deviation: f64) -> f64 {
        let radius = (-2.0 * self.unit().ln()).sqrt();
        deviation * radius * (std::f64::consts::TAU * self.unit()).cos()
    }

    fn lognormal(&mut self, median: f64, deviation: f64) -> f64 {
        median * self.normal(deviation).exp()
    }
}

/// How people answer.
#[derive(Clone, Copy)]
pub(crate) struct Model {
    /// The median of how much of the person an answer shows.
    pub(crate) slope: f64,
    /// The share of an answer's noise that is the same when the quiz is taken again, 0 to 1.
    pub(crate) stable: f64,
}

/// What the model says of one question.
struct Item {
    slope: f64,
    location: f64,
}

/// A bank as a sample of its possible wordings: how much each question shows, and how easily it is
/// agreed with.
pub(crate) struct Items(Vec<Item>);

impl Items {
    pub(crate) fn new(bank: &Bank, model: Model, draws: &mut Draws) -> Items {
        let items = bank.questions().iter().map(|_| Item {
            slope: draws.lognormal(model.slope, 0.3),
            location: draws.normal(0.4),
        });
        Items(items.collect())
    }
}

/// Somebody between two roles.
pub(crate) struct Person {
    /// Towards the first role where it is above 0.
    pub(crate) theta: f64,
    /// How readily statements are agreed with.
    agreeing: f64,
    /// How readily the second side of a pair is taken.
    siding: f64,
    /// Below 1 whoever uses the ends of scales.
    style: f64,
    /// What stays from one time to the next, for each question and each of its options.
    lasting: Vec<Vec<f64>>,
}

impl Person {
    pub(crate) fn new(bank: &Bank, draws: &mut Draws) -> Person {
        Person {
            theta: draws.normal(1.0),
            agreeing: draws.normal(0.5),
            siding: draws.normal(0.2),
            style: draws.lognormal(1.0, 0.3),
            lasting: bank
                .questions()
                .iter()
                .map(|question| {
                    let options = question.options.iter();
                    options.map(|_| draws.normal(1.0)).collect()
                })
                .collect(),
        }
    }

    /// Answers everything that is asked.
    pub(crate) fn answer(
        &self,
        bank: &Bank,
        items: &Items,
        model: Model,
        length: Length,
        draws: &mut Draws,
    ) -> Answers {
        let mut answers = Answers::new(bank);
        for at in bank.asked(length) {
            let question = &bank.questions()[at];
            let mut noise = |option: usize| {
                let lasting = model.stable.sqrt() * self.lasting[at][option];
                NOISE * (lasting + (1.0 - model.stable).sqrt() * draws.normal(1.0))
            };
            let slope = items.0[at].slope * self.theta;
            let pick = match question.kind {
                Kind::Scale | Kind::Pair { .. } => {
                    let bias = match question.kind {
                        Kind::Scale => self.agreeing,
                        _ => self.siding,
                    };
                    let pull = slope * towards_first(question) - items.0[at].location + bias;
                    Pick::One(self.grade(pull + noise(0)))
                }
                Kind::Multi { max } => {
                    let mut drawn: Vec<(f64, usize)> = (0..question.options.len())
                        .map(|option| {
                            let side = f64::from(gap(question, option).signum());
                            (slope * side + noise(option), option)
                        })
                        .filter(|&(pull, _)| pull > THRESHOLDS[2] * self.style)
                        .collect();
                    drawn.sort_by(|one, other| other.0.total_cmp(&one.0));
                    let mut chosen: Vec<usize> =
                        drawn.iter().take(max).map(|drawn| drawn.1).collect();
                    chosen.sort_unstable();
                    Pick::Many(chosen)
                }
                // A fact about the person, which has nothing to do with the roles.
                Kind::Choice => {
                    let lasting = self.lasting[at].iter().enumerate();
                    let highest = lasting.max_by(|one, other| one.1.total_cmp(other.1));
                    Pick::One(highest.map_or(0, |(option, _)| option))
                }
            };
            answers.set(at, &pick).expect("it is offered");
        }
        answers
    }

    fn grade(&self, pull: f64) -> usize {
        let below = |threshold: &&f64| **threshold * self.style < pull;
        THRESHOLDS.iter().filter(below).count()
    }
}

fn gap(question: &Question, option: usize) -> i32 {
    let award = question.options[option].award;
    award[0] - award[1]
}

/// 1 where higher options speak for the first role, −1 where they speak for the second.
fn towards_first(question: &Question) -> f64 {
    let last = question.options.len() - 1;
    f64::from((gap(question, last) - gap(question, 0)).signum())
}
