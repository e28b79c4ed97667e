//! Headers as services dress them, and what they name.

use super::*;

fn bank() -> Bank {
    Bank::parse(include_str!("../../../../tests/it/tables/cases/bank.json")).expect("it is sound")
}

#[test]
fn dressed_headers_name_their_question() {
    let bank = bank();
    let names = Names::new(&bank);
    let question = |id: &str| Ok(Named::Question(bank.question(id).expect("asked")));
    let option = |option| {
        Ok(Named::Option(
            bank.question("energy").expect("asked"),
            option,
        ))
    };
    for (header, named) in [
        ("Own_The_Why", question("own-the-why")),
        ("ownthewhy", question("own-the-why")),
        ("survey/work/own_the_why", question("own-the-why")),
        ("work.own-the-why", question("own-the-why")),
        ("work-own-the-why", question("own-the-why")),
        ("Q7: How would you rather lead? *", question("leadership")),
        ("Q7 How would you rather lead", question("leadership")),
        (
            "leadership. How would you rather lead?",
            question("leadership"),
        ),
        (
            "[leadership] How would you rather lead?",
            question("leadership"),
        ),
        (
            "How would you rather lead? Either way others rely on you.",
            question("leadership"),
        ),
        (
            "<b>How would you rather lead?</b>&nbsp;(required)",
            question("leadership"),
        ),
        (
            "How far do you agree? [How would you rather lead?]",
            question("leadership"),
        ),
        (
            "How far do you agree?.How would you rather lead?",
            question("leadership"),
        ),
        ("\"How would you rather lead?\"", question("leadership")),
        (
            "How would you rather lead? (leadership)",
            question("leadership"),
        ),
        ("1.18 How would you rather lead?", question("leadership")),
        (
            "What do you do today? - Selected Choice",
            question("work-today"),
        ),
        ("energy/market_study", option(0)),
        ("g/energy/market-study", option(0)),
        (
            "Which of these leave you with more energy than before? [Studying a market]",
            option(0),
        ),
        (
            "Which of these leave you with more energy than before?: Studying a market",
            option(0),
        ),
        ("Studying a market", option(0)),
        ("energy[SQ001]", Err(Unnamed::Unknown)),
        ("Points - How would you rather lead?", Err(Unnamed::Unknown)),
        (
            "Feedback - How would you rather lead?",
            Err(Unnamed::Unknown),
        ),
        ("Punkte – How would you rather lead?", Err(Unnamed::Unknown)),
        ("feedback-leadership", question("leadership")),
        ("Delivery date", Err(Unnamed::Unknown)),
        ("Preferred delivery", Err(Unnamed::Unknown)),
        (
            "Why? How would you rather lead? [Other]",
            Err(Unnamed::Unknown),
        ),
        ("GROUP", Ok(Named::Group)),
        ("1. Id", Ok(Named::Id)),
        ("_id", Err(Unnamed::Unknown)),
    ] {
        assert_eq!(names.named(header), named, "{header}");
    }
    for (header, bare) in [
        (
            "market_study",
            Some((bank.question("energy").expect("asked"), 0)),
        ),
        (
            "Market study",
            Some((bank.question("energy").expect("asked"), 0)),
        ),
        // Options of questions with one answer, and steps.
        ("other", None),
        ("Agree", None),
        ("1", None),
    ] {
        assert_eq!(names.bare_option(header), bare, "{header}");
    }
    for both in [
        "[focus] How would you rather lead?",
        "How would you rather lead? [focus]",
        "Q7: How would you rather lead? [focus]",
        "What do you do today? / How would you rather lead?",
    ] {
        assert!(
            matches!(names.named(both), Err(Unnamed::Several(_))),
            "{both}"
        );
    }
}
