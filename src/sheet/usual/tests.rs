//! The quick reader is held against the explaining one.

use super::*;
use crate::bank::built_in;
use crate::document::SheetDocument;
use crate::sheet::answers::Pick;
use crate::sheet::{Sheet, parse};

fn bank() -> Bank {
    Bank::parse(built_in("pm-vs-po").expect("it ships").text).expect("it is sound")
}

#[test]
fn what_is_usual_is_read_as_the_explaining_reader_reads_it() {
    let bank = bank();
    let mut reader = UsualReader::new(&bank);
    let mut answers = Answers::new(&bank);
    for line in [
        r#"{"id":"p1","group":"Zürich","answers":{"own-the-why":4,"focus":1,"company":"startup","energy":["market-study",2]}}"#,
        " {\t\"answers\" : { \"energy\" : [ ] , \"focus\":null } ,\"id\":null}\r",
        r#"{"answers":{}}"#,
        r#"{"length":"quick","answers":{"fine-detail":3},"format":"rolefit-answers/1","bank":"pm-vs-po"}"#,
        r#"{"version":"2.0.0","pace":1.96,"answers":{"own-the-why":"Strongly agree"}}"#,
        r#"{"version":"2.7","pace":0,"answers":{"company":"A startup, still finding its way"}}"#,
        r#"{"version":null,"pace":null,"answers":{}}"#,
    ] {
        let head = reader.read(line.as_bytes(), &mut answers).expect(line);
        let sheet = parse(line, &bank).expect(line);
        assert_eq!(answers, sheet.answers, "{line}");
        assert_eq!(head, head_of(&sheet), "{line}");
    }
}

fn head_of(sheet: &Sheet) -> SheetHead<'_> {
    SheetHead {
        id: sheet.id.as_deref(),
        group: sheet.group.as_deref(),
        version: sheet.version.as_deref(),
        pace: sheet.pace,
        length: sheet.length,
    }
}

/// What the program itself writes has all that it knows, and none of it makes reading slow.
#[test]
fn the_form_of_the_program_itself_is_usual() {
    let bank = bank();
    let mut answers = Answers::new(&bank);
    for question in 0..bank.questions.len() {
        match bank.questions[question].kind {
            Kind::Multi { .. } => answers.put(question, &Pick::Many(vec![0, 1])),
            _ => answers.put_option(question, 1),
        }
    }
    let mut sheet = Sheet::new(Length::Full, answers);
    sheet.id = Some("anna-7f3k".into());
    sheet.group = Some("Zürich".into());
    sheet.version = Some(bank.version.clone());
    sheet.pace = Some(Tenths(37));
    let text = serde_json::to_string(&SheetDocument::of(&bank, &sheet)).expect("JSON");
    let mut read = Answers::new(&bank);
    let head = UsualReader::new(&bank).read(text.as_bytes(), &mut read);
    assert_eq!(head, Some(head_of(&sheet)), "{text}");
    assert_eq!(read, sheet.answers);
}

