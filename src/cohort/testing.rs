//! A tool of tests: cohorts made up for them.

use super::{CountLayout, Summary};
use crate::bank::{Bank, Kind, Length};
use crate::scoring::points::Tenths;
use crate::scoring::score::Scorer;
use crate::sheet::Sheet;
use crate::sheet::answers::{Answers, Pick};

/// A small bank with every kind of question, a rule, and a short version.
pub(super) fn bank() -> Bank {
    let graded = |id: &str, dimension: &str, pm: &str, po: &str| {
        format!(
            r#"{{"id": "{id}", "kind": "scale", "scale": "agree", "dimension": "{dimension}",
                "text": "{id}?", "award": {{"pm": {pm}, "po": {po}}}}}"#
        )
    };
    let text = format!(
        r#"{{"format": "rolefit-bank/1", "id": "small", "version": "1", "title": "Small",
        "roles": [{{"id": "pm", "name": "PM"}}, {{"id": "po", "name": "PO"}}],
        "dimensions": [{{"id": "one", "name": "One"}}, {{"id": "two", "name": "Two"}}],
        "scales": {{"agree": ["a", "b", "c", "d", "e"]}},
        "questions": [{}, {}, {}, {},
          {{"id": "work", "kind": "choice", "text": "Work?", "options": [
            {{"id": "desk", "label": "Desk"}}, {{"id": "road", "label": "Road"}},
            {{"id": "home", "label": "Home"}}]}},
          {{"id": "likes", "kind": "multi", "dimension": "two", "text": "Likes?", "options": [
            {{"id": "talks", "label": "Talks", "award": {{"pm": 1}}}},
            {{"id": "lists", "label": "Lists", "award": {{"po": 1}}}},
            {{"id": "walks", "label": "Walks"}}]}}],
        "rules": [{{"id": "rule", "when": {{"question": "q1", "at_least": 4}},
          "award": {{"pm": 1}}, "because": "so"}}],
        "quick": ["q1", "q2", "work"]}}"#,
        graded("q1", "one", "[-2, -1, 0, 1, 2]", "[1, 0, 0, 0, -1]"),
        graded("q2", "one", "[1, 0, 0, 0, -1]", "[-2, -1, 0, 1, 2]"),
        graded("q3", "two", "[-2, -1, 0, 1, 2]", "[0, 0, 0, 0, 0]"),
        graded("q4", "two", "[0, 0, 0, 0, 0]", "[-2, -1, 0, 1, 2]"),
    );
    Bank::parse(&text).expect("the bank is sound")
}

/// Numbers that look random and are the same everywhere: Knuth's MMIX generator, its upper bits.
pub(super) struct Numbers(pub(super) u64);

impl Numbers {
    /// A number below `bound`.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % bound
    }
}

/// Sheets of groups with these sizes; in a group each question is answered as its fashion is, with
/// `fashion` percent, else anyhow or not at all. The first group is without a name.
pub(super) fn sheets(bank: &Bank, sizes: &[usize], fashion: usize, seed: u64) -> Vec<Sheet> {
    let mut numbers = Numbers(seed);
    let mut sheets = Vec::new();
    for (group, &size) in sizes.iter().enumerate() {
        let in_fashion: Vec<usize> = (0..bank.questions.len())
            .map(|question| numbers.below(bank.questions[question].options.len()))
            .collect();
        for person in 0..size {
            let quick = numbers.below(12) == 0;
            let mut sheet = Sheet {
                id: Some(format!("person-{group}-{person}-secret")),
                group: (group > 0).then(|| format!("group-{group}-name")),
                ..Sheet::new(
                    if quick { Length::Quick } else { Length::Full },
                    Answers::new(bank),
                )
            };
            for (question, &fashionable) in in_fashion.iter().enumerate() {
                let follows = numbers.below(100) < fashion;
                if !bank.asks(sheet.length, question) || !follows && numbers.below(10) == 0 {
                    continue;
                }
                let options = bank.questions[question].options.len();
                let pick = match bank.questions[question].kind {
                    Kind::Multi { .. } if follows => Pick::Many(vec![fashionable]),
                    Kind::Multi { .. } => {
                        let chosen = (0..options).filter(|_| numbers.below(2) == 0);
                        Pick::Many(chosen.collect())
                    }
                    _ if follows => Pick::One(fashionable),
                    _ => Pick::One(numbers.below(options)),
                };
                sheet.answers.put(question, &pick);
            }
            sheet.pace = [None, Some(Tenths(15)), Some(Tenths(40))][numbers.below(3)];
            sheets.push(sheet);
        }
    }
    sheets
}

/// The summary of sheets.
pub(super) fn summary(layout: &CountLayout<'_>, sheets: &[Sheet]) -> Summary {
    let mut scorer = Scorer::new(layout.bank);
    let mut summary = Summary::new(layout);
    for sheet in sheets {
        let score = scorer.score(&sheet.answers, sheet.length);
        let group = sheet.group.as_deref();
        summary.add(
            layout,
            group,
            sheet.length,
            sheet.pace,
            &sheet.answers,
            &score,
        );
    }
    summary
}
