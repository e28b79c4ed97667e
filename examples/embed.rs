//! A program of one's own around the library: a bank from a text, a sheet from JSON, the result with its
//! reasons. Run it with `cargo run --example embed`.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types
)] // only the library has to be pure

use std::error::Error;

use rolefit::explain::reasons::Cause;
use rolefit::{Bank, Scorer, assess, sheet};

/// A bank of one's own; it may come from anywhere.
const BANK: &str = r#"{
  "format": "rolefit-bank/1", "id": "tea-or-coffee", "version": "1.0.0", "title": "Tea or coffee?",
  "roles": [{"id": "tea", "name": "Tea"}, {"id": "coffee", "name": "Coffee"}],
  "scales": {"agree": ["No", "Rather not", "Both alike", "Rather", "Yes"]},
  "questions": [
    {"id": "slow-mornings", "kind": "scale", "scale": "agree", "text": "I like slow mornings.",
     "award": {"tea": [-2, -1, 0, 1, 2]}},
    {"id": "strong-taste", "kind": "scale", "scale": "agree", "text": "I like strong tastes.",
     "award": {"coffee": [-2, -1, 0, 1, 2]}},
    {"id": "place", "kind": "choice", "text": "Where do you drink it?",
     "options": [{"id": "home", "label": "At home", "award": {"tea": 1}},
                 {"id": "bar", "label": "At a bar", "award": {"coffee": 1}}]}
  ]
}"#;

const SHEET: &str =
    r#"{"id": "ada", "answers": {"slow-mornings": 5, "strong-taste": 2, "place": "home"}}"#;

fn main() -> Result<(), Box<dyn Error>> {
    print(&report()?)
}

/// What there is to say about the sheet.
fn report() -> Result<String, Box<dyn Error>> {
    let bank = Bank::parse(BANK)?;
    let sheet = sheet::parse(SHEET, &bank).map_err(|error| error.problems)?;
    let mut scorer = Scorer::new(&bank);
    let assessment = assess(&mut scorer, &sheet);
    let score = &assessment.score;
    let mut lines = vec![format!(
        "{}: {}, {} points ahead; {}",
        sheet.id.as_deref().unwrap_or("somebody"),
        score.outcome.id(&bank),
        score.standing.margin,
        match assessment.stability {
            Some(stability) => format!("the same again in {} % of retakes", stability.percent),
            None => "how sure that is cannot be said".into(),
        },
    )];
    for reason in assessment.explanation.strongest_first() {
        let what = match reason.cause {
            Cause::Question(question) => &bank.questions()[question].text,
            Cause::Rule(rule) => &bank.rules()[rule].because,
        };
        lines.push(format!("  {:>6}  {what}", reason.lean.to_string()));
    }
    for change in assessment.change.nearest.iter().flatten() {
        let question = &bank.questions()[change.question];
        lines.push(format!(
            "another answer to \"{}\" would change it",
            question.text
        ));
    }
    Ok(lines.join("\n") + "\n")
}

fn print(text: &str) -> Result<(), Box<dyn Error>> {
    use std::io::Write;
    Ok(std::io::stdout().write_all(text.as_bytes())?)
}
