//! One bank, shared by a pool of threads that take sheets from a queue: `cargo run --example threads`.

#![allow(clippy::disallowed_macros, clippy::print_stdout)] // only the library has to be pure

use std::collections::BTreeMap;
use std::error::Error;
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

use rolefit::{Bank, Sheet, bank, sheet};

fn main() -> Result<(), Box<dyn Error>> {
    let bank: Bank = bank::built_in("pm-vs-po").ok_or("it ships")?.text.parse()?;
    let sheets = sheets(&bank)?;
    let (send, receive) = mpsc::channel::<&Sheet>();
    let queue = Mutex::new(receive);
    let outcomes = Mutex::new(BTreeMap::<&str, usize>::new());
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok(sheet) = next else { return };
                    let outcome = bank.score(sheet).outcome.id(&bank);
                    let mut outcomes = outcomes.lock().unwrap_or_else(PoisonError::into_inner);
                    *outcomes.entry(outcome).or_default() += 1;
                }
            });
        }
        for sheet in &sheets {
            // Where every thread has ended there is nobody to score it.
            let _ = send.send(sheet);
        }
        drop(send);
    });
    for (outcome, count) in outcomes
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
    {
        println!("{count:>3}  {outcome}");
    }
    Ok(())
}

/// The forty people of the shipped example.
fn sheets(bank: &Bank) -> Result<Vec<Sheet>, Box<dyn Error>> {
    let mut sheets = Vec::new();
    for line in include_str!("participants.jsonl").lines() {
        sheets.push(sheet::parse(line, bank)?);
    }
    Ok(sheets)
}
