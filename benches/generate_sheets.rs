//! Writes sheets of the shipped bank for benches: `generate_sheets COUNT jsonl|csv|labels`, the same
//! ones in every run. Each sheet answers 25 of the 29 questions, and not always the same ones.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types
)] // only the library has to be pure

use std::io::{self, BufWriter, Write};

use rolefit::Bank;
use rolefit::bank::{Kind, QuestionOption, built_in};

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

/// How sheets are written.
#[derive(Clone, Copy, PartialEq)]
enum Format {
    /// A sheet a line, as JSON.
    Jsonl,
    /// A sheet a row: ids of questions and options, and numbers.
    Csv,
    /// As Google Forms exports them: questions and labels in full, everything quoted.
    Labels,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (count, format): (u64, Format) = match &arguments[..] {
        [count, format] => (count.parse()?, format_of(format)?),
        _ => return Err(USAGE.into()),
    };
    let bank = Bank::parse(built_in("pm-vs-po").ok_or("the bank ships")?.text)?;
    let mut out = BufWriter::new(io::stdout().lock());
    head(&mut out, &bank, format)?;
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
        match format {
            Format::Jsonl => write!(
                out,
                "{{\"id\": \"p{number:07}\", \"group\": \"{group}\", \"answers\": {{"
            )?,
            Format::Csv => write!(out, "p{number:07},{group}")?,
            Format::Labels => write!(
                out,
                "\"2026/03/{:02} 9:41:07 AM GMT+1\",\"p{number:07}\"",
                number % 28 + 1
            )?,
        }
        let mut is_first = true;
        for (index, question) in bank.questions().iter().enumerate() {
            if left_out.contains(&index) {
                out.write_all(match format {
                    Format::Jsonl => b"",
                    Format::Csv => b",",
                    Format::Labels => b",\"\"",
                })?;
                continue;
            }
            let option = draws.below(question.options.len());
            let QuestionOption { id, label, .. } = &question.options[option];
            match (format, &question.kind) {
                (Format::Jsonl, kind) => {
                    let comma = if is_first { "" } else { ", " };
                    write!(out, "{comma}\"{}\": ", question.id)?;
                    match kind {
                        Kind::Multi { .. } => write!(out, "[\"{id}\"]")?,
                        Kind::Choice => write!(out, "\"{id}\"")?,
                        Kind::Scale | Kind::Pair { .. } => write!(out, "{}", option + 1)?,
                    }
                }
                (Format::Csv, Kind::Multi { .. } | Kind::Choice) => write!(out, ",{id}")?,
                (Format::Csv, Kind::Scale | Kind::Pair { .. }) => write!(out, ",{}", option + 1)?,
                (Format::Labels, _) => write!(out, ",\"{label}\"")?,
            }
            is_first = false;
        }
        out.write_all(match format {
            Format::Jsonl => b"}}\n",
            Format::Csv => b"\n",
            Format::Labels => b"\r\n",
        })?;
    }
    out.flush()?;
    Ok(())
}

const USAGE: &str = "usage: generate_sheets COUNT jsonl|csv|labels";

fn format_of(name: &str) -> Result<Format, &'static str> {
    match name {
        "jsonl" => Ok(Format::Jsonl),
        "csv" => Ok(Format::Csv),
        "labels" => Ok(Format::Labels),
        _ => Err(USAGE),
    }
}

/// The row of headers, where there is one.
fn head(out: &mut impl Write, bank: &Bank, format: Format) -> io::Result<()> {
    let questions = bank.questions().iter();
    match format {
        Format::Jsonl => Ok(()),
        Format::Csv => {
            let ids: Vec<&str> = questions.map(|question| question.id.as_str()).collect();
            writeln!(out, "id,group,{}", ids.join(","))
        }
        Format::Labels => {
            let texts: Vec<String> = questions
                .map(|question| question.text.replace('"', "\"\""))
                .collect();
            write!(out, "\"Timestamp\",\"ID\",\"{}\"\r\n", texts.join("\",\""))
        }
    }
}
