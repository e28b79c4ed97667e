//! What to talk about, in words: what was found, and a question to begin with.

use rolefit::Bank;
use rolefit::cohort::report::{Agreed, Agreement, Figures, SheetOption, Topic};
use rolefit::language::Language;

use super::words::Whose;
use super::{figures, words};

/// Something to talk about: what was found, and a question to begin with.
pub(super) fn topic(language: Language, bank: &Bank, figures: &Figures, topic: &Topic) -> String {
    let catalog = language.catalog();
    let asked = |id: &str| words::question(bank, id);
    match topic {
        Topic::MostDivided {
            question,
            low,
            middle,
            high,
        } => {
            let [left, right] = words::ends(bank, question).unwrap_or_default();
            let id = match middle {
                0 => "topic-divided",
                _ => "topic-divided-middle",
            };
            catalog.with(
                id,
                &[
                    ("question", (&asked(question)).into()),
                    ("low", (*low).into()),
                    ("left", (&left).into()),
                    ("high", (*high).into()),
                    ("right", (&right).into()),
                    ("middle", (*middle).into()),
                ],
            )
        }
        Topic::StrongestConsensus {
            question,
            agree,
            on,
        } => {
            let [left, right] = words::ends(bank, question).unwrap_or_default();
            let (on, is_side) = match on {
                Agreed::Option(number) => (
                    words::option(bank, question, &SheetOption::Number(*number)),
                    false,
                ),
                Agreed::LowSide => (left, true),
                Agreed::HighSide => (right, true),
            };
            let id = match (agree, is_side) {
                (Agreement::NearlyAll, _) => Whose::everybody(figures).of(
                    "topic-consensus-nearly-all",
                    "topic-consensus-nearly-all-each",
                ),
                (Agreement::TwoThirds, false) => "topic-consensus-two-thirds",
                (Agreement::TwoThirds, true) => "topic-consensus-side",
                (Agreement::OverHalf, _) => "topic-consensus-half",
            };
            catalog.with(
                id,
                &[
                    ("question", (&asked(question)).into()),
                    ("answer", (&on).into()),
                ],
            )
        }
        Topic::LargestDifference { question } => {
            let difference = figures
                .differences
                .first()
                .map(|found| figures::difference(bank, found));
            catalog.with(
                "topic-difference",
                &[
                    ("question", (&asked(question)).into()),
                    ("difference", (&difference.unwrap_or_default()).into()),
                ],
            )
        }
        Topic::OddItem { question } => {
            catalog.with("topic-odd", &[("question", (&asked(question)).into())])
        }
    }
}

/// What was found of a topic, where the answers alone do not show it; may be empty.
pub(super) fn found(bank: &Bank, figures: &Figures, topic: &Topic) -> String {
    match topic {
        Topic::LargestDifference { .. } => figures
            .differences
            .first()
            .map_or_else(String::new, |found| figures::difference(bank, found) + "."),
        Topic::OddItem { .. } => words::text(bank, "topic-odd-found") + ".",
        Topic::MostDivided { .. } | Topic::StrongestConsensus { .. } => String::new(),
    }
}

/// The name of a kind of topic, and its question to begin with.
pub(super) fn name_and_ask(bank: &Bank, topic: &Topic) -> [String; 2] {
    let [name, ask] = match topic {
        Topic::MostDivided { .. } => ["topic-divided-name", "topic-divided-ask"],
        Topic::StrongestConsensus { .. } => ["topic-consensus-name", "topic-consensus-ask"],
        Topic::LargestDifference { .. } => ["topic-difference-name", "topic-difference-ask"],
        Topic::OddItem { .. } => ["topic-odd-name", "topic-odd-ask"],
    };
    [name, ask].map(|id| words::text(bank, id))
}
