//! Hostile input: the fuzz targets' entry points with bounded random input, and JSON of every kind
//! that nst/JSONTestSuite knows: `y` must be read, `n` refused, `i` may be either.

#[path = "../../fuzz/entry_points.rs"]
#[allow(unreachable_pub)]
mod entry_points;

use proptest::prelude::*;
use rolefit::{Bank, sheet};

/// A valid text with a few places cut, doubled, swapped or overwritten.
fn mutated(texts: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> {
    let edit = (
        any::<prop::sample::Index>(),
        0..6u8,
        1..12usize,
        any::<u8>(),
        any::<prop::sample::Index>(),
    );
    let token = prop::sample::select(vec![
        "null",
        "-1",
        "1e999",
        "99999999999999999999",
        "{}",
        "[]",
        "\"\"",
        "\"\\ud800\"",
        "\"close\"",
        "0.30000001",
    ]);
    (
        prop::sample::select(texts),
        prop::collection::vec((edit, token), 0..6),
    )
        .prop_map(|(text, edits)| {
            let mut bytes = text.as_bytes().to_vec();
            for ((at, kind, length, byte, other), token) in edits {
                let at = at.index(bytes.len().max(1));
                let end = (at + length).min(bytes.len());
                match kind {
                    0 => drop(bytes.drain(at..end)),
                    1 => {
                        let again = bytes[at..end].to_vec();
                        bytes.splice(at..at, again);
                    }
                    2 => bytes.splice(at..end, [byte]).for_each(drop),
                    3 => bytes.splice(at..end, token.bytes()).for_each(drop),
                    4 => bytes.truncate(end),
                    _ => {
                        let other = other.index(bytes.len().max(1));
                        if at < bytes.len() && other < bytes.len() {
                            bytes.swap(at, other);
                        }
                    }
                }
            }
            bytes
        })
}

const BANKS: &[&str] = &[
    entry_points::TINY,
    include_str!("../../src/bank/starter.json"),
];
const SHEETS: &[&str] = &[
    r#"{"id":"p1","group":"Berlin","length":"quick","answers":{"set-direction":4,"horizon":2}}"#,
    r#"{"format":"rolefit-answers/1","bank":"tiny","answers":{"daily-team":2,"company":"startup","energy":["interviews",3]}}"#,
];
const CONDITIONS: &[&str] = &[
    r#"{"all": [{"question": "set-direction", "at_least": 2, "at_most": 4}, {"not": {"question": "energy", "includes": "reviews"}}]}"#,
    r#"{"count": {"at_least": 1, "of": [{"question": "company", "in": ["large", 1]}, {"any": []}]}}"#,
    r#"{"outcome": ["pm", "close"]}"#,
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn banks_are_read_or_refused(data in mutated(BANKS)) {
        entry_points::bank(&data);
    }

    #[test]
    fn sheets_are_read_or_refused(data in mutated(SHEETS)) {
        entry_points::sheet(&data);
    }

    #[test]
    fn conditions_are_read_or_refused(data in mutated(CONDITIONS)) {
        entry_points::conditions(&data);
    }
}

/// Whole documents that are JSON: read as such, whatever else is wrong with them.
const YES: &[&str] = &[
    "[]",
    "{}",
    " [] ",
    "[[]]",
    "[\"\"]",
    "[null, 1, \"1\", {}]",
    "{\"a\":{}}",
    "{\"\":0}",
    "{\"a\":\"b\",\"a\":\"b\"}",
    "{\"a\\u0000b\": 1}",
    "[-0]",
    "[-0.0]",
    "[123]",
    "[1E22]",
    "[1e-2]",
    "[1e+2]",
    "[123.456e78]",
    "[0e1]",
    "[0e+1]",
    "[-1]",
    "[0.4]",
    "[\"\\u0060\\u012a\\u12AB\"]",
    "[\"\\uD801\\udc37\"]",
    "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]",
    "[\"\u{7f}\"]",
    "[\"\u{2028}\"]",
    "[\"\u{ffff}\"]",
    "[\"€𝄞\"]",
    "\"\"",
    "42",
    "-0.1",
    "null",
    "true",
    "false",
    "\"a\"",
    "[1\n]",
    "\t[]\r\n",
];

/// Whole documents that are not JSON.
const NO: &[&str] = &[
    "",
    " ",
    "[",
    "]",
    "{",
    "}",
    "[1,]",
    "[,1]",
    "[1,,2]",
    "[1 2]",
    "[\"a\" \"b\"]",
    "[1",
    "[\"a\"",
    "[\"a]",
    "{\"a\"}",
    "{\"a\":}",
    "{\"a\" 1}",
    "{\"a\":1,}",
    "{,\"a\":1}",
    "{1:1}",
    "{a:1}",
    "{'a':1}",
    "{\"a\":1 \"b\":2}",
    "{\"a\":1}}",
    "[]]",
    "[] []",
    "[1]x",
    "[tru]",
    "[nul]",
    "[True]",
    "[NaN]",
    "[Infinity]",
    "[-Infinity]",
    "[undefined]",
    "[+1]",
    "[.5]",
    "[-.5]",
    "[1.]",
    "[-]",
    "[--1]",
    "[01]",
    "[-01]",
    "[0x1]",
    "[1e]",
    "[1e+]",
    "[1eE2]",
    "[1.e1]",
    "[1 000]",
    "[1_000]",
    "[\"\t\"]",
    "[\"\n\"]",
    "[\"\u{0}\"]",
    "[\"\u{1f}\"]",
    "[\"\\x00\"]",
    "[\"\\a\"]",
    "[\"\\u00A\"]",
    "[\"\\u\"]",
    "[\"\\\"]",
    "[\"\\'\"]",
    "['a']",
    "[`a`]",
    "[\u{a0}1]",
    "[1]//",
    "[1]/**/",
    "/**/[]",
    "#\n[]",
    "[\u{c}]",
    "{\"a\":/*b*/1}",
    "\u{feff}\u{feff}[]",
    "<null>",
    "a",
    "\"",
    "{\"a\":\"b\"}#",
];

/// Documents that a reader may take or refuse.
const EITHER: &[&str] = &[
    "[1e400]",
    "[-1e400]",
    "[123123e100000]",
    "[0.4e00669999999999999999999999999999999999]",
    "[100000000000000000000]",
    "[\"\\ud800\"]",
    "[\"\\udc00\\ud800\"]",
    "[\"\\ud800\\n\"]",
    "[\"\\uDFAA\"]",
    "\u{feff}{}",
];

fn is_json_for_banks(text: &str) -> bool {
    let problems = Bank::parse(text).expect_err("none of these is a bank");
    !problems.0[0].what.starts_with("not JSON")
}

fn is_json_for_sheets(bank: &Bank, text: &str) -> bool {
    let (_, problems) = sheet::parse(text, bank).expect_err("none of these is a sheet");
    !problems.0[0].what.starts_with("not JSON")
}

#[test]
fn json_is_told_from_what_is_not_json() {
    let bank = Bank::parse(entry_points::TINY).expect("the example is sound");
    for text in YES {
        assert!(is_json_for_banks(text), "bank: {text:?}");
        assert!(is_json_for_sheets(&bank, text), "sheet: {text:?}");
    }
    for text in NO {
        assert!(!is_json_for_banks(text), "bank: {text:?}");
        assert!(!is_json_for_sheets(&bank, text), "sheet: {text:?}");
    }
    for text in EITHER {
        is_json_for_banks(text);
        is_json_for_sheets(&bank, text);
    }
}

#[test]
fn the_same_kinds_within_a_sheet_and_a_bank() {
    let bank = Bank::parse(entry_points::TINY).expect("the example is sound");
    for value in NO.iter().filter(|value| !value.trim().is_empty()) {
        let within = format!("{{\"answers\": {{}}, \"id\": {value}}}");
        assert!(sheet::parse(&within, &bank).is_err(), "{within}");
        let within = entry_points::TINY.replacen("\"1.0.0\"", value, 1);
        assert!(Bank::parse(&within).is_err(), "{value}");
    }
}

#[test]
fn depth_size_and_number_are_limited() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(!is_json_for_banks(&"[".repeat(100_000)));
    assert!(is_json_for_banks(&deep));
    let nested = |depth: usize| {
        let condition = format!(
            "{}{{\"question\": \"horizon\", \"at_least\": 2}}{}",
            "{\"not\": ".repeat(depth - 1),
            "}".repeat(depth - 1)
        );
        let rule = format!(
            "{{\"id\": \"deep\", \"award\": {{}}, \"because\": \"b\", \"when\": {condition}}}, "
        );
        Bank::parse(&entry_points::TINY.replacen("\"rules\": [", &format!("\"rules\": [{rule}"), 1))
    };
    assert!(nested(64).is_ok());
    assert!(
        nested(65).expect_err("too deep").0[0]
            .what
            .contains("64 deep")
    );
    let large = entry_points::TINY.replacen("Tiny example", &"x".repeat(4 << 20), 1);
    assert!(
        Bank::parse(&large).expect_err("too large").0[0]
            .what
            .contains("4 MiB")
    );
    let question = |number: usize| {
        format!(
            "{{\"id\": \"n{number}\", \"kind\": \"choice\", \"text\": \"t\", \"options\": [{{\"id\": \"a\", \"label\": \"A\"}}, {{\"id\": \"b\", \"label\": \"B\"}}]}},"
        )
    };
    let many = |count: usize| {
        let questions: String = (0..count).map(question).collect();
        Bank::parse(&entry_points::TINY.replacen(
            "\"questions\": [",
            &format!("\"questions\": [{questions}"),
            1,
        ))
    };
    assert!(many(9_995).is_ok());
    assert!(
        many(9_996).expect_err("too many").0[0]
            .what
            .contains("10000 questions, not 10001")
    );
}
