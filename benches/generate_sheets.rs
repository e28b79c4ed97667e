//! Writes sheets of the shipped bank for benches: `generate_sheets COUNT jsonl|csv`, the same ones in
//! every run. Each sheet answers 25 of the 29 questions, and not always the same ones.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types
)] // only the library has to be pure

use std::io::{self, BufWriter, Write};

use rolefit::Bank;
use rolefit::bank::{Kind, built_in};

/// A linear congruential generator (Knuth's MMIX constants); its high bits are good enough here.
struct Draws(u64);

impl Draws {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit
    }
}

const LEFT_OUT: usize = 4;
const GROUPS: [&str; 5] = ["Berlin", "Leeds", "Sydney", "Toronto", "Remote"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [count, format] = &arguments[..] else {
        return Err("usage: generate_sheets COUNT jsonl|csv".into());
    };
    let (count, csv): (u64, bool) = (count.parse()?, format == "csv");
    let bank = Bank::parse(built_in("pm-vs-po").ok_or("the bank ships")?.text)?;
    let mut out = BufWriter::new(io::stdout().lock());
    if csv {
        let ids: Vec<&str> = bank
            .questions()
            .iter()
            .map(|question| question.id.as_str())
            .collect();
        writeln!(out, "id,group,{}", ids.join(","))?;
    }
    let mut draws = Draws(1);
    for number in 0..count {
        let group = GROUPS[draws.below(GROUPS.len())];
        let mut left_out = Vec::new();
        while left_out.len() < LEFT_OUT {
            let question = draws.below(bank.questions().len());
            if !left_out.contains(&question) {
                left_out.push(question);
            }
        }
        if csv {
            write!(out, "p{number:07},{group}")?;
        } else {
            write!(
                out,
                "{{\"id\": \"p{number:07}\", \"group\": \"{group}\", \"answers\": {{"
            )?;
        }
        let mut first = true;
        for (index, question) in bank.questions().iter().enumerate() {
            if left_out.contains(&index) {
                if csv {
                    out.write_all(b",")?;
                }
                continue;
            }
            let option = draws.below(question.options.len());
            let id = &question.options[option].id;
            let answer = match question.kind {
                Kind::Multi { .. } if csv => id.clone(),
                Kind::Multi { .. } => format!("[\"{id}\"]"),
                Kind::Choice if csv => id.clone(),
                Kind::Choice => format!("\"{id}\""),
                _ => (option + 1).to_string(),
            };
            if csv {
                write!(out, ",{answer}")?;
            } else {
                let comma = if first { "" } else { ", " };
                write!(out, "{comma}\"{}\": {answer}", question.id)?;
            }
            first = false;
        }
        out.write_all(if csv { b"\n" } else { b"}}\n" })?;
    }
    out.flush()?;
    Ok(())
}
