// What the fuzz targets call, and what tests/it/hostile.rs calls with bounded random input: each takes
// any bytes, must neither panic nor hang, and asserts what must hold of whatever is accepted.

#[path = "../src/program/stream/cut.rs"]
#[allow(dead_code)]
mod cut;
#[path = "../src/program/render/spreadsheet.rs"]
mod spreadsheet;

use rolefit::cohort::disclosure::disclose;
use rolefit::cohort::{CountLayout, partial};
use rolefit::sheet::draft;
use rolefit::sheet::{self, Sheet, UsualReader};
use rolefit::{Answers, Bank, Length, Outcome, Pick};

/// The worked example's bank.
pub const TINY: &str = include_str!("../examples/worked/tiny-bank.json");

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
    let parsed = sheet::parse(text, &bank);
    let mut answers = Answers::new(&bank);
    // The fast reader accepts nothing that the one that explains refuses, or reads otherwise.
    if let Some(head) = UsualReader::new(&bank).read(data, &mut answers) {
        let sheet = parsed.as_ref().expect("accepted");
        assert_eq!(head.id, sheet.id.as_deref());
        assert_eq!(head.group, sheet.group.as_deref());
        assert_eq!(head.version, sheet.version.as_deref());
        assert_eq!(head.pace, sheet.pace);
        assert_eq!((head.length, &answers), (sheet.length, &sheet.answers));
    }
    match parsed {
        Ok(sheet) => use_sheet(&bank, &sheet),
        Err(error) => assert!(!error.problems.0.is_empty(), "a refusal says why"),
    }
}

/// A table: cut into blocks wherever a row ends, its cells made safe.
pub fn table(data: &[u8]) {
    let all = rows(data);
    let mut ends = cut::Ends::Rows(cut::RowEnds::new([b','; 4]));
    let size = data.first().map_or(1, |&byte| usize::from(byte) % 64 + 1);
    let mut at = 0;
    for piece in data.chunks(size) {
        for end in ends
            .feed(piece)
            .into_iter()
            .flat_map(|(first, last)| [first, last])
        {
            let (before, after) = data.split_at(at + end);
            assert_eq!(
                [rows(before), rows(after)].concat(),
                all,
                "cut at {}",
                at + end
            );
        }
        at += piece.len();
    }
    for cell in all.iter().flatten() {
        let Ok(text) = std::str::from_utf8(cell) else {
            continue;
        };
        let safe = spreadsheet::safe_cell(text);
        assert!(
            !safe.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']),
            "{safe}"
        );
        // What was put before a formula can be taken away again, part by part.
        let parts = safe.split_inclusive([';', '\t', '\r', '\n']);
        let bare: String = parts
            .map(|part| part.strip_prefix('\'').unwrap_or(part))
            .collect();
        if *safe != *text {
            assert_eq!(bare, text);
        }
    }
}

/// A partial summary of the worked example's bank, read, added to itself and told.
pub fn partial(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let bank = Bank::parse(TINY).expect("the example is sound");
    let layout = CountLayout::new(&bank);
    let _ = partial::named_bank(text);
    if let Ok(summary) = partial::read(text, &layout) {
        let written = partial::write(&layout, &summary).expect("it is written");
        let again = partial::read(&written, &layout).expect("it reads what it writes");
        let rewritten = partial::write(&layout, &again).expect("it is written");
        assert_eq!(rewritten, written);
        let masked = rolefit::cohort::Masked::new(&layout, &summary, 5);
        let _ = disclose(&layout, &masked, &summary.refused, true);
    }
}

/// A draft of the worked example's bank.
pub fn draft(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let bank = Bank::parse(TINY).expect("the example is sound");
    if let Ok(restored) = draft::parse(text, &bank) {
        let written = draft::write(&bank, &restored.draft).expect("it is written");
        let again = draft::parse(&written, &bank).expect("it reads what it writes");
        assert_eq!(again.draft, restored.draft);
        assert!(again.dropped.is_empty());
    }
}

/// The rows of a table as the `csv` crate reads them.
fn rows(data: &[u8]) -> Vec<Vec<Vec<u8>>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(data);
    let records = reader
        .byte_records()
        .map(|record| record.expect("from memory"));
    records
        .map(|record| record.iter().map(<[u8]>::to_vec).collect())
        .collect()
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
    if bank.questions().len() > 200 || bank.groups().iter().any(|group| group.combinations > 2_000)
    {
        return;
    }
    let mut sheet = Sheet::new(Length::Full, Answers::new(bank));
    use_sheet(bank, &sheet);
    for (index, question) in bank.questions().iter().enumerate() {
        let last = question.options.len() - 1;
        let pick = if question.most() > 1 || question.kind.name() == "multi" {
            Pick::Many(vec![last])
        } else {
            Pick::One(last)
        };
        sheet.answers.set(index, &pick).expect("it is offered");
        if index % 7 == 0 {
            use_sheet(bank, &sheet);
        }
    }
    use_sheet(bank, &sheet);
}

/// Scores a sheet and asserts what holds of every score.
fn use_sheet(bank: &Bank, sheet: &Sheet) {
    let assessment = bank.assess(sheet);
    let score = &assessment.score;
    for role in 0..bank.roles().len() {
        assert!(
            score.basis.ranges.lo[role] <= score.points[role]
                && score.points[role] <= score.basis.ranges.hi[role]
        );
        assert!((0..=1000).contains(&score.ranking.fits[role].0));
    }
    assert!(score.basis.evidence <= 100 && score.ranking.margin.0 >= 0);
    assert_eq!(
        score.outcome == Outcome::Insufficient,
        !score.basis.is_enough
    );
    let ranked = score.basis.ranked.iter().filter(|ranked| **ranked);
    assert!(ranked.count() >= 2);
    let explanation = &assessment.explanation;
    let leans: i64 = explanation.reasons.iter().map(|reason| reason.lean.0).sum();
    assert_eq!(explanation.baseline.0 + leans, score.ranking.margin.0);
}
