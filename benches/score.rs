//! How long the exact figures of one sheet take, by the size of the bank.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types
)] // only the library has to be pure

mod made;

use divan::{Bencher, black_box};
use made::bank;
use rolefit::explain::stability::stability;
use rolefit::{Answers, Assessor, Bank, Length, Scorer, Sheet};

fn main() {
    divan::main();
}

/// Everything answered, each answer another than the last.
fn answers(bank: &Bank) -> Answers {
    let mut answers = Answers::new(bank);
    for question in 0..bank.questions().len() {
        answers
            .set_option(question, question * 7 % 5)
            .expect("it is offered");
    }
    answers
}

/// Questions and roles of the banks; the last one is beyond an exact stability.
const SIZES: [(usize, usize); 5] = [(10, 2), (29, 2), (60, 2), (200, 2), (60, 8)];

#[divan::bench(args = SIZES)]
fn score_with_everything(bencher: Bencher, (questions, roles): (usize, usize)) {
    let bank = bank(questions, roles);
    let sheet = Sheet::new(Length::Full, answers(&bank));
    let mut assessor = Assessor::new(&bank);
    bencher.bench_local(|| assessor.assess(black_box(&sheet)));
}

#[divan::bench(args = SIZES)]
fn stability_of_a_sheet(bencher: Bencher, (questions, roles): (usize, usize)) {
    let bank = bank(questions, roles);
    let answers = answers(&bank);
    let mut scorer = Scorer::new(&bank);
    let score = scorer.score(&answers, Length::Full);
    bencher.bench_local(|| stability(&bank, black_box(&answers), &score));
}
