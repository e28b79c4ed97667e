//! What several texts of the program share: answers in words, points with their sign.

use rolefit::bank::Kind;
use rolefit::{Bank, Pick};

/// What every report ends with.
pub(crate) const PURPOSE: &str =
    "For exploring a career, by and for the person who answered; not for selecting applicants.";

/// An answer in words.
pub(crate) fn answer(bank: &Bank, question: usize, pick: &Pick) -> String {
    let asked = &bank.questions()[question];
    match (pick, &asked.kind) {
        (Pick::One(option), Kind::Pair { left, right }) => {
            let label = &asked.options[*option].label;
            // The middle of an odd scale is neither side.
            let (low, high) = (*option, asked.options.len() - 1 - option);
            match low.cmp(&high) {
                std::cmp::Ordering::Less => format!("{label}: {left}"),
                std::cmp::Ordering::Equal => format!("{label}: {left} / {right}"),
                std::cmp::Ordering::Greater => format!("{label}: {right}"),
            }
        }
        (Pick::One(option), _) => asked.options[*option].label.clone(),
        (Pick::Many(options), _) if options.is_empty() => "None of them".into(),
        (Pick::Many(options), _) => {
            let labels: Vec<&str> = options
                .iter()
                .map(|&option| asked.options[option].label.as_str())
                .collect();
            labels.join("; ")
        }
    }
}

/// The points of every role that gets or loses some: `pm +2, po -1`.
pub(crate) fn signed_points(bank: &Bank, points: &rolefit::Points) -> String {
    let roles = bank
        .roles()
        .iter()
        .enumerate()
        .filter(|(index, _)| points[*index] != 0);
    let shown: Vec<String> = roles
        .map(|(index, role)| format!("{} {:+}", role.id, points[index]))
        .collect();
    shown.join(", ")
}
