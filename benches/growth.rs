//! How the time of a score, a whole result and an audit grows with a bank: `cargo bench --bench growth` prints
//! the tables of docs/speed.md. One thread; the least of several runs, for other programs only add to it.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout
)] // only the library has to be pure

mod made;

use std::hint::black_box;
use std::time::{Duration, Instant};

use rolefit::audit::audit;
use rolefit::{Answers, Assessor, Bank, Length, Scorer, Sheet};

/// How many people answer each bank.
const PEOPLE: usize = 100;
/// How often each figure is taken.
const RUNS: usize = 3;

fn main() {
    // `cargo test --benches` runs this too, and wants no figures.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    table("questions", [10, 20, 40, 60, 120], |questions| {
        (questions, 2, questions / 10)
    });
    table("roles", [2, 3, 4, 6, 8], |roles| (30, roles, 3));
    table("rules", [0, 5, 10, 15, 20], |rules| (60, 2, rules));
    println!("\n| sheets | score, ms | whole result, ms |\n| ---: | ---: | ---: |");
    let bank = made::bank(30, 2);
    for count in [1_000, 4_000, 16_000] {
        let sheets = sheets(&bank, count);
        println!(
            "| {count} | {:.1} | {:.0} |",
            score(&bank, &sheets) / 1e3,
            whole(&bank, &sheets) / 1e3
        );
    }
}

/// A table of what grows: questions, roles and rules of each bank.
fn table(what: &str, sizes: [usize; 5], of: impl Fn(usize) -> (usize, usize, usize)) {
    println!(
        "\n| {what} | score, µs | whole result, µs | audit, ms |\n| ---: | ---: | ---: | ---: |"
    );
    for size in sizes {
        let (questions, roles, rules) = of(size);
        let bank = made::with_rules(questions, roles, rules);
        let sheets = sheets(&bank, PEOPLE);
        let each = |time: f64| time / sheets.len() as f64;
        let audited = least(|| drop(black_box(audit(&bank))));
        println!(
            "| {size} | {:.2} | {:.0} | {:.1} |",
            each(score(&bank, &sheets)),
            each(whole(&bank, &sheets)),
            audited / 1e3
        );
    }
}

/// Microseconds to score all sheets.
fn score(bank: &Bank, sheets: &[Sheet]) -> f64 {
    let mut scorer = Scorer::new(bank);
    least(|| {
        for sheet in sheets {
            black_box(scorer.score(&sheet.answers, sheet.length));
        }
    })
}

/// Microseconds to work out all whole results, with what earlier sheets have worked out.
fn whole(bank: &Bank, sheets: &[Sheet]) -> f64 {
    least(|| {
        let mut assessor = Assessor::new(bank);
        for sheet in sheets {
            black_box(assessor.assess(sheet));
        }
    })
}

/// The least of several runs, in microseconds.
fn least(mut run: impl FnMut()) -> f64 {
    let times = (0..RUNS).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    times.min().unwrap_or(Duration::ZERO).as_secs_f64() * 1e6
}

/// People who answer everything at random.
fn sheets(bank: &Bank, count: usize) -> Vec<Sheet> {
    // Knuth's MMIX generator; its high bits are good enough here.
    let mut state: u64 = 1;
    let mut below = |limit: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % limit
    };
    let mut sheet = || {
        let mut answers = Answers::new(bank);
        for question in 0..bank.questions().len() {
            answers
                .set_option(question, below(5))
                .expect("it is offered");
        }
        Sheet::new(Length::Full, answers)
    };
    (0..count).map(|_| sheet()).collect()
}
