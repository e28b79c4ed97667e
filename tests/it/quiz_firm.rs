//! What a reader is not to look for: how firm a result is, in every size and in what is left of the quiz, the
//! result where enough is answered, and what helps with a question.

use crate::quiz::folder;
use crate::quiz_result::Person;
use crate::support::pty::{ENTER, ESCAPE, Start, Terminal};
use crate::support::shipped;

/// The short version answered with these digits, up to its result.
fn answered(state: &std::path::Path, digits: &str, (rows, columns): (u16, u16)) -> Terminal {
    let mut start = Start::new(state, &["--quick"]);
    (start.rows, start.columns) = (rows, columns);
    let mut terminal = start.run();
    for (number, digit) in (1..).zip(digits.chars()) {
        terminal.wait_for(&format!("Question {number} of 12"));
        terminal.press(&digit.to_string());
    }
    terminal.wait_for("Show the result");
    terminal.press_for(ENTER, "from the middle");
    terminal
}

#[test]
fn what_is_a_toss_of_a_coin_says_so_on_every_screen_and_in_what_is_left() {
    for size in [(24, 80), (20, 40)] {
        let state = folder();
        let mut terminal = answered(state.path(), "224442245444", size);
        let told = |screen: &str| {
            let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
            let sentence = "You lean towards product owner, but only just.";
            assert!(words.starts_with(sentence), "{screen}");
            let firm = words.find("Taken again: the same 50 times of 100.");
            assert!(firm.is_some(), "{screen}");
            assert!(
                words.find("statements").is_none_or(|at| Some(at) > firm),
                "{screen}"
            );
        };
        told(&terminal.contents());
        terminal.press_for("5", "▸ 5");
        terminal.press(ENTER);
        assert_eq!(terminal.end(), 0);
        told(&terminal.contents());
    }
}

#[test]
fn who_is_undecided_is_left_with_a_piece_of_each_role() {
    let state = folder();
    let mut terminal = Start::new(state.path(), &[]).run();
    Person::Undecided.take(&mut terminal, false);
    terminal.press("4\r");
    assert_eq!(terminal.end(), 0);
    let summary = terminal.contents();
    assert!(summary.contains("try a piece of each."), "{summary}");
    assert_eq!(summary.matches("  → ").count(), 2, "{summary}");
    assert!(summary.trim_end().lines().count() <= 11, "{summary}");
}

#[test]
fn where_enough_is_answered_the_menu_has_the_result_after_the_offer_too() {
    let state = folder();
    let mut terminal = Start::new(state.path(), &[]).run();
    let bank = shipped::bank();
    for (number, question) in bank.questions().iter().enumerate() {
        let here = format!("Question {} of 29", number + 1);
        let screen = terminal.wait_until(&here, |screen| {
            let screen = screen.contents();
            screen.contains(&here) || screen.contains("Enough is answered")
        });
        if number == 3 {
            let menu = terminal.press_for("q", "3  Save and leave");
            assert!(!menu.contains("Show the result now"), "{menu}");
            terminal.press_for(ESCAPE, &here);
        }
        if screen.contains("Enough is answered") {
            terminal.press_for(ENTER, &here);
            terminal.press_for("q", "3  Show the result now");
            terminal.press_for("3", "▸ 3");
            terminal.press_for(ENTER, "You lean clearly towards product manager.");
            return;
        }
        terminal.press(&Person::Clear.keys(&bank, question, number));
    }
    panic!("it is offered");
}

#[test]
fn what_helps_stands_below_a_question_also_where_it_gives_no_points() {
    for size in [(24, 80), (20, 40)] {
        let state = folder();
        let mut start = Start::new(state.path(), &[]);
        (start.rows, start.columns) = size;
        let mut terminal = start.run();
        for number in 1..=26 {
            terminal.wait_for(&format!("Question {number} of 29"));
            terminal.press("s");
        }
        let screen = terminal.wait_for("Question 27 of 29");
        let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        let help = "Only the advice looks at it. It gives no points.";
        assert!(words.contains(help), "{screen}");
    }
}
