//! What simulated people get, as tables in Markdown: whether a printed stability comes true, and how
//! often a bank finds the role that somebody leans to. `simulation [BANK.json…]` holds other banks
//! against the shipped one. No clock: the same figures in every run. Fails where a printed stability is
//! off by more than 3 points on average although single answers repeat as those of such quizzes do.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout
)] // only the library has to be pure

mod calibration;
mod outcomes;
mod people;

use std::error::Error;

use rolefit::audit::{Version, audit};
use rolefit::bank::built_in;
use rolefit::{Bank, Length};

use calibration::calibration;
use outcomes::{Class, outcomes};
use people::Model;

/// The median slopes that are simulated: answers that show a little of a person, and more.
const SLOPES: [f64; 2] = [0.7, 1.1];
/// The shares of the noise that stay from one time to the next.
const STABLE: [f64; 4] = [0.4, 0.5, 0.6, 0.7];
/// The correlations of single answers for which the printed stability has to be right. Over 13 days
/// the median of such items is .65 (Henry, Thielmann, Booth and Mõttus, PLOS ONE 17, 2022,
/// doi 10.1371/journal.pone.0262465).
const RETEST: std::ops::RangeInclusive<f64> = 0.595..=0.725;
const MOST_ERROR: f64 = 3.0;

fn main() -> Result<(), Box<dyn Error>> {
    let shipped = built_in("pm-vs-po").ok_or("the bank ships")?.text;
    let mut banks = vec![Bank::parse(shipped)?];
    // Cargo passes --bench too.
    for path in std::env::args()
        .skip(1)
        .filter(|path| !path.starts_with('-'))
    {
        let bank = Bank::parse(&std::fs::read_to_string(&path)?);
        banks.push(bank.map_err(|problems| format!("{path}: {problems}"))?);
    }
    for bank in &banks {
        is_fit(bank)?;
    }
    let worst = print_calibration(&banks[0]);
    print_outcomes(&banks);
    print_patterns(&banks);
    if worst > MOST_ERROR {
        return Err(format!("the printed stability is off by {worst:.1} points").into());
    }
    Ok(())
}

fn is_fit(bank: &Bank) -> Result<(), String> {
    let graded = bank
        .questions()
        .iter()
        .filter(|question| question.kind.is_graded());
    let mut graded = graded.map(|question| question.options.len());
    if bank.roles().len() != 2 || graded.any(|options| options != 5) {
        return Err(format!("{} wants two roles and scales of five", bank.id()));
    }
    Ok(())
}

fn name(length: Length) -> &'static str {
    match length {
        Length::Full => "full",
        Length::Quick => "short",
    }
}

/// The largest error where answers repeat as they should.
fn print_calibration(bank: &Bank) -> f64 {
    println!(
        "| slope | stable noise | version | retest correlation | printed | came true | error |"
    );
    println!("| --- | --- | --- | --- | --- | --- | --- |");
    let mut worst: f64 = 0.0;
    for slope in SLOPES {
        for stable in STABLE {
            for length in versions(bank) {
                let found = calibration(bank, Model { slope, stable }, length);
                if RETEST.contains(&found.retest) {
                    worst = worst.max(found.error);
                }
                println!(
                    "| {slope} | {:.0} % | {} | .{:02.0} | {:.1} % | {:.1} % | {:.1} |",
                    100.0 * stable,
                    name(length),
                    100.0 * found.retest,
                    found.printed,
                    found.true_share,
                    found.error
                );
            }
        }
    }
    println!();
    worst
}

fn print_outcomes(banks: &[Bank]) {
    println!(
        "| bank | version | slope | right role: all | θ up to 0.5 | to 1 | to 1.5 | beyond \
         | close | error of the margin | both | neither |"
    );
    println!("|{}", " --- |".repeat(12));
    for bank in banks {
        for length in versions(bank) {
            for slope in SLOPES {
                let found = outcomes(bank, Model { slope, stable: 0.5 }, length);
                let all = found.all();
                let classes = found.classes.map(|class| right(&class));
                let marks = match found.marks {
                    Some((both, neither)) => [both, neither].map(|few| share(few, all.people)),
                    None => ["–".into(), "–".into()],
                };
                println!(
                    "| {} | {} | {slope} | {} | {} | {} | {:.1} | {} |",
                    bank.version(),
                    name(length),
                    right(&all),
                    classes.join(" | "),
                    share(all.people - all.with_role, all.people),
                    found.error,
                    marks.join(" | "),
                );
            }
        }
    }
    println!();
}

fn print_patterns(banks: &[Bank]) {
    println!("| bank | version | patterns with a role | their largest margin |");
    println!("| --- | --- | --- | --- |");
    for bank in banks {
        let audit = audit(bank);
        for version in [Some(&audit.full), audit.quick.as_ref()]
            .into_iter()
            .flatten()
        {
            println!(
                "| {} | {} | {} |",
                bank.version(),
                name(version.length),
                patterns(version)
            );
        }
    }
}

fn versions(bank: &Bank) -> impl Iterator<Item = Length> {
    let quick = bank.quick().map(|_| Length::Quick);
    [Some(Length::Full), quick].into_iter().flatten()
}

fn right(class: &Class) -> String {
    share(class.right, class.with_role)
}

fn share(part: u32, whole: u32) -> String {
    format!("{:.1} %", 100.0 * f64::from(part) / f64::from(whole))
}

/// The worse of both ways to play patterns of keys: with what is not graded, and without.
fn patterns(version: &Version) -> String {
    let shares = version.periodic.iter().map(|periodic| periodic.share());
    let widest = version
        .periodic
        .iter()
        .filter_map(|periodic| periodic.widest.as_ref());
    let widest = widest.map(|widest| widest.margin).max();
    format!(
        "{:.1} % | {}",
        100.0 * shares.fold(0.0, f64::max),
        widest.map_or("–".into(), |margin| margin.to_string())
    )
}
