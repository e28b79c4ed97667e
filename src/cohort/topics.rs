//! What to talk about, from figures that may be told.

use super::hundredths::Hundredths;
use super::report::{
    Agreed, Agreement, Difference, DividedQuestion, GroupFigures, OptionCount, Population,
    QuestionCounts, ScaleReliability, SheetOption, Topic,
};
use crate::bank::Bank;
use crate::scoring::points::{Tenths, rounded};

/// How many splits and differences are named at most.
const NAMED: usize = 5;

/// The graded questions that split the room most; ties in bank order.
pub(super) fn splits(whole: &Population) -> Vec<DividedQuestion> {
    let divided = |question: &QuestionCounts| {
        Some(DividedQuestion {
            question: question.question.clone(),
            divided: question.divided?,
        })
    };
    let mut splits: Vec<DividedQuestion> = whole.questions.iter().filter_map(divided).collect();
    splits.sort_by_key(|split| std::cmp::Reverse(split.divided));
    splits.truncate(NAMED);
    splits
}

/// The questions on which the shown groups differ most: by their means where the question is graded,
/// else by the share of the option that they differ most on. Questions asked for advice alone are left
/// out. Ties in bank order.
pub(super) fn differences(bank: &Bank, groups: &[GroupFigures]) -> Vec<Difference> {
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
                    let name = SheetOption::Id(bank.questions[question].options[option].id.clone());
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
    groups: &[GroupFigures],
    question: usize,
    option: Option<SheetOption>,
    length: f64,
    figure: impl Fn(&QuestionCounts) -> Option<Hundredths>,
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

/// The least difference between groups that is worth talking about, in percent of the scale or of people.
const NOTABLE: Tenths = Tenths(200);

/// What to talk about: the most divided question, the strongest consensus, the largest difference between
/// groups, and the item that goes against the others. Each is named only where its figures bear it.
///
/// `masked` is per question how many answers to it, at most, were others and are counted as the common one.
pub(super) fn topics(
    whole: &Population,
    differences: &[Difference],
    reliability: &[ScaleReliability],
    masked: &[u64],
) -> Vec<Topic> {
    let mut topics = Vec::new();
    topics.extend(most_divided(&whole.questions));
    topics.extend(consensus(&whole.questions, masked));
    if let Some(difference) = differences.first()
        && difference.difference >= NOTABLE
    {
        topics.push(Topic::LargestDifference {
            question: difference.question.clone(),
        });
    }
    let items = reliability
        .iter()
        .filter_map(|scale| scale.figures.as_ref())
        // Where the others do not go together, nothing goes against them.
        .filter(|figures| figures.bears_results())
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

/// How many people stand below, at and above the middle of a graded question, where that is told.
struct MiddleCounts {
    low: u64,
    middle: u64,
    high: u64,
}

impl MiddleCounts {
    fn new(question: &QuestionCounts) -> Option<MiddleCounts> {
        question.divided?;
        let half = question.options.len() / 2;
        let sum = |options: &[OptionCount]| -> Option<u64> {
            options.iter().map(|option| option.people).sum()
        };
        Some(MiddleCounts {
            low: sum(question.options.get(..half)?)?,
            middle: sum(question.options.get(half..question.options.len() - half)?)?,
            high: sum(question.options.get(question.options.len() - half..)?)?,
        })
    }

    fn all(&self) -> u64 {
        self.low + self.middle + self.high
    }

    fn is_divided(&self) -> bool {
        let is_side = |people: u64| people > 0 && people * 4 >= self.all();
        is_side(self.low) && is_side(self.high)
    }
}

/// The most divided question with two sides. Ties in bank order.
fn most_divided(questions: &[QuestionCounts]) -> Option<Topic> {
    let sides = questions.iter().filter_map(|question| {
        let sides = MiddleCounts::new(question)?;
        sides.is_divided().then_some((question, sides))
    });
    let found = sides.reduce(|most, next| match next.0.divided > most.0.divided {
        true => next,
        false => most,
    });
    found.map(|(question, sides)| Topic::MostDivided {
        question: question.question.clone(),
        low: sides.low,
        middle: sides.middle,
        high: sides.high,
    })
}

/// What can be said of a question for certain, whatever was masked.
struct Claim {
    sides: MiddleCounts,
    /// How many of its answers, at most, were others and are counted as the common one.
    masked: u64,
}

impl Claim {
    fn is_two_thirds(&self, people: u64) -> bool {
        let all = self.sides.all();
        all > 0 && people.saturating_sub(self.masked) * 3 >= all * 2
    }

    fn is_over_half(&self, people: u64) -> bool {
        people.saturating_sub(self.masked) * 2 > self.sides.all()
    }
}

/// The graded question that nearly all answer alike, else the least divided one of which the most can be
/// said: two thirds with one answer, two thirds on one side, over half with one answer. What is said holds also
/// where so many of a question's answers are masked ones.
fn consensus(questions: &[QuestionCounts], masked: &[u64]) -> Option<Topic> {
    let topic =
        |question: &QuestionCounts, agree: Agreement, on: Agreed| Topic::StrongestConsensus {
            question: question.question.clone(),
            agree,
            on,
        };
    let alike = questions
        .iter()
        .find_map(|question| match question.nearly_all {
            Some(SheetOption::Number(number)) => Some(topic(
                question,
                Agreement::NearlyAll,
                Agreed::Option(number),
            )),
            _ => None,
        });
    if alike.is_some() {
        return alike;
    }
    let mut told: Vec<(&QuestionCounts, u64)> = questions
        .iter()
        .zip(masked.iter().copied())
        .filter(|(found, _)| found.divided.is_some())
        .collect();
    told.sort_by_key(|(question, _)| question.divided);
    let find = |holds: &dyn Fn(&QuestionCounts, &Claim) -> Option<Agreed>, agree: Agreement| {
        told.iter().find_map(|(question, masked)| {
            let (sides, masked) = (MiddleCounts::new(question)?, *masked);
            let on = holds(question, &Claim { sides, masked })?;
            Some(topic(question, agree, on))
        })
    };
    let option = |question: &QuestionCounts, holds: &dyn Fn(u64) -> bool| {
        let mut people = question.options.iter().map(|option| option.people);
        let place = people.position(|people| people.is_some_and(holds))?;
        Some(Agreed::Option(place + 1))
    };
    find(
        &|question, claim| option(question, &|people| claim.is_two_thirds(people)),
        Agreement::TwoThirds,
    )
    .or_else(|| {
        find(
            &|_, claim| match () {
                () if claim.is_two_thirds(claim.sides.low) => Some(Agreed::LowSide),
                () if claim.is_two_thirds(claim.sides.high) => Some(Agreed::HighSide),
                () => None,
            },
            Agreement::TwoThirds,
        )
    })
    .or_else(|| {
        find(
            &|question, claim| option(question, &|people| claim.is_over_half(people)),
            Agreement::OverHalf,
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A graded question that so many people answered with each option.
    fn question(id: &str, divided: i64, people: &[u64]) -> QuestionCounts {
        let count = |(place, &people): (usize, &u64)| OptionCount {
            option: SheetOption::Number(place + 1),
            people: Some(people),
            share: None,
            nearly: None,
        };
        QuestionCounts {
            question: id.into(),
            held_back: None,
            nearly_all: None,
            answered: Some(people.iter().sum()),
            options: people.iter().enumerate().map(count).collect(),
            none: None,
            mean: None,
            deviation: None,
            divided: Some(Tenths(divided)),
        }
    }

    #[test]
    fn sixteen_of_forty_are_no_consensus() {
        assert_eq!(
            consensus(&[question("q", 100, &[4, 8, 16, 8, 4])], &[0]),
            None
        );
    }

    #[test]
    fn a_consensus_says_what_its_figures_bear() {
        let masked = |people: &[u64], masked| {
            let found = consensus(&[question("q", 100, people)], &[masked]);
            match found {
                Some(Topic::StrongestConsensus { agree, on, .. }) => Some((agree, on)),
                _ => None,
            }
        };
        let on = |people: &[u64]| masked(people, 0);
        assert_eq!(
            on(&[0, 0, 3, 27, 0]),
            Some((Agreement::TwoThirds, Agreed::Option(4)))
        );
        assert_eq!(
            on(&[0, 0, 10, 10, 10]),
            Some((Agreement::TwoThirds, Agreed::HighSide))
        );
        assert_eq!(
            on(&[11, 10, 0, 9, 0]),
            Some((Agreement::TwoThirds, Agreed::LowSide))
        );
        assert_eq!(
            on(&[0, 0, 16, 7, 7]),
            Some((Agreement::OverHalf, Agreed::Option(3)))
        );
        // 25 disagree and 22 agree.
        assert_eq!(on(&[3, 22, 0, 22, 0]), None);
        // Seven of twelve, and one who stood alone.
        let eight = [1, 0, 8, 1, 2];
        assert_eq!(
            masked(&eight, 0),
            Some((Agreement::TwoThirds, Agreed::Option(3)))
        );
        assert_eq!(
            masked(&eight, 1),
            Some((Agreement::OverHalf, Agreed::Option(3)))
        );
        assert_eq!(masked(&eight, 2), None);
    }

    #[test]
    fn a_division_has_two_sides_with_a_quarter_each() {
        let sides = |people: &[u64]| match most_divided(&[question("q", 900, people)]) {
            Some(Topic::MostDivided {
                low, middle, high, ..
            }) => Some((low, middle, high)),
            _ => None,
        };
        assert_eq!(sides(&[10, 3, 5, 2, 10]), Some((13, 5, 12)));
        assert_eq!(sides(&[10, 3, 2, 10]), Some((13, 0, 12)));
        assert_eq!(sides(&[1, 1, 0, 0, 28]), None);
    }
}
