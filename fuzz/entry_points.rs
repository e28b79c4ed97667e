// What the fuzz targets call, and what tests/it/hostile.rs calls with bounded random input: each takes
// any bytes, must neither panic nor hang, and asserts what must hold of whatever is accepted.

use rolefit::sheet::{self, Sheet};
use rolefit::{Answers, Bank, Length, Outcome, Pick, Scorer, assess};

/// The worked example's bank.
pub const TINY: &str = include_str!("../tests/it/worked_example/tiny-bank.json");

/// A bank file.
pub fn bank(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    match Bank::parse(text) {
        Ok(bank) => use_bank(&bank),
        Err(problems) => assert!(!problems.0.is_empty(), "a refusal says why"),
    }
}

/// A sheet, read against the worked example's bank.
pub fn sheet(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let bank = Bank::parse(TINY).expect("the example is sound");
    let _ = sheet::named_bank(text);
    match sheet::parse(text, &bank) {
        Ok(sheet) => use_sheet(&bank, &sheet),
        Err((_, problems)) => assert!(!problems.0.is_empty(), "a refusal says why"),
    }
}

/// A condition, as the `when` of a rule and of an advice.
pub fn conditions(data: &[u8]) {
    let Ok(condition) = std::str::from_utf8(data) else {
        return;
    };
    let rule = format!(
        "{{\"id\": \"fuzzed\", \"award\": {{\"pm\": 1}}, \"because\": \"b\", \"when\": {condition}}}"
    );
    let advice = format!("{{\"id\": \"fuzzed\", \"text\": \"t\", \"when\": {condition}}}");
    for (list, item) in [("\"rules\": [", rule), ("\"advice\": [", advice)] {
        bank(
            TINY.replacen(list, &format!("{list}{item}, "), 1)
                .as_bytes(),
        );
    }
}

/// Takes the quiz of a bank in a few ways.
fn use_bank(bank: &Bank) {
    // What costs more than a moment by right is left to the tests of speed.
    if bank.questions.len() > 200 || bank.groups.iter().any(|group| group.combinations > 2_000) {
        return;
    }
    let mut sheet = Sheet {
        id: None,
        group: None,
        length: Length::Full,
        answers: Answers::new(bank),
    };
    use_sheet(bank, &sheet);
    for (index, question) in bank.questions.iter().enumerate() {
        let last = question.options.len() - 1;
        let pick = if question.most() > 1 || question.kind.name() == "multi" {
            Pick::Many(vec![last])
        } else {
            Pick::One(last)
        };
        sheet.answers.set(index, &pick);
        if index % 7 == 0 {
            use_sheet(bank, &sheet);
        }
    }
    use_sheet(bank, &sheet);
}

/// Scores a sheet and asserts what holds of every score.
fn use_sheet(bank: &Bank, sheet: &Sheet) {
    let assessment = assess(&mut Scorer::new(bank), sheet);
    let score = &assessment.score;
    for role in 0..bank.roles.len() {
        assert!(
            score.ranges.lo[role] <= score.points[role]
                && score.points[role] <= score.ranges.hi[role]
        );
        assert!((0..=1000).contains(&score.standing.fits[role].0));
    }
    assert!(score.evidence <= 100 && score.standing.margin.0 >= 0);
    assert_eq!(
        score.outcome == Outcome::Insufficient,
        score.evidence < bank.decision.min_evidence
    );
    let explanation = &assessment.explanation;
    let leans: i64 = explanation.reasons.iter().map(|reason| reason.lean.0).sum();
    assert_eq!(explanation.baseline.0 + leans, score.standing.margin.0);
}
