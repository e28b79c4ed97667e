//! The kept sheets of a partial summary, read back and held against its counts.

use super::PartialGroup;
use super::checks::contradiction;
use crate::bank::{Kind, Length};
use crate::cohort::count_layout::CountLayout;
use crate::cohort::group_counts::GroupCounts;
use crate::cohort::kept_sheets::KeptSheets;
use crate::cohort::kept_sheets::MOST_MIN_GROUP;
use crate::diagnostics::problem::Problem;
use crate::sheet::answers::Answers;

/// Reads the sheets that are kept of a group.
pub(super) fn read_kept(
    layout: &CountLayout<'_>,
    group: &PartialGroup,
) -> Result<KeptSheets, Problem> {
    let wrong = || contradiction("a sheet that is kept is none of the bank");
    let mut kept = KeptSheets::default();
    let (mut answers, mut cells) = (Answers::new(layout.bank), Vec::new());
    for (alike, whole) in &group.kept {
        if !(1..MOST_MIN_GROUP).contains(alike) {
            return Err(wrong());
        }
        let (short, packed) = whole.split_first().ok_or_else(wrong)?;
        let length = match (short, &layout.bank.quick) {
            (0, _) => Length::Full,
            (1, Some(_)) => Length::Quick,
            _ => return Err(wrong()),
        };
        read_answers(layout, length, packed, &mut answers).ok_or_else(wrong)?;
        for _ in 0..*alike {
            kept.add(layout, length, &answers, &mut cells);
        }
    }
    Ok(kept)
}

/// Reads packed answers that a sheet of this length may have.
pub(super) fn read_answers(
    layout: &CountLayout<'_>,
    length: Length,
    packed: &[u32],
    answers: &mut Answers,
) -> Option<()> {
    answers.clear();
    let mut rest = packed.iter().map(|&number| number as usize);
    let mut next = 0;
    while let Some(question) = rest.next() {
        let number = rest.next()?;
        let asked = layout.bank.questions.get(question)?;
        if question < next || !layout.bank.asks(length, question) {
            return None;
        }
        next = question + 1;
        let options = asked.options.len();
        if let Kind::Multi { max } = asked.kind {
            answers.put_none(question);
            let mut least = 0;
            for _ in 0..number {
                let option = rest.next()?;
                if option < least || option >= options || number > max {
                    return None;
                }
                answers.include(question, option);
                least = option + 1;
            }
        } else if number < options {
            answers.put_option(question, number);
        } else {
            return None;
        }
    }
    Some(())
}

/// Holds the sheets that are kept against the counts: of each cell so many, or as many as are kept.
pub(super) fn check_kept(
    layout: &CountLayout<'_>,
    part: &GroupCounts,
    kept: &KeptSheets,
) -> Result<(), Problem> {
    let check = |cell: usize, people: u64| {
        let expected = people.min(layout.limit(cell) as u64);
        if kept.of(cell).count() as u64 == expected {
            Ok(())
        } else {
            Err(contradiction(
                "the sheets that are kept do not fit the counts",
            ))
        }
    };
    for question in 0..layout.bank.questions.len() {
        let answered = part.answered[question];
        check(layout.answered(question), answered)?;
        for (option, &people) in part.options[layout.options(question)].iter().enumerate() {
            check(layout.chosen(question, option), people)?;
            if layout.plans[question].is_multi {
                check(layout.not_chosen(question, option), answered - people)?;
            }
        }
    }
    Ok(())
}
