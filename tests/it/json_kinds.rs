//! JSON of every kind that nst/JSONTestSuite knows, as banks, as sheets and as lines: `y` must be read,
//! `n` refused, `i` may be either.

use rolefit::{Bank, sheet};

use crate::hostile::entry_points;
use crate::support::program::{rolefit, run, run_bytes, tiny_bank};

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
    "[false]",
    "[null]",
    "[1,null,null,null,2]",
    "[2] ",
    "[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]",
    "[20e1]",
    "[-123]",
    "[1E+2]",
    "[1E-2]",
    "[0.5e-3]",
    "{\"asd\":\"sdf\", \"dfg\":\"fgh\"}",
    "{\"a\":[]}",
    "{\"min\": -1.0e+28, \"max\": 1.0e+28}",
    "{\"x\":[{\"id\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}], \"id\": \"x\"}",
    "{\"title\":\"\\u041f\\u043e\"}",
    "{\n\"a\": \"b\"\n}",
    "[\"\\uDBFF\\uDFFF\"]",
    "[\"new\\u000Aline\"]",
    "[\"\\u0012\"]",
    "[\"\\\\u0000\"]",
    "[\"\\u2028\\u2029\"]",
    "[\"\\uFFFE\\uFDD0\"]",
    "[\"\u{10ffff}\u{1bfff}\"]",
    "[\"a/*b*/c/*d//e\"]",
    "[\"π⍂㈴⍂\"]",
    "[\"\\u0022\\u005C\"]",
    "\" \"",
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
    "[1,\n1\n,1",
    "[\"x\", truth]",
    "[1,\u{0}]",
    "[*]",
    "[\"a\",4\n,1,",
    "[{}",
    "[1,]]",
    "[3[4]]",
    "[x",
    "[: 1]",
    "[][]",
    "[\"a\\",
    "[\"\\uD800\\\"]",
    "[\"\\uD800\\u1\"]",
    "[\"\\uqqqq\"]",
    "[\"\\\\\\\"]",
    "[\"\\\u{1f300}\"]",
    "[\\u0020\"asd\"]",
    "[0.1.2]",
    "[0.e1]",
    "[0.3e]",
    "[0.3e+]",
    "[0e]",
    "[1+2]",
    "[-2.]",
    "[2.e3]",
    "[2.e+3]",
    "[9.e+]",
    "[1ea]",
    "[-1x]",
    "[0x42]",
    "[\u{ff11}]",
    "[-012]",
    "[1.8011670033376514H-308]",
    "[-foo]",
    "[- 1]",
    "[++1234]",
    "[Inf]",
    "[-NaN]",
    "{\"x\"::\"b\"}",
    "{\"x\", null}",
    "{\"a\":\"b\",,\"c\":\"d\"}",
    "{key: 'value'}",
    "{null:null,null:null}",
    "{\"id\":0,,,,,}",
    "{\"a\":\"b\"}/**/",
    "{\"a\":\"b\"}/",
    "{\"a\":\"a",
    "{\"a\" b}",
    "{[: \"x\"}",
    "{9999E9999:1}",
    "*",
    "\u{feff}",
    "\u{e9}",
    "\u{2060}[]",
    "[\"asd]",
    "aå",
    "[True]x",
    "1]",
    "[}",
    "{]",
    "[{\"\":[{\"\":",
    "{\"asd\":\"asd\"",
    "[1\u{b}2]",
    "--2.",
    "{\"\":",
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
    "[123.456e-789]",
    "[-1e+9999]",
    "[1.5e+9999]",
    "[-123123e100000]",
    "[123e-10000000]",
    "[-123123123123123123123123123123]",
    "[0.4e0066999999999999999999999999999999999999999999999999999999999999999999999999999999999999999]",
    "{\"\\uDFAA\":0}",
    "[\"\\uDADA\"]",
    "[\"\\uD888\\u1234\"]",
    "[\"\\uD800\\uD800\\n\"]",
    "[\"\\uD800abc\"]",
    "[\"\\ud800abc\"]",
    "[\"\\uDd1e\\uD834\"]",
    "{\"answers\":{\"horizon\":1e0}}",
    "{\"answers\":{\"horizon\":1.0}}",
    "{\"id\":\"\\ud83d\",\"answers\":{}}",
];