/// Lines made of pieces that are right, unusual and wrong: what this reader accepts, the explaining
/// one accepts with the same outcome.
#[test]
fn whatever_is_accepted_is_accepted_by_the_explaining_reader() {
    let bank = bank();
    let company = &bank.questions[bank.question("company").expect("asked")];
    let label = serde_json::to_string(&company.options[1].label).expect("JSON");
    let values = [
        "1",
        "5",
        "6",
        "0",
        "01",
        "1.0",
        "1.5",
        "0.05",
        "1e1",
        "-1",
        "00.5",
        "1.",
        ".5",
        "2.0.0",
        "86400",
        "86401",
        "null",
        "\"\"",
        "\"1\"",
        "\"agree\"",
        "\"Agree\"",
        "\" Agree\"",
        "\"Disagr\\u0065e\"",
        "\"2.0.0\"",
        "\"2\"",
        "\"3.0.0\"",
        "\"quick\"",
        "\"full\"",
        "\"startup\"",
        "\"pm-vs-po\"",
        "\"rolefit-answers/1\"",
        "[]",
        "[1]",
        "[1,1]",
        "[1,2,3,4]",
        "[\"market-study\", 2]",
        "{}",
        "true",
        &label,
    ];
    let keys = ["id", "group", "version", "pace", "length", "bank", "format"];
    let questions = [
        "own-the-why",
        "focus",
        "company",
        "energy",
        "horizon",
        "nobody",
    ];
    let mut reader = UsualReader::new(&bank);
    let mut answers = Answers::new(&bank);
    let mut accepted = 0;
    let mut state = 1u64;
    let mut below = |most: usize| {
        // Knuth's MMIX generator; its high bits are the good ones.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).expect("31 bits") % most
    };
    for _ in 0..40_000 {
        let mut members = Vec::new();
        for _ in 0..below(3) {
            let (key, value) = (keys[below(keys.len())], values[below(values.len())]);
            members.push(format!("\"{key}\":{value}"));
        }
        let mut given = Vec::new();
        for _ in 0..below(3) {
            let asked = questions[below(questions.len())];
            given.push(format!("\"{asked}\": {}", values[below(values.len())]));
        }
        let given = format!("\"answers\":{{{}}}", given.join(","));
        members.insert(below(members.len() + 1), given);
        let line = format!("{{{}}}", members.join(", "));
        let Some(head) = reader.read(line.as_bytes(), &mut answers) else {
            continue;
        };
        let sheet = parse(&line, &bank).expect(&line);
        assert_eq!(
            (head, &answers),
            (head_of(&sheet), &sheet.answers),
            "{line}"
        );
        accepted += 1;
    }
    assert!(accepted > 2_000, "{accepted}");
}

#[test]
fn labels_are_read_by_the_explaining_reader() {
    let bank = bank();
    for (written, plain) in [
        (
            r#"{"company":"A startup, still finding its way","own-the-why":"4"}"#,
            r#"{"company":"startup","own-the-why":4}"#,
        ),
        (
            r#"{"own-the-why":" strongly AGREE ","energy":["market-study","2"]}"#,
            r#"{"own-the-why":5,"energy":[1,2]}"#,
        ),
    ] {
        let read = |answers: &str| parse(&format!("{{\"answers\":{answers}}}"), &bank);
        assert_eq!(read(written), read(plain), "{written}");
        assert!(read(plain).is_ok(), "{plain}");
    }
}

#[test]
fn what_is_unusual_is_left_to_the_explaining_reader() {
    let bank = bank();
    let mut reader = UsualReader::new(&bank);
    let mut answers = Answers::new(&bank);
    for line in [
        "",
        "{}",
        "[]",
        r#"{"answers":{"focus":6}}"#,
        r#"{"answers":{"focus":0}}"#,
        r#"{"answers":{"focus":01}}"#,
        r#"{"answers":{"focus":1.0}}"#,
        r#"{"answers":{"focus":1e0}}"#,
        r#"{"answers":{"focus":"1"}}"#,
        r#"{"answers":{"focus":""}}"#,
        r#"{"answers":{"focus":1,"focus":1}}"#,
        r#"{"answers":{"focus":null,"focus":1}}"#,
        r#"{"answers":{"focus":1,}}"#,
        r#"{"answers":{"focus":1}}x"#,
        r#"{"answers":{"focus":1}"#,
        r#"{"answers":{},"answers":{}}"#,
        r#"{"answers":{"energy":[1,1]}}"#,
        r#"{"answers":{"energy":[1,2,3,4]}}"#,
        r#"{"answers":{"energy":1}}"#,
        r#"{"answers":{"fo\u0063us":1}}"#,
        r#"{"answers":{"nobody":1}}"#,
        r#"{"id":"a\nb","answers":{}}"#,
        r#"{"id":1,"answers":{}}"#,
        r#"{"bank":"tiny","answers":{}}"#,
        r#"{"length":"quick","answers":{"focus":1}}"#,
        r#"{"answers":{"focus":1},"length":"quick"}"#,
        "{\"id\":\"\u{1}\",\"answers\":{}}",
    ] {
        assert_eq!(reader.read(line.as_bytes(), &mut answers), None, "{line}");
    }
    assert_eq!(
        reader.read(b"{\"id\":\"\xff\",\"answers\":{}}", &mut answers),
        None
    );
}
