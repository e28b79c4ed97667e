//! A bank made in code, one sheet, and its result with the reasons: `cargo run --example bank_in_code`.

#![allow(clippy::disallowed_macros, clippy::print_stdout)] // only the library has to be pure

use std::error::Error;

use rolefit::Bank;
use rolefit::document::{GradedQuestion, ListedQuestion};
use rolefit::explain::result::ResultDocument;

const AGREE: [&str; 5] = ["No", "Rather not", "Both alike", "Rather", "Yes"];

fn tea_or_coffee() -> Result<Bank, Box<dyn Error>> {
    let slow = GradedQuestion::scale("slow-mornings", "agree", "I like slow mornings.");
    let strong = GradedQuestion::scale("strong-taste", "agree", "I like strong tastes.");
    let place = ListedQuestion::choice("place", "Where do you drink it?");
    let bank = Bank::builder("tea-or-coffee", "Tea or coffee?")
        .role("tea", "Tea")
        .role("coffee", "Coffee")
        .scale("agree", AGREE)
        .question(slow.award("tea", [-2, -1, 0, 1, 2]))
        .question(strong.award("coffee", [-2, -1, 0, 1, 2]))
        .question(place.option("home", "At home", [("tea", 1)]).option(
            "bar",
            "At a bar",
            [("coffee", 1)],
        ))
        .build()?;
    Ok(bank)
}

fn main() -> Result<(), Box<dyn Error>> {
    let bank = tea_or_coffee()?;
    let text =
        r#"{"id": "ada", "answers": {"slow-mornings": "yes", "strong-taste": 2, "place": "home"}}"#;
    let sheet = rolefit::sheet::parse(text, &bank)?;
    let assessment = bank.assess(&sheet);
    let result = ResultDocument::new(&bank, &sheet, &assessment, None);
    println!(
        "{}: {}, {} points ahead",
        result.id.unwrap_or("somebody"),
        result.outcome,
        result.margin
    );
    for reason in &result.reasons {
        let cause = reason.question.or(reason.rule).unwrap_or_default();
        println!("  {:>5}  {cause}", reason.lean);
    }
    Ok(())
}