/// Files that are not UTF-8, or begin with what other encodings begin with: refused, whatever JSON is in
/// them.
const NO_TEXT: &[&[u8]] = &[
    b"[\xff]",
    b"[\"\xe5\"]",
    b"[\"\\u\xe5\"]",
    b"[\"\\\xe5\"]",
    b"[1e1\xe5]",
    b"[a\xe5]",
    b"{\"\xb9\":\"0\",}",
    b"[\"\xed\xa0\x80\"]",
    b"[\"\xe6\x97\xa5\xd1\x88\xfa\"]",
    b"[\"\xf4\xbf\xbf\xbf\"]",
    b"[\"\xc0\xaf\"]",
    b"[\"\xfc\x80\x80\x80\x80\x80\"]",
    b"[\"\xfc\x83\xbf\xbf\xbf\xbf\"]",
    b"[\"\x81\"]",
    b"[\"\xe0\xff\"]",
    b"\xff\xfe[\0\"\0\xe9\0\"\0]\0",
    b"\xfe\xff\0[\0\"\0\xe9\0\"\0]",
    b"\xef\xbb{}",
    b"\xc3",
    b"{\"id\":\"\xff\",\"answers\":{}}",
];

pub(crate) fn is_json_for_banks(text: &str) -> bool {
    let problems = Bank::parse(text).expect_err("none of these is a bank");
    !problems.0[0].what.starts_with("not JSON")
}

fn is_json_for_sheets(bank: &Bank, text: &str) -> bool {
    let problems = sheet::parse(text, bank)
        .expect_err("none of these is a sheet")
        .problems;
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
fn the_program_takes_no_line_that_is_no_json() {
    let one_line = |text: &&&str| !text.contains(['\n', '\r']) && !text.trim().is_empty();
    let no: Vec<&str> = NO.iter().filter(one_line).copied().collect();
    let lines = no.join("\n");
    let done = run(&["batch", "--quiet", "--bank", &tiny_bank()], &lines);
    assert_eq!(done.status, Some(1), "{}", done.err);
    for (number, (line, answered)) in no.iter().zip(done.out.lines()).enumerate() {
        let line_number = format!("\"line\":{}", number + 1);
        assert!(
            answered.replace(' ', "").contains(&line_number) && answered.contains("not JSON"),
            "{line}: {answered}"
        );
    }
    assert_eq!(done.out.lines().count(), no.len());
}

#[test]
fn what_is_no_text_is_refused_everywhere() {
    for bytes in NO_TEXT {
        for command in ["bank check -", "score -", "batch --quiet -"] {
            let mut program = rolefit();
            program.args(command.split(' '));
            let done = run_bytes(&mut program, bytes);
            assert_eq!(done.status, Some(1), "{command}: {bytes:?}: {}", done.err);
            let told = done.out + &done.err;
            // UTF-16 with a mark is text where exports are read: what it says is refused there.
            let is_marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
            let is_read = command.starts_with("batch") && is_marked;
            assert!(
                is_read || told.contains("UTF-8"),
                "{command}: {bytes:?}: {told}"
            );
        }
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
fn a_list_that_an_export_wraps_is_read_as_the_list_alone() {
    let bank = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/it/tables/cases/bank.json"
    );
    let list = include_str!("tables/cases/j1_surveyjs_array.json");
    let alone = run(&["convert", "--bank", bank, "-"], list);
    assert_eq!(alone.status, Some(0), "{}", alone.err);
    for wrapped in [
        format!("{{\"total\": 8, \"responses\": {list}}}"),
        format!("{{\n \"page\": {{\"items\":\n {list}\n, \"tags\": [\"a\"]}}}}\n"),
        format!("{{\"data\": [{}]}}", alone.out.trim().replace('\n', ", ")),
    ] {
        let read = run(&["convert", "--bank", bank, "-"], &wrapped);
        assert_eq!(read.status, Some(0), "{}\n{wrapped}", read.err);
        assert_eq!(read.out, alone.out);
    }
    // Which of two lists is meant nobody can tell.
    let two = format!("{{\"a\": {list}, \"b\": {list}}}");
    let read = run(&["convert", "--bank", bank, "-"], &two);
    assert_eq!(
        (read.status, read.out.as_str()),
        (Some(1), ""),
        "{}",
        read.err
    );
}
