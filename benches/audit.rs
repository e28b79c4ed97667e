//! How long the audit of a bank takes, by its size.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types
)] // only the library has to be pure

mod made;

use divan::{Bencher, black_box};
use made::bank;
use rolefit::audit::audit;

fn main() {
    divan::main();
}

/// Questions and roles of the banks; the last one is beyond exact probabilities.
#[divan::bench(args = [(10, 2), (29, 2), (60, 2), (29, 3), (60, 8)], sample_count = 10)]
fn audit_of_a_bank(bencher: Bencher, (questions, roles): (usize, usize)) {
    let bank = bank(questions, roles);
    bencher.bench_local(|| audit(black_box(&bank)));
}
