//! Made-up participants of a workshop: `make_participants [PEOPLE [SEED]]` writes a sheet a line to
//! standard output. The same numbers give the same sheets.
//!
//! The answers are plausible, not uniform: everybody has a leaning of their own around that of their
//! group, most questions are answered by it with some noise, and a few are left out.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types
)] // only the library has to be pure

use std::io::Write as _;

use rolefit::bank::{Kind, built_in};
use rolefit::explain::result::AnswerResult;
use rolefit::{Answers, Bank, Length, Pick, Sheet};

/// The groups: a name, its share of the people in hundredths, its leaning, and the spread within it.
const GROUPS: [(&str, usize, f64, f64); 3] = [
    ("Berlin", 40, 0.5, 0.9),
    ("Lisbon", 35, -0.4, 0.8),
    ("Remote", 25, 0.1, 1.2),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut numbers = std::env::args().skip(1).map(|number| number.parse::<u64>());
    let people = numbers.next().transpose()?.unwrap_or(40);
    let seed = numbers.next().transpose()?.unwrap_or(2026);
    let bank = built_in("pm-vs-po").ok_or("the bank ships")?;
    let bank = Bank::parse(bank.text)?;
    let mut random = Random(seed);
    let mut out = std::io::stdout().lock();
    for person in 1..=people {
        let sheet = sheet(&bank, person, &mut random);
        let answers: Vec<String> = sheet
            .answers
            .answered()
            .filter_map(|question| {
                let pick = sheet.answers.get(&bank, question)?;
                let answer = AnswerResult::new(&bank, question, &pick);
                let id = &bank.questions()[question].id;
                Some(format!("\"{id}\":{}", serde_json::to_string(&answer).ok()?))
            })
            .collect();
        let [id, group] = [&sheet.id, &sheet.group].map(|text| text.as_deref().unwrap_or_default());
        write!(
            out,
            "{{\"bank\":\"{}\",\"id\":\"{id}\",\"group\":\"{group}\",\"answers\":{{{}}}}}",
            bank.id(),
            answers.join(",")
        )?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// The answers of one person.
fn sheet(bank: &Bank, person: u64, random: &mut Random) -> Sheet {
    let (group, leaning) = leaning(random);
    let mut answers = Answers::new(bank);
    for (question, asked) in bank.questions().iter().enumerate() {
        // One in two hundred is left out.
        if random.below(200) == 0 {
            continue;
        }
        let lean = |option: usize| {
            let award = asked.options[option].award;
            f64::from(award[0] - award[1])
        };
        let pick = match asked.kind {
            Kind::Scale | Kind::Pair { .. } => {
                let last = asked.options.len() - 1;
                let direction = (lean(last) - lean(0)).signum();
                let middle = last as f64 / 2.0;
                let wanted = middle + direction * leaning * 0.55 + random.normal();
                Pick::One(wanted.round().clamp(0.0, last as f64) as usize)
            }
            Kind::Choice => Pick::One(
                random
                    .below(asked.options.len())
                    .min(random.below(asked.options.len())),
            ),
            Kind::Multi { max } => {
                let chosen = (0..asked.options.len()).filter(|&option| {
                    lean(option).signum() * leaning * 0.6 + random.normal() > 0.4
                });
                Pick::Many(chosen.take(max).collect())
            }
        };
        answers.set(question, &pick).expect("it is offered");
    }
    Sheet {
        id: Some(format!("p{person}")),
        group: Some(group.into()),
        ..Sheet::new(Length::Full, answers)
    }
}

/// Somebody's group, and how far they lean to the first role.
fn leaning(random: &mut Random) -> (&'static str, f64) {
    let mut place = random.below(100);
    for (name, share, mean, spread) in GROUPS {
        if place < share {
            return (name, mean + spread * random.normal());
        }
        place -= share;
    }
    unreachable!("the shares add up to 100")
}

/// Sebastiano Vigna's SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() >> 33) as usize % bound
    }

    /// Nearly normal, with mean 0 and deviation 1: the sum of twelve uniform numbers, less 6. It needs
    /// no function that differs between machines.
    fn normal(&mut self) -> f64 {
        let sum: f64 = (0..12)
            .map(|_| (self.next() >> 11) as f64 / 9_007_199_254_740_992.0)
            .sum();
        sum - 6.0
    }
}
