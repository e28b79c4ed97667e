//! Whether it is worth while to go on asking (docs/scoring.md, 11).
//!
//! Stochastic curtailment: to stop a questionnaire when what is still to come would hardly change its
//! decision (Finkelman, He, Kim and Lai, "Stochastic curtailment of health questionnaires", Statistics
//! in Medicine 30, 2011).

use crate::audit::parts::{GroupPoints, PointParts, any_answer};
use crate::bank::Outcome;
use crate::probability::chance::Chance;
use crate::scoring::points::Points;
use crate::scoring::score::Scorer;
use crate::sheet::Sheet;

/// The probability that the outcome stays what it is now if every one of the `open` questions, which
/// the sheet leaves unanswered, is answered at random: every allowed answer equally likely. Whatever
/// else is unanswered stays so. `None` where too little is answered for an outcome.
///
/// ```
/// use rolefit::explain::settled::settled;
/// use rolefit::{Answers, Bank, Length, Scorer, Sheet, bank};
///
/// let bank = Bank::parse(bank::built_in("pm-vs-po").expect("it ships").text)?;
/// let sheet = Sheet::new(Length::Full, Answers::new(&bank));
/// let open = bank.asked(Length::Full);
/// assert_eq!(settled(&mut Scorer::new(&bank), &sheet, &open), None);
/// # Ok::<(), rolefit::Problems>(())
/// ```
#[must_use]
pub fn settled(scorer: &mut Scorer<'_>, sheet: &Sheet, open: &[usize]) -> Option<Chance> {
    let bank = scorer.bank();
    let now = scorer.score(&sheet.answers, sheet.length).outcome;
    if now == Outcome::Insufficient {
        return None;
    }
    let answers = &sheet.answers;
    let mut open: Vec<usize> = open.to_vec();
    open.retain(|&question| !answers.is_answered(question));
    open.sort_unstable();
    // Ranges and evidence depend on which questions are answered, not on how.
    let mut filled = answers.clone();
    for &question in &open {
        filled.put(question, &any_answer(bank, question));
    }
    let basis = scorer.score(&filled, sheet.length).basis;
    let groups = bank.groups.iter();
    let groups: Vec<GroupPoints> = groups
        .map(|group| GroupPoints::beside(bank, group, &open, answers))
        .collect();
    let alone = answers.answered();
    let fixed = alone
        .filter(|&question| bank.group_of[question].is_none())
        .fold(Points::ZERO, |sum, question| {
            sum + answers.award(bank, question)
        });
    let parts = PointParts::new(bank, &open, &groups);
    Some(parts.chance(|points| basis.outcome(bank, &(fixed + *points)) == now))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::{Bank, Length};
    use crate::scoring::range::each_subset;
    use crate::sheet::answers::{Answers, Pick};

    /// A rule ties an answered question to an open one; one question has several answers.
    fn bank() -> Bank {
        Bank::parse(
            r#"{"format": "rolefit-bank/1", "id": "b", "version": "1", "title": "t",
            "roles": [{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}],
            "scales": {"agree": ["no", "both", "yes"]},
            "questions": [
             {"id": "a", "kind": "scale", "scale": "agree", "text": "A", "award": {"x": [0, 2, 4], "y": [4, 2, 0]}},
             {"id": "b", "kind": "scale", "scale": "agree", "text": "B", "award": {"x": [0, 1, 2], "y": [2, 1, 0]}},
             {"id": "c", "kind": "scale", "scale": "agree", "text": "C", "award": {"x": [2, 1, 0], "y": [0, 1, 2]}},
             {"id": "d", "kind": "multi", "max": 2, "text": "D", "options": [
              {"id": "p", "label": "P", "award": {"x": 1}}, {"id": "q", "label": "Q", "award": {"y": 1}},
              {"id": "r", "label": "R", "award": {"y": 2}}]}],
            "rules": [{"id": "r", "when": {"all": [{"question": "a", "is": 3}, {"question": "b", "is": 1}]},
                       "award": {"y": 5}, "because": "because"}],
            "decision": {"min_evidence": 0}}"#,
        )
        .expect("sound")
    }

    #[test]
    fn it_is_the_share_of_all_ways_to_answer_the_rest() {
        let bank = bank();
        let mut scorer = Scorer::new(&bank);
        for answered in [vec![(0, 2)], vec![(0, 2), (1, 0)], vec![(0, 0), (2, 1)]] {
            let mut sheet = Sheet::new(Length::Full, Answers::new(&bank));
            for &(question, option) in &answered {
                sheet.answers.put_option(question, option);
            }
            let is_open = |question: &usize| !sheet.answers.is_answered(*question);
            let open: Vec<usize> = (0..4).filter(is_open).collect();
            let now = scorer.score(&sheet.answers, Length::Full).outcome;
            let mut ways = vec![sheet.answers.clone()];
            for &question in &open {
                let mut picks: Vec<Pick> = (0..3).map(Pick::One).collect();
                if question == 3 {
                    picks.clear();
                    each_subset(3, 2, &mut |subset| picks.push(Pick::Many(subset.to_vec())));
                }
                let longer = |way: &Answers| -> Vec<Answers> {
                    let put = |pick| {
                        let mut way = way.clone();
                        way.put(question, pick);
                        way
                    };
                    picks.iter().map(put).collect()
                };
                ways = ways.iter().flat_map(longer).collect();
            }
            let mut same = 0;
            for way in &ways {
                same += usize::from(scorer.score(way, Length::Full).outcome == now);
            }
            let found = settled(&mut scorer, &sheet, &open).expect("enough is answered");
            let counted = same as f64 / ways.len() as f64;
            assert!(
                (found.probability - counted).abs() < 1e-12,
                "{answered:?}: {found:?}, counted {counted}"
            );
        }
    }

    #[test]
    fn what_is_skipped_is_not_to_come() {
        let bank = bank();
        let mut sheet = Sheet::new(Length::Full, Answers::new(&bank));
        sheet.answers.put_option(0, 2);
        let chance = settled(&mut Scorer::new(&bank), &sheet, &[]).expect("enough is answered");
        assert!((chance.probability - 1.0).abs() < 1e-12);
    }
}
