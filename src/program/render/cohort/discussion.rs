//! What to talk about, in words: what was found, and a question to begin with.

use rolefit::Bank;
use rolefit::cohort::report::{Figures, OptionCount, Question, Topic};

use super::words;

/// Something to talk about: what was found, and a question to begin with.
pub(super) fn topic(bank: &Bank, figures: &Figures, topic: &Topic) -> String {
    let found = |id: &str| {
        figures
            .whole
            .questions
            .iter()
            .find(|found| found.question == id)
    };
    match topic {
        Topic::MostDivided { question } => {
            let sides = found(question).and_then(sides);
            let sides = sides.map_or_else(String::new, |[low, high]| {
                format!(" {low} on one side, {high} on the other.")
            });
            format!(
                "Most divided: “{}”{sides} What speaks for each side?",
                words::question(bank, question)
            )
        }
        Topic::StrongestConsensus { question } => {
            let most = found(question).and_then(|found| most_chosen(bank, found));
            let most = most.map_or_else(String::new, |most| format!(" Mostly “{most}”."));
            format!(
                "Strongest consensus: “{}”{most} What follows from it for our work?",
                words::question(bank, question)
            )
        }
        Topic::LargestDifference { question } => {
            let difference = figures
                .differences
                .first()
                .map(|found| words::difference(bank, found));
            format!(
                "Largest difference between groups: “{}” {}. What does the one group see that the other does not?",
                words::question(bank, question),
                difference.unwrap_or_default()
            )
        }
        Topic::OddItem { question } => format!(
            "Goes against the rest: “{}” Do we all read it the same way?",
            words::question(bank, question)
        ),
    }
}

/// How many people chose the lower and the upper options of a graded question.
fn sides(question: &Question) -> Option<[u64; 2]> {
    let half = question.options.len() / 2;
    let sum = |options: &[OptionCount]| -> Option<u64> {
        options.iter().map(|option| option.people).sum()
    };
    let low = sum(question.options.get(..half)?)?;
    let high = sum(question.options.get(question.options.len() - half..)?)?;
    Some([low, high])
}

fn most_chosen(bank: &Bank, question: &Question) -> Option<String> {
    let option = match &question.nearly_all {
        Some(option) => option,
        None => {
            let counted = question.options.iter().rev();
            &counted.max_by_key(|option| option.people)?.option
        }
    };
    Some(words::option(bank, &question.question, option))
}
