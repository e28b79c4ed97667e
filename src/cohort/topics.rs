//! What to talk about, from figures that may be told.

use super::hundredths::Hundredths;
use super::report::{
    Difference, Group, OptionName, Population, Question, ScaleReliability, Split, Topic,
};
use crate::bank::Bank;
use crate::scoring::points::{Tenths, rounded};

/// How many splits and differences are named at most.
const NAMED: usize = 5;

/// The graded questions that split the room most; ties in bank order.
pub(super) fn splits(whole: &Population) -> Vec<Split> {
    let divided = |question: &Question| {
        Some(Split {
            question: question.question.clone(),
            divided: question.divided?,
        })
    };
    let mut splits: Vec<Split> = whole.questions.iter().filter_map(divided).collect();
    splits.sort_by_key(|split| std::cmp::Reverse(split.divided));
    splits.truncate(NAMED);
    splits
}

/// The questions on which the shown groups differ most: by their means where the question is graded,
/// else by the share of the option that they differ most on. Questions asked for advice alone are left
/// out. Ties in bank order.
pub(super) fn differences(bank: &Bank, groups: &[Group]) -> Vec<Difference> {
    let mut differences: Vec<Difference> = (0..bank.questions.len())
        .filter(|&question| !bank.is_context(question))
        .filter_map(|question| {
            let options = bank.questions[question].options.len();
            if bank.questions[question].kind.is_graded() {
                #[allow(clippy::cast_precision_loss)] // at most 9
                let length = (options - 1) as f64;
                difference(groups, question, None, length, |found| found.mean)
            } else {
                let of_option = |option: usize| {
                    let name = OptionName::Id(bank.questions[question].options[option].id.clone());
                    difference(groups, question, Some(name), 100.0, |found| {
                        let share = found.options.get(option)?.share?;
                        Some(Hundredths(share.0 * 10))
                    })
                };
                // The first of the largest.
                let found = (0..options).filter_map(of_option);
                found.reduce(|first, next| {
                    if next.difference > first.difference {
                        next
                    } else {
                        first
                    }
                })
            }
        })
        .filter(|difference| difference.difference.0 > 0)
        .collect();
    differences.sort_by_key(|difference| std::cmp::Reverse(difference.difference));
    differences.truncate(NAMED);
    differences
}

/// The difference between the lowest and the highest of the groups in a figure, in percent of `length`.
fn difference(
    groups: &[Group],
    question: usize,
    option: Option<OptionName>,
    length: f64,
    figure: impl Fn(&Question) -> Option<Hundredths>,
) -> Option<Difference> {
    let figures = groups.iter().filter_map(|group| {
        let found = figure(&group.figures.questions[question])?;
        Some((group.group.clone(), found))
    });
    let mut figures = figures.collect::<Vec<_>>().into_iter();
    let first = figures.next()?;
    let (mut lowest, mut highest) = (first.clone(), first);
    for next in figures {
        if next.1 < lowest.1 {
            lowest = next;
        } else if next.1 > highest.1 {
            highest = next;
        }
    }
    #[allow(clippy::cast_precision_loss)] // small
    let difference = (highest.1.0 - lowest.1.0) as f64 / length;
    Some(Difference {
        question: groups[0].figures.questions[question].question.clone(),
        option,
        difference: rounded(difference * 10.0),
        lowest: lowest.0,
        low: lowest.1,
        highest: highest.0,
        high: highest.1,
    })
}

/// What to talk about: the most divided question, the strongest consensus, the largest difference
/// between groups, and the item that goes against the others.
pub(super) fn topics(
    whole: &Population,
    splits: &[Split],
    differences: &[Difference],
    reliability: &[ScaleReliability],
) -> Vec<Topic> {
    let mut topics = Vec::new();
    if let Some(split) = splits.first() {
        topics.push(Topic::MostDivided {
            question: split.question.clone(),
        });
    }
    if let Some(question) = consensus(whole) {
        topics.push(Topic::StrongestConsensus {
            question: question.question.clone(),
        });
    }
    if let Some(difference) = differences.first() {
        topics.push(Topic::LargestDifference {
            question: difference.question.clone(),
        });
    }
    let items = reliability
        .iter()
        .filter_map(|scale| scale.figures.as_ref())
        .flat_map(|figures| &figures.items);
    let lowest = items
        .filter_map(|item| Some((item.correlation?, item)))
        .min_by_key(|(correlation, _)| *correlation);
    if let Some((Hundredths(..0), item)) = lowest {
        topics.push(Topic::OddItem {
            question: item.question.clone(),
        });
    }
    topics
}

/// The graded question that nearly all answer alike, else the least divided one.
fn consensus(whole: &Population) -> Option<&Question> {
    let graded_alike =
        |question: &&Question| matches!(question.nearly_all, Some(OptionName::Number(_)));
    whole.questions.iter().find(graded_alike).or_else(|| {
        let divided = whole
            .questions
            .iter()
            .filter_map(|question| Some((question.divided?, question)));
        // As soon as everybody is as divided as everybody else, there is no consensus to name.
        let most = whole
            .questions
            .iter()
            .filter_map(|question| question.divided)
            .max()?;
        divided
            .min_by_key(|(divided, _)| *divided)
            .filter(|(divided, _)| *divided < most && *divided <= Tenths(500))
            .map(|(_, question)| question)
    })
}
